// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inventory/category_chart.h"

#include "ui/inventory/chart_parts.h"
#include "ui/models/finding_words.h"
#include "ui/models/format.h"
#include "ui/models/inventory_text.h"
#include "ui/theme/family_colors.h"
#include "ui/theme/theme.h"

#include <QPainter>

#include <array>

namespace telltale::ui {

namespace {

constexpr int categoryRow = 19;
constexpr int leastCategoryRow = 16;
constexpr int wordsWidth = 110; ///< of icon and word
constexpr int numberWidth = 44;
constexpr double barPart = 0.66;   ///< of the row's height
constexpr double leastBar = 0.012; ///< of the longest: one field among a million is still one

} // namespace

CategoryChart::CategoryChart(const Theme &theme, QWidget *parent)
    : InventoryChart(theme, tr("Fields by category"), parent)
{
}

QSize CategoryChart::minimumSizeHint() const
{
    const int rows = qMax<int>(11, static_cast<int>(m_bars.size()));
    return {theme().px(wordsWidth + numberWidth + 60), theme().px(leastCategoryRow) * rows + 2};
}

void CategoryChart::setSnapshot(const models::InventorySnapshotPtr &snapshot)
{
    std::array<std::uint64_t, audit::categoryCount> counts{};
    if (snapshot) {
        for (const audit::InventoryRow &row : snapshot->rows)
            counts[static_cast<std::size_t>(row.category)] += row.count;
    }
    m_bars.clear();
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] != 0)
            m_bars.push_back({static_cast<audit::Category>(i), counts[i]});
    }
    rebuild();
    updateGeometry();
}

void CategoryChart::choose(std::optional<audit::Category> category)
{
    int chosen = -1;
    for (std::size_t i = 0; i < m_bars.size(); ++i)
        chosen = category == m_bars[i].category ? static_cast<int>(i) : chosen;
    setChosen(chosen);
}

int CategoryChart::rowHeight() const
{
    const int rows = qMax<int>(1, static_cast<int>(m_bars.size()));
    return qBound(theme().px(leastCategoryRow), (room().height() - 2) / rows, theme().px(categoryRow));
}

QRect CategoryChart::plot() const
{
    const int left = theme().px(wordsWidth) + 16;
    std::uint64_t most = 0;
    for (const Bar &bar : m_bars)
        most = std::max(most, bar.fields);
    const int number = qMax(theme().px(numberWidth),
                            QFontMetrics(theme().mono()).horizontalAdvance(models::numberText(most)) + theme().px(14));
    return {left, 1, qMax(1, room().width() - left - number - 12), rowHeight() * static_cast<int>(m_bars.size())};
}

void CategoryChart::build()
{
    emptyChart(*chart());
    if (m_bars.empty()) {
        setParts({});
        return;
    }
    std::uint64_t most = 0;
    for (const Bar &bar : m_bars)
        most = std::max(most, bar.fields);
    std::vector<QColor> colors;
    std::vector<std::vector<double>> values(models::familyCount, std::vector<double>(m_bars.size()));
    for (std::size_t family = 0; family < models::familyCount; ++family)
        colors.push_back(familyColors(theme().colors(), static_cast<models::Family>(family)).bar);
    std::vector<Part> parts;
    for (std::size_t i = 0; i < m_bars.size(); ++i) {
        const auto fields = static_cast<double>(m_bars[i].fields);
        values[static_cast<std::size_t>(models::familyOf(m_bars[i].category))][i] =
            qMax(fields, static_cast<double>(most) * leastBar);
        parts.push_back({QRect(8, 1 + rowHeight() * static_cast<int>(i), room().width() - 14, rowHeight()),
                         tr("%1: %2", "category, fields")
                             .arg(models::categoryText(m_bars[i].category), models::fieldsText(m_bars[i].fields))});
    }
    addBars(*chart(), plot(), colors, values, static_cast<double>(most), barPart);
    setParts(std::move(parts));
}

void CategoryChart::paintParts(QPainter &painter)
{
    const int icon = theme().px(14);
    for (std::size_t i = 0; i < m_bars.size(); ++i) {
        const QRect row = partRect(static_cast<int>(i));
        const FamilyColors colors = familyColors(theme().colors(), models::familyOf(m_bars[i].category));
        painter.drawPixmap(
            16, row.center().y() - icon / 2 + 1,
            theme().pixmap(models::categoryIcon(m_bars[i].category), colors.text, icon, devicePixelRatioF()));
        painter.setPen(theme().colors().text);
        painter.setFont(theme().ui(13));
        painter.drawText(QRect(16 + icon + theme().px(7), row.top(), theme().px(wordsWidth), row.height()),
                         Qt::AlignLeft | Qt::AlignVCenter, models::categoryText(m_bars[i].category));
        painter.setFont(theme().mono());
        painter.drawText(row.adjusted(0, 0, -8, 0), Qt::AlignRight | Qt::AlignVCenter,
                         models::numberText(m_bars[i].fields));
    }
}

} // namespace telltale::ui
