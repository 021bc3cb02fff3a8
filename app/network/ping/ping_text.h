// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/diagnostic.h"
#include "network/ping/ping_template.h"

#include <string>
#include <string_view>
#include <vector>

namespace telltale::network {

/// A template as text to edit: request line, header lines (ending in line feeds), an empty line, the body to its last
/// byte. Host and Content-Length stand in it only where the template keeps its own.
std::string pingText(const PingTemplate &made);
/// Whether a text field can hold the body without changing it: UTF-8 without NUL and carriage returns.
bool isEditable(const PingTemplate &made);

/// What somebody wrote, read.
struct PingTextReading
{
    /// `base` with what the text says. Its lines stand as they were typed. To be composed when `canCompose`.
    PingTemplate made;
    /// With line, column and offset in the text. Warnings do not hinder (invalid JSON, a length that does not fit).
    std::vector<Diagnostic> diagnostics;
    bool canCompose = false; ///< no error among them
    /// A Content-Length was typed that does not fit the body as it stands: `made.keepsLength = false` and taking its
    /// line away puts the right one in its place. It may be meant, so it is asked.
    bool mayRecomputeLength = false;
};

/// Reads the text. A Host or Content-Length line that was typed is kept as it is. Codes: ping-request-line,
/// ping-header, ping-length (warning), ping-json (warning), ping-placeholder, ping-coding (warning: Transfer-Encoding
/// is typed, the chunks are too).
PingTextReading readPingText(std::string_view text, const PingTemplate &base);

/// The text without its Content-Length line.
std::string withoutLengthLine(std::string_view text);

} // namespace telltale::network
