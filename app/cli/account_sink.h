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

    /// `knowledge`: what filters judge fields by.
    AccountSink(DiagnosticsPrinter &diagnostics, const payload::Filter &filter,
                std::shared_ptr<const audit::Knowledge> knowledge, Take take);

    bool record(const payload::Record &record) override;
    void diagnostic(const Diagnostic &diagnostic) override;

    /// Reads all inputs, folders file by file. Clean when all could be read whole, else Unusable.
    ExitStatus read(const std::vector<std::string> &paths, const payload::Limits &limits);
    /// Says that there was no event in these inputs, or none that matches.
    ExitStatus sayNothing(const std::vector<std::string> &paths);

private:
    DiagnosticsPrinter &m_diagnostics;
    payload::FilterMatcher m_matcher;
    audit::FilterJudge m_judge;
    bool m_isFiltered;
    Take m_take;
};

} // namespace telltale::cli
