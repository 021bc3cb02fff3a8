// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/toml/table_reader.h"
#include "base/visible_text.h"
#include "privacy/policy/policy.h"

#include <QCoreApplication>

namespace telltale::privacy {

/// The parts of a rule, out of its table; what is wrong in it is reported to the reader.
Matcher readMatcher(TableReader &reader);
Treatment readTreatment(TableReader &reader);

// What their findings are made of.
inline QString aboutPolicy(const char *text)
{
    return QCoreApplication::translate("telltale::Policy", text);
}
inline QString quotedWord(std::string_view text)
{
    return QStringLiteral("\"%1\"").arg(visible(text.substr(0, 80)));
}

} // namespace telltale::privacy
