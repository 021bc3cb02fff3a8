// SPDX-License-Identifier: GPL-3.0-or-later
// The parts that the inspector is put together of.
#include "ui/actions.h"
#include "ui/inspect/finding_view.h"
#include "ui/inspect/inspector_pane.h"
#include "ui/inspect/value_view.h"
#include "ui/theme/scaling.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segmented_control.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace telltale::ui {

/// Of a row as high as `height` at 100 %.
QHBoxLayout *InspectorPane::rowLayout(QWidget &parent, int height)
{
    followHeight(m_theme, parent, height);
    auto *layout = new QHBoxLayout(&parent);
    layout->setContentsMargins(16, 0, 12, 0);
    layout->setSpacing(8);
    return layout;
}

QWidget *InspectorPane::makeFieldPart()
{
    auto *part = new QWidget;
    m_path = new Label(m_theme, m_theme.mono(13, Theme::Weight::Medium), models::Tone::Normal);
    m_showSecret = new Button(m_theme, Button::Look::Outlined, QStringLiteral("eye"), tr("Show"));
    m_showSecret->setCheckable(true);
    m_showSecret->setAccessibleName(m_actions.showSecrets->iconText());
    m_showSecret->setToolTip(actionToolTip(*m_actions.showSecrets));
    connect(m_showSecret, &QAbstractButton::toggled, m_actions.showSecrets, &QAction::setChecked);
    connect(m_actions.showSecrets, &QAction::toggled, m_showSecret, &QAbstractButton::setChecked);
    m_copy = new Button(m_theme, Button::Look::Flat, QStringLiteral("copy"), {});
    m_copy->setAccessibleName(tr("Copy the value"));
    m_copy->setToolTip(actionToolTip(*m_actions.copyValue));
    m_menu = new Button(m_theme, Button::Look::Flat, QStringLiteral("dots"), {});
    m_menu->setAccessibleName(tr("More about this field"));
    m_menu->setToolTip(tr("Copy, show bytes"));
    m_value = new ValueView(m_theme);
    m_finding = new FindingView(m_theme);
    m_type = new Chip(m_theme, Chip::Look::Neutral, QStringLiteral("technical"));
    m_length = new Chip(m_theme, Chip::Look::Neutral, {});
    m_place = new Chip(m_theme, Chip::Look::Neutral, {});
    auto *head = new QHBoxLayout;
    head->setSpacing(0);
    head->addWidget(m_path, 1);
    head->addWidget(m_showSecret);
    head->addWidget(m_copy);
    head->addWidget(m_menu);
    auto *chips = new FlowLayout;
    chips->setSpacing(6);
    for (QWidget *chip : m_finding->chips() + QList<QWidget *>{m_type, m_length, m_place})
        chips->addWidget(chip);
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(16, 9, 12, 14);
    layout->setSpacing(6);
    layout->addLayout(head);
    layout->addWidget(m_value);
    layout->addSpacing(2);
    layout->addLayout(chips);
    layout->addWidget(m_finding);
    connect(m_copy, &QAbstractButton::clicked, m_actions.copyValue, &QAction::trigger);
    connect(m_menu, &QAbstractButton::clicked, this, [this] {
        QMenu menu(this);
        menu.addActions(m_actions.fieldActions());
        menu.exec(m_menu->mapToGlobal(QPoint(0, m_menu->height())));
    });
    return part;
}

QWidget *InspectorPane::makeBytesHead()
{
    auto *head = new QWidget;
    m_evidenceTabs = new SegmentedControl(m_theme, SegmentedControl::Look::Tabs, tr("Evidence"));
    m_evidenceTabs->add(tr("Bytes"));
    m_evidenceTabs->add(tr("Request and answer"));
    m_evidenceTabs->setVisible(RequestTab, false);
    m_form = new SegmentedControl(m_theme, SegmentedControl::Look::Segments, tr("How bytes are shown"));
    m_form->add(tr("Text"));
    m_form->add(tr("Hex"));
    auto *layout = rowLayout(*head, 38);
    layout->addWidget(m_evidenceTabs);
    layout->addStretch();
    layout->addWidget(m_form);
    connect(m_evidenceTabs, &SegmentedControl::currentChanged, this, [this](int tab) {
        m_evidence->setCurrentIndex(tab);
        m_form->setVisible(tab == BytesTab);
    });
    connect(m_form, &SegmentedControl::currentChanged, this, [this](int form) {
        const auto mode = static_cast<BytesView::Mode>(form);
        m_bytes->setMode(mode);
        Q_EMIT modeChanged(mode);
    });
    return head;
}

QWidget *InspectorPane::makeFoot()
{
    auto *foot = new QWidget;
    foot->setAutoFillBackground(true);
    foot->setBackgroundRole(QPalette::AlternateBase);
    m_range = new Label(m_theme, m_theme.ui(12), models::Tone::Secondary);
    m_selectedCount = new Label(m_theme, m_theme.ui(12), models::Tone::Secondary);
    auto *layout = rowLayout(*foot, 26);
    layout->addWidget(m_range, 1);
    layout->addWidget(m_selectedCount);
    return foot;
}

} // namespace telltale::ui
