// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/knowledge.h"
#include "network/ping/ping_request.h"
#include "network/ping/vendor_hosts.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace telltale::network {

/// A field that somebody should know of before it leaves.
struct PingDisclosedField
{
    std::string path;  ///< `/properties/email`, `header/Authorization`, `query/token`
    std::string event; ///< its event's name; "" for what is around events
    audit::Category category = audit::Category::Unknown;
    std::string value;    ///< as sent, decoded; `***` for a credential
    bool isEmpty = false; ///< nothing is in it, or the digest of nothing
};

/// What has to be asked before a request may leave.
enum class PingConfirmation : std::uint8_t {
    None,     ///< to this machine itself
    Ask,      ///< show what it tells, ask
    TypeHost, ///< a vendor's own: their host has to be typed
};

struct PingDisclosure
{
    PingConfirmation level = PingConfirmation::Ask;
    std::string host;
    std::string vendor;                     ///< who is known to receive telemetry there: `Segment`, `Appsmith`; ""
    std::vector<PingDisclosedField> fields; ///< person, contact, credential and location, in the request's order
    std::uint64_t events = 0;

    /// Whether this answer is enough to send: for TypeHost the host, whatever its capitals, without blanks around it.
    bool mayConfirm(std::string_view typedHost) const;
};

/// What a request that is about to leave tells. `request` is what is sent, coded or not.
PingDisclosure discloses(const PingRequest &request, const std::shared_ptr<const audit::Knowledge> &knowledge,
                         const VendorHosts &vendors);

/// Whether sending needs no question: the target is a loopback address or localhost by what was written, and every
/// address that it resolved to is one, too. A name that only resolves to loopback today is asked about, and so is a
/// localhost that resolves elsewhere.
bool staysHere(const PingTarget &target, const std::vector<std::string> &addresses);

} // namespace telltale::network
