// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/drift/record_version.h"

#include "payload/lexeme.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace telltale::audit {

namespace {

constexpr std::array<std::string_view, 5> versionKeys{"version", "appVersion", "app_version", "$app_version",
                                                      "applicationVersion"};
/// Steps above a version that say it is another thing's.
constexpr std::array<std::string_view, 9> otherThings{"library", "lib",     "os",   "browser", "device",
                                                      "sdk",     "runtime", "page", "client"};

template<std::size_t N>
bool isAmong(const std::array<std::string_view, N> &list, std::string_view text)
{
    return std::find(list.begin(), list.end(), text) != list.end();
}

bool isProductVersion(const PathFacts &facts)
{
    if (!isAmong(versionKeys, facts.key) || facts.origin.origin == Origin::Receiver)
        return false;
    std::string_view above(facts.path);
    above = above.substr(0, above.rfind('/'));
    const std::size_t slash = above.rfind('/');
    return slash == std::string_view::npos || !isAmong(otherThings, above.substr(slash + 1));
}

std::string_view takeDigits(std::string_view &text)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    const auto end = std::find_if_not(text.begin(), text.end(), isDigit);
    std::string_view digits = text.substr(0, static_cast<std::size_t>(end - text.begin()));
    text.remove_prefix(digits.size());
    digits.remove_prefix(std::min(digits.find_first_not_of('0'), digits.size()));
    return digits;
}

} // namespace

std::string recordVersion(const payload::Record &record, PathFactsTable &facts)
{
    if (record.isEnvelope)
        return {};
    const payload::Document &document = record.document;
    for (payload::NodeIndex index = record.root; index < record.end; ++index) {
        const payload::Node &node = document.node(index);
        const bool isScalar = node.type() == payload::NodeType::String || node.type() == payload::NodeType::Number
            || node.type() == payload::NodeType::Text;
        if (!isScalar || !isProductVersion(facts.of(document.paths(), node.path())))
            continue;
        const std::string_view lexeme = document.lexeme(index);
        std::string version =
            node.type() == payload::NodeType::String ? payload::decodeString(lexeme) : std::string(lexeme);
        if (!version.empty())
            return version;
    }
    return {};
}

bool isOlderVersion(std::string_view a, std::string_view b)
{
    const auto isDigit = [](std::string_view text) { return !text.empty() && text[0] >= '0' && text[0] <= '9'; };
    while (!a.empty() && !b.empty()) {
        if (isDigit(a) && isDigit(b)) {
            const std::string_view left = takeDigits(a);
            const std::string_view right = takeDigits(b);
            if (left.size() != right.size())
                return left.size() < right.size();
            if (left != right)
                return left < right;
            continue;
        }
        if (a.front() != b.front())
            return a.front() < b.front();
        a.remove_prefix(1);
        b.remove_prefix(1);
    }
    // `2.0-beta` comes before `2.0` (Semantic Versioning, 11).
    if (a.empty() != b.empty())
        return a.empty() ? b.front() != '-' : a.front() == '-';
    return false;
}

} // namespace telltale::audit
