// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <cstdint>
#include <string>

namespace telltale::payload {

// The errors of inputs, each with a sentence that names the input. `name` is as the user gave it ("-": standard input).
Error notFound(const std::string &name);
/// `problem` is an errno value.
Error notReadable(const std::string &name, int problem);
Error isDirectory(const std::string &name);
Error fileLimit(const std::string &name, std::uint64_t limit);
Error expandsBeyondLimit(const std::string &name, std::uint64_t limit);
Error changedWhileReading(const std::string &name);
/// No room left for the temporary file that keeps an input's bytes; `problem` is an errno value.
Error noRoom(const std::string &directory, int problem);

/// How a compressed stream is broken. The sentences are the same for every format.
enum class Damage : std::uint8_t {
    CutOff,          ///< the stream ends in the middle
    Corrupt,         ///< it does not follow its format; the detail says how
    TrailingGarbage, ///< it ends well, and then something else follows
};
/// `offset` counts in the compressed bytes. `format` is "gzip" or "zstd".
Error badCompression(Damage damage, const char *format, std::uint64_t offset, const char *detail = "");

} // namespace telltale::payload
