// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

/// What OpenSSL gives, with an owner that gives it back. For sources only: headers stay free of OpenSSL.
namespace telltale::network {

template<auto release>
struct OpensslRelease
{
    template<typename T>
    void operator()(T *owned) const
    {
        release(owned);
    }
};

using OwnedBio = std::unique_ptr<BIO, OpensslRelease<&BIO_free_all>>;
using OwnedCertificate = std::unique_ptr<X509, OpensslRelease<&X509_free>>;
using OwnedContext = std::unique_ptr<SSL_CTX, OpensslRelease<&SSL_CTX_free>>;
using OwnedKey = std::unique_ptr<EVP_PKEY, OpensslRelease<&EVP_PKEY_free>>;

/// Reads from `text`, which must outlive it.
inline OwnedBio bioReading(std::string_view text)
{
    return OwnedBio(BIO_new_mem_buf(text.data(), static_cast<int>(text.size())));
}

/// What was written to a memory BIO.
inline std::string bioText(const OwnedBio &bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &data);
    return size > 0 ? std::string(data, static_cast<std::size_t>(size)) : std::string();
}

} // namespace telltale::network
