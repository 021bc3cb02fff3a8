// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/button.h"

#include "ui/theme/scaling.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"
#include "ui/widgets/label.h"

#include <QAction>
#include <QKeyEvent>
#include <QPainter>

namespace telltale::ui {

namespace {

constexpr int drawingSize = 16;
constexpr int gap = 7;
constexpr int padding = 9;

} // namespace

Button::Button(const Theme &theme, Look look, const QString &iconName, const QString &text, QWidget *parent)
    : QToolButton(parent), m_theme(theme), m_look(look), m_iconName(iconName)
{
    setText(text);
    setAccessibleName(text);
    setFocusPolicy(Qt::TabFocus);
    setCursor(look == Look::Link ? Qt::PointingHandCursor : Qt::ArrowCursor);
    followFont(
        theme, *this,
        theme.ui(13, look == Look::Link || look == Look::Primary ? Theme::Weight::Medium : Theme::Weight::Normal));
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Button::setAction(QAction *action)
{
    setDefaultAction(action);
    setAccessibleName(action->iconText());
    setToolTip(actionToolTip(*action));
}

void Button::setDrawing(const QString &iconName, models::Tone tone)
{
    if (iconName == m_iconName && tone == m_tone)
        return;
    m_iconName = iconName;
    m_tone = tone;
    update();
}

QSize Button::sizeHint() const
{
    const int words = text().isEmpty() ? 0 : fontMetrics().horizontalAdvance(text()) + 1;
    const int drawing = m_iconName.isEmpty() ? 0 : m_theme.px(drawingSize);
    const int between = words != 0 && drawing != 0 ? m_theme.px(gap) : 0;
    return {words + drawing + between + 2 * side(), m_theme.px(28)};
}

int Button::side() const
{
    return text().isEmpty() ? 6 : m_look == Look::Link ? 2 : m_theme.px(padding);
}

QColor Button::background() const
{
    const Colors &colors = m_theme.colors();
    if (m_look == Look::Primary && isEnabled())
        return isDown() || underMouse() ? colors.accentFill.darker(115) : colors.accentFill;
    if (m_look == Look::Primary)
        return colors.trough;
    if (isEnabled() && isDown())
        return colors.selectionOther;
    if (isChecked())
        return colors.accentTint;
    if (isEnabled() && underMouse() && m_look != Look::Link)
        return colors.isDark ? colors.selectionOther : colors.trough;
    return m_look == Look::Outlined ? colors.base : QColor(Qt::transparent);
}

/// Enter presses what has the focus, as Space does.
void Button::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && !event->isAutoRepeat())
        click();
    else
        QToolButton::keyPressEvent(event);
}

void Button::paintEvent(QPaintEvent *)
{
    const Colors &colors = m_theme.colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(m_look == Look::Outlined ? QPen(colors.border, 1) : QPen(Qt::NoPen));
    painter.setBrush(background());
    painter.drawRoundedRect(frame, 5, 5);
    if (hasFocus())
        drawRing(&painter, rect(), colors.accent);
    const bool isPrimary = m_look == Look::Primary;
    const QColor ink = !isEnabled() ? colors.border
        : isPrimary                 ? QColor(Qt::white)
        : m_look == Look::Link      ? colors.accent
                                    : colors.text;
    const QColor iconInk = !isEnabled() || isPrimary ? ink
        : m_tone                                     ? toneColor(colors, *m_tone)
        : m_look == Look::Link                       ? colors.accent
                                                     : colors.text2;
    const int content = sizeHint().width();
    int x = (width() - content) / 2 + side();
    if (!m_iconName.isEmpty()) {
        const int size = m_theme.px(drawingSize);
        const int left = m_isBehind ? x + content - 2 * side() - size : x;
        painter.drawPixmap(left, (height() - size) / 2, m_theme.pixmap(m_iconName, iconInk, size, devicePixelRatioF()));
        x += m_isBehind ? 0 : size + m_theme.px(gap);
    }
    painter.setPen(ink);
    painter.drawText(QRect(x, 0, width() - x, height()), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, text());
}

QString actionToolTip(const QAction &action)
{
    const QString key = action.shortcut().toString(QKeySequence::NativeText);
    return key.isEmpty() ? action.iconText() : QStringLiteral("%1 (%2)").arg(action.iconText(), key);
}

} // namespace telltale::ui
