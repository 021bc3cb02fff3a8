// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "payload/loaders/file_mark.h"
#include "payload/loaders/load.h"

#include <optional>
#include <string>

namespace telltale::payload {

/// A file that stays open while somebody appends to it, for a sink that cannot take anything back: it gets what is
/// settled, and the rest only when that is known to be all. What is not settled yet is read more than once.
class FollowedFile
{
public:
    /// Errors: not-found, not-readable.
    static Result<FollowedFile> open(const std::string &path);
    FollowedFile(FollowedFile &&other) noexcept;
    FollowedFile &operator=(FollowedFile &&) = delete;
    ~FollowedFile();

    /// Hands on what has been settled since the last call. Grown or Same; Changed when the file was written anew and
    /// Other when it is of a kind that cannot be read on: then nothing was handed on.
    Growth readOn(const LoadOptions &options, RecordSink &sink);
    /// Hands on everything behind that, to the file's end, and with it what there is to say about the whole.
    LoadOutcome finish(const LoadOptions &options, RecordSink &sink);
    /// Whether the path still names the file that is open.
    bool hasItsName() const;

private:
    FollowedFile(std::string path, int descriptor) : m_path(std::move(path)), m_descriptor(descriptor) {}
    std::optional<LoadOutcome> read(Text text, const LoadOptions &options, RecordSink &sink) const;

    std::string m_path;
    int m_descriptor;
    std::optional<ResumePoint> m_from; ///< unset: nothing was read yet
    FileMark m_mark;
};

} // namespace telltale::payload
