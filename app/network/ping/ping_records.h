// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/classifier.h"
#include "network/ping/ping_request.h"

#include <cstdint>
#include <functional>
#include <memory>

namespace telltale::network {

/// One field of a request that is about to leave. Valid during the call only.
struct PingField
{
    const payload::Record &record;
    payload::NodeIndex leaf;
    const audit::Finding &finding;
};

/// Reads a request as what arrives is read: envelope first, then the events. Gives every field to `field`; returns the
/// number of events.
std::uint64_t readPingFields(const PingRequest &request, const std::shared_ptr<const audit::Knowledge> &knowledge,
                             const std::function<void(const PingField &)> &field);

/// The same of a payload by itself, as an answer's body is.
std::uint64_t readPayloadFields(std::string_view bytes, const std::shared_ptr<const audit::Knowledge> &knowledge,
                                const std::function<void(const PingField &)> &field);

/// `/properties/email` from the event's root; `header/NAME` and the like.
std::string pathOf(const PingField &field);
/// A text without its escapes and quotes, everything else as sent.
std::string valueOf(const PingField &field);

} // namespace telltale::network
