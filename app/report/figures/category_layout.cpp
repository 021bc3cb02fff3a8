// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/figures/category_family.h"
#include "report/figures/figure_canvas.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace telltale::report {

namespace {

constexpr std::size_t mostBars = 20;
constexpr double barHeight = 15;
constexpr double barGap = 11;
constexpr double segmentGap = 1;
constexpr double thinnestSegment = 1.5;

using FieldCounts = std::array<std::uint64_t, audit::categoryCount>;

struct CategoryBar
{
    std::string_view name; ///< bytes as sent
    std::size_t others = 0;
    FieldCounts fields{};
    std::uint64_t total = 0;
};

void addFields(CategoryBar &bar, const FieldCounts &fields)
{
    for (std::size_t index = 0; index < fields.size(); ++index) {
        bar.fields[index] = addedUp(bar.fields[index], fields[index]);
        bar.total = addedUp(bar.total, fields[index]);
    }
}

/// The recipients with the most fields first, and the sum of the rest.
std::vector<CategoryBar> barsOf(const CategoryFigure &figure)
{
    std::vector<CategoryBar> bars;
    for (const CategoryFigure::Row &row : figure.rows) {
        addFields(bars.emplace_back(CategoryBar{row.recipient}), row.fields);
        if (bars.back().total == 0)
            bars.pop_back();
    }
    std::stable_sort(bars.begin(), bars.end(), [](const CategoryBar &a, const CategoryBar &b) {
        return a.total != b.total ? a.total > b.total : a.name < b.name;
    });
    if (bars.size() <= mostBars + 1)
        return bars;
    CategoryBar rest;
    rest.others = bars.size() - mostBars;
    for (std::size_t index = mostBars; index < bars.size(); ++index)
        addFields(rest, bars[index].fields);
    bars.resize(mostBars);
    bars.push_back(rest);
    return bars;
}

class CategoryPainter
{
public:
    CategoryPainter(std::vector<CategoryBar> bars, FigureCanvas &canvas) : m_bars(std::move(bars)), m_canvas(canvas) {}
    double paint();

private:
    std::string name(const CategoryBar &bar) const;
    void paintBar(const CategoryBar &bar, double y, double width);
    void paintSegment(const CategoryBar &bar, audit::Category category, double x, double y, double width);
    static std::array<double, audit::categoryCount> widths(const CategoryBar &bar, double width);
    std::vector<FigureCanvas::LegendEntry> legend() const;

    std::vector<CategoryBar> m_bars;
    FigureCanvas &m_canvas;
};

std::string CategoryPainter::name(const CategoryBar &bar) const
{
    return bar.others == 0 ? std::string(bar.name)
                           : QCoreApplication::translate("telltale::report::Figures", "and %1 more")
                                 .arg(QString::fromStdString(m_canvas.number(bar.others)))
                                 .toStdString();
}

/// Small ones stay visible: each has the least that is seen, and its share of what is left.
std::array<double, audit::categoryCount> CategoryPainter::widths(const CategoryBar &bar, double width)
{
    double sum = 0;
    double shared = width;
    for (const std::uint64_t fields : bar.fields) {
        sum += static_cast<double>(fields);
        shared -= fields > 0 ? thinnestSegment + segmentGap : 0;
    }
    std::array<double, audit::categoryCount> widths{};
    for (std::size_t index = 0; index < widths.size(); ++index) {
        if (bar.fields[index] > 0)
            widths[index] = thinnestSegment + segmentGap + shared * static_cast<double>(bar.fields[index]) / sum;
    }
    return widths;
}

void CategoryPainter::paintSegment(const CategoryBar &bar, audit::Category category, double x, double y, double width)
{
    const std::uint64_t count = bar.fields[static_cast<std::size_t>(category)];
    FigureShape &box = m_canvas.categoryBox(x, y, width, barHeight, category);
    box.about = m_canvas.named(name(bar)) + ": " + categoryText(category) + ", " + m_canvas.fields(count);
    const std::string number = m_canvas.number(count);
    std::string words = categoryText(category) + ' ' + number;
    if (m_canvas.textWidth(words, figureSmallSize) + 6 > width)
        words = number;
    const double needed = m_canvas.textWidth(words, figureSmallSize);
    if (needed + 3 > width)
        return;
    m_canvas.text(x + width / 2, y + barHeight - 4.7, std::move(words), figureSmallSize, FigureInk::OnCategory, 1)
        .category = category;
}

void CategoryPainter::paintBar(const CategoryBar &bar, double y, double width)
{
    const std::string fields = m_canvas.fields(bar.total);
    const double fieldsWidth = std::min(m_canvas.textWidth(fields, figureSmallSize), 0.4 * m_canvas.width());
    m_canvas.text(0, y + 8, m_canvas.elided(name(bar), m_canvas.width() - fieldsWidth - 12, figureTextSize),
                  figureTextSize, FigureInk::Text);
    m_canvas.text(m_canvas.width(), y + 8, m_canvas.elided(fields, fieldsWidth, figureSmallSize), figureSmallSize,
                  FigureInk::MutedText, 2);
    const std::array<double, audit::categoryCount> segments = widths(bar, width);
    double x = 0;
    for (const audit::Category category : categoriesByFamily()) {
        const double segment = segments[static_cast<std::size_t>(category)];
        if (segment > 0)
            paintSegment(bar, category, x, y + 12, segment - segmentGap);
        x += segment;
    }
}

/// Categories of a family share a colour: they are told apart by their order, which the legend has too.
std::vector<FigureCanvas::LegendEntry> CategoryPainter::legend() const
{
    FieldCounts all{};
    for (const CategoryBar &bar : m_bars) {
        for (std::size_t index = 0; index < all.size(); ++index)
            all[index] = addedUp(all[index], bar.fields[index]);
    }
    std::vector<FigureCanvas::LegendEntry> entries;
    for (const audit::Category category : categoriesByFamily()) {
        if (all[static_cast<std::size_t>(category)] == 0)
            continue;
        if (!entries.empty() && familyOf(entries.back().category) == familyOf(category))
            entries.back().text += ", " + categoryText(category);
        else
            entries.push_back({category, categoryText(category)});
    }
    return entries;
}

double CategoryPainter::paint()
{
    const double most = static_cast<double>(m_bars.front().others == 0 ? m_bars.front().total : 0);
    double y = 0;
    for (const CategoryBar &bar : m_bars) {
        const double share = most > 0 ? std::min(1.0, static_cast<double>(bar.total) / most) : 1;
        paintBar(bar, y, std::max(60.0, m_canvas.width() * share));
        y += 12 + barHeight + barGap;
    }
    return m_canvas.legend(y + 1, legend());
}

} // namespace

FigurePicture layOutCategories(const CategoryFigure &figure, FigureCanvas canvas)
{
    std::vector<CategoryBar> bars = barsOf(figure);
    if (bars.empty()) {
        const double end = canvas.paragraph(
            0, QCoreApplication::translate("telltale::report::Figures", "Nobody gets a field.").toStdString());
        return canvas.finish(end + 2);
    }
    const double end = CategoryPainter(std::move(bars), canvas).paint();
    return canvas.finish(end + 2);
}

} // namespace telltale::report
