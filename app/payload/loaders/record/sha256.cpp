// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/record/sha256.h"

#include <QtGlobal>

#include <openssl/evp.h>

namespace telltale::payload {

Sha256::Sha256() : m_context(EVP_MD_CTX_new())
{
    // Only a library without SHA-256, or no memory at all, lets this fail: there is nothing to go on with.
    if (!m_context || EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr) != 1)
        qFatal("OpenSSL has no SHA-256");
}

Sha256::~Sha256() = default;

void Sha256::Free::operator()(evp_md_ctx_st *context) const
{
    EVP_MD_CTX_free(context);
}

/// Without naming the algorithm the one that is set stays, and is not looked up again.
void Sha256::begin()
{
    EVP_DigestInit_ex(m_context.get(), nullptr, nullptr);
}

void Sha256::add(std::string_view bytes)
{
    EVP_DigestUpdate(m_context.get(), bytes.data(), bytes.size());
}

void Sha256::add(const Sha256Value &value)
{
    add(bytesOf(value));
}

Sha256Value Sha256::finish()
{
    Sha256Value value{};
    EVP_DigestFinal_ex(m_context.get(), value.data(), nullptr);
    begin();
    return value;
}

std::string_view bytesOf(const Sha256Value &value)
{
    return {reinterpret_cast<const char *>(value.data()), value.size()};
}

} // namespace telltale::payload
