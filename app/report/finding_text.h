// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/finding.h"
#include "report/json_text.h"

namespace telltale::report {

/// Writes findings as JSON, in the words of the command-line contract.
class FindingText
{
public:
    FindingText(Output &output, bool isTerminal)
        : m_output(output), m_text(output, isTerminal), m_isTerminal(isTerminal)
    {
    }

    /// The members of a field that say what it is: `,"category":…` to `,"inside":…`, and where they apply
    /// `,"protected_by":…` and `,"secret":true`.
    void members(const audit::Finding &finding);
    /// The same of a field that nobody judged: all null.
    void noMembers();
    /// What was found inside a value, as an array; null when nothing was.
    void inside(const std::vector<audit::Inside> &parts);
    /// An array of strings; null when there are none.
    void strings(const std::vector<std::string> &texts);

private:
    void member(const char *key, std::string_view text);

    Output &m_output;
    JsonText m_text;
    bool m_isTerminal;
};

/// What was found inside a value, as a JSON array; `null` when nothing was.
std::string insideJson(const std::vector<audit::Inside> &parts);

/// `true`, `false`, or `null` where no catalogue speaks of the event.
std::string_view declaredWord(const std::optional<bool> &declared);

} // namespace telltale::report
