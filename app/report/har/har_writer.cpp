// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/har/har_writer.h"

#include "audit/masking.h"
#include "audit/request_secrets.h"
#include "payload/lexeme.h"
#include "payload/record.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace telltale::report {

namespace {

/// A type of one of these names says nothing of what was sent.
constexpr std::array plainTypes{std::string_view("application/json"),
                                std::string_view("application/x-www-form-urlencoded"),
                                std::string_view("application/octet-stream"),
                                std::string_view("application/x-protobuf"),
                                std::string_view("application/x-ndjson"),
                                std::string_view("multipart/form-data"),
                                std::string_view("text/plain"),
                                std::string_view("text/html"),
                                std::string_view("application/gzip"),
                                std::string_view("application/x-sentry-envelope")};

std::string_view essenceOf(std::string_view type)
{
    type = type.substr(0, type.find(';'));
    while (type.ends_with(' '))
        type.remove_suffix(1);
    return type;
}

/// Who logs in is named in front of the host.
std::string withoutUser(std::string url)
{
    const std::size_t scheme = url.find("://");
    if (scheme == std::string::npos)
        return url;
    const std::size_t begin = scheme + 3;
    const std::size_t end = std::min(url.find_first_of("/?#", begin), url.size());
    const std::size_t sign = url.rfind('@', end);
    if (sign != std::string::npos && sign >= begin && sign < end)
        url.replace(begin, sign - begin, audit::maskedSecret);
    return url;
}

std::string harNumber(double value)
{
    if (!std::isfinite(value) || value < 0 || value > 1e15)
        return "-1";
    char text[64];
    const auto end = std::to_chars(text, text + sizeof text, value, std::chars_format::fixed, 3).ptr;
    std::string number(text, end);
    number.resize(number.find_last_not_of('0') + 1);
    if (number.ends_with('.'))
        number.pop_back();
    return number;
}

} // namespace

HarWriter::HarWriter(Output &output, const ReportMaking &making, HarMask mask,
                     const std::shared_ptr<const audit::Knowledge> &knowledge)
    : m_output(output), m_text(output, false), m_making(making), m_mask(making.hasValues ? HarMask() : std::move(mask)),
      m_knowledge(knowledge), m_body(knowledge, m_mask)
{
}

void HarWriter::member(std::string_view name, std::string_view text)
{
    m_text.string(name);
    m_output.put(':');
    m_text.string(text);
}

void HarWriter::begin()
{
    const std::size_t space = m_making.program.rfind(' ');
    m_output.put("{\"log\":{\"version\":\"1.2\",\"creator\":{\"name\":\"Telltale\",");
    member("version", space == std::string::npos ? m_making.program : m_making.program.substr(space + 1));
    m_output.put("},\"_telltale\":{");
    member("manifest", m_making.manifest);
    m_output.put(m_making.hasValues ? ",\"values\":\"shown\"},\n\"entries\":["
                                    : ",\"values\":\"masked\"},\n\"entries\":[");
}

void HarWriter::end()
{
    m_output.put(m_isFirst ? "]}}\n" : "\n]}}\n");
}

std::string HarWriter::shown(std::string_view value, bool isSecret) const
{
    if (value.empty())
        return {};
    if (isSecret)
        return std::string(audit::maskedSecret);
    if (!m_mask)
        return std::string(value);
    return payload::isUtf8(value) ? m_mask(value) : std::string(audit::maskedSecret);
}

std::string HarWriter::mediaType(std::string_view sent) const
{
    if (!m_mask)
        return std::string(sent);
    const std::string_view essence = essenceOf(sent);
    const auto known = std::find_if(plainTypes.begin(), plainTypes.end(),
                                    [essence](std::string_view type) { return payload::isSameName(type, essence); });
    return known != plainTypes.end() ? std::string(*known) : shown(essence, false);
}

std::string HarWriter::url(const payload::Exchange &exchange, std::vector<Pair> &query) const
{
    std::string whole = exchange.url.empty() ? exchange.target : exchange.url;
    whole.resize(std::min(whole.find('#'), whole.size()));
    const std::size_t mark = whole.find('?');
    audit::RequestSecrets secrets(*m_knowledge);
    std::string made = secrets.maskedTarget(withoutUser(whole.substr(0, mark)));
    if (mark == std::string::npos)
        return made;
    made += '?';
    std::string_view rest = std::string_view(whole).substr(mark + 1);
    for (bool isFirst = true; !rest.empty(); isFirst = false) {
        const std::string_view pair = rest.substr(0, rest.find('&'));
        rest.remove_prefix(std::min(pair.size() + 1, rest.size()));
        const std::size_t sign = pair.find('=');
        const std::string_view name = pair.substr(0, sign);
        const std::string_view value = sign == std::string_view::npos ? std::string_view() : pair.substr(sign + 1);
        const bool isSecret = m_body.isSecret("query", name)
            || secrets.maskedTarget("/?" + std::string(pair)).ends_with("?" + std::string(audit::maskedSecret));
        // A pair without a sign is a value without a name.
        Pair shownPair{sign == std::string_view::npos ? shown(name, isSecret) : std::string(name),
                       shown(value, isSecret)};
        made += isFirst ? "" : "&";
        made += shownPair.name;
        if (sign != std::string_view::npos)
            made += '=' + shownPair.value;
        query.push_back(std::move(shownPair));
    }
    return made;
}

std::string HarWriter::cookieText(std::string_view value, std::vector<Pair> &cookies) const
{
    std::string made;
    while (!value.empty()) {
        std::string_view cookie = value.substr(0, value.find(';'));
        value.remove_prefix(std::min(cookie.size() + 1, value.size()));
        while (cookie.starts_with(' '))
            cookie.remove_prefix(1);
        const std::size_t sign = cookie.find('=');
        const bool hasName = sign != std::string_view::npos;
        const std::string_view name = hasName ? cookie.substr(0, sign) : std::string_view();
        const std::string text = shown(hasName ? cookie.substr(sign + 1) : cookie, m_body.isSecret("cookie", name));
        made += made.empty() ? "" : "; ";
        made += std::string(name) + (hasName ? "=" : "") + text;
        cookies.push_back({std::string(name), text});
    }
    return made;
}

std::vector<HarWriter::Pair> HarWriter::headers(const payload::Exchange &exchange, std::vector<Pair> &cookies) const
{
    audit::RequestSecrets secrets(*m_knowledge);
    std::vector<Pair> made;
    for (const payload::NamedValue &header : exchange.headers) {
        if (payload::isSameName(header.name, "cookie")) {
            made.push_back({header.name, cookieText(header.value, cookies)});
            continue;
        }
        const bool isSecret = m_body.isSecret("header", header.name) || secrets.isSecret(header);
        made.push_back({header.name, shown(header.value, isSecret)});
    }
    return made;
}

void HarWriter::pairs(std::string_view name, const std::vector<Pair> &pairs)
{
    m_text.string(name);
    m_output.put(":[");
    bool isFirst = true;
    for (const Pair &pair : pairs) {
        m_output.put(isFirst ? "{" : ",{");
        isFirst = false;
        member("name", pair.name);
        m_output.put(',');
        member("value", pair.value);
        m_output.put('}');
    }
    m_output.put(']');
}

void HarWriter::exchange(const payload::Exchange &exchange)
{
    m_body.read(exchange);
    m_output.put(m_isFirst ? "\n{" : ",\n{");
    m_isFirst = false;
    // A time has to stand there; the beginning of 1970 is what others write for none.
    member("startedDateTime", payload::formatTime(exchange.time.value_or(0)));
    m_output.put(",\"time\":");
    m_output.put(exchange.answerMs ? harNumber(*exchange.answerMs) : std::string("-1"));
    m_output.put(",\n");
    request(exchange);
    m_output.put(",\n");
    response(exchange);
    m_output.put(",\n\"cache\":{},");
    timings(exchange);
    m_output.put('}');
}

void HarWriter::request(const payload::Exchange &exchange)
{
    std::vector<Pair> query;
    std::vector<Pair> cookies;
    const std::string address = url(exchange, query);
    const std::vector<Pair> fields = headers(exchange, cookies);
    m_output.put("\"request\":{");
    member("method", exchange.method);
    m_output.put(',');
    member("url", address);
    m_output.put(',');
    member("httpVersion", exchange.version);
    m_output.put(',');
    pairs("headers", fields);
    m_output.put(',');
    pairs("queryString", query);
    m_output.put(',');
    pairs("cookies", cookies);
    postData(exchange);
    m_output.put(",\"headersSize\":-1,\"bodySize\":");
    m_output.put(exchange.sentSize);
    m_output.put('}');
}

void HarWriter::postData(const payload::Exchange &exchange)
{
    if (!exchange.body)
        return;
    const std::string body = m_body.body();
    m_output.put(",\"postData\":{");
    member("mimeType", mediaType(exchange.header("content-type").value_or(std::string_view())));
    m_output.put(",\"params\":[],\"text\":");
    if (payload::isUtf8(body)) {
        m_text.string(body);
        m_output.put('}');
        return;
    }
    m_text.base64(body);
    m_output.put(",\"encoding\":\"base64\"}");
}

void HarWriter::response(const payload::Exchange &exchange)
{
    audit::RequestSecrets secrets(*m_knowledge);
    std::vector<Pair> fields;
    std::string location;
    for (const payload::NamedValue &header : exchange.answerHeaders) {
        fields.push_back({header.name, shown(header.value, secrets.isSecret(header))});
        if (payload::isSameName(header.name, "location"))
            location = fields.back().value;
    }
    m_output.put("\"response\":{\"status\":");
    m_output.put(exchange.status.value_or(0));
    m_output.put(",\"statusText\":\"\",");
    member("httpVersion", exchange.version);
    m_output.put(",\"cookies\":[],");
    pairs("headers", fields);
    m_output.put(",\"content\":{\"size\":");
    if (exchange.answerSize)
        m_output.put(*exchange.answerSize);
    else
        m_output.put("-1");
    m_output.put(',');
    member("mimeType", mediaType(exchange.answerType));
    m_output.put("},");
    member("redirectURL", location);
    m_output.put(",\"headersSize\":-1,\"bodySize\":-1}");
}

void HarWriter::timings(const payload::Exchange &exchange)
{
    m_output.put("\"timings\":{\"send\":0,\"wait\":");
    m_output.put(exchange.answerMs ? harNumber(*exchange.answerMs) : std::string("0"));
    m_output.put(",\"receive\":0}");
}

} // namespace telltale::report
