// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/values/checks/ascii.h"
#include "audit/values/checks/texts.h"
#include "audit/values/value_judge.h"

#include <algorithm>

namespace telltale::audit {

using namespace checks;

bool ValueJudge::word()
{
    // `en-US`, `zh-Hant-TW`, `de_AT`: short, and no capital in front.
    if (m_profile.size >= 5 && m_profile.size <= 12 && m_profile.dashes + m_profile.underscores >= 1
        && m_profile.spaces == 0 && m_profile.upper() >= 1 && m_places.isLocale(m_text, false))
        return found(Recognised::Locale, Sureness::Likely);
    if (m_profile.size == 3 && m_profile.upper() == 3 && m_places.isTimeZone(m_text))
        return found(Recognised::TimeZone, Sureness::Weak);
    return seedPhrase();
}

/// BIP-39: 12 to 24 words of 3 to 8 letters. Without its list of words the checksum cannot be looked at (no package of
/// the system has it), so a key has to say so.
bool ValueJudge::seedPhrase()
{
    if (m_profile.spaces < 11 || m_profile.spaces > 23 || (m_profile.spaces + 1) % 3 != 0
        || m_profile.lower() + m_profile.spaces != m_profile.size)
        return false;
    std::size_t length = 0;
    for (const char c : m_text) {
        if (isLower(c) ? ++length > 8 : length < 3)
            return false;
        if (!isLower(c))
            length = 0;
    }
    return length >= 3 && keyHas({"mnemonic", "seed", "seed phrase", "recovery phrase", "recovery", "wallet"})
        && found(Recognised::SeedPhrase, Sureness::Likely,
                 QT_TRANSLATE_NOOP("Values", "by its words; the checksum was not looked at"));
}

bool ValueJudge::named()
{
    if (m_context.key.empty() || m_match.recognised != Recognised::None)
        return false;
    if (m_profile.size <= 3 && m_profile.letters() == m_profile.size) {
        if (m_places.isCountry(m_text)
            && keyHas({"country", "countrycode", "country code", "region", "nationality", "territory", "geo"}))
            return found(Recognised::Country, Sureness::Likely);
        if (m_places.isCurrency(m_text) && keyHas({"currency", "currencycode"}))
            return found(Recognised::Currency, Sureness::Likely);
    }
    if (m_profile.size >= 2 && m_profile.size <= 12 && isLower(m_text[0])
        && keyHas({"locale", "language", "lang", "hl"}) && m_places.isLocale(m_text, true))
        return found(Recognised::Locale, Sureness::Likely);
    if (m_profile.digits > 0 && m_profile.dots == 1 && isDegree(m_text)
        && keyHas({"lat", "lng", "lon", "long", "latitude", "longitude"}))
        return found(Recognised::Coordinates, Sureness::Likely, QT_TRANSLATE_NOOP("Values", "one of two"));
    return false;
}

} // namespace telltale::audit
