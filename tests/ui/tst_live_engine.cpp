// SPDX-License-Identifier: GPL-3.0-or-later
// The real engine: a request over a socket is in the record when it is answered.
#include "network/talk.h"
#include "support/patience.h"
#include "ui/capture/hold_judge.h"
#include "ui/capture/live_engine.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>

using namespace telltale;
using namespace telltale::ui;

namespace {

CaptureSettings settingsIn(const QTemporaryDir &folder)
{
    CaptureSettings settings;
    settings.listen = "127.0.0.1:0";
    settings.record = folder.filePath(QStringLiteral("a.telltale"));
    return settings;
}

constexpr auto request =
    "POST /track HTTP/1.1\r\nHost: in.example.com\r\nContent-Length: 17\r\n\r\n{\"event\":\"hello\"}";

} // namespace

class TestLiveEngine : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void recordsBeforeItAnswers();
    void holdsUntilSomebodyDecides();
    void saysWhyItDoesNotStart();
    void leavesNoRecordWhenItDoesNotListen();
};

void TestLiveEngine::recordsBeforeItAnswers()
{
    const QTemporaryDir folder;
    const CaptureSettings settings = settingsIn(folder);
    HoldJudge judge;
    std::atomic<int> grown = 0;
    LiveEngine engine;
    QVERIFY(engine.forwarder() == nullptr);
    const Result<QString> address = engine.start(settings, judge, [&grown] { ++grown; });
    QVERIFY(address && engine.forwarder() != nullptr);
    test::Talk talk = test::Talk::to(address->toStdString());
    QVERIFY(talk.say(request));
    QVERIFY(talk.hearMessage().starts_with("HTTP/1.1 2"));
    QVERIFY(grown > 0);
    QCOMPARE(engine.forwarder()->counters().exchanges, std::uint64_t(1));
    QFile record(settings.record);
    QVERIFY(record.open(QIODevice::ReadOnly));
    QVERIFY(record.readAll().contains("{\"event\":\"hello\"}"));
    talk.close();
    const privacy::CaptureCounters counters = engine.stop();
    QCOMPARE(counters.exchanges, std::uint64_t(1));
    QVERIFY(engine.forwarder() == nullptr && engine.trouble().isEmpty());
    QVERIFY(engine.stop().isEmpty()); // nothing runs
}

void TestLiveEngine::holdsUntilSomebodyDecides()
{
    const QTemporaryDir folder;
    HoldJudge judge;
    judge.setHolding(true);
    LiveEngine engine;
    const Result<QString> address = engine.start(settingsIn(folder), judge, [] {});
    QVERIFY(address);
    test::Talk talk = test::Talk::to(address->toStdString());
    QVERIFY(talk.say(request));
    QTRY_COMPARE(engine.forwarder()->held().size(), std::size_t(1));
    QCOMPARE(engine.forwarder()->held().front().target, std::string("/track"));
    engine.forwarder()->drop(engine.forwarder()->held().front().exchange);
    QVERIFY(talk.hearMessage().starts_with("HTTP/1.1 403"));
    engine.stop();
}

void TestLiveEngine::saysWhyItDoesNotStart()
{
    const QTemporaryDir folder;
    HoldJudge judge;
    LiveEngine engine;
    CaptureSettings settings = settingsIn(folder);
    const auto codeOf = [&] {
        const Result<QString> started = engine.start(settings, judge, [] {});
        return started ? QByteArray("started") : QByteArray(started.error().code);
    };
    settings.forward = "nowhere";
    QCOMPARE(codeOf(), QByteArray("bad-upstream"));
    settings.forward.clear();
    settings.allow = {"all"};
    QCOMPARE(codeOf(), QByteArray("bad-address-range"));
    settings.allow.clear();
    settings.record = folder.filePath(QStringLiteral("missing/a.telltale"));
    QCOMPARE(codeOf(), QByteArray("record-not-writable"));
}

void TestLiveEngine::leavesNoRecordWhenItDoesNotListen()
{
    const QTemporaryDir folder;
    HoldJudge judge;
    LiveEngine first;
    CaptureSettings settings = settingsIn(folder);
    const Result<QString> address = first.start(settings, judge, [] {});
    QVERIFY(address);
    LiveEngine second;
    settings.listen = address->toStdString();
    settings.record = folder.filePath(QStringLiteral("b.telltale"));
    const Result<QString> taken = second.start(settings, judge, [] {});
    QVERIFY(!taken);
    QCOMPARE(taken.error().code, "listen-port-taken");
    QVERIFY(!QFile::exists(settings.record));
    first.stop();
    QVERIFY(second.start(settings, judge, [] {}));
    second.stop();
}

QTEST_GUILESS_MAIN(TestLiveEngine)
#include "tst_live_engine.moc"
