// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/check/check_rule.h"
#include "privacy/check/violation.h"

#include <compare>
#include <string>

namespace telltale::privacy {

/// What makes a violation the same one in another run: neither line, file and time nor how often, and no index of an
/// array. UTF-8: bytes that are none became U+FFFD.
struct ViolationIdentity
{
    std::string rule; ///< CheckRule::id
    std::string product;
    std::string event;
    bool isWhole = false; ///< of the event as a whole; it has no path then
    std::string path;     ///< pattern path from the document's root
    friend auto operator<=>(const ViolationIdentity &, const ViolationIdentity &) = default;

    /// 16 hexadecimal digits of SHA-256.
    std::string fingerprint() const;
};

ViolationIdentity identityOf(const CheckRule &rule, const Violation &violation);
/// The same text in UTF-8.
std::string identityText(std::string_view bytes);

} // namespace telltale::privacy
