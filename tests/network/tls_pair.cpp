// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/tls_pair.h"

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>

namespace telltale::test {

namespace {

using PairBio = std::unique_ptr<BIO, decltype(&BIO_free)>;
using PairCertificate = std::unique_ptr<X509, decltype(&X509_free)>;

PairBio reading(const std::string &text)
{
    return {BIO_new_mem_buf(text.data(), static_cast<int>(text.size())), &BIO_free};
}

std::string drained(BIO *bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return {data, static_cast<std::size_t>(size)};
}

std::string pemText(X509 *certificate)
{
    const PairBio bio(BIO_new(BIO_s_mem()), &BIO_free);
    PEM_write_bio_X509(bio.get(), certificate);
    return drained(bio.get());
}

} // namespace

struct TlsPair::Parts
{
    SSL *client;
    SSL *server;
};

TlsPair::TlsPair(SSL_CTX *client, SSL_CTX *server)
    : m_parts(std::make_unique<Parts>(Parts{SSL_new(client), SSL_new(server)}))
{
    BIO *ours = nullptr;
    BIO *theirs = nullptr;
    BIO_new_bio_pair(&ours, 1 << 16, &theirs, 1 << 16);
    SSL_set_bio(m_parts->client, ours, ours);
    SSL_set_bio(m_parts->server, theirs, theirs);
    SSL_set_connect_state(m_parts->client);
    SSL_set_accept_state(m_parts->server);
}

TlsPair::~TlsPair()
{
    SSL_free(m_parts->client);
    SSL_free(m_parts->server);
}

SSL *TlsPair::client() const
{
    return m_parts->client;
}

SSL *TlsPair::server() const
{
    return m_parts->server;
}

bool TlsPair::shakeHands()
{
    ERR_clear_error();
    for (int turn = 0; turn < 20; ++turn) {
        for (SSL *const side : {m_parts->client, m_parts->server}) {
            const int done = SSL_do_handshake(side);
            if (done == 1)
                continue;
            const int why = SSL_get_error(side, done);
            if (why == SSL_ERROR_WANT_READ || why == SSL_ERROR_WANT_WRITE)
                continue;
            if (side == m_parts->server) {
                // The client is to hear why, and the queue of errors is to be its own.
                ERR_clear_error();
                SSL_do_handshake(m_parts->client);
            }
            return false;
        }
        if (SSL_is_init_finished(m_parts->client) && SSL_is_init_finished(m_parts->server))
            break;
    }
    char octet = 0;
    return SSL_write(m_parts->client, "a", 1) == 1 && SSL_read(m_parts->server, &octet, 1) == 1 && octet == 'a'
        && SSL_write(m_parts->server, "b", 1) == 1 && SSL_read(m_parts->client, &octet, 1) == 1 && octet == 'b';
}

std::string TlsPair::protocol() const
{
    const unsigned char *name = nullptr;
    unsigned size = 0;
    SSL_get0_alpn_selected(m_parts->client, &name, &size);
    return {reinterpret_cast<const char *>(name), size};
}

std::vector<std::string> TlsPair::shown() const
{
    std::vector<std::string> all;
    const STACK_OF(X509) *const chain = SSL_get_peer_cert_chain(m_parts->client);
    for (int i = 0; i < sk_X509_num(chain); ++i)
        all.push_back(pemText(sk_X509_value(chain, i)));
    return all;
}

SSL_CTX *serverContextOf(const Certificate &own, int newest)
{
    SSL_CTX *const server = SSL_CTX_new(TLS_server_method());
    if (newest != 0) {
        SSL_CTX_set_security_level(server, 0);
        SSL_CTX_set_min_proto_version(server, 0);
        SSL_CTX_set_max_proto_version(server, newest);
    }
    const PairBio chain = reading(own.certificate);
    bool isLeaf = true;
    while (const PairCertificate one{PEM_read_bio_X509(chain.get(), nullptr, nullptr, nullptr), &X509_free}) {
        if (isLeaf)
            SSL_CTX_use_certificate(server, one.get());
        else
            SSL_CTX_add1_chain_cert(server, one.get());
        isLeaf = false;
    }
    EVP_PKEY *const key = PEM_read_bio_PrivateKey(reading(own.key).get(), nullptr, nullptr, nullptr);
    SSL_CTX_use_PrivateKey(server, key);
    EVP_PKEY_free(key);
    ERR_clear_error();
    return server;
}

SSL_CTX *clientContextOf(const std::string &pem)
{
    SSL_CTX *const client = SSL_CTX_new(TLS_client_method());
    SSL_CTX_set_verify(client, SSL_VERIFY_PEER, nullptr);
    const PairCertificate one(PEM_read_bio_X509(reading(pem).get(), nullptr, nullptr, nullptr), &X509_free);
    X509_STORE_add_cert(SSL_CTX_get_cert_store(client), one.get());
    return client;
}

std::string helloOf(const std::string &name, const std::string &protocols)
{
    SSL_CTX *const context = SSL_CTX_new(TLS_client_method());
    SSL *const client = SSL_new(context);
    BIO *const sent = BIO_new(BIO_s_mem());
    SSL_set_bio(client, BIO_new(BIO_s_mem()), sent);
    SSL_set_connect_state(client);
    if (!name.empty())
        SSL_ctrl(client, SSL_CTRL_SET_TLSEXT_HOSTNAME, TLSEXT_NAMETYPE_host_name, std::string(name).data());
    if (!protocols.empty())
        SSL_set_alpn_protos(client, reinterpret_cast<const unsigned char *>(protocols.data()),
                            static_cast<unsigned>(protocols.size()));
    SSL_do_handshake(client);
    const std::string bytes = drained(sent);
    SSL_free(client);
    SSL_CTX_free(context);
    ERR_clear_error();
    return bytes;
}

} // namespace telltale::test
