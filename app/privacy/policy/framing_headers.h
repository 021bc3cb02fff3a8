// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace telltale::privacy {

/// True for the path of a header (`header/NAME`, `part/…/NAME`) without which nobody could read the request, or it
/// would go elsewhere (RFC 9110, RFC 9112): no policy changes it.
bool isFramingPath(std::string_view path);

} // namespace telltale::privacy
