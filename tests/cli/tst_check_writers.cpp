// SPDX-License-Identifier: GPL-3.0-or-later
// SARIF and JUnit, held against what their standards and readers ask for, with hostile names.
#include "captured_output.h"
#include "report/check_text.h"
#include "report/junit_writer.h"
#include "report/sarif_writer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QUrl>
#include <QXmlStreamReader>

using namespace telltale;
using namespace telltale::privacy;
using namespace telltale::test;

namespace {

std::vector<CheckRule> someRules()
{
    std::vector<CheckRule> rules(3);
    rules[0].id = "no <addresses> & [links](x) {0}";
    rules[0].action = "drop";
    rules[0].description = "the policy drops this field";
    rules[1].id = "quiet";
    rules[1].severity = Severity::Warning;
    rules[1].description = "d";
    rules[2].id = "undeclared";
    rules[2].kind = CheckRule::Kind::Catalogue;
    rules[2].description = "d";
    return rules;
}

Violation fieldAt(std::uint32_t rule, std::string_view event, std::string_view path)
{
    Violation violation;
    violation.rule = rule;
    violation.file = "a b.har";
    violation.source = "a b.har#1";
    violation.line = 7;
    violation.lineInFile = 70;
    violation.event = event;
    violation.path = path;
    violation.pattern = path;
    violation.message = "the policy drops this field";
    return violation;
}

QByteArray sarifOf(const CheckReport &report)
{
    CapturedOutput captured;
    report::SarifWriter(captured.output, "1.2.3", false).write(report);
    return captured.text();
}

QByteArray junitOf(const CheckReport &report)
{
    CapturedOutput captured;
    report::JunitWriter(captured.output).write(report);
    return captured.text();
}

/// What SARIF 2.1.0 demands of the parts that we write; "" when all of it is there.
QString sarifProblem(const QByteArray &text)
{
    QJsonParseError error;
    const QJsonObject log = QJsonDocument::fromJson(text, &error).object();
    if (error.error != QJsonParseError::NoError)
        return error.errorString();
    if (log[u"version"] != QStringLiteral("2.1.0") || !log[u"$schema"].isString() || log[u"runs"].toArray().size() != 1)
        return QStringLiteral("log");
    const QJsonObject run = log[u"runs"][0].toObject();
    const QJsonObject driver = run[u"tool"][u"driver"].toObject();
    const QJsonArray rules = driver[u"rules"].toArray();
    if (driver[u"name"] != QStringLiteral("Telltale") || !driver[u"version"].isString() || !run[u"results"].isArray())
        return QStringLiteral("run");
    if (run[u"columnKind"] != QStringLiteral("utf16CodeUnits"))
        return QStringLiteral("columnKind");
    if (!run[u"invocations"][0][u"executionSuccessful"].isBool())
        return QStringLiteral("invocation");
    const QStringList levels{QStringLiteral("none"), QStringLiteral("note"), QStringLiteral("warning"),
                             QStringLiteral("error")};
    QStringList ids;
    for (const QJsonValue &rule : rules) {
        if (rule[u"shortDescription"][u"text"].toString().isEmpty()
            || !levels.contains(rule[u"defaultConfiguration"][u"level"].toString())
            || ids.contains(rule[u"id"].toString()))
            return QStringLiteral("rule");
        ids += rule[u"id"].toString();
    }
    for (const QJsonValue &result : run[u"results"].toArray()) {
        if (result[u"ruleId"].toString() != ids.value(result[u"ruleIndex"].toInt(-1), QStringLiteral("none"))
            || !levels.contains(result[u"level"].toString()) || result[u"message"][u"text"].toString().isEmpty()
            || result[u"occurrenceCount"].toInt() < 1
            || result[u"partialFingerprints"][u"telltale/v1"].toString().size() != 16)
            return QStringLiteral("result");
        const QJsonValue place = result[u"locations"][0][u"physicalLocation"];
        const QUrl uri(place[u"artifactLocation"][u"uri"].toString(), QUrl::StrictMode);
        if (!uri.isValid() || uri.isEmpty() || place[u"region"][u"startLine"].toInt(1) < 1)
            return QStringLiteral("location");
    }
    return {};
}

/// What is wrong with it as XML 1.0.
QString xmlProblem(const QByteArray &text)
{
    QXmlStreamReader reader(text);
    while (!reader.atEnd())
        reader.readNext();
    return reader.hasError() ? reader.errorString() : QString();
}

QStringList attributesOf(const QByteArray &text, const char *element, const char *name)
{
    QStringList found;
    QXmlStreamReader reader(text);
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == QLatin1String(element))
            found += reader.attributes().value(QLatin1String(name)).toString();
    }
    return found;
}

} // namespace

class TestCheckWriters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesFilesByUri_data();
    void namesFilesByUri();
    void writesSarif();
    void tellsTheBaselineInSarif();
    void tellsFailuresInSarif();
    void writesJunit();
    void tellsErrorsInJunit();
    void survivesHostileNames_data();
    void survivesHostileNames();
};

void TestCheckWriters::namesFilesByUri_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("uri");
    QTest::newRow("plain") << QByteArray("captures/a.har") << QByteArray("captures/a.har");
    QTest::newRow("dot") << QByteArray("./././a.har") << QByteArray("a.har");
    QTest::newRow("up") << QByteArray("../a.har") << QByteArray("../a.har");
    QTest::newRow("space") << QByteArray("a b?#.har") << QByteArray("a%20b%3F%23.har");
    QTest::newRow("scheme") << QByteArray("javascript:x") << QByteArray("javascript%3Ax");
    QTest::newRow("percent") << QByteArray("a%20b") << QByteArray("a%2520b");
    QTest::newRow("unicode") << QByteArray("\xc3\xbc.har") << QByteArray("%C3%BC.har");
    QTest::newRow("no UTF-8") << QByteArray("\xff.har") << QByteArray("%FF.har");
    QTest::newRow("absolute") << QByteArray("/tmp/a b.har") << QByteArray("file:///tmp/a%20b.har");
    QTest::newRow("stdin") << QByteArray("-") << QByteArray("stdin");
}

void TestCheckWriters::namesFilesByUri()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, uri);
    QCOMPARE(QByteArray::fromStdString(report::uriOfFile(name.toStdString())), uri);
}

void TestCheckWriters::writesSarif()
{
    const std::vector<CheckRule> rules = someRules();
    ViolationTally tally(rules, nullptr);
    tally.take(fieldAt(2, "Ping", "/b/ip"));
    tally.take(fieldAt(0, "Ping [x](y) {0}", "/a"));
    tally.take(fieldAt(0, "Ping [x](y) {0}", "/a"));
    Violation whole = fieldAt(0, "Ping", "");
    whole.isWhole = true;
    whole.lineInFile = 0;
    tally.take(whole);
    const QByteArray text = sarifOf({rules, tally, {{"a b.har", 2, true, {}}}, {}, 2, 2, "", 1});
    QCOMPARE(sarifProblem(text), QString());
    const QJsonObject run = QJsonDocument::fromJson(text)[u"runs"][0].toObject();
    QCOMPARE(run[u"tool"][u"driver"][u"version"].toString(), QStringLiteral("1.2.3"));
    QCOMPARE(run[u"tool"][u"driver"][u"rules"].toArray().size(), 3);
    QCOMPARE(run[u"invocations"][0][u"executionSuccessful"].toBool(), true);
    QCOMPARE(run[u"invocations"][0][u"exitCode"].toInt(), 1);
    const QJsonArray results = run[u"results"].toArray();
    QCOMPARE(results.size(), 3);
    QCOMPARE(results[0][u"ruleIndex"].toInt(), 2);
    QCOMPARE(results[1][u"occurrenceCount"].toInt(), 2);
    // Neither a link nor an argument.
    QCOMPARE(results[1][u"message"][u"text"].toString(),
             QStringLiteral("Ping \\[x\\](y) {{0}} /a: the policy drops this field."));
    const QJsonValue location = results[1][u"locations"][0];
    QCOMPARE(location[u"physicalLocation"][u"artifactLocation"][u"uri"].toString(), QStringLiteral("a%20b.har"));
    QCOMPARE(location[u"physicalLocation"][u"region"][u"startLine"].toInt(), 70);
    QCOMPARE(location[u"logicalLocations"][0][u"fullyQualifiedName"].toString(), QStringLiteral("/a"));
    QVERIFY(results[2][u"locations"][0][u"physicalLocation"][u"region"].isUndefined());
    QCOMPARE(results[2][u"locations"][0][u"logicalLocations"][0][u"fullyQualifiedName"].toString(),
             QStringLiteral("Ping"));
    QVERIFY(results[0][u"baselineState"].isUndefined());
}

void TestCheckWriters::tellsTheBaselineInSarif()
{
    const std::vector<CheckRule> rules = someRules();
    Baseline baseline;
    baseline.add(identityOf(rules[2], fieldAt(2, "Ping", "/b/ip")));
    ViolationTally tally(rules, &baseline);
    tally.take(fieldAt(2, "Ping", "/b/ip"));
    tally.take(fieldAt(2, "Ping", "/b/mac"));
    const QByteArray text = sarifOf({rules, tally, {}, {}, 1, 1, "known.toml", 1});
    QCOMPARE(sarifProblem(text), QString());
    const QJsonArray results = QJsonDocument::fromJson(text)[u"runs"][0][u"results"].toArray();
    QCOMPARE(results[0][u"baselineState"].toString(), QStringLiteral("unchanged"));
    QCOMPARE(results[0][u"suppressions"][0][u"kind"].toString(), QStringLiteral("external"));
    QCOMPARE(results[1][u"baselineState"].toString(), QStringLiteral("new"));
    QVERIFY(results[1][u"suppressions"].isUndefined());
}

void TestCheckWriters::tellsFailuresInSarif()
{
    const std::vector<CheckRule> rules = someRules();
    const ViolationTally tally(rules, nullptr);
    for (const int status : {2, 3}) {
        const QByteArray text =
            sarifOf({rules, tally, {{"x.har", 0, false, {"1:2: cut off [x]"}}}, {"nothing"}, 0, 0, "", status});
        QCOMPARE(sarifProblem(text), QString());
        const QJsonValue invocation = QJsonDocument::fromJson(text)[u"runs"][0][u"invocations"][0];
        QCOMPARE(invocation[u"executionSuccessful"].toBool(true), false);
        const QJsonArray told = invocation[u"toolExecutionNotifications"].toArray();
        QCOMPARE(told.size(), 2);
        QCOMPARE(told[0][u"message"][u"text"].toString(), QStringLiteral("nothing."));
        QCOMPARE(told[1][u"locations"][0][u"physicalLocation"][u"artifactLocation"][u"uri"].toString(),
                 QStringLiteral("x.har"));
    }
}

void TestCheckWriters::writesJunit()
{
    const std::vector<CheckRule> rules = someRules();
    Baseline baseline;
    baseline.add(identityOf(rules[2], fieldAt(2, "Ping", "/known")));
    ViolationTally tally(rules, &baseline);
    tally.take(fieldAt(0, "Ping", "/a"));
    tally.take(fieldAt(0, "Ping", "/a"));
    tally.take(fieldAt(2, "Ping", "/known"));
    const QByteArray text =
        junitOf({rules, tally, {{"a b.har", 2, true, {}}, {"-", 1, true, {}}}, {}, 3, 2, "known.toml", 1});
    QCOMPARE(xmlProblem(text), QString());
    QCOMPARE(attributesOf(text, "testsuite", "name"),
             QStringList({QStringLiteral("a b.har"), QStringLiteral("stdin")}));
    QCOMPARE(attributesOf(text, "testsuite", "tests"), QStringList({QStringLiteral("4"), QStringLiteral("4")}));
    QCOMPARE(attributesOf(text, "testsuite", "failures"), QStringList({QStringLiteral("1"), QStringLiteral("0")}));
    QCOMPARE(attributesOf(text, "testsuites", "tests"), QStringList({QStringLiteral("8")}));
    QCOMPARE(attributesOf(text, "testsuites", "failures"), QStringList({QStringLiteral("1")}));
    QCOMPARE(attributesOf(text, "testcase", "name").size(), 8);
    QCOMPARE(attributesOf(text, "testcase", "name").at(1), QString::fromStdString(rules[0].id));
    QCOMPARE(attributesOf(text, "failure", "type"), QStringList({QStringLiteral("drop")}));
    QCOMPARE(attributesOf(text, "failure", "message"),
             QStringList({QStringLiteral("2 violations: the policy drops this field")}));
    QVERIFY(text.contains("a b.har#1:7  Ping /a  (\xc3\x97"
                          "2)\n"));
    QVERIFY(text.contains("<system-out>1 violation, known from the baseline\na b.har#1:7  Ping /known\n"));
}

void TestCheckWriters::tellsErrorsInJunit()
{
    const std::vector<CheckRule> rules = someRules();
    const ViolationTally tally(rules, nullptr);
    const QByteArray text = junitOf({rules,
                                     tally,
                                     {{"x.har", 0, false, {"1:2: cut <off>"}}, {"y.har", 0, true, {"no event"}}},
                                     {"why"},
                                     0,
                                     0,
                                     "",
                                     2});
    QCOMPARE(xmlProblem(text), QString());
    QCOMPARE(attributesOf(text, "error", "type"),
             QStringList({QStringLiteral("unreadable"), QStringLiteral("nothing"), QStringLiteral("nothing")}));
    QCOMPARE(attributesOf(text, "error", "message").at(0), QStringLiteral("1:2: cut <off>"));
    QCOMPARE(attributesOf(text, "testsuites", "errors"), QStringList({QStringLiteral("3")}));
}

void TestCheckWriters::survivesHostileNames_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("markup") << QByteArray("\"'><![CDATA[x]]></failure><!-- & -->");
    QTest::newRow("control") << QByteArray("\x01\x08\x0b\x1b[31m\x7f\xc2\x85");
    QTest::newRow("nul") << QByteArray("a\0b", 3);
    QTest::newRow("lines") << QByteArray("a\r\n\tb\xe2\x80\xa8");
    QTest::newRow("bidirectional") << QByteArray("\xe2\x80\xae"
                                                 "abc");
    QTest::newRow("no characters") << QByteArray("\xef\xbf\xbe\xef\xbf\xbf\xf0\x9f\xbf\xbf");
    QTest::newRow("surrogates") << QByteArray("\xed\xa0\x80\xed\xbf\xbf");
    QTest::newRow("no UTF-8") << QByteArray("\xff\xfe\xc3(\xf5");
    QTest::newRow("json") << QByteArray("\"}],\"x\":[{\\u0000\\");
    QTest::newRow("braces") << QByteArray("{0}}{{[a](javascript:x)]");
    QTest::newRow("long") << QByteArray(100'000, '<');
    QTest::newRow("empty") << QByteArray();
}

void TestCheckWriters::survivesHostileNames()
{
    QFETCH(QByteArray, name);
    const std::string text = name.toStdString();
    std::vector<CheckRule> rules = someRules();
    rules[0].id = identityText(text) + ".";
    rules[0].description = "d";
    ViolationTally tally(rules, nullptr);
    Violation field = fieldAt(0, text, text);
    const std::string file = text + "x";
    field.file = field.source = file;
    tally.take(field);
    Violation whole = fieldAt(0, text, {});
    whole.file = whole.source = file;
    whole.isWhole = true;
    tally.take(whole);
    const CheckReport report{rules, tally, {{file, 1, true, {text}}}, {text}, 1, 1, text, 2};
    QCOMPARE(sarifProblem(sarifOf(report)), QString());
    const QByteArray junit = junitOf(report);
    QCOMPARE(xmlProblem(junit), QString());
    QCOMPARE(attributesOf(junit, "failure", "type").size(), 1);
    QVERIFY(!QString::fromUtf8(junit).contains(QChar(0xFFFF)));
}

QTEST_GUILESS_MAIN(TestCheckWriters)
#include "tst_check_writers.moc"
