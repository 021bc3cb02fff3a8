// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/activity/activity_errors.h"

#include "base/visible_text.h"

#include <QCoreApplication>

#include <cerrno>
#include <cstring>

namespace telltale::store {

namespace {

QString activitySentence(const char *text, const std::string &path)
{
    return QCoreApplication::translate("telltale::Activity", text).arg(visible(path));
}

QString activityReason(int problem)
{
    return QString::fromLocal8Bit(std::strerror(problem));
}

} // namespace

Error activityNotWritable(const std::string &path, int problem)
{
    return {"activity-not-writable",
            activitySentence(QT_TRANSLATE_NOOP("telltale::Activity", "The activity log %1 cannot be written: %2"), path)
                .arg(activityReason(problem))};
}

Error activityBusy(const std::string &path)
{
    return {"activity-busy",
            activitySentence(QT_TRANSLATE_NOOP("telltale::Activity",
                                               "Another program has been writing the activity log %1 for too long"),
                             path)};
}

Error activityFull(const std::string &path, int problem)
{
    return {"activity-full",
            activitySentence(QT_TRANSLATE_NOOP("telltale::Activity",
                                               "There is no room in the activity log %1 (%2); the entry is not in it"),
                             path)
                .arg(activityReason(problem))};
}

Error activityNotDurable(const std::string &path, int problem)
{
    return {"activity-not-durable",
            activitySentence(QT_TRANSLATE_NOOP("telltale::Activity",
                                               "It is not known what of the activity log %1 has reached the disk (%2)"),
                             path)
                .arg(activityReason(problem))};
}

Error activityUnreadable(const std::string &path, int problem)
{
    if (problem == ENOENT)
        return {"activity-missing",
                activitySentence(QT_TRANSLATE_NOOP("telltale::Activity", "There is no activity log %1"), path)};
    return {"activity-unreadable",
            activitySentence(QT_TRANSLATE_NOOP("telltale::Activity", "The activity log %1 cannot be read: %2"), path)
                .arg(activityReason(problem))};
}

Error activityUnknown(const std::string &path, std::uint64_t version)
{
    return {"activity-version",
            activitySentence(QT_TRANSLATE_NOOP("telltale::Activity",
                                               "The activity log %1 has entries of version %2, which is not known"),
                             path)
                .arg(QString::number(version))};
}

Error activityLineTooLong(const std::string &path)
{
    return {"activity-line-too-long",
            activitySentence(
                QT_TRANSLATE_NOOP("telltale::Activity",
                                  "The last line of %1 is longer than any of an activity log; nothing is added to it"),
                path)};
}

} // namespace telltale::store
