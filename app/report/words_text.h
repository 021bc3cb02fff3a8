// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string_view>

namespace telltale::report {

/// A word of the command-line contract as people read it in their language: `contact` is `Kontakt` in German. Words
/// that are not known stay as they are. Machine formats have the word itself.
QString shownWord(std::string_view word);

} // namespace telltale::report
