// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/tls/leaf_contexts.h"

#include <string_view>

namespace telltale::network {

namespace {

constexpr std::int64_t keptSeconds = 24 * 3600;

/// The wanted protocol within a list as it travels: each name with its length before it.
const unsigned char *findProtocol(const unsigned char *list, unsigned size, std::string_view wanted)
{
    for (unsigned at = 0; at < size; at += 1U + list[at]) {
        if (list[at] == wanted.size() && at + 1U + list[at] <= size
            && std::string_view(reinterpret_cast<const char *>(list + at + 1), wanted.size()) == wanted)
            return list + at;
    }
    return nullptr;
}

int selectProtocol(SSL *, const unsigned char **selected, unsigned char *selectedSize, const unsigned char *offered,
                   unsigned offeredSize, void *)
{
    for (const std::string_view wanted : {std::string_view("http/1.1"), std::string_view("h2")}) {
        if (const unsigned char *const found = findProtocol(offered, offeredSize, wanted)) {
            *selected = found + 1;
            *selectedSize = *found;
            return SSL_TLSEXT_ERR_OK;
        }
    }
    return SSL_TLSEXT_ERR_NOACK;
}

} // namespace

OwnedContext makeServerContext(const LeafMaker &maker, const TlsHost &host, std::int64_t now)
{
    const OwnedCertificate leaf = maker.make(host, now);
    OwnedContext made(leaf ? SSL_CTX_new(TLS_server_method()) : nullptr);
    SSL_CTX *const server = made.get();
    if (!made || SSL_CTX_set_min_proto_version(server, TLS1_2_VERSION) != 1
        || SSL_CTX_use_certificate(server, leaf.get()) != 1 || SSL_CTX_use_PrivateKey(server, maker.key()) != 1
        || SSL_CTX_add1_chain_cert(server, maker.authority()) != 1)
        return nullptr;
    SSL_CTX_set_options(server, SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION);
    // Sessions travel as tickets, so that none are kept here; a context of its own belongs to each host.
    SSL_CTX_set_session_cache_mode(server, SSL_SESS_CACHE_OFF);
    SSL_CTX_set_mode(server, SSL_MODE_RELEASE_BUFFERS);
    static constexpr unsigned char owner[] = "telltale";
    SSL_CTX_set_session_id_context(server, owner, sizeof owner - 1);
    SSL_CTX_set_alpn_select_cb(server, &selectProtocol, nullptr);
    return made;
}

SSL_CTX *LeafContexts::find(const LeafMaker &maker, const TlsHost &host, std::int64_t now)
{
    const auto known = m_byHost.find(host.text);
    if (known != m_byHost.end()) {
        const Entries::iterator entry = known->second;
        if (now >= entry->made && now - entry->made < keptSeconds) {
            m_entries.splice(m_entries.begin(), m_entries, entry);
            return entry->context.get();
        }
        m_byHost.erase(known);
        m_entries.erase(entry);
    }
    OwnedContext made = makeServerContext(maker, host, now);
    if (!made)
        return nullptr;
    while (m_entries.size() >= most) {
        m_byHost.erase(m_entries.back().host);
        m_entries.pop_back();
    }
    m_entries.push_front({host.text, std::move(made), now});
    m_byHost.emplace(host.text, m_entries.begin());
    return m_entries.front().context.get();
}

} // namespace telltale::network
