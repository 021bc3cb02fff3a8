// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/captured_output.h"
#include "payload/lexeme.h"
#include "report/document/report_sarif.h"
#include "report/document/report_writer.h"
#include "report/hostile_texts.h"
#include "report/sample_document.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QUrl>

using namespace telltale;
using namespace telltale::report;
using namespace telltale::test;

namespace {

QByteArray sarifOf(const ReportDocument &document)
{
    CapturedOutput captured;
    writeReportSarif(document, captured.output);
    return captured.text();
}

QJsonValue runOf(const QByteArray &sarif)
{
    return QJsonDocument::fromJson(sarif)[QLatin1String("runs")][0];
}

QString messageOf(const QJsonValue &result)
{
    return result[QLatin1String("message")][QLatin1String("text")].toString();
}

QJsonValue placeOf(const QJsonValue &result)
{
    return result[QLatin1String("locations")][0][QLatin1String("physicalLocation")];
}

} // namespace

class TestReportSarif : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findings();
    void rules();
    void places_data();
    void places();
    void hostile_data() { addHostileRows(); }
    void hostile();
    void neverHoldsValues();
    void emptyDocument();
    void manyNotes();
};

void TestReportSarif::findings()
{
    const QByteArray sarif = sarifOf(sampleDocument());
    QCOMPARE(sarif.count("telltale-report-1:"), 1);
    const QJsonObject whole = QJsonDocument::fromJson(sarif).object();
    QCOMPARE(whole[QLatin1String("version")].toString(), QStringLiteral("2.1.0"));
    const QJsonValue run = runOf(sarif);
    QCOMPARE(run[QLatin1String("properties")][QLatin1String("manifest")].toString(),
             QStringLiteral("telltale-report-1:eyJhIjoxfQ=="));
    QCOMPARE(run[QLatin1String("tool")][QLatin1String("driver")][QLatin1String("version")].toString(),
             QStringLiteral("0.1.0"));
    const QJsonArray results = run[QLatin1String("results")].toArray();
    QStringList told;
    for (const QJsonValue &result : results)
        told += result[QLatin1String("level")].toString() + u' ' + result[QLatin1String("ruleId")].toString();
    // Two verdicts, the note of a section that warns, two rows; good news and plain notes are no findings.
    QCOMPARE(told,
             QStringList({QStringLiteral("error undeclared"), QStringLiteral("warning sent-while-off"),
                          QStringLiteral("warning tunnels"), QStringLiteral("error undeclared"),
                          QStringLiteral("note unseen")}));
    QCOMPARE(messageOf(results[3]), QStringLiteral("/properties/email: Sent, though it is not declared."));
    QCOMPARE(placeOf(results[3])[QLatin1String("artifactLocation")][QLatin1String("uri")].toString(),
             QStringLiteral("captures/appsmith.har"));
    QCOMPARE(placeOf(results[3])[QLatin1String("region")][QLatin1String("startLine")].toInt(), 12);
    QCOMPARE(results[3][QLatin1String("locations")][0][QLatin1String("properties")][QLatin1String("exchange")].toInt(),
             3);
    QCOMPARE(results[3][QLatin1String("locations")][0][QLatin1String("logicalLocations")][0]
                    [QLatin1String("fullyQualifiedName")]
                        .toString(),
             QStringLiteral("/properties/email"));
    QCOMPARE(placeOf(results[4])[QLatin1String("region")][QLatin1String("startLine")].toInt(), 49);
}

void TestReportSarif::rules()
{
    const QJsonValue run = runOf(sarifOf(sampleDocument()));
    const QJsonArray rules = run[QLatin1String("tool")][QLatin1String("driver")][QLatin1String("rules")].toArray();
    QCOMPARE(rules.size(), 4);
    for (const QJsonValue &result : run[QLatin1String("results")].toArray())
        QCOMPARE(rules[result[QLatin1String("ruleIndex")].toInt()][QLatin1String("id")],
                 result[QLatin1String("ruleId")]);
}

void TestReportSarif::places_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("number");
    const auto row = [](const char *text, const char *file, int line, int number) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(file) << line << number;
    };
    row("", "", 0, 0);
    row("a.md", "a.md", 0, 0);
    row("a.md:7", "a.md", 7, 0);
    row("a.har#3:12", "a.har", 12, 3);
    row("a.har#3", "a.har", 0, 3);
    row("a:b.md:7", "a:b.md", 7, 0);
    row("a#b.md:7", "a#b.md", 7, 0);
    row("a.md:", "a.md:", 0, 0);
    row("a.md:0", "a.md:0", 0, 0);
    row("a.md:-1", "a.md:-1", 0, 0);
    row("a.md:99999999999999999999", "a.md:99999999999999999999", 0, 0);
    row(":7", ":7", 0, 0);
    row("#7", "#7", 0, 0);
    row("a:7x", "a:7x", 0, 0);
}

void TestReportSarif::places()
{
    QFETCH(QString, text);
    QFETCH(QString, file);
    QFETCH(int, line);
    QFETCH(int, number);
    const SarifPlace place = sarifPlace(text.toStdString());
    QCOMPARE(QString::fromStdString(place.file), file);
    QCOMPARE(static_cast<int>(place.line), line);
    QCOMPARE(static_cast<int>(place.number), number);
}

void TestReportSarif::hostile()
{
    QFETCH(QByteArray, hostile);
    const std::string text = hostile.toStdString();
    const QByteArray sarif = sarifOf(sampleDocument([&](const std::string &) { return text; }));
    QVERIFY(payload::isUtf8(sarif.toStdString()));
    QVERIFY(!sarif.contains("\xE2\x80\xAE") && !sarif.contains("\xC2\x9B") && !sarif.contains('\x1b'));
    const QJsonArray results = runOf(sarif)[QLatin1String("results")].toArray();
    QCOMPARE(results.size(), 5);
    for (const QJsonValue &result : results) {
        // No link and no argument: brackets are escaped, braces doubled.
        const QString message = messageOf(result);
        for (qsizetype at = 0; at < message.size(); ++at) {
            if (message[at] == u'\\') {
                QVERIFY(at + 1 < message.size() && QStringLiteral("\\[]").contains(message[at + 1]));
                ++at;
            } else if (message[at] == u'{' || message[at] == u'}') {
                QVERIFY(at + 1 < message.size() && message[at + 1] == message[at]);
                ++at;
            } else {
                QVERIFY(message[at] != u'[' && message[at] != u']');
            }
        }
    }
    const QString uri = placeOf(results[3])[QLatin1String("artifactLocation")][QLatin1String("uri")].toString();
    for (const QChar character : uri)
        QVERIFY(character.unicode() < 0x7f && character.unicode() > 0x20
                && !QStringLiteral("<>\"{}|\\^`").contains(character));
    QVERIFY(!uri.startsWith(QLatin1String("javascript:")));
}

void TestReportSarif::neverHoldsValues()
{
    ReportDocument document = sampleDocument();
    document.making.hasValues = true;
    for (std::vector<ReportCell> &row : document.sections[4].tables[0].rows) {
        row[4] = ReportCell::ofText("CANARY-event");
        row[1] = ReportCell::ofValues({{"f", "p", "c", "CANARY-value", false, false}});
    }
    QVERIFY(!sarifOf(document).contains("CANARY"));
}

void TestReportSarif::emptyDocument()
{
    const QByteArray sarif = sarifOf({});
    QVERIFY(QJsonDocument::fromJson(sarif).isObject());
    QCOMPARE(runOf(sarif)[QLatin1String("results")].toArray(), QJsonArray());
}

void TestReportSarif::manyNotes()
{
    // The same sentence is one finding, however often it is said.
    ReportDocument document = sampleDocument();
    document.sections[1].notes.push_back(document.verdicts[0]);
    QCOMPARE(runOf(sarifOf(document))[QLatin1String("results")].toArray().size(), 5);
}

QTEST_GUILESS_MAIN(TestReportSarif)
#include "tst_report_sarif.moc"
