// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/accessible.h"

#include "ui/inventory/inventory_chart.h"
#include "ui/ping/latency_chart.h"
#include "ui/ping/ping_waterfall.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/busy_strip.h"
#include "ui/widgets/bytes_access.h"
#include "ui/widgets/bytes_view.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/drawing.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/label.h"
#include "ui/widgets/scroll_page.h"
#include "ui/widgets/segmented_control.h"

#include <QAbstractButton>
#include <QAccessibleWidget>

namespace telltale::ui {

namespace {

/// A button of ours that Qt does not know as one.
class ButtonAccess : public QAccessibleWidget
{
public:
    ButtonAccess(QAbstractButton &button, QAccessible::Role role) : QAccessibleWidget(&button, role), m_button(button)
    {
    }

    QString text(QAccessible::Text type) const override
    {
        const QString text = QAccessibleWidget::text(type);
        return text.isEmpty() && type == QAccessible::Name ? m_button.text() : text;
    }
    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.pressed = m_button.isDown();
        state.checkable = m_button.isCheckable();
        state.checked = m_button.isChecked();
        if (role() == QAccessible::PageTab) {
            state.selectable = true;
            state.selected = m_button.isChecked();
        }
        // The ones that are not chosen are reached with the arrow keys.
        state.focusable = m_button.isEnabled() && m_button.isVisible();
        return state;
    }
    QStringList actionNames() const override
    {
        QStringList names = QAccessibleWidget::actionNames();
        if (m_button.isEnabled())
            names.prepend(QAccessibleActionInterface::pressAction());
        return names;
    }
    void doAction(const QString &name) override
    {
        if (name == QAccessibleActionInterface::pressAction())
            m_button.click();
        else
            QAccessibleWidget::doAction(name);
    }

private:
    QAbstractButton &m_button;
};

QAccessible::Role segmentRole(const QWidget &segment)
{
    const auto *control = qobject_cast<const SegmentedControl *>(segment.parentWidget());
    return control != nullptr && control->look() == SegmentedControl::Look::Tabs ? QAccessible::PageTab
                                                                                 : QAccessible::RadioButton;
}

QAccessibleInterface *make(const QString &, QObject *object)
{
    if (auto *bytes = qobject_cast<BytesView *>(object))
        return new BytesAccess(*bytes);
    if (auto *card = qobject_cast<Card *>(object))
        return new ButtonAccess(*card, QAccessible::Button);
    if (auto *control = qobject_cast<SegmentedControl *>(object))
        return new QAccessibleWidget(control,
                                     control->look() == SegmentedControl::Look::Tabs ? QAccessible::PageTabList
                                                                                     : QAccessible::Grouping);
    if (auto *drawing = qobject_cast<Drawing *>(object))
        return new QAccessibleWidget(drawing, QAccessible::Graphic);
    if (auto *chart = qobject_cast<InventoryChart *>(object))
        return new QAccessibleWidget(chart, QAccessible::Chart);
    if (qobject_cast<PingWaterfall *>(object) != nullptr || qobject_cast<LatencyChart *>(object) != nullptr)
        return new QAccessibleWidget(static_cast<QWidget *>(object), QAccessible::Chart);
    if (auto *page = qobject_cast<ScrollPage *>(object))
        return new QAccessibleWidget(page, QAccessible::Pane);
    auto *button = qobject_cast<QAbstractButton *>(object);
    if (button != nullptr && qobject_cast<SegmentedControl *>(button->parentWidget()) != nullptr)
        return new ButtonAccess(*button, segmentRole(*button));
    if (auto *banner = qobject_cast<Banner *>(object))
        return new QAccessibleWidget(banner, QAccessible::AlertMessage);
    if (auto *busy = qobject_cast<BusyStrip *>(object))
        return new QAccessibleWidget(busy, QAccessible::StatusBar);
    if (auto *chip = qobject_cast<Chip *>(object))
        return new QAccessibleWidget(chip, QAccessible::StaticText);
    if (auto *empty = qobject_cast<EmptyState *>(object))
        return new QAccessibleWidget(empty, QAccessible::Grouping);
    if (auto *line = qobject_cast<Separator *>(object))
        return new QAccessibleWidget(line, QAccessible::Separator);
    return nullptr;
}

} // namespace

void installAccessibility()
{
    QAccessible::installFactory(make);
}

} // namespace telltale::ui
