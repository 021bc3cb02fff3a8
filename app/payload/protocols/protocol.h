// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/exchange.h"
#include "payload/protocols/event_list.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace telltale::payload {

/// How sure it is that a body follows a protocol.
enum class Confidence : std::uint8_t {
    None,
    Possible, ///< its shape alone
    Likely,   ///< path and shape
    Certain,  ///< the vendor's host, or what no other protocol has
};

/// What a request says of itself without its body.
struct RequestFacts
{
    std::string_view method;
    std::string host; ///< in lower case, without port; "" when it is not known
    std::string path; ///< of the target, without its query
    const Exchange &exchange;
};
RequestFacts factsOf(const Exchange &exchange);

/// How the events of one vendor's programs are packed into bodies. Immutable, shared by threads.
class Protocol
{
public:
    virtual ~Protocol() = default;
    /// A word: `segment`.
    virtual const std::string &name() const = 0;
    /// By the request alone whether its body is worth a look.
    virtual bool mayMatch(const RequestFacts &request) const = 0;
    virtual Confidence match(const RequestFacts &request, const Document &body) const = 0;
    /// Where the events of this body stand. Never null.
    virtual std::shared_ptr<const EventList> events(const Document &body) const = 0;
};

} // namespace telltale::payload
