// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/ping/ping_from.h"

#include "network/http1/octets.h"
#include "network/ping/ping_words.h"

#include <algorithm>
#include <array>

namespace telltale::network {

namespace {

/// Of the connection, not of the request (RFC 9110, 7.6.1), or made anew.
bool isLeftOut(std::string_view name, std::string_view connection)
{
    constexpr std::array<std::string_view, 14> known{
        "connection",        "proxy-connection",    "keep-alive",     "te",     "trailer", "upgrade",
        "transfer-encoding", "proxy-authorization", "http2-settings", "expect", "host",    "content-length",
        "content-encoding",  "proxy-authenticate"};
    if (name.empty() || name.starts_with(':'))
        return true;
    const auto isIt = [name](std::string_view one) { return payload::isSameName(name, one); };
    if (std::any_of(known.begin(), known.end(), isIt))
        return true;
    for (std::size_t at = 0; at < connection.size();) {
        const std::size_t end = std::min(connection.find(',', at), connection.size());
        if (isIt(http1::withoutBlanks(connection.substr(at, end - at))))
            return true;
        at = end + 1;
    }
    return false;
}

/// Path and query, of a request to a proxy too.
std::string originTarget(const payload::Exchange &exchange)
{
    std::string_view target = exchange.target.empty() ? std::string_view(exchange.url) : exchange.target;
    if (const std::size_t scheme = target.find("://"); !target.starts_with('/') && scheme != std::string_view::npos)
        target.remove_prefix(std::min(target.find_first_of("/?#", scheme + 3), target.size()));
    target = target.substr(0, target.find('#'));
    return target.starts_with('/') ? std::string(target) : '/' + std::string(target);
}

/// The coding that was undone, where it is the only one; a body that could not be decoded keeps its header.
struct UndoneCoding
{
    bool isWhole = true;
    PingCoding coding = PingCoding::None;
};

UndoneCoding undoneCoding(const payload::Exchange &exchange)
{
    UndoneCoding undone;
    const std::string said = joinedValues(exchange.headers, "Content-Encoding");
    if (said.empty() || payload::isSameName(said, "identity"))
        return undone;
    undone.isWhole = !exchange.decoding.empty() && !exchange.isIncomplete
        && std::all_of(exchange.decoding.begin(), exchange.decoding.end(),
                       [](const payload::DecodeStep &step) { return step.problem.empty(); });
    if (undone.isWhole && (payload::isSameName(said, "gzip") || payload::isSameName(said, "x-gzip")))
        undone.coding = PingCoding::Gzip;
    else if (undone.isWhole && payload::isSameName(said, "br"))
        undone.coding = PingCoding::Brotli;
    return undone;
}

} // namespace

PingTemplate pingFromExchange(const payload::Exchange &exchange)
{
    PingTemplate made;
    made.isExact = true;
    made.id = "exchange-" + std::to_string(exchange.number + 1);
    made.method = exchange.method.empty() ? "GET" : exchange.method;
    made.target = originTarget(exchange);
    made.title = made.method + ' ' + made.target.substr(0, made.target.find('?'));
    const std::string connection = joinedValues(exchange.headers, "Connection");
    const UndoneCoding undone = undoneCoding(exchange);
    made.coding = undone.coding;
    for (const payload::NamedValue &header : exchange.headers) {
        const bool isCoding = payload::isSameName(header.name, "Content-Encoding") && !undone.isWhole;
        if (isCoding || !isLeftOut(header.name, connection))
            made.headers.push_back(header.name + (header.value.empty() ? ":" : ": ") + header.value);
    }
    if (exchange.body)
        made.body = exchange.body->text().view();
    if (!exchange.decoding.empty() && joinedValues(exchange.headers, "Content-Encoding").empty())
        made.note = aboutPing(QT_TRANSLATE_NOOP("telltale::Ping",
                                                "It was sent compressed without saying so; this is what was in it"))
                        .toStdString();
    if (exchange.isIncomplete)
        made.note = aboutPing(QT_TRANSLATE_NOOP("telltale::Ping",
                                                "The request was not captured whole; this is what there is of it"))
                        .toStdString();
    return made;
}

PingTemplate pingFromEvent(std::string_view bytes, std::string_view name)
{
    PingTemplate made;
    made.isExact = true;
    made.id = "event";
    made.title =
        name.empty() ? aboutPing(QT_TRANSLATE_NOOP("telltale::Ping", "Loaded event")).toStdString() : std::string(name);
    made.event = name;
    made.headers = {"Content-Type: application/json"};
    made.body = bytes;
    return made;
}

} // namespace telltale::network
