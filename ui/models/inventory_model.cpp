// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/inventory_model.h"

#include "audit/masking.h"
#include "payload/lexeme.h"
#include "ui/models/cell.h"
#include "ui/models/format.h"

#include <algorithm>

namespace telltale::models {

using audit::InventoryRow;

namespace {

QString plain(std::string_view bytes)
{
    return payload::visible(bytes);
}

QString exampleText(const audit::InventoryExample &example)
{
    if (example.isSecret)
        return plain(audit::maskedSecret);
    return plain(example.lexeme) + (example.isCut ? QString(QChar(0x2026)) : QString());
}

QString allExamples(const InventoryRow &row)
{
    QStringList texts;
    for (const audit::InventoryExample &example : row.examples)
        texts.append(exampleText(example));
    texts.removeDuplicates();
    return texts.join(QLatin1Char('\n'));
}

QString lines(const std::vector<std::string> &texts)
{
    QStringList all;
    for (const std::string &text : texts)
        all.append(plain(text));
    return all.join(QLatin1Char('\n'));
}

bool isUndeclared(const InventoryRow &row)
{
    return row.declared && !*row.declared && row.origin != audit::Origin::Receiver;
}

template<typename T>
int compared(const T &a, const T &b)
{
    return a < b ? -1 : b < a ? 1 : 0;
}

int compareColumn(const InventoryRow &a, const InventoryRow &b, int column)
{
    switch (column) {
    case InventoryModel::Group:
        return compared(a.group, b.group);
    case InventoryModel::Path:
        return compared(a.path, b.path);
    case InventoryModel::Events:
        return compared(a.events, b.events);
    case InventoryModel::Distinct:
        return compared(a.distinct, b.distinct);
    case InventoryModel::Examples:
        return compared(allExamples(a), allExamples(b));
    case InventoryModel::Category:
        return compared(a.category, b.category);
    case InventoryModel::Protection:
        return compared(a.protection, b.protection);
    case InventoryModel::Origin:
        return compared(a.origin, b.origin);
    case InventoryModel::Destination:
        return compared(a.destinations, b.destinations);
    case InventoryModel::Declared:
        return compared(!isUndeclared(a), !isUndeclared(b));
    default:
        return 0;
    }
}

} // namespace

std::string reviewKey(const InventoryRow &row)
{
    return row.path + ' ' + std::string(word(row.category)) + ' ' + std::string(word(row.protection))
        + (isUndeclared(row) ? " undeclared" : "");
}

void InventoryModel::setSnapshot(InventorySnapshotPtr snapshot)
{
    beginResetModel();
    m_snapshot = std::move(snapshot);
    arrange();
    endResetModel();
}

void InventoryModel::setChoice(const InventoryChoice &choice)
{
    beginResetModel();
    m_choice = choice;
    arrange();
    endResetModel();
}

void InventoryModel::setReviewed(std::set<std::string> keys)
{
    beginResetModel();
    m_reviewed = std::move(keys);
    arrange();
    endResetModel();
}

void InventoryModel::setNewFirst(bool newFirst)
{
    beginResetModel();
    m_isNewFirst = newFirst;
    arrange();
    endResetModel();
}

bool InventoryModel::isReviewed(int row) const
{
    return m_reviewed.contains(reviewKey(rowAt(row)));
}

int InventoryModel::newCount() const
{
    if (!m_snapshot)
        return 0;
    return static_cast<int>(std::count_if(m_snapshot->rows.begin(), m_snapshot->rows.end(),
                                          [this](const auto &row) { return !m_reviewed.contains(reviewKey(row)); }));
}

bool InventoryModel::isChosen(const InventoryRow &row) const
{
    if (m_choice.category && row.category != *m_choice.category)
        return false;
    if (m_choice.destination) {
        const bool goesThere = m_choice.destination->empty()
            ? row.destinations.empty()
            : std::find(row.destinations.begin(), row.destinations.end(), *m_choice.destination)
                != row.destinations.end();
        if (!goesThere)
            return false;
    }
    return !m_choice.span || (row.first && *row.first < m_choice.span->second && *row.last >= m_choice.span->first);
}

bool InventoryModel::isBefore(const InventoryRow &a, const InventoryRow &b) const
{
    if (m_isNewFirst) {
        const bool aIsNew = !m_reviewed.contains(reviewKey(a));
        const bool bIsNew = !m_reviewed.contains(reviewKey(b));
        if (aIsNew != bIsNew)
            return aIsNew;
    }
    const int order = compareColumn(a, b, m_sortColumn);
    return m_sortOrder == Qt::AscendingOrder ? order < 0 : order > 0;
}

void InventoryModel::arrange()
{
    m_rows.clear();
    if (!m_snapshot)
        return;
    for (const InventoryRow &row : m_snapshot->rows) {
        if (isChosen(row))
            m_rows.push_back(&row);
    }
    std::stable_sort(m_rows.begin(), m_rows.end(),
                     [this](const InventoryRow *a, const InventoryRow *b) { return isBefore(*a, *b); });
}

void InventoryModel::sort(int column, Qt::SortOrder order)
{
    beginResetModel();
    m_sortColumn = column;
    m_sortOrder = order;
    arrange();
    endResetModel();
}

int InventoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int InventoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QString InventoryModel::text(const InventoryRow &row, int column) const
{
    switch (column) {
    case Group:
        return row.group.empty() ? tr("(none)") : plain(row.group);
    case Path:
        return row.path.empty() ? tr("(body)") : plain(row.path);
    case Events:
        return tr("%1 of %2").arg(numberText(row.events), numberText(m_snapshot->records));
    case Distinct:
        return (row.isEstimate ? QStringLiteral("~") : QString()) + numberText(row.distinct);
    case Examples:
        return row.examples.empty() ? QString() : exampleText(row.examples.front());
    case Category:
        return plain(word(row.category));
    case Protection:
        return row.protection == audit::Protection::Hashed && !row.protectedBy.empty() ? protectionName(row.protectedBy)
                                                                                       : plain(word(row.protection));
    case Origin:
        return row.origin == audit::Origin::Unknown ? QString() : plain(word(row.origin));
    case Destination:
        return row.destinations.empty() ? QString() : plain(row.destinations.front());
    case Declared:
        if (row.origin == audit::Origin::Receiver && row.declared && !*row.declared)
            return tr("receiver");
        return !row.declared ? QString() : *row.declared ? tr("yes") : tr("no");
    case Reviewed:
        return m_reviewed.contains(reviewKey(row)) ? tr("reviewed") : tr("new");
    default:
        return {};
    }
}

QString InventoryModel::extra(const InventoryRow &row, int column) const
{
    if (column == Examples && row.distinct > 1 && !row.examples.empty() && !row.examples.front().isSecret)
        return QStringLiteral("+%1").arg(numberText(row.distinct - 1));
    if (column == Destination && row.destinations.size() > 1)
        return QStringLiteral("+%1").arg(row.destinations.size() - 1);
    if (column == Category && !row.also.empty())
        return QStringLiteral("+%1").arg(row.also.size());
    return {};
}

QString InventoryModel::icon(const InventoryRow &row, int column) const
{
    if (column == Protection && row.protection != audit::Protection::Plain
        && row.protection != audit::Protection::Empty)
        return QStringLiteral("lock");
    if (column == Declared && row.declared)
        return *row.declared ? QStringLiteral("check") : isUndeclared(row) ? QStringLiteral("x") : QString();
    if (column == Reviewed && m_reviewed.contains(reviewKey(row)))
        return QStringLiteral("check");
    return {};
}

QString InventoryModel::toolTip(const InventoryRow &row, int column) const
{
    switch (column) {
    case Path:
        return plainToolTip(plain(row.path) + QLatin1Char('\n') + tr("first seen at %1").arg(plain(row.place)));
    case Examples:
        return plainToolTip(row.isSecret ? QString() : allExamples(row) + QLatin1Char('\n') + lines(row.reveals));
    case Category: {
        QStringList parts{plain(row.why), plain(dpvTerm(row.category, row.recognised))};
        for (const audit::Category also : row.also)
            parts.append(tr("single values: %1").arg(plain(word(also))));
        parts.removeAll(QString());
        return plainToolTip(parts.join(QLatin1Char('\n')));
    }
    case Protection:
        return plainToolTip(plain(row.protectedBy));
    case Destination:
        return plainToolTip(lines(row.destinations));
    case Distinct:
        return row.isEstimate ? plainToolTip(tr("An estimate; its standard error is 1.6 %")) : QString();
    case Declared:
        return isUndeclared(row) ? plainToolTip(tr("The vendor's page does not mention it"))
            : row.declared       ? QString()
                                 : plainToolTip(tr("No catalogue speaks of these events"));
    default:
        return {};
    }
}

QVariant InventoryModel::kind(int column) const
{
    switch (column) {
    case Group:
        return QVariant::fromValue(CellKind::Strong);
    case Distinct:
        return QVariant::fromValue(CellKind::Number);
    case Category:
        return QVariant::fromValue(CellKind::Chip);
    case Protection:
    case Origin:
    case Declared:
    case Reviewed:
        return QVariant::fromValue(CellKind::Text);
    default:
        return QVariant::fromValue(CellKind::Mono);
    }
}

QVariant InventoryModel::tone(const InventoryRow &row, int column) const
{
    if (column == Declared && isUndeclared(row))
        return QVariant::fromValue(Tone::Warning);
    if (column == Reviewed)
        return QVariant::fromValue(m_reviewed.contains(reviewKey(row)) ? Tone::Secondary : Tone::Accent);
    const bool isSecond = column == Protection || column == Origin || column == Destination;
    return QVariant::fromValue(isSecond ? Tone::Secondary : Tone::Normal);
}

QVariant InventoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const InventoryRow &row = rowAt(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::AccessibleTextRole:
        return QString(text(row, column) + QLatin1Char(' ') + extra(row, column)).trimmed();
    case Qt::ToolTipRole:
        return toolTip(row, column);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment((column == Distinct ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    case KindRole:
        return kind(column);
    case ToneRole:
        return tone(row, column);
    case IconRole:
        return icon(row, column);
    case ExtraRole:
        return extra(row, column);
    case CategoryRole:
        return static_cast<int>(row.category);
    case ShareRole:
        if (column != Events || m_snapshot->records == 0)
            return {};
        return static_cast<double>(row.events) / static_cast<double>(m_snapshot->records);
    default:
        return {};
    }
}

QVariant InventoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment((section == Distinct ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Group:
        return tr("Group");
    case Path:
        return tr("Path");
    case Events:
        return tr("Events");
    case Distinct:
        return tr("Distinct");
    case Examples:
        return tr("Examples");
    case Category:
        return tr("What it is");
    case Protection:
        return tr("Protection");
    case Origin:
        return tr("Origin");
    case Destination:
        return tr("Destination");
    case Declared:
        return tr("Declared");
    case Reviewed:
        return tr("Reviewed");
    default:
        return {};
    }
}

} // namespace telltale::models
