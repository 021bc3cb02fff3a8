// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/http_input.h"

#include "payload/document.h"
#include "payload/loaders/http_start_line.h"

#include <algorithm>

namespace telltale::payload {

namespace {

constexpr std::size_t httpProgressStep = 4u << 20;

} // namespace

HttpInput::HttpInput(Text text, const LoadOptions &options, ExchangeSink &sink)
    : m_bytes(text.view()), m_options(options), m_sink(sink)
{
}

bool HttpInput::isCancelled() const
{
    return m_options.cancelled != nullptr && m_options.cancelled->load(std::memory_order_relaxed);
}

bool HttpInput::reach(std::size_t offset)
{
    if (offset >= m_nextStep) {
        m_nextStep = offset + httpProgressStep;
        tellProgress(offset);
    }
    return !isCancelled();
}

Place HttpInput::place(std::size_t offset)
{
    if (offset < m_last.offset)
        m_last = m_mark;
    while (m_last.offset < offset && !isCancelled()) {
        const auto at = static_cast<std::size_t>(m_last.offset);
        m_last = advance(m_last, m_bytes.substr(at, std::min(offset - at, httpProgressStep)));
    }
    return m_last;
}

Place HttpInput::mark(std::size_t offset)
{
    m_mark = place(offset);
    return m_mark;
}

std::size_t HttpInput::behindBlankLines(std::size_t offset) const
{
    return std::min(m_bytes.find_first_not_of("\r\n", offset), m_bytes.size());
}

bool HttpInput::isBoundary(std::size_t offset) const
{
    return offset == m_bytes.size() || readHttpStartLine(from(offset)).has_value();
}

std::size_t HttpInput::nextBoundary(std::size_t offset)
{
    while (!isBoundary(offset) && reach(offset)) {
        const std::size_t feed = m_bytes.find('\n', offset);
        offset = feed == std::string_view::npos ? m_bytes.size() : feed + 1;
    }
    return offset;
}

} // namespace telltale::payload
