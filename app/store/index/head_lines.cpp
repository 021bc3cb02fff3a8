// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/index/head_lines.h"

#include <algorithm>

namespace telltale::store {

namespace {

char small(char letter)
{
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

bool isName(std::string_view name, std::string_view wanted)
{
    return name.size() == wanted.size()
        && std::equal(name.begin(), name.end(), wanted.begin(), [](char a, char b) { return small(a) == b; });
}

std::string_view trimmedValue(std::string_view value)
{
    constexpr std::string_view space = " \t\r";
    const std::size_t from = value.find_first_not_of(space);
    if (from == std::string_view::npos)
        return {};
    return value.substr(from, value.find_last_not_of(space) - from + 1);
}

/// Cuts the first line off, without its end.
std::string_view takeLine(std::string_view &rest)
{
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    return line;
}

} // namespace

HeadLines readHeadLines(std::string_view head)
{
    HeadLines lines;
    const std::string_view first = takeLine(head);
    const std::size_t space = std::min(first.find(' '), first.size());
    lines.method = first.substr(0, space);
    const std::string_view rest = first.substr(std::min(space + 1, first.size()));
    lines.target = rest.substr(0, rest.find(' '));
    while (!head.empty()) {
        const std::string_view line = takeLine(head);
        const std::size_t colon = line.find(':');
        if (colon == std::string_view::npos)
            continue;
        const std::string_view name = line.substr(0, colon);
        if (lines.host.empty() && isName(name, "host"))
            lines.host = trimmedValue(line.substr(colon + 1));
        else if (lines.contentType.empty() && isName(name, "content-type"))
            lines.contentType = trimmedValue(line.substr(colon + 1));
    }
    return lines;
}

int readStatus(std::string_view head)
{
    const std::string_view line = takeLine(head);
    const std::size_t space = line.find(' ');
    if (space == std::string_view::npos)
        return 0;
    const std::string_view digits = line.substr(space + 1, 3);
    const bool isStatus = digits.size() == 3 && digits[0] >= '1'
        && std::all_of(digits.begin(), digits.end(), [](char digit) { return digit >= '0' && digit <= '9'; })
        && (line.size() == space + 4 || line[space + 4] == ' ');
    return isStatus ? (digits[0] - '0') * 100 + (digits[1] - '0') * 10 + (digits[2] - '0') : 0;
}

std::string destinationOf(std::string_view recorded, const HeadLines &lines)
{
    if (!recorded.empty())
        return std::string(recorded);
    if (lines.method == "CONNECT")
        return "https://" + std::string(lines.target);
    const std::size_t scheme = lines.target.starts_with('/') ? std::string_view::npos : lines.target.find("://");
    if (scheme != std::string_view::npos)
        return std::string(lines.target.substr(0, lines.target.find_first_of("/?#", scheme + 3)));
    return lines.host.empty() ? std::string() : "http://" + std::string(lines.host);
}

std::string hostOf(std::string_view destination)
{
    const std::size_t scheme = destination.find("://");
    if (scheme != std::string_view::npos)
        destination.remove_prefix(scheme + 3);
    destination = destination.substr(0, destination.find_first_of("/?#"));
    if (const std::size_t user = destination.rfind('@'); user != std::string_view::npos)
        destination.remove_prefix(user + 1);
    // The colons of an IPv6 address stand in brackets.
    const std::size_t bracket = destination.rfind(']');
    const std::size_t colon = destination.find(':', bracket == std::string_view::npos ? 0 : bracket);
    if (colon != std::string_view::npos)
        destination = destination.substr(0, colon);
    std::string host(destination);
    std::transform(host.begin(), host.end(), host.begin(), small);
    return host;
}

} // namespace telltale::store
