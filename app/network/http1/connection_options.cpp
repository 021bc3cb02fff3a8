// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/http1/connection_options.h"

#include "network/http1/octets.h"

namespace telltale::network::http1 {

namespace {

struct NamedOptions
{
    ConnectionOptions options;
    bool namesUpgrade = false;
    bool namesWhatStays = false;
};

void readList(std::string_view list, NamedOptions &named)
{
    while (!list.empty()) {
        const std::size_t comma = std::min(list.find(','), list.size());
        const std::string_view option = withoutBlanks(list.substr(0, comma));
        const FieldRole role = fieldRole(option);
        named.options.close |= isSameWord(option, "close");
        named.options.keepAlive |= isSameWord(option, "keep-alive");
        named.namesUpgrade |= role == FieldRole::Upgrade;
        // Not Transfer-Encoding: servers do name it, and it ends at each hop anyway.
        named.namesWhatStays |=
            role == FieldRole::Host || role == FieldRole::ContentLength || role == FieldRole::ContentType;
        list.remove_prefix(std::min(comma + 1, list.size()));
    }
}

} // namespace

Fault readConnection(const FieldSection &head, ConnectionOptions &result)
{
    NamedOptions named;
    bool hasUpgrade = false;
    for (std::size_t i = 0; i < head.size(); ++i) {
        const FieldRole role = head.role(i);
        hasUpgrade |= role == FieldRole::Upgrade;
        if (role == FieldRole::Connection)
            readList(head.value(i), named);
        if (named.namesWhatStays)
            return {Reason::ConnectionOption, head.span(i).valueOffset};
    }
    result = named.options;
    result.upgrade = named.namesUpgrade && hasUpgrade;
    return {};
}

} // namespace telltale::network::http1
