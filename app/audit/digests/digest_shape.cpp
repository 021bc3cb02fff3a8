// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/digests/digest_shape.h"

#include "audit/digests/crypt_form.h"
#include "audit/values/checks/ascii.h"
#include "audit/values/checks/encodings.h"
#include "audit/values/checks/identifiers.h"
#include "payload/hex.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace telltale::audit {

using namespace checks;

namespace {

/// Which algorithms give so many bytes, the usual one first.
std::vector<DigestCandidate> algorithmsOf(std::size_t bytes)
{
    constexpr auto likely = Sureness::Likely;
    constexpr auto weak = Sureness::Weak;
    switch (bytes) {
    case 4:
        return {{"CRC-32", weak}, {"xxHash32", weak}, {"MurmurHash3 (32)", weak}};
    case 8:
        return {{"xxHash64", weak}, {"FNV-1a (64)", weak}, {"CRC-64", weak}};
    case 16:
        return {{"MD5", likely}, {"xxHash128", weak}, {"MD4", weak}, {"RIPEMD-128", weak}};
    case 20:
        return {{"SHA-1", likely}, {"RIPEMD-160", weak}};
    case 24:
        return {{"Tiger", weak}};
    case 28:
        return {{"SHA-224", likely}, {"SHA3-224", weak}};
    case 32:
        return {{"SHA-256", likely}, {"SHA3-256", weak}, {"BLAKE2s", weak}, {"BLAKE3", weak}, {"Keccak-256", weak}};
    case 48:
        return {{"SHA-384", likely}, {"SHA3-384", weak}};
    case 64:
        return {{"SHA-512", likely}, {"SHA3-512", weak}, {"BLAKE2b", weak}};
    default:
        return {};
    }
}

bool isHexOfOneCase(std::string_view text)
{
    bool hasLower = false;
    bool hasUpper = false;
    for (const char c : text) {
        if (payload::hexDigit(c) < 0)
            return false;
        hasLower |= isLower(c);
        hasUpper |= isUpper(c);
    }
    // Without a single letter it is a decimal number; with both cases no program printed it.
    return hasLower != hasUpper;
}

/// The length that most neighbours have, when it is a digest's and more than half have it.
std::size_t usualLength(std::span<const std::size_t> lengths)
{
    std::map<std::size_t, std::size_t> counts;
    for (const std::size_t length : lengths)
        ++counts[length];
    for (const auto &[length, count] : counts) {
        if (count * 2 > lengths.size() && length % 2 == 0 && digestForm(length / 2) != Recognised::None)
            return length;
    }
    return 0;
}

void markShortened(DigestShape &shape, std::size_t digits, std::size_t usual)
{
    shape.isShortened = true;
    shape.note = QCoreApplication::translate("Digests", "%1 digits beside others of %2: shortened?")
                     .arg(digits)
                     .arg(usual)
                     .toStdString();
    for (DigestCandidate &candidate : shape.candidates)
        candidate.sureness = Sureness::Weak;
    std::vector<DigestCandidate> longer = algorithmsOf(usual / 2);
    longer.resize(std::min<std::size_t>(longer.size(), 1));
    shape.candidates.insert(shape.candidates.begin(), longer.begin(), longer.end());
    shape.recognised = digestForm(usual / 2);
}

DigestShape hexShape(std::string_view digits, std::span<const std::size_t> neighbourLengths)
{
    DigestShape shape;
    if (digits.size() == 24 || !isHexOfOneCase(digits))
        return shape;
    shape.encoding = DigestEncoding::Hex;
    if (digits.size() % 2 == 0) {
        shape.candidates = algorithmsOf(digits.size() / 2);
        shape.recognised = digestForm(digits.size() / 2);
    }
    const std::size_t usual = usualLength(neighbourLengths);
    if (usual > digits.size() && digits.size() >= 8)
        markShortened(shape, digits.size(), usual);
    if (const auto uuid = digits.size() == 32 ? parseUuid(digits) : std::nullopt; uuid && uuid->isRfc) {
        shape.candidates.insert(shape.candidates.begin() + 1, DigestCandidate{"UUID without dashes", Sureness::Likely});
        shape.note = QCoreApplication::translate("Digests", "has the version bits of a UUID (version %1): either")
                         .arg(uuid->version)
                         .toStdString();
    }
    return shape;
}

DigestShape base64Shape(std::string_view text)
{
    DigestShape shape;
    if (text.size() < 22 || text.size() > 88 || (text.back() != '=' && text.size() % 4 == 0 && text.size() != 64))
        return shape;
    const auto bytes = decodeBase64(text);
    if (!bytes || bytes->size() < 16 || isReadable(*bytes) || digestForm(bytes->size()) == Recognised::None
        || bytes->size() == 24)
        return shape;
    const bool isMixed = std::any_of(text.begin(), text.end(), isUpper)
        && std::any_of(text.begin(), text.end(), isLower) && std::any_of(text.begin(), text.end(), isDigit);
    if (!isMixed)
        return shape;
    shape.candidates = algorithmsOf(bytes->size());
    const bool isPadded = text.back() == '=';
    // Without padding many tokens have these lengths, too.
    if (!isPadded && bytes->size() != 32)
        shape.candidates.front().sureness = Sureness::Weak;
    shape.recognised = digestForm(bytes->size());
    shape.encoding = text.find_first_of("-_") != std::string_view::npos || !isPadded ? DigestEncoding::Base64Url
                                                                                     : DigestEncoding::Base64;
    return shape;
}

} // namespace

Recognised digestForm(std::size_t bytes)
{
    switch (bytes) {
    case 16:
        return Recognised::Md5;
    case 20:
        return Recognised::Sha1;
    case 28:
        return Recognised::Sha224;
    case 32:
        return Recognised::Sha256;
    case 48:
        return Recognised::Sha384;
    case 64:
        return Recognised::Sha512;
    case 4:
    case 8:
    case 24:
        return Recognised::Digest;
    default:
        return Recognised::None;
    }
}

DigestShape digestShape(std::string_view value, std::span<const std::size_t> neighbourLengths)
{
    value = trimmed(value);
    if (value.size() < 8 || value.size() > 1024)
        return {};
    DigestShape shape;
    if (const CryptForm form = cryptForm(value); form.algorithm) {
        shape.candidates = {{form.algorithm, Sureness::Sure}};
        shape.encoding = DigestEncoding::Crypt;
        shape.recognised = form.recognised;
        return shape;
    }
    const std::string_view digits = value.starts_with("0x") ? value.substr(2) : value;
    shape = hexShape(digits, neighbourLengths);
    if (shape || digits.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos)
        return shape;
    return base64Shape(value);
}

} // namespace telltale::audit
