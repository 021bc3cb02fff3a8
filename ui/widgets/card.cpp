// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/card.h"

#include "ui/theme/scaling.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QKeyEvent>
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
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum); // higher where its lines are more
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    followTextSize(theme, *this, [this] { updateGeometry(); });
    connect(this, &QAbstractButton::clicked, &action, &QAction::trigger);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    setEnabled(action.isEnabled());
    connect(&action, &QAction::changed, this, [this, &action] {
        setText(action.iconText());
        setAccessibleName(action.iconText());
        setEnabled(action.isEnabled());
    });
}

QSize Card::sizeHint() const
{
    return {m_theme.px(320), m_theme.px(104)};
}

/// Where the lines that say what it does stand.
QRect Card::textRect(int width) const
{
    const int left = m_theme.px(54);
    const int room = qMax(1, width - left - m_theme.px(20));
    const QFontMetrics metrics(m_theme.ui());
    const int height = metrics.boundingRect(QRect(0, 0, room, 10'000), Qt::TextWordWrap, m_detail).height();
    return {left, m_theme.px(48), room, qMax(m_theme.px(46), height)};
}

int Card::heightForWidth(int width) const
{
    return textRect(width).bottom() + 1 + m_theme.px(10);
}

/// Enter presses what has the focus, as Space does.
void Card::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && !event->isAutoRepeat())
        click();
    else
        QAbstractButton::keyPressEvent(event);
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
    painter.drawPixmap(
        m_theme.px(22), m_theme.px(22),
        m_theme.pixmap(m_iconName, m_isFirst ? colors.accent : colors.text2, m_theme.px(20), devicePixelRatioF()));

    painter.setFont(m_theme.ui(12));
    const int keyWidth = painter.fontMetrics().horizontalAdvance(m_key) + m_theme.px(14);
    const QRectF key(width() - m_theme.px(16) - keyWidth, m_theme.px(22), keyWidth, m_theme.px(20));
    painter.setPen(QPen(colors.separator, 1));
    painter.setBrush(colors.isDark ? colors.selectionOther : colors.window);
    painter.drawRoundedRect(key.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setPen(colors.text2);
    painter.drawText(key, Qt::AlignCenter, m_key);

    painter.setFont(m_theme.ui(16, Theme::Weight::SemiBold));
    painter.setPen(isEnabled() ? colors.text : colors.border);
    const QRect title(m_theme.px(54), m_theme.px(20), width() - m_theme.px(80) - keyWidth, m_theme.px(24));
    painter.drawText(title, Qt::AlignLeft | Qt::AlignVCenter, text());
    painter.setFont(m_theme.ui());
    painter.setPen(isEnabled() ? colors.text2 : colors.border);
    painter.drawText(textRect(width()), static_cast<int>(Qt::AlignLeft | Qt::AlignTop) | Qt::TextWordWrap, m_detail);
}

} // namespace telltale::ui
