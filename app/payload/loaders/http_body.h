// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/decode_step.h"
#include "payload/loaders/http_chunked.h"
#include "payload/loaders/http_framing.h"

#include <memory>
#include <string>

namespace telltale::payload {

/// A message's body, as far as the input has it. No byte behind the head is lost without a finding.
struct HttpBody
{
    std::shared_ptr<const PaddedText> decoded; ///< null when nothing is there
    std::vector<DecodeStep> decoding;
    HttpFields trailers;
    std::vector<HttpFinding> findings;
    std::size_t end = 0;        ///< in the input
    std::uint64_t sentSize = 0; ///< with its chunks' sizes
    bool isIncomplete = false;
};

/// Reads the body at `offset`, undoes chunks, transfer codings and `contentCodings`.
HttpBody readHttpBody(HttpInput &input, std::size_t offset, const HttpFraming &framing,
                      const std::string &contentCodings);

} // namespace telltale::payload
