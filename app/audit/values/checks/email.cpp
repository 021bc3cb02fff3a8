// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/values/checks/email.h"

#include "audit/values/checks/ascii.h"
#include "audit/values/checks/hostname.h"
#include "audit/values/checks/ip_address.h"

namespace telltale::audit::checks {

namespace {

bool isAtomText(char c)
{
    return isAlnum(c) || static_cast<unsigned char>(c) >= 0x80
        || std::string_view("!#$%&'*+-/=?^_`{|}~").find(c) != std::string_view::npos;
}

bool isDotString(std::string_view local)
{
    bool isStart = true;
    for (const char c : local) {
        if (c == '.') {
            if (isStart)
                return false;
            isStart = true;
        } else if (isAtomText(c)) {
            isStart = false;
        } else {
            return false;
        }
    }
    return !isStart;
}

bool isQuoted(std::string_view local)
{
    if (local.size() < 3 || local.front() != '"' || local.back() != '"')
        return false;
    for (std::size_t i = 1; i + 1 < local.size(); ++i) {
        if (local[i] == '\\') {
            if (++i + 1 >= local.size())
                return false;
        } else if (local[i] == '"' || (!isPrintable(local[i]) && static_cast<unsigned char>(local[i]) < 0x80)) {
            return false;
        }
    }
    return true;
}

bool isAddressLiteral(std::string_view domain)
{
    if (domain.size() < 4 || domain.front() != '[' || domain.back() != ']')
        return false;
    std::string_view inner = domain.substr(1, domain.size() - 2);
    if (inner.starts_with("IPv6:"))
        inner.remove_prefix(5);
    const auto address = parseIp(inner);
    return address && address->prefix < 0 && address->zone.empty();
}

/// `2x.png`: how pictures for sharp screens are named.
bool isScaledPicture(std::string_view domain)
{
    return domain.size() > 2 && isDigit(domain[0]) && lower(domain[1]) == 'x' && domain[2] == '.';
}

} // namespace

bool isEmail(std::string_view text)
{
    const std::size_t at = text.rfind('@');
    if (at == std::string_view::npos || at == 0 || text.size() < 6 || text.size() > 254 || at > 64)
        return false;
    const std::string_view local = text.substr(0, at);
    const std::string_view domain = text.substr(at + 1);
    if (!isDotString(local) && !isQuoted(local))
        return false;
    if (isAddressLiteral(domain))
        return true;
    return isHostname(domain) && hasTopLevelDomain(domain) && !isScaledPicture(domain);
}

} // namespace telltale::audit::checks
