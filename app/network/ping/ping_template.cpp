// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/ping/ping_template.h"

#include "network/http1/octets.h"
#include "network/ping/ping_head.h"

#include <algorithm>

namespace telltale::network {

std::string_view word(PingCoding coding)
{
    switch (coding) {
    case PingCoding::Gzip:
        return "gzip";
    case PingCoding::Brotli:
        return "br";
    case PingCoding::None:
        break;
    }
    return "none";
}

std::optional<PingCoding> pingCodingFrom(std::string_view text)
{
    for (const PingCoding coding : {PingCoding::None, PingCoding::Gzip, PingCoding::Brotli}) {
        if (word(coding) == text)
            return coding;
    }
    return std::nullopt;
}

const PingVariable *PingTemplate::variable(std::string_view name) const
{
    const auto found = std::find_if(variables.begin(), variables.end(),
                                    [name](const PingVariable &variable) { return variable.name == name; });
    return found == variables.end() ? nullptr : &*found;
}

PingBodyFormat PingTemplate::bodyFormat() const
{
    std::string type(header("Content-Type"));
    std::transform(type.begin(), type.end(), type.begin(), http1::lowered);
    const auto says = [&type](std::string_view word) { return type.find(word) != std::string::npos; };
    if (says("form-urlencoded"))
        return PingBodyFormat::Form;
    if (says("json") || says("x-sentry-envelope"))
        return PingBodyFormat::Json;
    // SDKs send JSON as text/plain, or without saying what it is.
    const std::size_t first = body.find_first_not_of(" \t\r\n");
    const bool looksLikeJson = first != std::string::npos && (body[first] == '{' || body[first] == '[');
    return looksLikeJson && (type.empty() || says("text/plain")) ? PingBodyFormat::Json : PingBodyFormat::Text;
}

std::string_view PingTemplate::header(std::string_view name) const
{
    for (const std::string &line : headers) {
        if (isHeaderNamed(line, name))
            return headerValue(line);
    }
    return {};
}

} // namespace telltale::network
