// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/problems_model.h"

#include "ui/models/cell.h"
#include "ui/models/format.h"

#include <algorithm>

namespace telltale::models {

void ProblemsModel::setDiagnostics(std::vector<Diagnostic> diagnostics)
{
    beginResetModel();
    m_diagnostics = std::move(diagnostics);
    std::stable_sort(m_diagnostics.begin(), m_diagnostics.end(),
                     [](const Diagnostic &a, const Diagnostic &b) { return a.severity > b.severity; });
    endResetModel();
}

std::size_t ProblemsModel::count(Severity severity) const
{
    return static_cast<std::size_t>(std::count_if(m_diagnostics.begin(), m_diagnostics.end(),
                                                  [&](const Diagnostic &one) { return one.severity == severity; }));
}

QString ProblemsModel::countText() const
{
    return problemCountText(count(Severity::Error), count(Severity::Warning), count(Severity::Note));
}

QString ProblemsModel::toText() const
{
    QString text;
    for (const Diagnostic &diagnostic : m_diagnostics)
        text += diagnosticLine(diagnostic) + QLatin1Char('\n');
    return text;
}

int ProblemsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_diagnostics.size());
}

QVariant ProblemsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Diagnostic &diagnostic = at(index.row());
    const QString code = QLatin1String(diagnostic.code);
    switch (role) {
    case Qt::DisplayRole:
        return diagnostic.message;
    case SubtitleRole:
        return diagnostic.hint.isEmpty() ? code : tr("%1. %2", "code, then a hint").arg(code, diagnostic.hint);
    case ExtraRole:
        return placeText(diagnostic);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return role == Qt::ToolTipRole ? plainToolTip(diagnosticLine(diagnostic)) : diagnosticLine(diagnostic);
    case IconRole:
        return diagnostic.severity == Severity::Error  ? QStringLiteral("x-circle")
            : diagnostic.severity == Severity::Warning ? QStringLiteral("warn")
                                                       : QStringLiteral("info");
    case ToneRole:
        return QVariant::fromValue(diagnostic.severity == Severity::Error         ? Tone::Error
                                       : diagnostic.severity == Severity::Warning ? Tone::Warning
                                                                                  : Tone::Secondary);
    default:
        return {};
    }
}

} // namespace telltale::models
