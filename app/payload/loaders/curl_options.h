// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace telltale::payload {

/// What an option of curl does to the request.
enum class CurlEffect : std::uint8_t {
    None, ///< nothing: it is about the connection, the answer or what curl prints
    Agent,
    Bearer,
    Config, ///< options are read from a file
    Cookie,
    Data,
    DataRaw, ///< as Data, but an @ means nothing
    DataUrlencode,
    Form,
    Get,
    Head,
    Header,
    Json,
    Next,      ///< what follows is another request
    OtherAuth, ///< signs in by a scheme that needs the server's word first
    Range,
    Referer,
    Request,
    Target,
    Upload,
    Url,
    UrlQuery,
    User,
};

struct CurlOption
{
    CurlEffect effect = CurlEffect::None;
    bool hasValue = false;
};

/// The option with this name, without its two dashes; also `no-NAME`. Nothing when there is none.
std::optional<CurlOption> longCurlOption(std::string_view name);
/// The option with this letter.
std::optional<CurlOption> shortCurlOption(char letter);

} // namespace telltale::payload
