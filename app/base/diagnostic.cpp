// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/diagnostic.h"

namespace telltale {

const char *severityWord(Severity severity)
{
    switch (severity) {
    case Severity::Note:
        return "note";
    case Severity::Warning:
        return "warning";
    case Severity::Error:
        break;
    }
    return "error";
}

} // namespace telltale
