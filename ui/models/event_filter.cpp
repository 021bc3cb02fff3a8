// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/event_filter.h"

#include "audit/filter_judge.h"
#include "payload/filter/capture_subject.h"
#include "payload/filter/filter_keys.h"
#include "ui/models/event_list_model.h"
#include "ui/models/shared_knowledge.h"

#include <algorithm>

namespace telltale::models {

namespace {

/// `event:`, `-path:`: a term of which only the key is there.
bool endsWithKey(std::string_view text)
{
    std::string_view term = text.substr(text.find_last_of(" (") + 1);
    while (term.starts_with('-'))
        term.remove_prefix(1);
    if (!term.ends_with(':'))
        return false;
    term.remove_suffix(1);
    const auto &keys = payload::filterKeys();
    return std::any_of(keys.begin(), keys.end(), [term](const auto &key) { return key.first == term; });
}

} // namespace

EventFilter::EventFilter(const payload::Capture &capture, EventListModel &events, QObject *parent)
    : QObject(parent), m_capture(capture), m_events(events)
{
    connect(&events, &EventListModel::renumbered, this, &EventFilter::again);
    connect(&events, &EventListModel::marksChanged, this, &EventFilter::marksChanged);
    connect(&events, &EventListModel::replaced, this, &EventFilter::judgeAgain);
    connect(&events, &EventListModel::answered, this, [this](const std::vector<std::uint32_t> &answered) {
        if (m_filter.asksForAnswers())
            judgeAgain(answered);
    });
}

EventFilter::~EventFilter() = default;

void EventFilter::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    const QByteArray bytes = text.toUtf8();
    auto parsed = payload::Filter::parse({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    m_error.reset();
    m_isUnfinished = endsWithKey({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    if (auto *error = std::get_if<payload::FilterError>(&parsed)) {
        m_error = std::move(*error);
    } else {
        m_filter = std::get<payload::Filter>(std::move(parsed));
        again();
    }
    Q_EMIT changed();
}

void EventFilter::hold(bool isHeld)
{
    m_isHeld = isHeld;
    if (!isHeld && m_isStale)
        marksChanged();
}

void EventFilter::marksChanged()
{
    m_isStale = m_isHeld;
    if (!m_isHeld && isActive() && m_filter.asksForMarks())
        again();
}

/// From the first event on.
void EventFilter::again()
{
    m_run.reset();
    ++m_generation;
    m_searched = 0;
    m_isGoingOn = false;
    if (!isActive()) {
        m_events.showAll();
        return;
    }
    m_isFresh = true;
    begin(0);
}

/// Some events are others now. They are few, so they are looked at here.
void EventFilter::judgeAgain(const std::vector<std::uint32_t> &events)
{
    constexpr std::size_t few = 64;
    if (!isActive())
        return;
    m_searched = std::min(m_searched, m_capture.size());
    const bool isSeen = !events.empty() && events.front() < m_searched;
    if (isSeen && events.size() > few) {
        again();
        return;
    }
    if (isSeen && m_isFresh) {
        m_searched = events.front(); // nothing in front of it has matched
    } else if (isSeen) {
        const payload::CaptureView view = m_capture.view();
        payload::CaptureSubject subject(view);
        payload::FilterMatcher matcher(m_filter);
        std::optional<audit::FilterJudge> judge;
        if (m_knowledge != nullptr && m_filter.asksForJudgement()) {
            judge.emplace(m_knowledge->get());
            matcher.judgeBy(&*judge);
        }
        std::vector<std::uint32_t> seen;
        std::vector<std::uint32_t> matching;
        for (const std::uint32_t event : events) {
            if (event >= m_searched)
                break;
            seen.push_back(event);
            subject.setEvent(event);
            if (matcher.matches(subject))
                matching.push_back(event);
        }
        m_events.showAmong(seen, matching);
    }
    if (m_run)
        begin(m_searched); // it looks at what was there before
    Q_EMIT changed();
}

void EventFilter::begin(std::size_t from)
{
    const std::uint64_t generation = ++m_generation;
    m_run.reset();
    m_run = std::make_unique<FilterRun>(
        m_filter, m_capture.view(), from, m_knowledge, [this, generation](FilterRun::Found found) {
            auto shared = std::make_shared<FilterRun::Found>(std::move(found));
            QMetaObject::invokeMethod(
                this, [this, generation, shared] { take(generation, std::move(*shared)); }, Qt::QueuedConnection);
        });
}

void EventFilter::take(std::uint64_t generation, FilterRun::Found found)
{
    if (generation != m_generation)
        return;
    m_searched = found.searchedTo;
    // The rows of the filter before stay until there is something to show instead: nothing flickers while one types.
    if (m_isFresh && (found.isLast || !found.events.empty())) {
        m_events.showOnly(std::move(found.events));
        m_isFresh = false;
    } else {
        m_events.showAlso(std::move(found.events));
    }
    if (found.isLast) {
        m_run.reset();
        m_events.settle();
        goOn();
    }
    Q_EMIT changed();
}

void EventFilter::stop()
{
    if (!m_run)
        return;
    m_run.reset();
    ++m_generation;
    Q_EMIT changed();
}

void EventFilter::goOn()
{
    if (!isActive() || m_run || m_searched >= m_capture.size())
        return;
    m_isGoingOn = true;
    begin(m_searched);
}

} // namespace telltale::models
