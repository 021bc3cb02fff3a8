// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/record/record_contents.h"

#include <algorithm>

namespace telltale::payload {

namespace {

/// Numbers and byte strings one behind the other. After the first that is not there everything is empty.
class ContentCursor
{
public:
    explicit ContentCursor(std::string_view content) : m_rest(content) {}

    template<typename Number>
    Number number()
    {
        const std::string_view bytes = take(sizeof(Number));
        return bytes.empty() ? Number{} : readNumber<Number>(bytes);
    }
    /// One of 1…last.
    template<typename Choice>
    Choice choice(Choice last)
    {
        const auto value = number<std::uint8_t>();
        m_isGood &= value >= 1 && value <= static_cast<std::uint8_t>(last);
        return static_cast<Choice>(value);
    }
    /// One of 0…last.
    template<typename Choice>
    Choice upTo(Choice last)
    {
        const auto value = number<std::uint8_t>();
        m_isGood &= value <= static_cast<std::uint8_t>(last);
        return static_cast<Choice>(value);
    }
    bool flag()
    {
        const auto value = number<std::uint8_t>();
        m_isGood &= value <= 1;
        return value == 1;
    }
    std::string_view bytes() { return take(number<std::uint64_t>()); }
    template<std::size_t size>
    std::array<std::uint8_t, size> array()
    {
        std::array<std::uint8_t, size> result{};
        const std::string_view bytes = take(size);
        std::copy(bytes.begin(), bytes.end(), result.begin());
        return result;
    }
    std::size_t left() const { return m_rest.size(); }
    /// What a later revision has added; nothing in contents of an earlier one.
    RecordedProcess process()
    {
        RecordedProcess result;
        if (m_rest.empty())
            return result;
        result.process = number<std::uint32_t>();
        result.program = bytes();
        return result;
    }

    template<typename Content>
    std::optional<Content> finish(Content content) const
    {
        return m_isGood ? std::optional<Content>(std::move(content)) : std::nullopt;
    }

private:
    std::string_view take(std::uint64_t size)
    {
        if (!m_isGood || size > m_rest.size()) {
            m_isGood = false;
            return {};
        }
        const std::string_view result = m_rest.substr(0, static_cast<std::size_t>(size));
        m_rest.remove_prefix(result.size());
        return result;
    }

    std::string_view m_rest;
    bool m_isGood = true;
};

} // namespace

std::optional<RecordedHeader> readRecordedHeader(std::string_view content)
{
    ContentCursor cursor(content);
    RecordedHeader header;
    header.capture = cursor.array<16>();
    header.created = cursor.number<std::int64_t>();
    header.segment = cursor.number<std::uint32_t>();
    header.previous = cursor.array<32>();
    header.nextExchange = cursor.number<std::uint64_t>();
    header.nextConnection = cursor.number<std::uint64_t>();
    header.program = cursor.bytes();
    return cursor.finish(header);
}

std::optional<RecordedConnection> readRecordedConnection(std::string_view content)
{
    ContentCursor cursor(content);
    RecordedConnection connection;
    connection.connection = cursor.number<std::uint64_t>();
    connection.time = cursor.number<std::int64_t>();
    connection.way = cursor.choice(lastWayIn);
    const bool hasUser = cursor.flag();
    const auto user = cursor.number<std::uint32_t>();
    if (hasUser)
        connection.user = user;
    connection.peer = cursor.bytes();
    connection.local = cursor.bytes();
    connection.sender = cursor.process();
    if (cursor.left() != 0)
        connection.asked = cursor.bytes();
    return cursor.finish(connection);
}

std::optional<RecordedRequest> readRecordedRequest(std::string_view content)
{
    ContentCursor cursor(content);
    RecordedRequest request;
    request.exchange = cursor.number<std::uint64_t>();
    request.connection = cursor.number<std::uint64_t>();
    request.time = cursor.number<std::int64_t>();
    request.way = cursor.choice(lastWayIn);
    request.destination = cursor.bytes();
    request.head = cursor.bytes();
    request.trailers = cursor.bytes();
    request.body = cursor.bytes();
    request.sender = cursor.process();
    return cursor.finish(request);
}

std::optional<RecordedRefusal> readRecordedRefusal(std::string_view content)
{
    ContentCursor cursor(content);
    RecordedRefusal refusal;
    refusal.connection = cursor.number<std::uint64_t>();
    refusal.time = cursor.number<std::int64_t>();
    refusal.way = cursor.choice(lastWayIn);
    refusal.reason = cursor.bytes();
    refusal.received = cursor.number<std::uint64_t>();
    refusal.bytes = cursor.bytes();
    return cursor.finish(refusal);
}

std::optional<RecordedDecision> readRecordedDecision(std::string_view content)
{
    ContentCursor cursor(content);
    RecordedDecision decision;
    decision.exchange = cursor.number<std::uint64_t>();
    decision.time = cursor.number<std::int64_t>();
    decision.what = cursor.choice(RecordedDecision::What::AnswerHere);
    decision.detail = cursor.bytes();
    return cursor.finish(decision);
}

namespace {

bool readEdits(ContentCursor &cursor, std::vector<RecordedEdit> &edits)
{
    const auto count = cursor.number<std::uint32_t>();
    // Each has an offset, a length and the length of its text: as for counters.
    if (count > cursor.left() / 24)
        return false;
    edits.reserve(count);
    for (std::uint32_t i = 0; i < count; ++i) {
        const auto offset = cursor.number<std::uint64_t>();
        const auto length = cursor.number<std::uint64_t>();
        edits.push_back({offset, length, cursor.bytes()});
    }
    return true;
}

} // namespace

std::optional<RecordedForward> readRecordedForward(std::string_view content)
{
    ContentCursor cursor(content);
    RecordedForward forward;
    forward.exchange = cursor.number<std::uint64_t>();
    forward.time = cursor.number<std::int64_t>();
    forward.sent = cursor.upTo(RecordedForward::Sent::ChangedParts);
    forward.destination = cursor.bytes();
    forward.head = cursor.bytes();
    forward.trailers = cursor.bytes();
    if (forward.sent == RecordedForward::Sent::ChangedParts && !readEdits(cursor, forward.edits))
        return {};
    forward.body = cursor.bytes();
    return cursor.finish(forward);
}

std::optional<std::string> sentBody(const RecordedForward &forward, std::string_view received)
{
    using Sent = RecordedForward::Sent;
    if (forward.sent == Sent::Changed)
        return std::string(forward.body);
    if (forward.sent != Sent::ChangedParts)
        return std::string(received);
    std::string body;
    std::uint64_t at = 0;
    for (const RecordedEdit &edit : forward.edits) {
        if (edit.offset < at || edit.offset > received.size() || edit.length > received.size() - edit.offset)
            return {};
        body += received.substr(at, edit.offset - at);
        body += edit.text;
        at = edit.offset + edit.length;
    }
    body += received.substr(at);
    return body;
}

std::optional<RecordedAnswer> readRecordedAnswer(std::string_view content)
{
    ContentCursor cursor(content);
    RecordedAnswer answer;
    answer.exchange = cursor.number<std::uint64_t>();
    answer.began = cursor.number<std::int64_t>();
    answer.ended = cursor.number<std::int64_t>();
    answer.isWhole = cursor.flag();
    answer.size = cursor.number<std::uint64_t>();
    answer.hash = cursor.array<32>();
    answer.head = cursor.bytes();
    answer.body = cursor.bytes();
    return cursor.finish(answer);
}

std::optional<RecordedCoverage> readRecordedCoverage(std::string_view content)
{
    ContentCursor cursor(content);
    RecordedCoverage coverage;
    coverage.time = cursor.number<std::int64_t>();
    const auto count = cursor.number<std::uint32_t>();
    // Each has a length and a value: a count that does not fit must neither reserve memory nor take time.
    if (count > cursor.left() / 16)
        return {};
    coverage.counters.reserve(count);
    for (std::uint32_t i = 0; i < count; ++i) {
        const std::string_view name = cursor.bytes();
        coverage.counters.emplace_back(name, cursor.number<std::uint64_t>());
    }
    return cursor.finish(std::move(coverage));
}

std::optional<RecordedTunnel> readRecordedTunnel(std::string_view content)
{
    ContentCursor cursor(content);
    RecordedTunnel tunnel;
    tunnel.connection = cursor.number<std::uint64_t>();
    tunnel.began = cursor.number<std::int64_t>();
    tunnel.ended = cursor.number<std::int64_t>();
    tunnel.way = cursor.choice(lastWayIn);
    tunnel.destination = cursor.bytes();
    tunnel.why = cursor.bytes();
    tunnel.sent = cursor.number<std::uint64_t>();
    tunnel.received = cursor.number<std::uint64_t>();
    tunnel.sender.process = cursor.number<std::uint32_t>();
    tunnel.sender.program = cursor.bytes();
    return cursor.finish(tunnel);
}

std::optional<RecordedStream> readRecordedStream(std::string_view content)
{
    ContentCursor cursor(content);
    RecordedStream stream;
    stream.connection = cursor.number<std::uint64_t>();
    stream.time = cursor.number<std::int64_t>();
    stream.way = cursor.choice(RecordedStream::Way::ToClient);
    stream.protocol = cursor.bytes();
    stream.destination = cursor.bytes();
    stream.bytes = cursor.bytes();
    return cursor.finish(stream);
}

std::optional<RecordedEnd> readRecordedEnd(std::string_view content)
{
    ContentCursor cursor(content);
    RecordedEnd end;
    end.time = cursor.number<std::int64_t>();
    end.why = cursor.choice(RecordedEnd::Why::NextSegment);
    end.frames = cursor.number<std::uint64_t>();
    return cursor.finish(end);
}

} // namespace telltale::payload
