// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace telltale::network::http1 {

/// Why a message is refused. Whatever two programs might read in two ways is refused, so that nobody behind us can see
/// another message than the one that was recorded and judged.
enum class Reason : std::uint8_t {
    None,
    EmptyRequestLine,
    RequestLineTooLong,
    BadRequestLine,
    BadMethod,
    MethodCase,
    TargetByte,
    BadTarget,
    TargetUserinfo,
    TargetFragment,
    BadVersion,
    UnsupportedVersion,
    NoVersion,
    Http2Preface,
    BadStatusLine,
    StatusLineTooLong,
    BareLf,
    BareCr,
    LineFolding,
    SpaceBeforeColon,
    NoColon,
    FieldName,
    FieldValue,
    HeadTooLarge,
    TooManyFields,
    NoHost,
    RepeatedHost,
    BadHost,
    BadContentLength,
    RepeatedContentLength,
    LengthAndCoding,
    BadTransferEncoding,
    UnknownTransferCoding,
    CodingInHttp10,
    UnderscoreField,
    ConnectionOption,
    RepeatedContentType,
    UnknownExpectation,
    ConnectWithBody,
    BodyNotAllowed,
    BodyTooLarge,
    BadChunkSize,
    BadChunkExtension,
    ChunkExtensionTooLong,
    BadChunkEnd,
    ForbiddenTrailer,
    TrailersTooLarge,
    DataAfterClose,
    CutOff
};

/// A row of the table of reasons.
struct ReasonEntry
{
    Reason reason = Reason::None;
    const char *code = "";     ///< stable, kebab-case
    const char *sentence = ""; ///< in English, without a full stop: it goes to the peer as well
    int status = 0;            ///< what a server answers to such a request; a response that is refused is a 502
};

/// All reasons but None, in their order.
std::span<const ReasonEntry> allReasons();
/// The row of a reason; for None it is empty.
const ReasonEntry &describe(Reason reason);

/// A reason and where it was met.
struct Fault
{
    Reason reason = Reason::None;
    std::uint64_t offset = 0; ///< of the byte that is to blame, from the first byte of the message

    explicit operator bool() const { return reason != Reason::None; }
    bool operator==(const Fault &) const = default;
    /// The sentence, the byte and the code: `A line of the head ends in LF alone (byte 16) [bare-lf]`.
    std::string message() const;
};

} // namespace telltale::network::http1
