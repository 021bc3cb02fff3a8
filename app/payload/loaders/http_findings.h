// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/loaders/http_head.h"
#include "payload/loaders/http_input.h"
#include "payload/loaders/loose_findings.h"

#include <string>
#include <vector>

namespace telltale::payload {

/// Makes diagnostics of what was found, with their lines and columns, within limits.diagnostics.
class HttpFindings
{
public:
    HttpFindings(HttpInput &input, const std::string &source, ExchangeSink &sink)
        : m_input(input), m_source(source), m_loose(source, input.limits().diagnostics, sink)
    {
    }

    /// Adds findings to an exchange, in the order of their places. `leftOut` were found but not kept.
    void describe(std::vector<HttpFinding> findings, std::uint64_t leftOut, Exchange &exchange);
    /// Hands on one that belongs to no exchange.
    void report(const HttpFinding &finding);
    /// How many were not handed on.
    void reportRest() { m_loose.reportRest(); }
    bool hasErrors() const { return m_hasErrors; }

private:
    Diagnostic diagnosticOf(const HttpFinding &finding);

    HttpInput &m_input;
    const std::string &m_source;
    LooseFindings m_loose;
    bool m_hasErrors = false;
};

} // namespace telltale::payload
