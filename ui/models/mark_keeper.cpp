// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/mark_keeper.h"

#include "payload/lexeme.h"
#include "ui/models/event_list_model.h"
#include "ui/models/format.h"

#include <algorithm>

namespace telltale::models {

using payload::EventMark;
using payload::EventMarks;

MarkKeeper::MarkKeeper(payload::Capture &capture, EventListModel &events, QObject *parent)
    : QObject(parent), m_capture(capture), m_events(events)
{
    connect(&events, &EventListModel::sourceEnded, this,
            [this](int source) { sourceEnded(static_cast<std::uint16_t>(source)); });
    connect(&events, &EventListModel::aboutToRenumber, this, &MarkKeeper::flush);
    connect(&events, &EventListModel::renumbered, this, &MarkKeeper::renumbered);
}

MarkKeeper::~MarkKeeper()
{
    flush();
}

EventMark MarkKeeper::mark(std::size_t event) const
{
    const EventMark *mark = m_capture.marks().find(event);
    return mark == nullptr ? EventMark() : *mark;
}

bool MarkKeeper::setFlagged(const std::vector<std::size_t> &events, bool flagged)
{
    std::vector<EventMarks::Change> changes;
    for (const std::size_t event : events) {
        EventMark wanted = mark(event);
        if (std::exchange(wanted.isFlagged, flagged) != flagged)
            changes.emplace_back(event, std::move(wanted));
    }
    return change(changes);
}

bool MarkKeeper::setNote(std::size_t event, const std::string &note)
{
    EventMark wanted = mark(event);
    if (wanted.note == note)
        return true;
    wanted.note = note;
    return note.size() <= payload::longestNote && change({{event, wanted}});
}

std::size_t MarkKeeper::marksOf(std::uint16_t source) const
{
    const std::vector<std::size_t> events = m_capture.marks().events();
    return static_cast<std::size_t>(std::count_if(events.begin(), events.end(), [this, source](std::size_t event) {
        return m_capture.row(event).source == source;
    }));
}

bool MarkKeeper::change(const std::vector<EventMarks::Change> &changes)
{
    std::map<std::uint16_t, std::size_t> added;
    for (const auto &[event, mark] : changes)
        added[m_capture.row(event).source] += m_capture.marks().find(event) == nullptr;
    for (const auto &[source, count] : added) {
        if (count != 0 && marksOf(source) + count > payload::mostMarks)
            return false;
    }
    if (changes.empty())
        return true;
    for (const auto &[source, count] : added)
        stateOf(source).isDirty = true;
    m_events.setMarks(changes);
    startNext();
    for (const auto &[source, count] : added)
        Q_EMIT keptChanged(source);
    return true;
}

MarkKeeper::State &MarkKeeper::stateOf(std::uint16_t source)
{
    State &state = m_states[source];
    const payload::Capture::SourceState &loaded = m_capture.source(source);
    if (state.isRead || !loaded.outcome)
        return state;
    state.isRead = true;
    state.book = loaded.marks.book;
    if (!state.book)
        return state;
    state.path = state.book->keptIn();
    state.whyThere = state.book->problem();
    for (const payload::EventKey &key : loaded.marks.keys)
        state.hashes[key.place] = key.sha256;
    return state;
}

/// Marks may have been set while it was read.
void MarkKeeper::sourceEnded(std::uint16_t source)
{
    stateOf(source);
    startNext();
    Q_EMIT keptChanged(source);
}

void MarkKeeper::renumbered()
{
    for (auto state = m_states.begin(); state != m_states.end();) {
        const bool isGone = state->first >= m_capture.sourceCount() || m_capture.source(state->first).removed;
        state = isGone ? m_states.erase(state) : std::next(state);
    }
}

MarkKeeper::Job MarkKeeper::makeJob(std::uint16_t source)
{
    State &state = m_states[source];
    state.isDirty = false;
    Job job{source, state.book, m_capture.view(), {}, state.hashes};
    for (const std::size_t event : m_capture.marks().events()) {
        if (m_capture.row(event).source == source)
            job.events.push_back(event);
    }
    return job;
}

/// Nothing when the file has changed, so that nobody knows any more what the note was written on.
std::optional<payload::EventKey> MarkKeeper::keyOf(const Job &job, std::size_t event, Hashes &hashes)
{
    const payload::EventRow &row = job.view.rows[event];
    const payload::CaptureBlock &block = job.view.block(row);
    const payload::EventPlace place = placeOf(row, block);
    const auto known = hashes.find(place);
    if (known != hashes.end())
        return payload::EventKey{place, known->second};
    const std::unique_ptr<payload::EventDetail> detail = job.view.read(event);
    if (!detail->isAsLoaded())
        return {};
    payload::EventKey key = payload::keyOf(*detail, block);
    hashes[place] = key.sha256;
    return key;
}

MarkKeeper::Outcome MarkKeeper::run(const Job &job)
{
    Outcome outcome{job.source, job.hashes, {}, {}};
    std::vector<payload::MarkedEvent> marks;
    for (const std::size_t event : job.events) {
        std::optional<payload::EventKey> key = keyOf(job, event, outcome.hashes);
        if (!key) {
            outcome.error = tr("the file has changed since it was read");
            continue;
        }
        const payload::EventRow &row = job.view.rows[event];
        const auto &exchange = job.view.block(row).exchange;
        const bool isBeside = exchange && (row.flags & payload::EventRow::envelope) != 0;
        const payload::RequestLine line = isBeside ? exchange->line() : payload::RequestLine();
        const std::string name = isBeside ? line.method + ' ' + line.target : job.view.names[row.name];
        marks.push_back({std::move(*key), payload::shownName(name), *job.view.marks.find(event)});
    }
    Result<payload::MarkBook::Saved> saved = job.book->save(marks);
    if (saved)
        outcome.saved = std::move(*saved);
    else
        outcome.error = saved.error().message;
    return outcome;
}

void MarkKeeper::startNext()
{
    if (m_thread.joinable())
        return; // its end starts the next one
    const auto next = std::find_if(m_states.begin(), m_states.end(),
                                   [](const auto &state) { return state.second.isDirty && state.second.book; });
    if (next == m_states.end())
        return;
    m_outcome = std::make_shared<Outcome>();
    const std::uint64_t generation = ++m_generation;
    m_thread = std::thread([this, generation, outcome = m_outcome, job = makeJob(next->first)] {
        *outcome = run(job);
        QMetaObject::invokeMethod(
            this,
            [this, generation] {
                if (generation != m_generation)
                    return;
                join();
                startNext();
            },
            Qt::QueuedConnection);
    });
}

/// Waits for the thread, where there is one, and takes what it found.
void MarkKeeper::join()
{
    if (!m_thread.joinable())
        return;
    m_thread.join();
    ++m_generation;
    const std::shared_ptr<Outcome> outcome = std::move(m_outcome);
    take(*outcome);
}

void MarkKeeper::take(const Outcome &outcome)
{
    State &state = m_states[outcome.source];
    state.hashes = outcome.hashes;
    state.error = outcome.error;
    if (outcome.error.isEmpty()) {
        state.path = outcome.saved.path;
        state.whyThere = outcome.saved.whyThere;
        takeChanged(outcome);
    }
    Q_EMIT keptChanged(outcome.source);
}

/// Shows what another program wrote, unless something newer is to be written anyway.
void MarkKeeper::takeChanged(const Outcome &outcome)
{
    if (outcome.saved.changed.empty())
        return;
    std::map<payload::EventPlace, const payload::MarkedEvent *> wanted;
    for (const payload::MarkedEvent &one : outcome.saved.changed)
        wanted[one.key.place] = &one;
    std::vector<EventMarks::Change> changes;
    for (std::size_t event = 0; event < m_capture.size() && changes.size() < wanted.size(); ++event) {
        const payload::EventRow &row = m_capture.row(event);
        if (row.source != outcome.source)
            continue;
        const auto found = wanted.find(placeOf(row, m_capture.block(row)));
        if (found != wanted.end())
            changes.emplace_back(event, found->second->mark);
    }
    m_events.setMarks(changes);
}

bool MarkKeeper::flush()
{
    Q_EMIT flushing();
    join();
    for (auto &[source, state] : m_states) {
        if (state.isDirty && state.book)
            take(run(makeJob(source)));
    }
    return problem().isEmpty();
}

QString MarkKeeper::problem() const
{
    for (const auto &[source, state] : m_states) {
        if (!state.error.isEmpty())
            return kept(source).text;
    }
    return {};
}

MarkKeeper::Kept MarkKeeper::kept(std::uint16_t source) const
{
    const payload::Capture::SourceState &loaded = m_capture.source(source);
    const auto found = m_states.find(source);
    if (!loaded.outcome)
        return {tr("Kept in a file once %1 is read to its end.").arg(fileName(loaded.path)), false};
    if (!loaded.marks.book)
        return {tr("Kept only until this window closes, and in exports: this text has no file."), false};
    const QString beside = fileName(loaded.path) + QStringLiteral(".notes.toml");
    if (found == m_states.end())
        return {tr("Kept in %1").arg(beside), false};
    const State &state = found->second;
    if (!state.error.isEmpty())
        return {tr("Kept only until this window closes: %1").arg(state.error), true};
    if (state.isDirty)
        return {tr("Writing to %1…").arg(beside), false};
    if (!state.whyThere.isEmpty() && !state.path.empty())
        return {tr("Kept in %1. %2").arg(payload::visible(state.path), state.whyThere), false};
    return {state.whyThere.isEmpty() ? tr("Kept in %1").arg(beside) : state.whyThere, false};
}

} // namespace telltale::models
