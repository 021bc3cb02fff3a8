// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/cell_delegate.h"

#include "ui/models/cell.h"
#include "ui/theme/family_colors.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chip_painting.h"
#include "ui/widgets/label.h"

#include <QAbstractItemView>
#include <QHeaderView>
#include <QHelpEvent>
#include <QPainter>
#include <QTableView>
#include <QToolTip>

namespace telltale::ui {

using models::CellKind;
using models::Tone;

namespace {

constexpr int cellPadding = 8;
constexpr int pageEdge = 16;
constexpr int iconSize = 15;

RowPart partOf(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto *table = qobject_cast<const QTableView *>(option.widget);
    if (table == nullptr)
        return {};
    const QHeaderView *header = table->horizontalHeader();
    RowPart part{true, true};
    const int visual = header->visualIndex(index.column());
    for (int i = 0; i < header->count(); ++i) {
        if (header->isSectionHidden(header->logicalIndex(i)))
            continue;
        part.isFirst = part.isFirst && i >= visual;
        part.isLast = part.isLast && i <= visual;
    }
    return part;
}

} // namespace

void paintRow(QPainter *painter, const Theme &theme, const QRect &rect, bool selected, bool focused, RowPart part)
{
    const Colors &colors = theme.colors();
    if (selected)
        painter->fillRect(rect, focused ? colors.selection : colors.selectionOther);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colors.separator);
    if (selected && part.isFirst)
        painter->fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), colors.accent);
}

void paintRowRing(QPainter *painter, const Theme &theme, const QRect &rect, RowPart part)
{
    const QColor accent = theme.colors().accent;
    painter->fillRect(QRect(rect.left(), rect.top(), rect.width(), 2), accent);
    painter->fillRect(QRect(rect.left(), rect.bottom() - 1, rect.width(), 2), accent);
    if (part.isFirst)
        painter->fillRect(QRect(rect.left(), rect.top(), 2, rect.height()), accent);
    if (part.isLast)
        painter->fillRect(QRect(rect.right() - 1, rect.top(), 2, rect.height()), accent);
}

CellDelegate::CellDelegate(const Theme &theme, int rowHeight, bool fillsRow, QObject *parent)
    : QStyledItemDelegate(parent), m_theme(theme), m_rowHeight(rowHeight), m_fillsRow(fillsRow)
{
}

QFont CellDelegate::font(const QModelIndex &index) const
{
    switch (index.data(models::KindRole).value<CellKind>()) {
    case CellKind::Strong:
        return m_theme.ui(13, Theme::Weight::SemiBold);
    case CellKind::Mono:
    case CellKind::Number:
        return m_theme.mono(12,
                            index.data(models::ExtraRole).toString().isEmpty() || index.column() > 0
                                ? Theme::Weight::Normal
                                : Theme::Weight::Medium);
    default:
        return m_theme.ui();
    }
}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    if (m_fillsRow) {
        const bool selected = (option.state & QStyle::State_Selected) != 0;
        const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
        const bool focused = view != nullptr && view->hasFocus();
        const RowPart part = partOf(option, index);
        paintRow(painter, m_theme, option.rect, selected, focused, part);
        if (selected && focused && view->currentIndex().row() == index.row())
            paintRowRing(painter, m_theme, option.rect, part);
    }
    // Below the header's own text, which keeps the page's margin at the edge.
    const bool isRight = (index.data(Qt::TextAlignmentRole).value<Qt::Alignment>() & Qt::AlignRight) != 0;
    const int left = m_fillsRow && index.column() == 0 && !isRight ? pageEdge : cellPadding;
    paintContent(painter, option.rect.adjusted(left, 0, -cellPadding, -1), index);
    painter->restore();
}

void CellDelegate::paintContent(QPainter *painter, QRect rect, const QModelIndex &index) const
{
    const QColor ink = toneColor(m_theme.colors(), index.data(models::ToneRole).value<Tone>());
    const QString icon = index.data(models::IconRole).toString();
    if (index.data(models::KindRole).value<CellKind>() == CellKind::Chip) {
        const FamilyColors family =
            familyColors(m_theme.colors(), index.data(models::FamilyRole).value<models::Family>());
        paintChip(*painter, m_theme, rect, icon, index.data(Qt::DisplayRole).toString(), family.text, family.fill);
        return;
    }
    if (!icon.isEmpty()) {
        const int size = m_theme.px(iconSize);
        const QVariant iconTone = index.data(models::IconToneRole);
        const QColor iconInk = iconTone.isValid() ? toneColor(m_theme.colors(), iconTone.value<Tone>()) : ink;
        painter->drawPixmap(rect.left(), rect.center().y() - size / 2,
                            m_theme.pixmap(icon, iconInk, size, painter->device()->devicePixelRatioF()));
        rect.setLeft(rect.left() + size + 6);
    }
    const QString second = index.data(models::SecondIconRole).toString();
    if (!second.isEmpty())
        painter->drawPixmap(rect.left() + (icon.isEmpty() ? iconSize + 6 : 0), rect.center().y() - iconSize / 2,
                            m_theme.pixmap(second, ink, iconSize, painter->device()->devicePixelRatioF()));
    const QString extra = index.data(models::ExtraRole).toString();
    const QFont extraFont = m_theme.ui(12);
    const int extraWidth = extra.isEmpty() ? 0 : QFontMetrics(extraFont).horizontalAdvance(extra) + 9;
    painter->setFont(font(index));
    const QFontMetrics metrics(painter->font());
    const QString whole = index.data(Qt::DisplayRole).toString();
    // Hashes, ids and addresses tell most at both ends.
    const Qt::TextElideMode elide = whole.contains(QLatin1Char(' ')) ? Qt::ElideRight : Qt::ElideMiddle;
    const QString text = metrics.elidedText(whole, elide, qMax(0, rect.width() - extraWidth));
    const auto alignment = index.data(Qt::TextAlignmentRole).value<Qt::Alignment>();
    painter->setPen(ink);
    painter->drawText(rect, static_cast<int>(alignment | Qt::TextSingleLine), text);
    if (extra.isEmpty())
        return;
    rect.setLeft(rect.left() + metrics.horizontalAdvance(text) + 9);
    painter->setFont(extraFont);
    painter->setPen(m_theme.colors().text2);
    painter->drawText(rect, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine), extra);
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const QString text = index.data(Qt::DisplayRole).toString() + index.data(models::ExtraRole).toString();
    const int icon = index.data(models::IconRole).toString().isEmpty() ? 0 : m_theme.px(iconSize) + 6;
    return {QFontMetrics(font(index)).horizontalAdvance(text.left(200)) + icon + 2 * cellPadding + 4,
            m_theme.px(m_rowHeight)};
}

bool CellDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                             const QModelIndex &index)
{
    // Only what is not whole on the screen needs a tool tip; paths always do.
    const QString tip = index.data(Qt::ToolTipRole).toString();
    if (event->type() != QEvent::ToolTip || tip.isEmpty())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), tip, view);
    return true;
}

} // namespace telltale::ui
