// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace telltale::test;

/// `telltale check` as scripts see it.
class TestCheckCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void exitStatus_data();
    void exitStatus();
    void printsTheContractsKeys();
    void printsAllFormats();
    void printsATable();
    void agreesWithThePreview();
    void writesABaseline();
    void tellsWhatIsGone();
    void keepsWhatWasNotJudged();
    void writesNoBaselineOfHalf();
    void refusesBrokenBaselines();
    void neverTouchesAnInput();
    void writesReportsOfFailures_data();
    void writesReportsOfFailures();
    void printsNoValue();

private:
    QString at(const char *name) const { return m_directory->filePath(QLatin1String(name)); }
    QByteArray bytesOf(const char *name) const
    {
        QFile file(at(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("<none>");
    }
    Ran run(const QByteArray &arguments, const QByteArray &input = {}) const
    {
        return runProgram(QString::fromLatin1(arguments).split(u' '), m_directory->path(), input);
    }

    std::unique_ptr<QTemporaryDir> m_directory;
};

void TestCheckCommand::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    QVERIFY(m_directory->isValid());
    QVERIFY(QDir(m_directory->path()).mkpath(QStringLiteral("captures")));
    QVERIFY(QDir(m_directory->path()).mkpath(QStringLiteral("empty")));
    const QList<std::pair<const char *, QByteArray>> files{
        {"p.toml",
         "[[rule]]\nname = \"mail\"\npath = \"/email\"\naction = \"hash\"\nmethod = \"keyed\"\n"
         "[[rule]]\nname = \"out\"\npath = \"/list/*/token\"\naction = \"drop\"\n"
         "[[rule]]\nname = \"stay\"\nevent = \"Stay\"\naction = \"block\"\n"},
        {"c.toml",
         "product = \"p\"\n[[event]]\nkind = \"ping\"\nnames = \"Ping\"\ngate = \"when-enabled\"\n"
         "field = [ { path = \"/event\" }, { path = \"/n\", type = \"number\" } ]\n"},
        {"broken.toml", "[[rule]]\nname = \"mail\"\npath = \"/email\"\naction = \"burn\"\n"},
        {"bad-baseline.toml", "version = 1\nknown = [\n  { rul = \"mail\" },\n]\n"},
        {"a.ndjson",
         "{\"event\":\"Ping\",\"email\":\"ines@example.com\",\"n\":1}\n"
         "{\"event\":\"Ping\",\"list\":[{\"token\":\"s3cret-77\"},{\"token\":\"s3cret-78\"}]}\n"
         "{\"event\":\"Stay\"}\n{\"event\":\"Ping\"}\n"},
        {"clean.json", R"({"event":"Ping","n":1})"},
        {"wrong.json", R"({"event":"Ping","n":"1"})"},
        {"cut.json", R"({"event":"Ping","email":"ines@example.com","n":)"},
        {"cut-clean.json", R"({"event":"Ping","n":)"},
        {"blank.json", " "},
        {"captures/one.json", R"({"event":"Ping","email":"a"})"},
        {"captures/none.json", " "},
        {"a.http", "GET /ping HTTP/1.1\r\nHost: h\r\n\r\n"}};
    for (const auto &[name, bytes] : files)
        writeFile(at(name), bytes);
}

void TestCheckCommand::exitStatus_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<int>("status");
    const auto row = [](const char *arguments, int status) {
        QTest::newRow(arguments) << QString::fromLatin1(arguments) << status;
    };
    row("check --policy p.toml clean.json", 0);
    row("check --policy p.toml a.ndjson", 1);
    row("check --policy p.toml clean.json a.ndjson", 1);
    row("check --policy p.toml cut.json", 2);
    row("check --policy p.toml cut-clean.json", 2);
    row("check --policy p.toml a.ndjson cut-clean.json", 2);
    row("check --policy p.toml blank.json", 3);
    row("check --policy p.toml blank.json clean.json", 3);
    row("check --policy p.toml blank.json a.ndjson", 1);
    row("check --policy p.toml blank.json cut-clean.json", 2);
    row("check --policy p.toml --strict blank.json", 2);
    row("check --policy p.toml missing.json", 2);
    row("check --policy p.toml captures", 1);
    row("check --policy observe-only captures", 0);
    row("check --policy p.toml empty", 3);
    row("check --policy p.toml clean.json empty", 3);
    row("check --policy p.toml a.http", 3);
    row("check --policy block-all a.http", 1);
    row("check --policy block-all clean.json", 1);
    row("check --policy essential-no-addresses clean.json", 1);
    row("check --policy observe-only a.ndjson", 0);
    row("check --policy default clean.json", 0);
    row("check --policy broken.toml clean.json", 2);
    row("check --policy nobody clean.json", 2);
    row("check --catalogue c.toml clean.json", 0);
    row("check --catalogue c.toml wrong.json", 1);
    row("check --catalogue c.toml --switch off clean.json", 1);
    row("check --catalogue c.toml --switch on clean.json", 0);
    row("check --catalogue c.toml blank.json", 3);
    row("check --catalogue broken.toml clean.json", 2);
    row("check --policy observe-only --catalogue c.toml wrong.json", 1);
    row("check clean.json", 2);
    row("check --policy p.toml", 2);
    row("check --policy p.toml --switch on clean.json", 2);
    row("check --catalogue c.toml --switch maybe clean.json", 2);
    row("check --policy p.toml --format xml clean.json", 2);
    row("check --policy p.toml --show-everything clean.json", 2);
    row("check --policy p.toml --filter event:Nobody a.ndjson", 3);
    row("check --policy p.toml --filter path:email a.ndjson clean.json", 1);
    row("check --policy p.toml --filter path:n clean.json", 0);
    row("check --policy p.toml --filter path:n --write-baseline b.toml clean.json", 2);
    row("check --policy p.toml --baseline missing.toml clean.json", 2);
    row("check --policy p.toml --baseline bad-baseline.toml clean.json", 2);
    row("check --policy p.toml --write-baseline b.toml a.ndjson", 0);
    row("check --policy p.toml --write-baseline b.toml blank.json", 3);
    row("check --policy p.toml --write-baseline b.toml cut.json", 2);
    row("check --policy p.toml --write-baseline no/such/folder/b.toml clean.json", 2);
    row("check --policy p.toml -o no/such/folder/x clean.json", 2);
    row("check --help", 0);
}

void TestCheckCommand::exitStatus()
{
    QFETCH(QString, arguments);
    QFETCH(int, status);
    const Ran ran = run(arguments.toLatin1());
    QVERIFY2(ran.status == status, (ran.err + ran.out).constData());
    if (status >= 2)
        QVERIFY(!ran.err.isEmpty());
}

void TestCheckCommand::printsTheContractsKeys()
{
    const Ran ran = run("check --policy p.toml --format ndjson a.ndjson");
    QCOMPARE(ran.lines().size(), 4);
    QVERIFY2(ran.lines().at(0).startsWith("{\"source\":\"a.ndjson\",\"line\":1,\"event\":\"Ping\",\"path\":\"/email\","
                                          "\"rule\":\"mail\",\"severity\":\"warning\",\"message\":\""),
             ran.lines().at(0).constData());
    const QStringList keys{QStringLiteral("action"),  QStringLiteral("event"),    QStringLiteral("fingerprint"),
                           QStringLiteral("kind"),    QStringLiteral("known"),    QStringLiteral("line"),
                           QStringLiteral("message"), QStringLiteral("path"),     QStringLiteral("product"),
                           QStringLiteral("rule"),    QStringLiteral("severity"), QStringLiteral("source")};
    for (const QByteArray &line : ran.lines())
        QCOMPARE(QJsonDocument::fromJson(line).object().keys(), keys);
    const QJsonObject stay = QJsonDocument::fromJson(ran.lines().at(3)).object();
    QCOMPARE(stay[u"rule"].toString(), QStringLiteral("stay"));
    QCOMPARE(stay[u"line"].toInt(), 3);
    QVERIFY(stay[u"path"].isNull());
    QCOMPARE(stay[u"severity"].toString(), QStringLiteral("error"));
    const QJsonObject first = QJsonDocument::fromJson(ran.lines().at(1)).object();
    const QJsonObject second = QJsonDocument::fromJson(ran.lines().at(2)).object();
    QCOMPARE(second[u"path"].toString(), QStringLiteral("/list/1/token"));
    QCOMPARE(first[u"fingerprint"], second[u"fingerprint"]);
}

void TestCheckCommand::printsAllFormats()
{
    QCOMPARE(QJsonDocument::fromJson(run("check -p p.toml -f json a.ndjson").out).array().size(), 4);
    QCOMPARE(run("check -p p.toml -f json clean.json").out, QByteArray("[]\n"));
    QCOMPARE(run("check -p p.toml -f ndjson clean.json").out, QByteArray());
    const Ran csv = run("check -p p.toml -f csv a.ndjson");
    QCOMPARE(csv.lines().size(), 5);
    QVERIFY(csv.lines().at(0).startsWith("source,line,event,path,rule,severity,message,kind,action"));
    const QJsonDocument sarif = QJsonDocument::fromJson(run("check -p p.toml -f sarif a.ndjson").out);
    QCOMPARE(sarif[u"runs"][0][u"results"].toArray().size(), 3);
    QCOMPARE(sarif[u"runs"][0][u"results"][1][u"occurrenceCount"].toInt(), 2);
    const QByteArray junit = run("check -p p.toml -f junit a.ndjson clean.json").out;
    QCOMPARE(junit.count("<testsuite "), 2);
    QCOMPARE(junit.count("<failure "), 3);
    const Ran piped = run("check -p p.toml -f ndjson -", "{\"email\":\"x\"}");
    QCOMPARE(piped.status, 1);
    QVERIFY(piped.out.startsWith("{\"source\":\"-\""));
    QCOMPARE(run("check -p p.toml -f csv -o out.csv a.ndjson").out, QByteArray());
    QCOMPARE(bytesOf("out.csv"), csv.out);
}

void TestCheckCommand::printsATable()
{
    const Ran ran = run("check -p p.toml -f table a.ndjson");
    QVERIFY2(ran.out.contains("out  error  the policy drops this field\n"
                              "  a.ndjson:2  /list/0/token  Ping  \xc3\x97"
                              "2\n"),
             ran.out.constData());
    QVERIFY2(ran.out.contains("  a.ndjson:3  (all of it)  Stay\n"), ran.out.constData());
    QVERIFY2(ran.out.endsWith("\n4 violations of 3 rules in 3 of 4 events\n"), ran.out.constData());
    QCOMPARE(run("check -p p.toml -f table clean.json").out, QByteArray("no violation in 1 event\n"));
    // A request is none of the events.
    const Ran request = run("check -p block-all -f table a.http");
    QVERIFY2(request.out.endsWith("\n2 violations of 2 rules in 1 request\n"), request.out.constData());
    QCOMPARE(request.err, QByteArray());
    QVERIFY(run("check -p block-all -f table clean.json a.http")
                .out.endsWith("\n4 violations of 2 rules in 1 of 1 event and 1 request\n"));
    QVERIFY(!run("check -p p.toml -q -f table a.ndjson").out.contains("violations"));
    QCOMPARE(run("check -p p.toml -f table blank.json").out, QByteArray());
}

/// The same fields, in the same order.
void TestCheckCommand::agreesWithThePreview()
{
    writeFile(at("key"), QByteArray(64, 'a'));
    QFile::setPermissions(at("key"), QFile::ReadOwner | QFile::WriteOwner);
    const Ran preview = run("anonymise -p p.toml --key key --preview -f ndjson a.ndjson captures");
    const Ran checked = run("check -p p.toml -f ndjson a.ndjson captures");
    QCOMPARE(preview.lines().size(), checked.lines().size());
    for (int i = 0; i < preview.lines().size(); ++i) {
        const QJsonObject before = QJsonDocument::fromJson(preview.lines().at(i)).object();
        const QJsonObject after = QJsonDocument::fromJson(checked.lines().at(i)).object();
        for (const char *key : {"source", "line", "event", "path", "action"})
            QCOMPARE(after[QLatin1String(key)], before[QLatin1String(key)]);
    }
}

void TestCheckCommand::writesABaseline()
{
    QCOMPARE(run("check -p p.toml --write-baseline b.toml a.ndjson").status, 0);
    const QByteArray written = bytesOf("b.toml");
    QCOMPARE(written.count("  { rule = "), 3);
    QVERIFY(written.contains("path = \"/list/*/token\""));
    const Ran known = run("check -p p.toml --baseline b.toml -f ndjson a.ndjson");
    QCOMPARE(known.status, 0);
    QCOMPARE(known.out.count("\"known\":true"), 4);
    QVERIFY(run("check -p p.toml -b b.toml -f table a.ndjson")
                .out.endsWith("4 violations of 3 rules in 3 of 4 events (4 known from b.toml)\n"));
    QCOMPARE(run("check -p p.toml -b b.toml -f sarif a.ndjson").out.count("\"baselineState\":\"unchanged\""), 3);
    QVERIFY(!run("check -p p.toml -b b.toml -f junit a.ndjson").out.contains("<failure"));
    // In another order, with more before it, and twice: still known.
    writeFile(at("later.ndjson"),
              "\n\n{\"event\":\"Ping\"}\n{\"event\":\"Ping\",\"list\":[1,2,3,{\"token\":\"x\"}],\"email\":\"y\"}\n"
              "{\"event\":\"Stay\"}\n");
    QCOMPARE(run("check -p p.toml -b b.toml later.ndjson").status, 0);
    writeFile(at("new.ndjson"), "{\"event\":\"Stay\"}\n{\"event\":\"Pong\",\"email\":\"y\"}\n");
    const Ran fresh = run("check -p p.toml -b b.toml -f ndjson new.ndjson");
    QCOMPARE(fresh.status, 1);
    QCOMPARE(fresh.out.count("\"known\":false"), 1);
    // An empty capture is no pass, whatever is known.
    QCOMPARE(run("check -p p.toml -b b.toml blank.json").status, 3);
    // The same violations are the same file.
    QCOMPARE(run("check -p p.toml -b b.toml --write-baseline b.toml a.ndjson").status, 0);
    QCOMPARE(bytesOf("b.toml"), written);
}

void TestCheckCommand::tellsWhatIsGone()
{
    QCOMPARE(run("check -p p.toml --write-baseline b.toml a.ndjson").status, 0);
    const Ran ran = run("check -p p.toml -b b.toml clean.json");
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.err.count("[baseline-gone]"), 3);
    QVERIFY2(ran.err.contains("b.toml:5:3: note: "), ran.err.constData());
    QVERIFY(run("check -q -p p.toml -b b.toml clean.json").err.isEmpty());
    // Who looks at a part, or could not read all, does not know.
    QVERIFY(!run("check -p p.toml -b b.toml --filter path:n clean.json").err.contains("baseline-gone"));
    QVERIFY(!run("check -p p.toml -b b.toml cut-clean.json").err.contains("baseline-gone"));
    QCOMPARE(run("check -p p.toml -b b.toml --write-baseline b.toml clean.json").status, 0);
    QCOMPARE(bytesOf("b.toml").count("{ rule"), 0);
    QVERIFY(run("check -p p.toml -b b.toml clean.json").err.isEmpty());
}

/// One file for policy and catalogue, checked apart.
void TestCheckCommand::keepsWhatWasNotJudged()
{
    QCOMPARE(run("check -p p.toml -c c.toml --write-baseline b.toml a.ndjson").status, 0);
    const QByteArray both = bytesOf("b.toml");
    QVERIFY(both.contains("\"undeclared\""));
    QVERIFY(run("check -p p.toml -b b.toml a.ndjson").err.isEmpty());
    QVERIFY(run("check -c c.toml -b b.toml a.ndjson").err.isEmpty());
    QCOMPARE(run("check -c c.toml -b b.toml --write-baseline b.toml a.ndjson").status, 0);
    QCOMPARE(bytesOf("b.toml"), both);
}

void TestCheckCommand::writesNoBaselineOfHalf()
{
    writeFile(at("b.toml"), "old");
    for (const char *input : {"cut.json", "blank.json", "missing.json"})
        QVERIFY(run("check -p p.toml --write-baseline b.toml " + QByteArray(input)).err.contains("was not written"));
    QCOMPARE(bytesOf("b.toml"), QByteArray("old"));
}

void TestCheckCommand::refusesBrokenBaselines()
{
    const Ran ran = run("check -p p.toml -b bad-baseline.toml clean.json");
    QCOMPARE(ran.status, 2);
    QVERIFY2(ran.err.startsWith("bad-baseline.toml:3:"), ran.err.constData());
    QCOMPARE(run("check -p p.toml -b bad-baseline.toml -o out.csv clean.json").status, 2);
    QVERIFY(!QFile::exists(at("out.csv")));
}

void TestCheckCommand::neverTouchesAnInput()
{
    const QByteArray before = bytesOf("a.ndjson");
    const QByteArray policy = bytesOf("p.toml");
    QCOMPARE(run("check -p p.toml --write-baseline a.ndjson a.ndjson").status, 2);
    QCOMPARE(run("check -p p.toml -o a.ndjson a.ndjson").status, 2);
    QCOMPARE(run("check -p p.toml -o p.toml a.ndjson").status, 2);
    QCOMPARE(run("check -p p.toml --write-baseline p.toml a.ndjson").status, 2);
    QCOMPARE(bytesOf("a.ndjson"), before);
    QCOMPARE(bytesOf("p.toml"), policy);
}

void TestCheckCommand::writesReportsOfFailures_data()
{
    QTest::addColumn<QByteArray>("inputs");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("error");
    QTest::newRow("cut") << QByteArray("cut.json") << 2 << QByteArray("unreadable");
    QTest::newRow("missing") << QByteArray("missing.json") << 2 << QByteArray("unreadable");
    QTest::newRow("blank") << QByteArray("blank.json") << 3 << QByteArray("nothing");
    QTest::newRow("blank and clean") << QByteArray("clean.json blank.json") << 3 << QByteArray("nothing");
    QTest::newRow("empty folder") << QByteArray("empty") << 3 << QByteArray("nothing");
    QTest::newRow("no match") << QByteArray("--filter event:Nobody a.ndjson") << 3 << QByteArray("nothing");
}

void TestCheckCommand::writesReportsOfFailures()
{
    QFETCH(QByteArray, inputs);
    QFETCH(int, status);
    QFETCH(QByteArray, error);
    const Ran sarif = run("check -p p.toml -f sarif " + inputs);
    QCOMPARE(sarif.status, status);
    const QJsonValue invocation = QJsonDocument::fromJson(sarif.out)[u"runs"][0][u"invocations"][0];
    QCOMPARE(invocation[u"executionSuccessful"].toBool(true), false);
    QCOMPARE(invocation[u"exitCode"].toInt(), status);
    QVERIFY2(!invocation[u"toolExecutionNotifications"].toArray().isEmpty(), sarif.out.constData());
    const Ran junit = run("check -p p.toml -f junit " + inputs);
    QCOMPARE(junit.status, status);
    QVERIFY2(junit.out.contains("type=\"" + error + "\""), junit.out.constData());
}

void TestCheckCommand::printsNoValue()
{
    for (const char *format : {"table", "json", "ndjson", "csv", "sarif", "junit"}) {
        const Ran ran = run("check -p p.toml -c c.toml -f " + QByteArray(format) + " a.ndjson");
        QCOMPARE(ran.status, 1);
        QVERIFY2(!ran.out.contains("s3cret") && !ran.out.contains("ines@"), format);
    }
}

QTEST_GUILESS_MAIN(TestCheckCommand)
#include "tst_check_command.moc"
