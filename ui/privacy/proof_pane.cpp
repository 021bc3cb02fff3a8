// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/privacy/proof_pane.h"

#include "privacy/proof/declared_durations.h"
#include "privacy/proof/proof_text.h"
#include "ui/actions.h"
#include "ui/capture/capture_session.h"
#include "ui/privacy/proof_run.h"
#include "ui/privacy/proof_steps.h"
#include "ui/privacy/verdict_card.h"
#include "ui/theme/scaling.h"
#include "ui/widgets/button.h"
#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/column_stretch.h"
#include "ui/widgets/folding_row.h"
#include "ui/widgets/label.h"
#include "ui/widgets/row_views.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>

namespace telltale::ui {

using models::ProofModel;
using privacy::SwitchState;
using Step = ProofRun::Step;

namespace {

constexpr int evidenceRow = 26;
constexpr int mostRows = 8;
constexpr int narrowFoot = 380;

QString lastingText(std::int64_t milliseconds)
{
    return QString::fromStdString(privacy::durationText(std::chrono::seconds(milliseconds / 1000)));
}

} // namespace

ProofPane::ProofPane(const Theme &theme, Actions &actions, CaptureSession &capture, models::SwitchBoard &board,
                     ProofRun &run, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_actions(actions), m_capture(capture), m_board(board), m_run(run),
      m_product(new Label(theme, theme.ui(12), models::Tone::Secondary)),
      m_stop(new Button(theme, Button::Look::Outlined, {}, tr("Give up"))), m_verdict(new VerdictCard(theme)),
      m_hint(new Label(theme, theme.ui(12), models::Tone::Secondary)), m_steps(new ProofSteps(theme)),
      m_table(new RowTable(theme, evidenceRow, tr("What was sent"))),
      m_limits(new Label(theme, theme.ui(12), models::Tone::Secondary)),
      m_open(new Button(theme, Button::Look::Link, QStringLiteral("inspect"), tr("Open the requests"))),
      m_go(new Button(theme, Button::Look::Primary, QStringLiteral("play"), tr("Begin")))
{
    m_hint->setWordWrap(true);
    m_limits->setWordWrap(true);
    m_table->setModel(&m_evidence);
    m_table->setItemDelegate(new CellDelegate(theme, evidenceRow, true, m_table));
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionsClickable(false);
    stretchColumns(theme, *m_table->horizontalHeader(), {ProofModel::What}, 140);
    followTextSize(theme, *m_table, [this] {
        m_table->setColumnWidth(ProofModel::Gate, m_theme.px(132));
        m_table->setColumnWidth(ProofModel::WithOn, m_theme.px(52));
        m_table->setColumnWidth(ProofModel::WithOff, m_theme.px(52));
        const int rows = qBound(1, m_evidence.rowCount(), mostRows);
        m_table->setFixedHeight(m_theme.px(28) + rows * m_theme.px(evidenceRow) + 1);
    });
    connect(&m_evidence, &QAbstractItemModel::modelReset, m_table, [this] {
        const int rows = qBound(1, m_evidence.rowCount(), mostRows);
        m_table->setFixedHeight(m_theme.px(28) + rows * m_theme.px(evidenceRow) + 1);
        m_table->setVisible(m_evidence.rowCount() != 0);
    });
    auto *inside = new QVBoxLayout;
    inside->setContentsMargins(16, 12, 16, 0);
    inside->setSpacing(12);
    inside->addWidget(m_verdict);
    inside->addWidget(m_hint);
    inside->addWidget(m_steps);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addWidget(new Separator(Qt::Horizontal));
    layout->addLayout(inside);
    layout->addWidget(m_table);
    layout->addWidget(makeFoot());
    connect(m_go, &QAbstractButton::clicked, this, &ProofPane::go);
    connect(m_stop, &QAbstractButton::clicked, &run, &ProofRun::stop);
    connect(m_open, &QAbstractButton::clicked, this, [this] {
        if (m_run.verdict())
            Q_EMIT requestsWanted(m_run.verdict()->timeline.began,
                                  m_run.verdict()->timeline.ended.value_or(m_run.verdict()->timeline.began));
    });
    connect(&run, &ProofRun::changed, this, &ProofPane::refresh);
    connect(&capture, &CaptureSession::stateChanged, this, &ProofPane::refresh);
    connect(&board, &models::SwitchBoard::changed, this, &ProofPane::refresh);
    connect(&board, &models::SwitchBoard::plannedChanged, this, &ProofPane::showButtons);
    m_table->hide();
    refresh();
}

QWidget *ProofPane::makeHead()
{
    auto *head = new QWidget;
    followHeight(m_theme, *head, 38);
    auto *title = new Label(m_theme, m_theme.ui(13, Theme::Weight::SemiBold), models::Tone::Normal);
    title->setText(tr("Prove it"));
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(16, 4, 12, 4);
    layout->setSpacing(12);
    layout->addWidget(title);
    layout->addWidget(m_product, 1);
    layout->addWidget(m_stop);
    return head;
}

QWidget *ProofPane::makeFoot()
{
    auto *foot = new QWidget;
    auto *buttons = new FoldingRow(m_theme, narrowFoot);
    buttons->parts().setSpacing(8);
    buttons->parts().addWidget(m_open, 0, Qt::AlignLeft);
    buttons->parts().addWidget(m_go, 0, Qt::AlignRight);
    auto *layout = new QVBoxLayout(foot);
    layout->setContentsMargins(16, 10, 16, 14);
    layout->setSpacing(8);
    layout->addWidget(m_limits);
    layout->addWidget(buttons);
    return foot;
}

/// The entry that the proof is about, where the list has it still.
int ProofPane::provedEntry() const
{
    return m_run.step() == Step::Idle ? m_entry : m_board.find(m_run.product(), m_run.folder());
}

SwitchState ProofPane::stateNow() const
{
    const int entry = provedEntry();
    return entry < 0 ? SwitchState::Unknown : m_board.entries()[static_cast<std::size_t>(entry)].reading.state;
}

void ProofPane::setEntry(int entry)
{
    m_entry = entry;
    refresh();
}

void ProofPane::go()
{
    switch (m_run.step()) {
    case Step::Idle:
    case Step::Done:
        if (!m_capture.isRunning())
            m_actions.capture->trigger();
        else
            m_run.begin(m_run.step() == Step::Done && m_entry < 0 ? provedEntry() : m_entry);
        return;
    case Step::Baseline:
        Q_EMIT turnWanted(provedEntry(), stateNow() == SwitchState::On ? SwitchState::Off : SwitchState::On);
        return;
    case Step::Off:
        m_run.heed();
        return;
    case Step::Watch:
        m_run.stop();
        return;
    case Step::Judging:
        return;
    }
}

void ProofPane::refresh()
{
    const int entry = m_run.isUnderWay() || m_run.step() == Step::Done ? provedEntry() : m_entry;
    m_product->setText(
        entry < 0 ? QString()
                  : QString::fromStdString(m_board.entries()[static_cast<std::size_t>(entry)].description->title));
    m_evidence.setVerdict(m_run.step() == Step::Idle ? std::nullopt : m_run.verdict());
    showVerdict();
    showHint();
    showSteps();
    showButtons();
}

void ProofPane::showVerdict()
{
    const bool isDone = m_run.step() == Step::Done && m_run.verdict();
    m_verdict->setVisible(isDone);
    m_limits->setVisible(isDone);
    m_open->setVisible(isDone);
    if (!isDone)
        return;
    const privacy::ProofVerdict &verdict = *m_run.verdict();
    m_verdict->show(privacy::toneOf(verdict.outcome), privacy::proofTitle(verdict), privacy::proofWhy(verdict));
    const QStringList limits = privacy::proofLimits(verdict);
    m_limits->setText(limits.join(QLatin1Char(' ')));
    m_limits->setVisible(!limits.isEmpty());
}

QString ProofPane::hintText() const
{
    const SwitchState state = stateNow();
    switch (m_run.step()) {
    case Step::Idle:
        if (m_entry < 0)
            return tr("Choose a product on the left. Its silence is proved on the wire, not by what a file says.");
        return m_capture.isRunning()
            ? tr("Send the product's telemetry through %1 first. Then: a baseline with the switch on, the switch off, "
                 "a "
                 "watch, and a verdict with everything that was sent.")
                  .arg(m_capture.address())
            : tr("Nothing passes through Telltale yet: start a capture and send the product's telemetry through it.");
    case Step::Baseline:
        if (state != SwitchState::On)
            return tr("The switch is not on: a baseline needs it on. Switch it on first, and use the product.");
        return tr("Use the product so that it sends something, then switch it off. Without anything captured nothing "
                  "can be proved.");
    case Step::Off:
        return tr("Off is written. To take effect: %1. When that is done, go on.").arg(m_run.then());
    case Step::Watch: {
        const std::int64_t left = m_run.wantedWatch() - m_run.elapsed();
        if (m_run.wantedWatch() == 0)
            return tr(
                "Use the product as before. No interval is declared: end the watch when it was used long enough.");
        return left > 0 ? tr("Use the product as before. The watch has to last %1 more; ended earlier, silence is not "
                             "proved.")
                              .arg(lastingText(left))
                        : tr("The watch is long enough.");
    }
    default:
        return {};
    }
}

void ProofPane::showHint()
{
    const QString text = hintText();
    m_hint->setText(text);
    m_hint->setVisible(!text.isEmpty());
}

QString ProofPane::hint() const
{
    return m_hint->text();
}

void ProofPane::showSteps()
{
    m_steps->setVisible(m_run.step() != Step::Idle);
    if (m_run.step() == Step::Idle)
        return;
    const std::vector<privacy::ProofStepText> texts =
        privacy::proofSteps(m_run.verdict().value_or(privacy::ProofVerdict()));
    const int now = m_run.step() == Step::Baseline ? 0
        : m_run.step() == Step::Off                ? 1
        : m_run.step() == Step::Watch              ? 2
        : m_run.step() == Step::Judging            ? 3
                                                   : static_cast<int>(texts.size());
    std::vector<ProofSteps::Step> steps;
    for (int i = 0; i < static_cast<int>(texts.size()); ++i) {
        ProofSteps::Step step{texts[static_cast<std::size_t>(i)],
                              i < now        ? ProofSteps::State::Done
                                  : i == now ? ProofSteps::State::Now
                                             : ProofSteps::State::Open};
        if (i > now)
            step.text.detail = step.text.result = QString();
        if (i == now)
            step.text.detail = m_run.step() == Step::Judging ? tr("comparing") : lastingText(m_run.elapsed());
        steps.push_back(std::move(step));
    }
    m_steps->setSteps(std::move(steps));
}

QString ProofPane::goText() const
{
    switch (m_run.step()) {
    case Step::Idle:
        return m_capture.isRunning() ? tr("Begin with a baseline") : tr("Start a capture");
    case Step::Baseline:
        return stateNow() == SwitchState::On ? tr("Switch off…") : tr("Switch on first…");
    case Step::Off:
        return tr("It is in force: watch");
    case Step::Watch:
        return tr("End the watch");
    case Step::Judging:
        return tr("Judging…");
    case Step::Done:
        return m_capture.isRunning() ? tr("Run again") : tr("Start a capture");
    }
    return {};
}

void ProofPane::showButtons()
{
    const Step step = m_run.step();
    m_go->setText(goText());
    m_go->setAccessibleName(goText());
    const bool canCapture = m_capture.isRunning() || m_actions.capture->isEnabled();
    m_go->setEnabled(step != Step::Judging && canCapture && (step != Step::Idle || m_entry >= 0)
                     && !(step == Step::Baseline && m_board.planned()));
    m_go->setVisible(step != Step::Idle || m_entry >= 0);
    m_stop->setVisible(step == Step::Baseline || step == Step::Off);
}

} // namespace telltale::ui
