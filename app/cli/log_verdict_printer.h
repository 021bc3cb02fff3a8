// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/diagnostic.h"
#include "store/activity/activity_verification.h"

#include <optional>
#include <string>
#include <vector>

namespace telltale::report {
class Output;
}

namespace telltale::cli {

class DiagnosticsPrinter;

/// A checkpoint that was given, and where it was read.
struct NamedCheckpoint
{
    std::string source;
    store::ActivityCheckpoint checkpoint;
};

/// A break, as a finding with its line.
Diagnostic diagnosticOf(const store::ActivityBreak &broken, const std::string &source);

/// Prints each break on standard error, through `diagnostics`; how many more there are, too.
void printBreaks(const store::ActivityVerification &verified, const std::string &source,
                 DiagnosticsPrinter &diagnostics);

/// Says in words what `log verify` found: the chain, each checkpoint, and what nobody can know. `own` is the public key
/// of this account, where it has one.
void printVerdict(const store::ActivityVerification &verified, const std::string &source,
                  const std::vector<NamedCheckpoint> &checkpoints, const std::optional<store::CheckpointPublicKey> &own,
                  report::Output &output);

} // namespace telltale::cli
