// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <memory>
#include <optional>
#include <string>

namespace telltale::privacy {

/// The desktop's store of secrets.
class Keyring
{
public:
    virtual ~Keyring() = default;
    /// False where there is none at all: a server, a session without a desktop.
    virtual bool isThere() = 0;
    /// The secret under this name of ours; nothing where none was stored. The error `keyring-unreadable` when it is
    /// locked or does not answer.
    virtual Result<std::optional<std::string>> read() = 0;
    /// The error `keyring-not-written`.
    virtual Result<bool> write(const std::string &secret) = 0;
    /// False where there was none. The error `keyring-not-written`.
    virtual Result<bool> remove() = 0;
};

/// The one of this session, through QtKeychain (Secret Service or KWallet over D-Bus; Windows' and macOS' own). Waits
/// for a person who has to open it, but at most so long; needs a QCoreApplication, and the thread it is made on.
/// `entry` is the secret's name beside others of ours.
std::unique_ptr<Keyring> desktopKeyring(int mostSeconds = 60, const std::string &entry = "anonymise");

} // namespace telltale::privacy
