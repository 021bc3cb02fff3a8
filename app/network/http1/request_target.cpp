// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/http1/request_target.h"

#include "network/http1/octets.h"

namespace telltale::network::http1 {

namespace {

Fault parseAbsolute(std::string_view target, RequestTarget &result)
{
    const std::size_t scheme = target.find("://");
    const std::string_view name = target.substr(0, scheme);
    result.isSecure = isSameWord(name, "https");
    if (scheme == std::string_view::npos || (!result.isSecure && !isSameWord(name, "http")))
        return {Reason::BadTarget, 0};
    const std::size_t begin = scheme + 3;
    const std::size_t end = std::min(target.find_first_of("/?", begin), target.size());
    const std::string_view text = target.substr(begin, end - begin);
    // RFC 9110, 4.2.4: what stands before an @ is there to mislead.
    if (text.find('@') != std::string_view::npos)
        return {Reason::TargetUserinfo, begin};
    const std::optional<Authority> authority = parseAuthority(text);
    if (!authority)
        return {Reason::BadTarget, begin};
    result.form = TargetForm::Absolute;
    result.authority = *authority;
    result.pathAndQuery = target.substr(end);
    return {};
}

Fault parseTunnel(std::string_view target, RequestTarget &result)
{
    const std::optional<Authority> authority = parseAuthority(target);
    if (!authority || !authority->port)
        return {Reason::BadTarget, 0};
    result.form = TargetForm::Authority;
    result.authority = *authority;
    return {};
}

} // namespace

Fault parseTarget(std::string_view method, std::string_view target, RequestTarget &result)
{
    result = {};
    const std::size_t fragment = target.find('#');
    if (fragment != std::string_view::npos)
        return {Reason::TargetFragment, fragment};
    if (method == "CONNECT")
        return parseTunnel(target, result);
    if (target.front() == '/') {
        result.pathAndQuery = target;
        return {};
    }
    if (target != "*")
        return parseAbsolute(target, result);
    result.form = TargetForm::Asterisk;
    return {method == "OPTIONS" ? Reason::None : Reason::BadTarget, 0};
}

} // namespace telltale::network::http1
