// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/figures/figure_canvas.h"

#include "base/plural.h"
#include "report/figures/short_name.h"
#include "report/words_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace telltale::report {

namespace {

constexpr double widestFigure = 4000;
constexpr double lineHeight = 11;
constexpr double swatch = 7;

double usableWidth(double width)
{
    return std::isfinite(width) ? std::clamp(width, leastFigureWidth, widestFigure) : leastFigureWidth;
}

} // namespace

std::uint64_t addedUp(std::uint64_t a, std::uint64_t b)
{
    return a > UINT64_MAX - b ? UINT64_MAX : a + b;
}

FigureCanvas::FigureCanvas(double width, const TextWidth &textWidth, std::string_view language)
    : m_textWidth(textWidth), m_locale(QString::fromUtf8(language.data(), static_cast<qsizetype>(language.size())))
{
    m_picture.width = usableWidth(width);
}

double FigureCanvas::textWidth(const std::string &text, double size, bool isBold) const
{
    const double width = m_textWidth(text, size, isBold);
    return std::isfinite(width) ? std::clamp(width, 0.0, 2 * widestFigure) : 2 * widestFigure;
}

std::string FigureCanvas::elided(std::string_view name, double room, double size, bool isBold) const
{
    const ShortName shortName(name, 400);
    std::string whole = shortName.text();
    if (textWidth(whole, size, isBold) <= room)
        return whole;
    std::size_t fits = 0;
    std::size_t tooMany = shortName.characters();
    std::string best = shortName.text(0);
    if (textWidth(best, size, isBold) > room)
        return {};
    while (tooMany - fits > 1) {
        const std::size_t middle = fits + (tooMany - fits) / 2;
        std::string text = shortName.text(middle);
        if (textWidth(text, size, isBold) <= room) {
            fits = middle;
            best = std::move(text);
        } else {
            tooMany = middle;
        }
    }
    return best;
}

std::string FigureCanvas::named(std::string_view name) const
{
    return ShortName(name, 80).text();
}

std::string FigureCanvas::number(std::uint64_t number) const
{
    return m_locale.toString(static_cast<qulonglong>(number)).toStdString();
}

std::string FigureCanvas::events(std::uint64_t number) const
{
    return plural("telltale::report::Figures", "%n event",
                  QT_TRANSLATE_N_NOOP("telltale::report::Figures", "%n events"), number,
                  m_locale.toString(static_cast<qulonglong>(number)))
        .toStdString();
}

std::string FigureCanvas::fields(std::uint64_t number) const
{
    return plural("telltale::report::Figures", "%n field",
                  QT_TRANSLATE_N_NOOP("telltale::report::Figures", "%n fields"), number,
                  m_locale.toString(static_cast<qulonglong>(number)))
        .toStdString();
}

FigureShape &FigureCanvas::box(double x, double y, double width, double height, FigureInk ink)
{
    FigureShape &shape = m_picture.shapes.emplace_back();
    shape.ink = ink;
    shape.x = x;
    shape.y = y;
    shape.width = width;
    shape.height = height;
    return shape;
}

FigureShape &FigureCanvas::categoryBox(double x, double y, double width, double height, audit::Category category)
{
    FigureShape &shape = box(x, y, width, height, FigureInk::Category);
    shape.category = category;
    return shape;
}

FigureShape &FigureCanvas::band(double x, double y, double x2, double y2, double height)
{
    FigureShape &shape = box(x, y, 0, height, FigureInk::Category);
    shape.kind = FigureShape::Kind::Band;
    shape.x2 = x2;
    shape.y2 = y2;
    shape.height2 = height;
    return shape;
}

FigureShape &FigureCanvas::line(double x, double y, double x2, double y2)
{
    FigureShape &shape = box(x, y, 0, 0, FigureInk::Line);
    shape.kind = FigureShape::Kind::Line;
    shape.x2 = x2;
    shape.y2 = y2;
    return shape;
}

FigureShape &FigureCanvas::text(double x, double baseline, std::string text, double size, FigureInk ink, int anchor)
{
    FigureShape &shape = box(x, baseline, 0, 0, ink);
    shape.kind = FigureShape::Kind::Text;
    shape.size = size;
    shape.anchor = anchor;
    shape.text = std::move(text);
    return shape;
}

double FigureCanvas::paragraph(double y, const std::string &text)
{
    std::string line;
    const auto put = [&] {
        y += lineHeight;
        this->text(0, y - 2.5, elided(line, width(), figureSmallSize), figureSmallSize, FigureInk::MutedText);
    };
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        const std::string longer = line + (line.empty() ? "" : " ") + text.substr(at, end - at);
        if (!line.empty() && textWidth(longer, figureSmallSize) > width()) {
            put();
            line = text.substr(at, end - at);
        } else {
            line = longer;
        }
        at = end + 1;
    }
    if (!line.empty())
        put();
    return y;
}

double FigureCanvas::legend(double y, std::span<const LegendEntry> entries)
{
    double x = 0;
    for (const LegendEntry &entry : entries) {
        std::string words = elided(entry.text, width() - swatch - 4, figureSmallSize);
        const double needed = swatch + 4 + textWidth(words, figureSmallSize);
        if (x > 0 && x + needed > width()) {
            x = 0;
            y += lineHeight + 2;
        }
        categoryBox(x, y, swatch, swatch, entry.category).radius = 1.5;
        text(x + swatch + 4, y + swatch - 0.5, std::move(words), figureSmallSize, FigureInk::Text);
        x += needed + 14;
    }
    return entries.empty() ? y : y + lineHeight;
}

FigurePicture FigureCanvas::finish(double height)
{
    m_picture.height = height;
    return std::move(m_picture);
}

std::string categoryText(audit::Category category)
{
    return shownWord(audit::word(category)).toStdString();
}

} // namespace telltale::report
