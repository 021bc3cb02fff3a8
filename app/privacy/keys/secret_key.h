// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace telltale::privacy {

/// A secret that values are hashed with. Its bytes are in no message, and are wiped from memory when it goes.
class SecretKey
{
public:
    /// Shorter ones could be found by trying (RFC 2104 asks for the length of the digest, 32; see makeKey()).
    static constexpr std::size_t leastBytes = 16;

    /// Any bytes, as they are. Too few are the error `key-too-short`.
    static Result<SecretKey> fromBytes(std::string_view bytes);
    /// Hexadecimal digits, two a byte, either case, white space around them. Anything else is the error `key-no-hex`.
    static Result<SecretKey> fromHex(std::string_view text);
    /// 32 new random bytes of the system; the error `key-no-random` where it gives none.
    static Result<SecretKey> make();

    SecretKey(const SecretKey &) = default;
    SecretKey(SecretKey &&other) noexcept;
    SecretKey &operator=(SecretKey other) noexcept;
    ~SecretKey();

    std::string_view bytes() const { return m_bytes; }
    std::string toHex() const;

private:
    explicit SecretKey(std::string bytes) : m_bytes(std::move(bytes)) {}

    std::string m_bytes;
};

} // namespace telltale::privacy
