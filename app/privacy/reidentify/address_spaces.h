// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/reidentify/candidate_space.h"

namespace telltale::privacy {

/// IPv4 addresses with points, of a range in CIDR (RFC 4632) or a single one.
Result<std::unique_ptr<CandidateSpace>> ipv4Space(std::string_view range);
/// Hardware addresses of a vendor (three bytes): with colons, dashes and bare, in small letters and capitals.
Result<std::unique_ptr<CandidateSpace>> macSpace(std::string_view vendor);
/// ObjectIds (BSON) of one second, machine and process, whose counter goes through 2^24: `ID` takes second and machine
/// from another id, `TIME:MACHINE` has the time in seconds since 1970 or as ISO 8601.
Result<std::unique_ptr<CandidateSpace>> objectIdSpace(std::string_view text);

} // namespace telltale::privacy
