// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/loaders/shell_words.h"

#include <string_view>

namespace telltale::payload {

/// Reads one command from `offset` on; returns the offset behind it, or nothing when a caret shows that the command is
/// written for cmd.exe. Only the offsets of places are filled in.
std::optional<std::size_t> readPosixCommand(std::string_view text, std::size_t offset, ShellCommand &command);

} // namespace telltale::payload
