// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace telltale::privacy {

/// RFC 1952, with the time and system that the member at the start of `model` names.
std::string compressGzip(std::string_view bytes, std::string_view model);
/// RFC 1950.
std::string compressZlib(std::string_view bytes);
/// RFC 1951 without a wrapper.
std::string compressRawDeflate(std::string_view bytes);
/// RFC 7932.
std::string compressBrotli(std::string_view bytes);
/// RFC 8878.
std::string compressZstd(std::string_view bytes);

} // namespace telltale::privacy
