// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/run_options.h"
#include "payload/loaders/load.h"
#include "privacy/check/checker.h"

#include <map>
#include <memory>
#include <optional>
#include <string>

namespace telltale::report {
class Output;
}

namespace telltale::cli {

class DiagnosticsPrinter;

/// Judges what a run sends by the policy or the catalogue, as `check` does.
class RunJudgement
{
public:
    /// All must outlive it.
    RunJudgement(const RunOptions &options, DiagnosticsPrinter &diagnostics)
        : m_options(options), m_diagnostics(diagnostics)
    {
    }

    /// False when policy or catalogue cannot be read whole, which was said. To be called before the command runs.
    bool readRules();
    /// To be called before the first record.
    void begin(std::shared_ptr<const audit::Knowledge> knowledge);
    void record(const payload::Record &record) { m_checker->record(record); }
    /// Says, a line for each rule, what was broken; true where something was.
    bool finish(report::Output &errors);
    /// There was something to judge.
    bool hasEvents() const { return m_checker->events() != 0; }

private:
    struct Broken
    {
        std::uint64_t count = 0;
        std::string example; ///< the first event and path
    };

    const RunOptions &m_options;
    DiagnosticsPrinter &m_diagnostics;
    privacy::CheckParts m_parts;
    std::optional<privacy::Checker> m_checker;
    std::map<std::uint32_t, Broken> m_broken; ///< by rule
};

} // namespace telltale::cli
