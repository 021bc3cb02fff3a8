// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/record_encoding.h"
#include "store/record_errors.h"
#include "store/record_segments.h"
#include "store/record_writer.h"

#include <QRandomGenerator>

#include <cerrno>

#include <unistd.h>

namespace telltale::store {

using namespace payload;

namespace {

std::int64_t systemTime()
{
    using namespace std::chrono;
    return duration_cast<nanoseconds>(system_clock::now().time_since_epoch()).count();
}

CaptureId randomId()
{
    CaptureId id;
    QRandomGenerator::system()->generate(id.begin(), id.end());
    return id;
}

} // namespace

RecordWriter::RecordWriter(std::string path, RecordOptions options)
    : m_first(std::move(path)), m_options(std::move(options))
{
    if (!m_options.now)
        m_options.now = systemTime;
}

Result<OpenedRecord> RecordWriter::open(const std::string &path, RecordOptions options)
{
    OpenedRecord opened;
    opened.writer.reset(new RecordWriter(path, std::move(options)));
    Result<std::optional<TornTail>> torn = opened.writer->openLast();
    if (!torn)
        return torn.error();
    opened.torn = *std::move(torn);
    return opened;
}

Result<std::optional<TornTail>> RecordWriter::openLast()
{
    const std::vector<RecordSegment> segments = listSegments(m_first);
    if (segments.empty()) {
        Result<RecordFile> file = RecordFile::open(m_first, RecordFile::Mode::MustBeNew);
        if (!file)
            return file.error();
        m_file = *std::move(file);
        const Result<bool> begun = beginAnew({1, m_first, 0});
        return begun ? Result<std::optional<TornTail>>(std::nullopt) : begun.error();
    }
    const RecordSegment &last = segments.back();
    Result<RecordFile> file = RecordFile::open(last.path, RecordFile::Mode::MayExist);
    if (!file)
        return file.error();
    m_file = *std::move(file);
    const Result<RecordSummary> summary = summarise(last.path);
    if (!summary)
        return summary.error();
    return goOn(*summary, last);
}

/// Behind what stands in the file.
Result<std::optional<TornTail>> RecordWriter::goOn(const RecordSummary &summary, const RecordSegment &segment)
{
    std::optional<TornTail> torn;
    if (summary.verdict.kind == RecordVerdict::Kind::UnknownVersion)
        return recordUnknown(segment.path, summary.verdict.version);
    if (summary.verdict.kind == RecordVerdict::Kind::Changed)
        return recordChanged(segment.path, summary.verdict.offset);
    if (summary.verdict.kind == RecordVerdict::Kind::Torn && m_file.size() != 0) {
        const std::uint64_t offset = summary.hasHeader ? summary.verdict.offset : 0;
        const Result<std::string> copy = m_file.copyAside(offset);
        if (!copy)
            return copy.error();
        if (const int problem = m_file.truncate(offset); problem != 0)
            return recordNotWritable(segment.path, problem);
        torn = TornTail{segment.path, *copy, offset};
    }
    if (!summary.hasHeader && summary.position.frames != 0)
        return recordChanged(segment.path, recordPrefaceSize);
    if (!summary.hasHeader) {
        const Result<bool> begun = beginAnew(segment);
        return begun ? Result<std::optional<TornTail>>(torn) : begun.error();
    }
    m_capture = summary.header.capture;
    m_segment = segment.number;
    m_created = summary.header.created;
    m_size = summary.position.offset;
    m_frames = summary.position.frames;
    m_nextExchange = summary.nextExchange;
    m_nextConnection = summary.nextConnection;
    m_isClosed = summary.end && summary.end->why == RecordedEnd::Why::NextSegment;
    m_needsSync = true;
    m_batch.start(summary.position.chain);
    if (m_isClosed) {
        if (const Result<bool> begun = beginNext(); !begun)
            return begun.error();
    }
    return torn;
}

/// In the open file, in which nothing stands yet: somebody was stopped while it was begun, or it is the first.
Result<bool> RecordWriter::beginAnew(const RecordSegment &segment)
{
    Sha256Value previous{};
    m_capture = randomId();
    if (segment.number > 1) {
        const Result<RecordSummary> before = summarise(segmentPath(m_first, segment.number - 1));
        if (before && before->hasHeader) {
            m_capture = before->header.capture;
            m_nextExchange = before->nextExchange;
            m_nextConnection = before->nextConnection;
            previous = before->position.chain;
        }
    }
    RecordFile file;
    std::swap(file, m_file);
    return begin(std::move(file), segment.number, previous);
}

/// Begins a file, with its header in it. Where that fails none is left, and the one before it stays.
Result<bool> RecordWriter::begin(RecordFile file, std::uint32_t number, const Sha256Value &previous)
{
    RecordedHeader header;
    header.capture = m_capture;
    header.created = now();
    header.segment = number;
    header.previous = previous;
    header.nextExchange = m_nextExchange;
    header.nextConnection = m_nextConnection;
    header.program = m_options.program;
    RecordBatch batch;
    batch.startFile();
    const Result<bool> added = batch.add(RecordKind::Header, encode(header));
    const RecordFile::Written written = file.write(batch.bytes());
    int problem = written.problem;
    if (problem == 0 && m_options.durability == Durability::Power)
        problem = file.sync() != 0 || file.syncFolder() != 0 ? EIO : 0;
    if (!added || problem != 0) {
        unlink(file.path().c_str());
        return recordFull(file.path(), problem);
    }
    m_segment = number;
    m_created = header.created;
    m_size = batch.bytes().size();
    m_frames = 1;
    m_needsSync = false;
    m_batch.start(batch.chain());
    m_file = std::move(file);
    return true;
}

} // namespace telltale::store
