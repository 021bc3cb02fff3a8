// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/record_writer.h"

#include "store/record_encoding.h"
#include "store/record_errors.h"
#include "store/record_segments.h"

#include <cerrno>
#include <utility>

namespace telltale::store {

using namespace payload;

namespace {

/// A frame of this size is written at once instead of being collected.
constexpr std::uint64_t streamedFrom = std::uint64_t(1) << 20;
/// What the last frame of a file takes.
constexpr std::uint64_t endFrameSize = recordFrameOverhead + 17;

} // namespace

Result<std::uint64_t> RecordWriter::append(const RecordedConnection &connection)
{
    RecordedConnection numbered = connection;
    numbered.connection = m_nextConnection;
    const Result<bool> added = add(RecordKind::Connection, encode(numbered));
    if (!added)
        return added.error();
    return m_nextConnection++;
}

Result<std::uint64_t> RecordWriter::append(const RecordedRequest &request)
{
    return append(request, BodyPieces(request.body));
}

Result<std::uint64_t> RecordWriter::append(const RecordedRequest &request, const BodyPieces &body)
{
    RecordedRequest numbered = request;
    numbered.exchange = m_nextExchange;
    const std::string content = encodeWithoutBody(numbered, body.size());
    const std::string behind = encodeBehindBody(numbered);
    BodyPieces pieces;
    if (!behind.empty()) {
        pieces = body;
        pieces.add(behind);
    }
    const Result<bool> added = add(RecordKind::Request, content, behind.empty() ? body : pieces);
    if (!added)
        return added.error();
    return m_nextExchange++;
}

Result<bool> RecordWriter::append(const RecordedRefusal &refusal)
{
    return add(RecordKind::Refusal, encode(refusal));
}

Result<bool> RecordWriter::append(const RecordedDecision &decision)
{
    return add(RecordKind::Decision, encode(decision));
}

Result<bool> RecordWriter::append(const RecordedForward &forward)
{
    return append(forward, BodyPieces(forward.body));
}

Result<bool> RecordWriter::append(const RecordedForward &forward, const BodyPieces &body)
{
    const BodyPieces none;
    const BodyPieces &sent = forward.sent == RecordedForward::Sent::Changed ? body : none;
    return add(RecordKind::Forward, encodeWithoutBody(forward, sent.size()), sent);
}

Result<bool> RecordWriter::append(const RecordedAnswer &answer)
{
    return add(RecordKind::Answer, encode(answer));
}

Result<bool> RecordWriter::append(const RecordedTunnel &tunnel)
{
    return add(RecordKind::Tunnel, encode(tunnel));
}

Result<bool> RecordWriter::append(const RecordedStream &stream)
{
    return add(RecordKind::Stream, encode(stream));
}

Result<bool> RecordWriter::append(const RecordedCoverage &coverage)
{
    return add(RecordKind::Coverage, encode(coverage));
}

Result<bool> RecordWriter::add(RecordKind kind, std::string_view content, const BodyPieces &body)
{
    const std::uint64_t size = recordFrameOverhead + content.size() + body.size();
    if (const Result<bool> ready = makeReady(size); !ready) {
        ++m_lost;
        return ready;
    }
    return size < streamedFrom ? m_batch.add(kind, content, body) : stream(kind, content, body);
}

/// Whether a frame of this size can be added, after what that takes: room again, or another file.
Result<bool> RecordWriter::makeReady(std::uint64_t size)
{
    if (m_isBroken)
        return recordBroken(m_file.path(), m_problem);
    if (!m_isClosed && m_lost == 0 && isForNext(size)) {
        if (Result<bool> closed = close(); !closed)
            return closed;
    }
    if (m_isClosed) {
        if (Result<bool> begun = beginNext(); !begun)
            return begun;
    }
    return m_lost == 0 ? Result<bool>(true) : recover();
}

/// Whether a frame of this size belongs into another file.
bool RecordWriter::isForNext(std::uint64_t size) const
{
    // A file has more than its header before the next one is begun, however large a frame is.
    if (m_frames + m_batch.frames() <= 1)
        return false;
    const std::uint64_t would = m_size + m_batch.bytes().size() + size + endFrameSize;
    if (m_options.segmentBytes != 0 && would > m_options.segmentBytes)
        return true;
    if (m_options.segmentAge.count() == 0)
        return false;
    // The header was written by whoever had the clock then: it may say anything.
    const auto age =
        static_cast<std::int64_t>(static_cast<std::uint64_t>(now()) - static_cast<std::uint64_t>(m_created));
    return age >= m_options.segmentAge.count();
}

/// Says in the file that another one follows.
Result<bool> RecordWriter::close()
{
    const bool isAlone = m_batch.isEmpty();
    const std::optional<Error> owed = m_owed;
    if (Result<bool> ended = addEnd(RecordedEnd::Why::NextSegment); !ended)
        return ended;
    if (Result<bool> written = writeBatch(); !written) {
        // This end will be tried again: it is not missing, and nothing that was appended is, if nothing waited.
        --m_lost;
        if (isAlone)
            m_owed = owed;
        return written;
    }
    m_isClosed = true;
    return sync();
}

Result<bool> RecordWriter::addEnd(RecordedEnd::Why why)
{
    return m_batch.add(RecordKind::End, encode(RecordedEnd{now(), why, m_frames + m_batch.frames()}));
}

Result<bool> RecordWriter::beginNext()
{
    Result<RecordFile> file = RecordFile::open(segmentPath(m_first, m_segment + 1), RecordFile::Mode::MustBeNew);
    if (!file)
        return file.error();
    Result<bool> begun = begin(*std::move(file), m_segment + 1, m_batch.chain());
    m_isClosed = !begun;
    return begun;
}

/// Says in the record what is missing in it. Where there is room for that, there may be room for more.
Result<bool> RecordWriter::recover()
{
    RecordedCoverage coverage;
    coverage.time = now();
    coverage.counters.emplace_back("frames-lost", m_lost);
    if (Result<bool> added = m_batch.add(RecordKind::Coverage, encode(coverage)); !added)
        return added;
    const std::uint64_t lost = m_lost;
    const std::optional<Error> owed = m_owed;
    if (Result<bool> written = writeBatch(); !written) {
        // What says that something is missing is not missed itself.
        m_lost = lost;
        m_owed = owed;
        return written;
    }
    m_lost = 0;
    return true;
}

Result<bool> RecordWriter::writeBatch()
{
    if (m_batch.isEmpty())
        return true;
    const RecordFile::Written written = m_file.write(m_batch.bytes());
    if (written.problem != 0)
        return fail(written.problem, m_batch.keptOf(written.bytes));
    m_size += m_batch.bytes().size();
    m_frames += m_batch.frames();
    m_needsSync = true;
    m_batch.start(Sha256Value(m_batch.chain()));
    return true;
}

/// Leaves of what waited what is whole in the file, and cuts off the rest.
Error RecordWriter::fail(int problem, const RecordBatch::Kept &kept)
{
    m_size += kept.bytes;
    m_frames += kept.frames;
    m_needsSync |= kept.frames != 0;
    const std::uint64_t dropped = m_batch.frames() - kept.frames;
    m_lost += dropped;
    m_batch.start(kept.chain);
    if (const int other = m_file.truncate(m_size); other != 0) {
        m_isBroken = true;
        m_problem = other;
    }
    Error error = m_isBroken ? recordBroken(m_file.path(), m_problem) : recordFull(m_file.path(), problem);
    if (dropped != 0)
        m_owed = error;
    return error;
}

/// A frame that is too large to be collected, piece by piece.
Result<bool> RecordWriter::stream(RecordKind kind, std::string_view content, const BodyPieces &body)
{
    if (Result<bool> written = writeBatch(); !written) {
        ++m_lost;
        return written;
    }
    std::string first = recordHead(m_hash, m_batch.chain(), kind, content.size() + body.size());
    first.append(content);
    Sha256 hash;
    hash.add(m_batch.chain());
    RecordFile::Written last;
    const auto put = [&](std::string_view bytes) {
        last = m_file.write(bytes);
        return last.problem == 0;
    };
    const auto hashAndPut = [&](std::string_view bytes) {
        hash.add(bytes);
        return put(bytes);
    };
    Result<bool> taken = hashAndPut(first) ? body.visit(hashAndPut) : Result<bool>(false);
    Sha256Value chain{};
    if (taken && *taken) {
        chain = hash.finish();
        taken = put(bytesOf(chain));
    }
    if (taken && *taken) {
        m_size += recordFrameOverhead + content.size() + body.size();
        ++m_frames;
        m_needsSync = true;
        m_batch.start(chain);
        return true;
    }
    const Error full = fail(last.problem, m_batch.keptOf(0));
    // A body that is not there is its own fault: the file is as it was, and has room.
    if (!taken && !m_isBroken)
        return taken;
    ++m_lost;
    return full;
}

Result<bool> RecordWriter::sync()
{
    if (m_options.durability != Durability::Power || !m_needsSync)
        return true;
    if (const int problem = m_file.sync(); problem != 0) {
        // The system forgets what it could not write: a second call would say that all is well.
        m_isBroken = true;
        m_problem = problem;
        return recordBroken(m_file.path(), problem);
    }
    m_needsSync = false;
    return true;
}

Result<bool> RecordWriter::flush()
{
    if (m_isBroken)
        return recordBroken(m_file.path(), m_problem);
    const Result<bool> written = writeBatch();
    const Result<bool> synced = written ? sync() : written;
    const std::optional<Error> owed = std::exchange(m_owed, {});
    if (synced && owed)
        return *owed;
    return synced;
}

Result<bool> RecordWriter::end()
{
    if (const Result<bool> ready = makeReady(endFrameSize); !ready)
        return ready;
    if (Result<bool> added = addEnd(RecordedEnd::Why::Ended); !added)
        return added;
    return flush();
}

} // namespace telltale::store
