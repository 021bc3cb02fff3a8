// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "report/document/manifest.h"

#include <string>
#include <string_view>
#include <vector>

namespace telltale::report {

/// A value that was revealed, with what it takes to check it.
struct OpenedValue
{
    std::string item;   ///< its name in the report
    std::string lexeme; ///< exact characters, bytes as sent
    std::string salt;   ///< hexadecimal
    std::string commitment;
};

/// What a person who has the sources gives to one who has the report: some of its values, and all its commitments, so
/// that the two can be held together by the digest that the report itself carries.
struct Opening
{
    std::string report; ///< SHA-256 of the report it was made for, hexadecimal
    std::vector<OpenedValue> values;
    std::vector<Commitment> commitments;
};

/// JSON: `{"telltale_opening":1,"report":…,"values":[{"item","value"|"value_base64","salt","commitment"}],
/// "commitments":{ITEM:COMMITMENT}}`
std::string openingText(const Opening &opening);
/// Errors: opening-unreadable.
Result<Opening> readOpening(std::string_view json);
/// Whether value and salt give the commitment, and the report has this one under this name.
bool opensIn(const OpenedValue &value, const std::vector<Commitment> &commitments);

} // namespace telltale::report
