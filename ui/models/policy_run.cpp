// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/policy_run.h"

#include "ui/models/capture_records.h"
#include "ui/models/event_list_model.h"
#include "ui/models/load_controller.h"
#include "ui/models/policy_desk.h"
#include "ui/models/shared_knowledge.h"

#include <algorithm>
#include <chrono>

namespace telltale::models {

namespace {

using HitClock = std::chrono::steady_clock;
constexpr std::chrono::milliseconds hitsShownEvery{150};
constexpr std::size_t rowsBetweenStops = 64;

} // namespace

/// What a thread has been given: the next one goes on with it.
struct PolicyRun::Count
{
    std::unique_ptr<privacy::PolicyHits> hits; ///< made by the first thread
    std::size_t next = 0;
};

PolicyRun::PolicyRun(const payload::Capture &capture, const EventListModel &events, const LoadController &loader,
                     const SharedKnowledge &knowledge, QObject *parent)
    : QObject(parent), m_capture(capture), m_knowledge(knowledge)
{
    connect(&events, &EventListModel::renumbered, this, &PolicyRun::forget);
    connect(&events, &EventListModel::replaced, this, &PolicyRun::forget);
    connect(&loader, &LoadController::progressed, this, &PolicyRun::goOn);
    connect(&loader, &LoadController::sourceLoaded, this, &PolicyRun::goOn);
    connect(&loader, &LoadController::sourceFollowed, this, &PolicyRun::goOn);
    connect(&loader, &LoadController::finished, this, &PolicyRun::goOn);
    connect(&m_work, &LatestWork::progressed, this, &PolicyRun::progressed);
}

PolicyRun::~PolicyRun() = default;

void PolicyRun::follow(const PolicyDesk &desk)
{
    connect(&desk, &PolicyDesk::changed, this, [this, &desk] { setPolicy(desk.policy()); });
    setPolicy(desk.policy());
}

void PolicyRun::setPolicy(std::shared_ptr<const privacy::Policy> policy)
{
    if (policy == m_policy)
        return;
    m_policy = std::move(policy);
    forget();
}

void PolicyRun::setActive(bool active)
{
    m_isActive = active;
    if (!active)
        m_work.cancel(); // what was counted stays, and is gone on with
    goOn();
}

void PolicyRun::forget()
{
    m_work.cancel();
    m_count.reset();
    m_done = 0;
    m_counts.reset();
    Q_EMIT changed();
    goOn();
}

std::size_t PolicyRun::total() const
{
    return std::min(m_capture.size(), mostEvents);
}

bool PolicyRun::isWhole() const
{
    return m_counts && !m_work.isRunning() && m_done >= total();
}

std::optional<std::uint64_t> PolicyRun::leaving(privacy::TelemetryGate gate) const
{
    if (!m_counts)
        return {};
    switch (gate) {
    case privacy::TelemetryGate::On:
        return m_counts->leaving;
    case privacy::TelemetryGate::Essential:
        return m_counts->leavingEssential;
    case privacy::TelemetryGate::Off:
        break;
    }
    return 0;
}

void PolicyRun::goOn()
{
    if (!m_isActive || !m_policy || m_work.isRunning() || m_done >= total())
        return;
    start();
}

void PolicyRun::take(const std::shared_ptr<Count> &count, std::shared_ptr<const privacy::PolicyCounts> counts,
                     std::size_t done)
{
    if (count != m_count)
        return;
    m_counts = std::move(counts);
    m_done = done;
    Q_EMIT changed();
}

void PolicyRun::start()
{
    if (!m_count)
        m_count = std::make_shared<Count>();
    m_work.start([this, view = m_capture.view(), policy = m_policy, count = m_count,
                  end = total()](const LatestWork::Control &control) -> LatestWork::Done {
        if (!count->hits)
            count->hits = std::make_unique<privacy::PolicyHits>(policy, m_knowledge.get());
        const auto numbers = [&count] { return std::make_shared<const privacy::PolicyCounts>(count->hits->counts()); };
        CaptureRecords records(view);
        auto told = HitClock::now();
        for (; count->next < end; ++count->next) {
            if (count->next % rowsBetweenStops == 0) {
                if (control.isStopped())
                    return {};
                if (const auto now = HitClock::now(); now - told >= hitsShownEvery) {
                    told = now;
                    control.tell(count->next, end);
                    QMetaObject::invokeMethod(
                        this, [this, count, counts = numbers(), done = count->next] { take(count, counts, done); },
                        Qt::QueuedConnection);
                }
            }
            if (const payload::Record *record = records.read(count->next))
                count->hits->take(*record);
        }
        return [this, count, counts = numbers(), end] {
            take(count, counts, end);
            goOn(); // more may have come meanwhile
        };
    });
    Q_EMIT progressed(m_done, total());
}

} // namespace telltale::models
