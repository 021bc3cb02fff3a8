// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/values/checks/cards.h"

#include "audit/values/checks/ascii.h"

#include <algorithm>
#include <array>

namespace telltale::audit::checks {

namespace {

struct IssuerRange
{
    std::uint32_t first; ///< of the six leading digits
    std::uint32_t last;
    std::uint32_t lengths; ///< bit n: n digits occur
    const char *brand;
};

constexpr std::uint32_t lengths(std::initializer_list<unsigned> all)
{
    std::uint32_t bits = 0;
    for (const unsigned length : all)
        bits |= 1u << length;
    return bits;
}

constexpr std::array issuers{
    IssuerRange{220000, 220499, lengths({16, 17, 18, 19}), "Mir"},
    IssuerRange{222100, 272099, lengths({16}), "Mastercard"},
    IssuerRange{300000, 305999, lengths({14, 16}), "Diners Club"},
    IssuerRange{309500, 309599, lengths({14, 16}), "Diners Club"},
    IssuerRange{340000, 349999, lengths({15}), "American Express"},
    IssuerRange{352800, 358999, lengths({16, 17, 18, 19}), "JCB"},
    IssuerRange{360000, 369999, lengths({14}), "Diners Club"},
    IssuerRange{370000, 379999, lengths({15}), "American Express"},
    IssuerRange{380000, 399999, lengths({14, 16}), "Diners Club"},
    IssuerRange{400000, 499999, lengths({13, 16, 19}), "Visa"},
    IssuerRange{500000, 509999, lengths({16, 18, 19}), "Maestro"},
    IssuerRange{510000, 559999, lengths({16}), "Mastercard"},
    IssuerRange{560000, 589999, lengths({16, 18, 19}), "Maestro"},
    IssuerRange{601100, 601199, lengths({16, 17, 18, 19}), "Discover"},
    IssuerRange{620000, 629999, lengths({16, 17, 18, 19}), "UnionPay"},
    IssuerRange{630000, 639999, lengths({16, 18, 19}), "Maestro"},
    IssuerRange{644000, 659999, lengths({16, 17, 18, 19}), "Discover"},
    IssuerRange{670000, 679999, lengths({16, 18, 19}), "Maestro"},
};

/// Digits, and between them blanks or dashes, always the same one, in groups of three to six (4-4-4-4, 4-6-5).
bool isGroupedLikeACard(std::string_view text)
{
    char separator = 0;
    std::size_t group = 0;
    std::size_t groups = 1;
    for (const char c : text) {
        if (isDigit(c)) {
            ++group;
            continue;
        }
        if ((c != ' ' && c != '-') || (separator && separator != c) || group < 4 || group > 6)
            return false;
        separator = c;
        group = 0;
        ++groups;
    }
    return group > 0 && (!separator || (groups >= 3 && group >= 2 && group <= 7));
}

std::uint32_t remainder97(std::string_view iban)
{
    std::uint32_t rest = 0;
    const auto feed = [&rest](char c) {
        if (isDigit(c))
            rest = (rest * 10 + static_cast<std::uint32_t>(digit(c))) % 97;
        else
            rest = (rest * 100 + static_cast<std::uint32_t>(upper(c) - 'A' + 10)) % 97;
    };
    std::for_each(iban.begin() + 4, iban.end(), feed);
    std::for_each(iban.begin(), iban.begin() + 4, feed);
    return rest;
}

struct IbanCountry
{
    std::string_view code;
    /// The BBAN, as the registry of ISO 13616 writes it: a number and n (digits), a (letters), c (both).
    std::string_view form;
};

constexpr std::array ibanCountries{
    IbanCountry{"AD", "8n12c"},    IbanCountry{"AE", "19n"},      IbanCountry{"AL", "8n16c"},
    IbanCountry{"AT", "16n"},      IbanCountry{"AZ", "4a20c"},    IbanCountry{"BA", "16n"},
    IbanCountry{"BE", "12n"},      IbanCountry{"BG", "4a6n8c"},   IbanCountry{"BH", "4a14c"},
    IbanCountry{"BI", "23n"},      IbanCountry{"BR", "23n1a1c"},  IbanCountry{"BY", "4c4n16c"},
    IbanCountry{"CH", "5n12c"},    IbanCountry{"CR", "18n"},      IbanCountry{"CY", "8n16c"},
    IbanCountry{"CZ", "20n"},      IbanCountry{"DE", "18n"},      IbanCountry{"DJ", "23n"},
    IbanCountry{"DK", "14n"},      IbanCountry{"DO", "4c20n"},    IbanCountry{"EE", "16n"},
    IbanCountry{"EG", "25n"},      IbanCountry{"ES", "20n"},      IbanCountry{"FI", "14n"},
    IbanCountry{"FK", "2a12n"},    IbanCountry{"FO", "14n"},      IbanCountry{"FR", "10n11c2n"},
    IbanCountry{"GB", "4a14n"},    IbanCountry{"GE", "2a16n"},    IbanCountry{"GI", "4a15c"},
    IbanCountry{"GL", "14n"},      IbanCountry{"GR", "7n16c"},    IbanCountry{"GT", "24c"},
    IbanCountry{"HR", "17n"},      IbanCountry{"HU", "24n"},      IbanCountry{"IE", "4a14n"},
    IbanCountry{"IL", "19n"},      IbanCountry{"IQ", "4a15n"},    IbanCountry{"IS", "22n"},
    IbanCountry{"IT", "1a10n12c"}, IbanCountry{"JO", "4a4n18c"},  IbanCountry{"KW", "4a22c"},
    IbanCountry{"KZ", "3n13c"},    IbanCountry{"LB", "4n20c"},    IbanCountry{"LC", "4a24c"},
    IbanCountry{"LI", "5n12c"},    IbanCountry{"LT", "16n"},      IbanCountry{"LU", "3n13c"},
    IbanCountry{"LV", "4a13c"},    IbanCountry{"LY", "21n"},      IbanCountry{"MC", "10n11c2n"},
    IbanCountry{"MD", "20c"},      IbanCountry{"ME", "18n"},      IbanCountry{"MK", "3n10c2n"},
    IbanCountry{"MN", "16n"},      IbanCountry{"MR", "23n"},      IbanCountry{"MT", "4a5n18c"},
    IbanCountry{"MU", "4a19n3a"},  IbanCountry{"NI", "4a20n"},    IbanCountry{"NL", "4a10n"},
    IbanCountry{"NO", "11n"},      IbanCountry{"OM", "3n16c"},    IbanCountry{"PK", "4a16c"},
    IbanCountry{"PL", "24n"},      IbanCountry{"PS", "4a21c"},    IbanCountry{"PT", "21n"},
    IbanCountry{"QA", "4a21c"},    IbanCountry{"RO", "4a16c"},    IbanCountry{"RS", "18n"},
    IbanCountry{"RU", "14n15c"},   IbanCountry{"SA", "2n18c"},    IbanCountry{"SC", "4a20n3a"},
    IbanCountry{"SD", "14n"},      IbanCountry{"SE", "20n"},      IbanCountry{"SI", "15n"},
    IbanCountry{"SK", "20n"},      IbanCountry{"SM", "1a10n12c"}, IbanCountry{"SO", "19n"},
    IbanCountry{"ST", "21n"},      IbanCountry{"SV", "4a20n"},    IbanCountry{"TL", "19n"},
    IbanCountry{"TN", "20n"},      IbanCountry{"TR", "6n16c"},    IbanCountry{"UA", "6n19c"},
    IbanCountry{"VA", "18n"},      IbanCountry{"VG", "4a16n"},    IbanCountry{"XK", "16n"},
    IbanCountry{"YE", "4a4n18c"},
};

bool hasForm(std::string_view bban, std::string_view form)
{
    std::size_t at = 0;
    for (std::size_t i = 0; i < form.size(); ++i) {
        std::size_t count = 0;
        while (isDigit(form[i]))
            count = count * 10 + static_cast<std::size_t>(digit(form[i++]));
        if (at + count > bban.size())
            return false;
        for (const std::size_t end = at + count; at < end; ++at) {
            const char c = bban[at];
            if (form[i] == 'n' ? !isDigit(c) : form[i] == 'a' ? !isUpper(c) : !isDigit(c) && !isUpper(c))
                return false;
        }
    }
    return at == bban.size();
}

/// In groups of four by one blank or dash, or not in groups at all.
bool isGroupedByFour(std::string_view text)
{
    std::size_t group = 0;
    bool isGrouped = false;
    for (const char c : text) {
        if (isAlnum(c)) {
            if (++group > 4 && isGrouped)
                return false;
            continue;
        }
        if ((c != ' ' && c != '-') || group != 4)
            return false;
        isGrouped = true;
        group = 0;
    }
    return group > 0;
}

} // namespace

bool luhn(std::string_view digits)
{
    int sum = 0;
    bool isDoubled = false;
    for (std::size_t i = digits.size(); i-- > 0; isDoubled = !isDoubled) {
        if (!isDigit(digits[i]))
            return false;
        const int value = digit(digits[i]) * (isDoubled ? 2 : 1);
        sum += value > 9 ? value - 9 : value;
    }
    return digits.size() >= 2 && sum % 10 == 0;
}

const char *cardBrand(std::string_view text)
{
    if (text.size() < 13 || text.size() > 24 || !isGroupedLikeACard(text))
        return nullptr;
    const std::string digits = compact(text);
    if (digits.size() < 13 || digits.size() > 19 || !luhn(digits))
        return nullptr;
    // A number of one and the same digit, or of very few, is a filler and nobody's card.
    if (digits.find_first_not_of(digits[0], 1) == std::string::npos)
        return nullptr;
    const auto lead = static_cast<std::uint32_t>(*unsignedNumber(std::string_view(digits).substr(0, 6)));
    for (const IssuerRange &range : issuers) {
        if (lead >= range.first && lead <= range.last && (range.lengths >> digits.size() & 1u))
            return range.brand;
    }
    return nullptr;
}

bool isIban(std::string_view text)
{
    if (text.size() < 15 || text.size() > 42 || !isAlpha(text[0]) || !isAlpha(text[1]) || !isDigit(text[2])
        || !isDigit(text[3]) || !isGroupedByFour(text))
        return false;
    if (std::any_of(text.begin(), text.end(), isLower) && std::any_of(text.begin(), text.end(), isUpper))
        return false;
    const std::string iban = compact(text);
    const std::string_view country = std::string_view(iban).substr(0, 2);
    const auto *entry = std::find_if(ibanCountries.begin(), ibanCountries.end(),
                                     [country](const IbanCountry &known) { return known.code == country; });
    return entry != ibanCountries.end() && hasForm(std::string_view(iban).substr(4), entry->form)
        && remainder97(iban) == 1;
}

bool isAbaRouting(std::string_view text)
{
    const bool isGrouped = text.size() == 11 && text[4] == '-' && text[9] == '-';
    const std::string digits = compact(text);
    if ((!isGrouped && text.size() != 9) || digits.size() != 9 || !all(digits, isDigit))
        return false;
    const int prefix = digit(digits[0]) * 10 + digit(digits[1]);
    const bool isKnown = (prefix >= 1 && prefix <= 12) || (prefix >= 21 && prefix <= 32)
        || (prefix >= 61 && prefix <= 72) || prefix == 80;
    constexpr std::array weights{3, 7, 1, 3, 7, 1, 3, 7, 1};
    int sum = 0;
    for (std::size_t i = 0; i < 9; ++i)
        sum += weights[i] * digit(digits[i]);
    return isKnown && sum % 10 == 0;
}

} // namespace telltale::audit::checks
