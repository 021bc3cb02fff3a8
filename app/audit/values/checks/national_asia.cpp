// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/values/checks/ascii.h"
#include "audit/values/checks/cards.h"
#include "audit/values/checks/number_checks.h"
#include "audit/values/checks/validators.h"

#include <array>

namespace telltale::audit::checks {

namespace {

using namespace std::string_view_literals;

bool inAadhaar(std::string_view text)
{
    const std::string id = compact(text);
    std::string reversed(id.rbegin(), id.rend());
    return id[0] >= '2' && id != reversed && verhoeff(id);
}

bool inGstin(std::string_view text)
{
    const int state = numberAt(text, 0, 2);
    return state >= 1 && state <= 37;
}

/// Resident numbers: born in the century that the seventh digit says. Those given out since October 2020 have no check
/// digit, so none is asked for.
bool krResident(std::string_view text)
{
    const std::string id = compact(text);
    return isDate(numberAt(id, 0, 2), numberAt(id, 2, 2), numberAt(id, 4, 2));
}

bool krBusiness(std::string_view text)
{
    const std::string id = compact(text);
    const int sum = weightedSum(id, {1, 3, 7, 1, 3, 7, 1, 3, 5}) + digit(id[8]) * 5 / 10;
    return (10 - sum % 10) % 10 == digit(id[9]);
}

bool krDriver(std::string_view text)
{
    const int area = numberAt(compact(text), 0, 2);
    return area >= 11 && area <= 28;
}

bool thId(std::string_view text)
{
    const std::string id = compact(text);
    const int sum = weightedSum(id, {13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2});
    const int province = numberAt(id, 1, 2);
    return !isRepeated(id) && province >= 10 && province <= 96 && (11 - sum % 11) % 10 == digit(id[12]);
}

bool trId(std::string_view text)
{
    const auto at = [text](std::size_t i) { return digit(text[i]); };
    const int odd = at(0) + at(2) + at(4) + at(6) + at(8);
    const int even = at(1) + at(3) + at(5) + at(7);
    return ((odd * 7 - even) % 10 + 10) % 10 == at(9) && (odd + even + at(9)) % 10 == at(10);
}

bool trPlate(std::string_view text)
{
    const int province = numberAt(text, 0, 2);
    return province >= 1 && province <= 81;
}

/// NRIC and FIN: the letter checks seven digits; M is the newest series.
bool sgNric(std::string_view text)
{
    const std::string id = compact(text);
    const int extra = id[0] == 'T' || id[0] == 'G' ? 4 : id[0] == 'M' ? 3 : 0;
    const auto rest =
        static_cast<std::size_t>((weightedSum(std::string_view(id).substr(1), {2, 7, 6, 5, 4, 3, 2}) + extra) % 11);
    if (id[0] == 'S' || id[0] == 'T')
        return "JZIHGFEDCBA"sv[rest] == id[8];
    if (id[0] == 'M')
        return "KLJNPQRTUWX"sv[10 - rest] == id[8];
    return "XWUTRQPNMLK"sv[rest] == id[8];
}

/// Resident identity number: ISO 7064 mod 11-2, with a birthday.
bool cnId(std::string_view text)
{
    int sum = 0;
    for (std::size_t i = 0; i < 17; ++i) {
        int weight = 1;
        for (std::size_t turn = 0; turn < 17 - i; ++turn)
            weight = weight * 2 % 11;
        sum += weight * digit(text[i]);
    }
    const int year = numberAt(text, 6, 4);
    return year >= 1850 && year < 2100 && isDate(year, numberAt(text, 10, 2), numberAt(text, 12, 2))
        && "10X98765432"sv[static_cast<std::size_t>(sum % 11)] == upper(text[17]);
}

bool twId(std::string_view text)
{
    // The letters in the order of the numbers 10 to 35 that stand for them.
    const std::size_t letter = "ABCDEFGHJKLMNPQRSTUVXYWZIO"sv.find(upper(text[0])) + 10;
    const int first = static_cast<int>(letter / 10 + letter % 10 * 9);
    return (first + weightedSum(text.substr(1), {8, 7, 6, 5, 4, 3, 2, 1, 1})) % 10 == 0;
}

bool jpMyNumber(std::string_view text)
{
    const std::string id = compact(text);
    const int rest = weightedSum(id, {6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2}) % 11;
    return !isRepeated(id) && (rest <= 1 ? 0 : 11 - rest) == digit(id[11]);
}

bool auAbn(std::string_view text)
{
    const std::string id = compact(text);
    return id[0] != '0' && (weightedSum(id, {10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19}) - 10) % 89 == 0;
}

bool auAcn(std::string_view text)
{
    const std::string id = compact(text);
    return (10 - weightedSum(id, {8, 7, 6, 5, 4, 3, 2, 1}) % 10) % 10 == digit(id[8]);
}

bool auTfn(std::string_view text)
{
    return weightedSum(compact(text), {1, 4, 3, 7, 5, 8, 6, 9, 10}) % 11 == 0;
}

bool auMedicare(std::string_view text)
{
    const std::string id = compact(text);
    return id[0] >= '2' && id[0] <= '6' && weightedSum(id, {1, 3, 7, 9, 1, 3, 7, 9}) % 10 == digit(id[8]);
}

/// ID number of South Africa: a birthday, citizenship, Luhn.
bool zaId(std::string_view text)
{
    return isDate(numberAt(text, 0, 2), numberAt(text, 2, 2), numberAt(text, 4, 2)) && text[10] <= '1' && luhn(text);
}

constexpr std::array asianTable{
    NamedValidator{"in-aadhaar", inAadhaar},
    NamedValidator{"in-gstin", inGstin},
    NamedValidator{"kr-resident", krResident},
    NamedValidator{"kr-business", krBusiness},
    NamedValidator{"kr-driver", krDriver},
    NamedValidator{"th-id", thId},
    NamedValidator{"tr-id", trId},
    NamedValidator{"tr-plate", trPlate},
    NamedValidator{"sg-nric", sgNric},
    NamedValidator{"cn-id", cnId},
    NamedValidator{"tw-id", twId},
    NamedValidator{"jp-my-number", jpMyNumber},
    NamedValidator{"au-abn", auAbn},
    NamedValidator{"au-acn", auAcn},
    NamedValidator{"au-tfn", auTfn},
    NamedValidator{"au-medicare", auMedicare},
    NamedValidator{"za-id", zaId},
};

} // namespace

Validator findAsianValidator(std::string_view name)
{
    return findIn(asianTable, name);
}

} // namespace telltale::audit::checks
