// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/exchange.h"
#include "payload/loaders/load.h"

#include <cstdint>
#include <string_view>

namespace telltale::payload {

/// The bytes that HTTP messages are read from: tells progress, looks whether it was cancelled and knows places.
class HttpInput
{
public:
    HttpInput(Text text, const LoadOptions &options, ExchangeSink &sink);

    std::string_view bytes() const { return m_bytes; }
    std::string_view from(std::size_t offset) const { return m_bytes.substr(offset); }
    const Limits &limits() const { return m_options.limits; }
    bool isCancelled() const;
    void tellProgress(std::uint64_t done) { m_sink.progress(done, m_bytes.size()); }
    /// To be called as reading goes on: tells progress now and then. False when it was cancelled.
    bool reach(std::size_t offset);
    /// Lines and columns are counted on from the place asked for before, or from the mark when that lies behind.
    Place place(std::size_t offset);
    /// Where a message begins: nothing in front of it is asked for any more.
    Place mark(std::size_t offset);

    /// Behind the CR and LF at `offset`: empty lines between messages are passed over (RFC 9112, 2.2).
    std::size_t behindBlankLines(std::size_t offset) const;
    /// Whether the input ends here, or a message begins.
    bool isBoundary(std::size_t offset) const;
    /// The boundary that `offset` or the next line start behind it is. Where it was cancelled if it was.
    std::size_t nextBoundary(std::size_t offset);

private:
    std::string_view m_bytes;
    const LoadOptions &m_options;
    ExchangeSink &m_sink;
    std::size_t m_nextStep = 0;
    Place m_mark;
    Place m_last;
};

} // namespace telltale::payload
