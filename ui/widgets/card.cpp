// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/card.h"

#include "ui/theme/style.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QPainter>

namespace telltale::ui {

Card::Card(const Theme &theme, const QString &iconName, QAction &action, const QString &text, bool isFirst,
           QWidget *parent)
    : QAbstractButton(parent), m_theme(theme), m_iconName(iconName), m_detail(text), m_isFirst(isFirst)
{
    m_key = action.shortcut().toString(QKeySequence::NativeText).replace(QLatin1Char('+'), QLatin1Char(' '));
    setText(action.iconText());
    setAccessibleName(action.iconText());
    setAccessibleDescription(text);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumHeight(104);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::clicked, &action, &QAction::trigger);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Card::paintEvent(QPaintEvent *)
{
    const Colors &colors = m_theme.colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(2.5, 2.5, -2.5, -2.5);
    painter.setPen(QPen(m_isFirst ? colors.accent : colors.border, m_isFirst ? 1.5 : 1));
    painter.setBrush(m_isFirst ? colors.accentTint : underMouse() ? colors.sunken : colors.base);
    painter.drawRoundedRect(frame, 6, 6);
    if (hasFocus())
        drawRing(&painter, rect(), colors.accent, 8);
    painter.drawPixmap(22, 22,
                       m_theme.pixmap(m_iconName, m_isFirst ? colors.accent : colors.text2, 20, devicePixelRatioF()));

    painter.setFont(m_theme.ui(12));
    const int keyWidth = painter.fontMetrics().horizontalAdvance(m_key) + 14;
    const QRectF key(width() - 16 - keyWidth, 22, keyWidth, 20);
    painter.setPen(QPen(colors.separator, 1));
    painter.setBrush(colors.isDark ? colors.selectionOther : colors.window);
    painter.drawRoundedRect(key.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setPen(colors.text2);
    painter.drawText(key, Qt::AlignCenter, m_key);

    painter.setFont(m_theme.ui(16, Theme::Weight::SemiBold));
    painter.setPen(colors.text);
    painter.drawText(QRect(54, 20, width() - 80 - keyWidth, 24), Qt::AlignLeft | Qt::AlignVCenter, text());
    painter.setFont(m_theme.ui());
    painter.setPen(colors.text2);
    painter.drawText(QRect(54, 48, width() - 74, 46), static_cast<int>(Qt::AlignLeft | Qt::AlignTop) | Qt::TextWordWrap,
                     m_detail);
}

} // namespace telltale::ui
