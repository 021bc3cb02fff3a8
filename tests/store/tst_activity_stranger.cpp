// SPDX-License-Identifier: GPL-3.0-or-later
// A stranger verifies a log, with a program that knows nothing but the description of the form.
#include "store/activity/canonical_text.h"
#include "store/activity_test.h"

#include <QProcess>
#include <QTest>

using namespace telltale;
using namespace telltale::store;
using namespace telltale::test;

class TestActivityStranger : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void saysTheSame_data();
    void saysTheSame();
    void looksAtCheckpoints();

private:
    struct Said
    {
        int status = -1;
        QString text;
    };
    Said ask(const std::vector<std::string> &files) const
    {
        QStringList arguments{QStringLiteral(TELLTALE_VERIFY_ACTIVITY)};
        for (const std::string &file : files)
            arguments << QString::fromStdString(file);
        QProcess process;
        process.start(QStringLiteral(TELLTALE_PYTHON3), arguments);
        process.waitForFinished(60'000);
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput())};
    }
    std::string path(const char *name = "activity.log") const
    {
        return m_folder->filePath(QLatin1String(name)).toStdString();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::string m_bytes;
};

void TestActivityStranger::initTestCase()
{
    m_folder = quickFolder();
    const Result<ActivityLog> log = ActivityLog::open(path());
    QVERIFY(log);
    std::string controls;
    for (char c = 0; c < 0x20; ++c)
        controls += c;
    for (const std::string &text : {std::string("plain"), controls + "\x7f\"\\/",
                                    std::string("日本 \U0001F600 \u2028\uFEFF"), std::string("\xff\xed\xa0\x80")}) {
        ActivityEntry entry = entryOf("toggle", text);
        entry.before = text;
        entry.capture = text;
        QVERIFY(log->append(entry));
    }
    m_bytes = fileBytes(path());
}

void TestActivityStranger::saysTheSame_data()
{
    QTest::addColumn<std::string>("bytes");
    QTest::newRow("whole") << m_bytes;
    QTest::newRow("empty") << std::string();
    for (std::size_t at = 0; at < m_bytes.size(); at += 37) {
        std::string bytes = m_bytes;
        bytes[at] = static_cast<char>(bytes[at] ^ 1);
        QTest::addRow("changed at %d", static_cast<int>(at)) << bytes;
        QTest::addRow("cut at %d", static_cast<int>(at)) << m_bytes.substr(0, at);
    }
    std::vector<std::string> lines = linesOf(m_bytes);
    std::swap(lines[1], lines[2]);
    QTest::newRow("swapped") << joined(lines);
    QTest::newRow("repeated") << m_bytes + lines[3];
    QTest::newRow("without the first") << m_bytes.substr(m_bytes.find('\n') + 1);
    QTest::newRow("a blank behind the colon") << "{\"version\": " + m_bytes.substr(11);
}

void TestActivityStranger::saysTheSame()
{
    QFETCH(std::string, bytes);
    const std::string other = path("other.log");
    writeFile(other, bytes);
    const Result<ActivityVerification> verified = verifyActivity(other);
    QVERIFY(verified);
    const Said said = ask({other});
    QVERIFY2(said.status == (verified->isIntact() ? 0 : 1), qPrintable(said.text));
    if (verified->isIntact() && verified->head)
        QVERIFY(said.text.contains(QStringLiteral("intact; %1 entries; head %2")
                                       .arg(verified->head->number)
                                       .arg(QString::fromStdString(hexOf(verified->head->hash)))));
    else if (!verified->isIntact())
        QVERIFY2(said.text.contains(QStringLiteral(": line %1 ").arg(verified->breaks.front().line)),
                 qPrintable(said.text));
}

void TestActivityStranger::looksAtCheckpoints()
{
    ActivityCheckpoint checkpoint;
    checkpoint.head = *verifyActivity(path())->head;
    checkpoint.captures = {{"00ff", "file 1, \"3\" frames", 2}};
    const Result<CheckpointKey> key = CheckpointKey::fromSeed(*privacy::SecretKey::fromBytes(std::string(32, 'k')));
    QVERIFY(key);
    writeFile(path("checkpoint"), signedCheckpoint(checkpoint, *key));
    QCOMPARE(ask({path(), path("checkpoint")}).status, 0);
    writeFile(path("cut.log"), m_bytes.substr(0, m_bytes.rfind('\n', m_bytes.size() - 2) + 1));
    QCOMPARE(ask({path("cut.log")}).status, 0);
    const Said said = ask({path("cut.log"), path("checkpoint")});
    QCOMPARE(said.status, 1);
    QVERIFY(said.text.contains(QStringLiteral("checkpoint: contradicts")));
}

QTEST_GUILESS_MAIN(TestActivityStranger)
#include "tst_activity_stranger.moc"
