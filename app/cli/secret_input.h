// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/secret_text.h"

#include <QString>

#include <optional>
#include <string>

namespace telltale::cli {

/// The first line of a file, or of standard input (`-`), without its line end; at most 4 KiB. A regular file must be
/// its owner's alone. Errors: secret-not-readable, secret-empty.
Result<SecretText> readSecretFile(const std::string &path);

/// A line typed on the terminal, which does not show it, after `prompt`. Errors: secret-no-terminal, secret-empty.
Result<SecretText> askForSecret(const QString &prompt);

/// From the file where one is given, else from the terminal.
Result<SecretText> readSecret(const std::optional<std::string> &file, const QString &prompt);

} // namespace telltale::cli
