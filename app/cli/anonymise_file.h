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

class ActivityNotes;
class DiagnosticsPrinter;

/// What all inputs of a run are anonymised by.
struct AnonymiseRun
{
    DiagnosticsPrinter &diagnostics;
    ActivityNotes &notes;
    std::string policyName; ///< or its file, as given
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

/// Tells the activity log of an output that is about to be put in its place; `reading` is where its bytes are now.
void noteExport(const AnonymiseRun &run, const std::string &input, const std::string &output,
                const std::string &reading);
/// That it was not put there after all.
void noteNoExport(const AnonymiseRun &run, const std::string &output);

/// Of what an anonymiser could not do its work on.
void printProblems(const privacy::Anonymiser &anonymiser, const std::string &source, DiagnosticsPrinter &diagnostics);

} // namespace telltale::cli
