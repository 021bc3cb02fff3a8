// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "payload/loaders/record/record_frames.h"

#include <memory>
#include <optional>
#include <string>

namespace telltale::payload {

class MappedFile;
class MappedInput;
struct FileIdentity;

/// Reads one file of a record, also while it is being written, and never writes to it. The file is mapped; memory does
/// not grow with it. Single-threaded.
class RecordReader
{
public:
    /// `goesOn` is asked at least every 4 MiB and stops the reading by saying no; it goes on with the next call.
    /// Errors: not-found, not-readable, is-directory.
    static Result<RecordReader> open(const std::string &path, std::function<bool()> goesOn = {});
    /// Goes on behind what was verified before: what stands there is believed to be what it was, and a first frame
    /// that does not follow it is Changed. Error as well: changed-while-reading when the file ends before that.
    static Result<RecordReader> open(const std::string &path, const RecordPosition &from);
    ~RecordReader();
    RecordReader(RecordReader &&) noexcept;
    RecordReader &operator=(RecordReader &&) noexcept;

    /// The next frame, whose content is valid until the next call. Nothing where there is no further one now: asked
    /// again after the file has grown, it goes on, also behind what was torn before.
    std::optional<RecordFrame> next();

    /// What can be said of the file up to where it was read.
    RecordVerdict verdict() const;
    /// Behind the last frame that was given out.
    const RecordPosition &position() const;
    /// True when the last frame that was given out ends the file in order.
    bool isEnded() const { return m_isEnded; }
    /// Which file is open, and how long it was when it was looked at last.
    FileIdentity identity() const;
    std::uint64_t size() const;
    /// The open file once more, for the caller to keep and close; below 0 when the system has no room for it.
    int duplicate() const;
    /// What the reading ended with, if it could not go on: changed-while-reading when somebody has cut the file.
    std::optional<Error> error() const;

private:
    RecordReader(int descriptor, std::string path, const RecordPosition &from, std::function<bool()> goesOn);
    static Result<RecordReader> open(const std::string &path, const RecordPosition &from, std::function<bool()> goesOn);
    bool mapAgain(bool isForced = false);
    void begin();

    int m_descriptor = -1;
    std::string m_path;
    RecordPosition m_from; ///< where reading began
    std::function<bool()> m_goesOn;
    std::shared_ptr<const MappedFile> m_file;
    std::unique_ptr<MappedInput> m_input;
    std::unique_ptr<RecordFrames> m_frames;
    std::optional<Error> m_error;
    bool m_isEnded = false;
};

} // namespace telltale::payload
