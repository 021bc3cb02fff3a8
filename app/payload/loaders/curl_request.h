// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/exchange.h"

#include <string>
#include <string_view>
#include <vector>

namespace telltale::payload {

/// What the arguments of a curl command say about a request, up to the end or `--next`. One request goes to each URL.
struct CurlRequest
{
    struct Url
    {
        std::string text;
        Place place;
    };

    Place place; ///< of `curl` or `--next`
    std::vector<Url> urls;
    std::string method; ///< -X
    std::string target; ///< --request-target
    std::string query;  ///< --url-query, joined with &
    std::string data;   ///< -d and its kin, joined with &
    bool hasData = false;
    bool isJson = false;   ///< --json
    bool isForm = false;   ///< -F
    bool isUpload = false; ///< -T
    bool isGet = false;    ///< -G: the data belongs to the query
    bool isHead = false;
    bool signsInLater =
        false; ///< by a scheme that asks the server first: the name and password are not sent as they are
    std::vector<NamedValue> headers;  ///< -H, in order
    std::vector<std::string> removed; ///< `-H Name:`
    std::string agent, referer, cookies, user, bearer, range;
    bool hasUser = false;
    bool isIncomplete = false; ///< a part of it is not in the command
    std::vector<Diagnostic> diagnostics;
};

/// -H: `Name: value`, `Name;` without a value, `Name:` to leave it out. False for a text that is no header.
bool addCurlHeader(CurlRequest &request, std::string_view header);

/// What --data-urlencode makes of `text`, `=text` and `name=text`. Not for files: `@file`, `name@file`.
std::string curlUrlEncoded(std::string_view argument);

/// The body, which all URLs get; null when there is none.
std::shared_ptr<const PaddedText> curlBody(const CurlRequest &request);

/// The request to one of the URLs, without its number and body. The headers are those that the command names and those
/// that follow from its options; none of those that every request of curl has (Host, User-Agent, Accept,
/// Content-Length): they say nothing about the command, and differ from curl to curl.
Exchange curlExchange(const CurlRequest &request, const CurlRequest::Url &url);

} // namespace telltale::payload
