// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/field_judge.h"

namespace telltale::audit {

/// It tells somebody or something apart from others, or opens something, and holds more than nothing: neither empty nor
/// the digest of an empty text.
bool isSensitive(const FieldVerdict &verdict);

} // namespace telltale::audit
