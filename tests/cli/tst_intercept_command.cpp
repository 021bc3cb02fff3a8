// SPDX-License-Identifier: GPL-3.0-or-later
// `telltale intercept` as a script uses it: what it says, prints, records and returns.
#include "network/talk.h"
#include "program.h"
#include "store/record_copy.h"

#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <memory>
#include <sys/types.h>

using namespace telltale;
using namespace telltale::test;

namespace {

constexpr int patience = 60'000; // milliseconds

/// The program while it captures.
class Running
{
public:
    Running(const QString &folder, const QStringList &options)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("XDG_DATA_HOME"), folder + QStringLiteral("/data"));
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(folder);
        process.start(QStringLiteral(TELLTALE_PROGRAM),
                      QStringList{QStringLiteral("intercept"), QStringLiteral("--listen"), QStringLiteral("0")}
                          + options);
        process.setReadChannel(QProcess::StandardError);
        first = line();
        process.setReadChannel(QProcess::StandardOutput);
    }
    ~Running()
    {
        process.kill();
        process.waitForFinished(patience);
    }

    std::string address() const { return first.mid(qstrlen("listening on ")).trimmed().toStdString(); }
    /// The next line of the channel that is being read; empty when none comes.
    QByteArray line()
    {
        QElapsedTimer time;
        time.start();
        while (!process.canReadLine() && time.elapsed() < patience && process.state() != QProcess::NotRunning)
            process.waitForReadyRead(200);
        return process.readLine();
    }
    QJsonObject event() { return QJsonDocument::fromJson(line()).object(); }
    int end(int signal = SIGINT)
    {
        if (signal != 0)
            ::kill(static_cast<pid_t>(process.processId()), signal);
        if (!process.waitForFinished(patience) || process.exitStatus() != QProcess::NormalExit)
            return -1;
        errors = process.readAllStandardError();
        return process.exitCode();
    }
    std::string send(const std::string &body, const std::string &path = "/v1/track") const
    {
        Talk talk = Talk::to(address());
        talk.say("POST " + path + " HTTP/1.1\r\nHost: t.example\r\nContent-Length: " + std::to_string(body.size())
                 + "\r\n\r\n" + body);
        return talk.hearMessage();
    }

    QProcess process;
    QByteArray first;
    QByteArray errors;
};

QStringList to(const QString &record)
{
    return {QStringLiteral("--store"), record, QStringLiteral("--format"), QStringLiteral("ndjson")};
}

} // namespace

class TestInterceptCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void printsEventsAsTheyCome();
    void endsWithSignals_data();
    void endsWithSignals();
    void nothingCame();
    void forwards();
    void obeysItsPolicy();
    void readsItsPolicyAgain();
    void tellsTheLog();
    void goesOnWithoutALog();
    void showsOnlyWhatMatches();
    void hidesSecrets();
    void goesOnWithARecord();
    void recordsWhereItIsUsual();
    void saysWhatWasNotSeen();
    void quiet();
    void endsWithItsReader();
    void wrongUsage_data();
    void wrongUsage();
    void portTaken();

private:
    QString path(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    /// `what before>after` of the entries of a log that are about a record; texts with line feeds are `…`.
    QStringList told(const QString &log, const char *record) const
    {
        QFile file(log);
        QStringList words;
        for (const QByteArray &line : file.open(QIODevice::ReadOnly) ? file.readAll().split('\n') : QByteArrayList()) {
            const QJsonObject entry = QJsonDocument::fromJson(line).object();
            const auto state = [&entry](const char *name) {
                const QString text = entry[QLatin1String(name)].toString(QStringLiteral("-"));
                return text.contains(u'\n') ? QStringLiteral("…") : text.section(u',', 0, 0);
            };
            if (entry[QLatin1String("subject")].toString().endsWith(path(record)))
                words << entry[QLatin1String("what")].toString() + u' ' + state("before") + u'>' + state("after");
        }
        return words;
    }
    QString usualLog() const { return path("data/telltale/activity.log"); }
    QTemporaryDir m_folder;
};

void TestInterceptCommand::printsEventsAsTheyCome()
{
    Running it(m_folder.path(), to(path("events.telltale")));
    QVERIFY2(it.first.startsWith("listening on 127.0.0.1:"), it.first.constData());
    for (const char *name : {"first", "second"}) {
        QVERIFY(it.send(std::string("{\"event\":\"") + name + "\",\"n\":1.50}").ends_with(R"({"success":true})"));
        const QJsonObject envelope = it.event();
        QCOMPARE(envelope[QStringLiteral("kind")].toString(), QStringLiteral("envelope"));
        QCOMPARE(envelope[QStringLiteral("exchange")][QStringLiteral("status")].toInt(), 200);
        const QJsonObject event = it.event();
        QCOMPARE(event[QStringLiteral("event")].toString(), QLatin1String(name));
        QCOMPARE(event[QStringLiteral("fields")][1][QStringLiteral("lexeme")].toString(), QStringLiteral("1.50"));
    }
    QCOMPARE(it.end(), 0);
    QVERIFY2(it.errors.contains("captured: 2 requests recorded, 2 answered here"), it.errors.constData());
    QVERIFY2(it.errors.contains("not seen: nothing that came to this address"), it.errors.constData());
    const Ran inspected = runProgram({QStringLiteral("inspect"), path("events.telltale")}, m_folder.path());
    QCOMPARE(inspected.status, 0);
    QCOMPARE(inspected.lines().size(), 4);
}

void TestInterceptCommand::endsWithSignals_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGTERM") << SIGTERM;
}

void TestInterceptCommand::endsWithSignals()
{
    QFETCH(int, signal);
    const QString record = path(QTest::currentDataTag());
    Running it(m_folder.path(), to(record));
    QVERIFY(!it.send("{\"event\":\"e\"}").empty());
    QCOMPARE(it.end(signal), 0);
    const RecordCopy copy = readRecord(record.toStdString());
    QVERIFY(copy.isWhole());
    QVERIFY2(copy.isEnded, "it was ended in order");
    QCOMPARE(copy.of(payload::RecordKind::Coverage).size(), std::size_t(1));
}

void TestInterceptCommand::nothingCame()
{
    Running it(m_folder.path(), to(path("nothing.telltale")));
    QCOMPARE(it.end(), 3);
    QVERIFY(it.errors.contains("captured: 0 requests recorded"));
}

void TestInterceptCommand::forwards()
{
    Running receiver(m_folder.path(), to(path("receiver.telltale")));
    Running it(m_folder.path(),
               to(path("forwarded.telltale"))
                   + QStringList{QStringLiteral("--forward"),
                                 QStringLiteral("http://") + QString::fromStdString(receiver.address())});
    QVERIFY(it.send("{\"event\":\"e\"}").ends_with(R"({"success":true})"));
    QCOMPARE(it.end(), 0);
    QVERIFY(it.errors.contains("1 sent on"));
    QCOMPARE(receiver.end(), 0);
    const RecordCopy copy = readRecord(path("receiver.telltale").toStdString());
    const auto request = payload::readRecordedRequest(copy.of(payload::RecordKind::Request).at(0));
    QVERIFY(request->head.find("Host: " + receiver.address() + "\r\n") != std::string_view::npos);
}

void TestInterceptCommand::obeysItsPolicy()
{
    Running receiver(m_folder.path(), to(path("obeyed.telltale")));
    const QStringList forward{QStringLiteral("--forward"),
                              QStringLiteral("http://") + QString::fromStdString(receiver.address())};
    const auto start = [&](const char *record, const char *options) {
        return std::make_unique<Running>(m_folder.path(),
                                         to(path(record)) + forward + QString::fromLatin1(options).split(u' '));
    };
    const auto off = start("off.telltale", "--gate off");
    QVERIFY(off->send(R"({"event":"off","userId":"u"})").ends_with(R"({"success":true})"));
    QCOMPARE(off->end(), 0);
    QVERIFY(off->errors.contains("policy: observe-only, gate off\n"));
    QVERIFY(off->errors.contains("1 request recorded, 1 kept here"));
    const Ran shown = runProgram(
        {QStringLiteral("inspect"), QStringLiteral("--format"), QStringLiteral("ndjson"), path("off.telltale")},
        m_folder.path());
    QVERIFY2(shown.out.contains(R"("decision":"block","decision_why":"gate off")"), shown.out.constData());
    const auto refusing = start("refuse.telltale", "--policy block-all --refuse");
    QVERIFY(refusing->send(R"({"event":"off"})").starts_with("HTTP/1.1 403 "));
    QCOMPARE(refusing->end(), 0);
    const auto essential = start("essential.telltale", "--policy essential-no-addresses");
    essential->send(R"({"batch":[{"event":"Instance Start","ip":"192.0.2.9"},{"event":"other"}]})", "/v1/batch");
    QCOMPARE(essential->end(), 0);
    QVERIFY(essential->errors.contains("1 sent on, 1 of them changed, 1 event taken out, 1 field rewritten"));
    const auto gated = start("gated.telltale", "--policy block-all --gate essential --key nowhere");
    QVERIFY(gated->send(R"({"event":"Instance Start","userId":"u"})").ends_with(R"({"success":true})"));
    QCOMPARE(gated->end(), 0);
    QCOMPARE(receiver.end(), 0);
    const RecordCopy copy = readRecord(path("obeyed.telltale").toStdString());
    QCOMPARE(copy.of(payload::RecordKind::Request).size(), std::size_t(1));
    QCOMPARE(std::string(payload::readRecordedRequest(copy.of(payload::RecordKind::Request)[0])->body),
             std::string(R"({"batch":[{"event":"Instance Start","ip":"192.0.2.0"}]})"));
}

void TestInterceptCommand::readsItsPolicyAgain()
{
    const QString policy = path("policy.toml");
    const auto write = [&policy](const QByteArray &text) {
        QFile file(policy);
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
    };
    Running receiver(m_folder.path(), to(path("reread-receiver.telltale")));
    QVERIFY(write("gate = \"on\"\n"));
    Running it(m_folder.path(),
               to(path("reread.telltale"))
                   + QStringList{QStringLiteral("--forward"),
                                 QStringLiteral("http://") + QString::fromStdString(receiver.address()),
                                 QStringLiteral("--policy"), policy, QStringLiteral("--refuse")});
    it.process.setReadChannel(QProcess::StandardError);
    const auto said = [&it](const char *words) {
        for (QByteArray line = it.line(); !line.isEmpty(); line = it.line()) {
            if (line.contains(words))
                return true;
        }
        return false;
    };
    QVERIFY(said(", gate on"));
    QVERIFY(it.send("{\"event\":\"e\"}").starts_with("HTTP/1.1 200 "));
    QVERIFY(write("gate = \"off\"\n# and no more\n"));
    QVERIFY2(said("read again: "), "it is looked at by itself");
    QVERIFY(it.send("{\"event\":\"e\"}").starts_with("HTTP/1.1 403 "));
    QVERIFY(write("gate = \"ajar\"\n"));
    ::kill(static_cast<pid_t>(it.process.processId()), SIGHUP);
    QVERIFY(said("what was in force stays"));
    QVERIFY(it.send("{\"event\":\"e\"}").starts_with("HTTP/1.1 403 "));
    QVERIFY(write("gate = \"on\"\n"));
    ::kill(static_cast<pid_t>(it.process.processId()), SIGHUP);
    QVERIFY(said("read again: "));
    QVERIFY(it.send("{\"event\":\"e\"}").starts_with("HTTP/1.1 200 "));
    QCOMPARE(it.end(), 0);
    QCOMPARE(told(usualLog(), "reread.telltale"),
             (QStringList{QStringLiteral("policy-edit ->…"), QStringLiteral("toggle ->on"),
                          QStringLiteral("policy-edit …>…"), QStringLiteral("toggle on>off"),
                          QStringLiteral("policy-edit …>refused"), QStringLiteral("policy-edit …>…"),
                          QStringLiteral("toggle off>on"), QStringLiteral("capture-head ->file 1")}));
}

void TestInterceptCommand::tellsTheLog()
{
    Running open(m_folder.path(), to(path("open.telltale")));
    QCOMPARE(open.end(), 3);
    QCOMPARE(told(usualLog(), "open.telltale"), QStringList{QStringLiteral("capture-head ->file 1")});
    QFile key(path("key"));
    QVERIFY(key.open(QIODevice::WriteOnly) && key.write(QByteArray(64, 'a')) == 64);
    QVERIFY(key.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    key.close();
    writeFile(path("keyed.toml"), "[[rule]]\nname = \"k\"\npath = \"/e\"\naction = \"hash\"\nmethod = \"keyed\"\n");
    Running it(m_folder.path(),
               to(path("told.telltale"))
                   + QStringList{QStringLiteral("--policy"), path("keyed.toml"), QStringLiteral("--gate"),
                                 QStringLiteral("essential"), QStringLiteral("--key"), path("key"),
                                 QStringLiteral("--activity-log"), path("own.log")});
    // Before anything is taken.
    QCOMPARE(told(path("own.log"), "told.telltale"),
             (QStringList{QStringLiteral("policy-edit ->…"), QStringLiteral("toggle ->essential")}));
    QCOMPARE(it.end(), 3);
    QFile log(path("own.log"));
    QVERIFY(log.open(QIODevice::ReadOnly));
    const QByteArray bytes = log.readAll();
    QVERIFY2(bytes.contains("key-use") && bytes.contains("used, " + QFile::encodeName(path("key"))), bytes.constData());
    QVERIFY(!bytes.contains("aaaaaaaa"));
    QCOMPARE(told(path("own.log"), "told.telltale").size(), 3);
    QVERIFY(told(usualLog(), "told.telltale").isEmpty());
    QCOMPARE(runProgram({QStringLiteral("log"), QStringLiteral("verify"), path("own.log")}, m_folder.path()).status, 0);
}

/// Traffic goes on; the address is still what is said first.
void TestInterceptCommand::goesOnWithoutALog()
{
    Running it(m_folder.path(),
               to(path("untold.telltale"))
                   + QStringList{QStringLiteral("--policy"), QStringLiteral("observe-only"),
                                 QStringLiteral("--activity-log"), QStringLiteral("/dev/null/x.log")});
    QVERIFY(it.first.startsWith("listening on "));
    QVERIFY(it.send("{\"event\":\"e\"}").starts_with("HTTP/1.1 200 "));
    QCOMPARE(it.end(), 0);
    QCOMPARE(it.errors.count("activity log will not tell"), 1);
}

void TestInterceptCommand::showsOnlyWhatMatches()
{
    Running it(m_folder.path(),
               to(path("filtered.telltale")) + QStringList{QStringLiteral("--filter"), QStringLiteral("event:two")});
    QVERIFY(!it.send("{\"event\":\"one\"}").empty());
    QVERIFY(!it.send("{\"event\":\"two\"}").empty());
    QCOMPARE(it.event()[QStringLiteral("event")].toString(), QStringLiteral("two"));
    QCOMPARE(it.end(), 0);
    QCOMPARE(readRecord(path("filtered.telltale").toStdString()).of(payload::RecordKind::Request).size(),
             std::size_t(2));
}

void TestInterceptCommand::hidesSecrets()
{
    Running it(m_folder.path(),
               {QStringLiteral("--store"), path("secret.telltale"), QStringLiteral("--format"), QStringLiteral("csv")});
    QVERIFY(!it.send("{\"event\":\"e\",\"password\":\"hunter2-and-more\"}").empty());
    QCOMPARE(it.end(), 0);
    const QByteArray out = it.process.readAllStandardOutput();
    QVERIFY(out.contains("/password"));
    QVERIFY(!out.contains("hunter2"));
}

void TestInterceptCommand::goesOnWithARecord()
{
    for (int round = 1; round <= 2; ++round) {
        Running it(m_folder.path(), to(path("again.telltale")));
        QVERIFY(!it.send("{\"event\":\"e" + std::to_string(round) + "\"}").empty());
        QCOMPARE(it.event()[QStringLiteral("exchange")][QStringLiteral("method")].toString(), QStringLiteral("POST"));
        QCOMPARE(it.event()[QStringLiteral("event")].toString(), QStringLiteral("e%1").arg(round));
        QCOMPARE(it.end(), 0);
    }
    QCOMPARE(readRecord(path("again.telltale").toStdString()).of(payload::RecordKind::Request).size(), std::size_t(2));
}

void TestInterceptCommand::recordsWhereItIsUsual()
{
    Running it(m_folder.path(), {});
    QVERIFY(!it.send("{\"event\":\"e\"}").empty());
    QCOMPARE(it.end(), 0);
    const QDir captures(m_folder.filePath(QStringLiteral("data/telltale/captures")));
    const QStringList records = captures.entryList({QStringLiteral("*.telltale")}, QDir::Files);
    QCOMPARE(records.size(), 1);
    QVERIFY(it.errors.contains(captures.filePath(records.first()).toUtf8()));
    const QFileDevice::Permissions others =
        QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::WriteGroup | QFileDevice::WriteOther;
    QVERIFY(!(QFile::permissions(captures.filePath(records.first())) & others));
    QVERIFY(!(QFile::permissions(captures.path()) & others));
}

void TestInterceptCommand::saysWhatWasNotSeen()
{
    Running it(m_folder.path(), to(path("unseen.telltale")));
    Talk talk = Talk::to(it.address());
    QVERIFY(talk.say("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab"));
    QVERIFY(talk.hearAll().starts_with("HTTP/1.1 400"));
    QVERIFY(!it.send("{\"event\":").empty());
    QVERIFY(!it.send(std::string("\x0a\x03\0\xff", 4)).empty());
    QCOMPARE(it.end(), 0);
    QVERIFY2(it.errors.contains(QByteArray("not seen: 1 request refused (1 \xc3\x97 repeated-content-length)")),
             it.errors.constData());
    QVERIFY2(it.errors.contains("not seen: 2 bodies that could not be taken apart"), it.errors.constData());
}

void TestInterceptCommand::quiet()
{
    Running it(m_folder.path(), to(path("quiet.telltale")) + QStringList{QStringLiteral("--quiet")});
    QVERIFY(!it.send("{\"event\":\"e\"}").empty());
    QCOMPARE(it.end(), 0);
    QCOMPARE(it.process.readAllStandardOutput(), QByteArray());
    QCOMPARE(it.errors, QByteArray());
}

void TestInterceptCommand::endsWithItsReader()
{
    const Ran ran = runProgram({QStringLiteral("--version")}, m_folder.path());
    QCOMPARE(ran.status, 0);
    QProcess head;
    auto it = std::make_unique<QProcess>();
    it->setStandardOutputProcess(&head);
    it->start(QStringLiteral(TELLTALE_PROGRAM),
              QStringList{QStringLiteral("intercept"), QStringLiteral("--listen"), QStringLiteral("0")}
                  + to(path("head.telltale")));
    head.start(QStringLiteral("head"), {QStringLiteral("-n1")});
    it->setReadChannel(QProcess::StandardError);
    while (!it->canReadLine())
        QVERIFY(it->waitForReadyRead(patience));
    const std::string address = it->readLine().mid(qstrlen("listening on ")).trimmed().toStdString();
    Talk talk = Talk::to(address);
    QVERIFY(talk.say("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 13\r\n\r\n{\"event\":\"e\"}"));
    QVERIFY(!talk.hearMessage().empty());
    QVERIFY(head.waitForFinished(patience));
    QVERIFY2(it->waitForFinished(patience), "nobody reads what it prints");
    QCOMPARE(it->exitCode(), 0);
}

void TestInterceptCommand::wrongUsage_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("words");
    const auto row = [](const char *options, const char *words) {
        QTest::newRow(options) << QString::fromLatin1(options).split(u' ') << QByteArray(words);
    };
    row("--listen example.com:80", "--listen: 'example.com:80' is no address");
    row("--listen 0.0.0.0:0", "say which addresses may connect (--allow)");
    row("--forward ftp://example.com", "--forward: 'ftp://example.com' is no address");
    row("--forward nowhere", "--forward: 'nowhere' is no address");
    row("--allow 10.0.0.1/8", "--allow: '10.0.0.1/8' is no range");
    row("--scope a..b", "--scope takes a host (api.example.com, *.example.com) or *, not a..b");
    row("--scope https://a", "--scope takes a host");
    row("--allow-users no-such-user-here", "there is no user no-such-user-here");
    row("--keep-size 10x", "--keep-size takes a size like 500M or 20G, not 10x");
    row("--keep-age 10", "--keep-age takes a time like 12h or 30d, not 10");
    row("--max-body 0", "--max-body takes a size");
    row("--filter event:", "--filter:");
    row("--gate ajar", "--gate takes on, essential or off, not ajar");
    row("--refuse", "go with --policy or --gate");
    row("--policy /nowhere/policy.toml --listen 0", "/nowhere/policy.toml");
    row("--policy default --key /nowhere/key --listen 0", "/nowhere/key");
    row("file.har", "intercept reads no files; file.har is left over");
    row("--store /nowhere/at/all.telltale --listen 0", "/nowhere/at/all.telltale");
}

void TestInterceptCommand::wrongUsage()
{
    QFETCH(QStringList, options);
    QFETCH(QByteArray, words);
    const Ran ran = runProgram(QStringList{QStringLiteral("intercept")} + options, m_folder.path());
    QCOMPARE(ran.status, 2);
    QVERIFY2(ran.err.contains(words), ran.err.constData());
    QCOMPARE(ran.out, QByteArray());
}

void TestInterceptCommand::portTaken()
{
    const Running it(m_folder.path(), to(path("taken.telltale")));
    const Ran ran =
        runProgram({QStringLiteral("intercept"), QStringLiteral("--listen"), QString::fromStdString(it.address()),
                    QStringLiteral("--store"), path("second.telltale")},
                   m_folder.path());
    QCOMPARE(ran.status, 2);
    QVERIFY2(ran.err.contains("is taken by another program"), ran.err.constData());
}

QTEST_GUILESS_MAIN(TestInterceptCommand)
#include "tst_intercept_command.moc"
