// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/privacy/proof_run.h"

#include "payload/loaders/record/record_tail.h"
#include "ui/capture/capture_session.h"
#include "ui/models/shared_knowledge.h"

#include <QDateTime>
#include <QFile>

#include <algorithm>
#include <utility>

namespace telltale::ui {

using privacy::ProofTimeline;
using privacy::ProofVerdict;
using privacy::SwitchState;

namespace {

std::int64_t proofNow()
{
    return QDateTime::currentMSecsSinceEpoch();
}

/// A watch that is as long as it had to be, and a little more, was not ended early.
constexpr std::int64_t watchMargin = 1000;

} // namespace

/// The thread's own while it works. What came before the proof began is no part of it.
struct ProofRun::Reading : payload::RecordSink
{
    std::optional<payload::RecordTail> tail;
    std::unique_ptr<privacy::ProofLog> log;
    std::int64_t began = 0;

    bool record(const payload::Record &record) override
    {
        const bool isEarlier = record.exchange && record.exchange->time && *record.exchange->time < began;
        return isEarlier || log->record(record);
    }
    void diagnostic(const Diagnostic &diagnostic) override { log->diagnostic(diagnostic); }
};

ProofRun::ProofRun(CaptureSession &capture, models::SwitchBoard &board, const models::SharedKnowledge &knowledge,
                   QObject *parent)
    : QObject(parent), m_capture(capture), m_board(board), m_knowledge(knowledge)
{
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, &ProofRun::readOn);
    connect(&capture, &CaptureSession::persisted, this, &ProofRun::readOn);
    connect(&capture, &CaptureSession::stateChanged, this, &ProofRun::captureChanged);
    connect(&capture, &CaptureSession::counted, this, [this] {
        if (m_step != Step::Judging || std::exchange(m_isCounted, true))
            return;
        judge();
    });
    connect(&board, &models::SwitchBoard::writing, this, [this] {
        m_writeAt = ProofTimeline::nextMoment();
        m_beforeWrite = m_capture.counters();
    });
    connect(&board, &models::SwitchBoard::applied, this, &ProofRun::switchWritten);
    connect(&board, &models::SwitchBoard::readAgain, this, &ProofRun::switchRead);
}

ProofRun::~ProofRun() = default;

void ProofRun::become(Step step)
{
    m_step = step;
    m_since = proofNow();
    isUnderWay() ? m_tick.start() : m_tick.stop();
    Q_EMIT changed();
}

std::int64_t ProofRun::elapsed() const
{
    return isUnderWay() ? proofNow() - m_since : 0;
}

std::int64_t ProofRun::wantedWatch() const
{
    return m_verdict ? m_verdict->longest.time.count() : 0;
}

void ProofRun::begin(int entry)
{
    if (!m_capture.isRunning() || entry < 0 || static_cast<std::size_t>(entry) >= m_board.entries().size())
        return;
    const models::BoardEntry &one = m_board.entries()[static_cast<std::size_t>(entry)];
    m_record = m_capture.record();
    Result<payload::RecordTail> tail = payload::RecordTail::open(QFile::encodeName(m_record).toStdString());
    if (!tail) {
        Q_EMIT failed(tail.error().message);
        return;
    }
    m_product = one.description->product;
    m_folder = one.folder;
    m_then.clear();
    m_verdict.reset();
    m_timeline = {};
    m_timeline.began = ProofTimeline::nextMoment();
    m_timeline.baselineState = one.reading.state;
    m_isSwitchRead = true;
    m_isOffRead = true;
    m_hasMore = false;
    m_reading = std::make_shared<Reading>();
    m_reading->tail = *std::move(tail);
    m_reading->began = m_timeline.began;
    become(Step::Baseline);
    // What catalogues say takes a moment to be made.
    m_work.start([this, reading = m_reading, description = one.description,
                  knowledge = &m_knowledge](const models::LatestWork::Control &) -> models::LatestWork::Done {
        reading->log = std::make_unique<privacy::ProofLog>(privacy::ProofSubject::of(*description, knowledge->get()));
        return [this] { readOn(); };
    });
}

void ProofRun::heed()
{
    if (m_step != Step::Off)
        return;
    m_timeline.heeded = ProofTimeline::nextMoment();
    become(Step::Watch);
}

void ProofRun::stop()
{
    if (m_step == Step::Baseline || m_step == Step::Off) {
        m_work.cancel();
        m_reading.reset();
        become(Step::Idle);
        return;
    }
    if (m_step != Step::Watch)
        return;
    m_timeline.ended = ProofTimeline::nextMoment();
    m_timeline.isStoppedEarly = m_timeline.watched() < wantedWatch() + watchMargin && wantedWatch() != 0;
    m_isSwitchRead = false;
    m_isCounted = !m_capture.isRunning(); // what was counted last is all then
    become(Step::Judging);
    m_board.read();
}

void ProofRun::present(ProofVerdict verdict)
{
    if (isUnderWay())
        return;
    m_product = verdict.product;
    m_folder.clear();
    m_record.clear();
    m_verdict = std::move(verdict);
    become(Step::Done);
    Q_EMIT ended();
}

/// Ours, or somebody else's: each change that is made while a proof is under way is a part of it.
void ProofRun::switchWritten()
{
    if (m_step != Step::Baseline || m_board.changes().empty())
        return;
    const privacy::SwitchChange &change = m_board.changes().back().change;
    if (change.product != m_product)
        return;
    m_timeline.changes.push_back(change);
    m_then = QString::fromStdString(change.then);
    if (change.wanted == SwitchState::On) {
        m_timeline.switchedOn = m_writeAt;
        m_isSwitchRead = false;
        return;
    }
    m_timeline.switchedOff = m_writeAt;
    m_atOff = m_beforeWrite;
    m_isOffRead = false;
    become(Step::Off);
    if (m_then.isEmpty()) {
        m_timeline.heeded = m_writeAt;
        become(Step::Watch);
    }
}

void ProofRun::switchRead()
{
    const int entry = m_board.find(m_product, m_folder);
    if (!isUnderWay() || entry < 0)
        return;
    const privacy::SwitchReading &reading = m_board.entries()[static_cast<std::size_t>(entry)].reading;
    const bool isFirst = !std::exchange(m_isSwitchRead, true);
    // Also where somebody was quicker than the reading, and has ended the watch already.
    if (!std::exchange(m_isOffRead, true)) {
        m_timeline.offState = reading.state;
        m_timeline.offWhy = reading.state == SwitchState::Off ? QString() : reading.why;
    }
    if (m_step == Step::Judging) {
        m_timeline.endState = reading.state;
        if (isFirst)
            judge();
    } else if (m_step == Step::Baseline) {
        m_timeline.baselineState = reading.state;
    }
    Q_EMIT changed();
}

ProofTimeline ProofRun::timelineUntil(std::int64_t now) const
{
    ProofTimeline timeline = m_timeline;
    if (!timeline.ended && timeline.heeded)
        timeline.ended = now;
    if (timeline.switchedOff)
        timeline.coverage = privacy::ProofCoverage::between(m_atOff, m_capture.counters());
    return timeline;
}

/// One reading after the other; what it finds is judged at once, so that the page shows what a verdict would say.
void ProofRun::readOn()
{
    if (m_step != Step::Baseline && m_step != Step::Off && m_step != Step::Watch)
        return;
    if (m_work.isRunning()) {
        m_hasMore = true;
        Q_EMIT changed();
        return;
    }
    m_hasMore = false;
    m_work.start([this, reading = m_reading, timeline = timelineUntil(proofNow())](
                     const models::LatestWork::Control &) -> models::LatestWork::Done {
        reading->tail->readOn({}, *reading);
        reading->log->settle();
        auto verdict = std::make_shared<ProofVerdict>(privacy::judgeProof(*reading->log, timeline));
        return [this, reading, verdict] { take(reading, std::move(*verdict), false); };
    });
}

void ProofRun::take(const std::shared_ptr<Reading> &reading, ProofVerdict verdict, bool isEnd)
{
    if (reading != m_reading)
        return;
    m_verdict = std::move(verdict);
    if (isEnd) {
        become(Step::Done);
        Q_EMIT ended();
        return;
    }
    if (m_step == Step::Watch && wantedWatch() != 0 && elapsed() > wantedWatch() + watchMargin) {
        stop();
        return;
    }
    Q_EMIT changed();
    if (m_hasMore)
        readOn();
}

/// When the switch was read again and the capture has been counted.
void ProofRun::judge()
{
    if (m_step != Step::Judging || !m_isSwitchRead || !m_isCounted || !m_reading)
        return;
    // A reading that runs is not given up: it has taken from the record what this one would miss.
    if (m_work.isRunning()) {
        QTimer::singleShot(20, this, &ProofRun::judge);
        return;
    }
    m_work.start([this, reading = m_reading, timeline = timelineUntil(proofNow())](
                     const models::LatestWork::Control &) -> models::LatestWork::Done {
        reading->tail->finish({}, *reading, true);
        reading->log->settle();
        auto verdict = std::make_shared<ProofVerdict>(privacy::judgeProof(*reading->log, timeline));
        return [this, reading, verdict] { take(reading, std::move(*verdict), true); };
    });
}

/// A capture that ends takes the proof with it: what can be said is said.
void ProofRun::captureChanged()
{
    if (m_capture.isRunning() || !isUnderWay() || m_step == Step::Judging)
        return;
    if (m_step == Step::Watch) {
        stop();
        m_timeline.isStoppedEarly = true;
        return;
    }
    stop();
    Q_EMIT failed(tr("The capture was ended before the switch was off: nothing is proved."));
}

} // namespace telltale::ui
