// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace telltale::privacy {

/// Why a method could not do its work: an English half sentence, translated.
inline QString methodProblem(const char *text)
{
    return QCoreApplication::translate("telltale::Methods", text);
}

} // namespace telltale::privacy
