// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/filter_judge.h"
#include "cli/exit_status.h"
#include "payload/filter/filter_matcher.h"
#include "payload/loaders/load.h"

#include <functional>

namespace telltale::cli {

class DiagnosticsPrinter;

/// Hands the records that match to an account, and errors to standard error: what samples are tolerated for is
/// inspect's to tell.
class AccountSink : public payload::RecordSink
{
public:
    using Take = std::function<void(const payload::Record &)>;
    /// What else an account can ask for; each may be empty.
    struct Hooks
    {
        /// Behind each file: the input it is of (itself, or its folder), and whether it could be read whole.
        std::function<void(const std::string &input, const std::string &file, bool isWhole)> file = {};
        std::function<void(const Diagnostic &error, const std::string &source)> error = {};
        std::function<bool()> wantsMore = {};
    };

    /// `knowledge`: what filters judge fields by.
    AccountSink(DiagnosticsPrinter &diagnostics, const payload::Filter &filter,
                std::shared_ptr<const audit::Knowledge> knowledge, Take take);

    bool record(const payload::Record &record) override;
    void diagnostic(const Diagnostic &diagnostic) override;

    /// Reads all inputs, folders file by file. Clean when all could be read whole, else Unusable.
    ExitStatus read(const std::vector<std::string> &paths, const payload::Limits &limits);
    ExitStatus read(const std::vector<std::string> &paths, const payload::LoadOptions &load);
    void setHooks(Hooks hooks) { m_hooks = std::move(hooks); }
    /// Says that there was no event in these inputs, or none that matches.
    ExitStatus sayNothing(const std::vector<std::string> &paths);

private:
    void tellError(const Diagnostic &diagnostic, const std::string &source);
    bool wantsMore() const { return !m_hooks.wantsMore || m_hooks.wantsMore(); }

    DiagnosticsPrinter &m_diagnostics;
    payload::FilterMatcher m_matcher;
    audit::FilterJudge m_judge;
    bool m_isFiltered;
    Take m_take;
    Hooks m_hooks;
};

} // namespace telltale::cli
