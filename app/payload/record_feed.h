// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/capture.h"
#include "payload/record_mark.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace telltale::payload {

class MarkBook;
class RecordFilesReader;
class RowSink;

/// A capture's record as a source of the window: all its files, rows as soon as a request is there, answers when they
/// come. Exchanges stay in the files and are read again when they are looked at. One thread at a time.
class RecordFeed : public std::enable_shared_from_this<RecordFeed>
{
public:
    using HandOver = std::function<void(CaptureBatch)>;
    /// Errors: not-found, not-readable, is-directory.
    static Result<std::shared_ptr<RecordFeed>> open(const std::string &path, const LoadOptions &options);
    ~RecordFeed();

    /// Reads everything that is there. The last batch has the outcome.
    void load(const LoadOptions &options, const HandOver &handOver, std::shared_ptr<MarkBook> book);
    /// Reads what has come since, if anything has: then Grown, else nothing was handed over. That a frame is torn or
    /// the end missing is no finding any more: somebody writes.
    Growth readOn(const LoadOptions &options, const HandOver &handOver);

private:
    explicit RecordFeed(std::string path);
    void read(const LoadOptions &options, RowSink &rows, bool isFirst);
    LoadOutcome outcome(const LoadOptions &options) const;
    RecordMark mark() const;
    std::optional<FollowPoint> followPoint();

    std::shared_ptr<CaptureSource> m_source;
    std::unique_ptr<RecordFilesReader> m_files;
    RowSink *m_rows = nullptr;   ///< while something is read
    HandedOver m_handed;         ///< without what was said about the end
    bool m_isUnreadable = false; ///< by what was said about it
};

/// Whether the path names a record that loadForCapture() reads with its other files.
bool isRecordSource(const std::string &path);

} // namespace telltale::payload
