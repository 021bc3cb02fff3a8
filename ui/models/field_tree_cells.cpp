// SPDX-License-Identifier: GPL-3.0-or-later
// What the columns of FieldTreeModel say that tell what a field is.
#include "audit/finding.h"
#include "ui/models/cell.h"
#include "ui/models/field_tree_model.h"
#include "ui/models/finding_words.h"

namespace telltale::models {

using payload::NodeIndex;

QString FieldTreeModel::findingText(NodeIndex node, int column) const
{
    const audit::Finding *finding = m_event->finding(node);
    if (finding == nullptr)
        return {};
    switch (column) {
    case Category:
        return categoryText(finding->category);
    case Protection:
        return protectionText(*finding);
    case Declared:
        return declaredWords(*finding).text;
    case Reveals:
        return revealedSentences(*finding).value(0);
    default:
        return {};
    }
}

QString FieldTreeModel::findingToolTip(NodeIndex node, int column) const
{
    const audit::Finding *finding = m_event->finding(node);
    if (finding == nullptr)
        return {};
    switch (column) {
    case Category: {
        const QString why = whyText(finding->why);
        return categorySentence(finding->category) + (why.isEmpty() ? why : QLatin1Char('\n') + why);
    }
    case Protection:
        return protectionDetail(*finding);
    case Declared:
        return declaredWords(*finding).sentence;
    case Reveals:
        return revealedSentences(*finding).join(QLatin1Char('\n'));
    default:
        return {};
    }
}

/// Invalid: as in any other column.
QVariant FieldTreeModel::findingData(NodeIndex node, int column, int role) const
{
    const audit::Finding *finding = m_event->finding(node);
    if (finding == nullptr)
        return {};
    const bool isOpen =
        finding->protection == audit::Protection::Plain || finding->protection == audit::Protection::Empty;
    switch (role) {
    case KindRole:
        return column == Category ? QVariant::fromValue(CellKind::Chip) : QVariant();
    case FamilyRole:
        return column == Category ? QVariant::fromValue(familyOf(finding->category)) : QVariant();
    case IconRole:
        return column == Category  ? categoryIcon(finding->category)
            : column == Protection ? protectionIcon(*finding)
            : column == Declared   ? declaredWords(*finding).icon
                                   : QString();
    case IconToneRole:
        return column == Declared ? QVariant::fromValue(declaredWords(*finding).iconTone) : QVariant();
    case ToneRole:
        return QVariant::fromValue(column == Declared         ? declaredWords(*finding).tone
                                       : column == Protection ? (isOpen ? Tone::Secondary : Tone::Normal)
                                                              : Tone::Normal);
    case ExtraRole: {
        const auto more = static_cast<int>(finding->reveals.size()) - 1;
        return column == Reveals && more > 0 ? QStringLiteral("+%1").arg(more) : QString();
    }
    case Qt::AccessibleTextRole:
        return column == Reveals ? revealedSentences(*finding).join(QStringLiteral(". ")) : QVariant();
    default:
        return {};
    }
}

} // namespace telltale::models
