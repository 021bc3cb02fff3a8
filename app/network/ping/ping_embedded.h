// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/embedded_text.h"

#include <span>

namespace telltale::network {

/// What is compiled in: `pings/ID.toml`, `vendors.toml`, and `protocols/NAME.toml` for the hosts in them.
std::span<const EmbeddedText> embeddedTexts();

} // namespace telltale::network
