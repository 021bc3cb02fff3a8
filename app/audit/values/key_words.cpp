// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/values/key_words.h"

#include "audit/values/checks/ascii.h"
#include "audit/values/literal_finder.h"

#include <algorithm>

namespace telltale::audit {

using namespace checks;

namespace {

/// Most keys have none of these letters together, which spares the splitting into words.
bool mayNameCredential(std::string_view key)
{
    static const LiteralFinder begins({"pas", "pwd", "sec", "tok", "key", "aut", "cre", "jwt"});
    return begins.findsAny(key);
}

} // namespace

KeyWords::KeyWords(std::string_view key) : m_words(" ")
{
    for (std::size_t i = 0; i < key.size(); ++i) {
        const char c = key[i];
        if (!isAlnum(c)) {
            if (m_words.back() != ' ')
                m_words += ' ';
            continue;
        }
        // A capital begins a word behind a small letter, or in front of one when capitals go before (`IPAddress`).
        const bool isBreak = isUpper(c) && i > 0
            && (isLower(key[i - 1]) || (isUpper(key[i - 1]) && i + 1 < key.size() && isLower(key[i + 1])));
        if (isBreak && m_words.back() != ' ')
            m_words += ' ';
        m_words += lower(c);
        m_squashed += lower(c);
    }
    if (m_words.back() != ' ')
        m_words += ' ';
}

bool KeyWords::has(std::string_view phrase) const
{
    for (std::size_t at = m_words.find(phrase); at != std::string::npos; at = m_words.find(phrase, at + 1)) {
        if (m_words[at - 1] == ' ' && m_words[at + phrase.size()] == ' ')
            return true;
    }
    std::string squashed(phrase);
    squashed.erase(std::remove(squashed.begin(), squashed.end(), ' '), squashed.end());
    return squashed.size() >= 6 && m_squashed.find(squashed) != std::string::npos;
}

std::string longestWord(const std::string &phrase)
{
    std::string best;
    for (std::size_t at = 0; at < phrase.size();) {
        const std::size_t end = std::min(phrase.find(' ', at), phrase.size());
        if (end - at > best.size())
            best = phrase.substr(at, end - at);
        at = end + 1;
    }
    return best;
}

CredentialKey credentialKey(std::string_view key)
{
    if (!mayNameCredential(key))
        return CredentialKey::No;
    const KeyWords words(key);
    for (const std::string_view word :
         {"password", "passwd", "pwd", "passphrase", "passcode", "user pass", "db pass"}) {
        if (words.has(word))
            return CredentialKey::Password;
    }
    if (words.has("public") || words.has("publishable") || words.has("write key"))
        return CredentialKey::No;
    for (const std::string_view word :
         {"secret", "token", "api key", "apikey", "access key", "private key", "auth key", "authorization",
          "credential", "credentials", "signing key", "encryption key", "secret key", "auth", "jwt", "app key"}) {
        if (words.has(word))
            return CredentialKey::Token;
    }
    return CredentialKey::No;
}

} // namespace telltale::audit
