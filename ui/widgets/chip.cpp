// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chip.h"

#include "ui/theme/family_colors.h"
#include "ui/theme/scaling.h"
#include "ui/widgets/chip_painting.h"

#include <QPainter>

namespace telltale::ui {

Chip::Chip(const Theme &theme, Look look, const QString &iconName, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_look(look), m_iconName(iconName)
{
    followFont(theme, *this, chipFont(theme));
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

void Chip::setLook(Look look)
{
    m_look = look;
    update();
}

void Chip::setIcon(const QString &iconName)
{
    m_iconName = iconName;
    updateGeometry();
    update();
}

void Chip::setFamily(models::Family family)
{
    m_family = family;
    update();
}

QSize Chip::sizeHint() const
{
    return {chipWidth(m_theme, m_text, !m_iconName.isEmpty()), m_theme.px(20)};
}

void Chip::paintEvent(QPaintEvent *)
{
    const Colors &colors = m_theme.colors();
    const bool warning = m_look == Look::Warning;
    QColor ink = warning ? colors.warn : colors.text2;
    QColor fill = warning ? colors.warnTint : colors.isDark ? colors.selectionOther : colors.trough;
    if (m_family && *m_family != models::Family::Quiet) {
        const FamilyColors family = familyColors(colors, *m_family);
        ink = family.text;
        fill = family.fill;
    }
    QPainter painter(this);
    paintChip(painter, m_theme, rect(), m_iconName, m_text, ink, fill);
}

} // namespace telltale::ui
