// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/policy_model.h"

#include "base/visible_text.h"
#include "ui/models/cell.h"
#include "ui/models/format.h"
#include "ui/models/header_text.h"
#include "ui/models/rule_text.h"

#include <QMimeData>

namespace telltale::models {

PolicyModel::PolicyModel(PolicyDesk &desk, const PolicyRun &run, QObject *parent)
    : QAbstractTableModel(parent), m_desk(desk), m_run(run), m_policy(desk.policy())
{
    connect(&desk, &PolicyDesk::changed, this, [this] {
        beginResetModel();
        m_policy = m_desk.policy();
        endResetModel();
    });
    connect(&run, &PolicyRun::changed, this,
            [this] { Q_EMIT dataChanged(index(0, Hits), index(rowCount() - 1, Hits)); });
}

QString PolicyModel::mimeName()
{
    return QStringLiteral("application/x-telltale-rule");
}

int PolicyModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_policy->rules.size()) + 1;
}

int PolicyModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

/// Null where it is not counted, or counted by another policy.
const privacy::RuleCount *PolicyModel::count(int row) const
{
    const auto &counts = m_run.counts();
    return counts && counts->rules.size() == m_policy->rules.size() + 1 ? &counts->rules[static_cast<std::size_t>(row)]
                                                                        : nullptr;
}

QString PolicyModel::hitsText(int row) const
{
    const privacy::RuleCount *const hits = count(row);
    return hits != nullptr ? numberText(hits->fields) : m_run.isRunning() ? QStringLiteral("…") : QStringLiteral("–");
}

QString PolicyModel::text(int row, int column) const
{
    const bool isRule = row < rules();
    const privacy::Treatment &treatment = m_policy->treatment(static_cast<std::size_t>(row));
    switch (column) {
    case Number:
        return isRule ? QString::number(row + 1) : QStringLiteral("–");
    case Rule:
        return isRule ? visible(m_policy->rules[static_cast<std::size_t>(row)].name) : tr("Everything else");
    case When:
        return isRule ? conditionText(m_policy->rules[static_cast<std::size_t>(row)].matcher) : tr("default");
    case Action:
        return treatmentText(treatment);
    default:
        return hitsText(row);
    }
}

QString PolicyModel::tip(int row, int column) const
{
    const privacy::RuleCount *const hits = count(row);
    if (column != Hits || hits == nullptr)
        return text(row, column);
    const QString fields = tr("%1 of %2 loaded fields, in %3 events")
                               .arg(numberText(hits->fields), numberText(m_run.fields()), numberText(hits->events));
    return hits->kept == 0 ? fields : tr("%1; %2 events stay here for it").arg(fields, numberText(hits->kept));
}

QVariant PolicyModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const int row = index.row();
    const int column = index.column();
    const bool isRule = row < rules();
    const bool isNumber = column == Number || column == Hits;
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::ToolTipRole:
        return plainToolTip(tip(row, column));
    case Qt::AccessibleTextRole:
        return column == Hits ? tip(row, column) : text(row, column);
    case Qt::TextAlignmentRole:
        return static_cast<int>((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case KindRole:
        return QVariant::fromValue(isNumber || column == When ? CellKind::Mono : CellKind::Text);
    case ToneRole:
        return QVariant::fromValue(column == When || column == Number ? Tone::Secondary : Tone::Normal);
    case IconRole:
        if (column == Number && isRule && m_desk.isOwn())
            return QStringLiteral("grip");
        return column == Action
            ? treatmentIcon(m_policy->treatment(static_cast<std::size_t>(row)),
                            isRule ? m_policy->rules[static_cast<std::size_t>(row)].matcher : privacy::Matcher())
            : QString();
    case IconToneRole:
        return column == Number ? QVariant::fromValue(Tone::Hint) : QVariant::fromValue(Tone::Secondary);
    case IsRuleRole:
        return isRule;
    case HitShareRole:
        if (column != Hits || count(row) == nullptr || m_run.fields() == 0)
            return {};
        return double(count(row)->fields) / double(m_run.fields());
    default:
        return {};
    }
}

QVariant PolicyModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return headerText({{tr("#"), true, tr("The first rule that fits a field decides")},
                       {tr("Rule")},
                       {tr("When")},
                       {tr("Action")},
                       {tr("Hits"), true, tr("Loaded fields that the rule decides about")}},
                      section, orientation, role);
}

Qt::ItemFlags PolicyModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return m_desk.isOwn() ? Qt::ItemIsDropEnabled : Qt::NoItemFlags; // between rows
    const Qt::ItemFlags usual = Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    return m_desk.isOwn() && index.row() < rules() ? usual | Qt::ItemIsDragEnabled : usual;
}

QMimeData *PolicyModel::mimeData(const QModelIndexList &indexes) const
{
    if (indexes.isEmpty() || indexes.front().row() >= rules())
        return nullptr;
    auto *data = new QMimeData;
    const auto which = reinterpret_cast<quintptr>(this); // another window's rules are others
    data->setData(mimeName(), QByteArray::number(which) + ' ' + QByteArray::number(indexes.front().row()));
    return data;
}

std::optional<PolicyModel::Move> PolicyModel::moveOf(const QMimeData *data, int row, const QModelIndex &parent) const
{
    if (!m_desk.isOwn() || data == nullptr)
        return {};
    const QList<QByteArray> parts = data->data(mimeName()).split(' ');
    bool isNumber = false;
    const int from = parts.size() == 2 ? parts.back().toInt(&isNumber) : -1;
    if (!isNumber || from < 0 || from >= rules() || parts.front().toULongLong() != reinterpret_cast<quintptr>(this))
        return {};
    int before = row >= 0 ? row : parent.isValid() ? parent.row() : rules();
    before = qMin(before, rules()); // everything else stays last
    return Move{from, before > from ? before - 1 : before};
}

bool PolicyModel::canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int,
                                  const QModelIndex &parent) const
{
    return action == Qt::MoveAction && moveOf(data, row, parent).has_value();
}

bool PolicyModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int, const QModelIndex &parent)
{
    const std::optional<Move> move = action == Qt::MoveAction ? moveOf(data, row, parent) : std::nullopt;
    if (move && move->from != move->to)
        Q_EMIT moveWanted(move->from, move->to);
    return move.has_value();
}

} // namespace telltale::models
