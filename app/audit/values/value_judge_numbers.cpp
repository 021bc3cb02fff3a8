// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/values/checks/ascii.h"
#include "audit/values/checks/cards.h"
#include "audit/values/checks/device_ids.h"
#include "audit/values/checks/identifiers.h"
#include "audit/values/checks/phone.h"
#include "audit/values/checks/texts.h"
#include "audit/values/checks/time_text.h"
#include "audit/values/value_judge.h"

namespace telltale::audit {

using namespace checks;

namespace {

/// Before 2050: no card's issuer range begins like these, and so far ahead nobody's clock goes.
bool isBelievable(const Epoch &epoch)
{
    constexpr std::int64_t to2050 = 2524608000000;
    return epoch.milliseconds < to2050;
}

} // namespace

bool ValueJudge::byNumber()
{
    if (m_profile.digits == m_profile.size)
        return m_profile.size >= 4 && digitsOnly();
    if (m_profile.digits + 1 != m_profile.size && !(m_text[0] == '-' && m_profile.digits + 2 == m_profile.size))
        return false;
    if (m_profile.dots == 1 && m_profile.size >= 10) {
        if (const auto epoch = parseEpoch(m_text))
            return found(Recognised::Timestamp, Sureness::Likely, unitText(epoch->unit));
    }
    return m_profile.dots == 1 && named();
}

bool ValueJudge::digitsOnly()
{
    if (m_profile.size < 4)
        return false;
    const bool isLong = m_profile.size >= 9;
    const auto epoch = isLong ? parseEpoch(m_text) : std::nullopt;
    // Ten digits and more; nine are numbers of before 2001 that counts reach as well.
    const bool isEpoch = epoch && m_profile.size >= 10 && isBelievable(*epoch);
    const bool isNamed = !m_context.key.empty();
    if (isNamed) {
        if (const ValueRule *rule = m_matcher.whole(m_text, m_profile, m_context);
            rule && (rule->needsContext || !isEpoch))
            return found(*rule);
        if (isLong && keyHas({"phone", "telephone", "mobile", "cell", "fax", "tel", "msisdn", "whatsapp", "sms"})
            && phone())
            return true;
        if (isLong && keyHas({"imei"}) && isImei(m_text))
            return found(Recognised::Imei, Sureness::Sure);
    }
    if (isEpoch)
        return found(Recognised::Timestamp, m_profile.size == 10 ? Sureness::Likely : Sureness::Sure,
                     unitText(epoch->unit));
    if (!isLong)
        return m_profile.size >= 7 && isNamed && keyHas({"phone", "telephone", "mobile", "tel"}) && phone();
    if (m_profile.size >= 13 && cardOrDevice())
        return true;
    if (!isNamed && m_context.type != payload::NodeType::Number) {
        if (const ValueRule *rule = m_matcher.whole(m_text, m_profile, m_context))
            return found(*rule);
    }
    // The times of a snowflake are as good as any large number's, so the key has to speak of an id.
    if (isNamed && m_profile.size >= 17 && keyHas({"id", "snowflake", "tweet", "guild", "channel"})
        && snowflakeTimes(m_text))
        return found(Recognised::Snowflake, Sureness::Weak);
    return false;
}

bool ValueJudge::cardOrDevice()
{
    // Thirteen digits are milliseconds more often than an old card, so they need a name.
    const bool isNamed = m_profile.size != 13 || keyHas({"card", "pan", "credit"});
    if (const char *brand = isNamed ? cardBrand(m_text) : nullptr)
        return found(Recognised::CreditCard,
                     m_context.type == payload::NodeType::Number ? Sureness::Likely : Sureness::Sure, brand);
    const bool isText = m_context.type != payload::NodeType::Number;
    return isText && isImei(m_text) && found(Recognised::Imei, Sureness::Likely);
}

bool ValueJudge::numeric()
{
    const ValueProfile &p = m_profile;
    if (p.digits == 0)
        return false;
    const char first = m_text[0];
    const bool isDated = (isDigit(first) || isUpper(first)) && p.size <= 40 && p.others == 0 && p.foreign <= 2
        && p.ats == 0 && p.underscores == 0
        && (p.dashes + p.colons + p.slashes + p.dots + p.spaces > 0 || p.letters() > 0);
    if (isDated && p.lowerRest + p.lowerHex <= 16) {
        switch (timeForm(m_text)) {
        case TimeForm::Date:
            return found(Recognised::Date, Sureness::Likely);
        case TimeForm::DateTime:
            return found(Recognised::Timestamp, Sureness::Sure);
        case TimeForm::Time:
            return found(Recognised::Timestamp, Sureness::Weak, QT_TRANSLATE_NOOP("Values", "a time of day"));
        case TimeForm::Duration:
            return found(Recognised::Duration, Sureness::Likely);
        case TimeForm::None:
            break;
        }
    }
    const std::uint32_t separators = p.spaces + p.dashes;
    if (p.dots == 1 && p.digits + 1 == p.size && p.size >= 12) {
        if (const auto epoch = parseEpoch(m_text))
            return found(Recognised::Timestamp, Sureness::Likely, unitText(epoch->unit));
    }
    if (p.dots >= 2 && p.letters() == 0 && isCoordinates(m_text))
        return found(Recognised::Coordinates, Sureness::Likely);
    if (p.digits + separators == p.size && p.digits >= 13 && separators <= 5) {
        if (const char *brand = cardBrand(m_text))
            return found(Recognised::CreditCard, Sureness::Sure, brand);
        if (isImei(m_text))
            return found(Recognised::Imei, Sureness::Likely);
    }
    if (p.dots >= 1 && (isDigit(first) || lower(first) == 'v') && p.spaces == 0 && p.slashes == 0 && p.colons == 0) {
        // 1.234.567.8900 is no version: a group of four at the end and no letter.
        if (p.dots == 3 && p.digits == 11 && p.letters() == 0 && phone())
            return true;
        if (p.letters() == 0 && p.digits + p.dots == p.size && (p.digits == 9 || p.digits == 10)) {
            if (const ValueRule *rule = m_matcher.whole(m_text, p, m_context))
                return found(*rule);
            if (phone())
                return true;
        }
        return isVersion(m_text) && !(p.dots + p.digits == p.size && p.dashes == 0 && p.digits >= 13)
            && found(Recognised::Semver, Sureness::Likely);
    }
    return lower(first) == 'v' && p.size >= 2 && p.size <= 20 && p.digits + 1 == p.size && p.digits <= 4
        && isVersion(m_text) && found(Recognised::Semver, Sureness::Weak);
}

bool ValueJudge::phone()
{
    const ValueProfile &p = m_profile;
    if (p.digits < 7 || p.digits > 15 || p.letters() + p.others + p.foreign + p.ats + p.underscores + p.colons > 0
        || p.size > 24)
        return false;
    const bool isNamed = keyHas({"phone", "telephone", "mobile", "cell", "fax", "tel", "msisdn", "whatsapp", "sms"});
    switch (phoneSureness(m_text, m_context.region, isNamed)) {
    case PhoneSureness::None:
        return false;
    case PhoneSureness::Possible:
        return found(Recognised::Phone, isNamed ? Sureness::Likely : Sureness::Weak);
    case PhoneSureness::Valid:
        return found(Recognised::Phone, m_text[0] == '+' ? Sureness::Sure : Sureness::Likely);
    }
    return false;
}

} // namespace telltale::audit
