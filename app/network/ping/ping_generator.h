// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace telltale::network {

/// How a moment is written.
enum class PingTimeFormat : std::uint8_t {
    Iso8601,          ///< `2024-01-09T07:10:17.602Z`
    Rfc3339,          ///< `2024-01-09T07:10:17Z`
    UnixSeconds,      ///< whole ones
    UnixMilliseconds, ///< since 1970 UTC, as the others
    UnixMicroseconds,
    UnixFloat, ///< seconds with three decimals: `1704784217.602`
};

/// Where the value of a variable comes from. As text, in templates and behind `--set NAME=@`:
///
///     literal TEXT · now iso8601|rfc3339|unix-s|unix-ms|unix-us|unix-float · uuid v4|v7 (RFC 9562) · objectid
///     (MongoDB) instance-id · counter [FIRST] · canary host|user|e-mail|path|organisation|ip · environment NAME · file
///     PATH
struct PingGenerator
{
    enum class Kind : std::uint8_t {
        Literal,
        Now,
        UuidV4,
        UuidV7,
        ObjectId,
        InstanceId, ///< an ObjectId that stays the same, see PingMemory
        Counter,
        Canary,
        Environment,
        File, ///< the bytes of a file, at most 16 MiB
    };
    Kind kind = Kind::Literal;
    PingTimeFormat format = PingTimeFormat::Iso8601; ///< of Now
    std::string argument;                            ///< the text, the first number, the kind of canary, NAME, PATH

    static PingGenerator literal(std::string text) { return {Kind::Literal, {}, std::move(text)}; }
    /// Error: ping-generator, which says what can be written.
    static Result<PingGenerator> parse(std::string_view text);
    /// As parse() reads it.
    std::string text() const;

    friend bool operator==(const PingGenerator &, const PingGenerator &) = default;
};

} // namespace telltale::network
