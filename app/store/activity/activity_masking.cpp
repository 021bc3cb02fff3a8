// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/activity/activity_masking.h"

#include "audit/knowledge.h"
#include "audit/masking.h"

namespace telltale::store {

namespace {

constexpr std::string_view around = " \t\r\"',;";

/// Without blanks and quotes at both ends.
std::string_view bare(std::string_view text)
{
    const std::size_t begin = text.find_first_not_of(around);
    if (begin == std::string_view::npos)
        return {};
    return text.substr(begin, text.find_last_not_of(around) + 1 - begin);
}

/// `scheme://user:password@host`: what stands between `//` and `@`.
std::string withoutUserInfo(std::string text)
{
    for (std::size_t at = text.find("://"); at != std::string::npos; at = text.find("://", at)) {
        at += 3;
        const std::size_t end = text.find_first_of("/?# \t\"'", at);
        const std::size_t sign = text.substr(0, end).rfind('@');
        if (sign != std::string::npos && sign > at)
            text.replace(at, sign - at, audit::maskedSecret);
    }
    return text;
}

std::string maskedLine(std::string_view line, const audit::Knowledge &knowledge)
{
    const std::size_t sign = line.find_first_of("=:");
    const bool isUrl = sign != std::string_view::npos && line.substr(sign).starts_with("://");
    const std::string_view value = sign == std::string_view::npos || isUrl ? bare(line) : bare(line.substr(sign + 1));
    std::string_view name = sign == std::string_view::npos || isUrl ? std::string_view() : bare(line.substr(0, sign));
    // `export NAME=…`, `+NAME=…`
    name.remove_prefix(std::min(name.size(), name.find_last_of(" +-") + 1));
    const bool isSecret = !value.empty()
        && ((!name.empty() && knowledge.names().judge('/' + std::string(name)).isSecret)
            || knowledge.values().judge(value).isSecret);
    if (!isSecret)
        return withoutUserInfo(std::string(line));
    const auto begin = static_cast<std::size_t>(value.data() - line.data());
    std::string masked(line);
    masked.replace(begin, value.size(), audit::maskedSecret);
    return masked;
}

} // namespace

std::string maskedText(std::string_view text, const audit::Knowledge &knowledge, std::span<const std::string> secrets)
{
    std::string known(text);
    for (const std::string &secret : secrets) {
        if (secret.empty())
            continue;
        for (std::size_t at = known.find(secret); at != std::string::npos; at = known.find(secret, at + 3))
            known.replace(at, secret.size(), audit::maskedSecret);
    }
    std::string masked;
    std::string_view rest(known);
    while (!rest.empty()) {
        const std::size_t end = rest.find('\n');
        masked += maskedLine(rest.substr(0, end), knowledge);
        if (end == std::string_view::npos)
            break;
        masked += '\n';
        rest.remove_prefix(end + 1);
    }
    return masked;
}

} // namespace telltale::store
