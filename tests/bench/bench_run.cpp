// SPDX-License-Identifier: GPL-3.0-or-later
// What `telltale run` adds to a program: `node -e 0` and `true` by themselves and under it, in turns; and what it adds
// to a connection, by curl against a server of this machine that answers at once. Medians.
#include "bench_peers.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <vector>

namespace {

double medianOf(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[values.size() / 2];
}

/// Milliseconds until it has ended; negative when it did not end well.
double timeOf(const QStringList &words)
{
    QProcess process;
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    QElapsedTimer timer;
    timer.start();
    process.start(words.first(), words.mid(1));
    const bool isEnded = process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit;
    return isEnded && process.exitCode() == 0 ? double(timer.nsecsElapsed()) / 1e6 : -1;
}

void compare(const char *name, const QStringList &command, const QStringList &run, int rounds)
{
    if (QStandardPaths::findExecutable(command.first()).isEmpty())
        return void(std::printf("%s is not here\n", qPrintable(command.first())));
    std::vector<double> alone, under;
    for (int round = 0; round < rounds; ++round) {
        alone.push_back(timeOf(command));
        under.push_back(timeOf(run + command));
    }
    const double least = *std::min_element(under.begin(), under.end());
    std::printf("%-24s alone %7.1f ms   under run %7.1f ms   adds %6.1f ms%s\n", name, medianOf(alone), medianOf(under),
                medianOf(under) - medianOf(alone), least < 0 ? "   (some failed)" : "");
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const int rounds = argc > 1 ? std::atoi(argv[1]) : 15;
    const QTemporaryDir folder;
    qputenv("XDG_DATA_HOME", folder.path().toUtf8());
    const QString program = QCoreApplication::applicationDirPath() + QStringLiteral("/telltale");
    const QStringList run = {program,
                             QStringLiteral("run"),
                             QStringLiteral("-q"),
                             QStringLiteral("--store"),
                             folder.filePath(QStringLiteral("run.telltale")),
                             QStringLiteral("--")};
    compare("true", {QStringLiteral("true")}, run, rounds);
    compare("node -e 0", {QStringLiteral("node"), QStringLiteral("-e"), QStringLiteral("0")}, run, rounds);
    telltale::bench::Peers peers(folder.path());
    if (!peers.areThere())
        return 0;
    const QString url = QStringLiteral("http://") + QString::fromStdString(peers.nginxUpstream().address);
    compare("curl, one request", {QStringLiteral("curl"), QStringLiteral("-sS"), url}, run, rounds);
    QStringList many = {QStringLiteral("curl"), QStringLiteral("-sS"), QStringLiteral("-H"),
                        QStringLiteral("Connection: close"), url + QStringLiteral("/[1-200]")};
    compare("curl, 200 connections", many, run, rounds);
    return 0;
}
