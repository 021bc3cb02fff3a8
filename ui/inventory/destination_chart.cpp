// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inventory/destination_chart.h"

#include "ui/inventory/chart_parts.h"
#include "ui/models/finding_words.h"
#include "ui/models/format.h"
#include "ui/models/inventory_text.h"
#include "ui/theme/family_colors.h"
#include "ui/theme/theme.h"

#include <QPainter>

#include <numeric>

namespace telltale::ui {

using models::Family;
using models::InventoryDestination;

namespace {

constexpr int placeRow = 62;
constexpr int placeBar = 18;
constexpr int legendHeight = 24;
constexpr int placeSide = 16;
constexpr int countColumn = 48;

/// Who and what tells most comes first; what tells little last.
constexpr std::array familyOrder{Family::Secret, Family::Who,   Family::Identifiers,
                                 Family::Where,  Family::Doing, Family::Quiet};

} // namespace

DestinationChart::DestinationChart(const Theme &theme, QWidget *parent)
    : InventoryChart(theme, tr("Destinations"), parent)
{
}

QSize DestinationChart::minimumSizeHint() const
{
    return {theme().px(220), theme().px(2 * placeRow + legendHeight)};
}

void DestinationChart::setSnapshot(const models::InventorySnapshotPtr &snapshot)
{
    m_snapshot = snapshot;
    m_most = 0;
    if (m_snapshot) {
        for (const InventoryDestination &destination : m_snapshot->destinations)
            m_most = qMax(m_most, static_cast<double>(destination.fields));
    }
    rebuild();
}

void DestinationChart::choose(const std::optional<InventoryDestination> &destination)
{
    int chosen = -1;
    for (int part = 0; destination && part < partCount(); ++part) {
        const InventoryDestination &one = destinationAt(part);
        chosen = one.name == destination->name && one.evidence == destination->evidence ? part : chosen;
    }
    setChosen(chosen);
}

std::vector<double> DestinationChart::familiesOf(const InventoryDestination &destination) const
{
    std::vector<double> fields(models::familyCount);
    for (std::size_t i = 0; i < audit::categoryCount; ++i) {
        const Family family = models::familyOf(static_cast<audit::Category>(i));
        fields[static_cast<std::size_t>(family)] += static_cast<double>(destination.categories[i]);
    }
    return fields;
}

int DestinationChart::shownCount() const
{
    const int fitting = (room().height() - theme().px(legendHeight)) / theme().px(placeRow);
    const int all = m_snapshot ? static_cast<int>(m_snapshot->destinations.size()) : 0;
    return qBound(0, all, qMax(1, fitting));
}

QRect DestinationChart::plot() const
{
    return {placeSide, 0, qMax(1, room().width() - 2 * placeSide), theme().px(placeRow) * shownCount()};
}

void DestinationChart::build()
{
    emptyChart(*chart());
    std::vector<Part> parts;
    std::vector<QColor> colors;
    std::vector<std::vector<double>> values;
    for (const Family family : familyOrder) {
        colors.push_back(familyColors(theme().colors(), family).bar);
        values.emplace_back();
    }
    for (int i = 0; i < shownCount(); ++i) {
        const InventoryDestination &destination = destinationAt(i);
        const std::vector<double> families = familiesOf(destination);
        QStringList words;
        for (std::size_t k = 0; k < familyOrder.size(); ++k) {
            const double fields = families[static_cast<std::size_t>(familyOrder[k])];
            values[k].push_back(fields);
            if (fields > 0)
                words << tr("%1 %2", "family, fields")
                             .arg(models::familyText(familyOrder[k]),
                                  models::numberText(static_cast<std::uint64_t>(fields)));
        }
        parts.push_back(
            {QRect(8, theme().px(placeRow) * i, room().width() - 16, theme().px(placeRow) - 2),
             tr("%1: %2 (%3), %4", "destination, counts, families, how it is known")
                 .arg(models::destinationText(destination), models::countText(destination.events, destination.fields),
                      words.join(QStringLiteral(", ")), models::evidenceText(destination.evidence))});
    }
    if (!parts.empty())
        addBars(*chart(), plot(), colors, values, m_most, double(placeBar) / placeRow);
    setParts(std::move(parts));
}

void DestinationChart::paintNumbers(QPainter &painter, const InventoryDestination &destination, const QRect &row)
{
    const std::vector<double> families = familiesOf(destination);
    const QRect area = plot();
    const int height = theme().px(placeBar);
    painter.setFont(theme().mono(11, Theme::Weight::Medium));
    double at = area.left();
    for (const Family family : familyOrder) {
        const double fields = families[static_cast<std::size_t>(family)];
        const double width = m_most > 0 ? area.width() * fields / m_most : 0;
        const QString text = models::numberText(static_cast<std::uint64_t>(fields));
        const QRectF piece(at, row.top() + (theme().px(placeRow) - height) / 2.0, width, height);
        if (at > area.left() && width > 0)
            painter.fillRect(QRectF(at - 1, piece.top(), 1, piece.height()), theme().colors().base);
        if (fields > 0 && painter.fontMetrics().horizontalAdvance(text) + 4 < width) {
            painter.setPen(familyColors(theme().colors(), family).onBar);
            painter.drawText(piece, Qt::AlignCenter, text);
        }
        at += width;
    }
}

void DestinationChart::paintParts(QPainter &painter)
{
    const Colors &colors = theme().colors();
    const int line = theme().px(20);
    for (int i = 0; i < partCount(); ++i) {
        const InventoryDestination &destination = destinationAt(i);
        const QRect row = partRect(i);
        const QRect head(placeSide, row.top(), row.width() - placeSide, line);
        painter.setFont(theme().mono());
        painter.setPen(colors.text);
        const QString name = models::destinationText(destination);
        const QString fields = models::numberText(destination.fields);
        const int column =
            qMax(theme().px(countColumn), painter.fontMetrics().horizontalAdvance(fields) + theme().px(12));
        painter.drawText(head, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(name, Qt::ElideMiddle, head.width() - 2 * column - 8));
        painter.drawText(head.adjusted(0, 0, -column, 0), Qt::AlignRight | Qt::AlignVCenter,
                         models::numberText(destination.events));
        painter.drawText(head, Qt::AlignRight | Qt::AlignVCenter, fields);
        paintNumbers(painter, destination, row);
        painter.setFont(theme().ui(12));
        painter.setPen(colors.text2);
        const QRect foot(placeSide, row.top() + theme().px(placeRow) - line, row.width() - placeSide, line);
        const QString icon = destination.evidence == models::Evidence::Wire ? QStringLiteral("link")
            : destination.evidence == models::Evidence::Catalogue           ? QStringLiteral("inventory")
                                                                            : QStringLiteral("unknown");
        const int size = theme().px(13);
        painter.drawPixmap(foot.left(), foot.center().y() - size / 2,
                           theme().pixmap(icon, colors.text2, size, devicePixelRatioF()));
        painter.drawText(foot.adjusted(size + 6, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(models::evidenceText(destination.evidence), Qt::ElideRight,
                                                          foot.width() - size - 6));
    }
    paintLegend(painter);
}

void DestinationChart::paintLegend(QPainter &painter)
{
    if (partCount() == 0)
        return;
    const int square = theme().px(10);
    QRect line(placeSide, room().height() - theme().px(legendHeight) + 2, room().width() - 2 * placeSide,
               theme().px(legendHeight));
    const auto more = m_snapshot->destinations.size() - static_cast<std::size_t>(partCount());
    painter.setFont(theme().ui(12));
    if (more != 0) {
        painter.setPen(theme().colors().text2);
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, tr("and %1 more").arg(more));
    }
    std::vector<double> all(models::familyCount);
    for (int i = 0; i < partCount(); ++i) {
        const std::vector<double> families = familiesOf(destinationAt(i));
        for (std::size_t k = 0; k < all.size(); ++k)
            all[k] += families[k];
    }
    for (const Family family : familyOrder) {
        const QString word = models::familyText(family);
        const int width = square + 6 + painter.fontMetrics().horizontalAdvance(word);
        if (all[static_cast<std::size_t>(family)] == 0 || width > line.width() - (more != 0 ? theme().px(70) : 0))
            continue;
        painter.fillRect(QRect(line.left(), line.center().y() - square / 2, square, square),
                         familyColors(theme().colors(), family).bar);
        painter.setPen(theme().colors().text2);
        painter.drawText(line.adjusted(square + 6, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, word);
        line.setLeft(line.left() + width + theme().px(12));
    }
}

} // namespace telltale::ui
