// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/two_line_delegate.h"

#include "ui/models/cell.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"
#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/label.h"

#include <QAbstractItemView>
#include <QPainter>

namespace telltale::ui {

TwoLineDelegate::TwoLineDelegate(const Theme &theme, Look look, QObject *parent)
    : QStyledItemDelegate(parent), m_theme(theme), m_look(look)
{
}

QSize TwoLineDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {100, m_theme.px(m_look == Look::Problem ? 51 : 42)};
}

void TwoLineDelegate::paintBackground(QPainter *painter, const QStyleOptionViewItem &option) const
{
    const bool selected = (option.state & QStyle::State_Selected) != 0;
    const bool focused = option.widget != nullptr && option.widget->hasFocus();
    if (m_look == Look::Problem) {
        paintRow(painter, m_theme, option.rect, selected, focused, {});
        if (selected && focused)
            paintRowRing(painter, m_theme, option.rect, {});
    } else if (selected && focused) {
        drawRing(painter, QRectF(option.rect).adjusted(8, 0, -8, 0), m_theme.colors().accent);
    }
}

void TwoLineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    paintBackground(painter, option);
    const Colors &colors = m_theme.colors();
    const int margin = m_look == Look::Problem ? 16 : 15;
    QRect rect = option.rect.adjusted(margin, m_theme.px(m_look == Look::Problem ? 8 : 3),
                                      m_look == Look::Problem ? -margin : -2, 0);
    const QColor iconInk = toneColor(colors, index.data(models::ToneRole).value<models::Tone>());
    painter->drawPixmap(rect.left(), rect.top() + m_theme.px(2),
                        m_theme.pixmap(index.data(models::IconRole).toString(), iconInk, m_theme.px(15),
                                       painter->device()->devicePixelRatioF()));
    rect.setLeft(rect.left() + m_theme.px(m_look == Look::Problem ? 24 : 22));

    const QString remark = index.data(models::ExtraRole).toString();
    QRect first(rect.left(), rect.top(), rect.width(), m_theme.px(18));
    if (!remark.isEmpty()) {
        painter->setFont(m_theme.mono());
        painter->setPen(colors.text2);
        painter->drawText(first, Qt::AlignRight | Qt::AlignVCenter, remark);
        first.setRight(first.right() - painter->fontMetrics().horizontalAdvance(remark) - 8);
    }
    painter->setFont(m_theme.ui(13, m_look == Look::Problem ? Theme::Weight::Medium : Theme::Weight::Normal));
    painter->setPen(colors.text);
    const QString title = painter->fontMetrics().elidedText(
        index.data().toString(), m_look == Look::File ? Qt::ElideMiddle : Qt::ElideRight, first.width());
    painter->drawText(first, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, title);

    const QRect second(rect.left(), first.bottom() + 1, rect.width(), m_theme.px(16));
    painter->setFont(m_theme.ui(12));
    painter->setPen(colors.text2);
    const QString subtitle =
        painter->fontMetrics().elidedText(index.data(models::SubtitleRole).toString(), Qt::ElideRight, second.width());
    painter->drawText(second, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, subtitle);
    painter->restore();
}

} // namespace telltale::ui
