// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/switches/unified_diff.h"

#include "audit/masking.h"

#include <algorithm>
#include <array>
#include <vector>

namespace telltale::privacy {

namespace {

constexpr std::size_t diffContext = 3;

std::vector<std::string_view> diffLines(std::string_view text)
{
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t feed = text.find('\n');
        lines.push_back(text.substr(0, feed == std::string_view::npos ? text.size() : feed + 1));
        text.remove_prefix(lines.back().size());
    }
    return lines;
}

/// `NAME=***` for a line that is only there for orientation and holds what is nobody's business.
std::string maskedContext(std::string_view line)
{
    constexpr std::array<std::string_view, 13> words{"pass", "secret", "token", "key",        "salt", "dsn", "uri",
                                                     "url",  "auth",   "cred",  "connection", "cert", "mail"};
    const std::size_t sign = line.find_first_of("=:");
    if (sign == std::string_view::npos)
        return std::string(line);
    std::string name(line.substr(0, sign));
    std::transform(name.begin(), name.end(), name.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    const bool isSecret = std::any_of(words.begin(), words.end(),
                                      [&name](std::string_view word) { return name.find(word) != std::string::npos; });
    const std::size_t value = line.find_first_not_of(" \t\r\n", sign + 1);
    if (!isSecret || value == std::string_view::npos)
        return std::string(line);
    return std::string(line.substr(0, value)) + std::string(audit::maskedSecret) + (line.ends_with('\n') ? "\n" : "");
}

void putDiffLine(std::string &out, char sign, std::string_view line)
{
    out += sign;
    out += sign == ' ' ? maskedContext(line) : std::string(line);
    if (!line.ends_with('\n'))
        out += "\n\\ No newline at end of file\n";
}

std::string rangeOf(std::size_t first, std::size_t count)
{
    return std::to_string(count == 0 ? first : first + 1) + (count == 1 ? std::string() : ',' + std::to_string(count));
}

} // namespace

std::string unifiedDiff(std::string_view before, std::string_view after, std::string_view name)
{
    if (before == after)
        return {};
    const std::vector<std::string_view> old = diffLines(before);
    const std::vector<std::string_view> fresh = diffLines(after);
    const std::size_t shorter = std::min(old.size(), fresh.size());
    std::size_t front = 0;
    while (front < shorter && old[front] == fresh[front])
        ++front;
    std::size_t back = 0;
    while (back < shorter - front && old[old.size() - 1 - back] == fresh[fresh.size() - 1 - back])
        ++back;
    const std::size_t begin = front - std::min(front, diffContext);
    const std::size_t tail = std::min(back, diffContext);
    const std::size_t oldEnd = old.size() - back;
    const std::size_t freshEnd = fresh.size() - back;
    std::string out = "--- " + std::string(name) + "\n+++ " + std::string(name) + "\n@@ -"
        + rangeOf(begin, oldEnd + tail - begin) + " +" + rangeOf(begin, freshEnd + tail - begin) + " @@\n";
    for (std::size_t i = begin; i < front; ++i)
        putDiffLine(out, ' ', old[i]);
    for (std::size_t i = front; i < oldEnd; ++i)
        putDiffLine(out, '-', old[i]);
    for (std::size_t i = front; i < freshEnd; ++i)
        putDiffLine(out, '+', fresh[i]);
    for (std::size_t i = oldEnd; i < oldEnd + tail; ++i)
        putDiffLine(out, ' ', old[i]);
    return out;
}

} // namespace telltale::privacy
