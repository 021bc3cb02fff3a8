// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/ping/ping_request.h"

#include <QString>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace telltale::network {

/// Of a header line without its line end: `Name: value`.
bool isHeaderNamed(std::string_view line, std::string_view name);
/// Without blanks around it.
std::string_view headerValue(std::string_view line);
bool hasHeaderLine(const std::vector<std::string> &lines, std::string_view name);
void dropHeaderLines(std::vector<std::string> &lines, std::string_view name);
/// In the place of the first with that name, and of all others; else at the end.
void setHeaderLine(std::vector<std::string> &lines, std::string line);

/// Something that has no place in a line of a head.
struct PingLineFault
{
    std::size_t offset = 0; ///< in the line
    QString message;
};
/// RFC 9112, 5: a name that is a token, a colon right behind it, a value without control bytes.
std::optional<PingLineFault> headerLineFault(std::string_view line);
/// RFC 9112, 3: method and target, each as it may stand in a request line.
std::optional<PingLineFault> methodFault(std::string_view method);
std::optional<PingLineFault> targetFault(std::string_view target);

/// The lines of a request's head behind the request line, without line ends.
std::vector<std::string> headerLinesOf(const PingRequest &request);
/// Puts bytes and headSize together; `method` and `to.target` are those of the request line.
void setPingBytes(PingRequest &request, const std::vector<std::string> &lines, std::string_view body);

} // namespace telltale::network
