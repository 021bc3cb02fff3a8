// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/capture_place.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QStandardPaths>

namespace telltale::cli {

Result<std::string> newCapturePath()
{
    const QString folder =
        QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/telltale/captures");
    const QFileDevice::Permissions owner = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;
    if (!QDir().exists(folder) && !(QDir().mkpath(folder) && QFile::setPermissions(folder, owner)))
        return Error{"record-not-writable",
                     QCoreApplication::translate("telltale::cli::Intercept",
                                                 "The folder %1 cannot be made; say where to record with --store")
                         .arg(folder)};
    const QString stem = folder + u'/' + QDateTime::currentDateTime().toString(QStringLiteral("yyyy-MM-dd-HHmmss"));
    QString path = stem + QStringLiteral(".telltale");
    for (int again = 2; QFile::exists(path); ++again)
        path = QStringLiteral("%1-%2.telltale").arg(stem).arg(again);
    return QFile::encodeName(path).toStdString();
}

} // namespace telltale::cli
