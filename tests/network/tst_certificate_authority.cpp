// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/tls/certificate_authority.h"
#include "network/tls/upstream_trust.h"
#include "network/tls_pair.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <set>

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

using namespace telltale;
using namespace telltale::network;

namespace {

using Bio = std::unique_ptr<BIO, decltype(&BIO_free)>;
using X509Certificate = std::unique_ptr<X509, decltype(&X509_free)>;
constexpr std::int64_t day = 24 * 3600;

X509Certificate parsed(const std::string &pem)
{
    const Bio bio(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())), &BIO_free);
    return {PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr), &X509_free};
}

/// As `openssl x509 -text` prints it.
std::string printed(const std::string &pem)
{
    const Bio bio(BIO_new(BIO_s_mem()), &BIO_free);
    X509_print_ex(bio.get(), parsed(pem).get(), XN_FLAG_ONELINE, 0);
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &data);
    return {data, static_cast<std::size_t>(size)};
}

bool has(const std::string &text, const char *part)
{
    return text.find(part) != std::string::npos;
}

std::int64_t secondsFromNow(const ASN1_TIME *time)
{
    int days = 0;
    int seconds = 0;
    ASN1_TIME_diff(&days, &seconds, nullptr, time);
    return days * day + seconds;
}

std::shared_ptr<CertificateAuthority> make(CertificateAuthority::Clock clock = {})
{
    auto made = CertificateAuthority::inMemory(std::move(clock));
    return made ? *made : nullptr;
}

std::string fileOf(const QTemporaryDir &folder, const std::string &text)
{
    QFile file(folder.filePath(QStringLiteral("trusted.pem")));
    if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), qint64(text.size())) < 0)
        qFatal("cannot write");
    return file.fileName().toStdString();
}

} // namespace

/// The authority, its leaves, and the TLS that is spoken with them.
class TestCertificateAuthority : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isAnAuthorityAndNothingElse();
    void certifiesHosts_data();
    void certifiesHosts();
    void refusesWhatIsNoHost_data();
    void refusesWhatIsNoHost();
    void longNamesHaveNoCommonName();
    void choosesTheProtocol_data();
    void choosesTheProtocol();
    void speaksNothingOld();
    void resumesSessions_data();
    void resumesSessions();
    void doesNotRenegotiate();
    void keepsLeavesForADay();
    void keepsAThousand();
    void endsItselfInTime();
    void serialsAndNamesDiffer();
};

void TestCertificateAuthority::isAnAuthorityAndNothingElse()
{
    const auto authority = make();
    QVERIFY(authority);
    const std::string text = printed(authority->certificate());
    QVERIFY(has(text, "Version: 3"));
    QVERIFY(has(text, "NIST CURVE: P-256"));
    QVERIFY(has(text, "ecdsa-with-SHA256"));
    QVERIFY(has(text, "X509v3 Basic Constraints: critical\n                CA:TRUE, pathlen:0"));
    QVERIFY(has(text, "X509v3 Key Usage: critical\n                Certificate Sign, CRL Sign"));
    QVERIFY(has(text, "X509v3 Subject Key Identifier"));
    QVERIFY(!has(text, "PRIVATE"));
    QVERIFY(!has(authority->certificate(), "PRIVATE"));
    const X509Certificate certificate = parsed(authority->certificate());
    QCOMPARE(X509_check_ca(certificate.get()), 1);
    QVERIFY(std::abs(secondsFromNow(X509_get0_notBefore(certificate.get())) + day) < 60);
    QVERIFY(std::abs(secondsFromNow(X509_get0_notAfter(certificate.get())) - 10 * day) < 60);
    QCOMPARE(authority->notAfter() - authority->notBefore(), 11 * day);
    QVERIFY2(authority->subject().starts_with("O = Telltale local authority, CN = Telltale 20"),
             authority->subject().c_str());
    QVERIFY(has(authority->subject(), " UTC on "));
    QCOMPARE(authority->fingerprint().size(), std::size_t(32 * 3 - 1));
    unsigned char digest[32];
    X509_digest(certificate.get(), EVP_sha256(), digest, nullptr);
    QCOMPARE(QByteArray(reinterpret_cast<const char *>(digest), 32).toHex(':').toUpper(),
             QByteArray::fromStdString(authority->fingerprint()));
}

void TestCertificateAuthority::certifiesHosts_data()
{
    QTest::addColumn<std::string>("host");
    QTest::addColumn<std::string>("alternative");
    const auto row = [](const char *host, const char *alternative) {
        QTest::newRow(host) << std::string(host) << std::string(alternative);
    };
    row("collector.example.test", "DNS:collector.example.test\n");
    row("Collector.Example.TEST.", "DNS:collector.example.test\n");
    row("localhost", "DNS:localhost\n");
    row("xn--bcher-kva.example", "DNS:xn--bcher-kva.example\n");
    row("my_bucket.s3.example", "DNS:my_bucket.s3.example\n");
    row("r3---sn-x.example", "DNS:r3---sn-x.example\n");
    row("1.example", "DNS:1.example\n");
    row("192.0.2.7", "IP Address:192.0.2.7\n");
    row("::1", "IP Address:0:0:0:0:0:0:0:1\n");
    row("[2001:DB8::a]", "IP Address:2001:DB8:0:0:0:0:0:A\n");
    row("::ffff:192.0.2.7", "IP Address:0:0:0:0:0:FFFF:C000:207\n");
}

void TestCertificateAuthority::certifiesHosts()
{
    QFETCH(std::string, host);
    QFETCH(std::string, alternative);
    const auto authority = make();
    const Result<SSL_CTX *> server = authority->serverContext(host);
    QVERIFY(server);
    // As strict as towards upstreams.
    const QTemporaryDir folder;
    const auto trust = UpstreamTrust::make({fileOf(folder, authority->certificate())});
    QVERIFY(trust);
    test::TlsPair pair((*trust)->context(), *server);
    QVERIFY((*trust)->expect(pair.client(), host, "http/1.1"));
    QVERIFY(pair.shakeHands());
    QCOMPARE(SSL_version(pair.client()), TLS1_3_VERSION);
    QCOMPARE(pair.protocol(), std::string("http/1.1"));
    const std::vector<std::string> chain = pair.shown();
    QCOMPARE(chain.size(), std::size_t(2));
    QCOMPARE(chain[1], authority->certificate());
    const std::string text = printed(chain[0]);
    QVERIFY2(has(text, ("X509v3 Subject Alternative Name: \n                " + alternative).c_str()), text.c_str());
    QVERIFY(has(text, "X509v3 Basic Constraints: critical\n                CA:FALSE"));
    QVERIFY(has(text, "X509v3 Key Usage: critical\n                Digital Signature\n"));
    QVERIFY(has(text, "X509v3 Extended Key Usage: \n                TLS Web Server Authentication\n"));
    QVERIFY(has(text, "X509v3 Authority Key Identifier"));
    const X509Certificate leaf = parsed(chain[0]);
    QVERIFY(std::abs(secondsFromNow(X509_get0_notBefore(leaf.get())) + day) < 60);
    QVERIFY(std::abs(secondsFromNow(X509_get0_notAfter(leaf.get())) - 7 * day) < 60);
    // Another host is not believed to be this one.
    test::TlsPair other((*trust)->context(), *server);
    QVERIFY((*trust)->expect(other.client(), "other.example", ""));
    QVERIFY(!other.shakeHands());
}

void TestCertificateAuthority::refusesWhatIsNoHost_data()
{
    QTest::addColumn<std::string>("host");
    const auto row = [](const char *title, const std::string &host) { QTest::newRow(title) << host; };
    row("nothing", "");
    row("dot", ".");
    row("wildcard", "*.example");
    row("star", "*");
    row("NUL", std::string("a.example\0.b", 12));
    row("NUL in an address", std::string("192.0.2.1\0x", 11));
    row("comma", "a.example,DNS:b.example");
    row("quote", "a\"b.example");
    row("space", "a b.example");
    row("slash", "a/b.example");
    row("port", "a.example:443");
    row("line feed", "a.example\nIP:1.2.3.4");
    row("UTF-8",
        "b\xc3\xbc"
        "cher.example");
    row("254 bytes", [] {
        std::string name;
        while (name.size() < 252)
            name += "a.";
        return name + "bc";
    }());
    row("label of 64", std::string(64, 'a') + ".example");
    row("empty label", "a..example");
    row("dot first", ".example");
    row("number", "1234");
    row("half an IPv4 address", "127.1");
    row("IPv4 out of range", "256.1.1.1");
    row("IPv6 with a zone", "fe80::1%eth0");
    row("IPv4 in brackets", "[127.0.0.1]");
    row("bracket", "[::1");
    row("half an IPv6 address", "1:2");
}

void TestCertificateAuthority::refusesWhatIsNoHost()
{
    QFETCH(std::string, host);
    const auto authority = make();
    const Result<SSL_CTX *> server = authority->serverContext(host);
    QVERIFY(!server);
    QCOMPARE(server.error().code, "ca-host");
    QVERIFY(!server.error().message.isEmpty());
}

void TestCertificateAuthority::longNamesHaveNoCommonName()
{
    std::string name;
    for (int i = 0; i < 126; ++i)
        name += "a.";
    name += "b";
    QCOMPARE(name.size(), std::size_t(253));
    const auto authority = make();
    const auto subjectFor = [&authority](const std::string &host) {
        return printed([&] {
            test::TlsPair pair(test::clientContextOf(authority->certificate()), *authority->serverContext(host));
            SSL_CTX_free(SSL_get_SSL_CTX(pair.client())); // the connection keeps its own reference
            return pair.shakeHands() ? pair.shown().at(0) : std::string();
        }());
    };
    QVERIFY(has(subjectFor(name), "Subject: O = Telltale local authority\n"));
    QVERIFY(has(subjectFor("a.example"), "Subject: O = Telltale local authority, CN = a.example\n"));
}

void TestCertificateAuthority::choosesTheProtocol_data()
{
    QTest::addColumn<std::string>("offered");
    QTest::addColumn<std::string>("chosen");
    const auto row = [](const char *title, const std::string &offered, const char *chosen) {
        QTest::newRow(title) << offered << std::string(chosen);
    };
    row("none", "", "");
    row("http/1.1", "\x08http/1.1", "http/1.1");
    row("h2 first", "\x02h2\x08http/1.1", "http/1.1");
    row("h2", "\x02h2", "h2");
    row("http/1.0 and h2", "\x08http/1.0\x02h2", "h2");
    row("others", "\x08http/1.0\x06spdy/3", "");
    row("GREASE", "\x02::\x02h2", "h2");
}

void TestCertificateAuthority::choosesTheProtocol()
{
    QFETCH(std::string, offered);
    QFETCH(std::string, chosen);
    const auto authority = make();
    SSL_CTX *const client = test::clientContextOf(authority->certificate());
    test::TlsPair pair(client, *authority->serverContext("a.example"));
    SSL_CTX_free(client);
    if (!offered.empty())
        SSL_set_alpn_protos(pair.client(), reinterpret_cast<const unsigned char *>(offered.data()),
                            static_cast<unsigned>(offered.size()));
    QVERIFY(pair.shakeHands());
    QCOMPARE(pair.protocol(), chosen);
}

void TestCertificateAuthority::speaksNothingOld()
{
    const auto authority = make();
    for (const int version : {TLS1_VERSION, TLS1_1_VERSION, TLS1_2_VERSION, TLS1_3_VERSION}) {
        SSL_CTX *const client = test::clientContextOf(authority->certificate());
        SSL_CTX_set_security_level(client, 0);
        SSL_CTX_set_min_proto_version(client, version);
        SSL_CTX_set_max_proto_version(client, version);
        test::TlsPair pair(client, *authority->serverContext("a.example"));
        SSL_CTX_free(client);
        QCOMPARE(pair.shakeHands(), version >= TLS1_2_VERSION);
        ERR_clear_error();
    }
}

void TestCertificateAuthority::resumesSessions_data()
{
    QTest::addColumn<int>("version");
    QTest::newRow("TLS 1.2") << TLS1_2_VERSION;
    QTest::newRow("TLS 1.3") << TLS1_3_VERSION;
}

void TestCertificateAuthority::resumesSessions()
{
    QFETCH(int, version);
    const auto authority = make();
    SSL_CTX *const client = test::clientContextOf(authority->certificate());
    SSL_CTX_set_max_proto_version(client, version);
    test::TlsPair first(client, *authority->serverContext("a.example"));
    QVERIFY(first.shakeHands());
    QVERIFY(!SSL_session_reused(first.client()));
    SSL_SESSION *const session = SSL_get1_session(first.client());
    test::TlsPair second(client, *authority->serverContext("A.example"));
    SSL_set_session(second.client(), session);
    SSL_SESSION_free(session);
    QVERIFY(second.shakeHands());
    QVERIFY(SSL_session_reused(second.client()));
    SSL_CTX_free(client);
}

void TestCertificateAuthority::doesNotRenegotiate()
{
    const auto authority = make();
    SSL_CTX *const client = test::clientContextOf(authority->certificate());
    SSL_CTX_set_max_proto_version(client, TLS1_2_VERSION);
    test::TlsPair pair(client, *authority->serverContext("a.example"));
    SSL_CTX_free(client);
    QVERIFY(pair.shakeHands());
    QCOMPARE(SSL_renegotiate(pair.client()), 1);
    SSL_do_handshake(pair.client());
    char octet = 0;
    SSL_read(pair.server(), &octet, 1);
    const int done = SSL_do_handshake(pair.client());
    QVERIFY(done != 1);
    QCOMPARE(ERR_GET_REASON(ERR_peek_error()), SSL_R_NO_RENEGOTIATION);
    ERR_clear_error();
}

void TestCertificateAuthority::keepsLeavesForADay()
{
    std::int64_t now = 1'900'000'000;
    const auto authority = make([&now] { return now; });
    SSL_CTX *const first = *authority->serverContext("a.example");
    QCOMPARE(*authority->serverContext("A.EXAMPLE."), first);
    QVERIFY(*authority->serverContext("b.example") != first);
    SSL_CTX_up_ref(first); // so that the next cannot have its address
    now += day - 1;
    QCOMPARE(*authority->serverContext("a.example"), first);
    now += 1;
    SSL_CTX *const second = *authority->serverContext("a.example");
    QVERIFY(second != first);
    now -= 10; // the clock was set back
    QVERIFY(*authority->serverContext("a.example") != first);
    SSL_CTX_free(first);
}

void TestCertificateAuthority::keepsAThousand()
{
    const auto authority = make();
    SSL_CTX *const first = *authority->serverContext("first.example");
    SSL_CTX *const last = *authority->serverContext("0.example");
    SSL_CTX_up_ref(first);
    SSL_CTX_up_ref(last);
    for (int i = 1; i < 1000; ++i) {
        QVERIFY(authority->serverContext(std::to_string(i) + ".example"));
        if (i == 500)
            QCOMPARE(*authority->serverContext("first.example"), first); // used, so not the one to go
    }
    QCOMPARE(*authority->serverContext("first.example"), first);
    QVERIFY(*authority->serverContext("0.example") != last);
    // Whoever kept a reference can go on with it.
    SSL_CTX *const client = test::clientContextOf(authority->certificate());
    test::TlsPair pair(client, last);
    QVERIFY(pair.shakeHands());
    SSL_CTX_free(client);
    SSL_CTX_free(first);
    SSL_CTX_free(last);
}

void TestCertificateAuthority::endsItselfInTime()
{
    std::int64_t now = std::time(nullptr);
    const auto authority = make([&now] { return now; });
    now += 10 * day - 10;
    SSL_CTX *const client = test::clientContextOf(authority->certificate());
    X509_VERIFY_PARAM_set_time(SSL_CTX_get0_param(client), static_cast<time_t>(now));
    const Result<SSL_CTX *> late = authority->serverContext("a.example");
    QVERIFY(late);
    test::TlsPair pair(client, *late);
    SSL_CTX_free(client);
    QVERIFY(pair.shakeHands());
    X509_VERIFY_PARAM *const rules = X509_VERIFY_PARAM_new();
    X509_VERIFY_PARAM_free(rules);
    ASN1_TIME *const end = ASN1_TIME_set(nullptr, static_cast<time_t>(authority->notAfter()));
    QCOMPARE(ASN1_TIME_compare(X509_get0_notAfter(parsed(pair.shown().at(0)).get()), end), 0);
    ASN1_TIME_free(end);
    now += 10;
    const Result<SSL_CTX *> after = authority->serverContext("a.example");
    QVERIFY(!after);
    QCOMPARE(after.error().code, "ca-expired");
}

void TestCertificateAuthority::serialsAndNamesDiffer()
{
    const auto authority = make();
    const auto other = make();
    QVERIFY(authority->certificate() != other->certificate());
    QVERIFY(authority->fingerprint() != other->fingerprint());
    std::set<std::string> serials;
    SSL_CTX *const client = test::clientContextOf(authority->certificate());
    for (int i = 0; i < 50; ++i) {
        test::TlsPair pair(client, *authority->serverContext(std::to_string(i) + ".example"));
        QVERIFY(pair.shakeHands());
        const X509Certificate leaf = parsed(pair.shown().at(0));
        const ASN1_INTEGER *const serial = X509_get0_serialNumber(leaf.get());
        QCOMPARE(ASN1_STRING_length(serial), 16);
        QCOMPARE(ASN1_STRING_type(serial), V_ASN1_INTEGER); // positive
        serials.emplace(reinterpret_cast<const char *>(ASN1_STRING_get0_data(serial)), 16);
    }
    SSL_CTX_free(client);
    QCOMPARE(serials.size(), std::size_t(50));
}

QTEST_GUILESS_MAIN(TestCertificateAuthority)
#include "tst_certificate_authority.moc"
