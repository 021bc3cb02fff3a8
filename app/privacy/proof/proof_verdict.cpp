// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/proof/proof_verdict.h"

#include "privacy/proof/proof_doubts.h"
#include "privacy/proof/proof_marks.h"

#include <algorithm>
#include <set>

namespace telltale::privacy {

namespace {

constexpr std::size_t mostExchanges = 100;

class ProofJudge
{
public:
    ProofJudge(const ProofLog &log, const ProofTimeline &timeline) : m_log(log), m_queue(log, timeline)
    {
        const ProofSubject &subject = log.subject();
        m_verdict.product = subject.product;
        m_verdict.title = subject.title;
        m_verdict.countsEverything = subject.catalogue == nullptr;
        m_verdict.timeline = timeline;
        m_verdict.timeline.coverage.unread += log.unread();
    }

    ProofVerdict judge(const std::optional<std::vector<std::string>> &pointed)
    {
        for (const ProofKind &kind : m_log.kinds())
            m_verdict.rows.push_back(rowOf(kind));
        m_measured.resize(m_verdict.rows.size());
        for (const ProofItem &item : m_log.items())
            count(item);
        for (std::size_t i = 0; i < m_verdict.rows.size(); ++i)
            mark(i);
        m_verdict.beforeConsent = m_requests[0].size();
        m_verdict.baseline = m_requests[1].size();
        m_verdict.between = m_requests[2].size();
        m_verdict.watch = m_requests[3].size();
        m_verdict.ofOthers = m_others.size();
        ProofDoubts doubts(m_log, m_verdict);
        doubts.find(m_measured, m_othersInBaseline, pointed);
        m_verdict.outcome = outcome();
        std::erase_if(m_verdict.rows, [](const ProofRow &row) { return row.owner == ProofOwner::Other; });
        return std::move(m_verdict);
    }

private:
    static ProofRow rowOf(const ProofKind &kind)
    {
        ProofRow row;
        row.label = kind.label;
        row.kind = kind.kind;
        row.owner = kind.owner;
        row.gate = kind.gate;
        row.isDeclared = !kind.kind.empty();
        row.isAlwaysSent = kind.isAlwaysSent;
        row.declaredAt = kind.declaredAt;
        row.hosts = kind.hosts;
        return row;
    }

    void count(const ProofItem &item)
    {
        ProofRow &row = m_verdict.rows[item.kind];
        const ProofPhase phase = m_verdict.timeline.phaseOf(item.time);
        if (row.owner == ProofOwner::Other) {
            m_others.insert(item.exchange);
            m_othersInBaseline = m_othersInBaseline || phase == ProofPhase::Baseline;
            return;
        }
        m_requests[static_cast<std::size_t>(phase)].insert(item.exchange);
        std::uint64_t *const counts[] = {&row.beforeConsent, &row.baseline, &row.between, &row.watch};
        ++*counts[static_cast<std::size_t>(phase)];
        if (phase == ProofPhase::Baseline) {
            m_measured[item.kind].add(item.time);
            return;
        }
        if (phase != ProofPhase::BeforeConsent)
            m_verdict.timeline.coverage.undecoded += item.isOpaque;
        row.marks.flushed += phase == ProofPhase::Watch && m_queue.has(item);
        row.marks.isOptOutBeacon = row.marks.isOptOutBeacon || isBeacon(item, phase);
        const std::set<std::string> &paths = m_log.kinds()[item.kind].shapes[item.shape];
        m_fields[item.kind].insert(paths.begin(), paths.end());
        if (row.exchanges.size() < mostExchanges && (row.exchanges.empty() || row.exchanges.back() != item.exchange))
            row.exchanges.push_back(item.exchange);
    }

    /// As far as one item shows it.
    bool isBeacon(const ProofItem &item, ProofPhase phase) const
    {
        const ProofTimeline &timeline = m_verdict.timeline;
        if (phase == ProofPhase::BeforeConsent)
            return false;
        const auto isSoonAfter = [&item](const std::optional<std::int64_t> &moment) {
            return moment && item.time >= *moment && item.time - *moment <= beaconGrace;
        };
        return m_log.kinds()[item.kind].saysOptOut || isSoonAfter(timeline.switchedOff) || isSoonAfter(timeline.heeded);
    }

    void mark(std::size_t index)
    {
        ProofRow &row = m_verdict.rows[index];
        const bool isNew = !row.isDeclared && row.beforeConsent + row.baseline == 0 && row.between + row.watch == 1;
        row.marks.isOptOutBeacon =
            row.marks.isOptOutBeacon && (m_log.kinds()[index].saysOptOut || (isNew && row.marks.flushed == 0));
        row.marks.isBeforeConsent = row.beforeConsent != 0 && !row.isAlwaysSent;
        row.breaksSilence = row.owner != ProofOwner::Other
            && (row.marks.isOptOutBeacon || row.marks.isBeforeConsent || (row.watch != 0 && !row.isAlwaysSent));
        row.fields.assign(m_fields[index].begin(), m_fields[index].end());
    }

    ProofOutcome outcome() const
    {
        const auto any = [this](auto &&test) {
            return std::any_of(m_verdict.rows.begin(), m_verdict.rows.end(), test);
        };
        if (any([](const ProofRow &row) { return row.breaksSilence; }))
            return ProofOutcome::StillSends;
        if (m_verdict.baseline == 0 && !m_othersInBaseline)
            return ProofOutcome::NothingCaptured;
        if (!m_verdict.doubts.empty())
            return ProofOutcome::NotProved;
        return any([](const ProofRow &row) { return row.watch != 0; }) ? ProofOutcome::AlwaysSentOnly
                                                                       : ProofOutcome::Silent;
    }

    const ProofLog &m_log;
    FlushedQueue m_queue;
    ProofVerdict m_verdict;
    std::vector<MeasuredPause> m_measured; ///< by kind
    std::map<std::uint32_t, std::set<std::string>> m_fields;
    std::array<std::set<std::uint32_t>, 4> m_requests; ///< by phase
    std::set<std::uint32_t> m_others;
    bool m_othersInBaseline = false;
};

} // namespace

ProofVerdict judgeProof(const ProofLog &log, const ProofTimeline &timeline,
                        const std::optional<std::vector<std::string>> &pointed)
{
    return ProofJudge(log, timeline).judge(pointed);
}

std::size_t ProofVerdict::kindsLeft() const
{
    return static_cast<std::size_t>(
        std::count_if(rows.begin(), rows.end(), [](const ProofRow &row) { return row.watch != 0; }));
}

} // namespace telltale::privacy
