// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/record_encoding.h"

#include <algorithm>

namespace telltale::store {

using namespace payload;

namespace {

void appendBytes(std::string &content, std::string_view bytes)
{
    appendNumber(content, std::uint64_t(bytes.size()));
    content.append(bytes);
}

template<typename Choice>
void appendChoice(std::string &content, Choice choice)
{
    appendNumber(content, static_cast<std::uint8_t>(choice));
}

void appendFlag(std::string &content, bool flag)
{
    appendNumber(content, std::uint8_t(flag ? 1 : 0));
}

template<std::size_t size>
void appendArray(std::string &content, const std::array<std::uint8_t, size> &bytes)
{
    content.append(reinterpret_cast<const char *>(bytes.data()), bytes.size());
}

void appendSender(std::string &content, const RecordedProcess &sender)
{
    appendNumber(content, sender.process);
    appendBytes(content, sender.program);
}

} // namespace

std::string encode(const RecordedHeader &header)
{
    std::string content;
    appendArray(content, header.capture);
    appendNumber(content, header.created);
    appendNumber(content, header.segment);
    appendArray(content, header.previous);
    appendNumber(content, header.nextExchange);
    appendNumber(content, header.nextConnection);
    appendBytes(content, header.program);
    return content;
}

std::string encode(const RecordedConnection &connection)
{
    std::string content;
    appendNumber(content, connection.connection);
    appendNumber(content, connection.time);
    appendChoice(content, connection.way);
    appendFlag(content, connection.user.has_value());
    appendNumber(content, connection.user.value_or(0));
    appendBytes(content, connection.peer);
    appendBytes(content, connection.local);
    appendSender(content, connection.sender);
    appendBytes(content, connection.asked);
    return content;
}

std::string encodeWithoutBody(const RecordedRequest &request, std::uint64_t bodySize)
{
    std::string content;
    content.reserve(request.destination.size() + request.head.size() + request.trailers.size() + 64);
    appendNumber(content, request.exchange);
    appendNumber(content, request.connection);
    appendNumber(content, request.time);
    appendChoice(content, request.way);
    appendBytes(content, request.destination);
    appendBytes(content, request.head);
    appendBytes(content, request.trailers);
    appendNumber(content, bodySize);
    return content;
}

std::string encodeBehindBody(const RecordedRequest &request)
{
    std::string content;
    if (request.sender.process != 0)
        appendSender(content, request.sender);
    return content;
}

std::string encode(const RecordedRefusal &refusal)
{
    std::string content;
    appendNumber(content, refusal.connection);
    appendNumber(content, refusal.time);
    appendChoice(content, refusal.way);
    appendBytes(content, refusal.reason);
    appendNumber(content, std::max<std::uint64_t>(refusal.received, refusal.bytes.size()));
    appendBytes(content, refusal.bytes.substr(0, RecordedRefusal::mostKept));
    return content;
}

std::string encode(const RecordedDecision &decision)
{
    std::string content;
    appendNumber(content, decision.exchange);
    appendNumber(content, decision.time);
    appendChoice(content, decision.what);
    appendBytes(content, decision.detail);
    return content;
}

namespace {

void appendEdits(std::string &content, const std::vector<payload::RecordedEdit> &edits)
{
    appendNumber(content, static_cast<std::uint32_t>(edits.size()));
    for (const payload::RecordedEdit &edit : edits) {
        appendNumber(content, edit.offset);
        appendNumber(content, edit.length);
        appendBytes(content, edit.text);
    }
}

} // namespace

std::string encodeWithoutBody(const RecordedForward &forward, std::uint64_t bodySize)
{
    std::string content;
    appendNumber(content, forward.exchange);
    appendNumber(content, forward.time);
    content.push_back(static_cast<char>(forward.sent));
    appendBytes(content, forward.destination);
    appendBytes(content, forward.sent == RecordedForward::Sent::Same ? std::string_view() : forward.head);
    appendBytes(content, forward.sent == RecordedForward::Sent::Changed ? forward.trailers : std::string_view());
    if (forward.sent == RecordedForward::Sent::ChangedParts)
        appendEdits(content, forward.edits);
    appendNumber(content, bodySize);
    return content;
}

std::string encode(const RecordedAnswer &answer)
{
    std::string content;
    const std::string_view kept = answer.body.substr(0, RecordedAnswer::mostKept);
    content.reserve(answer.head.size() + kept.size() + 128);
    appendNumber(content, answer.exchange);
    appendNumber(content, answer.began);
    appendNumber(content, answer.ended);
    appendFlag(content, answer.isWhole);
    appendNumber(content, answer.size);
    appendArray(content, answer.hash);
    appendBytes(content, answer.head);
    appendBytes(content, kept);
    return content;
}

std::string encode(const RecordedCoverage &coverage)
{
    std::string content;
    appendNumber(content, coverage.time);
    appendNumber(content, static_cast<std::uint32_t>(coverage.counters.size()));
    for (const auto &[name, value] : coverage.counters) {
        appendBytes(content, name);
        appendNumber(content, value);
    }
    return content;
}

std::string encode(const RecordedEnd &end)
{
    std::string content;
    appendNumber(content, end.time);
    appendChoice(content, end.why);
    appendNumber(content, end.frames);
    return content;
}

std::string encode(const RecordedTunnel &tunnel)
{
    std::string content;
    appendNumber(content, tunnel.connection);
    appendNumber(content, tunnel.began);
    appendNumber(content, tunnel.ended);
    appendChoice(content, tunnel.way);
    appendBytes(content, tunnel.destination);
    appendBytes(content, tunnel.why);
    appendNumber(content, tunnel.sent);
    appendNumber(content, tunnel.received);
    appendSender(content, tunnel.sender);
    return content;
}

std::string encode(const RecordedStream &stream)
{
    std::string content;
    content.reserve(stream.bytes.size() + stream.destination.size() + 64);
    appendNumber(content, stream.connection);
    appendNumber(content, stream.time);
    appendChoice(content, stream.way);
    appendBytes(content, stream.protocol);
    appendBytes(content, stream.destination);
    appendBytes(content, stream.bytes);
    return content;
}

} // namespace telltale::store
