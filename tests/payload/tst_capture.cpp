// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/capture.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace telltale;
using namespace telltale::payload;

namespace {

Capture captureOf(const std::string &bytes, const std::string &name)
{
    Capture capture;
    const std::uint16_t source = capture.addSource(name);
    loadTextForCapture(bytes, name, {}, [&](CaptureBatch batch) { capture.append(std::move(batch), source); });
    return capture;
}

std::string firstLexeme(const EventDetail &detail)
{
    for (NodeIndex i = 0; i < detail.document.nodes().size(); ++i) {
        if (detail.document.node(i).isLeaf())
            return detail.document.path(i) + '=' + std::string(detail.document.lexeme(i));
    }
    return {};
}

} // namespace

class TestCapture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsRowsAndReadsAgain_data();
    void keepsRowsAndReadsAgain();
    void readsPiecedBlocksAgain();
    void joinsSourcesAndRemovesThem();
    void keepsDiagnostics();
    void loadsFiles();
    void reportsMissingFiles();
    void batchesKeepTheirNames();
};

void TestCapture::keepsRowsAndReadsAgain_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<int>("index");
    QTest::addColumn<int>("line");
    QTest::addColumn<QByteArray>("first");
    QTest::newRow("line") << QByteArray("{\"event\":\"a\"}\n{\"event\":\"b\"}\n") << QByteArray("a.ndjson") << 1 << 2
                          << QByteArray("/event=\"b\"");
    QTest::newRow("element") << QByteArray("[{\"event\":\"a\"},\n{\"event\":\"b\"}]") << QByteArray("a.json") << 1 << 2
                             << QByteArray("/1/event=\"b\"");
    QTest::newRow("tolerated") << QByteArray("// c\n{'event':'b',}") << QByteArray("a.json") << 0 << 2
                               << QByteArray("/event='b'");
    QTest::newRow("cut off") << QByteArray("{\"event\":\"b") << QByteArray("a.json") << 0 << 1
                             << QByteArray("/event=\"b");
    QTest::newRow("fence") << QByteArray("# Head\n\n```json title=\"t\"\n{\"event\":\"b\"}\n```\n")
                           << QByteArray("a.md") << 0 << 4 << QByteArray("/event=\"b\"");
    QTest::newRow("element in a fence") << QByteArray(
        "# Head\n\n```json\n[{\"event\":\"a\"},\n {\"event\":\"b\"}]\n```\n")
                                        << QByteArray("a.md") << 1 << 5 << QByteArray("/1/event=\"b\"");
}

void TestCapture::keepsRowsAndReadsAgain()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, name);
    QFETCH(int, index);
    QFETCH(int, line);
    QFETCH(QByteArray, first);
    const Capture capture = captureOf(text.toStdString(), name.toStdString());
    QVERIFY(capture.size() > std::size_t(index));
    const EventRow &row = capture.row(std::size_t(index));
    QCOMPARE(int(row.line), line);
    QCOMPARE(row.fields, 1u);
    QVERIFY(!capture.name(row.name).empty());
    const auto detail = capture.read(std::size_t(index));
    QVERIFY(detail);
    QCOMPARE(QByteArray::fromStdString(firstLexeme(*detail)), first);
    const std::string_view lexeme = detail->document.lexeme(0);
    QCOMPARE(QByteArray(lexeme.data(), qsizetype(lexeme.size())), text.mid(qsizetype(row.offset), row.length));
    QCOMPARE(detail->document.place(0).line, row.line);
    QCOMPARE(detail->document.place(0).offset, row.offset);
    if (name == "a.md")
        QCOMPARE(capture.block(row).section(), std::string("Head"));
}

void TestCapture::readsPiecedBlocksAgain()
{
    const QByteArray text = "- item\n\n  ```json\n  {\n    \"event\": \"b\",\n    \"n\": 1\n  }\n  ```\n";
    const Capture capture = captureOf(text.toStdString(), "a.md");
    QCOMPARE(capture.size(), std::size_t(1));
    const auto detail = capture.read(0);
    QVERIFY(detail);
    QCOMPARE(detail->document.nodes().size(), std::size_t(3));
    for (NodeIndex i = 1; i < 3; ++i) {
        const Place place = detail->document.place(detail->document.node(i).offset);
        const std::string_view lexeme = detail->document.lexeme(i);
        QCOMPARE(text.mid(qsizetype(place.offset), qsizetype(lexeme.size())),
                 QByteArray(lexeme.data(), qsizetype(lexeme.size())));
        QCOMPARE(place.line, 4u + i);
    }
}

void TestCapture::joinsSourcesAndRemovesThem()
{
    Capture capture;
    for (const char *name : {"a.ndjson", "b.ndjson"}) {
        const std::uint16_t source = capture.addSource(name);
        loadTextForCapture("{\"event\":\"x\"}\n{\"event\":\"y\",\"z\":1}\n{}\n", name, {},
                           [&](CaptureBatch batch) { capture.append(std::move(batch), source); });
    }
    QCOMPARE(capture.size(), std::size_t(6));
    QCOMPARE(capture.events(), std::size_t(4));
    QCOMPARE(capture.fields(), std::uint64_t(8));
    QCOMPARE(capture.row(0).name, capture.row(3).name);
    QVERIFY(capture.row(0).name != capture.row(1).name);
    capture.removeSource(0);
    QCOMPARE(capture.size(), std::size_t(3));
    QCOMPARE(capture.events(), std::size_t(2));
    QCOMPARE(capture.fields(), std::uint64_t(4));
    QVERIFY(capture.source(0).removed);
}

void TestCapture::keepsDiagnostics()
{
    const Capture capture = captureOf("{\"event\":\"x\",}\noops\n{\"event\":\"y\"}\n", "a.ndjson");
    QCOMPARE(capture.source(0).diagnostics.size(), std::size_t(2));
    QVERIFY(capture.row(0).flags & EventRow::hasProblems);
    QVERIFY(!(capture.row(1).flags & EventRow::hasProblems));
    QVERIFY(capture.source(0).outcome->unreadable);
}

void TestCapture::loadsFiles()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("a.ndjson")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QByteArray lines;
    for (int i = 0; i < 5000; ++i)
        lines += "{\"event\":\"e" + QByteArray::number(i % 7) + "\",\"n\":" + QByteArray::number(i) + "}\n";
    file.write(lines);
    file.close();
    Capture capture;
    const std::uint16_t source = capture.addSource(file.fileName().toStdString());
    loadForCapture(file.fileName().toStdString(), {},
                   [&](CaptureBatch batch) { capture.append(std::move(batch), source); });
    QCOMPARE(capture.size(), std::size_t(5000));
    QCOMPARE(capture.name(capture.row(4999).name), std::string("e1"));
    QCOMPARE(capture.source(source).done, std::uint64_t(lines.size()));
    QCOMPARE(firstLexeme(*capture.read(4999)), std::string("/event=\"e1\""));
}

void TestCapture::reportsMissingFiles()
{
    Capture capture;
    const std::uint16_t source = capture.addSource("/nowhere/at.all");
    loadForCapture("/nowhere/at.all", {}, [&](CaptureBatch batch) { capture.append(std::move(batch), source); });
    QCOMPARE(capture.size(), std::size_t(0));
    QCOMPARE(capture.source(source).diagnostics.size(), std::size_t(1));
    QCOMPARE(QByteArray(capture.source(source).diagnostics[0].code), QByteArray("not-found"));
    QVERIFY(capture.source(source).source);
}

void TestCapture::batchesKeepTheirNames()
{
    Capture capture;
    const std::uint16_t source = capture.addSource("x");
    for (const char *name : {"one", "two", "one"}) {
        CaptureBatch batch;
        batch.names = {name};
        EventRow row;
        row.name = 1;
        batch.rows = {row, EventRow{}};
        capture.append(std::move(batch), source);
    }
    QCOMPARE(capture.name(capture.row(0).name), std::string("one"));
    QCOMPARE(capture.name(capture.row(2).name), std::string("two"));
    QCOMPARE(capture.row(4).name, capture.row(0).name);
    QCOMPARE(capture.row(5).name, 0u);
}

QTEST_GUILESS_MAIN(TestCapture)
#include "tst_capture.moc"
