// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/text.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace telltale::payload {

/// Where a leaf of a rendition stands in the bytes that were sent.
struct SentSpan
{
    std::uint32_t textOffset; ///< of the leaf's value in the rendition's text
    std::uint32_t offset;     ///< of its exact bytes in what was sent, without tag and length
    std::uint32_t length;     ///< 0 for a message, a string or an array without content
    friend bool operator==(const SentSpan &, const SentSpan &) = default;
};

/// Binary bytes that a text was made of, with the way back from each of its leaves. Immutable.
struct SentBytes
{
    std::shared_ptr<const PaddedText> bytes;
    std::vector<SentSpan> spans; ///< `textOffset` rises
};

} // namespace telltale::payload
