// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string_view>

struct evp_md_ctx_st;

namespace telltale::payload {

using Sha256Value = std::array<std::uint8_t, 32>;

/// SHA-256 (FIPS 180-4), over and over with one context: asking the library for one anew costs more than hashing a
/// frame's head. Not for two threads at once.
class Sha256
{
public:
    Sha256();
    ~Sha256();
    Sha256(Sha256 &&) noexcept = default;
    Sha256 &operator=(Sha256 &&) noexcept = default;

    void add(std::string_view bytes);
    void add(const Sha256Value &value);
    /// The hash of what was added since the last call, or since the beginning.
    Sha256Value finish();

private:
    struct Free
    {
        void operator()(evp_md_ctx_st *context) const;
    };
    void begin();

    std::unique_ptr<evp_md_ctx_st, Free> m_context;
};

/// The bytes of a value, as a view of it.
std::string_view bytesOf(const Sha256Value &value);

} // namespace telltale::payload
