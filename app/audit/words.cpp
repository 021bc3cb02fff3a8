// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/words.h"

#include <array>
#include <cstddef>

namespace telltale::audit {

namespace {

constexpr std::array<std::string_view, categoryCount> categoryWords{
    "credential", "official",  "financial",    "health",    "contact", "person", "network",   "location",
    "device",     "pseudonym", "installation", "behaviour", "content", "time",   "technical", "unknown"};

constexpr std::array<std::string_view, categoryCount> categoryTerms{
    "pd:Authenticating", "pd:OfficialID",         "pd:Financial",        "pd:MedicalHealth",
    "pd:Contact",        "pd:Identifying",        "pd:IPAddress",        "pd:Location",
    "pd:DeviceBased",    "dpv:PseudonymisedData", "pd:Identifier",       "pd:Behavioral",
    "pd:Communication",  "dpv:NonPersonalData",   "dpv:NonPersonalData", "dpv:Data"};

constexpr std::size_t recognisedCount = static_cast<std::size_t>(Recognised::Number) + 1;
constexpr std::array<std::string_view, recognisedCount> recognisedWords{"",
                                                                        "email",
                                                                        "phone",
                                                                        "ipv4",
                                                                        "ipv6",
                                                                        "mac",
                                                                        "imei",
                                                                        "iban",
                                                                        "credit-card",
                                                                        "bank-routing",
                                                                        "crypto-address",
                                                                        "seed-phrase",
                                                                        "national-id",
                                                                        "postal-code",
                                                                        "postal-address",
                                                                        "uuid",
                                                                        "objectid",
                                                                        "ulid",
                                                                        "ksuid",
                                                                        "snowflake",
                                                                        "jwt",
                                                                        "secret",
                                                                        "private-key",
                                                                        "url",
                                                                        "hostname",
                                                                        "file-path",
                                                                        "user-agent",
                                                                        "semver",
                                                                        "timestamp",
                                                                        "date",
                                                                        "duration",
                                                                        "coordinates",
                                                                        "locale",
                                                                        "time-zone",
                                                                        "country",
                                                                        "currency",
                                                                        "md5",
                                                                        "sha-1",
                                                                        "sha-224",
                                                                        "sha-256",
                                                                        "sha-384",
                                                                        "sha-512",
                                                                        "bcrypt",
                                                                        "argon2",
                                                                        "digest",
                                                                        "base64",
                                                                        "hex",
                                                                        "json",
                                                                        "url-encoded",
                                                                        "media-type",
                                                                        "boolean",
                                                                        "number"};
constexpr std::array<std::string_view, 5> protectionWords{"plain", "hashed", "masked", "encrypted", "empty"};
constexpr std::array<std::string_view, 4> originWords{"product", "sdk", "receiver", "unknown"};
constexpr std::array<std::string_view, 3> gateWords{"always", "when-enabled", "unknown"};

template<typename Enum, std::size_t count>
std::string_view at(const std::array<std::string_view, count> &words, Enum value)
{
    return words[static_cast<std::size_t>(value)];
}

template<typename Enum, std::size_t count>
std::optional<Enum> find(const std::array<std::string_view, count> &words, std::string_view word)
{
    for (std::size_t i = 0; i < count; ++i) {
        if (!word.empty() && words[i] == word)
            return static_cast<Enum>(i);
    }
    return std::nullopt;
}

} // namespace

std::string_view word(Category category)
{
    return at(categoryWords, category);
}

std::string_view word(Recognised recognised)
{
    return at(recognisedWords, recognised);
}

std::string_view word(Protection protection)
{
    return at(protectionWords, protection);
}

std::string_view word(Origin origin)
{
    return at(originWords, origin);
}

std::string_view word(Gate gate)
{
    return at(gateWords, gate);
}

std::optional<Category> categoryFrom(std::string_view word)
{
    return find<Category>(categoryWords, word);
}

std::optional<Recognised> recognisedFrom(std::string_view word)
{
    return find<Recognised>(recognisedWords, word);
}

std::optional<Protection> protectionFrom(std::string_view word)
{
    return find<Protection>(protectionWords, word);
}

std::optional<Origin> originFrom(std::string_view word)
{
    return find<Origin>(originWords, word);
}

std::optional<Gate> gateFrom(std::string_view word)
{
    return find<Gate>(gateWords, word);
}

std::string_view dpvTerm(Category category)
{
    return at(categoryTerms, category);
}

std::string_view dpvTerm(Category category, Recognised recognised)
{
    switch (recognised) {
    case Recognised::Email:
        return "pd:EmailAddress";
    case Recognised::Phone:
        return "pd:TelephoneNumber";
    case Recognised::Ipv4:
    case Recognised::Ipv6:
        return "pd:IPAddress";
    case Recognised::Mac:
        return "pd:MACAddress";
    case Recognised::CreditCard:
        return "pd:CreditCardNumber";
    case Recognised::Iban:
    case Recognised::BankRouting:
        return "pd:BankAccount";
    case Recognised::PostalCode:
    case Recognised::PostalAddress:
        return "pd:PhysicalAddress";
    case Recognised::Coordinates:
        return "pd:GPSCoordinate";
    case Recognised::UserAgent:
        return "pd:UserAgent";
    case Recognised::Country:
        return "pd:Country";
    default:
        return dpvTerm(category);
    }
}

} // namespace telltale::audit
