// SPDX-License-Identifier: GPL-3.0-or-later
// *Prove it* in the window: a real capture, a client over a socket, a switch in a file, and what the verdict says.
#include "network/talk.h"
#include "ui/privacy_machine.h"

#include "ui/capture/capture_desk.h"
#include "ui/capture/capture_panel.h"
#include "ui/capture/live_engine.h"
#include "ui/inspect/page_head.h"
#include "ui/privacy/change_preview.h"
#include "ui/privacy/proof_pane.h"
#include "ui/privacy/proof_steps.h"
#include "ui/privacy/switch_pane.h"
#include "ui/privacy/verdict_card.h"
#include "ui/settings/setting_row.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/filter_box.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QStandardPaths>

using namespace telltale;
using namespace telltale::ui;
using models::ProofModel;
using privacy::ProofOutcome;
using privacy::SwitchState;
using tests::PrivacyMachine;
using tests::Window;
using Step = ProofRun::Step;

namespace {

struct Proving : Window
{
    Proving()
    {
        qputenv("XDG_DATA_HOME", QFile::encodeName(data.path()));
        window->setCaptureEngine(std::make_unique<LiveEngine>());
        auto &line = static_cast<QLineEdit &>(window->capture().panel()->row(SettingKey::CaptureListen)->control());
        line.setText(QStringLiteral("127.0.0.1:0"));
        Q_EMIT line.editingFinished();
        machine.show(*this);
    }
    PrivacyPage &page() { return window->privacy(); }
    ProofPane &pane() { return page().proof(); }
    ProofRun &run() { return page().proofRun(); }
    CaptureSession &session() { return window->capture().session(); }
    void choose(const char *product) { page().switches().choose(page().board().find(product)); }
    void capture()
    {
        actions().capture->trigger();
        QTRY_VERIFY(session().isRunning());
        actions().pagePrivacy->trigger();
    }
    static void click(QAbstractButton &button)
    {
        QTRY_VERIFY(button.isVisible() && button.isEnabled());
        QTest::mouseClick(&button, Qt::LeftButton);
    }
    void go() { click(pane().goButton()); }
    /// The product sends an event, and the proof has seen it.
    void send(const QByteArray &event)
    {
        const std::uint64_t before = seen();
        const QByteArray body = "{\"event\":\"" + event + "\"}";
        test::Talk talk = test::Talk::to(session().address().toStdString());
        QVERIFY(talk.say("POST /track HTTP/1.1\r\nHost: in.example.com\r\nContent-Length: "
                         + std::to_string(body.size()) + "\r\n\r\n" + body.toStdString()));
        QVERIFY(talk.hearMessage().starts_with("HTTP/1.1 2"));
        QTRY_VERIFY_WITH_TIMEOUT(seen() > before, tests::patience);
    }
    std::uint64_t seen()
    {
        if (!run().verdict())
            return 0;
        const privacy::ProofVerdict &verdict = *run().verdict();
        return verdict.beforeConsent + verdict.baseline + verdict.between + verdict.watch;
    }
    void write()
    {
        QTRY_VERIFY(page().preview().isVisible());
        click(page().preview().writeButton());
    }
    /// A baseline, off, restarted.
    void switchOff()
    {
        go();
        QVERIFY(run().step() == Step::Baseline);
        send("started");
        go();
        write();
        QTRY_VERIFY(run().step() == Step::Off);
        QVERIFY2(pane().hint().contains(QStringLiteral("restart Grafana")), qPrintable(pane().hint()));
        go();
        QVERIFY(run().step() == Step::Watch);
    }
    ProofOutcome end()
    {
        go();
        [this] { QTRY_VERIFY_WITH_TIMEOUT(run().step() == Step::Done, tests::patience); }();
        return run().verdict()->outcome;
    }

    QTemporaryDir data;
    PrivacyMachine machine;
};

} // namespace

class TestProofPane : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void asksForACaptureFirst();
    void silentWhenNothingComes();
    void redWhenSomethingComes();
    void nothingCapturedIsNoProof();
    void switchesOnFirst();
    void captureThatEndsProvesNothing();
    void opensItsRequests();
};

void TestProofPane::asksForACaptureFirst()
{
    Proving it;
    it.choose("grafana");
    QVERIFY(it.pane().hint().contains(QStringLiteral("start a capture")));
    it.go();
    QTRY_VERIFY(it.session().isRunning());
    QVERIFY(it.run().step() == Step::Idle);
}

void TestProofPane::silentWhenNothingComes()
{
    Proving it;
    QAbstractItemModelTester tester(&it.pane().evidence());
    it.capture();
    it.choose("grafana");
    it.switchOff();
    QVERIFY(it.end() == ProofOutcome::Silent);
    QVERIFY(it.pane().verdict().isVisible());
    QCOMPARE(it.pane().evidence().rowCount(), 1);
    QCOMPARE(it.pane().evidence().index(0, ProofModel::WithOn).data().toString(), QStringLiteral("1"));
    QCOMPARE(it.pane().evidence().index(0, ProofModel::WithOff).data().toString(), QStringLiteral("0"));
    QVERIFY(it.page().switchModel().proof("grafana") == models::ProofResult::Silent);
    QCOMPARE(it.pane().steps().steps().size(), std::size_t(4));
}

void TestProofPane::redWhenSomethingComes()
{
    Proving it;
    it.capture();
    it.choose("grafana");
    it.switchOff();
    it.send("started");
    QVERIFY(it.end() == ProofOutcome::StillSends);
    QCOMPARE(it.pane().evidence().index(0, ProofModel::WithOff).data().toString(), QStringLiteral("1"));
    QVERIFY(it.page().switchModel().proof("grafana") == models::ProofResult::Sends);
}

void TestProofPane::nothingCapturedIsNoProof()
{
    Proving it;
    it.capture();
    it.choose("grafana");
    it.go();
    it.go();
    it.write();
    QTRY_VERIFY(it.run().step() == Step::Off);
    it.go();
    QVERIFY(it.end() == ProofOutcome::NothingCaptured);
    QVERIFY(it.page().switchModel().proof("grafana") == models::ProofResult::NotProved);
}

/// What is off already has to be on for a baseline; what comes before that is told.
void TestProofPane::switchesOnFirst()
{
    Proving it;
    PrivacyMachine::put(it.machine.path("etc/grafana/grafana.ini"), "[analytics]\nreporting_enabled = false\n");
    it.page().board().read();
    const auto state = [&it] {
        return it.page().board().entries()[static_cast<std::size_t>(it.page().board().find("grafana"))].reading.state;
    };
    QTRY_VERIFY(state() == SwitchState::Off);
    it.capture();
    it.choose("grafana");
    it.go();
    QCOMPARE(it.pane().goButton().text(), QStringLiteral("Switch on first…"));
    it.send("early");
    it.go();
    it.write();
    QTRY_VERIFY(state() == SwitchState::On);
    QTRY_COMPARE(it.pane().goButton().text(), QStringLiteral("Switch off…"));
    it.send("started");
    it.go();
    it.write();
    QTRY_VERIFY(it.run().step() == Step::Off);
    it.go();
    QVERIFY(it.end() == ProofOutcome::StillSends); // before it was ever turned on
    QCOMPARE(it.run().verdict()->beforeConsent, std::uint64_t(1));
}

void TestProofPane::captureThatEndsProvesNothing()
{
    Proving it;
    it.capture();
    it.choose("grafana");
    it.go();
    it.send("started");
    it.actions().capture->trigger();
    QTRY_VERIFY(it.run().step() == Step::Idle);
    QTRY_VERIFY(it.page().banner().isVisible());
}

void TestProofPane::opensItsRequests()
{
    Proving it;
    it.capture();
    it.choose("grafana");
    it.switchOff();
    QVERIFY(it.end() == ProofOutcome::Silent);
    Q_EMIT it.pane().requestsWanted(it.run().verdict()->timeline.began, *it.run().verdict()->timeline.ended);
    QVERIFY(!it.page().isVisible());
    const QString filter = it.window->inspect().head().filter().text();
    QVERIFY2(filter.startsWith(QStringLiteral("time:")), qPrintable(filter));
    QTRY_VERIFY(!it.window->session().filter.isRunning());
    QTRY_COMPARE(it.window->session().events.rowCount(), 2); // the request, and its event
}

QTEST_MAIN(TestProofPane)
#include "tst_proof_pane.moc"
