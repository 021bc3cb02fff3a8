// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/toml_depth.h"

#include <algorithm>

namespace telltale {

namespace {

bool continuesKey(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_'
        || c == ' ' || c == '\t';
}

/// Behind the string that starts at `at`, or at the end of what cannot be one.
std::size_t behindString(std::string_view text, std::size_t at)
{
    const char quote = text[at];
    const std::string_view three(quote == '"' ? "\"\"\"" : "'''");
    const bool isLong = text.substr(at, 3) == three;
    std::size_t i = at + (isLong ? 3 : 1);
    for (; i < text.size(); ++i) {
        if (quote == '"' && text[i] == '\\') {
            ++i;
            continue;
        }
        if (!isLong && text[i] == '\n')
            return i;
        if (!isLong && text[i] == quote)
            return i + 1;
        if (isLong && text.substr(i, 3) == three) {
            i += 3;
            // Up to two quotes of the string's own may stand before the three that end it.
            for (int more = 0; more < 2 && i < text.size() && text[i] == quote; ++more)
                ++i;
            return i;
        }
    }
    return text.size();
}

} // namespace

std::optional<std::size_t> findTooDeepKey(std::string_view text, std::size_t most)
{
    std::size_t parts = 1;
    for (std::size_t i = 0; i < text.size();) {
        const char c = text[i];
        if (c == '"' || c == '\'') {
            i = behindString(text, i);
            continue;
        }
        if (c == '#') {
            i = std::min(text.find('\n', i), text.size());
            parts = 1;
        } else if (c == '.' && ++parts > most) {
            return i;
        } else if (c != '.' && !continuesKey(c)) {
            parts = 1;
        }
        ++i;
    }
    return {};
}

} // namespace telltale
