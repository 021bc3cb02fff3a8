// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/utf8.h"
#include "report/pdf/pdf_fonts.h"

namespace telltale::report {

void PdfFonts::paintShaped(cairo_t *cairo, double x, double y)
{
    cairo_move_to(cairo, x, y);
    pango_cairo_show_layout_line(cairo, pango_layout_get_line_readonly(m_layout.get(), 0));
}

void PdfFonts::paintPlain(cairo_t *cairo, PdfFont font, double x, double y, std::string_view text)
{
    while (!text.empty()) {
        m_run.clear();
        m_clusters.clear();
        cairo_scaled_font_t *face = nullptr;
        std::size_t bytes = 0;
        while (bytes < text.size()) {
            const Utf8Character character = firstCharacter(text.substr(bytes));
            const Glyph &letter = glyph(font, character.value);
            if (face != nullptr && letter.font != face)
                break;
            face = letter.font;
            m_run.push_back({letter.index, x, y});
            m_clusters.push_back({static_cast<int>(character.length), 1});
            x += letter.advance;
            bytes += character.length;
        }
        cairo_set_scaled_font(cairo, face);
        cairo_show_text_glyphs(cairo, text.data(), static_cast<int>(bytes), m_run.data(),
                               static_cast<int>(m_run.size()), m_clusters.data(), static_cast<int>(m_clusters.size()),
                               static_cast<cairo_text_cluster_flags_t>(0));
        text.remove_prefix(bytes);
    }
}

void PdfFonts::paint(cairo_t *cairo, PdfFont font, double x, double y, std::string_view text, double room)
{
    if (text.empty())
        return;
    if (isPlain(font, text)) {
        paintPlain(cairo, font, x, y, text);
        return;
    }
    // Marks can be piled up higher than a page, and a single letter can be wider than a column.
    cairo_save(cairo);
    cairo_rectangle(cairo, x - 1, y - lineHeight(font), room + 2, lineHeight(font) * 1.4);
    cairo_clip(cairo);
    cairo_move_to(cairo, x, y);
    setFont(font);
    setText(text);
    paintShaped(cairo, x, y);
    cairo_restore(cairo);
}

void PdfFonts::paint(cairo_t *cairo, const std::string &text, double size, bool isBold, double x, double y)
{
    const double room = width(text, size, isBold); // leaves the layout as it is to be painted
    cairo_save(cairo);
    cairo_rectangle(cairo, x - 1, y - size * 1.1, room + 2, size * 1.5);
    cairo_clip(cairo);
    paintShaped(cairo, x, y);
    cairo_restore(cairo);
}

} // namespace telltale::report
