// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/http1/request_line.h"

#include "network/http1/octets.h"

namespace telltale::network::http1 {

namespace {

Fault badByte(std::string_view line, std::size_t at, Reason reason)
{
    return {line[at] == '\r' ? Reason::BareCr : reason, at};
}

Fault parseVersion(std::string_view line, std::size_t begin, RequestLine &result)
{
    const std::string_view version = line.substr(begin);
    const std::size_t blank = version.find(' ');
    if (version.empty() || blank != std::string_view::npos)
        return {Reason::BadRequestLine, blank == std::string_view::npos ? begin : begin + blank};
    const std::size_t ret = version.find('\r');
    if (ret != std::string_view::npos)
        return {Reason::BareCr, begin + ret};
    if (!isVersion(version))
        return {Reason::BadVersion, begin};
    if (version == "HTTP/2.0" && result.method == "PRI" && result.text == "*")
        return {Reason::Http2Preface, 0};
    if (!isReadVersion(version))
        return {Reason::UnsupportedVersion, begin};
    result.minorVersion = version.back() - '0';
    return {};
}

} // namespace

bool isVersion(std::string_view text)
{
    return text.size() == 8 && text.starts_with("HTTP/") && isDecimal(text[5]) && text[6] == '.' && isDecimal(text[7]);
}

bool isReadVersion(std::string_view text)
{
    return text == "HTTP/1.1" || text == "HTTP/1.0";
}

Fault parseRequestLine(std::string_view line, RequestLine &result)
{
    const std::size_t methodEnd = endOf(TokenOctet, line);
    if (methodEnd == line.size() || (methodEnd == 0 && line.front() == ' '))
        return {Reason::BadRequestLine, methodEnd};
    if (line[methodEnd] != ' ' || methodEnd == 0)
        return badByte(line, methodEnd, Reason::BadMethod);
    result.method = line.substr(0, methodEnd);
    // Their responses have no body: who takes `head` for HEAD waits for another end.
    for (const std::string_view special : {"connect", "head"}) {
        if (isSameWord(result.method, special) && result.method != "CONNECT" && result.method != "HEAD")
            return {Reason::MethodCase, 0};
    }
    const std::size_t begin = methodEnd + 1;
    const std::size_t end = endOf(TargetOctet, line, begin);
    result.text = line.substr(begin, end - begin);
    if (end != line.size() && line[end] != ' ')
        return badByte(line, end, Reason::TargetByte);
    if (result.text.empty())
        return {Reason::BadRequestLine, begin};
    if (end == line.size())
        return {Reason::NoVersion, end};
    if (const Fault fault = parseVersion(line, end + 1, result))
        return fault;
    Fault fault = parseTarget(result.method, result.text, result.target);
    fault.offset += fault ? begin : 0;
    return fault;
}

} // namespace telltale::network::http1
