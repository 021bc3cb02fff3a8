// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/ping/ping_redirect.h"

#include "network/ping/ping_errors.h"

#include <QUrl>

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

namespace telltale::network {

namespace {

/// About a body, which is left behind (RFC 9110, 15.4).
constexpr std::array<std::string_view, 9> bodyFields{"Content-Encoding", "Content-Language",  "Content-Length",
                                                     "Content-Location", "Content-Type",      "Digest",
                                                     "Expect",           "Transfer-Encoding", "Trailer"};
/// Meant for one host only.
constexpr std::array<std::string_view, 3> hostFields{"Authorization", "Cookie", "Proxy-Authorization"};

bool isAmong(std::string_view name, std::span<const std::string_view> names)
{
    return std::any_of(names.begin(), names.end(),
                       [name](std::string_view one) { return payload::isSameName(one, name); });
}

bool isSamePlace(const PingTarget &a, const PingTarget &b)
{
    return a.isSecure == b.isSecure && a.host == b.host && a.port == b.port;
}

/// The line with its end at the beginning of this text.
std::string_view firstLine(std::string_view text)
{
    const std::size_t end = text.find('\n');
    return text.substr(0, end == std::string_view::npos ? text.size() : end + 1);
}

std::string methodAfter(std::string_view method, int status)
{
    if (status == 303 && method != "HEAD")
        return "GET";
    if ((status == 301 || status == 302) && method == "POST")
        return "GET";
    return std::string(method);
}

} // namespace

bool isRedirect(const PingAnswer &answer)
{
    constexpr std::array<int, 5> all{301, 302, 303, 307, 308};
    return std::find(all.begin(), all.end(), answer.status) != all.end() && answer.field("Location");
}

Result<PingTarget> redirectTargetOf(const PingTarget &from, const PingAnswer &answer)
{
    const std::string_view location = answer.field("Location").value_or(std::string_view());
    const QUrl base(QString::fromStdString(from.url()));
    QUrl url = base.resolved(QUrl(QString::fromUtf8(location.data(), static_cast<qsizetype>(location.size()))));
    url.setFragment(QString());
    if (location.empty() || !url.isValid())
        return pingError("ping-redirect-bad", from.url());
    const Result<PingTarget> target = PingTarget::parse(url.toEncoded().toStdString());
    if (!target)
        return pingError("ping-redirect-bad", from.url(), target.error().message);
    return *target;
}

std::optional<Error> hopProblem(const PingRedirects &options, const PingTarget &from, const PingTarget &to, int taken)
{
    if (options.most <= 0)
        return pingError("ping-redirect-off", to.url());
    if (taken >= options.most)
        return pingError("ping-redirect-most", to.url());
    if (from.isSecure && !to.isSecure)
        return pingError("ping-redirect-insecure", to.url());
    if (!isSamePlace(from, to) && !(options.mayFollow && options.mayFollow(to)))
        return pingError("ping-redirect-unconfirmed", to.url());
    return {};
}

PingRequest redirected(const PingRequest &request, int status, const PingTarget &to)
{
    PingRequest result;
    result.to = to;
    result.method = methodAfter(request.method, status);
    const bool keepsBody = result.method == request.method && status != 303;
    const bool isSame = isSamePlace(request.to, to);
    std::string_view rest = request.head();
    rest.remove_prefix(firstLine(rest).size());
    result.bytes = result.method + ' ' + to.target + " HTTP/1.1\r\n";
    while (!rest.empty()) {
        const std::string_view line = firstLine(rest);
        rest.remove_prefix(line.size());
        const std::string_view name = line.substr(0, line.find(':'));
        if (payload::isSameName(name, "Host"))
            result.bytes += std::string(name) + ": " + to.authority + "\r\n";
        else if ((keepsBody || !isAmong(name, bodyFields)) && (isSame || !isAmong(name, hostFields)))
            result.bytes += line;
    }
    result.headSize = result.bytes.size();
    if (keepsBody)
        result.bytes += request.body();
    return result;
}

} // namespace telltale::network
