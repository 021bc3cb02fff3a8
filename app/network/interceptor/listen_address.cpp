// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/interceptor/listen_address.h"

#include <QCoreApplication>

#include <algorithm>
#include <charconv>
#include <optional>

namespace telltale::network {

namespace {

constexpr unsigned short usualPort = 8642;

Error badAddress(std::string_view text)
{
    return {"listen-address",
            QCoreApplication::translate("telltale::Network",
                                        "'%1' is no address to listen on; write it like 127.0.0.1:8642 or [::1]:8642")
                .arg(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())))};
}

std::optional<unsigned short> portIn(std::string_view text)
{
    unsigned short port = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), port);
    return problem == std::errc() && end == text.data() + text.size() && !text.empty() ? std::optional(port)
                                                                                       : std::nullopt;
}

std::optional<asio::ip::address> addressIn(std::string_view text)
{
    if (text.empty() || text == "localhost")
        return asio::ip::make_address("127.0.0.1");
    if (text.starts_with('[') && text.ends_with(']'))
        text = text.substr(1, text.size() - 2);
    asio::error_code error;
    const asio::ip::address address = asio::ip::make_address(std::string(text), error);
    return error ? std::nullopt : std::optional(address);
}

bool isNumber(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

Result<Tcp::endpoint> parseListenAddress(std::string_view text)
{
    std::string_view host = text;
    std::optional<unsigned short> port = usualPort;
    const std::size_t colon = text.rfind(':');
    const bool isBareV6 = colon != text.find(':') && !text.starts_with('[');
    if (isNumber(text)) {
        host = {};
        port = portIn(text);
    } else if (colon != std::string_view::npos && !isBareV6 && !text.ends_with(']')) {
        host = text.substr(0, colon);
        port = portIn(text.substr(colon + 1));
    }
    const std::optional<asio::ip::address> address = addressIn(host);
    if (!address || !port || text.empty())
        return badAddress(text);
    return Tcp::endpoint(*address, *port);
}

bool isLoopback(const Tcp::endpoint &endpoint)
{
    return plainAddress(endpoint.address()).is_loopback();
}

} // namespace telltale::network
