// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/certificates.h"

#include <memory>

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

namespace telltale::test {

namespace {

using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
using X509Certificate = std::unique_ptr<X509, decltype(&X509_free)>;
using Bio = std::unique_ptr<BIO, decltype(&BIO_free)>;

Bio memoryBio()
{
    return {BIO_new(BIO_s_mem()), &BIO_free};
}

Bio bioOf(const std::string &text)
{
    return {BIO_new_mem_buf(text.data(), static_cast<int>(text.size())), &BIO_free};
}

std::string textOf(const Bio &bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &data);
    return {data, static_cast<std::size_t>(size)};
}

void addExtension(X509 *certificate, X509 *issuer, int id, const std::string &value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509_EXTENSION *const extension = X509V3_EXT_conf_nid(nullptr, &context, id, value.c_str());
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
}

} // namespace

Certificate makeCertificate(const CertificateWish &wish, const Certificate *issuer)
{
    const Key key(EVP_EC_gen("P-256"), &EVP_PKEY_free);
    const X509Certificate made(X509_new(), &X509_free);
    X509_set_version(made.get(), X509_VERSION_3);
    unsigned char serial[8];
    RAND_bytes(serial, sizeof serial);
    std::uint64_t number = 0;
    for (const unsigned char octet : serial)
        number = number << 8 | octet;
    ASN1_INTEGER_set_uint64(X509_get_serialNumber(made.get()), number >> 1);
    X509_gmtime_adj(X509_getm_notBefore(made.get()), wish.from);
    X509_gmtime_adj(X509_getm_notAfter(made.get()), wish.until);
    X509_set_pubkey(made.get(), key.get());
    X509_NAME *const name = X509_get_subject_name(made.get());
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8, reinterpret_cast<const unsigned char *>(wish.name.c_str()),
                               -1, -1, 0);
    Key signingKey(nullptr, &EVP_PKEY_free);
    X509Certificate signer(nullptr, &X509_free);
    if (issuer != nullptr) {
        signingKey.reset(PEM_read_bio_PrivateKey(bioOf(issuer->key).get(), nullptr, nullptr, nullptr));
        signer.reset(PEM_read_bio_X509(bioOf(issuer->certificate).get(), nullptr, nullptr, nullptr));
    }
    X509 *const by = signer ? signer.get() : made.get();
    X509_set_issuer_name(made.get(), X509_get_subject_name(by));
    addExtension(made.get(), by, NID_basic_constraints, wish.isCa ? "critical,CA:TRUE" : "critical,CA:FALSE");
    if (!wish.alternatives.empty())
        addExtension(made.get(), by, NID_subject_alt_name, wish.alternatives);
    X509_sign(made.get(), signingKey ? signingKey.get() : key.get(), EVP_sha256());
    const Bio certificateText = memoryBio();
    PEM_write_bio_X509(certificateText.get(), made.get());
    const Bio keyText = memoryBio();
    // The older form of a key, which names its algorithm.
    PEM_write_bio_PrivateKey_traditional(keyText.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    return {textOf(certificateText), textOf(keyText)};
}

} // namespace telltale::test
