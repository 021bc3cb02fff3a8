// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/protocols/protocol_memory.h"

namespace telltale::payload {

const std::vector<ProtocolCandidate> &ProtocolMemory::candidates(const std::shared_ptr<const Protocols> &protocols,
                                                                 const RequestFacts &request)
{
    if (m_protocols != protocols) {
        m_protocols = protocols;
        m_known.clear();
    }
    if (request.method.size() + request.host.size() + request.path.size() > longestKind)
        return m_unkept = protocols->candidates(request);
    // With sizes, since any byte may be in any of them.
    m_key.clear();
    for (const std::size_t size : {request.method.size(), request.host.size()})
        m_key.append(1, static_cast<char>(size >> 8)).append(1, static_cast<char>(size & 0xFFu));
    m_key.append(request.method).append(request.host).append(request.path);
    if (const auto found = m_known.find(m_key); found != m_known.end())
        return found->second;
    if (m_known.size() >= mostKinds)
        m_known.clear();
    return m_known.emplace(m_key, protocols->candidates(request)).first->second;
}

} // namespace telltale::payload
