// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/capture.h"

#include "payload/strict_scanner.h"
#include "payload/tolerant_reader.h"

#include <algorithm>

namespace telltale::payload {

namespace {

/// A line is looked through for the column only this far.
constexpr std::uint64_t longestLine = 64u << 20;

/// The column of a byte, 0 when its line is too long to say.
std::uint32_t columnAt(std::string_view text, std::uint64_t offset)
{
    const std::uint64_t from = offset > longestLine ? offset - longestLine : 0;
    const std::string_view before = text.substr(from, offset - from);
    const std::size_t feed = before.rfind('\n');
    if (feed == std::string_view::npos && from > 0)
        return 0;
    return advance(Place{}, feed == std::string_view::npos ? before : before.substr(feed + 1)).column;
}

/// The byte of the block's text that stands at `place` in the page.
std::uint32_t offsetInBlock(const CaptureBlock &block, std::uint64_t offset)
{
    const auto behind = std::upper_bound(block.runs.begin(), block.runs.end(), offset,
                                         [](std::uint64_t value, const Run &run) { return value < run.place.offset; });
    if (behind == block.runs.begin())
        return 0;
    const Run &run = *(behind - 1);
    return run.offset + static_cast<std::uint32_t>(offset - run.place.offset);
}

void scan(Document &document, std::uint32_t length)
{
    Limits limits;
    // The event was within the limits when it was loaded, whatever they were then.
    limits.depth = limits.nodes = 0x0FFFFFF0u;
    limits.document = 1u << 30;
    const Document fresh = document;
    const ScanResult strict = scanStrict(document, limits);
    if (strict.status == ScanStatus::Complete && strict.offset == length && !strict.hasRemarks)
        return;
    document = fresh;
    readTolerant(document, length, limits);
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
    m_names.assign(1, std::string());
    m_nameNumbers.clear();
    m_blocks.assign(1, CaptureBlock());
    m_sources.clear();
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
            m_names.push_back(std::move(name));
        names.push_back(entry->second);
    }
    const auto firstBlock = static_cast<std::uint32_t>(m_blocks.size()) - 1;
    std::move(batch.blocks.begin(), batch.blocks.end(), std::back_inserter(m_blocks));
    m_rows.reserve(std::max(m_rows.capacity(), m_rows.size() + batch.rows.size()));
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
        m_rows.push_back(row);
    }
    for (const Diagnostic &one : batch.diagnostics)
        ++(one.severity == Severity::Error         ? state.counts.errors
               : one.severity == Severity::Warning ? state.counts.warnings
                                                   : state.counts.notes);
    std::move(batch.diagnostics.begin(), batch.diagnostics.end(), std::back_inserter(state.diagnostics));
    state.done = batch.done;
    state.total = batch.total;
    state.source = std::move(batch.source);
    state.outcome = batch.outcome;
}

void Capture::removeSource(std::uint16_t source)
{
    SourceState &state = m_sources[source];
    std::erase_if(m_rows, [source](const EventRow &row) { return row.source == source; });
    m_events -= state.events;
    m_fields -= state.fields;
    state = SourceState{state.path, {}, {}, {}, {}, 0, 0, 0, 0, true};
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
    if ((row.flags & EventRow::element) != 0)
        return '/' + std::to_string(row.block);
    const CaptureBlock &place = m_blocks[row.block];
    return place.element ? '/' + std::to_string(*place.element) : std::string();
}

std::unique_ptr<EventDetail> Capture::read(std::size_t index) const
{
    const EventRow &row = m_rows[index];
    const std::shared_ptr<const CaptureSource> &source = m_sources[row.source].source;
    auto detail = std::make_unique<EventDetail>();
    detail->row = row;
    detail->paths = std::make_unique<PathTable>();
    const CaptureBlock &place = block(row);
    if (place.text) {
        const std::uint32_t offset = offsetInBlock(place, row.offset);
        std::vector<Run> runs;
        for (Run run : place.runs) {
            const std::uint32_t skipped = offset > run.offset ? offset - run.offset : 0;
            run.place.offset += skipped;
            run.place.column += skipped;
            run.offset = run.offset + skipped - offset;
            if (!runs.empty() && run.offset == 0)
                runs.clear();
            if (run.offset <= place.text->text().size())
                runs.push_back(run);
        }
        detail->keepsAlive = place.text;
        detail->document.start(place.text->text().from(offset), *detail->paths, runs.front().place, root(row));
        detail->document.setRuns(std::move(runs));
    } else {
        const Place start{row.offset, row.line, columnAt(source->text.view(), row.offset)};
        detail->keepsAlive = source;
        detail->document.start(source->text.from(row.offset), *detail->paths, start, root(row));
    }
    scan(detail->document, row.length);
    return detail;
}

} // namespace telltale::payload
