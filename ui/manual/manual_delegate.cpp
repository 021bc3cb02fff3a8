// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manual/manual_delegate.h"

#include "ui/models/cell.h"
#include "ui/models/manual_model.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QWidget>

namespace telltale::ui {

namespace {

constexpr int manualPageHeight = 34;
constexpr int manualHitHeight = 48;
constexpr int manualIcon = 16;
constexpr int manualInset = 20; // of icons; words begin behind them

void drawLine(QPainter *painter, const QRect &rect, const QString &text)
{
    painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
}

} // namespace

ManualDelegate::ManualDelegate(const Theme &theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme) {}

QSize ManualDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const bool isHit = !index.data(models::SubtitleRole).toString().isEmpty();
    const bool hasHead = !index.data(models::ManualModel::PageRole).toString().isEmpty();
    return {100, m_theme.px(isHit ? manualHitHeight + (hasHead ? manualPageHeight : 0) : manualPageHeight)};
}

/// As the rail of the window does it.
void ManualDelegate::paintGround(QPainter *painter, const QRect &rect, bool focused) const
{
    const Colors &colors = m_theme.colors();
    const QRectF box = QRectF(rect).adjusted(8, 1, -8, -1);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colors.selection);
    painter->drawRoundedRect(box, 5, 5);
    painter->setBrush(colors.accent);
    painter->drawRoundedRect(QRectF(box.left(), box.top() + 8, 3, box.height() - 16), 1.5, 1.5);
    if (focused)
        drawRing(painter, box, colors.accent);
}

void ManualDelegate::paintTitle(QPainter *painter, const QRect &rect, const QString &icon, const QString &title,
                                const QColor &ink, Theme::Weight weight) const
{
    const int size = m_theme.px(manualIcon);
    const QRect line = rect.adjusted(manualInset, 0, -18, 0);
    painter->drawPixmap(line.left(), line.center().y() - size / 2 + 1,
                        m_theme.pixmap(icon, ink, size, painter->device()->devicePixelRatioF()));
    painter->setFont(m_theme.ui(13, weight));
    painter->setPen(m_theme.colors().text);
    drawLine(painter, line.adjusted(size + m_theme.px(10), 0, 0, 0), title);
}

/// Heading and count, and below them the line that was found.
void ManualDelegate::paintHit(QPainter *painter, const QRect &rect, const QModelIndex &index, bool selected) const
{
    QRect line = rect.adjusted(manualInset + m_theme.px(manualIcon + 10), m_theme.px(5), -18, 0);
    line.setHeight(m_theme.px(19));
    const QString count = index.data(models::ExtraRole).toString();
    painter->setFont(m_theme.mono());
    painter->setPen(m_theme.colors().text2);
    painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, count);
    const int room = painter->fontMetrics().horizontalAdvance(count) + 8;
    painter->setFont(m_theme.ui(13, selected ? Theme::Weight::SemiBold : Theme::Weight::Normal));
    painter->setPen(m_theme.colors().text);
    drawLine(painter, line.adjusted(0, 0, -room, 0), index.data().toString());
    painter->setFont(m_theme.ui(12));
    painter->setPen(m_theme.colors().text2);
    drawLine(painter, QRect(line.left(), line.bottom() + 1, line.width(), m_theme.px(17)),
             index.data(models::SubtitleRole).toString());
}

void ManualDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool selected = (option.state & QStyle::State_Selected) != 0;
    const QString page = index.data(models::ManualModel::PageRole).toString();
    const QString icon = index.data(models::IconRole).toString();
    QRect rect = option.rect;
    painter->save();
    if (!page.isEmpty()) {
        QRect head = rect;
        head.setHeight(m_theme.px(manualPageHeight));
        paintTitle(painter, head, icon, page, m_theme.colors().text2, Theme::Weight::SemiBold);
        rect.setTop(head.bottom() + 1);
    }
    if (selected)
        paintGround(painter, rect, option.widget != nullptr && option.widget->hasFocus());
    if (index.data(models::SubtitleRole).toString().isEmpty())
        paintTitle(painter, rect, icon, index.data().toString(),
                   selected ? m_theme.colors().accent : m_theme.colors().text2,
                   selected ? Theme::Weight::SemiBold : Theme::Weight::Normal);
    else
        paintHit(painter, rect, index, selected);
    painter->restore();
}

} // namespace telltale::ui
