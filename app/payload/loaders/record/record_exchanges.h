// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/exchange.h"
#include "payload/limits.h"
#include "payload/loaders/record/record_contents.h"

#include <chrono>
#include <deque>
#include <string>

namespace telltale::payload {

/// Puts exchanges together out of the frames about them, which stand among those about others, and hands them on in the
/// order in which they came in. One whose answer has not come holds up those behind it, up to a number and size of
/// them: then it goes on without. Both references must outlive it.
class RecordExchanges
{
public:
    RecordExchanges(std::string source, const Limits &limits, ExchangeSink &sink)
        : m_source(std::move(source)), m_limits(limits), m_sink(sink)
    {
    }

    /// `frame` is the offset of the frame in the source, `content` what the views point into.
    void request(const RecordedRequest &request, std::uint64_t frame, std::string_view content);
    /// False when no exchange waits for it, and none was passed over.
    bool answer(const RecordedAnswer &answer);
    /// Hands on what has waited that long, and what stands before it.
    void handOnAfter(std::chrono::milliseconds time);
    /// Hands on everything that waits.
    void finish();

    /// Forgets everything that waits, and that its answers are still to come.
    void passOver();

    bool isEmpty() const { return m_waiting.empty(); }
    bool goesOn() const { return m_goesOn; }
    /// A sink that wanted no more is another one now.
    void goOn() { m_goesOn = true; }
    /// True when one of the exchanges that were handed on has an error.
    bool hasErrors() const { return m_hasErrors; }

private:
    using Clock = std::chrono::steady_clock;
    struct Waiting
    {
        std::uint64_t number = 0;
        std::int64_t time = 0;
        Clock::time_point since;
        Exchange exchange;
        bool isAnswered = false;
    };
    void handOn(std::size_t mostWaiting, std::uint64_t mostBytes);
    void handOnFirst();

    std::string m_source;
    const Limits &m_limits;
    ExchangeSink &m_sink;
    std::deque<Waiting> m_waiting; ///< their numbers rise
    std::uint64_t m_bytes = 0;     ///< in those that wait
    std::uint32_t m_count = 0;
    std::uint64_t m_passedOver = 0; ///< the last number of those
    bool m_goesOn = true;
    bool m_hasErrors = false;
};

} // namespace telltale::payload
