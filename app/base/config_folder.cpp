// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/config_folder.h"

#include <QFile>
#include <QStandardPaths>

namespace telltale {

std::string configFolder()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    return QFile::encodeName(folder + QStringLiteral("/telltale")).toStdString();
}

} // namespace telltale
