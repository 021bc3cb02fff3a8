// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "preload/redirect_contract.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace telltale::network {

using RedirectToken = std::array<std::uint8_t, TELLTALE_TOKEN_SIZE>; ///< of one run, random

/// What a redirected connection says of itself.
struct Preamble
{
    std::uint32_t process = 0;
    std::string host; ///< a name in lower case, or an address without brackets
    std::uint16_t port = 0;
};

struct PreambleReading
{
    enum class Kind : std::uint8_t {
        NeedMore, ///< it may be one
        None,     ///< what has come is no preamble
        Wrong,    ///< it is one of somebody else (another token), or its content is none
        Whole
    };
    Kind kind = Kind::NeedMore;
    std::size_t size = 0; ///< of a whole one
    Preamble preamble;
};

/// Whether these first bytes of a connection are a preamble of the run with this token; tokens are compared in constant
/// time. What follows it belongs to the connection. Pure.
PreambleReading readPreamble(std::string_view bytes, const RedirectToken &token);

} // namespace telltale::network
