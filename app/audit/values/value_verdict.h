// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/words.h"
#include "payload/node.h"

#include <string>
#include <string_view>

namespace telltale::audit {

/// How far a value alone says what it is.
enum class Sureness : std::uint8_t {
    None,
    Weak,   ///< it looks so; the key's name, where it says something, knows better
    Likely, ///< hardly anything else looks so
    Sure,   ///< a checksum, a prefix made for it, or a form that nothing else has
};

/// What the recogniser may know besides the value.
struct ValueContext
{
    payload::NodeType type = payload::NodeType::String;
    /// The field's own key: some values mean something only under a name that says so (nine digits under `ssn`, two
    /// letters under `country`). Empty: judged by the value alone.
    std::string_view key = {};
    /// ISO 3166-1 alpha-2, where numbers without a country are supposed to come from: `DE`; or empty.
    std::string_view region = {};
};

/// What the recogniser found, without a word of text: cheap to make for every value.
struct ValueMatch
{
    Recognised recognised = Recognised::None;
    Category category = Category::Unknown;
    Sureness sureness = Sureness::None;
    bool isSecret = false;
    bool isPrefix = false;        ///< only the first bytes of a very long value were looked at
    const char *title = nullptr;  ///< `an IPv4 address`; lives as long as the recogniser, not translated yet
    const char *detail = nullptr; ///< `documentation range`; likewise
    friend bool operator==(const ValueMatch &, const ValueMatch &) = default;
};

/// The same for a person.
struct ValueVerdict
{
    Recognised recognised = Recognised::None;
    Category category = Category::Unknown;
    bool isSecret = false;
    std::string why; ///< `value is an IPv4 address (documentation range)`; translated; "" when nothing was found
    Sureness sureness = Sureness::None;
    bool isPrefix = false;
};

} // namespace telltale::audit
