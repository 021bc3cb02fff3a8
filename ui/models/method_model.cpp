// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/method_model.h"

#include "payload/lexeme.h"
#include "ui/models/cell.h"
#include "ui/models/format.h"
#include "ui/models/header_text.h"
#include "ui/models/method_text.h"

#include <algorithm>

namespace telltale::models {

using privacy::Method;
using privacy::MethodKind;

namespace {

/// The same row of the list, whatever its parameters are.
bool isSameRow(const Method &a, const Method &b)
{
    const auto isVendor = [](MethodKind kind) {
        return kind >= MethodKind::VendorHash && kind <= MethodKind::VendorHashTrimmedLower;
    };
    if (isVendor(a.kind) || isVendor(b.kind))
        return isVendor(a.kind) && isVendor(b.kind);
    return a.kind == b.kind && (a.kind != MethodKind::Generalise || a.generality == b.generality);
}

} // namespace

void MethodModel::describe(Row &row) const
{
    const privacy::MethodWords words = privacy::wordsOf(row.method.kind);
    row.title = methodTitle(row.method, m_recognised);
    row.explanation = words.explanation + QLatin1Char('\n') + words.strengthText;
    row.strength = words.strength;
    row.cost = costText(row.method, m_recognised, m_isHashed, m_rate);
}

void MethodModel::add(const Method &method)
{
    Row row{method, {}, {}, privacy::Strength::None, {}};
    describe(row);
    m_rows.push_back(std::move(row));
}

void MethodModel::setField(const audit::InventoryRow *field, const Method &chosen)
{
    beginResetModel();
    m_rows.clear();
    m_results.clear();
    m_chosen = 0;
    if (field != nullptr) {
        m_recognised = field->recognised;
        m_category = field->category;
        m_isHashed = field->protection == audit::Protection::Hashed;
        m_isSecret = field->isSecret;
        bool isThere = false;
        for (const Method &method : offeredMethods(field->recognised, field->category)) {
            const bool isChosen = isSameRow(method, chosen);
            if (isChosen)
                m_chosen = static_cast<int>(m_rows.size());
            isThere |= isChosen;
            add(isChosen ? chosen : method);
        }
        if (!isThere) {
            m_chosen = static_cast<int>(m_rows.size());
            add(chosen);
        }
    }
    endResetModel();
}

void MethodModel::setChosen(const Method &method)
{
    if (m_rows.empty())
        return;
    Row &row = m_rows[static_cast<std::size_t>(m_chosen)];
    if (row.method == method)
        return;
    row.method = method;
    describe(row);
    Q_EMIT dataChanged(index(m_chosen, 0), index(m_chosen, ColumnCount - 1));
    Q_EMIT chosenChanged();
}

void MethodModel::choose(int row)
{
    if (row < 0 || row >= rowCount() || row == m_chosen)
        return;
    m_chosen = row;
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT chosenChanged();
}

std::vector<Method> MethodModel::methods() const
{
    std::vector<Method> methods;
    for (const Row &row : m_rows)
        methods.push_back(row.method);
    return methods;
}

void MethodModel::setResults(std::vector<AnonymiseResult> results, std::string sample, std::uint64_t events)
{
    m_results = std::move(results);
    m_sample = std::move(sample);
    m_events = events;
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void MethodModel::setRate(double triesPerSecond)
{
    m_rate = triesPerSecond;
    for (Row &row : m_rows)
        describe(row);
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, Cost), index(rowCount() - 1, Cost));
}

const AnonymiseResult *MethodModel::result(int row) const
{
    const auto number = static_cast<std::size_t>(row);
    return row >= 0 && number < m_results.size() ? &m_results[number] : nullptr;
}

int MethodModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int MethodModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString MethodModel::sent(const AnonymiseResult &result) const
{
    switch (result.sample.what) {
    case privacy::MethodResult::What::Drop:
        return result.sample.problem.isEmpty() ? tr("(removed)") : result.sample.problem;
    case privacy::MethodResult::What::Keep:
        return m_isSecret ? tr("(credential)") : payload::visible(m_sample);
    case privacy::MethodResult::What::Replace:
        break;
    }
    return payload::visible(result.sample.text);
}

QString MethodModel::text(int row, int column) const
{
    const Row &method = m_rows[static_cast<std::size_t>(row)];
    if (column == Name)
        return method.title;
    if (column == Cost)
        return method.cost;
    const AnonymiseResult *found = result(row);
    if (found == nullptr)
        return QStringLiteral("…");
    if (column == Sent)
        return sent(*found);
    if (column == SmallestGroup)
        return found->measures.groupsAfter.smallest == 0 ? QStringLiteral("–")
                                                         : numberText(found->measures.groupsAfter.smallest);
    return tr("%1 of %2").arg(numberText(found->field.distinctAfter), numberText(found->field.distinctBefore));
}

QVariant MethodModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    const bool isChosen = index.row() == m_chosen;
    const bool isNumber = index.column() == StaysDistinct || index.column() == SmallestGroup;
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), index.column());
    case Qt::ToolTipRole:
        return plainToolTip(index.column() == Sent ? text(index.row(), Sent) : row.explanation);
    case Qt::TextAlignmentRole:
        return static_cast<int>((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::CheckStateRole:
        return index.column() == Name ? QVariant(isChosen ? Qt::Checked : Qt::Unchecked) : QVariant();
    case Qt::AccessibleTextRole:
        if (index.column() == Name)
            return isChosen ? tr("%1, chosen").arg(row.title) : row.title;
        return text(index.row(), index.column());
    case KindRole:
        return QVariant::fromValue(isNumber || index.column() == Sent       ? CellKind::Mono
                                       : index.column() == Name && isChosen ? CellKind::Strong
                                                                            : CellKind::Text);
    case ToneRole:
        return QVariant::fromValue(index.column() == Cost || isNumber ? Tone::Secondary : Tone::Normal);
    case MeterRole:
        return index.column() == Cost ? QVariant(meterOf(row.method, m_recognised)) : QVariant();
    case ChosenRole:
        return index.column() == Name ? QVariant(isChosen) : QVariant();
    default:
        return {};
    }
}

QVariant MethodModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return headerText(
        {{tr("Method")},
         {tr("As it would be sent")},
         {tr("Stays distinct"), true},
         {tr("Smallest group"), true, tr("How many share the same values in all fields marked for groups")},
         {tr("Cost to turn back")}},
        section, orientation, role);
}

} // namespace telltale::models
