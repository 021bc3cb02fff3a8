// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/digests/crypt_form.h"
#include "audit/digests/digest_shape.h"
#include "audit/values/checks/ascii.h"
#include "audit/values/checks/cards.h"
#include "audit/values/checks/crypto_address.h"
#include "audit/values/checks/device_ids.h"
#include "audit/values/checks/email.h"
#include "audit/values/checks/encodings.h"
#include "audit/values/checks/identifiers.h"
#include "audit/values/checks/ip_address.h"
#include "audit/values/checks/texts.h"
#include "audit/values/value_judge.h"

#include <algorithm>
#include <array>

namespace telltale::audit {

using namespace checks;

namespace {

const char *uuidText(const Uuid &uuid)
{
    constexpr std::array texts{QT_TRANSLATE_NOOP("Values", "of no known version"),
                               QT_TRANSLATE_NOOP("Values", "version 1: time and machine"),
                               QT_TRANSLATE_NOOP("Values", "version 2: DCE"),
                               QT_TRANSLATE_NOOP("Values", "version 3: MD5 of a name"),
                               QT_TRANSLATE_NOOP("Values", "version 4: random"),
                               QT_TRANSLATE_NOOP("Values", "version 5: SHA-1 of a name"),
                               QT_TRANSLATE_NOOP("Values", "version 6: time and machine"),
                               QT_TRANSLATE_NOOP("Values", "version 7: time and random"),
                               QT_TRANSLATE_NOOP("Values", "version 8: its own")};
    if (uuid.isNil || uuid.isMax)
        return QT_TRANSLATE_NOOP("Values", "nobody's: all digits the same");
    return texts[static_cast<std::size_t>(uuid.version)];
}

} // namespace

bool ValueJudge::hexadecimal()
{
    const ValueProfile &p = m_profile;
    const bool isUuidLong = p.size == 36 || p.size == 38 || p.size == 45;
    if (isUuidLong && p.dashes == 4) {
        if (const auto uuid = parseUuid(m_text))
            return found(Recognised::Uuid, Sureness::Sure, uuidText(*uuid));
    }
    if (!p.isHex() || p.size < 8)
        return false;
    if (objectIdTime(m_text))
        return found(Recognised::ObjectId, Sureness::Likely);
    if (digest())
        return true;
    const bool isLong =
        p.size >= 12 && p.digits > 0 && p.lowerHex + p.upperHex > 0 && (p.lowerHex == 0 || p.upperHex == 0);
    if (byRule())
        return true;
    return isLong && found(Recognised::Hex, Sureness::Weak);
}

bool ValueJudge::digest()
{
    const ValueProfile &p = m_profile;
    const bool isOneCase = (p.lowerHex == 0) != (p.upperHex == 0);
    const Recognised form = p.size % 2 == 0 && p.size >= 32 && isOneCase ? digestForm(p.size / 2) : Recognised::None;
    return form != Recognised::None && form != Recognised::Digest && found(form, Sureness::Likely);
}

bool ValueJudge::address()
{
    const ValueProfile &p = m_profile;
    if (p.ats > 0 && p.size <= 254 && isEmail(m_text))
        return found(Recognised::Email, Sureness::Sure);
    if (p.size > 64)
        return false;
    if (p.size == 17 || p.size == 14) {
        if (const auto mac = parseMac(m_text); mac && !isFillerMac(*mac) && p.letters() + p.digits == 12)
            return found(Recognised::Mac, Sureness::Sure,
                         isLocallyAdministered(*mac) ? QT_TRANSLATE_NOOP("Values", "locally administered: made up")
                                                     : nullptr);
    }
    const bool isV4 = p.dots == 3 && p.size <= 18 && p.letters() == 0;
    const bool isV6 = p.colons >= 2 && p.others == 0 && p.spaces == 0;
    if (isV4 || isV6) {
        const auto address = parseIp(m_text);
        // Four numbers are how drivers and browsers count their releases, too.
        if (address && !address->isV6 && keyHas({"version", "release", "build", "driver"}))
            return found(Recognised::Semver, Sureness::Likely);
        if (address)
            return found(address->isV6 ? Recognised::Ipv6 : Recognised::Ipv4, Sureness::Sure,
                         ipKindText(ipKind(*address)));
    }
    // 192.168.1.1:8080 and [::1]:443
    const std::size_t colon = m_text.rfind(':');
    if (p.digits > 4 && colon != std::string_view::npos && colon + 1 < m_text.size() && colon + 7 > m_text.size()
        && all(m_text.substr(colon + 1), isDigit)) {
        std::string_view host = m_text.substr(0, colon);
        if (host.size() > 2 && host.front() == '[' && host.back() == ']')
            host = host.substr(1, host.size() - 2);
        if (const auto address = parseIp(host);
            address && address->prefix < 0 && (!address->isV6 || host.size() + 2 == colon))
            return found(address->isV6 ? Recognised::Ipv6 : Recognised::Ipv4, Sureness::Sure,
                         ipKindText(ipKind(*address)));
    }
    return false;
}

bool ValueJudge::tokens()
{
    const ValueProfile &p = m_profile;
    constexpr std::string_view cryptBegins = "${*mMsSpPbBaA";
    if (p.size >= 26 && p.spaces == 0 && p.digits > 0 && cryptBegins.find(m_text[0]) != std::string_view::npos) {
        if (const CryptForm form = cryptForm(m_text); form.algorithm) {
            if (!found(form.recognised, Sureness::Sure, form.algorithm))
                return false;
            if (form.isPassword) {
                m_match.category = Category::Credential;
                m_match.isSecret = true;
            }
            return true;
        }
    }
    if (p.dots == 2 && p.size > 20 && isJwt(m_text))
        return found(Recognised::Jwt, Sureness::Sure);
    const bool isGroupedIban =
        p.upper() >= 2 && p.digits >= 8 && p.size >= 15 && p.size <= 42 && p.others + p.dots + p.colons == 0;
    if (isGroupedIban && isIban(m_text))
        return found(Recognised::Iban, Sureness::Sure);
    if (!p.isAlnum() || p.digits == 0)
        return false;
    if (p.size == 26 && (p.upper() == 0 || p.lower() == 0) && ulidTime(m_text))
        return found(Recognised::Ulid, Sureness::Likely);
    if (p.size == 27 && ksuidTime(m_text))
        return found(Recognised::Ksuid, Sureness::Likely);
    if (const char *currency = p.size >= 26 ? cryptoCurrency(m_text) : nullptr)
        return found(Recognised::CryptoAddress,
                     std::string_view(currency).find("no checksum") == std::string_view::npos ? Sureness::Sure
                                                                                              : Sureness::Likely,
                     currency);
    return false;
}

bool ValueJudge::encoded()
{
    const ValueProfile &p = m_profile;
    if (p.spaces > 0)
        return false;
    if (p.signs > 0 && m_text.find('%') != std::string_view::npos && isPercentEncoded(m_text))
        return found(Recognised::UrlEncoded, Sureness::Likely);
    // Words joined by capitals decode as well; what machines made has digits.
    const bool isAlphabet =
        (p.digits > 0 || m_text.back() == '=') && p.others + p.foreign + p.dots + p.colons + p.ats + p.brackets == 0;
    if (!isAlphabet || p.size < 16 || p.upper() == 0 || p.lower() == 0)
        return false;
    if (const DigestShape shape = digestShape(m_text); shape && shape.candidates.front().sureness != Sureness::Weak)
        return found(shape.recognised, Sureness::Weak, QT_TRANSLATE_NOOP("Values", "in Base64"));
    return looksLikeBase64(m_text) && found(Recognised::Base64, Sureness::Weak);
}

} // namespace telltale::audit
