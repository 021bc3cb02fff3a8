// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chip.h"

#include "ui/theme/scaling.h"

#include <QPainter>

namespace telltale::ui {

Chip::Chip(const Theme &theme, Look look, const QString &iconName, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_look(look), m_iconName(iconName)
{
    followFont(theme, *this, theme.ui(12, Theme::Weight::Medium));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Chip::setText(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_text) + 13 + (m_iconName.isEmpty() ? 0 : m_theme.px(18)), m_theme.px(20)};
}

void Chip::paintEvent(QPaintEvent *)
{
    const Colors &colors = m_theme.colors();
    const bool warning = m_look == Look::Warning;
    const QColor ink = warning ? colors.warn : colors.text2;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(warning ? colors.warnTint : colors.isDark ? colors.selectionOther : colors.trough);
    painter.drawRoundedRect(rect(), 4, 4);
    int x = 6;
    if (!m_iconName.isEmpty()) {
        const int size = m_theme.px(13);
        painter.drawPixmap(x, (height() - size) / 2, m_theme.pixmap(m_iconName, ink, size, devicePixelRatioF()));
        x += m_theme.px(18);
    }
    painter.setPen(ink);
    painter.drawText(QRect(x, 0, width() - x, height()), Qt::AlignLeft | Qt::AlignVCenter, m_text);
}

} // namespace telltale::ui
