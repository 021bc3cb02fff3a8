// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/knowledge.h"
#include "cli/exit_status.h"
#include "payload/limits.h"
#include "privacy/anonymise/anonymiser.h"
#include "privacy/residual/residual_scan.h"

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace telltale::cli {

class DiagnosticsPrinter;

/// What all inputs of a run are anonymised by.
struct AnonymiseRun
{
    DiagnosticsPrinter &diagnostics;
    payload::Limits limits;
    std::shared_ptr<const audit::Knowledge> knowledge;
    std::shared_ptr<const privacy::Policy> policy;
    privacy::KeySource keys;
    std::vector<privacy::SoughtValue> sought;
    std::span<const std::string> inputs; ///< of the whole run, which nothing is written over
    bool allowsLeftovers = false;
    std::function<void(const std::vector<privacy::Leftover> &, std::uint64_t)> showLeftovers;

    std::uint64_t events = 0;
    std::uint64_t changedFields = 0;
    std::uint64_t blockedEvents = 0;
};

/// Anonymises one input and puts the output in its place, unless something is left in it. Clean, Findings (left-overs,
/// nothing was saved), Unusable or Nothing.
ExitStatus anonymiseFile(AnonymiseRun &run, const std::string &input, const std::string &output);

/// Of what an anonymiser could not do its work on.
void printProblems(const privacy::Anonymiser &anonymiser, const std::string &source, DiagnosticsPrinter &diagnostics);

} // namespace telltale::cli
