// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/http1/request_parser.h"
#include "network/interceptor/other_answers.h"
#include "payload/protocols/protocols.h"

#include <memory>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace telltale::network {

/// What the collector says to requests of the protocols that are known. Remembers which protocol a path belongs to,
/// since programs send to few. Not thread-safe.
class CollectorAnswers
{
public:
    /// `others`: what is said to requests of no protocol, see otherAnswers().
    explicit CollectorAnswers(std::shared_ptr<const payload::Protocols> protocols, std::vector<OtherAnswer> others = {})
        : m_protocols(std::move(protocols)), m_others(std::move(others))
    {
    }

    /// Null: there is nothing in particular to say to it. Valid until the next call.
    const payload::ProtocolAnswer *find(const http1::RequestParser &request);

private:
    struct Known
    {
        std::span<const payload::ProtocolAnswer> ofProtocol;
        std::vector<payload::ProtocolAnswer> before, behind; ///< others that can be for this path
    };
    Known know(const payload::AskedRequest &asked) const;

    std::shared_ptr<const payload::Protocols> m_protocols;
    std::vector<OtherAnswer> m_others;
    std::unordered_map<std::string, Known> m_known; ///< by method, host and path
};

} // namespace telltale::network
