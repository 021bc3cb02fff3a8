// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace telltale::test;

/// Notes and flags of side files in what `telltale inspect` prints.
class TestInspectNotes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void printsMarks();
    void leavesThemOut();
    void filtersByMarks_data();
    void filtersByMarks();
    void readsThemInBothPlaces();
    void tellsOfNotesWithoutAnEvent();
    void tellsOfErrors_data();
    void tellsOfErrors();
    void neverWrites();
    void marksRequests();

private:
    Ran inspect(const QStringList &arguments, const QByteArray &input = {}) const
    {
        return runProgram(QStringList{QStringLiteral("inspect")} + arguments, m_directory->path(), input);
    }
    static QByteArray entry(int offset, const QByteArray &event, const QByteArray &rest)
    {
        return "[[event]]\noffset = " + QByteArray::number(offset) + "\nlength = " + QByteArray::number(event.size())
            + "\nsha256 = \"" + QCryptographicHash::hash(event, QCryptographicHash::Sha256).toHex() + "\"\n" + rest;
    }
    void writeNotes(const QByteArray &bytes) const
    {
        writeFile(m_directory->filePath(QStringLiteral("two.ndjson.notes.toml")), bytes);
    }

    std::unique_ptr<QTemporaryDir> m_directory;
};

namespace {

const QByteArray a = "{\"event\":\"A\"}";
const QByteArray b = "{\"event\":\"B\"}";

} // namespace

void TestInspectNotes::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    qputenv("XDG_DATA_HOME", m_directory->path().toLocal8Bit() + "/data");
    writeFile(m_directory->filePath(QStringLiteral("two.ndjson")), a + "\n" + b + "\n");
    writeNotes(entry(0, a, "flagged = true\n") + entry(14, b, "note = \"\"\"\nwhy,\n\\\"so\\\"?\"\"\"\n"));
}

void TestInspectNotes::printsMarks()
{
    const Ran lines = inspect({QStringLiteral("two.ndjson")});
    QCOMPARE(lines.status, 0);
    QCOMPARE(lines.err, QByteArray());
    QCOMPARE(lines.lines().size(), 2);
    QVERIFY(lines.lines()[0].contains(",\"time\":null,\"flagged\":true,\"note\":null,\"fields\":["));
    QVERIFY(lines.lines()[1].contains(",\"flagged\":false,\"note\":\"why,\\n\\\"so\\\"?\",\"fields\":["));
    const Ran csv = inspect({QStringLiteral("-fcsv"), QStringLiteral("two.ndjson")});
    QVERIFY(csv.lines()[0].endsWith(",inside,flagged,note,protocol,value\r"));
    QVERIFY(csv.lines()[1].endsWith(",,,true,,plain,\r"));
    QVERIFY(csv.out.endsWith(",,,false,\"why,\n\"\"so\"\"?\",plain,\r\n"));
    const Ran table = inspect({QStringLiteral("-ftable"), QStringLiteral("two.ndjson")});
    QCOMPARE(table.out,
             QByteArray("two.ndjson\n"
                        "\n"
                        "1  \u2691 A  two.ndjson:1  1 field  13 B\n"
                        "  1  /event  string  behaviour  \"A\"\n"
                        "\n"
                        "2  B  two.ndjson:2  1 field  13 B\n"
                        "  Note: why,\n"
                        "        \"so\"?\n"
                        "  2  /event  string  behaviour  \"B\"\n"
                        "\n"
                        "2 events, 2 fields in 1 file\n"));
}

void TestInspectNotes::leavesThemOut()
{
    const Ran without = inspect({QStringLiteral("--no-notes"), QStringLiteral("two.ndjson")});
    QCOMPARE(without.status, 0);
    QCOMPARE(without.out.count("\"flagged\":false,\"note\":null"), 2);
    writeNotes("broken = ");
    QCOMPARE(inspect({QStringLiteral("--no-notes"), QStringLiteral("two.ndjson")}).err, QByteArray());
    const Ran standardInput = inspect({QStringLiteral("-")}, a + "\n");
    QVERIFY(standardInput.out.contains("\"flagged\":false,\"note\":null"));
}

void TestInspectNotes::filtersByMarks_data()
{
    QTest::addColumn<QByteArray>("names");
    QTest::addColumn<int>("status");
    QTest::newRow("is:flagged") << QByteArray("A") << 0;
    QTest::newRow("is:noted") << QByteArray("B") << 0;
    QTest::newRow("-is:noted") << QByteArray("A") << 0;
    QTest::newRow("note:WHY") << QByteArray("B") << 0;
    QTest::newRow("note:x") << QByteArray("") << 3;
}

void TestInspectNotes::filtersByMarks()
{
    const Ran ran =
        inspect({QStringLiteral("--filter"), QString::fromUtf8(QTest::currentDataTag()), QStringLiteral("two.ndjson")});
    QByteArray names;
    for (const QByteArray &line : ran.lines())
        names += QJsonDocument::fromJson(line)[QStringLiteral("event")].toString().toUtf8();
    QTEST(names, "names");
    QTEST(ran.status, "status");
}

void TestInspectNotes::readsThemInBothPlaces()
{
    const QByteArray path = m_directory->filePath(QStringLiteral("two.ndjson")).toLocal8Bit();
    const QByteArray hash = QCryptographicHash::hash(path, QCryptographicHash::Sha256).toHex().left(16);
    QVERIFY(m_directory->isValid() && QDir(m_directory->path()).mkpath(QStringLiteral("data/telltale/notes")));
    writeFile(m_directory->path() + QStringLiteral("/data/telltale/notes/two.ndjson-") + QString::fromLatin1(hash)
                  + QStringLiteral(".notes.toml"),
              entry(14, b, "note = \"newer\"\n"));
    const Ran ran = inspect({QStringLiteral("two.ndjson")});
    QVERIFY(ran.lines()[0].contains("\"flagged\":true,\"note\":null"));
    QVERIFY(ran.lines()[1].contains("\"flagged\":false,\"note\":\"newer\""));
}

void TestInspectNotes::tellsOfNotesWithoutAnEvent()
{
    writeFile(m_directory->filePath(QStringLiteral("two.ndjson")), "{\"event\":\"C\"}\n\n" + b + "\n");
    const Ran ran = inspect({QStringLiteral("two.ndjson")});
    QCOMPARE(ran.status, 0);
    QVERIFY(ran.lines()[0].contains("\"flagged\":false,\"note\":null"));
    QVERIFY(ran.lines()[1].contains("\"flagged\":false,\"note\":\"why,"));
    QVERIFY2(ran.err.contains("two.ndjson.notes.toml:1:1: warning: A note is for an event that is not there any more"),
             ran.err.constData());
    QVERIFY(ran.err.contains("[notes-orphan]"));
    QVERIFY2(ran.err.contains("two.ndjson.notes.toml:6:1: note: The event of a note stands elsewhere now, in line 3"),
             ran.err.constData());
}

void TestInspectNotes::tellsOfErrors_data()
{
    QTest::addColumn<QByteArray>("notes");
    QTest::addColumn<QByteArray>("error");
    QTest::addColumn<int>("status");
    QTest::newRow("no TOML") << QByteArray("a = [1,\n") << QByteArray("two.ndjson.notes.toml:1:9: error: ") << 2;
    QTest::newRow("bad value") << entry(0, a, "flagged = 1\n") << QByteArray("two.ndjson.notes.toml:5:11: error: ")
                               << 2;
    QTest::newRow("unknown key") << entry(0, a, "flag = true\n") << QByteArray("two.ndjson.notes.toml:5:1: warning: ")
                                 << 0;
}

void TestInspectNotes::tellsOfErrors()
{
    QFETCH(QByteArray, notes);
    QFETCH(QByteArray, error);
    writeNotes(notes);
    const Ran ran = inspect({QStringLiteral("two.ndjson")});
    QTEST(ran.status, "status");
    QVERIFY2(ran.err.startsWith(error), ran.err.constData());
    QCOMPARE(ran.lines().size(), 2); // what could be read is printed
}

void TestInspectNotes::neverWrites()
{
    writeFile(m_directory->filePath(QStringLiteral("two.ndjson")), "{\"event\":\"C\"}\n\n" + b + "\n");
    const QString notes = m_directory->filePath(QStringLiteral("two.ndjson.notes.toml"));
    QFile before(notes);
    QVERIFY(before.open(QIODevice::ReadOnly));
    const QByteArray bytes = before.readAll();
    QCOMPARE(inspect({QStringLiteral("two.ndjson")}).status, 0);
    QFile after(notes);
    QVERIFY(after.open(QIODevice::ReadOnly));
    QCOMPARE(after.readAll(), bytes);
    QVERIFY(!QFile::exists(m_directory->path() + QStringLiteral("/data")));
    QCOMPARE(QDir(m_directory->path()).entryList(QDir::Files).size(), 2);
    const Ran folder = inspect({QStringLiteral(".")});
    QCOMPARE(folder.lines().size(), 2); // the side file is no input
    QVERIFY(!folder.err.contains("other-files"));
}

void TestInspectNotes::marksRequests()
{
    const QByteArray head = "POST /x HTTP/1.1\r\nHost: h.example\r\nContent-Length: 13\r\n\r\n";
    writeFile(m_directory->filePath(QStringLiteral("r.http")), head + a + head + a);
    writeFile(m_directory->filePath(QStringLiteral("r.http.notes.toml")),
              entry(0, a, "exchange = 2\nnote = 'the event'\n")
                  + entry(0, head, "exchange = 1\nenvelope = true\nnote = 'the head'\n"));
    const Ran ran = inspect({QStringLiteral("r.http")});
    QCOMPARE(ran.err, QByteArray());
    QByteArray notes;
    for (const QByteArray &line : ran.lines())
        notes += QJsonDocument::fromJson(line)[QStringLiteral("note")].toString(QStringLiteral("-")).toUtf8() + ';';
    QCOMPARE(notes, QByteArray("the head;-;-;the event;"));
}

QTEST_GUILESS_MAIN(TestInspectNotes)
#include "tst_inspect_notes.moc"
