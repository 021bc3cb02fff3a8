// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>
#include <string_view>

namespace telltale {

/// For a person's eyes: control, escape, bidirectional and invisible characters as `␛`, `\u202E`, …, bytes that are no
/// UTF-8 as `\xFF`. Never changes what the bytes are, only how they look. Line feeds and tabs are made visible too.
QString visible(std::string_view bytes);
std::string visibleUtf8(std::string_view bytes);

} // namespace telltale
