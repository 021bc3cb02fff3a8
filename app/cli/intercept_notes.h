// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/diagnostic.h"
#include "cli/intercept_gate.h"

#include <optional>
#include <string>
#include <vector>

namespace telltale::cli {

class ActivityNotes;

/// What a capture that was started from the command line tells the activity log: which policy and gate are in force,
/// each time that changes, and where its record ended.
class InterceptNotes
{
public:
    InterceptNotes(ActivityNotes &notes, const std::string &record);

    /// To be called before anything is taken.
    void began(const std::optional<InterceptGate::InForce> &inForce);
    /// `problems`: why the policy before stays.
    void policyRead(const std::optional<InterceptGate::InForce> &inForce, const std::vector<Diagnostic> &problems);
    /// To be called once the record is written to its end, which it reads.
    void ended();

private:
    void note(std::string_view what, const std::string &subject, const std::optional<std::string> &before,
              const std::optional<std::string> &after);

    ActivityNotes &m_notes;
    std::string m_record;
    std::optional<InterceptGate::InForce> m_inForce;
};

} // namespace telltale::cli
