// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/switch_printer.h"
#include "cli/switch_telling.h"
#include "cli/verify_options.h"
#include "privacy/switches/switch_change.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace telltale::cli {

/// The switch while it is proved: in files, which are changed as `switch on|off` does, or in the environment of the
/// command that is started, in which nothing is written.
class VerifySwitch
{
public:
    /// Asks the person; false where they do not want it, or cannot be asked.
    using Ask = std::function<bool(const QString &question)>;
    /// Called just before something is changed.
    using Begin = std::function<void()>;

    /// All must outlive it.
    VerifySwitch(const VerifyOptions &options, const privacy::SwitchDescription &description, ActivityNotes &notes,
                 report::Output &errors);

    /// It is in the environment of the command.
    bool isInEnvironment() const { return m_layer != nullptr; }
    const std::map<std::string, std::string> &environment() const { return m_environment; }
    void setVariable(const std::string &name, const std::string &value) { m_environment[name] = value; }

    privacy::SwitchReading read() const;
    /// Shows what would be changed, asks, and changes it. False: the person does not want it. Errors: those of
    /// planSwitch(), applySwitch() and the activity log, which is told first.
    Result<bool> turn(privacy::SwitchState wanted, const Ask &ask, const Begin &begin);
    /// What was changed, in this order; one that had nothing to change is not among them.
    std::vector<privacy::SwitchChange> changes() const;
    /// What has to be done for the last change to be heeded; "": nothing.
    const std::string &then() const { return m_then; }
    /// Takes back everything, the last change first. Errors: those of undo().
    Result<bool> putBack();

private:
    Result<bool> turnVariable(privacy::SwitchState wanted, const Begin &begin);

    const VerifyOptions &m_options;
    const privacy::SwitchDescription &m_description;
    ActivityNotes &m_notes;
    report::Output &m_errors;
    privacy::SwitchRoots m_roots;
    const privacy::SwitchLayer *m_layer = nullptr; ///< of the environment of the command
    std::map<std::string, std::string> m_environment;
    std::vector<store::LoggedSwitch> m_changes; ///< those in the environment have no number
    std::string m_then;
};

} // namespace telltale::cli
