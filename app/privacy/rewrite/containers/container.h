// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/limits.h"
#include "payload/loaders/sniff.h"
#include "privacy/rewrite/exchange_rewriter.h"

#include <memory>
#include <string>
#include <string_view>

namespace telltale::privacy {

/// Where an exchange stands in its input, and what is known of it there.
struct ExchangePlace
{
    std::string_view input; ///< all of it, decompressed
    std::uint64_t end = 0;  ///< where the next exchange begins, or the input's end
    const payload::Exchange &exchange;
};

/// How requests are written in a kind of file. Stateless but for what one input needs.
class Container
{
public:
    virtual ~Container() = default;
    /// The body as it was sent, chunks undone. Error: not-rewritable, where this file does not have it.
    virtual Result<std::string> sentContent(const ExchangePlace &place) = 0;
    /// The edits of the input that write the request anew; everything else in it stays. Error: not-rewritable.
    virtual Result<std::vector<TextEdit>> edits(const ExchangePlace &place, const RewrittenExchange &rewritten) = 0;
};

/// For the inputs of this format; null: it holds no requests, or ones that are written elsewhere (capture records).
std::unique_ptr<Container> containerFor(payload::Format format, const payload::Limits &limits);

/// Edits of a request target as those of the URL it is the end of; a slash in front of it may be made up. Nothing: it
/// is not.
std::optional<std::vector<TextEdit>> editsOfUrl(std::string_view url, std::string_view target,
                                                const std::vector<TextEdit> &edits);

std::unique_ptr<Container> makeHttpContainer();
std::unique_ptr<Container> makeBodyContainer();
std::unique_ptr<Container> makeHarContainer(const payload::Limits &limits);
std::unique_ptr<Container> makeFlowContainer(const payload::Limits &limits);
std::unique_ptr<Container> makeCurlContainer();

} // namespace telltale::privacy
