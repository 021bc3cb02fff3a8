// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/capture/capture_settings.h"
#include "ui/models/environment_text.h"

#include <QString>

#include <string>
#include <vector>

namespace telltale::ui {

/// A program that is to be run, and how its traffic is captured.
struct RunSettings
{
    QString command;                                      ///< as it was typed
    std::vector<std::string> words;                       ///< of the command, bytes; never empty
    QString folder;                                       ///< where it begins; an absolute path
    std::vector<models::EnvironmentVariable> environment; ///< on top of our own
    bool isSandbox = false;                               ///< nothing leaves: every host is answered for here
    int columns = 80;                                     ///< of its terminal
    int rows = 24;
    CaptureSettings capture;
};

} // namespace telltale::ui
