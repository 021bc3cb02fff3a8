// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/hashing/hasher.h"

#include "privacy/hashing/murmur3.h"

#include <openssl/evp.h>
#include <zlib.h>

namespace telltale::privacy {

namespace {

template<typename Number>
void putHighestFirst(Number number, unsigned char *out)
{
    for (std::size_t i = 0; i < sizeof number; ++i)
        out[i] = static_cast<unsigned char>(number >> 8u * (sizeof number - 1 - i));
}

std::uint32_t crc32Of(std::string_view text)
{
    return static_cast<std::uint32_t>(crc32_z(0, reinterpret_cast<const unsigned char *>(text.data()), text.size()));
}

} // namespace

struct Hasher::Context
{
    explicit Context(EVP_MD *fetched) : digest(fetched), state(EVP_MD_CTX_new()) {}
    ~Context()
    {
        EVP_MD_CTX_free(state);
        EVP_MD_free(digest);
    }
    Context(const Context &) = delete;
    Context &operator=(const Context &) = delete;

    EVP_MD *digest;
    EVP_MD_CTX *state;
};

Hasher::Hasher()
{
    for (const HashSpec &spec : hashSpecs()) {
        if (spec.providersName == nullptr) {
            m_available |= bitOf(spec.algorithm);
            continue;
        }
        EVP_MD *const digest = EVP_MD_fetch(nullptr, spec.providersName, nullptr);
        if (digest == nullptr)
            continue;
        auto context = std::make_unique<Context>(digest);
        if (context->state == nullptr || EVP_DigestInit_ex2(context->state, digest, nullptr) != 1)
            continue;
        m_contexts[static_cast<std::size_t>(spec.algorithm)] = std::move(context);
        m_available |= bitOf(spec.algorithm);
    }
}

Hasher::~Hasher() = default;
Hasher::Hasher(Hasher &&) noexcept = default;
Hasher &Hasher::operator=(Hasher &&) noexcept = default;

bool Hasher::has(HashAlgorithm algorithm) const
{
    return (m_available & bitOf(algorithm)) != 0;
}

void Hasher::digest(HashAlgorithm algorithm, std::string_view text, unsigned char *out)
{
    switch (algorithm) {
    case HashAlgorithm::Crc32:
        putHighestFirst(crc32Of(text), out);
        return;
    case HashAlgorithm::Murmur3_32:
        putHighestFirst(murmur3x86_32(text), out);
        return;
    case HashAlgorithm::Murmur3_128: {
        const auto halves = murmur3x64_128(text);
        putHighestFirst(halves[0], out);
        putHighestFirst(halves[1], out + 8);
        return;
    }
    default:
        break;
    }
    const Context &context = *m_contexts[static_cast<std::size_t>(algorithm)];
    // Without a digest the context goes on with the one it has, and with what it has allocated for it.
    EVP_DigestInit_ex2(context.state, nullptr, nullptr);
    EVP_DigestUpdate(context.state, text.data(), text.size());
    EVP_DigestFinal_ex(context.state, out, nullptr);
}

std::string Hasher::digest(HashAlgorithm algorithm, std::string_view text)
{
    std::string bytes(specOf(algorithm).bytes, '\0');
    digest(algorithm, text, reinterpret_cast<unsigned char *>(bytes.data()));
    return bytes;
}

} // namespace telltale::privacy
