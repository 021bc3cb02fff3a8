// SPDX-License-Identifier: GPL-3.0-or-later
// TCP connections of a program that knows nothing of us.
#include "preload/redirected.h"

#include <QTest>

using namespace telltale;
using namespace telltale::test;

class TestRedirectStreams : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhereItWasGoing_data();
    void tellsWhereItWasGoing();
    void reachesAnInterceptorOfVersion6();
    void leavesItsOwnPortsAlone();
    void isRefusedWithoutAnInterceptor();
    void isRefusedAfterTheRun();
    void attributesEach_data();
    void attributesEach();
};

void TestRedirectStreams::tellsWhereItWasGoing_data()
{
    QTest::addColumn<QString>("output"); // %1: the process
    const auto row = [](const char *words, const char *output) { QTest::newRow(words) << QString::fromLatin1(output); };
    row("connect telemetry.example 443", "telemetry.example 443 %1\n");
    row("connect Telemetry.EXAMPLE. 443", "telemetry.example 443 %1\n");
    row("connect 192.0.2.7 80", "192.0.2.7 80 %1\n");
    row("connect 169.254.169.254 80", "169.254.169.254 80 %1\n");
    row("connect 2001:db8::7 80", "2001:db8::7 80 %1\n");
    row("connect 127.0.0.1 9", "127.0.0.1 9 %1\n");
    row("connect 198.18.3.4 80", "198.18.3.4 80 %1\n"); // no name has this address
    row("connect one_label 80", "one_label 80 %1\n");
    row("v6 telemetry.example 443", "telemetry.example 443 %1\n");
    row("v6only telemetry.example 443", "telemetry.example 443 %1\n");
    row("v6only 2001:db8::7 443", "2001:db8::7 443 %1\n");
    row("bound-any telemetry.example 443", "telemetry.example 443 %1\n");
    row("bound-loopback telemetry.example 443", "telemetry.example 443 %1\n");
    row("nonblocking telemetry.example 7", "Operation now in progress\nconnected\ntelemetry.example 7 %1 ping\n");
    row("again telemetry.example 7",
        "Operation now in progress\nconnected\nconnected again\n"
        "Transport endpoint is already connected\ntelemetry.example 7 %1 ping\n");
    row("fastopen telemetry.example 7", "5\ntelemetry.example 7 %1 ping\n");
    row("fastopen-message telemetry.example 7", "5\ntelemetry.example 7 %1 ping\n");
    row("fastopen-connect telemetry.example 7", "telemetry.example 7 %1 ping\n");
    row("peer 192.0.2.7 80", "192.0.2.7 80\n16 kept within\n");
    row("peer 2001:db8::7 80", "2001:db8::7 80\n28 kept within\n");
    row("connect not..a.name 80", "getaddrinfo: Name or service not known\n");
}

void TestRedirectStreams::tellsWhereItWasGoing()
{
    QFETCH(QString, output);
    Redirected run;
    qint64 process = 0;
    const QString got = run.client(QString::fromLatin1(QTest::currentDataTag()), &process);
    QCOMPARE(got, output.contains(QLatin1String("%1")) ? output.arg(process) : output);
    QVERIFY(run.server().refused().empty());
    const bool isConnected = !output.startsWith(QLatin1String("getaddrinfo"));
    QCOMPARE(run.hub().statistics().connections, isConnected ? 1U : 0U);
}

void TestRedirectStreams::reachesAnInterceptorOfVersion6()
{
    Redirected with({}, true);
    qint64 process = 0;
    const QString got = with.client(QStringLiteral("v6only-bound 2001:db8::7 443"), &process);
    QCOMPARE(got, QStringLiteral("2001:db8::7 443 %1\n").arg(process));
    Redirected without;
    QVERIFY(without.client(QStringLiteral("v6only-bound 2001:db8::7 443")).startsWith(QLatin1String("Network is")));
}

void TestRedirectStreams::leavesItsOwnPortsAlone()
{
    const PreambleServer other({1});
    Redirected run([&](network::RedirectHubOptions &options) { options.ownPorts = {other.port()}; });
    QCOMPARE(run.client(QStringLiteral("fastopen 127.0.0.1 %1").arg(other.port())), QStringLiteral("5\n"));
    QTRY_COMPARE(other.refused(), (std::vector<std::string>{"ping\n"}));
    run.client(QStringLiteral("fastopen 127.0.0.1 %1").arg(run.server().port()));
    QTRY_COMPARE(run.server().refused(), (std::vector<std::string>{"ping\n"}));
}

void TestRedirectStreams::isRefusedWithoutAnInterceptor()
{
    std::uint16_t closed = 0;
    {
        const PreambleServer gone({1});
        closed = gone.port();
    }
    Redirected run([&](network::RedirectHubOptions &options) { options.interceptorPort = closed; });
    QCOMPARE(run.client(QStringLiteral("connect telemetry.example 443")),
             QStringLiteral("connect: Connection refused\n"));
    QCOMPARE(run.client(QStringLiteral("nonblocking 192.0.2.7 443")).section(u'\n', -2, -2),
             QStringLiteral("Connection refused"));
    QCOMPARE(run.hub().statistics().connections, 0U);
}

void TestRedirectStreams::isRefusedAfterTheRun()
{
    Redirected run;
    const QProcessEnvironment environment = run.environment(QStringLiteral("sh"));
    QProcess shell;
    shell.setProcessEnvironment(environment);
    // The shell outlives the run, as daemons do.
    shell.start(QStringLiteral("bash"),
                {QStringLiteral("-c"), QStringLiteral("echo up; read line; exec 3<>/dev/tcp/192.0.2.7/80")});
    QVERIFY(shell.waitForReadyRead());
    run.end();
    shell.write("\n");
    QVERIFY(shell.waitForFinished());
    QVERIFY2(shell.readAllStandardError().contains("refused"), "not refused");
}

void TestRedirectStreams::attributesEach_data()
{
    QTest::addColumn<int>("processes");
    QTest::addColumn<int>("threads");
    QTest::addColumn<int>("connections");
    // TELLTALE_REDIRECT_CONNECTIONS=32000 for all of them.
    const int many = std::max(qEnvironmentVariableIntValue("TELLTALE_REDIRECT_CONNECTIONS"), 2000);
    QTest::newRow("one after the other") << 1 << 1 << many;
    QTest::newRow("processes") << 8 << 1 << many / 64;
    QTest::newRow("threads") << 1 << 8 << many / 64;
    QTest::newRow("both") << 4 << 4 << many / 128;
}

void TestRedirectStreams::attributesEach()
{
    QFETCH(int, processes);
    QFETCH(int, threads);
    QFETCH(int, connections);
    Redirected run;
    const QString got = run.client(QStringLiteral("many %1 %2 %3").arg(processes).arg(threads).arg(connections));
    const int all = processes * threads * connections;
    QCOMPARE(got, QStringLiteral("%1 right, 0 wrong, 0 failed\n").arg(all));
    QVERIFY(run.server().refused().empty());
    const network::RedirectStatistics statistics = run.hub().statistics();
    QCOMPARE(statistics.connections, std::uint64_t(all));
    QCOMPARE(statistics.processes.size(), std::size_t(processes));
    QCOMPARE(statistics.names, std::uint32_t(processes * threads * std::min(connections, 100)));
}

QTEST_GUILESS_MAIN(TestRedirectStreams)
#include "tst_redirect_streams.moc"
