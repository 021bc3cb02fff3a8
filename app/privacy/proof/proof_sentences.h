// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
        return aboutProof("unknown");
    return state == SwitchState::On ? aboutProof("on") : aboutProof("off");
}

inline QString countedRequests(std::uint64_t count)
{
    return aboutProof(count == 1 ? "%1 request" : "%1 requests").arg(count);
}

/// `sentence` has a %1 for `2 kinds`.
inline QString countedKinds(const QString &sentence, std::uint64_t count)
{
    return sentence.arg(aboutProof(count == 1 ? "%1 kind" : "%1 kinds").arg(count));
}

} // namespace telltale::privacy
