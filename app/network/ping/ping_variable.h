// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/diagnostic.h"
#include "base/result.h"
#include "network/ping/ping_generator.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace telltale::network {

/// What a value has to look like.
enum class PingType : std::uint8_t {
    Text,
    Number,   ///< as JSON writes it (RFC 8259, 6)
    Boolean,  ///< `true` or `false`
    Uuid,     ///< RFC 9562
    ObjectId, ///< MongoDB's: 24 hexadecimal digits
    Time,     ///< a date and time of ISO 8601, or a number that counts from 1970
    Email,
    Url,    ///< absolute, http or https
    Ip,     ///< IPv4 or IPv6
    Json,   ///< any JSON value; stands without quotes
    Secret, ///< a credential: never in messages or logs, masked where people look
};
std::string_view word(PingType type);
std::optional<PingType> pingTypeFrom(std::string_view word);
extern const char *const pingTypeChoices;

/// Something in a template that is filled in before it is sent.
struct PingVariable
{
    std::string name;  ///< letters, digits, `_`, `-`, `.` and `$`; stands as `{{name}}`
    std::string label; ///< for the form; the name where the template has none
    PingType type = PingType::Text;
    PingGenerator generator;           ///< what fills it unless somebody says otherwise
    std::optional<std::string> sample; ///< what the vendor's own sample has there
    bool isRequired = false;           ///< belongs into the form's first view and may not be empty
    std::string note;
    Place place = {};

    bool isSecret() const { return type == PingType::Secret; }
};

/// What is wrong with a value, naming the variable and what to write; nothing when it will do. An empty value is one
/// that is left out: wrong only where the variable is required. Codes: ping-value-missing, ping-value. Says nothing of
/// a secret's value.
std::optional<Error> pingValueError(const PingVariable &variable, std::string_view value);

} // namespace telltale::network
