// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/visible_text.h"
#include "cli/captured_output.h"
#include "payload/lexeme.h"
#include "report/document/report_writer.h"
#include "report/hostile_texts.h"
#include "report/html/html_text.h"
#include "report/html_skeleton.h"
#include "report/sample_document.h"

#include <QLocale>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <ctime>

using namespace telltale;
using namespace telltale::report;
using namespace telltale::test;

namespace {

QByteArray htmlOf(const ReportDocument &document)
{
    CapturedOutput captured;
    writeReportHtml(document, captured.output);
    return captured.text();
}

/// The text that a browser shows, in which tags are nothing.
QString shownText(QByteArray page)
{
    static const QRegularExpression style(QStringLiteral("<style>.*</style>"),
                                          QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression tag(QStringLiteral("<[^>]*>"));
    QString text = QString::fromUtf8(page);
    text.remove(style);
    text.remove(tag);
    for (const auto &[entity, character] :
         {std::pair("&lt;", "<"), {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&amp;", "&"}})
        text.replace(QLatin1String(entity), QLatin1String(character));
    return text;
}

QByteArray firstDifference(const QByteArray &a, const QByteArray &b)
{
    qsizetype at = 0;
    while (at < std::min(a.size(), b.size()) && a[at] == b[at])
        ++at;
    return a.mid(std::max<qsizetype>(at - 80, 0), 200) + "\n  instead of\n"
        + b.mid(std::max<qsizetype>(at - 80, 0), 200);
}

ReportDocument withTable(ReportTable table)
{
    ReportDocument document = sampleDocument();
    document.sections.clear();
    ReportSection section;
    section.id = "fields";
    section.title = "Fields";
    section.tables.push_back(std::move(table));
    document.sections.push_back(std::move(section));
    return document;
}

} // namespace

class TestReportHtml : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void hostile_data() { addHostileRows(); }
    void hostile();
    void hugeText();
    void standsAlone();
    void hasTheManifestOnce();
    void saysWhatItHolds();
    void german();
    void neverShowsSecrets();
    void commitments();
    void emptyDocument();
    void emptyTable();
    void columnsForMachines();
    void manyRows();
    void manyEvents();
    void sameBytes();
    void identifiers();
    void block();
    void breakable();
    void headingsInOrder();
};

void TestReportHtml::hostile()
{
    QFETCH(QByteArray, hostile);
    const std::string text = hostile.toStdString();
    static const QByteArray harmless = htmlSkeleton(htmlOf(sampleDocument()));
    QVERIFY(!harmless.contains("BROKEN"));
    for (const bool isAlone : {false, true}) {
        const QByteArray page =
            htmlOf(sampleDocument([&](std::string sent) { return isAlone ? text : sent + text + sent; }));
        const QByteArray skeleton = htmlSkeleton(page);
        if (skeleton != harmless)
            qWarning().noquote() << firstDifference(skeleton, harmless);
        QVERIFY(skeleton == harmless);
        QVERIFY(payload::isUtf8(page.toStdString()));
        // Everything that steers is visible: what is left are line feeds of ours, and those of the bytes.
        QVERIFY(std::none_of(page.begin(), page.end(), [](char byte) {
            return (byte >= 0 && byte < 0x20 && byte != '\n' && byte != '\t') || byte == 0x7f;
        }));
        for (const char *unseen : {"\xE2\x80\xAE", "\xE2\x80\xA8", "\xE2\x80\xA9", "\xC2\x9B", "\xE2\x81\xA6"})
            QVERIFY(!page.contains(unseen));
        // And it is all there, to be seen.
        QVERIFY(shownText(page).contains(visible(text)));
    }
}

void TestReportHtml::hugeText()
{
    const std::string huge = std::string(1u << 20, '<');
    const std::clock_t begin = std::clock(); // other programs run too
    const QByteArray page = htmlOf(sampleDocument([&](const std::string &sent) { return sent + huge; }));
    QVERIFY(std::clock() - begin < 60 * CLOCKS_PER_SEC);
    QVERIFY(!htmlSkeleton(page).contains("BROKEN"));
    QVERIFY(page.contains("(the first 2,000 of 1,048,592 bytes)")); // `/properties/email` and the rest
}

void TestReportHtml::standsAlone()
{
    const QByteArray page = htmlOf(sampleDocument());
    QVERIFY(page.startsWith("<!DOCTYPE html>\n<html lang=\"en\""));
    QVERIFY(page.contains("http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                          "style-src 'unsafe-inline'; img-src data:;"));
    for (const char *word : {"<script", "<link", "<img", "<iframe", "<object", "<base", "http://", "https://",
                             "@import", "url(", " src=", " on"})
        QVERIFY2(!htmlSkeleton(page).contains(word), word);
    QVERIFY(!page.contains("animation") && !page.contains("transition"));
    QVERIFY(page.indexOf("Content-Security-Policy") < page.indexOf("<style>"));
}

void TestReportHtml::hasTheManifestOnce()
{
    const QByteArray page = htmlOf(sampleDocument());
    QCOMPARE(page.count("telltale-report-1:"), 1);
    QVERIFY(page.contains("<meta name=\"telltale-report\" content=\"telltale-report-1:eyJhIjoxfQ==\">"));
}

void TestReportHtml::saysWhatItHolds()
{
    const QByteArray page = htmlOf(sampleDocument());
    const QString text = shownText(page);
    for (const char *words : {"What Appsmith sends", "1,208", "7 fields were sent that", "captures/appsmith.har",
                              "2 connections passed as tunnels", "Who sends what to whom", "/properties/instanceId",
                              "8.3%", "9 Jan 2024 05:10:17", "No field was recognised as a hash.",
                              "Sent, though it is not declared", "FETCH_RELEASE_NOTES", "873, SHA-256"})
        QVERIFY2(text.contains(QLatin1String(words)), words);
    QVERIFY(page.contains("<time datetime=\"2024-01-09T05:10:17.602Z\">"));
    QVERIFY(page.contains("<svg role=\"img\""));
    QVERIFY(page.contains("<th scope=\"col\">Path</th>"));
    QVERIFY(page.contains("<th scope=\"col\" class=\"num\">Events</th>"));
    QVERIFY(page.contains("<th scope=\"row\"><code>/properties"));
    QVERIFY(page.contains("<span class=\"chip who\">"));
    QCOMPARE(page.count("<caption"), page.count("<table"));
}

void TestReportHtml::german()
{
    ReportDocument document = sampleDocument();
    document.making.language = "de";
    const QByteArray page = htmlOf(document);
    QVERIFY(page.contains("<html lang=\"de\" dir=\"ltr\">"));
    const QString text = shownText(page);
    QVERIFY(text.contains(QLatin1String("1.208")));
    QVERIFY(text.contains(QLatin1String("8,3")));
    QVERIFY(text.contains(QLatin1String("09.01.2024 05:10:17")));
    document.making.language = "\"><script>";
    QVERIFY(htmlOf(document).contains("<html lang=\"en\" dir=\"ltr\">"));
}

void TestReportHtml::neverShowsSecrets()
{
    ReportTable table{"t", "", {{"v", "V"}}, {}, {}};
    ReportValue secret{"f1.1", "AKIA-pattern", std::string(64, 'a'), "AKIA-lexeme", true, false};
    ReportValue shown{"f1.2", "aaaa", std::string(64, 'b'), "\"real\"", false, true};
    table.rows.push_back({ReportCell::ofValues({secret, shown})});
    const QByteArray page = htmlOf(withTable(table));
    QVERIFY(!page.contains("AKIA"));
    QVERIFY(page.contains("<code class=\"value\">***</code>"));
    QVERIFY(page.contains("<code class=\"shown\">&quot;real&quot;</code>…"));
}

void TestReportHtml::commitments()
{
    ReportTable table{"t", "", {{"v", "V"}}, {}, {}};
    const std::string commitment(64, 'c');
    table.rows.push_back({ReportCell::ofValues({{"f12.1", "aaaa", commitment, {}, false, false}})});
    const QByteArray page = htmlOf(withTable(table));
    const QByteArray whole = QByteArray::fromStdString(commitment);
    QVERIFY(page.contains("<code>f12.1</code><code class=\"hash\" title=\"" + whole + "\">" + whole + "</code>"));
}

void TestReportHtml::emptyDocument()
{
    const QByteArray page = htmlOf({});
    QVERIFY(!htmlSkeleton(page).contains("BROKEN"));
    QVERIFY(page.endsWith("</body>\n</html>\n"));
}

void TestReportHtml::emptyTable()
{
    const QByteArray page = htmlOf(withTable(fieldTable(0)));
    QVERIFY(page.contains("<p class=\"empty\">There is no field.</p>"));
    QVERIFY(!page.contains("<table"));
}

void TestReportHtml::columnsForMachines()
{
    QVERIFY(!htmlOf(withTable(fieldTable(3))).contains("Last (UTC)"));
    // Rows that are shorter than the table's columns are a mistake elsewhere, and none here.
    ReportTable table = fieldTable(2);
    table.rows[1].resize(1);
    QVERIFY(!htmlSkeleton(htmlOf(withTable(table))).contains("BROKEN"));
}

void TestReportHtml::manyRows()
{
    const ReportDocument document = withTable(fieldTable(200000));
    const std::clock_t begin = std::clock(); // other programs run too
    const QByteArray page = htmlOf(document);
    QVERIFY(std::clock() - begin < 20 * CLOCKS_PER_SEC);
    QCOMPARE(page.count("<tr>"), 5001);
    QVERIFY(page.contains("These are the first 5,000 of 200,000 rows. The others are in the report as JSON and as CSV, "
                          "in the table “fields”."));
    QVERIFY(!htmlOf(withTable(fieldTable(5000))).contains("These are the first"));
}

void TestReportHtml::manyEvents()
{
    ReportDocument document = withTable(fieldTable(1));
    document.sections[0].bytes.resize(5001);
    const QByteArray page = htmlOf(document);
    QCOMPARE(page.count("<article>"), 5000);
    QVERIFY(page.contains("These are the first 5,000 of 5,001. The others are in the report as JSON."));
}

void TestReportHtml::sameBytes()
{
    const QByteArray page = htmlOf(sampleDocument());
    const QByteArray zone = qgetenv("TZ");
    qputenv("TZ", "America/St_Johns");
    tzset();
    QLocale::setDefault(QLocale(QLocale::German));
    const QByteArray again = htmlOf(sampleDocument());
    QLocale::setDefault(QLocale::c());
    qputenv("TZ", zone);
    tzset();
    QCOMPARE(again, page);
}

void TestReportHtml::identifiers()
{
    CapturedOutput captured;
    HtmlText html(captured.output);
    html.identifier("a-", "x y\"<>\xC3\xA4-_9Z");
    QCOMPARE(captured.text(), "a-x_y_____-_9Z");
}

void TestReportHtml::block()
{
    CapturedOutput captured;
    HtmlText html(captured.output);
    html.block("{\n\t\"a\": \"\x1b<\"\r\n}\n");
    QCOMPARE(captured.text(), "{\n\t&quot;a&quot;: &quot;\xE2\x90\x9B&lt;&quot;\xE2\x90\x8D\n}\n");
}

void TestReportHtml::breakable()
{
    const auto broken = [](std::string_view text) {
        CapturedOutput captured;
        HtmlText html(captured.output);
        html.breakable(text);
        return captured.text();
    };
    QCOMPARE(broken(""), "");
    QCOMPARE(broken("/properties/instanceId"), "/properties<wbr>/instance<wbr>Id");
    QCOMPARE(broken("a.b.c"), "a.b.c");
    QCOMPARE(broken("telemetry.md:16"), "telemetry<wbr>.md:16");
    QCOMPARE(broken("pd:EmailAddress"), "pd:Email<wbr>Address");
    QCOMPARE(broken(std::string(50, 'x')), QByteArray(24, 'x') + "<wbr>" + QByteArray(24, 'x') + "<wbr>xx");
    // Never inside a character.
    const QByteArray umlauts = broken(QByteArray("ä").repeated(30).toStdString());
    QCOMPARE(umlauts, QByteArray("ä").repeated(24) + "<wbr>" + QByteArray("ä").repeated(6));
    QCOMPARE(broken("some words here"), "some words here");
    QCOMPARE(QByteArray::fromStdString(std::string(beginningOf("aä", 2))), "a");
    QCOMPARE(QByteArray::fromStdString(std::string(beginningOf("aä", 3))), "aä");
}

void TestReportHtml::headingsInOrder()
{
    const QByteArray page = htmlOf(sampleDocument());
    QCOMPARE(page.count("<h1>"), 1);
    int level = 0;
    static const QRegularExpression heading(QStringLiteral("<h([1-6])"));
    for (auto found = heading.globalMatch(QString::fromUtf8(page)); found.hasNext();) {
        const int next = found.next().captured(1).toInt();
        QVERIFY(next <= level + 1);
        level = next;
    }
    // Every link leads somewhere, and every name is there once.
    static const QRegularExpression link(QStringLiteral(" href=\"#([^\"]+)\""));
    for (auto found = link.globalMatch(QString::fromUtf8(page)); found.hasNext();)
        QCOMPARE(page.count(" id=\"" + found.next().captured(1).toUtf8() + '"'), 1);
}

QTEST_GUILESS_MAIN(TestReportHtml)
#include "tst_report_html.moc"
