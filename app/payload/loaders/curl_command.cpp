// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/curl_command.h"

#include "payload/loaders/loose_findings.h"

#include "payload/codes.h"
#include "payload/loaders/curl_arguments.h"
#include "payload/loaders/curl_effects.h"

#include <algorithm>

namespace telltale::payload {

namespace {

constexpr std::size_t progressStep = std::size_t(1) << 20;

class CurlLoader
{
public:
    CurlLoader(Text text, const std::string &source, const LoadOptions &options, ExchangeSink &sink)
        : m_text(text), m_reader(text), m_source(source), m_options(options), m_sink(sink),
          m_findings(source, options.limits.diagnostics, sink)
    {
    }

    LoadOutcome run();

private:
    bool takeCommand(const ShellCommand &command);
    bool takeRequest(const CurlRequest &request);
    bool send(Exchange exchange);
    bool isCancelled();
    void tellProgress(std::size_t step);

    Text m_text;
    ShellReader m_reader;
    const std::string &m_source;
    const LoadOptions &m_options;
    ExchangeSink &m_sink;
    LooseFindings m_findings;
    LoadOutcome m_outcome;
    std::size_t m_told = 0;
    std::uint32_t m_count = 0;
    bool m_isPiped = false; ///< the command reads what the one before it prints
};

LoadOutcome CurlLoader::run()
{
    ShellCommand command;
    bool goesOn = true;
    while (goesOn && !isCancelled() && m_reader.next(command)) {
        goesOn = takeCommand(command);
        m_isPiped = command.endsInPipe || (m_isPiped && command.words.empty());
        tellProgress(progressStep);
    }
    tellProgress(0);
    m_findings.reportRest();
    m_outcome.unreadable |= m_findings.hasErrors();
    m_outcome.bytes = m_reader.offset();
    return m_outcome;
}

void CurlLoader::tellProgress(std::size_t step)
{
    if (m_reader.offset() - m_told < step)
        return;
    m_told = m_reader.offset();
    m_sink.progress(m_told, m_text.size());
}

bool CurlLoader::isCancelled()
{
    m_outcome.cancelled = m_options.cancelled != nullptr && m_options.cancelled->load(std::memory_order_relaxed);
    return m_outcome.cancelled;
}

/// False when the sink wants no more.
bool CurlLoader::takeCommand(const ShellCommand &command)
{
    std::span<const ShellWord> words = command.words;
    if (!words.empty() && words.front().text == "$") // a prompt that was copied along
        words = words.subspan(1);
    const bool isCurl = !words.empty() && isCurlWord(words.front().text);
    std::vector<CurlRequest> requests;
    if (isCurl)
        requests = readCurlArguments(words, m_options.limits.diagnostics);
    else if (!words.empty() && !m_isPiped)
        m_findings.report(makeDiagnostic(Code::CurlOther, words.front().place, shownArgument(words.front().text)));
    if (command.openQuote && requests.empty()) {
        m_findings.report(makeDiagnostic(Code::CurlQuote, *command.openQuote));
    } else if (command.openQuote) {
        requests.back().diagnostics.push_back(makeDiagnostic(Code::CurlQuote, *command.openQuote));
        requests.back().isIncomplete = true;
    }
    return std::all_of(requests.begin(), requests.end(),
                       [this](const CurlRequest &request) { return takeRequest(request); });
}

bool CurlLoader::takeRequest(const CurlRequest &request)
{
    if (request.urls.empty()) {
        for (const Diagnostic &diagnostic : request.diagnostics)
            m_findings.report(diagnostic);
        m_findings.report(makeDiagnostic(Code::CurlNoUrl, request.place));
    }
    const std::shared_ptr<const PaddedText> body = curlBody(request);
    return std::all_of(request.urls.begin(), request.urls.end(), [&](const CurlRequest::Url &url) {
        Exchange exchange = curlExchange(request, url);
        exchange.body = body;
        exchange.sentSize = body ? body->text().size() : 0;
        return send(std::move(exchange));
    });
}

bool CurlLoader::send(Exchange exchange)
{
    exchange.number = m_count++;
    for (Diagnostic &diagnostic : exchange.diagnostics) {
        diagnostic.source = m_source;
        m_outcome.unreadable |= diagnostic.severity == Severity::Error;
    }
    return m_sink.exchange(exchange) && !isCancelled();
}

} // namespace

LoadOutcome loadCurlCommand(Text text, const std::string &source, const LoadOptions &options, ExchangeSink &sink)
{
    return CurlLoader(text, source, options, sink).run();
}

bool looksLikeCurlCommand(std::string_view bytes)
{
    constexpr std::string_view space = " \t\r\n";
    const auto skipSpace = [&] { bytes.remove_prefix(std::min(bytes.find_first_not_of(space), bytes.size())); };
    skipSpace();
    if (bytes.starts_with("$ ")) {
        bytes.remove_prefix(2);
        skipSpace();
    }
    const std::size_t end = bytes.find_first_of(space);
    const std::string_view word = bytes.substr(0, end);
    return end != std::string_view::npos && (word == "curl" || word == "curl.exe");
}

} // namespace telltale::payload
