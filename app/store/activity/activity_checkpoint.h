// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "store/activity/activity_entry.h"
#include "store/activity/checkpoint_key.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace telltale::store {

/// How far a capture had come when it was last told of in a log (an entry capture-head).
struct LoggedCapture
{
    std::string capture;      ///< its id
    std::string head;         ///< the chain value, and what else the entry says of it
    std::uint64_t number = 0; ///< of the entry
    friend bool operator==(const LoggedCapture &, const LoggedCapture &) = default;
};

/// Says where a log stood, signed. Kept elsewhere, it shows whether the log was written anew or cut since.
struct ActivityCheckpoint
{
    ActivityHead head;
    std::int64_t time = 0; ///< when it was signed, milliseconds since 1970 UTC
    std::vector<LoggedCapture> captures;
    CheckpointPublicKey key{};
    CheckpointSignature signature{};
    friend bool operator==(const ActivityCheckpoint &, const ActivityCheckpoint &) = default;
};

/// Signs, with key and signature set in `checkpoint`, and gives the text of the file: one line of canonical JSON. The
/// signature (Ed25519, RFC 8032) is over the line without its member `signature` and without the line feed.
std::string signedCheckpoint(ActivityCheckpoint &checkpoint, const CheckpointKey &key);

/// Reads such a text. Errors: checkpoint-damaged (it is none, or not as it was written), checkpoint-signature (its
/// signature is not that of the key in it), checkpoint-version. `source` is the file as the user named it.
Result<ActivityCheckpoint> readCheckpoint(std::string_view text, const std::string &source);
/// The same from a file. Error else: checkpoint-unreadable.
Result<ActivityCheckpoint> readCheckpointFile(const std::string &path);

} // namespace telltale::store
