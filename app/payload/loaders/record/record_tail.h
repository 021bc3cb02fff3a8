// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "payload/exchange.h"
#include "payload/loaders/load.h"

#include <memory>
#include <string>

namespace telltale::payload {

/// A capture's record that stays open while somebody writes it: all its files, one after another, also those that are
/// begun later. Only what is new is read and verified. An exchange is handed on when its answer has come, or a second
/// later without it, always in the order in which they came in. Never writes to the files. Single-threaded.
///
/// After every notification that something was persisted, and at least once a second while isWaiting():
///
///     if (!tail.readOn(options, sink)) …   // what has come goes to the sink
///
/// and once at the end finish(), which hands on what still waits.
class RecordTail
{
public:
    /// `path` names the first file, which may have been removed when later ones are there. Errors: not-found,
    /// not-readable, is-directory.
    static Result<RecordTail> open(const std::string &path);
    RecordTail(RecordTail &&) noexcept;
    RecordTail &operator=(RecordTail &&) noexcept;
    ~RecordTail();

    /// Passes over everything that is there, so that only what comes later is handed on. What is verified is told when
    /// it is read on.
    void passOver(const LoadOptions &options);
    /// Hands on what has come since the last call: records as of any other input (the printers of `inspect` take them),
    /// or exchanges. A record whose last frame is torn or missing is being written, which is no finding; neither is one
    /// that was ended, since it may be gone on with. False when the sink wants no more, when reading was cancelled, and
    /// when nothing can follow (isOver()).
    bool readOn(const LoadOptions &options, RecordSink &sink);
    bool readOn(const LoadOptions &options, ExchangeSink &sink);
    /// The same, and everything that waits, with what there is to say about the whole. `isFollowed`: somebody may go on
    /// writing, so that the missing end is no finding.
    LoadOutcome finish(const LoadOptions &options, RecordSink &sink, bool isFollowed);

    /// An exchange waits for its answer.
    bool isWaiting() const;
    /// The file cannot be read on: it was changed or cut, which the sink was told.
    bool isOver() const;
    /// Whether the name of the file that is being read is still that file's.
    bool hasItsName() const;

private:
    class Following;
    explicit RecordTail(std::unique_ptr<Following> following);

    std::unique_ptr<Following> m_following;
};

} // namespace telltale::payload
