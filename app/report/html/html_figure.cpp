// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/html/html_figure.h"

#include "report/html/html_icons.h"

#include <charconv>
#include <cmath>

namespace telltale::report {

namespace {

/// Points: wide enough for names beside bands, and letters of seven points where a page is printed upright.
constexpr double htmlFigureWidth = 660;

} // namespace

void HtmlFigure::put(const Figure &figure)
{
    m_html.raw("<figure id=\"");
    m_html.identifier("figure-", figure.id);
    m_html.raw("\">\n<figcaption><h3>");
    m_html.text(figure.title);
    m_html.raw("</h3>");
    if (!figure.caption.empty()) {
        m_html.raw("<p>");
        m_html.text(figure.caption);
        m_html.raw("</p>");
    }
    m_html.raw("</figcaption>\n");
    picture(figure, layOut(figure, htmlFigureWidth, guessedTextWidth, m_language));
    m_html.raw("</figure>\n");
}

void HtmlFigure::picture(const Figure &figure, const FigurePicture &picture)
{
    m_html.raw("<div class=\"drawing\" tabindex=\"0\" role=\"group\"");
    m_html.attribute("aria-label", figure.title);
    m_html.raw("><svg role=\"img\" viewBox=\"0 0 ");
    number(picture.width);
    m_html.raw(" ");
    number(picture.height);
    m_html.raw("\" aria-labelledby=\"");
    m_html.identifier("title-", figure.id);
    m_html.raw("\" aria-describedby=\"");
    m_html.identifier("desc-", figure.id);
    m_html.raw("\">\n<title id=\"");
    m_html.identifier("title-", figure.id);
    m_html.raw("\">");
    m_html.text(figure.title);
    m_html.raw("</title><desc id=\"");
    m_html.identifier("desc-", figure.id);
    m_html.raw("\">");
    m_html.text(figure.caption);
    m_html.raw("</desc>\n");
    for (const FigureShape &each : picture.shapes)
        shape(each);
    m_html.raw("</svg></div>\n");
}

void HtmlFigure::shape(const FigureShape &shape)
{
    switch (shape.kind) {
    case FigureShape::Kind::Box:
        return box(shape);
    case FigureShape::Kind::Band:
        return band(shape);
    case FigureShape::Kind::Line:
        return line(shape);
    case FigureShape::Kind::Text:
        return text(shape);
    }
}

void HtmlFigure::box(const FigureShape &shape)
{
    m_html.raw("<rect");
    number("x", shape.x);
    number("y", shape.y);
    number("width", std::max(shape.width, 0.0));
    number("height", std::max(shape.height, 0.0));
    if (shape.radius > 0)
        number("rx", shape.radius);
    ink(shape);
    about(shape);
    m_html.raw("</rect>\n");
}

void HtmlFigure::band(const FigureShape &shape)
{
    const double middle = (shape.x + shape.x2) / 2;
    const auto curve = [this, middle](double fromY, double toX, double toY) {
        m_html.raw("C");
        for (const double value : {middle, fromY, middle, toY, toX, toY}) {
            number(value);
            m_html.raw(" ");
        }
    };
    m_html.raw("<path d=\"M");
    number(shape.x);
    m_html.raw(" ");
    number(shape.y);
    curve(shape.y, shape.x2, shape.y2);
    m_html.raw("V");
    number(shape.y2 + shape.height2);
    curve(shape.y2 + shape.height2, shape.x, shape.y + shape.height);
    m_html.raw("Z\"");
    ink(shape);
    about(shape);
    m_html.raw("</path>\n");
}

void HtmlFigure::line(const FigureShape &shape)
{
    m_html.raw("<line");
    number("x1", shape.x);
    number("y1", shape.y);
    number("x2", shape.x2);
    number("y2", shape.y2);
    ink(shape);
    about(shape);
    m_html.raw("</line>\n");
}

void HtmlFigure::text(const FigureShape &shape)
{
    m_html.raw("<text");
    number("x", shape.x);
    number("y", shape.y);
    number("font-size", shape.size);
    if (shape.anchor != 0)
        m_html.raw(shape.anchor == 1 ? " text-anchor=\"middle\"" : " text-anchor=\"end\"");
    if (shape.isBold)
        m_html.raw(" font-weight=\"600\"");
    ink(shape);
    m_html.raw(">");
    m_html.text(shape.text);
    if (!shape.about.empty() && shape.about != shape.text) {
        m_html.raw("<title>");
        m_html.text(shape.about);
        m_html.raw("</title>");
    }
    m_html.raw("</text>\n");
}

void HtmlFigure::ink(const FigureShape &shape)
{
    m_html.raw(" class=\"");
    switch (shape.ink) {
    case FigureInk::Text:
        m_html.raw("ft");
        break;
    case FigureInk::MutedText:
        m_html.raw("fm");
        break;
    case FigureInk::Line:
        m_html.raw("fl");
        break;
    case FigureInk::Accent:
        m_html.raw("fa");
        break;
    case FigureInk::Category:
        m_html.raw(shape.kind == FigureShape::Kind::Text ? "ft-" : "fc-");
        m_html.raw(familyClass(shape.category));
        break;
    case FigureInk::OnCategory:
        m_html.raw("fo-");
        m_html.raw(familyClass(shape.category));
        break;
    }
    m_html.raw("\"");
    if (shape.opacity < 1)
        number("opacity", shape.opacity);
}

/// Closes the tag, with a tool tip inside where there is something to tell.
void HtmlFigure::about(const FigureShape &shape)
{
    m_html.raw(">");
    if (shape.about.empty())
        return;
    m_html.raw("<title>");
    m_html.text(shape.about);
    m_html.raw("</title>");
}

void HtmlFigure::number(std::string_view attribute, double value)
{
    m_html.raw(" ");
    m_html.raw(attribute);
    m_html.raw("=\"");
    number(value);
    m_html.raw("\"");
}

/// Two digits behind the point, whatever the locale; what is no number is none.
void HtmlFigure::number(double value)
{
    if (!std::isfinite(value) || std::abs(value) > 1e9)
        value = 0;
    char text[32];
    const auto end = std::to_chars(text, text + sizeof text, value, std::chars_format::fixed, 2).ptr;
    std::string_view digits(text, static_cast<std::size_t>(end - text));
    while (digits.ends_with('0'))
        digits.remove_suffix(1);
    if (digits.ends_with('.'))
        digits.remove_suffix(1);
    m_html.raw(digits == "-0" ? "0" : digits);
}

} // namespace telltale::report
