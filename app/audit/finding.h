// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/words.h"

#include <optional>
#include <string>
#include <vector>

namespace telltale::audit {

/// Something that was found inside a value: in its Base64, its JSON, its URL's query, its JWT's claims.
struct Inside
{
    std::string path;  ///< where in the value: `query/user`, `claims/sub`, `/properties/email`; "" for the whole
    std::string value; ///< decoded bytes
    Category category = Category::Unknown;
    Recognised recognised = Recognised::None;
    std::string why;
    bool isSecret = false;
    std::vector<Inside> inside; ///< nested up to a limit
};

/// What is known about a field. All text is plain: bytes of the payload in it are made visible where they are shown,
/// not here.
struct Finding
{
    Category category = Category::Unknown;
    Recognised recognised = Recognised::None;
    Protection protection = Protection::Plain;
    Origin origin = Origin::Unknown;
    std::optional<bool> declared;     ///< unset: no catalogue speaks of this event
    bool isSecret = false;            ///< masked where people look, unless they ask for it
    std::string protectionNote;       ///< `SHA-256`, `SHA-256 of the empty text`, `SHA-256, shortened?`; "" when plain
    std::string why;                  ///< the reason for the category: `key name ipAddress`, `value is an IPv4 address`
    std::vector<std::string> reveals; ///< what can be read out of the value, a sentence each
    std::vector<Inside> inside;
};

} // namespace telltale::audit
