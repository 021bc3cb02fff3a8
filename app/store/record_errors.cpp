// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/record_errors.h"

#include <QCoreApplication>

#include <cstring>

namespace telltale::store {

namespace {

QString recordSentence(const char *text)
{
    return QCoreApplication::translate("telltale::Store", text);
}

QString systemReason(int problem)
{
    return QString::fromLocal8Bit(std::strerror(problem));
}

} // namespace

Error recordNotWritable(const std::string &path, int problem)
{
    return {"record-not-writable",
            recordSentence(QT_TRANSLATE_NOOP("telltale::Store", "%1 cannot be written: %2"))
                .arg(QString::fromStdString(path), systemReason(problem))};
}

Error recordInUse(const std::string &path)
{
    return {"record-in-use",
            recordSentence(QT_TRANSLATE_NOOP("telltale::Store", "Another program is writing %1; choose another file"))
                .arg(QString::fromStdString(path))};
}

Error recordFull(const std::string &path, int problem)
{
    return {"record-full",
            recordSentence(QT_TRANSLATE_NOOP("telltale::Store",
                                             "Nothing more can be recorded in %1 (%2); make room, and it goes on"))
                .arg(QString::fromStdString(path), systemReason(problem))};
}

Error recordBroken(const std::string &path, int problem)
{
    return {"record-broken",
            recordSentence(
                QT_TRANSLATE_NOOP("telltale::Store",
                                  "It is not known what of %1 has reached the disk (%2); go on with another file"))
                .arg(QString::fromStdString(path), systemReason(problem))};
}

Error recordChanged(const std::string &path, std::uint64_t offset)
{
    return {"record-changed",
            recordSentence(
                QT_TRANSLATE_NOOP("telltale::Store", "%1 was changed or damaged at byte %2; nothing is added to it"))
                .arg(QString::fromStdString(path), QString::number(offset))};
}

Error recordUnknown(const std::string &path, unsigned version)
{
    return {"record-version",
            recordSentence(QT_TRANSLATE_NOOP("telltale::Store",
                                             "%1 has format version %2, which is not known; nothing is added to it"))
                .arg(QString::fromStdString(path), QString::number(version))};
}

} // namespace telltale::store
