// SPDX-License-Identifier: GPL-3.0-or-later
// What `telltale ca export --for …` prints is done as it stands there (but for sudo, and for the folders of the system,
// in whose place are ones of this test), and then the tool itself has to believe a server of the authority.
#include "clients/authority_server.h"
#include "network/tls/authority_files.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

#include <openssl/ssl.h>

using namespace telltale;
using namespace telltale::test;

namespace {

struct Spoken
{
    int status = -1;
    QByteArray text; ///< both channels
};

/// The commands in instructions: lines that begin with two spaces and no more.
QString commandsIn(const QByteArray &instructions)
{
    QString commands;
    for (const QString &line : QString::fromUtf8(instructions).split(u'\n')) {
        if (line.startsWith(QStringLiteral("  ")) && !line.startsWith(QStringLiteral("   ")))
            commands += line.mid(2).remove(QStringLiteral("sudo ")) + u'\n';
    }
    return commands;
}

/// The part of it that is for Debian.
QString debianOf(const QString &commands)
{
    QString kept;
    for (const QString &line : commands.split(u'\n')) {
        if (!line.contains(QStringLiteral("update-ca-trust")) && !line.contains(QStringLiteral("/etc/pki")))
            kept += line + u'\n';
    }
    return kept;
}

} // namespace

class TestClientTrust : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void byEnvironment_data();
    void byEnvironment();
    void byOption_data();
    void byOption();
    void java_data();
    void java();
    void nss_data();
    void nss();
    void system();
    void docker();
    void appsmith();

private:
    QString at(const char *name) const { return m_root.filePath(QLatin1String(name)); }
    QString url(const char *host) const
    {
        return QStringLiteral("https://%1:%2/").arg(QLatin1String(host)).arg(m_server->port());
    }
    Spoken shell(const QString &script) const
    {
        QProcess process;
        process.setWorkingDirectory(m_root.path());
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(QStringLiteral("sh"), {QStringLiteral("-ec"), script});
        process.closeWriteChannel();
        if (!process.waitForFinished(120'000))
            process.kill();
        const int status = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
        return {status, process.readAll()};
    }
    QString instructions(const char *place) const
    {
        const Spoken said = shell(QStringLiteral("telltale ca export -q --for ") + QLatin1String(place));
        return said.status == 0 ? commandsIn(said.text) : QString();
    }
    /// What `telltale ca remove` says of how to forget, without removing: the authority is put back.
    QString forgetting()
    {
        const QString folder = QFile::decodeName(network::usualAuthorityFolder().c_str());
        const Spoken said =
            shell(QStringLiteral("cp -a '%1' kept && telltale ca remove && rm -rf '%1' && mv kept '%1'").arg(folder));
        return said.status == 0 ? QString::fromUtf8(said.text) : QString();
    }
    void nssDatabase(const QString &folder) const
    {
        QVERIFY(QDir().mkpath(folder));
        const Spoken made = shell(QStringLiteral("certutil -N -d sql:'%1' --empty-password").arg(folder));
        QVERIFY2(made.status == 0, made.text.constData());
    }

    QTemporaryDir m_root;
    std::unique_ptr<AuthorityServer> m_server;
};

void TestClientTrust::initTestCase()
{
    qputenv("HOME", QFile::encodeName(at("home")));
    qputenv("XDG_DATA_HOME", QFile::encodeName(at("data folder")));
    for (const char *const name :
         {"SSL_CERT_FILE", "SSL_CERT_DIR", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "NODE_EXTRA_CA_CERTS",
          "GIT_SSL_CAINFO", "JAVA_TOOL_OPTIONS", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"})
        qunsetenv(name);
    qputenv("no_proxy", "*");
    const QByteArray program = QFileInfo(QStringLiteral(TELLTALE_PROGRAM)).path().toLocal8Bit();
    qputenv("PATH", program + ':' + qgetenv("PATH") + ":/usr/sbin");
    QVERIFY(QDir().mkpath(at("home")));
    const Spoken made = shell(QStringLiteral("telltale ca export -q -o ca.pem"));
    QVERIFY2(made.status == 0, made.text.constData());
    const auto authority = network::CertificateAuthority::load(network::usualAuthorityFolder());
    QVERIFY(authority);
    m_server = std::make_unique<AuthorityServer>(*authority);
    QFile source(at("Get.java"));
    QVERIFY(source.open(QIODevice::WriteOnly));
    source.write("public class Get { public static void main(String[] a) throws Exception {\n"
                 "var client = java.net.http.HttpClient.newHttpClient();\n"
                 "var request = java.net.http.HttpRequest.newBuilder(java.net.URI.create(a[0])).build();\n"
                 "System.out.print(client.send(request, java.net.http.HttpResponse.BodyHandlers.ofString()).body());\n"
                 "} }\n");
}

void TestClientTrust::cleanupTestCase()
{
    m_server.reset();
}

void TestClientTrust::byEnvironment_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("command"); ///< %1: the URL
    QTest::addColumn<QByteArray>("refusal");
    QTest::addColumn<QByteArray>("success");
    const auto row = [](const char *title, const char *place, const char *command, const char *refusal,
                        const char *success = "ok") {
        QTest::newRow(title) << QString::fromLatin1(place) << QString::fromLatin1(command) << QByteArray(refusal)
                             << QByteArray(success);
    };
    row("node https", "node",
        "node -e 'require(\"https\").get(\"%1\", a => a.pipe(process.stdout)).on(\"error\", e => "
        "{ console.log(e.code); process.exit(1) })'",
        "SELF_SIGNED_CERT_IN_CHAIN");
    row("node fetch", "node",
        "node -e 'fetch(\"%1\").then(a => a.text()).then(console.log, e => "
        "{ console.log(e.cause.code); process.exit(1) })'",
        "SELF_SIGNED_CERT_IN_CHAIN");
    row("python urllib", "python",
        "python3 -c 'import urllib.request; print(urllib.request.urlopen(\"%1\").read().decode())'",
        "CERTIFICATE_VERIFY_FAILED");
    row("python requests", "python", "python3 -c 'import requests; print(requests.get(\"%1\").text)'",
        "CERTIFICATE_VERIFY_FAILED");
    row("python pip", "python", "python3 -c 'from pip._vendor import requests; print(requests.get(\"%1\").text)'",
        "CERTIFICATE_VERIFY_FAILED");
    row("curl", "curl", "curl -sS %1", "self-signed certificate in certificate chain");
    // What our server answers is a repository without branches to git.
    row("git", "curl", "git ls-remote %1x.git", "certificate", "");
}

void TestClientTrust::byEnvironment()
{
    QFETCH(QString, place);
    QFETCH(QString, command);
    QFETCH(QByteArray, refusal);
    QFETCH(QByteArray, success);
    const QString tool = command.section(u' ', 0, 0);
    if (QStandardPaths::findExecutable(tool).isEmpty())
        QSKIP("not installed");
    if (command.contains(QStringLiteral("requests")) && shell(command.section(u';', 0, 0) + u'\'').status != 0)
        QSKIP("requests is not installed");
    for (const char *const host : {"localhost", "127.0.0.1"}) {
        const Spoken before = shell(command.arg(url(host)));
        QVERIFY2(before.status != 0 && before.text.contains(refusal), before.text.constData());
        const QString told = instructions(qPrintable(place));
        QVERIFY(told.contains(QStringLiteral("export ")));
        const int answered = m_server->answered();
        const Spoken after = shell(told + command.arg(url(host)));
        QVERIFY2(after.status == 0 && after.text.contains(success), after.text.constData());
        QVERIFY(m_server->answered() > answered);
    }
    // And it is forgotten again.
    QString forget = commandsIn(forgetting().toUtf8());
    const Spoken gone =
        shell(instructions(qPrintable(place)) + forget.split(u'\n').filter(QStringLiteral("unset")).join(u'\n') + u'\n'
              + command.arg(url("localhost")));
    QVERIFY2(gone.status != 0 && gone.text.contains(refusal), gone.text.constData());
}

void TestClientTrust::byOption_data()
{
    QTest::addColumn<QString>("command");
    QTest::newRow("curl") << QStringLiteral("curl -sS --cacert");
    QTest::newRow("wget") << QStringLiteral("wget -qO- --ca-certificate=");
}

void TestClientTrust::byOption()
{
    QFETCH(QString, command);
    const QString tool = command.section(u' ', 0, 0);
    const QString option = command.section(u' ', -1);
    if (QStandardPaths::findExecutable(tool).isEmpty())
        QSKIP("not installed");
    const Spoken said = shell(QStringLiteral("telltale ca export -q --for curl"));
    QCOMPARE(said.status, 0);
    const QStringList lines = QString::fromUtf8(said.text).split(u'\n').filter(tool + u' ' + option);
    QCOMPARE(lines.size(), 1);
    const QString given = lines.front().trimmed().remove(QStringLiteral(" ..."));
    const Spoken before = shell(tool + u' ' + url("localhost"));
    QVERIFY2(before.status != 0 && before.text.contains("certificate"), before.text.constData());
    const QString how = tool == QStringLiteral("wget") ? QStringLiteral(" -qO- ") : QStringLiteral(" -sS ");
    for (const char *const host : {"localhost", "127.0.0.1"}) {
        const Spoken after = shell(given + how + url(host));
        QVERIFY2(after.status == 0 && after.text == "ok", after.text.constData());
    }
}

void TestClientTrust::java_data()
{
    QTest::addColumn<QString>("home");
    const QFileInfoList all = QDir(QStringLiteral("/usr/lib/jvm")).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QFileInfo &home : all) {
        if (!home.isSymLink() && QFile::exists(home.filePath() + QStringLiteral("/bin/javac"))
            && QFile::exists(home.filePath() + QStringLiteral("/lib/security/cacerts")))
            QTest::newRow(qPrintable(home.fileName())) << home.filePath();
    }
    if (all.isEmpty())
        QTest::newRow("none") << QString();
}

void TestClientTrust::java()
{
    QFETCH(QString, home);
    if (home.isEmpty())
        QSKIP("no JVM is installed");
    const QString path = QStringLiteral("PATH='%1/bin':$PATH; rm -f own.jks telltale.jks\n"
                                        "cp -L '%1/lib/security/cacerts' own.jks; chmod 600 own.jks\n")
                             .arg(home);
    const auto inPlace = [](QString commands) {
        return commands.replace(QStringLiteral("-cacerts"), QStringLiteral("-keystore own.jks"));
    };
    const QString get = QStringLiteral("java -Djavax.net.ssl.trustStore=%2 Get.java %1\n");
    const Spoken before = shell(path + get.arg(url("localhost"), QStringLiteral("own.jks")));
    QVERIFY2(before.status != 0 && before.text.contains("unable to find valid certification path"),
             before.text.constData());
    const QString told = instructions("java");
    QVERIFY(told.contains(QStringLiteral("keytool -importcert")));
    for (const char *const store : {"own.jks", "telltale.jks"}) {
        for (const char *const host : {"localhost", "127.0.0.1"}) {
            const Spoken after = shell(path + inPlace(told) + get.arg(url(host), QLatin1String(store)));
            QVERIFY2(after.status == 0 && after.text.endsWith("ok"), after.text.constData());
        }
    }
    const QStringList forget = commandsIn(forgetting().toUtf8()).split(u'\n').filter(QStringLiteral("keytool"));
    QCOMPARE(forget.size(), 1);
    const Spoken gone = shell(path + inPlace(told) + inPlace(forget.front()) + u'\n'
                              + get.arg(url("localhost"), QStringLiteral("own.jks")));
    QVERIFY2(gone.status != 0 && gone.text.contains("unable to find valid certification path"), gone.text.constData());
}

void TestClientTrust::nss_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("folder");
    QTest::addColumn<bool>("isMade");
    QTest::newRow("Firefox") << QStringLiteral("firefox") << QStringLiteral("home/.mozilla/firefox/x.default") << true;
    QTest::newRow("Firefox, snap") << QStringLiteral("firefox")
                                   << QStringLiteral("home/snap/firefox/common/.mozilla/firefox/y.default") << true;
    QTest::newRow("Chromium, new") << QStringLiteral("chromium") << QStringLiteral("home/.pki/nssdb") << false;
    QTest::newRow("Chromium") << QStringLiteral("chromium") << QStringLiteral("home/.pki/nssdb") << true;
}

/// NSS, which both use, with a client of its own.
void TestClientTrust::nss()
{
    QFETCH(QString, place);
    QFETCH(QString, folder);
    QFETCH(bool, isMade);
    if (QStandardPaths::findExecutable(QStringLiteral("certutil")).isEmpty()
        || QStandardPaths::findExecutable(QStringLiteral("tstclnt")).isEmpty())
        QSKIP("NSS's tools are not installed");
    QDir(at("home")).removeRecursively();
    QDir().mkpath(at("home"));
    const QString whole = m_root.filePath(folder);
    if (isMade)
        nssDatabase(whole);
    const QString get = QStringLiteral("printf 'GET / HTTP/1.1\\r\\nHost: localhost\\r\\n\\r\\n' > request\n"
                                       "tstclnt -4 -h localhost -p %1 -d sql:'%2' -V tls1.2: < request\n")
                            .arg(m_server->port())
                            .arg(whole);
    if (isMade) {
        const Spoken before = shell(get);
        QVERIFY2(before.status != 0 && !before.text.contains("200 OK"), before.text.constData());
    }
    const Spoken trusted = shell(instructions(qPrintable(place)));
    QVERIFY2(trusted.status == 0, trusted.text.constData());
    const Spoken after = shell(get);
    QVERIFY2(after.status == 0 && after.text.contains("200 OK"), after.text.constData());
    const QStringList forget =
        commandsIn(forgetting().toUtf8())
            .split(u'\n')
            .filter(QStringLiteral("certutil"))
            .filter(place == QStringLiteral("firefox") ? QStringLiteral("mozilla") : QStringLiteral("pki"));
    QCOMPARE(forget.size(), 1);
    const Spoken gone = shell(forget.front() + u'\n' + get);
    QVERIFY2(gone.status != 0 && !gone.text.contains("200 OK"), gone.text.constData());
}

void TestClientTrust::system()
{
    if (QStandardPaths::findExecutable(QStringLiteral("update-ca-certificates")).isEmpty())
        QSKIP("update-ca-certificates is not installed");
    const auto inRoot = [this](QString commands) {
        const QString own = QStringLiteral("'%1'/usr/local/share/ca-certificates").arg(at("root"));
        return commands.replace(QStringLiteral("/usr/local/share/ca-certificates"), own)
            .replace(QStringLiteral("update-ca-certificates"),
                     QStringLiteral("update-ca-certificates --etccertsdir '%1/certs' --hooksdir '%1/hooks' "
                                    "--localcertsdir %2")
                         .arg(at("root"), own));
    };
    QVERIFY(QDir().mkpath(at("root/certs")));
    QVERIFY(QDir().mkpath(at("root/hooks")));
    QVERIFY(QDir().mkpath(at("root/usr/local/share/ca-certificates")));
    const QString get = QStringLiteral("curl -sS --cacert '%1/certs/ca-certificates.crt' %2\n"
                                       "openssl s_client -CApath '%1/certs' -no-CAfile -verify_return_error -brief "
                                       "-connect 127.0.0.1:%3 -servername localhost -verify_hostname localhost "
                                       "< /dev/null\n")
                            .arg(at("root"), url("localhost"))
                            .arg(m_server->port());
    const Spoken trusted = shell(inRoot(debianOf(instructions("system"))));
    QVERIFY2(trusted.status == 0 && trusted.text.contains(" added"), trusted.text.constData());
    const Spoken after = shell(get);
    QVERIFY2(after.status == 0 && after.text.startsWith("ok") && after.text.contains("Verification: OK"),
             after.text.constData());
    const QString forget = forgetting().section(QStringLiteral("Fedora"), 0, 0);
    const Spoken forgotten = shell(inRoot(commandsIn(forget.toUtf8())));
    QVERIFY2(forgotten.status == 0, forgotten.text.constData());
    const Spoken gone = shell(get);
    QVERIFY2(gone.status != 0 && gone.text.contains("certificate"), gone.text.constData());
}

/// Where the files go; Docker itself and its registries are not here.
void TestClientTrust::docker()
{
    QString commands = instructions("docker");
    commands.replace(QStringLiteral("/etc/docker"), at("etc-docker"));
    const Spoken done = shell(commands);
    QVERIFY2(done.status == 0, done.text.constData());
    for (const char *const name : {"etc-docker/certs.d/registry.example:443/ca.crt", "telltale-ca.crt"}) {
        const Spoken got = shell(QStringLiteral("curl -sS --cacert '%1' %2").arg(at(name), url("localhost")));
        QVERIFY2(got.status == 0 && got.text == "ok", got.text.constData());
    }
}

/// What its container does with the folder when it starts, with the tools that it does it with.
void TestClientTrust::appsmith()
{
    const QString commands = instructions("appsmith").remove(QStringLiteral("docker restart appsmith\n"));
    const Spoken done = shell(commands);
    QVERIFY2(done.status == 0, done.text.constData());
    QCOMPARE(QDir(at("stacks/ca-certs")).entryList(QDir::Files), QStringList{QStringLiteral("telltale.crt")});
    if (QStandardPaths::findExecutable(QStringLiteral("keytool")).isEmpty())
        QSKIP("keytool is not installed");
    const Spoken imported = shell(
        QStringLiteral("keytool -import -noprompt -alias x -file stacks/ca-certs/telltale.crt -keystore container.jks "
                       "-storepass changeit && java -Djavax.net.ssl.trustStore=container.jks "
                       "-Djavax.net.ssl.trustStorePassword=changeit Get.java ")
        + url("localhost"));
    QVERIFY2(imported.status == 0 && imported.text.endsWith("ok"), imported.text.constData());
}

QTEST_GUILESS_MAIN(TestClientTrust)
#include "tst_client_trust.moc"
