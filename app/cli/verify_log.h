// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "cli/activity_notes.h"
#include "privacy/proof/proof_verdict.h"

#include <cstdint>
#include <string>

namespace telltale::cli {

/// Tells the activity log of a proof: the head of the capture, and the verdict (switch-verify), whose number is
/// returned. `record` is the capture's. Errors: those of store::ActivityLog and store::captureHeadEntry().
Result<std::uint64_t> logProof(const privacy::ProofVerdict &verdict, const std::string &record,
                               const ActivityNotes &notes);

} // namespace telltale::cli
