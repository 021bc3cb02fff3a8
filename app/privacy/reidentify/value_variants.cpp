// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/reidentify/value_variants.h"

#include "audit/values/checks/ascii.h"

#include <algorithm>
#include <cstring>

namespace telltale::privacy {

using namespace audit::checks;

std::string_view word(ValueVariant variant)
{
    constexpr std::array<std::string_view, 17> words{"as is",
                                                     "lower case",
                                                     "upper case",
                                                     "trimmed",
                                                     "trimmed, lower case",
                                                     "domain",
                                                     "domain, lower case",
                                                     "mailto:",
                                                     "mailto:, lower case",
                                                     "digits",
                                                     "+ and digits",
                                                     "in quotes",
                                                     "line feed behind",
                                                     "salt before",
                                                     "salt behind",
                                                     "salt before, lower case",
                                                     "salt behind, lower case"};
    return words[static_cast<std::size_t>(variant)];
}

ValueVariants::Shape ValueVariants::look(std::string_view value)
{
    Shape shape;
    std::size_t digits = 0;
    bool isPhone = true;
    for (std::size_t i = 0; i < value.size(); ++i) {
        const char c = value[i];
        shape.hasUpper |= isUpper(c);
        shape.hasLower |= isLower(c);
        digits += isDigit(c);
        isPhone &= isDigit(c) || c == '+' || c == '-' || c == '.' || c == '/' || c == '(' || c == ')' || isSpace(c);
        if (c == '@')
            shape.at = i;
    }
    const std::string_view core = trimmed(value);
    shape.first = core.empty() ? 0 : static_cast<std::size_t>(core.data() - value.data());
    shape.end = shape.first + core.size();
    if (shape.at != std::string_view::npos && (shape.at <= shape.first || shape.at + 1 >= shape.end))
        shape.at = std::string_view::npos;
    shape.isPhone = isPhone && digits >= 7 && digits <= 15;
    return shape;
}

std::string_view ValueVariants::lowered(std::string_view text)
{
    std::transform(text.begin(), text.end(), m_case.begin(), lower);
    return {m_case.data(), text.size()};
}

std::string_view ValueVariants::raised(std::string_view text)
{
    std::transform(text.begin(), text.end(), m_case.begin(), upper);
    return {m_case.data(), text.size()};
}

std::string_view ValueVariants::framed(std::string_view before, std::string_view text, std::string_view behind)
{
    char *at = m_frame.data();
    for (const std::string_view part : {before, text, behind}) {
        if (!part.empty())
            std::memcpy(at, part.data(), part.size());
        at += part.size();
    }
    return {m_frame.data(), static_cast<std::size_t>(at - m_frame.data())};
}

std::string_view ValueVariants::plusAndDigits(std::string_view text)
{
    char *at = m_frame.data();
    *at++ = '+';
    at = std::copy_if(text.begin(), text.end(), at, isDigit);
    return {m_frame.data(), static_cast<std::size_t>(at - m_frame.data())};
}

bool ValueVariants::isNewDomain(std::string_view domain)
{
    std::string &known = m_domains[std::hash<std::string_view>()(domain) % m_domains.size()];
    if (known == domain)
        return false;
    known = domain;
    return true;
}

} // namespace telltale::privacy
