// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/interceptor/own_answers.h"

#include <ctime>
#include <optional>

namespace telltale::network {

namespace {

const char *phraseOf(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 201:
        return "Created";
    case 202:
        return "Accepted";
    case 204:
        return "No Content";
    case 207:
        return "Multi-Status";
    case 400:
        return "Bad Request";
    case 403:
        return "Forbidden";
    case 405:
        return "Method Not Allowed";
    case 408:
        return "Request Timeout";
    case 413:
        return "Content Too Large";
    case 414:
        return "URI Too Long";
    case 417:
        return "Expectation Failed";
    case 431:
        return "Request Header Fields Too Large";
    case 501:
        return "Not Implemented";
    case 502:
        return "Bad Gateway";
    case 503:
        return "Service Unavailable";
    case 504:
        return "Gateway Timeout";
    case 505:
        return "HTTP Version Not Supported";
    case 508:
        return "Loop Detected";
    default:
        return "Error";
    }
}

std::string beginning(int status, std::int64_t now)
{
    std::string head = "HTTP/1.1 " + std::to_string(status) + ' ' + phraseOf(status) + "\r\nDate: ";
    return head + httpDate(now) + "\r\n";
}

void add(std::string &head, std::string_view name, std::string_view value)
{
    head.append(name).append(": ").append(value).append("\r\n");
}

std::optional<std::string_view> valueOf(const http1::FieldSection &head, std::string_view name)
{
    const std::optional<std::size_t> found = head.find(name);
    return found ? std::optional(head.value(*found)) : std::nullopt;
}

/// Nothing when no page of a browser asks.
void addSharing(std::string &head, const http1::FieldSection &asked, bool isPreflight)
{
    const std::optional<std::string_view> page = valueOf(asked, "Origin");
    if (!page)
        return;
    add(head, "Access-Control-Allow-Origin", *page);
    add(head, "Access-Control-Allow-Credentials", "true");
    add(head, "Vary", "Origin");
    if (!isPreflight)
        return;
    add(head, "Access-Control-Allow-Methods",
        valueOf(asked, "Access-Control-Request-Method").value_or(std::string_view("POST")));
    if (const std::optional<std::string_view> fields = valueOf(asked, "Access-Control-Request-Headers"))
        add(head, "Access-Control-Allow-Headers", *fields);
    if (valueOf(asked, "Access-Control-Request-Private-Network"))
        add(head, "Access-Control-Allow-Private-Network", "true");
    add(head, "Access-Control-Max-Age", "600");
}

void addConnection(std::string &head, bool keepsAlive, int minorVersion)
{
    if (!keepsAlive)
        add(head, "Connection", "close");
    else if (minorVersion == 0)
        add(head, "Connection", "keep-alive");
}

} // namespace

std::string httpDate(std::int64_t nanoseconds)
{
    // Names of days and months would follow the locale in strftime().
    static constexpr const char *days[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr const char *months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                             "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const std::time_t seconds = nanoseconds / 1'000'000'000;
    std::tm parts{};
    gmtime_r(&seconds, &parts);
    char rest[32];
    const std::size_t size = std::strftime(rest, sizeof rest, " %Y %H:%M:%S GMT", &parts);
    char day[8];
    std::strftime(day, sizeof day, ", %d ", &parts);
    return std::string(days[parts.tm_wday]) + day + months[parts.tm_mon] + std::string(rest, size);
}

OwnAnswer collectorAnswer(const http1::RequestParser &request, bool keepsAlive, std::int64_t now,
                          const payload::ProtocolAnswer *wanted)
{
    const bool isPreflight = request.method() == "OPTIONS" && request.head().find("Origin")
        && request.head().find("Access-Control-Request-Method");
    OwnAnswer answer;
    answer.status = isPreflight ? 204 : wanted != nullptr ? wanted->status : 200;
    answer.head = beginning(answer.status, now);
    addSharing(answer.head, request.head(), isPreflight);
    // No body, and nothing said of one, with 204 (RFC 9110, 6.4.1).
    const bool mayHaveBody = answer.status != 204;
    if (mayHaveBody) {
        answer.body = wanted != nullptr ? wanted->body : std::string("{}");
        add(answer.head, "Content-Type", wanted != nullptr ? std::string_view(wanted->type) : "application/json");
        add(answer.head, "Content-Length", std::to_string(answer.body.size()));
    }
    addConnection(answer.head, keepsAlive, request.minorVersion());
    answer.head += "\r\n";
    answer.hasBody = mayHaveBody && request.method() != "HEAD";
    return answer;
}

OwnAnswer plainAnswer(int status, std::string_view sentence, bool isForHead, bool keepsAlive, std::int64_t now)
{
    OwnAnswer answer;
    answer.status = status;
    answer.body.append("Telltale: ").append(sentence).append(".\n");
    answer.head = beginning(status, now);
    add(answer.head, "Content-Type", "text/plain; charset=utf-8");
    add(answer.head, "Content-Length", std::to_string(answer.body.size()));
    addConnection(answer.head, keepsAlive, 1);
    answer.head += "\r\n";
    answer.hasBody = !isForHead;
    return answer;
}

} // namespace telltale::network
