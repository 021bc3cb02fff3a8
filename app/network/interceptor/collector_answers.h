// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/http1/request_parser.h"
#include "payload/protocols/protocols.h"

#include <memory>
#include <string>
#include <unordered_map>

namespace telltale::network {

/// What the collector says to requests of the protocols that are known. Remembers which protocol a path belongs to,
/// since programs send to few. Not thread-safe.
class CollectorAnswers
{
public:
    explicit CollectorAnswers(std::shared_ptr<const payload::Protocols> protocols) : m_protocols(std::move(protocols))
    {
    }

    /// Null: no protocol has anything to say to it. Valid as long as the protocols are.
    const payload::ProtocolAnswer *find(const http1::RequestParser &request);

private:
    std::shared_ptr<const payload::Protocols> m_protocols;
    std::unordered_map<std::string, std::span<const payload::ProtocolAnswer>> m_known; ///< by method, host and path
};

} // namespace telltale::network
