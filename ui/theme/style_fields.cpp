// SPDX-License-Identifier: GPL-3.0-or-later
// How fields look in which something is typed, chosen or checked.
#include "ui/theme/style.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QStyleOption>

namespace telltale::ui {

namespace {

constexpr qreal radius = 5;
constexpr int arrowSize = 11;

} // namespace

/// The frame that all of them have.
void Style::drawField(const QRect &rect, QStyle::State state, QPainter *painter) const
{
    const Colors &colors = m_theme.colors();
    const bool isEnabled = (state & State_Enabled) != 0;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(isEnabled ? colors.border : colors.separator);
    painter->setBrush(isEnabled ? colors.base : colors.sunken);
    painter->drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter->restore();
    if ((state & State_HasFocus) != 0)
        drawRing(painter, rect, colors.accent);
}

void Style::drawCheck(const QStyleOption *option, QPainter *painter) const
{
    const Colors &colors = m_theme.colors();
    const bool isOn = (option->state & State_On) != 0;
    const bool isEnabled = (option->state & State_Enabled) != 0;
    const QColor line = !isEnabled ? colors.separator : isOn ? colors.accentFill : colors.border;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(line);
    painter->setBrush(!isEnabled ? colors.sunken : isOn ? colors.accentFill : colors.base);
    painter->drawRoundedRect(QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter->restore();
    if (isOn) {
        const int size = option->rect.height() - 4;
        painter->drawPixmap(option->rect.topLeft() + QPoint(2, 2),
                            m_theme.pixmap(QStringLiteral("check"), isEnabled ? QColor(Qt::white) : colors.border, size,
                                           painter->device()->devicePixelRatioF()));
    }
    if ((option->state & State_HasFocus) != 0)
        drawRing(painter, QRectF(option->rect).adjusted(-2, -2, 2, 2), colors.accent);
}

namespace {

void drawArrow(const Theme &theme, QPainter *painter, const QRect &rect, const char *name, bool isEnabled)
{
    const QColor ink = isEnabled ? theme.colors().text2 : theme.colors().border;
    const int size = theme.ui(arrowSize).pixelSize();
    const QPoint corner(rect.center().x() - size / 2, rect.center().y() - size / 2);
    painter->drawPixmap(corner, theme.pixmap(QLatin1String(name), ink, size, painter->device()->devicePixelRatioF()));
}

} // namespace

void Style::drawComboBox(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    drawField(option->rect, option->state, painter);
    drawArrow(m_theme, painter, subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget), "down",
              (option->state & State_Enabled) != 0);
}

void Style::drawSpinBox(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const auto *box = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
    drawField(option->rect, option->state, painter);
    if (box == nullptr || box->buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const bool isEnabled = (option->state & State_Enabled) != 0;
    drawArrow(m_theme, painter, subControlRect(CC_SpinBox, option, SC_SpinBoxUp, widget), "up",
              isEnabled && (box->stepEnabled & QAbstractSpinBox::StepUpEnabled) != 0);
    drawArrow(m_theme, painter, subControlRect(CC_SpinBox, option, SC_SpinBoxDown, widget), "down",
              isEnabled && (box->stepEnabled & QAbstractSpinBox::StepDownEnabled) != 0);
}

} // namespace telltale::ui
