// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/report_run.h"

#include "base/visible_text.h"
#include "ui/models/format.h"

#include <QFile>

#include <sys/stat.h>

#include <utility>

namespace telltale::models {

namespace {

constexpr qsizetype mostKept = 65'536; // of what it says; its end is what counts
constexpr int statusUnusable = 2;
constexpr int statusLast = 3;

/// Empty: there is none. Files are put in place anew, so that another one has another number.
QByteArray stampOf(const QString &path)
{
    struct stat state = {};
    if (path.isEmpty() || ::stat(QFile::encodeName(path).constData(), &state) != 0)
        return {};
    return QByteArray::number(qulonglong(state.st_ino)) + '/' + QByteArray::number(qlonglong(state.st_mtim.tv_sec))
        + '/' + QByteArray::number(qlonglong(state.st_mtim.tv_nsec)) + '/'
        + QByteArray::number(qlonglong(state.st_size));
}

void keepEnd(QByteArray &bytes, const QByteArray &more)
{
    bytes += more;
    if (bytes.size() <= mostKept)
        return;
    // Whole lines; one that is longer is cut.
    const qsizetype from = bytes.size() - mostKept;
    const qsizetype line = bytes.indexOf('\n', from);
    bytes.remove(0, line >= 0 && line + 1 < bytes.size() ? line + 1 : from);
}

void addLines(QStringList &lines, const QByteArray &bytes)
{
    for (const QByteArray &line : bytes.split('\n')) {
        if (!line.trimmed().isEmpty())
            lines << visible(line.toStdString());
    }
}

} // namespace

ReportRun::ReportRun(QString program, QObject *parent) : QObject(parent), m_program(std::move(program))
{
    m_process.setStandardInputFile(QProcess::nullDevice());
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &ReportRun::take);
    connect(&m_process, &QProcess::readyReadStandardError, this, &ReportRun::take);
    connect(&m_process, &QProcess::finished, this, &ReportRun::finished);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            fail(tr("%1 could not be started: %2").arg(visible(m_program.toStdString()), m_process.errorString()));
    });
}

ReportRun::~ReportRun()
{
    m_process.disconnect(this);
    if (m_process.state() != QProcess::NotRunning) {
        m_process.kill();
        m_process.waitForFinished(-1);
    }
}

void ReportRun::start(const ProgramCall &call, const QString &output)
{
    if (isRunning())
        return;
    m_output = output;
    m_before = stampOf(output);
    m_said.clear();
    m_told.clear();
    m_reason.clear();
    m_exitStatus = 0;
    m_hasWritten = false;
    m_isStopped = false;
    if (m_program.isEmpty()) {
        fail(tr("There is no program that could make it"));
        return;
    }
    become(State::Running);
    m_process.setWorkingDirectory(call.folder);
    m_process.start(m_program, call.arguments);
}

void ReportRun::stop()
{
    if (!isRunning())
        return;
    m_isStopped = true;
    m_process.kill();
}

void ReportRun::take()
{
    keepEnd(m_said, m_process.readAllStandardOutput());
    keepEnd(m_told, m_process.readAllStandardError());
}

QStringList ReportRun::lines() const
{
    QStringList lines;
    addLines(lines, m_said);
    addLines(lines, m_told);
    return lines.mid(qMax<qsizetype>(0, lines.size() - mostLines));
}

void ReportRun::fail(const QString &reason)
{
    m_reason = reason;
    become(State::Failed);
}

void ReportRun::finished(int status, QProcess::ExitStatus how)
{
    take();
    m_hasWritten = !m_output.isEmpty() && stampOf(m_output) != m_before && !stampOf(m_output).isEmpty();
    const QStringList said = lines();
    if (m_isStopped) {
        become(State::Stopped);
    } else if (how == QProcess::CrashExit) {
        fail(tr("It ended before it was done, without a word why"));
    } else if (status > statusLast || status < 0
               || (!m_output.isEmpty() && !m_hasWritten && status >= statusUnusable)) {
        fail(said.isEmpty() ? tr("It ended with the status %1").arg(status) : said.last());
    } else if (!m_output.isEmpty() && !m_hasWritten) {
        fail(tr("It ended well, but there is no new file"));
    } else {
        m_exitStatus = status;
        become(State::Finished);
    }
}

void ReportRun::become(State state)
{
    m_state = state;
    Q_EMIT changed();
}

} // namespace telltale::models
