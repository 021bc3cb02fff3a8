// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/privacy/switch_delegate.h"

#include "ui/models/cell.h"
#include "ui/models/switch_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chip_painting.h"
#include "ui/widgets/label.h"

#include <QPainter>

namespace telltale::ui {

using models::SwitchModel;
using models::Tone;

namespace {

constexpr int toggleWidth = 28;
constexpr int toggleHeight = 16;

QColor tintOf(const Colors &colors, Tone tone)
{
    switch (tone) {
    case Tone::Good:
        return colors.okTint;
    case Tone::Warning:
        return colors.warnTint;
    case Tone::Accent:
        return colors.accentTint;
    default:
        return colors.selectionOther;
    }
}

} // namespace

SwitchDelegate::SwitchDelegate(const Theme &theme, int rowHeight, QObject *parent)
    : CellDelegate(theme, rowHeight, false, parent)
{
}

void SwitchDelegate::paintContent(QPainter *painter, QRect rect, const QModelIndex &index) const
{
    const QString icon = index.data(models::IconRole).toString();
    if (index.column() == SwitchModel::Outcome && !icon.isEmpty()) {
        const auto tone = index.data(models::ToneRole).value<Tone>();
        paintChip(*painter, theme(), rect, icon, index.data(Qt::DisplayRole).toString(),
                  toneColor(theme().colors(), tone), tintOf(theme().colors(), tone));
        return;
    }
    const QVariant state = index.data(SwitchModel::StateRole);
    CellDelegate::paintContent(painter, state.isValid() ? paintToggle(painter, rect, state.toInt()) : rect, index);
}

/// Returns where the word goes: nothing depends on the drawing alone.
QRect SwitchDelegate::paintToggle(QPainter *painter, const QRect &rect, int state) const
{
    const Colors &colors = theme().colors();
    const int width = theme().px(toggleWidth);
    const int height = theme().px(toggleHeight);
    const QRectF pill(rect.left() + 0.5, rect.center().y() - height / 2.0 + 0.5, width - 1, height - 1);
    const bool isOn = state == static_cast<int>(privacy::SwitchState::On);
    const bool isUnknown = state == static_cast<int>(privacy::SwitchState::Unknown);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(isOn ? QPen(colors.accent, 1) : QPen(colors.text2, 1.2, isUnknown ? Qt::DotLine : Qt::SolidLine));
    painter->setBrush(isOn ? QBrush(colors.accentFill) : QBrush(Qt::NoBrush));
    painter->drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
    if (!isUnknown) {
        const qreal knob = pill.height() - theme().px(6);
        const qreal gap = (pill.height() - knob) / 2;
        const qreal left = isOn ? pill.right() - gap - knob : pill.left() + gap;
        painter->setPen(Qt::NoPen);
        painter->setBrush(isOn ? QColor(Qt::white) : colors.text2);
        painter->drawEllipse(QRectF(left, pill.top() + gap, knob, knob));
    }
    painter->restore();
    return rect.adjusted(width + theme().px(7), 0, 0, 0);
}

} // namespace telltale::ui
