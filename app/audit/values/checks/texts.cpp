// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/values/checks/texts.h"

#include "audit/values/checks/ascii.h"
#include "audit/values/checks/encodings.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace telltale::audit::checks {

namespace {

using namespace std::string_view_literals;

template<std::size_t count>
bool isOneOf(std::string_view word, const std::array<std::string_view, count> &all)
{
    return std::find(all.begin(), all.end(), word) != all.end();
}

bool isSuffix(std::string_view text)
{
    return all(text, [](char c) { return isAlnum(c) || c == '.' || c == '-' || c == '+' || c == '_' || c == '~'; });
}

/// Reads `-12.345` from the front; returns how many decimals it has, or -1.
int takeDecimal(std::string_view &text, double &value)
{
    std::size_t at = !text.empty() && (text[0] == '-' || text[0] == '+') ? 1 : 0;
    const std::size_t begin = at;
    double number = 0;
    while (at < text.size() && isDigit(text[at]) && at - begin < 4)
        number = number * 10 + digit(text[at++]);
    if (at == begin || at >= text.size() || text[at] != '.')
        return -1;
    const std::size_t decimals = ++at;
    double weight = 0.1;
    for (; at < text.size() && isDigit(text[at]); ++at, weight /= 10)
        number += digit(text[at]) * weight;
    value = text[0] == '-' ? -number : number;
    const int count = static_cast<int>(at - decimals);
    text.remove_prefix(at);
    return count;
}

} // namespace

bool isVersion(std::string_view text)
{
    if (text.size() < 3 || text.size() > 80)
        return false;
    const bool hasV = lower(text[0]) == 'v' && isDigit(text[1]);
    text.remove_prefix(hasV ? 1 : 0);
    std::size_t numbers = 0;
    std::size_t at = 0;
    while (at < text.size() && isDigit(text[at])) {
        const std::size_t begin = at;
        while (at < text.size() && isDigit(text[at]))
            ++at;
        if (at - begin > 8)
            return false;
        ++numbers;
        if (at + 1 >= text.size() || text[at] != '.' || !isDigit(text[at + 1]))
            break;
        ++at;
    }
    if (numbers == 0 || numbers > 5)
        return false;
    const std::string_view rest = text.substr(at);
    if (rest.empty())
        return numbers >= 3 || (hasV && numbers >= 1);
    const bool isKnownSuffix =
        (rest[0] == '-' || rest[0] == '+' || rest[0] == '.' || rest[0] == '_' || rest[0] == '~' || isLower(rest[0]))
        && isSuffix(rest);
    return isKnownSuffix && numbers >= 3;
}

bool isDegree(std::string_view text)
{
    double value = 0;
    return takeDecimal(text, value) >= 2 && text.empty() && value >= -180 && value <= 180;
}

bool isCoordinates(std::string_view text)
{
    double latitude = 0;
    double longitude = 0;
    const bool isIso = !text.empty() && (text[0] == '+' || text[0] == '-') && text.back() == '/';
    const bool isBraced =
        text.size() > 2 && ((text[0] == '(' && text.back() == ')') || (text[0] == '[' && text.back() == ']'));
    if (isIso)
        text.remove_suffix(1);
    if (isBraced)
        text = text.substr(1, text.size() - 2);
    const int first = takeDecimal(text, latitude);
    if (first < (isIso ? 2 : 3))
        return false;
    if (!isIso) {
        const std::size_t before = text.size();
        while (!text.empty() && (text[0] == ' ' || text[0] == ',' || text[0] == ';'))
            text.remove_prefix(1);
        if (before == text.size())
            return false;
    }
    const int second = takeDecimal(text, longitude);
    return second >= (isIso ? 2 : 3) && text.empty() && std::fabs(latitude) <= 90 && std::fabs(longitude) <= 180;
}

bool isUserAgent(std::string_view text)
{
    constexpr std::array clients{"curl"sv,
                                 "Wget"sv,
                                 "okhttp"sv,
                                 "python-requests"sv,
                                 "Go-http-client"sv,
                                 "axios"sv,
                                 "node-fetch"sv,
                                 "undici"sv,
                                 "Dalvik"sv,
                                 "Opera"sv,
                                 "PostmanRuntime"sv,
                                 "Apache-HttpClient"sv,
                                 "got"sv,
                                 "aiohttp"sv,
                                 "Java-http-client"sv,
                                 "libwww-perl"sv,
                                 "CFNetwork"sv,
                                 "git"sv,
                                 "node"sv,
                                 "Python-urllib"sv,
                                 "HTTPie"sv,
                                 "reqwest"sv,
                                 "Mozilla"sv,
                                 "python-httpx"sv,
                                 "urllib3"sv};
    std::size_t at = 0;
    const auto isToken = [](char c) {
        return isAlnum(c) || std::string_view("-._+!").find(c) != std::string_view::npos;
    };
    while (at < text.size() && isToken(text[at]))
        ++at;
    if (at < 2 || at + 1 >= text.size() || text[at] != '/' || !isAlpha(text[0]))
        return false;
    const std::string_view product = text.substr(0, at);
    std::size_t end = at + 1;
    if (!isDigit(text[end]) && !(text[end] == 'v' && end + 1 < text.size() && isDigit(text[end + 1])))
        return false;
    while (end < text.size() && isToken(text[end]))
        ++end;
    if (end == text.size())
        return isOneOf(product, clients);
    if (text[end] != ' ')
        return false;
    const std::string_view rest = text.substr(end + 1);
    const std::size_t slash = rest.find('/');
    return rest[0] == '('
        || (slash != std::string_view::npos && slash > 0 && slash + 1 < rest.size() && isDigit(rest[slash + 1]));
}

bool isMediaType(std::string_view text)
{
    constexpr std::array kinds{"application"sv, "audio"sv, "font"sv,      "image"sv, "message"sv,
                               "model"sv,       "text"sv,  "multipart"sv, "video"sv};
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos || text.size() > 120 || !isOneOf(text.substr(0, slash), kinds))
        return false;
    const std::string_view rest = text.substr(slash + 1);
    const std::string_view subtype = rest.substr(0, rest.find_first_of("; ,"));
    const auto isName = [](char c) {
        return isAlnum(c) || std::string_view("!#$&-^_.+*").find(c) != std::string_view::npos;
    };
    return all(subtype, isName)
        && (subtype.size() == rest.size() || rest.find('/') == std::string_view::npos
            || rest.find(',') != std::string_view::npos);
}

bool isJwt(std::string_view text)
{
    const std::size_t first = text.find('.');
    if (!text.starts_with("eyJ") || first == std::string_view::npos)
        return false;
    const std::size_t second = text.find('.', first + 1);
    if (second == std::string_view::npos || text.find('.', second + 1) != std::string_view::npos)
        return false;
    const auto header = decodeBase64(text.substr(0, first));
    const auto claims = decodeBase64(text.substr(first + 1, second - first - 1));
    return header && claims && header->front() == '{' && header->find("\"alg\"") != std::string::npos
        && claims->starts_with('{');
}

double entropy(std::string_view text)
{
    std::array<std::size_t, 256> counts{};
    for (const char c : text)
        ++counts[static_cast<unsigned char>(c)];
    double bits = 0;
    for (const std::size_t count : counts) {
        if (count) {
            const double share = static_cast<double>(count) / static_cast<double>(text.size());
            bits -= share * std::log2(share);
        }
    }
    return bits;
}

} // namespace telltale::audit::checks
