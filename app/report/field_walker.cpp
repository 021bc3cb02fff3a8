// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/field_walker.h"

#include <algorithm>

namespace telltale::report {

LineCounter::LineCounter(const payload::Record &record)
    : m_runs(record.document.runs()), m_base{record.document.node(record.root).offset, record.place},
      m_data(record.document.text().data()), m_end(record.document.node(record.end - 1).end()),
      m_line(record.place.line)
{
    // The record's own place is where counting starts: an element far inside a large array costs no more than the
    // first.
    const auto behind =
        std::upper_bound(m_runs.begin(), m_runs.end(), m_base.offset,
                         [](std::uint32_t offset, const payload::Run &run) { return offset < run.offset; });
    m_nextRun = static_cast<std::size_t>(behind - m_runs.begin());
    m_nextFeed = findFeed(m_base.offset);
}

void LineCounter::enterRun()
{
    m_base = m_runs[m_nextRun++];
    m_line = m_base.place.line;
    m_nextFeed = findFeed(m_base.offset);
}

/// The next line feed, or the end of the record where there is none.
std::uint32_t LineCounter::findFeed(std::uint32_t from) const
{
    if (from >= m_end)
        return m_end;
    const void *const feed = std::memchr(m_data + from, '\n', m_end - from);
    return feed == nullptr ? m_end : static_cast<std::uint32_t>(static_cast<const char *>(feed) - m_data);
}

void FieldWalker::takeBinary(const payload::Document &document, Field &field)
{
    const std::optional<payload::SentSpan> span = document.sentSpan(field.node);
    if (!span)
        return;
    field.value = field.lexeme;
    field.lexeme = document.sent(field.node);
    field.offset = span->offset;
    field.length = span->length;
    field.isBinary = true;
}

void FieldWalker::start(const payload::Record &record)
{
    m_path = record.document.path(record.root);
    m_open.clear();
}

} // namespace telltale::report
