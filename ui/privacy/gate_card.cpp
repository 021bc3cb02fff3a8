// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/privacy/gate_card.h"

#include "ui/theme/scaling.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QPainter>

namespace telltale::ui {

struct GateCard::Lines
{
    QRect title;
    QRect sentence;
    QRect effect;
};

GateCard::GateCard(const Theme &theme, const QString &iconName, const QString &title, const QString &sentence,
                   QWidget *parent)
    : QAbstractButton(parent), m_theme(theme), m_iconName(iconName), m_sentence(sentence)
{
    setText(title);
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    followTextSize(theme, *this, [this] { updateGeometry(); });
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    describe();
}

void GateCard::describe()
{
    setAccessibleName(text());
    setAccessibleDescription(m_effect.isEmpty() ? m_sentence : m_sentence + QLatin1Char(' ') + m_effect);
}

void GateCard::setEffect(const QString &text)
{
    if (text == m_effect)
        return;
    m_effect = text;
    describe();
    updateGeometry();
    update();
}

GateCard::Lines GateCard::lines(int width) const
{
    const int left = m_theme.px(38);
    const int room = qMax(1, width - left - m_theme.px(14));
    const auto height = [room](const QFont &font, const QString &text) {
        return text.isEmpty()
            ? 0
            : QFontMetrics(font).boundingRect(QRect(0, 0, room, 10'000), Qt::TextWordWrap, text).height();
    };
    Lines lines;
    lines.title = QRect(left, m_theme.px(11), room - m_theme.px(24), m_theme.px(20));
    lines.sentence = QRect(left, lines.title.bottom() + m_theme.px(3), room, height(m_theme.ui(12), m_sentence));
    lines.effect = QRect(left, lines.sentence.bottom() + m_theme.px(4), room,
                         height(m_theme.ui(12, Theme::Weight::SemiBold), m_effect));
    return lines;
}

QSize GateCard::sizeHint() const
{
    return {m_theme.px(240), heightForWidth(m_theme.px(240))};
}

QSize GateCard::minimumSizeHint() const
{
    return {m_theme.px(150), m_theme.px(60)};
}

int GateCard::heightForWidth(int width) const
{
    return lines(width).effect.bottom() + 1 + m_theme.px(11);
}

/// Enter presses what has the focus, as Space does.
void GateCard::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && !event->isAutoRepeat())
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void GateCard::paintEvent(QPaintEvent *)
{
    const Colors &colors = m_theme.colors();
    const Lines lines = this->lines(width());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(isChecked() ? colors.accent : colors.border, isChecked() ? 1.5 : 1));
    painter.setBrush(isChecked() ? colors.accentTint : underMouse() ? colors.sunken : colors.base);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5), 6, 6);
    if (hasFocus())
        drawRing(&painter, rect(), colors.accent, 7);

    const int size = m_theme.px(15);
    const QRectF radio(m_theme.px(14) + 0.5, lines.title.center().y() - size / 2.0 + 0.5, size - 1, size - 1);
    painter.setPen(QPen(isChecked() ? colors.accent : colors.text2, isChecked() ? 2 : 1.2));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(radio);
    if (isChecked()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.accent);
        painter.drawEllipse(radio.adjusted(size * 0.26, size * 0.26, -size * 0.26, -size * 0.26));
    }
    const int icon = m_theme.px(16);
    painter.drawPixmap(
        width() - m_theme.px(14) - icon, lines.title.center().y() - icon / 2,
        m_theme.pixmap(m_iconName, isChecked() ? colors.accent : colors.text2, icon, devicePixelRatioF()));
    painter.setFont(m_theme.ui(13, Theme::Weight::SemiBold));
    painter.setPen(colors.text);
    painter.drawText(lines.title, Qt::AlignLeft | Qt::AlignVCenter, text());
    constexpr int flags = static_cast<int>(Qt::AlignLeft | Qt::AlignTop) | Qt::TextWordWrap;
    painter.setFont(m_theme.ui(12));
    painter.setPen(colors.text2);
    painter.drawText(lines.sentence, flags, m_sentence);
    painter.setFont(m_theme.ui(12, Theme::Weight::SemiBold));
    painter.setPen(colors.text);
    painter.drawText(lines.effect, flags, m_effect);
}

} // namespace telltale::ui
