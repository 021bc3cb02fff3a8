// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/loaders/shell_words.h"

namespace telltale::payload {

/// Reads one command of cmd.exe from `offset` on; returns the offset behind it. Two programs read such a line one after
/// the other: cmd.exe undoes carets, then the C runtime splits words at blanks and undoes quotes and backslashes.
/// Nothing is expanded: %NAME% stays as it is. Only the offsets of places are filled in.
std::size_t readCmdCommand(std::string_view text, std::size_t offset, ShellCommand &command);

} // namespace telltale::payload
