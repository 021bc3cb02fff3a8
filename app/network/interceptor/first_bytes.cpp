// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/interceptor/first_bytes.h"

#include <algorithm>
#include <array>

namespace telltale::network {

namespace {

constexpr std::string_view http2Preface("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
constexpr std::size_t longestMethod = 24;

bool isMethodOctet(char octet)
{
    return (octet >= 'A' && octet <= 'Z') || octet == '-' || octet == '_';
}

/// A whole line with a method, a blank, and `HTTP/` where the version belongs.
FirstBytes judgeLine(std::string_view line)
{
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    const std::size_t blank = line.rfind(' ');
    const bool isVersion = blank != std::string_view::npos && line.substr(blank + 1).starts_with("HTTP/");
    return isVersion ? FirstBytes::Http1 : FirstBytes::Other;
}

} // namespace

FirstBytes sniffFirst(std::string_view bytes)
{
    if (bytes.empty())
        return FirstBytes::NeedMore;
    // SSL 3 and TLS say 3 in the second byte, whatever their version (RFC 8446, 5.1).
    if (bytes[0] == '\x16')
        return bytes.size() == 1 ? FirstBytes::NeedMore : bytes[1] == '\x03' ? FirstBytes::Tls : FirstBytes::Other;
    if (http2Preface.starts_with(bytes.substr(0, http2Preface.size())))
        return bytes.size() < http2Preface.size() ? FirstBytes::NeedMore : FirstBytes::Http2;
    // An empty line may stand before a request (RFC 9112, 2.2).
    while (bytes.starts_with("\r\n"))
        bytes.remove_prefix(2);
    const std::size_t method =
        static_cast<std::size_t>(std::find_if_not(bytes.begin(), bytes.end(), isMethodOctet) - bytes.begin());
    if (method == bytes.size() || bytes == "\r")
        return method > longestMethod ? FirstBytes::Other : FirstBytes::NeedMore;
    if (method == 0 || method > longestMethod || bytes[method] != ' ')
        return FirstBytes::Other;
    const std::size_t end = bytes.find('\n');
    if (end == std::string_view::npos)
        return bytes.size() > mostOfLine ? FirstBytes::Other : FirstBytes::NeedMore;
    return judgeLine(bytes.substr(0, end));
}

bool beginsLikeHttp(std::string_view bytes)
{
    static constexpr std::array<std::string_view, 10> beginnings = {
        "GET ", "POST ", "PUT ", "HEAD ", "PATCH ", "DELETE ", "OPTIONS ", "CONNECT ", "PRI * HTTP/2.0", "\x16\x03"};
    return !bytes.empty() && std::any_of(beginnings.begin(), beginnings.end(), [bytes](std::string_view known) {
        return bytes.substr(0, known.size()) == known.substr(0, bytes.size());
    });
}

} // namespace telltale::network
