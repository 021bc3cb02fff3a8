// SPDX-License-Identifier: GPL-3.0-or-later
#include "loading.h"

#include "audit/classifier.h"
#include "report/csv_printer.h"
#include "report/json_printer.h"
#include "report/output.h"
#include "ui/models/event_export.h"
#include "ui/models/window_knowledge.h"

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

QByteArray printed(const std::string &text, const std::string &name, ExportFormat format)
{
    QTemporaryFile file;
    if (!file.open())
        qFatal("no room for a file");
    {
        report::Output output(file.handle());
        audit::Classifier classifier(windowKnowledge().knowledge);
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
};

QByteArray TestEventExport::written(const Loaded &loaded, std::vector<std::size_t> events, ExportFormat format)
{
    const QString path = m_folder.filePath(QStringLiteral("out"));
    EventExport exporter;
    QSignalSpy finished(&exporter, &EventExport::finished);
    exporter.start(loaded.capture.view(), std::move(events), format, path);
    if (!finished.wait(tests::patience) || !finished.at(0).at(2).toString().isEmpty())
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
        QCOMPARE(written(loaded, all(loaded), format), printed(text.toStdString(), name.toStdString(), format));
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
    QVERIFY(read.wait(tests::patience));
    EventExport exporter;
    QSignalSpy finished(&exporter, &EventExport::finished);
    exporter.start(loaded.capture.view(), {0}, ExportFormat::Json, path);
    QVERIFY(finished.wait(tests::patience));
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
    QVERIFY(finished.wait(tests::patience));
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
    QVERIFY(finished.wait(tests::patience));
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
