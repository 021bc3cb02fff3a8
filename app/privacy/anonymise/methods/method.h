// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/words.h"
#include "payload/node.h"
#include "privacy/keys/key_source.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace telltale::privacy {

enum class MethodKind : std::uint8_t {
    Keep,
    Drop,       ///< the field with its key
    Constant,   ///< one value for all
    Mask,       ///< stars, but for some characters at the ends
    VendorHash, ///< SHA-256 in hexadecimal digits of the raw value, without salt: as Appsmith does
    VendorHashLower,
    VendorHashTrimmed,
    VendorHashTrimmedLower,
    KeyedHash,      ///< HMAC-SHA-256 in hexadecimal digits
    ShortKeyedHash, ///< its first digits
    Pseudonym,      ///< of the same shape, derived by HMAC
    Generalise,     ///< less exact, of the same form
};

/// What Generalise makes of a value.
enum class Generality : std::uint8_t {
    Form,  ///< what suits the form that the value has, see formGenerality()
    Net24, ///< IPv4: the first address of its /24; IPv6: of its /48
    Net16, ///< IPv4: of its /16; IPv6: of its /32
    Hour,  ///< a time: the start of the hour, in the same notation
    Day,   ///< likewise; a date stays as it is
    Month,
    Year,
    Grid,   ///< degrees: the nearest multiple of `step`
    Major,  ///< a version: its first number
    Family, ///< a user agent: the program's name
    Host,   ///< a URL: scheme and host, of an address its /24
    Path,   ///< a path or URL: without ids, names of users, query and fragment
    Bucket, ///< a number: the lower end of its bucket, which is `step` wide
};

/// A method with its parameters; those of other kinds do not count. Plain data.
struct Method
{
    MethodKind kind = MethodKind::Keep;
    std::string constant;                                       ///< Constant: the characters of a text, or a lexeme
    payload::NodeType constantType = payload::NodeType::String; ///< String, Number or Boolean
    std::uint32_t keepFirst = 0;                                ///< Mask: characters
    std::uint32_t keepLast = 0;
    std::uint32_t digits = 16;                ///< ShortKeyedHash: 8 to 63
    Rotation rotation = Rotation::Never;      ///< KeyedHash, ShortKeyedHash, Pseudonym
    Generality generality = Generality::Form; ///< Generalise
    double step = 0;                          ///< Grid, Bucket; 0: 0.1 degrees, 10
    friend bool operator==(const Method &, const Method &) = default;
};

/// True when it cannot work without a key.
bool needsKey(const Method &method);
/// True when what it does depends on FieldValue::recognised.
bool asksForForm(const Method &method);
/// What Form means for a value of this form; nothing where such values cannot be made less exact.
std::optional<Generality> formGenerality(audit::Recognised recognised);

/// A value as a method sees it.
struct FieldValue
{
    std::string_view text; ///< decoded: the characters of a string, the lexeme of anything else
    payload::NodeType type = payload::NodeType::String;
    audit::Recognised recognised = audit::Recognised::None;
    std::optional<std::int64_t> time = {}; ///< of the event, in milliseconds since 1970 UTC
};

/// What becomes of it.
struct MethodResult
{
    enum class What : std::uint8_t { Keep, Drop, Replace };
    What what = What::Keep;
    payload::NodeType type = payload::NodeType::String; ///< of the new value: String, Number, Boolean or Null
    std::string text;                                   ///< decoded, as in FieldValue
    QString problem; ///< translated: why the method could not do its work, and the field is dropped; never the value
    friend bool operator==(const MethodResult &, const MethodResult &) = default;
};

/// Applies a method. Null, empty texts, empty objects and arrays stay as they are, unless they are dropped: nothing is
/// in them. What a method cannot do with a value, and what needs a key or a time that is not there, is Drop with a
/// problem: never the value itself, never a hash without a key. The same value gives the same result under the same key
/// (and period), whatever came before.
MethodResult apply(const Method &method, const FieldValue &value, const KeySource &keys);

} // namespace telltale::privacy
