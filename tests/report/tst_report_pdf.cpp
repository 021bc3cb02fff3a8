// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/document/report_writer.h"
#include "report/pdf/pdf_end.h"
#include "report/support/pdf_reader.h"
#include "report/support/sample_document.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <unistd.h>

using namespace telltale::report;
using namespace telltale::report::test;

class TestReportPdf : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void isWellFormed_data();
    void isWellFormed();
    void saysWhatItIs();
    void carriesTheManifestOnce_data();
    void carriesTheManifestOnce();
    void compressedManifestBecomesAComment();
    void everyCellCanBeFound();
    void contentsNameTheRightPages();
    void pagesAreNumbered();
    void outlineAndLinksLeadSomewhere();
    void sameDocumentSameBytes();
    void sameBytesWhereverItIsMade();
    void writesAsTheLanguageDoes();
    void neverShowsSecrets();
    void showsValuesWhenTheyAreThere();
    void longTablesSayWhatIsLeftOut();
    void rowsAreWholeOnTheirPages();
    void wideTablesGetWidePages();
    void bytesAreThereAndBounded();
    void emptyDocumentIsOnePage();
    void stopsWhenTheOutputDoes();
};

void TestReportPdf::initTestCase()
{
    if (!PdfReader::hasTools())
        QSKIP("pdftotext, pdfinfo and qpdf are not installed");
}

void TestReportPdf::isWellFormed_data()
{
    QTest::addColumn<ReportDocument>("document");
    QTest::addRow("sample") << sampleDocument();
    QTest::addRow("hostile") << hostileDocument();
    QTest::addRow("long") << longDocument(300);
    QTest::addRow("empty") << ReportDocument{};
    ReportDocument hostileHead = sampleDocument();
    hostileHead.title = hostileHead.subtitle = hostileHead.making.program = hostileTexts()[3] + hostileTexts()[4];
    for (ReportSection &section : hostileHead.sections)
        section.title = section.intro = hostileTexts()[6] + hostileTexts()[7] + hostileTexts()[10];
    QTest::addRow("hostile head") << hostileHead;
}

void TestReportPdf::isWellFormed()
{
    QFETCH(ReportDocument, document);
    const PdfReader pdf(document);
    QVERIFY(pdf.bytes().startsWith("%PDF-1.5"));
    QVERIFY2(pdf.problems().isEmpty(), pdf.problems().constData());
    QVERIFY(pdf.pageCount() > 0);
    const QString text = pdf.text();
    for (const QChar character : text) {
        const char16_t code = character.unicode();
        QVERIFY2(code >= 0x20 || code == '\n' || code == '\f', qPrintable(QString::number(code)));
        // Embeddings (U+202A to U+202C) are pdftotext's own, around Arabic and Hebrew.
        QVERIFY2(code != 0x202D && code != 0x202E && code != 0x200B, qPrintable(QString::number(code)));
    }
}

void TestReportPdf::saysWhatItIs()
{
    const PdfReader pdf(sampleDocument());
    QCOMPARE(pdf.info("Title"), QStringLiteral("What Appsmith sends"));
    QCOMPARE(pdf.info("Subject"), QStringLiteral("3 files, 9 Jan 2024 to 10 Jan 2024"));
    QCOMPARE(pdf.info("Creator"), QStringLiteral("telltale 0.1.0"));
    QCOMPARE(pdf.info("Author"), QString());
    QCOMPARE(pdf.info("CreationDate"), QStringLiteral("2024-01-10T07:10:00Z"));
    QCOMPARE(pdf.info("ModDate"), QStringLiteral("2024-01-10T07:10:00Z"));
    ReportDocument undated = sampleDocument();
    undated.making.date.reset();
    QCOMPARE(PdfReader(undated).info("CreationDate"), QStringLiteral("1970-01-01T00:00:00Z"));
    undated.making.date = INT64_MAX;
    QCOMPARE(PdfReader(undated).info("CreationDate"), QStringLiteral("1970-01-01T00:00:00Z"));
}

void TestReportPdf::carriesTheManifestOnce_data()
{
    QTest::addColumn<int>("length");
    for (const int length : {1, 72, 255, 4096, 20'000, 200'000})
        QTest::addRow("%d", length) << length;
}

void TestReportPdf::carriesTheManifestOnce()
{
    QFETCH(int, length);
    ReportDocument document = sampleDocument();
    const std::string letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    document.making.manifest = "telltale-report-1:";
    for (int index = 0; index < length; ++index)
        document.making.manifest += letters[static_cast<std::size_t>(index * 29 + index / 64) % 64];
    document.making.manifest += "==";
    const PdfReader pdf(document);
    const QByteArray manifest = QByteArray::fromStdString(document.making.manifest);
    QCOMPARE(pdf.bytes().count("telltale-report-1:"), 1);
    const qsizetype place = pdf.bytes().indexOf(manifest);
    QVERIFY(place >= 0);
    const char behind = pdf.bytes()[place + manifest.size()];
    QVERIFY2(behind == ')' || behind == '\n', QByteArray(1, behind).constData());
    QVERIFY2(pdf.problems().isEmpty(), pdf.problems().constData());
}

void TestReportPdf::compressedManifestBecomesAComment()
{
    const std::string whole = "<< /Keywords (telltale-report-1:AA==) >>\nstartxref\n12\n%%EOF\n";
    QCOMPARE(pdfEndWith("telltale-report-1:AA==", whole), whole);
    const std::string without = "trailer\n<< >>\nstartxref\n12\n%%EOF\n";
    QCOMPARE(pdfEndWith("telltale-report-1:AA==", without),
             std::string("trailer\n<< >>\n%telltale-report-1:AA==\nstartxref\n12\n%%EOF\n"));
    QCOMPARE(pdfEndWith("", without), without);
    QCOMPARE(pdfEndWith("telltale-report-1:AA==", ""), std::string());
    // A reader of PDF takes the comment for what it is.
    const PdfReader pdf(sampleDocument());
    const std::string commented = pdfEndWith("telltale-report-1:other", pdf.bytes().toStdString());
    QVERIFY(commented.size() > static_cast<std::size_t>(pdf.bytes().size()));
    QTemporaryDir dir;
    QFile file(dir.filePath(QStringLiteral("commented.pdf")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray::fromStdString(commented));
    file.close();
    QCOMPARE(QProcess::execute(QStringLiteral("qpdf"), {QStringLiteral("--check"), file.fileName()}), 0);
}

void TestReportPdf::everyCellCanBeFound()
{
    const ReportDocument document = sampleDocument();
    const QString text = PdfReader(document).joinedText();
    int looked = 0;
    for (const ReportSection &section : document.sections) {
        for (const ReportTable &table : section.tables) {
            for (const std::vector<ReportCell> &row : table.rows) {
                for (std::size_t index = 0; index < row.size(); ++index) {
                    if (table.columns[index].isForMachines)
                        continue;
                    for (const QString &wanted : wantedTexts(row[index])) {
                        QVERIFY2(text.contains(wanted), qPrintable(wanted));
                        ++looked;
                    }
                }
            }
        }
        for (const ReportNote &note : section.notes)
            QVERIFY2(text.contains(withoutSpaces(note.text)), note.text.c_str());
    }
    QVERIFY(looked > 600);
    for (const ReportNote &verdict : document.verdicts)
        QVERIFY2(text.contains(withoutSpaces(verdict.text)), verdict.text.c_str());
    for (const char *word : {"Finding", "Attention", "Good", "Note", "1,518", "fieldsaboutaperson"})
        QVERIFY2(text.contains(QLatin1String(word)), word);
    QVERIFY(text.contains(QStringLiteral("docker-compose(Überwachung)")));
    QVERIFY(text.contains(QStringLiteral("Noswitchwasprovedinwhatwasexamined.")));
}

void TestReportPdf::contentsNameTheRightPages()
{
    for (const ReportDocument &document : {sampleDocument(), longDocument(300)}) {
        const PdfReader pdf(document);
        int number = 0;
        for (const ReportSection &section : document.sections) {
            const QString title = QStringLiteral("%1. %2").arg(++number).arg(QString::fromStdString(section.title));
            const int page = pdf.pageInContents(title);
            QVERIFY2(page > 1, qPrintable(title));
            QVERIFY2(pdf.pageText(page).split(QLatin1Char('\n')).contains(title), qPrintable(title));
            QCOMPARE(pdf.pageInOutline(title), page);
        }
    }
}

void TestReportPdf::pagesAreNumbered()
{
    const PdfReader pdf(longDocument(200));
    QVERIFY(pdf.pageCount() > 6);
    for (int page = 1; page <= pdf.pageCount(); ++page)
        QVERIFY(pdf.pageText(page).contains(QStringLiteral("Page %1 of %2").arg(page).arg(pdf.pageCount())));
    QVERIFY(pdf.pageText(5).contains(QStringLiteral("What Appsmith sends")));
    QVERIFY(pdf.pageText(5).contains(QStringLiteral("1. Fields by recipient")));
    QVERIFY(pdf.pageText(5).contains(QStringLiteral("Protection")));
}

void TestReportPdf::outlineAndLinksLeadSomewhere()
{
    const PdfReader pdf(sampleDocument());
    const QStringList outline = pdf.outlineTitles();
    QCOMPARE(outline.count(QStringLiteral("1. What was examined")), 1);
    QCOMPARE(outline.count(QStringLiteral("Made with")), 1);
    QCOMPARE(outline.count(QStringLiteral("Who sends what to whom")), 1);
    QCOMPARE(outline.size(), 11 + 3 + 3);
    QCOMPARE(pdf.linkCount(), 2 * outline.size());
}

void TestReportPdf::sameDocumentSameBytes()
{
    QVERIFY(PdfReader(sampleDocument()).bytes() == PdfReader(sampleDocument()).bytes());
}

void TestReportPdf::sameBytesWhereverItIsMade()
{
    QProcessEnvironment elsewhere = QProcessEnvironment::systemEnvironment();
    elsewhere.insert(QStringLiteral("TZ"), QStringLiteral("Asia/Tokyo"));
    elsewhere.insert(QStringLiteral("LC_ALL"), QStringLiteral("de_DE.UTF-8"));
    elsewhere.insert(QStringLiteral("LANGUAGE"), QStringLiteral("zh"));
    elsewhere.insert(QStringLiteral("PANGO_LANGUAGE"), QStringLiteral("ja:zh"));
    elsewhere.insert(QStringLiteral("SOURCE_DATE_EPOCH"), QStringLiteral("86400"));
    QProcess process;
    process.setProcessEnvironment(elsewhere);
    process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--write-hostile")});
    QVERIFY(process.waitForFinished(-1));
    const QByteArray written = process.readAllStandardOutput();
    QVERIFY(written.startsWith("%PDF"));
    QVERIFY(written == PdfReader(hostileDocument()).bytes());
}

void TestReportPdf::writesAsTheLanguageDoes()
{
    ReportDocument document = sampleDocument();
    document.making.language = "de";
    const QString text = PdfReader(document).joinedText();
    QVERIFY(text.contains(QStringLiteral("18.402.113")));
    QVERIFY(text.contains(QStringLiteral("83,3")));
}

void TestReportPdf::neverShowsSecrets()
{
    ReportDocument document = sampleDocument();
    ReportValue secret = sampleValue("f99.1", "***");
    secret.lexeme = "hunter2hunter2";
    secret.isSecret = true;
    ReportValue shown = secret;
    shown.isSecret = false;
    shown.lexeme = "harmless\x1b[0m";
    document.sections = {document.sections[3]};
    document.sections[0].tables[0].rows[0][6] = ReportCell::ofValues({secret, shown});
    const QString text = PdfReader(document).joinedText();
    QVERIFY(!text.contains(QStringLiteral("hunter2")));
    QVERIFY(text.contains(QStringLiteral("***")));
    QVERIFY(text.contains(QStringLiteral("harmless␛[0m")));
}

void TestReportPdf::showsValuesWhenTheyAreThere()
{
    ReportDocument document = sampleDocument();
    document.sections = {document.sections[3]};
    ReportValue value = sampleValue("f99.1", "aaaa");
    value.lexeme = "Grüße an 漢字";
    value.isCut = true;
    document.sections[0].tables[0].rows[0][6] = ReportCell::ofValues({value});
    const QString text = PdfReader(document).joinedText();
    QVERIFY(text.contains(QStringLiteral("Grüßean")));
    QVERIFY(text.contains(QStringLiteral("f99.1·") + QString::fromStdString(value.commitment.substr(0, 12))));
    QVERIFY(!text.contains(QString::fromStdString(value.commitment.substr(0, 13))));
}

void TestReportPdf::longTablesSayWhatIsLeftOut()
{
    const PdfReader pdf(longDocument(5100));
    const QString text = pdf.joinedText();
    QVERIFY(text.contains(QStringLiteral("5,000of5,100rowsareshownhere.")));
    QVERIFY(text.contains(QStringLiteral("/4999")));
    QVERIFY(!text.contains(QStringLiteral("/5000")));
}

void TestReportPdf::rowsAreWholeOnTheirPages()
{
    ReportDocument document = longDocument(0);
    ReportTable &table = document.sections[0].tables[0];
    table.columns = {{"a", "First", 10}, {"b", "Second", 10}};
    table.rows.clear();
    std::vector<std::string> tall;
    for (int line = 0; line < 18; ++line)
        tall.push_back("middle");
    tall.front() = "begin";
    tall.back() = "end";
    for (int row = 0; row < 40; ++row)
        table.rows.push_back({ReportCell::ofNumber(static_cast<unsigned>(row)), ReportCell::ofList(tall)});
    const PdfReader pdf(document);
    for (int page = 2; page <= pdf.pageCount(); ++page) {
        const QStringList lines = pdf.pageText(page).split(QRegularExpression(QStringLiteral("\\s+")));
        QCOMPARE(lines.count(QStringLiteral("begin")), lines.count(QStringLiteral("end")));
        QCOMPARE(lines.count(QStringLiteral("Second")), 1);
    }
    table.rows.assign(1,
                      {ReportCell::ofNumber(1),
                       ReportCell::ofValues(std::vector<ReportValue>(20, sampleValue("f1.1", std::string(230, 'w'))))});
    table.columns[0].weight = 10'000;
    const QString text = PdfReader(document).joinedText();
    QVERIFY(text.count(QLatin1Char('w')) >= 20 * 230);
}

void TestReportPdf::wideTablesGetWidePages()
{
    ReportDocument document = longDocument(10);
    QVERIFY(!PdfReader(document).hasWidePage());
    ReportTable &table = document.sections[0].tables[0];
    for (int more = 0; more < 8; ++more) {
        table.columns.push_back({"more" + std::to_string(more), "Onemorecolumn", 10});
        for (std::vector<ReportCell> &row : table.rows)
            row.push_back(ReportCell::ofText("something-long"));
    }
    const PdfReader pdf(document);
    QVERIFY(pdf.hasWidePage());
    QVERIFY(pdf.problems().isEmpty());
}

void TestReportPdf::bytesAreThereAndBounded()
{
    ReportDocument document = sampleDocument();
    ReportSection appendix = document.sections.back();
    appendix.bytes.resize(1);
    std::string &bytes = appendix.bytes[0].bytes;
    bytes = "first line\n";
    while (bytes.size() < 150'000)
        bytes += "\xC3\xA4";
    document.sections = {appendix};
    const QString text = PdfReader(document).joinedText();
    QVERIFY(text.contains(QStringLiteral("firstline")));
    QVERIFY(text.contains(QStringLiteral("ääää")));
    QVERIFY(text.contains(QStringLiteral("50,0")) && text.contains(QStringLiteral("morebytesarenotshownhere.")));
    QVERIFY(!text.contains(QStringLiteral("\\xC3")));
}

void TestReportPdf::emptyDocumentIsOnePage()
{
    const PdfReader pdf{ReportDocument{}};
    QCOMPARE(pdf.pageCount(), 1);
}

void TestReportPdf::stopsWhenTheOutputDoes()
{
    const int full = ::open("/dev/full", O_WRONLY | O_CLOEXEC);
    QVERIFY(full >= 0);
    Output output(full);
    QVERIFY(!writeReportPdf(longDocument(500), output));
    output.flush();
    QVERIFY(output.error());
    QVERIFY(!output.isOpen());
    ::close(full);
}

/// With `--write-hostile` it writes a PDF to standard output, as a process of its own.
int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (argc == 2 && qstrcmp(argv[1], "--write-hostile") == 0) {
        Output output(STDOUT_FILENO);
        return writeReportPdf(hostileDocument(), output) || !output.flush() ? 1 : 0;
    }
    TestReportPdf test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_report_pdf.moc"
