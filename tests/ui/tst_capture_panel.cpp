// SPDX-License-Identifier: GPL-3.0-or-later
// The panel below the capture button: what is typed is judged and kept, and what a capture sees is said.
#include "capturing.h"

#include "ui/capture/capture_checks.h"
#include "ui/capture/capture_panel.h"
#include "ui/capture/trust_part.h"
#include "ui/capture/tunnel_part.h"
#include "ui/settings/setting_row.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/row_views.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QStandardPaths>

using namespace telltale;
using namespace telltale::ui;
using tests::Capturing;
using K = SettingKey;

namespace {

/// The panel, open.
CapturePanel &open(Capturing &with)
{
    QTest::mouseClick(&with.desk().addressButton(), Qt::LeftButton);
    QCoreApplication::processEvents();
    return *with.desk().panel();
}

QLineEdit &line(CapturePanel &panel, K key)
{
    return static_cast<QLineEdit &>(panel.row(key)->control());
}

void type(CapturePanel &panel, K key, const QString &text)
{
    QLineEdit &edit = line(panel, key);
    edit.setFocus();
    edit.selectAll();
    if (text.isEmpty())
        QTest::keyClick(&edit, Qt::Key_Delete);
    QTest::keyClicks(&edit, text);
    QTest::keyClick(&edit, Qt::Key_Return);
}

} // namespace

class TestCapturePanel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(false); }
    void opensAndCloses();
    void closesByAClickBesideIt();
    void judgesTexts_data();
    void judgesTexts();
    void whatCannotBeIsNotKept();
    void warnsOfOtherMachines_data();
    void warnsOfOtherMachines();
    void forwardsOnlyWhenItIsSaid();
    void whatIsSetIsWhatIsStarted();
    void badSettingsDoNotStart();
    void saysWhatIsSeen();
    void opensWhatTheCataloguesSpeakOf();
    void listsWhatPassesUnread();
    void asksForTunnelsWhileItIsOpen();
    void saysWhatOpensTls();
    void troubleIsABanner();
    void staysInTheWindow_data();
    void staysInTheWindow();
    void tabGoesThroughIt();
};

void TestCapturePanel::opensAndCloses()
{
    Capturing with;
    CapturePanel &panel = *with.desk().panel();
    QVERIFY(!panel.isVisible());
    QTest::keyClick(&with.window(), Qt::Key_F5, Qt::ShiftModifier);
    QVERIFY(panel.isVisible() && with.it.actions().capturePanel->isChecked());
    QVERIFY(panel.row(K::CaptureListen)->control().hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!panel.isVisible() && !with.it.actions().capturePanel->isChecked());
    QVERIFY(with.desk().addressButton().hasFocus());
    QTest::mouseClick(&with.desk().addressButton(), Qt::LeftButton);
    QVERIFY(panel.isVisible());
    QTest::mouseClick(&with.desk().addressButton(), Qt::LeftButton);
    QVERIFY(!panel.isVisible());
}

void TestCapturePanel::closesByAClickBesideIt()
{
    Capturing with;
    with.it.openExample();
    CapturePanel &panel = open(with);
    QVERIFY(panel.isVisible());
    QTest::mouseClick(panel.findChild<Label *>(), Qt::LeftButton);
    QVERIFY(panel.isVisible());
    QTest::mouseClick(with.it.page().events().viewport(), Qt::LeftButton);
    QVERIFY(!panel.isVisible() && !with.it.actions().capturePanel->isChecked());
}

void TestCapturePanel::judgesTexts_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isGood");
    const auto row = [](K key, const char *text, bool isGood) {
        QTest::addRow("%d %s", int(key), text) << int(key) << QString::fromUtf8(text) << isGood;
    };
    for (const char *good :
         {"127.0.0.1:8642", "localhost:1", "0.0.0.0:0", "8642", "127.0.0.1", "[::1]:8642", "[::1]", "::1"})
        row(K::CaptureListen, good, true);
    for (const char *bad :
         {"", ":", ":8642", "127.0.0.1:", "127.0.0.1:65536", "127.0.0.1:x", "127.0.0.1:-1", "65536", "[::1",
          "[::1]8642", "[::1]:", "[]:1", "[", "10.0.0.0/8", "300.0.0.1:80", "127.0.0.1:8642 ", "1:2:3", "127.0.0.1:+1"})
        row(K::CaptureListen, bad, false);
    for (const char *good : {"http://127.0.0.1:8080", "http://example.com", "http://[::1]:80/"})
        row(K::CaptureForward, good, true);
    for (const char *bad : {"", "example.com", "https://", "http://", "http://a b", "http://a/x", "ftp://a"})
        row(K::CaptureForward, bad, false);
    for (const char *good : {"", "10.0.0.0/8", "10.0.0.0/8, fd00::/8", " 10.0.0.1;192.168.0.0/16 "})
        row(K::CaptureAllow, good, true);
    for (const char *bad : {"10.0.0.1/8", "10.0.0.0/33", "all", "10.0.0.0/8, x", "*"})
        row(K::CaptureAllow, bad, false);
    for (const char *good :
         {"", "*", "api.example.com", "*.example.com, b.example", "LOCALHOST 10.0.0.1 ::1", "a_b-c.d"})
        row(K::CaptureScope, good, true);
    for (const char *bad :
         {"https://a", "a..b", ".a", "a.", "*a", "a.*.b", "*.", "a/b", "a:443", "[::1]", "\xC3\xA4.de"})
        row(K::CaptureScope, bad, false);
    row(K::CaptureFolder, "", true);
    row(K::CaptureFolder, "/srv/captures", true);
    row(K::CaptureFolder, "captures", false);
    row(K::WindowTheme, "anything", true);
}

void TestCapturePanel::judgesTexts()
{
    QFETCH(int, key);
    QFETCH(QString, text);
    QFETCH(bool, isGood);
    const QString problem = textProblem(static_cast<K>(key), text);
    QCOMPARE(problem.isEmpty(), isGood);
    QVERIFY(problem.isEmpty() || problem.endsWith(QLatin1Char('.')));
}

void TestCapturePanel::whatCannotBeIsNotKept()
{
    Capturing with;
    CapturePanel &panel = open(with);
    SettingRow &row = *panel.row(K::CaptureListen);
    QVERIFY(!row.problem().isVisible());
    QLineEdit &edit = line(panel, K::CaptureListen);
    edit.selectAll();
    QTest::keyClicks(&edit, QStringLiteral("127.0.0.1:99999"));
    QVERIFY(row.problem().isVisible()); // while it is typed
    QVERIFY(edit.accessibleDescription().contains(row.problem().text()));
    QTest::keyClick(&edit, Qt::Key_Return);
    QCOMPARE(with.desk().addressButton().text(), QStringLiteral("127.0.0.1:8642"));
    QTest::keyClick(&edit, Qt::Key_Backspace);
    QVERIFY(!row.problem().isVisible());
    QTest::keyClick(&edit, Qt::Key_Return);
    QCOMPARE(with.desk().addressButton().text(), QStringLiteral("127.0.0.1:9999"));
    QVERIFY(row.reset().isVisible());
    QTest::mouseClick(&row.reset(), Qt::LeftButton);
    QCOMPARE(edit.text(), QStringLiteral("127.0.0.1:8642"));
}

void TestCapturePanel::warnsOfOtherMachines_data()
{
    QTest::addColumn<QString>("listen");
    QTest::addColumn<QString>("allow");
    QTest::addColumn<QString>("part");
    QTest::newRow("this machine") << "127.0.0.1:8642"
                                  << ""
                                  << "";
    QTest::newRow("another of this machine") << "127.3.2.1:1"
                                             << ""
                                             << "";
    QTest::newRow("version 6") << "[::1]:8642"
                               << ""
                               << "";
    QTest::newRow("port only") << "8642"
                               << ""
                               << "";
    QTest::newRow("any") << "0.0.0.0:8642"
                         << ""
                         << "which addresses may connect";
    QTest::newRow("any of version 6") << "[::]:8642"
                                      << ""
                                      << "which addresses may connect";
    QTest::newRow("allowed") << "192.168.1.5:8642"
                             << "192.168.0.0/16"
                             << "can connect";
    QTest::newRow("for nothing") << "127.0.0.1:8642"
                                 << "192.168.0.0/16"
                                 << "only this machine";
}

void TestCapturePanel::warnsOfOtherMachines()
{
    QFETCH(QString, listen);
    QFETCH(QString, allow);
    QFETCH(QString, part);
    Capturing with;
    CapturePanel &panel = open(with);
    type(panel, K::CaptureListen, listen);
    type(panel, K::CaptureAllow, allow);
    QCOMPARE(panel.warning().isEmpty(), part.isEmpty());
    QVERIFY2(panel.warning().contains(part), qPrintable(panel.warning()));
}

void TestCapturePanel::forwardsOnlyWhenItIsSaid()
{
    Capturing with;
    CapturePanel &panel = open(with);
    QVERIFY(!panel.row(K::CaptureForward)->isVisible());
    auto &way = static_cast<QComboBox &>(panel.row(K::CaptureWay)->control());
    way.setFocus();
    QTest::keyClick(&way, Qt::Key_Down);
    QVERIFY(panel.row(K::CaptureForward)->isVisible());
    with.it.actions().capture->trigger();
    QVERIFY(with.window().notice().isVisible()); // where to?
    QCOMPARE(with.wire->starts(), 0);
    type(panel, K::CaptureForward, QStringLiteral("http://127.0.0.1:8080"));
    with.start();
    QCOMPARE(with.wire->settings().forward, std::string("http://127.0.0.1:8080"));
    with.stop();
    way.setFocus();
    QTest::keyClick(&way, Qt::Key_Up);
    with.start();
    QCOMPARE(with.wire->settings().forward, std::string());
}

void TestCapturePanel::whatIsSetIsWhatIsStarted()
{
    Capturing with;
    CapturePanel &panel = open(with);
    const QString folder = with.data() + QStringLiteral("/mine/deep");
    type(panel, K::CaptureListen, QStringLiteral("[::1]:0"));
    type(panel, K::CaptureAllow, QStringLiteral("10.0.0.0/8, fd00::/8"));
    type(panel, K::CaptureFolder, folder);
    type(panel, K::CaptureScope, QStringLiteral("*.Example.com, b.example"));
    for (const K key : {K::CaptureOtherUsers, K::CaptureDurable, K::CaptureTls})
        QTest::keyClick(&panel.row(key)->control(), Qt::Key_Space);
    QTest::keyClick(&panel.row(K::CaptureWhenFull)->control(), Qt::Key_Down);
    with.start();
    const CaptureSettings settings = with.wire->settings();
    QCOMPARE(settings.listen, std::string("[::1]:0"));
    QCOMPARE(settings.allow, (std::vector<std::string>{"10.0.0.0/8", "fd00::/8"}));
    QCOMPARE(settings.scope, (std::vector<std::string>{"*.example.com", "b.example"}));
    QVERIFY(!settings.opensTls);
    QVERIFY(settings.otherUsers && settings.durable && settings.passWhenFull);
    QVERIFY(settings.record.startsWith(folder + QLatin1Char('/')));
}

void TestCapturePanel::badSettingsDoNotStart()
{
    Settings settings;
    const QDateTime now(QDate(2026, 1, 2), QTime(3, 4, 5));
    QVERIFY(CaptureSettings::from(settings, now)->record.endsWith(QStringLiteral("/2026-01-02-030405.telltale")));
    const SettingOrigin origin{SettingOrigin::Kind::File, 1};
    settings.set(K::CaptureListen, SettingValue(std::string("nowhere")), origin);
    QVERIFY(!CaptureSettings::from(settings, now));
    settings.set(K::CaptureListen, SettingValue(std::string("1")), origin);
    settings.set(K::CaptureForward, SettingValue(std::string("nowhere")), origin);
    QVERIFY(CaptureSettings::from(settings, now)); // a collector does not ask
    settings.set(K::CaptureWay, 1, origin);
    QCOMPARE(CaptureSettings::from(settings, now).error().code, "bad-setting");
}

void TestCapturePanel::saysWhatIsSeen()
{
    Capturing with;
    CapturePanel &panel = open(with);
    QVERIFY(panel.coverage().startsWith(QStringLiteral("Nothing was captured yet")));
    with.start();
    with.wire->change([](privacy::CaptureCounters &counters) {
        counters.exchanges = 3;
        counters.refused = 2;
        counters.refusals = {{"bare-lf", 2}};
    });
    QTRY_COMPARE(panel.coverage(), QStringLiteral("3 requests recorded, 2 refused (2 × bare-lf), 0 lost"));
    with.stop(); // it stays to be read
    QCOMPARE(panel.coverage(), QStringLiteral("3 requests recorded, 2 refused (2 × bare-lf), 0 lost"));
}

void TestCapturePanel::opensWhatTheCataloguesSpeakOf()
{
    Capturing with;
    with.start();
    const std::vector<std::string> scope = with.wire->settings().scope;
    QVERIFY(std::find(scope.begin(), scope.end(), "cs.appsmith.com") != scope.end());
    QVERIFY(with.wire->settings().opensTls);
}

void TestCapturePanel::listsWhatPassesUnread()
{
    Capturing with;
    CapturePanel &panel = open(with);
    TunnelPart &part = panel.tunnels();
    QVERIFY(!part.isVisible()); // nothing did
    with.start();
    with.wire->setTunnels({{"a.example:443", "not-in-scope", "/usr/bin/node", 3, 1, 12, 34},
                           {"[2001:db8::1]:22", "silent", "", 1, 1, 5, 6}});
    QTRY_COMPARE(part.model().rowCount(), 2);
    QTRY_VERIFY(part.isVisible());
    QVERIFY(part.openHost().isEnabled());
    QTest::keyClick(&part.table(), Qt::Key_Down);
    QVERIFY(!part.openHost().isEnabled() && part.remark().contains(QStringLiteral("Only what is not")));
    QTest::keyClick(&part.table(), Qt::Key_Up);
    with.wire->setTunnels({{"[2001:db8::1]:22", "silent", "", 1, 1, 5, 6},
                           {"a.example:443", "not-in-scope", "/usr/bin/node", 4, 1, 2000, 34}});
    QTRY_VERIFY(part.model().index(0, models::TunnelModel::Bytes).data().toString().startsWith(QLatin1Char('2')));
    QCOMPARE(part.table().currentIndex().row(), 0); // it stays where it is
    QTest::mouseClick(&part.openHost(), Qt::LeftButton);
    QCOMPARE(with.wire->opened(), std::vector<std::string>{"a.example"});
    QVERIFY(!part.openHost().isEnabled() && part.remark().contains(QStringLiteral("a.example")));
    with.stop(); // it stays to be read
    QCOMPARE(part.model().rowCount(), 2);
    QVERIFY(part.isVisible() && !part.openHost().isEnabled());
    panel.close();
    with.wire->setTunnels({});
    with.start();
    QCOMPARE(part.model().rowCount(), 0);
}

/// Nobody asks while nobody looks.
void TestCapturePanel::asksForTunnelsWhileItIsOpen()
{
    Capturing with;
    with.start();
    with.wire->setTunnels({{"a.example:443", "not-in-scope", "", 3, 1, 12, 34}});
    QSignalSpy counted(&with.session(), &CaptureSession::counted);
    QTRY_VERIFY(counted.count() > 1);
    QVERIFY(with.session().tunnels().empty());
    CapturePanel &panel = open(with);
    QCOMPARE(panel.tunnels().model().rowCount(), 1); // at once
}

void TestCapturePanel::saysWhatOpensTls()
{
    Capturing with;
    CapturePanel &panel = open(with);
    TrustPart &part = panel.trust();
    QVERIFY(part.statement().startsWith(QStringLiteral("No certificate authority")));
    QVERIFY(part.fingerprint().isEmpty());
    QTest::mouseClick(&part.copy(), Qt::LeftButton);
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("telltale ca export"));
    with.wire->trust = {
        CaptureTrust::Kind::Lasting, QStringLiteral("AB:CD"), QStringLiteral("/ca/certificate.pem"), {}};
    with.start();
    QVERIFY(part.statement().contains(QStringLiteral("lasting certificate authority")));
    QCOMPARE(part.fingerprint(), QStringLiteral("SHA-256 AB:CD"));
    QTest::mouseClick(&part.copy(), Qt::LeftButton);
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("/ca/certificate.pem"));
    with.stop();
    with.wire->trust = {CaptureTrust::Kind::Run, QStringLiteral("EF"), {}, {}};
    with.start();
    QVERIFY(part.statement().contains(QStringLiteral("kept in memory")) && !part.copy().isVisible());
    with.stop();
    with.wire->trust = {CaptureTrust::Kind::None, {}, {}, QStringLiteral("it has expired.")};
    with.start();
    QCOMPARE(part.statement(), QStringLiteral("TLS passes on unread: it has expired."));
}

void TestCapturePanel::troubleIsABanner()
{
    Capturing with;
    with.wire->trouble = QStringLiteral("The disk is full.");
    CapturePanel &panel = open(with);
    QVERIFY(!panel.trouble().isVisible());
    with.start();
    QTRY_VERIFY(panel.trouble().isVisible());
    QCOMPARE(panel.trouble().title(), QStringLiteral("The disk is full."));
    Banner &banner = with.desk().trouble(); // whatever page is shown, and whether the panel is
    QVERIFY(banner.isVisible());
    panel.close();
    QTest::mouseClick(&banner.firstButton(), Qt::LeftButton);
    QVERIFY(panel.isVisible());
    banner.closeMessage();
    QSignalSpy counted(&with.session(), &CaptureSession::counted);
    QTRY_VERIFY(counted.count() > 1);
    QVERIFY(!banner.isVisible()); // it was said
    with.stop();
    QTRY_VERIFY(!panel.trouble().isVisible());
}

void TestCapturePanel::staysInTheWindow_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("percent");
    QTest::newRow("large") << QSize(1440, 900) << 100;
    QTest::newRow("small") << QSize(760, 520) << 100;
    QTest::newRow("large text") << QSize(1280, 800) << 200;
}

void TestCapturePanel::staysInTheWindow()
{
    QFETCH(QSize, size);
    QFETCH(int, percent);
    Capturing with;
    with.window().resize(size);
    with.it.theme.setTextSize(percent);
    CapturePanel &panel = open(with);
    tests::Window::settle(with.window());
    const QWidget &room = *panel.parentWidget();
    QVERIFY(room.rect().contains(panel.geometry()));
    const auto *area = panel.findChild<QScrollArea *>();
    QVERIFY(area->widget()->width() <= area->viewport()->width()); // nothing to the right of what is seen
    with.window().resize(size + QSize(40, 60));
    tests::Window::settle(with.window());
    QVERIFY(room.rect().contains(panel.geometry()));
}

void TestCapturePanel::tabGoesThroughIt()
{
    Capturing with;
    CapturePanel &panel = open(with);
    QSet<const QWidget *> reached;
    for (int i = 0; i < 100; ++i) {
        const QWidget *focus = QApplication::focusWidget();
        QVERIFY(focus != nullptr);
        reached << focus;
        if (panel.isAncestorOf(focus))
            QVERIFY2(!focus->visibleRegion().isEmpty(), qPrintable(focus->accessibleName()));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    for (const K key : {K::CaptureListen, K::CaptureWay, K::CaptureAllow, K::CaptureFolder, K::CaptureKeepDays})
        QVERIFY(reached.contains(&panel.row(key)->control()));
}

QTEST_MAIN(TestCapturePanel)
#include "tst_capture_panel.moc"
