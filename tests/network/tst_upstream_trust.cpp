// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/tls/upstream_trust.h"
#include "network/tls_pair.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <openssl/err.h>
#include <openssl/ssl.h>

using namespace telltale;
using namespace telltale::network;
using test::Certificate;
using test::CertificateWish;
using test::makeCertificate;

namespace {

constexpr long day = 24 * 3600;

Certificate root(const char *name = "Root")
{
    return makeCertificate({.name = name, .alternatives = "", .isCa = true});
}

CertificateWish leafWish(const char *alternatives = "DNS:a.example", long from = -3600, long until = 30 * day)
{
    return {.name = "a.example", .alternatives = alternatives, .from = from, .until = until};
}

struct Told
{
    bool isConnected = false;
    bool isUntrusted = false;
    std::string problem;
};

/// What a client that trusts `trusted` finds in a server.
Told talk(const std::string &trusted, const Certificate &server, const std::string &host, int newest = 0)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("trusted.pem")));
    if (!file.open(QIODevice::WriteOnly) || file.write(trusted.data(), qint64(trusted.size())) < 0)
        qFatal("cannot write");
    file.close();
    const auto trust = UpstreamTrust::make({file.fileName().toStdString()});
    if (!trust)
        qFatal("no trust");
    SSL_CTX *const context = test::serverContextOf(server, newest);
    test::TlsPair pair((*trust)->context(), context);
    SSL_CTX_free(context);
    if (!(*trust)->expect(pair.client(), host, ""))
        qFatal("no host");
    Told told;
    told.isConnected = pair.shakeHands();
    if (!told.isConnected)
        told.problem = UpstreamTrust::problem(pair.client(), told.isUntrusted);
    if (ERR_peek_error() != 0)
        qFatal("the queue of errors is not empty");
    return told;
}

} // namespace

/// Whom the interceptor believes.
class TestUpstreamTrust : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void believesWhatHolds_data();
    void believesWhatHolds();
    void saysWhatDoesNotHold_data();
    void saysWhatDoesNotHold();
    void believesWithAnIntermediate();
    void refusesOldProtocols();
    void saysWhenItIsNoTls();
    void asksForNamesOnly();
    void expectsNoImpossibleHost();
    void offersItsProtocol();
    void readsMoreCertificates();
    void knowsTheSystemsOwn();
};

void TestUpstreamTrust::believesWhatHolds_data()
{
    QTest::addColumn<std::string>("alternatives");
    QTest::addColumn<std::string>("host");
    const auto row = [](const char *alternatives, const char *host) {
        QTest::addRow("%s for %s", host, alternatives) << std::string(alternatives) << std::string(host);
    };
    row("DNS:a.example", "a.example");
    row("DNS:a.example", "A.EXAMPLE.");
    row("DNS:b.example, DNS:a.example", "a.example");
    row("DNS:*.example.test", "a.example.test");
    row("IP:127.0.0.1", "127.0.0.1");
    row("IP:::1", "[::1]");
    row("IP:2001:db8::1", "2001:DB8:0::1");
}

void TestUpstreamTrust::believesWhatHolds()
{
    QFETCH(std::string, alternatives);
    QFETCH(std::string, host);
    const Certificate authority = root();
    const Certificate server = makeCertificate(leafWish(alternatives.c_str()), &authority);
    QVERIFY(talk(authority.certificate, server, host).isConnected);
}

void TestUpstreamTrust::saysWhatDoesNotHold_data()
{
    QTest::addColumn<std::string>("trusted");
    QTest::addColumn<std::string>("certificate");
    QTest::addColumn<std::string>("key");
    QTest::addColumn<std::string>("host");
    QTest::addColumn<std::string>("problem");
    const Certificate known = root();
    const Certificate unknown = root("Unknown");
    const auto row = [&known](const char *title, const Certificate &server, const char *host, const char *problem) {
        QTest::newRow(title) << known.certificate << server.certificate << server.key << std::string(host)
                             << std::string(problem);
    };
    const std::string mismatch = "no alternative certificate subject name matches host name 'a.example'";
    row("expired", makeCertificate(leafWish("DNS:a.example", -90 * day, -60), &known), "a.example",
        "certificate has expired");
    row("not yet valid", makeCertificate(leafWish("DNS:a.example", 2 * day), &known), "a.example",
        "certificate is not yet valid");
    row("self-signed", makeCertificate(leafWish()), "a.example", "self-signed certificate");
    row("wrong host", makeCertificate(leafWish("DNS:b.example"), &known), "a.example", mismatch.c_str());
    row("common name only", makeCertificate(leafWish(""), &known), "a.example", mismatch.c_str());
    row("common name beside an address", makeCertificate(leafWish("IP:127.0.0.1"), &known), "a.example",
        mismatch.c_str());
    row("part of a label", makeCertificate(leafWish("DNS:a*.example"), &known), "a.example", mismatch.c_str());
    row("two labels", makeCertificate(leafWish("DNS:*.example.test"), &known), "a.b.example.test",
        "no alternative certificate subject name matches host name 'a.b.example.test'");
    row("the top itself", makeCertificate(leafWish("DNS:*.example"), &known), "a.example", mismatch.c_str());
    row("another address", makeCertificate(leafWish("IP:127.0.0.1"), &known), "127.0.0.2",
        "no alternative certificate subject name matches address '127.0.0.2'");
    row("an address as a name", makeCertificate(leafWish("DNS:127.0.0.1"), &known), "127.0.0.1",
        "no alternative certificate subject name matches address '127.0.0.1'");
    row("unknown authority", makeCertificate(leafWish(), &unknown), "a.example",
        "unable to get local issuer certificate");
    Certificate told = makeCertificate(leafWish(), &unknown);
    told.certificate += unknown.certificate;
    row("unknown authority, shown", told, "a.example", "self-signed certificate in certificate chain");
    const Certificate namesake = root();
    row("an authority's namesake", makeCertificate(leafWish(), &namesake), "a.example",
        "certificate signature failure");
    const Certificate middle = makeCertificate({.name = "Middle", .alternatives = "", .isCa = true}, &known);
    row("missing intermediate", makeCertificate(leafWish(), &middle), "a.example",
        "unable to get local issuer certificate");
    const Certificate ended =
        makeCertificate({.name = "Ended", .alternatives = "", .isCa = true, .from = -90 * day, .until = -60}, &known);
    Certificate rests = makeCertificate(leafWish(), &ended);
    rests.certificate += ended.certificate;
    row("expired intermediate", rests, "a.example", "certificate has expired");
    const Certificate noAuthority = makeCertificate({.name = "None", .alternatives = "DNS:c.example"}, &known);
    Certificate signedByLeaf = makeCertificate(leafWish(), &noAuthority);
    signedByLeaf.certificate += noAuthority.certificate;
    row("signed by a leaf", signedByLeaf, "a.example", "invalid CA certificate");
}

void TestUpstreamTrust::saysWhatDoesNotHold()
{
    QFETCH(std::string, trusted);
    QFETCH(std::string, certificate);
    QFETCH(std::string, key);
    QFETCH(std::string, host);
    QFETCH(std::string, problem);
    const Told told = talk(trusted, {certificate, key}, host);
    QVERIFY(!told.isConnected);
    QCOMPARE(told.problem, problem);
    QVERIFY(told.isUntrusted);
}

void TestUpstreamTrust::believesWithAnIntermediate()
{
    const Certificate authority = root();
    const Certificate middle = makeCertificate({.name = "Middle", .alternatives = "", .isCa = true}, &authority);
    Certificate server = makeCertificate(leafWish(), &middle);
    // Given by name, it is believed without its root.
    QVERIFY(talk(middle.certificate, server, "a.example").isConnected);
    server.certificate += middle.certificate;
    QVERIFY(talk(authority.certificate, server, "a.example").isConnected);
    // And so is a certificate that signed itself.
    const Certificate own = makeCertificate(leafWish());
    QVERIFY(talk(own.certificate, own, "a.example").isConnected);
    QVERIFY(!talk(own.certificate, own, "b.example").isConnected);
}

void TestUpstreamTrust::refusesOldProtocols()
{
    const Certificate authority = root();
    const Certificate server = makeCertificate(leafWish(), &authority);
    const Told told = talk(authority.certificate, server, "a.example", TLS1_1_VERSION);
    QVERIFY(!told.isConnected);
    QVERIFY(!told.isUntrusted);
    QCOMPARE(told.problem, std::string("tlsv1 alert protocol version"));
    QVERIFY(talk(authority.certificate, server, "a.example", TLS1_2_VERSION).isConnected);
}

void TestUpstreamTrust::saysWhenItIsNoTls()
{
    const auto trust = UpstreamTrust::make();
    QVERIFY(trust);
    for (const std::string &answer : {std::string("HTTP/1.1 400 Bad Request\r\n\r\n"), std::string()}) {
        SSL *const client = SSL_new((*trust)->context());
        BIO *const heard = BIO_new_mem_buf(answer.data(), static_cast<int>(answer.size()));
        BIO_set_mem_eof_return(heard, 0);
        SSL_set_bio(client, heard, BIO_new(BIO_s_mem()));
        SSL_set_connect_state(client);
        QVERIFY((*trust)->expect(client, "a.example", "http/1.1"));
        QVERIFY(SSL_do_handshake(client) != 1);
        bool isUntrusted = true;
        const std::string problem = UpstreamTrust::problem(client, isUntrusted);
        QVERIFY(!isUntrusted);
        QCOMPARE(problem,
                 answer.empty() ? std::string("unexpected eof while reading") : std::string("wrong version number"));
        QCOMPARE(UpstreamTrust::problem(client, isUntrusted), std::string("the connection ended during the handshake"));
        SSL_free(client);
    }
}

void TestUpstreamTrust::asksForNamesOnly()
{
    const auto trust = UpstreamTrust::make();
    QVERIFY(trust);
    SSL *const client = SSL_new((*trust)->context());
    SSL_set_connect_state(client);
    QVERIFY((*trust)->expect(client, "127.0.0.1", ""));
    QVERIFY(SSL_get_servername(client, TLSEXT_NAMETYPE_host_name) == nullptr);
    QVERIFY((*trust)->expect(client, "A.Example.", ""));
    QCOMPARE(std::string(SSL_get_servername(client, TLSEXT_NAMETYPE_host_name)), std::string("a.example"));
    SSL_free(client);
}

void TestUpstreamTrust::expectsNoImpossibleHost()
{
    const auto trust = UpstreamTrust::make();
    QVERIFY(trust);
    SSL *const client = SSL_new((*trust)->context());
    for (const std::string &host : {std::string(), std::string("*.example"), std::string("a.example\0b", 11),
                                    std::string("a b"), std::string(300, 'a')})
        QVERIFY(!(*trust)->expect(client, host, ""));
    QVERIFY(!(*trust)->expect(client, "a.example", std::string(256, 'x')));
    SSL_free(client);
}

void TestUpstreamTrust::offersItsProtocol()
{
    // The server's own choice is tested with the authority; here: what is offered arrives.
    const auto trust = UpstreamTrust::make();
    QVERIFY(trust);
    for (const std::string &protocol : {std::string(), std::string("h2"), std::string("http/1.1")}) {
        SSL *const client = SSL_new((*trust)->context());
        BIO *const sent = BIO_new(BIO_s_mem());
        SSL_set_bio(client, BIO_new(BIO_s_mem()), sent);
        SSL_set_connect_state(client);
        QVERIFY((*trust)->expect(client, "a.example", protocol));
        SSL_do_handshake(client);
        char *data = nullptr;
        const long size = BIO_get_mem_data(sent, &data);
        const std::string hello(data, static_cast<std::size_t>(size));
        QCOMPARE(hello.find("http/1.1") != std::string::npos, protocol == "http/1.1");
        QVERIFY(hello.find("a.example") != std::string::npos);
        SSL_free(client);
        ERR_clear_error();
    }
}

void TestUpstreamTrust::readsMoreCertificates()
{
    const QTemporaryDir folder;
    const auto codeFor = [&folder](const std::string &content) {
        QFile file(folder.filePath(QStringLiteral("more.pem")));
        if (!file.open(QIODevice::WriteOnly) || file.write(content.data(), qint64(content.size())) < 0)
            qFatal("cannot write");
        file.close();
        const auto trust = UpstreamTrust::make({file.fileName().toStdString()});
        return std::string(trust ? "" : trust.error().code);
    };
    const std::string pem = root().certificate;
    QCOMPARE(codeFor(pem), std::string());
    QCOMPARE(codeFor("# a comment\n" + pem + pem + "\n# and one\n" + root().certificate), std::string());
    QCOMPARE(codeFor(""), std::string("trust-empty"));
    QCOMPARE(codeFor("nothing"), std::string("trust-empty"));
    QCOMPARE(codeFor(root().key), std::string("trust-empty"));
    QCOMPARE(codeFor(pem.substr(0, pem.size() / 2)), std::string("trust-not-readable"));
    QCOMPARE(codeFor(pem + "-----BEGIN CERTIFICATE-----\n!!!\n-----END CERTIFICATE-----\n"),
             std::string("trust-not-readable"));
    const auto missing = UpstreamTrust::make({folder.filePath(QStringLiteral("none")).toStdString()});
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, "trust-not-readable");
    QVERIFY(missing.error().message.contains(folder.path()));
    const auto itself = UpstreamTrust::make({folder.path().toStdString()});
    QVERIFY(!itself);
    QCOMPARE(itself.error().code, "trust-not-readable");
}

void TestUpstreamTrust::knowsTheSystemsOwn()
{
    // In the file that the environment names, as curl would.
    const QTemporaryDir folder;
    const Certificate authority = root();
    QFile file(folder.filePath(QStringLiteral("system.pem")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray::fromStdString(authority.certificate));
    file.close();
    qputenv("SSL_CERT_FILE", file.fileName().toLocal8Bit());
    const auto trust = UpstreamTrust::make();
    qunsetenv("SSL_CERT_FILE");
    QVERIFY(trust);
    SSL_CTX *const server = test::serverContextOf(makeCertificate(leafWish(), &authority));
    test::TlsPair pair((*trust)->context(), server);
    SSL_CTX_free(server);
    QVERIFY((*trust)->expect(pair.client(), "a.example", ""));
    QVERIFY(pair.shakeHands());
}

QTEST_GUILESS_MAIN(TestUpstreamTrust)
#include "tst_upstream_trust.moc"
