// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/limits.h"
#include "payload/loaders/resume_point.h"
#include "payload/protocols/protocols.h"
#include "payload/record.h"

#include <atomic>
#include <optional>
#include <string>

namespace telltale::payload {

class ProtocolMemory;

struct LoadOptions
{
    Limits limits;
    /// Whether the places in the bodies of requests that a protocol knows count lines and columns; false for whoever
    /// tells nobody where something stands: then only their offsets hold.
    bool countsLines = true;
    bool strict = false; ///< one RFC 8259 text per file, one per line only when the name ends in .ndjson or .jsonl
    /// How events are found in the bodies of requests; null: all bodies are plain.
    std::shared_ptr<const Protocols> protocols = Protocols::usual();
    /// The paths of requests that a protocol knows, kept from one to the next so that what was remembered by their ids
    /// holds on; null: each has its own. Whoever gives it tidies it between two requests.
    PathTable *requestPaths = nullptr;
    /// Which protocols may know them, kept likewise; null: looked for each time.
    ProtocolMemory *requestProtocols = nullptr;
    const std::atomic<bool> *cancelled = nullptr; ///< looked at at least every 4 MiB; may be set from any thread
};

/// How an input ended. `unreadable` wins over `empty`.
struct LoadOutcome
{
    std::uint64_t events = 0;
    std::uint64_t fields = 0; ///< envelopes included
    std::uint64_t bytes = 0;  ///< read, decompressed
    bool unreadable = false;  ///< some of it could not be read, or strict mode refused it: exit status 2
    bool cancelled = false;
    std::optional<ResumePoint> resume = {}; ///< where reading may go on when the input grows; unset where it cannot
};

/// Reads one input: a file's path or "-" for standard input. The format is chosen by content, then by name.
/// A capture's record is read with its other files, and without a limit for a file. Every problem goes to the sink as a
/// diagnostic with its place; nothing is thrown.
LoadOutcome load(const std::string &path, const LoadOptions &options, RecordSink &sink);

/// The same for bytes in memory (a pasted text). `name` chooses the format where the content does not.
LoadOutcome loadText(Text text, const std::string &name, const LoadOptions &options, RecordSink &sink);

/// Goes on where an earlier call has settled everything, in an input that has grown since: `text` is all of it, and
/// begins with what that call read. The sink gets what comes behind that point; the outcome counts from the input's
/// beginning. Nothing when the whole input is to be read in another way than its beginning was: then it must be read
/// anew.
std::optional<LoadOutcome> loadOn(Text text, const std::string &name, const LoadOptions &options,
                                  const ResumePoint &from, RecordSink &sink);

/// Says that an input has no event, and whether it has nothing else either.
void reportNothing(const std::string &source, bool hasRecords, const LoadOptions &options, RecordSink &sink);

} // namespace telltale::payload
