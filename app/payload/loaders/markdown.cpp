// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/markdown.h"

#include "payload/codes.h"
#include "payload/loaders/block_reader.h"
#include "payload/loaders/sniff.h"

namespace telltale::payload {

namespace {

class PageLoader : private RecordSink
{
public:
    PageLoader(Text page, const std::string &source, const LoadOptions &options, RecordSink &sink)
        : m_page(page), m_source(source), m_options(options), m_sink(sink)
    {
    }

    LoadOutcome run();

private:
    bool record(const Record &record) override;
    void diagnostic(const Diagnostic &diagnostic) override;
    bool takeBlock(const FencedBlock &block);
    void report(Code code, Severity severity);

    Text m_page;
    const std::string &m_source;
    const LoadOptions &m_options;
    RecordSink &m_sink;
    LoadOutcome m_outcome;
    bool m_hasPayload = false;
    bool m_sinkIsFull = false;
};

LoadOutcome PageLoader::run()
{
    const bool isMdx = hasMdxName(withoutCompressionSuffix(m_source));
    const bool isRead = forEachFencedBlock(m_page, isMdx ? MarkdownDialect::Mdx : MarkdownDialect::CommonMark,
                                           [this](const FencedBlock &block) { return takeBlock(block); });
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

} // namespace

LoadOutcome loadMarkdown(Text page, const std::string &sourceName, const LoadOptions &options, RecordSink &sink)
{
    return PageLoader(page, sourceName, options, sink).run();
}

} // namespace telltale::payload
