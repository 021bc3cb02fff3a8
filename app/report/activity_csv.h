// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/activity/activity_entry.h"

#include <string>

namespace telltale::report {

/// The columns of an activity log as CSV (RFC 4180), with their line end.
std::string activityCsvHead();
/// An entry likewise. `isForEyes`: what a terminal would act on is made visible.
std::string activityCsvRow(const store::ActivityRecord &record, bool isForEyes);

} // namespace telltale::report
