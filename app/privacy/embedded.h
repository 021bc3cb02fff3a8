// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/embedded_text.h"

#include <span>

namespace telltale::privacy {

/// The policies that are compiled in, by name: `policies/default.toml`.
std::span<const EmbeddedText> embeddedTexts();

} // namespace telltale::privacy
