// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/visible_text.h"
#include "cli/captured_output.h"
#include "report/document/report_files.h"
#include "report/document/report_writer.h"
#include "report/hostile_texts.h"
#include "report/sample_document.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <ctime>

using namespace telltale;
using namespace telltale::report;
using namespace telltale::test;

namespace {

QByteArray csvOf(const ReportTable &table)
{
    CapturedOutput captured;
    writeReportCsv(table, captured.output);
    return captured.text();
}

QByteArray summaryOf(const ReportDocument &document)
{
    CapturedOutput captured;
    writeReportSummaryCsv(document, captured.output);
    return captured.text();
}

/// RFC 4180, strictly: a quote only where a cell begins, ends or is doubled. Empty when it is not that.
QList<QByteArrayList> readCsv(const QByteArray &csv)
{
    QList<QByteArrayList> rows(1);
    QByteArray cell;
    bool isQuoted = false;
    for (qsizetype at = 0; at < csv.size(); ++at) {
        const char c = csv[at];
        if (isQuoted) {
            if (c == '"' && csv.mid(at + 1, 1) == "\"")
                cell += csv[++at];
            else if (c == '"')
                isQuoted = false;
            else
                cell += c;
        } else if (c == '"') {
            if (!cell.isEmpty())
                return {};
            isQuoted = true;
        } else if (c == ',' || csv.mid(at, 2) == "\r\n") {
            rows.last() += cell;
            cell.clear();
            if (c == '\r') {
                ++at;
                rows += QByteArrayList();
            }
        } else if (c == '\r' || c == '\n') {
            return {};
        } else {
            cell += c;
        }
    }
    if (isQuoted || !cell.isEmpty() || !rows.last().isEmpty())
        return {};
    rows.removeLast();
    return rows;
}

QStringList pathsOf(const std::vector<ReportFile> &files)
{
    QStringList paths;
    for (const ReportFile &file : files)
        paths += QString::fromStdString(file.path);
    return paths;
}

void touch(const QString &path)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
}

} // namespace

class TestReportCsv : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void table();
    void cells();
    void summary();
    void hostile_data() { addHostileRows(); }
    void hostile();
    void files();
    void filesStayInTheirFolder();
    void filesAreDifferent();
    void filesWithoutFields();
    void front();
    void manyRows();
};

void TestReportCsv::table()
{
    const QList<QByteArrayList> rows = readCsv(csvOf(fieldTable(3)));
    QCOMPARE(rows.size(), 4);
    QCOMPARE(rows[0].join(','), "path,category,dpv,examples,events,share,recipients,declared,purpose,last");
    QCOMPARE(rows[1].join(';'),
             "/properties/email;contact;pd:EmailAddress;aaaa.aaaaa@aaaaaaa.aaa;1;0.000;api.mixpanel.com | "
             "api.segment.io;true;account;2024-01-09T07:10:17.602Z");
    QCOMPARE(rows[2][3], "Aaaaa Aaaaaa | Aaaaa Aaaaaa");
    QCOMPARE(csvOf(fieldTable(0)).count('\n'), 1);
    ReportTable shorter = fieldTable(1);
    shorter.rows[0].resize(1);
    QCOMPARE(csvOf(shorter).split('\n')[1], "/properties/email,,,,,,,,,\r");
}

void TestReportCsv::cells()
{
    ReportTable one{"t", {}, {{"a", {}}, {"b", {}}, {"c", {}}}, {}, {}};
    one.rows.push_back(
        {ReportCell::ofValues({{"f", "AKIA", {}, "AKIA", true, false}, {"g", "aa", {}, "\"x\"", false, false}}),
         ReportCell::ofWord("word", "Wort"), ReportCell::ofShare(1000)});
    QCOMPARE(csvOf(one), "a,b,c\r\n\"*** | \"\"x\"\"\",word,1.000\r\n");
}

void TestReportCsv::summary()
{
    const QByteArray csv = summaryOf(sampleDocument());
    QCOMPARE(csv.count("telltale-report-1:"), 1);
    const QList<QByteArrayList> rows = readCsv(csv);
    QCOMPARE(rows[0].join(','), "key,value");
    QVERIFY(rows.contains({"number.events", "1208"}));
    QVERIFY(rows.contains({"date", "2024-01-09T07:10:17.602Z"}));
    QVERIFY(rows.contains({"finding.none.log", "The activity log is intact, 128 entries."}));
    QVERIFY(rows.contains({"note.coverage.none.whole", "Every file was read to its end."}));
}

void TestReportCsv::hostile()
{
    QFETCH(QByteArray, hostile);
    const std::string text = hostile.toStdString();
    const ReportDocument document = sampleDocument([&](const std::string &) { return text; });
    std::vector<QByteArray> files{summaryOf(document)};
    for (const ReportSection &section : document.sections) {
        for (const ReportTable &table : section.tables)
            files.push_back(csvOf(table));
    }
    for (const QByteArray &csv : files) {
        const QList<QByteArrayList> rows = readCsv(csv);
        QVERIFY(!rows.isEmpty());
        for (const QByteArrayList &row : rows) {
            QCOMPARE(row.size(), rows[0].size());
            for (const QByteArray &cell : row) {
                // Nothing that a spreadsheet calculates, and nothing that a terminal obeys.
                QVERIFY2(cell.isEmpty() || !QByteArray("=+-@\t\r\n").contains(cell[0]), cell.constData());
                QVERIFY(
                    std::none_of(cell.begin(), cell.end(), [](char c) { return (c >= 0 && c < 0x20) || c == 0x7f; }));
                QCOMPARE(QString::fromUtf8(cell).toUtf8(), cell);
                QVERIFY(!cell.contains("\xC2\x9B") && !cell.contains("\xE2\x80\xAE"));
            }
        }
    }
    // It is all there, with an apostrophe in front of a formula.
    QByteArray cell = readCsv(csvOf(document.sections[3].tables[0]))[1][0];
    if (cell.startsWith('\''))
        cell.remove(0, hostile.startsWith('\'') ? 0 : 1);
    QCOMPARE(cell, QByteArray::fromStdString(visibleUtf8(text)));
}

void TestReportCsv::files()
{
    const ReportDocument document = sampleDocument();
    const std::vector<ReportFile> files = csvFiles("d/out.csv", document);
    QCOMPARE(pathsOf(files).join(u' '),
             QStringLiteral("d/out.csv d/out-report.csv d/out-files.csv d/out-versions.csv "
                            "d/out-ledger.csv d/out-hashes.csv"));
    CapturedOutput captured;
    writeCsvFile(files[0], document, captured.output);
    QVERIFY(captured.text().startsWith("path,category,"));
    CapturedOutput other;
    writeCsvFile(files[1], document, other.output);
    QVERIFY(other.text().startsWith("key,value\r\n"));
    QCOMPARE(pathsOf(csvFiles("out", document)).first(), QStringLiteral("out"));
    QCOMPARE(pathsOf(csvFiles("out", document)).at(2), QStringLiteral("out-files.csv"));
}

void TestReportCsv::filesStayInTheirFolder()
{
    ReportDocument document = sampleDocument();
    for (const char *id : {"../../etc/passwd", "/x", "..", "", "a\nb", "a b;rm"}) {
        document.sections[0].tables[0].id = id;
        for (const QString &path : pathsOf(csvFiles("d/out.csv", document))) {
            QVERIFY2(path.startsWith(QLatin1String("d/out")) && path.count(u'/') == 1 && path.count(u'.') == 1,
                     qPrintable(path));
            QVERIFY(!path.contains(u'\n') && !path.contains(u' '));
        }
    }
}

void TestReportCsv::filesAreDifferent()
{
    ReportDocument document = sampleDocument();
    document.sections[0].tables[0].id = "report";
    document.sections[0].tables[1].id = "a b";
    document.sections[4].tables[0].id = "a_b";
    const QStringList paths = pathsOf(csvFiles("o.csv", document));
    QCOMPARE(QSet<QString>(paths.begin(), paths.end()).size(), paths.size());
    QVERIFY(paths.contains(QLatin1String("o-report-2.csv")));
    QVERIFY(paths.contains(QLatin1String("o-a_b-2.csv")));
}

void TestReportCsv::filesWithoutFields()
{
    const std::vector<ReportFile> files = csvFiles("o.csv", {});
    QCOMPARE(pathsOf(files), QStringList({QStringLiteral("o.csv"), QStringLiteral("o-report.csv")}));
    CapturedOutput captured;
    writeCsvFile(files[0], {}, captured.output);
    QVERIFY(captured.text().startsWith("key,value\r\n"));
}

void TestReportCsv::front()
{
    const QTemporaryDir folder;
    const auto at = [&folder](const char *name) { return folder.filePath(QLatin1String(name)).toStdString(); };
    touch(folder.filePath(QStringLiteral("o-report.csv")));
    touch(folder.filePath(QStringLiteral("my-report-report.csv")));
    QCOMPARE(csvFrontOf(at("o.csv")), at("o"));
    QCOMPARE(csvFrontOf(at("o-report.csv")), at("o"));
    QCOMPARE(csvFrontOf(at("o-ledger.csv")), at("o"));
    QCOMPARE(csvFrontOf(at("o-a-b.csv")), at("o"));
    QCOMPARE(csvFrontOf(at("my-report.csv")), at("my-report"));
    QCOMPARE(csvFrontOf(at("my-report-fields.csv")), at("my-report"));
    QCOMPARE(csvFrontOf(at("none-x.csv")), at("none-x"));
    QCOMPARE(csvFrontOf("-"), std::string("-"));
    QCOMPARE(csvFrontOf(""), std::string());
    QCOMPARE(csvManifestPath(at("o-ledger.csv")), at("o-report.csv"));
}

void TestReportCsv::manyRows()
{
    const ReportTable table = fieldTable(200000);
    const std::clock_t begin = std::clock();
    QCOMPARE(csvOf(table).count("\r\n"), 200001);
    QVERIFY(std::clock() - begin < 60 * CLOCKS_PER_SEC);
}

QTEST_GUILESS_MAIN(TestReportCsv)
#include "tst_report_csv.moc"
