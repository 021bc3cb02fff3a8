// SPDX-License-Identifier: GPL-3.0-or-later
#include "clients/sdk_client.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>

namespace telltale::test {

namespace {

constexpr int installTime = 300'000; // milliseconds
constexpr int runTime = 120'000;

/// A folder of plain files with its subfolders; nothing that is there already is touched.
void copyFolder(const QString &from, const QString &to)
{
    QDir().mkpath(to);
    QDirIterator files(from, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        const QString target = to + file.mid(from.size());
        QDir().mkpath(QFileInfo(target).path());
        if (!QFile::exists(target) && QFile::copy(file, target))
            QFile::setPermissions(target, QFile::permissions(target) | QFileDevice::WriteOwner);
    }
}

int start(const QString &program, const QStringList &arguments, const QString &folder, int time, QString &output,
          const QString &url = {})
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    // Sanitizers and tests set these for us, not for them.
    environment.remove(QStringLiteral("ASAN_OPTIONS"));
    environment.insert(QStringLiteral("NO_REDIRECT"), QStringLiteral("1"));
    environment.insert(QStringLiteral("CAPTURE_URL"), url);
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(folder);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForFinished(time))
        process.kill();
    process.waitForFinished();
    output = QString::fromUtf8(process.readAll());
    return process.error() == QProcess::UnknownError && process.exitStatus() == QProcess::NormalExit
        ? process.exitCode()
        : -1;
}

const QStringList quietly = {QStringLiteral("--no-audit"), QStringLiteral("--no-fund"),
                             QStringLiteral("--no-package-lock"), QStringLiteral("--loglevel=error")};

} // namespace

SdkClient::SdkClient(QString name, QString source, QString work)
    : m_name(std::move(name)), m_source(std::move(source)), m_work(std::move(work))
{
}

QString SdkClient::install()
{
    QString output;
    if (start(QStringLiteral("npm"), {QStringLiteral("--version")}, QDir::tempPath(), installTime, output) != 0)
        return QStringLiteral("npm is not on this machine");
    copyFolder(m_source + QStringLiteral("/lib"), m_work + QStringLiteral("/lib"));
    copyFolder(m_source + QStringLiteral("/clients/") + m_name, folder());
    if (QString problem = installNode(); !problem.isEmpty())
        return problem;
    // What a browser's SDK runs in.
    if (const QString browser = QStringLiteral("jsdom-host"); m_name.startsWith(u"browser-")) {
        if (QString problem = SdkClient(browser, m_source, m_work).install(); !problem.isEmpty())
            return problem;
    }
    if (QFile::exists(folder() + QStringLiteral("/node_modules")))
        return {};
    const QStringList arguments = QStringList{QStringLiteral("install"), QStringLiteral("--ignore-scripts")} + quietly;
    if (start(QStringLiteral("npm"), arguments, folder(), installTime, output) != 0) {
        QDir(folder() + QStringLiteral("/node_modules")).removeRecursively();
        return QStringLiteral("npm could not install %1: %2").arg(m_name, output.left(300));
    }
    return {};
}

QString SdkClient::installNode()
{
    QString output;
    const bool hasNode = start(m_node, {QStringLiteral("--version")}, QDir::tempPath(), installTime, output) == 0;
    if (hasNode && output.mid(1).section(u'.', 0, 0).toInt() >= 20)
        return {};
    const QString folder = m_work + QStringLiteral("/node20");
    m_node = folder + QStringLiteral("/node_modules/node/bin/node");
    if (QFile::exists(m_node))
        return {};
    QDir().mkpath(folder);
    const QStringList arguments =
        QStringList{QStringLiteral("install"), QStringLiteral("--prefix"), folder, QStringLiteral("node@20")} + quietly;
    if (start(QStringLiteral("npm"), arguments, folder, installTime, output) != 0 || !QFile::exists(m_node))
        return QStringLiteral("npm could not install Node 20: %1").arg(output.left(300));
    return {};
}

int SdkClient::run(const QString &url, QString &output) const
{
    return start(m_node, {QStringLiteral("client.js")}, folder(), runTime, output, url);
}

int SdkClient::runBy(const QStringList &words, const QString &url, QString &output) const
{
    const QStringList rest = words.mid(1) + QStringList{m_node, QStringLiteral("client.js")};
    return start(words.first(), rest, folder(), runTime, output, url);
}

} // namespace telltale::test
