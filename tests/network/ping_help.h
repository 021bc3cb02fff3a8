// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/ping/ping_sender.h"
#include "support/patience.h"

#include <QEventLoop>
#include <QTimer>

#include <optional>
#include <string>
#include <string_view>

namespace telltale::test {

/// A request with these exact bytes.
inline network::PingRequest rawPing(const std::string &url, std::string bytes)
{
    network::PingRequest request;
    request.to = *network::PingTarget::parse(url);
    request.method = bytes.substr(0, bytes.find(' '));
    request.headSize = bytes.find("\r\n\r\n") + 4;
    request.bytes = std::move(bytes);
    return request;
}

inline network::PingRequest postPing(const std::string &url, std::string_view body, std::string_view more = {})
{
    const network::PingTarget to = *network::PingTarget::parse(url);
    std::string bytes = "POST " + to.target + " HTTP/1.1\r\nHost: " + to.authority
        + "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n";
    bytes.append(more).append("\r\n").append(body);
    return rawPing(url, std::move(bytes));
}

inline network::PingRequest getPing(const std::string &url, std::string_view method = "GET")
{
    const network::PingTarget to = *network::PingTarget::parse(url);
    return rawPing(url, std::string(method) + ' ' + to.target + " HTTP/1.1\r\nHost: " + to.authority + "\r\n\r\n");
}

/// Sends one and waits for what becomes of it.
inline network::PingResult sendPing(network::PingSender &sender, network::PingRequest request)
{
    std::optional<network::PingResult> result;
    QEventLoop loop;
    sender.send(std::move(request), [&](network::PingResult made) {
        result = std::move(made);
        loop.quit();
    });
    QTimer::singleShot(telltale::tests::patience, &loop, &QEventLoop::quit);
    loop.exec();
    if (!result)
        qFatal("no result");
    return *std::move(result);
}

inline network::PingResult sendPing(const network::PingRequest &request, network::PingOptions options = {})
{
    network::PingSender sender(std::move(options));
    return sendPing(sender, request);
}

inline QByteArray codeOf(const network::PingResult &result)
{
    return result.last().error ? QByteArray(result.last().error->code) : QByteArray();
}

} // namespace telltale::test
