// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/containers.h"

#include "payload/coding_guess.h"
#include "payload/form_pairs.h"
#include "payload/lexeme.h"
#include "payload/protocols/event_text.h"
#include "privacy/rewrite/compress.h"
#include "privacy/rewrite/containers/container.h"
#include "privacy/rewrite/containers/curl_words.h"

#include <QByteArray>

namespace telltale::test {

using payload::Exchange;

namespace {

class Requests : public payload::ExchangeSink
{
public:
    bool exchange(const Exchange &exchange) override
    {
        exchanges.push_back(exchange);
        return true;
    }
    void diagnostic(const Diagnostic &) override {}
    std::vector<Exchange> exchanges;
};

std::string jsonString(std::string_view text)
{
    std::string lexeme;
    payload::appendJsonString(lexeme, text);
    return lexeme;
}

std::string urlOf(const Exchange &exchange)
{
    return exchange.url.empty() ? "http://collector.example" + exchange.target : exchange.url;
}

std::string pairList(std::string_view pairs, char separator)
{
    std::string list;
    payload::forEachPair(pairs, separator, [&list](const payload::Pair &pair) {
        list += (list.empty() ? "" : ",") + std::string("{\"name\":") + jsonString(payload::percentDecoded(pair.name))
            + ",\"value\":" + jsonString(payload::percentDecoded(pair.value)) + '}';
    });
    return '[' + list + ']';
}

std::string tnet(std::string_view content, char kind)
{
    return std::to_string(content.size()) + ':' + std::string(content) + kind;
}

std::string member(const char *key, const std::string &value)
{
    return tnet(key, ';') + value;
}

} // namespace

std::vector<SentRequest> requestsOf(const std::string &messages)
{
    const payload::PaddedText text(messages);
    Requests sink;
    payload::loadHttpMessages(text.text(), "x.http", {}, sink);
    const auto container = privacy::makeHttpContainer();
    std::vector<SentRequest> requests;
    for (std::size_t i = 0; i < sink.exchanges.size(); ++i) {
        const privacy::ExchangePlace place{messages, messages.size(), sink.exchanges[i]};
        requests.push_back({sink.exchanges[i], *container->sentContent(place)});
    }
    return requests;
}

std::optional<std::string> asHar(const SentRequest &request)
{
    const Exchange &exchange = request.exchange;
    std::string headers;
    std::string cookies;
    for (const payload::NamedValue &header : exchange.headers) {
        headers += (headers.empty() ? "" : ",\n") + std::string("{\"name\": ") + jsonString(header.name)
            + ", \"value\": " + jsonString(header.value) + "}";
        if (payload::isSameName(header.name, "Cookie"))
            cookies = header.value;
    }
    const bool isText = payload::isUtf8(request.content);
    const std::string text = isText
        ? jsonString(request.content)
        : '"' + QByteArray::fromStdString(request.content).toBase64().toStdString() + "\", \"encoding\": \"base64\"";
    std::string har = R"({"log": {"version": "1.2", "creator": {"name": "t", "version": "1"}, "entries": [)";
    har += "\n{\"startedDateTime\": \"2026-01-01T00:00:00Z\", \"time\": 1, \"request\": {\"method\": "
        + jsonString(exchange.method) + ", \"url\": " + jsonString(urlOf(exchange))
        + ", \"httpVersion\": \"HTTP/1.1\",\n\"cookies\": " + pairList(cookies, ';') + ", \"headers\": [" + headers
        + "],\n\"queryString\": " + pairList(payload::queryOf(exchange.target), '&');
    if (!request.content.empty())
        har += ",\n\"postData\": {\"mimeType\": \"x\", \"text\": " + text + "}";
    har += ",\n\"headersSize\": -1, \"bodySize\": " + std::to_string(request.content.size())
        + R"(}, "response": {"status": 200, "statusText": "", "httpVersion": "", "cookies": [], "headers": [], )"
          R"("content": {"size": 0, "mimeType": ""}, "redirectURL": "", "headersSize": -1, "bodySize": -1}, )"
          R"("cache": {}, "timings": {"send": 0, "wait": 0, "receive": 0}}]}})";
    return har;
}

std::string asFlow(const SentRequest &request)
{
    const Exchange &exchange = request.exchange;
    std::string headers;
    for (const payload::NamedValue &header : exchange.headers)
        headers += tnet(tnet(header.name, ',') + tnet(header.value, ','), ']');
    std::string fields = member("method", tnet(exchange.method, ',')) + member("scheme", tnet("http", ','))
        + member("host", tnet("collector.example", ';')) + member("port", tnet("80", '#'))
        + member("path", tnet(exchange.target, ',')) + member("authority", tnet("", ','))
        + member("http_version", tnet("HTTP/1.1", ',')) + member("headers", tnet(headers, ']'))
        + member("content", tnet(request.content, ',')) + member("trailers", tnet("", '~'))
        + member("timestamp_start", tnet("1.5", '^'));
    return tnet(member("version", tnet("21", '#')) + member("type", tnet("http", ';'))
                    + member("request", tnet(fields, '}')) + member("response", tnet("", '~')),
                '}');
}

std::optional<std::string> asCurl(const SentRequest &request)
{
    const Exchange &exchange = request.exchange;
    const bool hasZero = request.content.find('\0') != std::string::npos;
    if (hasZero || exchange.body == nullptr || !exchange.decoding.empty() || !payload::isUtf8(request.content)
        || request.content.starts_with('@'))
        return {};
    std::string command = "curl " + privacy::shellQuoted(urlOf(exchange)) + " \\\n  -X " + exchange.method;
    for (const payload::NamedValue &header : exchange.headers) {
        if (!payload::isSameName(header.name, "Content-Length")
            && !payload::isSameName(header.name, "Transfer-Encoding"))
            command +=
                " \\\n  -H " + privacy::shellQuoted(header.name + (header.value.empty() ? ";" : ": " + header.value));
    }
    return command + " \\\n  --data-raw " + privacy::shellQuoted(request.content) + '\n';
}

std::string asCoded(const SentRequest &request, const std::string &coding)
{
    const Exchange &exchange = request.exchange;
    const std::string body = exchange.body ? std::string(exchange.body->text().view()) : std::string();
    const std::string coded = coding == "br" ? privacy::compressBrotli(body)
        : coding == "zstd"                   ? privacy::compressZstd(body)
        : coding == "deflate"                ? privacy::compressZlib(body)
        : coding == "raw-deflate"            ? privacy::compressRawDeflate(body)
                                             : privacy::compressGzip(body, {});
    std::string message = exchange.method + ' ' + exchange.target + " HTTP/1.1\r\n";
    for (const payload::NamedValue &header : exchange.headers) {
        const bool isFraming = payload::isSameName(header.name, "Content-Length")
            || payload::isSameName(header.name, "Content-Encoding")
            || payload::isSameName(header.name, "Transfer-Encoding");
        if (!isFraming)
            message += header.name + ": " + header.value + "\r\n";
    }
    message += "Content-Encoding: " + (coding == "raw-deflate" ? "deflate" : coding)
        + "\r\nContent-Length: " + std::to_string(coded.size()) + "\r\n\r\n" + coded;
    return message;
}

} // namespace telltale::test
