// SPDX-License-Identifier: GPL-3.0-or-later
// The Ping page in the window: real clicks and keys, a real collector on loopback; nothing else is ever sent to.
#include "spied_ping_wire.h"
#include "store/activity/activity_log.h"
#include "ui/models/own_policy.h"
#include "ui/ping/ping_answer_pane.h"
#include "ui/ping/ping_compose_pane.h"
#include "ui/ping/ping_confirm.h"
#include "ui/ping/ping_field.h"
#include "ui/ping/ping_form.h"
#include "ui/ping/ping_page.h"
#include "ui/ping/ping_parts.h"
#include "ui/ping/ping_request_pane.h"
#include "ui/ping/ping_run_pane.h"
#include "ui/ping/ping_sending.h"
#include "ui/ping/ping_template_list.h"
#include "ui/ping/ping_waterfall.h"
#include "ui/privacy/policy_text_edit.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/diff_view.h"
#include "ui/widgets/segmented_control.h"
#include "ui/window.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSpinBox>

using namespace telltale;
using namespace telltale::ui;
using tests::SpiedPings;
using tests::SpiedPingWire;
using tests::Window;

namespace {

/// The window on its Ping page.
struct Pinging : Window
{
    using Window::Window;

    PingPage &it() { return window->ping(); }
    PingComposePane &compose() { return it().compose(); }
    bool begin(const char *id = "appsmith-server-setup")
    {
        window->setPingWire(std::make_unique<SpiedPingWire>(m_records.path(), spied));
        QTest::keyClick(window.get(), Qt::Key_5, Qt::ControlModifier);
        if (!it().isVisible())
            return false;
        it().chooseTemplate(id);
        return it().draft().request().has_value();
    }
    void type(QWidget &field, const QString &text)
    {
        field.setFocus();
        QTest::keyClick(&field, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(&field, text);
    }
    void typeTarget(const QString &url) { type(*compose().target().lineEdit(), url); }
    void click(QAbstractButton &button) { QTest::mouseClick(&button, Qt::LeftButton); }
    QString shown() { return it().request().text().toPlainText(); }
    bool sent(int rows)
    {
        return QTest::qWaitFor([&] { return it().history().rowCount() == rows && !it().isBusy(); }, tests::patience);
    }
    bool asked()
    {
        return QTest::qWaitFor([&] { return compose().confirm().isVisible() && isAsking(); }, tests::patience);
    }
    bool isAsking() { return compose().confirm().title().endsWith(QLatin1Char('?')); }
    QLineEdit &line(const char *name) { return *compose().form().field(name)->line(); }
    std::uint64_t received() { return (*it().wire()->collector())->count(); }
    QString cell(int row, int column) { return it().history().index(row, column).data().toString(); }

    std::shared_ptr<SpiedPings> spied = std::make_shared<SpiedPings>();

private:
    QTemporaryDir m_records;
};

QByteArray activityLog()
{
    QFile file(QString::fromStdString(store::usualActivityLog()));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestPingPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void showsWhatLeaves();
    void choosesATemplate();
    void sendsToTheCollector();
    void whatIsSentAgainIsNew();
    void aBadValueIsSaidInPlace();
    void menusMakeValues();
    void booleansAreChosen();
    void refusedSaysWhatToTry();
    void asksBeforeItLeaves();
    void vendorHostsHaveToBeTyped();
    void credentialsAreNotShownWhenAsking();
    void unknownNamesSayWhatToTry();
    void anotherTargetEndsTheQuestion();
    void dryRunSendsNothing();
    void theLogIsToldWithoutSecrets();
    void repeatsAndCounts();
    void stopsARun();
    void policyIsAppliedFirst();
    void editsAsText();
    void hexShowsTheSame();
    void copiesAsCurl();
    void copiesAsHttpFile();
    void sendsAnEventAgain();
    void keepsANewTemplate();
    void theRecordIsShownInInspect();
    void secretsAreMaskedUntilAskedFor();
    void nothingCanBeSentWithoutAWire();
    void paneKeysGoAround();
    void isRemembered();

private:
    QTemporaryDir m_folder;
};

void TestPingPage::initTestCase()
{
    // Not the folders of all tests: templates and logs that are made here are for no other window.
    for (const char *name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"})
        qputenv(name, QFile::encodeName(m_folder.path()));
}

void TestPingPage::showsWhatLeaves()
{
    Pinging on;
    QVERIFY(on.begin());
    QVERIFY(on.it().list().hasFocus());
    const network::PingRequest &request = *on.it().draft().request();
    QCOMPARE(on.shown().section(QLatin1Char('\n'), 0, 0), QStringLiteral("POST /v1/track HTTP/1.1"));
    QVERIFY(on.shown().contains(QStringLiteral("Host: ") + QString::fromStdString(request.to.authority)));
    QVERIFY(on.shown().contains(QStringLiteral("\"event\": \"Installation Setup Complete\"")));
    QVERIFY(on.it().request().foot().contains(QStringLiteral("leave exactly like this")));
    QVERIFY(on.compose().statement().text().startsWith(QStringLiteral("Loopback collector")));
    QCOMPARE(on.compose().statement().tone(), models::Tone::Good);
    QVERIFY(on.compose().sendButton().isEnabled());
    QVERIFY(on.compose().problem().isEmpty());
}

void TestPingPage::choosesATemplate()
{
    Pinging on;
    QVERIFY(on.begin());
    const QModelIndex alive = on.it().templates().index(on.it().templates().rowOf("appsmith-keep-alive"));
    on.it().list().scrollTo(alive);
    QTest::mouseClick(on.it().list().viewport(), Qt::LeftButton, {}, on.it().list().visualRect(alive).center());
    QVERIFY(on.shown().contains(QStringLiteral("FETCH_RELEASE_NOTES")));
    QTest::keyClick(&on.it().list(), Qt::Key_Down);
    QVERIFY(on.shown().contains(QStringLiteral("Installation Setup Complete")));
    // Headings are passed over, both ways.
    QTest::keyClick(&on.it().list(), Qt::Key_Home);
    const QModelIndex first = on.it().list().currentIndex();
    QVERIFY(on.it().templates().at(first.row()) != nullptr);
    QTest::keyClick(&on.it().list(), Qt::Key_Up);
    QCOMPARE(on.it().list().currentIndex(), first);
}

void TestPingPage::sendsToTheCollector()
{
    Pinging on;
    QVERIFY(on.begin());
    on.type(on.line("ipAddress"), QStringLiteral("192.0.2.77"));
    QVERIFY(on.shown().contains(QStringLiteral("\"ipAddress\": \"192.0.2.77\"")));
    const std::string preview = on.it().draft().request()->bytes;
    QTest::keyClick(&on.line("ipAddress"), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(on.sent(1));
    QVERIFY2(on.it().answer().status().startsWith(QStringLiteral("200")), qPrintable(on.it().answer().problem()));
    QVERIFY(on.it().answer().remark().contains(QStringLiteral(" in ")));
    QTRY_VERIFY(on.it().history().at(0)->received.has_value());
    const network::ReceivedPing &received = *on.it().history().at(0)->received;
    QCOMPARE(QByteArray::fromStdString(received.head + received.body), QByteArray::fromStdString(preview));
    on.it().answer().tabs().setCurrent(PingAnswerPane::Fields);
    QVERIFY2(on.it().answer().text().toPlainText().startsWith(QStringLiteral("/success")),
             qPrintable(on.it().answer().text().toPlainText()));
    on.it().answer().tabs().setCurrent(PingAnswerPane::Received);
    QVERIFY(on.it().answer().finding().startsWith(QStringLiteral("The same bytes")));
    QVERIFY(on.it().answer().text().toPlainText().contains(QStringLiteral("192.0.2.77")));
    QCOMPARE(on.cell(0, PingHistoryModel::Template), QStringLiteral("Server-setup ping"));
    QCOMPARE(on.cell(0, PingHistoryModel::SentAs), QStringLiteral("exact"));
    QVERIFY(on.it().answer().waterfall().accessibleName().contains(QStringLiteral("Connect ")));
    QVERIFY(on.it().answer().waterfall().accessibleName().contains(QStringLiteral("TLS none")));
    QCOMPARE(on.spied->lookUps, 0);
    QVERIFY(on.spied->left.empty());
}

void TestPingPage::whatIsSentAgainIsNew()
{
    Pinging on;
    QVERIFY(on.begin());
    on.click(on.compose().sendButton());
    QVERIFY(on.sent(1));
    on.click(on.compose().sendButton());
    QVERIFY(on.sent(2));
    QVERIFY(on.it().history().at(0)->request.bytes != on.it().history().at(1)->request.bytes);
    // Looking at the first one again shows its answer.
    const QModelIndex older = on.it().history().index(1, PingHistoryModel::Template);
    QTest::mouseClick(on.it().historyTable().viewport(), Qt::LeftButton, {},
                      on.it().historyTable().visualRect(older).center());
    QCOMPARE(on.it().historyTable().currentIndex().row(), 1);
    QVERIFY(on.it().answer().status().startsWith(QStringLiteral("200")));
}

void TestPingPage::aBadValueIsSaidInPlace()
{
    Pinging on;
    QVERIFY(on.begin());
    on.type(on.line("ipAddress"), QStringLiteral("300.1"));
    PingField &field = *on.compose().form().field("ipAddress");
    QVERIFY(!field.error().isEmpty());
    QCOMPARE(on.line("ipAddress").accessibleDescription(), field.error());
    QVERIFY(!on.compose().sendButton().isEnabled());
    QCOMPARE(on.compose().problem(), QStringLiteral("One field is wrong: see there."));
    QTest::keyClick(&on.line("ipAddress"), Qt::Key_Return, Qt::ControlModifier);
    QCoreApplication::processEvents();
    QCOMPARE(on.it().history().rowCount(), 0);
    QVERIFY(!on.it().isBusy());
    on.type(on.line("ipAddress"), QStringLiteral("2001:db8::7"));
    QVERIFY(field.error().isEmpty());
    QVERIFY(on.compose().sendButton().isEnabled());
    on.typeTarget(QStringLiteral("gopher://x"));
    QCOMPARE(on.compose().statement().tone(), models::Tone::Error);
    QVERIFY(!on.compose().sendButton().isEnabled());
}

void TestPingPage::menusMakeValues()
{
    Pinging on;
    QVERIFY(on.begin());
    PingField &field = *on.compose().form().field("version");
    QMenu menu;
    field.fillMenu(menu);
    for (QAction *action : menu.actions()) {
        if (action->text().remove(QLatin1Char('&')) == QStringLiteral("UUID, random (v4)"))
            action->trigger();
    }
    QCOMPARE(field.source(), QStringLiteral("UUID, random (v4)"));
    QCOMPARE(on.line("version").text().size(), 36);
    QVERIFY(on.shown().contains(on.line("version").text()));
    on.type(on.line("version"), QStringLiteral("v7"));
    QVERIFY(field.source().isEmpty());
    QVERIFY(on.shown().contains(QStringLiteral("\"version\": \"v7\"")));
    qputenv("TELLTALE_TEST_VERSION", "from outside");
    on.type(on.line("version"), QStringLiteral("@environment TELLTALE_TEST_VERSION"));
    QVERIFY(on.shown().contains(QStringLiteral("\"version\": \"from outside\"")));
    on.type(on.line("version"), QStringLiteral("@environment TELLTALE_NOT_THERE"));
    QVERIFY(!field.error().isEmpty());
    QVERIFY(!on.compose().sendButton().isEnabled());
}

void TestPingPage::booleansAreChosen()
{
    Pinging on;
    QVERIFY(on.begin());
    on.click(on.compose().form().moreButton());
    QComboBox *const box = on.compose().form().field("disableTelemetry")->choice();
    QVERIFY(box != nullptr && box->isVisible());
    QCOMPARE(box->currentText(), QStringLiteral("false"));
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Up);
    QVERIFY(on.shown().contains(QStringLiteral("\"disable-telemetry\": true")));
}

void TestPingPage::refusedSaysWhatToTry()
{
    Pinging on;
    QVERIFY(on.begin());
    on.typeTarget(QStringLiteral("http://127.0.0.1:1/"));
    QCOMPARE(on.compose().statement().text(), QStringLiteral("Loopback: nothing leaves this machine."));
    on.click(on.compose().sendButton());
    QVERIFY(on.sent(1));
    QCOMPARE(on.it().answer().status(), QStringLiteral("refused"));
    QVERIFY(on.it().answer().problem().contains(QStringLiteral("Nothing listens there")));
    QCOMPARE(on.cell(0, PingHistoryModel::Status), QStringLiteral("refused"));
}

void TestPingPage::asksBeforeItLeaves()
{
    Pinging on;
    QVERIFY(on.begin());
    on.compose().form().field("email");
    on.it().draft().choose("email", network::PingGenerator::literal("ada@example.com"));
    on.typeTarget(QStringLiteral("http://collector.example.net:8080/"));
    QCOMPARE(on.compose().statement().tone(), models::Tone::Warning);
    on.click(on.compose().sendButton());
    QVERIFY(on.asked());
    PingConfirm &confirm = on.compose().confirm();
    const QString words = confirm.words();
    for (const char *told : {"collector.example.net", "198.51.100.17", "/properties/email", "ada@example.com",
                             "contact", "/properties/$city", "Mysore"})
        QVERIFY2(words.contains(QLatin1String(told)), qPrintable(words));
    QVERIFY(!confirm.typedHost().isVisible());
    QVERIFY(on.spied->left.empty());
    QTest::keyClick(&confirm.cancelButton(), Qt::Key_Escape);
    QVERIFY(!confirm.isVisible());
    QCoreApplication::processEvents();
    QVERIFY(on.spied->left.empty());
    QCOMPARE(on.it().history().rowCount(), 0);
    on.click(on.compose().sendButton());
    QVERIFY(on.asked());
    const std::string preview = on.it().draft().request()->bytes;
    on.click(confirm.sendButton());
    QVERIFY(on.sent(1));
    QCOMPARE(on.spied->left.size(), std::size_t(1));
    QCOMPARE(on.spied->left.front().bytes, preview);
    // What was agreed to is what may be connected to.
    const network::PingOptions &options = on.spied->options.front();
    QVERIFY(!options.loopbackOnly);
    const network::PingTarget to = on.spied->left.front().to;
    QVERIFY(options.mayConnect && options.mayConnect(to, "198.51.100.17"));
    QVERIFY(!options.mayConnect(to, "198.51.100.99"));
    network::PingTarget other = to;
    other.host = "elsewhere.example.net";
    QVERIFY(!options.mayConnect(other, "198.51.100.17"));
    QCOMPARE(on.received(), std::uint64_t(0));
}

void TestPingPage::vendorHostsHaveToBeTyped()
{
    Pinging on;
    QVERIFY(on.begin());
    on.typeTarget(QStringLiteral("https://api.segment.io/"));
    QVERIFY(on.compose().statement().text().contains(QStringLiteral("Segment")));
    on.click(on.compose().sendButton());
    QVERIFY(on.asked());
    PingConfirm &confirm = on.compose().confirm();
    QVERIFY(confirm.typedHost().isVisible() && confirm.typedHost().hasFocus());
    QVERIFY(!confirm.sendButton().isEnabled());
    QTest::keyClicks(&confirm.typedHost(), QStringLiteral("api.segment.com"));
    QVERIFY(!confirm.sendButton().isEnabled());
    QTest::keyClick(&confirm.typedHost(), Qt::Key_Return, Qt::ControlModifier);
    QTest::keyClick(&confirm.typedHost(), Qt::Key_Return);
    QCoreApplication::processEvents();
    QVERIFY(on.spied->left.empty());
    on.type(confirm.typedHost(), QStringLiteral("API.segment.io"));
    QVERIFY(confirm.sendButton().isEnabled());
    QTest::keyClick(&confirm.typedHost(), Qt::Key_Return);
    QVERIFY(on.sent(1));
    QCOMPARE(on.spied->left.size(), std::size_t(1));
}

void TestPingPage::credentialsAreNotShownWhenAsking()
{
    Pinging on;
    QVERIFY(on.begin("segment-track"));
    on.it().draft().choose("writeKey", network::PingGenerator::literal("s3cret-of-mine"));
    on.typeTarget(QStringLiteral("https://collector.example.net/"));
    on.click(on.compose().sendButton());
    QVERIFY(on.asked());
    const QString words = on.compose().confirm().words();
    QVERIFY2(words.contains(QStringLiteral("Authorization")) && words.contains(QStringLiteral("***")),
             qPrintable(words));
    QVERIFY(!words.contains(QString::fromLatin1(QByteArray("s3cret-of-mine:").toBase64())));
    QVERIFY(!words.contains(QStringLiteral("s3cret-of-mine")));
}

void TestPingPage::unknownNamesSayWhatToTry()
{
    Pinging on;
    QVERIFY(on.begin());
    on.spied->addresses.clear();
    on.typeTarget(QStringLiteral("http://no-such-name.example/"));
    on.click(on.compose().sendButton());
    QTRY_VERIFY(on.it().banner().isVisible());
    QCOMPARE(on.it().banner().title(), QStringLiteral("Nothing was sent."));
    QVERIFY(on.it().banner().accessibleDescription().contains(QStringLiteral("typing error")));
    QVERIFY(!on.compose().confirm().isVisible());
}

/// What was asked about one place says nothing of another.
void TestPingPage::anotherTargetEndsTheQuestion()
{
    Pinging on;
    QVERIFY(on.begin());
    on.typeTarget(QStringLiteral("http://collector.example.net/"));
    on.click(on.compose().sendButton());
    QVERIFY(on.asked());
    on.compose().target().setEditText(QStringLiteral("http://other.example.net/"));
    QVERIFY(!on.compose().confirm().isVisible());
    Q_EMIT on.compose().confirm().confirmed();
    QCoreApplication::processEvents();
    QVERIFY(on.spied->left.empty());
}

void TestPingPage::dryRunSendsNothing()
{
    Pinging on;
    QVERIFY(on.begin());
    on.typeTarget(QStringLiteral("https://api.segment.io/"));
    on.click(on.compose().dryRunButton());
    QCOMPARE(on.it().answer().status(), QStringLiteral("dry run"));
    QVERIFY(on.it().answer().remark().contains(QStringLiteral("nothing was sent")));
    QCoreApplication::processEvents();
    QCOMPARE(on.spied->lookUps, 0);
    QVERIFY(on.spied->left.empty());
    QCOMPARE(on.it().history().rowCount(), 0);
}

void TestPingPage::theLogIsToldWithoutSecrets()
{
    QFile::remove(QString::fromStdString(store::usualActivityLog()));
    Pinging on;
    QVERIFY(on.begin("segment-track"));
    on.it().draft().choose("writeKey", network::PingGenerator::literal("s3cret-of-mine"));
    on.typeTarget(QStringLiteral("https://collector.example.net/"));
    on.click(on.compose().sendButton());
    QVERIFY(on.asked());
    QVERIFY(!activityLog().contains("collector.example.net"));
    on.click(on.compose().confirm().sendButton());
    QVERIFY(activityLog().contains("collector.example.net")); // before it left
    QVERIFY(on.sent(1));
    QTRY_COMPARE(activityLog().count("\"ping\""), 2);
    QVERIFY(!activityLog().contains("s3cret-of-mine"));
    // Where it cannot be told, nothing leaves.
    on.it().setLog([](const PingPage::Note &) -> Result<bool> { return Error{"x", QStringLiteral("no room")}; });
    on.click(on.compose().sendButton());
    QVERIFY(on.asked());
    on.click(on.compose().confirm().sendButton());
    QCoreApplication::processEvents();
    QCOMPARE(on.spied->left.size(), std::size_t(1));
    QVERIFY(on.it().banner().isVisible());
}

void TestPingPage::repeatsAndCounts()
{
    Pinging on;
    QVERIFY(on.begin("webhook"));
    PingSending &sending = on.compose().sending();
    on.type(sending.count(), QStringLiteral("50"));
    on.type(sending.concurrency(), QStringLiteral("8"));
    QCOMPARE(sending.run()->perSecond, network::PingRunOptions().perSecond);
    on.type(sending.jitter(), QStringLiteral("25"));
    on.type(sending.rate(), QStringLiteral("0"));
    QCOMPARE(sending.run()->jitter, 0.25);
    QCOMPARE(sending.run()->perSecond, 0.0);
    on.type(sending.concurrency(), QStringLiteral("8"));
    QCOMPARE(sending.rate().text(), QStringLiteral("any number")); // once it is left
    QCOMPARE(on.compose().sendButton().text(), QStringLiteral("Send 50 times"));
    on.click(on.compose().sendButton());
    QVERIFY(on.it().isShowingRun());
    QVERIFY(on.compose().stopButton().isVisible());
    QVERIFY(on.sent(1));
    QCOMPARE(on.cell(0, PingHistoryModel::Status), QStringLiteral("all 2xx"));
    QVERIFY2(on.it().run().counts().startsWith(QStringLiteral("50 of 50 done, 50 answered 2xx, 0 failed")),
             qPrintable(on.it().run().counts()));
    QVERIFY(on.it().run().failures().isEmpty());
    QTRY_COMPARE(on.received(), std::uint64_t(50));
    QVERIFY(!on.compose().stopButton().isVisible());
    sending.interval().setText(QStringLiteral("soon"));
    QVERIFY(!on.compose().sendButton().isEnabled());
}

void TestPingPage::stopsARun()
{
    Pinging on;
    QVERIFY(on.begin("webhook"));
    on.compose().sending().count().setValue(1000);
    on.compose().sending().interval().setText(QStringLiteral("1 h"));
    on.click(on.compose().sendButton());
    QTRY_COMPARE(on.received(), std::uint64_t(1));
    QVERIFY(on.it().isBusy());
    on.click(on.compose().stopButton());
    QVERIFY(on.sent(1));
    QVERIFY(on.it().run().counts().endsWith(QStringLiteral("stopped")));
    QVERIFY(on.compose().sendButton().isEnabled());
    QCOMPARE(on.compose().sending().count().maximum(), 1000); // unless it is raised
    on.click(on.compose().sending().moreBox());
    QVERIFY(on.compose().sending().count().maximum() > 1000);
}

void TestPingPage::policyIsAppliedFirst()
{
    const QString own = QString::fromStdString(models::OwnPolicy::usualFile());
    QDir().mkpath(QFileInfo(own).absolutePath());
    QFile file(own);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("default = \"allow\"\n\n[[rule]]\nname = \"no addresses leave\"\ncategory = \"network\"\n"
               "action = \"drop\"\n");
    file.close();
    Pinging on;
    QFile::remove(own); // it is read by now, and stays in force
    QVERIFY(on.begin());
    QTRY_COMPARE(on.compose().sending().policyWords(), QStringLiteral("Apply the policy first (1 field changes)"));
    on.it().request().tabs().setCurrent(PingRequestPane::BeforeAfter);
    QVERIFY(!on.it().request().diff().isEmpty());
    on.it().request().tabs().setCurrent(PingRequestPane::Request);
    const std::string exact = on.it().draft().request()->bytes;
    on.click(on.compose().sending().policyBox());
    QVERIFY(on.it().draft().request()->bytes != exact);
    QVERIFY(!on.shown().contains(QStringLiteral("192.0.2.1\"")));
    on.click(on.compose().sendButton());
    QVERIFY(on.sent(1));
    QCOMPARE(on.cell(0, PingHistoryModel::SentAs), QStringLiteral("by policy"));
    QTRY_VERIFY(on.it().history().at(0)->received.has_value());
    QVERIFY(on.it().history().at(0)->received->body.find("192.0.2.1\"") == std::string::npos);
}

void TestPingPage::editsAsText()
{
    Pinging on;
    QVERIFY(on.begin());
    PingRequestPane &pane = on.it().request();
    on.click(pane.editButton());
    QVERIFY(pane.isEditing());
    QVERIFY(on.shown().contains(QStringLiteral("{{version}}")));
    QString text = on.shown();
    text.replace(QStringLiteral("\"originService\": \"appsmith-server\""),
                 QStringLiteral("\"originService\": \"mine\""));
    pane.text().setPlainText(text);
    QVERIFY(on.it().draft().request()->bytes.find("\"originService\": \"mine\"") != std::string::npos);
    // A bad header, at the caret.
    pane.text().setPlainText(QString(text).replace(QStringLiteral("Content-Type:"), QStringLiteral("Content Type:")));
    QVERIFY(pane.hasTextError());
    QVERIFY2(pane.foot().startsWith(QStringLiteral("Line 2:")), qPrintable(pane.foot()));
    QVERIFY(!on.compose().sendButton().isEnabled());
    QTest::keyClick(&pane.text(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(on.it().history().rowCount(), 0);
    pane.text().setPlainText(text);
    QVERIFY(!pane.hasTextError());
    on.click(on.compose().sendButton());
    QVERIFY(on.sent(1));
    QCOMPARE(on.cell(0, PingHistoryModel::SentAs), QStringLiteral("edited"));
    // Typed keys are taken as they come.
    pane.text().setFocus();
    pane.text().goTo(1, 1);
    QTest::keyClicks(&pane.text(), QStringLiteral("X"));
    QVERIFY(on.it().draft().request()->bytes.rfind("XPOST ", 0) == 0);
    on.click(pane.editButton());
    QVERIFY(pane.text().isReadOnly());
    QVERIFY(on.shown().startsWith(QStringLiteral("XPOST /v1/track")));
    // Another template gives it up.
    on.it().chooseTemplate("webhook");
    on.it().chooseTemplate("appsmith-server-setup");
    QVERIFY(on.shown().startsWith(QStringLiteral("POST /v1/track")));
}

void TestPingPage::hexShowsTheSame()
{
    Pinging on;
    QVERIFY(on.begin());
    on.it().request().modes().setCurrent(1);
    QVERIFY(on.shown().startsWith(QStringLiteral("000000  50 4f 53 54")));
    on.it().request().modes().setCurrent(0);
    QVERIFY(on.shown().startsWith(QStringLiteral("POST")));
    on.compose().sending().coding().setCurrentIndex(2);
    QVERIFY(on.it().request().foot().contains(QStringLiteral("compressed")));
    on.it().request().tabs().setCurrent(PingRequestPane::Headers);
    QVERIFY(on.shown().contains(QStringLiteral("Content-Encoding: gzip")));
    on.click(on.compose().sending().testHeaderBox());
    QVERIFY(on.shown().contains(QStringLiteral("X-Telltale-Test: 1")));
}

void TestPingPage::copiesAsCurl()
{
    Pinging on;
    QVERIFY(on.begin("segment-track"));
    on.it().draft().choose("writeKey", network::PingGenerator::literal("s3cret-of-mine"));
    QSignalSpy told(&on.it(), &PingPage::told);
    on.click(on.it().curlButton());
    const QString copied = QApplication::clipboard()->text();
    QVERIFY2(copied.contains(QStringLiteral("curl ")) && copied.contains(QStringLiteral("/v1/batch")),
             qPrintable(copied));
    QVERIFY(!copied.contains(QString::fromLatin1(QByteArray("s3cret-of-mine:").toBase64())));
    QCOMPARE(told.count(), 1);
}

void TestPingPage::copiesAsHttpFile()
{
    Pinging on;
    QVERIFY(on.begin());
    on.click(on.it().httpButton());
    QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("POST http://127.0.0.1:")));
}

void TestPingPage::sendsAnEventAgain()
{
    Pinging on;
    on.openExample();
    on.window->setPingWire(std::make_unique<SpiedPingWire>(m_folder.path(), on.spied));
    on.page().chooseEvent(1);
    on.page().events().setFocus();
    QTRY_VERIFY(on.page().event() != nullptr);
    const std::string bytes(on.page().event()->bytes());
    QTest::keyClick(&on.page().events(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(on.it().isVisible());
    QCOMPARE(on.it().list().currentIndex().row(), 1);
    QVERIFY(on.it().draft().request().has_value());
    QCOMPARE(std::string(on.it().draft().request()->body()), bytes);
    QTest::keyClick(&on.it().list(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(on.sent(1));
    QVERIFY(on.it().answer().status().startsWith(QStringLiteral("200")));
}

void TestPingPage::keepsANewTemplate()
{
    Pinging on;
    QVERIFY(on.begin());
    on.type(on.line("version"), QStringLiteral("v42"));
    on.click(on.it().newButton());
    QVERIFY(on.it().newName().hasFocus());
    on.type(on.it().newName(), QStringLiteral("Mine, of Monday"));
    QTest::keyClick(&on.it().newName(), Qt::Key_Return);
    const int row = on.it().templates().rowOf("mine-of-monday");
    QVERIFY(row > 0);
    QCOMPARE(on.it().list().currentIndex().row(), row);
    QVERIFY(on.shown().contains(QStringLiteral("\"version\": \"v42\"")));
    QVERIFY(QFile::exists(QString::fromStdString(network::PingTemplates::usualFolder())
                          + QStringLiteral("/mine-of-monday.toml")));
    QFile::remove(QString::fromStdString(network::PingTemplates::usualFolder())
                  + QStringLiteral("/mine-of-monday.toml"));
}

void TestPingPage::theRecordIsShownInInspect()
{
    Pinging on;
    QVERIFY(on.begin());
    QVERIFY(!on.it().inspectButton().isVisible());
    on.click(on.compose().sendButton());
    QVERIFY(on.sent(1));
    QVERIFY(on.it().inspectButton().isVisible());
    on.click(on.it().inspectButton());
    QTRY_VERIFY(on.isIdle() && on.page().isVisible() && on.window->session().capture.size() != 0);
}

void TestPingPage::secretsAreMaskedUntilAskedFor()
{
    Pinging on;
    QVERIFY(on.begin("segment-track"));
    on.it().draft().choose("writeKey", network::PingGenerator::literal("s3cret-of-mine"));
    const QString coded = QString::fromLatin1(QByteArray("s3cret-of-mine:").toBase64());
    QVERIFY(!on.shown().contains(coded));
    QVERIFY(on.it().request().foot().contains(QStringLiteral("masked")));
    QCOMPARE(on.line("writeKey").echoMode(), QLineEdit::Password);
    on.actions().showSecrets->setChecked(true);
    QVERIFY(on.shown().contains(coded));
    QCOMPARE(on.line("writeKey").echoMode(), QLineEdit::Normal);
}

void TestPingPage::nothingCanBeSentWithoutAWire()
{
    Window on;
    QTest::keyClick(on.window.get(), Qt::Key_5, Qt::ControlModifier);
    QVERIFY(on.window->ping().isVisible());
    QVERIFY(!on.window->ping().compose().sendButton().isEnabled());
    QVERIFY(!on.window->ping().compose().problem().isEmpty());
}

void TestPingPage::paneKeysGoAround()
{
    Pinging on;
    QVERIFY(on.begin());
    on.click(on.compose().sendButton());
    QVERIFY(on.sent(1));
    on.it().list().setFocus();
    QSet<QWidget *> reached;
    for (int i = 0; i < 12; ++i) {
        reached << QApplication::focusWidget();
        on.actions().nextPane->trigger();
    }
    QVERIFY(reached.contains(&on.it().list()));
    QVERIFY(reached.contains(&on.it().request().text()));
    QVERIFY(reached.contains(&on.it().historyTable()));
}

void TestPingPage::isRemembered()
{
    QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    Theme theme;
    QApplication::setStyle(new Style(theme));
    {
        MainWindow window(theme, settings);
        window.setPingWire(std::make_unique<SpiedPingWire>(folder.path(), std::make_shared<SpiedPings>()));
        window.show();
        window.actions().pagePing->trigger();
        window.ping().chooseTemplate("webhook");
        window.ping().compose().target().setEditText(QStringLiteral("http://127.0.0.1:1/hook"));
        window.ping().send();
        QTRY_COMPARE(window.ping().history().rowCount(), 1);
        window.close();
    }
    {
        MainWindow window(theme, settings);
        window.setPingWire(std::make_unique<SpiedPingWire>(folder.path(), std::make_shared<SpiedPings>()));
        window.show();
        window.actions().pagePing->trigger();
        QCOMPARE(window.ping().draft().made().id, std::string("webhook"));
        QVERIFY(window.ping().compose().target().findData(QStringLiteral("http://127.0.0.1:1/hook")) >= 0);
    }
    QApplication::setStyle(QStringLiteral("Fusion"));
}

QTEST_MAIN(TestPingPage)
#include "tst_ping_page.moc"
