// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/privacy/rule_delegate.h"

#include "ui/models/policy_model.h"
#include "ui/theme/family_colors.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace telltale::ui {

namespace {

constexpr int hitBarHeight = 5;
constexpr int hitNumberWidth = 56;
constexpr int leastHitBar = 24;

} // namespace

RuleDelegate::RuleDelegate(const Theme &theme, int rowHeight, QObject *parent)
    : CellDelegate(theme, rowHeight, true, parent)
{
}

void RuleDelegate::paintContent(QPainter *painter, QRect rect, const QModelIndex &index) const
{
    const QVariant share = index.data(models::HitShareRole);
    const int number = theme().px(hitNumberWidth);
    if (share.isValid() && rect.width() - number >= theme().px(leastHitBar)) {
        paintBar(painter, rect.adjusted(0, 0, -number, 0), share.toDouble(), index.data(models::IsRuleRole).toBool());
        rect.setLeft(rect.right() - number);
    }
    CellDelegate::paintContent(painter, rect, index);
}

void RuleDelegate::paintBar(QPainter *painter, const QRect &rect, double share, bool isRule) const
{
    const Colors &colors = theme().colors();
    const int height = theme().px(hitBarHeight);
    const QRectF trough(rect.left(), rect.center().y() - height / 2.0 + 0.5, rect.width(), height);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colors.isDark ? colors.separator : colors.trough);
    painter->drawRoundedRect(trough, height / 2.0, height / 2.0);
    if (share > 0) {
        painter->setBrush(isRule ? colors.accentFill : familyColors(colors, models::Family::Quiet).bar);
        const double filled = qMax<double>(height, trough.width() * qBound(0.0, share, 1.0));
        painter->drawRoundedRect(QRectF(trough.topLeft(), QSizeF(filled, height)), height / 2.0, height / 2.0);
    }
    painter->restore();
}

} // namespace telltale::ui
