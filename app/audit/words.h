// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace telltale::audit {

/// What a field is about. Ordered from the most to the least telling: where several fit, the first one wins.
enum class Category : std::uint8_t {
    Credential,   ///< keys, tokens, passwords
    Official,     ///< passport, tax and national numbers
    Financial,    ///< accounts, cards, amounts of a person
    Health,       ///< what is known of somebody's health
    Contact,      ///< e-mail, telephone, postal address
    Person,       ///< names, birth, gender, and the like
    Network,      ///< addresses of machines in a network
    Location,     ///< where somebody or something is
    Device,       ///< what tells one device from another, and what it is
    Pseudonym,    ///< ids of a person or account
    Installation, ///< ids of an installation, organisation or workspace
    Behaviour,    ///< what somebody did
    Content,      ///< what somebody wrote, named or made
    Time,         ///< when something happened
    Technical,    ///< versions, counters, settings of the program
    Unknown,
};
constexpr std::size_t categoryCount = 16;

/// The form a value has, whatever its name.
enum class Recognised : std::uint8_t {
    None,
    Email,
    Phone,
    Ipv4,
    Ipv6,
    Mac,
    Imei,
    Iban,
    CreditCard,
    BankRouting,
    CryptoAddress,
    SeedPhrase,
    NationalId, ///< of a country; which one the reason says
    PostalCode,
    PostalAddress,
    Uuid,
    ObjectId,
    Ulid,
    Ksuid,
    Snowflake,
    Jwt,
    Secret,
    PrivateKey,
    Url,
    Hostname,
    FilePath,
    UserAgent,
    Semver,
    Timestamp,
    Date,
    Duration,
    Coordinates,
    Locale,
    TimeZone,
    Country,
    Currency,
    Md5,
    Sha1,
    Sha224,
    Sha256,
    Sha384,
    Sha512,
    Bcrypt,
    Argon2,
    Digest, ///< of another or an unclear kind
    Base64,
    Hex,
    Json,
    UrlEncoded,
    MediaType,
    Boolean,
    Number,
};

/// How the value is protected.
enum class Protection : std::uint8_t { Plain, Hashed, Masked, Encrypted, Empty };
/// Who puts the field there.
enum class Origin : std::uint8_t { Product, Sdk, Receiver, Unknown };
/// When an event goes out.
enum class Gate : std::uint8_t { Always, WhenEnabled, Unknown };

/// The words of DESIGN.md §2, as they are printed and written in rules; "" for Recognised::None.
std::string_view word(Category category);
std::string_view word(Recognised recognised);
std::string_view word(Protection protection);
std::string_view word(Origin origin);
std::string_view word(Gate gate);
std::optional<Category> categoryFrom(std::string_view word);
std::optional<Recognised> recognisedFrom(std::string_view word);
std::optional<Protection> protectionFrom(std::string_view word);
std::optional<Origin> originFrom(std::string_view word);
std::optional<Gate> gateFrom(std::string_view word);

/// The term of the W3C Data Privacy Vocabulary (DPV 2, its extension for personal data, PD) for a category:
/// `pd:EmailAddress`. See https://w3c.github.io/dpv/pd/.
std::string_view dpvTerm(Category category);
std::string_view dpvTerm(Category category, Recognised recognised);

} // namespace telltale::audit
