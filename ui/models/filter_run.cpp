// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/filter_run.h"

#include "audit/filter_judge.h"
#include "payload/filter/capture_subject.h"
#include "ui/models/shared_knowledge.h"

#include <algorithm>

namespace telltale::models {

namespace {

// So few that the first ones are there at once when every event's fields must be read.
constexpr std::size_t segmentSize = 512;
constexpr std::size_t rowsOnly = 32 * 1024; // when nothing but the rows is looked at
constexpr std::chrono::milliseconds handOverTime{30};

unsigned threadCount()
{
    return std::clamp(std::thread::hardware_concurrency(), 1u, 8u);
}

} // namespace

FilterRun::FilterRun(payload::Filter filter, payload::CaptureView capture, std::size_t begin,
                     const SharedKnowledge *knowledge, std::function<void(Found)> handOver)
    : m_filter(std::move(filter)), m_capture(std::move(capture)), m_begin(begin), m_knowledge(knowledge),
      m_handOver(std::move(handOver)), m_segmentSize(segmentSize)
{
    m_found.searchedTo = m_begin;
    if (m_begin >= m_capture.rows.size()) {
        m_found.isLast = true;
        m_handOver(std::move(m_found));
        return;
    }
    const payload::FilterMatcher matcher(m_filter);
    if (matcher.isByName()) {
        for (std::size_t i = 0; i < m_capture.names.size(); ++i)
            m_byName.push_back(matcher.matchesName(m_capture.names[i]));
        m_segmentSize = rowsOnly;
    }
    for (unsigned i = 0; i < threadCount(); ++i)
        m_threads.emplace_back([this] { work(); });
}

FilterRun::~FilterRun()
{
    m_cancelled = true;
    for (std::thread &thread : m_threads)
        thread.join();
}

void FilterRun::work()
{
    payload::CaptureSubject subject(m_capture);
    payload::FilterMatcher matcher(m_filter);
    std::optional<audit::FilterJudge> judge;
    if (m_knowledge != nullptr && m_filter.asksForJudgement()) {
        judge.emplace(m_knowledge->get());
        matcher.judgeBy(&*judge);
    }
    const std::size_t size = m_capture.rows.size();
    std::vector<std::uint32_t> scratch;
    for (;;) {
        const std::size_t segment = m_next.fetch_add(1);
        const std::size_t begin = m_begin + segment * m_segmentSize;
        if (begin >= size)
            return;
        std::vector<std::uint32_t> events;
        if (!m_byName.empty()) {
            takeByName(begin, std::min(begin + m_segmentSize, size), scratch, events);
            finish(segment, std::move(events));
            continue;
        }
        for (std::size_t event = begin; event < std::min(begin + m_segmentSize, size); ++event) {
            if (m_cancelled.load(std::memory_order_relaxed))
                return;
            subject.setEvent(event);
            if (matcher.matches(subject))
                events.push_back(static_cast<std::uint32_t>(event));
        }
        finish(segment, std::move(events));
    }
}

/// Without asking anything of an event but the number of its name. `scratch` is the thread's, used again and again.
void FilterRun::takeByName(std::size_t begin, std::size_t end, std::vector<std::uint32_t> &scratch,
                           std::vector<std::uint32_t> &events) const
{
    scratch.resize(std::max(scratch.size(), end - begin));
    const std::uint8_t *matches = m_byName.data();
    std::uint32_t *next = scratch.data();
    for (std::size_t event = begin; event < end;) {
        for (const payload::EventRow &row : m_capture.rows.piece(event, end)) {
            *next = static_cast<std::uint32_t>(event++);
            next += matches[row.name];
        }
    }
    events.assign(scratch.data(), next);
}

void FilterRun::finish(std::size_t segment, std::vector<std::uint32_t> events)
{
    const std::lock_guard lock(m_mutex);
    m_waiting.emplace(segment, std::move(events));
    for (auto next = m_waiting.begin(); next != m_waiting.end() && next->first == m_finished;) {
        m_found.events.insert(m_found.events.end(), next->second.begin(), next->second.end());
        next = m_waiting.erase(next);
        ++m_finished;
    }
    const std::size_t size = m_capture.rows.size();
    m_found.searchedTo = std::min(m_begin + m_finished * m_segmentSize, size);
    m_found.isLast = m_found.searchedTo == size;
    const auto now = std::chrono::steady_clock::now();
    const bool isFirst = m_lastTime == std::chrono::steady_clock::time_point() && !m_found.events.empty();
    if (m_cancelled || !(m_found.isLast || isFirst || now - m_lastTime > handOverTime))
        return;
    m_lastTime = now;
    Found found;
    found.searchedTo = m_found.searchedTo;
    std::swap(found, m_found);
    if (!m_byName.empty())
        m_found.events.reserve(size - found.searchedTo); // address space; memory is used where events are written
    m_handOver(std::move(found));
}

} // namespace telltale::models
