// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/curl_request.h"

#include <QByteArray>

#include <algorithm>

namespace telltale::payload {

namespace {

bool isUnreserved(char byte)
{
    return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z')
        || std::string_view("-._~").find(byte) != std::string_view::npos;
}

std::string_view trimmed(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

/// `name:password` as HTTP Basic sends it. Without a password curl asks for one; here there is none.
std::string basicCredentials(const std::string &user)
{
    const std::string both = user.find(':') == std::string::npos ? user + ":" : user;
    return "Basic " + QByteArray::fromStdString(both).toBase64().toStdString();
}

/// The headers of a request: those that options make give way to what -H says, as in curl.
class CurlHeaders
{
public:
    explicit CurlHeaders(const CurlRequest &request) : m_request(request) {}

    std::vector<NamedValue> take()
    {
        fromOptions();
        m_headers.insert(m_headers.end(), m_request.headers.begin(), m_request.headers.end());
        aboutData();
        return std::move(m_headers);
    }

private:
    bool isTaken(std::string_view name) const
    {
        const auto isIt = [name](const std::string &other) { return isSameName(name, other); };
        return std::any_of(m_request.removed.begin(), m_request.removed.end(), isIt)
            || std::any_of(m_request.headers.begin(), m_request.headers.end(),
                           [&](const NamedValue &header) { return isIt(header.name); });
    }
    void add(const char *name, const std::string &value)
    {
        if (!value.empty() && !isTaken(name))
            m_headers.push_back({name, value});
    }
    void fromOptions()
    {
        const CurlRequest &request = m_request;
        if (!request.bearer.empty())
            add("Authorization", "Bearer " + request.bearer);
        else if (request.hasUser && !request.signsInLater)
            add("Authorization", basicCredentials(request.user));
        if (!request.range.empty())
            add("Range", "bytes=" + request.range);
        add("User-Agent", request.agent);
        add("Referer", request.referer.substr(0, request.referer.find(";auto")));
        add("Cookie", request.cookies);
    }
    void aboutData()
    {
        if (m_request.isJson) {
            add("Content-Type", "application/json");
            add("Accept", "application/json");
        } else if (m_request.hasData && !m_request.isGet) {
            add("Content-Type", "application/x-www-form-urlencoded");
        }
    }

    const CurlRequest &m_request;
    std::vector<NamedValue> m_headers;
};

std::string methodOf(const CurlRequest &request)
{
    if (!request.method.empty())
        return request.method;
    if (request.isHead)
        return "HEAD";
    if (request.isUpload)
        return "PUT";
    return (request.hasData && !request.isGet) || request.isForm ? "POST" : "GET";
}

/// The URL with the data of -G and --url-query in its query.
std::string wholeUrl(const CurlRequest &request, const std::string &text)
{
    std::string url = text.find("://") == std::string::npos ? "http://" + text : text;
    std::string query = request.query;
    if (request.isGet && !request.data.empty())
        query.append(query.empty() ? "" : "&").append(request.data);
    if (query.empty())
        return url;
    const std::size_t fragment = std::min(url.find('#'), url.size());
    const std::size_t mark = url.find('?');
    const bool hasQuery = mark < fragment;
    const bool isOpen = hasQuery && mark + 1 == fragment;
    return url.insert(fragment, (!hasQuery ? "?" : isOpen ? "" : "&") + query);
}

/// Path and query, without the fragment, which stays with the client.
std::string targetOf(const std::string &url)
{
    const std::size_t host = url.find("://") + 3;
    const std::size_t begin = std::min(url.find_first_of("/?#", host), url.size());
    const std::string target = url.substr(begin, url.find('#', begin) - begin);
    return target.starts_with('/') ? target : "/" + target;
}

} // namespace

bool addCurlHeader(CurlRequest &request, std::string_view header)
{
    // A name may begin with a colon: older browsers copied `:authority` and its like of HTTP/2.
    const std::size_t end = header.find_first_of(":;", 1);
    if (end == std::string_view::npos || end == 0)
        return false;
    const std::string name(trimmed(header.substr(0, end)));
    const std::string_view value = trimmed(header.substr(end + 1));
    if (header[end] == ';') {
        if (value.empty())
            request.headers.push_back({name, {}});
        return value.empty();
    }
    if (value.empty())
        request.removed.push_back(name);
    else
        request.headers.push_back({name, std::string(value)});
    return true;
}

std::string curlUrlEncoded(std::string_view argument)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    const std::size_t equals = argument.find('=');
    const std::size_t content = equals == std::string_view::npos ? 0 : equals + 1;
    std::string encoded(equals == 0 ? std::string_view() : argument.substr(0, content));
    for (const char byte : argument.substr(content)) {
        const auto value = static_cast<unsigned char>(byte);
        if (isUnreserved(byte))
            encoded += byte;
        else if (byte == ' ')
            encoded += '+';
        else
            encoded.append(1, '%').append(1, digits[value >> 4]).append(1, digits[value & 15]);
    }
    return encoded;
}

Exchange curlExchange(const CurlRequest &request, const CurlRequest::Url &url)
{
    Exchange exchange;
    const bool isFirst = &url == &request.urls.front();
    exchange.place = isFirst ? request.place : url.place;
    exchange.method = methodOf(request);
    exchange.url = wholeUrl(request, url.text);
    exchange.target = request.target.empty() ? targetOf(exchange.url) : request.target;
    exchange.headers = CurlHeaders(request).take();
    exchange.isIncomplete = request.isIncomplete;
    if (isFirst) // said once, though it is true of all of them
        exchange.diagnostics = request.diagnostics;
    return exchange;
}

std::shared_ptr<const PaddedText> curlBody(const CurlRequest &request)
{
    if (request.isGet || request.data.empty())
        return nullptr;
    return std::make_shared<const PaddedText>(request.data);
}

} // namespace telltale::payload
