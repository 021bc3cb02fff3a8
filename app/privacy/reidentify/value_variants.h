// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace telltale::privacy {

/// What was done to a value before it was hashed.
enum class ValueVariant : std::uint8_t {
    AsIs,
    LowerCase,
    UpperCase,
    Trimmed,
    TrimmedLowerCase,
    Domain, ///< what stands behind the last @
    DomainLowerCase,
    Mailto, ///< `mailto:` in front
    MailtoLowerCase,
    PhoneDigits, ///< of a telephone number
    PhonePlus,   ///< `+` and its digits
    Quoted,
    LineFeed, ///< behind it
    SaltBefore,
    SaltBehind,
    SaltBeforeLowerCase,
    SaltBehindLowerCase,
};

/// `as is`, `lower case`, `domain`, `mailto:`, …; never translated: part of the command-line contract.
std::string_view word(ValueVariant variant);

/// Makes the variants of values, one after the other, in memory of its own. Not thread-safe.
class ValueVariants
{
public:
    static constexpr std::size_t longestValue = 4096;

    /// Calls `take(text, variant)` for the value (at most longestValue bytes) and each variant that differs from those
    /// before it. Domains that were given not long ago are left out: in a list of addresses they come again and again.
    /// `isPlain`: only in small letters, trimmed, and domains, besides the value itself.
    template<typename Take>
    void forEach(std::string_view value, bool isPlain, Take &&take)
    {
        take(value, ValueVariant::AsIs);
        const Shape shape = look(value);
        if (shape.hasUpper)
            take(lowered(value), ValueVariant::LowerCase);
        const std::string_view core = value.substr(shape.first, shape.end - shape.first);
        if (core.size() != value.size()) {
            take(core, ValueVariant::Trimmed);
            if (shape.hasUpper)
                take(lowered(core), ValueVariant::TrimmedLowerCase);
        }
        if (shape.at != std::string_view::npos)
            forDomain(value.substr(shape.at + 1, shape.end - shape.at - 1), shape.hasUpper, take);
        if (!isPlain)
            forRareOnes(value, core, shape, take);
    }

    /// Forgets which domains there were: so that what is given does not depend on what another thread had before.
    void forgetDomains()
    {
        for (std::string &domain : m_domains)
            domain.clear();
    }

    /// The value with a salt in front of and behind it, as it is and in small letters.
    template<typename Take>
    void forEachSalted(std::string_view value, std::string_view salt, Take &&take)
    {
        take(framed(salt, value, {}), ValueVariant::SaltBefore);
        take(framed({}, value, salt), ValueVariant::SaltBehind);
        if (!look(value).hasUpper)
            return;
        take(framed(salt, lowered(value), {}), ValueVariant::SaltBeforeLowerCase);
        take(framed({}, lowered(value), salt), ValueVariant::SaltBehindLowerCase);
    }

private:
    struct Shape
    {
        bool hasUpper = false;
        bool hasLower = false;
        bool isPhone = false;
        std::size_t first = 0; ///< without the white space around it
        std::size_t end = 0;
        std::size_t at = std::string_view::npos; ///< the @ of an address
    };
    static Shape look(std::string_view value);
    std::string_view lowered(std::string_view text);
    std::string_view raised(std::string_view text);
    std::string_view framed(std::string_view before, std::string_view text, std::string_view behind);
    bool isNewDomain(std::string_view domain);
    /// `+` and the digits.
    std::string_view plusAndDigits(std::string_view text);

    template<typename Take>
    void forRareOnes(std::string_view value, std::string_view core, const Shape &shape, Take &&take)
    {
        const bool isAddress = shape.at != std::string_view::npos;
        if (shape.hasLower && !isAddress)
            take(raised(value), ValueVariant::UpperCase);
        if (isAddress)
            take(framed("mailto:", core, {}), ValueVariant::Mailto);
        if (isAddress && shape.hasUpper)
            take(framed("mailto:", lowered(core), {}), ValueVariant::MailtoLowerCase);
        if (shape.isPhone)
            forDigits(core, take);
        take(framed("\"", value, "\""), ValueVariant::Quoted);
        take(framed({}, value, "\n"), ValueVariant::LineFeed);
    }
    template<typename Take>
    void forDomain(std::string_view domain, bool hasUpper, Take &&take)
    {
        if (domain.empty() || !isNewDomain(domain))
            return;
        take(domain, ValueVariant::Domain);
        if (const std::string_view small = hasUpper ? lowered(domain) : domain; small != domain)
            take(small, ValueVariant::DomainLowerCase);
    }
    template<typename Take>
    void forDigits(std::string_view core, Take &&take)
    {
        const std::string_view plus = plusAndDigits(core);
        if (plus.substr(1) != core)
            take(plus.substr(1), ValueVariant::PhoneDigits);
        if (plus != core)
            take(plus, ValueVariant::PhonePlus);
    }

    std::array<char, longestValue * 2> m_frame{};
    std::array<char, longestValue> m_case{};
    std::array<std::string, 1024> m_domains;
};

} // namespace telltale::privacy
