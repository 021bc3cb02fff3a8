// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "payload/loaders/record/record_contents.h"
#include "payload/loaders/record/record_frames.h"

#include <string>
#include <vector>

namespace telltale::store {

/// What a file of a record says of itself, read from its beginning to its end.
struct RecordSummary
{
    payload::RecordVerdict verdict;
    payload::RecordPosition position;
    bool hasHeader = false;
    payload::RecordedHeader header; ///< without the program, which is a view
    std::uint64_t nextExchange = 1;
    std::uint64_t nextConnection = 1;
    std::optional<payload::RecordedEnd> end; ///< when the last frame is one
};

/// Reads a file of a record whole. Errors: those of RecordReader.
Result<RecordSummary> summarise(const std::string &path);

/// What can be said of a capture in several files.
struct CaptureVerification
{
    struct File
    {
        std::string path;
        RecordSummary summary;
        bool isLinked = true; ///< it follows the file before it here; true for the first that is there
    };
    std::vector<File> files;
    /// Every frame of every file is as it was written, and no file is missing between the first and the last.
    bool isWhole() const;
};

/// Verifies all files of a capture that are there. Errors: not-found when there is none, those of RecordReader.
Result<CaptureVerification> verifyCapture(const std::string &path);

} // namespace telltale::store
