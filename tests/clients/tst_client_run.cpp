// SPDX-License-Identifier: GPL-3.0-or-later
#include "clients/gated_program.h"
#include "clients/sdk_client.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <map>

using namespace telltale::test;

namespace {

QString protocols()
{
    return QStringLiteral(TELLTALE_SHARED_DIR "/protocols");
}

/// How often each method and path was asked for. Ids that are made up anew are the same.
using Requests = std::map<QString, int>;

QString asked(const QString &method, QString target)
{
    static const QRegularExpression id(QStringLiteral("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"));
    return method + u' ' + target.replace(id, QStringLiteral("ID")).section(u'?', 0, 0);
}

/// By client: what its captures have.
std::map<QString, Requests> index()
{
    QFile file(protocols() + QStringLiteral("/captures/index.json"));
    std::map<QString, Requests> all;
    if (!file.open(QFile::ReadOnly))
        return all;
    for (const QJsonValue &value : QJsonDocument::fromJson(file.readAll()).array()) {
        const QJsonObject entry = value.toObject();
        ++all[entry[QStringLiteral("client")].toString()]
             [asked(entry[QStringLiteral("method")].toString(), entry[QStringLiteral("url")].toString())];
    }
    return all;
}

Requests requestsOf(const QString &record)
{
    Requests requests;
    for (const GatedExchange &exchange : gatedExchanges(record.toStdString())) {
        const QStringList line =
            QString::fromStdString(exchange.head).section(QStringLiteral("\r\n"), 0, 0).split(u' ');
        if (line.size() == 3)
            ++requests[asked(line[0], line[1])];
    }
    return requests;
}

QString missing(const Requests &wanted, const Requests &got)
{
    QStringList lines;
    for (const auto &[request, count] : wanted) {
        const auto found = got.find(request);
        const int have = found == got.end() ? 0 : found->second;
        if (have < count)
            lines.append(QStringLiteral("%1: %2 of %3").arg(request).arg(have).arg(count));
    }
    return lines.join(QStringLiteral("; "));
}

} // namespace

/// `telltale run --sandbox` in front of real programs, unchanged and with their real hosts.
class TestClientRun : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void sdks_data();
    void sdks();
    void tools_data();
    void tools();

private:
    QStringList run(const QString &record) const
    {
        return {QStringLiteral(TELLTALE_PROGRAM),
                QStringLiteral("run"),
                QStringLiteral("--sandbox"),
                QStringLiteral("--quiet"),
                QStringLiteral("--store"),
                record,
                QStringLiteral("--")};
    }
    QTemporaryDir m_folder;
};

void TestClientRun::initTestCase()
{
    for (const char *variable : {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR"})
        qputenv(variable, QFile::encodeName(m_folder.path()));
}

void TestClientRun::sdks_data()
{
    QTest::addColumn<QString>("client");
    if (!QDir(protocols()).exists())
        QSKIP("the clients are not beside the project");
    for (const auto &[client, requests] : index())
        QTest::newRow(qPrintable(client)) << client;
}

/// Every request that its captures have.
void TestClientRun::sdks()
{
    QFETCH(QString, client);
    SdkClient sdk(client, protocols(), QStringLiteral(TELLTALE_CLIENTS_DIR));
    if (const QString problem = sdk.install(); !problem.isEmpty())
        QSKIP(qPrintable(problem));
    const QString record = m_folder.filePath(client + QStringLiteral(".telltale"));
    QString output;
    QVERIFY2(sdk.runBy(run(record), QStringLiteral("https://collector.example.test"), output) == 0, qPrintable(output));
    const Requests got = requestsOf(record);
    int count = 0;
    for (const auto &[request, times] : got)
        count += times;
    qInfo("%d requests", count);
    Requests wanted = index()[client];
    // It does not wait for its last request when it ends: that one is there in some runs, and not in others.
    if (client == QStringLiteral("turbo"))
        wanted[QStringLiteral("POST /api/turborepo/v1/events")] = 1;
    const QString left = missing(wanted, got);
    QVERIFY2(left.isEmpty(), qPrintable(left));
}

void TestClientRun::tools_data()
{
    QTest::addColumn<QString>("tool");
    QTest::addColumn<QString>("command");
    const auto row = [](const char *name, const char *tool, const char *command) {
        QTest::newRow(name) << QString::fromUtf8(tool) << QString::fromUtf8(command);
    };
    row("curl", "curl", "curl -sS https://collector.example.test/v1/track -d '{}'");
    row("curl without its variables", "curl", "env -i /usr/bin/curl -sS https://collector.example.test/v1/track");
    row("curl to an address", "curl", "curl -sS https://203.0.113.7/v1/track");
    row("curl with HTTP/2 offered", "curl", "curl -sS --http2 https://collector.example.test/v1/track");
    row("curl with HTTP/2 alone", "curl", "curl -sS --http2-prior-knowledge http://collector.example.test/v1/track");
    row("curl with TLS 1.2", "curl", "curl -sS --tls-max 1.2 https://collector.example.test/v1/track");
    row("wget", "wget", "wget -qO- https://collector.example.test/v1/track");
    row("urllib", "python3",
        "python3 -c \"import urllib.request as u; u.urlopen('https://collector.example.test/v1/track').read()\"");
    row("requests", "python3",
        "python3 -c \"import requests\" 2>/dev/null || exit 77; python3 -c \"import requests; "
        "requests.get('https://collector.example.test/v1/track')\"");
    row("node fetch", "node", "node -e \"fetch('https://collector.example.test/v1/track').then(r => r.text())\"");
    row("node without an environment", "node",
        "env -i $(command -v node) -e \"fetch('https://collector.example.test/v1/track').then(r => r.text())\"");
    row("perl", "perl",
        "perl -e 'use IO::Socket::INET; my $s = IO::Socket::INET->new(\"collector.example.test:80\") or die; print $s "
        "\"GET /v1/track HTTP/1.0\\r\\n\\r\\n\"; while (<$s>) {}'");
    row("bash", "bash",
        "bash -c 'exec 3<>/dev/tcp/collector.example.test/80; printf \"GET /v1/track HTTP/1.0\\r\\n\\r\\n\" >&3; cat "
        "<&3'");
    row("java", "java",
        "printf 'import java.net.http.*; import java.net.*; public class C { public static void main(String[] a) "
        "throws "
        "Exception { "
        "HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(\"https://collector.example.test/"
        "v1/track\")).build(), HttpResponse.BodyHandlers.ofString()); } }' > C.java && java C.java");
    row("go", "go",
        "printf 'package main\\nimport \"net/http\"\\nfunc main() { if _, e := "
        "http.Get(\"https://collector.example.test/v1/track\"); e != nil { panic(e) } }\\n' > m.go && "
        "HOME=$PWD go build -o goget m.go >/dev/null 2>&1; ./goget");
    row("git", "git", "git ls-remote https://collector.example.test/v1/track >/dev/null 2>&1; exit 0");
}

void TestClientRun::tools()
{
    QFETCH(QString, tool);
    QFETCH(QString, command);
    if (QStandardPaths::findExecutable(tool).isEmpty())
        QSKIP("it is not on this machine");
    const QTemporaryDir folder;
    const QString record = folder.filePath(QStringLiteral("run.telltale"));
    QProcess process;
    process.setWorkingDirectory(folder.path());
    process.setProcessChannelMode(QProcess::MergedChannels);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QStringLiteral("ASAN_OPTIONS"));
    process.setProcessEnvironment(environment);
    const QStringList words = run(record);
    process.start(words.first(), words.mid(1) + QStringList{QStringLiteral("sh"), QStringLiteral("-c"), command});
    QVERIFY(process.waitForFinished(120'000));
    const QByteArray output = process.readAll();
    if (process.exitCode() == 77)
        QSKIP("it is not on this machine");
    QVERIFY2(process.exitCode() == 0, output.constData());
    bool isThere = false;
    for (const GatedExchange &exchange : gatedExchanges(record.toStdString()))
        isThere = isThere || exchange.head.find(" /v1/track") != std::string::npos;
    QVERIFY2(isThere, output.constData());
}

QTEST_GUILESS_MAIN(TestClientRun)
#include "tst_client_run.moc"
