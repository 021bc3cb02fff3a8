// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/activity_notes.h"

#include "store/activity/activity_log.h"
#include "store/activity/capture_head.h"
#include "ui/models/load_report.h"

#include <QFile>
#include <QFileInfo>

namespace telltale::models {

namespace {

using namespace std::chrono_literals;

/// The window is not to stand still because another program writes.
constexpr auto windowPatience = 80ms;

Result<store::ActivityHead> appendTo(const std::string &path, const store::ActivityEntry &entry,
                                     std::chrono::milliseconds patience)
{
    store::ActivityOptions options;
    options.patience = patience;
    options.user = store::ActivityUser::current();
    const Result<store::ActivityLog> log = store::ActivityLog::open(path, std::move(options));
    return log ? log->append(entry) : Result<store::ActivityHead>(log.error());
}

} // namespace

ActivityNotes::ActivityNotes(std::string path, QObject *parent) : QObject(parent), m_path(std::move(path))
{
    m_pool.setMaxThreadCount(1); // keeps the order
}

ActivityNotes::~ActivityNotes()
{
    m_pool.waitForDone();
}

Result<store::ActivityHead> ActivityNotes::add(const store::ActivityEntry &entry)
{
    const Result<store::ActivityHead> head = appendTo(m_path, entry, windowPatience);
    if (head)
        Q_EMIT written();
    return head;
}

void ActivityNotes::later(std::function<Result<store::ActivityEntry>()> make)
{
    ++m_waiting;
    m_pool.start([this, make = std::move(make), path = m_path] {
        const Result<store::ActivityEntry> entry = make();
        const Result<store::ActivityHead> head =
            entry ? appendTo(path, *entry, 10s) : Result<store::ActivityHead>(entry.error());
        const QString problem = head ? QString() : asSentence(head.error().message);
        QMetaObject::invokeMethod(
            this,
            [this, problem] {
                --m_waiting;
                if (problem.isEmpty())
                    Q_EMIT written();
                else
                    Q_EMIT notWritten(problem);
            },
            Qt::QueuedConnection);
    });
}

void ActivityNotes::note(const store::ActivityEntry &entry)
{
    later([entry] { return Result<store::ActivityEntry>(entry); });
}

void ActivityNotes::noteCapture(const std::string &record)
{
    later([record] { return store::captureHeadEntry(record); });
}

std::string pathForLog(const QString &path)
{
    return QFile::encodeName(QFileInfo(path).absoluteFilePath()).toStdString();
}

} // namespace telltale::models
