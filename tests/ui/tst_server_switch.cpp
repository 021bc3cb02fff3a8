// SPDX-License-Identifier: GPL-3.0-or-later
// A product's running server on the Privacy page: connecting, what it says, switching it, and what it is not told.
#include "store/activity/activity_log.h"
#include "support/appsmith_lookalike.h"
#include "ui/privacy_machine.h"

#include "ui/privacy/change_preview.h"
#include "ui/privacy/server_pane.h"
#include "ui/privacy/switch_pane.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/diff_view.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QDirIterator>
#include <QLineEdit>
#include <QStandardPaths>

using namespace telltale;
using namespace telltale::ui;
using models::SwitchModel;
using privacy::SwitchState;
using test::AppsmithLookalike;
using tests::PrivacyMachine;
using tests::Window;
using Mood = AppsmithLookalike::Mood;

namespace {

const QString secret = QString::fromStdString(AppsmithLookalike::Options().password);
constexpr auto admin = "admin@example.com";

AppsmithLookalike::Options optionsFor(const PrivacyMachine &machine)
{
    AppsmithLookalike::Options options;
    options.file = machine.envFile().toStdString();
    return options;
}

struct Serving : Window
{
    explicit Serving(const PrivacyMachine &machine)
    {
        ServerPatience patience;
        patience.answer = std::chrono::milliseconds(1500);
        patience.poll = std::chrono::milliseconds(10);
        patience.leave = std::chrono::milliseconds(1500);
        patience.restart = std::chrono::milliseconds(8000);
        server().setPatience(patience);
        machine.show(*this);
        page().switches().tree().expand(product());
    }
    PrivacyPage &page() { return window->privacy(); }
    models::SwitchBoard &board() { return page().board(); }
    ServerPane &server() { return page().server(); }
    SwitchModel &model() { return page().switchModel(); }
    QModelIndex product() { return model().indexOf(board().find("appsmith")); }
    const privacy::SwitchReading &reading()
    {
        return board().entries()[static_cast<std::size_t>(board().find("appsmith"))].reading;
    }
    /// The row of the running server.
    QModelIndex row(int column = SwitchModel::Product)
    {
        return model().index(model().rowCount(product()) - 1, column, product());
    }
    QString says() { return row(SwitchModel::Value).data().toString(); }
    static void click(QAbstractButton &button) { QTest::mouseClick(&button, Qt::LeftButton); }
    void openPane()
    {
        RowTree &tree = page().switches().tree();
        const QModelIndex cell = row(SwitchModel::Outcome);
        tree.scrollTo(cell);
        QTest::mouseClick(tree.viewport(), Qt::LeftButton, {}, tree.visualRect(cell).center());
        QTRY_VERIFY(server().isVisible());
    }
    void fill(const AppsmithLookalike &lookalike, const QString &user, const QString &password)
    {
        server().address().setText(QString::fromStdString(lookalike.url()));
        server().user().setText(user);
        server().password().setText(password);
    }
    void logIn(const AppsmithLookalike &lookalike)
    {
        openPane();
        fill(lookalike, QLatin1String(admin), secret);
        click(server().connectButton());
        QTRY_VERIFY_WITH_TIMEOUT(!server().isVisible(), 20'000);
        QTRY_VERIFY(!board().isReading());
    }
    /// Looks at what would be sent.
    void plan()
    {
        RowTree &tree = page().switches().tree();
        tree.setFocus();
        tree.setCurrentIndex(row());
        QTest::keyClick(&tree, Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(page().preview().isVisible(), 20'000);
    }
    void send()
    {
        click(page().preview().writeButton());
        QVERIFY(board().isWriting());
        QTRY_VERIFY_WITH_TIMEOUT(!board().isWriting() && !board().isReading(), 30'000);
    }
};

/// What the window tells of switches, in order.
class Told : public models::SwitchJournal
{
public:
    Result<std::uint64_t> change(const privacy::SwitchChange &change) override
    {
        words << QStringLiteral("change ") + QString::fromStdString(change.file);
        if (isFull)
            return Error{"full", QStringLiteral("The log cannot be written")};
        return std::uint64_t(7);
    }
    Result<bool> undo(std::uint64_t entry, const privacy::SwitchChange &) override
    {
        words << QStringLiteral("undo %1").arg(entry);
        return true;
    }
    void failed(std::uint64_t entry, const privacy::SwitchChange &, const QString &) override
    {
        words << QStringLiteral("failed %1").arg(entry);
    }
    void stands(const privacy::SwitchChange &) override { words << QStringLiteral("stands"); }

    QStringList words;
    bool isFull = false;
};

int changesIn(const AppsmithLookalike &server)
{
    const std::vector<std::string> heard = server.heard();
    return int(std::count_if(heard.begin(), heard.end(), [](const std::string &one) {
        return one.starts_with("PUT") || one.find("restart") != std::string::npos;
    }));
}

} // namespace

class TestServerSwitch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void readsItsStateWithoutLoggingIn();
    void showsTheRequestsAndSendsThem();
    void tellsTheJournalFirst();
    void tellsOfAContainerThatWins();
    void tellsWhyItCannotConnect_data();
    void tellsWhyItCannotConnect();
    void asksForATickOverHttp_data();
    void asksForATickOverHttp();
    void aServerThatIsGoneIsUnknown();
    void aServerThatHangsHoldsNothingUp();
    void closesWhileItWaits();
    void disconnecting();
    void thePasswordStaysInMemory();
    void remembersTheAddress();
};

void TestServerSwitch::readsItsStateWithoutLoggingIn()
{
    PrivacyMachine machine;
    const AppsmithLookalike server(optionsFor(machine));
    Serving it(machine);
    QAbstractItemModelTester tester(&it.model());
    QCOMPARE(it.says(), QStringLiteral("not seen from here"));
    QCOMPARE(it.row(SwitchModel::Outcome).data().toString(), QStringLiteral("connect…"));
    it.openPane();
    QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(&it.server().address()));
    it.fill(server, {}, {});
    QTest::keyClick(&it.server().address(), Qt::Key_Return);
    QTRY_VERIFY(!it.server().isVisible());
    QTRY_COMPARE(it.says(), QStringLiteral("enableTelemetry=true"));
    QCOMPARE(it.row(SwitchModel::Outcome).data().toString(), QStringLiteral("wins"));
    // Another file is another thing than what runs.
    PrivacyMachine::put(machine.envFile(), "APPSMITH_DISABLE_TELEMETRY=true\n");
    QTRY_COMPARE(it.model().index(0, SwitchModel::Value, it.product()).data().toString(),
                 QStringLiteral("APPSMITH_DISABLE_TELEMETRY=true"));
    QVERIFY(it.reading().state == SwitchState::On);
    for (const std::string &heard : server.heard())
        QCOMPARE(heard, std::string("GET /api/v1/users/me 200"));
    // Nobody has logged in, so nothing can be changed there.
    it.board().plan(it.board().find("appsmith"), SwitchState::Off, privacy::LayerKind::Api);
    QTRY_VERIFY(it.page().banner().isVisible());
    QVERIFY(!it.board().planned());
}

void TestServerSwitch::showsTheRequestsAndSendsThem()
{
    PrivacyMachine machine;
    const AppsmithLookalike server(optionsFor(machine));
    const QString url = QString::fromStdString(server.url());
    Serving it(machine);
    it.logIn(server);
    QCOMPARE(it.says(), QStringLiteral("enableTelemetry=true"));
    it.plan();
    const QString shown = it.page().preview().requests().plainText();
    QVERIFY2(shown.contains(QStringLiteral("PUT %1/api/v1/admin/env").arg(url)), qPrintable(shown));
    QVERIFY2(shown.contains(QStringLiteral("POST %1/api/v1/admin/restart").arg(url)), qPrintable(shown));
    QVERIFY2(shown.contains(QStringLiteral("name=\"APPSMITH_DISABLE_TELEMETRY\"")), qPrintable(shown));
    QVERIFY(!shown.contains(secret) && !shown.contains(QStringLiteral("SESSION")));
    QVERIFY(it.page().preview().diff().plainText().contains(QStringLiteral("APPSMITH_DISABLE_TELEMETRY=true")));
    QCOMPARE(it.page().preview().writeButton().text(), QStringLiteral("Send and restart"));
    QCOMPARE(changesIn(server), 0);
    QCOMPARE(PrivacyMachine::read(machine.envFile()), QByteArray(PrivacyMachine::dockerEnv));
    Serving::click(it.page().preview().writeButton());
    QVERIFY(it.page().banner().isVisible());
    QCOMPARE(it.page().banner().title(), QStringLiteral("Waiting for the server to come back…"));
    QVERIFY(!it.page().preview().writeButton().isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(it.page().undoButton().isEnabled(), 30'000);
    QTRY_COMPARE(it.says(), QStringLiteral("enableTelemetry=false"));
    QVERIFY(it.reading().state == SwitchState::Off);
    QVERIFY(!it.page().preview().isVisible());
    QVERIFY2(it.page().banner().title().contains(QStringLiteral("was changed")),
             qPrintable(it.page().banner().title()));
    QCOMPARE(PrivacyMachine::read(machine.envFile()),
             QByteArray(PrivacyMachine::dockerEnv).replace("TELEMETRY=false", "TELEMETRY=true"));
    QCOMPARE(changesIn(server), 2);
    QCOMPARE(server.openSessions(), std::size_t(0));
    Serving::click(it.page().undoButton());
    QTRY_VERIFY_WITH_TIMEOUT(!it.board().isWriting(), 30'000);
    QTRY_COMPARE(it.says(), QStringLiteral("enableTelemetry=true"));
    QCOMPARE(PrivacyMachine::read(machine.envFile()), QByteArray(PrivacyMachine::dockerEnv));
    QVERIFY(!it.page().undoButton().isEnabled());
    QVERIFY(!it.page().banner().isVisible());
    QCOMPARE(changesIn(server), 4);
}

void TestServerSwitch::tellsTheJournalFirst()
{
    PrivacyMachine machine;
    AppsmithLookalike server(optionsFor(machine));
    const QString url = QString::fromStdString(server.url());
    const auto told = std::make_shared<Told>();
    Serving it(machine);
    it.board().setJournal(told);
    it.logIn(server);
    told->isFull = true;
    it.plan();
    it.send();
    QCOMPARE(changesIn(server), 0); // what cannot be told is not done
    QCOMPARE(it.page().banner().title(), QStringLiteral("Nothing was changed."));
    QVERIFY(it.page().preview().writeButton().isEnabled());
    told->isFull = false;
    server.setMood(Mood::Refusing, "admin/restart");
    it.send(); // it is set, and does not restart
    QTRY_VERIFY(it.page().undoButton().isEnabled());
    QVERIFY2(it.page().banner().title().contains(QStringLiteral("does not heed")),
             qPrintable(it.page().banner().title()));
    // Its flag turns at once; what it goes on sending until it restarts is what the banner is about.
    QTRY_VERIFY(it.reading().state == SwitchState::Off);
    server.setMood(Mood::Broken, "admin/env");
    Serving::click(it.page().undoButton());
    QTRY_VERIFY_WITH_TIMEOUT(!it.board().isWriting(), 30'000);
    QCOMPARE(it.page().banner().title(), QStringLiteral("Nothing was changed."));
    QVERIFY(it.page().undoButton().isEnabled());
    server.setMood(Mood::Usual);
    Serving::click(it.page().undoButton());
    QTRY_VERIFY_WITH_TIMEOUT(!it.page().undoButton().isEnabled(), 30'000);
    const QString change = QStringLiteral("change ") + url;
    QCOMPARE(told->words, (QStringList{change, change, QStringLiteral("undo 7")}));
}

void TestServerSwitch::tellsOfAContainerThatWins()
{
    PrivacyMachine machine;
    AppsmithLookalike::Options options = optionsFor(machine);
    options.container = {{"APPSMITH_DISABLE_TELEMETRY", "false"}};
    const AppsmithLookalike server(options);
    Serving it(machine);
    it.logIn(server);
    it.plan();
    it.send();
    QTRY_COMPARE(it.page().banner().title(), QStringLiteral("It was changed, but the server does not heed it."));
    QCOMPARE(it.says(), QStringLiteral("enableTelemetry=true"));
    QVERIFY(it.reading().state == SwitchState::On);
}

void TestServerSwitch::tellsWhyItCannotConnect_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("password");
    QTest::addColumn<int>("mood");
    QTest::addColumn<QString>("says");
    const QString right = QLatin1String(admin);
    const auto usual = static_cast<int>(Mood::Usual);
    QTest::newRow("wrong password") << QString() << right << QStringLiteral("no") << usual
                                    << QStringLiteral("does not take this name with this password");
    QTest::newRow("nobody there") << QStringLiteral("http://127.0.0.1:1") << right << secret << usual
                                  << QStringLiteral("cannot be reached");
    QTest::newRow("not a superuser") << QString() << right << secret << -1
                                     << QStringLiteral("this user is no administrator");
    QTest::newRow("no Appsmith") << QString() << right << secret << static_cast<int>(Mood::OtherJson)
                                 << QStringLiteral("is it Appsmith?");
    QTest::newRow("half an answer") << QString() << right << secret << static_cast<int>(Mood::CutOff)
                                    << QStringLiteral("cut off");
    QTest::newRow("elsewhere") << QString() << right << secret << static_cast<int>(Mood::Elsewhere)
                               << QStringLiteral("sends to another address");
    QTest::newRow("hangs") << QString() << right << secret << static_cast<int>(Mood::Hanging)
                           << QStringLiteral("did not answer in time");
    QTest::newRow("no address") << QStringLiteral("appsmith") << right << secret << usual << QStringLiteral("http");
    QTest::newRow("password in it") << QStringLiteral("http://a:b@127.0.0.1") << right << secret << usual
                                    << QStringLiteral("password");
    QTest::newRow("no password") << QString() << right << QString() << usual
                                 << QStringLiteral("The password of admin@example.com is missing.");
}

void TestServerSwitch::tellsWhyItCannotConnect()
{
    QFETCH(const QString, address);
    QFETCH(const QString, user);
    QFETCH(const QString, password);
    QFETCH(const int, mood);
    QFETCH(const QString, says);
    PrivacyMachine machine;
    AppsmithLookalike::Options options = optionsFor(machine);
    options.isSuperuser = mood >= 0;
    options.mood = mood >= 0 ? static_cast<Mood>(mood) : Mood::Usual;
    const AppsmithLookalike server(options);
    Serving it(machine);
    it.openPane();
    it.fill(server, user, password);
    if (!address.isEmpty())
        it.server().address().setText(address);
    Serving::click(it.server().connectButton());
    QTRY_VERIFY2_WITH_TIMEOUT(it.server().problem().contains(says), qPrintable(it.server().problem()), 20'000);
    QVERIFY(it.server().isVisible());
    QVERIFY(it.server().connectButton().isEnabled());
    QCOMPARE(it.says(), QStringLiteral("not seen from here"));
    QVERIFY(it.board().servers().answers().empty());
    // Back to where one was.
    QTest::keyClick(&it.server().address(), Qt::Key_Escape);
    QVERIFY(!it.server().isVisible());
    QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(&it.page().switches().tree()));
    QVERIFY(it.server().password().text().isEmpty());
}

void TestServerSwitch::asksForATickOverHttp_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("user");
    QTest::addColumn<bool>("isAsked");
    const QString someone = QStringLiteral("admin");
    QTest::newRow("another machine") << QStringLiteral("http://appsmith.example") << someone << true;
    QTest::newRow("its address") << QStringLiteral("http://192.0.2.1:8080") << someone << true;
    QTest::newRow("a name that only begins like ours") << QStringLiteral("http://localhost.example") << someone << true;
    QTest::newRow("https") << QStringLiteral("https://appsmith.example") << someone << false;
    QTest::newRow("this machine") << QStringLiteral("http://127.0.0.1:8080") << someone << false;
    QTest::newRow("by name") << QStringLiteral("http://localhost") << someone << false;
    QTest::newRow("by IPv6") << QStringLiteral("http://[::1]:80") << someone << false;
    QTest::newRow("nobody logs in") << QStringLiteral("http://appsmith.example") << QString() << false;
}

void TestServerSwitch::asksForATickOverHttp()
{
    QFETCH(const QString, address);
    QFETCH(const QString, user);
    QFETCH(const bool, isAsked);
    PrivacyMachine machine;
    Serving it(machine);
    it.openPane();
    it.server().address().setText(address);
    it.server().user().setText(user);
    it.server().password().setText(secret);
    QCOMPARE(it.server().plain().isVisible(), isAsked);
    QCOMPARE(it.server().connectButton().isEnabled(), !isAsked);
    it.server().plain().setChecked(true);
    QVERIFY(it.server().connectButton().isEnabled());
    it.server().address().setText(address + QStringLiteral("/other")); // what was agreed to holds for one address
    QVERIFY(!it.server().plain().isChecked());
    QVERIFY(!it.server().plain().accessibleName().isEmpty());
}

void TestServerSwitch::aServerThatIsGoneIsUnknown()
{
    PrivacyMachine machine;
    auto server = std::make_unique<AppsmithLookalike>(optionsFor(machine));
    Serving it(machine);
    it.logIn(*server);
    QVERIFY(it.reading().state == SwitchState::On);
    server.reset();
    it.board().read();
    QTRY_COMPARE(it.says(), QStringLiteral("could not be read"));
    QVERIFY(it.reading().state == SwitchState::Unknown);
    QVERIFY2(it.reading().why.contains(QStringLiteral("cannot be reached")), qPrintable(it.reading().why));
    QVERIFY(it.row().isValid());
    QVERIFY(
        it.row(SwitchModel::Outcome).data(Qt::ToolTipRole).toString().contains(QStringLiteral("cannot be reached")));
}

void TestServerSwitch::aServerThatHangsHoldsNothingUp()
{
    PrivacyMachine machine;
    AppsmithLookalike server(optionsFor(machine));
    Serving it(machine);
    ServerPatience patience;
    patience.answer = std::chrono::milliseconds(6000);
    it.server().setPatience(patience);
    it.logIn(server);
    server.setMood(Mood::Hanging);
    QSignalSpy read(&it.board(), &models::SwitchBoard::readAgain);
    PrivacyMachine::put(machine.path("etc/grafana/grafana.ini"), "[analytics]\nreporting_enabled = false\n");
    it.board().read();
    QVERIFY(read.wait());
    QVERIFY(it.board().servers().isAsking()); // files were there first
    QTRY_COMPARE_WITH_TIMEOUT(it.says(), QStringLiteral("could not be read"), 20'000);
    QVERIFY2(it.reading().why.contains(QStringLiteral("in time")), qPrintable(it.reading().why));
}

void TestServerSwitch::closesWhileItWaits()
{
    PrivacyMachine machine;
    AppsmithLookalike::Options options = optionsFor(machine);
    options.awayMilliseconds = -1;
    const AppsmithLookalike server(options);
    QElapsedTimer timer;
    {
        Serving it(machine);
        ServerPatience patience;
        patience.poll = std::chrono::milliseconds(10);
        it.server().setPatience(patience); // three minutes for the restart
        it.logIn(server);
        it.plan();
        Serving::click(it.page().preview().writeButton());
        QTRY_VERIFY_WITH_TIMEOUT(changesIn(server) == 2, 20'000);
        timer.start();
    }
    QVERIFY2(timer.elapsed() < 60'000, qPrintable(QString::number(timer.elapsed())));
}

void TestServerSwitch::disconnecting()
{
    PrivacyMachine machine;
    const AppsmithLookalike server(optionsFor(machine));
    Serving it(machine);
    it.logIn(server);
    Q_EMIT it.page().switches().connectWanted(it.board().find("appsmith"));
    QVERIFY(it.server().isVisible());
    QVERIFY(it.server().forgetButton().isVisible());
    QCOMPARE(it.server().address().text(), QString::fromStdString(server.url()));
    QVERIFY(it.server().password().text().isEmpty());
    Serving::click(it.server().forgetButton());
    QTRY_COMPARE(it.says(), QStringLiteral("not seen from here"));
    QVERIFY(it.board().servers().access({"appsmith", {}}) == nullptr);
    const std::size_t heard = server.heard().size();
    it.board().read();
    QTRY_VERIFY(!it.board().isReading());
    QCOMPARE(server.heard().size(), heard);
}

void TestServerSwitch::thePasswordStaysInMemory()
{
    QTemporaryDir data;
    qputenv("XDG_DATA_HOME", QFile::encodeName(data.path()));
    QFile::remove(QString::fromStdString(store::usualActivityLog())); // of a run before
    PrivacyMachine machine;
    const AppsmithLookalike server(optionsFor(machine));
    const QString settingsFile = data.filePath(QStringLiteral("settings.ini"));
    QTest::failOnWarning(QRegularExpression(QRegularExpression::escape(secret)));
    {
        Serving it(machine);
        it.logIn(server);
        QVERIFY(it.server().password().text().isEmpty());
        it.server().password().setText(secret);
        it.plan();
        it.send();
        QSettings settings(settingsFile, QSettings::IniFormat);
        it.page().saveLayout(settings);
        for (const QWidget *widget : it.window->findChildren<QWidget *>()) {
            if (widget != &it.server().password()) {
                QVERIFY(!widget->accessibleName().contains(secret));
                QVERIFY(!widget->toolTip().contains(secret));
            }
        }
    }
    // The password did go to the server, and the log tells of the change.
    QVERIFY(server.bytes().find("password=correct") != std::string::npos);
    int files = 0;
    bool isLogged = false;
    const QString log = QString::fromStdString(store::usualActivityLog());
    QStringList written{log};
    QDirIterator all(data.path(), QDir::Files, QDirIterator::Subdirectories);
    while (all.hasNext())
        written << all.next();
    for (const QString &path : std::as_const(written)) {
        const QByteArray bytes = PrivacyMachine::read(path);
        ++files;
        isLogged = isLogged || bytes.contains("switch-change");
        QVERIFY2(!bytes.contains("correct horse") && !bytes.contains("correct+horse")
                     && !bytes.contains("correct%20horse"),
                 qPrintable(path));
    }
    QVERIFY(files >= 2);
    QVERIFY(isLogged);
    QVERIFY(PrivacyMachine::read(settingsFile).contains("127.0.0.1"));
}

void TestServerSwitch::remembersTheAddress()
{
    PrivacyMachine machine;
    const AppsmithLookalike server(optionsFor(machine));
    QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    {
        Serving it(machine);
        it.logIn(server);
        it.page().saveLayout(settings);
    }
    Serving again(machine);
    again.page().restoreLayout(settings);
    QTRY_VERIFY(!again.board().isReading());
    again.openPane();
    QCOMPARE(again.server().address().text(), QString::fromStdString(server.url()));
    QVERIFY(again.server().user().text().isEmpty());
    QVERIFY(again.board().servers().access({"appsmith", {}}) == nullptr);
}

QTEST_MAIN(TestServerSwitch)
#include "tst_server_switch.moc"
