// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/http1/reasons.h"

#include <array>

namespace telltale::network::http1 {

namespace {

constexpr std::array<ReasonEntry, std::size_t(Reason::CutOff) + 1> reasonTable{{
    {},
    {Reason::EmptyRequestLine, "empty-request-line", "There are empty lines in place of a request line", 400},
    {Reason::RequestLineTooLong, "request-line-too-long", "The request line is too long", 414},
    {Reason::BadRequestLine, "bad-request-line", "The request line is not METHOD TARGET VERSION with one blank between",
     400},
    {Reason::BadMethod, "bad-method", "The method has a byte that a method must not have", 400},
    {Reason::MethodCase, "method-case", "The method is HEAD or CONNECT in other letters, which some take for the same",
     400},
    {Reason::TargetByte, "target-byte", "The request target has a byte that is not visible ASCII", 400},
    {Reason::BadTarget, "bad-target", "The request target has no form that goes with the method", 400},
    {Reason::TargetUserinfo, "target-userinfo", "The request target has a user name in front of the host", 400},
    {Reason::TargetFragment, "target-fragment", "The request target has a fragment", 400},
    {Reason::BadVersion, "bad-version", "The version is not HTTP/ and two digits with a dot between", 400},
    {Reason::UnsupportedVersion, "unsupported-version", "The version is neither HTTP/1.1 nor HTTP/1.0", 505},
    {Reason::NoVersion, "no-version", "The request line has no version, as in HTTP/0.9", 505},
    {Reason::Http2Preface, "http2-preface", "The connection begins as HTTP/2", 505},
    {Reason::BadStatusLine, "bad-status-line", "The status line is not VERSION STATUS REASON", 502},
    {Reason::StatusLineTooLong, "status-line-too-long", "The status line is too long", 502},
    {Reason::BareLf, "bare-lf", "A line ends in LF alone", 400},
    {Reason::BareCr, "bare-cr", "A CR is not followed by LF", 400},
    {Reason::LineFolding, "line-folding", "A field's line begins with a blank", 400},
    {Reason::SpaceBeforeColon, "space-before-colon", "A field has a blank before its colon", 400},
    {Reason::NoColon, "no-colon", "A field has no colon", 400},
    {Reason::FieldName, "field-name", "A field's name is empty or has a byte that a name must not have", 400},
    {Reason::FieldValue, "field-value", "A field's value has a control character", 400},
    {Reason::HeadTooLarge, "head-too-large", "The head is too large", 431},
    {Reason::TooManyFields, "too-many-fields", "There are too many fields", 431},
    {Reason::NoHost, "no-host", "Host is missing", 400},
    {Reason::RepeatedHost, "repeated-host", "Host is there more than once", 400},
    {Reason::BadHost, "bad-host", "Host is not a host with or without a port", 400},
    {Reason::BadContentLength, "bad-content-length", "Content-Length is not a number", 400},
    {Reason::RepeatedContentLength, "repeated-content-length", "Content-Length is there more than once", 400},
    {Reason::LengthAndCoding, "length-and-coding", "Content-Length and Transfer-Encoding are both there", 400},
    {Reason::BadTransferEncoding, "bad-transfer-encoding", "Transfer-Encoding does not end in chunked, or has it twice",
     400},
    {Reason::UnknownTransferCoding, "unknown-transfer-coding", "Transfer-Encoding has other codings than chunked", 501},
    {Reason::CodingInHttp10, "coding-in-http-1-0", "Transfer-Encoding is there and the version is HTTP/1.0", 400},
    {Reason::UnderscoreField, "underscore-field",
     "A field is about the length and has _ for -, which some take for the same", 400},
    {Reason::ConnectionOption, "connection-option", "Connection names a field that must not be taken out", 400},
    {Reason::RepeatedContentType, "repeated-content-type", "Content-Type is there more than once", 400},
    {Reason::UnknownExpectation, "unknown-expectation", "Expect is not 100-continue", 417},
    {Reason::ConnectWithBody, "connect-with-body", "A CONNECT request has a body", 400},
    {Reason::BodyNotAllowed, "body-not-allowed", "A response that has no body says that it has one", 502},
    {Reason::BodyTooLarge, "body-too-large", "The body is too large", 413},
    {Reason::BadChunkSize, "bad-chunk-size", "The size of a chunk is not up to 16 hexadecimal digits", 400},
    {Reason::BadChunkExtension, "bad-chunk-extension", "The extension of a chunk is not NAME or NAME=VALUE", 400},
    {Reason::ChunkExtensionTooLong, "chunk-extension-too-long", "The extensions of a chunk are too long", 400},
    {Reason::BadChunkEnd, "bad-chunk-end", "A chunk does not end where its size says", 400},
    {Reason::ForbiddenTrailer, "forbidden-trailer", "A trailer has a name that belongs into the head", 400},
    {Reason::TrailersTooLarge, "trailers-too-large", "The trailers are too large", 431},
    {Reason::DataAfterClose, "data-after-close", "Something stands behind the last message of a connection", 400},
    {Reason::CutOff, "cut-off", "The connection was closed before the message ended", 400},
}};

constexpr bool isInOrder()
{
    for (std::size_t i = 0; i < reasonTable.size(); ++i) {
        if (std::size_t(reasonTable[i].reason) != i)
            return false;
    }
    return true;
}

static_assert(isInOrder(), "describe() looks reasons up by their number");

} // namespace

std::span<const ReasonEntry> allReasons()
{
    return std::span(reasonTable).subspan(1);
}

const ReasonEntry &describe(Reason reason)
{
    return reasonTable[std::size_t(reason)];
}

std::string Fault::message() const
{
    const ReasonEntry &entry = describe(reason);
    return std::string(entry.sentence) + " (byte " + std::to_string(offset) + ") [" + entry.code + ']';
}

} // namespace telltale::network::http1
