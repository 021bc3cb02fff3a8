// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/check/check_report.h"
#include "report/json_text.h"

#include <string_view>

namespace telltale::report {

/// Writes the account of a check as SARIF 2.1.0 (OASIS), as code scanning services take it: one run, its rules, and a
/// result for each violation that is another one, with how often it occurred. Lines are those of the file; for what
/// was sent in an exchange, where that stands. Known violations are `unchanged` and suppressed. There is no value in
/// it.
class SarifWriter
{
public:
    /// `version` is the program's. The output must outlive it.
    SarifWriter(Output &output, std::string_view version, bool isTerminal)
        : m_output(output), m_text(output, isTerminal), m_version(version)
    {
    }

    void write(const privacy::CheckReport &report);

private:
    void rules(const privacy::CheckReport &report);
    void invocation(const privacy::CheckReport &report);
    void notification(std::string_view message, std::string_view file, bool &isFirst);
    void result(const privacy::CheckReport &report, const privacy::ViolationGroup &group);
    void location(const privacy::ViolationGroup &group);
    void member(std::string_view key, std::string_view text);
    void message(std::string_view key, std::string_view text);

    Output &m_output;
    JsonText m_text;
    std::string_view m_version;
};

} // namespace telltale::report
