// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/interceptor/recorder.h"

#include "network/interceptor/sockets.h"

#include <utility>

namespace telltale::network {

std::uint64_t Recorder::received(const payload::RecordedRequest &request, const payload::BodyPieces &body)
{
    const Result<std::uint64_t> number = m_sink->received(request, body);
    note(number ? Result<bool>(true) : Result<bool>(number.error()));
    return number ? *number : 0;
}

std::uint64_t Recorder::connected(const payload::RecordedConnection &connection)
{
    const Result<std::uint64_t> number = m_sink->connected(connection);
    note(number ? Result<bool>(true) : Result<bool>(number.error()));
    return number ? *number : 0;
}

bool Recorder::refused(const payload::RecordedRefusal &refusal)
{
    return note(m_sink->refused(refusal));
}

bool Recorder::tunnelled(const payload::RecordedTunnel &tunnel)
{
    return note(m_sink->tunnelled(tunnel));
}

bool Recorder::streamed(const payload::RecordedStream &stream)
{
    return note(m_sink->streamed(stream));
}

bool Recorder::decided(const payload::RecordedDecision &decision)
{
    return note(m_sink->decided(decision));
}

bool Recorder::forwarded(const payload::RecordedForward &forward, const payload::BodyPieces &body)
{
    return note(m_sink->forwarded(forward, body));
}

bool Recorder::answered(const payload::RecordedAnswer &answer)
{
    return note(m_sink->answered(answer));
}

void Recorder::afterPersist(Next next)
{
    m_waiting.push_back(std::move(next));
    m_isToPersist = true;
}

bool Recorder::endTurn()
{
    if (std::exchange(m_isToPersist, false)) {
        const Result<bool> kept = m_sink->persist();
        if (!kept) {
            fail(kept.error());
        } else if (m_hasTrouble) {
            m_hasTrouble = false;
            const std::lock_guard lock(m_mutex);
            m_trouble.clear();
        }
        // Who hears of an exchange finds it counted.
        publish();
        m_ready.swap(m_waiting);
        for (const Next &next : m_ready)
            next(bool(kept));
        m_ready.clear();
    }
    publish();
    return m_isToPersist;
}

void Recorder::publish()
{
    if (!std::exchange(m_isCounted, false))
        return;
    const std::lock_guard lock(m_mutex);
    m_published = m_counters;
}

void Recorder::cover(bool isLast)
{
    if (!std::exchange(m_isToBeCovered, false) && !isLast)
        return;
    payload::RecordedCoverage coverage;
    coverage.time = wallClock();
    coverage.counters = m_counters.named();
    note(m_sink->covered(coverage));
    if (isLast)
        note(m_sink->end());
    m_isToPersist = !isLast;
    m_isCounted = true;
}

privacy::CaptureCounters &Recorder::counting()
{
    m_isCounted = m_isToBeCovered = true;
    return m_counters;
}

privacy::CaptureCounters Recorder::counters() const
{
    const std::lock_guard lock(m_mutex);
    return m_published;
}

QString Recorder::trouble() const
{
    const std::lock_guard lock(m_mutex);
    return m_trouble;
}

bool Recorder::note(const Result<bool> &result)
{
    if (!result)
        fail(result.error());
    else
        m_isToPersist = true;
    return bool(result);
}

void Recorder::fail(const Error &error)
{
    m_hasTrouble = true;
    const std::lock_guard lock(m_mutex);
    m_trouble = error.message;
}

} // namespace telltale::network
