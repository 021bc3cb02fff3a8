// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

/// What Appsmith's answers say. Each is a JSON object: `{"responseMeta":{"status":…,"success":…,"error":{"code":…,
/// "message":…}},"data":…}`. Nothing but what is asked for is kept of them. Pure; bytes may be anything.
namespace telltale::network::appsmith {

struct AnswerMeta
{
    bool isAnswer = false;  ///< it is an object with responseMeta
    bool isSuccess = false; ///< and says that it went well
    std::string message;    ///< of an error; at most 300 bytes
    /// A request was taken for one that another page has made.
    bool isAboutCsrf() const;
};
AnswerMeta readMeta(std::string_view body);

/// `data.enableTelemetry` of `GET /api/v1/users/me`; nothing where it is no boolean.
std::optional<bool> readTelemetry(std::string_view body);

/// A variable of `GET /api/v1/admin/env`. `isMap`: data is an object; the value is nothing where the variable is not in
/// it, or no text. A name that is there twice is no map.
struct ReadVariable
{
    bool isMap = false;
    std::optional<std::string> value;
};
ReadVariable readVariable(std::string_view body, std::string_view name);

/// The value of a cookie that a Set-Cookie field sets (RFC 6265, 5.2), if it is the one of that name and of characters
/// that may be sent back; nothing in others.
std::optional<std::string> readCookie(std::string_view setCookie, std::string_view name);

/// `application/x-www-form-urlencoded`
std::string formEncoded(std::string_view text);

} // namespace telltale::network::appsmith
