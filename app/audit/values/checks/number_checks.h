// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>
#include <string_view>

/// What the check digits of many countries are made of. All take decimal digits, or letters where they say so.
namespace telltale::audit::checks {

/// Σ weight·digit over as many digits as there are weights.
int weightedSum(std::string_view digits, std::initializer_list<int> weights);
/// ISO/IEC 7064 mod 11,10: the last digit checks the ones before.
bool iso7064Mod11_10(std::string_view digits);
/// Verhoeff's scheme (dihedral group of order ten).
bool verhoeff(std::string_view digits);
/// ICAO 9303 part 3, 4.9: weights 7, 3, 1; letters count from ten on. The last character checks the ones before.
bool icao731(std::string_view text);
/// A day that exists; years of two digits are of any century.
bool isDate(int year, int month, int day);
/// The number in `count` digits at `at`.
int numberAt(std::string_view digits, std::size_t at, std::size_t count);
/// All digits are the same one.
bool isRepeated(std::string_view digits);

} // namespace telltale::audit::checks
