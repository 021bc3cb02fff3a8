// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "payload/exchange.h"
#include "privacy/rewrite/text_patch.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace telltale::privacy {

/// What the sender of a request has signed, so that its receiver refuses what somebody else wrote.
struct RequestSignature
{
    enum class Of : std::uint8_t {
        Nothing,
        Body,    ///< X-Hub-Signature-256, Stripe-Signature, X-Amz-Checksum-Sha256, …
        Request, ///< its head too, or it cannot be told: RFC 9421, AWS Signature Version 4, OAuth 1.0, Hawk, …
    };
    Of of = Of::Nothing;
    std::string name; ///< of the header or the pair of the query; as sent
};

/// By names and forms of headers, trailers and the query alone: whether it is valid is not looked at.
RequestSignature signatureOf(const payload::Exchange &exchange);

/// The edits of the exact head that make its digests (Content-MD5, RFC 1864; Digest, RFC 3230; Content-Digest and
/// Repr-Digest, RFC 9530) those of `content`, which takes the place of `sent`. Error: not-rewritable, where one is not
/// the digest of what was sent, is in an unknown algorithm, or stands in the trailers.
Result<std::vector<TextEdit>> digestEdits(const payload::Exchange &exchange, std::string_view sent,
                                          std::string_view content);

} // namespace telltale::privacy
