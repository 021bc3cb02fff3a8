// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/privacy/privacy_page.h"

#include "base/plural.h"
#include "ui/actions.h"
#include "ui/capture/capture_session.h"
#include "ui/models/format.h"
#include "ui/models/load_report.h"
#include "ui/privacy/change_preview.h"
#include "ui/privacy/gate_cards.h"
#include "ui/privacy/policy_text_edit.h"
#include "ui/privacy/policy_text_pane.h"
#include "ui/privacy/proof_pane.h"
#include "ui/privacy/rule_editor.h"
#include "ui/privacy/rule_pane.h"
#include "ui/privacy/rule_table.h"
#include "ui/privacy/server_pane.h"
#include "ui/privacy/switch_pane.h"
#include "ui/theme/scaling.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/label.h"
#include "ui/widgets/row_views.h"
#include "ui/widgets/scroll_page.h"
#include "ui/widgets/segmented_control.h"

#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>

#include <utility>

namespace telltale::ui {

namespace {

/// What a proof comes to, as the list has it.
models::ProofResult resultOf(privacy::ProofOutcome outcome)
{
    switch (outcome) {
    case privacy::ProofOutcome::Silent:
        return models::ProofResult::Silent;
    case privacy::ProofOutcome::AlwaysSentOnly:
        return models::ProofResult::AlwaysSent;
    case privacy::ProofOutcome::StillSends:
        return models::ProofResult::Sends;
    default:
        return models::ProofResult::NotProved;
    }
}

} // namespace

PrivacyPage::PrivacyPage(const Theme &theme, Actions &actions, Session &session, CaptureSession &capture,
                         models::PolicyDesk &policy, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_actions(actions), m_capture(capture),
      m_board(models::SwitchBoard::usualRoots, privacy::SwitchBook::usualFolder()), m_switchModel(m_board),
      m_proofRun(capture, m_board, session.knowledge),
      m_policyRun(session.capture, session.events, session.loader, session.knowledge),
      m_textRun(session.capture, session.events, session.loader, session.knowledge), m_banner(new Banner(theme)),
      m_undo(new Button(theme, Button::Look::Flat, QStringLiteral("undo"), tr("Undo last change"))),
      m_sides(new QSplitter(Qt::Horizontal)), m_gate(new GateCards(theme)),
      m_switches(new SwitchPane(theme, m_board, m_switchModel)), m_rules(new RulePane(theme, policy, m_policyRun)),
      m_side(new QStackedWidget), m_ruleEditor(new RuleEditor(theme, policy, session.capture, session.knowledge)),
      m_policyText(new PolicyTextPane(theme, policy, m_textRun)), m_server(new ServerPane(theme, m_board)),
      m_proof(new ProofPane(theme, actions, capture, m_board, m_proofRun)), m_preview(new ChangePreview(theme, m_board))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_sides->addWidget(makeMain());
    m_sides->addWidget(makeSide());
    m_sides->setChildrenCollapsible(false);
    m_sides->setStretchFactor(0, 1);
    m_banner->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addWidget(new Separator(Qt::Horizontal));
    layout->addWidget(m_banner);
    layout->addWidget(m_sides, 1);
    connect(&theme, &Theme::textSizeChanged, this, [this] {
        if (!m_isRestored)
            resetLayout();
    });
    connectGate();
    connectSwitches();
    connectProof();
    m_policyRun.follow(policy);
    connectPolicy();
    connectServers();
    showUndo();
}

PrivacyPage::~PrivacyPage() = default;

QWidget *PrivacyPage::makeHead()
{
    auto *head = new QWidget;
    followHeight(m_theme, *head, 44);
    auto *title = new Label(m_theme, m_theme.ui(16, Theme::Weight::SemiBold), models::Tone::Normal);
    title->setText(tr("Privacy"));
    auto *hint = new Label(m_theme, m_theme.ui(), models::Tone::Secondary);
    hint->setText(tr("what may leave, and the proof"));
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(16, 0, 12, 0);
    layout->setSpacing(4);
    layout->addWidget(title);
    layout->addSpacing(12);
    layout->addWidget(hint, 1);
    layout->addWidget(m_undo);
    auto *save = new Button(m_theme, Button::Look::Flat, QStringLiteral("export"), {});
    save->setAction(m_actions.exportEvents);
    layout->addWidget(save);
    return head;
}

QWidget *PrivacyPage::makeMain()
{
    auto *main = new QWidget;
    auto *layout = new QVBoxLayout(main);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_gate);
    layout->addWidget(new Separator(Qt::Horizontal));
    layout->addWidget(m_switches, 1);
    layout->addWidget(new Separator(Qt::Horizontal));
    layout->addWidget(m_rules, 1);
    return new ScrollPage(main);
}

QWidget *PrivacyPage::makeSide()
{
    auto *side = new QWidget;
    m_line = new Separator(Qt::Horizontal);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_proof);
    layout->addWidget(m_line);
    layout->addWidget(m_preview);
    layout->addStretch(1);
    m_line->hide();
    m_firstSide = new ScrollPage(side);
    for (QWidget *one : {m_firstSide, static_cast<QWidget *>(m_ruleEditor), static_cast<QWidget *>(m_policyText)})
        m_side->addWidget(one);
    return m_side;
}

void PrivacyPage::connectGate()
{
    connect(m_gate, &GateCards::chosen, this, &PrivacyPage::gateChosen); // whoever turns it asks who may
    connect(m_gate, &GateCards::keptChosen, this, [this](privacy::WireSettings::Kept kept) {
        m_gate->setKept(m_capture.judges().kept()); // until it may be
        askGuard(m_guard, [this, kept] {
            m_capture.judges().setKept(kept);
            m_gate->setKept(kept);
        });
    });
    connect(&m_capture, &CaptureSession::gateChanged, this, &PrivacyPage::showGate);
    connect(&m_capture, &CaptureSession::stateChanged, this, &PrivacyPage::showGate);
    showGate();
}

void PrivacyPage::showGate()
{
    m_gate->setGate(m_capture.gate());
    m_gate->setPassing(m_capture.isRunning());
}

void PrivacyPage::connectSwitches()
{
    connect(m_switches, &SwitchPane::turnWanted, this,
            [this](int entry, privacy::SwitchState wanted, std::optional<privacy::LayerKind> layer) {
                m_banner->hide();
                showSide(*m_firstSide);
                m_board.plan(entry, wanted, layer);
            });
    connect(m_switches, &SwitchPane::addWanted, this, [this] {
        const QString folder = QFileDialog::getExistingDirectory(this, tr("Look for products in another folder"));
        if (!folder.isEmpty())
            addFolder(folder);
    });
    connect(m_preview, &ChangePreview::writeWanted, this, [this] { askGuard(m_guard, [this] { m_board.apply(); }); });
    connect(m_preview, &ChangePreview::cancelled, this, [this] { m_switches->tree().setFocus(); });
    connect(m_undo, &QAbstractButton::clicked, this, [this] { askGuard(m_guard, [this] { m_board.undoLast(); }); });
    connect(&m_board, &models::SwitchBoard::plannedChanged, this, [this] {
        m_line->setVisible(m_board.planned().has_value());
        if (m_board.planned() && m_preview->isVisible())
            (m_preview->writeButton().isEnabled() ? m_preview->writeButton() : m_preview->cancelButton()).setFocus();
    });
    connect(&m_board, &models::SwitchBoard::refused, this, [this](const QString &reason) {
        m_banner->show(Severity::Error, tr("Nothing was changed."), models::asSentence(reason), {}, {});
    });
    connect(&m_board, &models::SwitchBoard::applied, this, [this](const QString &product, const QString &then) {
        const int entry = m_board.find(product.toStdString());
        const QString title = entry < 0
            ? product
            : QString::fromStdString(m_board.entries()[static_cast<std::size_t>(entry)].description->title);
        m_banner->show(Severity::Note, tr("%1 was changed, and is read again.").arg(title),
                       then.isEmpty() ? QString() : tr("To take effect: %1.").arg(then), {}, {});
        showUndo();
        m_switches->tree().setFocus();
    });
    connect(&m_board, &models::SwitchBoard::undone, this, [this](const QString &) {
        Q_EMIT told(tr("The change was taken back"));
        showUndo();
    });
    connect(&m_board, &models::SwitchBoard::readAgain, this, &PrivacyPage::statusChanged);
    connect(m_banner, &Banner::closed, &m_switches->tree(), qOverload<>(&QWidget::setFocus));
}

void PrivacyPage::connectProof()
{
    connect(m_switches, &SwitchPane::entryChanged, m_proof, &ProofPane::setEntry);
    connect(m_proof, &ProofPane::turnWanted, this,
            [this](int entry, privacy::SwitchState wanted) { m_board.plan(entry, wanted); });
    connect(m_proof, &ProofPane::requestsWanted, this, &PrivacyPage::requestsWanted);
    connect(&m_proofRun, &ProofRun::failed, this, [this](const QString &reason) {
        m_banner->show(Severity::Warning, tr("The proof has ended."), models::asSentence(reason), {}, {});
    });
    connect(&m_proofRun, &ProofRun::ended, this, [this] {
        m_switchModel.setProof(m_proofRun.product(), resultOf(m_proofRun.verdict()->outcome));
        if (!m_proofRun.record().isEmpty()) // else it was reached before
            Q_EMIT proved(*m_proofRun.verdict(), m_proofRun.record());
    });
}

void PrivacyPage::connectPolicy()
{
    connect(m_rules, &RulePane::editRequested, this, [this](int rule) {
        m_ruleEditor->edit(rule);
        showSide(*m_ruleEditor);
    });
    connect(m_rules, &RulePane::textRequested, this, [this] {
        m_policyText->begin();
        showSide(*m_policyText);
        m_policyText->text().setFocus();
    });
    connect(m_rules, &RulePane::told, this, &PrivacyPage::told);
    connect(m_ruleEditor, &RuleEditor::saved, this, [this](int rule) {
        m_rules->choose(rule);
        showFirstSide(m_rules->first());
    });
    connect(m_ruleEditor, &RuleEditor::cancelled, this, [this] { showFirstSide(m_rules->first()); });
    connect(m_policyText, &PolicyTextPane::saved, this, [this] { showFirstSide(m_rules->first()); });
    connect(m_policyText, &PolicyTextPane::cancelled, this, [this] { showFirstSide(m_rules->first()); });
    connect(&m_policyRun, &models::PolicyRun::changed, this, &PrivacyPage::showCounts);
    showCounts();
}

void PrivacyPage::addRule(const privacy::Rule &rule)
{
    m_ruleEditor->editNew(rule);
    showSide(*m_ruleEditor);
}

/// Before a number is there, the cards say what they do; with nothing loaded that is all.
void PrivacyPage::showCounts()
{
    using privacy::TelemetryGate;
    for (const TelemetryGate gate : {TelemetryGate::On, TelemetryGate::Essential, TelemetryGate::Off}) {
        const std::optional<std::uint64_t> leaving = m_policyRun.leaving(gate);
        m_gate->setCount(gate,
                         leaving && m_policyRun.events() != 0
                             ? std::optional(GateCount{*leaving, m_policyRun.events(), m_policyRun.isWhole()})
                             : std::nullopt);
    }
}

void PrivacyPage::showSide(QWidget &side)
{
    m_side->setCurrentWidget(&side);
}

void PrivacyPage::showFirstSide(QWidget &focus)
{
    showSide(*m_firstSide);
    focus.setFocus();
}

void PrivacyPage::setGuard(const ChangeGuard &guard)
{
    m_guard = guard;
    m_rules->setGuard(guard);
    m_ruleEditor->setGuard(guard);
    m_policyText->setGuard(guard);
}

void PrivacyPage::showUndo()
{
    const bool has = !m_board.changes().empty();
    m_undo->setEnabled(has);
    m_undo->setToolTip(has ? tr("Put back the bytes that were in %1 before")
                                 .arg(QString::fromStdString(m_board.changes().back().change.file))
                           : tr("Nothing was changed here yet; the Activity page has what was changed before"));
}

void PrivacyPage::addFolder(const QString &folder)
{
    QStringList folders = m_board.folders();
    if (!folders.contains(folder))
        folders << folder;
    m_board.setFolders(folders);
}

QString PrivacyPage::statusText() const
{
    if (!m_board.isRead())
        return tr("reading the switches");
    const int here = m_switchModel.hereCount();
    return plural("telltale::ui::PrivacyPage", "%n product found here",
                  QT_TRANSLATE_N_NOOP("telltale::ui::PrivacyPage", "%n products found here"), here);
}

void PrivacyPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!std::exchange(m_isLaidOut, true) && !m_isRestored)
        resetLayout();
    m_board.read();
}

/// What somebody changed in another program is seen as soon as the window is looked at again.
void PrivacyPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && isActiveWindow() && isVisible())
        m_board.read();
}

void PrivacyPage::focusFirst()
{
    if (m_switches->tree().isVisible())
        m_switches->tree().setFocus();
    else
        m_gate->card(m_gate->gate()).setFocus();
}

void PrivacyPage::resetLayout()
{
    m_isRestored = false;
    const int side = qMin(m_theme.px(452), width() * 2 / 5);
    m_sides->setSizes({width() - side, side});
}

void PrivacyPage::saveLayout(QSettings &settings) const
{
    settings.setValue(QStringLiteral("privacy/sides"), m_sides->saveState());
    settings.setValue(QStringLiteral("privacy/folders"), m_board.folders());
    settings.setValue(QStringLiteral("privacy/kept"), static_cast<int>(m_capture.judges().kept()));
    m_server->save(settings);
}

void PrivacyPage::restoreLayout(const QSettings &settings)
{
    m_isRestored = m_sides->restoreState(settings.value(QStringLiteral("privacy/sides")).toByteArray());
    m_server->restore(settings);
    const int kept = settings.value(QStringLiteral("privacy/kept")).toInt();
    constexpr int lastKept = static_cast<int>(privacy::WireSettings::Kept::Hold);
    if (kept > 0 && kept <= lastKept)
        m_capture.judges().setKept(static_cast<privacy::WireSettings::Kept>(kept));
    m_gate->setKept(m_capture.judges().kept());
    const QStringList folders = settings.value(QStringLiteral("privacy/folders")).toStringList();
    if (!folders.isEmpty())
        m_board.setFolders(folders);
}

QList<Pane> PrivacyPage::panes() const
{
    return {{m_banner, &m_banner->firstButton()},
            {m_gate, &m_gate->card(m_gate->gate())},
            {m_switches,
             m_switches->tree().isVisible() ? static_cast<QWidget *>(&m_switches->tree())
                                            : m_switches->which().currentSegment()},
            {m_rules, &m_rules->first()},
            {m_ruleEditor, &m_ruleEditor->name()},
            {m_policyText, &m_policyText->text()},
            {m_server, &m_server->address()},
            {m_proof, &m_proof->goButton()},
            {m_preview, &m_preview->cancelButton()}};
}

} // namespace telltale::ui
