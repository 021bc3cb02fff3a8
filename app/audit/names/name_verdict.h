// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/words.h"

#include <string>

namespace telltale::audit {

/// How far a name settles what a field is.
enum class NameSureness : std::uint8_t {
    None, ///< nothing is known
    Weak, ///< a hint: a value of another form overrules it
    Sure,
};

/// What the name of a field says about it.
struct NameVerdict
{
    Category category = Category::Unknown;
    NameSureness sureness = NameSureness::None;
    bool isSecret = false; ///< the name of something that opens something
    bool isHashed = false; ///< the name says that the value is a digest: `emailDomainHash`
    std::string why;       ///< `key name ipAddress`, `key name id below user`; "" where nothing is known
};

} // namespace telltale::audit
