// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct evp_md_ctx_st;

namespace telltale::privacy {

using Digest256 = std::array<std::uint8_t, 32>;

/// HMAC-SHA-256 (RFC 2104, FIPS 198-1) with one key. Not thread-safe.
class Hmac
{
public:
    explicit Hmac(std::string_view key);
    Hmac(const Hmac &) = delete;
    Hmac &operator=(const Hmac &) = delete;
    ~Hmac();

    Digest256 of(std::string_view message) const;

private:
    struct Free
    {
        void operator()(evp_md_ctx_st *context) const;
    };
    using Context = std::unique_ptr<evp_md_ctx_st, Free>;

    Context m_inner; ///< that has read the key's first block
    Context m_outer;
    Context m_work;
};

/// SHA-256 of some bytes.
Digest256 sha256(std::string_view bytes);
/// In lower case.
std::string hexOf(const Digest256 &digest);

} // namespace telltale::privacy
