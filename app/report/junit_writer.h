// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/check/check_report.h"

#include <string>
#include <string_view>
#include <vector>

namespace telltale::report {

class Output;

/// Writes the account of a check in the XML of JUnit as build servers read it: a suite an input, a case a rule. New
/// violations are a failure with a line each; known ones are told in `system-out`; what could not be read, and an input
/// without an event, is an error. There is no value in it.
class JunitWriter
{
public:
    /// The output must outlive it.
    explicit JunitWriter(Output &output) : m_output(output) {}

    void write(const privacy::CheckReport &report);

private:
    using Groups = std::vector<const privacy::ViolationGroup *>;
    /// An input with its violations by rule.
    struct Suite
    {
        const privacy::CheckedFile *file = nullptr;
        std::vector<Groups> byRule;
        std::size_t failures = 0;
        std::size_t errors = 0;
    };

    static std::vector<Suite> suitesOf(const privacy::CheckReport &report);
    void suite(const privacy::CheckReport &report, const Suite &suite);
    void ruleCase(const privacy::CheckRule &rule, const Groups &groups);
    void readingCase(const Suite &suite);
    void list(const Groups &groups, bool isKnown);
    void attribute(std::string_view name, std::string_view text);

    Output &m_output;
};

/// Text for XML 1.0: markup characters as entities, and what no XML text may have made visible.
std::string xmlText(std::string_view bytes);

} // namespace telltale::report
