// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/record_verification.h"

#include "payload/loaders/input_errors.h"
#include "payload/loaders/record/record_reader.h"
#include "store/record_segments.h"

#include <algorithm>

namespace telltale::store {

using namespace payload;

namespace {

void note(const RecordFrame &frame, RecordSummary &summary)
{
    summary.end.reset();
    switch (static_cast<RecordKind>(frame.kind)) {
    case RecordKind::Header:
        if (const auto header = readRecordedHeader(frame.content); header && !summary.hasHeader) {
            summary.hasHeader = true;
            summary.header = *header;
            summary.header.program = {};
            summary.nextExchange = header->nextExchange;
            summary.nextConnection = header->nextConnection;
        }
        break;
    case RecordKind::Connection:
        if (const auto connection = readRecordedConnection(frame.content))
            summary.nextConnection = std::max(summary.nextConnection, connection->connection + 1);
        break;
    case RecordKind::Request:
        if (const auto request = readRecordedRequest(frame.content))
            summary.nextExchange = std::max(summary.nextExchange, request->exchange + 1);
        break;
    case RecordKind::End:
        summary.end = readRecordedEnd(frame.content);
        break;
    default:
        break;
    }
}

} // namespace

Result<RecordSummary> summarise(const std::string &path)
{
    Result<RecordReader> reader = RecordReader::open(path);
    if (!reader)
        return reader.error();
    RecordSummary summary;
    while (const std::optional<RecordFrame> frame = reader->next())
        note(*frame, summary);
    if (const std::optional<Error> error = reader->error())
        return *error;
    summary.verdict = reader->verdict();
    summary.position = reader->position();
    return summary;
}

bool CaptureVerification::isWhole() const
{
    return std::all_of(files.begin(), files.end(), [](const File &file) {
        return file.isLinked && file.summary.hasHeader && file.summary.verdict.kind == RecordVerdict::Kind::Whole;
    });
}

Result<CaptureVerification> verifyCapture(const std::string &path)
{
    CaptureVerification result;
    for (const RecordSegment &segment : listSegments(path)) {
        const Result<RecordSummary> summary = summarise(segment.path);
        if (!summary)
            return summary.error();
        CaptureVerification::File file{segment.path, *summary, true};
        if (!result.files.empty()) {
            const RecordSummary &before = result.files.back().summary;
            file.isLinked = summary->header.capture == before.header.capture
                && summary->header.segment == before.header.segment + 1
                && summary->header.previous == before.position.chain;
        }
        result.files.push_back(std::move(file));
    }
    if (result.files.empty())
        return notFound(path);
    return result;
}

} // namespace telltale::store
