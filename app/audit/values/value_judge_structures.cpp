// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/values/checks/ascii.h"
#include "audit/values/checks/hostname.h"
#include "audit/values/checks/texts.h"
#include "audit/values/checks/url.h"
#include "audit/values/value_judge.h"

namespace telltale::audit {

using namespace checks;

bool ValueJudge::structured()
{
    const ValueProfile &p = m_profile;
    const char first = m_text[0];
    if ((first == '{' && m_text.back() == '}') || (first == '[' && m_text.back() == ']')) {
        const bool isJson = p.size == 2 || m_text.find_first_of("\":,") != std::string_view::npos;
        return isJson && found(Recognised::Json, Sureness::Likely);
    }
    if (p.slashes > 0 && (url() || slashed()))
        return true;
    if (isUpper(first) && p.size <= 9 && p.size >= 5 && p.digits > 0 && m_places.isTimeZone(m_text))
        return found(Recognised::TimeZone, Sureness::Likely);
    if (p.size <= 16 && p.spaces == 0 && isLower(first) && p.upper() >= 2 && p.dots + p.dashes + p.underscores > 0
        && m_places.isLocale(m_text, false))
        return found(Recognised::Locale, Sureness::Likely);
    return host();
}

bool ValueJudge::url()
{
    if (m_profile.colons == 0)
        return false;
    const auto url = parseUrl(m_text);
    if (!url || !found(Recognised::Url, Sureness::Sure))
        return false;
    // It stays a URL, so that its parts are looked at, but it is as secret as what it holds.
    if (const ValueRule *rule = m_matcher.inside(m_text, m_profile)) {
        m_match.category = rule->category;
        m_match.isSecret = rule->isSecret;
        m_match.detail = rule->title.c_str();
    } else if (!url->password.empty() && url->password.find_first_not_of("*xX") != std::string_view::npos) {
        m_match.category = Category::Credential;
        m_match.isSecret = true;
        m_match.detail = QT_TRANSLATE_NOOP("Values", "with a password");
    }
    return true;
}

bool ValueJudge::slashed()
{
    const ValueProfile &p = m_profile;
    if (isMediaType(m_text))
        return found(Recognised::MediaType, Sureness::Likely);
    if (p.digits > 0 && isAlpha(m_text[0]) && p.size >= 6 && isUserAgent(m_text))
        return found(Recognised::UserAgent, Sureness::Likely);
    if (isUpper(m_text[0]) && p.size <= 40 && p.colons == 0 && m_places.isTimeZone(m_text))
        return found(Recognised::TimeZone, Sureness::Sure);
    if (!isFilePath(m_text))
        return false;
    const bool hasOwner = !homeOwner(m_text).empty();
    const char *detail = hasOwner ? QT_TRANSLATE_NOOP("Values", "with a person's folder") : nullptr;
    if (!found(Recognised::FilePath, Sureness::Likely, detail))
        return false;
    if (hasOwner)
        m_match.category = Category::Person;
    return true;
}

bool ValueJudge::host()
{
    const ValueProfile &p = m_profile;
    if (p.dots == 0 || p.spaces + p.slashes + p.ats + p.brackets + p.signs + p.others > 0 || p.letters() < 3)
        return false;
    const std::string_view name = m_text.substr(0, m_text.find(':'));
    if (name.size() != m_text.size() && !all(m_text.substr(name.size() + 1), isDigit))
        return false;
    const auto isNamed = [&] {
        return !m_context.key.empty() && isHostname(name) && hasTopLevelDomain(name)
            && keyHas({"host", "hostname", "domain", "server", "site", "endpoint"});
    };
    if ((!isEvidentHostname(name) && !isNamed()) || !found(Recognised::Hostname, Sureness::Likely))
        return false;
    if (isInternalHostname(name)) {
        m_match.category = Category::Network;
        m_match.detail = QT_TRANSLATE_NOOP("Values", "internal");
    }
    return true;
}

} // namespace telltale::audit
