// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/http_findings.h"

#include <algorithm>

namespace telltale::payload {

Diagnostic HttpFindings::diagnosticOf(const HttpFinding &finding)
{
    Diagnostic diagnostic = makeDiagnostic(finding.code, m_input.place(finding.offset), finding.detail);
    if (!finding.message.isEmpty())
        diagnostic.message = finding.message;
    diagnostic.source = m_source;
    m_hasErrors |= diagnostic.severity == Severity::Error;
    return diagnostic;
}

void HttpFindings::describe(std::vector<HttpFinding> findings, std::uint64_t leftOut, Exchange &exchange)
{
    std::stable_sort(findings.begin(), findings.end(),
                     [](const HttpFinding &a, const HttpFinding &b) { return a.offset < b.offset; });
    for (const HttpFinding &finding : findings)
        exchange.diagnostics.push_back(diagnosticOf(finding));
    if (leftOut == 0)
        return;
    Diagnostic diagnostic = makeDiagnostic(Code::MoreDiagnostics, exchange.place, QString::number(leftOut));
    diagnostic.source = m_source;
    exchange.diagnostics.push_back(std::move(diagnostic));
}

void HttpFindings::report(const HttpFinding &finding)
{
    m_loose.report(diagnosticOf(finding));
}

} // namespace telltale::payload
