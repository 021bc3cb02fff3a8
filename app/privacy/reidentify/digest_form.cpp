// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/reidentify/digest_form.h"

#include "audit/values/checks/ascii.h"
#include "audit/values/checks/encodings.h"
#include "payload/hex.h"

#include <algorithm>

namespace telltale::privacy {

using namespace audit::checks;

namespace {

constexpr std::size_t leastDigits = 8;
constexpr HashSet murmurs = bitOf(HashAlgorithm::Murmur3_32) | bitOf(HashAlgorithm::Murmur3_128);
constexpr HashSet usualHashes = bitOf(HashAlgorithm::Md5) | bitOf(HashAlgorithm::Sha1) | bitOf(HashAlgorithm::Sha224)
    | bitOf(HashAlgorithm::Sha256) | bitOf(HashAlgorithm::Sha384) | bitOf(HashAlgorithm::Sha512)
    | bitOf(HashAlgorithm::Crc32) | bitOf(HashAlgorithm::Murmur3_32);
/// Those that people cut.
constexpr HashSet usuallyCut = bitOf(HashAlgorithm::Md5) | bitOf(HashAlgorithm::Sha1) | bitOf(HashAlgorithm::Sha256)
    | bitOf(HashAlgorithm::Sha512);

DigestForm formOf(std::string bytes, std::size_t bits, DigestCoding coding)
{
    DigestForm form;
    form.bits = static_cast<std::uint16_t>(bits);
    form.coding = coding;
    for (const HashSpec &spec : hashSpecs()) {
        if (spec.bytes * 8 == bits)
            form.whole |= bitOf(spec.algorithm);
        else if (spec.bytes * 8 > bits && coding != DigestCoding::Decimal && coding != DigestCoding::SignedDecimal)
            form.cut |= bitOf(spec.algorithm);
    }
    form.bytes = std::move(bytes);
    return form;
}

/// `sha256:…`, `md5-…`: what stands behind, and the algorithm.
std::string_view withoutName(std::string_view text, HashSet &named)
{
    const std::size_t sign = text.substr(0, 12).find_last_of(":=-_");
    if (sign == std::string_view::npos)
        return text;
    const auto algorithm = hashNamed(text.substr(0, sign));
    if (!algorithm)
        return text;
    named = bitOf(*algorithm);
    return text.substr(sign + 1);
}

std::string bytesOfDigits(std::string_view digits)
{
    std::string bytes;
    for (std::size_t i = 0; i < digits.size(); i += 2) {
        const int high = payload::hexDigit(digits[i]);
        const int low = i + 1 < digits.size() ? payload::hexDigit(digits[i + 1]) : 0;
        bytes += static_cast<char>(high * 16 + low);
    }
    return bytes;
}

void addNumber(std::string_view text, std::vector<DigestForm> &forms)
{
    constexpr std::size_t leastNumber = 6; // smaller ones are counters
    const bool isNegative = text.starts_with('-');
    const auto number = unsignedNumber(isNegative ? text.substr(1) : text);
    const bool isLeading = text.starts_with("0") || text.starts_with("-0");
    if (!number || isLeading || text.size() < leastNumber || *number > (isNegative ? 0x80000000u : 0xffffffffu))
        return;
    auto bits = static_cast<std::uint32_t>(*number);
    bits = isNegative ? 0u - bits : bits;
    std::string bytes;
    for (unsigned shift = 32; shift != 0;)
        bytes += static_cast<char>(bits >> (shift -= 8));
    forms.push_back(formOf(std::move(bytes), 32, isNegative ? DigestCoding::SignedDecimal : DigestCoding::Decimal));
}

void addHex(std::string_view digits, std::vector<DigestForm> &forms)
{
    if (digits.size() < leastDigits || digits.size() > longestDigest * 2
        || !all(digits, [](char c) { return payload::hexDigit(c) >= 0; }))
        return;
    const bool isCapital = std::any_of(digits.begin(), digits.end(), isUpper);
    DigestForm form =
        formOf(bytesOfDigits(digits), digits.size() * 4, isCapital ? DigestCoding::HexCapitals : DigestCoding::Hex);
    if ((form.whole & murmurs) != 0) {
        DigestForm reversed = form;
        const std::size_t half = std::min<std::size_t>(reversed.bytes.size(), 8);
        for (std::size_t at = 0; at < reversed.bytes.size(); at += half)
            std::reverse(reversed.bytes.begin() + static_cast<std::ptrdiff_t>(at),
                         reversed.bytes.begin() + static_cast<std::ptrdiff_t>(at + half));
        reversed.isReversed = true;
        reversed.whole &= murmurs;
        reversed.cut = 0;
        forms.push_back(std::move(form));
        forms.push_back(std::move(reversed));
        return;
    }
    forms.push_back(std::move(form));
}

void addBase64(std::string_view text, std::vector<DigestForm> &forms)
{
    if (text.size() < 22 || text.size() > 88)
        return;
    auto bytes = decodeBase64(text);
    if (!bytes)
        return;
    const bool isUrl = text.find_first_of("-_") != std::string_view::npos;
    const bool isPadded = text.back() == '=';
    const bool isBare = !isPadded && bytes->size() % 3 != 0;
    const DigestCoding coding = isUrl ? (isPadded ? DigestCoding::Base64UrlPadded : DigestCoding::Base64Url)
        : isBare && text.find_first_of("+/") == std::string_view::npos ? DigestCoding::Base64Url
        : isBare                                                       ? DigestCoding::Base64Bare
                                                                       : DigestCoding::Base64;
    DigestForm form = formOf(std::move(*bytes), 0, coding);
    form = formOf(std::move(form.bytes), form.bytes.size() * 8, coding);
    form.cut = 0; // who cuts a digest and then writes it in Base64 cuts bytes, to no usual length
    if (form.whole != 0)
        forms.push_back(std::move(form));
}

} // namespace

std::vector<DigestForm> digestForms(payload::NodeType type, std::string_view text)
{
    std::vector<DigestForm> forms;
    text = trimmed(text);
    if (text.size() < 6 || text.size() > 160)
        return forms;
    addNumber(text, forms);
    if (type == payload::NodeType::Number)
        return forms;
    HashSet named = 0;
    std::string_view rest = withoutName(text, named);
    if (rest.starts_with("0x") || rest.starts_with("0X"))
        rest.remove_prefix(2);
    addHex(rest, forms);
    if (forms.empty())
        addBase64(rest, forms);
    if (named == 0)
        return forms;
    for (DigestForm &form : forms) {
        form.whole &= named;
        form.cut &= named;
    }
    return forms;
}

HashSet stageHashes(const DigestForm &form, int stage)
{
    switch (stage) {
    case 0:
        return form.whole & usualHashes;
    case 1:
        return form.whole & ~usualHashes;
    case 2:
        return form.cut & usuallyCut;
    case 3:
        // What has a usual length is hardly a cut digest of a rare algorithm.
        return form.whole == 0 ? form.cut & ~usuallyCut : 0;
    default:
        return 0;
    }
}

} // namespace telltale::privacy
