// SPDX-License-Identifier: GPL-3.0-or-later
// What keeps flags and notes behind the window: in the capture, in side files, in the list and in exports.
#include "loading.h"

#include "ui/models/cell.h"
#include "ui/models/event_export.h"
#include "ui/models/event_filter.h"
#include "ui/models/load_report.h"
#include "ui/models/mark_keeper.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <numeric>

using namespace telltale;
using namespace telltale::models;
using telltale::tests::Loaded;

namespace {

const QByteArray lines = "{\"event\":\"a\"}\n{\"event\":\"b\"}\n{\"event\":\"c\"}\n";

QByteArray numbered(int events)
{
    QByteArray lines;
    for (int i = 0; i < events; ++i)
        lines += "{\"event\":\"e\",\"n\":" + QByteArray::number(i) + "}\n";
    return lines;
}

struct Kept : Loaded
{
    Kept() { QStandardPaths::setTestModeEnabled(true); }

    QString file(const char *name, const QByteArray &bytes) const
    {
        QFile file(folder.filePath(QLatin1String(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no room for a file");
        return file.fileName();
    }
    bool open(const QString &path)
    {
        QSignalSpy finished(&loader, &LoadController::finished);
        loader.open({path});
        return finished.wait(tests::patience);
    }
    QByteArray notes(const char *name = "a.ndjson.notes.toml") const
    {
        QFile file(folder.filePath(QLatin1String(name)));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir folder;
    MarkKeeper keeper{capture, events};
};

} // namespace

class TestMarkKeeper : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void writesABitLater();
    void writesBeforeEventsGo();
    void writesWhatWasSetWhileReading();
    void keepsPastedTextInMemory();
    void saysSoWhenItCannot();
    void takesOverWhatOthersWrote();
    void refusesTooMuch();
    void showsMarksInTheList();
    void updatesTheFilter();
    void holdsTheFilter();
    void exportsMarks();
    void tellsNotesFromInputs();
};

void TestMarkKeeper::writesABitLater()
{
    Kept one;
    QVERIFY(one.open(one.file("a.ndjson", lines)));
    QSignalSpy kept(&one.keeper, &MarkKeeper::keptChanged);
    QVERIFY(one.keeper.setFlagged({0, 2}, true));
    QVERIFY(one.keeper.setNote(2, "why?"));
    QCOMPARE(one.keeper.mark(2), (payload::EventMark{true, "why?"})); // at once
    QTRY_VERIFY(one.notes().contains("why?"));
    QTRY_COMPARE(one.keeper.kept(0).text, QStringLiteral("Kept in a.ndjson.notes.toml"));
    QVERIFY(!one.keeper.kept(0).isError);
    QVERIFY(kept.count() >= 2);
    QCOMPARE(one.notes().count("[[event]]"), 2);
    QVERIFY(one.keeper.setFlagged({0, 2}, false));
    QVERIFY(one.keeper.setNote(2, ""));
    QVERIFY(one.keeper.flush());
    QCOMPARE(one.notes(), QByteArray());
}

void TestMarkKeeper::writesBeforeEventsGo()
{
    Kept one;
    QVERIFY(one.open(one.file("a.ndjson", lines)));
    QVERIFY(one.open(one.file("b.ndjson", lines)));
    QVERIFY(one.keeper.setNote(1, "of a"));
    QVERIFY(one.keeper.setNote(5, "of b"));
    one.loader.remove(0);
    QVERIFY(one.notes().contains("of a"));
    QCOMPARE(one.keeper.mark(2), (payload::EventMark{false, "of b"}));
    QVERIFY(one.keeper.setNote(2, "of b, more"));
    one.loader.clear();
    QVERIFY(one.notes("b.ndjson.notes.toml").contains("of b, more"));
    QVERIFY(one.open(one.folder.filePath(QStringLiteral("b.ndjson"))));
    QCOMPARE(one.keeper.mark(2), (payload::EventMark{false, "of b, more"}));
}

void TestMarkKeeper::writesWhatWasSetWhileReading()
{
    // Large enough that the first events are there before the last one, however fast it is read.
    for (int events = 25'000; events <= 6'400'000; events *= 4) {
        Kept one;
        const QString path = one.file("a.ndjson", numbered(events));
        QVERIFY(one.open(path));
        QVERIFY(one.keeper.setNote(0, "before") && one.keeper.flush());
        one.loader.clear();
        bool isEarly = false;
        QObject::connect(&one.loader, &LoadController::progressed, &one.keeper, [&] {
            if (isEarly || one.capture.size() < 2 || one.capture.source(0).outcome)
                return;
            isEarly = one.loader.isBusy() && one.keeper.setNote(0, "early") && one.keeper.setFlagged({1}, true);
        });
        QVERIFY(one.open(path));
        if (!isEarly)
            continue;
        QVERIFY(one.keeper.flush());
        QCOMPARE(one.keeper.mark(0), (payload::EventMark{false, "before\n\nearly"}));
        QVERIFY(one.notes().contains("before\n\nearly"));
        QCOMPARE(one.notes().count("flagged = true"), 1);
        return;
    }
    QFAIL("no file was large enough");
}

void TestMarkKeeper::keepsPastedTextInMemory()
{
    Kept one;
    QVERIFY(one.read(lines.toStdString(), QStringLiteral("pasted")));
    QVERIFY(one.keeper.setNote(1, "x"));
    QVERIFY(one.keeper.flush());
    QVERIFY(one.keeper.kept(0).text.startsWith(QStringLiteral("Kept only until this window closes")));
    QVERIFY(!one.keeper.kept(0).isError);
    QCOMPARE(one.keeper.mark(1).note, std::string("x"));
}

void TestMarkKeeper::saysSoWhenItCannot()
{
    Kept one;
    // Of a small file all is in memory, padded.
    const QString path = one.file("a.ndjson", lines + QByteArray(1 << 16, '\n'));
    QVERIFY(one.open(path));
    // The file holds something else now: nobody knows what a note would be for.
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.write("[[[[[[[[[[[[[[") > 0);
    file.close();
    QVERIFY(one.keeper.setNote(0, "x"));
    QVERIFY(!one.keeper.flush());
    QVERIFY(one.keeper.kept(0).isError);
    QVERIFY2(one.keeper.problem().contains(QStringLiteral("has changed since it was read")),
             qPrintable(one.keeper.problem()));
    QCOMPARE(one.keeper.mark(0).note, std::string("x"));
    QCOMPARE(one.notes(), QByteArray());
    QVERIFY(one.keeper.setNote(0, ""));
    QVERIFY(one.keeper.flush());
}

void TestMarkKeeper::takesOverWhatOthersWrote()
{
    Kept one;
    const QString path = one.file("a.ndjson", lines);
    QVERIFY(one.open(path));
    QVERIFY(one.keeper.setNote(0, "mine") && one.keeper.flush());
    QByteArray text = one.notes();
    one.file("a.ndjson.notes.toml", text.replace("mine", "theirs"));
    QVERIFY(one.keeper.setFlagged({2}, true));
    QVERIFY(one.keeper.flush());
    QCOMPARE(one.keeper.mark(0).note, std::string("theirs"));
    QVERIFY(one.notes().contains("theirs"));
    QVERIFY(one.notes().contains("flagged = true"));
}

void TestMarkKeeper::refusesTooMuch()
{
    Kept one;
    std::string many;
    for (std::size_t i = 0; i <= payload::mostMarks; ++i)
        many += "{}\n";
    QVERIFY(one.read(many, QStringLiteral("a.ndjson")));
    std::vector<std::size_t> all(one.capture.size());
    std::iota(all.begin(), all.end(), std::size_t(0));
    QVERIFY(!one.keeper.setFlagged(all, true));
    QVERIFY(one.capture.marks().isEmpty());
    all.pop_back();
    QVERIFY(one.keeper.setFlagged(all, true));
    QVERIFY(!one.keeper.setNote(payload::mostMarks, "one more"));
    QVERIFY(one.keeper.setNote(0, std::string(payload::longestNote, 'x')));
    QVERIFY(!one.keeper.setNote(0, std::string(payload::longestNote + 1, 'y')));
    QCOMPARE(one.keeper.mark(0).note.front(), 'x');
}

void TestMarkKeeper::showsMarksInTheList()
{
    Kept one;
    const QAbstractItemModelTester tester(&one.events, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(one.read(lines.toStdString(), QStringLiteral("a.ndjson")));
    QSignalSpy changed(&one.events, &QAbstractItemModel::dataChanged);
    QVERIFY(one.keeper.setFlagged({1}, true));
    QCOMPARE(changed.count(), 1);
    QVERIFY(one.keeper.setNote(1, "a <b>\nb\x1b\u202E"));
    QVERIFY(one.keeper.setNote(2, "c"));
    QCOMPARE(changed.count(), 3);
    QVERIFY(one.keeper.setFlagged({1}, true)); // as it was: nothing happens
    QCOMPARE(changed.count(), 3);
    const auto cell = [&one](int row, int role) {
        return one.events.index(row, EventListModel::Mark).data(role).toString();
    };
    QCOMPARE(cell(0, Qt::AccessibleTextRole), QString());
    QCOMPARE(cell(1, Qt::AccessibleTextRole), QStringLiteral("flagged, noted"));
    QCOMPARE(cell(2, Qt::AccessibleTextRole), QStringLiteral("noted"));
    QCOMPARE(cell(1, IconRole), QStringLiteral("flag"));
    QCOMPARE(cell(2, IconRole), QString());
    QCOMPARE(cell(2, SecondIconRole), QStringLiteral("note"));
    QVERIFY(cell(1, Qt::ToolTipRole).contains(QStringLiteral("&lt;b&gt;")));
    QVERIFY(!cell(1, Qt::ToolTipRole).contains(QChar(0x202E)));
    one.events.sort(EventListModel::Mark, Qt::DescendingOrder);
    QCOMPARE(one.events.eventAt(0), std::size_t(1));
    QCOMPARE(one.events.eventAt(1), std::size_t(2));
}

void TestMarkKeeper::updatesTheFilter()
{
    Kept one;
    EventFilter filter(one.capture, one.events);
    QVERIFY(one.read(lines.toStdString(), QStringLiteral("a.ndjson")));
    filter.setText(QStringLiteral("is:flagged"));
    QTRY_COMPARE(one.events.rowCount(), 0);
    QTRY_VERIFY(!filter.isRunning());
    QVERIFY(one.keeper.setFlagged({1, 2}, true));
    QTRY_COMPARE(one.events.rowCount(), 2);
    QVERIFY(one.keeper.setFlagged({1}, false));
    QTRY_COMPARE(one.events.rowCount(), 1);
    QCOMPARE(one.events.eventAt(0), std::size_t(2));
    filter.setText(QStringLiteral("event:a"));
    QTRY_COMPARE(one.events.rowCount(), 1);
    QTRY_VERIFY(!filter.isRunning());
    QVERIFY(one.keeper.setFlagged({1}, true));
    QVERIFY(!filter.isRunning()); // it does not ask for flags
}

void TestMarkKeeper::holdsTheFilter()
{
    Kept one;
    EventFilter filter(one.capture, one.events);
    QVERIFY(one.read(lines.toStdString(), QStringLiteral("a.ndjson")));
    QVERIFY(one.keeper.setNote(1, "x"));
    filter.setText(QStringLiteral("is:noted"));
    QTRY_COMPARE(one.events.rowCount(), 1);
    QTRY_VERIFY(!filter.isRunning());
    filter.hold(true);
    QVERIFY(one.keeper.setNote(1, ""));
    QVERIFY(!filter.isRunning());
    QCOMPARE(one.events.rowCount(), 1);
    filter.hold(false);
    QTRY_COMPARE(one.events.rowCount(), 0);
}

void TestMarkKeeper::exportsMarks()
{
    Kept one;
    QVERIFY(one.read(lines.toStdString(), QStringLiteral("a.ndjson")));
    QVERIFY(one.keeper.setNote(1, "x\ny"));
    QVERIFY(one.keeper.setFlagged({2}, true));
    EventExport exporter;
    QSignalSpy finished(&exporter, &EventExport::finished);
    exporter.start(one.capture.view(), {0, 1, 2}, ExportFormat::Ndjson, one.folder.filePath(QStringLiteral("out")));
    QVERIFY(one.keeper.setNote(1, "changed while it is written"));
    QVERIFY(finished.wait(tests::patience));
    const QList<QByteArray> written = one.notes("out").split('\n');
    QVERIFY(written[0].contains(",\"flagged\":false,\"note\":null,"));
    QVERIFY(written[1].contains(",\"flagged\":false,\"note\":\"x\\ny\","));
    QVERIFY(written[2].contains(",\"flagged\":true,\"note\":null,"));
}

void TestMarkKeeper::tellsNotesFromInputs()
{
    Kept one;
    const QString path = one.file("a.ndjson", lines);
    one.file("a.ndjson.notes.toml", "broken");
    QVERIFY(one.open(path));
    QCOMPARE(one.capture.source(0).counts.errors, std::size_t(1));
    QVERIFY(!isAbout(one.capture.source(0).diagnostics[0], one.capture, 0));
    QVERIFY(!loadReport(one.capture, 0)); // the input itself was read whole
    QVERIFY(one.keeper.kept(0).text.contains(QStringLiteral("a.ndjson.notes.toml:1")));
}

QTEST_GUILESS_MAIN(TestMarkKeeper)
#include "tst_mark_keeper.moc"
