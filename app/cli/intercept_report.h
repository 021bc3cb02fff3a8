// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/intercept_record.h"
#include "privacy/capture_counters.h"
#include "privacy/tunnel_summary.h"

namespace telltale::report {
class Output;
}

namespace telltale::cli {

/// Says on standard error where is listened and recorded, and what the user should know about that.
void sayBeginning(const InterceptOptions &options, const InterceptRecord &record, const std::string &address,
                  report::Output &errors);
/// That what an earlier capture left unfinished was put aside.
void sayTorn(const store::TornTail &torn, report::Output &errors);
/// What is in force, and what passes all the same.
void sayGate(const GateOptions &options, const std::string &described, report::Output &errors);
/// That the policy was read again: it is in force, or the one before stays.
void sayPolicyRead(bool isInForce, const std::string &described, report::Output &errors);
/// The coverage statement.
void sayCoverage(const privacy::CaptureCounters &counters, std::uint64_t undecoded, const std::string &path,
                 report::Output &errors, const std::vector<privacy::TunnelSummary> &tunnels = {});
/// A sentence about what goes on.
void sayTrouble(const QString &trouble, report::Output &errors);
/// The index does not go on, which the record does not mind.
void sayIndexTrouble(const QString &trouble, report::Output &errors);

} // namespace telltale::cli
