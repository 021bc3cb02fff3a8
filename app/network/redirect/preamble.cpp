// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/redirect/preamble.h"

#include "network/redirect/shared_table.h"

#include <algorithm>
#include <cstring>

#include <arpa/inet.h>

namespace telltale::network {

namespace {

constexpr std::string_view preambleMark(TELLTALE_PREAMBLE_MARK, TELLTALE_PREAMBLE_MARK_SIZE);

bool isSameToken(const RedirectToken &token, const std::uint8_t *other)
{
    unsigned difference = 0;
    for (std::size_t i = 0; i < token.size(); ++i)
        difference |= static_cast<unsigned>(token[i] ^ other[i]);
    return difference == 0;
}

std::string addressText(int family, std::string_view bytes)
{
    std::array<char, INET6_ADDRSTRLEN> text{};
    return inet_ntop(family, bytes.data(), text.data(), text.size()) ? text.data() : "";
}

/// Empty: it is none.
std::string hostOf(std::uint8_t kind, std::string_view bytes)
{
    switch (kind) {
    case TELLTALE_DESTINATION_NAME:
        return isHostName(bytes) ? std::string(bytes) : std::string();
    case TELLTALE_DESTINATION_IPV4:
        return bytes.size() == 4 ? addressText(AF_INET, bytes) : std::string();
    case TELLTALE_DESTINATION_IPV6:
        return bytes.size() == 16 ? addressText(AF_INET6, bytes) : std::string();
    default:
        return {};
    }
}

} // namespace

PreambleReading readPreamble(std::string_view bytes, const RedirectToken &token)
{
    PreambleReading reading;
    const std::size_t compared = std::min(bytes.size(), preambleMark.size());
    if (bytes.substr(0, compared) != preambleMark.substr(0, compared)) {
        reading.kind = PreambleReading::Kind::None;
        return reading;
    }
    telltale_preamble head{};
    if (bytes.size() < sizeof head)
        return reading;
    std::memcpy(&head, bytes.data(), sizeof head);
    reading.kind = PreambleReading::Kind::Wrong;
    if (!isSameToken(token, head.token) || head.size > TELLTALE_LONGEST_NAME)
        return reading;
    if (bytes.size() < sizeof head + head.size) {
        reading.kind = PreambleReading::Kind::NeedMore;
        return reading;
    }
    std::string host = hostOf(head.kind, bytes.substr(sizeof head, head.size));
    if (host.empty())
        return reading;
    reading.kind = PreambleReading::Kind::Whole;
    reading.size = sizeof head + head.size;
    reading.preamble = {head.process, std::move(host), head.port};
    return reading;
}

} // namespace telltale::network
