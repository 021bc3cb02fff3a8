// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/utf8.h"

namespace telltale::payload {

using telltale::appendUtf8;
using telltale::firstCharacter;
using telltale::Utf8Character;

} // namespace telltale::payload
