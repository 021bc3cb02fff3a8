// SPDX-License-Identifier: GPL-3.0-or-later
// The window as a person uses it: real clicks and keys, and the models behind it.
#include "support/patience.h"
#include "ui/actions.h"
#include "ui/inspect/event_table.h"
#include "ui/inspect/field_pane.h"
#include "ui/inspect/inspect_page.h"
#include "ui/inspect/inspector_pane.h"
#include "ui/main_window.h"
#include "ui/models/field_tree_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/bytes_view.h"
#include "ui/widgets/row_views.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace telltale;
using namespace telltale::ui;

namespace {

/// A window of its own, with settings that nobody else sees.
struct Window
{
    Window() : settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat), window(theme, settings)
    {
        theme.apply(Theme::Mode::Light);
        window.resize(1440, 900);
        window.show();
    }

    void paste(const QString &text)
    {
        QSignalSpy finished(&window.session().loader, &models::LoadController::finished);
        window.openPasted(text);
        QTRY_VERIFY(finished.count() > 0 && !window.session().loader.isBusy());
    }

    QTemporaryDir folder;
    QSettings settings;
    Theme theme;
    MainWindow window;
};

const QString twoEvents =
    QStringLiteral("{\"event\":\"first\",\"n\":1}\n{\"event\":\"second\",\"p\":{\"ip\":\"192.0.2.7\"}}\n");

} // namespace

class TestWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void listsEvents();
    void fieldLightsUpItsBytes();
    void byteChoosesItsField();
    void modelsKeepTheRules();
    void showsTheExampleFirst();
    void everyButtonHasAName();
};

void TestWindow::listsEvents()
{
    Window it;
    it.paste(twoEvents);
    const models::EventListModel &events = it.window.session().events;
    QCOMPARE(events.rowCount(), 2);
    QVERIFY(!it.window.isShowingStart());
    QCOMPARE(events.index(1, models::EventListModel::Event).data().toString(), QStringLiteral("second"));
    QCOMPARE(it.window.session().capture.fields(), std::uint64_t(4));
}

void TestWindow::fieldLightsUpItsBytes()
{
    Window it;
    it.paste(twoEvents);
    InspectPage &page = it.window.inspect();
    page.chooseEvent(1);
    QTRY_VERIFY(page.event());
    RowTree &tree = page.fields().tree();
    const auto *model = qobject_cast<const models::FieldTreeModel *>(tree.model());
    QVERIFY(model != nullptr);
    const QModelIndex ip = model->indexOf(3);
    QVERIFY(ip.isValid());
    tree.expandAll();
    QTest::mouseClick(tree.viewport(), Qt::LeftButton, {}, tree.visualRect(ip).center());
    BytesView &bytes = page.inspector().bytes();
    QTRY_COMPARE(bytes.selected(), payload::NodeIndex(3));
    QCOMPARE(bytes.selectionEnd() - bytes.selectionBegin(), 11u); // "192.0.2.7" with its quotes
}

void TestWindow::byteChoosesItsField()
{
    Window it;
    it.paste(twoEvents);
    InspectPage &page = it.window.inspect();
    page.chooseEvent(0);
    QTRY_VERIFY(page.event());
    BytesView &bytes = page.inspector().bytes();
    const std::uint32_t offset = 21; // the 1 of "n":1
    QTRY_VERIFY(!bytes.rectOf(offset).isNull());
    QTest::mouseClick(bytes.viewport(), Qt::LeftButton, {}, bytes.rectOf(offset).center());
    QTRY_COMPARE(page.field(), payload::NodeIndex(2));
}

void TestWindow::modelsKeepTheRules()
{
    Window it;
    Session &session = it.window.session();
    const QAbstractItemModelTester events(&session.events, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester sources(&session.sources, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester fields(it.window.inspect().fields().tree().model(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    it.paste(twoEvents);
    it.paste(QStringLiteral("[1,2"));
    it.window.inspect().chooseEvent(0);
    session.events.sort(models::EventListModel::Event, Qt::DescendingOrder);
    QCOMPARE(session.events.rowCount(), 3);
    session.loader.clear();
    QCOMPARE(session.events.rowCount(), 0);
}

void TestWindow::showsTheExampleFirst()
{
    Window it;
    QSignalSpy finished(&it.window.session().loader, &models::LoadController::finished);
    it.window.showExample();
    QTRY_VERIFY(finished.count() > 0);
    QVERIFY(it.window.isShowingStart());
    QCOMPARE(it.window.session().capture.events(), std::size_t(4));
    QCOMPARE(it.window.session().capture.fields(), std::uint64_t(100));
}

void TestWindow::everyButtonHasAName()
{
    Window it;
    const QList<QAbstractButton *> buttons = it.window.findChildren<QAbstractButton *>();
    QVERIFY(!buttons.isEmpty());
    for (const QAbstractButton *button : buttons) {
        if (button->isVisibleTo(&it.window))
            QVERIFY2(!button->accessibleName().isEmpty() || !button->text().isEmpty(),
                     button->metaObject()->className());
    }
}

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
