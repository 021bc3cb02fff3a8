// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/proof/opt_out_words.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace telltale::privacy {

namespace {

constexpr std::array<std::string_view, 8> telemetryWords{"telemetry",  "analytics", "tracking", "consent",
                                                         "statistics", "reporting", "metrics",  "diagnostics"};
constexpr std::array<std::string_view, 14> endingWords{"disable", "disabled", "disabling", "deactivate",  "deactivated",
                                                       "off",     "stopped",  "revoked",   "withdrawn",   "declined",
                                                       "denied",  "rejected", "refused",   "unsubscribed"};

std::vector<std::string> wordsOfName(std::string_view name)
{
    std::vector<std::string> words;
    bool isOpen = false;
    bool wasLower = false;
    for (const char c : name) {
        const bool isLower = c >= 'a' && c <= 'z';
        const bool isUpper = c >= 'A' && c <= 'Z';
        if (!isLower && !isUpper) {
            isOpen = wasLower = false;
            continue;
        }
        if (!isOpen || (wasLower && isUpper))
            words.emplace_back();
        words.back() += static_cast<char>(isUpper ? c - 'A' + 'a' : c);
        isOpen = true;
        wasLower = isLower;
    }
    return words;
}

template<std::size_t count>
bool hasOneOf(const std::vector<std::string> &words, const std::array<std::string_view, count> &wanted)
{
    return std::any_of(words.begin(), words.end(), [&wanted](const std::string &word) {
        return std::find(wanted.begin(), wanted.end(), word) != wanted.end();
    });
}

} // namespace

bool saysOptOut(std::string_view name)
{
    const std::vector<std::string> words = wordsOfName(name);
    const auto isOpting = [](const std::string &word) { return word == "opt" || word == "opted" || word == "opting"; };
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] == "optout" || words[i] == "optedout")
            return true;
        if (isOpting(words[i]) && i + 1 < words.size() && words[i + 1] == "out")
            return true;
    }
    return hasOneOf(words, telemetryWords) && hasOneOf(words, endingWords);
}

} // namespace telltale::privacy
