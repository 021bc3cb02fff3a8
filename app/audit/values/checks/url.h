// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace telltale::audit::checks {

/// A URL taken apart (RFC 3986), bytes as sent, nothing decoded. Views into the text.
struct UrlParts
{
    std::string_view scheme;
    std::string_view user;     ///< `user` of `user:password@`
    std::string_view password; ///< behind its colon
    std::string_view host;     ///< without brackets
    std::string_view port;
    std::string_view path; ///< with its slash
    std::string_view query;
    std::string_view fragment;
    bool hasUserInfo = false;
};

/// `scheme://authority…`, the whole text, without white space or control characters. The scheme is as in RFC 3986 3.1;
/// the authority may be empty for `file` only; its host is a host name, an address, or a list of them with ports as
/// databases have it.
std::optional<UrlParts> parseUrl(std::string_view text);

} // namespace telltale::audit::checks
