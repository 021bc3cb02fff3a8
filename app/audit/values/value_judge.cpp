// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/values/value_judge.h"

#include "audit/values/checks/ascii.h"
#include "audit/values/checks/identifiers.h"
#include "audit/values/checks/texts.h"
#include "audit/values/key_words.h"
#include "audit/values/value_recogniser.h"

#include <algorithm>

namespace telltale::audit {

using namespace checks;

ValueJudge::ValueJudge(const ValueRules &rules, const RuleMatcher &matcher, const Places &places, std::string_view text,
                       const ValueContext &context, bool isPrefix)
    : m_rules(rules), m_matcher(matcher), m_places(places), m_text(text), m_context(context), m_profile(profileOf(text))
{
    m_match.isPrefix = isPrefix;
}

bool ValueJudge::found(Recognised recognised, Sureness sureness, const char *detail)
{
    const ValueForm &form = m_rules.form(recognised);
    if (form.isOff)
        return false;
    m_match.recognised = recognised;
    m_match.category = form.category;
    m_match.isSecret = form.isSecret;
    m_match.sureness = sureness;
    m_match.title = form.title.c_str();
    m_match.detail = detail;
    return true;
}

bool ValueJudge::found(const ValueRule &rule)
{
    m_match.recognised = rule.recognised;
    m_match.category = rule.category;
    m_match.isSecret = rule.isSecret;
    m_match.sureness = rule.sureness;
    m_match.title = rule.title.c_str();
    m_match.detail = nullptr;
    return true;
}

bool ValueJudge::keyHas(std::initializer_list<std::string_view> words) const
{
    if (m_context.key.empty())
        return false;
    const KeyWords key(m_context.key);
    return std::any_of(words.begin(), words.end(), [&key](std::string_view word) { return key.has(word); });
}

ValueMatch ValueJudge::string()
{
    if (m_profile.size == 0)
        return m_match;
    if (m_match.isPrefix) {
        prefixOnly();
        return m_match;
    }
    if (credential())
        return m_match;
    const bool isWord = m_profile.digits == 0
        && m_profile.letters() + m_profile.underscores + m_profile.dashes + m_profile.spaces == m_profile.size;
    // Sentences are no addresses, tokens or numbers.
    const bool isProse = m_profile.spaces >= 2 && m_profile.size > 40 && m_profile.lower() * 2 > m_profile.size;
    // The order is from what says what it is to what merely looks like it.
    const bool isFound = isWord              ? word() || byRule()
        : m_profile.digits == m_profile.size ? digitsOnly()
        : isProse
        ? structured() || byRule()
        : hexadecimal() || address() || numeric() || structured() || byRule() || phone() || tokens() || encoded();
    if (!isFound)
        named();
    return m_match;
}

ValueMatch ValueJudge::number()
{
    if (m_profile.size >= 3)
        byNumber();
    return m_match;
}

bool ValueJudge::credential()
{
    if (m_context.key.empty())
        return false;
    const CredentialKey key = credentialKey(m_context.key);
    if (key == CredentialKey::No || (m_text[0] == '$' && m_text.find('$', 1) != std::string_view::npos))
        return false;
    if (key == CredentialKey::Password) {
        // Policies and states of passwords have such names, too; they are words. A password is hardly ever one alone.
        const bool isState = m_profile.letters() == m_profile.size && m_profile.size <= 12 && m_profile.upper() == 0;
        const bool isMasked = m_profile.others == m_profile.size;
        return !isState && !isMasked
            && found(Recognised::Secret, Sureness::Likely, QT_TRANSLATE_NOOP("Values", "its key names a password"));
    }
    if (m_profile.size < ValueRecogniser::secretLength || m_profile.spaces > 0 || isJwt(m_text))
        return false;
    const bool isRandom = m_profile.digits > 0 && entropy(m_text) >= ValueRecogniser::secretEntropy;
    const bool isText = m_text.find("://") != std::string_view::npos || m_text[0] == '/' || m_text[0] == '{';
    if (const ValueRule *rule = m_matcher.inside(m_text, m_profile))
        return found(*rule);
    return isRandom && !isText
        && found(Recognised::Secret, Sureness::Likely,
                 QT_TRANSLATE_NOOP("Values", "random text under a key that names a credential"));
}

bool ValueJudge::byRule()
{
    if (const ValueRule *rule = m_matcher.inside(m_text, m_profile))
        return found(*rule);
    if (const ValueRule *rule = m_matcher.whole(m_text, m_profile, m_context))
        return found(*rule);
    return false;
}

bool ValueJudge::prefixOnly()
{
    if (const ValueRule *rule = m_matcher.inside(m_text, m_profile))
        return found(*rule);
    const char first = m_text[0];
    if ((first == '{' || first == '[') && m_text.find_first_of("\"]}", 1) != std::string_view::npos)
        return found(Recognised::Json, Sureness::Likely);
    const bool isBase64 = m_profile.isAlnum()
        || m_profile.digits + m_profile.letters() + m_profile.signs + m_profile.slashes == m_profile.size;
    if (m_profile.isHex() && m_profile.digits > 0)
        return found(Recognised::Hex, Sureness::Likely);
    if (isBase64 && m_profile.digits > 0 && m_profile.upper() > 0 && m_profile.lower() > 0)
        return found(Recognised::Base64, Sureness::Likely);
    return false;
}

} // namespace telltale::audit
