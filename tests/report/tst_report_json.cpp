// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/captured_output.h"
#include "payload/lexeme.h"
#include "report/document/report_writer.h"
#include "report/hostile_texts.h"
#include "report/sample_document.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <ctime>

using namespace telltale;
using namespace telltale::report;
using namespace telltale::test;

namespace {

QByteArray jsonOf(const ReportDocument &document)
{
    CapturedOutput captured;
    writeReportJson(document, captured.output);
    return captured.text();
}

QJsonObject objectOf(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonObject object = QJsonDocument::fromJson(json, &error).object();
    if (error.error != QJsonParseError::NoError)
        qWarning() << error.errorString() << json.mid(std::max(0, error.offset - 60), 120);
    return object;
}

/// The bytes that a text of the report stands for.
QByteArray bytesOf(const QJsonValue &value)
{
    return value.isString() ? value.toString().toUtf8()
                            : QByteArray::fromBase64(value[QLatin1String("base64")].toString().toLatin1());
}

QJsonArray table(const QJsonObject &report, const char *id)
{
    return report[QLatin1String("tables")][QLatin1String(id)].toArray();
}

ReportDocument ofCells(std::vector<std::pair<std::string, ReportCell>> cells)
{
    ReportTable one{"t", {}, {}, {{}}, {}};
    for (auto &[id, cell] : cells) {
        one.columns.push_back({id, id});
        one.rows[0].push_back(std::move(cell));
    }
    ReportDocument document;
    document.sections.push_back({"s", "S", {}, {}, {}, {std::move(one)}, {}});
    return document;
}

} // namespace

class TestReportJson : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void holdsEverything();
    void cells();
    void values();
    void hostile_data() { addHostileRows(); }
    void hostile();
    void emptyDocument();
    void sameBytes();
    void manyRows();
    void schema_data();
    void schema();
    void schemaRefuses();

private:
    /// What a validator says; "" when it is content.
    QString problemsOf(const QByteArray &json);
    bool hasValidator();
};

void TestReportJson::holdsEverything()
{
    const QByteArray json = jsonOf(sampleDocument());
    QCOMPARE(json.count("telltale-report-1:"), 1);
    const QJsonObject report = objectOf(json);
    QCOMPARE(report[QLatin1String("telltale_report")].toInt(), 1);
    QCOMPARE(report[QLatin1String("date")].toString(), QStringLiteral("2024-01-09T07:10:17.602Z"));
    QCOMPARE(report[QLatin1String("values")].toString(), QStringLiteral("masked"));
    QCOMPARE(report[QLatin1String("numbers")][QLatin1String("events")].toInt(), 1208);
    QCOMPARE(report[QLatin1String("findings")][0][QLatin1String("severity")].toString(), QStringLiteral("error"));
    QCOMPARE(report[QLatin1String("findings")][2][QLatin1String("severity")].toString(), QStringLiteral("none"));
    QCOMPARE(report[QLatin1String("sections")].toArray().size(), 6);
    QCOMPARE(report[QLatin1String("sections")][0][QLatin1String("tables")].toArray(),
             QJsonArray({QStringLiteral("files"), QStringLiteral("versions")}));
    const QJsonArray figures = report[QLatin1String("sections")][2][QLatin1String("figures")].toArray();
    QCOMPARE(figures[0][QLatin1String("links")].toArray().size(), 4);
    QCOMPARE(figures[0][QLatin1String("links")][0][QLatin1String("category")].toString(), QStringLiteral("contact"));
    QCOMPARE(figures[1][QLatin1String("rows")][0][QLatin1String("fields")].toObject().size(), 16);
    QCOMPARE(figures[2][QLatin1String("events")].toArray().size(), 24);
    QCOMPARE(table(report, "fields").size(), 30);
    // Columns that people do not see are there.
    QVERIFY(table(report, "fields")[0].toObject().contains(QLatin1String("last")));
    QCOMPARE(table(report, "hashes"), QJsonArray());
    QVERIFY(report[QLatin1String("tables")].toObject().contains(QLatin1String("hashes")));
    QCOMPARE(report[QLatin1String("appendix")].toArray().size(), 2);
    QCOMPARE(report[QLatin1String("appendix")][0][QLatin1String("masked")].toBool(), true);
}

void TestReportJson::cells()
{
    const QByteArray json = jsonOf(ofCells({{"none", {}},
                                            {"text", ReportCell::ofText("t")},
                                            {"path", ReportCell::ofPath("/p")},
                                            {"digest", ReportCell::ofDigest("ab")},
                                            {"sentence", ReportCell::ofSentence("A sentence")},
                                            {"word", ReportCell::ofWord("word", "Wort")},
                                            {"category", ReportCell::ofCategory("person", "Person")},
                                            {"number", ReportCell::ofNumber(18446744073709551615u)},
                                            {"share", ReportCell::ofShare(83)},
                                            {"half", ReportCell::ofShare(500)},
                                            {"all", ReportCell::ofShare(1000)},
                                            {"no", ReportCell::ofShare(0)},
                                            {"truth", ReportCell::ofTruth(true)},
                                            {"false", ReportCell::ofTruth(false)},
                                            {"time", ReportCell::ofTime(1)},
                                            {"list", ReportCell::ofList({"a", "\xFF"})}}));
    QVERIFY2(
        json.contains("\n{\"none\":null,\"text\":\"t\",\"path\":\"/p\",\"digest\":\"ab\",\"sentence\":\"A sentence\","
                      "\"word\":\"word\",\"category\":\"person\",\"number\":18446744073709551615,\"share\":0.083,"
                      "\"half\":0.5,\"all\":1,\"no\":0,\"truth\":true,\"false\":false,"
                      "\"time\":\"1970-01-01T00:00:00.001Z\",\"list\":[\"a\",{\"base64\":\"/w==\"}]}"),
        json.constData());
    ReportDocument shorter = ofCells({{"a", ReportCell::ofTruth(true)}, {"b", ReportCell::ofTruth(true)}});
    shorter.sections[0].tables[0].rows[0].resize(1);
    QVERIFY(jsonOf(shorter).contains("{\"a\":true,\"b\":null}"));
}

void TestReportJson::values()
{
    const QByteArray json =
        jsonOf(ofCells({{"v",
                         ReportCell::ofValues({{"f1.1", "aaa", "c1", {}, false, false},
                                               {"f1.2", "aaa", "c2", "\"abc\"", false, true},
                                               {"f1.3", "AKIA99", "c3", "AKIASECRET", true, false}})}}));
    QVERIFY2(json.contains("[{\"item\":\"f1.1\",\"pattern\":\"aaa\",\"commitment\":\"c1\"},"
                           "{\"item\":\"f1.2\",\"pattern\":\"aaa\",\"commitment\":\"c2\",\"lexeme\":\"\\\"abc\\\"\","
                           "\"cut\":true},"
                           "{\"item\":\"f1.3\",\"pattern\":\"***\",\"commitment\":\"c3\",\"secret\":true}]"),
             json.constData());
    QVERIFY(!json.contains("AKIA"));
}

void TestReportJson::hostile()
{
    QFETCH(QByteArray, hostile);
    const std::string text = hostile.toStdString();
    const QByteArray json = jsonOf(sampleDocument([&](const std::string &) { return text; }));
    QVERIFY(payload::isUtf8(json.toStdString()));
    // A string of JSON holds no control character as it is.
    QVERIFY(std::none_of(json.begin(), json.end(), [](char c) { return c >= 0 && c < 0x20 && c != '\n'; }));
    const QJsonObject report = objectOf(json);
    QVERIFY(!report.isEmpty());
    // What was sent comes out again, byte for byte, wherever it stands.
    QCOMPARE(bytesOf(table(report, "files")[0][QLatin1String("file")]), hostile);
    QCOMPARE(bytesOf(table(report, "fields")[0][QLatin1String("path")]), hostile);
    QCOMPARE(bytesOf(table(report, "fields")[0][QLatin1String("recipients")][1]), hostile);
    QCOMPARE(bytesOf(table(report, "fields")[0][QLatin1String("examples")][0][QLatin1String("pattern")]), hostile);
    QCOMPARE(bytesOf(report[QLatin1String("appendix")][0][QLatin1String("title")]), hostile);
    QCOMPARE(bytesOf(report[QLatin1String("sections")][2][QLatin1String("figures")][0][QLatin1String("senders")][0]),
             hostile);
    QVERIFY(bytesOf(report[QLatin1String("title")]).contains(hostile));
    QCOMPARE(report.keys(), objectOf(jsonOf(sampleDocument())).keys());
}

void TestReportJson::emptyDocument()
{
    const QJsonObject report = objectOf(jsonOf({}));
    QCOMPARE(report[QLatin1String("date")], QJsonValue(QJsonValue::Null));
    QCOMPARE(report[QLatin1String("tables")].toObject(), QJsonObject());
}

void TestReportJson::sameBytes()
{
    const QByteArray json = jsonOf(sampleDocument());
    const QByteArray zone = qgetenv("TZ");
    qputenv("TZ", "Asia/Kolkata");
    tzset();
    QLocale::setDefault(QLocale(QLocale::German));
    const QByteArray again = jsonOf(sampleDocument());
    QLocale::setDefault(QLocale::c());
    qputenv("TZ", zone);
    tzset();
    QCOMPARE(again, json);
}

void TestReportJson::manyRows()
{
    ReportDocument document;
    document.sections.push_back({"s", "S", {}, {}, {}, {fieldTable(200000)}, {}});
    const std::clock_t begin = std::clock();
    const QByteArray json = jsonOf(document);
    QVERIFY(std::clock() - begin < 60 * CLOCKS_PER_SEC);
    QCOMPARE(json.count("\n{\"path\":"), 200000);
}

bool TestReportJson::hasValidator()
{
    QProcess process;
    process.start(QStringLiteral("python3"), {QStringLiteral("-c"), QStringLiteral("import jsonschema")});
    return process.waitForFinished() && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

QString TestReportJson::problemsOf(const QByteArray &json)
{
    const QString script = QStringLiteral("import json,sys,jsonschema\n"
                                          "schema=json.load(open(sys.argv[1]))\n"
                                          "V=jsonschema.Draft202012Validator\n"
                                          "V.check_schema(schema)\n"
                                          "for e in V(schema).iter_errors(json.load(sys.stdin)):\n"
                                          "  print(list(e.absolute_path), e.message[:200])\n");
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStringLiteral("python3"), {QStringLiteral("-c"), script, QStringLiteral(TELLTALE_REPORT_SCHEMA)});
    process.write(json);
    process.closeWriteChannel();
    if (!process.waitForFinished(120000))
        return QStringLiteral("the validator did not end");
    return QString::fromUtf8(process.readAll()) + (process.exitCode() == 0 ? QString() : QStringLiteral("failed"));
}

void TestReportJson::schema_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("sample") << jsonOf(sampleDocument());
    QTest::newRow("empty") << jsonOf({});
    QTest::newRow("not UTF-8") << jsonOf(sampleDocument([](const std::string &sent) { return sent + "\xFF"; }));
    ReportDocument shown = sampleDocument();
    shown.making.hasValues = true;
    shown.sections[3].tables[0].rows[0][3].values[0].lexeme = "\"a@b.c\"";
    shown.sections[3].tables[0].rows[0][3].values[0].isCut = true;
    QTest::newRow("with values") << jsonOf(shown);
}

void TestReportJson::schema()
{
    QFETCH(QByteArray, json);
    if (!hasValidator())
        QSKIP("python3-jsonschema is not installed");
    QCOMPARE(problemsOf(json), QString());
}

void TestReportJson::schemaRefuses()
{
    if (!hasValidator())
        QSKIP("python3-jsonschema is not installed");
    const QByteArray json = jsonOf(sampleDocument());
    for (const auto &[before, after] :
         {std::pair<QByteArray, QByteArray>("\"telltale_report\":1", "\"telltale_report\":2"),
          {"\"severity\":\"error\"", "\"severity\":\"bad\""},
          {"\"secret\":true", "\"secret\":true,\"lexeme\":\"x\""},
          {"\"events\":1208", "\"events\":-1"},
          {"\"appendix\":", "\"annex\":"}}) {
        QVERIFY2(json.contains(before), before.constData());
        QVERIFY2(!problemsOf(QByteArray(json).replace(before, after)).isEmpty(), before.constData());
    }
}

QTEST_GUILESS_MAIN(TestReportJson)
#include "tst_report_json.moc"
