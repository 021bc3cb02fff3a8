// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace telltale {
class Settings;
}

namespace telltale::payload {

/// What stops an input from taking all memory or time. Reaching one is an error with the code `limit-…`, never a
/// silent cut.
struct Limits
{
    std::uint32_t depth = 1024;           ///< objects and arrays inside each other
    std::uint64_t document = 64ull << 20; ///< bytes of one JSON text or decoded body (at most 1 GiB)
    std::uint32_t nodes = 16u << 20;      ///< values in one JSON text
    std::uint64_t file = 2ull << 30;      ///< bytes of a file, or of what a compressed file expands to; not of a
                                          ///< capture's record, which is read frame by frame
    std::uint32_t diagnostics = 1000;     ///< reported per JSON text; the rest is counted in one more
};

/// The limits of a run, from its settings.
Limits limitsOf(const Settings &settings);

} // namespace telltale::payload
