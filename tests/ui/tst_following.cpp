// SPDX-License-Identifier: GPL-3.0-or-later
// Files that grow while they are open: what is read on, and what stays as it was.
#include "loading.h"

#include "ui/actions.h"
#include "ui/inspect/event_table.h"
#include "ui/inspect/inspect_page.h"
#include "ui/inspect/page_head.h"
#include "ui/main_window.h"
#include "ui/models/cell.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/filter_box.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QAction>
#include <QDir>
#include <QLabel>
#include <QScrollBar>
#include <QSettings>
#include <QStatusBar>
#include <QTemporaryDir>

using namespace telltale;
using namespace telltale::models;
using namespace telltale::ui;
using payload::Growth;
using telltale::tests::Loaded;

namespace {

void append(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::Append) || file.write(bytes) != bytes.size())
        qFatal("no room for a file");
}

QByteArray lines(int from, int to)
{
    QByteArray text;
    for (int i = from; i < to; ++i)
        text +=
            "{\"event\":\"" + QByteArray(i % 3 == 0 ? "open" : "close") + "\",\"n\":" + QByteArray::number(i) + "}\n";
    return text;
}

/// What is loaded, with a file on disk.
struct OnDisk : Loaded
{
    QString write(const QByteArray &bytes, const QString &name = QStringLiteral("a.log")) const
    {
        const QString path = folder.filePath(name);
        QFile::remove(path);
        append(path, bytes);
        return path;
    }
    bool open(const QString &path)
    {
        QSignalSpy finished(&loader, &LoadController::finished);
        loader.open({path});
        return finished.count() == 1 || finished.wait(tests::patience);
    }
    /// How reading on went; Gone when it did not end.
    Growth follow(std::uint16_t source = 0)
    {
        QSignalSpy followed(&loader, &LoadController::sourceFollowed);
        QSignalSpy finished(&loader, &LoadController::finished);
        loader.follow(source);
        if (finished.count() == 0 && !finished.wait(tests::patience))
            return Growth::Gone;
        return followed.count() == 1 ? followed.at(0).at(1).value<Growth>() : Growth::Gone;
    }
    QList<int> shown() const
    {
        QList<int> result;
        for (int row = 0; row < events.rowCount(); ++row)
            result << static_cast<int>(events.eventAt(row));
        return result;
    }
    QTemporaryDir folder;
};

struct Window
{
    Window() : settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)
    {
        theme.apply(Theme::Mode::Light);
        window = std::make_unique<MainWindow>(theme, settings);
        window->session().knowledge.get();
        window->resize(1440, 900);
        window->show();
        QApplication::setActiveWindow(window.get());
    }
    QString open(const QByteArray &bytes, const QString &name = QStringLiteral("a.log"))
    {
        const QString path = folder.filePath(name);
        append(path, bytes);
        window->openFiles({path});
        return path;
    }
    bool isIdle() const { return !window->session().loader.isBusy() && !window->session().filter.isRunning(); }
    std::size_t size() const { return window->session().capture.size(); }
    EventTable &table() { return window->inspect().events(); }
    QAbstractButton *noticeButton(const QString &text)
    {
        for (QAbstractButton *button : window->notice().findChildren<QAbstractButton *>()) {
            if (button->text() == text && button->isVisible())
                return button;
        }
        return nullptr;
    }

    QTemporaryDir folder;
    QSettings settings;
    Theme theme;
    std::unique_ptr<MainWindow> window;
};

} // namespace

class TestFollowing : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsWhatWasAppended();
    void replacesWhatWasNotWhole();
    void removesWhatHasNoSuccessor();
    void removesInTheMiddle();
    void keepsTheOrder();
    void putsFewAmongMany();
    void judgesAgain_data();
    void judgesAgain();
    void tellsAnotherFileFromOneThatGrew();
    void holdsTheLimitOfAFile();
    void refusesMoreFilesThanHaveNumbers();
    void foldersAreFolders();
    void offersToReadOn();
    void followsByKey();
    void keepsWhatIsChosen();
    void staysAtTheEnd();
    void staysWhereItWas();
    void followsWithAFilter();
    void saysThatAFileWasReplaced();
    void anArrayIsReadAgain();
    void goneAndThereAgain();
    void theExampleIsNotFollowed();
};

void TestFollowing::readsWhatWasAppended()
{
    OnDisk it;
    const QAbstractItemModelTester tester(&it.events, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QString path = it.write(lines(0, 5));
    QVERIFY(it.open(path));
    append(path, lines(5, 8));
    QSignalSpy started(&it.loader, &LoadController::started);
    QSignalSpy inserted(&it.events, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&it.events, &QAbstractItemModel::rowsRemoved);
    QSignalSpy changed(&it.events, &QAbstractItemModel::dataChanged);
    QCOMPARE(it.follow(), Growth::Grown);
    QCOMPARE(it.events.rowCount(), 8);
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(inserted.at(0).at(1).toInt(), 5);
    QCOMPARE(removed.count() + changed.count(), 0);
    QCOMPARE(started.count(), 0); // too little to speak of
    QVERIFY(it.capture.read(7)->isAsLoaded());
    QCOMPARE(it.capture.row(7).line, 8u);
    QCOMPARE(it.follow(), Growth::Same);
    QCOMPARE(it.events.rowCount(), 8);
}

void TestFollowing::replacesWhatWasNotWhole()
{
    OnDisk it;
    const QAbstractItemModelTester tester(&it.events, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QString path = it.write(lines(0, 2) + "{\"event\":\"ha");
    QVERIFY(it.open(path));
    QCOMPARE(it.capture.source(0).diagnostics.size(), std::size_t(1));
    QVERIFY(it.sources.data(it.sources.index(0), SubtitleRole).toString().contains(QLatin1String("part")));
    append(path, "lf\"}\n{\"event\":\"next\"}\n");
    QSignalSpy changed(&it.events, &QAbstractItemModel::dataChanged);
    QCOMPARE(it.follow(), Growth::Grown);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.at(0).at(0).toModelIndex().row(), 2);
    QCOMPARE(it.events.rowCount(), 4);
    QCOMPARE(it.events.eventTitle(2), QStringLiteral("half"));
    QVERIFY(it.capture.source(0).diagnostics.empty());
    QCOMPARE(it.capture.diagnosticCounts().errors, std::size_t(0));
}

void TestFollowing::removesWhatHasNoSuccessor()
{
    OnDisk it;
    const QAbstractItemModelTester tester(&it.events, QAbstractItemModelTester::FailureReportingMode::QtTest);
    // Two lines as long as nothing follows, one value of several lines then.
    const QString path = it.write(lines(0, 2) + "{\"a\":\n{\"b\":1}\n");
    QVERIFY(it.open(path));
    QCOMPARE(it.events.rowCount(), 4);
    append(path, "}\n");
    QSignalSpy removed(&it.events, &QAbstractItemModel::rowsRemoved);
    it.events.sort(EventListModel::Size, Qt::DescendingOrder);
    QCOMPARE(it.follow(), Growth::Grown);
    QCOMPARE(removed.count(), 1);
    QCOMPARE(it.events.rowCount(), 3);
    QCOMPARE(it.capture.row(2).length, 15u);
    QCOMPARE(it.capture.events(), std::size_t(3));
}

void TestFollowing::removesInTheMiddle()
{
    OnDisk it;
    const QAbstractItemModelTester tester(&it.events, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QString path = it.write(lines(0, 2) + "{\"a\":\n{\"b\":1}\n");
    QVERIFY(it.open(path));
    QVERIFY(it.open(it.write(lines(0, 3), QStringLiteral("b.log"))));
    EventFilter filter(it.capture, it.events);
    filter.setText(QStringLiteral("open"));
    QTRY_VERIFY(!filter.isRunning());
    QCOMPARE(it.shown(), (QList<int>{0, 4}));
    append(path, "}\n");
    QSignalSpy renumbered(&it.events, &EventListModel::renumbered);
    QCOMPARE(it.follow(), Growth::Grown);
    QCOMPARE(renumbered.count(), 1);
    QTRY_VERIFY(!filter.isRunning());
    QCOMPARE(it.shown(), (QList<int>{0, 3}));
}

void TestFollowing::keepsTheOrder()
{
    OnDisk it;
    const QAbstractItemModelTester tester(&it.events, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QString path = it.write("{\"event\":\"b\"}\n{\"event\":\"d\"}\n{\"event\":\"a");
    QVERIFY(it.open(path));
    it.events.sort(EventListModel::Event, Qt::AscendingOrder);
    const QPersistentModelIndex chosen = it.events.index(it.events.rowOf(1), 0);
    append(path, "z\"}\n{\"event\":\"c\"}\n");
    QCOMPARE(it.follow(), Growth::Grown);
    QCOMPARE(it.shown(), (QList<int>{2, 0, 3, 1}));
    QCOMPARE(chosen.row(), 3);
}

void TestFollowing::putsFewAmongMany()
{
    OnDisk it;
    const QAbstractItemModelTester tester(&it.events, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QString path = it.write(lines(0, 300));
    QVERIFY(it.open(path));
    it.events.sort(EventListModel::Event, Qt::DescendingOrder);
    const QPersistentModelIndex chosen = it.events.index(it.events.rowOf(150), 0);
    append(path, lines(300, 306) + "{\"event\":\"zebra\"}\n{\"event\":\"aardvark\"}\n");
    QCOMPARE(it.follow(), Growth::Grown);
    const QList<int> merged = it.shown();
    QCOMPARE(merged.first(), 306);
    QCOMPARE(merged.last(), 307);
    QCOMPARE(it.events.eventAt(chosen.row()), std::size_t(150));
    it.events.sort(EventListModel::Event, Qt::AscendingOrder);
    it.events.sort(EventListModel::Event, Qt::DescendingOrder); // all of them anew
    QCOMPARE(it.shown(), merged);
}

void TestFollowing::judgesAgain_data()
{
    QTest::addColumn<bool>("isSorted");
    QTest::newRow("in the order of the input") << false;
    QTest::newRow("sorted") << true;
}

/// An event that was cut off may match only when it is whole, or not match any more.
void TestFollowing::judgesAgain()
{
    QFETCH(bool, isSorted);
    OnDisk it;
    const QAbstractItemModelTester tester(&it.events, QAbstractItemModelTester::FailureReportingMode::QtTest);
    EventFilter filter(it.capture, it.events);
    const QString path = it.write(lines(0, 4) + "{\"event\":\"op");
    QVERIFY(it.open(path));
    if (isSorted)
        it.events.sort(EventListModel::Number, Qt::DescendingOrder);
    filter.setText(QStringLiteral("event:open"));
    QTRY_VERIFY(!filter.isRunning());
    QCOMPARE(it.events.rowCount(), 2);
    const auto grow = [&](const QByteArray &bytes) {
        append(path, bytes);
        const Growth growth = it.follow();
        filter.goOn();
        return growth;
    };
    QCOMPARE(grow("en\"}\n" + lines(6, 7) + "{\"event\":\"open"), Growth::Grown);
    QTRY_VERIFY(!filter.isRunning());
    QCOMPARE(it.shown(), isSorted ? (QList<int>{6, 5, 4, 3, 0}) : (QList<int>{0, 3, 4, 5, 6}));
    QCOMPARE(grow("ed\"}\n" + lines(7, 8)), Growth::Grown); // matches anywhere in the name
    QTRY_VERIFY(!filter.isRunning());
    filter.setText(QStringLiteral("-opened"));
    QTRY_VERIFY(!filter.isRunning());
    const int before = it.events.rowCount();
    QCOMPARE(grow("{\"event\":\"ope"), Growth::Grown);
    QTRY_VERIFY(!filter.isRunning());
    QCOMPARE(it.events.rowCount(), before + 1);
    QCOMPARE(grow("ned\"}\n"), Growth::Grown);
    QTRY_VERIFY(!filter.isRunning());
    QCOMPARE(it.events.rowCount(), before);
}

void TestFollowing::tellsAnotherFileFromOneThatGrew()
{
    OnDisk it;
    const QString path = it.write(lines(0, 5));
    QVERIFY(it.open(path));
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.write("{\"Event\"") == 8);
        QVERIFY(file.seek(file.size()) && file.write(lines(5, 6)) > 0);
    }
    QCOMPARE(it.follow(), Growth::Changed);
    it.write(lines(1, 9)); // removed and written anew
    const Growth other = it.follow();
    QVERIFY(other == Growth::Replaced || other == Growth::Changed); // the inode may be used again at once
    QVERIFY(QFile::remove(path));
    QCOMPARE(it.follow(), Growth::Gone);
    QCOMPARE(it.events.rowCount(), 5);
}

void TestFollowing::holdsTheLimitOfAFile()
{
    OnDisk it;
    const QString path = it.write(lines(0, 5));
    payload::Capture capture;
    const std::uint16_t source = capture.addSource(path.toStdString());
    const auto take = [&](payload::CaptureBatch batch) { capture.append(std::move(batch), source); };
    payload::LoadOptions options;
    options.limits.file = 200;
    payload::loadForCapture(path.toStdString(), options, take);
    append(path, lines(5, 20));
    QVERIFY(capture.source(source).follow);
    QCOMPARE(payload::followForCapture(path.toStdString(), *capture.source(source).follow, options, take),
             Growth::Grown);
    payload::Capture anew;
    anew.addSource(path.toStdString());
    payload::loadForCapture(path.toStdString(), options,
                            [&](payload::CaptureBatch batch) { anew.append(std::move(batch), 0); });
    QCOMPARE(capture.size(), anew.size());
    QCOMPARE(capture.source(source).diagnostics.size(), anew.source(0).diagnostics.size());
    for (std::size_t i = 0; i < anew.source(0).diagnostics.size(); ++i) {
        QCOMPARE(capture.source(source).diagnostics[i].code, anew.source(0).diagnostics[i].code);
        QCOMPARE(capture.source(source).diagnostics[i].message, anew.source(0).diagnostics[i].message);
    }
    QVERIFY(!capture.source(source).follow); // there is nothing to go on for
}

void TestFollowing::refusesMoreFilesThanHaveNumbers()
{
    Loaded it;
    while (it.capture.sourceCount() + 1 < payload::Capture::mostSources)
        it.capture.addSource("x");
    QSignalSpy refused(&it.loader, &LoadController::refused);
    QVERIFY(it.read("{\"event\":\"a\"}\n"));
    QCOMPARE(refused.count(), 0);
    QCOMPARE(it.capture.row(0).source, std::uint16_t(65'535));
    it.loader.openText("{\"event\":\"b\"}\n", QStringLiteral("b.json"));
    QCOMPARE(refused.count(), 1);
    QVERIFY(refused.at(0).at(0).toString().startsWith(QLatin1String("b.json was not opened")));
    QVERIFY(!it.loader.isBusy());
    QCOMPARE(it.capture.size(), std::size_t(1));
}

void TestFollowing::foldersAreFolders()
{
    OnDisk it;
    it.write(lines(0, 1), QStringLiteral("a.json"));
    it.write(lines(0, 1), QStringLiteral("b.json"));
    it.write("x", QStringLiteral("c.bin"));
    QVERIFY(it.open(it.folder.path()));
    QTRY_COMPARE(it.sources.rowCount(), 3);
    QTRY_VERIFY(!it.loader.isBusy());
    QCOMPARE(it.sources.data(it.sources.index(0), SubtitleRole).toString(), QStringLiteral("folder, 2 files"));
    QCOMPARE(it.sources.fileCount(), 2);
    QCOMPARE(it.capture.source(0).diagnostics.size(), std::size_t(1)); // the file passed over
}

void TestFollowing::offersToReadOn()
{
    Window it;
    const QString path = it.open(lines(0, 5));
    QTRY_COMPARE(it.size(), std::size_t(5));
    QTRY_VERIFY(it.isIdle());
    append(path, lines(5, 10));
    QTRY_VERIFY(it.window->notice().isVisible());
    QVERIFY(it.window->notice().title().startsWith(QLatin1String("a.log has grown by 1")));
    QCOMPARE(it.size(), std::size_t(5));
    QAbstractButton *button = it.noticeButton(QStringLiteral("Read on"));
    QVERIFY(button);
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_COMPARE(it.size(), std::size_t(10));
    QVERIFY(!it.window->notice().isVisible());
}

void TestFollowing::followsByKey()
{
    Window it;
    const QString path = it.open(lines(0, 5));
    QTRY_COMPARE(it.size(), std::size_t(5));
    QTRY_VERIFY(it.isIdle());
    append(path, lines(5, 6));
    QTRY_VERIFY(it.window->notice().isVisible());
    QSignalSpy changed(it.window.get(), &MainWindow::followingChanged);
    QTest::keyClick(it.window.get(), Qt::Key_L, Qt::ControlModifier);
    QVERIFY(it.window->isFollowing() && it.window->actions().follow->isChecked());
    QCOMPARE(changed.count(), 1);
    QVERIFY(!it.window->notice().isVisible());
    QTRY_COMPARE(it.size(), std::size_t(6)); // what came before is read on too
    for (int i = 6; i < 12; ++i) {
        append(path, lines(i, i + 1));
        QTRY_COMPARE(it.size(), std::size_t(i) + 1);
    }
    const auto says = [&](const char *text) {
        const QList<QLabel *> labels = it.window->statusBar()->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [text](const QLabel *label) {
            return label->isVisible() && label->text() == QLatin1String(text);
        });
    };
    QVERIFY(says("following 1 file"));
    const SourceListModel &sources = it.window->session().sources;
    QCOMPARE(sources.data(sources.index(0), SubtitleRole).toString(), QStringLiteral("following, 12"));
    QCOMPARE(sources.data(sources.index(0), Qt::AccessibleTextRole).toString(),
             QStringLiteral("a.log, 12 events, following"));
    QTest::keyClick(it.window.get(), Qt::Key_L, Qt::ControlModifier);
    QVERIFY(!it.window->isFollowing());
    QVERIFY(!says("following 1 file"));
}

void TestFollowing::keepsWhatIsChosen()
{
    Window it;
    const QString path = it.open(lines(0, 300) + "{\"event\":\"half\",\"a\":1,\"b\":\"x");
    QTRY_COMPARE(it.size(), std::size_t(301));
    QTRY_VERIFY(it.isIdle());
    it.window->setFollowing(true);
    it.table().clearSelection();
    it.table().choose(300);
    it.window->inspect().chooseField(3);
    it.table().selectionModel()->select(it.window->session().events.index(298, 0),
                                        QItemSelectionModel::Select | QItemSelectionModel::Rows);
    append(path, "yz\"}\n" + lines(300, 302));
    QTRY_COMPARE(it.size(), std::size_t(303));
    QTRY_VERIFY(it.isIdle());
    QCOMPARE(it.table().currentEvent(), std::optional<std::size_t>(300));
    QCOMPARE(it.table().selectedEvents(), (std::vector<std::size_t>{298, 300}));
    QCOMPARE(it.window->inspect().field(), payload::NodeIndex(3));
    QCOMPARE(it.window->inspect().event()->document().lexeme(3), std::string_view("\"xyz\""));
    QVERIFY(!it.window->inspect().banner().isVisible()); // not cut off any more
}

void TestFollowing::staysAtTheEnd()
{
    Window it;
    const QString path = it.open(lines(0, 200));
    QTRY_COMPARE(it.size(), std::size_t(200));
    QTRY_VERIFY(it.isIdle());
    it.window->setFollowing(true);
    it.table().scrollToBottom();
    append(path, lines(200, 260));
    QTRY_COMPARE(it.size(), std::size_t(260));
    QTRY_COMPARE(it.table().verticalScrollBar()->value(), it.table().verticalScrollBar()->maximum());
    QCOMPARE(it.table().currentEvent(), std::optional<std::size_t>(0));
}

void TestFollowing::staysWhereItWas()
{
    Window it;
    const QString path = it.open(lines(0, 200));
    QTRY_COMPARE(it.size(), std::size_t(200));
    QTRY_VERIFY(it.isIdle());
    it.window->setFollowing(true);
    it.table().verticalScrollBar()->setValue(50);
    append(path, lines(200, 260));
    QTRY_COMPARE(it.size(), std::size_t(260));
    QTRY_VERIFY(it.isIdle());
    QCOMPARE(it.table().verticalScrollBar()->value(), 50);
    // Newest first: the rows in front move the others down, but not what one looks at.
    it.table().sortByColumn(EventListModel::Number, Qt::DescendingOrder);
    it.table().verticalScrollBar()->setValue(50);
    const std::size_t top = it.window->session().events.eventAt(50);
    append(path, lines(260, 270));
    QTRY_COMPARE(it.size(), std::size_t(270));
    QTRY_VERIFY(it.isIdle());
    QCOMPARE(it.window->session().events.eventAt(it.table().rowAt(1)), top);
}

void TestFollowing::followsWithAFilter()
{
    Window it;
    const QString path = it.open(lines(0, 30));
    QTRY_COMPARE(it.size(), std::size_t(30));
    QTRY_VERIFY(it.isIdle());
    it.window->setFollowing(true);
    it.window->inspect().head().filter().setText(QStringLiteral("event:open"));
    QTRY_COMPARE(it.window->session().events.rowCount(), 10);
    it.table().choose(27);
    append(path, lines(30, 36));
    QTRY_COMPARE(it.window->session().events.rowCount(), 12);
    QCOMPARE(it.table().currentEvent(), std::optional<std::size_t>(27));
}

void TestFollowing::saysThatAFileWasReplaced()
{
    Window it;
    const QString path = it.open(lines(0, 5));
    QTRY_COMPARE(it.size(), std::size_t(5));
    QTRY_VERIFY(it.isIdle());
    it.window->setFollowing(true);
    QVERIFY(QFile::rename(path, path + QStringLiteral(".1")));
    append(path, lines(0, 7));
    QTRY_COMPARE(it.window->notice().title(), QStringLiteral("a.log was replaced by another file."));
    QCOMPARE(it.size(), std::size_t(5));
    QCOMPARE(it.window->session().follower.followedCount(), 0);
    QAbstractButton *button = it.noticeButton(QStringLiteral("Read it again"));
    QVERIFY(button);
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_COMPARE(it.size(), std::size_t(7));
    QTRY_COMPARE(it.window->session().follower.followedCount(), 1);
}

void TestFollowing::anArrayIsReadAgain()
{
    Window it;
    const QString path = it.open("[{\"a\":1},\n{\"b\":2}", QStringLiteral("a.json"));
    QTRY_COMPARE(it.size(), std::size_t(2));
    QTRY_VERIFY(it.isIdle());
    it.window->setFollowing(true);
    QCOMPARE(it.window->session().follower.followedCount(), 0);
    append(path, ",{\"c\":3}]");
    QTRY_COMPARE(it.window->notice().title(), QStringLiteral("a.json has changed."));
    QAbstractButton *button = it.noticeButton(QStringLiteral("Read it again"));
    QVERIFY(button);
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_COMPARE(it.size(), std::size_t(3));
}

void TestFollowing::goneAndThereAgain()
{
    Window it;
    const QString path = it.open(lines(0, 5));
    QTRY_COMPARE(it.size(), std::size_t(5));
    QTRY_VERIFY(it.isIdle());
    it.window->setFollowing(true);
    QVERIFY(QFile::rename(path, path + QStringLiteral(".1")));
    QTRY_COMPARE(it.window->notice().title(), QStringLiteral("a.log is gone."));
    QCOMPARE(it.window->session().follower.followedCount(), 0);
    append(path, lines(0, 7));
    QTRY_COMPARE(it.window->notice().title(), QStringLiteral("a.log was replaced by another file."));
    // The same file again goes on where it was.
    QVERIFY(QFile::remove(path));
    QTRY_COMPARE(it.window->notice().title(), QStringLiteral("a.log is gone."));
    append(path + QStringLiteral(".1"), lines(5, 6));
    QVERIFY(QFile::rename(path + QStringLiteral(".1"), path));
    QTRY_COMPARE(it.size(), std::size_t(6));
    QTRY_COMPARE(it.window->session().follower.followedCount(), 1);
}

void TestFollowing::theExampleIsNotFollowed()
{
    Window it;
    const QString path = it.open(lines(0, 5));
    it.window->openFiles({it.folder.filePath(QStringLiteral("missing.log"))});
    QTRY_COMPARE(it.window->session().sources.rowCount(), 2);
    QTRY_VERIFY(it.isIdle());
    it.window->setFollowing(true);
    it.window->showExample();
    append(path, lines(5, 6));
    QTRY_VERIFY(it.isIdle());
    QCOMPARE(it.window->session().follower.followedCount(), 0);
    it.window->openFiles({path});
    QTRY_COMPARE(it.size(), std::size_t(6));
    append(path, lines(6, 7));
    QTRY_COMPARE(it.size(), std::size_t(7));
}

QTEST_MAIN(TestFollowing)
#include "tst_following.moc"
