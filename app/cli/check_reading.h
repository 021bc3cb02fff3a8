// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/check_command.h"
#include "cli/exit_status.h"
#include "privacy/check/check_report.h"
#include "privacy/check/checker.h"

#include <map>
#include <string>
#include <vector>

namespace telltale::report {
class Output;
}

namespace telltale::cli {

class AccountSink;
class DiagnosticsPrinter;

/// Gives what is in the inputs of a check to a checker, and notes what came of reading each.
class CheckReading
{
public:
    /// Options and printer must outlive it.
    CheckReading(const CheckOptions &options, DiagnosticsPrinter &diagnostics,
                 std::shared_ptr<const audit::Knowledge> knowledge)
        : m_options(options), m_diagnostics(diagnostics), m_knowledge(std::move(knowledge))
    {
    }

    /// Fills the report's files, problems and counts of events. Clean, Unusable where not all could be read, Nothing
    /// where an input has no event: an empty capture is no pass, however many others are full. Ends with the output.
    ExitStatus read(const payload::Limits &limits, privacy::Checker &checker, report::Output &output,
                    privacy::CheckReport &report);

private:
    /// What came of an input as it was given: a file, or a folder as a whole.
    struct Outcome
    {
        std::uint64_t judged = 0; ///< events, and requests that were found at fault by themselves
        bool isWhole = true;
    };
    ExitStatus judge(const std::map<std::string, Outcome> &outcomes, const privacy::Checker &checker, AccountSink &sink,
                     privacy::CheckReport &report);
    static void noteProblem(const Diagnostic &problem, std::vector<std::string> &problems);

    const CheckOptions &m_options;
    DiagnosticsPrinter &m_diagnostics;
    std::shared_ptr<const audit::Knowledge> m_knowledge;
    std::vector<std::string> m_problems; ///< of the file that is being read
};

} // namespace telltale::cli
