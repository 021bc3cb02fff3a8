// SPDX-License-Identifier: GPL-3.0-or-later
// What the cells of the inventory show.
#include "payload/lexeme.h"

#include "base/plural.h"
#include "ui/models/cell.h"
#include "ui/models/finding_words.h"
#include "ui/models/format.h"
#include "ui/models/inventory_model.h"
#include "ui/models/inventory_text.h"

#include <array>

namespace telltale::models {

using audit::InventoryRow;
using ReviewState = ReviewedFields::State;

namespace {

/// With so many it is their share that one looks at.
constexpr std::uint64_t manyRecords = 100;
constexpr std::size_t namesOfRow = 8;

QString inventoryWord(std::string_view word)
{
    return QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size()));
}

/// The scheme stands in the tool tip.
QString hostOf(const QString &destination)
{
    const qsizetype at = destination.indexOf(QLatin1String("://"));
    return at < 0 ? destination : destination.mid(at + 3);
}

QString listOfDestinations(const QStringList &destinations)
{
    return destinations.join(QLatin1Char('\n'));
}

} // namespace

QStringList InventoryModel::destinations(const InventoryRow &row) const
{
    QStringList names;
    for (const std::string &name : row.destinations)
        names << payload::visible(name);
    if (!names.isEmpty())
        return names;
    // Of a field in many kinds of events the row knows only the first ones.
    if (row.eventNames.size() < namesOfRow) {
        for (const std::string &event : row.eventNames) {
            const auto expected = m_snapshot->expected.find(event);
            const QString name =
                expected == m_snapshot->expected.end() ? QString() : payload::visible(expected->second);
            if (!name.isEmpty() && !names.contains(name))
                names << name;
        }
        return names;
    }
    for (const InventoryDestination &destination : m_snapshot->destinations) {
        const bool isOwn = m_snapshot->by != audit::InventoryGroup::Destination || destination.name == row.group;
        if (destination.evidence == Evidence::Catalogue && isOwn && destination.paths.contains(row.path))
            names << destinationText(destination);
    }
    return names;
}

QString InventoryModel::text(const InventoryRow &row, int column) const
{
    switch (column) {
    case Path:
        return pathText(row.path);
    case Events:
        return m_snapshot->records < manyRecords
            ? tr("%1 of %2").arg(numberText(row.events), numberText(m_snapshot->records))
            : numberText(row.events);
    case Distinct:
        return (row.isEstimate ? QStringLiteral("~") : QString()) + numberText(row.distinct);
    case Examples:
        return exampleTexts(row).value(0);
    case Category:
        return categoryText(row.category);
    case Protection:
        return protectionText(row);
    case Origin:
        return inventoryWord(word(row.origin));
    case Destination:
        return hostOf(destinations(row).value(0));
    case Declared:
        return !row.declared ? QString() : *row.declared ? tr("yes") : tr("no");
    default:
        break;
    }
    const ReviewState state = m_reviewed.state(row);
    return state == ReviewState::New ? tr("new") : state == ReviewState::Worse ? tr("changed") : tr("reviewed");
}

QString InventoryModel::remark(const InventoryRow &row, int column) const
{
    qsizetype more = 0;
    if (column == Examples) {
        const auto shown = static_cast<std::uint64_t>(exampleTexts(row).size());
        more = row.isSecret ? 0 : static_cast<qsizetype>(qMax(row.distinct, shown)) - 1;
    } else if (column == Destination) {
        more = destinations(row).size() - 1;
    } else if (column == Category) {
        more = static_cast<qsizetype>(row.also.size());
    }
    return more > 0 ? QLatin1Char('+') + numberText(static_cast<std::uint64_t>(more)) : QString();
}

QString InventoryModel::tip(const InventoryRow &row, int column) const
{
    switch (column) {
    case Path:
        return pathText(row.path) + QLatin1Char('\n') + tr("first seen at %1").arg(payload::visible(row.place));
    case Events: {
        QStringList types;
        for (const auto &[type, count] : row.types)
            types << tr("%1: %2", "type of JSON, how often").arg(QLatin1String(type), numberText(count));
        return tr("in %1 of %2 events and requests, %3 times")
                   .arg(numberText(row.events), numberText(m_snapshot->records), numberText(row.count))
            + QLatin1Char('\n') + types.join(QStringLiteral(", "));
    }
    case Distinct:
        return row.isEstimate ? tr("about %1 different values, estimated").arg(numberText(row.distinct))
                              : tr("%1 different values").arg(numberText(row.distinct));
    case Examples:
        return exampleTexts(row).join(QLatin1Char('\n'));
    case Destination:
        return listOfDestinations(destinations(row)) + QLatin1Char('\n')
            + evidenceText(!row.destinations.empty()         ? Evidence::Wire
                               : destinations(row).isEmpty() ? Evidence::None
                                                             : Evidence::Catalogue);
    case Protection:
        return inventoryWord(word(row.protection))
            + (row.protectedBy.empty() ? QString() : QStringLiteral(": ") + payload::visible(row.protectedBy));
    case Declared:
        return !row.declared ? tr("No catalogue speaks of these events.")
            : *row.declared  ? tr("The vendor declares it.")
                             : tr("The vendor's documentation does not name it.");
    case Origin:
        return row.origin == audit::Origin::Receiver ? tr("added by the receiver after sending")
                                                     : inventoryWord(word(row.origin));
    case Reviewed:
        return tr("Space marks it as reviewed, and takes that back.");
    default:
        return explanation(row);
    }
}

QVariant InventoryModel::tone(const InventoryRow &row, int column) const
{
    Tone tone = Tone::Normal;
    if (column == Declared && row.declared == false)
        tone = Tone::Warning;
    else if (column == Destination && row.destinations.empty())
        tone = Tone::Hint;
    else if (column == Origin || column == Distinct || column == Events || column == Reviewed
             || (column == Protection && row.protection == audit::Protection::Plain)
             || (column == Declared && row.declared == true))
        tone = Tone::Secondary;
    return QVariant::fromValue(tone);
}

QString InventoryModel::icon(const InventoryRow &row, int column) const
{
    const bool isProtected = row.protection != audit::Protection::Plain && row.protection != audit::Protection::Empty;
    if (column == Protection && isProtected)
        return QStringLiteral("lock");
    if (column == Declared && row.declared)
        return *row.declared ? QStringLiteral("check") : QStringLiteral("x");
    if (column == Reviewed && m_reviewed.state(row) == ReviewState::Reviewed)
        return QStringLiteral("check");
    return {};
}

QVariant InventoryModel::headData(const InventoryGroupHead &head, int column, int role) const
{
    if (role == HeadRole)
        return true;
    if (role == KindRole)
        return QVariant::fromValue(CellKind::Strong);
    if (column != Path)
        return {};
    const audit::InventoryGroup by = m_snapshot->by;
    const QString nothing = by == audit::InventoryGroup::Event ? tr("(no name)")
        : by == audit::InventoryGroup::Product                 ? tr("(no known product)")
                                                               : tr("(no known destination)");
    const QString name = head.name.empty() ? nothing : payload::visible(head.name);
    const QString count =
        plural("telltale::models::Inventory", "%n path", QT_TRANSLATE_N_NOOP("telltale::models::Inventory", "%n paths"),
               head.rows, numberText(head.rows));
    const QString evidence =
        by == audit::InventoryGroup::Destination && !head.name.empty() && head.evidence == Evidence::Catalogue
        ? tr("by catalogue")
        : QString();
    switch (role) {
    case Qt::DisplayRole:
        return name;
    case Qt::ToolTipRole:
        return plainToolTip(
            by == audit::InventoryGroup::Destination ? name + QLatin1Char('\n') + evidenceText(head.evidence) : name);
    case Qt::AccessibleTextRole:
        return QStringList({name, count, evidence}).join(QStringLiteral(", "));
    case ExtraRole:
        return evidence.isEmpty() ? count : count + QStringLiteral(", ") + evidence;
    default:
        return {};
    }
}

QVariant InventoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int column = index.column();
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((column == Distinct ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    const std::int64_t line = m_lines[static_cast<std::size_t>(index.row())];
    if (line < 0)
        return headData(m_snapshot->groups[static_cast<std::size_t>(~line)], column, role);
    const InventoryRow &row = m_snapshot->rows[static_cast<std::size_t>(line)];
    const ReviewState state = m_states[static_cast<std::size_t>(line)];
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::AccessibleTextRole: {
        const QString more = remark(row, column);
        return more.isEmpty() ? text(row, column) : tr("%1 and %2 more").arg(text(row, column), more.mid(1));
    }
    case Qt::ToolTipRole:
        return plainToolTip(tip(row, column));
    case Qt::CheckStateRole:
        return column != Reviewed ? QVariant() : QVariant(state == ReviewState::Reviewed ? Qt::Checked : Qt::Unchecked);
    case KindRole: {
        const bool isMono =
            column == Path || column == Events || column == Distinct || column == Examples || column == Destination;
        return QVariant::fromValue(isMono ? CellKind::Mono : CellKind::Text);
    }
    case ToneRole:
        return tone(row, column);
    case IconRole:
        return icon(row, column);
    case ExtraRole:
        return remark(row, column);
    case ShareRole:
        return column != Events || m_snapshot->records == 0
            ? QVariant()
            : QVariant(static_cast<double>(row.events) / static_cast<double>(m_snapshot->records));
    case CategoryRole:
        return column == Category ? QVariant(static_cast<int>(row.category)) : QVariant();
    case TagRole:
        return column == Reviewed && state != ReviewState::Reviewed ? QVariant(text(row, column)) : QVariant();
    case HeadRole:
        return false;
    default:
        return {};
    }
}

QVariant InventoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((section == Distinct ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    const std::array<QString, ColumnCount> names{tr("Path"),       tr("Events"),     tr("Distinct"), tr("Examples"),
                                                 tr("What it is"), tr("Protection"), tr("Origin"),   tr("Destination"),
                                                 tr("Declared"),   tr("Reviewed")};
    return names[static_cast<std::size_t>(section)];
}

} // namespace telltale::models
