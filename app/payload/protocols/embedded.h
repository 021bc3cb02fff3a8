// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/embedded_text.h"

#include <span>

namespace telltale::payload {

/// The files of resources/protocols, by name.
std::span<const EmbeddedText> embeddedTexts();

} // namespace telltale::payload
