// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/exchange.h"
#include "payload/limits.h"
#include "payload/loaders/record/record_contents.h"
#include "payload/loaders/record/record_files.h"

#include <chrono>
#include <string>

namespace telltale::payload {

/// Where a frame stands, and its content, which the views of what it holds point into.
struct RecordFramePlace
{
    RecordSpot spot;
    std::uint64_t offset = 0; ///< in the source: files stand one behind another there
    std::string_view content;
};

/// Takes what the frames of a record tell of its exchanges, and hands exchanges on to a sink. The references must
/// outlive it.
class RecordParts
{
public:
    RecordParts(std::string source, const Limits &limits, ExchangeSink &sink)
        : m_source(std::move(source)), m_limits(limits), m_sink(sink)
    {
    }
    RecordParts(const RecordParts &) = delete;
    RecordParts &operator=(const RecordParts &) = delete;
    virtual ~RecordParts();

    virtual void request(const RecordedRequest &request, const RecordFramePlace &place) = 0;
    /// False when it is of no exchange that has none yet.
    virtual bool answer(const RecordedAnswer &answer, const RecordFramePlace &place) = 0;
    virtual void decision(const RecordedDecision &) {}
    /// Hands on what has waited that long for its answer, and what stands before it.
    virtual void handOnAfter(std::chrono::milliseconds) {}
    /// Hands on everything that waits.
    virtual void finish() {}
    /// Forgets everything that waits, and that its answers are still to come.
    virtual void passOver() {}
    /// Nothing waits.
    virtual bool isEmpty() const { return true; }

    bool goesOn() const { return m_goesOn; }
    /// A sink that wanted no more is another one now.
    void goOn() { m_goesOn = true; }
    /// True when one of the exchanges has an error.
    bool hasErrors() const { return m_hasErrors; }

protected:
    Exchange read(const RecordedRequest &request, const RecordFramePlace &place);
    void hand(const Exchange &exchange) { m_goesOn = m_sink.exchange(exchange); }
    const Limits &limits() const { return m_limits; }

private:
    std::string m_source;
    const Limits &m_limits;
    ExchangeSink &m_sink;
    std::uint32_t m_count = 0;
    bool m_goesOn = true;
    bool m_hasErrors = false;
};

} // namespace telltale::payload
