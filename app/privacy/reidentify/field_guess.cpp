// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/reidentify/field_guess.h"

#include "audit/values/checks/ascii.h"

#include <QCoreApplication>

#include <algorithm>
#include <initializer_list>

namespace telltale::privacy {

using namespace audit::checks;

namespace {

std::string aboutGuesses(const char *text)
{
    return QCoreApplication::translate("telltale::privacy::FieldGuess", text).toStdString();
}

/// The words of a name, small: `clientIPHash` gives client, ip, hash.
std::vector<std::string> wordsOfKey(std::string_view key)
{
    std::vector<std::string> words;
    bool isNew = true;
    for (std::size_t i = 0; i < key.size(); ++i) {
        const bool isLetter = isAlpha(key[i]);
        const bool isHump =
            isUpper(key[i]) && (i == 0 || !isUpper(key[i - 1]) || (i + 1 < key.size() && isLower(key[i + 1])));
        isNew |= !isLetter || isHump;
        if (!isLetter)
            continue;
        if (isNew)
            words.emplace_back();
        words.back() += lower(key[i]);
        isNew = false;
    }
    return words;
}

class KeyWords
{
public:
    explicit KeyWords(std::string_view key) : m_words(wordsOfKey(key)) {}
    bool hasAny(std::initializer_list<std::string_view> words) const
    {
        return std::any_of(m_words.begin(), m_words.end(), [words](const std::string &word) {
            return std::find(words.begin(), words.end(), word) != words.end();
        });
    }

private:
    std::vector<std::string> m_words;
};

FieldGuess countedGuess(double size, const char *what, const char *option)
{
    return {FieldGuess::Kind::Counted, size, aboutGuesses(what), option};
}

FieldGuess listedGuess(double size, const char *what)
{
    return {FieldGuess::Kind::Listed, size, aboutGuesses(what), {}};
}

} // namespace

FieldGuess guessField(const DigestField &field)
{
    using audit::Category;
    const KeyWords words(field.key);
    const Category category = field.category;
    constexpr double million = 1e6;
    if (words.hasAny({"mac", "bssid", "hwaddr", "ethernet"}))
        return countedGuess(6e11,
                            QT_TRANSLATE_NOOP("telltale::privacy::FieldGuess",
                                              "hardware addresses of about 37,000 vendors (2^24 each)"),
                            "--space mac:VENDOR");
    if (words.hasAny({"ip", "ipv", "ipaddress", "ipaddr"}) || category == Category::Network)
        return countedGuess(4'294'967'296.0,
                            QT_TRANSLATE_NOOP("telltale::privacy::FieldGuess", "IPv4 addresses (2^32)"),
                            "--space ipv4");
    if (words.hasAny({"phone", "mobile", "msisdn", "tel", "telephone", "cell"}))
        return countedGuess(
            3e10,
            QT_TRANSLATE_NOOP("telltale::privacy::FieldGuess", "telephone numbers of a country (10^10, in three ways)"),
            "--space phone:+CODE:DIGITS");
    if (words.hasAny({"birth", "birthday", "birthdate", "dob"}))
        return countedGuess(131 * 365.25 * 7,
                            QT_TRANSLATE_NOOP("telltale::privacy::FieldGuess", "days since 1900, in seven ways"),
                            "--space dates:1900-2030");
    if (words.hasAny({"port"}))
        return countedGuess(65'536, QT_TRANSLATE_NOOP("telltale::privacy::FieldGuess", "ports (2^16)"),
                            "--space ports");
    if (words.hasAny({"pin", "otp"}))
        return countedGuess(million, QT_TRANSLATE_NOOP("telltale::privacy::FieldGuess", "numbers of six digits (10^6)"),
                            "--space pin:6");
    if (words.hasAny({"imei"}))
        return countedGuess(1e14, QT_TRANSLATE_NOOP("telltale::privacy::FieldGuess", "IMEIs (10^14)"), "");
    if (words.hasAny({"domain", "host", "hostname", "fqdn", "server"}))
        return listedGuess(
            370 * million,
            QT_TRANSLATE_NOOP("telltale::privacy::FieldGuess", "domain names (about 370 million are registered)"));
    if (words.hasAny(
            {"uuid", "guid", "instance", "installation", "install", "machine", "device", "anonymous", "session"})
        || category == Category::Installation || category == Category::Device)
        return {FieldGuess::Kind::Random,
                5.3e36,
                aboutGuesses(QT_TRANSLATE_NOOP("telltale::privacy::FieldGuess", "random identifiers (2^122)")),
                {}};
    if (words.hasAny({"email", "mail", "user", "username", "login", "account", "customer", "member", "name"})
        || category == Category::Contact || category == Category::Person || category == Category::Pseudonym)
        return listedGuess(million,
                           QT_TRANSLATE_NOOP("telltale::privacy::FieldGuess", "a list of users (here a million)"));
    if (words.hasAny({"company", "organisation", "organization", "org", "tenant", "workspace", "project", "repo",
                      "repository", "path", "file", "url"}))
        return listedGuess(million,
                           QT_TRANSLATE_NOOP("telltale::privacy::FieldGuess", "a list of names (here a million)"));
    return {};
}

} // namespace telltale::privacy
