// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace telltale::privacy {

/// How a digest is written.
enum class DigestCoding : std::uint8_t {
    Hex, ///< small letters
    HexCapitals,
    Base64,          ///< RFC 4648, 4, with padding
    Base64Bare,      ///< the same without padding
    Base64Url,       ///< RFC 4648, 5, without padding, as tokens have it
    Base64UrlPadded, ///< with padding
    Decimal,         ///< of 32 bits: the number
    SignedDecimal,   ///< of 32 bits: the number as Java prints it
};
inline constexpr std::array allCodings{
    DigestCoding::Hex,       DigestCoding::HexCapitals,     DigestCoding::Base64,  DigestCoding::Base64Bare,
    DigestCoding::Base64Url, DigestCoding::Base64UrlPadded, DigestCoding::Decimal, DigestCoding::SignedDecimal};

/// The word that is printed: `hex`, `HEX`, `base64`, `base64url`, `decimal`; how it is padded is told by the text.
std::string_view word(DigestCoding coding);
/// The digest's text. A decimal number is made of the first four bytes, the highest one first.
std::string digestText(std::string_view digest, DigestCoding coding);
/// False for decimals of anything but four bytes.
bool canWrite(std::size_t digestBytes, DigestCoding coding);

} // namespace telltale::privacy
