// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>

namespace telltale::cli {

/// What every subcommand returns. Scripts depend on it.
enum ExitStatus : int {
    Clean = 0,    ///< done and clean
    Findings = 1, ///< done, with findings
    Unusable = 2, ///< wrong usage, or input that could not be read whole
    Nothing = 3,  ///< nothing to judge: never a pass
};

/// The one that tells more: 2 wins over 1 over 3 over 0.
constexpr ExitStatus worse(ExitStatus one, ExitStatus other)
{
    for (const ExitStatus status : {Unusable, Findings, Nothing}) {
        if (one == status || other == status)
            return status;
    }
    return Clean;
}

} // namespace telltale::cli
