// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/rewrite/byte_sink.h"

#include <memory>

namespace telltale::privacy {

/// Compresses what it is given, piece by piece, for `inner`, which must outlive it: one member of gzip (RFC 1952), one
/// stream of zlib (RFC 1950), one frame of zstd (RFC 8878).
std::unique_ptr<ByteSink> gzipSink(ByteSink &inner);
std::unique_ptr<ByteSink> zlibSink(ByteSink &inner);
std::unique_ptr<ByteSink> zstdSink(ByteSink &inner);

} // namespace telltale::privacy
