// SPDX-License-Identifier: GPL-3.0-or-later
// What captures say of what they saw and did not see.
#include "payload/loaders/record/tunnel_words.h"
#include "payload/sender.h"
#include "report/coverage_text.h"
#include "report/tunnel_text.h"

#include <QSet>
#include <QTest>

using namespace telltale;
using namespace telltale::report;
using privacy::CaptureCounters;

class TestCoverageText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingUnseenHasALine_data();
    void everythingUnseenHasALine();
    void tellsWhatWasSeen();
    void everyReasonHasWords();
    void sendersInWords_data();
    void sendersInWords();
    void tunnelsInWords();
    void boundsLines();
};

void TestCoverageText::everythingUnseenHasALine_data()
{
    QTest::addColumn<std::uint64_t CaptureCounters::*>("counter");
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("many");
    const auto row = [](const char *title, std::uint64_t CaptureCounters::*counter, const char *one, const char *many) {
        QTest::newRow(title) << counter << QString::fromUtf8(one) << QString::fromUtf8(many);
    };
    row("tunnels", &CaptureCounters::tunnels, "1 tunnel with", "3 tunnels with");
    row("TLS refused", &CaptureCounters::tlsRefused,
        "1 connection whose client refused our certificate: it looks like certificate pinning",
        "3 connections whose clients refused our certificate: it looks like certificate pinning");
    row("untrusted", &CaptureCounters::untrusted, "1 connection to a server whose certificate does not hold",
        "3 connections to servers whose certificates do not hold");
    row("streams", &CaptureCounters::streams, "1 connection kept whole", "3 connections kept whole");
    row("names", &CaptureCounters::namesDiffer, "1 connection where the request names another host",
        "3 connections where the request names another host");
    row("QUIC", &CaptureCounters::quicRefused, "1 attempt to speak QUIC", "3 attempts to speak QUIC");
    row("datagrams", &CaptureCounters::datagrams, "1 other datagram", "3 other datagrams");
    row("turned away", &CaptureCounters::turnedAway, "1 connection that was not let through",
        "3 connections that were not let through");
    row("unreached", &CaptureCounters::unreached, "1 program that was started", "3 programs that were started");
    row("cut off", &CaptureCounters::cutOff, "1 request cut off", "3 requests cut off");
    row("unseen", &CaptureCounters::passedUnseen, "1 request let through", "3 requests let through");
}

void TestCoverageText::everythingUnseenHasALine()
{
    QFETCH(std::uint64_t CaptureCounters::*, counter);
    QFETCH(QString, one);
    QFETCH(QString, many);
    CaptureCounters counters;
    QVERIFY(coverageText(counters).unseen.isEmpty());
    for (const std::uint64_t count : {1u, 3u}) {
        counters.*counter = count;
        const QStringList unseen = coverageText(counters).unseen;
        QCOMPARE(unseen.size(), 1);
        QVERIFY2(unseen.front().startsWith(count == 1 ? one : many), qPrintable(unseen.front()));
    }
}

void TestCoverageText::tellsWhatWasSeen()
{
    CaptureCounters counters;
    counters.exchanges = 2;
    counters.connections = 3;
    counters.redirected = 2;
    counters.tlsOpened = 1;
    QCOMPARE(coverageText(counters).seen,
             QStringLiteral("2 requests recorded, from 3 connections, 2 of them brought here from the program that was "
                            "started, 1 with their TLS opened"));
    QVERIFY(coverageText(counters).unseen.isEmpty());
}

/// The codes are privacy's, the words payload's: neither may be forgotten.
void TestCoverageText::everyReasonHasWords()
{
    using namespace privacy::tunnelWhy;
    QSet<QString> words;
    for (const std::string_view why :
         {notInScope, upgrade, silent, notHttp, noAuthority, oddName, tlsRefused, tlsUnused, sandbox, gate, linkLocal,
          programSetUser, programRefused, programStatic, programGo, programOther, programSilent}) {
        const QString text = payload::tunnelWhyText(why);
        QVERIFY2(text != QString::fromUtf8(why.data(), qsizetype(why.size())), qPrintable(text));
        QVERIFY(text.contains(QLatin1Char(' ')));
        words.insert(text);
    }
    QCOMPARE(words.size(), 17);
    QCOMPARE(payload::tunnelWhyText("not\x1B-known"), QStringLiteral("not\u241B-known"));
    QCOMPARE(payload::streamProtocolText("h2"), QStringLiteral("HTTP/2"));
}

void TestCoverageText::sendersInWords_data()
{
    QTest::addColumn<uint>("process");
    QTest::addColumn<QByteArray>("program");
    QTest::addColumn<QString>("words");
    QTest::newRow("both") << 4711u << QByteArray("/usr/bin/node") << QStringLiteral("node \u00B7 pid 4711");
    QTest::newRow("a number") << 4711u << QByteArray() << QStringLiteral("pid 4711");
    QTest::newRow("a program") << 0u << QByteArray("node") << QStringLiteral("node");
    QTest::newRow("nothing") << 0u << QByteArray() << QStringLiteral("unknown");
    QTest::newRow("a slash at the end") << 0u << QByteArray("/a/") << QStringLiteral("/a/");
    QTest::newRow("odd bytes") << 1u << QByteArray("/a/\x1B[31m%1") << QStringLiteral("\u241B[31m%1 \u00B7 pid 1");
}

void TestCoverageText::sendersInWords()
{
    QFETCH(uint, process);
    QFETCH(QByteArray, program);
    const std::string path = program.toStdString();
    QTEST(payload::senderText({process, path}), "words");
}

void TestCoverageText::tunnelsInWords()
{
    privacy::TunnelSummary tunnel{"api.example:443", "not-in-scope", "/usr/bin/node", 1, 0, 12, 34};
    QCOMPARE(tunnelText(tunnel),
             QStringLiteral("api.example:443, not on the capture list: 1 connection, 12 bytes sent, 34 received, by "
                            "/usr/bin/node"));
    tunnel = {"a\x1B%1:22", "silent", "", 3, 2, 1, 0};
    QCOMPARE(tunnelText(tunnel),
             QStringLiteral("a\u241B%1:22, its client waits for the server to begin: 3 connections (2 open), 1 byte "
                            "sent, 0 received, by an unknown program"));
    payload::RecordedTunnel recorded;
    recorded.destination = "api.example:443";
    recorded.why = "no-authority";
    recorded.sent = 2;
    recorded.sender = {4711, "/usr/bin/node"};
    QCOMPARE(
        tunnelText(recorded),
        QStringLiteral("api.example:443, TLS, and there is no certificate authority to open it with: 2 bytes sent, "
                       "0 received, by node \u00B7 pid 4711"));
    recorded.why = privacy::tunnelWhy::programGo;
    QCOMPARE(tunnelText(recorded),
             QStringLiteral("node \u00B7 pid 4711, written in Go: seen only where it obeys proxy variables"));
    QCOMPARE(tunnelText(privacy::TunnelSummary{"", "program-static", "/a/b", 1, 0, 0, 0}),
             QStringLiteral("/a/b, linked statically: seen only where it obeys proxy variables"));
    const payload::StreamSum stream{"https://a:443", "h2", 0, "", 5, 6, 0, 0};
    QCOMPARE(streamText(stream),
             QStringLiteral("https://a:443, HTTP/2: 5 bytes sent, 6 received, by an unknown program"));
}

void TestCoverageText::boundsLines()
{
    const std::vector<privacy::TunnelSummary> tunnels(25, {"a:443", "silent", "", 1, 0, 2, 3});
    QVERIFY(tunnelLines({}).isEmpty());
    QCOMPARE(tunnelLines(tunnels, 25).size(), 25);
    const QStringList lines = tunnelLines(tunnels);
    QCOMPARE(lines.size(), 21);
    QCOMPARE(lines.back(), QStringLiteral("5 more"));
}

QTEST_GUILESS_MAIN(TestCoverageText)
#include "tst_coverage_text.moc"
