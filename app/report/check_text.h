// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/check/check_report.h"

#include <string>
#include <string_view>

namespace telltale::report {

/// `telemetry.md:34`; the source alone where no line is known. Made visible.
std::string placeText(const privacy::ViolationGroup &group);

/// `FETCH_RELEASE_NOTES /properties/ip`: what the violation is about. Made visible; "" where nothing has a name.
std::string subjectText(const privacy::ViolationGroup &group);

/// `1 violation`, `2 violations`
std::string violationCount(std::uint64_t count);

/// A file's name as a relative or absolute URI reference (RFC 3986): `captures/a%20b.har`, `file:///tmp/x`. Standard
/// input is `stdin`.
std::string uriOfFile(std::string_view name);

} // namespace telltale::report
