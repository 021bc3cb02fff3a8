// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/proof/proof_doubts.h"

#include "base/glob.h"
#include "privacy/proof/declared_durations.h"

#include <algorithm>

namespace telltale::privacy {

void ProofDoubts::find(const std::vector<MeasuredPause> &measured, bool hasOthers,
                       const std::optional<std::vector<std::string>> &pointed)
{
    aboutSteps();
    aboutSwitch();
    aboutBaseline(hasOthers);
    aboutDeclared();
    if (!m_verdict.timeline.isWholeRun)
        aboutMeasured(measured);
    if (pointed)
        aboutHosts(*pointed);
    aboutCoverage();
    listKinds();
}

void ProofDoubts::doubt(ProofDoubt what, const std::string &about, const std::string &said, std::int64_t time)
{
    m_verdict.doubts.push_back({what, about, said, std::chrono::milliseconds(time)});
}

void ProofDoubts::aboutSteps()
{
    const ProofTimeline &timeline = m_verdict.timeline;
    if (timeline.isStoppedEarly || !timeline.switchedOff || !timeline.heeded || !timeline.ended)
        doubt(ProofDoubt::StoppedEarly);
    if (timeline.baselineStatus.value_or(0) != 0)
        doubt(ProofDoubt::CommandFailed, std::to_string(*timeline.baselineStatus), "on");
    if (timeline.watchStatus.value_or(0) != 0)
        doubt(ProofDoubt::CommandFailed, std::to_string(*timeline.watchStatus), "off");
}

void ProofDoubts::aboutSwitch()
{
    const ProofTimeline &timeline = m_verdict.timeline;
    if (!timeline.switchedOff)
        return;
    const bool isKnown =
        timeline.offState != SwitchState::Unknown && (timeline.endState != SwitchState::Unknown || !timeline.ended);
    if (timeline.offState == SwitchState::On || (timeline.ended && timeline.endState == SwitchState::On))
        doubt(ProofDoubt::NotSwitchedOff, timeline.offWhy.toStdString());
    else if (!isKnown)
        doubt(ProofDoubt::StateUnknown, timeline.offWhy.toStdString());
}

void ProofDoubts::aboutCoverage()
{
    const ProofCoverage &coverage = m_verdict.timeline.coverage;
    if (!m_verdict.timeline.ended)
        return;
    if (!coverage.isKnown)
        doubt(ProofDoubt::CoverageUnknown);
    else if (!coverage.isClean())
        doubt(ProofDoubt::CoverageUnclean);
}

void ProofDoubts::aboutBaseline(bool hasOthers)
{
    if (m_verdict.baseline == 0) {
        if (hasOthers)
            doubt(ProofDoubt::OthersOnly);
        return;
    }
    bool hasDeclared = false;
    bool hasStoppable = false;
    for (const ProofRow &row : m_verdict.rows) {
        const bool isOurs =
            row.owner == ProofOwner::Product || (row.owner == ProofOwner::Undeclared && m_log.subject().isAlone);
        hasDeclared = hasDeclared || (row.isDeclared && row.baseline != 0);
        hasStoppable = hasStoppable || (isOurs && row.baseline != 0 && !row.isAlwaysSent);
    }
    if (!hasStoppable)
        doubt(hasDeclared ? ProofDoubt::AlwaysSentOnly : ProofDoubt::UndeclaredOnly);
}

void ProofDoubts::mustOutlast(const ProofInterval &interval)
{
    if (interval.time > m_verdict.longest.time)
        m_verdict.longest = interval;
}

void ProofDoubts::aboutDeclared()
{
    for (const ProofInterval &interval : m_log.subject().intervals()) {
        mustOutlast(interval);
        if (m_verdict.timeline.ended && m_verdict.timeline.watched() <= interval.time.count())
            doubt(ProofDoubt::DeclaredInterval, interval.label, interval.said, interval.time.count());
    }
}

void ProofDoubts::aboutMeasured(const std::vector<MeasuredPause> &measured)
{
    const std::vector<ProofInterval> declared = m_log.subject().intervals();
    for (std::size_t i = 0; i < m_verdict.rows.size(); ++i) {
        const ProofRow &row = m_verdict.rows[i];
        const std::chrono::milliseconds pause(measured[i].longest());
        const auto own = std::find_if(declared.begin(), declared.end(), [&row](const ProofInterval &interval) {
            return row.isDeclared && interval.kind == row.kind;
        });
        const bool isTold = own != declared.end() && own->time >= pause;
        if (row.owner == ProofOwner::Other || row.isAlwaysSent || pause.count() == 0 || isTold)
            continue;
        mustOutlast({row.kind, row.label, {}, pause});
        if (m_verdict.timeline.ended && m_verdict.timeline.watched() <= pause.count())
            doubt(ProofDoubt::MeasuredInterval, row.label, {}, pause.count());
    }
}

bool ProofDoubts::isInBaseline(const std::string &kind) const
{
    return std::any_of(m_verdict.rows.begin(), m_verdict.rows.end(), [&kind](const ProofRow &row) {
        return row.kind == kind && row.isDeclared && row.baseline != 0;
    });
}

void ProofDoubts::aboutHosts(const std::vector<std::string> &pointed)
{
    const ProofSubject &subject = m_log.subject();
    if (subject.catalogue == nullptr)
        return;
    std::vector<std::string> missed;
    for (const audit::CatalogueEvent &event : subject.catalogue->events) {
        if (subject.isAlwaysSent(event) || isInBaseline(event.kind))
            continue;
        for (const std::string &host : event.hosts) {
            const bool isPointed = std::any_of(pointed.begin(), pointed.end(), [&host](const std::string &pattern) {
                return matchesGlob(pattern, host);
            });
            if (!isPointed && std::find(missed.begin(), missed.end(), host) == missed.end())
                missed.push_back(host);
        }
    }
    for (const std::string &host : missed)
        doubt(ProofDoubt::NotPointed, host);
}

void ProofDoubts::listKinds()
{
    const ProofSubject &subject = m_log.subject();
    const std::vector<ProofInterval> declared = subject.intervals();
    const auto comesByItself = [&declared](const std::string &kind) {
        return std::any_of(declared.begin(), declared.end(),
                           [&kind](const ProofInterval &interval) { return interval.kind == kind; });
    };
    for (const ProofRow &row : m_verdict.rows) {
        if (row.owner != ProofOwner::Other && row.baseline != 0 && !row.isAlwaysSent
            && (!row.isDeclared || !comesByItself(row.kind)))
            m_verdict.toBeExercised.push_back(row.label);
    }
    if (subject.catalogue == nullptr)
        return;
    for (const audit::CatalogueEvent &event : subject.catalogue->events) {
        if (!subject.isAlwaysSent(event) && !isInBaseline(event.kind))
            m_verdict.neverSeen.push_back(event.label());
    }
}

} // namespace telltale::privacy
