// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/reidentify/digest_finds.h"

#include <string>

namespace telltale::privacy {

/// What was probably hashed in a field, going by its name and category, and how many such values there are.
struct FieldGuess
{
    enum class Kind : std::uint8_t {
        Counted, ///< a space that can be counted through: addresses, numbers, dates
        Listed,  ///< values that people have lists of: users, domains, names
        Random,  ///< identifiers that nobody can guess
        Unknown,
    };
    Kind kind = Kind::Unknown;
    double size = 0;    ///< values; of Listed a list as people have it
    std::string what;   ///< `IPv4 addresses (2^32)`; translated
    std::string option; ///< of Counted: how to count it through: `--space ipv4`
};

FieldGuess guessField(const DigestField &field);

} // namespace telltale::privacy
