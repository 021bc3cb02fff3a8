// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/styled_output.h"
#include "privacy/check/check_report.h"

#include <string>
#include <vector>

namespace telltale::cli {

/// Prints the account of a check for people: by rule, a line for each violation that is another one, new ones first.
class CheckTable
{
public:
    /// The output must outlive it. `isQuiet`: without the summary.
    CheckTable(report::Output &output, const Terminal &terminal, bool isQuiet)
        : m_output(output), m_terminal(terminal), m_isQuiet(isQuiet)
    {
    }

    void print(const privacy::CheckReport &report);

private:
    using Groups = std::vector<const privacy::ViolationGroup *>;
    void rule(const privacy::CheckRule &rule, const Groups &groups, std::uint64_t beyond);
    void row(const privacy::ViolationGroup &group, std::size_t placeWidth, std::size_t pathWidth);
    void summary(const privacy::CheckReport &report);
    void styled(std::string_view style, std::string_view text) { putStyled(m_output, m_terminal, style, text); }

    report::Output &m_output;
    Terminal m_terminal;
    bool m_isQuiet;
};

} // namespace telltale::cli
