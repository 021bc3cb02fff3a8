// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/proof/proof_verdict.h"

namespace telltale::privacy {

/// The longest pause between two of the same kind.
class MeasuredPause
{
public:
    void add(std::int64_t time)
    {
        if (m_last && time > *m_last)
            m_longest = std::max(m_longest, time - *m_last);
        m_last = std::max(m_last.value_or(time), time);
    }
    std::int64_t longest() const { return m_longest; }

private:
    std::optional<std::int64_t> m_last;
    std::int64_t m_longest = 0;
};

/// Looks for everything that speaks against believing a silence. Fills in what of the verdict depends on intervals:
/// doubts, longest, toBeExercised, neverSeen.
class ProofDoubts
{
public:
    /// Both must outlive it; the verdict's rows are in the order of the log's kinds.
    ProofDoubts(const ProofLog &log, ProofVerdict &verdict) : m_log(log), m_verdict(verdict) {}

    void find(const std::vector<MeasuredPause> &measured, bool hasOthers,
              const std::optional<std::vector<std::string>> &pointed);

private:
    void aboutSteps();
    void aboutSwitch();
    void aboutCoverage();
    void aboutBaseline(bool hasOthers);
    void aboutDeclared();
    void aboutMeasured(const std::vector<MeasuredPause> &measured);
    void aboutHosts(const std::vector<std::string> &pointed);
    void listKinds();
    bool isInBaseline(const std::string &kind) const;
    void doubt(ProofDoubt what, const std::string &about = {}, const std::string &said = {}, std::int64_t time = 0);
    void mustOutlast(const ProofInterval &interval);

    const ProofLog &m_log;
    ProofVerdict &m_verdict;
};

} // namespace telltale::privacy
