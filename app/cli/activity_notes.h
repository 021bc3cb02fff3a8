// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "privacy/switches/switch_change.h"
#include "store/activity/activity_entry.h"
#include "store/activity/administrator.h"

#include <cstdint>
#include <optional>
#include <set>
#include <string>

namespace telltale::cli {

class DiagnosticsPrinter;

/// What commands tell the activity log. What changes something outside is told before it is done, and not done when it
/// cannot be told: add(). Commands that are about reading go on, with a warning: note(). Blocks on the disk.
class ActivityNotes
{
public:
    /// `log`: what --activity-log says; none: the log of this account.
    ActivityNotes(const std::optional<std::string> &log, DiagnosticsPrinter &diagnostics);

    const std::string &path() const { return m_path; }
    /// Errors: those of store::ActivityLog.
    Result<store::ActivityHead> add(const store::ActivityEntry &entry) const;
    /// False where it could not be written. That is said once: as a warning, at once or with sayWarnings().
    bool note(const store::ActivityEntry &entry);

    void holdWarnings() { m_isHolding = true; }
    void sayWarnings();

    /// Puts down a passphrase that was changed by other means; to be called first by what changes something. Where
    /// nobody has ever set one and nothing was ever logged, nothing is written. Errors: those of the log.
    Result<bool> noteAdministrator() const;
    /// Who may change something. Errors: those of store::ActivityLog.
    Result<store::Administrator> administrator() const;

    // What several commands tell.
    /// Something was written for others: where, with which SHA-256 (hexadecimal), and what was done to it.
    bool exported(const std::string &output, const std::string &sha256, const std::string &what);
    /// A key was made or used; the same words are told once a run. "": none was.
    bool keyUsed(const std::string &what);

private:
    std::string m_path;
    DiagnosticsPrinter &m_diagnostics;
    std::set<std::string> m_keys;   ///< told of
    std::optional<Error> m_trouble; ///< not said yet
    bool m_hasTrouble = false;
    bool m_isHolding = false;
};

/// `-` stays; others as they are from the root on, since a log is read from elsewhere.
std::string pathForLog(const std::string &path);

} // namespace telltale::cli
