// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/figures/figure_layout.h"

#include "base/utf8.h"
#include "report/figures/figure_canvas.h"

#include <array>

namespace telltale::report {

namespace {

/// Hundredths of the size, from U+0020 on: the regular and the semi-bold cut of Inter.
constexpr std::array<std::uint8_t, 95> regularWidths = {
    28, 28, 40, 63, 64, 81, 64, 22, 36, 36, 50, 66, 28, 46, 28, 36, 63, 46, 61, 64, 64, 61, 62, 57,
    62, 62, 28, 28, 66, 66, 66, 51, 94, 68, 65, 73, 72, 60, 59, 74, 74, 26, 54, 65, 56, 89, 75, 76,
    64, 76, 64, 64, 64, 74, 68, 95, 64, 67, 63, 36, 36, 36, 47, 45, 50, 56, 62, 56, 62, 58, 36, 61,
    59, 24, 24, 54, 24, 87, 59, 60, 61, 61, 37, 52, 36, 58, 56, 81, 54, 56, 54, 36, 33, 36, 66};
constexpr std::array<std::uint8_t, 95> boldWidths = {
    25, 31, 40, 64, 65, 84, 66, 21,  39,  39, 54, 67, 30, 47, 29, 38, 67, 48, 62, 65, 67, 63, 65, 59,
    65, 65, 29, 30, 67, 67, 67, 54,  100, 72, 66, 74, 72, 61, 59, 76, 74, 28, 56, 68, 57, 91, 74, 78,
    64, 78, 65, 65, 66, 73, 72, 101, 69,  71, 65, 39, 38, 39, 48, 47, 50, 58, 63, 58, 63, 59, 38, 63,
    61, 26, 26, 57, 26, 90, 61, 61,  63,  63, 40, 55, 38, 61, 58, 84, 56, 58, 56, 39, 36, 39, 67};

double guessedHundredths(const Utf8Character &character, const std::array<std::uint8_t, 95> &widths)
{
    const char32_t value = character.isValid ? character.value : U'n';
    if (value >= 0x20 && value < 0x7F)
        return widths[value - 0x20];
    return value >= 0x1100 && (value < 0x2000 || value >= 0x2E80) ? 100 : value == U'…' ? 82 : widths['n' - 0x20];
}

} // namespace

double guessedTextWidth(const std::string &text, double size, bool isBold)
{
    const std::array<std::uint8_t, 95> &widths = isBold ? boldWidths : regularWidths;
    double hundredths = 0;
    for (std::string_view rest = text; !rest.empty();) {
        const Utf8Character character = firstCharacter(rest);
        hundredths += guessedHundredths(character, widths);
        rest.remove_prefix(character.length);
    }
    return hundredths * size / 100;
}

FigurePicture layOut(const Figure &figure, double width, const TextWidth &textWidth, std::string_view language)
{
    FigureCanvas canvas(width, textWidth, language);
    if (const auto *flows = std::get_if<FlowFigure>(&figure.what))
        return layOutFlows(*flows, std::move(canvas));
    if (const auto *categories = std::get_if<CategoryFigure>(&figure.what))
        return layOutCategories(*categories, std::move(canvas));
    return layOutTimeline(std::get<TimelineFigure>(figure.what), std::move(canvas));
}

} // namespace telltale::report
