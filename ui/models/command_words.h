// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace telltale::models {

/// The words of a command as one types it in a shell (POSIX.1-2017, Shell Command Language 2.2): blanks part them,
/// quotes and backslashes hold them together, and `~` at the beginning of one is the home folder. Nothing else is done
/// that a shell does: what would need one is an error that says so, except for patterns, which stay as they are. UTF-8;
/// pure. Errors: no-command, quote-not-closed, backslash-at-end, needs-shell, variable-in-command, assignment-first,
/// control-in-command.
Result<std::vector<std::string>> commandWords(std::string_view line, std::string_view home);

/// Whether a word looks as if it held a password, token or key: `--token=…`, `-password`, `https://user:word@host`.
bool looksSecret(std::string_view word);

} // namespace telltale::models
