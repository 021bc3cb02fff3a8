// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/record_sink.h"

#include <chrono>

namespace telltale::store {

RecordSink::RecordSink(std::unique_ptr<RecordWriter> writer, RecordSinkOptions options)
    : m_writer(std::move(writer)), m_options(std::move(options)), m_first(m_writer->firstPath()),
      m_path(m_writer->path())
{
}

Result<std::uint64_t> RecordSink::connected(const payload::RecordedConnection &connection)
{
    return m_writer->append(connection);
}

Result<std::uint64_t> RecordSink::received(const payload::RecordedRequest &request, const payload::BodyPieces &body)
{
    return m_writer->append(request, body);
}

Result<bool> RecordSink::tunnelled(const payload::RecordedTunnel &tunnel)
{
    return m_writer->append(tunnel);
}

Result<bool> RecordSink::streamed(const payload::RecordedStream &stream)
{
    return m_writer->append(stream);
}

Result<bool> RecordSink::refused(const payload::RecordedRefusal &refusal)
{
    return m_writer->append(refusal);
}

Result<bool> RecordSink::decided(const payload::RecordedDecision &decision)
{
    return m_writer->append(decision);
}

Result<bool> RecordSink::forwarded(const payload::RecordedForward &forward, const payload::BodyPieces &body)
{
    return m_writer->append(forward, body);
}

Result<bool> RecordSink::answered(const payload::RecordedAnswer &answer)
{
    return m_writer->append(answer);
}

Result<bool> RecordSink::covered(const payload::RecordedCoverage &coverage)
{
    return m_writer->append(coverage);
}

Result<bool> RecordSink::persist()
{
    const Result<bool> flushed = m_writer->flush();
    if (m_path != m_writer->path()) {
        m_path = m_writer->path();
        removeOld();
    }
    m_footprint.written(m_path, m_writer->size());
    if (m_options.onPersisted)
        m_options.onPersisted();
    return flushed;
}

Result<bool> RecordSink::end()
{
    const Result<bool> ended = m_writer->end();
    if (m_options.onPersisted)
        m_options.onPersisted();
    return ended;
}

/// A file that cannot be removed stays: the record is more than was asked to be kept, which harms nothing. It is tried
/// again with the next file.
void RecordSink::removeOld()
{
    RecordRetention retention;
    retention.mostBytes = m_options.mostBytes;
    if (m_options.longestKept.count() != 0) {
        const auto now = std::chrono::system_clock::now().time_since_epoch();
        retention.olderThan =
            (std::chrono::duration_cast<std::chrono::nanoseconds>(now) - m_options.longestKept).count();
    }
    if (retention.mostBytes != 0 || retention.olderThan)
        static_cast<void>(removeOldSegments(m_first, retention));
}

} // namespace telltale::store
