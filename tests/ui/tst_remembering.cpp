// SPDX-License-Identifier: GPL-3.0-or-later
// What the window keeps from one time to the next.
#include "support/patience.h"
#include "ui/actions.h"
#include "ui/inspect/event_table.h"
#include "ui/inspect/inspect_page.h"
#include "ui/main_window.h"
#include "ui/recent_files.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"

#include <QAbstractButton>
#include <QHeaderView>
#include <QMenu>
#include <QSettings>
#include <QTemporaryDir>

using namespace telltale;
using namespace telltale::ui;
using models::EventListModel;

class TestRemembering : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void columnsComeBack();
    void damagedColumnsAreLeftOut_data();
    void damagedColumnsAreLeftOut();
    void resetBringsTheDefaultBack();
    void recentFiles();
    void interruptedFilesAreOffered();
    void properEndOffersNothing();
    void changedFilesAreReadAgainOnDemand();

private:
    QString file(const QString &name) const;
    std::unique_ptr<MainWindow> window();
    static void open(MainWindow &window, const QStringList &paths);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    Theme m_theme;
};

void TestRemembering::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(m_folder->filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
}

QString TestRemembering::file(const QString &name) const
{
    QFile file(m_folder->filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write("{\"event\":\"e\"}\n") < 0)
        qFatal("no room for a file");
    return file.fileName();
}

std::unique_ptr<MainWindow> TestRemembering::window()
{
    auto window = std::make_unique<MainWindow>(m_theme, *m_settings);
    window->session().knowledge.get();
    window->resize(1440, 900);
    window->show();
    return window;
}

void TestRemembering::open(MainWindow &window, const QStringList &paths)
{
    QSignalSpy finished(&window.session().loader, &models::LoadController::finished);
    window.openFiles(paths);
    QVERIFY(finished.wait(tests::patience));
}

void TestRemembering::columnsComeBack()
{
    {
        const auto first = window();
        open(*first, {file(QStringLiteral("a.json"))});
        EventTable &events = first->inspect().events();
        events.setColumnWidth(EventListModel::Event, 333);
        events.horizontalHeader()->moveSection(EventListModel::Number, 2);
        first->close();
    }
    const auto second = window();
    open(*second, {file(QStringLiteral("a.json"))});
    const EventTable &events = second->inspect().events();
    QCOMPARE(events.columnWidth(EventListModel::Event), 333);
    QCOMPARE(events.horizontalHeader()->visualIndex(EventListModel::Number), 2);
    QVERIFY(events.isColumnHidden(EventListModel::Destination)); // nothing to show there
}

void TestRemembering::damagedColumnsAreLeftOut_data()
{
    QTest::addColumn<QByteArray>("state");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("not a state");
    payload::Capture capture;
    EventListModel model(capture);
    QTest::newRow("cut") << EventTable(m_theme, model).saveColumns().chopped(3);
}

void TestRemembering::damagedColumnsAreLeftOut()
{
    QFETCH(QByteArray, state);
    m_settings->setValue(QStringLiteral("inspect/columns"), state);
    m_settings->setValue(QStringLiteral("inspect/split"), state);
    const auto one = window();
    open(*one, {file(QStringLiteral("a.json"))});
    const EventTable &events = one->inspect().events();
    for (int column = 0; column < EventListModel::ColumnCount; ++column)
        QVERIFY(events.isColumnHidden(column) || events.columnWidth(column) > 20);
}

void TestRemembering::resetBringsTheDefaultBack()
{
    const auto one = window();
    open(*one, {file(QStringLiteral("a.json"))});
    EventTable &events = one->inspect().events();
    const int width = events.columnWidth(EventListModel::Event);
    events.setColumnWidth(EventListModel::Event, 500);
    events.horizontalHeader()->moveSection(1, 3);
    one->actions().resetLayout->trigger();
    QCOMPARE(events.columnWidth(EventListModel::Event), width);
    QCOMPARE(events.horizontalHeader()->visualIndex(EventListModel::Time), int(EventListModel::Time));
}

void TestRemembering::recentFiles()
{
    const auto one = window();
    QStringList paths;
    for (int i = 0; i < 12; ++i)
        paths << file(QStringLiteral("f%1 & co.json").arg(i));
    open(*one, paths);
    one->openFiles({paths.first()}); // it is open already, and becomes the latest
    QMenu &menu = *one->actions().recent;
    Q_EMIT menu.aboutToShow();
    QCOMPARE(menu.actions().size(), 12); // ten, a line and the last word
    QVERIFY(menu.actions().first()->text().contains(QStringLiteral("f0 && co.json")));
    QFile::remove(paths.last());
    Q_EMIT menu.aboutToShow();
    QVERIFY(!menu.actions().at(1)->isEnabled());
    menu.actions().last()->trigger();
    Q_EMIT menu.aboutToShow();
    QVERIFY(!menu.actions().first()->isEnabled());
}

void TestRemembering::interruptedFilesAreOffered()
{
    const QStringList paths{file(QStringLiteral("a.json")), file(QStringLiteral("b.json"))};
    {
        const auto first = window();
        open(*first, paths);
        // No close(): the program is cut off here.
    }
    const auto second = window();
    second->showExample();
    QVERIFY(second->notice().isVisible());
    QSignalSpy finished(&second->session().loader, &models::LoadController::finished);
    for (QAbstractButton *button : second->notice().findChildren<QAbstractButton *>()) {
        if (button->text() == QStringLiteral("Open again"))
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QTRY_COMPARE(second->session().capture.events(), std::size_t(2));
    QVERIFY(!second->notice().isVisible());
}

void TestRemembering::properEndOffersNothing()
{
    {
        const auto first = window();
        open(*first, {file(QStringLiteral("a.json"))});
        first->close();
    }
    const auto second = window();
    QVERIFY(!second->notice().isVisible());
}

void TestRemembering::changedFilesAreReadAgainOnDemand()
{
    const auto one = window();
    const QString path = file(QStringLiteral("a.ndjson"));
    open(*one, {path, file(QStringLiteral("b.json"))});
    QFile anew(path); // not only longer: what was appended is another story, see tst_following
    QVERIFY(anew.open(QIODevice::WriteOnly) && anew.write("{\"event\":\"f\"}\n{\"event\":\"later\"}\n") > 0);
    anew.close();
    QTRY_VERIFY(one->notice().isVisible());
    QCOMPARE(one->notice().title(), QStringLiteral("a.ndjson has changed."));
    QCOMPARE(one->session().capture.events(), std::size_t(2)); // not without being asked
    for (QAbstractButton *button : one->notice().findChildren<QAbstractButton *>()) {
        if (button->text() == QStringLiteral("Read it again"))
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QTRY_COMPARE(one->session().capture.events(), std::size_t(3));
    QVERIFY(!one->notice().isVisible());
    QVERIFY(QFile::remove(path));
    QTRY_COMPARE(one->notice().title(), QStringLiteral("a.ndjson is gone."));
}

QTEST_MAIN(TestRemembering)
#include "tst_remembering.moc"
