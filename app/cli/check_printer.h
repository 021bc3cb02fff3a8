// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/check_command.h"
#include "privacy/check/check_report.h"

#include <initializer_list>
#include <string_view>

namespace telltale::report {
class Output;
}

namespace telltale::cli {

/// Prints violations in the formats of `telltale check`: json, ndjson and csv as they come, the others at the end.
class CheckPrinter
{
public:
    struct Options
    {
        CheckFormat format = CheckFormat::Table;
        Terminal terminal;
        bool isQuiet = false; ///< in the table: no summary
    };

    /// Output and rules must outlive the printer.
    CheckPrinter(report::Output &output, const Options &options, const std::vector<privacy::CheckRule> &rules)
        : m_output(output), m_options(options), m_rules(rules)
    {
    }

    void begin();
    /// `group`: that it counts in.
    void violation(const privacy::Violation &violation, const privacy::ViolationGroup &group);
    void end(const privacy::CheckReport &report);

private:
    void jsonRow(const privacy::Violation &violation, const privacy::ViolationGroup &group);
    void csvRow(const privacy::Violation &violation, const privacy::ViolationGroup &group);

    report::Output &m_output;
    Options m_options;
    const std::vector<privacy::CheckRule> &m_rules;
    bool m_isFirst = true;
};

} // namespace telltale::cli
