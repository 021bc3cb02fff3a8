// SPDX-License-Identifier: GPL-3.0-or-later
// The head of the Ping page, and how its parts stand.
#include "ui/actions.h"
#include "ui/ping/ping_answer_pane.h"
#include "ui/ping/ping_compose_pane.h"
#include "ui/ping/ping_confirm.h"
#include "ui/ping/ping_connection.h"
#include "ui/ping/ping_page.h"
#include "ui/ping/ping_parts.h"
#include "ui/ping/ping_request_pane.h"
#include "ui/ping/ping_run_pane.h"
#include "ui/ping/ping_template_list.h"
#include "ui/privacy/policy_text_edit.h"
#include "ui/theme/scaling.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/column_stretch.h"
#include "ui/widgets/folding_row.h"
#include "ui/widgets/label.h"
#include "ui/widgets/row_views.h"
#include "ui/widgets/scroll_page.h"
#include "ui/widgets/segmented_control.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>

namespace telltale::ui {

using models::Tone;

namespace {

constexpr int pingRowHeight = 26;
constexpr int templateWidth = 220;
constexpr int composeWidth = 384;
constexpr int historyHeight = 168;
constexpr int leastUnfolded = 1010; // of the page, for three columns

} // namespace

QWidget *PingPage::makeHead()
{
    auto *title = new Label(m_theme, m_theme.ui(16, Theme::Weight::SemiBold), Tone::Normal);
    title->setText(tr("Ping"));
    auto *subtitle = new Label(m_theme, m_theme.ui(), Tone::Secondary);
    subtitle->setText(tr("send one test event and see both sides"));
    auto *front = new QWidget;
    auto *words = new QHBoxLayout(front);
    words->setContentsMargins(0, 0, 0, 0);
    words->setSpacing(12);
    words->addWidget(title);
    words->addWidget(subtitle, 1);
    auto *end = new QWidget;
    auto *buttons = new QHBoxLayout(end);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(4);
    auto *save = new Button(m_theme, Button::Look::Flat, QStringLiteral("export"), {});
    save->setAction(m_actions.exportEvents);
    for (Button *button : {m_curl, m_http, m_new, save})
        buttons->addWidget(button);
    buttons->addStretch();
    m_curl->setToolTip(tr("A command for the shell that sends the same bytes; credentials stand in it by name"));
    m_http->setToolTip(tr("For the REST clients of editors; credentials stand in it by name"));
    m_new->setToolTip(tr("Keeps the template with the values of the form among yours"));
    auto *head = new FoldingRow(m_theme, 700);
    head->parts().setContentsMargins(16, 8, 12, 8);
    head->parts().setSpacing(8);
    head->parts().addWidget(front, 1);
    head->parts().addWidget(end);
    return head;
}

QWidget *PingPage::makeLeft()
{
    auto *left = new QWidget;
    auto *layout = new QVBoxLayout(left);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(partHead(m_theme, tr("Templates"), nullptr));
    layout->addWidget(new Separator(Qt::Horizontal));
    layout->addWidget(m_list, 1);
    m_list->setModel(&m_templates);
    auto *naming = new QVBoxLayout(m_naming);
    naming->setContentsMargins(16, 10, 12, 12);
    naming->setSpacing(6);
    makeMonoLine(m_theme, *m_newName);
    m_newName->setMaxLength(120);
    naming->addWidget(fieldLabel(m_theme, tr("Name of the new template"), *m_newName));
    naming->addWidget(m_newName);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_save);
    buttons->addWidget(m_cancelNaming);
    buttons->addStretch();
    naming->addLayout(buttons);
    m_naming->hide();
    layout->addWidget(m_naming);
    followTextSize(m_theme, *left, [this, left] { left->setMinimumSize(m_theme.px(150), m_theme.px(150)); });
    return left;
}

QWidget *PingPage::makeHistory()
{
    auto *history = new QWidget;
    auto *remark = new Label(m_theme, m_theme.ui(12), Tone::Secondary);
    remark->setText(tr("this session's, kept in a record of their own"));
    QWidget *const head = partHead(m_theme, tr("History"), remark);
    head->layout()->addWidget(m_inspect);
    m_inspect->setToolTip(tr("Opens the record of this session's pings on the Inspect page"));
    m_historyTable->setModel(&m_history);
    m_historyTable->setItemDelegate(new CellDelegate(m_theme, pingRowHeight, true, m_historyTable));
    m_historyTable->setSelectionMode(QAbstractItemView::SingleSelection);
    QHeaderView *header = m_historyTable->horizontalHeader();
    header->setSectionsClickable(false);
    header->setStretchLastSection(false);
    header->setSectionResizeMode(QHeaderView::Fixed);
    stretchColumns(m_theme, *header, {PingHistoryModel::Template, PingHistoryModel::To}, 130);
    followTextSize(m_theme, *m_historyTable, [this] {
        m_historyTable->setColumnWidth(PingHistoryModel::Time, m_theme.px(92));
        m_historyTable->setColumnWidth(PingHistoryModel::SentAs, m_theme.px(88));
        m_historyTable->setColumnWidth(PingHistoryModel::Status, m_theme.px(116));
        m_historyTable->setColumnWidth(PingHistoryModel::Took, m_theme.px(92));
    });
    m_historyNothing->setText(tr("What is sent is listed here."));
    m_historyNothing->setContentsMargins(16, 12, 16, 12);
    auto *layout = new QVBoxLayout(history);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(head);
    layout->addWidget(new Separator(Qt::Horizontal));
    layout->addWidget(m_historyTable, 1);
    layout->addWidget(m_historyNothing);
    layout->addStretch(0);
    followTextSize(m_theme, *history, [this, history] { history->setMinimumHeight(m_theme.px(100)); });
    return history;
}

QWidget *PingPage::makeBody()
{
    m_lower->addWidget(m_answer);
    m_lower->addWidget(m_runPane);
    m_right->addWidget(m_request);
    m_right->addWidget(m_lower);
    m_columns->addWidget(m_compose);
    m_columns->addWidget(m_right);
    m_rows->addWidget(m_columns);
    m_rows->addWidget(makeHistory());
    m_sides->addWidget(makeLeft());
    m_sides->addWidget(m_rows);
    for (QSplitter *splitter : {m_sides, m_columns, m_rows, m_right})
        splitter->setChildrenCollapsible(false);
    m_sides->setStretchFactor(1, 1);
    m_columns->setStretchFactor(1, 1);
    m_rows->setStretchFactor(0, 1);
    m_right->setStretchFactor(0, 1);
    followTextSize(m_theme, *m_lower, [this] { m_lower->setMinimumWidth(m_theme.px(300)); });
    return new ScrollPage(m_sides);
}

/// Beside each other where there is room for it, else below each other.
void PingPage::fold()
{
    const bool isNarrow = width() < m_theme.px(leastUnfolded);
    if (isNarrow == m_isFolded)
        return;
    m_isFolded = isNarrow;
    for (QSplitter *splitter : {m_sides, m_columns})
        splitter->setOrientation(isNarrow ? Qt::Vertical : Qt::Horizontal);
    resetLayout();
}

void PingPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fold();
}

void PingPage::resetLayout()
{
    if (m_isFolded) {
        m_sides->setSizes({m_theme.px(180), m_theme.px(1000)});
        m_columns->setSizes({m_theme.px(420), m_theme.px(440)});
    } else {
        const int left = m_theme.px(templateWidth);
        m_sides->setSizes({left, qMax(left, width() - left)});
        const int middle = m_theme.px(composeWidth);
        m_columns->setSizes({middle, qMax(middle, width() - left - middle)});
    }
    m_rows->setSizes({qMax(1, height() - m_theme.px(historyHeight + 44)), m_theme.px(historyHeight)});
    m_right->setSizes({m_theme.px(330), m_theme.px(236)});
}

void PingPage::saveLayout(QSettings &settings) const
{
    if (!m_isFolded) {
        settings.setValue(QStringLiteral("ping/sides"), m_sides->saveState());
        settings.setValue(QStringLiteral("ping/columns"), m_columns->saveState());
        settings.setValue(QStringLiteral("ping/rows"), m_rows->saveState());
        settings.setValue(QStringLiteral("ping/right"), m_right->saveState());
    }
    settings.setValue(QStringLiteral("ping/template"), QString::fromStdString(m_chosen));
    settings.setValue(QStringLiteral("ping/endpoints"), m_endpoints);
    settings.setValue(QStringLiteral("ping/instanceId"), QString::fromStdString(m_draft.memory().instanceId));
    settings.setValue(QStringLiteral("ping/canarySeed"), QString::fromStdString(m_draft.memory().canarySeed));
    m_compose->connection().save(settings);
}

void PingPage::restoreLayout(const QSettings &settings)
{
    m_isRestored = m_sides->restoreState(settings.value(QStringLiteral("ping/sides")).toByteArray())
        && m_columns->restoreState(settings.value(QStringLiteral("ping/columns")).toByteArray())
        && m_rows->restoreState(settings.value(QStringLiteral("ping/rows")).toByteArray())
        && m_right->restoreState(settings.value(QStringLiteral("ping/right")).toByteArray());
    m_chosen = settings.value(QStringLiteral("ping/template")).toString().toStdString();
    m_endpoints = settings.value(QStringLiteral("ping/endpoints")).toStringList();
    m_draft.memory().instanceId = settings.value(QStringLiteral("ping/instanceId")).toString().toStdString();
    m_draft.memory().canarySeed = settings.value(QStringLiteral("ping/canarySeed")).toString().toStdString();
    m_compose->connection().restore(settings);
}

void PingPage::focusFirst()
{
    m_list->setFocus();
}

QList<Pane> PingPage::panes() const
{
    QWidget *const foot = m_compose->isConfirming() ? &m_compose->confirm().cancelButton()
                                                    : static_cast<QWidget *>(&m_compose->dryRunButton());
    return {{m_banner, &m_banner->firstButton()}, {m_list, m_list},
            {m_compose, &m_compose->target()},    {foot->parentWidget(), foot},
            {m_request, &m_request->text()},      {m_lower, m_answer->tabs().currentSegment()},
            {m_historyTable, m_historyTable}};
}

} // namespace telltale::ui
