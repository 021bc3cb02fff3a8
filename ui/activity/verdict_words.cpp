// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/verdict_words.h"

#include "base/plural.h"
#include "ui/activity/verdict_strip.h"
#include "ui/models/format.h"

namespace telltale::ui {

using store::CheckpointVerdict;

QString verifyingTime(double milliseconds)
{
    return milliseconds < 1'000 ? VerdictStrip::tr("%1 ms").arg(qMax(1, qRound(milliseconds)))
                                : VerdictStrip::tr("%1 s").arg(milliseconds / 1'000, 0, 'f', 1);
}

/// What it was compared with, and what that said.
QString proofText(const models::ActivityVerdict &verdict)
{
    if (verdict.proofs.empty())
        return VerdictStrip::tr("not compared with a checkpoint");
    QStringList all;
    for (std::size_t i = 0; i < verdict.proofs.size(); ++i) {
        const models::ActivityProof &proof = verdict.proofs[i];
        const QString name = models::fileName(proof.file.toStdString());
        const CheckpointVerdict found =
            i < verdict.found.checkpoints.size() ? verdict.found.checkpoints[i] : CheckpointVerdict::Cut;
        all << (found == CheckpointVerdict::Agrees ? VerdictStrip::tr("checkpoint %1 agrees up to entry %2")
                    : found == CheckpointVerdict::Rewritten
                    ? VerdictStrip::tr("checkpoint %1 contradicts: entry %2 is another one")
                    : VerdictStrip::tr("checkpoint %1 contradicts: entry %2 was cut off"))
                   .arg(name)
                   .arg(proof.checkpoint.head.number);
    }
    return all.join(QStringLiteral(", "));
}

QString brokenTitle(const models::ActivityVerdict &verdict)
{
    if (verdict.error)
        return VerdictStrip::tr("The chain could not be followed to its end.");
    if (verdict.found.breakCount == 0)
        return VerdictStrip::tr("The log contradicts a checkpoint: it was cut, or written anew.");
    const std::uint64_t line = verdict.found.breaks.front().line;
    return plural(
               "telltale::ui::VerdictStrip", "The chain is broken at line %1.",
               QT_TRANSLATE_N_NOOP("telltale::ui::VerdictStrip", "The chain is broken at %n places, first at line %1."),
               verdict.found.breakCount, models::numberText(verdict.found.breakCount))
        .arg(line);
}

} // namespace telltale::ui
