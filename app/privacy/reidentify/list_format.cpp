// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/reidentify/list_format.h"

#include "audit/values/checks/ascii.h"

#include <algorithm>
#include <array>
#include <vector>

namespace telltale::privacy {

using namespace audit::checks;

namespace {

constexpr std::size_t linesLookedAt = 20;

/// The first lines that are whole, without empty ones and comments.
std::vector<std::string_view> headLines(std::string_view head)
{
    std::vector<std::string_view> lines;
    while (!head.empty() && lines.size() < linesLookedAt) {
        const std::size_t end = head.find('\n');
        std::string_view line = head.substr(0, end);
        head.remove_prefix(end == std::string_view::npos ? head.size() : end + 1);
        while (line.ends_with('\r'))
            line.remove_suffix(1);
        if (!line.empty() && line.front() != '#')
            lines.push_back(line);
    }
    return lines;
}

bool isPasswdLine(std::string_view line)
{
    std::vector<std::string_view> parts;
    for (std::string_view rest = line;;) {
        const std::size_t end = rest.find(':');
        parts.push_back(rest.substr(0, end));
        if (end == std::string_view::npos)
            break;
        rest.remove_prefix(end + 1);
    }
    const auto isNumber = [](std::string_view text) { return all(text, isDigit); };
    if (parts.front().empty() || parts.front().find_first_of(" \t") != std::string_view::npos)
        return false;
    if (parts.size() == 7) // passwd(5)
        return isNumber(parts[2]) && isNumber(parts[3]);
    if (parts.size() == 9) // shadow(5)
        return parts[2].empty() || isNumber(parts[2]);
    return parts.size() == 4 && isNumber(parts[2]); // group(5)
}

bool isLdif(const std::vector<std::string_view> &lines)
{
    if (lines.empty())
        return false;
    const auto begins = [](std::string_view line, std::string_view word) {
        return line.size() >= word.size() && equalsIgnoringCase(line.substr(0, word.size()), word);
    };
    return begins(lines[0], "dn:") || (begins(lines[0], "version:") && lines.size() > 1 && begins(lines[1], "dn:"));
}

std::size_t countOutsideQuotes(std::string_view line, char separator)
{
    std::size_t count = 0;
    bool isQuoted = false;
    for (const char c : line) {
        isQuoted ^= c == '"';
        count += c == separator && !isQuoted;
    }
    return count;
}

} // namespace

ListFormat sniffListFormat(std::string_view head, std::string_view fileName)
{
    ListFormat format;
    const std::string_view text = trimmed(head);
    const std::vector<std::string_view> lines = headLines(head);
    if (text.starts_with('{') || text.starts_with('[')) {
        format.kind = ListFormat::Kind::Json;
        return format;
    }
    if (isLdif(lines)) {
        format.kind = ListFormat::Kind::Ldif;
        return format;
    }
    if (!lines.empty() && std::all_of(lines.begin(), lines.end(), isPasswdLine)) {
        format.kind = ListFormat::Kind::Passwd;
        return format;
    }
    const std::string name = lowered(fileName);
    const bool isNamed = name.ends_with(".csv") || name.ends_with(".tsv");
    format.withWholeLines = !isNamed;
    for (const char separator : {'\t', ';', ','}) {
        const auto count = [separator](std::string_view line) { return countOutsideQuotes(line, separator); };
        const std::size_t first = lines.empty() ? 0 : count(lines.front());
        const bool isEven = first != 0
            && std::all_of(lines.begin(), lines.end(), [&](std::string_view line) { return count(line) == first; });
        if (isEven || (first != 0 && isNamed)) {
            format.kind = ListFormat::Kind::Csv;
            format.separator = separator;
            return format;
        }
    }
    if (isNamed) {
        format.kind = ListFormat::Kind::Csv;
        format.separator = name.ends_with(".tsv") ? '\t' : ',';
    }
    return format;
}

} // namespace telltale::privacy
