// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/switches/config_file.h"
#include "privacy/switches/switch_state.h"

#include <functional>

namespace telltale::privacy {

/// What a switch change did to a file: enough for a log to tell it, and to undo it.
struct SwitchChange
{
    std::string product;
    SwitchState wanted = SwitchState::Off;
    LayerKind kind = LayerKind::EnvFile;
    std::string file; ///< links followed
    std::string key;
    std::optional<std::string> before; ///< the value; none: it was not there
    std::optional<std::string> after;
    std::string beforeHash; ///< SHA-256 of the file in hexadecimal; "": there was none
    std::string afterHash;
    std::string backup; ///< a copy of the file as it was; "" where there was none
    std::string diff;   ///< unified; credentials around the change are ***
    std::string then;   ///< what has to be done for it to be heeded
};

/// A change that can be looked at before it is made.
struct PlannedChange
{
    SwitchChange change; ///< without a backup
    ConfigFile file;
    std::optional<std::string> bytes; ///< none: the file is taken away
    bool isNeeded = true;             ///< false: the layer says so already
};

/// What switching would do: in the layer of the given kind, or in the strongest of those that have a file here; else
/// in the environment, else in a new file where the description allows it. Switching back gives the bytes that were
/// there before, where our backup still has them. Errors: switch-not-found (no such layer, no file), switch-by-hand
/// (the sentence says what to run), those of editing.
Result<PlannedChange> planSwitch(const SwitchDescription &description, SwitchState wanted, const SwitchRoots &roots,
                                 std::optional<LayerKind> kind = {});

/// Called with the change, its backup made, right before the file is touched; an error leaves everything as it is.
using BeforeSwitch = std::function<Result<bool>(const SwitchChange &)>;

/// Makes a backup and the change, and reads it again. Errors: switch-not-written, those of `before`; the file is as it
/// was then.
Result<SwitchChange> applySwitch(const PlannedChange &plan, const BeforeSwitch &before = {});

/// What undoing a change would do: its values, hashes and difference are those of the way back. Refused when the file
/// is not as the change left it, or the backup not as it was made. Errors: switch-not-written, switch-file-refused.
Result<PlannedChange> planUndo(const SwitchChange &change);
/// Puts back what was there before a change, from its backup. Errors: those of planUndo().
Result<bool> undo(const SwitchChange &change);

} // namespace telltale::privacy
