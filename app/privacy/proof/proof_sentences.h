// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/plural.h"
#include "privacy/proof/declared_durations.h"
#include "privacy/switches/switch_description.h"

#include <QCoreApplication>

namespace telltale::privacy {

/// A translated sentence about a proof.
inline QString aboutProof(const char *text)
{
    return QCoreApplication::translate("telltale::Proof", text);
}

inline QString durationWords(std::chrono::milliseconds duration)
{
    return QString::fromStdString(durationText(duration));
}

inline QString stateWord(SwitchState state)
{
    if (state == SwitchState::Unknown)
        return aboutProof(QT_TRANSLATE_NOOP("telltale::Proof", "unknown"));
    return state == SwitchState::On ? aboutProof(QT_TRANSLATE_NOOP("telltale::Proof", "on"))
                                    : aboutProof(QT_TRANSLATE_NOOP("telltale::Proof", "off"));
}

inline QString countedRequests(std::uint64_t count)
{
    return plural("telltale::Proof", "%n request", QT_TRANSLATE_N_NOOP("telltale::Proof", "%n requests"), count);
}

/// `sentence` has a %1 for `2 kinds`.
inline QString countedKinds(const QString &sentence, std::uint64_t count)
{
    return sentence.arg(
        plural("telltale::Proof", "%n kind", QT_TRANSLATE_N_NOOP("telltale::Proof", "%n kinds"), count));
}

} // namespace telltale::privacy
