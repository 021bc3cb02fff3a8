// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace telltale::payload {

/// The first line of a message: of a request (RFC 9112, 3) or of an answer (RFC 9112, 4).
struct HttpStartLine
{
    std::string_view method; ///< empty for an answer
    std::string_view target;
    std::string_view version; ///< `HTTP/1.1`
    int status = 0;           ///< of an answer
    std::size_t size = 0;     ///< with its line end
    bool isOdd = false;       ///< not as the standard has it
    bool isWhole = true;      ///< it has a line end
    bool isRequest() const { return !method.empty(); }
};

/// The start line that `bytes` begin with, if they do so exactly: one space between the parts, HTTP/1.x, CRLF or LF.
std::optional<HttpStartLine> readHttpStartLine(std::string_view bytes);

/// The request line that `bytes` most likely begin with: white space of any kind, spaces in the target, another version
/// of HTTP (tools write `HTTP/2` over such text), no line end at the end of the input.
std::optional<HttpStartLine> readOddRequestLine(std::string_view bytes);

/// The status line that `bytes` begin with, whatever its version of HTTP: `HTTP/2 200` is how a record puts down what
/// has none of its own.
std::optional<HttpStartLine> readAnyStatusLine(std::string_view bytes);

/// A byte of a token, as methods and field names are (RFC 9110, 5.6.2).
bool isTokenByte(char byte);

/// The first line of `bytes` with its LF; all of them when there is none.
std::string_view firstLine(std::string_view bytes);
/// Without LF or CRLF.
std::string_view withoutLineEnd(std::string_view line);
/// Without spaces and tabs at both ends (OWS, RFC 9110, 5.6.3).
std::string_view trimmedSpace(std::string_view text);

} // namespace telltale::payload
