// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/capture_place.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

namespace telltale::store {

QString usualCaptureFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/telltale/captures");
}

QString newCapturePath(const QString &folder, const QDateTime &now)
{
    const QString name = folder + u'/' + now.toString(QStringLiteral("yyyy-MM-dd-HHmmss"));
    QString path = name + QStringLiteral(".telltale");
    for (int number = 2; QFile::exists(path); ++number)
        path = QStringLiteral("%1-%2.telltale").arg(name).arg(number);
    return path;
}

bool makeCaptureFolder(const QString &folder)
{
    if (QDir(folder).exists())
        return true;
    constexpr QFileDevice::Permissions owner = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;
    return QDir().mkpath(folder) && QFile::setPermissions(folder, owner);
}

} // namespace telltale::store
