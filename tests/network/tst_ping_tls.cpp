// SPDX-License-Identifier: GPL-3.0-or-later
// Pings over TLS, to a server with certificates of every kind.
#include "network/certificates.h"
#include "network/ping_help.h"
#include "network/tls_server.h"
#include "network/upstream.h"

#include <QDateTime>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace telltale;
using namespace telltale::network;
using namespace telltale::test;

class TestPingTls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void sendsThroughTls();
    void refusesCertificates_data();
    void refusesCertificates();
    void goesOnWhenAsked();
    void showsItsOwnCertificate();
    void saysThatAClientCertificateIsNeeded();
    void saysThatAFileIsOfNoUse_data();
    void saysThatAFileIsOfNoUse();
    void speaksNoTlsToPlainServers();
    void countsTheDaysLeft_data();
    void countsTheDaysLeft();

private:
    std::string write(const char *name, const std::string &text) const;
    QTemporaryDir m_folder;
    Certificate m_ca;
    Certificate m_server;
    PingOptions m_options; ///< that trust the CA
};

std::string TestPingTls::write(const char *name, const std::string &text) const
{
    const QString path = m_folder.filePath(QString::fromLatin1(name));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), qint64(text.size())) != qint64(text.size()))
        qFatal("cannot write");
    return path.toStdString();
}

void TestPingTls::initTestCase()
{
    m_ca = makeCertificate({.name = "Private CA", .alternatives = {}, .isCa = true});
    m_server = makeCertificate({}, &m_ca);
    m_options.tls.extraCaFile = write("ca.pem", m_ca.certificate);
}

void TestPingTls::sendsThroughTls()
{
    const TlsServer server(m_server);
    m_options.keepsAlive = true;
    PingSender sender(m_options);
    const PingRequest request = postPing(server.url() + "/x", std::string("\0\xff\r\n!", 5));
    const PingResult result = sendPing(sender, request);
    QVERIFY2(result.is2xx(), result.reason().c_str());
    QCOMPARE(server.heard(), QByteArray::fromStdString(request.bytes));
    const PingAttempt &attempt = result.last();
    QVERIFY(attempt.timeline.lookedUp && attempt.timeline.connected && attempt.timeline.encrypted);
    QVERIFY(*attempt.timeline.connected <= *attempt.timeline.encrypted
            && *attempt.timeline.encrypted <= *attempt.timeline.sending);
    QVERIFY(attempt.tls->isVerified && attempt.tls->problems.empty());
    QCOMPARE(attempt.tls->version, std::string("TLSv1.3"));
    QCOMPARE(attempt.tls->alpn, std::string("http/1.1"));
    QVERIFY(attempt.tls->cipher.find("AES") != std::string::npos
            || attempt.tls->cipher.find("CHACHA") != std::string::npos);
    QCOMPARE(attempt.tls->chain.at(0).subject, std::string("CN=localhost"));
    QCOMPARE(attempt.tls->chain.at(0).issuer, std::string("CN=Private CA"));
    QCOMPARE(attempt.tls->chain.at(0).sha256.size(), std::size_t(64));
    QCOMPARE(*attempt.tls->daysLeft(QDateTime::currentSecsSinceEpoch() + 10), std::int64_t(89));
    QVERIFY(attempt.encryptedWritten > attempt.bytesWritten);
    QCOMPARE(attempt.bytesWritten, std::uint64_t(request.bytes.size()));
    // The next one goes over the same connection.
    const PingResult second = sendPing(sender, request);
    QVERIFY(second.is2xx() && second.last().onConnection == 2 && !second.last().timeline.encrypted);
    QCOMPARE(second.last().tls, attempt.tls);
    m_options.keepsAlive = false;
}

void TestPingTls::refusesCertificates_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("self-signed") << QByteArray("self") << QByteArray("ping-certificate-self-signed");
    QTest::newRow("expired") << QByteArray("expired") << QByteArray("ping-certificate-expired");
    QTest::newRow("not yet valid") << QByteArray("early") << QByteArray("ping-certificate-not-yet-valid");
    QTest::newRow("wrong host") << QByteArray("host") << QByteArray("ping-certificate-wrong-host");
    QTest::newRow("an address that is not in it") << QByteArray("address") << QByteArray("ping-certificate-wrong-host");
    QTest::newRow("unknown issuer") << QByteArray("issuer") << QByteArray("ping-certificate-unknown-issuer");
}

void TestPingTls::refusesCertificates()
{
    QFETCH(QByteArray, kind);
    QFETCH(QByteArray, code);
    CertificateWish wish;
    if (kind == "expired")
        wish.until = -60;
    else if (kind == "early")
        wish.from = 3600;
    else if (kind == "host")
        wish = {.name = "other.example", .alternatives = "DNS:other.example"};
    const Certificate other = makeCertificate({.name = "Other CA", .alternatives = {}, .isCa = true});
    const Certificate *const issuer = kind == "self" ? nullptr : kind == "issuer" ? &other : &m_ca;
    const TlsServer server(makeCertificate(wish, issuer));
    const PingRequest request = postPing(server.url(kind == "address" ? "127.0.0.1" : "localhost"), "!");
    const PingResult result = sendPing(request, m_options);
    QCOMPARE(codeOf(result), code);
    QVERIFY2(result.last().error->message.size() > 20, qPrintable(result.last().error->message));
    QVERIFY(!result.wasSent() && server.heard().isEmpty());
    QVERIFY2(result.last().tls && !result.last().tls->chain.empty(), "it can be looked at");
    QCOMPARE(QByteArray(result.last().tls->problems.at(0).code), code);
    QVERIFY(!result.last().tls->isVerified);
}

void TestPingTls::goesOnWhenAsked()
{
    const TlsServer server(makeCertificate({}));
    PingOptions options;
    options.tls.acceptsUnverified = true;
    const PingResult result = sendPing(postPing(server.url(), "!"), options);
    QVERIFY2(result.is2xx(), result.reason().c_str());
    QVERIFY(!result.last().tls->isVerified);
    QCOMPARE(QByteArray(result.last().tls->problems.at(0).code), QByteArray("ping-certificate-self-signed"));
}

void TestPingTls::showsItsOwnCertificate()
{
    const TlsServer server(m_server, &m_ca);
    const Certificate own = makeCertificate({.name = "client", .alternatives = {}}, &m_ca);
    PingOptions options = m_options;
    options.tls.certificateFile = write("client.pem", own.certificate);
    options.tls.keyFile = write("client.key", own.key);
    QVERIFY(!PingSender::problemOf(options));
    const PingResult result = sendPing(postPing(server.url(), "!"), options);
    QVERIFY2(result.is2xx(), result.reason().c_str());
    // Both in one file.
    options.tls.keyFile.clear();
    options.tls.certificateFile = write("both.pem", own.certificate + own.key);
    QVERIFY(sendPing(postPing(server.url(), "!"), options).is2xx());
}

void TestPingTls::saysThatAClientCertificateIsNeeded()
{
    // Qt's server closes without a word; OpenSSL's says why.
    const TlsServer server(m_server, &m_ca);
    const PingResult closed = sendPing(postPing(server.url(), "!"), m_options);
    QCOMPARE(codeOf(closed), QByteArray("ping-closed"));
    QVERIFY2(closed.last().error->message.contains(QStringLiteral("client certificate")),
             qPrintable(closed.last().error->message));
    QVERIFY(server.heard().isEmpty());
    const QString openssl = QStandardPaths::findExecutable(QStringLiteral("openssl"));
    if (openssl.isEmpty())
        QSKIP("no openssl here");
    QProcess process;
    const auto file = [this](const char *name, const std::string &text) {
        return QString::fromStdString(write(name, text));
    };
    process.start(openssl,
                  {QStringLiteral("s_server"), QStringLiteral("-accept"), QStringLiteral("127.0.0.1:0"),
                   QStringLiteral("-Verify"), QStringLiteral("1"), QStringLiteral("-cert"),
                   file("server.pem", m_server.certificate), QStringLiteral("-key"), file("server.key", m_server.key)});
    QByteArray said;
    static const QRegularExpression port(QStringLiteral("ACCEPT 127\\.0\\.0\\.1:(\\d+)"));
    QTRY_VERIFY((said += process.readAllStandardOutput(), port.match(QString::fromLatin1(said)).hasMatch()));
    const std::string url = "https://localhost:" + port.match(QString::fromLatin1(said)).captured(1).toStdString();
    const PingResult result = sendPing(postPing(url, "!"), m_options);
    QCOMPARE(codeOf(result), QByteArray("ping-certificate-needed"));
    process.kill();
    process.waitForFinished();
}

void TestPingTls::saysThatAFileIsOfNoUse_data()
{
    QTest::addColumn<int>("which");
    QTest::newRow("no CA file") << 0;
    QTest::newRow("a CA file without certificates") << 1;
    QTest::newRow("no key") << 2;
    QTest::newRow("a key without certificate") << 3;
}

void TestPingTls::saysThatAFileIsOfNoUse()
{
    QFETCH(int, which);
    PingOptions options;
    const std::string absent = m_folder.filePath(QStringLiteral("absent")).toStdString();
    const std::string empty = write("empty.pem", "nothing");
    if (which < 2)
        options.tls.extraCaFile = which == 0 ? absent : empty;
    else if (which == 2)
        options.tls.certificateFile = write("alone.pem", m_server.certificate);
    else
        options.tls.keyFile = write("alone.key", m_server.key);
    QCOMPARE(QByteArray(PingSender::problemOf(options)->code), QByteArray("ping-certificate-file"));
    const TlsServer server(m_server);
    const PingResult result = sendPing(postPing(server.url(), "!"), options);
    QCOMPARE(codeOf(result), QByteArray("ping-certificate-file"));
    QVERIFY(server.heard().isEmpty());
}

void TestPingTls::speaksNoTlsToPlainServers()
{
    const Upstream plain(1, [](Talk &talk) {
        talk.hear();
        talk.say("HTTP/1.1 400 Bad Request\r\n\r\n");
    });
    const PingResult result = sendPing(getPing("https" + plain.url().substr(4)));
    QCOMPARE(codeOf(result), QByteArray("ping-tls-failed"));
}

void TestPingTls::countsTheDaysLeft_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<qint64>("days");
    QTest::newRow("a day") << qint64(86400) << qint64(1);
    QTest::newRow("not quite") << qint64(86399) << qint64(0);
    QTest::newRow("now") << qint64(0) << qint64(0);
    QTest::newRow("just over") << qint64(-1) << qint64(-1);
    QTest::newRow("a day over") << qint64(-86400) << qint64(-1);
}

void TestPingTls::countsTheDaysLeft()
{
    QFETCH(qint64, seconds);
    QFETCH(qint64, days);
    PingTlsReport report;
    QVERIFY(!report.daysLeft(0));
    report.chain.push_back({});
    report.chain[0].notAfter = 1'000'000 + seconds;
    QCOMPARE(qint64(*report.daysLeft(1'000'000)), days);
}

QTEST_GUILESS_MAIN(TestPingTls)
#include "tst_ping_tls.moc"
