// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/loaders/record/record_parts.h"

#include <deque>

namespace telltale::payload {

/// Puts exchanges together out of the frames about them, which stand among those about others, and hands them on in the
/// order in which they came in. One whose answer has not come holds up those behind it, up to a number and size of
/// them: then it goes on without.
class RecordExchanges : public RecordParts
{
public:
    using RecordParts::RecordParts;

    void request(const RecordedRequest &request, const RecordFramePlace &place) override;
    bool answer(const RecordedAnswer &answer, const RecordFramePlace &place) override;
    void decision(const RecordedDecision &decision) override;
    void handOnAfter(std::chrono::milliseconds time) override;
    void finish() override;
    void passOver() override;
    bool isEmpty() const override { return m_waiting.empty(); }

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
    /// Null: it does not wait.
    Waiting *waiting(std::uint64_t number);
    void handOn(std::size_t mostWaiting, std::uint64_t mostBytes);
    void handOnFirst();

    std::deque<Waiting> m_waiting;  ///< their numbers rise
    std::uint64_t m_bytes = 0;      ///< in those that wait
    std::uint64_t m_passedOver = 0; ///< the last number of those
};

} // namespace telltale::payload
