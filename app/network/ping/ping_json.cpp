// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/ping/ping_json.h"

#include "network/http1/octets.h"
#include "network/ping/ping_words.h"
#include "payload/tolerant_reader.h"

#include <algorithm>

namespace telltale::network {

namespace {

std::size_t endOfDigits(std::string_view text, std::size_t from)
{
    while (from < text.size() && http1::isDecimal(text[from]))
        ++from;
    return from;
}

} // namespace

bool isJsonNumber(std::string_view text)
{
    std::size_t at = text.starts_with('-') ? 1 : 0;
    std::size_t end = endOfDigits(text, at);
    if (end == at || (text[at] == '0' && end > at + 1))
        return false;
    if (end < text.size() && text[end] == '.') {
        at = end + 1;
        end = endOfDigits(text, at);
        if (end == at)
            return false;
    }
    if (end < text.size() && (text[end] == 'e' || text[end] == 'E')) {
        at = end + 1;
        if (at < text.size() && (text[at] == '+' || text[at] == '-'))
            ++at;
        end = endOfDigits(text, at);
        if (end == at)
            return false;
    }
    return end == text.size();
}

bool isJsonValue(std::string_view text)
{
    return jsonFindings(text, {}, 1).empty();
}

std::vector<Diagnostic> jsonFindings(std::string_view text, const Place &place, std::size_t most)
{
    const payload::Limits limits;
    std::vector<Diagnostic> findings;
    Diagnostic whole;
    whole.code = "ping-json";
    whole.place = place;
    if (text.size() > limits.document) {
        whole.message = aboutPing(QT_TRANSLATE_NOOP("telltale::Ping", "The body is too large to be checked"));
        return {whole};
    }
    const payload::PaddedText padded(text);
    payload::PathTable paths;
    payload::Document document;
    document.start(padded.text(), paths, place);
    const auto size = static_cast<std::uint32_t>(text.size());
    const payload::TolerantEnd end = readTolerant(document, size, limits);
    if (end == payload::TolerantEnd::Complete) {
        const std::uint32_t rest = skipTolerantSpace(document, document.consumed(), size, limits);
        if (rest < size) {
            whole.place = payload::advance(place, text.substr(0, rest));
            whole.message = aboutPing(QT_TRANSLATE_NOOP("telltale::Ping", "Something stands behind the JSON value"));
            findings.push_back(whole);
        }
    } else if (end == payload::TolerantEnd::Nothing) {
        whole.message = aboutPing(QT_TRANSLATE_NOOP("telltale::Ping", "There is no JSON value"));
        findings.push_back(whole);
    }
    for (Diagnostic found : document.diagnostics()) {
        if (found.severity == Severity::Note)
            continue;
        found.code = "ping-json";
        findings.push_back(std::move(found));
    }
    std::stable_sort(findings.begin(), findings.end(), [](const Diagnostic &one, const Diagnostic &other) {
        return one.place.offset < other.place.offset;
    });
    if (findings.size() > most)
        findings.resize(most);
    return findings;
}

} // namespace telltale::network
