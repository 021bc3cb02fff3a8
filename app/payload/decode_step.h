// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace telltale::payload {

/// One coding of a body or value that was undone, or that could not be: a link of its decode chain, as it was undone.
struct DecodeStep
{
    std::string coding;     ///< `gzip`, `deflate`, `br`, `zstd`, `base64`, `base64url`, `percent`, `json-string`, …
    std::uint64_t from = 0; ///< bytes before it was undone
    std::uint64_t to = 0;   ///< bytes behind it
    std::string problem;    ///< why it is not whole; "" when it is
    friend bool operator==(const DecodeStep &, const DecodeStep &) = default;
};

} // namespace telltale::payload
