// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/http1/field_role.h"

#include "network/http1/octets.h"

namespace telltale::network::http1 {

namespace {

FieldRole roleIf(bool isIt, FieldRole role)
{
    return isIt ? role : FieldRole::Other;
}

} // namespace

FieldRole fieldRole(std::string_view name)
{
    // Most fields are told by their length alone.
    switch (name.size()) {
    case 4:
        return roleIf(isSameWord(name, "host"), FieldRole::Host);
    case 6:
        return roleIf(isSameWord(name, "expect"), FieldRole::Expect);
    case 7:
        return roleIf(isSameWord(name, "upgrade"), FieldRole::Upgrade);
    case 10:
        return roleIf(isSameWord(name, "connection"), FieldRole::Connection);
    case 12:
        return roleIf(isSameWord(name, "content-type"), FieldRole::ContentType);
    case 14:
        if (isSameWord(name, "content-length"))
            return FieldRole::ContentLength;
        return roleIf(isSameWord(name, "content_length"), FieldRole::UnderscoreFraming);
    case 17:
        if (isSameWord(name, "transfer-encoding"))
            return FieldRole::TransferEncoding;
        return roleIf(isSameWord(name, "transfer_encoding"), FieldRole::UnderscoreFraming);
    default:
        return FieldRole::Other;
    }
}

bool isForbiddenTrailer(std::string_view name)
{
    switch (fieldRole(name)) {
    case FieldRole::Other:
        return isSameWord(name, "te") || isSameWord(name, "trailer") || isSameWord(name, "proxy-connection")
            || isSameWord(name, "keep-alive");
    case FieldRole::ContentType:
        return false; // Senders do so, and it changes nothing that we or a server behind us go by.
    default:
        return true;
    }
}

} // namespace telltale::network::http1
