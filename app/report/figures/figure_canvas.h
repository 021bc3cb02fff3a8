// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/figures/figure_layout.h"

#include <QLocale>

#include <span>
#include <string_view>

namespace telltale::report {

constexpr double figureTextSize = 8.5;
constexpr double figureSmallSize = 7.5;

/// The word of a category for people, translated.
std::string categoryText(audit::Category category);

/// Collects the shapes of a figure, and knows how wide texts are. Names are bytes out of payloads, as sent: what is
/// painted of them is visible text of bounded length.
class FigureCanvas
{
public:
    /// `textWidth` must outlive it.
    FigureCanvas(double width, const TextWidth &textWidth, std::string_view language);

    double width() const { return m_picture.width; }
    /// Never negative, and never more than a page could hold: whatever the function says.
    double textWidth(const std::string &text, double size, bool isBold = false) const;
    /// The name when it fits into `room` points, or its beginning and end with `…` between; "" where not even that
    /// fits.
    std::string elided(std::string_view name, double room, double size, bool isBold = false) const;
    /// The name for a tool tip, cut after some eighty characters.
    std::string named(std::string_view name) const;
    std::string number(std::uint64_t number) const;
    /// `1 event`, `12,345 events`; translated.
    std::string events(std::uint64_t number) const;
    /// `1 field`, `12 fields`; translated.
    std::string fields(std::uint64_t number) const;

    FigureShape &box(double x, double y, double width, double height, FigureInk ink);
    FigureShape &categoryBox(double x, double y, double width, double height, audit::Category category);
    FigureShape &band(double x, double y, double x2, double y2, double height);
    FigureShape &line(double x, double y, double x2, double y2);
    /// `text` must be visible text and fit; see elided().
    FigureShape &text(double x, double baseline, std::string text, double size, FigureInk ink, int anchor = 0);

    /// Small muted text over the whole width, broken at spaces. Returns where it ends.
    double paragraph(double y, const std::string &text);
    struct LegendEntry
    {
        audit::Category category;
        std::string text;
    };
    /// Coloured squares with words, in as many lines as they need. Returns where it ends.
    double legend(double y, std::span<const LegendEntry> entries);

    /// What was painted; nothing can be painted afterwards.
    FigurePicture finish(double height);

private:
    FigurePicture m_picture;
    const TextWidth &m_textWidth;
    QLocale m_locale;
};

/// Adds, and stays at the highest number where that is too much.
std::uint64_t addedUp(std::uint64_t a, std::uint64_t b);

FigurePicture layOutFlows(const FlowFigure &figure, FigureCanvas canvas);
FigurePicture layOutCategories(const CategoryFigure &figure, FigureCanvas canvas);
FigurePicture layOutTimeline(const TimelineFigure &figure, FigureCanvas canvas);

} // namespace telltale::report
