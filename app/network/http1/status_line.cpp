// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/http1/status_line.h"

#include "network/http1/octets.h"
#include "network/http1/request_line.h"

namespace telltale::network::http1 {

Fault parseStatusLine(std::string_view line, StatusLine &result)
{
    constexpr std::size_t status = 9;
    const std::size_t ret = line.find('\r');
    if (ret != std::string_view::npos)
        return {Reason::BareCr, ret};
    const std::string_view version = line.substr(0, status - 1);
    if (!isVersion(version))
        return {Reason::BadStatusLine, 0};
    if (!isReadVersion(version))
        return {Reason::UnsupportedVersion, 0};
    if (line.size() < status + 3 || line[status - 1] != ' ' || line[status] == '0')
        return {Reason::BadStatusLine, version.size()};
    for (std::size_t i = status; i < status + 3; ++i) {
        if (!isDecimal(line[i]))
            return {Reason::BadStatusLine, i};
    }
    const std::size_t blank = status + 3;
    const bool hasPhrase = line.size() > blank;
    if (hasPhrase && line[blank] != ' ')
        return {Reason::BadStatusLine, blank};
    const std::size_t end = endOf(ValueOctet, line, blank);
    if (end != line.size())
        return {Reason::BadStatusLine, end};
    result.minorVersion = version.back() - '0';
    result.status = (line[status] - '0') * 100 + (line[status + 1] - '0') * 10 + (line[status + 2] - '0');
    result.phrase = hasPhrase ? line.substr(blank + 1) : std::string_view();
    return {};
}

} // namespace telltale::network::http1
