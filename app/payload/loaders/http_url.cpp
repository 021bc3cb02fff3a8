// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/http_url.h"

namespace telltale::payload {

std::string httpUrl(std::string_view method, std::string_view target, std::string_view host)
{
    if (target.empty())
        return {};
    if (method == "CONNECT")
        return "https://" + std::string(target) + '/';
    const std::size_t scheme = target.find("://");
    if (scheme != std::string_view::npos && scheme != 0 && target.find_first_of("/?#") > scheme)
        return std::string(target);
    const bool isOrigin = target.front() == '/';
    if (host.empty() || (!isOrigin && target != "*"))
        return {};
    std::string url = "http://";
    url += host;
    return isOrigin ? url.append(target) : url;
}

} // namespace telltale::payload
