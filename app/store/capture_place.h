// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

/// Where captures lie on the user's machine.
namespace telltale::store {

/// `$XDG_DATA_HOME/telltale/captures`
QString usualCaptureFolder();
/// `FOLDER/YYYY-MM-DD-HHMMSS.telltale`, or with a number behind it: a name that no file has, so that no capture goes on
/// with another one's record.
QString newCapturePath(const QString &folder, const QDateTime &now);
/// Makes the folder if it is not there, for its owner only. False when that does not work.
bool makeCaptureFolder(const QString &folder);

} // namespace telltale::store
