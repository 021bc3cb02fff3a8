// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace telltale::audit::checks {

/// ISO/IEC 7812-1, annex B: the check digit over decimal digits. Nothing but digits, at least two.
bool luhn(std::string_view digits);

/// The brand of a payment card: its issuer range (ISO/IEC 7812-1) and length fit, the check digit is right, and the
/// digits are either together or in groups by blanks or dashes as cards are printed. nullptr otherwise.
const char *cardBrand(std::string_view text);

/// IBAN (ISO 13616): a country that has one, the length it has there, its check digits (mod 97), the kinds of
/// characters of its parts where letters and digits are told apart; in groups of four, or together.
bool isIban(std::string_view text);

/// ABA routing number: nine digits (or 4-4-1), a Federal Reserve prefix, its check digit.
bool isAbaRouting(std::string_view text);

} // namespace telltale::audit::checks
