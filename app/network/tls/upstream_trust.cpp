// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/tls/upstream_trust.h"

#include "network/tls/host_name.h"
#include "network/tls/openssl_owned.h"
#include "network/tls/private_file.h"
#include "network/tls/tls_errors.h"

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <openssl/err.h>
#include <openssl/pem.h>

namespace telltale::network {

namespace {

constexpr std::size_t largestTrustFile = 16 << 20;

Result<bool> addTrustFile(X509_STORE *store, const std::string &path)
{
    const OwnedDescriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    std::string pem;
    if (!file || !readWhole(file.get(), largestTrustFile, pem))
        return tlsError("trust-not-readable", path, QString::fromLocal8Bit(std::strerror(errno)));
    const OwnedBio bio = bioReading(pem);
    bool isEmpty = true;
    // With the trust that OpenSSL's own files may state.
    while (const OwnedCertificate certificate{PEM_read_bio_X509_AUX(bio.get(), nullptr, nullptr, nullptr)}) {
        isEmpty = false;
        if (X509_STORE_add_cert(store, certificate.get()) != 1)
            return tlsError("trust-not-readable", path);
    }
    // One that cannot be read must not hide those after it.
    const bool isAtEnd = ERR_GET_REASON(ERR_peek_last_error()) == PEM_R_NO_START_LINE;
    ERR_clear_error();
    if (!isAtEnd)
        return tlsError("trust-not-readable", path);
    if (isEmpty)
        return tlsError("trust-empty", path);
    return true;
}

bool setUp(SSL_CTX *client)
{
    if (client == nullptr || SSL_CTX_set_min_proto_version(client, TLS1_2_VERSION) != 1
        || SSL_CTX_set_default_verify_paths(client) != 1)
        return false;
    SSL_CTX_set_verify(client, SSL_VERIFY_PEER, nullptr);
    SSL_CTX_set_options(client, SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION);
    SSL_CTX_set_mode(client, SSL_MODE_RELEASE_BUFFERS);
    // 112 bits, whatever the system's configuration says: no SHA-1, no RSA below 2,048 bits.
    if (SSL_CTX_get_security_level(client) < 2)
        SSL_CTX_set_security_level(client, 2);
    X509_VERIFY_PARAM *const rules = SSL_CTX_get0_param(client);
    X509_VERIFY_PARAM_set_hostflags(rules, X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS | X509_CHECK_FLAG_NEVER_CHECK_SUBJECT);
    // What was given by name is believed, even if it is no root.
    return X509_VERIFY_PARAM_set_flags(rules, X509_V_FLAG_PARTIAL_CHAIN) == 1;
}

/// What the certificate had to be for.
std::string expectedName(const SSL *connection)
{
    X509_VERIFY_PARAM *const rules = SSL_get0_param(const_cast<SSL *>(connection));
    if (const char *const name = X509_VERIFY_PARAM_get0_host(rules, 0))
        return "host name '" + std::string(name) + "'";
    char *const address = X509_VERIFY_PARAM_get1_ip_asc(rules);
    const std::string text = "address '" + std::string(address == nullptr ? "" : address) + "'";
    OPENSSL_free(address);
    return text;
}

std::string verdict(const SSL *connection, long result)
{
    if (result == X509_V_ERR_HOSTNAME_MISMATCH || result == X509_V_ERR_IP_ADDRESS_MISMATCH)
        return "no alternative certificate subject name matches " + expectedName(connection);
    return X509_verify_cert_error_string(result);
}

} // namespace

Result<std::unique_ptr<UpstreamTrust>> UpstreamTrust::make(const std::vector<std::string> &more)
{
    OwnedContext client(SSL_CTX_new(TLS_client_method()));
    const bool isSetUp = setUp(client.get());
    ERR_clear_error(); // a system without a bundle has certificates in a folder, or none
    if (!isSetUp)
        return tlsError("trust-not-readable", X509_get_default_cert_file());
    for (const std::string &path : more) {
        const Result<bool> added = addTrustFile(SSL_CTX_get_cert_store(client.get()), path);
        if (!added)
            return added.error();
    }
    return std::unique_ptr<UpstreamTrust>(new UpstreamTrust(client.release()));
}

UpstreamTrust::~UpstreamTrust()
{
    SSL_CTX_free(m_context);
}

SSL_CTX *UpstreamTrust::context() const
{
    return m_context;
}

bool UpstreamTrust::expect(SSL *connection, const std::string &host, const std::string &protocol) const
{
    std::optional<TlsHost> wanted = tlsHost(host);
    if (!wanted || protocol.size() > 255)
        return false;
    X509_VERIFY_PARAM *const rules = SSL_get0_param(connection);
    if (wanted->isAddress()) {
        if (X509_VERIFY_PARAM_set1_ip_asc(rules, wanted->text.c_str()) != 1)
            return false;
    } else if (X509_VERIFY_PARAM_set1_host(rules, wanted->text.data(), wanted->text.size()) != 1
               || SSL_ctrl(connection, SSL_CTRL_SET_TLSEXT_HOSTNAME, TLSEXT_NAMETYPE_host_name, wanted->text.data())
                   != 1) {
        return false;
    }
    if (protocol.empty())
        return true;
    const std::string list = static_cast<char>(protocol.size()) + protocol;
    return SSL_set_alpn_protos(connection, reinterpret_cast<const unsigned char *>(list.data()),
                               static_cast<unsigned>(list.size()))
        == 0;
}

std::string UpstreamTrust::problem(const SSL *connection, bool &isUntrusted)
{
    const long result = SSL_get_verify_result(connection);
    const unsigned long reason = ERR_peek_error();
    ERR_clear_error();
    isUntrusted = result != X509_V_OK;
    if (isUntrusted)
        return verdict(connection, result);
    if (const char *const words = ERR_reason_error_string(reason))
        return words;
    return "the connection ended during the handshake";
}

} // namespace telltale::network
