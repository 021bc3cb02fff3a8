// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/capture.h"

#include "payload/event_detail.h"

#include <algorithm>

namespace telltale::payload {

namespace {

std::string rootOf(const EventRow &row, const CaptureBlock &block)
{
    if ((row.flags & EventRow::element) != 0)
        return '/' + std::to_string(row.block);
    return block.root();
}

/// What a file says, and what was said while it was read.
EventMark together(const EventMark &kept, const EventMark &early)
{
    const bool hasBoth = !kept.note.empty() && !early.note.empty() && kept.note != early.note;
    return {kept.isFlagged || early.isFlagged,
            hasBoth                 ? kept.note + "\n\n" + early.note
                : kept.note.empty() ? early.note
                                    : kept.note};
}

} // namespace

Capture::Capture()
{
    clear();
}

void Capture::clear()
{
    m_rows.clear();
    m_names.clear();
    m_names.append({});
    m_nameNumbers.clear();
    m_blocks.clear();
    m_blocks.append({});
    m_sources.clear();
    m_marks.clear();
    m_events = 0;
    m_fields = 0;
}

std::uint16_t Capture::addSource(const std::string &path)
{
    SourceState state;
    state.path = path;
    m_sources.push_back(std::move(state));
    return static_cast<std::uint16_t>(m_sources.size() - 1);
}

void Capture::append(CaptureBatch batch, std::uint16_t source)
{
    SourceState &state = m_sources[source];
    std::vector<std::uint32_t> names;
    names.reserve(batch.names.size() + 1);
    names.push_back(0);
    for (std::string &name : batch.names) {
        const auto [entry, isNew] = m_nameNumbers.try_emplace(name, static_cast<std::uint32_t>(m_names.size()));
        if (isNew)
            m_names.append(std::move(name));
        names.push_back(entry->second);
    }
    const auto firstBlock = static_cast<std::uint32_t>(m_blocks.size()) - 1;
    for (CaptureBlock &block : batch.blocks)
        m_blocks.append(std::move(block));
    std::vector<std::size_t> places;
    if (batch.keeps) {
        forget(source, *batch.keeps, batch.rows.size());
        places = rowsBehind(source, batch.keeps->records);
    }
    std::size_t taken = 0;
    for (EventRow row : batch.rows) {
        row.source = source;
        row.name = names[row.name];
        if (row.block != 0 && (row.flags & EventRow::element) == 0)
            row.block += firstBlock;
        count(row, 1);
        if (taken < places.size()) {
            count(m_rows[places[taken]], -1);
            m_rows.replace(places[taken++], row);
        } else {
            m_rows.append(row);
        }
    }
    for (const LateAnswer &late : batch.answers)
        late.exchange->setAnswer(late.answer);
    for (const Diagnostic &one : batch.diagnostics)
        ++state.counts.of(one.severity);
    std::move(batch.diagnostics.begin(), batch.diagnostics.end(), std::back_inserter(state.diagnostics));
    state.done = batch.done;
    state.total = batch.total;
    state.source = std::move(batch.source);
    state.outcome = batch.outcome;
    state.follow = std::move(batch.follow);
    state.files = batch.files;
    if (batch.outcome && batch.marks.book)
        takeMarks(std::move(batch.marks), state);
}

/// Those that the side files of an input have for its events, once it is read to its end for the first time.
void Capture::takeMarks(SourceMarks marks, SourceState &state)
{
    // The rows of the source stand together then, and are the last.
    const std::size_t first = m_rows.size() - state.rows;
    for (EventMarks::Change &change : marks.marks) {
        change.first += first;
        if (const EventMark *early = m_marks.find(change.first))
            change.second = together(change.second, *early);
    }
    if (!marks.marks.empty())
        m_marks.set(marks.marks);
    marks.marks.clear();
    state.marks = std::move(marks);
}

void Capture::count(const EventRow &row, int sign)
{
    SourceState &state = m_sources[row.source];
    const bool isEvent = (row.flags & EventRow::envelope) == 0;
    const auto step = static_cast<std::uint64_t>(sign);
    state.rows += step;
    state.events += isEvent ? step : 0;
    state.fields += step * row.fields;
    m_events += isEvent ? step : 0;
    m_fields += step * row.fields;
}

/// What was not settled when the source was read before: its findings, and those rows that no new ones replace.
void Capture::forget(std::uint16_t source, const HandedOver &kept, std::size_t replaced)
{
    SourceState &state = m_sources[source];
    std::vector<std::size_t> rows = rowsBehind(source, kept.records);
    rows.erase(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(std::min(replaced, rows.size())));
    removeRows(rows);
    if (kept.findings < state.diagnostics.size()) {
        const auto first = state.diagnostics.begin() + static_cast<std::ptrdiff_t>(kept.findings);
        std::for_each(first, state.diagnostics.end(),
                      [&state](const Diagnostic &one) { --state.counts.of(one.severity); });
        state.diagnostics.erase(first, state.diagnostics.end());
    }
}

std::vector<std::size_t> Capture::rowsBehind(std::uint16_t source, std::uint64_t kept) const
{
    const SourceState &state = m_sources[source];
    std::vector<std::size_t> rows(static_cast<std::size_t>(state.rows - std::min(kept, state.rows)));
    std::size_t at = m_rows.size();
    for (std::size_t left = rows.size(); left != 0;) {
        if (m_rows[--at].source == source)
            rows[--left] = at;
    }
    return rows;
}

std::vector<std::uint32_t> Capture::rowsOf(std::uint16_t source, const std::vector<std::uint32_t> &numbers) const
{
    std::vector<std::uint32_t> rows;
    for (std::size_t at = m_rows.size(); at != 0 && !numbers.empty();) {
        const EventRow &row = m_rows[--at];
        const SentExchange *exchange = row.source == source ? block(row).exchange.get() : nullptr;
        if (exchange == nullptr)
            continue;
        if (exchange->number() < numbers.front())
            break;
        if (std::binary_search(numbers.begin(), numbers.end(), exchange->number()))
            rows.push_back(static_cast<std::uint32_t>(at));
    }
    std::reverse(rows.begin(), rows.end());
    return rows;
}

void Capture::removeRows(const std::vector<std::size_t> &rows)
{
    if (rows.empty())
        return;
    for (const std::size_t row : rows)
        count(m_rows[row], -1);
    moveMarks(rows);
    const EventRows::View before = m_rows.view();
    m_rows.truncate(rows.front());
    auto next = rows.begin();
    for (std::size_t row = rows.front(); row < before.size(); ++row) {
        if (next != rows.end() && *next == row)
            ++next;
        else
            m_rows.append(before[row]);
    }
}

/// Marks go along with their events; those of the removed ones go too.
void Capture::moveMarks(const std::vector<std::size_t> &removed)
{
    std::vector<EventMarks::Change> taken;
    std::vector<EventMarks::Change> given;
    for (const std::size_t event : m_marks.events()) {
        if (event < removed.front())
            continue;
        const auto next = std::lower_bound(removed.begin(), removed.end(), event);
        taken.emplace_back(event, EventMark{});
        if (next == removed.end() || *next != event)
            given.emplace_back(event - static_cast<std::size_t>(next - removed.begin()), *m_marks.find(event));
    }
    if (taken.empty())
        return;
    m_marks.set(taken);
    m_marks.set(given);
}

void Capture::removeSource(std::uint16_t source)
{
    SourceState &state = m_sources[source];
    EventRows others;
    std::vector<EventMarks::Change> marks;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].source == source)
            continue;
        if (const EventMark *mark = m_marks.find(i))
            marks.emplace_back(others.size(), *mark);
        others.append(m_rows[i]);
    }
    m_rows = std::move(others);
    m_marks.clear();
    m_marks.set(marks);
    m_events -= state.events;
    m_fields -= state.fields;
    SourceState gone;
    gone.path = state.path;
    gone.removed = true;
    state = std::move(gone);
}

DiagnosticCounts Capture::diagnosticCounts() const
{
    DiagnosticCounts counts;
    for (const SourceState &state : m_sources)
        counts.add(state.counts);
    return counts;
}

const CaptureBlock &Capture::block(const EventRow &row) const
{
    return m_blocks[(row.flags & EventRow::element) != 0 ? 0 : row.block];
}

std::string Capture::root(const EventRow &row) const
{
    return rootOf(row, block(row));
}

std::unique_ptr<EventDetail> Capture::read(std::size_t index) const
{
    const EventRow &row = m_rows[index];
    return readDetail(row, block(row), m_sources[row.source].source, root(row));
}

CaptureView Capture::view() const
{
    CaptureView view{m_rows.view(), m_names.view(), m_blocks.view(), {}, m_marks};
    for (const SourceState &state : m_sources)
        view.sources.push_back(state.source);
    return view;
}

std::unique_ptr<EventDetail> CaptureView::read(std::size_t index) const
{
    const EventRow &row = rows[index];
    return readDetail(row, block(row), sources[row.source], rootOf(row, block(row)));
}

} // namespace telltale::payload
