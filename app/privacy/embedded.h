// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/embedded_text.h"

#include <span>

namespace telltale::privacy {

/// The policies and the descriptions of switches that are compiled in, by name: `policies/default.toml`,
/// `switches/appsmith.toml`.
std::span<const EmbeddedText> embeddedTexts();

} // namespace telltale::privacy
