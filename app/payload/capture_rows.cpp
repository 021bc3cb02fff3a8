// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/capture_rows.h"

#include "payload/exchange_records.h"

namespace telltale::payload {

namespace {

constexpr std::chrono::milliseconds batchTime{50};

} // namespace

bool RowSink::record(const Record &record)
{
    const Document &document = record.document;
    const Node &root = document.node(record.root);
    EventRow row;
    row.offset = record.place.offset;
    row.line = record.place.line;
    row.length = root.length;
    row.time = eventTime(record).value_or(EventRow::noTime);
    row.fields = fieldCount(record);
    row.name = nameNumber(record);
    row.flags = static_cast<std::uint16_t>((record.isIncomplete ? EventRow::incomplete : 0)
                                           | (record.isEnvelope ? EventRow::envelope : 0)
                                           | (record.diagnostics.empty() ? 0 : EventRow::hasProblems));
    placeInPage(record, row);
    if (!m_matcher.isEmpty())
        m_matcher.see(record);
    m_batch.rows.push_back(row);
    for (Diagnostic diagnostic : record.diagnostics) {
        diagnostic.source = diagnosticSource(record);
        m_batch.diagnostics.push_back(std::move(diagnostic));
    }
    // Asking for the time is dear beside reading a short event.
    if (m_batch.rows.size() % 256 == 0)
        handOverWhenDue();
    return true;
}

std::uint32_t RowSink::nameNumber(const Record &record)
{
    std::optional<std::string> name = eventName(record);
    if (!name)
        return 0;
    const auto [entry, isNew] = m_names.try_emplace(*name, static_cast<std::uint32_t>(m_batch.names.size() + 1));
    if (isNew)
        m_batch.names.push_back(std::move(*name));
    return entry->second;
}

/// The index in the root array, and for fenced blocks what the row itself has no room for.
void RowSink::placeInPage(const Record &record, EventRow &row)
{
    const Document &document = record.document;
    std::optional<std::uint32_t> element;
    if (record.root != 0)
        element = document.node(record.root).keyOrIndex;
    else if (!document.prefix().empty())
        element = static_cast<std::uint32_t>(std::stoul(document.prefix().substr(1)));
    const bool isPieced = document.runs().size() > 1;
    if (record.exchange) {
        placeInExchange(record, element, row);
        return;
    }
    if (!isPieced && record.section.empty() && record.title.empty()) {
        if (element) {
            row.flags |= EventRow::element;
            row.block = *element;
        }
        return;
    }
    BlockPlace place;
    place.section = record.section;
    place.title = record.title;
    if (isPieced) {
        place.text = std::make_shared<const PaddedText>(document.text().view());
        place.runs.assign(document.runs().begin(), document.runs().end());
    }
    CaptureBlock block;
    block.element = element;
    block.more = std::make_shared<const BlockPlace>(std::move(place));
    m_batch.blocks.push_back(std::move(block));
    row.block = static_cast<std::uint32_t>(m_batch.blocks.size());
}

/// The row's line is the request's own in the input.
void RowSink::placeInExchange(const Record &record, std::optional<std::uint32_t> element, EventRow &row)
{
    CaptureBlock block;
    block.element = element;
    block.exchange = sentExchange(record.exchange);
    block.form = record.form;
    if (record.list) {
        if (record.list != m_lastList) {
            BlockPlace place;
            place.list = record.list;
            m_lastList = record.list;
            m_lastPlace = std::make_shared<const BlockPlace>(std::move(place));
        }
        block.more = m_lastPlace;
        block.element = record.isEnvelope ? std::nullopt : std::optional(record.number);
    } else if (!record.leaves.empty()) {
        BlockPlace place;
        place.leaves.assign(record.leaves.begin(), record.leaves.end());
        block.more = std::make_shared<const BlockPlace>(std::move(place));
    }
    row.line = record.exchange->place.line;
    if (row.time == EventRow::noTime)
        row.time = record.exchange->time.value_or(EventRow::noTime);
    m_batch.blocks.push_back(std::move(block));
    row.block = static_cast<std::uint32_t>(m_batch.blocks.size());
}

/// The events of an exchange follow each other.
const std::shared_ptr<const SentExchange> &RowSink::sentExchange(const std::shared_ptr<const Exchange> &exchange)
{
    if (exchange != m_lastExchange) {
        m_lastExchange = exchange;
        m_lastSent = exchange->again ? exchange->again : std::make_shared<const KeptExchange>(exchange);
    }
    if (m_firstNew == UINT32_MAX)
        m_firstNew = exchange->number;
    return m_lastSent;
}

void RowSink::answered(LateAnswer late)
{
    // Nobody else has seen the one of these rows.
    if (late.exchange->number() >= m_firstNew)
        late.exchange->setAnswer(late.answer);
    else
        m_batch.answers.push_back(std::move(late));
}

void RowSink::handOverWhenDue()
{
    if (std::chrono::steady_clock::now() - m_last >= batchTime)
        handOver();
}

/// The total of a record's files may grow while they are read.
void RowSink::progress(std::uint64_t done, std::uint64_t total)
{
    m_batch.done = done;
    m_batch.total = std::max(m_batch.total, total);
    handOverWhenDue();
}

void RowSink::handOver()
{
    CaptureBatch next;
    next.done = m_batch.done;
    next.total = m_batch.total;
    next.source = m_batch.source;
    m_handOver(std::exchange(m_batch, std::move(next)));
    m_names.clear();
    if (m_lastExchange)
        m_firstNew = m_lastExchange->number + 1;
    m_last = std::chrono::steady_clock::now();
}

void RowSink::takeMarks(bool isWhole)
{
    const MarkMatcher::Result result = m_matcher.result(isWhole);
    m_book->claim(result);
    m_batch.marks.book = m_book;
    for (const MarkMatcher::Match &match : result.matches) {
        m_batch.marks.marks.emplace_back(match.ordinal, m_book->marks()[match.mark].mark);
        m_batch.marks.keys.push_back(match.key);
    }
    m_batch.diagnostics.insert(m_batch.diagnostics.end(), m_book->diagnostics().begin(), m_book->diagnostics().end());
}

void RowSink::finish(const LoadOutcome &outcome, std::optional<FollowPoint> follow)
{
    m_batch.follow = std::move(follow);
    m_batch.done = m_batch.total;
    m_batch.outcome = outcome;
    if (m_book)
        takeMarks(!outcome.cancelled);
    handOver();
}

} // namespace telltale::payload
