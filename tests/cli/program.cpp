// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <zlib.h>

namespace telltale::test {

namespace {

/// What commands tell the activity log goes to the folder of the test, or else to one of this process: never to the
/// log of whoever runs the tests.
QProcessEnvironment testEnvironment()
{
    static const QTemporaryDir folder;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (!environment.contains(QStringLiteral("XDG_DATA_HOME")))
        environment.insert(QStringLiteral("XDG_DATA_HOME"), folder.path());
    return environment;
}

} // namespace

QList<QByteArray> Ran::lines() const
{
    QList<QByteArray> result = out.split('\n');
    if (!result.isEmpty() && result.back().isEmpty())
        result.removeLast();
    return result;
}

Ran runProgram(const QStringList &arguments, const QString &directory, const QByteArray &input)
{
    QProcess process;
    process.setProcessEnvironment(testEnvironment());
    process.setWorkingDirectory(directory);
    process.start(QStringLiteral(TELLTALE_PROGRAM), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
        return {-1, process.readAllStandardOutput(), process.readAllStandardError()};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written", qPrintable(path));
}

QByteArray gzipped(const QByteArray &bytes)
{
    constexpr int gzipWindow = 15 + 16;
    z_stream stream{};
    if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, gzipWindow, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        qFatal("zlib does not start");
    QByteArray input = bytes;
    QByteArray result(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(bytes.size()))), '\0');
    stream.next_in = reinterpret_cast<Bytef *>(input.data());
    stream.avail_in = static_cast<uInt>(input.size());
    stream.next_out = reinterpret_cast<Bytef *>(result.data());
    stream.avail_out = static_cast<uInt>(result.size());
    deflate(&stream, Z_FINISH);
    result.truncate(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return result;
}

} // namespace telltale::test
