// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/switches/logged_diff.h"

#include <algorithm>
#include <array>
#include <vector>

namespace telltale::privacy {

namespace {

constexpr std::string_view leftOut = "…";
constexpr std::size_t widestSeparator = 16; ///< between a key and its value

/// `reporting` of `[a."b.c"]` and `a.reporting`.
std::string_view lastOfKey(std::string_view key)
{
    const std::size_t dot = key.find_last_of(".:/ ");
    std::string_view last = dot == std::string_view::npos ? key : key.substr(dot + 1);
    while (last.starts_with('"') || last.starts_with('\''))
        last.remove_prefix(1);
    while (last.ends_with('"') || last.ends_with('\''))
        last.remove_suffix(1);
    return last;
}

/// Whether the key is named there, and not just some text with its letters.
bool namesKey(std::string_view text, std::string_view key)
{
    for (std::size_t at = text.find(key); at != std::string_view::npos; at = text.find(key, at + 1)) {
        const std::size_t end = at + key.size();
        if (end < text.size() && std::string_view("\"':= ").find(text[end]) != std::string_view::npos)
            return true;
    }
    return false;
}

/// The part of a line that is about the key: what changed in it, from the key on.
std::string partAboutKey(std::string_view line, std::size_t front, std::size_t back, std::string_view key)
{
    const auto isPartOfWord = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    };
    while (back > 0 && isPartOfWord(line[line.size() - back]))
        --back;
    const std::string_view changed = line.substr(front, line.size() - front - back);
    std::size_t begin = front;
    if (!namesKey(changed, key)) {
        const std::size_t found = line.substr(0, front).rfind(key);
        if (found != std::string_view::npos && front - found <= key.size() + widestSeparator)
            begin = found;
    }
    std::string part(begin == 0 ? std::string_view() : leftOut);
    part += line.substr(begin, line.size() - back - begin);
    return part + std::string(back == 0 ? std::string_view() : leftOut);
}

/// Other keys stand on such a line.
bool isShared(const SwitchChange &change, std::string_view line)
{
    const bool hasTables = change.kind == LayerKind::Json || change.kind == LayerKind::Jsonc
        || change.kind == LayerKind::Yaml || change.kind == LayerKind::Toml;
    return hasTables && line.find_first_of("{[") != std::string_view::npos && !line.starts_with(leftOut)
        && line.find_first_of(":=") != std::string_view::npos;
}

std::vector<std::string> linesOfDiff(std::string_view diff)
{
    std::vector<std::string> lines;
    while (!diff.empty()) {
        const std::size_t feed = std::min(diff.find('\n'), diff.size());
        lines.emplace_back(diff.substr(0, feed));
        diff.remove_prefix(std::min(feed + 1, diff.size()));
    }
    return lines;
}

/// `a` and `b` are what a line was and is, without their signs.
void keepPartAboutKey(std::string &a, std::string &b, std::string_view key)
{
    const std::size_t shorter = std::min(a.size(), b.size());
    std::size_t front = 0;
    while (front < shorter && a[front] == b[front])
        ++front;
    std::size_t back = 0;
    while (back < shorter - front && a[a.size() - 1 - back] == b[b.size() - 1 - back])
        ++back;
    std::string first = partAboutKey(a, front, back, key);
    b = partAboutKey(b, front, back, key);
    a = std::move(first);
}

/// The line that a removed one has become; 0 where there is none.
std::size_t partnerOf(const std::vector<std::string> &lines, std::size_t removed)
{
    std::size_t next = removed + 1;
    // `\ No newline at end of file`
    if (next < lines.size() && lines[next].starts_with('\\'))
        ++next;
    return lines[removed].starts_with('-') && next < lines.size() && lines[next].starts_with('+') ? next : 0;
}

void hideValue(std::string &line)
{
    const std::size_t sign = line.find_first_of("=:");
    if (sign != std::string::npos && sign + 1 < line.size())
        line = line.substr(0, sign + 1) + "***";
}

} // namespace

bool isCredentialKey(std::string_view key)
{
    constexpr std::array<std::string_view, 6> words{"pass", "secret", "token", "salt", "credential", "apikey"};
    std::string name;
    for (const char c : lastOfKey(key)) {
        if (c != '_' && c != '-')
            name += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    }
    return std::any_of(words.begin(), words.end(),
                       [&name](std::string_view word) { return name.find(word) != std::string::npos; });
}

std::string loggedDiff(const SwitchChange &change)
{
    std::vector<std::string> lines = linesOfDiff(change.diff);
    const std::string_view key = lastOfKey(change.key);
    const bool isHidden = isCredentialKey(change.key);
    std::string out;
    // The first two name the file.
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::size_t partner = i < 2 ? 0 : partnerOf(lines, i);
        if (partner != 0) {
            std::string before = lines[i].substr(1);
            std::string after = lines[partner].substr(1);
            if (isShared(change, before) || isShared(change, after)) {
                keepPartAboutKey(before, after, key);
                lines[i].replace(1, std::string::npos, before);
                lines[partner].replace(1, std::string::npos, after);
            }
        }
        if (isHidden && i >= 2 && (lines[i].starts_with('-') || lines[i].starts_with('+')))
            hideValue(lines[i]);
        out += lines[i];
        if (i + 1 < lines.size() || change.diff.ends_with('\n'))
            out += '\n';
    }
    return out;
}

std::string cutForLog(std::string_view text, std::size_t most)
{
    if (text.size() <= most)
        return std::string(text);
    std::size_t end = most - leftOut.size();
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0u) == 0x80u)
        --end;
    return std::string(text.substr(0, end)) + std::string(leftOut);
}

} // namespace telltale::privacy
