// SPDX-License-Identifier: GPL-3.0-or-later
// A capture's record in the window while somebody writes it.
#include "loading.h"
#include "support/growing_record.h"

#include "ui/inspect/event_table.h"
#include "ui/inspect/inspect_page.h"
#include "ui/main_window.h"
#include "ui/models/file_follower.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"

#include <QAbstractItemModelTester>
#include <QSettings>

using namespace telltale;
using namespace telltale::models;
using namespace telltale::test::records;
using namespace telltale::ui;
using payload::Growth;
using telltale::tests::Loaded;

namespace {

struct OnDisk : Loaded
{
    bool open()
    {
        QSignalSpy finished(&loader, &LoadController::finished);
        loader.open({QString::fromStdString(record.path())});
        return finished.count() == 1 || finished.wait(tests::patience);
    }
    bool follow()
    {
        QSignalSpy finished(&loader, &LoadController::finished);
        loader.follow(0);
        return finished.count() != 0 || finished.wait(tests::patience);
    }
    /// The status column, row by row.
    QStringList statuses() const
    {
        QStringList result;
        for (int row = 0; row < events.rowCount(); ++row)
            result << events.data(events.index(row, EventListModel::Status)).toString();
        return result;
    }
    GrowingRecord record;
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
        window->openFiles({QString::fromStdString(record.path())});
    }
    std::size_t size() const { return window->session().capture.size(); }
    QString status(int row) const
    {
        const EventListModel &events = window->session().events;
        return events.data(events.index(row, EventListModel::Status)).toString();
    }
    bool isIdle() const { return !window->session().loader.isBusy() && !window->session().filter.isRunning(); }

    GrowingRecord record;
    QTemporaryDir folder;
    QSettings settings;
    Theme theme;
    std::unique_ptr<MainWindow> window;
};

} // namespace

class TestFollowingRecord : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fillsStatusesIn();
    void sortsByStatus();
    void filtersByStatus();
    void opensFilesTogether();
    void followsInTheWindow();
    void looksWhenItIsTold();
    void keepsWhatIsChosen();
};

void TestFollowingRecord::fillsStatusesIn()
{
    OnDisk it;
    QAbstractItemModelTester tester(&it.events);
    it.record.request(1);
    it.record.request(2);
    QVERIFY(it.open());
    QCOMPARE(it.statuses(), QStringList({QString(), QString(), QString(), QString()}));
    QSignalSpy changed(&it.events, &QAbstractItemModel::dataChanged);
    QSignalSpy answered(&it.events, &EventListModel::answered);
    it.record.answer(2);
    QVERIFY(it.follow());
    const QString ok = QStringLiteral("200");
    QCOMPARE(it.statuses(), QStringList({QString(), QString(), ok, ok}));
    QCOMPARE(answered.count(), 1);
    QCOMPARE(answered.at(0).at(0).value<std::vector<std::uint32_t>>(), (std::vector<std::uint32_t>{2, 3}));
    QCOMPARE(changed.count(), 2);
    it.record.exchange(3);
    it.record.answer(1);
    QVERIFY(it.follow());
    QCOMPARE(it.statuses(), QStringList({ok, ok, ok, ok, ok, ok}));
}

void TestFollowingRecord::sortsByStatus()
{
    OnDisk it;
    QAbstractItemModelTester tester(&it.events);
    it.record.request(1);
    it.record.request(2);
    QVERIFY(it.open());
    it.events.sort(EventListModel::Status, Qt::DescendingOrder);
    it.record.answer(2);
    QVERIFY(it.follow());
    QCOMPARE(it.events.eventAt(0), std::size_t(2));
    QCOMPARE(it.statuses().mid(0, 3), QStringList({QStringLiteral("200"), QStringLiteral("200"), QString()}));
}

void TestFollowingRecord::filtersByStatus()
{
    OnDisk it;
    QAbstractItemModelTester tester(&it.events);
    it.record.request(1);
    it.record.request(2);
    QVERIFY(it.open());
    EventFilter filter(it.capture, it.events);
    filter.setText(QStringLiteral("status:200"));
    QTRY_VERIFY(!filter.isRunning());
    QCOMPARE(it.events.rowCount(), 0);
    it.record.answer(2);
    QVERIFY(it.follow());
    QTRY_COMPARE(it.events.rowCount(), 2);
    QCOMPARE(it.events.eventAt(0), std::size_t(2));
}

void TestFollowingRecord::opensFilesTogether()
{
    OnDisk it;
    it.record.exchange(1);
    it.record.goOnIn(2);
    it.record.exchange(2);
    QSignalSpy finished(&it.loader, &LoadController::finished);
    it.loader.open({QString::fromStdString(it.record.path(2)), QString::fromStdString(it.record.path())});
    QVERIFY(finished.count() == 1 || finished.wait(tests::patience));
    QCOMPARE(it.capture.sourceCount(), std::size_t(1));
    QCOMPARE(it.capture.events(), std::size_t(2));
}

void TestFollowingRecord::followsInTheWindow()
{
    Window it;
    QTRY_VERIFY(it.isIdle());
    it.window->setFollowing(true);
    it.record.request(1);
    QTRY_COMPARE(it.size(), std::size_t(2)); // without an answer too
    QCOMPARE(it.status(0), QString());
    it.record.answer(1);
    QTRY_COMPARE(it.status(0), QStringLiteral("200"));
    it.record.goOnIn(2);
    it.record.request(2);
    QTRY_COMPARE(it.size(), std::size_t(4));
    it.record.answer(2);
    QTRY_COMPARE(it.status(2), QStringLiteral("200"));
    const std::string next = it.record.frame(payload::RecordKind::Request, trackRequest(3));
    it.record.write(next.substr(0, 60));
    QTRY_VERIFY(it.isIdle());
    QVERIFY(!it.window->inspect().banner().isVisible()); // a torn end is none
    it.record.write(next.substr(60));
    QTRY_COMPARE(it.size(), std::size_t(6));
    QVERIFY(!it.window->notice().isVisible());
}

void TestFollowingRecord::looksWhenItIsTold()
{
    Window it;
    QTRY_VERIFY(it.isIdle());
    QVERIFY(!it.window->isFollowing());
    FileFollower &follower = it.window->session().follower;
    for (std::uint64_t number = 1; number <= 20; ++number) {
        it.record.exchange(number);
        for (int i = 0; i < 10; ++i)
            follower.lookNow(0);
        QTRY_COMPARE(it.size(), std::size_t(number) * 2);
    }
    QVERIFY(!it.window->notice().isVisible());
    follower.lookNow(7); // no such source
}

void TestFollowingRecord::keepsWhatIsChosen()
{
    Window it;
    it.record.request(1);
    QTRY_VERIFY(it.isIdle());
    it.window->setFollowing(true);
    QTRY_COMPARE(it.size(), std::size_t(2));
    it.window->inspect().events().choose(1);
    QVERIFY(it.window->inspect().event());
    QVERIFY(!it.window->inspect().event()->exchange()->status);
    it.record.answer(1);
    QTRY_VERIFY(it.window->inspect().event()->exchange()->status.has_value());
    QCOMPARE(it.window->inspect().events().currentEvent(), std::optional<std::size_t>(1));
}

QTEST_MAIN(TestFollowingRecord)
#include "tst_following_record.moc"
