// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pdf/pdf_fonts.h"

#include "base/utf8.h"

#include <algorithm>

namespace telltale::report {

namespace {

constexpr const char *proportional = "Inter,sans-serif";
constexpr const char *monospaced = "JetBrains Mono,monospace";

struct PdfFontKind
{
    const char *family;
    PangoWeight weight;
    double size;
    double lineHeight;
};

constexpr std::array<PdfFontKind, pdfFontCount> pdfFontKinds = {{
    {proportional, PANGO_WEIGHT_BOLD, 27, 33},       // Title
    {proportional, PANGO_WEIGHT_SEMIBOLD, 16, 21},   // Heading
    {proportional, PANGO_WEIGHT_SEMIBOLD, 10.5, 14}, // Subheading
    {proportional, PANGO_WEIGHT_NORMAL, 9.5, 13.5},  // Body
    {proportional, PANGO_WEIGHT_SEMIBOLD, 9.5, 13.5},
    {proportional, PANGO_WEIGHT_SEMIBOLD, 22, 26}, // Big
    {proportional, PANGO_WEIGHT_NORMAL, 8, 11},
    {proportional, PANGO_WEIGHT_SEMIBOLD, 8, 11},
    {proportional, PANGO_WEIGHT_NORMAL, 8, 10.5}, // Cell
    {proportional, PANGO_WEIGHT_MEDIUM, 8, 10.5},
    {monospaced, PANGO_WEIGHT_NORMAL, 7.5, 10.5}, // Mono
}};

const PdfFontKind &kindOf(PdfFont font)
{
    return pdfFontKinds[static_cast<std::size_t>(font)];
}

bool isSetByLetter(PdfFont font)
{
    return font >= PdfFont::Cell;
}

std::unique_ptr<PangoAttrList, PdfRelease<pango_attr_list_unref>> withFeatures(const char *features)
{
    std::unique_ptr<PangoAttrList, PdfRelease<pango_attr_list_unref>> attributes(pango_attr_list_new());
    pango_attr_list_insert(attributes.get(), pango_attr_font_features_new(features));
    pango_attr_list_insert(attributes.get(), pango_attr_insert_hyphens_new(FALSE));
    return attributes;
}

/// Letters that stand for themselves whatever is beside them.
bool standsAlone(char32_t c)
{
    return (c >= 0x20 && c < 0x300) || (c >= 0x370 && c < 0x483) || (c >= 0x48A && c < 0x530)
        || (c >= 0x2010 && c <= 0x2027) || (c >= 0x2030 && c <= 0x205E) || (c >= 0x20A0 && c <= 0x20BF)
        || (c >= 0x2190 && c <= 0x21FF) || (c >= 0x2400 && c <= 0x2426);
}

} // namespace

PdfFonts::PdfFonts(const std::string &language) : m_map(pango_cairo_font_map_new())
{
    pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(m_map.get()), 72);
    m_context.reset(pango_font_map_create_context(m_map.get()));
    const std::unique_ptr<cairo_font_options_t, PdfRelease<cairo_font_options_destroy>> options(
        cairo_font_options_create());
    cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(m_context.get(), options.get());
    pango_context_set_round_glyph_positions(m_context.get(), FALSE);
    pango_context_set_language(m_context.get(), pango_language_from_string(language.c_str()));
    m_layout.reset(pango_layout_new(m_context.get()));
    pango_layout_set_single_paragraph_mode(m_layout.get(), TRUE);
    pango_layout_set_wrap(m_layout.get(), PANGO_WRAP_WORD_CHAR);
    m_proportional = withFeatures("calt=0,liga=0,clig=0");
    m_tabular = withFeatures("tnum=1,calt=0,liga=0,clig=0");
    for (std::size_t index = 0; index < pdfFontCount; ++index) {
        PangoFontDescription *description = pango_font_description_new();
        m_descriptions[index].reset(description);
        pango_font_description_set_family_static(description, pdfFontKinds[index].family);
        pango_font_description_set_weight(description, pdfFontKinds[index].weight);
        pango_font_description_set_absolute_size(description, pdfFontKinds[index].size * PANGO_SCALE);
    }
}

PdfFonts::~PdfFonts() = default;

bool PdfFonts::isUsable() const
{
    const std::unique_ptr<PangoFont, PdfRelease<g_object_unref>> font(
        pango_context_load_font(m_context.get(), m_descriptions[0].get()));
    return font != nullptr;
}

double PdfFonts::size(PdfFont font)
{
    return kindOf(font).size;
}

double PdfFonts::lineHeight(PdfFont font)
{
    return kindOf(font).lineHeight;
}

void PdfFonts::setFont(PdfFont font)
{
    pango_layout_set_font_description(m_layout.get(), m_descriptions[static_cast<std::size_t>(font)].get());
    pango_layout_set_attributes(m_layout.get(), (isSetByLetter(font) ? m_tabular : m_proportional).get());
}

void PdfFonts::setText(std::string_view text)
{
    pango_layout_set_width(m_layout.get(), -1);
    pango_layout_set_text(m_layout.get(), text.data(), static_cast<int>(text.size()));
}

double PdfFonts::shapedWidth()
{
    int width = 0;
    pango_layout_get_size(m_layout.get(), &width, nullptr);
    return static_cast<double>(width) / PANGO_SCALE;
}

PdfFonts::Glyph PdfFonts::lookUp(PdfFont font, char32_t character)
{
    std::string text;
    appendUtf8(text, character);
    setFont(font);
    setText(text);
    const PangoLayoutLine *line = pango_layout_get_line_readonly(m_layout.get(), 0);
    if (line == nullptr || line->runs == nullptr || line->runs->next != nullptr)
        return {};
    const auto *run = static_cast<const PangoLayoutRun *>(line->runs->data);
    const PangoGlyphInfo &info = run->glyphs->glyphs[0];
    if (run->glyphs->num_glyphs != 1 || info.glyph == PANGO_GLYPH_EMPTY || (info.glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0
        || info.geometry.x_offset != 0 || info.geometry.y_offset != 0)
        return {};
    PangoFont *held = run->item->analysis.font;
    m_held.emplace_back(static_cast<PangoFont *>(g_object_ref(held)));
    return {pango_cairo_font_get_scaled_font(PANGO_CAIRO_FONT(held)), info.glyph,
            static_cast<double>(info.geometry.width) / PANGO_SCALE, true};
}

const PdfFonts::Glyph &PdfFonts::glyph(PdfFont font, char32_t character)
{
    auto &glyphs = m_glyphs[static_cast<std::size_t>(font)];
    const auto found = glyphs.find(character);
    return found != glyphs.end() ? found->second : glyphs.emplace(character, lookUp(font, character)).first->second;
}

bool PdfFonts::isPlain(PdfFont font, std::string_view text)
{
    if (!isSetByLetter(font))
        return false;
    while (!text.empty()) {
        const Utf8Character character = firstCharacter(text);
        if (!standsAlone(character.value) || !glyph(font, character.value).isKnown)
            return false;
        text.remove_prefix(character.length);
    }
    return true;
}

double PdfFonts::width(PdfFont font, std::string_view text)
{
    if (!isPlain(font, text)) {
        setFont(font);
        setText(text);
        return shapedWidth();
    }
    double width = 0;
    while (!text.empty()) {
        const Utf8Character character = firstCharacter(text);
        width += glyph(font, character.value).advance;
        text.remove_prefix(character.length);
    }
    return width;
}

double PdfFonts::width(const std::string &text, double size, bool isBold)
{
    const std::unique_ptr<PangoFontDescription, PdfRelease<pango_font_description_free>> description(
        pango_font_description_copy(
            m_descriptions[static_cast<std::size_t>(isBold ? PdfFont::SmallBold : PdfFont::Small)].get()));
    pango_font_description_set_absolute_size(description.get(), size * PANGO_SCALE);
    pango_layout_set_font_description(m_layout.get(), description.get());
    pango_layout_set_attributes(m_layout.get(), m_proportional.get());
    setText(text);
    return shapedWidth();
}

} // namespace telltale::report
