// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inventory/inventory_bar.h"

#include "ui/models/format.h"
#include "ui/theme/scaling.h"
#include "ui/widgets/button.h"
#include "ui/widgets/filter_box.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/segmented_control.h"

namespace telltale::ui {

namespace {

constexpr int barFilterWidth = 250;

} // namespace

InventoryBar::InventoryBar(const Theme &theme, Session &session, QWidget *parent)
    : QWidget(parent), m_theme(theme),
      m_groups(new SegmentedControl(theme, SegmentedControl::Look::Segments, tr("Rows by"))),
      m_newFirst(new Button(theme, Button::Look::Flat, QStringLiteral("up"), {})),
      m_markAll(new Button(theme, Button::Look::Flat, QStringLiteral("check"), tr("Mark all as reviewed"))),
      m_filter(new FilterBox(theme, session.filter, session.capture))
{
    for (const QString &name :
         {tr("By path"), tr("By event"), tr("By product"), tr("By destination"), tr("By category")})
        m_groups->add(name);
    m_newFirst->setCheckable(true);
    m_newFirst->setToolTip(tr("Fields that nobody has looked at yet on top"));
    m_markAll->setToolTip(tr("All rows that are shown, as they are now"));
    followWidth(theme, *m_filter, barFilterWidth);
    followHeight(theme, *m_filter, 28);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    auto *flow = new FlowLayout;
    flow->setContentsMargins(0, 0, 0, 0);
    setContentsMargins(16, 5, 12, 5);
    flow->setSpacing(8);
    setLayout(flow);
    for (QWidget *part : {static_cast<QWidget *>(m_groups), static_cast<QWidget *>(m_newFirst),
                          static_cast<QWidget *>(m_markAll), static_cast<QWidget *>(m_filter)})
        flow->addWidget(part);
    setNewCount(0);
}

void InventoryBar::setNewCount(int count)
{
    const QString text = tr("New first (%1 new)").arg(models::numberText(static_cast<std::uint64_t>(count)));
    if (m_newFirst->text() != text) {
        m_newFirst->setText(text);
        m_newFirst->setAccessibleName(text);
        m_newFirst->updateGeometry();
    }
    m_markAll->setEnabled(count != 0);
}

void InventoryBar::setChips(QList<Chip> chips)
{
    for (Button *button : std::exchange(m_chips, {})) {
        button->hide();
        button->deleteLater(); // it may be the one that was pressed
    }
    for (const Chip &chip : chips) {
        auto *button = new Button(m_theme, Button::Look::Outlined, QStringLiteral("x"), chip.text, this);
        button->setToolTip(tr("Take it back"));
        button->setAccessibleName(tr("%1: take it back").arg(chip.text));
        connect(button, &QAbstractButton::clicked, this, chip.remove);
        layout()->addWidget(button);
        button->show();
        m_chips << button;
    }
    // Tab goes through them after the filter.
    QWidget *before = m_filter;
    for (Button *button : m_chips) {
        setTabOrder(before, button);
        before = button;
    }
    updateGeometry();
}

} // namespace telltale::ui
