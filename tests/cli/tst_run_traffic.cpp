// SPDX-License-Identifier: GPL-3.0-or-later
// `telltale run` with programs that send: what is listed, judged, and kept here.
#include "network/talk.h"
#include "network/upstream.h"
#include "program.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace telltale::test;

namespace {

/// One request by hand, as bash makes it.
const QString bashPost = QStringLiteral(
    "post() { exec 8<>/dev/tcp/$1/$2; printf 'POST %s HTTP/1.1\\r\\nHost: %s\\r\\nContent-Type: application/json\\r\\n"
    "Content-Length: %d\\r\\nConnection: close\\r\\n\\r\\n%s' $3 $1 ${#4} \"$4\" >&8; head -n 1 <&8; exec 8>&-; }\n");

QString found(const char *program)
{
    return QStandardPaths::findExecutable(QString::fromLatin1(program));
}

} // namespace

class TestRunTraffic : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void listsWhatWasSent();
    void listsInOtherFormats();
    void answersInTheSandbox_data();
    void answersInTheSandbox();
    void passesOnToThisMachine();
    void takesWhatIsSentAfterwards();
    void takesPrograms_data();
    void takesPrograms();
    void needsNoNetwork();
    void judges_data();
    void judges();
    void appliesAPolicy();
    void filtersTheListing();

private:
    Ran run(const QStringList &options, const QString &script, const QString &shell = QStringLiteral("bash"))
    {
        return runProgram(QStringList{QStringLiteral("run")} + options
                              + QStringList{QStringLiteral("--"), shell, QStringLiteral("-c"), script},
                          m_root->path());
    }
    Ran sandboxed(const QString &script, const QStringList &options = {})
    {
        return run(QStringList{QStringLiteral("--sandbox"), QStringLiteral("-o"), QStringLiteral("sent.ndjson")}
                       + options,
                   script);
    }
    QList<QJsonObject> sent() const
    {
        QFile file(m_root->filePath(QStringLiteral("sent.ndjson")));
        QList<QJsonObject> all;
        if (!file.open(QIODevice::ReadOnly))
            return all;
        for (const QByteArray &line : file.readAll().split('\n')) {
            if (!line.isEmpty())
                all.append(QJsonDocument::fromJson(line).object());
        }
        return all;
    }
    QStringList eventsSent() const
    {
        QStringList names;
        for (const QJsonObject &record : sent()) {
            if (!record[QStringLiteral("event")].isNull())
                names.append(record[QStringLiteral("event")].toString());
        }
        return names;
    }

    std::unique_ptr<QTemporaryDir> m_root;
};

void TestRunTraffic::init()
{
    if (found("bash").isEmpty())
        QSKIP("There is no bash");
    m_root = std::make_unique<QTemporaryDir>();
    for (const char *const name : {"HOME", "XDG_RUNTIME_DIR", "XDG_DATA_HOME", "XDG_CONFIG_HOME"})
        qputenv(name, m_root->path().toLocal8Bit());
    qputenv("no_proxy", "");
}

void TestRunTraffic::listsWhatWasSent()
{
    const Ran ran = run({QStringLiteral("--sandbox")},
                        bashPost
                            + QStringLiteral("post collector.example.test 80 /v1/track '{\"event\":\"Opened\"}'\n"
                                             "post other.example.test 8080 /t '{\"event\":\"Closed\"}'; exit 6"));
    QCOMPARE(ran.status, 6);
    QCOMPARE(ran.out.count("HTTP/1.1 200"), 2);
    for (const char *const text : {"Opened", "Closed", "sent to", "http://collector.example.test",
                                   "http://other.example.test:8080", "captured: 2 requests recorded"})
        QVERIFY2(ran.err.contains(text), ran.err.constData());
}

void TestRunTraffic::listsInOtherFormats()
{
    const QString script =
        bashPost + QStringLiteral("post collector.example.test 80 /v1/track '{\"event\":\"Opened\"}'");
    const Ran csv = run({QStringLiteral("--sandbox"), QStringLiteral("-f"), QStringLiteral("csv"), QStringLiteral("-o"),
                         QStringLiteral("-"), QStringLiteral("-q")},
                        script);
    QVERIFY2(csv.out.contains("Opened") && csv.err.isEmpty(), (csv.out + csv.err).constData());
    QCOMPARE(sandboxed(script, {QStringLiteral("--quiet")}).err, QByteArray());
    const QList<QJsonObject> records = sent();
    QCOMPARE(records.size(), 2); // its envelope, and the event
    QVERIFY(records.last()[QStringLiteral("destination")].toString().startsWith(
        QStringLiteral("http://collector.example.test")));
}

void TestRunTraffic::answersInTheSandbox_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("destination");
    QTest::newRow("in clear") << "http://collector.example.test/v1/track"
                              << "http://collector.example.test";
    QTest::newRow("TLS") << "https://collector.example.test/v1/track"
                         << "https://collector.example.test";
    QTest::newRow("another port") << "https://collector.example.test:8443/v1/track"
                                  << "https://collector.example.test:8443";
    QTest::newRow("an address") << "https://192.0.2.1/v1/track"
                                << "https://192.0.2.1";
}

void TestRunTraffic::answersInTheSandbox()
{
    QFETCH(QString, command);
    QFETCH(QString, destination);
    if (found("curl").isEmpty())
        QSKIP("There is no curl");
    const Ran ran =
        sandboxed(QStringLiteral("curl -sS -o /dev/null -w '%{http_code}' -H 'Content-Type: application/json' -d "
                                 "'{\"event\":\"Opened\"}' ")
                  + command);
    QVERIFY2(ran.status == 0 && ran.out == "200", (ran.out + ran.err).constData());
    QCOMPARE(eventsSent(), QStringList{QStringLiteral("Opened")});
    QVERIFY(sent().last()[QStringLiteral("destination")].toString().startsWith(destination));
}

void TestRunTraffic::passesOnToThisMachine()
{
    std::string heard;
    Upstream upstream(1, answering("HTTP/1.1 203 Fine\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", &heard));
    const QString port = QString::fromStdString(upstream.authority()).section(u':', 1);
    const Ran ran = sandboxed(bashPost + QStringLiteral("post 127.0.0.1 %1 /v1 '{\"event\":\"Local\"}'").arg(port));
    QVERIFY2(ran.out.startsWith("HTTP/1.1 203"), (ran.out + ran.err).constData());
    QVERIFY(heard.find("Local") != std::string::npos);
    QCOMPARE(eventsSent(), QStringList{QStringLiteral("Local")});
}

void TestRunTraffic::takesWhatIsSentAfterwards()
{
    const Ran ran = sandboxed(
        bashPost
            + QStringLiteral("(sleep 0.3; post late.example.test 80 /t '{\"event\":\"Late\"}') > /dev/null 2>&1 &"),
        {QStringLiteral("--settle"), QStringLiteral("30s")});
    QCOMPARE(ran.status, 0);
    QCOMPARE(eventsSent(), QStringList{QStringLiteral("Late")});
}

void TestRunTraffic::takesPrograms_data()
{
    QTest::addColumn<QString>("needs");
    QTest::addColumn<QString>("script");
    const QString curl = QStringLiteral("-sS -o /dev/null -d @body https://collector.example.test/t");
    const auto row = [](const char *name, const char *needs, const QString &script) {
        QTest::newRow(name) << QString::fromLatin1(needs) << script;
    };
    row("curl", "curl", QStringLiteral("curl ") + curl);
    row("curl without an environment", "curl", QStringLiteral("env -i \"$(command -v curl)\" ") + curl);
    row("curl in a daemon", "curl",
        QStringLiteral("setsid sh -c 'curl %1 & true' < /dev/null > /dev/null 2>&1").arg(curl));
    row("curl with descriptors closed", "curl", QStringLiteral("exec 0<&- 2>&-; curl ") + curl);
    row("wget", "wget", QStringLiteral("wget -q -O /dev/null --post-file body https://collector.example.test/t"));
    row("Python", "python3",
        QStringLiteral("python3 -c 'import urllib.request as u; "
                       "u.urlopen(\"https://collector.example.test/t\", b\"{}\").read()'"));
    row("Node", "node",
        QStringLiteral("node -e 'fetch(\"https://collector.example.test/t\", {method: \"POST\", body: \"{}\"})'"));
}

void TestRunTraffic::takesPrograms()
{
    QFETCH(QString, needs);
    QFETCH(QString, script);
    if (found(needs.toLatin1().constData()).isEmpty())
        QSKIP("It is not installed");
    writeFile(m_root->filePath(QStringLiteral("body")), "{\"event\":\"Opened\"}");
    const Ran ran = sandboxed(script);
    QVERIFY2(ran.status == 0, (ran.out + ran.err).constData());
    QVERIFY2(!sent().isEmpty(), (ran.out + ran.err).constData());
    QVERIFY(sent().first()[QStringLiteral("destination")].toString().startsWith(
        QStringLiteral("https://collector.example.test")));
}

void TestRunTraffic::needsNoNetwork()
{
    QProcess alone;
    alone.setWorkingDirectory(m_root->path());
    const QString script =
        bashPost + QStringLiteral("post collector.example.test 80 /v1/track '{\"event\":\"Alone\"}'");
    alone.start(QStringLiteral("unshare"),
                {QStringLiteral("-rn"), QStringLiteral("sh"), QStringLiteral("-c"),
                 QStringLiteral("ip link set lo up && exec \"$0\" run --sandbox -- bash -c \"$1\""),
                 QStringLiteral(TELLTALE_PROGRAM), script});
    if (!alone.waitForStarted())
        QSKIP("There is no unshare");
    QVERIFY(alone.waitForFinished(60'000));
    const QByteArray err = alone.readAllStandardError();
    if (!err.contains("listening on"))
        QSKIP("This system gives no network of one's own");
    QVERIFY2(err.contains("Alone") && alone.exitCode() == 0, err.constData());
}

void TestRunTraffic::judges_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("by");
    QTest::addColumn<int>("status");
    QTest::newRow("nothing personal") << "{\"event\":\"Opened\"}"
                                      << "nothing-personal" << 0;
    QTest::newRow("an address") << "{\"event\":\"Opened\",\"email\":\"a.person@example.org\"}"
                                << "nothing-personal" << 1;
    QTest::newRow("no rule") << "{\"event\":\"Opened\",\"email\":\"a.person@example.org\"}"
                             << "observe-only" << 0;
}

void TestRunTraffic::judges()
{
    QFETCH(QString, body);
    QFETCH(QString, by);
    QFETCH(int, status);
    const Ran ran = run({QStringLiteral("--sandbox"), QStringLiteral("--judge"), QStringLiteral("--quiet"),
                         QStringLiteral("--policy"), by},
                        bashPost + QStringLiteral("post collector.example.test 80 /v1 '%1'; exit 77").arg(body));
    QVERIFY2(ran.status == status, ran.err.constData());
    QCOMPARE(ran.err.contains("violated: "), status == 1);
    QVERIFY2(!ran.err.contains("a.person"), ran.err.constData());
}

/// What leaves for this machine is what the policy lets leave.
void TestRunTraffic::appliesAPolicy()
{
    std::string heard;
    Upstream upstream(1, answering("HTTP/1.1 200 Fine\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", &heard));
    const QString port = QString::fromStdString(upstream.authority()).section(u':', 1);
    const Ran ran = run(
        {QStringLiteral("--policy"), QStringLiteral("nothing-personal")},
        bashPost
            + QStringLiteral("post 127.0.0.1 %1 /v1 '{\"event\":\"E\",\"email\":\"a.person@example.org\"}'").arg(port));
    QVERIFY2(ran.out.startsWith("HTTP/1.1 200"), (ran.out + ran.err).constData());
    QVERIFY(heard.find("\"event\":\"E\"") != std::string::npos);
    QVERIFY2(heard.find("a.person") == std::string::npos, heard.c_str());
}

void TestRunTraffic::filtersTheListing()
{
    const Ran ran = sandboxed(bashPost
                                  + QStringLiteral("post a.example.test 80 /v1 '{\"event\":\"One\"}'\n"
                                                   "post b.example.test 80 /v1 '{\"event\":\"Two\"}'"),
                              {QStringLiteral("--filter"), QStringLiteral("event:Two")});
    QCOMPARE(ran.status, 0);
    QCOMPARE(eventsSent(), QStringList{QStringLiteral("Two")});
    QVERIFY2(ran.err.contains("captured: 2 requests recorded"), ran.err.constData());
}

QTEST_GUILESS_MAIN(TestRunTraffic)
#include "tst_run_traffic.moc"
