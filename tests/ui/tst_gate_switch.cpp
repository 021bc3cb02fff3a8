// SPDX-License-Identifier: GPL-3.0-or-later
// The telemetry gate in the toolbar: what it does to the next request, and what is put down of it.
#include "ui/capturing.h"

#include "store/activity/activity_log.h"
#include "ui/capture/gate_switch.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/segmented_control.h"

#include <QDir>
#include <QStandardPaths>

using namespace telltale;
using namespace telltale::ui;
using privacy::Judgement;
using tests::Capturing;

namespace {

constexpr auto request = "POST /v1/track HTTP/1.1\r\nHost: in.example.com\r\n\r\n";

struct Gated : Capturing
{
    GateSwitch &gate() { return window().gate(); }
    void click(int segment)
    {
        QAbstractButton *button = gate().segments().findChildren<QAbstractButton *>().at(segment);
        QTest::mouseClick(button, Qt::LeftButton);
    }
    Judgement::What ask() { return wire->ask("http://in.example.com", request); }
    static QString logFile() { return QString::fromStdString(store::usualActivityLog()); }
    static QByteArray log()
    {
        QFile file(logFile());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

} // namespace

class TestGateSwitch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init();
    void isGreyWhileNothingPasses();
    void holdsForTheNextRequest();
    void whatTheGateKeepsIsNotHeld();
    void whatIsKeptMayWaitForAPerson();
    void everyTurnIsPutDown();
    void isNotTurnedWithoutTheLog();
    void keysTurnIt();
};

void TestGateSwitch::init()
{
    QFile::remove(Gated::logFile());
    QDir().rmdir(Gated::logFile());
}

void TestGateSwitch::isGreyWhileNothingPasses()
{
    Gated on;
    QVERIFY(!on.gate().segments().isEnabled());
    QVERIFY(on.gate().toolTip().contains(QLatin1String("start a capture")));
    QVERIFY(!on.it.actions().gateOff->isEnabled());
    on.start();
    QVERIFY(on.gate().segments().isEnabled());
    on.stop();
    QVERIFY(!on.gate().segments().isEnabled());
}

void TestGateSwitch::holdsForTheNextRequest()
{
    Gated on;
    on.start();
    QCOMPARE(on.ask(), Judgement::What::Forward);
    on.click(2);
    QCOMPARE(on.session().gate(), privacy::TelemetryGate::Off);
    QCOMPARE(on.ask(), Judgement::What::Answer); // as its protocol wants to hear
    on.click(1);
    QCOMPARE(on.ask(), Judgement::What::Answer); // nobody says that it is always sent
    on.click(0);
    QCOMPARE(on.ask(), Judgement::What::Forward);
}

void TestGateSwitch::whatTheGateKeepsIsNotHeld()
{
    Gated on;
    on.start();
    on.it.actions().hold->trigger();
    QCOMPARE(on.ask(), Judgement::What::Hold);
    on.click(2);
    QCOMPARE(on.ask(), Judgement::What::Answer);
}

/// By setting, and then the person's word stands for the gate's.
void TestGateSwitch::whatIsKeptMayWaitForAPerson()
{
    Gated it;
    it.start();
    it.session().judges().setKept(privacy::WireSettings::Kept::Hold);
    it.session().setGate(privacy::TelemetryGate::Off);
    QVERIFY(it.ask() == Judgement::What::Hold);
    QTRY_COMPARE(it.session().held().size(), std::size_t(1));
    payload::RecordedRequest waiting;
    waiting.destination = "http://in.example.com";
    waiting.head = request;
    QVERIFY(it.session().judges().judgeReleased(waiting, {}).what == Judgement::What::Forward);
    it.session().judges().setKept(privacy::WireSettings::Kept::Refuse);
    QVERIFY(it.ask() == Judgement::What::Block);
}

void TestGateSwitch::everyTurnIsPutDown()
{
    Gated on;
    on.start();
    on.click(2);
    on.click(2); // already so
    on.click(0);
    const QByteArray log = on.log();
    QCOMPARE(log.count("\"what\":\"toggle\""), 2); // beside the start of the capture
    QVERIFY2(log.contains("\"what\":\"toggle\"") && log.contains("\"before\":\"on\",\"after\":\"off\"")
                 && log.contains("\"before\":\"off\",\"after\":\"on\""),
             log.constData());
}

void TestGateSwitch::isNotTurnedWithoutTheLog()
{
    Gated on;
    QVERIFY(QDir().mkpath(Gated::logFile())); // no log can be there
    on.start();
    on.window().notice().hide(); // that the start could not be put down either
    on.click(2);
    QCOMPARE(on.session().gate(), privacy::TelemetryGate::On);
    QCOMPARE(on.gate().segments().current(), 0);
    QVERIFY(on.window().notice().isVisible());
    QCOMPARE(on.ask(), Judgement::What::Forward);
}

void TestGateSwitch::keysTurnIt()
{
    Gated on;
    on.start();
    QTest::keyClick(&on.window(), Qt::Key_3, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(on.session().gate(), privacy::TelemetryGate::Off);
    QCOMPARE(on.gate().segments().current(), 2);
    QVERIFY(on.it.actions().gateOff->isChecked());
    QTest::keyClick(&on.window(), Qt::Key_1, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(on.session().gate(), privacy::TelemetryGate::On);
}

QTEST_MAIN(TestGateSwitch)
#include "tst_gate_switch.moc"
