// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/codes.h"
#include "payload/exchange.h"

#include <string>

namespace telltale::payload {

/// Hands on what a loader of requests found that belongs to no exchange. Errors and remarks have a limit each, so that
/// many remarks hide no error; what is beyond it is counted. Both references must outlive it.
class LooseFindings
{
public:
    LooseFindings(const std::string &source, std::uint32_t limit, ExchangeSink &sink)
        : m_source(source), m_sink(sink), m_limit(limit)
    {
    }

    /// How many are handed on; of those that follow.
    void setLimit(std::uint32_t limit) { m_limit = limit; }
    void report(Diagnostic diagnostic);
    /// How many were left out; once, at the end.
    void reportRest();
    /// How much was reported before, when reading goes on.
    void goOn(std::uint64_t errors, std::uint64_t remarks, std::uint64_t leftOut)
    {
        m_errors = errors;
        m_remarks = remarks;
        m_leftOut = leftOut;
    }
    std::uint64_t errors() const { return m_errors; }
    std::uint64_t remarks() const { return m_remarks; }
    std::uint64_t leftOut() const { return m_leftOut; }
    bool hasErrors() const { return m_errors != 0; }

private:
    void hand(Diagnostic diagnostic);

    const std::string &m_source;
    ExchangeSink &m_sink;
    std::uint32_t m_limit;
    std::uint64_t m_errors = 0;
    std::uint64_t m_remarks = 0;
    std::uint64_t m_leftOut = 0;
};

} // namespace telltale::payload
