// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "payload/limits.h"
#include "payload/text.h"

#include <cstdint>
#include <memory>
#include <string>

namespace telltale::payload {

class MappedFile;

/// The bytes of an input, decompressed, as a window that moves forward: the part not yet discarded, contiguous and
/// padded. A mapped file is its own window, whole from the start; everything else (standard input, gzip, zstd) is read
/// in pieces, and memory is bounded by what the reader keeps in the window.
class Input
{
public:
    virtual ~Input() = default;
    /// The bytes at hand. Invalid after extend() and discard().
    virtual Text window() const = 0;
    /// Offset in the (decompressed) input of the window's first byte.
    virtual std::uint64_t windowOffset() const = 0;
    /// True when nothing follows the window.
    virtual bool isAtEnd() const = 0;
    /// Reads at least one byte more behind the window, at least doubling it where it can. A damaged or limited
    /// stream: the error, once, after which the input is at its end.
    virtual Result<bool> extend() = 0;
    /// Drops the window's first `bytes` bytes.
    virtual void discard(std::size_t bytes) = 0;
    /// Bytes of the source read so far and in all (compressed; 0: not known), for showing progress.
    virtual std::uint64_t sourceRead() const = 0;
    virtual std::uint64_t sourceSize() const = 0;
    /// The file whose bytes these are, as they are; null where there is none.
    virtual const MappedFile *mapped() const { return nullptr; }
};

struct OpenedInput
{
    std::unique_ptr<Input> input;
    std::string innerName; ///< the name without .gz, .zst: what the loaders judge the format by
};

/// Opens a file or, for "-", standard input. Compression is told by content. Errors: not-found, not-readable,
/// is-directory, with a sentence that names the file.
Result<OpenedInput> openInput(const std::string &path, const Limits &limits);
/// An input over bytes in memory, for pasted text and tests. The bytes must outlive it.
std::unique_ptr<Input> openText(Text text);

} // namespace telltale::payload
