// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/utf8.h"
#include "report/pdf/pdf_fonts.h"

namespace telltale::report {

namespace {

bool mayBreakBehind(char byte, PdfFonts::Breaks breaks)
{
    switch (breaks) {
    case PdfFonts::Breaks::Words:
        return byte == ' ' || byte == '-' || byte == '/' || byte == '_';
    case PdfFonts::Breaks::Path:
        return std::string_view(" /_.-:?&=,;@|+").find(byte) != std::string_view::npos;
    case PdfFonts::Breaks::Anywhere:
        break;
    }
    return false;
}

std::string_view withoutSpacesBehind(std::string_view text)
{
    const std::size_t last = text.find_last_not_of(' ');
    return last == std::string_view::npos ? std::string_view() : text.substr(0, last + 1);
}

} // namespace

std::vector<std::string_view> PdfFonts::plainLines(PdfFont font, std::string_view text, double room, Breaks breaks)
{
    std::vector<std::string_view> lines;
    std::size_t start = 0; // of the line
    std::size_t joint = 0; // the last place where it may end, when behind its start
    double width = 0;      // of the line so far
    double jointWidth = 0; // of the line up to the joint
    for (std::size_t at = 0; at < text.size();) {
        const Utf8Character character = firstCharacter(text.substr(at));
        const double advance = glyph(font, character.value).advance;
        if (width + advance > room && at > start && text[at] != ' ') {
            const bool hasJoint = joint > start;
            const std::size_t end = hasJoint ? joint : at;
            lines.push_back(withoutSpacesBehind(text.substr(start, end - start)));
            width -= hasJoint ? jointWidth : width;
            start = end;
        }
        width += advance;
        at += character.length;
        if (mayBreakBehind(text[at - 1], breaks)) {
            joint = at;
            jointWidth = width;
        }
    }
    lines.push_back(withoutSpacesBehind(text.substr(start)));
    return lines;
}

std::vector<std::string_view> PdfFonts::shapedLines(PdfFont font, std::string_view text, double room)
{
    setFont(font);
    setText(text);
    pango_layout_set_width(m_layout.get(), static_cast<int>(room * PANGO_SCALE));
    std::vector<std::string_view> lines;
    for (GSList *line = pango_layout_get_lines_readonly(m_layout.get()); line != nullptr; line = line->next) {
        const auto *part = static_cast<const PangoLayoutLine *>(line->data);
        lines.push_back(withoutSpacesBehind(
            text.substr(static_cast<std::size_t>(part->start_index), static_cast<std::size_t>(part->length))));
    }
    if (lines.empty())
        lines.emplace_back();
    return lines;
}

std::vector<std::string_view> PdfFonts::lines(PdfFont font, std::string_view text, double room, Breaks breaks)
{
    return isPlain(font, text) ? plainLines(font, text, room, breaks) : shapedLines(font, text, room);
}

} // namespace telltale::report
