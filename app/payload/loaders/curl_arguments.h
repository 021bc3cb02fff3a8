// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/loaders/curl_request.h"
#include "payload/loaders/shell_words.h"

#include <span>

namespace telltale::payload {

/// Whether a word is curl as a command: `curl`, `curl.exe`, `/usr/bin/curl`.
bool isCurlWord(std::string_view word);

/// The requests that a curl command makes, `curl` being the first of its words; more than one with `--next`. What has
/// no effect on a request is passed over; findings stand in the requests, at most `mostFindings` of them.
std::vector<CurlRequest> readCurlArguments(std::span<const ShellWord> words, std::uint32_t mostFindings);

} // namespace telltale::payload
