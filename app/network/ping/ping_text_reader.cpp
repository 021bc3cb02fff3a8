// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/ping/ping_text_reader.h"

#include "network/http1/octets.h"
#include "network/ping/ping_head.h"
#include "network/ping/ping_json.h"
#include "network/ping/ping_words.h"
#include "payload/document.h"

#include <algorithm>

namespace telltale::network {

namespace {

constexpr std::size_t mostJsonFindings = 20;
constexpr std::size_t mostTextFindings = 200;

/// The text with something in the place of every placeholder that is as long and may stand there.
std::string withStandIns(std::string_view text)
{
    std::string filled(text);
    for (const PingPlaceholder &placeholder : placeholdersIn(text)) {
        std::string standIn(placeholder.length, placeholder.isInString ? 'x' : '0');
        standIn.front() = placeholder.isInString ? 'x' : '1';
        filled.replace(placeholder.offset, placeholder.length, standIn);
    }
    return filled;
}

} // namespace

bool PingTextReader::hasPlaceholders(std::string_view text) const
{
    return !m_base.isExact && !placeholdersIn(text).empty();
}

void PingTextReader::report(Severity severity, const char *code, std::size_t offset, const QString &message)
{
    if (m_reading.diagnostics.size() >= mostTextFindings)
        return;
    Diagnostic finding;
    finding.severity = severity;
    finding.code = code;
    finding.message = message;
    finding.source = m_base.source;
    finding.place = payload::advance({}, m_text.substr(0, offset));
    m_reading.diagnostics.push_back(std::move(finding));
}

/// Without its line end; the next one begins at m_at.
std::string_view PingTextReader::nextLine()
{
    const std::size_t end = std::min(m_text.find('\n', m_at), m_text.size());
    std::string_view line = m_text.substr(m_at, end - m_at);
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    m_at = std::min(end + 1, m_text.size());
    return line;
}

/// Blanks may stand in placeholders, so the line is cut at its first and its last blank.
void PingTextReader::readRequestLine(std::string_view line, std::size_t offset)
{
    constexpr const char *code = "ping-request-line";
    const std::size_t first = line.find(' ');
    const std::size_t last = line.rfind(' ');
    m_reading.made.method = line.substr(0, first);
    if (const std::optional<PingLineFault> fault = methodFault(m_reading.made.method))
        report(Severity::Error, code, offset + fault->offset, fault->message);
    else if (first == std::string_view::npos || last == first)
        report(Severity::Error, code, offset + line.size(),
               aboutPing(QT_TRANSLATE_NOOP("telltale::Ping",
                                           "The first line is METHOD PATH HTTP/1.1, as in POST /v1/track HTTP/1.1")));
    if (first == std::string_view::npos || last == first)
        return;
    m_reading.made.target = line.substr(first + 1, last - first - 1);
    checkPlaceholders(m_reading.made.target, offset + first + 1, false);
    const std::string target = m_base.isExact ? m_reading.made.target : withStandIns(m_reading.made.target);
    if (const std::optional<PingLineFault> fault = targetFault(target))
        report(Severity::Error, code, offset + first + 1 + fault->offset, fault->message);
    if (line.substr(last + 1) != "HTTP/1.1")
        report(Severity::Error, code, offset + last + 1,
               aboutPing(QT_TRANSLATE_NOOP("telltale::Ping", "Requests are sent as HTTP/1.1")));
}

void PingTextReader::readHeader(std::string_view line, std::size_t offset)
{
    if (const std::optional<PingLineFault> fault = headerLineFault(line)) {
        report(Severity::Error, "ping-header", offset + fault->offset, fault->message);
        return;
    }
    checkPlaceholders(line, offset, false);
    m_reading.made.headers.emplace_back(line);
    m_reading.made.keepsHost = m_reading.made.keepsHost || isHeaderNamed(line, "Host");
    if (isHeaderNamed(line, "Content-Length")) {
        if (m_reading.made.keepsLength)
            report(Severity::Warning, "ping-length", offset,
                   aboutPing(QT_TRANSLATE_NOOP("telltale::Ping", "Content-Length comes twice")));
        m_reading.made.keepsLength = true;
        m_length = offset;
    }
    if (isHeaderNamed(line, "Transfer-Encoding"))
        report(Severity::Warning, "ping-coding", offset,
               aboutPing(QT_TRANSLATE_NOOP("telltale::Ping",
                                           "With Transfer-Encoding the body is sent as you write it, its chunks too")));
}

void PingTextReader::checkPlaceholders(std::string_view text, std::size_t offset, bool isJson)
{
    if (m_base.isExact)
        return;
    for (const PingPlaceholder &placeholder : placeholdersIn(text)) {
        if (const QString problem = placeholderProblem(placeholder, m_base, isJson); !problem.isEmpty())
            report(Severity::Error, "ping-placeholder", offset + placeholder.offset, problem);
    }
}

void PingTextReader::checkLength()
{
    const std::string_view length = m_reading.made.header("Content-Length");
    const std::string &body = m_reading.made.body;
    if (!m_reading.made.keepsLength || (!hasPlaceholders(body) && length == std::to_string(body.size())))
        return;
    m_reading.mayRecomputeLength = true;
    report(Severity::Warning, "ping-length", m_length,
           hasPlaceholders(body)
               ? aboutPing(QT_TRANSLATE_NOOP(
                   "telltale::Ping", "The body's length depends on its values; this Content-Length stays as it is"))
               : aboutPing(QT_TRANSLATE_NOOP("telltale::Ping", "The body has %1 bytes, not what this says"))
                     .arg(body.size()));
}

void PingTextReader::checkJson()
{
    std::string type(m_reading.made.header("Content-Type"));
    std::transform(type.begin(), type.end(), type.begin(), http1::lowered);
    type.resize(std::min(type.find(';'), type.size()));
    const std::string_view media = http1::withoutBlanks(type);
    const bool isJson = media == "application/json" || media == "text/json" || media.ends_with("+json");
    if (!isJson || m_reading.made.body.empty())
        return;
    const std::string body = m_base.isExact ? m_reading.made.body : withStandIns(m_reading.made.body);
    for (Diagnostic &finding : jsonFindings(body, payload::advance({}, m_text.substr(0, m_body)), mostJsonFindings)) {
        finding.severity = Severity::Warning;
        finding.source = m_base.source;
        m_reading.diagnostics.push_back(std::move(finding));
    }
}

PingTextReading PingTextReader::read()
{
    m_reading.made = m_base;
    m_reading.made.headers.clear();
    m_reading.made.body.clear();
    m_reading.made.keepsHost = false;
    m_reading.made.keepsLength = false;
    readRequestLine(nextLine(), 0);
    bool isHeadWhole = false;
    while (m_at < m_text.size() && !isHeadWhole) {
        const std::size_t offset = m_at;
        const std::string_view line = nextLine();
        isHeadWhole = line.empty();
        if (!isHeadWhole)
            readHeader(line, offset);
    }
    m_body = m_at;
    m_reading.made.body = m_text.substr(m_body);
    checkPlaceholders(m_reading.made.body, m_body, m_reading.made.bodyFormat() == PingBodyFormat::Json);
    checkLength();
    checkJson();
    std::vector<Diagnostic> &found = m_reading.diagnostics;
    std::stable_sort(found.begin(), found.end(), [](const Diagnostic &one, const Diagnostic &other) {
        return one.place.offset < other.place.offset;
    });
    m_reading.canCompose =
        std::none_of(found.begin(), found.end(), [](const Diagnostic &one) { return one.severity == Severity::Error; });
    return std::move(m_reading);
}

} // namespace telltale::network
