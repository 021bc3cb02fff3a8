// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/values/checks/ip_address.h"

#include "audit/values/checks/ascii.h"
#include "payload/hex.h"

#include <QtGlobal>

#include <algorithm>

namespace telltale::audit::checks {

namespace {

bool parseV4(std::string_view text, std::uint8_t *bytes)
{
    for (int part = 0; part < 4; ++part) {
        const std::size_t end = part < 3 ? text.find('.') : text.size();
        if (end == std::string_view::npos || end == 0 || end > 3)
            return false;
        const auto number = unsignedNumber(text.substr(0, end));
        // 010 is eight to some programs and ten to others, so it is no address to us.
        if (!number || *number > 255 || (end > 1 && text[0] == '0'))
            return false;
        bytes[part] = static_cast<std::uint8_t>(*number);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return text.empty();
}

/// The groups of one side of `::`; returns how many bytes were written, or -1.
int parseGroups(std::string_view text, std::uint8_t *bytes, bool mayEndInV4)
{
    int written = 0;
    while (!text.empty()) {
        const std::size_t colon = text.find(':');
        const std::string_view group = text.substr(0, colon);
        if (mayEndInV4 && colon == std::string_view::npos && group.find('.') != std::string_view::npos) {
            if (written > 12 || !parseV4(group, bytes + written))
                return -1;
            return written + 4;
        }
        const int value = group.empty() || group.size() > 4 ? -1 : payload::hexNumber(group, 0, group.size());
        if (value < 0 || written > 14)
            return -1;
        bytes[written++] = static_cast<std::uint8_t>(value >> 8);
        bytes[written++] = static_cast<std::uint8_t>(value & 255);
        if (colon == std::string_view::npos)
            return written;
        text.remove_prefix(colon + 1);
        if (text.empty())
            return -1;
    }
    return written;
}

bool parseV6(std::string_view text, std::array<std::uint8_t, 16> &bytes)
{
    const std::size_t gap = text.find("::");
    if (gap == std::string_view::npos)
        return parseGroups(text, bytes.data(), true) == 16;
    std::array<std::uint8_t, 20> head{};
    std::array<std::uint8_t, 20> tail{};
    const int before = parseGroups(text.substr(0, gap), head.data(), false);
    const int after = parseGroups(text.substr(gap + 2), tail.data(), true);
    if (before < 0 || after < 0 || before + after > 14)
        return false;
    std::copy_n(head.begin(), before, bytes.begin());
    std::copy_n(tail.begin(), after, bytes.end() - after);
    return true;
}

IpKind v4Kind(const std::uint8_t *b)
{
    const auto is3 = [b](int x, int y, int z) { return b[0] == x && b[1] == y && b[2] == z; };
    if (b[0] == 10 || (b[0] == 172 && b[1] >= 16 && b[1] < 32) || (b[0] == 192 && b[1] == 168))
        return IpKind::Private;
    if (b[0] == 100 && b[1] >= 64 && b[1] < 128)
        return IpKind::Shared;
    if (b[0] == 127)
        return IpKind::Loopback;
    if (b[0] == 169 && b[1] == 254)
        return IpKind::LinkLocal;
    if (is3(192, 0, 2) || is3(198, 51, 100) || is3(203, 0, 113))
        return IpKind::Documentation;
    if (b[0] >= 224 && b[0] < 240)
        return IpKind::Multicast;
    if (b[0] == 0)
        return b[1] == 0 && b[2] == 0 && b[3] == 0 ? IpKind::Unspecified : IpKind::Reserved;
    if (b[0] == 255 && b[1] == 255 && b[2] == 255 && b[3] == 255)
        return IpKind::Broadcast;
    if (b[0] >= 240 || is3(192, 0, 0) || (b[0] == 198 && (b[1] == 18 || b[1] == 19)))
        return IpKind::Reserved;
    return IpKind::Public;
}

} // namespace

std::optional<IpAddress> parseIp(std::string_view text)
{
    IpAddress address;
    if (const std::size_t slash = text.rfind('/'); slash != std::string_view::npos) {
        const auto prefix = unsignedNumber(text.substr(slash + 1));
        if (!prefix || *prefix > 128 || text.size() - slash > 4)
            return std::nullopt;
        address.prefix = static_cast<int>(*prefix);
        text = text.substr(0, slash);
    }
    address.isV6 = text.find(':') != std::string_view::npos;
    if (!address.isV6) {
        if (text.size() > 15 || address.prefix > 32 || !parseV4(text, address.bytes.data()))
            return std::nullopt;
        return address;
    }
    if (const std::size_t percent = text.find('%'); percent != std::string_view::npos) {
        address.zone = text.substr(percent + 1);
        const auto isZone = [](char c) { return isAlnum(c) || c == '.' || c == '-' || c == '_'; };
        if (address.zone.size() > 32 || !all(address.zone, isZone))
            return std::nullopt;
        text = text.substr(0, percent);
    }
    if (text.size() < 2 || text.size() > 45 || !parseV6(text, address.bytes))
        return std::nullopt;
    return address;
}

IpKind ipKind(const IpAddress &address)
{
    const std::uint8_t *b = address.bytes.data();
    if (!address.isV6)
        return v4Kind(b);
    if (std::all_of(b, b + 10, [](std::uint8_t byte) { return byte == 0; })) {
        if (b[10] == 0xff && b[11] == 0xff) // an IPv4 address in IPv6's clothes: what that one is
            return v4Kind(b + 12);
        if (std::all_of(b + 10, b + 15, [](std::uint8_t byte) { return byte == 0; }) && b[15] <= 1)
            return b[15] ? IpKind::Loopback : IpKind::Unspecified;
    }
    if (b[0] == 0xff)
        return IpKind::Multicast;
    if (b[0] == 0xfe && (b[1] & 0xc0) == 0x80)
        return IpKind::LinkLocal;
    if ((b[0] & 0xfe) == 0xfc)
        return IpKind::Private;
    if ((b[0] == 0x20 && b[1] == 0x01 && b[2] == 0x0d && b[3] == 0xb8) || (b[0] == 0x3f && b[1] == 0xff && b[2] < 0x10))
        return IpKind::Documentation;
    return IpKind::Public;
}

const char *ipKindText(IpKind kind)
{
    switch (kind) {
    case IpKind::Public:
        return nullptr;
    case IpKind::Private:
        return QT_TRANSLATE_NOOP("Values", "private network");
    case IpKind::Shared:
        return QT_TRANSLATE_NOOP("Values", "provider's shared range");
    case IpKind::Loopback:
        return QT_TRANSLATE_NOOP("Values", "loopback: the machine itself");
    case IpKind::LinkLocal:
        return QT_TRANSLATE_NOOP("Values", "link-local");
    case IpKind::Documentation:
        return QT_TRANSLATE_NOOP("Values", "documentation range");
    case IpKind::Multicast:
        return QT_TRANSLATE_NOOP("Values", "multicast");
    case IpKind::Unspecified:
        return QT_TRANSLATE_NOOP("Values", "unspecified: no address");
    case IpKind::Broadcast:
        return QT_TRANSLATE_NOOP("Values", "broadcast");
    case IpKind::Reserved:
        return QT_TRANSLATE_NOOP("Values", "reserved range");
    }
    return nullptr;
}

} // namespace telltale::audit::checks
