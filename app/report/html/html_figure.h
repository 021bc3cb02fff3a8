// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/figures/figure_layout.h"
#include "report/html/html_text.h"

namespace telltale::report {

/// Paints the figures of a report as SVG inside the page. Colours come from the page's style, by what a shape is
/// painted in.
class HtmlFigure
{
public:
    /// Both must outlive it. `language`: of numbers.
    HtmlFigure(HtmlText &html, std::string_view language) : m_html(html), m_language(language) {}

    void put(const Figure &figure);
    /// <svg>; `figure` gives its name and description.
    void picture(const Figure &figure, const FigurePicture &picture);

private:
    void shape(const FigureShape &shape);
    void box(const FigureShape &shape);
    void band(const FigureShape &shape);
    void line(const FigureShape &shape);
    void text(const FigureShape &shape);
    void ink(const FigureShape &shape);
    void about(const FigureShape &shape);
    void number(std::string_view attribute, double value);
    void number(double value);

    HtmlText &m_html;
    std::string_view m_language;
};

} // namespace telltale::report
