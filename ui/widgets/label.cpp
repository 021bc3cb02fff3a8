// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/label.h"

#include "ui/models/format.h"
#include "ui/theme/scaling.h"

#include <QPainter>

namespace telltale::ui {

QColor toneColor(const Colors &colors, models::Tone tone)
{
    switch (tone) {
    case models::Tone::Secondary:
        return colors.text2;
    case models::Tone::Hint:
        return colors.text3;
    case models::Tone::Warning:
        return colors.warn;
    case models::Tone::Error:
        return colors.error;
    case models::Tone::Accent:
        return colors.accent;
    case models::Tone::Good:
        return colors.ok;
    default:
        return colors.text;
    }
}

Label::Label(const Theme &theme, const ThemeFont &font, models::Tone tone, QWidget *parent)
    : QLabel(parent), m_theme(theme), m_tone(tone)
{
    setTextFormat(Qt::PlainText);
    followFont(theme, *this, font);
    setMargin(0);
    setForegroundRole(QPalette::WindowText); // on a base it would be Text
    recolor();
    connect(&theme, &Theme::changed, this, &Label::recolor);
}

void Label::setTone(models::Tone tone)
{
    m_tone = tone;
    recolor();
}

void Label::recolor()
{
    QPalette p = palette();
    p.setColor(QPalette::WindowText, toneColor(m_theme.colors(), m_tone));
    setPalette(p);
}

QSize Label::minimumSizeHint() const
{
    if (wordWrap())
        return QLabel::minimumSizeHint();
    return {qMin(24, sizeHint().width()), QLabel::minimumSizeHint().height()};
}

void Label::paintEvent(QPaintEvent *event)
{
    if (wordWrap()) {
        QLabel::paintEvent(event);
        return;
    }
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width());
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(contentsRect(), static_cast<int>(alignment() | Qt::TextSingleLine), shown);
    const QString tip = shown == text() ? QString() : models::plainToolTip(text());
    if (tip != toolTip())
        setToolTip(tip);
}

Separator::Separator(Qt::Orientation orientation, QWidget *parent) : QWidget(parent)
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Mid);
    setOrientation(orientation);
}

void Separator::setOrientation(Qt::Orientation orientation)
{
    const bool flat = orientation == Qt::Horizontal;
    setMinimumSize(flat ? QSize(0, 1) : QSize(1, 0));
    setMaximumSize(flat ? QSize(QWIDGETSIZE_MAX, 1) : QSize(1, QWIDGETSIZE_MAX));
}

} // namespace telltale::ui
