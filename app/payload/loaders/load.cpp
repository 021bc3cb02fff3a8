// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/load.h"

#include "payload/codes.h"
#include "payload/exchange_records.h"
#include "payload/loaders/counting_sink.h"
#include "payload/loaders/curl_command.h"
#include "payload/loaders/har.h"
#include "payload/loaders/html.h"
#include "payload/loaders/http_message.h"
#include "payload/loaders/input.h"
#include "payload/loaders/markdown.h"
#include "payload/loaders/mitmproxy_flows.h"
#include "payload/loaders/record/record_loader.h"
#include "payload/loaders/record/record_segments.h"
#include "payload/loaders/sequence_reader.h"
#include "payload/loaders/sniff.h"

#include <algorithm>

namespace telltale::payload {

namespace {

constexpr std::size_t enoughToSniff = 64u << 10;
/// An array that is the first line of many may be so long before it is taken for the whole document.
constexpr std::size_t largestOpenLine = 1u << 20;

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
    /// Behind what was read before; nothing when all of it is to be read in another way now.
    std::optional<LoadOutcome> runOn(const ResumePoint &from);

private:
    void readMore(std::size_t wanted);
    LoadOutcome finish(bool mayBeEmpty);
    bool canGoOn() const;
    void readSequence(const SequenceState *from = nullptr);
    void readFlows(const FlowState *from = nullptr);
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
    ResumeKeeper m_keeper{m_sink.handed};
    Text m_whole = m_input.window(); ///< where there is nothing else
    bool m_isWhole = m_input.isAtEnd();
    std::uint64_t m_bytes = 0;
    bool m_isUnreadable = false; ///< a loader says so, beyond what it has handed over
    bool m_isSettling = false;   ///< the keeper is told
};

bool isSequence(Format format)
{
    return format == Format::Json || format == Format::JsonLines || format == Format::Blank
        || format == Format::Unknown;
}

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
        readFlows();
        break;
    case Format::Record:
        readExchanges(loadRecord);
        break;
    case Format::Json:
    case Format::JsonLines:
    case Format::Blank:
    case Format::Unknown:
        readSequence();
        break;
    }
    return finish(mayBeEmpty);
}

LoadOutcome Loading::finish(bool mayBeEmpty)
{
    const bool isNothing = m_sink.handed.events == 0 && !m_sink.handed.unreadable && !m_isUnreadable;
    if (mayBeEmpty && isNothing && !isCancelled())
        reportNothing(m_source, m_sink.handed.records != 0, m_options, m_sink);
    const HandedOver &handed = m_sink.handed;
    LoadOutcome outcome{handed.events, handed.fields, m_bytes, handed.unreadable || m_isUnreadable, isCancelled(), {}};
    if (m_isSettling && !outcome.cancelled && canGoOn())
        outcome.resume = m_keeper.point();
    return outcome;
}

/// Not inside a root array, which is one document: it would have to be read from its beginning each time.
bool Loading::canGoOn() const
{
    if (!m_isWhole)
        return false;
    const auto *state = std::get_if<SequenceState>(&m_keeper.point().state);
    if (state == nullptr || state->values != 0)
        return true;
    const std::string_view rest = m_whole.from(static_cast<std::size_t>(state->place.offset)).view();
    const std::size_t begin = rest.find_first_not_of(" \t\r\n");
    const bool isArray = begin != std::string_view::npos && rest[begin] == '[';
    return !isArray || (rest.size() <= largestOpenLine && rest.find('\n', begin) == std::string_view::npos);
}

std::optional<LoadOutcome> Loading::runOn(const ResumePoint &from)
{
    const Format format = sniff(m_input.window(), m_input.isAtEnd(), m_innerName).format;
    const auto *sequence = std::get_if<SequenceState>(&from.state);
    if (sequence != nullptr ? !isSequence(format) : format != Format::Flows)
        return {};
    m_sink.handed = from.handed;
    m_input.discard(from.offset());
    if (sequence != nullptr)
        readSequence(sequence);
    else
        readFlows(&std::get<FlowState>(from.state));
    return finish(true);
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

void Loading::readSequence(const SequenceState *from)
{
    m_isSettling = true;
    SequenceReader reader(m_input, m_source, hasJsonLinesName(m_innerName), m_options, m_sink, &m_keeper);
    if (from != nullptr)
        reader.goOn(*from);
    m_bytes = reader.run();
}

void Loading::readFlows(const FlowState *from)
{
    m_isSettling = true;
    readExchanges(
        [this, from](Input &input, const std::string &source, const LoadOptions &options, ExchangeSink &sink) {
            return loadMitmproxyFlows(input, source, options, sink, &m_keeper, from);
        });
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
    m_bytes = m_input.window().size();
}

/// With a loader of requests, whatever it reads them from.
template<typename Loader>
void Loading::readExchanges(Loader loader)
{
    ExchangeRecords records(m_source, m_options, m_sink);
    const LoadOutcome read = loader(m_input, m_source, m_options, records);
    m_bytes = read.bytes;
    m_isUnreadable |= read.unreadable;
}

void Loading::report(Code code, Severity severity, const QString &detail)
{
    Diagnostic diagnostic = makeDiagnostic(code, Place{}, detail);
    diagnostic.severity = severity;
    diagnostic.source = m_source;
    m_sink.diagnostic(diagnostic);
}

LoadOutcome couldNotOpen(const Error &error, const std::string &path, RecordSink &sink)
{
    sink.diagnostic({Severity::Error, error.code, error.message, {}, path, {}, false});
    LoadOutcome outcome;
    outcome.unreadable = true;
    return outcome;
}

} // namespace

LoadOutcome load(const std::string &path, const LoadOptions &options, RecordSink &sink)
{
    if (isRecordFile(path))
        return loadRecordFiles(path, options, sink);
    Result<OpenedInput> opened = openInput(path, options.limits);
    if (!opened)
        return couldNotOpen(opened.error(), path, sink);
    return Loading(*opened->input, path, opened->innerName, options, sink).run();
}

LoadOutcome loadText(Text text, const std::string &name, const LoadOptions &options, RecordSink &sink)
{
    const std::unique_ptr<Input> input = openText(text);
    return Loading(*input, name, withoutCompressionSuffix(name), options, sink).run();
}

std::optional<LoadOutcome> loadOn(Text text, const std::string &name, const LoadOptions &options,
                                  const ResumePoint &from, RecordSink &sink)
{
    if (from.offset() > text.size())
        return {};
    const std::unique_ptr<Input> input = openText(text);
    return Loading(*input, name, withoutCompressionSuffix(name), options, sink).runOn(from);
}

void reportNothing(const std::string &source, bool hasRecords, const LoadOptions &options, RecordSink &sink)
{
    Diagnostic diagnostic = makeDiagnostic(hasRecords ? Code::NoEvent : Code::Empty, Place{});
    diagnostic.severity = !hasRecords && options.strict ? Severity::Error : Severity::Warning;
    diagnostic.source = source;
    sink.diagnostic(diagnostic);
}

} // namespace telltale::payload
