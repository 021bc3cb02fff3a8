// SPDX-License-Identifier: GPL-3.0-or-later
#include "loading.h"

#include "audit/classifier.h"
#include "report/csv_printer.h"
#include "report/json_printer.h"
#include "report/output.h"
#include "ui/models/event_export.h"
#include "ui/models/shared_knowledge.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTemporaryFile>

#include <numeric>

using namespace telltale;
using namespace telltale::models;
using telltale::tests::Loaded;

namespace {

/// What `telltale inspect` prints of the same text.
class PrintingSink : public payload::RecordSink
{
public:
    explicit PrintingSink(report::RecordPrinter &printer) : m_printer(printer) {}
    bool record(const payload::Record &record) override
    {
        m_printer.record(record);
        return true;
    }
    void diagnostic(const Diagnostic &) override {}

private:
    report::RecordPrinter &m_printer;
};

QByteArray printed(const std::string &text, const std::string &name, ExportFormat format,
                   const SharedKnowledge &knowledge)
{
    QTemporaryFile file;
    if (!file.open())
        qFatal("no room for a file");
    {
        report::Output output(file.handle());
        audit::Classifier classifier(knowledge.get());
        std::unique_ptr<report::RecordPrinter> printer;
        if (format == ExportFormat::Csv)
            printer = std::make_unique<report::CsvPrinter>(output, false, &classifier);
        else
            printer = std::make_unique<report::JsonPrinter>(
                output,
                format == ExportFormat::Json ? report::JsonPrinter::Form::Array : report::JsonPrinter::Form::Lines,
                false, &classifier);
        PrintingSink sink(*printer);
        printer->begin();
        const payload::PaddedText padded(text);
        payload::loadText(padded.text(), name, {}, sink);
        printer->end({});
    }
    file.seek(0);
    return file.readAll();
}

std::vector<std::size_t> all(const Loaded &loaded)
{
    std::vector<std::size_t> events(loaded.capture.size());
    std::iota(events.begin(), events.end(), std::size_t(0));
    return events;
}

} // namespace

class TestEventExport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_knowledge = std::make_unique<SharedKnowledge>(m_folder.path().toStdString()); }
    void writesWhatInspectPrints_data();
    void writesWhatInspectPrints();
    void writesChosenEventsInTheirOrder();
    void refusesToWriteOverAnInput();
    void tellsWhatCannotBeWritten();
    void canBeStopped();
    void copiesBytes();

private:
    QByteArray written(const Loaded &loaded, std::vector<std::size_t> events, ExportFormat format);
    QTemporaryDir m_folder;
    std::unique_ptr<SharedKnowledge> m_knowledge;
};

QByteArray TestEventExport::written(const Loaded &loaded, std::vector<std::size_t> events, ExportFormat format)
{
    const QString path = m_folder.filePath(QStringLiteral("out"));
    EventExport exporter;
    exporter.judgeBy(m_knowledge.get());
    QSignalSpy finished(&exporter, &EventExport::finished);
    exporter.start(loaded.capture.view(), std::move(events), format, path);
    if (!finished.wait() || !finished.at(0).at(2).toString().isEmpty())
        return "failed";
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : "not readable";
}

void TestEventExport::writesWhatInspectPrints_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("name");
    const auto row = [](const char *title, const char *name, const QByteArray &text) {
        QTest::newRow(title) << text << QString::fromLatin1(name);
    };
    row("lines", "a.ndjson", "{\"event\":\"a\",\"n\":1.50}\n\n{\"event\":\"b\",\"x\":{}}\n{}\n");
    row("list", "a.json", "[{\"event\":\"a\"},\n {\"event\":\"b\",\"t\":\"\\u0041\"}]");
    row("tolerated", "a.json", "{'event':'a', /* why */ n:+1,}");
    row("cut off", "a.json", "{\"event\":\"a\",\"n\":[1,2");
    row("not UTF-8", "a.json", "{\"event\":\"\xFF\"}");
    row("page", "a.md",
        "# One\n\n```json title=\"t\"\n{\"event\":\"a\"}\n```\n\n> ```json\n> {\"event\":\n> \"b\"}\n> ```\n");
    row("credentials", "a.ndjson",
        "{\"event\":\"a\",\"password\":\"hunter2hunter2\",\"url\":\"https://u:p@example.com/"
        "?token=ghp_0123456789abcdefghij"
        "ABCDEFGHIJ012345\"}\n[{\"event\":\"b\",\"api_key\":\"k-98f7a6b5c4d3\"}]\n");
    row("digests near each other", "a.ndjson",
        "{\"event\":\"a\",\"h\":\"5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8\"}\n"
        "{\"event\":\"b\",\"h\":\"5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d15\"}\n");
    QFile example(QStringLiteral(TELLTALE_SAMPLES_DIR "/appsmith-telemetry.md"));
    if (example.open(QIODevice::ReadOnly))
        row("example", "telemetry.md", example.readAll());
    row("requests", "a.http",
        "POST /x?a=1 HTTP/1.1\r\nHost: h.example\r\nContent-Type: application/json\r\nContent-Length: "
        "22\r\n\r\n[{\"a\":1},{\"b\":[true]}]"
        "POST /f HTTP/1.1\r\nHost: h.example\r\nContent-Type: "
        "application/x-www-form-urlencoded\r\nContent-Length: 7\r\n\r\na=1&b=2"
        "POST /e HTTP/1.1\r\nHost: h.example\r\nContent-Length: 2\r\n\r\n{}");
}

void TestEventExport::writesWhatInspectPrints()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, name);
    Loaded loaded;
    QVERIFY(loaded.read(text.toStdString(), name));
    for (const ExportFormat format : {ExportFormat::Ndjson, ExportFormat::Json, ExportFormat::Csv})
        QCOMPARE(written(loaded, all(loaded), format),
                 printed(text.toStdString(), name.toStdString(), format, *m_knowledge));
}

void TestEventExport::writesChosenEventsInTheirOrder()
{
    Loaded loaded;
    QVERIFY(loaded.read("{\"event\":\"a\"}\n{\"event\":\"b\"}\n{\"event\":\"c\"}\n"));
    const QList<QByteArray> lines = written(loaded, {2, 0}, ExportFormat::Ndjson).split('\n');
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines[0].contains("\"event\":\"c\""));
    QVERIFY(lines[1].contains("\"event\":\"a\""));
    QCOMPARE(QFile::permissions(m_folder.filePath(QStringLiteral("out")))
                 & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther),
             QFile::Permissions());
}

void TestEventExport::refusesToWriteOverAnInput()
{
    const QString path = m_folder.filePath(QStringLiteral("input.json"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{\"event\":\"a\"}") > 0);
    file.close();
    Loaded loaded;
    QSignalSpy read(&loaded.loader, &LoadController::finished);
    loaded.loader.open({path});
    QVERIFY(read.wait());
    EventExport exporter;
    QSignalSpy finished(&exporter, &EventExport::finished);
    exporter.start(loaded.capture.view(), {0}, ExportFormat::Json, path);
    QVERIFY(finished.wait());
    QVERIFY(!finished.at(0).at(2).toString().isEmpty());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("{\"event\":\"a\"}"));
}

void TestEventExport::tellsWhatCannotBeWritten()
{
    Loaded loaded;
    QVERIFY(loaded.read("{\"event\":\"a\"}"));
    EventExport exporter;
    QSignalSpy finished(&exporter, &EventExport::finished);
    exporter.start(loaded.capture.view(), {0}, ExportFormat::Json, QStringLiteral("/nowhere/at/all"));
    QVERIFY(finished.wait());
    QVERIFY(!finished.at(0).at(2).toString().isEmpty());
    QVERIFY(!exporter.isRunning());
}

void TestEventExport::canBeStopped()
{
    Loaded loaded;
    QVERIFY(loaded.read("{\"event\":\"a\"}"));
    const std::vector<std::size_t> often(2'000'000, 0);
    EventExport exporter;
    QSignalSpy finished(&exporter, &EventExport::finished);
    exporter.start(loaded.capture.view(), often, ExportFormat::Ndjson, m_folder.filePath(QStringLiteral("out")));
    exporter.cancel();
    QVERIFY(finished.wait());
    QVERIFY(finished.at(0).at(0).toULongLong() < often.size());
    QVERIFY(!finished.at(0).at(2).toString().isEmpty());
}

void TestEventExport::copiesBytes()
{
    Loaded loaded;
    QVERIFY(loaded.read("[{\"event\": \"a\"}, {\"n\" :1e3}]"));
    QCOMPARE(QByteArray::fromStdString(bytesOf(loaded.capture.view(), {1, 0})),
             QByteArray("{\"n\" :1e3}\n{\"event\": \"a\"}"));
}

QTEST_GUILESS_MAIN(TestEventExport)
#include "tst_event_export.moc"
