// SPDX-License-Identifier: GPL-3.0-or-later
// Every template goes to nginx, to mitmproxy, and to TLS servers whose certificate a private authority signed; what
// --dry-run prints is what they get.
#include "network/talk.h"
#include "network/upstream.h"
#include "ping_servers.h"
#include "support/ping_templates.h"

#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace telltale::test;

namespace {

constexpr int patience = 60'000; // milliseconds

struct Printed
{
    int status = -1;
    QByteArray out, err;
};

/// An nginx that passes on what it is sent, which it has to read for that, and keeps it in `seen`, as JSON a line.
QByteArray nginxConfiguration(std::uint16_t plain, std::uint16_t secure, const std::string &upstream)
{
    return "daemon off; master_process off; pid nginx.pid; error_log stderr; events { }\n"
           "http { client_body_temp_path t1; proxy_temp_path t2; fastcgi_temp_path t3; uwsgi_temp_path t4; "
           "scgi_temp_path t5; client_body_buffer_size 1m;\n"
           "map $http_content_encoding $shown { '' $request_body; default ''; }\n"
           "log_format seen escape=json '{\"length\":$request_length,\"line\":\"$request\",\"host\":\"$http_host\","
           "\"body\":\"$shown\"}';\n"
           "server { listen 127.0.0.1:"
        + QByteArray::number(plain) + "; listen 127.0.0.1:" + QByteArray::number(secure)
        + " ssl; ssl_certificate server.pem; ssl_certificate_key server.key; access_log seen seen;\n"
          "location / { proxy_pass "
        + QByteArray::fromStdString(upstream) + "; } } }\n";
}

class TestClientPing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void nginx_data() { schemes(); }
    void nginx();
    void openssl();
    void refusesUnknownAuthorities();
    void mitmproxy_data();
    void mitmproxy();

private:
    static void schemes()
    {
        QTest::addColumn<bool>("isSecure");
        QTest::newRow("http") << false;
        QTest::newRow("https") << true;
    }
    QString at(const char *name) const { return m_root.filePath(QLatin1String(name)); }
    void put(const char *name, const QByteArray &bytes) const
    {
        QFile file(at(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    QByteArray take(const char *name) const
    {
        QFile file(at(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    Printed run(const QStringList &arguments) const
    {
        QProcess process;
        process.setWorkingDirectory(m_root.path());
        process.setStandardInputFile(QProcess::nullDevice());
        process.start(QStringLiteral(TELLTALE_PROGRAM), arguments);
        if (!process.waitForFinished(patience))
            return {};
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }
    QList<QJsonObject> templates() const
    {
        return objectsOf(
            run({QStringLiteral("ping"), QStringLiteral("list"), QStringLiteral("--format"), QStringLiteral("ndjson")})
                .out);
    }
    QStringList sending(const QJsonObject &listed, const QString &url, const QStringList &more = {}) const
    {
        return fixedPing(listed) + QStringList{QStringLiteral("--to"), url} + more;
    }

    QTemporaryDir m_root;
    bool m_hasCertificates = false;
};

void TestClientPing::initTestCase()
{
    QVERIFY(m_root.isValid());
    for (const char *name : {"HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME"})
        qputenv(name, QFile::encodeName(at("home")));
    m_hasCertificates = makeCertificates(m_root.path());
    QVERIFY(templates().size() >= 12);
}

void TestClientPing::nginx()
{
    QFETCH(bool, isSecure);
    const QString program = QStandardPaths::findExecutable(QStringLiteral("nginx"),
                                                           {QStringLiteral("/usr/sbin"), QStringLiteral("/usr/bin")});
    if (program.isEmpty() || !m_hasCertificates)
        QSKIP("nginx and openssl are needed: apt-get install nginx-light openssl");
    const std::uint16_t plain = freePort();
    const std::uint16_t secure = freePort();
    const QList<QJsonObject> all = templates();
    Upstream upstream(static_cast<int>(all.size()) * 3,
                      answering("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok"));
    put("nginx.conf", nginxConfiguration(plain, secure, upstream.url()));
    QFile::remove(at("seen"));
    const ServingProgram server(program, {QStringLiteral("-p"), m_root.path(), QStringLiteral("-c"), at("nginx.conf")},
                                isSecure ? secure : plain);
    QVERIFY(server.isThere());
    const QString url = isSecure ? QStringLiteral("https://127.0.0.1:%1").arg(secure)
                                 : QStringLiteral("http://127.0.0.1:%1").arg(plain);
    const QStringList trusted{QStringLiteral("--ca"), at("ca.pem")};
    QList<QByteArray> previews;
    for (const QJsonObject &each : all) {
        for (const char *encoding : {"none", "gzip", "br"}) {
            const QStringList arguments =
                sending(each, url, trusted + QStringList{QStringLiteral("--encoding"), QLatin1String(encoding)});
            previews << run(arguments + QStringList{QStringLiteral("--dry-run")}).out;
            const Printed sent = run(arguments);
            QVERIFY2(sent.status == 0, (sent.out + sent.err).constData());
        }
    }
    QTRY_COMPARE(objectsOf(take("seen")).size(), previews.size());
    const QList<QJsonObject> seen = objectsOf(take("seen"));
    for (qsizetype at = 0; at < seen.size(); ++at) {
        const QByteArray &preview = previews[at];
        QCOMPARE(seen[at][QStringLiteral("length")].toInt(), preview.size());
        QCOMPARE(seen[at][QStringLiteral("line")].toString().toUtf8(), preview.left(preview.indexOf('\r')));
        QVERIFY(preview.contains("\r\nHost: " + seen[at][QStringLiteral("host")].toString().toUtf8() + "\r\n"));
        if (!preview.contains("\r\nContent-Encoding:"))
            QCOMPARE(seen[at][QStringLiteral("body")].toString().toUtf8(),
                     preview.mid(preview.indexOf("\r\n\r\n") + 4));
    }
}

/// It prints the very bytes that were decrypted.
void TestClientPing::openssl()
{
    if (!m_hasCertificates)
        QSKIP("openssl is needed: apt-get install openssl");
    for (const QJsonObject &each : templates()) {
        const std::uint16_t port = freePort();
        ServingProgram server(QStringLiteral("openssl"),
                              {QStringLiteral("s_server"), QStringLiteral("-accept"),
                               QStringLiteral("127.0.0.1:%1").arg(port), QStringLiteral("-cert"), at("server.pem"),
                               QStringLiteral("-key"), at("server.key"), QStringLiteral("-quiet")},
                              port, m_root.path());
        QVERIFY(server.isThere());
        const QStringList arguments = sending(each, QStringLiteral("https://localhost:%1").arg(port),
                                              {QStringLiteral("--ca"), at("ca.pem"), QStringLiteral("--close")});
        const QByteArray preview = run(arguments + QStringList{QStringLiteral("--dry-run")}).out;
        QProcess ping;
        ping.setWorkingDirectory(m_root.path());
        ping.start(QStringLiteral(TELLTALE_PROGRAM), arguments);
        QByteArray seen;
        while (seen.size() < preview.size() && server.process().waitForReadyRead(patience))
            seen += server.said();
        server.process().write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        server.process().waitForBytesWritten(patience);
        QVERIFY(ping.waitForFinished(patience));
        QVERIFY2(ping.exitCode() == 0, (ping.readAllStandardOutput() + ping.readAllStandardError()).constData());
        QCOMPARE(seen + server.said(), preview);
    }
}

void TestClientPing::refusesUnknownAuthorities()
{
    if (!m_hasCertificates)
        QSKIP("openssl is needed: apt-get install openssl");
    const std::uint16_t port = freePort();
    ServingProgram server(QStringLiteral("openssl"),
                          {QStringLiteral("s_server"), QStringLiteral("-accept"),
                           QStringLiteral("127.0.0.1:%1").arg(port), QStringLiteral("-cert"), at("server.pem"),
                           QStringLiteral("-key"), at("server.key"), QStringLiteral("-quiet")},
                          port, m_root.path());
    QVERIFY(server.isThere());
    const Printed refused = run({QStringLiteral("ping"), QStringLiteral("webhook"), QStringLiteral("--to"),
                                 QStringLiteral("https://127.0.0.1:%1").arg(port)});
    QVERIFY2(refused.status == 3, (refused.out + refused.err).constData());
    QVERIFY2(refused.out.contains("ping-certificate-"), refused.out.constData());
    QVERIFY(server.said().isEmpty());
}

void TestClientPing::mitmproxy_data()
{
    QTest::addColumn<bool>("isTunnel");
    QTest::newRow("in front of the server") << false;
    QTest::newRow("asked for a tunnel") << true;
}

void TestClientPing::mitmproxy()
{
    QFETCH(bool, isTunnel);
    const QString program = QStandardPaths::findExecutable(QStringLiteral("mitmdump"));
    if (program.isEmpty())
        QSKIP("mitmproxy is needed: apt-get install mitmproxy");
    const QList<QJsonObject> all = templates();
    std::string heard;
    Upstream upstream(static_cast<int>(all.size()),
                      answering("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok", &heard));
    const std::uint16_t port = freePort();
    QStringList options{QStringLiteral("--listen-host"),
                        QStringLiteral("127.0.0.1"),
                        QStringLiteral("-p"),
                        QString::number(port),
                        QStringLiteral("-q"),
                        QStringLiteral("--set"),
                        QStringLiteral("keep_host_header=true"),
                        QStringLiteral("--set"),
                        QStringLiteral("confdir=") + at("mitm")};
    if (!isTunnel)
        options << QStringLiteral("--mode") << QStringLiteral("reverse:") + QString::fromStdString(upstream.url());
    const ServingProgram proxy(program, options, port, m_root.path());
    QVERIFY(proxy.isThere());
    const QString own = QStringLiteral("127.0.0.1:%1").arg(port);
    for (const QJsonObject &each : all) {
        const QStringList arguments = isTunnel
            ? sending(each, QString::fromStdString(upstream.url()), {QStringLiteral("--proxy"), own})
            : sending(each, QStringLiteral("http://") + own);
        const Printed preview = run(arguments + QStringList{QStringLiteral("--dry-run")});
        const Printed sent = run(arguments);
        QVERIFY2(sent.status == 0, (sent.out + sent.err).constData());
        QCOMPARE(QByteArray::fromStdString(heard), preview.out);
    }
}

} // namespace

QTEST_GUILESS_MAIN(TestClientPing)
#include "tst_client_ping.moc"
