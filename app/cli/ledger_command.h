// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/ledger/ledger.h"
#include "cli/reading_options.h"

namespace telltale::cli {

struct LedgerOptions
{
    ReadingOptions reading;
    std::string catalogue;  ///< a name or a file; may be empty with claimsPage
    std::string claimsPage; ///< asks about the claims of this page instead
    audit::SwitchState switchState = audit::SwitchState::Unknown;
    bool hasSecrets = false; ///< credentials among the evidence are printed
};

/// `telltale ledger`: prints the account of declared and sent, or the questions about a page's claims. Returns the exit
/// status of the command-line contract.
int runLedger(const LedgerOptions &options);

} // namespace telltale::cli
