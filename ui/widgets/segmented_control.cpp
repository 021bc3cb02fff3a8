// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/segmented_control.h"

#include "ui/theme/scaling.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QPainter>

namespace telltale::ui {

namespace {

/// One segment; paints itself, the trough is its parent's.
class Segment : public QAbstractButton
{
public:
    Segment(const Theme &theme, SegmentedControl::Look look, QWidget *parent)
        : QAbstractButton(parent), m_theme(theme), m_look(look)
    {
        setCheckable(true);
        setFocusPolicy(Qt::NoFocus);
        followFont(theme, *this, theme.ui(13, Theme::Weight::Medium));
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    }
    QSize sizeHint() const override
    {
        const int sides = m_look == SegmentedControl::Look::Tabs ? 3 : m_theme.px(25);
        return {fontMetrics().horizontalAdvance(text()) + sides, m_theme.px(28)};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Colors &colors = m_theme.colors();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (m_look == SegmentedControl::Look::Tabs) {
            if (isChecked())
                painter.fillRect(QRect(0, height() - 3, width(), 3), colors.accent);
        } else if (isChecked()) {
            painter.setPen(QPen(colors.isDark ? colors.border : colors.separator, 1));
            painter.setBrush(colors.isDark ? colors.selectionOther : colors.base);
            painter.drawRoundedRect(QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5), 5, 5);
        }
        if (hasFocus())
            drawRing(&painter, rect(), colors.accent, 5, 2);
        QFont font = m_theme.ui(13,
                                isChecked() && m_look == SegmentedControl::Look::Tabs ? Theme::Weight::SemiBold
                                                                                      : Theme::Weight::Normal);
        if (isChecked() && m_look == SegmentedControl::Look::Segments)
            font = m_theme.ui(13, Theme::Weight::Medium);
        painter.setFont(font);
        painter.setPen(!isEnabled() ? colors.border : isChecked() ? colors.text : colors.text2);
        painter.drawText(rect(), Qt::AlignCenter, text());
    }

private:
    const Theme &m_theme;
    SegmentedControl::Look m_look;
};

} // namespace

SegmentedControl::SegmentedControl(const Theme &theme, Look look, const QString &name, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_look(look)
{
    setAccessibleName(name);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look == Look::Tabs ? 18 : 0);
    setSizePolicy(QSizePolicy::Fixed, look == Look::Tabs ? QSizePolicy::Expanding : QSizePolicy::Fixed);
    connect(&m_group, &QButtonGroup::idToggled, this, [this](int segment, bool checked) {
        // Tab goes to the one that is chosen; by itself it would go to the one that last had the focus.
        m_group.button(segment)->setFocusPolicy(checked ? Qt::TabFocus : Qt::NoFocus);
        if (checked)
            Q_EMIT currentChanged(segment);
    });
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

int SegmentedControl::add(const QString &text)
{
    const int segment = static_cast<int>(m_group.buttons().size());
    auto *button = new Segment(m_theme, m_look, this);
    button->setText(text);
    button->setAccessibleName(text);
    m_group.addButton(button, segment);
    if (segment == 0)
        button->setChecked(true);
    layout()->addWidget(button);
    return segment;
}

void SegmentedControl::setText(int segment, const QString &text)
{
    QAbstractButton *button = m_group.button(segment);
    button->setText(text);
    button->setAccessibleName(text);
    button->updateGeometry();
}

void SegmentedControl::setVisible(int segment, bool visible)
{
    m_group.button(segment)->setVisible(visible);
}

void SegmentedControl::setCurrent(int segment)
{
    m_group.button(segment)->setChecked(true);
}

void SegmentedControl::paintEvent(QPaintEvent *)
{
    if (m_look == Look::Tabs)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.colors().trough);
    painter.drawRoundedRect(rect(), 6, 6);
}

} // namespace telltale::ui
