// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "payload/body_pieces.h"
#include "payload/loaders/record/record_contents.h"
#include "store/record_batch.h"
#include "store/record_file.h"
#include "store/record_segments.h"
#include "store/record_verification.h"

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace telltale::store {

/// What a flushed frame survives.
enum class Durability : std::uint8_t {
    Process, ///< the end of this program, however it comes
    Power,   ///< the loss of power as well: flush() waits for the disk
};

struct RecordOptions
{
    Durability durability = Durability::Process;
    std::uint64_t segmentBytes = std::uint64_t(1) << 30; ///< a new file is begun rather than this exceeded; 0: never
    std::chrono::nanoseconds segmentAge{0};              ///< a new file is begun when one is older; 0: never
    std::string program;                                 ///< name and version, for the header
    std::function<std::int64_t()> now;                   ///< nanoseconds since 1970 UTC; the system's clock when empty
};

/// The end of a file that was found torn when it was opened: it was copied, and then cut off.
struct TornTail
{
    std::string path; ///< of the file
    std::string copy; ///< where the bytes are now
    std::uint64_t offset = 0;
};

class RecordWriter;

struct OpenedRecord
{
    std::unique_ptr<RecordWriter> writer;
    std::optional<TornTail> torn;
};

/// Writes the record of a capture: appends frames, and never changes what is there. Frames are collected and go to the
/// file with flush(), a large body at once, without being copied whole. What was flushed without an error is in the
/// record for good; what was not may be. Nothing is flushed by destroying the writer: only end() ends a record.
///
/// When a file is full, append() and flush() say so (record-full), the file ends at a whole frame, and what was not
/// flushed is dropped. Each further append() tries again: it refuses until one works, and the record then tells in a
/// coverage frame how many frames are missing.
///
/// Blocks on the disk. Not for two threads at once.
class RecordWriter
{
public:
    /// Opens the last file of the capture, or begins one. `path` is that of its first file. A file that was ended is
    /// gone on with; a torn end is copied aside and cut off. Errors: record-not-writable, record-in-use, record-full,
    /// record-changed, record-version.
    static Result<OpenedRecord> open(const std::string &path, RecordOptions options);

    /// The number of the connection; that in `connection` does not count.
    Result<std::uint64_t> append(const payload::RecordedConnection &connection);
    Result<bool> append(const payload::RecordedTunnel &tunnel);
    Result<bool> append(const payload::RecordedStream &stream);
    /// The number of the exchange; that in `request` does not count.
    Result<std::uint64_t> append(const payload::RecordedRequest &request);
    /// With a body that lies elsewhere; that in `request` does not count.
    Result<std::uint64_t> append(const payload::RecordedRequest &request, const payload::BodyPieces &body);
    Result<bool> append(const payload::RecordedRefusal &refusal);
    Result<bool> append(const payload::RecordedDecision &decision);
    Result<bool> append(const payload::RecordedForward &forward);
    Result<bool> append(const payload::RecordedForward &forward, const payload::BodyPieces &body);
    Result<bool> append(const payload::RecordedAnswer &answer);
    Result<bool> append(const payload::RecordedCoverage &coverage);

    /// Everything that was appended since the last call is in the record, as Durability says; or an error, and some of
    /// it is not.
    Result<bool> flush();
    /// Ends the record in order, and flushes it. Appending goes on with it.
    Result<bool> end();

    /// The first file of the capture, which need not be there any more.
    const std::string &firstPath() const { return m_first; }
    /// The file that is written now.
    const std::string &path() const { return m_file.path(); }
    /// Bytes of that file that are written.
    std::uint64_t size() const { return m_size; }
    /// The number that the next exchange gets.
    std::uint64_t nextExchange() const { return m_nextExchange; }
    /// Of the last frame that was appended: who keeps it elsewhere can tell later that nothing was cut off.
    const payload::Sha256Value &chain() const { return m_batch.chain(); }

private:
    RecordWriter(std::string path, RecordOptions options);
    Result<std::optional<TornTail>> openLast();
    Result<std::optional<TornTail>> goOn(const RecordSummary &summary, const RecordSegment &segment);
    Result<bool> begin(RecordFile file, std::uint32_t number, const payload::Sha256Value &previous);
    Result<bool> beginAnew(const RecordSegment &segment);
    Result<bool> add(payload::RecordKind kind, std::string_view content, const payload::BodyPieces &body = {});
    Result<bool> makeReady(std::uint64_t size);
    Result<bool> addEnd(payload::RecordedEnd::Why why);
    bool isForNext(std::uint64_t size) const;
    Result<bool> close();
    Result<bool> beginNext();
    Result<bool> recover();
    Result<bool> writeBatch();
    Result<bool> stream(payload::RecordKind kind, std::string_view content, const payload::BodyPieces &body);
    Result<bool> sync();
    Error fail(int problem, const RecordBatch::Kept &kept);
    std::int64_t now() const { return m_options.now(); }

    std::string m_first; ///< the path of the capture's first file
    RecordOptions m_options;
    RecordFile m_file;
    RecordBatch m_batch;
    payload::Sha256 m_hash;
    payload::CaptureId m_capture{};
    std::uint32_t m_segment = 1;
    std::int64_t m_created = 0; ///< the file
    std::uint64_t m_size = 0;   ///< of the file: whole frames
    std::uint64_t m_frames = 0; ///< in the file
    std::uint64_t m_lost = 0;   ///< frames that the record does not have, nor tells of
    std::uint64_t m_nextExchange = 1;
    std::uint64_t m_nextConnection = 1;
    bool m_isClosed = false; ///< the file says that the next one follows
    bool m_isBroken = false; ///< for good
    bool m_needsSync = false;
    int m_problem = 0;           ///< what the writer failed with
    std::optional<Error> m_owed; ///< frames were dropped since the last flush, which has yet to say so
};

} // namespace telltale::store
