// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/keys/hmac.h"

#include <string>
#include <string_view>

namespace telltale::privacy {

/// Endless bytes that depend on a key and a value only: HMAC(key, 0 ‖ value) is the seed and the first of them, then
/// come HMAC(key, 1 ‖ seed ‖ n) for n = 1, 2, … (RFC 5869 expands in this way).
class PseudonymSource
{
public:
    PseudonymSource(const Hmac &hmac, std::string_view value) : m_hmac(hmac)
    {
        m_message.reserve(value.size() + 1);
        m_message += '\0';
        m_message += value;
        m_block = m_hmac.of(m_message);
        m_message.assign(1, '\1');
        m_message.append(reinterpret_cast<const char *>(m_block.data()), m_block.size());
    }

    unsigned char byte()
    {
        if (m_at == m_block.size())
            refill();
        return m_block[m_at++];
    }
    /// 0 … limit - 1, each as likely; `limit` is 1 to 256.
    unsigned below(unsigned limit)
    {
        const unsigned fair = 256 - 256 % limit;
        unsigned drawn = byte();
        while (drawn >= fair)
            drawn = byte();
        return drawn % limit;
    }
    char digit() { return static_cast<char>('0' + below(10)); }
    char letter() { return static_cast<char>('a' + below(26)); }
    char hexDigit(bool isUpper) { return (isUpper ? "0123456789ABCDEF" : "0123456789abcdef")[below(16)]; }

private:
    void refill()
    {
        ++m_number;
        std::string message = m_message;
        for (unsigned shift = 0; shift < 32; shift += 8)
            message += static_cast<char>(m_number >> shift & 255u);
        m_block = m_hmac.of(message);
        m_at = 0;
    }

    const Hmac &m_hmac;
    std::string m_message;
    Digest256 m_block{};
    std::size_t m_at = 0;
    std::uint32_t m_number = 0;
};

} // namespace telltale::privacy
