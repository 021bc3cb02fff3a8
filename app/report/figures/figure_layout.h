// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/figures/figure.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace telltale::report {

/// What a shape is painted in. Writers have the colours: in print and on a white page they have to hold.
enum class FigureInk : std::uint8_t {
    Text,
    MutedText,
    Line,
    Accent,
    Category,
    OnCategory, ///< of text on a box of the ink Category: white or nearly black, whichever can be read there
};

/// A piece of a figure, in points from the figure's upper left corner.
struct FigureShape
{
    enum class Kind : std::uint8_t {
        Box,  ///< x, y, width, height; `radius` of its corners
        Band, ///< from (x, y) down `height` at the left to (x2, y2) down `height2` at the right, with curved edges
        Line, ///< from (x, y) to (x2, y2)
        Text, ///< `text` with its base line at y; `anchor` 0: begins at x, 1: middle, 2: ends there
    };
    Kind kind = Kind::Box;
    FigureInk ink = FigureInk::Text;
    audit::Category category = audit::Category::Unknown; ///< of the inks Category and OnCategory
    double x = 0, y = 0, width = 0, height = 0, radius = 0;
    double x2 = 0, y2 = 0, height2 = 0;
    double opacity = 1;
    double size = 9; ///< of the text, points
    int anchor = 0;
    bool isBold = false;
    std::string text;  ///< UTF-8; what is out of payloads is visible text already
    std::string about; ///< what it stands for, for a tool tip; may be ""
};

struct FigurePicture
{
    double width = 0;
    double height = 0;
    std::vector<FigureShape> shapes;
};

/// The width of a text in points at a size.
using TextWidth = std::function<double(const std::string &text, double size, bool isBold)>;

/// Narrower figures are laid out as if they had this width.
constexpr double leastFigureWidth = 160;

/// Arranges a figure in `width` points; its height follows, and all shapes are inside of both. Numbers are written as
/// `language` does (`de`). The same figure, widths and language give the same shapes. Its size is bounded whatever the
/// figure holds: of many senders, recipients and spans the least are summed up.
FigurePicture layOut(const Figure &figure, double width, const TextWidth &textWidth, std::string_view language = "en");

/// A good guess where no typeface can be asked: the widths of Inter's letters, others as wide as an `n`, and as wide as
/// high from U+1100 on.
double guessedTextWidth(const std::string &text, double size, bool isBold);

} // namespace telltale::report
