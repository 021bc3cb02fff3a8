// SPDX-License-Identifier: GPL-3.0-or-later
// Settings as scripts see them: the file, --settings, --set, what is said and the exit status.
#include "program.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace telltale::test;

class TestSettingsProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void readsTheUsualFile();
    void readsAnotherFile();
    void commandLineWins();
    void tellsEveryProblem();
    void tellsOnceForManyFiles();
    void missingFile_data();
    void missingFile();
    void refusesSets_data();
    void refusesSets();
    void helpTellsTheKeys();

private:
    Ran inspect(const QStringList &arguments) const
    {
        return runProgram(QStringList{QStringLiteral("inspect")} + arguments, m_directory.path());
    }
    QString usual() const { return m_directory.filePath(QStringLiteral("config/telltale/settings.toml")); }

    QTemporaryDir m_directory;
};

void TestSettingsProgram::initTestCase()
{
    QVERIFY(m_directory.isValid());
    qputenv("XDG_CONFIG_HOME", m_directory.filePath(QStringLiteral("config")).toLocal8Bit());
    QVERIFY(QDir().mkpath(m_directory.filePath(QStringLiteral("config/telltale"))));
    writeFile(m_directory.filePath(QStringLiteral("deep.json")), "{\"event\":\"E\",\"a\":{\"b\":{\"c\":1}}}");
    writeFile(m_directory.filePath(QStringLiteral("flat.json")), "{\"event\":\"E\"}");
}

void TestSettingsProgram::init()
{
    QFile::remove(usual());
}

void TestSettingsProgram::readsTheUsualFile()
{
    QCOMPARE(inspect({QStringLiteral("deep.json")}).status, 0);
    writeFile(usual(), "[limits]\ndepth = 2\n");
    const Ran ran = inspect({QStringLiteral("deep.json")});
    QCOMPARE(ran.status, 2);
    QVERIFY2(ran.err.contains("[limit-depth]"), ran.err.constData());
    QVERIFY(!ran.err.contains("settings"));
}

void TestSettingsProgram::readsAnotherFile()
{
    writeFile(usual(), "not TOML\n");
    writeFile(m_directory.filePath(QStringLiteral("mine.toml")), "limits.depth = 2\n");
    const Ran ran = inspect({QStringLiteral("--settings"), QStringLiteral("mine.toml"), QStringLiteral("deep.json")});
    QVERIFY2(ran.err.contains("[limit-depth]") && !ran.err.contains("TOML"), ran.err.constData());
    QCOMPARE(inspect({QStringLiteral("--settings=mine.toml"), QStringLiteral("flat.json")}).status, 0);
}

void TestSettingsProgram::commandLineWins()
{
    const QByteArray text = "[limits]\ndepth = 2\n";
    writeFile(usual(), text);
    const Ran ran = inspect({QStringLiteral("--set"), QStringLiteral("limits.depth=5"), QStringLiteral("deep.json")});
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.err, QByteArray());
    QFile file(usual());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), text); // never written back
}

void TestSettingsProgram::tellsEveryProblem()
{
    writeFile(usual(), "[limits]\ndepth = 2\nnods = 3\nfile = 0\n[window]\ntheme = \"re\\u001bd\"\n");
    const Ran ran = inspect({QStringLiteral("flat.json")});
    QCOMPARE(ran.status, 2);
    QCOMPARE(ran.lines().size(), 1); // what could be read is printed all the same
    const QByteArray source = usual().toUtf8();
    QVERIFY2(ran.err.contains(source
                              + ":3:1: error: There is no setting limits.nods. Did you mean limits.nodes? "
                                "[unknown-setting]\n"),
             ran.err.constData());
    QVERIFY(ran.err.contains(source + ":4:8: error: limits.file takes a number from 1 to "));
    QVERIFY(ran.err.contains(", not 0 [setting-value]\n"));
    QVERIFY(ran.err.contains(source + ":6:9: error: window.theme takes system, light or dark, not "));
    QVERIFY(!ran.err.contains('\x1b'));
    // What is right in it holds: the depth.
    QVERIFY(inspect({QStringLiteral("deep.json")}).err.contains("[limit-depth]"));

    writeFile(usual(), "[limits]\ndepth = 2\nnodes = = 3\n");
    const Ran broken = inspect({QStringLiteral("-q"), QStringLiteral("flat.json")});
    QCOMPARE(broken.status, 2);
    QVERIFY2(broken.err.contains(source + ":3:9: error: This is not TOML: "), broken.err.constData());
    QVERIFY(broken.err.contains("[settings-syntax]\n"));
}

void TestSettingsProgram::tellsOnceForManyFiles()
{
    writeFile(usual(), "colour = 1\n");
    const Ran ran = inspect({QStringLiteral("flat.json"), QStringLiteral("flat.json"), QStringLiteral("deep.json")});
    QCOMPARE(ran.status, 2);
    QCOMPARE(ran.err.count("unknown-setting"), qsizetype(1));
    QCOMPARE(ran.lines().size(), 3);
}

void TestSettingsProgram::missingFile_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("missing") << "none.toml" << QByteArray("[settings-missing]");
    QTest::newRow("folder") << "config" << QByteArray("[settings-unreadable]");
    QTest::newRow("endless") << "/dev/zero" << QByteArray("[settings-unreadable]");
}

void TestSettingsProgram::missingFile()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, code);
    const Ran ran = inspect({QStringLiteral("--settings"), file, QStringLiteral("flat.json")});
    QCOMPARE(ran.status, 2);
    QVERIFY2(ran.err.contains(file.toUtf8() + ": error: ") && ran.err.contains(code), ran.err.constData());
    QCOMPARE(ran.lines().size(), 1);
}

void TestSettingsProgram::refusesSets_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("value") << QString::fromLatin1("inspect --set limits.depth=deep flat.json").split(u' ')
                           << QByteArray("limits.depth takes a number from 1 to 1048576, with k, M or G for 1024s, "
                                         "not deep");
    QTest::newRow("key") << QString::fromLatin1("inspect --set a=b flat.json").split(u' ')
                         << QByteArray("There is no setting a. There are: general.language");
}

void TestSettingsProgram::refusesSets()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, words);
    const Ran ran = runProgram(arguments, m_directory.path());
    QCOMPARE(ran.status, 2);
    QCOMPARE(ran.out, QByteArray());
    QVERIFY2(ran.err.startsWith("telltale: error: " + words), ran.err.constData());
}

void TestSettingsProgram::helpTellsTheKeys()
{
    const Ran ran = inspect({QStringLiteral("--help")});
    QCOMPARE(ran.status, 0);
    for (const char *text : {"--settings FILE", "--set KEY=VALUE", "limits.depth", "window.offer-session",
                             "system, light or dark", "default 64M", "settings.toml"})
        QVERIFY2(ran.out.contains(text), text);
    for (const QByteArray &line : ran.lines())
        QVERIFY2(line.size() <= 90, line.constData());
}

QTEST_GUILESS_MAIN(TestSettingsProgram)
#include "tst_settings_program.moc"
