// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/http1/request_parser.h"
#include "network/http1/response_parser.h"

#include <functional>
#include <string>
#include <vector>

namespace telltale::network::http1::test {

/// Everything that a parser told of one message.
struct ReadMessage
{
    std::string start; ///< what the start line and the head mean, in words
    std::string head;
    std::vector<std::pair<std::string, std::string>> fields;
    std::string raw;
    std::string content;
    std::string trailers;
    std::vector<std::pair<std::string, std::string>> trailerFields;
    bool isWhole = false;
    bool isKept = false;
    bool endsHttp = false; ///< a tunnel, or an upgrade that is waited for
    bool operator==(const ReadMessage &) const = default;
};

/// What became of a connection's bytes.
struct Reading
{
    std::vector<ReadMessage> messages; ///< the last one may not be whole
    Fault fault;
    std::size_t used = 0;
    Closed closed = Closed::Idle; ///< what end() says behind them
    bool operator==(const Reading &) const = default;

    /// `ok`, `more` or the fault's code and offset.
    std::string verdict() const;
};

/// Feeds the pieces that `bytes` are cut into at `cuts` (ascending; ends may be missing).
Reading readRequests(std::string_view bytes, const Options &options = {}, const std::vector<std::size_t> &cuts = {});
/// The same for responses, to requests with these methods; the last of them counts for all further ones.
Reading readResponses(std::string_view bytes, const std::vector<std::string> &methods = {"GET"},
                      const Options &options = {}, const std::vector<std::size_t> &cuts = {});

/// Reads the pieces some way or other.
using Read = std::function<Reading(std::string_view, const std::vector<std::size_t> &cuts)>;

/// Whether every way of cutting `bytes` gives the same: in one, byte by byte, in two at each byte (only some bytes of
/// long ones), and whether each beginning of them gives the same or needs more. Tells of the first difference.
std::string differenceWhenCut(std::string_view bytes, const Read &read);

} // namespace telltale::network::http1::test
