// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/hash_result_model.h"

#include "payload/lexeme.h"
#include "ui/models/cell.h"
#include "ui/models/format.h"
#include "ui/models/header_text.h"
#include "ui/models/inventory_text.h"

#include <algorithm>

namespace telltale::models {

using privacy::ReidentifyVerdict;

QString verdictText(ReidentifyVerdict verdict)
{
    switch (verdict) {
    case ReidentifyVerdict::Recovered:
        return HashResultModel::tr("turned back");
    case ReidentifyVerdict::Candidate:
        return HashResultModel::tr("may be this");
    case ReidentifyVerdict::Recoverable:
        return HashResultModel::tr("could be");
    case ReidentifyVerdict::Infeasible:
        break;
    }
    return HashResultModel::tr("not in reach");
}

void HashResultModel::setResults(std::vector<HashResult> results)
{
    beginResetModel();
    m_rows = std::move(results);
    std::stable_sort(m_rows.begin(), m_rows.end(), [](const HashResult &a, const HashResult &b) {
        return static_cast<int>(a.found.verdict) < static_cast<int>(b.found.verdict);
    });
    m_recovered = static_cast<std::size_t>(std::count_if(m_rows.begin(), m_rows.end(), [](const HashResult &row) {
        return row.found.verdict == ReidentifyVerdict::Recovered;
    }));
    endResetModel();
}

void HashResultModel::setSecrets(Secrets secrets)
{
    m_secrets = secrets;
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

const HashResult *HashResultModel::resultAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_rows[static_cast<std::size_t>(row)] : nullptr;
}

int HashResultModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int HashResultModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString HashResultModel::value(const HashResult &row) const
{
    if (!row.found.value)
        return row.found.verdict == ReidentifyVerdict::Recoverable && row.found.seconds
            ? tr("in %1").arg(QString::fromStdString(privacy::durationText(*row.found.seconds)))
            : QString();
    if (row.isSecret && m_secrets == Secrets::Masked)
        return QStringLiteral("***");
    return row.found.value->empty() ? tr("\"\" (empty text)") : payload::visible(*row.found.value);
}

QString HashResultModel::text(const HashResult &row, int column) const
{
    switch (column) {
    case Field:
        return pathText(row.path);
    case Hash:
        return row.isSecret && m_secrets == Secrets::Masked ? QStringLiteral("***") : payload::visible(row.text);
    case Result:
        return verdictText(row.found.verdict);
    case Value:
        return value(row);
    case How: {
        QStringList parts;
        for (const std::string &part : {row.found.algorithm, row.found.variant, row.found.from}) {
            if (!part.empty() && part != "built-in" && !parts.contains(payload::visible(part)))
                parts << payload::visible(part);
        }
        return row.found.value ? parts.join(QStringLiteral(", ")) : QString::fromStdString(row.found.why);
    }
    default:
        return {};
    }
}

QVariant HashResultModel::data(const QModelIndex &index, int role) const
{
    const HashResult *row = resultAt(index.row());
    if (row == nullptr)
        return {};
    const bool isBack = row->found.verdict == ReidentifyVerdict::Recovered;
    switch (role) {
    case Qt::DisplayRole:
        return text(*row, index.column());
    case Qt::ToolTipRole:
        return plainToolTip(index.column() == Result || index.column() == How ? QString::fromStdString(row->found.why)
                                                                              : text(*row, index.column()));
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter);
    case KindRole:
        return QVariant::fromValue(index.column() == How || index.column() == Result ? CellKind::Text : CellKind::Mono);
    case ToneRole:
        if (index.column() == Result && row->found.verdict != ReidentifyVerdict::Infeasible)
            return QVariant::fromValue(isBack ? Tone::Error : Tone::Warning);
        return QVariant::fromValue(index.column() == Hash || index.column() == How || index.column() == Result
                                       ? Tone::Secondary
                                       : Tone::Normal);
    case IconRole:
        if (index.column() != Result)
            return QString();
        return isBack                                             ? QStringLiteral("warn")
            : row->found.verdict == ReidentifyVerdict::Infeasible ? QStringLiteral("lock")
                                                                  : QStringLiteral("unknown");
    default:
        return {};
    }
}

QVariant HashResultModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return headerText({{tr("Field")}, {tr("Hash as sent")}, {tr("Result")}, {tr("Value")}, {tr("How, or why not")}},
                      section, orientation, role);
}

} // namespace telltale::models
