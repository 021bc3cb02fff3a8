// SPDX-License-Identifier: GPL-3.0-or-later
// The Privacy page in the window: what it reads, what clicks and keys change, and that nothing is changed unseen.
#include "ui/privacy_machine.h"

#include "ui/capture/capture_desk.h"
#include "ui/capture/gate_switch.h"
#include "ui/privacy/change_preview.h"
#include "ui/privacy/gate_cards.h"
#include "ui/privacy/switch_pane.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/diff_view.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/segmented_control.h"

#include <QComboBox>
#include <QStandardPaths>

using namespace telltale;
using namespace telltale::ui;
using models::SwitchModel;
using privacy::SwitchState;
using privacy::TelemetryGate;
using tests::PrivacyMachine;
using tests::Window;

namespace {

struct Looking : Window
{
    PrivacyPage &page() { return window->privacy(); }
    SwitchModel &model() { return page().switchModel(); }
    QModelIndex product(const char *name, int column = SwitchModel::Product)
    {
        return model().indexOf(page().board().find(name)).siblingAtColumn(column);
    }
    SwitchState state(const char *name)
    {
        return page().board().entries()[static_cast<std::size_t>(page().board().find(name))].reading.state;
    }
    void clickSwitch(const char *name)
    {
        RowTree &tree = page().switches().tree();
        const QModelIndex index = product(name, SwitchModel::Telemetry);
        tree.scrollTo(index);
        QTest::mouseClick(tree.viewport(), Qt::LeftButton, {}, tree.visualRect(index).center());
    }
    static void click(QAbstractButton &button) { QTest::mouseClick(&button, Qt::LeftButton); }
};

} // namespace

class TestPrivacyPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void readsWhatIsHere();
    void emptySaysWhatToDo();
    void aClickShowsWhatWouldBeWritten();
    void writesAndTakesBack();
    void keysDoTheSame();
    void cancelWritesNothing();
    void whatCannotBeReadIsUnknown();
    void followsTheFile();
    void asksTheGuard();
    void cardsTurnTheGate();
    void whatIsKeptCanBeChosen();
    void addedFolderIsRemembered();
};

void TestPrivacyPage::readsWhatIsHere()
{
    PrivacyMachine machine;
    Looking it;
    machine.show(it);
    QCOMPARE(it.model().rowCount(), 3);
    QVERIFY(it.state("appsmith") == SwitchState::On);
    QVERIFY(it.state("netdata") == SwitchState::Off);
    QCOMPARE(it.product("netdata", SwitchModel::Telemetry).data().toString(), QStringLiteral("Off"));
    QCOMPARE(it.product("netdata", SwitchModel::Outcome).data().toString(), QStringLiteral("not proved"));
    QVERIFY(it.page().switches().tree().isVisible());
    QVERIFY(!it.page().preview().isVisible());
    QCOMPARE(it.page().statusText(), QStringLiteral("3 products found here"));
}

void TestPrivacyPage::emptySaysWhatToDo()
{
    Looking it;
    it.page().board().setRoots([](const std::string &) { return privacy::SwitchRoots::ofFolder("/nowhere/at/all"); });
    it.actions().pagePrivacy->trigger();
    QTRY_VERIFY(it.page().board().isRead());
    QTRY_VERIFY(it.page().switches().nothing().isVisible());
    QVERIFY(!it.page().switches().nothing().title().isEmpty());
    // The way out is the other segment.
    it.page().switches().which().setCurrent(1);
    QVERIFY(it.model().rowCount() >= 60);
    QVERIFY(it.page().switches().tree().isVisible());
}

void TestPrivacyPage::aClickShowsWhatWouldBeWritten()
{
    PrivacyMachine machine;
    Looking it;
    machine.show(it);
    it.clickSwitch("appsmith");
    QTRY_VERIFY(it.page().preview().isVisible());
    QCOMPARE(it.page().preview().summary(), QStringLiteral("switch Appsmith off"));
    const QString diff = it.page().preview().diff().plainText();
    QVERIFY2(diff.contains(QStringLiteral("APPSMITH_DISABLE_TELEMETRY=true")), qPrintable(diff));
    QCOMPARE(PrivacyMachine::read(machine.envFile()), QByteArray(PrivacyMachine::dockerEnv));
    QVERIFY(it.state("appsmith") == SwitchState::On); // it is what was read, whatever is planned
}

void TestPrivacyPage::writesAndTakesBack()
{
    PrivacyMachine machine;
    Looking it;
    machine.show(it);
    QVERIFY(!it.page().undoButton().isEnabled());
    it.clickSwitch("appsmith");
    QTRY_VERIFY(it.page().preview().isVisible());
    Looking::click(it.page().preview().writeButton());
    QTRY_VERIFY(it.state("appsmith") == SwitchState::Off);
    QCOMPARE(PrivacyMachine::read(machine.envFile()),
             QByteArray(PrivacyMachine::dockerEnv).replace("TELEMETRY=false", "TELEMETRY=true"));
    QVERIFY(!it.page().preview().isVisible());
    QVERIFY(it.page().banner().isVisible()); // what has still to be done
    QVERIFY(it.page().undoButton().isEnabled());
    Looking::click(it.page().undoButton());
    QTRY_VERIFY(it.state("appsmith") == SwitchState::On);
    QCOMPARE(PrivacyMachine::read(machine.envFile()), QByteArray(PrivacyMachine::dockerEnv));
    QTRY_VERIFY(!it.page().undoButton().isEnabled());
}

void TestPrivacyPage::keysDoTheSame()
{
    PrivacyMachine machine;
    Looking it;
    machine.show(it);
    RowTree &tree = it.page().switches().tree();
    tree.setFocus();
    tree.setCurrentIndex(it.product("appsmith"));
    QTest::keyClick(&tree, Qt::Key_Space);
    QTRY_VERIFY(it.page().preview().isVisible());
    QTRY_COMPARE(QApplication::focusWidget(), static_cast<QWidget *>(&it.page().preview().writeButton()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(it.state("appsmith") == SwitchState::Off);
    QTRY_COMPARE(QApplication::focusWidget(), static_cast<QWidget *>(&tree));
}

void TestPrivacyPage::cancelWritesNothing()
{
    PrivacyMachine machine;
    Looking it;
    machine.show(it);
    it.clickSwitch("grafana");
    QTRY_VERIFY(it.page().preview().isVisible());
    Looking::click(it.page().preview().cancelButton());
    QVERIFY(!it.page().preview().isVisible());
    QCOMPARE(PrivacyMachine::read(machine.path("etc/grafana/grafana.ini")),
             QByteArray("[analytics]\nreporting_enabled = true\n"));
}

void TestPrivacyPage::whatCannotBeReadIsUnknown()
{
    PrivacyMachine machine;
    PrivacyMachine::put(machine.envFile(), "APPSMITH_DISABLE_TELEMETRY='unclosed\n");
    Looking it;
    machine.show(it);
    QVERIFY(it.state("appsmith") == SwitchState::Unknown);
    QCOMPARE(it.product("appsmith", SwitchModel::Telemetry).data().toString(), QStringLiteral("Unknown"));
    it.clickSwitch("appsmith");
    QTRY_VERIFY(it.page().banner().isVisible()); // refused, not destroyed
    QCOMPARE(PrivacyMachine::read(machine.envFile()), QByteArray("APPSMITH_DISABLE_TELEMETRY='unclosed\n"));
}

void TestPrivacyPage::followsTheFile()
{
    PrivacyMachine machine;
    Looking it;
    machine.show(it);
    RowTree &tree = it.page().switches().tree();
    tree.setCurrentIndex(it.product("netdata"));
    PrivacyMachine::put(machine.envFile(), "APPSMITH_DISABLE_TELEMETRY=true\n");
    QTRY_VERIFY(it.state("appsmith") == SwitchState::Off);
    QCOMPARE(tree.currentIndex().siblingAtColumn(0).data().toString(), QStringLiteral("Netdata"));
}

void TestPrivacyPage::asksTheGuard()
{
    PrivacyMachine machine;
    Looking it;
    std::function<void()> later;
    it.page().setGuard([&later](std::function<void()> go) { later = std::move(go); });
    machine.show(it);
    it.clickSwitch("appsmith");
    QTRY_VERIFY(it.page().preview().isVisible());
    Looking::click(it.page().preview().writeButton());
    QVERIFY(later);
    QCOMPARE(PrivacyMachine::read(machine.envFile()), QByteArray(PrivacyMachine::dockerEnv));
    later();
    QTRY_VERIFY(it.state("appsmith") == SwitchState::Off);
}

void TestPrivacyPage::cardsTurnTheGate()
{
    QTemporaryDir data;
    qputenv("XDG_DATA_HOME", QFile::encodeName(data.path()));
    PrivacyMachine machine;
    Looking it;
    machine.show(it);
    QVERIFY(it.page().gate().gate() == TelemetryGate::On);
    Looking::click(it.page().gate().card(TelemetryGate::Off));
    QVERIFY(it.page().gate().gate() == TelemetryGate::Off);
    QVERIFY(it.window->capture().session().gate() == TelemetryGate::Off);
    QCOMPARE(it.window->gate().segments().current(), 2);
    it.actions().gateOff->setChecked(false);
    it.window->gate().choose(TelemetryGate::Essential);
    QVERIFY(it.page().gate().gate() == TelemetryGate::Essential);
    QVERIFY(it.page().gate().card(TelemetryGate::Essential).isChecked());
}

void TestPrivacyPage::whatIsKeptCanBeChosen()
{
    using Kept = privacy::WireSettings::Kept;
    PrivacyMachine machine;
    Looking it;
    machine.show(it);
    CaptureSession &session = it.window->capture().session();
    QVERIFY(session.judges().kept() == Kept::AsProtocol);
    it.page().gate().kept().setFocus();
    QTest::keyClick(&it.page().gate().kept(), Qt::Key_End);
    QVERIFY(session.judges().kept() == Kept::Hold);
    QSettings settings(machine.path("settings.ini"), QSettings::IniFormat);
    it.page().saveLayout(settings);
    session.judges().setKept(Kept::AsProtocol);
    it.page().restoreLayout(settings);
    QVERIFY(session.judges().kept() == Kept::Hold);
}

void TestPrivacyPage::addedFolderIsRemembered()
{
    PrivacyMachine machine;
    PrivacyMachine other;
    Looking it;
    machine.show(it);
    const int before = it.model().rowCount();
    it.page().addFolder(other.path("stacks"));
    QTRY_COMPARE(it.model().rowCount(), before + 1);
    QSettings settings(other.path("settings.ini"), QSettings::IniFormat);
    it.page().saveLayout(settings);
    PrivacyPage again(it.theme, it.actions(), it.window->session(), it.window->capture().session(),
                      it.window->policy());
    machine.standIn(again);
    again.restoreLayout(settings);
    QTRY_COMPARE(again.switchModel().rowCount(), before + 1);
}

QTEST_MAIN(TestPrivacyPage)
#include "tst_privacy_page.moc"
