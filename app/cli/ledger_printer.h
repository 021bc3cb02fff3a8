// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/ledger/claim_lint.h"
#include "audit/ledger/ledger.h"
#include "cli/inspect_command.h"
#include "cli/styled_output.h"

namespace telltale::report {
class Output;
}

namespace telltale::cli {

/// Prints the account of declared and sent, and the questions about claims, in the four formats.
class LedgerPrinter
{
public:
    struct Options
    {
        Format format = Format::Table;
        Terminal terminal;
        bool isQuiet = false;    ///< in the table: no rows that are as declared, no summary
        bool hasSecrets = false; ///< credentials are printed, where `***` stands for them otherwise
    };

    /// The output must outlive the printer.
    LedgerPrinter(report::Output &output, const Options &options) : m_output(output), m_options(options) {}

    void rows(const std::vector<audit::LedgerRow> &rows);
    void questions(const std::vector<audit::ClaimQuestion> &questions, const std::string &page);

private:
    void tableRows(const std::vector<audit::LedgerRow> &rows);
    void tableRow(const audit::LedgerRow &row, std::size_t pathWidth, const std::string &source);
    void summary(const std::vector<audit::LedgerRow> &rows);
    void jsonRow(const audit::LedgerRow &row);
    void csvRow(const audit::LedgerRow &row);
    void tableQuestion(const audit::ClaimQuestion &question, const std::string &page);
    void jsonEvidence(const audit::ClaimQuestion &question, const audit::ClaimEvidence &evidence,
                      const std::string &page);
    void csvEvidence(const audit::ClaimQuestion &question, const audit::ClaimEvidence &evidence,
                     const std::string &page);
    /// `count` objects as an array or as lines.
    template<typename Print>
    void jsonList(std::size_t count, Print &&print);
    void cells(std::initializer_list<std::string_view> cells);
    void member(const char *key, std::string_view text, bool isFirst = false);
    std::string_view valueOf(const audit::ClaimEvidence &evidence) const;
    void styled(std::string_view style, std::string_view text) { putStyled(m_output, m_options.terminal, style, text); }

    report::Output &m_output;
    Options m_options;
};

} // namespace telltale::cli
