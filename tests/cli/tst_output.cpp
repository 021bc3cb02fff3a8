// SPDX-License-Identifier: GPL-3.0-or-later
#include "captured_output.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <fcntl.h>
#include <unistd.h>

using namespace telltale;
using telltale::report::Output;

class TestOutput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { std::signal(SIGPIPE, SIG_IGN); }
    void keepsOrderAcrossTheBuffer();
    void writesNumbersAndPadding();
    void tellsAReaderThatLeft();
    void tellsAFullDisk();
    void refusesToOverwriteAnInput();
    void makesPrivateFiles();
    void tellsWhatCannotBeWritten();
};

void TestOutput::keepsOrderAcrossTheBuffer()
{
    test::CapturedOutput captured;
    QByteArray expected;
    for (int round = 0; round < 40; ++round) {
        const std::string piece(static_cast<std::size_t>(1) << (round % 20), static_cast<char>('a' + round % 26));
        captured.output.put(piece);
        captured.output.put('\n');
        captured.output.put(round);
        expected += QByteArray::fromStdString(piece) + '\n' + QByteArray::number(round);
    }
    captured.output.put(std::string_view());
    QVERIFY(captured.text() == expected);
    QVERIFY(captured.output.isOpen());
}

void TestOutput::writesNumbersAndPadding()
{
    test::CapturedOutput captured;
    captured.output.put(UINT64_MAX);
    captured.output.pad(3);
    captured.output.put(INT64_MIN);
    captured.output.pad(0);
    captured.output.pad(200);
    captured.output.put(0u);
    QCOMPARE(captured.text(), "18446744073709551615   -9223372036854775808" + QByteArray(200, ' ') + "0");
}

void TestOutput::tellsAReaderThatLeft()
{
    int ends[2];
    QCOMPARE(::pipe(ends), 0);
    ::close(ends[0]);
    {
        Output output(ends[1]);
        output.put("x");
        QVERIFY(!output.flush());
        QVERIFY(output.isReaderGone());
        QVERIFY(!output.error());
        for (int i = 0; i < 100'000; ++i)
            output.put("dropped, and costs no memory");
        QVERIFY(!output.isOpen());
    }
    ::close(ends[1]);
}

void TestOutput::tellsAFullDisk()
{
    const int full = ::open("/dev/full", O_WRONLY | O_CLOEXEC);
    if (full < 0)
        QSKIP("There is no /dev/full here");
    Output output(full);
    output.put("x");
    QVERIFY(!output.flush());
    QVERIFY(!output.isReaderGone());
    QVERIFY(output.error());
    QCOMPARE(output.error()->code, "not-writable");
    ::close(full);
}

void TestOutput::refusesToOverwriteAnInput()
{
    QTemporaryDir directory;
    QFile file(directory.filePath(QStringLiteral("in.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{}");
    file.close();
    const std::string path = file.fileName().toStdString();
    const std::vector<std::string> inputs{"-", directory.path().toStdString() + "/./in.json"};
    const Result<int> opened = report::openOutputFile(path, inputs);
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, "output-is-input");
    QCOMPARE(file.size(), 2);
}

void TestOutput::makesPrivateFiles()
{
    QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("out.json"));
    const Result<int> opened = report::openOutputFile(path.toStdString(), {});
    QVERIFY(opened);
    ::close(*opened);
    QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
             QFile::Permissions());
}

void TestOutput::tellsWhatCannotBeWritten()
{
    QTemporaryDir directory;
    const Result<int> opened = report::openOutputFile(directory.path().toStdString() + "/none\x1b/out", {});
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, "not-writable");
    QVERIFY(!opened.error().message.contains(u'\x1b'));
}

QTEST_GUILESS_MAIN(TestOutput)
#include "tst_output.moc"
