// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/proof/proof_text.h"

#include "base/visible_text.h"
#include "privacy/proof/declared_durations.h"
#include "privacy/proof/proof_sentences.h"

namespace telltale::privacy {

namespace {

const ProofRow *firstRow(const ProofVerdict &verdict, bool (*test)(const ProofRow &))
{
    for (const ProofRow &row : verdict.rows) {
        if (test(row))
            return &row;
    }
    return nullptr;
}

QString watchedLongEnough(const ProofVerdict &verdict)
{
    const QString watched = durationWords(std::chrono::milliseconds(verdict.timeline.watched()));
    if (verdict.longest.time.count() == 0 && verdict.timeline.isWholeRun)
        return aboutProof(QT_TRANSLATE_NOOP("telltale::Proof", "The whole command ran again with the switch off."));
    if (verdict.longest.time.count() == 0)
        return aboutProof(QT_TRANSLATE_NOOP("telltale::Proof",
                                            "Off was in force for %1; no interval is declared, and none was seen."))
            .arg(watched);
    if (verdict.longest.said.empty())
        return aboutProof(
                   QT_TRANSLATE_NOOP("telltale::Proof",
                                     "Off was in force for %1, longer than the longest pause in the baseline (%2)."))
            .arg(watched, durationWords(verdict.longest.time));
    return aboutProof(QT_TRANSLATE_NOOP("telltale::Proof",
                                        "Off was in force for %1, longer than the longest declared interval (%2)."))
        .arg(watched, durationWords(verdict.longest.time));
}

QString leftText(const ProofVerdict &verdict)
{
    const ProofRow *const beacon = firstRow(verdict, [](const ProofRow &row) { return row.marks.isOptOutBeacon; });
    if (beacon != nullptr)
        return aboutProof(QT_TRANSLATE_NOOP("telltale::Proof",
                                            "%1 was sent when it was turned off: an opt-out beacon is a sending too."))
            .arg(visible(beacon->label));
    const ProofRow *const before =
        firstRow(verdict, [](const ProofRow &row) { return row.marks.isBeforeConsent && row.watch == 0; });
    if (before != nullptr)
        return aboutProof(QT_TRANSLATE_NOOP("telltale::Proof", "%1 was sent before telemetry was ever turned on."))
            .arg(visible(before->label));
    const ProofRow *const flushed = firstRow(verdict, [](const ProofRow &row) {
        return row.breaksSilence && row.marks.flushed != 0 && row.marks.flushed == row.watch;
    });
    if (flushed != nullptr)
        return aboutProof(QT_TRANSLATE_NOOP("telltale::Proof",
                                            "%1 had waited in a queue, and was sent after it was turned off."))
            .arg(visible(flushed->label));
    const ProofRow *const row = firstRow(verdict, [](const ProofRow &one) { return one.breaksSilence; });
    return aboutProof(QT_TRANSLATE_NOOP("telltale::Proof", "%1 was sent with the switch off."))
        .arg(visible(row == nullptr ? std::string() : row->label));
}

QString stillSendsWhy(const ProofVerdict &verdict)
{
    std::uint64_t kinds = 0;
    for (const ProofRow &row : verdict.rows)
        kinds += row.breaksSilence;
    return countedKinds(aboutProof(QT_TRANSLATE_NOOP("telltale::Proof", "%1 left that should not have.")), kinds)
        + QLatin1Char(' ') + leftText(verdict);
}

QString notProvedWhy(const ProofVerdict &verdict)
{
    QStringList sentences;
    for (const ProofDoubtFound &doubt : verdict.doubts) {
        if (std::size_t(sentences.size()) == doubtsInWhy)
            break;
        sentences.append(doubtText(doubt, verdict));
    }
    return sentences.join(QLatin1Char(' '));
}

QString putBackText(const ProofVerdict &verdict)
{
    return verdict.timeline.isPutBack
        ? QLatin1Char(' ') + aboutProof(QT_TRANSLATE_NOOP("telltale::Proof", "Afterwards the switch was put back."))
        : QString();
}

ProofStepText baselineStep(const ProofVerdict &verdict)
{
    const ProofTimeline &timeline = verdict.timeline;
    ProofStepText step{aboutProof(QT_TRANSLATE_NOOP("telltale::Proof", "Baseline")),
                       {},
                       countedRequests(verdict.baseline),
                       ProofTone::Good};
    const std::int64_t from = timeline.switchedOn.value_or(timeline.began);
    const std::int64_t to = timeline.switchedOff.value_or(timeline.ended.value_or(from));
    step.detail = aboutProof(QT_TRANSLATE_NOOP("telltale::Proof", "telemetry %1, %2"))
                      .arg(stateWord(timeline.baselineState), durationWords(std::chrono::milliseconds(to - from)));
    if (verdict.baseline == 0)
        step.tone = ProofTone::Bad;
    return step;
}

ProofStepText offStep(const ProofVerdict &verdict)
{
    const ProofTimeline &timeline = verdict.timeline;
    ProofStepText step{aboutProof(QT_TRANSLATE_NOOP("telltale::Proof", "Switched off")), {}, {}, ProofTone::Neutral};
    if (!timeline.switchedOff) {
        step.detail = aboutProof(QT_TRANSLATE_NOOP("telltale::Proof", "not done"));
        return step;
    }
    step.detail = aboutProof(QT_TRANSLATE_NOOP("telltale::Proof", "nothing had to be changed"));
    for (const SwitchChange &change : timeline.changes) {
        if (change.wanted == SwitchState::Off)
            step.detail = change.file.empty()
                ? aboutProof(QT_TRANSLATE_NOOP("telltale::Proof", "%1 in its environment")).arg(visible(change.key))
                : aboutProof(QT_TRANSLATE_NOOP("telltale::Proof", "%1 written")).arg(visible(change.file));
    }
    step.result = aboutProof(QT_TRANSLATE_NOOP("telltale::Proof", "read back: %1")).arg(stateWord(timeline.offState));
    step.tone = timeline.offState == SwitchState::Off ? ProofTone::Good : ProofTone::Bad;
    return step;
}

ProofStepText watchStep(const ProofVerdict &verdict)
{
    const ProofTimeline &timeline = verdict.timeline;
    ProofStepText step{aboutProof(QT_TRANSLATE_NOOP("telltale::Proof", "Watched")), {}, {}, ProofTone::Neutral};
    if (!timeline.heeded || !timeline.ended) {
        step.detail = aboutProof(QT_TRANSLATE_NOOP("telltale::Proof", "not done"));
        return step;
    }
    const QString watched = durationWords(std::chrono::milliseconds(timeline.watched()));
    step.detail = verdict.countsEverything
        ? aboutProof(QT_TRANSLATE_NOOP("telltale::Proof", "%1, everything that came")).arg(watched)
        : aboutProof(QT_TRANSLATE_NOOP("telltale::Proof", "%1, all hosts")).arg(watched);
    step.result = countedRequests(verdict.watch);
    step.tone = timeline.isStoppedEarly || !timeline.coverage.isClean() ? ProofTone::Warn : ProofTone::Good;
    return step;
}

ProofStepText verdictStep(const ProofVerdict &verdict)
{
    ProofStepText step{aboutProof(QT_TRANSLATE_NOOP("telltale::Proof", "Verdict")),
                       aboutProof(QT_TRANSLATE_NOOP("telltale::Proof", "compared by event")),
                       {},
                       toneOf(verdict.outcome)};
    step.result = countedKinds(aboutProof(QT_TRANSLATE_NOOP("telltale::Proof", "%1 left")), verdict.kindsLeft());
    return step;
}

} // namespace

QString proofTitle(const ProofVerdict &verdict)
{
    switch (verdict.outcome) {
    case ProofOutcome::Silent:
        return aboutProof(QT_TRANSLATE_NOOP("telltale::Proof", "Silent"));
    case ProofOutcome::AlwaysSentOnly:
        return aboutProof(QT_TRANSLATE_NOOP("telltale::Proof", "Quiet, except what is always sent"));
    case ProofOutcome::StillSends:
        return aboutProof(QT_TRANSLATE_NOOP("telltale::Proof", "Still sends"));
    case ProofOutcome::NothingCaptured:
        return aboutProof(QT_TRANSLATE_NOOP("telltale::Proof", "Nothing was captured, so nothing is proved"));
    case ProofOutcome::NotProved:
        break;
    }
    return aboutProof(QT_TRANSLATE_NOOP("telltale::Proof", "Not proved"));
}

ProofTone toneOf(ProofOutcome outcome)
{
    if (outcome == ProofOutcome::Silent)
        return ProofTone::Good;
    if (outcome == ProofOutcome::StillSends)
        return ProofTone::Bad;
    return outcome == ProofOutcome::AlwaysSentOnly ? ProofTone::Warn : ProofTone::Neutral;
}

QString proofWhy(const ProofVerdict &verdict)
{
    QString why;
    switch (verdict.outcome) {
    case ProofOutcome::Silent:
        why = watchedLongEnough(verdict) + QLatin1Char(' ')
            + aboutProof(QT_TRANSLATE_NOOP("telltale::Proof", "Nothing was left."));
        break;
    case ProofOutcome::AlwaysSentOnly:
        why = watchedLongEnough(verdict) + QLatin1Char(' ')
            + countedKinds(
                  aboutProof(QT_TRANSLATE_NOOP("telltale::Proof", "%1 still left, declared to be always sent.")),
                  verdict.kindsLeft());
        break;
    case ProofOutcome::StillSends:
        why = stillSendsWhy(verdict);
        break;
    case ProofOutcome::NothingCaptured:
        why = aboutProof(QT_TRANSLATE_NOOP(
            "telltale::Proof",
            "With the switch on nothing came either: the product may not have been pointed here, or may "
            "have had nothing to send."));
        break;
    case ProofOutcome::NotProved:
        why = notProvedWhy(verdict);
        break;
    }
    return why + putBackText(verdict);
}

std::vector<ProofStepText> proofSteps(const ProofVerdict &verdict)
{
    return {baselineStep(verdict), offStep(verdict), watchStep(verdict), verdictStep(verdict)};
}

QString proofGateText(const ProofRow &row)
{
    if (!row.isDeclared)
        return aboutProof(QT_TRANSLATE_NOOP("telltale::Proof", "not declared"));
    if (row.isAlwaysSent)
        return aboutProof(QT_TRANSLATE_NOOP("telltale::Proof", "always"));
    return row.gate == audit::Gate::WhenEnabled ? aboutProof(QT_TRANSLATE_NOOP("telltale::Proof", "when enabled"))
                                                : aboutProof(QT_TRANSLATE_NOOP("telltale::Proof", "unknown"));
}

QStringList proofMarkTexts(const ProofRow &row)
{
    QStringList texts;
    if (row.marks.isOptOutBeacon)
        texts.append(aboutProof(QT_TRANSLATE_NOOP("telltale::Proof", "opt-out beacon")));
    if (row.marks.flushed != 0)
        texts.append(aboutProof(QT_TRANSLATE_NOOP("telltale::Proof", "queue flushed later")));
    if (row.marks.isBeforeConsent)
        texts.append(aboutProof(QT_TRANSLATE_NOOP("telltale::Proof", "before consent")));
    return texts;
}

std::string proofLogText(const ProofVerdict &verdict)
{
    std::string text(word(verdict.outcome));
    text += ": baseline " + std::to_string(verdict.baseline) + " requests, watched "
        + std::to_string(verdict.timeline.watched()) + " ms, " + std::to_string(verdict.watch) + " requests";
    for (const ProofDoubtFound &doubt : verdict.doubts)
        text += "; " + std::string(word(doubt.what)) + (doubt.about.empty() ? "" : ' ' + doubt.about);
    for (const ProofRow &row : verdict.rows) {
        if (row.watch != 0 || row.breaksSilence)
            text += "; " + std::string(row.breaksSilence ? "broken by " : "always sent ") + row.label + ' '
                + std::to_string(row.watch);
    }
    return text;
}

} // namespace telltale::privacy
