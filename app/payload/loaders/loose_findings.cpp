// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/loose_findings.h"

namespace telltale::payload {

void LooseFindings::report(Diagnostic diagnostic)
{
    std::uint64_t &count = diagnostic.severity == Severity::Error ? m_errors : m_remarks;
    if (++count > m_limit)
        ++m_leftOut;
    else
        hand(std::move(diagnostic));
}

void LooseFindings::reportRest()
{
    if (m_leftOut != 0)
        hand(makeDiagnostic(Code::MoreDiagnostics, QString::number(m_leftOut)));
}

void LooseFindings::hand(Diagnostic diagnostic)
{
    diagnostic.source = m_source;
    m_sink.diagnostic(diagnostic);
}

} // namespace telltale::payload
