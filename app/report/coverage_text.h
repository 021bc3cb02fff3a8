// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/capture_counters.h"

#include <QStringList>

namespace telltale::report {

/// The coverage statement in words, translated: what a capture saw, and then, a line each, what it did not see or did
/// not let through. A capture that says nothing in the second part has seen everything that came to its address.
struct CoverageText
{
    QString seen;
    QStringList unseen;
};

/// `undecoded`: bodies that were recorded, but could not be taken apart into fields.
CoverageText coverageText(const privacy::CaptureCounters &counters, std::uint64_t undecoded = 0);

} // namespace telltale::report
