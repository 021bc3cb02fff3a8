// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/loaders/har.h"
#include "support/recording_exchanges.h"

namespace telltale::test {

inline RecordingExchanges readHar(std::string_view bytes, payload::LoadOutcome *outcome = nullptr,
                                  const payload::LoadOptions &options = {})
{
    RecordingExchanges sink;
    const payload::PaddedText text(bytes);
    const auto input = payload::openText(text.text());
    const payload::LoadOutcome result = payload::loadHar(*input, "x.har", options, sink);
    if (outcome != nullptr)
        *outcome = result;
    return sink;
}

/// Everything in an exchange on one line, but for its diagnostics.
inline std::string describe(const payload::Exchange &exchange)
{
    std::string result = std::to_string(exchange.number) + '@' + std::to_string(exchange.place.line) + ':'
        + std::to_string(exchange.place.column) + ' ' + exchange.method + ' ' + exchange.target + ' '
        + exchange.version;
    for (const payload::NamedValue &field : exchange.headers)
        result += " <" + field.name + ": " + field.value + '>';
    if (exchange.body)
        result += " \"" + std::string(exchange.body->text().view()) + '"';
    result += " sent=" + std::to_string(exchange.sentSize);
    if (exchange.isIncomplete)
        result += " incomplete";
    if (exchange.time)
        result += " t=" + std::to_string(*exchange.time);
    if (exchange.status)
        result += " status=" + std::to_string(*exchange.status);
    if (exchange.answerMs)
        result += " ms=" + std::to_string(static_cast<int>(*exchange.answerMs));
    result += ' ' + exchange.answerType;
    for (const payload::NamedValue &field : exchange.answerHeaders)
        result += " <" + field.name + ": " + field.value + '>';
    if (exchange.answerSize)
        result += " size=" + std::to_string(*exchange.answerSize);
    return result;
}

inline std::string describe(const RecordingExchanges &sink)
{
    std::string result;
    for (const payload::Exchange &exchange : sink.exchanges)
        result += describe(exchange) + '\n';
    return result + sink.codes();
}

inline std::string methods(const RecordingExchanges &sink)
{
    std::string result;
    for (const payload::Exchange &exchange : sink.exchanges)
        result += (result.empty() ? "" : " ") + exchange.method;
    return result;
}

/// A whole entry; `request` are members of the request besides method, url and headers.
inline std::string harEntry(const std::string &request = "", const std::string &method = "POST",
                            const std::string &separator = "")
{
    return "{\"startedDateTime\":\"2024-01-09T07:10:17.602+01:00\"," + separator + "\"request\":{\"method\":\"" + method
        + "\",\"url\":\"https://h/t?a=1#f\",\"httpVersion\":\"HTTP/1.1\"," + separator
        + "\"headers\":[{\"name\":\"Host\",\"value\":\"h\"}]" + (request.empty() ? "" : "," + request) + "},"
        + separator
        + "\"response\":{\"status\":204,\"headers\":[],\"content\":{\"size\":0,\"mimeType\":\"text/"
          "plain\"}},\"time\":5}";
}

inline std::string har(const std::string &entries)
{
    return "{\"log\":{\"version\":\"1.2\",\"creator\":{\"name\":\"x\"},\"pages\":[{\"id\":1}],\"entries\":[" + entries
        + "],\"comment\":\"c\"}}";
}

} // namespace telltale::test
