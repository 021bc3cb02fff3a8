// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/load.h"

#include "payload/codes.h"
#include "payload/exchange_records.h"
#include "payload/loaders/curl_command.h"
#include "payload/loaders/har.h"
#include "payload/loaders/html.h"
#include "payload/loaders/http_message.h"
#include "payload/loaders/input.h"
#include "payload/loaders/markdown.h"
#include "payload/loaders/mitmproxy_flows.h"
#include "payload/loaders/sequence_reader.h"
#include "payload/loaders/sniff.h"

#include <algorithm>

namespace telltale::payload {

namespace {

constexpr std::size_t enoughToSniff = 64u << 10;

/// Passes everything on and keeps the count.
class CountingSink : public RecordSink
{
public:
    explicit CountingSink(RecordSink &sink) : m_sink(sink) {}

    bool record(const Record &record) override
    {
        outcome.events += !record.isEnvelope;
        outcome.fields += fieldCount(record);
        ++m_records;
        for (const Diagnostic &diagnostic : record.diagnostics)
            outcome.unreadable |= diagnostic.severity == Severity::Error;
        return m_sink.record(record);
    }
    void diagnostic(const Diagnostic &diagnostic) override
    {
        outcome.unreadable |= diagnostic.severity == Severity::Error;
        m_sink.diagnostic(diagnostic);
    }
    void progress(std::uint64_t done, std::uint64_t total) override { m_sink.progress(done, total); }
    bool hasRecords() const { return m_records > 0; }

    LoadOutcome outcome;

private:
    RecordSink &m_sink;
    std::uint64_t m_records = 0;
};

using TextLoader = LoadOutcome (*)(Text, const std::string &, const LoadOptions &, ExchangeSink &);

/// A loader that wants everything at hand, for an input that has it.
template<TextLoader load>
LoadOutcome whole(Input &input, const std::string &source, const LoadOptions &options, ExchangeSink &sink)
{
    return load(input.window(), source, options, sink);
}

/// One input, from its first bytes to its last finding.
class Loading
{
public:
    Loading(Input &input, std::string source, std::string innerName, const LoadOptions &options, RecordSink &sink)
        : m_input(input), m_source(std::move(source)), m_innerName(std::move(innerName)), m_options(options),
          m_sink(sink)
    {
    }

    LoadOutcome run();

private:
    void readMore(std::size_t wanted);
    void readSequence();
    using PageLoader = LoadOutcome (*)(Text, const std::string &, const LoadOptions &, RecordSink &);
    void readPage(PageLoader loader);
    bool readWhole();
    template<typename Loader>
    void readExchanges(Loader loader);
    void report(Code code, Severity severity, const QString &detail = {});
    bool isCancelled() const { return m_options.cancelled != nullptr && m_options.cancelled->load(); }

    Input &m_input;
    std::string m_source;
    std::string m_innerName;
    const LoadOptions &m_options;
    CountingSink m_sink;
};

LoadOutcome Loading::run()
{
    readMore(enoughToSniff);
    bool mayBeEmpty = true;
    const Text window = m_input.window();
    const Sniffed sniffed = sniff(window, m_input.isAtEnd(), m_innerName);
    switch (sniffed.format) {
    case Format::Binary:
        report(Code::Binary, Severity::Error);
        mayBeEmpty = false;
        break;
    case Format::Utf16:
        report(Code::Utf16, Severity::Error, QString::fromLatin1(sniffed.detail));
        mayBeEmpty = false;
        break;
    case Format::Html:
    case Format::Markdown:
        if (!m_options.strict) {
            readPage(sniffed.format == Format::Html ? loadHtml : loadMarkdown);
            mayBeEmpty = false;
            break;
        }
        [[fallthrough]];
    case Format::Har:
        readExchanges(loadHar);
        break;
    case Format::Http:
        if (m_input.isAtEnd() || readWhole())
            readExchanges(whole<loadHttpMessages>);
        break;
    case Format::Http2Body:
        if (m_input.isAtEnd() || readWhole())
            readExchanges(whole<loadHttp2Body>);
        break;
    case Format::Curl:
        if (readWhole())
            readExchanges(whole<loadCurlCommand>);
        break;
    case Format::Flows:
        readExchanges(loadMitmproxyFlows);
        break;
    case Format::Json:
    case Format::JsonLines:
    case Format::Blank:
    case Format::Unknown:
        readSequence();
        break;
    }
    LoadOutcome &outcome = m_sink.outcome;
    outcome.cancelled = isCancelled();
    if (mayBeEmpty && outcome.events == 0 && !outcome.unreadable && !outcome.cancelled) {
        const Code code = m_sink.hasRecords() ? Code::NoEvent : Code::Empty;
        report(code, code == Code::Empty && m_options.strict ? Severity::Error : Severity::Warning);
    }
    return outcome;
}

/// Until at least `wanted` bytes are at hand, or all. An error is told by whoever reads on to it.
void Loading::readMore(std::size_t wanted)
{
    while (m_input.window().size() < wanted && !m_input.isAtEnd()) {
        const Result<bool> extended = m_input.extend();
        if (extended)
            continue;
        Diagnostic diagnostic{
            Severity::Error, extended.error().code, extended.error().message, {}, m_source, {}, false};
        m_sink.diagnostic(diagnostic);
        break;
    }
}

void Loading::readSequence()
{
    SequenceReader reader(m_input, m_source, hasJsonLinesName(m_innerName), m_options, m_sink);
    m_sink.outcome.bytes = reader.run();
}

/// Everything at once, for what cannot be read piece by piece. False when it is too long for that.
bool Loading::readWhole()
{
    const auto limit = static_cast<std::size_t>(m_options.limits.document);
    readMore(limit + 1);
    if (m_input.window().size() > limit)
        report(Code::DocumentLimit, Severity::Error);
    return m_input.window().size() <= limit;
}

void Loading::readPage(PageLoader loader)
{
    if (!readWhole())
        return;
    loader(m_input.window(), m_source, m_options, m_sink);
    m_sink.outcome.bytes = m_input.window().size();
}

/// With a loader of requests, whatever it reads them from.
template<typename Loader>
void Loading::readExchanges(Loader loader)
{
    ExchangeRecords records(m_source, m_options, m_sink);
    const LoadOutcome read = loader(m_input, m_source, m_options, records);
    m_sink.outcome.bytes = read.bytes;
    m_sink.outcome.unreadable |= read.unreadable;
}

void Loading::report(Code code, Severity severity, const QString &detail)
{
    Diagnostic diagnostic = makeDiagnostic(code, Place{}, detail);
    diagnostic.severity = severity;
    diagnostic.source = m_source;
    m_sink.diagnostic(diagnostic);
}

} // namespace

LoadOutcome load(const std::string &path, const LoadOptions &options, RecordSink &sink)
{
    Result<OpenedInput> opened = openInput(path, options.limits);
    if (!opened) {
        Diagnostic diagnostic{Severity::Error, opened.error().code, opened.error().message, {}, path, {}, false};
        sink.diagnostic(diagnostic);
        LoadOutcome outcome;
        outcome.unreadable = true;
        return outcome;
    }
    return Loading(*opened->input, path, opened->innerName, options, sink).run();
}

LoadOutcome loadText(Text text, const std::string &name, const LoadOptions &options, RecordSink &sink)
{
    const std::unique_ptr<Input> input = openText(text);
    return Loading(*input, name, withoutCompressionSuffix(name), options, sink).run();
}

} // namespace telltale::payload
