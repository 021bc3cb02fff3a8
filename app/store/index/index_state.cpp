// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/index/index_state.h"

#include "payload/loaders/record/record_reader.h"
#include "store/record_segments.h"

#include <QVariant>

#include <algorithm>
#include <fstream>

namespace telltale::store {

using namespace payload;

namespace {

template<typename Bytes>
bool copyBytes(const QVariant &value, Bytes &bytes)
{
    const QByteArray from = value.toByteArray();
    if (from.size() != qsizetype(bytes.size()))
        return false;
    std::copy(from.begin(), from.end(), bytes.begin());
    return true;
}

template<typename Bytes>
QByteArray blobOf(const Bytes &bytes)
{
    return {reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size())};
}

/// The chain value that a file has right before this offset.
std::optional<Sha256Value> chainBefore(const std::string &path, std::uint64_t offset)
{
    std::ifstream file(path, std::ios::binary);
    Sha256Value value{};
    if (offset < value.size() || !file.seekg(static_cast<std::streamoff>(offset - value.size())))
        return {};
    file.read(reinterpret_cast<char *>(value.data()), std::streamsize(value.size()));
    return file ? std::optional(value) : std::nullopt;
}

std::optional<CaptureId> captureOfFile(const std::string &path)
{
    Result<RecordReader> reader = RecordReader::open(path);
    if (!reader)
        return {};
    const std::optional<RecordFrame> frame = reader->next();
    if (!frame || !frame->is(RecordKind::Header))
        return {};
    const auto header = readRecordedHeader(frame->content);
    return header ? std::optional(header->capture) : std::nullopt;
}

} // namespace

bool IndexState::isAt(const IndexState &other) const
{
    return capture == other.capture && segment == other.segment && position.offset == other.position.offset
        && position.chain == other.position.chain;
}

SqlProblem readState(SqlConnection &connection, IndexState &state)
{
    std::optional<QSqlQuery> query;
    SqlProblem problem = connection.prepare(
        QStringLiteral(
            "SELECT capture, segment, offset, chain, frames, exchanges, first, last FROM about WHERE id = 1"),
        query);
    if (!problem)
        problem = SqlConnection::run(*query);
    if (problem)
        return problem;
    if (!query->next())
        return {SqlProblem::Kind::Unusable, QStringLiteral("about")};
    const qint64 segment = query->value(1).toLongLong();
    const qint64 offset = query->value(2).toLongLong();
    IndexState read;
    if (segment < 0 || segment > UINT32_MAX || offset < 0 || !copyBytes(query->value(0), read.capture)
        || !copyBytes(query->value(3), read.position.chain))
        return {SqlProblem::Kind::Unusable, QStringLiteral("about")};
    read.segment = static_cast<std::uint32_t>(segment);
    read.position.offset = static_cast<std::uint64_t>(offset);
    read.position.version = recordVersion;
    read.position.frames = query->value(4).toULongLong();
    read.exchanges = query->value(5).toULongLong();
    read.first = query->value(6).toLongLong();
    read.last = query->value(7).toLongLong();
    state = read;
    return {};
}

SqlProblem writeState(SqlConnection &connection, const IndexState &state)
{
    std::optional<QSqlQuery> query;
    SqlProblem problem = connection.prepare(
        QStringLiteral("UPDATE about SET segment = ?, offset = ?, chain = ?, frames = ?, exchanges = ?, first = ?,"
                       " last = ? WHERE id = 1"),
        query);
    if (problem)
        return problem;
    query->bindValue(0, state.segment);
    query->bindValue(1, qint64(state.position.offset));
    query->bindValue(2, blobOf(state.position.chain));
    query->bindValue(3, qint64(state.position.frames));
    query->bindValue(4, qint64(state.exchanges));
    query->bindValue(5, qint64(state.first));
    query->bindValue(6, qint64(state.last));
    return SqlConnection::run(*query);
}

bool fitsRecord(const IndexState &state, const std::string &record)
{
    if (captureOf(record) != state.capture)
        return false;
    const std::vector<RecordSegment> segments = listSegments(record);
    const auto segment = std::find_if(segments.begin(), segments.end(),
                                      [&](const RecordSegment &file) { return file.number == state.segment; });
    if (segment == segments.end())
        return segments.empty() || state.segment == 0 || state.segment < segments.front().number;
    // Of a file that was only begun nothing is in the index.
    if (state.position.offset == 0)
        return true;
    return captureOfFile(segment->path) == state.capture
        && chainBefore(segment->path, state.position.offset) == state.position.chain;
}

std::uint64_t bytesBehind(const IndexState &state, const std::string &record)
{
    std::uint64_t bytes = 0;
    for (const RecordSegment &segment : listSegments(record)) {
        if (segment.number > state.segment)
            bytes += segment.size;
        else if (segment.number == state.segment)
            bytes += segment.size - std::min(segment.size, state.position.offset);
    }
    return bytes;
}

std::optional<CaptureId> captureOf(const std::string &record)
{
    const std::vector<RecordSegment> segments = listSegments(record);
    return segments.empty() ? std::nullopt : captureOfFile(segments.front().path);
}

} // namespace telltale::store
