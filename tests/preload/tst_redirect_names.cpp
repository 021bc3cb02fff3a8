// SPDX-License-Identifier: GPL-3.0-or-later
// Names, datagrams and trust files of a program that knows nothing of us.
#include "preload/redirected.h"

#include <QRegularExpression>
#include <QTest>

using namespace telltale;
using namespace telltale::test;

class TestRedirectNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void looksUp_data();
    void looksUp();
    void agreesAcrossProcesses();
    void leavesLocalNames();
    void turnsDatagrams_data();
    void turnsDatagrams();
    void answersNameQueries_data();
    void answersNameQueries();
    void handsOutTrustFiles_data();
    void handsOutTrustFiles();
    void hidesRings();
};

void TestRedirectNames::looksUp_data()
{
    QTest::addColumn<QString>("output"); // %1: the name's address
    const auto row = [](const char *words, const char *output) { QTest::newRow(words) << QString::fromLatin1(output); };
    row("addresses a.example", "%1 443\n::ffff:%1 443\n");
    row("addresses-4 a.example", "%1 443\n");
    row("addresses-6 a.example", "::ffff:%1 443\n");
    row("addresses-configured a.example", "%1 443\n");
    row("canonical A.example", "A.example %1 443\n::ffff:%1 443\n");
    row("addresses 192.0.2.7", "192.0.2.7 443\n");
    row("addresses 2001:db8::7", "2001:db8::7 443\n");
    row("addresses no:address", "Name or service not known\n");
    row("addresses a..example", "Name or service not known\n");
    row("by-name a.example", "a.example %1 0\n");
    row("by-name-6 a.example", "error 1\n");
    row("by-name-6 x.localhost", "x.localhost ::1 0\n");
    row("by-name-r a.example", "0 a.example %1 0\n");
    row("by-name-r-small a.example", "34 error -1\n");
    row("by-name-r a..example", "0 error 1\n");
    row("by-address a.example", "a.example %1 0\n");
    row("reverse a.example", "a.example\n");
    row("reverse 192.0.2.7", "Name or service not known\n");
    row("reverse-any 192.0.2.7", "192.0.2.7\n");
    row("query-a a.example", "a.example %1\n");
    row("query-txt a.example", "error 4\n");
}

void TestRedirectNames::looksUp()
{
    QFETCH(QString, output);
    Redirected run;
    const QString got = run.client(QString::fromLatin1(QTest::currentDataTag()));
    static const QRegularExpression ours(QStringLiteral("198\\.1[89]\\.[0-9]+\\.[0-9]+"));
    const QString address = ours.match(got).captured();
    QCOMPARE(got, output.contains(QLatin1String("%1")) ? output.arg(address) : output);
    if (output.contains(QLatin1String("%1")))
        QCOMPARE(run.hub().nameOf(address.toStdString()), std::optional<std::string>("a.example"));
    QCOMPARE(run.hub().nameOf("192.0.2.7"), std::optional<std::string>());
}

void TestRedirectNames::agreesAcrossProcesses()
{
    Redirected run;
    const QString first = run.client(QStringLiteral("addresses a.example"));
    QVERIFY(run.client(QStringLiteral("addresses b.example")) != first);
    QCOMPARE(run.client(QStringLiteral("addresses A.EXAMPLE")), first);
    // What one program looks up, another one connects to.
    const QString got = run.client(QStringLiteral("connect %1 80").arg(first.section(u' ', 0, 0)));
    QVERIFY2(got.startsWith(QLatin1String("a.example 80 ")), qPrintable(got));
}

void TestRedirectNames::leavesLocalNames()
{
    Redirected run;
    QVERIFY(run.client(QStringLiteral("addresses localhost")).contains(QLatin1String("127.0.0.1")));
    QCOMPARE(run.client(QStringLiteral("addresses-4 x.localhost")), QStringLiteral("127.0.0.1 443\n"));
    QCOMPARE(run.client(QStringLiteral("addresses-6 localhost")), QStringLiteral("::1 443\n"));
    QCOMPARE(run.client(QStringLiteral("addresses-6 x.localhost")), QStringLiteral("::1 443\n"));
    QVERIFY(!run.client(QStringLiteral("addresses ") + QSysInfo::machineHostName()).startsWith(QLatin1String("198.1")));
    QCOMPARE(run.hub().statistics().names, 0U);
}

void TestRedirectNames::turnsDatagrams_data()
{
    QTest::addColumn<QString>("output");
    QTest::addColumn<int>("swallowed");
    QTest::addColumn<int>("quic");
    const auto row = [](const char *words, const char *output, int swallowed, int quic = 0) {
        QTest::newRow(words) << QString::fromLatin1(output) << swallowed << quic;
    };
    row("datagram 192.0.2.7 8125", "sent\n", 1);
    row("datagram 2001:db8::7 8125", "sent\n", 1);
    row("datagram a.example 8125", "sent\n", 1);
    row("datagram-connected 192.0.2.7 8125", "sent\n192.0.2.7 8125\n", 1);
    row("datagram-connected 2001:db8::7 8125", "sent\n2001:db8::7 8125\n", 1);
    row("datagram-many 192.0.2.7 8125", "3 of 4 bytes\n", 3);
    row("datagram 192.0.2.7 443", "Connection refused\n", 0, 1);
    row("datagram-connected 192.0.2.7 443", "Connection refused\n", 0, 1);
    row("datagram-connected a.example 443", "Connection refused\n", 0, 1);
    row("datagram 127.0.0.1 9", "sent\n", 0);
}

void TestRedirectNames::turnsDatagrams()
{
    QFETCH(QString, output);
    QFETCH(int, swallowed);
    QFETCH(int, quic);
    Redirected run;
    QCOMPARE(run.client(QString::fromLatin1(QTest::currentDataTag())), output);
    QTRY_COMPARE(run.hub().statistics().datagrams, std::uint64_t(swallowed));
    QCOMPARE(run.hub().statistics().quicRefused, std::uint64_t(quic));
    QCOMPARE(run.hub().statistics().connections, 0U);
}

void TestRedirectNames::answersNameQueries_data()
{
    QTest::addColumn<QString>("from");
    QTest::newRow("ask 192.0.2.53 53 a.example") << QStringLiteral("192.0.2.53 53");
    QTest::newRow("ask-message 192.0.2.53 53 a.example") << QStringLiteral("192.0.2.53 53");
    QTest::newRow("ask 127.0.0.53 53 a.example") << QStringLiteral("127.0.0.53 53");
    QTest::newRow("ask 2001:db8::53 53 a.example") << QStringLiteral("2001:db8::53 53");
    QTest::newRow("ask-message 2001:db8::53 53 a.example") << QStringLiteral("2001:db8::53 53");
}

void TestRedirectNames::answersNameQueries()
{
    QFETCH(QString, from);
    Redirected run;
    const QStringList lines = run.client(QString::fromLatin1(QTest::currentDataTag())).split(u'\n');
    QCOMPARE(lines.first(), from);
    QCOMPARE(run.hub().nameOf(lines.at(1).toStdString()), std::optional<std::string>("a.example"));
    QCOMPARE(run.hub().statistics().nameQuestions, 1U);
}

void TestRedirectNames::handsOutTrustFiles_data()
{
    QTest::addColumn<QString>("content");
    const QString pem = QStringLiteral("our bundle");
    const QString java = QStringLiteral("our keystore");
    QTest::newRow("/etc/ssl/certs/ca-certificates.crt") << pem;
    QTest::newRow("/etc/ssl/cert.pem") << pem;
    QTest::newRow("/etc/pki/tls/certs/ca-bundle.crt") << pem;
    QTest::newRow("/nowhere/site-packages/certifi/cacert.pem") << pem;
    QTest::newRow("/nowhere/jvm/lib/security/cacerts") << java;
    QTest::newRow("/etc/ssl/certs/java/cacerts") << java;
    QTest::newRow("/nowhere/other.pem") << QString();
    QTest::newRow("/nowhere/cacerts") << QString();
    QTest::newRow("cacert.pem") << QString();
}

void TestRedirectNames::handsOutTrustFiles()
{
    QFETCH(QString, content);
    QTemporaryDir folder;
    const auto write = [&](const char *name, const QByteArray &bytes) {
        QFile file(folder.filePath(QString::fromLatin1(name)));
        file.open(QIODevice::WriteOnly);
        file.write(bytes);
        return file.fileName().toStdString();
    };
    Redirected run([&](network::RedirectHubOptions &options) {
        options.pemBundle = write("bundle", "our bundle");
        options.javaKeystore = write("keystore", "our keystore");
    });
    const QString path = QString::fromLatin1(QTest::currentDataTag());
    QCOMPARE(run.client(QStringLiteral("read ") + path), content);
    QCOMPARE(run.client(QStringLiteral("read-stream ") + path), content);
    Redirected without;
    QVERIFY(!without.client(QStringLiteral("read ") + path).startsWith(QLatin1String("our")));
}

void TestRedirectNames::hidesRings()
{
    Redirected run;
    QCOMPARE(run.client(QStringLiteral("ring")), QStringLiteral("Function not implemented\n"));
}

QTEST_GUILESS_MAIN(TestRedirectNames)
#include "tst_redirect_names.moc"
