// SPDX-License-Identifier: GPL-3.0-or-later
// `telltale ping` as a person or a script uses it. Nothing leaves loopback.
#include "network/talk.h"
#include "network/upstream.h"
#include "program.h"
#include "support/ping_templates.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace telltale::test;

namespace {

constexpr auto fine = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

QStringList pingWords(const char *text)
{
    return QStringList{QStringLiteral("ping")} + QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts);
}

class TestPingCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void wrongUsage_data();
    void wrongUsage();
    void lists();
    void previewIsWhatLeaves();
    void toTheCollector();
    void answersOfAllKinds_data();
    void answersOfAllKinds();
    void nobodyThere();
    void asksBeforeItLeaves_data();
    void asksBeforeItLeaves();
    void repeats();
    void stopsAtTheLimit();
    void policies();
    void kindsOfCopies();
    void secretsStayOut();
    void warnsOfTypedSecrets();
    void sendsAnEventAgain();
    void isRecordedAndTold();
    void redirectsAreNotFollowed();
    void ownTemplates();

private:
    QString at(const char *name) const { return m_root->filePath(QLatin1String(name)); }
    Ran ran(const QStringList &arguments) const { return runProgram(arguments, m_root->path()); }
    QList<QJsonObject> templates() const { return objectsOf(ran(pingWords("list --format ndjson")).out); }

    std::unique_ptr<QTemporaryDir> m_root;
};

void TestPingCommand::init()
{
    m_root = std::make_unique<QTemporaryDir>();
    QVERIFY(m_root->isValid());
    qputenv("HOME", QFile::encodeName(at("home")));
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(at("home/.config")));
    qputenv("XDG_STATE_HOME", QFile::encodeName(at("home/.local/state")));
    qputenv("XDG_DATA_HOME", QFile::encodeName(at("home/.local/share")));
}

void TestPingCommand::wrongUsage_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<int>("status");
    const auto row = [](const char *arguments, int status = 2) {
        QTest::newRow(arguments) << QString::fromLatin1(arguments) << status;
    };
    row("--help", 0);
    row(" ");
    row("nothing-like-it");
    row("list list");
    row("remember");
    row("webhook other");
    row("webhook --set");
    row("webhook --set =x");
    row("webhook --set nobody=x");
    row("webhook --set event=@soon");
    row("webhook --secret key=abc");
    row("webhook --to localhost");
    row("webhook --to ftp://localhost/");
    row("webhook --to http://user:pw@localhost/");
    row("webhook --encoding zip");
    row("webhook --count 0");
    row("webhook --count 1001");
    row("webhook --count 5000 --most 4999");
    row("webhook --concurrency 65");
    row("webhook --interval 5");
    row("webhook --jitter 101");
    row("webhook --rate -1");
    row("webhook --timeout never");
    row("webhook --timeout lunch=5s");
    row("webhook --proxy user:pw@localhost:1");
    row("webhook --cert a.pem");
    row("webhook --dry-run --curl");
    row("webhook --event 2");
    row("webhook --from f.json");
    row("--from missing.json");
    row("webhook --policy missing.toml");
    row("webhook --policy default --anonymised");
    row("webhook --key k");
    row("webhook --format xml");
    row("webhook --header Bad");
}

void TestPingCommand::wrongUsage()
{
    QFETCH(QString, arguments);
    QFETCH(int, status);
    const Ran ran = this->ran(QStringList{QStringLiteral("ping")} + arguments.split(u' ', Qt::SkipEmptyParts));
    QVERIFY2(ran.status == status, (ran.out + ran.err).constData());
    QCOMPARE(ran.err.isEmpty(), status == 0);
    QVERIFY(!ran.err.contains("pw@"));
    QVERIFY2(!ran.err.contains("recorded in"), ran.err.constData());
}

void TestPingCommand::lists()
{
    const QList<QJsonObject> all = templates();
    QVERIFY(all.size() >= 12);
    QStringList products;
    for (const QJsonObject &each : all) {
        QVERIFY(!each[QStringLiteral("id")].toString().isEmpty());
        QVERIFY(!each[QStringLiteral("title")].toString().isEmpty());
        products << each[QStringLiteral("product")].toString();
    }
    QVERIFY(products.count(QStringLiteral("appsmith")) >= 5);
    const Ran json = ran(pingWords("list --format json"));
    QCOMPARE(QJsonDocument::fromJson(json.out).array().size(), all.size());
    const Ran table = ran(pingWords("list --format table"));
    QVERIFY(table.out.contains("FETCH_RELEASE_NOTES"));
    QCOMPARE(ran(pingWords("list --format csv")).lines().size(), all.size() + 1);
}

/// What --dry-run prints is what a server gets, to the byte: for every template, and compressed (tst_ping_compose
/// compresses all of them).
void TestPingCommand::previewIsWhatLeaves()
{
    for (const QJsonObject &each : templates()) {
        const QString id = each[QStringLiteral("id")].toString();
        const bool isCoded = id == QStringLiteral("segment-track");
        for (const char *encoding : {"none", "gzip", "br"}) {
            if (!isCoded && qstrcmp(encoding, "none") != 0)
                continue;
            std::string heard;
            Upstream server(1, answering(fine, &heard));
            const QStringList arguments = fixedPing(each)
                + QStringList{QStringLiteral("--to"), QString::fromStdString(server.url()),
                              QStringLiteral("--encoding"), QLatin1String(encoding), QStringLiteral("--test-header")};
            const Ran preview = ran(arguments + QStringList{QStringLiteral("--dry-run")});
            QVERIFY2(preview.status == 0, (id.toUtf8() + ": " + preview.err).constData());
            const Ran sent = ran(arguments + QStringList{QStringLiteral("--store"), QStringLiteral("r.telltale")});
            QVERIFY2(sent.status == 0, (id.toUtf8() + ": " + sent.out + sent.err).constData());
            QCOMPARE(QByteArray::fromStdString(heard), preview.out);
            QVERIFY(preview.out.contains("\r\nX-Telltale-Test: 1\r\n"));
            QVERIFY(preview.out.contains("\r\nHost: " + QByteArray::fromStdString(server.authority()) + "\r\n"));
        }
    }
}

void TestPingCommand::toTheCollector()
{
    for (const QJsonObject &each : templates()) {
        QStringList arguments{QStringLiteral("ping"), each[QStringLiteral("id")].toString(), QStringLiteral("-f"),
                              QStringLiteral("table")};
        for (const QJsonValue &variable : each[QStringLiteral("variables")].toArray()) {
            if (variable[QStringLiteral("type")].toString() == QStringLiteral("secret"))
                arguments << QStringLiteral("--set")
                          << variable[QStringLiteral("name")].toString() + QStringLiteral("=k3y");
        }
        const Ran ran = this->ran(arguments);
        QVERIFY2(ran.status == 0, (arguments[1].toUtf8() + ran.out + ran.err).constData());
        QVERIFY2(ran.out.contains("the same "), ran.out.constData());
    }
}

void TestPingCommand::answersOfAllKinds_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<int>("status");
    QTest::addColumn<QJsonValue>("code");
    QTest::addColumn<QString>("error");
    QTest::newRow("fine") << QByteArray(fine) << 0 << QJsonValue(200) << QString();
    QTest::newRow("nothing to say") << QByteArray("HTTP/1.1 204 No Content\r\n\r\n") << 0 << QJsonValue(204)
                                    << QString();
    QTest::newRow("refused") << QByteArray("HTTP/1.1 403 No\r\nContent-Length: 0\r\n\r\n") << 1 << QJsonValue(403)
                             << QString();
    QTest::newRow("broken") << QByteArray("HTTP/1.1 500 Ouch\r\nContent-Length: 0\r\n\r\n") << 1 << QJsonValue(500)
                            << QString();
    QTest::newRow("cut off") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc") << 1 << QJsonValue(200)
                             << QStringLiteral("ping-answer-cut-off");
    QTest::newRow("no HTTP") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n") << 1 << QJsonValue()
                             << QStringLiteral("ping-answer-malformed");
    QTest::newRow("silence") << QByteArray() << 1 << QJsonValue() << QStringLiteral("ping-closed");
}

void TestPingCommand::answersOfAllKinds()
{
    QFETCH(QByteArray, answer);
    QFETCH(int, status);
    Upstream server(1, answering(answer.toStdString()));
    const Ran ran = this->ran(pingWords("webhook -f ndjson --to") << QString::fromStdString(server.url()));
    QVERIFY2(ran.status == status, (ran.out + ran.err).constData());
    const QList<QJsonObject> rows = objectsOf(ran.out);
    QCOMPARE(rows.size(), 1);
    QTEST(rows[0][QStringLiteral("status")].isNull() ? QJsonValue() : rows[0][QStringLiteral("status")], "code");
    QTEST(rows[0][QStringLiteral("error")].toString(), "error");
    QCOMPARE(rows[0][QStringLiteral("n")].toInt(), 1);
    QCOMPARE(rows[0][QStringLiteral("error")].isNull(), rows[0][QStringLiteral("message")].isNull());
}

void TestPingCommand::nobodyThere()
{
    std::string url;
    {
        Listening gone;
        url = gone.url();
    }
    const Ran ran = this->ran(pingWords("webhook --to") << QString::fromStdString(url));
    QVERIFY2(ran.status == 3, (ran.out + ran.err).constData());
    const QList<QJsonObject> rows = objectsOf(ran.out);
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows[0][QStringLiteral("error")].toString(), QStringLiteral("ping-connection-refused"));
}

void TestPingCommand::asksBeforeItLeaves_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("an address elsewhere") << QStringLiteral("webhook --to http://198.51.100.1/") << QByteArray("--yes");
    QTest::newRow("a name") << QStringLiteral("webhook --to http://telltale.invalid/") << QByteArray("--yes");
    QTest::newRow("a name that looks like loopback")
        << QStringLiteral("webhook --to http://127.0.0.1.example/") << QByteArray("--yes");
    QTest::newRow("a vendor") << QStringLiteral("webhook --to https://api.segment.io/")
                              << QByteArray("--confirm api.segment.io");
    QTest::newRow("--yes is not enough for a vendor")
        << QStringLiteral("webhook --yes --to https://api.segment.io/") << QByteArray("--confirm api.segment.io");
    QTest::newRow("another host was confirmed")
        << QStringLiteral("webhook --confirm segment.io --to https://api.segment.io/")
        << QByteArray("--confirm api.segment.io");
    QTest::newRow("its country's host") << QStringLiteral("webhook --yes --to https://eu.posthog.com/")
                                        << QByteArray("--confirm eu.posthog.com");
}

void TestPingCommand::asksBeforeItLeaves()
{
    QFETCH(QString, arguments);
    QFETCH(QByteArray, said);
    const Ran ran = this->ran(QStringList{QStringLiteral("ping")} + arguments.split(u' '));
    QVERIFY2(ran.status == 2, (ran.out + ran.err).constData());
    QVERIFY2(ran.err.contains(said), ran.err.constData());
    QVERIFY(!ran.err.contains("recorded in"));
    QVERIFY(ran.out.isEmpty());
}

void TestPingCommand::repeats()
{
    const Ran ran = this->ran(pingWords("webhook --count 60 --concurrency 8 --rate 0 --format ndjson"));
    QVERIFY2(ran.status == 0, (ran.out + ran.err).constData());
    const QList<QJsonObject> rows = objectsOf(ran.out);
    QCOMPARE(rows.size(), 60);
    QSet<int> numbers;
    for (const QJsonObject &row : rows)
        numbers << row[QStringLiteral("n")].toInt();
    QCOMPARE(numbers.size(), 60);
    QVERIFY2(ran.err.contains("60 answered 2xx") && ran.err.contains("p99"), ran.err.constData());
}

void TestPingCommand::stopsAtTheLimit()
{
    const Ran ran = this->ran(pingWords("webhook --count 1200"));
    QCOMPARE(ran.status, 2);
    QVERIFY(ran.err.contains("--most 1200"));
}

void TestPingCommand::policies()
{
    writeFile(at("off.toml"), "gate = \"off\"\n");
    const Ran kept = ran(pingWords("webhook --policy off.toml"));
    QVERIFY2(kept.status == 3, (kept.out + kept.err).constData());
    writeFile(at("mail.toml"),
              "[[rule]]\nname = \"no mail\"\npath = \"**\"\ncategory = \"contact\"\naction = \"drop\"\n");
    writeFile(at("e.json"), "{\"event\":\"a\",\"email\":\"someone@example.com\",\"b\": 1.50}");
    const Ran without = ran(pingWords("--from e.json --policy mail.toml --dry-run"));
    QVERIFY2(without.status == 0, without.err.constData());
    QVERIFY(without.out.endsWith("\r\n\r\n{\"event\":\"a\",\"b\": 1.50}"));
    QVERIFY(without.out.contains("Content-Length: 23\r\n"));
}

void TestPingCommand::kindsOfCopies()
{
    const Ran curl = ran(pingWords("webhook --curl --to http://127.0.0.1:1/x"));
    QCOMPARE(curl.status, 0);
    QVERIFY2(curl.out.startsWith("curl "), curl.out.constData());
    const Ran file = ran(pingWords("webhook --http-file --to http://127.0.0.1:1/x"));
    QVERIFY2(file.out.contains("\nPOST http://127.0.0.1:1/x"), file.out.constData());
}

void TestPingCommand::secretsStayOut()
{
    qputenv("MY_KEY", "s3cret-k3y-of-mine");
    const Ran table =
        ran(pingWords("segment-track --secret writeKey=env:MY_KEY -f table --activity-log log --store r.telltale"));
    qunsetenv("MY_KEY");
    QVERIFY2(table.status == 0, (table.out + table.err).constData());
    QFile log(at("log"));
    QVERIFY(log.open(QIODevice::ReadOnly));
    const QByteArray told = log.readAll();
    QVERIFY(told.contains("segment-track"));
    for (const QByteArray &text : {table.out, table.err, told}) {
        QVERIFY2(!text.contains("s3cret-k3y-of-mine"), text.constData());
        QVERIFY2(!text.contains(QByteArray("s3cret-k3y-of-mine:").toBase64()), text.constData());
    }
    const Ran missing = ran(pingWords("segment-track --secret writeKey=env:MY_KEY"));
    QCOMPARE(missing.status, 2);
    QVERIFY(missing.err.contains("MY_KEY"));
}

void TestPingCommand::warnsOfTypedSecrets()
{
    const Ran typed = ran(pingWords("segment-track --set writeKey=typed-k3y"));
    QVERIFY2(typed.status == 0, typed.err.constData());
    QVERIFY(typed.err.contains("--secret writeKey"));
    QVERIFY(!typed.err.contains("typed-k3y"));
}

void TestPingCommand::sendsAnEventAgain()
{
    writeFile(at("e.json"), "{\"event\":\"first\"}");
    writeFile(at("page.ndjson"), "{\"event\":\"one\",\"x\":1}\n{\"event\":\"two\", \"y\":2}\n");
    std::string heard;
    Upstream server(1, answering(fine, &heard));
    const Ran sent = ran(pingWords("--from page.ndjson --event 2 --to") << QString::fromStdString(server.url()));
    QVERIFY2(sent.status == 0, sent.err.constData());
    QVERIFY(heard.ends_with("\r\n\r\n{\"event\":\"two\", \"y\":2}"));
    QCOMPARE(ran(pingWords("--from page.ndjson --event 3")).status, 2);
}

void TestPingCommand::isRecordedAndTold()
{
    const Ran sent = ran(pingWords("webhook --store r.telltale --activity-log log"));
    QVERIFY2(sent.status == 0, sent.err.constData());
    const Ran read = ran(
        {QStringLiteral("inspect"), QStringLiteral("--format"), QStringLiteral("json"), QStringLiteral("r.telltale")});
    QVERIFY2(read.status == 0, read.err.constData());
    QVERIFY2(read.out.contains("\"test\":true"), read.out.constData());
    const Ran log = ran({QStringLiteral("log"), QStringLiteral("show"), QStringLiteral("--format"),
                         QStringLiteral("ndjson"), QStringLiteral("log")});
    QVERIFY2(log.out.contains("\"ping\"") || log.out.contains("ping"), (log.out + log.err).constData());
    // What cannot be told is not sent.
    QVERIFY(QDir(m_root->path()).mkdir(QStringLiteral("folder")));
    const Ran untold = ran(pingWords("webhook --activity-log folder"));
    QCOMPARE(untold.status, 2);
    QVERIFY(untold.out.isEmpty());
}

void TestPingCommand::redirectsAreNotFollowed()
{
    Upstream server(1, answering("HTTP/1.1 307 There\r\nLocation: http://198.51.100.1/\r\nContent-Length: 0\r\n\r\n"));
    const Ran ran = this->ran(pingWords("webhook --redirects 3 --to") << QString::fromStdString(server.url()));
    QVERIFY2(ran.status == 1, (ran.out + ran.err).constData());
    QCOMPARE(objectsOf(ran.out)[0][QStringLiteral("status")].toInt(), 307);
}

void TestPingCommand::ownTemplates()
{
    QVERIFY(QDir().mkpath(at("home/.config/telltale/pings")));
    writeFile(at("home/.config/telltale/pings/broken.toml"), "id = \n");
    const Ran list = ran(pingWords("list --format ndjson"));
    QCOMPARE(list.status, 2);
    QVERIFY2(list.err.contains("broken.toml:1:"), list.err.constData());
    QVERIFY(objectsOf(list.out).size() >= 12);
}

} // namespace

QTEST_GUILESS_MAIN(TestPingCommand)
#include "tst_ping_command.moc"
