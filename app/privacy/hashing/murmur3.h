// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace telltale::privacy {

/// MurmurHash3 (Austin Appleby, public domain): x86_32, the hash of many feature flags and analytics buckets.
std::uint32_t murmur3x86_32(std::string_view bytes, std::uint32_t seed = 0);
/// x64_128: both halves, the first one first.
std::array<std::uint64_t, 2> murmur3x64_128(std::string_view bytes, std::uint32_t seed = 0);

} // namespace telltale::privacy
