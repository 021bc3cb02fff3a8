// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ping/ping_page.h"

#include "base/visible_text.h"
#include "network/ping/ping_from.h"
#include "ui/actions.h"
#include "ui/models/format.h"
#include "ui/models/load_report.h"
#include "ui/models/policy_desk.h"
#include "ui/models/shared_knowledge.h"
#include "ui/ping/ping_answer_pane.h"
#include "ui/ping/ping_compose_pane.h"
#include "ui/ping/ping_form.h"
#include "ui/ping/ping_parts.h"
#include "ui/ping/ping_request_pane.h"
#include "ui/ping/ping_run_pane.h"
#include "ui/ping/ping_sending.h"
#include "ui/ping/ping_template_list.h"
#include "ui/ping/ping_words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/fitting_stack.h"
#include "ui/widgets/label.h"
#include "ui/widgets/row_views.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QSpinBox>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace telltale::ui {

using models::Tone;

PingPage::PingPage(const Theme &theme, Actions &actions, models::SharedKnowledge &knowledge, models::PolicyDesk &policy,
                   std::string folder, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_actions(actions), m_knowledge(knowledge), m_policy(policy),
      m_folder(std::move(folder)),
      m_curl(new Button(theme, Button::Look::Flat, QStringLiteral("copy"), tr("Copy as curl"))),
      m_http(new Button(theme, Button::Look::Flat, QStringLiteral("copy"), tr("Copy as .http"))),
      m_new(new Button(theme, Button::Look::Flat, QStringLiteral("plus"), tr("New template"))),
      m_banner(new Banner(theme)), m_list(new PingTemplateList(theme)), m_naming(new QWidget), m_newName(new QLineEdit),
      m_save(new Button(theme, Button::Look::Outlined, {}, tr("Keep it"))),
      m_cancelNaming(new Button(theme, Button::Look::Outlined, {}, tr("Cancel"))),
      m_compose(new PingComposePane(theme, m_draft)), m_request(new PingRequestPane(theme, m_draft)),
      m_answer(new PingAnswerPane(theme)), m_runPane(new PingRunPane(theme)), m_lower(new FittingStack),
      m_historyTable(new RowTable(theme, 26, tr("History"))),
      m_historyNothing(new Label(theme, theme.ui(), Tone::Secondary)),
      m_inspect(new Button(theme, Button::Look::Link, QStringLiteral("inspect"), tr("Show in Inspect"))),
      m_sides(new QSplitter(Qt::Horizontal)), m_columns(new QSplitter(Qt::Horizontal)),
      m_rows(new QSplitter(Qt::Vertical)), m_right(new QSplitter(Qt::Vertical))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addWidget(new Separator(Qt::Horizontal));
    layout->addWidget(m_banner);
    layout->addWidget(makeBody(), 1);
    m_showRun.setInterval(100);
    connect(&m_showRun, &QTimer::timeout, this, &PingPage::showRun);
    connect(&theme, &Theme::textSizeChanged, this, [this] {
        fold();
        resetLayout();
    });
    connect(&m_policy, &models::PolicyDesk::changed, this, [this] {
        if (m_hasBegun)
            feedPolicy();
    });
    connect(&m_draft, &PingDraft::changed, this, [this] {
        if (m_compose->isConfirming())
            endConfirming(); // it was asked about something else
        showDraft();
    });
    connect(&m_draft, &PingDraft::judged, this, &PingPage::showPolicyWords);
    connectHead();
    connectLists();
    connectCompose();
    m_historyTable->hide();
    m_inspect->hide();
    showDraft();
}

PingPage::~PingPage()
{
    disconnect(&m_draft, nullptr, this, nullptr);
    disconnect(m_list->selectionModel(), nullptr, this, nullptr);
    disconnect(m_historyTable->selectionModel(), nullptr, this, nullptr);
}

void PingPage::connectLists()
{
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &PingPage::templateChosen);
    connect(m_historyTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &now) { showDeed(now.row()); });
}

void PingPage::connectCompose()
{
    connect(&m_compose->target(), &QComboBox::editTextChanged, this, [this](const QString &url) {
        endConfirming();
        m_draft.setTarget(url);
    });
    PingSending &sending = m_compose->sending();
    connect(&sending, &PingSending::additionsChanged, this,
            [this, &sending] { m_draft.setAdditions(sending.additions()); });
    connect(&sending, &PingSending::policyToggled, this, [this](bool applied) {
        if (applied && m_policy.policy()->needsKey() && !m_keys && m_askKeys) {
            if (Result<privacy::KeySource> keys = m_askKeys())
                m_keys = *std::move(keys);
            feedPolicy();
        }
        m_draft.setPolicyApplied(applied);
    });
    connect(&sending, &PingSending::runChanged, this, &PingPage::showButtons);
    connect(&m_compose->sendButton(), &QAbstractButton::clicked, this, &PingPage::send);
    connect(&m_compose->stopButton(), &QAbstractButton::clicked, this, &PingPage::stop);
    connect(m_request, &PingRequestPane::edited, this, &PingPage::showButtons);
}

/// Not before somebody looks at the page: templates, what fields are judged by, the collector.
void PingPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    fold();
    begin();
}

void PingPage::begin()
{
    if (!std::exchange(m_hasBegun, true)) {
        if (!m_isRestored)
            resetLayout();
        m_known = m_knowledge.get();
        m_vendors.emplace(*m_known);
        loadTemplates();
        feedPolicy();
        m_draft.setKnowledge(m_known);
        m_answer->setKnowledge(m_known);
    }
    startCollector();
}

void PingPage::loadTemplates()
{
    std::vector<Diagnostic> findings;
    const network::PingTemplates all = network::PingTemplates::withFolder(m_folder, findings);
    const std::string chosen = m_chosen;
    m_templates.setTemplates(all.all(), m_folder, m_known.get());
    if (!findings.empty())
        m_banner->show(Severity::Warning, tr("A template of yours could not be read, and is left out."),
                       models::diagnosticLine(findings.front()), {}, {});
    chooseTemplate(chosen);
}

void PingPage::chooseTemplate(const std::string &id)
{
    int row = m_templates.rowOf(id);
    for (int other = 0; row < 0 && other < m_templates.rowCount(); ++other) {
        if (m_templates.at(other) != nullptr)
            row = other;
    }
    if (row >= 0)
        m_list->setCurrentIndex(m_templates.index(row));
    if (row >= 0 && !m_draft.hasTemplate())
        templateChosen();
}

void PingPage::templateChosen()
{
    const network::PingTemplate *const made = m_templates.at(m_list->currentIndex().row());
    if (made == nullptr)
        return;
    endConfirming();
    m_chosen = made->id;
    m_request->endEditing();
    m_isSpent = false;
    m_draft.setTemplate(*made);
    m_compose->form().rebuild();
    const auto needed = std::size_t(m_compose->form().shownFirst());
    const std::size_t all = made->variables.size();
    m_compose->setTitle(visible(made->title.empty() ? made->id : made->title),
                        all == 0            ? tr("nothing to fill in")
                            : needed == all ? tr("%1 to fill in").arg(all)
                                            : tr("%1 values, %2 to fill in").arg(all).arg(needed));
    showDraft();
}

void PingPage::takeEvent(const models::EventDocumentPtr &event, const QString &name)
{
    if (!event)
        return;
    begin();
    network::PingTemplate made = event->exchange() ? network::pingFromExchange(*event->exchange())
                                                   : network::pingFromEvent(event->bytes(), name.toStdString());
    made.id = "from-the-selected-event";
    if (made.title.empty())
        made.title = name.toStdString();
    m_templates.setFromEvent(made);
    m_list->setCurrentIndex(QModelIndex());
    chooseTemplate(made.id);
}

bool PingPage::isShowingRun() const
{
    return m_lower->currentWidget() == m_runPane;
}

} // namespace telltale::ui
