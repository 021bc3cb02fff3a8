// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/proof/proof_sentences.h"

#include "base/visible_text.h"
#include "privacy/proof/proof_text.h"

namespace telltale::privacy {

namespace {

constexpr std::size_t mostNames = 5;

QString firstNames(const std::vector<std::string> &names)
{
    QStringList shown;
    for (const std::string &name : names) {
        if (std::size_t(shown.size()) < mostNames)
            shown.append(visible(name));
    }
    const QString list = shown.join(QStringLiteral(", "));
    return names.size() > mostNames
        ? aboutProof(QT_TRANSLATE_NOOP("telltale::Proof", "%1 and %2 more")).arg(list).arg(names.size() - mostNames)
        : list;
}

QString intervalDoubt(const ProofDoubtFound &doubt, const ProofVerdict &verdict)
{
    const QString watched = durationWords(std::chrono::milliseconds(verdict.timeline.watched()));
    const QString every = durationWords(doubt.time);
    if (doubt.what == ProofDoubt::MeasuredInterval)
        return aboutProof(QT_TRANSLATE_NOOP("telltale::Proof",
                                            "%1 came %2 apart in the baseline, which %3 of silence do not disprove."))
            .arg(visible(doubt.about), every, watched);
    return aboutProof(QT_TRANSLATE_NOOP("telltale::Proof",
                                        "%1 is declared to come every %2 (%3), which %4 of silence do not disprove."))
        .arg(visible(doubt.about), every, visible(doubt.said), watched);
}

QString withReason(const QString &sentence, const std::string &reason)
{
    return reason.empty() ? sentence : sentence + QLatin1Char(' ') + visible(reason);
}

} // namespace

QString doubtText(const ProofDoubtFound &doubt, const ProofVerdict &verdict)
{
    switch (doubt.what) {
    case ProofDoubt::StoppedEarly:
        return aboutProof(QT_TRANSLATE_NOOP("telltale::Proof", "It was stopped before the watch was over."));
    case ProofDoubt::CommandFailed:
        return aboutProof(
                   QT_TRANSLATE_NOOP(
                       "telltale::Proof",
                       "The command failed with the switch %1 (status %2), so it may not have done what it does."))
            .arg(visible(doubt.said), visible(doubt.about));
    case ProofDoubt::NotSwitchedOff:
        return withReason(aboutProof(QT_TRANSLATE_NOOP("telltale::Proof", "Read back, the switch is not off.")),
                          doubt.about);
    case ProofDoubt::StateUnknown:
        return withReason(aboutProof(QT_TRANSLATE_NOOP("telltale::Proof", "Read back, the switch's state is unknown.")),
                          doubt.about);
    case ProofDoubt::CoverageUnknown:
        return aboutProof(QT_TRANSLATE_NOOP("telltale::Proof", "Nobody counted what was not seen."));
    case ProofDoubt::CoverageUnclean:
        return aboutProof(QT_TRANSLATE_NOOP("telltale::Proof", "Something came that could not be looked at: %1."))
            .arg(proofUnseen(verdict.timeline.coverage).join(QStringLiteral(", ")));
    case ProofDoubt::OthersOnly:
        return aboutProof(QT_TRANSLATE_NOOP("telltale::Proof", "The baseline has events of other products only."));
    case ProofDoubt::UndeclaredOnly:
        return aboutProof(QT_TRANSLATE_NOOP(
            "telltale::Proof",
            "Nothing in the baseline is declared by the product's catalogue, so it may be somebody else's."));
    case ProofDoubt::AlwaysSentOnly:
        return aboutProof(
            QT_TRANSLATE_NOOP("telltale::Proof", "The baseline has nothing that the switch is said to stop."));
    case ProofDoubt::DeclaredInterval:
    case ProofDoubt::MeasuredInterval:
        return intervalDoubt(doubt, verdict);
    case ProofDoubt::NotPointed:
        break;
    }
    return aboutProof(QT_TRANSLATE_NOOP("telltale::Proof",
                                        "%1, where the product is declared to send to, was not pointed here."))
        .arg(visible(doubt.about));
}

QStringList proofLimits(const ProofVerdict &verdict)
{
    QStringList limits;
    if (verdict.countsEverything)
        limits.append(aboutProof(QT_TRANSLATE_NOOP("telltale::Proof",
                                                   "%1 has no catalogue: all traffic to this collector counts."))
                          .arg(visible(verdict.title)));
    const bool isRepeated = verdict.timeline.watchStatus.has_value();
    if (!verdict.toBeExercised.empty() && !isRepeated)
        limits.append(
            aboutProof(QT_TRANSLATE_NOOP(
                           "telltale::Proof",
                           "These come when something is done, and say something only if it was done again: %1."))
                .arg(firstNames(verdict.toBeExercised)));
    if (isRepeated && verdict.watch == 0)
        limits.append(aboutProof(
            QT_TRANSLATE_NOOP("telltale::Proof",
                              "The command ran twice: what it sends only once in a while would not have come the "
                              "second time anyway.")));
    if (!verdict.neverSeen.empty())
        limits.append(aboutProof(QT_TRANSLATE_NOOP(
                                     "telltale::Proof",
                                     "Declared, but not seen in the baseline, so that nothing is said about them: %1."))
                          .arg(firstNames(verdict.neverSeen)));
    if (verdict.between != 0)
        limits.append(aboutProof(QT_TRANSLATE_NOOP(
                                     "telltale::Proof",
                                     "%1 came after off was written and before it was in force; only an opt-out beacon "
                                     "among them counts."))
                          .arg(countedRequests(verdict.between)));
    if (verdict.ofOthers != 0)
        limits.append(aboutProof(QT_TRANSLATE_NOOP("telltale::Proof", "%1 of other products do not count."))
                          .arg(countedRequests(verdict.ofOthers)));
    return limits;
}

QStringList proofUnseen(const ProofCoverage &coverage)
{
    QStringList unseen;
    const auto add = [&unseen](const char *one, const char *many, std::uint64_t count) {
        if (count != 0)
            unseen.append(plural("telltale::Proof", one, many, count));
    };
    if (!coverage.isKnown)
        unseen.append(aboutProof(QT_TRANSLATE_NOOP("telltale::Proof", "not known")));
    add("%n connection refused", QT_TRANSLATE_N_NOOP("telltale::Proof", "%n connections refused"),
        coverage.refusedConnections);
    add("%n request refused", QT_TRANSLATE_N_NOOP("telltale::Proof", "%n requests refused"), coverage.refused);
    add("%n request cut off by its client",
        QT_TRANSLATE_N_NOOP("telltale::Proof", "%n requests cut off by their client"), coverage.cutOff);
    add("%n request not recorded", QT_TRANSLATE_N_NOOP("telltale::Proof", "%n requests not recorded"),
        coverage.unrecorded);
    add("%n request let through unrecorded",
        QT_TRANSLATE_N_NOOP("telltale::Proof", "%n requests let through unrecorded"), coverage.passedUnseen);
    add("%n tunnel", QT_TRANSLATE_N_NOOP("telltale::Proof", "%n tunnels"), coverage.tunnels);
    add("%n connection whose client refused our certificate",
        QT_TRANSLATE_N_NOOP("telltale::Proof", "%n connections whose client refused our certificate"),
        coverage.tlsRefused);
    add("%n connection to a server whose certificate does not hold",
        QT_TRANSLATE_N_NOOP("telltale::Proof", "%n connections to servers whose certificates do not hold"),
        coverage.untrusted);
    add("%n connection that was not taken apart into requests",
        QT_TRANSLATE_N_NOOP("telltale::Proof", "%n connections that were not taken apart into requests"),
        coverage.streams);
    add("%n attempt to speak QUIC", QT_TRANSLATE_N_NOOP("telltale::Proof", "%n attempts to speak QUIC"),
        coverage.quicRefused);
    add("%n datagram", QT_TRANSLATE_N_NOOP("telltale::Proof", "%n datagrams"), coverage.datagrams);
    add("%n connection not let through", QT_TRANSLATE_N_NOOP("telltale::Proof", "%n connections not let through"),
        coverage.turnedAway);
    add("%n program that could not be watched",
        QT_TRANSLATE_N_NOOP("telltale::Proof", "%n programs that could not be watched"), coverage.unreached);
    add("%n body not taken apart", QT_TRANSLATE_N_NOOP("telltale::Proof", "%n bodies not taken apart"),
        coverage.undecoded);
    add("%n part of the record not read", QT_TRANSLATE_N_NOOP("telltale::Proof", "%n parts of the record not read"),
        coverage.unread);
    return unseen;
}

} // namespace telltale::privacy
