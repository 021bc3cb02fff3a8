// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <unordered_set>

namespace telltale::audit::checks {

/// What says where a person is or which language they speak, after the tables of Qt (CLDR) and of the system's time
/// zones. Built once; immutable.
class Places
{
public:
    Places();

    /// BCP 47 as programs write it: `en-US`, `de_DE.UTF-8`, `zh-Hant-TW`; language and territory must exist. A bare
    /// language (`en`) is one only where `mayBeBare`: two letters are many things.
    bool isLocale(std::string_view text, bool mayBeBare) const;
    /// `Europe/Berlin`, of the IANA database; `UTC` and `GMT` too; `UTC+02:00`.
    bool isTimeZone(std::string_view text) const;
    /// ISO 3166-1 alpha-2: two capital letters.
    bool isCountry(std::string_view text) const;
    /// ISO 4217: three capital letters.
    bool isCurrency(std::string_view text) const;

private:
    bool isLanguage(std::string_view text) const;
    bool isTerritory(std::string_view text) const;

    std::array<bool, 26 * 26> m_languages{};
    std::array<bool, 26 * 26> m_territories{};
    std::unordered_set<std::string> m_zones;
    std::unordered_set<std::string> m_currencies;
};

} // namespace telltale::audit::checks
