// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/tls/certificate_making.h"

#include <cstdint>
#include <list>
#include <string>
#include <unordered_map>

namespace telltale::network {

/// What servers for this host use: TLS 1.2 and 1.3, no renegotiation, session tickets, ALPN http/1.1 where offered,
/// else h2. Null when OpenSSL fails.
OwnedContext makeServerContext(const LeafMaker &maker, const TlsHost &host, std::int64_t now);

/// The contexts of the hosts used last, each kept for a day at most. One thread at a time.
class LeafContexts
{
public:
    static constexpr std::size_t most = 1000;

    /// `now`: seconds since 1970 UTC. Null when OpenSSL fails. The context is the cache's: whoever keeps it takes a
    /// reference.
    SSL_CTX *find(const LeafMaker &maker, const TlsHost &host, std::int64_t now);
    std::size_t size() const { return m_entries.size(); }

private:
    struct Entry
    {
        std::string host;
        OwnedContext context;
        std::int64_t made;
    };
    using Entries = std::list<Entry>;

    Entries m_entries; ///< the one used last in front
    std::unordered_map<std::string, Entries::iterator> m_byHost;
};

} // namespace telltale::network
