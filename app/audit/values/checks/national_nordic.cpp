// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/values/checks/ascii.h"
#include "audit/values/checks/cards.h"
#include "audit/values/checks/number_checks.h"
#include "audit/values/checks/validators.h"

#include <array>

namespace telltale::audit::checks {

namespace {

using namespace std::string_view_literals;

/// Henkilötunnus: day, month, year, century sign, number, check character over the nine digits.
bool fiIdentityCode(std::string_view text)
{
    const std::string digits = std::string(text.substr(0, 6)) + std::string(text.substr(7, 3));
    return isDate(numberAt(digits, 4, 2), numberAt(digits, 2, 2), numberAt(digits, 0, 2))
        && "0123456789ABCDEFHJKLMNPRSTUVWXY"sv[static_cast<std::size_t>(numberAt(digits, 0, 9)) % 31]
        == upper(text[10]);
}

/// Personnummer (days plus 60: samordningsnummer), ten or twelve digits.
bool sePersonnummer(std::string_view text)
{
    std::string id = compact(text);
    if (id.size() == 12)
        id.erase(0, 2);
    return isDate(numberAt(id, 0, 2), numberAt(id, 2, 2), numberAt(id, 4, 2) % 60) && luhn(id);
}

/// Organisationsnummer: the third digit is at least two, so that it is no month.
bool seOrganisation(std::string_view text)
{
    const std::string id = compact(text);
    return id[2] >= '2' && luhn(id);
}

/// Fødselsnummer: two check digits.
bool noBirthNumber(std::string_view text)
{
    const std::string id = compact(text);
    return isDate(0, numberAt(id, 2, 2) % 40, numberAt(id, 0, 2) % 40)
        && weightedSum(id, {3, 7, 6, 1, 8, 9, 4, 5, 2, 1}) % 11 == 0
        && weightedSum(id, {5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1}) % 11 == 0;
}

/// CPR-nummer: since 2007 without a check digit.
bool dkCpr(std::string_view text)
{
    const std::string id = compact(text);
    return isDate(numberAt(id, 4, 2), numberAt(id, 2, 2), numberAt(id, 0, 2));
}

/// Isikukood, also asmens kodas of Lithuania: two rounds of weights.
bool eePersonalCode(std::string_view text)
{
    int check = weightedSum(text, {1, 2, 3, 4, 5, 6, 7, 8, 9, 1}) % 11;
    if (check == 10)
        check = weightedSum(text, {3, 4, 5, 6, 7, 8, 9, 1, 2, 3}) % 11 % 10;
    return isDate(numberAt(text, 1, 2), numberAt(text, 3, 2), numberAt(text, 5, 2)) && check == digit(text[10]);
}

constexpr std::array nordicTable{
    NamedValidator{"fi-identity-code", fiIdentityCode},
    NamedValidator{"se-personnummer", sePersonnummer},
    NamedValidator{"se-organisation", seOrganisation},
    NamedValidator{"no-birth-number", noBirthNumber},
    NamedValidator{"dk-cpr", dkCpr},
    NamedValidator{"ee-personal-code", eePersonalCode},
};

} // namespace

Validator findNordicValidator(std::string_view name)
{
    return findIn(nordicTable, name);
}

} // namespace telltale::audit::checks
