// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inventory/drift_pane.h"

#include "ui/inventory/inventory_delegate.h"
#include "ui/models/format.h"
#include "ui/theme/scaling.h"
#include "ui/widgets/button.h"
#include "ui/widgets/column_widths.h"
#include "ui/widgets/drawing.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/row_views.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace telltale::ui {

using models::DriftModel;

namespace {

constexpr int driftHeight = 26;

} // namespace

DriftPane::DriftPane(const Theme &theme, Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_run(session.knowledge),
      m_before(new Label(theme, theme.mono(13), models::Tone::Normal)),
      m_after(new Label(theme, theme.mono(13, Theme::Weight::Medium), models::Tone::Normal)),
      m_summary(new Label(theme, theme.ui(13, Theme::Weight::Medium), models::Tone::Normal)),
      m_back(new Button(theme, Button::Look::Outlined, QStringLiteral("inventory"), tr("Back to inventory"))),
      m_swap(new Button(theme, Button::Look::Flat, QStringLiteral("compare"), tr("Swap"))), m_stack(new QStackedWidget),
      m_table(new RowTable(theme, driftHeight, tr("Differences"))), m_nothing(new EmptyState(theme))
{
    m_swap->setToolTip(tr("The other way round"));
    m_back->setToolTip(tr("Back to inventory (Esc)"));
    m_table->setModel(&m_drift);
    m_table->setItemDelegate(new InventoryDelegate(theme, driftHeight, m_table));
    new ColumnWidths(
        theme, *m_table->horizontalHeader(),
        {{DriftModel::Path, 330}, {DriftModel::Change, 130}, {DriftModel::Before, 230}, {DriftModel::After, 230}});
    m_nothing->showActions(false);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_nothing);
    auto *head = new QWidget;
    head->setContentsMargins(16, 9, 12, 9);
    auto *flow = new FlowLayout;
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(10);
    head->setLayout(flow);
    for (QWidget *part :
         {static_cast<QWidget *>(m_back), static_cast<QWidget *>(m_before),
          static_cast<QWidget *>(new Drawing(theme, QStringLiteral("arrow"), QSize(18, 28), tr("set against"))),
          static_cast<QWidget *>(m_after), static_cast<QWidget *>(m_swap), static_cast<QWidget *>(m_summary)})
        flow->addWidget(part);
    for (Label *label : {m_before, m_after, m_summary})
        followTextSize(theme, *label, [label, &theme] { label->setMinimumHeight(theme.px(28)); });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(head);
    layout->addWidget(new Separator(Qt::Horizontal));
    layout->addWidget(m_stack, 1);
    connect(m_back, &QAbstractButton::clicked, this, &DriftPane::backWanted);
    connect(m_swap, &QAbstractButton::clicked, this,
            [this] { compare(models::DriftPart(m_run.after()), models::DriftPart(m_run.before())); });
    connect(&m_run, &models::DriftRun::finished, this, &DriftPane::showDrift);
    connect(&m_run, &models::DriftRun::progressed, this, &DriftPane::showWork);
}

void DriftPane::compare(const models::DriftPart &before, const models::DriftPart &after)
{
    m_before->setText(before.name);
    m_after->setText(after.name);
    m_before->updateGeometry();
    m_run.start(m_session.capture.view(), before, after);
    m_drift.setRows({});
    m_summary->setText(tr("comparing…"));
    showWork(0, m_session.capture.size());
}

void DriftPane::stop()
{
    m_run.cancel();
    m_drift.setRows({});
}

void DriftPane::showWork(qulonglong done, qulonglong total)
{
    m_nothing->setText(QStringLiteral("compare"), tr("Comparing…"),
                       tr("Counting %1 of %2 events.").arg(models::numberText(done), models::numberText(total)));
    m_stack->setCurrentWidget(m_nothing);
}

void DriftPane::showDrift()
{
    m_drift.setRows(m_run.rows());
    m_summary->setText(m_run.isComparable() ? m_drift.summary() : QString());
    if (!m_run.isComparable())
        m_nothing->setText(QStringLiteral("compare"), tr("Nothing to compare"), tr("One of the two has no event."));
    else if (m_run.rows().empty())
        m_nothing->setText(QStringLiteral("check-circle"), tr("No difference"), m_drift.summary());
    m_stack->setCurrentWidget(m_run.rows().empty() ? static_cast<QWidget *>(m_nothing) : m_table);
    if (!m_run.rows().empty()) {
        m_table->setCurrentIndex(m_drift.index(0, 0));
        if (isVisible() && (focusWidget() == nullptr || !m_swap->hasFocus()))
            m_table->setFocus();
    }
}

QString DriftPane::summary() const
{
    return m_summary->text();
}

void DriftPane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT backWanted();
    else
        QWidget::keyPressEvent(event);
}

QList<Pane> DriftPane::panes() const
{
    return {{m_back->parentWidget(), m_back}, {m_table, m_table}};
}

} // namespace telltale::ui
