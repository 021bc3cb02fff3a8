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
    return block.element ? '/' + std::to_string(*block.element) : std::string();
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

void DiagnosticCounts::add(const DiagnosticCounts &other)
{
    errors += other.errors;
    warnings += other.warnings;
    notes += other.notes;
}

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
    for (EventRow row : batch.rows) {
        row.source = source;
        row.name = names[row.name];
        if (row.block != 0 && (row.flags & EventRow::element) == 0)
            row.block += firstBlock;
        const bool isEvent = (row.flags & EventRow::envelope) == 0;
        m_events += isEvent;
        state.events += isEvent;
        m_fields += row.fields;
        state.fields += row.fields;
        m_rows.append(row);
    }
    state.rows += batch.rows.size();
    for (const Diagnostic &one : batch.diagnostics)
        ++(one.severity == Severity::Error         ? state.counts.errors
               : one.severity == Severity::Warning ? state.counts.warnings
                                                   : state.counts.notes);
    std::move(batch.diagnostics.begin(), batch.diagnostics.end(), std::back_inserter(state.diagnostics));
    state.done = batch.done;
    state.total = batch.total;
    state.source = std::move(batch.source);
    state.outcome = batch.outcome;
    if (!batch.outcome)
        return;
    // The rows of a source stand together, and those of this one are the last.
    const std::size_t first = m_rows.size() - state.rows;
    for (EventMarks::Change &change : batch.marks.marks) {
        change.first += first;
        if (const EventMark *early = m_marks.find(change.first))
            change.second = together(change.second, *early);
    }
    if (!batch.marks.marks.empty())
        m_marks.set(batch.marks.marks);
    batch.marks.marks.clear();
    state.marks = std::move(batch.marks);
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
    SourceState removed;
    removed.path = state.path;
    removed.removed = true;
    state = std::move(removed);
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
