// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/exchange.h"
#include "payload/limits.h"
#include "payload/loaders/record/record_contents.h"

#include <string>

namespace telltale::payload {

/// Where a request frame stands.
struct RecordedPlace
{
    std::uint32_t number = 0; ///< the exchange's, from 0, over all files that are read as one source
    std::uint64_t offset = 0; ///< of the frame in the source: files stand one behind another there
    std::string_view content; ///< of the frame; what the views of the request point into
};

/// The exchange that a request frame tells of, without its answer. `source` is what its findings are about.
Exchange exchangeOf(const RecordedRequest &request, const RecordedPlace &place, const std::string &source,
                    const Limits &limits);
/// `forward`, `forward-changed`, `block`, `answer-here`
std::string_view decisionWord(RecordedDecision::What what);
/// Adds what came back; `requested`: the time of the request, in nanoseconds.
void addAnswer(const RecordedAnswer &answer, std::int64_t requested, const Limits &limits, Exchange &exchange);

} // namespace telltale::payload
