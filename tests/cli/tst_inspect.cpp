// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace telltale::test;

/// `telltale inspect` as scripts see it: exit status, standard output, standard error.
class TestInspect : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void exitStatus_data();
    void exitStatus();
    void showsTheOthersWhenOneFails();
    void readsStandardInput();
    void printsDiagnosticsWithPlaces();
    void isQuiet();
    void writesOneJsonObjectPerEvent();
    void writesValidArrays();
    void writesEnvelopes();
    void takesBatchesApart();
    void writesToAFile();
    void stopsQuietlyWhenTheReaderLeaves();
    void tellsAFullDisk();
    void takesHostileFileNames();
    void needsNoDisplay();

private:
    Ran inspect(const QStringList &arguments, const QByteArray &input = {}) const
    {
        return runProgram(QStringList{QStringLiteral("inspect")} + arguments, m_directory.path(), input);
    }
    QString path(const char *name) const { return m_directory.filePath(QLatin1String(name)); }

    QTemporaryDir m_directory;
};

void TestInspect::initTestCase()
{
    QVERIFY(m_directory.isValid());
    const QList<std::pair<const char *, QByteArray>> files{
        {"good.json", R"({"event":"E","n":1})"},
        {"two.ndjson", "{\"event\":\"A\"}\n{\"event\":\"B\"}\n"},
        {"two.json", "{\"event\":\"A\"}\n{\"event\":\"B\"}\n"},
        {"gap.ndjson", "{\"event\":\"A\"}\n\n{\"event\":\"B\"}\n"},
        {"badline.ndjson", "{\"event\":\"A\"}\n{\"event\" \"B\"}\n{\"event\":\"C\"}\n"},
        {"comment.json", "{\"event\":\"E\" /* why */}\n"},
        {"comma.json", "{\"event\":\"E\",}\n"},
        {"bom.json", "\xEF\xBB\xBF{\"event\":\"E\"}"},
        {"twice.json", R"({"a":1,"a":2})"},
        {"lone.json", R"({"a":"\ud800"})"},
        {"latin.json", "{\"a\":\"caf\xE9\"}"},
        {"cut.json", R"({"event":"E","properties":{"a":1,"b)"},
        {"empty.json", ""},
        {"blank.json", " \n\t\r\n"},
        {"object.json", "{}"},
        {"array.json", "[]"},
        {"number.json", "42"},
        {"list.json", R"([{"event":"A"},{"event":"B"},{}])"},
        {"mixed.json", R"([{"event":"A"},7])"},
        {"deep.json", QByteArray(1025, '[') + QByteArray(1025, ']')},
        {"notdeep.json", QByteArray(1024, '[') + QByteArray(1024, ']')},
        {"binary.bin",
         QByteArray("\x7F"
                    "ELF\0\0\1\2\3\0\0\0\xFE\xFF\0\0",
                    16)},
        {"utf16.json",
         QByteArray("\xFF\xFE{\0\"\0a\0\"\0:\0"
                    "1\0}\0",
                    16)},
        {"page.md", "# T\n\n```json\n{\"event\":\"E\"}\n```\n"},
        {"nothing.md", "# T\n\nText only.\n\n```sh\nls -l\n```\n"},
        {"good.json.gz", gzipped(R"({"event":"E","n":1})")},
        {"cut.json.gz", gzipped(QByteArray(100'000, ' ') + R"({"event":"E"})").chopped(20)},
        {"inspect", R"({"event":"E"})"},
    };
    for (const auto &[name, bytes] : files)
        writeFile(path(name), bytes);
}

void TestInspect::exitStatus_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("events");
    const auto row = [](const char *arguments, int status, int events) {
        QTest::newRow(arguments[0] == '\0' ? "no argument" : arguments)
            << QString::fromLatin1(arguments).split(u' ', Qt::SkipEmptyParts) << status << events;
    };
    row("good.json", 0, 1);
    row("good.json two.ndjson", 0, 3);
    row("two.json", 0, 2);
    row("gap.ndjson", 0, 2);
    row("comment.json", 0, 1);
    row("comma.json", 0, 1);
    row("bom.json", 0, 1);
    row("twice.json", 0, 1);
    row("lone.json", 0, 1);
    row("latin.json", 0, 1);
    row("number.json", 0, 1);
    row("list.json", 0, 3);
    row("mixed.json", 0, 1);
    row("page.md", 0, 1);
    row("good.json.gz", 0, 1);
    row("notdeep.json", 0, 1);
    row("./inspect", 0, 1);
    row("inspect", 0, 1);

    row("empty.json", 3, 0);
    row("blank.json", 3, 0);
    row("object.json", 3, 0);
    row("array.json", 3, 0);
    row("nothing.md", 3, 0);
    row("good.json blank.json", 3, 1);

    row("badline.ndjson", 2, 3);
    row("cut.json", 2, 1);
    row("deep.json", 2, -1);
    row("binary.bin", 2, 0);
    row("utf16.json", 2, 0);
    row("cut.json.gz", 2, -1);
    row("missing.json", 2, 0);
    row("missing.json good.json", 2, 1);
    row("blank.json missing.json", 2, 0);

    row("--strict good.json", 0, 1);
    row("--strict two.ndjson", 0, 2);
    row("--strict list.json", 0, 3);
    row("--strict number.json", 0, 1);
    row("--strict twice.json", 0, 1);
    row("--strict lone.json", 0, 1);
    row("--strict two.json", 2, 2);
    row("--strict gap.ndjson", 2, -1);
    row("--strict comment.json", 2, -1);
    row("--strict comma.json", 2, -1);
    row("--strict bom.json", 2, -1);
    row("--strict latin.json", 2, -1);
    row("--strict page.md", 2, -1);
    row("--strict cut.json", 2, -1);
    row("--strict empty.json", 2, 0);
    row("--strict blank.json", 2, 0);
    row("--strict object.json", 3, 0);

    row("--set limits.depth=1 good.json", 0, 1);
    row("--set limits.depth=1 cut.json", 2, -1);
    row("--set limits.depth=1025 deep.json", 0, 1);
    row("--set limits.file=5 good.json", 2, -1);
    row("--set limits.nodes=2 good.json", 2, -1);
    row("--set limits.document=5 good.json", 2, -1);

    row("", 2, 0);
    row("--format xml good.json", 2, 0);
    row("--set limits.depth good.json", 2, 0);
    row("--frobnicate good.json", 2, 0);
    row("--help", 0, -1);
}

void TestInspect::exitStatus()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, status);
    QFETCH(int, events);
    const Ran ran = inspect(arguments);
    QVERIFY2(ran.status == status, QByteArray("status " + QByteArray::number(ran.status) + ": " + ran.err).constData());
    if (status != 0)
        QVERIFY2(!ran.err.isEmpty(), "it must say why");
    if (events < 0)
        return;
    int found = 0;
    for (const QByteArray &line : ran.lines())
        found += QJsonDocument::fromJson(line)[u"kind"].toString() != QLatin1String("envelope");
    QVERIFY2(found == events, ran.out.constData());
}

void TestInspect::showsTheOthersWhenOneFails()
{
    const Ran ran =
        inspect({QStringLiteral("missing.json"), QStringLiteral("good.json"), QStringLiteral("two.ndjson")});
    QCOMPARE(ran.status, 2);
    QCOMPARE(ran.lines().size(), 3);
    QVERIFY2(ran.err.startsWith("missing.json: error: "), ran.err.constData());
    QVERIFY2(ran.err.endsWith("[not-found]\n"), ran.err.constData());
    QCOMPARE(ran.err.count('\n'), 1);
}

void TestInspect::readsStandardInput()
{
    const Ran ran = inspect({QStringLiteral("-")}, "{\"event\":\"E\"}\n{\"event\":\"F\"}");
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.lines().size(), 2);
    const QJsonDocument second = QJsonDocument::fromJson(ran.lines()[1]);
    QCOMPARE(second[u"source"].toString(), QStringLiteral("-"));
    QCOMPARE(second[u"line"].toInt(), 2);
    QCOMPARE(second[u"offset"].toInt(), 14);
    QCOMPARE(inspect({QStringLiteral("-")}, gzipped("{\"event\":\"E\"}")).lines().size(), 1);
    QCOMPARE(inspect({QStringLiteral("-")}).status, 3);
    QCOMPARE(inspect({QStringLiteral("--strict"), QStringLiteral("-")}).status, 2);
}

void TestInspect::printsDiagnosticsWithPlaces()
{
    const Ran ran = inspect({QStringLiteral("comment.json"), QStringLiteral("comma.json")});
    const QList<QByteArray> lines = ran.err.split('\n');
    QVERIFY2(lines[0].startsWith("comment.json:1:14: ") && lines[0].endsWith(" [json-comment]"), ran.err.constData());
    QVERIFY2(lines[1].startsWith("comma.json:1:13: ") && lines[1].endsWith(" [trailing-comma]"), ran.err.constData());
    const QJsonValue first = QJsonDocument::fromJson(ran.lines()[0])[u"diagnostics"].toArray()[0];
    QCOMPARE(first[u"code"].toString(), QStringLiteral("json-comment"));
    QCOMPARE(first[u"line"].toInt(), 1);
    QCOMPARE(first[u"column"].toInt(), 14);
    QCOMPARE(first[u"offset"].toInt(), 13);
}

void TestInspect::isQuiet()
{
    const Ran tolerated =
        inspect({QStringLiteral("--quiet"), QStringLiteral("--format=table"), QStringLiteral("comment.json")});
    QCOMPARE(tolerated.err, QByteArray());
    QVERIFY(!tolerated.out.contains("1 event,"));
    QVERIFY(inspect({QStringLiteral("--format=table"), QStringLiteral("comment.json")})
                .out.contains("1 event, 1 field in 1 file"));
    QVERIFY(inspect({QStringLiteral("-q"), QStringLiteral("missing.json")}).err.contains("error"));
}

void TestInspect::writesOneJsonObjectPerEvent()
{
    const Ran ran = inspect({QStringLiteral("latin.json"), QStringLiteral("lone.json"), QStringLiteral("cut.json"),
                             QStringLiteral("twice.json"), QStringLiteral("badline.ndjson")});
    for (const QByteArray &line : ran.lines()) {
        QJsonParseError error{};
        QVERIFY2(QJsonDocument::fromJson(line, &error).isObject(), line.constData());
        QVERIFY(line.isValidUtf8());
    }
    const QJsonArray twice = QJsonDocument::fromJson(inspect({QStringLiteral("twice.json")}).out)[u"fields"].toArray();
    QCOMPARE(twice.size(), 2);
    QCOMPARE(twice[0][u"lexeme"].toString() + twice[1][u"lexeme"].toString(), QStringLiteral("12"));
    const QJsonValue latin =
        QJsonDocument::fromJson(inspect({QStringLiteral("latin.json")}).out)[u"fields"].toArray()[0];
    QVERIFY(latin[u"lexeme"].isNull());
    QCOMPARE(QByteArray::fromBase64(latin[u"lexeme_base64"].toString().toLatin1()), QByteArray("\"caf\xE9\""));
}

void TestInspect::writesValidArrays()
{
    for (const char *name : {"two.ndjson", "missing.json", "cut.json", "blank.json"}) {
        const Ran ran = inspect({QStringLiteral("--format=json"), QLatin1String(name)});
        QJsonParseError error{};
        QVERIFY2(QJsonDocument::fromJson(ran.out, &error).isArray(), ran.out.constData());
    }
}

void TestInspect::writesEnvelopes()
{
    const Ran ran = inspect({QStringLiteral("object.json")});
    const QJsonDocument envelope = QJsonDocument::fromJson(ran.out);
    QVERIFY(envelope[u"event"].isNull());
    QCOMPARE(envelope[u"kind"].toString(), QStringLiteral("envelope"));
    QCOMPARE(envelope[u"fields"].toArray().size(), 1);
    QCOMPARE(envelope[u"fields"].toArray()[0][u"lexeme"].toString(), QStringLiteral("{}"));
    QVERIFY2(ran.err.contains("[no-event]"), ran.err.constData());
}

/// Paths, places and names as scripts see them; of what stands around the events too.
void TestInspect::takesBatchesApart()
{
    const QByteArray body = R"({"writeKey":"w","batch":[{"event":"a","n":[1]},{"type":"page"}],"":{"x/y":[{}]}})";
    writeFile(path("batch.http"),
              "POST /v1/batch HTTP/1.1\r\nHost: api.segment.io\r\nContent-Length: " + QByteArray::number(body.size())
                  + "\r\n\r\n" + body);
    const Ran ran = inspect({QStringLiteral("batch.http"), QStringLiteral("--format=ndjson")});
    QCOMPARE(ran.status, 0);
    QStringList seen;
    for (const QByteArray &line : ran.out.trimmed().split('\n')) {
        const QJsonDocument record = QJsonDocument::fromJson(line);
        QCOMPARE(record[u"protocol"].toString(), QStringLiteral("segment"));
        seen += record[u"root"].toString() + QLatin1Char('|') + record[u"event"].toString();
        for (const QJsonValue &field : record[u"fields"].toArray()) {
            seen += field[u"path"].toString();
            if (field[u"offset"].isNull())
                continue;
            const QByteArray lexeme = field[u"lexeme"].toString().toUtf8();
            QCOMPARE(body.mid(field[u"offset"].toInt(), field[u"length"].toInt()), lexeme);
        }
    }
    QCOMPARE(seen.join(QLatin1Char(' ')),
             QStringLiteral("| header/Host header/Content-Length /writeKey //x~1y/0 /batch/0|a /batch/0/event "
                            "/batch/0/n/0 /batch/1|page /batch/1/type"));
}

void TestInspect::writesToAFile()
{
    const Ran ran = inspect({QStringLiteral("-o"), QStringLiteral("out.ndjson"), QStringLiteral("good.json")});
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.out, QByteArray());
    QCOMPARE(inspect({QStringLiteral("-o"), QStringLiteral("good.json"), QStringLiteral("good.json")}).status, 2);
    QCOMPARE(inspect({QStringLiteral("good.json")}).status, 0);
    QCOMPARE(inspect({QStringLiteral("-o"), QStringLiteral("none/out"), QStringLiteral("good.json")}).status, 2);
}

void TestInspect::stopsQuietlyWhenTheReaderLeaves()
{
    QByteArray many;
    for (int i = 0; i < 50'000; ++i)
        many += "{\"event\":\"E\",\"i\":" + QByteArray::number(i) + "}\n";
    writeFile(path("many.ndjson"), many);
    const QString command = QStringLiteral("'%1' inspect many.ndjson | head -n 1; test ${PIPESTATUS[0]} = 0")
                                .arg(QStringLiteral(TELLTALE_PROGRAM));
    QProcess shell;
    shell.setWorkingDirectory(m_directory.path());
    shell.start(QStringLiteral("bash"), {QStringLiteral("-c"), command});
    if (!shell.waitForStarted())
        QSKIP("There is no bash here");
    QVERIFY(shell.waitForFinished(60'000));
    QCOMPARE(shell.exitCode(), 0);
    QCOMPARE(shell.readAllStandardOutput().count('\n'), 1);
    QCOMPARE(shell.readAllStandardError(), QByteArray());
}

void TestInspect::tellsAFullDisk()
{
    if (!QFile::exists(QStringLiteral("/dev/full")))
        QSKIP("There is no /dev/full here");
    const Ran ran = inspect({QStringLiteral("-o"), QStringLiteral("/dev/full"), QStringLiteral("good.json")});
    QCOMPARE(ran.status, 2);
    QVERIFY2(ran.err.startsWith("telltale: error: "), ran.err.constData());
}

void TestInspect::takesHostileFileNames()
{
    for (const QString &name :
         {QStringLiteral("a\x1b[31m\n.json"), QStringLiteral("[a,b].json"), QStringLiteral("x:1:2: error"),
          QStringLiteral(" .json"), QStringLiteral("\u202Eb.json")}) {
        writeFile(m_directory.filePath(name), "{\"event\":\"E\",}");
        for (const char *format : {"--format=table", "--format=csv", "--format=ndjson"}) {
            const Ran ran = inspect({QLatin1String(format), name});
            QCOMPARE(ran.status, 0);
            QVERIFY(!ran.err.contains('\x1b'));
            QVERIFY(!ran.err.contains("\u202E"));
            QCOMPARE(ran.err.count('\n'), 1);
        }
        const QJsonDocument event = QJsonDocument::fromJson(inspect({name}).out);
        QCOMPARE(event[u"source"].toString(), name);
    }
    QCOMPARE(inspect({QStringLiteral("--"), QStringLiteral("-x")}).status, 2);
    writeFile(path("-x"), "{\"event\":\"E\"}");
    QCOMPARE(inspect({QStringLiteral("--"), QStringLiteral("-x")}).status, 0);
}

void TestInspect::needsNoDisplay()
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        environment.remove(QLatin1String(name));
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(m_directory.path());
    process.start(QStringLiteral(TELLTALE_PROGRAM), {QStringLiteral("inspect"), QStringLiteral("good.json")});
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(process.exitCode(), 0);
    process.start(QStringLiteral(TELLTALE_PROGRAM), {QStringLiteral("good.json")});
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(process.exitCode(), 2);
    QVERIFY(process.readAllStandardError().contains("telltale inspect"));
}

QTEST_GUILESS_MAIN(TestInspect)
#include "tst_inspect.moc"
