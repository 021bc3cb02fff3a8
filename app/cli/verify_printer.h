// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/inspect_command.h"
#include "cli/styled_output.h"
#include "privacy/proof/proof_text.h"

#include <cstdint>
#include <string>
#include <vector>

namespace telltale::cli {

/// Prints the verdict of a proof with its evidence: as a table for people, or as one object on one line.
class VerifyPrinter
{
public:
    struct Options
    {
        Format format = Format::Table;
        Terminal terminal;
        std::string record;      ///< of the capture
        std::uint64_t entry = 0; ///< in the activity log; 0: none
    };

    /// The output must outlive the printer.
    VerifyPrinter(report::Output &output, const Options &options) : m_output(output), m_options(options) {}

    void print(const privacy::ProofVerdict &verdict);

private:
    void table(const privacy::ProofVerdict &verdict);
    void rows(const privacy::ProofVerdict &verdict);
    void row(const privacy::ProofRow &row, std::size_t width);
    void styledLine(const char *style, const QString &text);

    void json(const privacy::ProofVerdict &verdict);
    void jsonMoments(const privacy::ProofTimeline &timeline);
    void jsonDoubts(const privacy::ProofVerdict &verdict);
    void jsonRow(const privacy::ProofRow &row);
    void jsonCoverage(const privacy::ProofCoverage &coverage);
    void jsonSwitch(const privacy::ProofTimeline &timeline);
    void key(const char *name, bool isFirst = false);
    void member(const char *name, std::string_view text, bool isFirst = false);
    void member(const char *name, std::uint64_t number);
    void member(const char *name, bool value);
    void member(const char *name, const std::vector<std::string> &texts);

    report::Output &m_output;
    Options m_options;
};

} // namespace telltale::cli
