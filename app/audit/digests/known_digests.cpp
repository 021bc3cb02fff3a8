// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/digests/known_digests.h"

#include "audit/values/checks/ascii.h"
#include "audit/values/checks/encodings.h"
#include "payload/hex.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>
#include <array>
#include <cstdint>

namespace telltale::audit {

using namespace checks;

namespace {

using Hash = QCryptographicHash;

struct Algorithm
{
    Hash::Algorithm id;
    std::string_view name;
};

constexpr std::array algorithms{
    Algorithm{Hash::Md4, "MD4"},
    Algorithm{Hash::Md5, "MD5"},
    Algorithm{Hash::Sha1, "SHA-1"},
    Algorithm{Hash::Sha224, "SHA-224"},
    Algorithm{Hash::Sha256, "SHA-256"},
    Algorithm{Hash::Sha384, "SHA-384"},
    Algorithm{Hash::Sha512, "SHA-512"},
    Algorithm{Hash::RealSha3_224, "SHA3-224"},
    Algorithm{Hash::RealSha3_256, "SHA3-256"},
    Algorithm{Hash::RealSha3_384, "SHA3-384"},
    Algorithm{Hash::RealSha3_512, "SHA3-512"},
    Algorithm{Hash::Keccak_224, "Keccak-224"},
    Algorithm{Hash::Keccak_256, "Keccak-256"},
    Algorithm{Hash::Keccak_384, "Keccak-384"},
    Algorithm{Hash::Keccak_512, "Keccak-512"},
    Algorithm{Hash::Blake2b_160, "BLAKE2b-160"},
    Algorithm{Hash::Blake2b_256, "BLAKE2b-256"},
    Algorithm{Hash::Blake2b_384, "BLAKE2b-384"},
    Algorithm{Hash::Blake2b_512, "BLAKE2b"},
    Algorithm{Hash::Blake2s_128, "BLAKE2s-128"},
    Algorithm{Hash::Blake2s_160, "BLAKE2s-160"},
    Algorithm{Hash::Blake2s_224, "BLAKE2s-224"},
    Algorithm{Hash::Blake2s_256, "BLAKE2s"},
};
constexpr std::size_t crcIndex = algorithms.size();

constexpr std::array knownTexts{"null",
                                "undefined",
                                "none",
                                "nil",
                                "nan",
                                "anonymous",
                                "anonymousUser",
                                "localhost",
                                "0",
                                "1",
                                "-1",
                                "true",
                                "false",
                                "unknown",
                                "test",
                                "admin",
                                "root",
                                "user",
                                "guest",
                                "default",
                                "127.0.0.1",
                                "::1",
                                "0.0.0.0",
                                "n/a",
                                "empty",
                                "example.com",
                                "{}",
                                "[]",
                                "not set",
                                "(not set)",
                                "00000000-0000-0000-0000-000000000000"};

/// CRC-32 of ISO-HDLC (zlib, PNG).
std::uint32_t crc32(std::string_view text)
{
    std::uint32_t sum = 0xffffffffu;
    for (const char c : text) {
        sum ^= static_cast<unsigned char>(c);
        for (int bit = 0; bit < 8; ++bit)
            sum = sum >> 1 ^ (sum & 1u ? 0xedb88320u : 0u);
    }
    return ~sum;
}

std::string_view algorithmName(std::size_t index)
{
    return index == crcIndex ? std::string_view("CRC-32") : algorithms[index].name;
}

/// The digits of a value in hexadecimal or Base64, small letters; empty when it is neither.
std::string digitsOf(std::string_view value)
{
    value = trimmed(value);
    if (value.starts_with("0x"))
        value.remove_prefix(2);
    if (value.size() < 8 || value.size() > 128)
        return {};
    if (all(value, [](char c) { return payload::hexDigit(c) >= 0; }))
        return lowered(value);
    const auto bytes = decodeBase64(value);
    if (!bytes || bytes->size() < 16)
        return {};
    return QByteArray::fromRawData(bytes->data(), static_cast<qsizetype>(bytes->size())).toHex().toStdString();
}

} // namespace

std::span<const char *const> wordsForNobody()
{
    return knownTexts;
}

KnownDigests::KnownDigests()
{
    add("");
    for (const std::string_view text : knownTexts) {
        std::string capital(text);
        capital[0] = upper(capital[0]);
        for (const std::string &variant : {std::string(text), lowered(text), uppered(text), capital,
                                           '"' + std::string(text) + '"', std::string(text) + '\n'})
            add(variant);
    }
    add("\"\"");
    add("\n");
    add(" ");
    m_fronts.assign(1u << 16u, false);
    for (const auto &[digits, entry] : m_digests)
        m_fronts[static_cast<std::size_t>(payload::hexNumber(digits, 0, 4))] = true;
}

bool KnownDigests::mayBeKnown(std::string_view value) const
{
    value = trimmed(value);
    if (value.starts_with("0x"))
        value.remove_prefix(2);
    if (value.size() < 8 || value.size() > 128)
        return false;
    if (const int front = payload::hexNumber(value, 0, 4); front >= 0 && m_fronts[static_cast<std::size_t>(front)])
        return true;
    const auto bytes = decodeBase64(value.substr(0, 4));
    if (!bytes || bytes->size() < 2)
        return false;
    const auto byte = [&bytes](std::size_t at) { return static_cast<unsigned char>((*bytes)[at]); };
    return m_fronts[static_cast<std::size_t>(byte(0) << 8 | byte(1))];
}

void KnownDigests::add(const std::string &text)
{
    if (std::find(m_texts.begin(), m_texts.end(), text) != m_texts.end())
        return;
    const std::size_t index = m_texts.size();
    m_texts.push_back(text);
    const QByteArray bytes = QByteArray::fromRawData(text.data(), static_cast<qsizetype>(text.size()));
    for (std::size_t i = 0; i < algorithms.size(); ++i)
        m_digests.emplace(Hash::hash(bytes, algorithms[i].id).toHex().toStdString(), Entry{i, index});
    // The empty text's CRC-32 is zero, which says nothing.
    if (!text.empty())
        m_digests.emplace(QByteArray::number(crc32(text), 16).rightJustified(8, '0').toStdString(),
                          Entry{crcIndex, index});
}

std::optional<KnownDigests::Known> KnownDigests::find(std::string_view value) const
{
    if (!mayBeKnown(value))
        return std::nullopt;
    const std::string digits = digitsOf(value);
    if (digits.empty())
        return std::nullopt;
    const auto found = m_digests.lower_bound(digits);
    if (found == m_digests.end() || !found->first.starts_with(digits))
        return std::nullopt;
    const bool isShortened = found->first.size() != digits.size();
    if (isShortened && digits.size() < 16)
        return std::nullopt;
    return Known{algorithmName(found->second.algorithm), m_texts[found->second.text], isShortened};
}

std::string KnownDigests::name(const Known &known)
{
    const auto aboutDigest = [](const char *text) { return QCoreApplication::translate("Digests", text); };
    const QString algorithm =
        QString::fromLatin1(known.algorithm.data(), static_cast<qsizetype>(known.algorithm.size()));
    const QString text = QString::fromUtf8(known.text.data(), static_cast<qsizetype>(known.text.size()));
    const QString shown =
        known.isShortened ? aboutDigest(QT_TRANSLATE_NOOP("Digests", "%1, shortened,")).arg(algorithm) : algorithm;
    if (known.text.empty())
        return aboutDigest(QT_TRANSLATE_NOOP("Digests", "%1 of the empty text")).arg(shown).toStdString();
    return aboutDigest(QT_TRANSLATE_NOOP("Digests", "%1 of \"%2\""))
        .arg(shown, QString(text).replace(u'\n', u'\u240a'))
        .toStdString();
}

std::string KnownDigests::sentence(const Known &known)
{
    const QString what = QString::fromStdString(name(known));
    if (known.text.empty())
        return QCoreApplication::translate("Digests", "%1: nothing was sent here").arg(what).toStdString();
    return QCoreApplication::translate("Digests", "%1: tells nobody apart").arg(what).toStdString();
}

} // namespace telltale::audit
