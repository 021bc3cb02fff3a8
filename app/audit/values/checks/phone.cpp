// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/values/checks/phone.h"

#include "audit/values/checks/ascii.h"

#include <phonenumbers/phonenumberutil.h>

#include <algorithm>
#include <array>

namespace telltale::audit::checks {

namespace {

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

/// Where most numbers that are written without a country code come from; tried when the caller knows nothing better.
constexpr std::array usualRegions{"US", "GB"};

struct Look
{
    std::size_t digits = 0;
    std::size_t groups = 0;
    bool hasPlus = false;
    bool hasParentheses = false;
    bool isPlausible = true;
};

/// Digits in groups, by blanks, dashes, dots; one pair of parentheses; a plus in front; an extension is not looked for.
Look lookAt(std::string_view text)
{
    Look look;
    bool isInGroup = false;
    int open = 0;
    char last = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (isDigit(c)) {
            ++look.digits;
            look.groups += isInGroup ? 0 : 1;
        } else if (c == '+') {
            look.isPlausible &= i == 0 || (i == 1 && text[0] == '(');
            look.hasPlus = true;
        } else if (c == '(') {
            look.isPlausible &= ++open == 1;
            look.hasParentheses = true;
        } else if (c == ')') {
            look.isPlausible &= --open == 0;
        } else if (c == ' ' || c == '-' || c == '.' || c == '/') {
            // One separator between groups, but for `) ` and ` - `.
            look.isPlausible &=
                i > 0 && (isDigit(last) || last == ')' || (last == ' ' && c == '-') || (last == '-' && c == ' '));
        } else {
            look.isPlausible = false;
        }
        isInGroup = isDigit(c);
        last = c;
    }
    look.isPlausible &= open == 0 && isDigit(last) && look.digits >= 7 && look.digits <= 15;
    return look;
}

PhoneSureness judge(std::string_view text, const std::string &region)
{
    const PhoneNumberUtil &util = *PhoneNumberUtil::GetInstance();
    PhoneNumber number;
    if (util.Parse(std::string(text), region, &number) != PhoneNumberUtil::NO_PARSING_ERROR)
        return PhoneSureness::None;
    if (util.IsValidNumber(number))
        return PhoneSureness::Valid;
    const auto possible = util.IsPossibleNumberWithReason(number);
    const bool isPossible =
        possible == PhoneNumberUtil::IS_POSSIBLE || possible == PhoneNumberUtil::IS_POSSIBLE_LOCAL_ONLY;
    return isPossible ? PhoneSureness::Possible : PhoneSureness::None;
}

/// (123) 456-7890 and 123-456-7890: how North America writes, and hardly anything else.
bool isNorthAmericanLook(std::string_view text)
{
    std::string shape;
    for (const char c : text)
        shape += isDigit(c) ? '9' : c;
    return shape == "(999) 999-9999" || shape == "(999) 999 9999" || shape == "(999)999-9999"
        || shape == "+9 999 999 9999" || shape == "1-999-999-9999";
}

/// Dates and lists of numbers have such groups too: a national number is trusted by its groups only where the numbering
/// plan agrees and no group is longer or shorter than people write them.
bool isWrittenLikeAPhone(std::string_view text, const Look &look)
{
    std::size_t group = 0;
    std::size_t longest = 0;
    std::size_t shortest = 99;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        if (i < text.size() && isDigit(text[i])) {
            ++group;
        } else if (group) {
            longest = std::max(longest, group);
            shortest = std::min(shortest, group);
            group = 0;
        }
    }
    const bool isVersionLike = text.find('.') != std::string_view::npos && (longest < 4 || look.digits < 10);
    return look.groups >= 2 && look.digits >= 9 && longest <= 8 && !isVersionLike
        && (shortest >= 2 || text[0] == '0' || text[0] == '1' || look.hasParentheses);
}

} // namespace

PhoneSureness phoneSureness(std::string_view text, std::string_view region, bool mayBeBare)
{
    const Look look = lookAt(text);
    if (!look.isPlausible)
        return PhoneSureness::None;
    if (look.hasPlus) {
        std::string plain = "+";
        std::copy_if(text.begin(), text.end(), std::back_inserter(plain), isDigit);
        return look.digits >= 8 ? judge(plain, "ZZ") : PhoneSureness::None;
    }
    const bool isWritten = isWrittenLikeAPhone(text, look);
    if (!isWritten && !mayBeBare)
        return PhoneSureness::None;
    PhoneSureness best = isNorthAmericanLook(text) ? PhoneSureness::Possible : PhoneSureness::None;
    const auto tryRegion = [&](const std::string &name) {
        const PhoneSureness here = judge(text, name);
        // Of the right length is enough only where nobody says which country's numbering plan to ask.
        best = here == PhoneSureness::Valid || (mayBeBare && region.empty()) ? std::max(best, here) : best;
    };
    if (!region.empty())
        tryRegion(uppered(region));
    for (const char *usual : usualRegions) {
        if (best != PhoneSureness::Valid && region.empty())
            tryRegion(usual);
    }
    return best;
}

std::string phoneKind(std::string_view text, std::string_view region)
{
    const PhoneNumberUtil &util = *PhoneNumberUtil::GetInstance();
    PhoneNumber number;
    const std::string home =
        region.empty() ? (text.find('+') != std::string_view::npos ? "ZZ" : "US") : uppered(region);
    if (util.Parse(std::string(text), home, &number) != PhoneNumberUtil::NO_PARSING_ERROR
        || !util.IsValidNumber(number))
        return {};
    std::string code;
    util.GetRegionCodeForNumber(number, &code);
    switch (util.GetNumberType(number)) {
    case PhoneNumberUtil::MOBILE:
        return code + ", mobile";
    case PhoneNumberUtil::FIXED_LINE:
        return code + ", fixed line";
    default:
        return code;
    }
}

} // namespace telltale::audit::checks
