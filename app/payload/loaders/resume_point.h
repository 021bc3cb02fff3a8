// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/diagnostic.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>

namespace telltale::payload {

/// What a reader of JSON texts must know at a place to go on there as if it had read everything before it.
struct SequenceState
{
    Place place;
    std::uint64_t values = 0;
    std::uint64_t valueEnd = 0; ///< offset behind the last value
    std::optional<Place> comma; ///< behind the last value
    bool isFreshLine = true;    ///< only white space since the line began
    bool isLineMode = false;    ///< values were seen to stand one on a line
    bool isPassingOver = false; ///< behind something unreadable, in search of a line to go on with
};

/// The same for flows of mitmproxy.
struct FlowState
{
    std::uint64_t offset = 0;
    std::uint32_t exchanges = 0;
    std::string versionReported;
    std::uint64_t errors = 0; ///< findings that belong to no exchange; the next two as well
    std::uint64_t remarks = 0;
    std::uint64_t leftOut = 0;
    bool isUnreadable = false;
};

/// What a loader has handed to its sink.
struct HandedOver
{
    std::uint64_t records = 0;
    std::uint64_t findings = 0; ///< those of records included
    std::uint64_t events = 0;
    std::uint64_t fields = 0; ///< envelopes included
    bool unreadable = false;
};

/// A place in an input up to which everything is settled: no byte that is ever appended to the input can change what
/// was read before it. Reading on from here when the input has grown gives what reading all of it anew would give.
struct ResumePoint
{
    std::variant<SequenceState, FlowState> state;
    HandedOver handed; ///< up to here

    std::uint64_t offset() const
    {
        const auto *sequence = std::get_if<SequenceState>(&state);
        return sequence != nullptr ? sequence->place.offset : std::get<FlowState>(state).offset;
    }
};

/// Keeps the last such point while a loader runs.
class ResumeKeeper
{
public:
    /// `handed` is looked at whenever something is settled, and must outlive the keeper.
    explicit ResumeKeeper(const HandedOver &handed) : m_handed(handed) {}

    template<typename State>
    void settle(State state)
    {
        m_point.state = std::move(state);
        m_point.handed = m_handed;
    }
    const ResumePoint &point() const { return m_point; }

private:
    const HandedOver &m_handed;
    ResumePoint m_point;
};

} // namespace telltale::payload
