// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/reidentify/candidate_space.h"

namespace telltale::privacy {

/// `+49:8` or `+49171:7`: the prefix and every number of so many digits (at most 12) behind it, written `+49…`, `49…`
/// and `0…`; a prefix without `+` is written as it is given.
Result<std::unique_ptr<CandidateSpace>> phoneSpace(std::string_view text);
/// `1950-2010`: every day of these years (1800 to 2200) as 1983-07-05, 19830705, 05.07.1983, 5.7.1983, 05/07/1983,
/// 07/05/1983 and 1983/07/05.
Result<std::unique_ptr<CandidateSpace>> dateSpace(std::string_view years);
/// `6`: every number of so many digits (at most 12), zeros in front included.
Result<std::unique_ptr<CandidateSpace>> pinSpace(std::string_view digits);
/// 0 to 65535.
std::unique_ptr<CandidateSpace> portSpace();

} // namespace telltale::privacy
