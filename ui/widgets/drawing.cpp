// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/drawing.h"

#include "ui/theme/scaling.h"
#include "ui/widgets/label.h"

#include <QPainter>

namespace telltale::ui {

namespace {

constexpr int iconDrawingSize = 16;

} // namespace

Drawing::Drawing(const Theme &theme, const QString &iconName, QSize place, const QString &name, QWidget *parent,
                 models::Tone tone)
    : QWidget(parent), m_theme(theme), m_iconName(iconName), m_tone(tone)
{
    setAccessibleName(name);
    followHeight(theme, *this, place.height());
    followWidth(theme, *this, place.width());
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Drawing::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int size = m_theme.px(iconDrawingSize);
    painter.drawPixmap((width() - size) / 2, (height() - size) / 2,
                       m_theme.pixmap(m_iconName, toneColor(m_theme.colors(), m_tone), size, devicePixelRatioF()));
}

} // namespace telltale::ui
