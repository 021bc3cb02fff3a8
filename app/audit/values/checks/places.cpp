// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/values/checks/places.h"

#include "audit/values/checks/ascii.h"

#include <QLocale>
#include <QTimeZone>

namespace telltale::audit::checks {

namespace {

std::size_t pairIndex(char first, char second)
{
    return static_cast<std::size_t>((lower(first) - 'a') * 26 + (lower(second) - 'a'));
}

QString text(std::string_view ascii)
{
    return QString::fromLatin1(ascii.data(), static_cast<qsizetype>(ascii.size()));
}

} // namespace

Places::Places()
{
    for (char first = 'a'; first <= 'z'; ++first) {
        for (char second = 'a'; second <= 'z'; ++second) {
            const std::string pair{first, second};
            m_languages[pairIndex(first, second)] = QLocale::codeToLanguage(text(pair)) != QLocale::AnyLanguage;
            m_territories[pairIndex(first, second)] = QLocale::codeToTerritory(text(pair)) != QLocale::AnyTerritory;
        }
    }
    for (const QByteArray &zone : QTimeZone::availableTimeZoneIds())
        m_zones.insert(zone.toStdString());
    const QList<QLocale> locales =
        QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyTerritory);
    for (const QLocale &locale : locales)
        m_currencies.insert(locale.currencySymbol(QLocale::CurrencyIsoCode).toStdString());
    m_currencies.erase(std::string());
}

bool Places::isLanguage(std::string_view word) const
{
    if (word.size() == 2)
        return m_languages[pairIndex(word[0], word[1])];
    return word.size() == 3 && QLocale::codeToLanguage(text(word)) != QLocale::AnyLanguage;
}

bool Places::isTerritory(std::string_view word) const
{
    if (word.size() == 2 && all(word, isAlpha))
        return m_territories[pairIndex(word[0], word[1])];
    return word.size() == 3 && all(word, isDigit); // UN M.49: es-419
}

bool Places::isLocale(std::string_view value, bool mayBeBare) const
{
    if (value.size() < 2 || value.size() > 35)
        return false;
    if (const std::size_t dot = value.find_first_of(".@"); dot != std::string_view::npos) {
        const auto isCharset = [](char c) { return isAlnum(c) || c == '-' || c == '_' || c == '='; };
        if (!all(value.substr(dot + 1), isCharset) || value.substr(0, dot).find('_') == std::string_view::npos)
            return false;
        value = value.substr(0, dot);
    }
    const std::size_t end = std::min(value.find_first_of("-_"), value.size());
    const std::string_view language = value.substr(0, end);
    if (!all(language, isLower) || language.size() > 3 || !isLanguage(language))
        return false;
    if (end == value.size())
        return mayBeBare;
    std::string_view rest = value.substr(end + 1);
    if (rest.size() >= 4 && all(rest.substr(0, 4), isAlpha)) { // a script: Hant
        if (!isUpper(rest[0]) || !all(rest.substr(1, 3), isLower))
            return false;
        if (rest.size() == 4)
            return true;
        if (rest[4] != '-' && rest[4] != '_')
            return false;
        rest.remove_prefix(5);
    }
    // Territories are capitals in nearly all programs; `is-ok` and `no-op` are words.
    return isTerritory(rest) && (all(rest, [](char c) { return !isLower(c); }) || (mayBeBare && all(rest, isLower)));
}

bool Places::isTimeZone(std::string_view value) const
{
    if (value.size() < 3 || value.size() > 40 || !isUpper(value[0]))
        return false;
    // Names without a region (`Cuba`, `Eire`, `EST`) are words too, but for these.
    if (value.find('/') == std::string_view::npos)
        return value == "UTC" || value == "GMT"
            || ((value.starts_with("UTC") || value.starts_with("GMT")) && value.size() >= 5
                && (value[3] == '+' || value[3] == '-')
                && all(value.substr(4), [](char c) { return isDigit(c) || c == ':'; }));
    return m_zones.contains(std::string(value));
}

bool Places::isCountry(std::string_view value) const
{
    return value.size() == 2 && all(value, isUpper) && m_territories[pairIndex(value[0], value[1])];
}

bool Places::isCurrency(std::string_view value) const
{
    return value.size() == 3 && all(value, isUpper) && m_currencies.contains(std::string(value));
}

} // namespace telltale::audit::checks
