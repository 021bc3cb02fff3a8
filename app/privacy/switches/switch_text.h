// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/visible_text.h"

#include <QCoreApplication>

namespace telltale::privacy {

/// A translated sentence about switches.
inline QString aboutSwitch(const char *text)
{
    return QCoreApplication::translate("telltale::Switch", text);
}

// What files are refused with; the words are part of the command-line contract.
inline constexpr const char *switchFileRefused = "switch-file-refused"; ///< it cannot be parsed, or not with certainty
inline constexpr const char *switchNotWritten = "switch-not-written";   ///< nothing was changed
inline constexpr const char *switchNotFound = "switch-not-found";       ///< no such product, layer or file

inline Error refusedFile(const QString &reason)
{
    return {switchFileRefused, reason};
}
inline Error refusedLine(std::size_t line, const QString &reason)
{
    return {switchFileRefused, aboutSwitch(QT_TRANSLATE_NOOP("telltale::Switch", "Line %1: %2")).arg(line).arg(reason)};
}

} // namespace telltale::privacy
