// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/words.h"

#include <string_view>

namespace telltale::audit {

/// A digest that says in front what made it.
struct CryptForm
{
    const char *algorithm = nullptr; ///< nullptr: none
    Recognised recognised = Recognised::None;
    bool isPassword = false; ///< made for passwords, so a credential
};

/// The forms of crypt(5) (`$2b$`, `$argon2id$`, `$6$`, …), of PHC strings, of Django and LDAP (`{SSHA}`), of W3C
/// Subresource Integrity (`sha256-…`) and of OCI (`sha256:…`). All of the value.
CryptForm cryptForm(std::string_view value);

} // namespace telltale::audit
