// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/wire/body_signatures.h"

#include "audit/values/checks/ascii.h"
#include "payload/exchange_head.h"
#include "payload/form_pairs.h"
#include "privacy/rewrite/recoding.h"

#include <QCryptographicHash>

#include <algorithm>
#include <array>
#include <optional>

namespace telltale::privacy {

using audit::checks::equalsIgnoringCase;
using audit::checks::lowered;

namespace {

/// How credentials begin that were calculated from the request (in lower case).
constexpr std::array<std::string_view, 16> signingSchemes{
    "aws",  "goog1", "goog4-", "oss", "acs3-",     "tc3-",       "sdk-hmac", "sharedkey",
    "hmac", "hawk ", "oauth ", "mac", "eg1-hmac-", "signature ", "digest ",  "bce-auth"};
constexpr std::array<std::string_view, 8> signingPairs{
    "x-amz-signature", "x-goog-signature", "x-oss-signature", "oauth_signature", "signature", "sig", "hmac",
    "x-signature"};
constexpr std::array<std::string_view, 7> bodyWords{"-signature-",  "hmac",      "checksum",    "content-sha",
                                                    "content-hash", "body-hash", "payload-hash"};

template<std::size_t Size>
bool isAmong(const std::array<std::string_view, Size> &words, std::string_view text)
{
    return std::find(words.begin(), words.end(), text) != words.end();
}

RequestSignature::Of signedBy(const payload::NamedValue &header)
{
    using Of = RequestSignature::Of;
    const std::string name = lowered(header.name);
    if (name == "signature" || name == "signature-input")
        return Of::Request;
    if (name == "authorization") {
        const std::string value = lowered(header.value);
        const bool isSigned = std::any_of(signingSchemes.begin(), signingSchemes.end(),
                                          [&value](std::string_view scheme) { return value.starts_with(scheme); });
        return isSigned ? Of::Request : Of::Nothing;
    }
    const bool isOfBody = name.ends_with("-signature")
        || std::any_of(bodyWords.begin(), bodyWords.end(),
                       [&name](std::string_view word) { return name.find(word) != std::string::npos; });
    return isOfBody ? Of::Body : Of::Nothing;
}

std::optional<std::string> digestOf(std::string_view algorithm, std::string_view bytes)
{
    using Hash = QCryptographicHash;
    constexpr std::pair<std::string_view, Hash::Algorithm> known[] = {
        {"md5", Hash::Md5}, {"sha", Hash::Sha1}, {"sha-256", Hash::Sha256}, {"sha-512", Hash::Sha512}};
    for (const auto &[name, kind] : known) {
        if (!equalsIgnoringCase(name, algorithm))
            continue;
        Hash hash(kind);
        hash.addData(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
        return hash.result().toBase64().toStdString();
    }
    return {};
}

bool isDigestWord(std::string_view text)
{
    const std::string lower = lowered(text);
    return lower.find("digest") != std::string::npos || lower.find("md5") != std::string::npos;
}

/// Few requests have any, and taking the head apart takes long.
bool mayHaveDigests(const payload::Exchange &exchange)
{
    return isDigestWord(exchange.head)
        || std::any_of(exchange.headers.begin(), exchange.headers.end(),
                       [](const payload::NamedValue &header) { return isDigestWord(header.name); });
}

/// The digests of one header, each with the bytes of its Base64 in the head.
class DigestField
{
public:
    DigestField(std::string_view sent, std::string_view content, std::vector<TextEdit> &edits)
        : m_sent(sent), m_content(content), m_edits(edits)
    {
    }

    /// False when one of them cannot be made anew.
    bool plain(std::string_view algorithm, std::string_view value, std::uint64_t offset)
    {
        const std::optional<std::string> before = digestOf(algorithm, m_sent);
        if (!before || value != *before)
            return false;
        m_edits.push_back({offset, value.size(), *digestOf(algorithm, m_content)});
        return true;
    }
    /// `sha-256=…,md5=…`; with colons around the value where it is a byte sequence of RFC 8941.
    bool list(std::string_view value, std::uint64_t offset, bool hasColons)
    {
        for (std::size_t at = 0; at <= value.size();) {
            const std::size_t end = std::min(value.find(',', at), value.size());
            const std::size_t begin = std::min(value.find_first_not_of(" \t", at), end);
            std::string_view item = value.substr(begin, end - begin);
            item = item.substr(0, item.find_last_not_of(" \t") + 1);
            const std::size_t sign = item.find('=');
            if (sign == std::string_view::npos)
                return false;
            std::string_view digest = item.substr(sign + 1);
            std::uint64_t place = offset + begin + sign + 1;
            if (hasColons) {
                if (digest.size() < 2 || digest.front() != ':' || digest.back() != ':')
                    return false;
                digest = digest.substr(1, digest.size() - 2);
                ++place;
            }
            if (!plain(item.substr(0, sign), digest, place))
                return false;
            at = end + 1;
        }
        return true;
    }

private:
    std::string_view m_sent;
    std::string_view m_content;
    std::vector<TextEdit> &m_edits;
};

} // namespace

RequestSignature signatureOf(const payload::Exchange &exchange)
{
    using Of = RequestSignature::Of;
    RequestSignature found;
    for (const payload::NamedValue &header : exchange.headers) {
        const Of of = signedBy(header);
        if (of > found.of)
            found = {of, header.name};
    }
    const std::string_view target = exchange.target;
    const std::size_t mark = target.find('?');
    if (found.of == Of::Request || mark == std::string_view::npos)
        return found;
    payload::forEachPair(target.substr(mark + 1), '&', [&](const payload::Pair &pair) {
        if (isAmong(signingPairs, lowered(pair.name)))
            found = {Of::Request, std::string(pair.name)};
    });
    return found;
}

Result<std::vector<TextEdit>> digestEdits(const payload::Exchange &exchange, std::string_view sent,
                                          std::string_view content)
{
    std::vector<TextEdit> edits;
    if (!mayHaveDigests(exchange))
        return edits;
    DigestField digests(sent, content, edits);
    const payload::ExchangeHead head = payload::headOf(exchange);
    for (const payload::HeadField &field : head.fields) {
        const std::string_view value = std::string_view(head.text).substr(field.offset, field.length);
        bool isDone = true;
        if (equalsIgnoringCase(field.path, "header/content-md5"))
            isDone = digests.plain("md5", value, field.offset);
        else if (equalsIgnoringCase(field.path, "header/digest"))
            isDone = digests.list(value, field.offset, false);
        else if (equalsIgnoringCase(field.path, "header/content-digest")
                 || equalsIgnoringCase(field.path, "header/repr-digest"))
            isDone = digests.list(value, field.offset, true);
        else
            continue;
        if (!isDone || field.offset >= exchange.head.size())
            return notRewritable(
                QT_TRANSLATE_NOOP("telltale::Rewrite", "A digest of its body is of a kind that cannot be made anew"));
    }
    return edits;
}

} // namespace telltale::privacy
