// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/proof_model.h"

#include "base/visible_text.h"
#include "privacy/proof/proof_text.h"
#include "ui/models/cell.h"
#include "ui/models/format.h"
#include "ui/models/header_text.h"

#include <QStringList>

#include <algorithm>

namespace telltale::models {

using privacy::ProofRow;

namespace {

/// What came although the switch was off.
std::uint64_t afterOff(const ProofRow &row)
{
    return row.between + row.watch;
}

QString proofTip(const ProofRow &row)
{
    QStringList lines{visible(row.label)};
    for (const std::string &host : row.hosts)
        lines << ProofModel::tr("sent to %1").arg(visible(host));
    lines << privacy::proofMarkTexts(row);
    if (row.beforeConsent != 0)
        lines << ProofModel::tr("%1 before the switch was turned on").arg(numberText(row.beforeConsent));
    if (row.between != 0)
        lines << ProofModel::tr("%1 before off was in force").arg(numberText(row.between));
    constexpr std::size_t mostFields = 12;
    for (std::size_t i = 0; i < std::min(row.fields.size(), mostFields); ++i)
        lines << visible(row.fields[i]);
    if (row.fields.size() > mostFields)
        lines << ProofModel::tr("and %1 more fields").arg(numberText(row.fields.size() - mostFields));
    if (!row.declaredAt.empty())
        lines << ProofModel::tr("declared at %1").arg(visible(row.declaredAt));
    return lines.join(QLatin1Char('\n'));
}

QString gateWords(const ProofRow &row)
{
    const QStringList marks = privacy::proofMarkTexts(row);
    return marks.isEmpty() ? privacy::proofGateText(row) : marks.join(QStringLiteral(", "));
}

} // namespace

void ProofModel::setVerdict(const std::optional<privacy::ProofVerdict> &verdict)
{
    beginResetModel();
    m_rows = verdict ? verdict->rows : std::vector<ProofRow>();
    std::stable_sort(m_rows.begin(), m_rows.end(), [](const ProofRow &a, const ProofRow &b) {
        return std::pair(a.breaksSilence, afterOff(a) != 0) > std::pair(b.breaksSilence, afterOff(b) != 0);
    });
    endResetModel();
}

int ProofModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ProofModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ProofModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ProofRow &row = m_rows[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return column == What  ? visible(row.label)
            : column == Gate   ? gateWords(row)
            : column == WithOn ? numberText(row.baseline + row.beforeConsent)
                               : numberText(afterOff(row));
    case Qt::ToolTipRole:
        return proofTip(row);
    case Qt::AccessibleDescriptionRole:
        return row.breaksSilence ? tr("breaks the silence") : QString();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue((column >= WithOn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case KindRole:
        return QVariant::fromValue(column == What       ? CellKind::Mono
                                       : column == Gate ? CellKind::Text
                                                        : CellKind::Number);
    case IconRole:
        return column != Gate   ? QString()
            : row.breaksSilence ? QStringLiteral("warn")
            : row.isAlwaysSent  ? QStringLiteral("infinity")
                                : QString();
    case ToneRole:
        if (column == Gate)
            return QVariant::fromValue(row.breaksSilence      ? Tone::Error
                                           : row.isAlwaysSent ? Tone::Warning
                                                              : Tone::Secondary);
        if (column == WithOff)
            return QVariant::fromValue(row.breaksSilence        ? Tone::Error
                                           : afterOff(row) != 0 ? Tone::Warning
                                                                : Tone::Good);
        return QVariant::fromValue(Tone::Normal);
    default:
        return {};
    }
}

QVariant ProofModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return headerText({{tr("What was sent")},
                       {tr("Declared")},
                       {tr("on"), true, tr("With the switch on")},
                       {tr("off"), true, tr("After it was switched off")}},
                      section, orientation, role);
}

} // namespace telltale::models
