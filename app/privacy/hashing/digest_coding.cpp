// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/hashing/digest_coding.h"

#include <QByteArray>

namespace telltale::privacy {

namespace {

QByteArray viewOfBytes(std::string_view bytes)
{
    return QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

std::uint32_t firstNumber(std::string_view digest)
{
    std::uint32_t number = 0;
    for (const char byte : digest.substr(0, 4))
        number = number << 8u | static_cast<unsigned char>(byte);
    return number;
}

} // namespace

std::string_view word(DigestCoding coding)
{
    switch (coding) {
    case DigestCoding::Hex:
        return "hex";
    case DigestCoding::HexCapitals:
        return "HEX";
    case DigestCoding::Base64:
    case DigestCoding::Base64Bare:
        return "base64";
    case DigestCoding::Base64Url:
    case DigestCoding::Base64UrlPadded:
        return "base64url";
    case DigestCoding::Decimal:
    case DigestCoding::SignedDecimal:
        return "decimal";
    }
    return {};
}

std::string digestText(std::string_view digest, DigestCoding coding)
{
    const auto base64 = [digest](QByteArray::Base64Options options) {
        return viewOfBytes(digest).toBase64(options).toStdString();
    };
    switch (coding) {
    case DigestCoding::Hex:
        return viewOfBytes(digest).toHex().toStdString();
    case DigestCoding::HexCapitals:
        return viewOfBytes(digest).toHex().toUpper().toStdString();
    case DigestCoding::Base64:
        return base64(QByteArray::Base64Encoding);
    case DigestCoding::Base64Bare:
        return base64(QByteArray::Base64Encoding | QByteArray::OmitTrailingEquals);
    case DigestCoding::Base64Url:
        return base64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    case DigestCoding::Base64UrlPadded:
        return base64(QByteArray::Base64UrlEncoding);
    case DigestCoding::Decimal:
        return std::to_string(firstNumber(digest));
    case DigestCoding::SignedDecimal:
        return std::to_string(static_cast<std::int32_t>(firstNumber(digest)));
    }
    return {};
}

bool canWrite(std::size_t digestBytes, DigestCoding coding)
{
    return digestBytes == 4 || (coding != DigestCoding::Decimal && coding != DigestCoding::SignedDecimal);
}

} // namespace telltale::privacy
