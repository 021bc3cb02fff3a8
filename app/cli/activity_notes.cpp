// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/activity_notes.h"

#include "cli/diagnostics_printer.h"
#include "store/activity/activity_log.h"

#include <QCoreApplication>

#include <filesystem>
#include <utility>

namespace telltale::cli {

ActivityNotes::ActivityNotes(const std::optional<std::string> &log, DiagnosticsPrinter &diagnostics)
    : m_path(log.value_or(store::usualActivityLog())), m_diagnostics(diagnostics)
{
}

Result<store::ActivityHead> ActivityNotes::add(const store::ActivityEntry &entry) const
{
    const Result<store::ActivityLog> log = store::ActivityLog::open(m_path);
    return log ? log->append(entry) : log.error();
}

bool ActivityNotes::note(const store::ActivityEntry &entry)
{
    const Result<store::ActivityHead> head = add(entry);
    if (head)
        return true;
    if (!std::exchange(m_hasTrouble, true))
        m_trouble = head.error();
    if (!m_isHolding)
        sayWarnings();
    return false;
}

void ActivityNotes::sayWarnings()
{
    m_isHolding = false;
    if (!m_trouble)
        return;
    Diagnostic warning{Severity::Warning, m_trouble->code, {}, {}, {}, {}, false};
    warning.message =
        QCoreApplication::translate("telltale::cli::ActivityNotes", "The activity log will not tell of this: %1")
            .arg(m_trouble->message);
    m_diagnostics.print(warning, "telltale");
    m_trouble.reset();
}

Result<store::Administrator> ActivityNotes::administrator() const
{
    Result<store::ActivityLog> log = store::ActivityLog::open(m_path);
    if (!log)
        return log.error();
    return store::Administrator(*std::move(log));
}

Result<bool> ActivityNotes::noteAdministrator() const
{
    const Result<store::Administrator> administrator = this->administrator();
    return administrator ? administrator->noteState() : administrator.error();
}

bool ActivityNotes::exported(const std::string &output, const std::string &sha256, const std::string &what)
{
    return note({std::string(store::activity::exported), pathForLog(output), {}, what + ", SHA-256 " + sha256, {}});
}

bool ActivityNotes::keyUsed(const std::string &what)
{
    if (what.empty() || !m_keys.insert(what).second)
        return true;
    return note({std::string(store::activity::keyUse), "key for anonymising", {}, what, {}});
}

std::string pathForLog(const std::string &path)
{
    std::error_code problem;
    const std::filesystem::path whole = std::filesystem::absolute(path, problem);
    return problem || path == "-" ? path : whole.string();
}

} // namespace telltale::cli
