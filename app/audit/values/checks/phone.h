// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace telltale::audit::checks {

enum class PhoneSureness : std::uint8_t {
    None,
    Possible, ///< of the right length for a telephone number somewhere, written like one
    Valid,    ///< in a range that a country's numbering plan gives out
};

/// Telephone numbers (ITU-T E.164) after libphonenumber. `regions` are where a number without a country code may be
/// from (`US`), the first one that fits wins. Bare digits are judged only when the caller has a reason (`mayBeBare`):
/// a count or a timestamp is no telephone number.
PhoneSureness phoneSureness(std::string_view text, std::string_view region, bool mayBeBare);

/// `Germany, mobile`: the country code's region and the kind of line; empty when not valid.
std::string phoneKind(std::string_view text, std::string_view region);

} // namespace telltale::audit::checks
