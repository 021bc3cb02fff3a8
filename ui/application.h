// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/settings_file.h"

#include <QLocale>
#include <QString>
#include <QStringList>

namespace telltale::ui {

/// Opens the window with these files, or on the start page when there are none. Returns the program's status.
int runWindow(int argc, char **argv, const QLocale &language, const QStringList &files, const SettingsChoice &settings);
/// Renders the window's pages and states, light and dark, as PNG files into a folder (made when missing); needs no
/// display. Returns 0, or 2 when something could not be written.
int renderScreenshots(int argc, char **argv, const QLocale &language, const QString &directory, const QString &only);

} // namespace telltale::ui
