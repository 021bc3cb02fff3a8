// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "payload/loaders/input.h"
#include "payload/loaders/mapped_file.h"

#include <atomic>
#include <memory>
#include <optional>

namespace telltale::payload {

/// All bytes of an input, kept in a mapped temporary file that has no name and vanishes with its last owner.
struct SpooledText
{
    std::shared_ptr<const MappedFile> file;
    std::optional<Error> damage; ///< the input's own error (bad-compression, limit-file): the bytes before it are here
    bool cancelled = false;      ///< the bytes up to then are here

    Text text() const { return file->text(); }
};

/// Drains the input into an unlinked file in TMPDIR (else /tmp) that only its owner can read. Blocks; `cancelled` (may
/// be null) is looked at between pieces of at most 8 MiB. Error: the file could not be made or written (no room).
Result<SpooledText> spool(Input &input, const std::atomic<bool> *cancelled);

} // namespace telltale::payload
