// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/intercept_notes.h"

#include "cli/activity_notes.h"
#include "store/activity/capture_head.h"

namespace telltale::cli {

namespace activity = store::activity;

InterceptNotes::InterceptNotes(ActivityNotes &notes, const std::string &record)
    : m_notes(notes), m_record(pathForLog(record))
{
}

void InterceptNotes::note(std::string_view what, const std::string &subject, const std::optional<std::string> &before,
                          const std::optional<std::string> &after)
{
    m_notes.note({std::string(what), subject, before, after, {}});
}

void InterceptNotes::began(const std::optional<InterceptGate::InForce> &inForce)
{
    m_inForce = inForce;
    if (!inForce)
        return;
    note(activity::policyEdit, inForce->name + ", in force for " + m_record, {}, inForce->policy);
    note(activity::toggle, m_record, {}, inForce->gate);
}

void InterceptNotes::policyRead(const std::optional<InterceptGate::InForce> &inForce,
                                const std::vector<Diagnostic> &problems)
{
    if (!inForce || !m_inForce)
        return;
    if (!problems.empty()) {
        note(activity::policyEdit, inForce->name + ", refused for " + m_record, m_inForce->policy,
             "refused, the one before stays: " + problems.front().message.toStdString());
        return;
    }
    if (inForce->policy != m_inForce->policy)
        note(activity::policyEdit, inForce->name + ", in force for " + m_record, m_inForce->policy, inForce->policy);
    if (inForce->gate != m_inForce->gate)
        note(activity::toggle, m_record, m_inForce->gate, inForce->gate);
    m_inForce = inForce;
}

void InterceptNotes::ended()
{
    if (const Result<store::ActivityEntry> entry = store::captureHeadEntry(m_record))
        m_notes.note(*entry);
}

} // namespace telltale::cli
