// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/switches/switch_change.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace telltale::privacy {

/// Of a text for a log: values and differences that are longer are cut, which undoing does without.
inline constexpr std::size_t longestLoggedValue = std::size_t(2) << 10;
inline constexpr std::size_t longestLoggedDiff = std::size_t(24) << 10;

/// The change as a log may keep it: where a key has the name of a credential its values are `***`; of a line of the
/// difference that holds other keys too, only the part with this one is kept; what is too long is cut.
SwitchChange loggedChange(const SwitchChange &change);

/// A loggedChange() as one line of JSON (RFC 8259) that a log can keep and switchChangeFrom() reads back. There is one
/// form of it:
/// `{"version":1,"product":…,"wanted":"on|off","kind":…,"file":…,"key":…,"before":…,"after":…,"sha256_before":…,
/// "sha256_after":…,"backup":…,"then":…,"diff":…}`; values that are not there are null, and a member whose bytes are
/// no UTF-8 is called `…_base64`.
std::string switchChangeText(const SwitchChange &change);

/// The change in such a text; nothing where it is not exactly what switchChangeText() writes, or tells of what no
/// change can be: another kind than those that are written, a file that is no absolute path, a hash that is none.
std::optional<SwitchChange> switchChangeFrom(std::string_view text);

} // namespace telltale::privacy
