// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/page_loader.h"

#include "payload/loaders/block_reader.h"

namespace telltale::payload {

LoadOutcome PageLoader::run(const BlockFinder &forEachBlock)
{
    const bool isRead = forEachBlock([this](const FencedBlock &block) { return takeBlock(block); });
    m_outcome.bytes = m_page.size();
    if (!isRead)
        report(Code::DocumentLimit, Severity::Error);
    else if (!m_hasPayload && !m_outcome.cancelled)
        report(Code::NoPayload, Severity::Warning);
    m_sink.progress(m_page.size(), m_page.size());
    return m_outcome;
}

bool PageLoader::takeBlock(const FencedBlock &block)
{
    m_outcome.cancelled = m_options.cancelled != nullptr && m_options.cancelled->load(std::memory_order_relaxed);
    if (m_outcome.cancelled)
        return false;
    if (!block.runs.empty())
        m_sink.progress(block.runs.front().place.offset, m_page.size());
    BlockReader reader(block, m_options.limits);
    const BlockReader::Verdict verdict = reader.judge();
    if (verdict == BlockReader::Verdict::NoPayload)
        return true;
    m_hasPayload = true;
    reader.read([&](const Document &document) {
        m_sinkIsFull = !deliver(document, m_source, block.section, block.title, *this);
        return !m_sinkIsFull;
    });
    return !m_sinkIsFull;
}

bool PageLoader::record(const Record &record)
{
    m_outcome.events += record.isEnvelope ? 0 : 1;
    m_outcome.fields += fieldCount(record);
    for (const Diagnostic &finding : record.diagnostics)
        m_outcome.unreadable = m_outcome.unreadable || finding.severity == Severity::Error;
    return m_sink.record(record);
}

void PageLoader::diagnostic(const Diagnostic &diagnostic)
{
    m_outcome.unreadable = m_outcome.unreadable || diagnostic.severity == Severity::Error;
    m_sink.diagnostic(diagnostic);
}

void PageLoader::report(Code code, Severity severity)
{
    Diagnostic found = makeDiagnostic(code, QString());
    found.severity = severity;
    found.source = m_source;
    diagnostic(found);
}

} // namespace telltale::payload
