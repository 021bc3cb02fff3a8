// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/exchange.h"
#include "payload/loaders/http_message.h"

#include <optional>
#include <string>
#include <vector>

namespace telltale::test {

/// A request with its body as it was sent, chunks undone.
struct SentRequest
{
    payload::Exchange exchange;
    std::string content;
};

/// The requests of raw messages without chunks.
std::vector<SentRequest> requestsOf(const std::string &messages);

/// The same request in files of other kinds; nothing where such a file cannot say it.
std::optional<std::string> asHar(const SentRequest &request);
std::string asFlow(const SentRequest &request);
std::optional<std::string> asCurl(const SentRequest &request);
/// As a raw message with the decoded body in another content coding: br, zstd, deflate, raw-deflate, gzip.
std::string asCoded(const SentRequest &request, const std::string &coding);

} // namespace telltale::test
