// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <functional>

class QMimeData;
class QSettings;
class QWidget;

namespace telltale::ui {

/// The files that a drop or the clipboard names; what is not on this machine is left out.
QStringList localFiles(const QMimeData &content);
/// Asks for files without blocking; `open` gets those chosen. The folder is remembered in the settings.
void askForFiles(QWidget &parent, QSettings &settings, std::function<void(const QStringList &)> open);

/// Asks where one file goes, whose name ends in `suffix`; `write` gets the answer. The folder is remembered as above.
void askForPlace(QWidget &parent, QSettings &settings, const QString &title, const QString &name, const QString &filter,
                 const QString &suffix, std::function<void(const QString &)> write);

} // namespace telltale::ui
