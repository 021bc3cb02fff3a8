// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/lexeme.h"
#include "ui/models/cell.h"
#include "ui/models/field_tree_model.h"
#include "ui/models/format.h"

namespace telltale::models {

namespace {

QString plainText(std::string_view bytes)
{
    return payload::visible(bytes);
}

QString joinedLines(const std::vector<std::string> &lines)
{
    QStringList texts;
    for (const std::string &line : lines)
        texts.append(plainText(line));
    return texts.join(QLatin1Char('\n'));
}

/// Added after sending, or by a library: nobody declares that, and nobody has to.
bool isOthers(const audit::Finding &finding)
{
    return finding.origin == audit::Origin::Receiver
        || (finding.origin == audit::Origin::Sdk && finding.declared && !*finding.declared);
}

} // namespace

QString FieldTreeModel::findingText(const audit::Finding &finding, int column) const
{
    switch (column) {
    case Category:
        return plainText(word(finding.category));
    case Protection:
        if (finding.protection == audit::Protection::Hashed && !finding.protectionNote.empty())
            return protectionName(finding.protectionNote);
        return plainText(word(finding.protection));
    case Declared:
        if (isOthers(finding))
            return plainText(word(finding.origin));
        return !finding.declared ? QString() : *finding.declared ? tr("yes") : tr("no");
    case Reveals:
        return finding.reveals.empty() ? QString() : plainText(finding.reveals.front());
    default:
        return {};
    }
}

QString FieldTreeModel::findingIcon(const audit::Finding &finding, int column) const
{
    if (column == Protection && finding.protection != audit::Protection::Plain
        && finding.protection != audit::Protection::Empty)
        return QStringLiteral("lock");
    if (column == Declared && finding.declared && !isOthers(finding))
        return *finding.declared ? QStringLiteral("check") : QStringLiteral("x");
    return {};
}

QString FieldTreeModel::findingToolTip(const audit::Finding &finding, int column) const
{
    switch (column) {
    case Category:
        return plainToolTip(plainText(finding.why));
    case Protection:
        return plainToolTip(plainText(finding.protectionNote));
    case Declared:
        if (finding.origin == audit::Origin::Receiver)
            return plainToolTip(tr("Added after sending: it is not on the wire"));
        if (isOthers(finding))
            return plainToolTip(tr("Put there by a library"));
        return !finding.declared ? plainToolTip(tr("No catalogue speaks of this event")) : QString();
    case Reveals:
        return plainToolTip(joinedLines(finding.reveals));
    default:
        return {};
    }
}

QVariant FieldTreeModel::findingData(const audit::Finding *finding, int column, int role) const
{
    if (finding == nullptr)
        return {};
    const bool isUndeclared = column == Declared && finding->declared && !*finding->declared && !isOthers(*finding);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return findingText(*finding, column);
    case Qt::ToolTipRole:
        return findingToolTip(*finding, column);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    case IconRole:
        return findingIcon(*finding, column);
    case KindRole:
        return QVariant::fromValue(column == Category ? CellKind::Chip : CellKind::Text);
    case CategoryRole:
        return static_cast<int>(finding->category);
    case ToneRole:
        return QVariant::fromValue(isUndeclared                                    ? Tone::Warning
                                       : column == Reveals || column == Protection ? Tone::Secondary
                                                                                   : Tone::Normal);
    case ExtraRole:
        return column == Reveals && finding->reveals.size() > 1 ? QStringLiteral("+%1").arg(finding->reveals.size() - 1)
                                                                : QString();
    default:
        return {};
    }
}

} // namespace telltale::models
