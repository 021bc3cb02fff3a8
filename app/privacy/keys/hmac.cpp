// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/keys/hmac.h"

#include <QtGlobal>

#include <openssl/crypto.h>
#include <openssl/evp.h>

#include <algorithm>

namespace telltale::privacy {

namespace {

constexpr std::size_t blockSize = 64;

/// Looked up once: to fetch it for every digest would take longer than the digest.
const EVP_MD *fetchedSha256()
{
    static const EVP_MD *const found = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    return found;
}

/// Only a library without SHA-256, or no memory at all, lets this fail: there is nothing to go on with.
void mustWork(int result)
{
    if (result != 1)
        qFatal("OpenSSL has no SHA-256");
}

void beginWith(evp_md_ctx_st *context, std::array<unsigned char, blockSize> block, unsigned char pad)
{
    for (unsigned char &byte : block)
        byte ^= pad;
    mustWork(EVP_DigestInit_ex2(context, fetchedSha256(), nullptr));
    mustWork(EVP_DigestUpdate(context, block.data(), block.size()));
    OPENSSL_cleanse(block.data(), block.size());
}

} // namespace

void Hmac::Free::operator()(evp_md_ctx_st *context) const
{
    EVP_MD_CTX_free(context);
}

Hmac::Hmac(std::string_view key) : m_inner(EVP_MD_CTX_new()), m_outer(EVP_MD_CTX_new()), m_work(EVP_MD_CTX_new())
{
    mustWork(m_inner && m_outer && m_work ? 1 : 0);
    std::array<unsigned char, blockSize> block{};
    if (key.size() > blockSize) {
        const Digest256 digest = sha256(key);
        std::copy(digest.begin(), digest.end(), block.begin());
    } else {
        std::copy(key.begin(), key.end(), block.begin());
    }
    beginWith(m_inner.get(), block, 0x36);
    beginWith(m_outer.get(), block, 0x5c);
    OPENSSL_cleanse(block.data(), block.size());
}

Hmac::~Hmac() = default;

Digest256 Hmac::of(std::string_view message) const
{
    Digest256 digest{};
    mustWork(EVP_MD_CTX_copy_ex(m_work.get(), m_inner.get()));
    mustWork(EVP_DigestUpdate(m_work.get(), message.data(), message.size()));
    mustWork(EVP_DigestFinal_ex(m_work.get(), digest.data(), nullptr));
    mustWork(EVP_MD_CTX_copy_ex(m_work.get(), m_outer.get()));
    mustWork(EVP_DigestUpdate(m_work.get(), digest.data(), digest.size()));
    mustWork(EVP_DigestFinal_ex(m_work.get(), digest.data(), nullptr));
    return digest;
}

Digest256 sha256(std::string_view bytes)
{
    Digest256 digest{};
    mustWork(EVP_Digest(bytes.data(), bytes.size(), digest.data(), nullptr, fetchedSha256(), nullptr));
    return digest;
}

std::string hexOf(const Digest256 &digest)
{
    constexpr char digits[] = "0123456789abcdef";
    std::string text(digest.size() * 2, '\0');
    for (std::size_t i = 0; i < digest.size(); ++i) {
        text[i * 2] = digits[digest[i] >> 4u];
        text[i * 2 + 1] = digits[digest[i] & 15u];
    }
    return text;
}

} // namespace telltale::privacy
