// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/loaders/record/record_format.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// What the frames of a record hold. The same structures are written and read; where bytes are views, they belong to
/// whoever made the structure. Times are nanoseconds since 1970 UTC, numbers count from 1 over the whole capture.
namespace telltale::payload {

/// How an exchange came in. A TestPing did not: this program made it and sent it itself. A Program was started here,
/// and its connections were brought here without its knowledge.
enum class WayIn : std::uint8_t { Collector = 1, ReverseProxy = 2, ForwardProxy = 3, TestPing = 4, Program = 5 };
constexpr WayIn lastWayIn = WayIn::Program;

/// Which process is at the other end of a connection, where the system tells; 0 and "" where it does not.
struct RecordedProcess
{
    std::uint32_t process = 0; ///< its number (pid) at that time
    std::string_view program;  ///< the path of its executable
};

using CaptureId = std::array<std::uint8_t, 16>; ///< random, the same in all files of a capture

struct RecordedHeader
{
    CaptureId capture{};
    std::int64_t created = 0;         ///< of this file
    std::uint32_t segment = 1;        ///< which file of the capture it is
    Sha256Value previous{};           ///< the last chain value of the file before; zero in the first
    std::uint64_t nextExchange = 1;   ///< the number that the next exchange gets
    std::uint64_t nextConnection = 1; ///< the number that the next connection gets
    std::string_view program;         ///< which program and version wrote it
};

struct RecordedConnection
{
    std::uint64_t connection = 0;
    std::int64_t time = 0;
    WayIn way = WayIn::Collector;
    std::optional<std::uint32_t> user; ///< who runs the program at the other end, where that is known
    std::string_view peer;             ///< address and port, as text
    std::string_view local;            ///< address and port, as text
    RecordedProcess sender = {};
    std::string_view asked = {}; ///< `HOST:PORT`, where the program meant to connect to; "" when it came here by itself
};

struct RecordedRequest
{
    std::uint64_t exchange = 0;
    std::uint64_t connection = 0;
    std::int64_t time = 0;
    WayIn way = WayIn::Collector;
    std::string_view destination; ///< where it is to go: `https://api.example.com:8443`; "" when only the head tells
    std::string_view head;        ///< the request line and headers with the blank line, as sent
    std::string_view trailers;    ///< as sent, with their blank line; "" without any
    std::string_view body;        ///< as sent: transfer coding undone, content coding untouched
    RecordedProcess sender = {};
};

struct RecordedRefusal
{
    static constexpr std::size_t mostKept = std::size_t(64) << 10; ///< bytes of what came
    std::uint64_t connection = 0;
    std::int64_t time = 0;
    WayIn way = WayIn::Collector;
    std::string_view reason;    ///< a stable code: kebab-case
    std::uint64_t received = 0; ///< bytes that had come
    std::string_view bytes;     ///< the first of them
};

struct RecordedDecision
{
    enum class What : std::uint8_t { Forward = 1, ForwardChanged = 2, Block = 3, AnswerHere = 4 };
    std::uint64_t exchange = 0;
    std::int64_t time = 0;
    What what = What::Forward;
    std::string_view detail; ///< UTF-8: which rule, and why
};

/// `length` bytes of the received body, at `offset`, were sent as `text`.
struct RecordedEdit
{
    std::uint64_t offset = 0;
    std::uint64_t length = 0;
    std::string_view text;
};

struct RecordedForward
{
    enum class Sent : std::uint8_t {
        Changed = 0,     ///< the bytes that follow
        Same = 1,        ///< the very bytes that came in
        ChangedHead = 2, ///< the head that follows, with the trailers and the body that came in
        /// The head that follows, with the trailers that came in, and the body with these edits: what a change here and
        /// there costs is not paid for by the size of the whole.
        ChangedParts = 3,
    };
    std::uint64_t exchange = 0;
    std::int64_t time = 0;
    Sent sent = Sent::Same;
    std::string_view destination; ///< where it was sent
    std::string_view head;
    std::string_view trailers;
    std::string_view body;
    std::vector<RecordedEdit> edits; ///< of ChangedParts
};

/// The body that was sent, of a request with this one. Nothing where the two do not belong together.
std::optional<std::string> sentBody(const RecordedForward &forward, std::string_view received);

struct RecordedAnswer
{
    static constexpr std::size_t mostKept = std::size_t(256) << 10; ///< bytes of the body
    std::uint64_t exchange = 0;
    std::int64_t began = 0; ///< when its first byte came
    std::int64_t ended = 0;
    bool isWhole = true;    ///< false: cut off
    std::uint64_t size = 0; ///< of the whole body, as sent with transfer coding undone
    Sha256Value hash{};     ///< of the whole body
    std::string_view head;  ///< the status line and headers with the blank line, as sent
    std::string_view body;  ///< its first bytes
};

/// A connection that was passed on unread, told of when it is over.
struct RecordedTunnel
{
    std::uint64_t connection = 0;
    std::int64_t began = 0;
    std::int64_t ended = 0;
    WayIn way = WayIn::ForwardProxy;
    std::string_view destination; ///< `HOST:PORT`
    std::string_view why;         ///< a stable code: privacy::TunnelWhy
    std::uint64_t sent = 0;       ///< bytes from the client
    std::uint64_t received = 0;   ///< bytes to the client
    RecordedProcess sender = {};
};

/// Bytes of a connection that is not taken apart into exchanges, kept before they go on: HTTP/2, and requests that are
/// passed on while they still come.
struct RecordedStream
{
    enum class Way : std::uint8_t { FromClient = 1, ToClient = 2 };
    std::uint64_t connection = 0;
    std::int64_t time = 0;
    Way way = Way::FromClient;
    std::string_view protocol;    ///< `h2`, `request`
    std::string_view destination; ///< `https://HOST:PORT`
    std::string_view bytes;       ///< inside of TLS
};

struct RecordedCoverage
{
    std::int64_t time = 0;
    std::vector<std::pair<std::string_view, std::uint64_t>> counters;
};

struct RecordedEnd
{
    enum class Why : std::uint8_t { Ended = 1, NextSegment = 2 };
    std::int64_t time = 0;
    Why why = Why::Ended;
    std::uint64_t frames = 0; ///< that stand before this one in this file
};

/// Takes a frame's content apart. Nothing when it is not what its kind has: the content is then whole, and was written
/// so. The views point into `content`; what a later revision has at the end is passed over.
std::optional<RecordedHeader> readRecordedHeader(std::string_view content);
std::optional<RecordedConnection> readRecordedConnection(std::string_view content);
std::optional<RecordedRequest> readRecordedRequest(std::string_view content);
std::optional<RecordedRefusal> readRecordedRefusal(std::string_view content);
std::optional<RecordedDecision> readRecordedDecision(std::string_view content);
std::optional<RecordedForward> readRecordedForward(std::string_view content);
std::optional<RecordedAnswer> readRecordedAnswer(std::string_view content);
std::optional<RecordedCoverage> readRecordedCoverage(std::string_view content);
std::optional<RecordedEnd> readRecordedEnd(std::string_view content);
std::optional<RecordedTunnel> readRecordedTunnel(std::string_view content);
std::optional<RecordedStream> readRecordedStream(std::string_view content);

} // namespace telltale::payload
