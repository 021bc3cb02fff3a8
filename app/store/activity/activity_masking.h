// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace telltale::audit {
class Knowledge;
}

namespace telltale::store {

/// A state as a log may keep it: credentials are `***`. Looks line by line for `NAME=VALUE` and `NAME: VALUE` (quotes
/// around either are passed over) and masks the value where the name, or the value itself, is that of a credential;
/// user and password in front of the host of a URL; and everywhere the secrets that the caller knows, which is the only
/// sure part of it. Line ends stay as they are.
std::string maskedText(std::string_view text, const audit::Knowledge &knowledge,
                       std::span<const std::string> secrets = {});

} // namespace telltale::store
