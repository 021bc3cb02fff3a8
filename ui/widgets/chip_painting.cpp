// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chip_painting.h"

#include "ui/theme/theme.h"

#include <QFontMetrics>
#include <QPainter>

namespace telltale::ui {

namespace {

constexpr int chipHeight = 20;
constexpr int chipIcon = 13;
constexpr int chipIconRoom = 18;
constexpr int chipSide = 6;

} // namespace

ThemeFont chipFont(const Theme &theme)
{
    return theme.ui(12, Theme::Weight::Medium);
}

int chipWidth(const Theme &theme, const QString &word, bool hasIcon)
{
    return QFontMetrics(chipFont(theme)).horizontalAdvance(word) + 2 * chipSide + 1
        + (hasIcon ? theme.px(chipIconRoom) : 0);
}

void paintChip(QPainter &painter, const Theme &theme, const QRect &rect, const QString &icon, const QString &word,
               const QColor &ink, const QColor &fill)
{
    const int height = qMin(theme.px(chipHeight), rect.height());
    const QRect chip(rect.left(), rect.center().y() - height / 2 + (1 - height % 2),
                     qMin(rect.width(), chipWidth(theme, word, !icon.isEmpty())), height);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (fill.isValid()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(fill);
        painter.drawRoundedRect(chip, 4, 4);
    }
    int x = chip.left() + chipSide;
    if (!icon.isEmpty()) {
        const int size = theme.px(chipIcon);
        painter.drawPixmap(x, chip.top() + (height - size) / 2,
                           theme.pixmap(icon, ink, size, painter.device()->devicePixelRatioF()));
        x += theme.px(chipIconRoom);
    }
    painter.setPen(ink);
    painter.setFont(chipFont(theme));
    const int room = chip.right() + 1 - x - 2;
    painter.drawText(QRect(x, chip.top(), room, height), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(word, Qt::ElideRight, room));
    painter.restore();
}

} // namespace telltale::ui
