// SPDX-License-Identifier: GPL-3.0-or-later
// The policy of the window on its wire: what an upstream gets of what is captured.
#include "capturing.h"
#include "network/upstream.h"
#include "privacy/policy/policy_reader.h"
#include "store/activity/activity_log.h"
#include "ui/capture/gate_switch.h"
#include "ui/capture/live_engine.h"
#include "ui/capture/wire_feed.h"
#include "ui/models/policy_desk.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/segmented_control.h"

#include <QDir>

using namespace telltale;
using namespace telltale::ui;
using privacy::Judgement;
using tests::Capturing;

namespace {

constexpr auto dropping = "[[rule]]\nname = \"no mail\"\npath = \"/email\"\naction = \"drop\"\n";
constexpr auto hashing = "[[rule]]\nname = \"mail\"\npath = \"/email\"\naction = \"hash\"\n";

std::string posted(const std::string &body)
{
    return "POST /track HTTP/1.1\r\nHost: in.example.com\r\nContent-Type: application/json\r\nContent-Length: "
        + std::to_string(body.size()) + "\r\n\r\n" + body;
}

std::string bodyOf(const std::string &message)
{
    const std::size_t blank = message.find("\r\n\r\n");
    return blank == std::string::npos ? std::string("(nothing)") : message.substr(blank + 4);
}

const std::string visit = "{\"event\":\"visit\",\"email\":\"ann@example.com\",\"n\":1}";

/// A window whose configuration is its own, with the real engine that sends on to `upstream`.
struct Sending : private QTemporaryDir
{
    explicit Sending(const std::string &upstream = {})
    {
        qputenv("XDG_CONFIG_HOME", QFile::encodeName(path()));
        with = std::make_unique<Capturing>();
        with->window().setCaptureEngine(std::make_unique<LiveEngine>());
        settings.listen = "127.0.0.1:0";
        settings.forward = upstream;
        settings.record = with->data() + QStringLiteral("/a.telltale");
    }
    void start()
    {
        with->session().start(settings);
        QTRY_VERIFY(with->session().isRunning());
    }
    models::PolicyDesk &policy() { return with->window().policy(); }
    bool setPolicy(const std::string &text) { return bool(policy().setText(text, policy().text())); }
    /// What the program hears.
    std::string send(const std::string &body)
    {
        test::Talk talk = test::Talk::to(with->session().address().toStdString());
        talk.say(posted(body));
        return talk.hearMessage();
    }

    std::unique_ptr<Capturing> with;
    CaptureSettings settings;
};

const std::string okay = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

} // namespace

class TestWireFeed : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rulesChangeWhatLeaves();
    void aChangeHoldsFromTheNextRequest();
    void hashesWithThePersonsKey();
    void withoutAKeyNothingLeaves();
    void asksForNoKeyThatNobodyNeeds();
    void theGateOfThePolicyHoldsUntilOneIsChosen();
    void aBrokenFileKeepsWhatHolds();
    void changesAreInTheLog();
    void withoutTheLogNothingIsChanged();
};

void TestWireFeed::rulesChangeWhatLeaves()
{
    std::string heard;
    test::Upstream upstream(1, test::answering(okay, &heard));
    Sending it(upstream.url());
    QVERIFY(it.setPolicy(dropping));
    it.start();
    QVERIFY(it.send(visit).starts_with("HTTP/1.1 200"));
    QCOMPARE(bodyOf(heard), std::string("{\"event\":\"visit\",\"n\":1}"));
    it.with->stop();
}

void TestWireFeed::aChangeHoldsFromTheNextRequest()
{
    QByteArrayList heard;
    test::Upstream upstream(3, [&heard](test::Talk &talk) {
        heard << QByteArray::fromStdString(bodyOf(talk.hearMessage()));
        talk.say(okay);
    });
    Sending it(upstream.url());
    it.start();
    QVERIFY(it.send(visit).starts_with("HTTP/1.1 200"));
    QVERIFY(it.setPolicy(dropping));
    QVERIFY(it.send(visit).starts_with("HTTP/1.1 200"));
    QVERIFY(bool(it.policy().undo()));
    QVERIFY(it.send(visit).starts_with("HTTP/1.1 200"));
    const QByteArray plain = QByteArray::fromStdString(visit);
    QCOMPARE(heard.join('|'), plain + "|{\"event\":\"visit\",\"n\":1}|" + plain);
    it.with->stop();
}

void TestWireFeed::hashesWithThePersonsKey()
{
    std::string heard;
    test::Upstream upstream(1, test::answering(okay, &heard));
    Sending it(upstream.url());
    int asked = 0;
    it.with->window().setKeys([&asked]() -> Result<privacy::KeySource> {
        ++asked;
        return privacy::KeySource(*privacy::SecretKey::fromBytes("a key of sixteen bytes and more"));
    });
    QVERIFY(it.setPolicy(hashing));
    QCOMPARE(asked, 0); // nothing is captured
    it.start();
    QTRY_COMPARE(asked, 1);
    QVERIFY(it.send(visit).starts_with("HTTP/1.1 200"));
    const privacy::KeySource keys(*privacy::SecretKey::fromBytes("a key of sixteen bytes and more"));
    const std::string digest = privacy::hexOf(keys.hmac(privacy::KeySource::Purpose::Hash)->of("ann@example.com"));
    QCOMPARE(bodyOf(heard), "{\"event\":\"visit\",\"email\":\"" + digest + "\",\"n\":1}");
    QVERIFY(it.setPolicy(std::string(hashing) + dropping));
    QCOMPARE(asked, 1); // once
    it.with->stop();
}

void TestWireFeed::withoutAKeyNothingLeaves()
{
    std::vector<std::string> heard;
    test::Upstream upstream(1, [&heard](test::Talk &talk) {
        heard.push_back(bodyOf(talk.hearMessage()));
        talk.say(okay);
    });
    Sending it(upstream.url());
    bool hasKey = false;
    int asked = 0;
    it.with->window().setKeys([&hasKey, &asked]() -> Result<privacy::KeySource> {
        ++asked;
        if (hasKey)
            return privacy::KeySource(*privacy::SecretKey::fromBytes("a key of sixteen bytes and more"));
        return Error{"keyring-unreadable", QStringLiteral("The keyring is locked")};
    });
    QVERIFY(it.setPolicy(hashing));
    it.start();
    Banner &notice = it.with->window().wireNotice();
    QTRY_VERIFY(notice.isVisible());
    QVERIFY(notice.accessibleDescription().contains(QLatin1String("locked")));
    it.send(visit);
    QVERIFY(heard.empty());
    // Turning the gate on does not open it.
    it.with->session().setGate(privacy::TelemetryGate::Off);
    it.with->session().setGate(privacy::TelemetryGate::On);
    it.send(visit);
    QVERIFY(heard.empty());
    hasKey = true;
    Q_EMIT notice.goClicked();
    QTRY_COMPARE(asked, 2);
    QVERIFY(!notice.isVisible());
    QVERIFY(it.send(visit).starts_with("HTTP/1.1 200"));
    QCOMPARE(heard.size(), std::size_t(1));
    QVERIFY(heard.front().find("ann") == std::string::npos);
    it.with->stop();
}

void TestWireFeed::asksForNoKeyThatNobodyNeeds()
{
    Sending it;
    int asked = 0;
    it.with->window().setKeys([&asked]() -> Result<privacy::KeySource> {
        ++asked;
        return Error{"keyring-unreadable", QStringLiteral("locked")};
    });
    QVERIFY(it.setPolicy(hashing));
    QVERIFY(it.setPolicy(dropping));
    it.start();
    QCoreApplication::processEvents();
    QCOMPARE(asked, 0);
    QVERIFY(it.setPolicy(hashing));
    QTRY_COMPARE(asked, 1);
    QTRY_VERIFY(it.with->window().wireNotice().isVisible());
    QVERIFY(it.setPolicy(dropping)); // needs none any more
    QVERIFY(!it.with->window().wireNotice().isVisible());
    QVERIFY(it.send(visit).starts_with("HTTP/1.1 2"));
    it.with->stop();
}

void TestWireFeed::theGateOfThePolicyHoldsUntilOneIsChosen()
{
    Sending it;
    it.start();
    SegmentedControl &segments = it.with->window().gate().segments();
    QCOMPARE(segments.current(), 0);
    QVERIFY(bool(it.policy().setGate(privacy::TelemetryGate::Essential)));
    QCOMPARE(it.with->session().gate(), privacy::TelemetryGate::Essential);
    QCOMPARE(segments.current(), 1);
    QTest::mouseClick(segments.findChildren<QAbstractButton *>().at(2), Qt::LeftButton);
    QCOMPARE(it.with->session().gate(), privacy::TelemetryGate::Off);
    QVERIFY(bool(it.policy().setGate(privacy::TelemetryGate::On)));
    QCOMPARE(it.with->session().gate(), privacy::TelemetryGate::Off); // the person's choice
    it.with->stop();
}

void TestWireFeed::aBrokenFileKeepsWhatHolds()
{
    std::string heard;
    test::Upstream upstream(1, test::answering(okay, &heard));
    Sending it(upstream.url());
    QVERIFY(it.setPolicy(dropping));
    it.start();
    QFile file(QString::fromStdString(it.policy().file()));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("[[rule]\n") > 0);
    file.close();
    it.policy().look();
    QVERIFY(!it.policy().problem().isEmpty());
    QVERIFY(it.send(visit).starts_with("HTTP/1.1 200"));
    QCOMPARE(bodyOf(heard), std::string("{\"event\":\"visit\",\"n\":1}"));
    it.with->stop();
}

void TestWireFeed::changesAreInTheLog()
{
    Sending it;
    QVERIFY(it.setPolicy(dropping));
    QVERIFY(bool(it.policy().choose("default")));
    QFile log(QString::fromStdString(store::usualActivityLog()));
    QVERIFY(log.open(QIODevice::ReadOnly));
    const QByteArray text = log.readAll();
    QCOMPARE(text.count("\"what\":\"policy-edit\""), 2);
    QVERIFY(text.contains("no mail"));
}

void TestWireFeed::withoutTheLogNothingIsChanged()
{
    Sending it;
    QVERIFY(QDir().mkpath(QString::fromStdString(store::usualActivityLog()))); // no log can be there
    QVERIFY(!it.setPolicy(dropping));
    QVERIFY(it.policy().policy()->isIdle());
    QVERIFY(!QFile::exists(QString::fromStdString(it.policy().file())));
}

QTEST_MAIN(TestWireFeed)
#include "tst_wire_feed.moc"
