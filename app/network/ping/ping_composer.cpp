// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/ping/ping_composer.h"

#include "network/ping/ping_filler.h"
#include "network/ping/ping_head.h"
#include "network/ping/ping_words.h"

#include <algorithm>

namespace telltale::network {

namespace {

/// Path and query each: the URL's where it has one, else the template's.
std::string combinedTarget(std::string_view url, std::string_view made)
{
    const std::size_t urlQuery = std::min(url.find('?'), url.size());
    const std::size_t madeQuery = std::min(made.find('?'), made.size());
    const std::string_view path = url.substr(0, urlQuery) != "/" ? url.substr(0, urlQuery) : made.substr(0, madeQuery);
    const std::string_view query = urlQuery < url.size() ? url.substr(urlQuery) : made.substr(madeQuery);
    return std::string(path) + std::string(query);
}

bool takesBody(std::string_view method)
{
    return method == "POST" || method == "PUT" || method == "PATCH";
}

std::optional<Error> lineError(const std::optional<PingLineFault> &fault)
{
    if (!fault)
        return std::nullopt;
    return Error{"ping-header", fault->message};
}

/// What the options and the target have to say of a template's lines.
void completeLines(std::vector<std::string> &lines, const PingTemplate &made, const PingRequest &request,
                   const PingAdditions &options, std::size_t bodySize)
{
    if (!made.keepsHost || !hasHeaderLine(lines, "Host")) {
        dropHeaderLines(lines, "Host");
        lines.insert(lines.begin(), "Host: " + request.to.authority);
    }
    if (options.userAgent) {
        dropHeaderLines(lines, "User-Agent");
        if (!options.userAgent->empty())
            lines.push_back("User-Agent: " + *options.userAgent);
    } else if (!hasHeaderLine(lines, "User-Agent")) {
        lines.push_back("User-Agent: Telltale/" TELLTALE_VERSION);
    }
    for (const std::string &line : options.headers)
        setHeaderLine(lines, line);
    if (options.hasTestHeader)
        setHeaderLine(lines, "X-Telltale-Test: 1");
    if (!options.keepsAlive)
        setHeaderLine(lines, "Connection: close");
    if (made.keepsLength && hasHeaderLine(lines, "Content-Length"))
        return;
    dropHeaderLines(lines, "Content-Length");
    if ((bodySize > 0 || takesBody(request.method)) && !hasHeaderLine(lines, "Transfer-Encoding"))
        lines.push_back("Content-Length: " + std::to_string(bodySize));
}

} // namespace

Result<ComposedPing> composePing(const PingTemplate &made, const PingValues &values, const PingTarget &to,
                                 const PingAdditions &options)
{
    PingFiller filler(made, values);
    ComposedPing composed;
    PingRequest &request = composed.request;
    request.to = to;
    request.method = made.method;
    const Result<std::string> target = filler.fill(made.target, PingPart::Target);
    if (!target)
        return target.error();
    request.to.target = combinedTarget(to.target, *target);
    std::vector<std::string> lines;
    for (const std::string &line : made.headers) {
        Result<std::string> filled = filler.fill(line, PingPart::Header);
        if (!filled)
            return filled.error();
        lines.push_back(*std::move(filled));
    }
    const Result<std::string> body = filler.fill(made.body, PingPart::Body);
    if (!body)
        return body.error();
    completeLines(lines, made, request, options, body->size());
    std::optional<Error> error = lineError(methodFault(request.method));
    if (!error)
        error = lineError(targetFault(request.to.target));
    for (const std::string &line : lines) {
        if (!error)
            error = lineError(headerLineFault(line));
    }
    if (error)
        return *std::move(error);
    setPingBytes(request, lines, *body);
    composed.secrets = filler.secrets();
    return composed;
}

PingCoding codingOf(const PingTemplate &made, const PingAdditions &options)
{
    return options.coding.value_or(made.coding);
}

} // namespace telltale::network
