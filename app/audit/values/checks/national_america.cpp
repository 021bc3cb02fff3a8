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

/// Never given out (SSA): areas 000, 666, 900 and above, group 00, serial 0000; and the numbers of advertisements.
bool usSsn(std::string_view text)
{
    const std::string id = compact(text);
    const int area = numberAt(id, 0, 3);
    return area != 0 && area != 666 && area < 900 && numberAt(id, 3, 2) != 0 && numberAt(id, 5, 4) != 0
        && id != "078051120" && id != "219099999" && id != "123456789" && !isRepeated(id);
}

/// Taxpayers without a social security number (IRS): 9xx with groups 50-65, 70-88, 90-92, 94-99.
bool usItin(std::string_view text)
{
    const std::string id = compact(text);
    const int group = numberAt(id, 3, 2);
    return (group >= 50 && group <= 65) || (group >= 70 && group <= 88) || (group >= 90 && group <= 92) || group >= 94;
}

/// National provider identifier (CMS): Luhn with 80840 in front.
bool usNpi(std::string_view text)
{
    const std::string id = compact(text);
    return !isRepeated(std::string_view(id).substr(0, 9)) && luhn("80840" + id);
}

bool caSin(std::string_view text)
{
    const std::string id = compact(text);
    return id[0] != '0' && id[0] != '8' && !isRepeated(id) && luhn(id);
}

bool brCpf(std::string_view text)
{
    const std::string id = compact(text);
    const int first = weightedSum(id, {10, 9, 8, 7, 6, 5, 4, 3, 2}) * 10 % 11 % 10;
    const int second = weightedSum(id, {11, 10, 9, 8, 7, 6, 5, 4, 3, 2}) * 10 % 11 % 10;
    return !isRepeated(id) && first == digit(id[9]) && second == digit(id[10]);
}

bool brCnpj(std::string_view text)
{
    const std::string id = compact(text);
    const auto check = [](int sum) { return sum % 11 < 2 ? 0 : 11 - sum % 11; };
    return !isRepeated(id) && check(weightedSum(id, {5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2})) == digit(id[12])
        && check(weightedSum(id, {6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2})) == digit(id[13]);
}

bool arCuit(std::string_view text)
{
    const std::string id = compact(text);
    const int rest = 11 - weightedSum(id, {5, 4, 3, 2, 7, 6, 5, 4, 3, 2}) % 11;
    return (rest == 11 ? 0 : rest == 10 ? 9 : rest) == digit(id[10]);
}

bool clRut(std::string_view text)
{
    const std::string id = compact(text);
    int sum = 0;
    int weight = 2;
    for (std::size_t i = id.size() - 1; i-- > 0; weight = weight == 7 ? 2 : weight + 1)
        sum += weight * digit(id[i]);
    return "0K987654321"sv[static_cast<std::size_t>(sum % 11)] == id.back();
}

/// CURP: a birthday in the fifth to tenth place.
bool mxCurp(std::string_view text)
{
    return isDate(numberAt(text, 4, 2), numberAt(text, 6, 2), numberAt(text, 8, 2));
}

constexpr std::array americanTable{
    NamedValidator{"us-ssn", usSsn},   NamedValidator{"us-itin", usItin}, NamedValidator{"us-npi", usNpi},
    NamedValidator{"ca-sin", caSin},   NamedValidator{"br-cpf", brCpf},   NamedValidator{"br-cnpj", brCnpj},
    NamedValidator{"ar-cuit", arCuit}, NamedValidator{"cl-rut", clRut},   NamedValidator{"mx-curp", mxCurp},
};

} // namespace

Validator findAmericanValidator(std::string_view name)
{
    return findIn(americanTable, name);
}

} // namespace telltale::audit::checks
