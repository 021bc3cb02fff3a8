// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/policy/framing_headers.h"

#include "audit/values/checks/ascii.h"

#include <algorithm>
#include <array>

namespace telltale::privacy {

namespace {

/// Without these nobody could read the request, or it would go elsewhere (RFC 9110, RFC 9112).
constexpr std::array<std::string_view, 16> framingHeaders{"host",
                                                          "content-type",
                                                          "content-length",
                                                          "content-encoding",
                                                          "transfer-encoding",
                                                          "connection",
                                                          "trailer",
                                                          "te",
                                                          "upgrade",
                                                          "keep-alive",
                                                          "expect",
                                                          "content-disposition",
                                                          "accept",
                                                          "accept-encoding",
                                                          "proxy-connection",
                                                          "content-transfer-encoding"};

} // namespace

bool isFramingPath(std::string_view path)
{
    for (const std::string_view front : {std::string_view("header/"), std::string_view("part/")}) {
        if (!path.starts_with(front))
            continue;
        const std::string_view name = path.substr(path.rfind('/') + 1);
        return std::any_of(framingHeaders.begin(), framingHeaders.end(),
                           [name](std::string_view one) { return audit::checks::equalsIgnoringCase(one, name); });
    }
    return false;
}

} // namespace telltale::privacy
