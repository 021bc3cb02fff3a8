// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/capture/capture_session.h"

#include "audit/catalogue/catalogue_hosts.h"
#include "audit/knowledge.h"
#include "store/capture_place.h"

#include <QFileInfo>

#include <utility>

namespace telltale::ui {

namespace {

constexpr int countEvery = 1000; // milliseconds
constexpr int lookForHeldEvery = 200;

} // namespace

CaptureSession::CaptureSession(QObject *parent) : QObject(parent)
{
    m_count.setInterval(countEvery);
    m_lookForHeld.setInterval(lookForHeldEvery);
    connect(&m_count, &QTimer::timeout, this, &CaptureSession::count);
    connect(&m_lookForHeld, &QTimer::timeout, this, &CaptureSession::lookForHeld);
}

CaptureSession::~CaptureSession()
{
    if (m_worker.joinable())
        m_worker.join();
    if (m_engine)
        m_engine->stop();
}

void CaptureSession::setEngine(std::unique_ptr<CaptureEngine> engine)
{
    m_usual = std::move(engine);
    m_engine = nullptr;
    Q_EMIT stateChanged();
}

/// On a thread of its own: opening a record waits for the disk, ending one for what is under way.
void CaptureSession::run(std::function<void()> work)
{
    if (m_worker.joinable())
        m_worker.join(); // it has sent its last call already
    m_worker = std::thread(std::move(work));
}

void CaptureSession::start(const CaptureSettings &settings)
{
    if (m_usual && m_state == State::Off)
        begin(*m_usual, settings, {});
}

void CaptureSession::startWith(std::shared_ptr<CaptureEngine> engine, const CaptureSettings &settings,
                               const QString &program)
{
    if (m_state != State::Off)
        return;
    if (m_worker.joinable())
        m_worker.join(); // it may still be about to let go of the one before
    m_lent = std::move(engine);
    begin(*m_lent, settings, program);
}

void CaptureSession::begin(CaptureEngine &engine, const CaptureSettings &settings, const QString &program)
{
    m_engine = &engine;
    m_program = program;
    m_settings = settings;
    become(State::Starting);
    const auto grown = [this] {
        // One call waits at a time, however often the record grows.
        if (!m_isPersistedTold.exchange(true))
            QMetaObject::invokeMethod(
                this,
                [this] {
                    m_isPersistedTold = false;
                    Q_EMIT persisted();
                },
                Qt::QueuedConnection);
    };
    run([this, settings, grown] {
        store::makeCaptureFolder(
            QFileInfo(settings.record).absolutePath()); // where it cannot be, opening the record says why
        CaptureSettings wanted = settings;
        if (m_knowledge) {
            const std::shared_ptr<const audit::Knowledge> knowledge = m_knowledge();
            m_judges.judgeBy(knowledge);
            if (wanted.scope.empty())
                wanted.scope = audit::catalogueHosts(knowledge->catalogues());
        }
        const Result<QString> address = m_engine->start(wanted, m_judges, grown);
        QMetaObject::invokeMethod(
            this, [this, address] { started(address); }, Qt::QueuedConnection);
    });
}

void CaptureSession::started(const Result<QString> &address)
{
    if (!address) {
        become(State::Off);
        Q_EMIT failed(address.error().message);
        return;
    }
    m_address = *address;
    m_counters = m_engine->forwarder()->counters();
    m_trust = m_engine->trust();
    m_tunnels.clear();
    m_rate = 0;
    m_sinceCount.start();
    m_count.start();
    if (judge().isHolding())
        m_lookForHeld.start();
    become(State::Running);
    Q_EMIT tunnelsChanged();
}

void CaptureSession::stop()
{
    if (m_state != State::Running)
        return;
    lookForTunnels(); // the last time that they can be asked for
    m_count.stop();
    m_lookForHeld.stop();
    become(State::Ending);
    run([this] {
        const privacy::CaptureCounters counters = m_engine->stop();
        QMetaObject::invokeMethod(
            this,
            [this, counters] {
                m_counters = counters;
                ended();
            },
            Qt::QueuedConnection);
    });
}

void CaptureSession::ended()
{
    m_held.clear();
    m_rate = 0;
    m_trouble.clear();
    m_counters.held = 0;
    become(State::Off);
    Q_EMIT heldChanged();
    Q_EMIT counted();
    Q_EMIT persisted(); // the last frames, which end the record
}

void CaptureSession::become(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

void CaptureSession::count()
{
    privacy::Forwarder *const forwarder = isRunning() ? m_engine->forwarder() : nullptr;
    if (forwarder == nullptr)
        return;
    const std::uint64_t before = m_counters.exchanges;
    m_counters = forwarder->counters();
    const double seconds = double(m_sinceCount.restart()) / 1000;
    if (seconds > 0)
        m_rate = double(m_counters.exchanges - before) / seconds;
    m_trouble = m_engine->trouble();
    Q_EMIT counted();
    lookForHeld();
    if (m_watchesTunnels)
        lookForTunnels();
}

void CaptureSession::lookForTunnels()
{
    const privacy::Forwarder *const forwarder = isRunning() ? m_engine->forwarder() : nullptr;
    if (forwarder == nullptr)
        return;
    m_tunnels = forwarder->tunnels();
    Q_EMIT tunnelsChanged();
}

void CaptureSession::watchTunnels(bool watch)
{
    m_watchesTunnels = watch;
    if (watch)
        lookForTunnels();
}

void CaptureSession::openHost(const QString &host)
{
    if (privacy::Forwarder *const forwarder = isRunning() ? m_engine->forwarder() : nullptr)
        forwarder->openHost(host.toStdString());
}

/// Often while something may wait; else only when it is counted.
void CaptureSession::lookForHeld()
{
    privacy::Forwarder *const forwarder = isRunning() ? m_engine->forwarder() : nullptr;
    if (forwarder == nullptr)
        return;
    const bool wasEmpty = m_held.empty();
    m_held = forwarder->held();
    const bool isWanted = judge().isHolding() || !m_held.empty();
    if (isWanted != m_lookForHeld.isActive())
        isWanted ? m_lookForHeld.start() : m_lookForHeld.stop();
    if (!wasEmpty || !m_held.empty())
        Q_EMIT heldChanged();
}

void CaptureSession::setHolding(bool holding)
{
    if (holding == judge().isHolding())
        return;
    judge().setHolding(holding);
    if (holding && isRunning())
        m_lookForHeld.start();
    Q_EMIT holdingChanged(holding);
}

void CaptureSession::setGate(privacy::TelemetryGate gate)
{
    if (gate == m_judges.gate())
        return;
    m_judges.setGate(gate);
    Q_EMIT gateChanged(gate);
}

void CaptureSession::setPolicy(std::shared_ptr<const privacy::Policy> policy, const privacy::KeySource &keys)
{
    const privacy::TelemetryGate before = m_judges.gate();
    m_judges.setPolicy(std::move(policy), keys);
    if (m_judges.gate() != before)
        Q_EMIT gateChanged(m_judges.gate());
}

void CaptureSession::release(std::uint64_t exchange)
{
    privacy::Forwarder *const forwarder = isRunning() ? m_engine->forwarder() : nullptr;
    if (forwarder != nullptr && (!m_beforeRelease || m_beforeRelease(1)))
        forwarder->release(exchange);
    lookForHeld();
}

void CaptureSession::drop(std::uint64_t exchange)
{
    if (privacy::Forwarder *const forwarder = isRunning() ? m_engine->forwarder() : nullptr)
        forwarder->drop(exchange);
    lookForHeld();
}

/// What waits now: what comes meanwhile is for the next time.
void CaptureSession::releaseAll()
{
    privacy::Forwarder *const forwarder = isRunning() ? m_engine->forwarder() : nullptr;
    if (forwarder == nullptr)
        return;
    const auto held = forwarder->held();
    if (held.empty() || (m_beforeRelease && !m_beforeRelease(held.size())))
        return;
    for (const privacy::HeldExchange &one : held)
        forwarder->release(one.exchange);
    lookForHeld();
}

} // namespace telltale::ui
