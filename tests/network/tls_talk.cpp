// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/tls_talk.h"

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

#include <csignal>
#include <cstdlib>
#include <utility>

namespace telltale::test {

namespace {

BIO *bioOf(const std::string &text)
{
    return BIO_new_mem_buf(text.data(), static_cast<int>(text.size()));
}

std::string textOf(BIO *bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    std::string text(data, static_cast<std::size_t>(size));
    BIO_free(bio);
    return text;
}

std::string wireForm(const std::vector<std::string> &protocols)
{
    std::string bytes;
    for (const std::string &protocol : protocols)
        bytes.append(1, static_cast<char>(protocol.size())).append(protocol);
    return bytes;
}

void useCertificate(SSL_CTX *context, const Certificate &own)
{
    BIO *bio = bioOf(own.certificate);
    bool isFirst = true;
    while (X509 *certificate = PEM_read_bio_X509(bio, nullptr, nullptr, nullptr)) {
        if (std::exchange(isFirst, false)) {
            SSL_CTX_use_certificate(context, certificate);
            X509_free(certificate);
        } else {
            SSL_CTX_add_extra_chain_cert(context, certificate);
        }
    }
    ERR_clear_error();
    BIO_free(bio);
    bio = bioOf(own.key);
    EVP_PKEY *key = PEM_read_bio_PrivateKey(bio, nullptr, nullptr, nullptr);
    SSL_CTX_use_PrivateKey(context, key);
    EVP_PKEY_free(key);
    BIO_free(bio);
}

} // namespace

struct TlsTalk::Parts
{
    Talk talk;
    SSL_CTX *context = nullptr;
    SSL *connection = nullptr;
    std::string protocols; ///< that the server knows
    ~Parts()
    {
        SSL_free(connection);
        SSL_CTX_free(context);
    }
};

TlsTalk::TlsTalk(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}
TlsTalk::~TlsTalk() = default;
TlsTalk::TlsTalk(TlsTalk &&other) noexcept = default;

TlsTalk TlsTalk::client(Talk &&talk, const TlsClientWish &wish)
{
    auto parts = std::make_unique<Parts>();
    parts->talk = std::move(talk);
    parts->context = SSL_CTX_new(TLS_client_method());
    SSL_CTX_set_min_proto_version(parts->context, wish.version);
    SSL_CTX_set_max_proto_version(parts->context, wish.version);
    if (!wish.trusted.empty()) {
        BIO *bio = bioOf(wish.trusted);
        while (X509 *certificate = PEM_read_bio_X509(bio, nullptr, nullptr, nullptr)) {
            X509_STORE_add_cert(SSL_CTX_get_cert_store(parts->context), certificate);
            X509_free(certificate);
        }
        ERR_clear_error();
        BIO_free(bio);
        SSL_CTX_set_verify(parts->context, SSL_VERIFY_PEER, nullptr);
    }
    const std::string protocols = wireForm(wish.protocols);
    if (!protocols.empty())
        SSL_CTX_set_alpn_protos(parts->context, reinterpret_cast<const unsigned char *>(protocols.data()),
                                static_cast<unsigned>(protocols.size()));
    parts->connection = SSL_new(parts->context);
    if (!wish.name.empty()) {
        // The macro of that name has a cast of C.
        SSL_ctrl(parts->connection, SSL_CTRL_SET_TLSEXT_HOSTNAME, TLSEXT_NAMETYPE_host_name,
                 const_cast<char *>(wish.name.c_str()));
        SSL_set1_host(parts->connection, wish.name.c_str());
    }
    TlsTalk result(std::move(parts));
    result.shake(false);
    return result;
}

TlsTalk TlsTalk::server(Talk &&talk, const Certificate &own, const std::vector<std::string> &protocols, int version)
{
    auto parts = std::make_unique<Parts>();
    parts->talk = std::move(talk);
    parts->context = SSL_CTX_new(TLS_server_method());
    SSL_CTX_set_min_proto_version(parts->context, version);
    SSL_CTX_set_max_proto_version(parts->context, version);
    parts->protocols = wireForm(protocols);
    SSL_CTX_set_alpn_select_cb(
        parts->context,
        [](SSL *, const unsigned char **out, unsigned char *size, const unsigned char *in, unsigned inSize,
           void *user) {
            const std::string &known = static_cast<Parts *>(user)->protocols;
            unsigned char *chosen = nullptr;
            const int result =
                SSL_select_next_proto(&chosen, size, reinterpret_cast<const unsigned char *>(known.data()),
                                      static_cast<unsigned>(known.size()), in, inSize);
            *out = chosen;
            return result == OPENSSL_NPN_NEGOTIATED ? SSL_TLSEXT_ERR_OK : SSL_TLSEXT_ERR_NOACK;
        },
        parts.get());
    useCertificate(parts->context, own);
    parts->connection = SSL_new(parts->context);
    TlsTalk result(std::move(parts));
    result.shake(true);
    return result;
}

void TlsTalk::shake(bool isServer)
{
    // OpenSSL's own sockets raise it where the other side has closed already; here the write tells it.
    std::signal(SIGPIPE, SIG_IGN);
    SSL_set_fd(m_parts->connection, m_parts->talk.descriptor());
    ERR_clear_error();
    m_isOpen = (isServer ? SSL_accept(m_parts->connection) : SSL_connect(m_parts->connection)) == 1;
    if (m_isOpen)
        return;
    char text[256] = "ended";
    if (const unsigned long error = ERR_get_error(); error != 0)
        ERR_error_string_n(error, text, sizeof text);
    m_problem = text;
    if (const long verdict = SSL_get_verify_result(m_parts->connection); verdict != X509_V_OK)
        m_problem.append(": ").append(X509_verify_cert_error_string(verdict));
}

std::string TlsTalk::peer() const
{
    X509 *certificate = SSL_get1_peer_certificate(m_parts->connection);
    BIO *bio = BIO_new(BIO_s_mem());
    if (certificate != nullptr)
        PEM_write_bio_X509(bio, certificate);
    X509_free(certificate);
    return textOf(bio);
}

std::string TlsTalk::peerNames() const
{
    X509 *certificate = SSL_get1_peer_certificate(m_parts->connection);
    BIO *bio = BIO_new(BIO_s_mem());
    const int index = certificate == nullptr ? -1 : X509_get_ext_by_NID(certificate, NID_subject_alt_name, -1);
    if (index >= 0)
        X509V3_EXT_print(bio, X509_get_ext(certificate, index), 0, 0);
    X509_free(certificate);
    return textOf(bio);
}

std::string TlsTalk::agreedProtocol() const
{
    const unsigned char *protocol = nullptr;
    unsigned size = 0;
    SSL_get0_alpn_selected(m_parts->connection, &protocol, &size);
    return {reinterpret_cast<const char *>(protocol), size};
}

std::string TlsTalk::serverName() const
{
    const char *name = SSL_get_servername(m_parts->connection, TLSEXT_NAMETYPE_host_name);
    return name == nullptr ? std::string() : name;
}

bool TlsTalk::say(std::string_view bytes)
{
    return bytes.empty() || SSL_write(m_parts->connection, bytes.data(), static_cast<int>(bytes.size())) > 0;
}

std::string TlsTalk::hear(std::size_t most)
{
    std::string bytes(most, '\0');
    const int size = SSL_read(m_parts->connection, bytes.data(), static_cast<int>(most));
    bytes.resize(size > 0 ? static_cast<std::size_t>(size) : 0);
    return bytes;
}

std::string TlsTalk::hearAll()
{
    std::string all;
    for (std::string piece = hear(); !piece.empty(); piece = hear())
        all += piece;
    return all;
}

std::string TlsTalk::hearMessage()
{
    std::string message;
    std::size_t end = std::string::npos;
    while ((end = message.find("\r\n\r\n")) == std::string::npos) {
        const std::string piece = hear();
        if (piece.empty())
            return message;
        message += piece;
    }
    const std::size_t length = message.find("ontent-Length: ");
    const std::size_t size =
        length < end ? static_cast<std::size_t>(std::atoi(message.c_str() + length + 15)) : std::size_t(0);
    while (message.size() < end + 4 + size) {
        const std::string piece = hear();
        if (piece.empty())
            break;
        message += piece;
    }
    return message;
}

void TlsTalk::close()
{
    SSL_shutdown(m_parts->connection);
    m_parts->talk.close();
}

} // namespace telltale::test
