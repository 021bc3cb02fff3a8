// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/pdf/pdf_style.h"

#include <pango/pangocairo.h>

#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace telltale::report {

/// What is to be released by a function of a C library.
template<auto release>
struct PdfRelease
{
    template<typename T>
    void operator()(T *object) const
    {
        release(object);
    }
};

/// The typefaces of a report, and how wide their letters are. Not hinted, so that widths do not depend on a device; no
/// ligatures, so that `//` stays what it is. Texts are visible text: valid UTF-8 without control characters.
class PdfFonts
{
public:
    /// `language` as in `de`: it decides between forms of the same Chinese character.
    explicit PdfFonts(const std::string &language);
    ~PdfFonts();
    PdfFonts(const PdfFonts &) = delete;
    PdfFonts &operator=(const PdfFonts &) = delete;

    /// False when the system has no typeface at all.
    bool isUsable() const;

    static double size(PdfFont font);
    static double lineHeight(PdfFont font);
    double width(PdfFont font, std::string_view text);
    /// In a size of its own; of the figures.
    double width(const std::string &text, double size, bool isBold);

    /// Paints one line with its base line at y. What is wider than `room` is clipped there.
    void paint(cairo_t *cairo, PdfFont font, double x, double y, std::string_view text, double room);
    void paint(cairo_t *cairo, const std::string &text, double size, bool isBold, double x, double y);

    /// Where lines of a text end when nothing else says so.
    enum class Breaks : std::uint8_t { Words, Path, Anywhere };
    /// The lines of a text in so much room; spaces at their ends are left out. At least one, even of no text.
    std::vector<std::string_view> lines(PdfFont font, std::string_view text, double room, Breaks breaks);

private:
    struct Glyph
    {
        cairo_scaled_font_t *font = nullptr; ///< kept alive by m_held
        unsigned long index = 0;
        double advance = 0;
        bool isKnown = false;
    };
    /// False when a letter needs more than its own glyph: Arabic, combining marks, emoji.
    bool isPlain(PdfFont font, std::string_view text);
    const Glyph &glyph(PdfFont font, char32_t character);
    Glyph lookUp(PdfFont font, char32_t character);
    void setFont(PdfFont font);
    void setText(std::string_view text);
    double shapedWidth();
    void paintShaped(cairo_t *cairo, double x, double y);
    void paintPlain(cairo_t *cairo, PdfFont font, double x, double y, std::string_view text);
    std::vector<std::string_view> shapedLines(PdfFont font, std::string_view text, double room);
    std::vector<std::string_view> plainLines(PdfFont font, std::string_view text, double room, Breaks breaks);

    std::unique_ptr<PangoFontMap, PdfRelease<g_object_unref>> m_map;
    std::unique_ptr<PangoContext, PdfRelease<g_object_unref>> m_context;
    std::unique_ptr<PangoLayout, PdfRelease<g_object_unref>> m_layout;
    std::unique_ptr<PangoAttrList, PdfRelease<pango_attr_list_unref>> m_proportional;
    std::unique_ptr<PangoAttrList, PdfRelease<pango_attr_list_unref>> m_tabular; ///< digits all as wide
    std::array<std::unique_ptr<PangoFontDescription, PdfRelease<pango_font_description_free>>, pdfFontCount>
        m_descriptions;
    std::array<std::unordered_map<char32_t, Glyph>, pdfFontCount> m_glyphs;
    std::vector<std::unique_ptr<PangoFont, PdfRelease<g_object_unref>>> m_held;
    std::vector<cairo_glyph_t> m_run;
    std::vector<cairo_text_cluster_t> m_clusters;
};

} // namespace telltale::report
