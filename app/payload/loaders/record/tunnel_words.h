// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <string_view>

namespace telltale::payload {

/// What a record's note of something unread is about.
enum class TunnelKind : std::uint8_t {
    PassedOn,   ///< a connection that passed on unread
    TurnedAway, ///< a connection in which nothing passed
    Program,    ///< no connection, but a program whose connections could not be brought here
};
TunnelKind tunnelKind(std::string_view why);

/// Why a connection was passed on unread, in words that stand behind a comma: of a code that records have
/// (`not-in-scope`: "not on the capture list"). A code that is not known is shown as it is.
QString tunnelWhyText(std::string_view why);

/// What a protocol of a stream is called: `HTTP/2` for `h2`.
QString streamProtocolText(std::string_view protocol);

} // namespace telltale::payload
