// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/values/checks/ascii.h"
#include "audit/values/checks/cards.h"
#include "audit/values/checks/number_checks.h"
#include "audit/values/checks/validators.h"

#include <algorithm>
#include <array>

namespace telltale::audit::checks {

namespace {

using namespace std::string_view_literals;

bool spanishLetter(std::string_view number, char letter)
{
    return "TRWAGMYFPDXBNJZSQVHLCKE"sv[static_cast<std::size_t>(numberAt(number, 0, number.size())) % 23] == letter;
}

bool esNif(std::string_view text)
{
    const std::string id = compact(text);
    return spanishLetter(std::string_view(id).substr(0, id.size() - 1), id.back());
}

bool esNie(std::string_view text)
{
    std::string id = compact(text);
    id[0] = static_cast<char>('0' + (id[0] - 'X'));
    return spanishLetter(std::string_view(id).substr(0, 8), id.back());
}

/// Codice fiscale: characters in odd and even places count differently.
bool itFiscalCode(std::string_view text)
{
    const std::string code = compact(text);
    constexpr std::array odd{1,  0,  5, 7, 9, 13, 15, 17, 19, 21, 2,  4,  18,
                             20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23};
    int sum = 0;
    for (std::size_t i = 0; i < 15; ++i) {
        const int value = isDigit(code[i]) ? digit(code[i]) : code[i] - 'A';
        sum += i % 2 ? value : odd[static_cast<std::size_t>(value)];
    }
    return 'A' + sum % 26 == code[15];
}

bool itVat(std::string_view text)
{
    const std::string id = compact(text);
    return !isRepeated(id) && luhn(id);
}

/// Steuer-Identifikationsnummer: of the first ten digits exactly one comes twice or three times.
bool deTaxId(std::string_view text)
{
    const std::string id = compact(text);
    std::array<int, 10> counts{};
    for (std::size_t i = 0; i < 10; ++i)
        ++counts[static_cast<std::size_t>(digit(id[i]))];
    // Official examples use each digit once, so none twice passes as well; four times the same does not.
    const bool isSpread = *std::max_element(counts.begin(), counts.end()) <= 3;
    return id[0] != '0' && isSpread && iso7064Mod11_10(id);
}

bool deVat(std::string_view text)
{
    return iso7064Mod11_10(std::string_view(compact(text)).substr(2));
}

/// Rentenversicherungsnummer (VKVV §4): area, day of birth (or more than 31 for a second one), letter, number.
bool deSocialSecurity(std::string_view text)
{
    const std::string id = compact(text);
    const int day = numberAt(id, 2, 2);
    if (day < 1 || (day > 31 && day < 51) || day > 81 || !isDate(0, numberAt(id, 4, 2), 1))
        return false;
    const int letter = id[8] - 'A' + 1;
    const std::string digits =
        id.substr(0, 8) + static_cast<char>('0' + letter / 10) + static_cast<char>('0' + letter % 10) + id.substr(9, 2);
    constexpr std::array weights{2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1};
    int sum = 0;
    for (std::size_t i = 0; i < 12; ++i) {
        const int product = weights[i] * digit(digits[i]);
        sum += product / 10 + product % 10;
    }
    return sum % 10 == digit(id[11]);
}

/// Krankenversichertennummer: a letter as two digits, then weights 1 and 2.
bool deHealthInsurance(std::string_view text)
{
    const std::string id = compact(text);
    const int letter = id[0] - 'A' + 1;
    const std::string digits =
        std::string{static_cast<char>('0' + letter / 10), static_cast<char>('0' + letter % 10)} + id.substr(1, 8);
    int sum = 0;
    for (std::size_t i = 0; i < 10; ++i) {
        const int product = digit(digits[i]) * (i % 2 ? 2 : 1);
        sum += product / 10 + product % 10;
    }
    return sum % 10 == digit(id[9]);
}

/// Lebenslange Arztnummer: the seventh digit checks six; two more say the speciality.
bool dePhysician(std::string_view text)
{
    return (10 - weightedSum(text, {4, 9, 4, 9, 4, 9}) % 10) % 10 == digit(text[6]);
}

bool deIdCard(std::string_view text)
{
    const std::string id = compact(text);
    return id[0] == 'T' && all(std::string_view(id).substr(1), isDigit) ? true : icao731(id);
}

bool dePassport(std::string_view text)
{
    return icao731(text);
}

bool plPesel(std::string_view text)
{
    const int month = numberAt(text, 2, 2);
    return isDate(numberAt(text, 0, 2), month % 20, numberAt(text, 4, 2))
        && (weightedSum(text, {1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1})) % 10 == 0;
}

bool ukNhs(std::string_view text)
{
    const std::string id = compact(text);
    const int check = 11 - weightedSum(id, {10, 9, 8, 7, 6, 5, 4, 3, 2}) % 11;
    return !isRepeated(id) && check != 10 && check % 11 == digit(id[9]);
}

/// National insurance: prefixes that are not given out (HMRC NIM39110).
bool ukNino(std::string_view text)
{
    const std::string id = compact(text);
    const std::string_view prefix = std::string_view(id).substr(0, 2);
    constexpr std::array never{"BG"sv, "GB"sv, "KN"sv, "NK"sv, "NT"sv, "TN"sv, "ZZ"sv};
    return "DFIQUV"sv.find(id[0]) == std::string_view::npos && "DFIQUVO"sv.find(id[1]) == std::string_view::npos
        && std::find(never.begin(), never.end(), prefix) == never.end();
}

/// Royal Mail: what areas there are.
bool ukPostcode(std::string_view text)
{
    constexpr std::string_view areas =
        " AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT "
        "DY E EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA "
        "LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE "
        "SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV "
        "YO ZE GIR ";
    const std::string id = compact(text);
    const std::size_t end = static_cast<std::size_t>(std::find_if(id.begin(), id.end(), isDigit) - id.begin());
    std::string area(1, ' ');
    area.append(id, 0, end).push_back(' ');
    return areas.find(area) != std::string_view::npos;
}

/// DVLA: five letters of the name, then decade, month (plus 50 for women), day, year.
bool ukDrivingLicence(std::string_view text)
{
    const int month = numberAt(text, 6, 2);
    return isDate(0, month > 50 ? month - 50 : month, numberAt(text, 8, 2));
}

std::uint64_t large(std::string_view digits)
{
    return unsignedNumber(digits).value_or(0);
}

bool frNir(std::string_view text)
{
    std::string id = compact(text);
    // Corsica's departments 2A and 2B count as 19 and 18.
    if (id[6] == 'A' || id[6] == 'B') {
        id[5] = '1';
        id[6] = id[6] == 'A' ? '9' : '8';
    }
    return all(id, isDigit)
        && 97 - large(std::string_view(id).substr(0, 13)) % 97 == large(std::string_view(id).substr(13));
}

bool beNational(std::string_view text)
{
    const std::string id = compact(text);
    const std::uint64_t number = large(std::string_view(id).substr(0, 9));
    const std::uint64_t check = large(std::string_view(id).substr(9));
    return isDate(0, numberAt(id, 2, 2), numberAt(id, 4, 2))
        && (97 - number % 97 == check || 97 - (number + 2000000000) % 97 == check);
}

bool nlBsn(std::string_view text)
{
    return !isRepeated(text) && weightedSum(text, {9, 8, 7, 6, 5, 4, 3, 2, -1}) % 11 == 0;
}

bool chAhv(std::string_view text)
{
    const std::string id = compact(text);
    return weightedSum(id, {1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1}) % 10 == 0;
}

bool ptNif(std::string_view text)
{
    const int rest = weightedSum(text, {9, 8, 7, 6, 5, 4, 3, 2}) % 11;
    return (rest < 2 ? 0 : 11 - rest) == digit(text[8]);
}

bool roCnp(std::string_view text)
{
    const int rest = weightedSum(text, {2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9}) % 11;
    return isDate(0, numberAt(text, 3, 2), numberAt(text, 5, 2)) && (rest == 10 ? 1 : rest) == digit(text[12]);
}

bool czBirthNumber(std::string_view text)
{
    const std::string id = compact(text);
    const int month = numberAt(id, 2, 2) % 50;
    return isDate(0, month > 20 ? month - 20 : month, numberAt(id, 4, 2)) && large(id) % 11 == 0;
}

constexpr std::array europeanTable{
    NamedValidator{"es-nif", esNif},
    NamedValidator{"es-nie", esNie},
    NamedValidator{"it-fiscal-code", itFiscalCode},
    NamedValidator{"it-vat", itVat},
    NamedValidator{"de-tax-id", deTaxId},
    NamedValidator{"de-vat", deVat},
    NamedValidator{"de-social-security", deSocialSecurity},
    NamedValidator{"de-health-insurance", deHealthInsurance},
    NamedValidator{"de-physician", dePhysician},
    NamedValidator{"de-id-card", deIdCard},
    NamedValidator{"de-passport", dePassport},
    NamedValidator{"pl-pesel", plPesel},
    NamedValidator{"uk-nhs", ukNhs},
    NamedValidator{"uk-nino", ukNino},
    NamedValidator{"uk-postcode", ukPostcode},
    NamedValidator{"uk-driving-licence", ukDrivingLicence},
    NamedValidator{"fr-nir", frNir},
    NamedValidator{"be-national", beNational},
    NamedValidator{"nl-bsn", nlBsn},
    NamedValidator{"ch-ahv", chAhv},
    NamedValidator{"pt-nif", ptNif},
    NamedValidator{"ro-cnp", roCnp},
    NamedValidator{"cz-birth-number", czBirthNumber},
    NamedValidator{"hr-oib", iso7064Mod11_10},
};

} // namespace

Validator findEuropeanValidator(std::string_view name)
{
    return findIn(europeanTable, name);
}

} // namespace telltale::audit::checks
