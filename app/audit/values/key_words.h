// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace telltale::audit {

/// The words of a key, for values that mean something only under a name that says so.
class KeyWords
{
public:
    /// Splits camelCase, snake_case, kebab-case and dotted names; everything in lower case.
    explicit KeyWords(std::string_view key);
    /// True when the key has these words in this order, or run together when they are long enough to be nothing else
    /// (`socialsecurity`). `phrase` is lower case, words separated by one blank.
    bool has(std::string_view phrase) const;

private:
    std::string m_words;    ///< ` social security number `
    std::string m_squashed; ///< `socialsecuritynumber`
};

/// The longest word of a phrase: keys run words together, so one of them is looked for first, not all of it.
std::string longestWord(const std::string &phrase);

/// A key that announces a credential: `Password` (whatever stands there is secret) or `Token` (long random text is).
enum class CredentialKey { No, Password, Token };
CredentialKey credentialKey(std::string_view key);

} // namespace telltale::audit
