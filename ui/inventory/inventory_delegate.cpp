// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inventory/inventory_delegate.h"

#include "ui/models/cell.h"
#include "ui/models/inventory_model.h"
#include "ui/theme/family_colors.h"
#include "ui/theme/theme.h"
#include "ui/widgets/category_chip.h"

#include <QPainter>

namespace telltale::ui {

namespace {

constexpr int barWidth = 30;
constexpr int barHeight = 5;

} // namespace

InventoryDelegate::InventoryDelegate(const Theme &theme, int rowHeight, QObject *parent)
    : CellDelegate(theme, rowHeight, true, parent)
{
}

void InventoryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (index.data(models::HeadRole).toBool())
        painter->fillRect(option.rect, theme().colors().window);
    CellDelegate::paint(painter, option, index);
}

void InventoryDelegate::paintContent(QPainter *painter, QRect rect, const QModelIndex &index) const
{
    const QVariant share = index.data(models::ShareRole);
    const QString tag = index.data(models::TagRole).toString();
    if (index.data(models::CategoryRole).isValid())
        paintChip(painter, rect, index);
    else if (!tag.isEmpty())
        paintTag(painter, rect, tag);
    else
        CellDelegate::paintContent(painter, share.isValid() ? paintBar(painter, rect, share.toDouble()) : rect, index);
}

void InventoryDelegate::paintChip(QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    const auto category = static_cast<audit::Category>(index.data(models::CategoryRole).toInt());
    const QRect chip = paintCategoryChip(*painter, theme(), rect, category);
    const QString extra = index.data(models::ExtraRole).toString();
    if (extra.isEmpty())
        return;
    painter->setFont(theme().ui(12));
    painter->setPen(theme().colors().text2);
    painter->drawText(QRect(chip.right() + 7, rect.top(), rect.right() - chip.right() - 6, rect.height()),
                      static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine, extra);
}

/// Returns where the number goes.
QRect InventoryDelegate::paintBar(QPainter *painter, const QRect &rect, double share) const
{
    const Colors &colors = theme().colors();
    const int width = theme().px(barWidth);
    const int height = theme().px(barHeight);
    const QRectF trough(rect.left(), rect.center().y() - height / 2.0, width, height);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colors.isDark ? colors.separator : colors.trough);
    painter->drawRoundedRect(trough, height / 2.0, height / 2.0);
    painter->setBrush(familyColors(colors, models::Family::Quiet).bar);
    const double filled = qMax<double>(height, trough.width() * qBound(0.0, share, 1.0));
    painter->drawRoundedRect(QRectF(trough.topLeft(), QSizeF(filled, height)), height / 2.0, height / 2.0);
    painter->restore();
    return rect.adjusted(width + theme().px(9), 0, 0, 0);
}

void InventoryDelegate::paintTag(QPainter *painter, const QRect &rect, const QString &text) const
{
    const Colors &colors = theme().colors();
    painter->setFont(theme().ui(12, Theme::Weight::Medium));
    const QSize size(painter->fontMetrics().horizontalAdvance(text) + theme().px(12), theme().px(18));
    const QRect tag(QPoint(rect.left(), rect.center().y() - (size.height() - 1) / 2), size.boundedTo(rect.size()));
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colors.accentTint);
    painter->drawRoundedRect(tag, 4, 4);
    painter->setPen(colors.accent);
    painter->drawText(tag, Qt::AlignCenter, text);
}

} // namespace telltale::ui
