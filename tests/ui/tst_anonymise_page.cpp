// SPDX-License-Identifier: GPL-3.0-or-later
// The Anonymise page in the window: what it says, what clicks and keys do.
#include "ui/anonymise/anonymise_page.h"
#include "ui/anonymise/canary_pane.h"
#include "ui/anonymise/hash_pane.h"
#include "ui/anonymise/method_options.h"
#include "ui/anonymise/method_pane.h"
#include "ui/anonymise/method_table.h"
#include "ui/anonymise/try_pane.h"
#include "ui/models/own_policy.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/segmented_control.h"
#include "ui/window.h"

#include "privacy/policy/policy_reader.h"

#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>

using namespace telltale;
using namespace telltale::ui;
using models::AnonymiseFields;
using models::MethodModel;
using tests::Window;

namespace {

/// The window with the example on its Anonymise page.
struct Anonymising : Window
{
    using Window::Window;

    AnonymisePage &it() { return window->anonymise(); }
    MethodModel &methods() { return it().methods(); }
    bool isAnswered()
    {
        return QTest::qWaitFor(
            [this] {
                return it().run().snapshot() && it().run().snapshot()->isWhole && !it().preview().isRunning()
                    && !it().search().isRunning() && !it().preview().results().empty();
            },
            tests::patience);
    }
    bool begin()
    {
        openExample();
        QTest::keyClick(window.get(), Qt::Key_4, Qt::ControlModifier);
        return isAnswered();
    }
    bool choose(const char *path)
    {
        it().chooseField(path);
        return it().field() == path && isAnswered();
    }
    int rowOf(privacy::MethodKind kind)
    {
        for (int row = 0; row < methods().rowCount(); ++row) {
            if (methods().method(row).kind == kind)
                return row;
        }
        return -1;
    }
    QString cell(int row, int column) { return methods().index(row, column).data().toString(); }
    void click(QAbstractItemView &view, const QModelIndex &index)
    {
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.visualRect(index).center());
    }
};

} // namespace

class TestAnonymisePage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void showsWhatEachMethodLeaves();
    void emptySaysWhatToDo();
    void keysGoThroughTheMethods();
    void parametersAreTriedWhileTyping();
    void spaceMarksForGroups();
    void methodsBecomeRules();
    void hashesTurnBack();
    void aValueIsHashedWhileTyping();
    void canariesArePlantedAndLookedFor();
    void paneKeysGoAround();
    void theFilterCounts();
    void isRemembered();

private:
    QTemporaryDir m_folder;
};

void TestAnonymisePage::initTestCase()
{
    // Not the folders of all tests: rules that are made here hold for no other window that is open meanwhile.
    for (const char *name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME"})
        qputenv(name, QFile::encodeName(m_folder.path()));
}

void TestAnonymisePage::init()
{
    QFile::remove(QFile::decodeName(QByteArray::fromStdString(models::OwnPolicy::usualFile())));
}

void TestAnonymisePage::showsWhatEachMethodLeaves()
{
    Anonymising on;
    QVERIFY(on.begin());
    QVERIFY(on.it().isVisible());
    QVERIFY(on.it().fieldTable().hasFocus());
    QVERIFY(on.choose("/properties/ipAddress"));
    const int net = on.rowOf(privacy::MethodKind::Generalise);
    QCOMPARE(on.cell(net, MethodModel::Sent), QStringLiteral("117.211.16.0"));
    QCOMPARE(on.cell(net, MethodModel::StaysDistinct), QStringLiteral("1 of 1"));
    QVERIFY(on.cell(net, MethodModel::Cost).contains(QLatin1String("1 in 256")));
    const int vendor = on.rowOf(privacy::MethodKind::VendorHash);
    QCOMPARE(on.cell(vendor, MethodModel::Sent).size(), 64);
    QVERIFY(on.cell(vendor, MethodModel::Cost).contains(QLatin1String("every value tried")));
    QCOMPARE(on.cell(on.rowOf(privacy::MethodKind::Drop), MethodModel::StaysDistinct), QStringLiteral("0 of 1"));
    QVERIFY(on.it().methodPane().measures().contains(QLatin1String("too few")));
}

void TestAnonymisePage::emptySaysWhatToDo()
{
    Anonymising on;
    on.actions().pageAnonymise->trigger();
    auto *nothing = on.it().findChild<EmptyState *>();
    QTRY_VERIFY(nothing->isVisible());
    QCOMPARE(nothing->title(), QStringLiteral("Nothing to anonymise yet"));
}

void TestAnonymisePage::keysGoThroughTheMethods()
{
    Anonymising on;
    QVERIFY(on.begin());
    QVERIFY(on.choose("/properties/ipAddress"));
    MethodTable &table = on.it().methodPane().table();
    table.setFocus();
    QCOMPARE(on.methods().chosen(), 0);
    QTest::keyClick(&table, Qt::Key_Down);
    QCOMPARE(on.methods().chosen(), 1);
    QVERIFY(on.it().methodPane().options().first().isVisible()); // of a mask
    QTest::keyClick(&table, Qt::Key_End);
    QCOMPARE(on.methods().method(on.methods().chosen()).kind, privacy::MethodKind::Drop);
    on.click(table, on.methods().index(0, MethodModel::Name));
    QCOMPARE(on.methods().chosen(), 0);
    // What was chosen for a field is there again when one comes back.
    on.click(table, on.methods().index(2, MethodModel::Sent));
    QVERIFY(on.choose("/context/ip"));
    QCOMPARE(on.methods().chosen(), 0);
    QVERIFY(on.choose("/properties/ipAddress"));
    QCOMPARE(on.methods().chosen(), 2);
    QVERIFY(on.it().statusText().contains(QLatin1String("1 method chosen")));
}

void TestAnonymisePage::parametersAreTriedWhileTyping()
{
    Anonymising on;
    QVERIFY(on.begin());
    QVERIFY(on.choose("/properties/ipAddress"));
    const int replace = on.rowOf(privacy::MethodKind::Constant);
    on.click(on.it().methodPane().table(), on.methods().index(replace, MethodModel::Name));
    QLineEdit &box = on.it().methodPane().options().constant();
    QVERIFY(box.isVisible());
    box.setFocus();
    box.selectAll();
    QTest::keyClicks(&box, QStringLiteral("10.0.0.1"));
    QVERIFY(on.isAnswered());
    QCOMPARE(on.cell(replace, MethodModel::Sent), QStringLiteral("10.0.0.1"));
    const int mask = on.rowOf(privacy::MethodKind::Mask);
    on.click(on.it().methodPane().table(), on.methods().index(mask, MethodModel::Name));
    on.it().methodPane().options().first().setValue(3);
    QVERIFY(on.isAnswered());
    QVERIFY2(on.cell(mask, MethodModel::Sent).startsWith(QLatin1String("117***")),
             qPrintable(on.cell(mask, MethodModel::Sent)));
}

void TestAnonymisePage::spaceMarksForGroups()
{
    Anonymising on;
    QVERIFY(on.begin());
    QVERIFY(on.choose("/properties/ipAddress"));
    const int drop = on.rowOf(privacy::MethodKind::Drop);
    QCOMPARE(on.cell(0, MethodModel::SmallestGroup), on.cell(drop, MethodModel::SmallestGroup));
    on.it().fieldTable().setFocus();
    QTest::keyClick(&on.it().fieldTable(), Qt::Key_Space);
    QVERIFY(on.it().fields().grouped().count("/properties/ipAddress") == 1);
    on.it().sameUser().setCurrentIndex(0); // groups of events
    QVERIFY(on.isAnswered());
    QCOMPARE(on.cell(0, MethodModel::SmallestGroup), QStringLiteral("1"));
    QCOMPARE(on.cell(drop, MethodModel::SmallestGroup), QStringLiteral("4"));
    const QModelIndex mark =
        on.it().fields().index(on.it().fieldTable().currentIndex().row(), AnonymiseFields::Grouped);
    on.click(on.it().fieldTable(), mark);
    QVERIFY(on.it().fields().grouped().empty());
}

void TestAnonymisePage::methodsBecomeRules()
{
    Anonymising on;
    QVERIFY(on.begin());
    QVERIFY(!on.it().methodPane().makeRules().isEnabled());
    QVERIFY(on.choose("/properties/ipAddress"));
    on.click(on.it().methodPane().table(),
             on.methods().index(on.rowOf(privacy::MethodKind::Generalise), MethodModel::Name));
    QVERIFY(on.choose("/userId"));
    on.click(on.it().methodPane().table(),
             on.methods().index(on.rowOf(privacy::MethodKind::KeyedHash), MethodModel::Name));
    Button &button = on.it().methodPane().makeRules();
    QCOMPARE(button.text(), QStringLiteral("Make 2 rules"));
    QTest::mouseClick(&button, Qt::LeftButton);
    QVERIFY(on.it().banner().isVisible());
    QCOMPARE(on.it().banner().title(), QStringLiteral("2 rules were made."));
    const privacy::PolicyReading read = privacy::openPolicy(models::OwnPolicy::usualFile());
    QVERIFY(read.isClean());
    QCOMPARE(read.policy.rules.size(), std::size_t(2));
    QTest::mouseClick(&on.it().banner().firstButton(), Qt::LeftButton);
    QVERIFY(!QFile::exists(QString::fromStdString(models::OwnPolicy::usualFile())));
}

void TestAnonymisePage::hashesTurnBack()
{
    Anonymising on;
    QVERIFY(on.begin());
    HashPane &pane = on.it().hashes();
    QCOMPARE(pane.results().rowCount(), 4);
    QVERIFY2(pane.summary().startsWith(QLatin1String("4 hashes, 1 turned back")), qPrintable(pane.summary()));
    pane.takeLists({on.file(QStringLiteral("users.txt"), "alice\nbob\n")});
    QVERIFY(on.isAnswered());
    QVERIFY2(pane.summary().contains(QLatin1String("2 values tried")), qPrintable(pane.summary()));
    bool hasButton = false;
    for (Button *button : pane.findChildren<Button *>()) {
        if (button->isVisible() && button->text() == QLatin1String("users.txt")) {
            hasButton = true;
            QTest::mouseClick(button, Qt::LeftButton);
            break;
        }
    }
    QVERIFY(hasButton);
    QVERIFY(on.isAnswered());
    QVERIFY(on.it().search().lists().isEmpty());
}

void TestAnonymisePage::aValueIsHashedWhileTyping()
{
    Anonymising on;
    QVERIFY(on.begin());
    on.it().showTab(AnonymisePage::Try);
    TryPane &pane = on.it().tryPane();
    QTRY_VERIFY(pane.isVisible());
    pane.box().setFocus();
    QTest::keyClicks(&pane.box(), QStringLiteral("gmail.com"));
    const QAbstractItemModel &model = *pane.table().model();
    int row = 0;
    while (row < model.rowCount()
           && model.index(row, 1).data().toString()
               != QLatin1String("591bfe88c880df9685d3e298cac2271681a78e017441426ae3d5bd6c73cd3db7"))
        ++row;
    QVERIFY(row < model.rowCount());
    pane.table().setFocus();
    pane.table().setCurrentIndex(model.index(row, 0));
    QTest::keyClick(&pane.table(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), model.index(row, 1).data().toString());
}

void TestAnonymisePage::canariesArePlantedAndLookedFor()
{
    Anonymising on;
    QVERIFY(on.begin());
    on.it().showTab(AnonymisePage::Canaries);
    CanaryPane &pane = on.it().canaries();
    QTRY_VERIFY(pane.isVisible());
    pane.plant();
    QVERIFY(on.it().canaryModel().rowCount() > 0);
    for (Button *button : pane.findChildren<Button *>()) {
        if (button->text() == QLatin1String("Look for them"))
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QTRY_VERIFY(on.it().canaryModel().hasSearched());
    QVERIFY2(pane.summary().startsWith(QLatin1String("None was seen. Searched: 4 records")),
             qPrintable(pane.summary()));
}

void TestAnonymisePage::paneKeysGoAround()
{
    Anonymising on;
    QVERIFY(on.begin());
    on.it().fieldTable().setFocus();
    QTest::keyClick(on.window.get(), Qt::Key_F6);
    QVERIFY(on.it().methodPane().table().hasFocus());
    QTest::keyClick(on.window.get(), Qt::Key_F6);
    QVERIFY(on.it().hashes().table().hasFocus());
    QTest::keyClick(on.window.get(), Qt::Key_F6, Qt::ShiftModifier);
    QVERIFY(on.it().methodPane().table().hasFocus());
}

void TestAnonymisePage::theFilterCounts()
{
    Anonymising on;
    QVERIFY(on.begin());
    on.window->session().filter.setText(QStringLiteral("event:FETCH"));
    QTRY_VERIFY(!on.window->session().filter.isRunning());
    QTRY_VERIFY(on.it().run().snapshot() && on.it().run().snapshot()->isWhole && on.it().run().snapshot()->events == 1);
    QVERIFY(on.isAnswered());
    QTRY_COMPARE(on.it().preview().events(), std::uint64_t(1));
}

void TestAnonymisePage::isRemembered()
{
    Anonymising on;
    QVERIFY(on.begin());
    on.it().canaryModel().setSeed(QStringLiteral("seed"));
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    on.it().saveLayout(settings);
    on.it().canaryModel().setSeed({});
    on.it().restoreLayout(settings);
    QCOMPARE(on.it().canaryModel().seed(), QStringLiteral("seed"));
}

QTEST_MAIN(TestAnonymisePage)
#include "tst_anonymise_page.moc"
