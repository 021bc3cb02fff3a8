// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/protocols/protocols.h"

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace telltale::payload {

/// Which protocols may know a request, by its method, host and path, kept from one request to the next by whoever reads
/// many alike: comparing with the globs of all protocols takes as long as reading the body. Holds for one set of
/// protocols at a time, and forgets everything for another one, or where requests are of too many kinds. Not
/// thread-safe.
class ProtocolMemory
{
public:
    static constexpr std::size_t mostKinds = 256;
    static constexpr std::size_t longestKind = 1024; ///< bytes of method, host and path; longer ones are not kept

    /// What `protocols->candidates(request)` gives; valid until the next call.
    const std::vector<ProtocolCandidate> &candidates(const std::shared_ptr<const Protocols> &protocols,
                                                     const RequestFacts &request);
    std::size_t size() const { return m_known.size(); }

private:
    std::shared_ptr<const Protocols> m_protocols; ///< kept, so that no other one comes to stand where they are
    std::unordered_map<std::string, std::vector<ProtocolCandidate>> m_known;
    std::vector<ProtocolCandidate> m_unkept;
    std::string m_key; ///< kept for its memory
};

} // namespace telltale::payload
