// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

#include <sys/stat.h>

using namespace telltale::test;

namespace {

const QByteArray mail = "wanda.quux@corp-7.example";
const QByteArray token = "sk_live_4eC39HqLyjWDarjtT1zdp7dc";

QByteArray entry(const QByteArray &url, const QByteArray &body)
{
    QByteArray quoted = body;
    quoted.replace('\\', "\\\\").replace('"', "\\\"");
    return R"({"startedDateTime":"2024-05-01T10:00:00Z","time":1,"request":{"method":"POST","url":")" + url
        + R"(","httpVersion":"HTTP/1.1","headers":[{"name":"Authorization","value":"Bearer )" + token
        + R"("}],"queryString":[],"cookies":[],"headersSize":-1,"bodySize":-1,"postData":{"mimeType":"application/json","text":")"
        + quoted
        + R"("}},"response":{"status":204,"statusText":"","httpVersion":"HTTP/1.1","headers":[],"cookies":[],)"
          R"("content":{"size":0,"mimeType":""},"redirectURL":"","headersSize":-1,"bodySize":0},"cache":{},"timings":{"send":0,"wait":1,"receive":0}})";
}

QByteArray capture(const QByteArray &extra = {})
{
    return R"({"log":{"version":"1.2","creator":{"name":"t","version":"1"},"entries":[)"
        + entry("https://eu.example.org/track",
                R"({"event":"Signup","email":")" + mail + R"(","ip":"10.1.2.3")" + extra + "}")
        + "," + entry("http://plain.example.org/t", R"({"event":"Ping","count":41234})") + "]}}";
}

QString named(const char *front, const QString &format)
{
    return QLatin1String(front) + QLatin1Char('.') + format;
}

const QStringList formats{QStringLiteral("html"), QStringLiteral("pdf"), QStringLiteral("json"),
                          QStringLiteral("csv"),  QStringLiteral("har"), QStringLiteral("sarif")};

} // namespace

/// `telltale report` as scripts see it.
class TestReportCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void exitStatus_data();
    void exitStatus();
    void givesTheSameBytes_data();
    void givesTheSameBytes();
    void isVerified_data();
    void isVerified();
    void showsNoValue_data();
    void showsNoValue();
    void showsValuesWhenAsked();
    void saysWhatCouldNotBeRead();
    void keepsLegalBases();
    void revealsSingleValues();
    void tellsTheActivityLog();
    void comparesWithEarlier();
    void judgesByAPolicy();
    void triesKnownValues();
    void writesAllOrNothing();
    void speaksGerman();
    void neutralisesNames();

private:
    QString path(const char *name) const { return m_directory->filePath(QLatin1String(name)); }
    QByteArray bytes(const QString &name) const;
    Ran report(const QStringList &arguments) const;
    Ran run(const QString &line) const { return report(line.split(QLatin1Char(' '))); }
    QJsonObject json(const char *name) const { return QJsonDocument::fromJson(bytes(QLatin1String(name))).object(); }
    QJsonArray rows(const QJsonObject &document, const char *table) const
    {
        return document[QLatin1String("tables")][QLatin1String(table)].toArray();
    }
    QStringList arguments(const QStringList &more) const;

    std::unique_ptr<QTemporaryDir> m_directory;
};

void TestReportCommand::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    QVERIFY(m_directory->isValid());
    writeFile(path("cap.har"), capture());
}

QByteArray TestReportCommand::bytes(const QString &name) const
{
    QFile file(m_directory->filePath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Every test has a log of its own.
QStringList TestReportCommand::arguments(const QStringList &more) const
{
    return QStringList{QStringLiteral("report"), QStringLiteral("--activity-log"), path("activity.log")} + more;
}

Ran TestReportCommand::report(const QStringList &more) const
{
    return runProgram(arguments(more), m_directory->path());
}

void TestReportCommand::exitStatus_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("status");
    const auto row = [](const char *line, int status) { QTest::newRow(line) << QString::fromLatin1(line) << status; };
    row("cap.har -o r.html", 0);
    row("cap.har -o r.html --catalogue c.toml", 1);
    row("empty.json -o r.html", 3);
    row("cut.json -o r.html", 2);
    row("nowhere.har -o r.html", 2);
    row("pipe -o r.html", 2);
    row("cap.har --known pipe -o r.html", 2);
    row("cap.har --against pipe -o r.html", 2);
    row("event.json -o r.har", 3);
    row("event.json -o r.html", 0);
    row("cap.har", 2);
    row("-o r.html", 2);
    row("- -o r.html", 2);
    row("cap.har -o r.doc", 2);
    row("cap.har -o r", 2);
    row("cap.har -o r -f html", 0);
    row("cap.har -o - -f csv", 2);
    row("cap.har -o r.html --language fr", 2);
    row("cap.har -o r.html --catalogue nowhere.toml", 2);
    row("cap.har -o r.html --policy nowhere.toml", 2);
    row("cap.har -o r.html --known nowhere.txt", 2);
    row("cap.har -o r.html --against nowhere.har", 2);
    row("cap.har -o nowhere/r.html", 2);
    row("cap.har -o cap.har", 2);
    row("cap.har -o r.html --filter path:", 2);
    row("cap.har -o r.html --filter event:Nothing", 3);
    row("--verify nowhere.html", 2);
    row("--verify cap.har", 2);
    row("--verify cap.har cap.har", 2);
    row("--reveal f1.1 cap.har", 2);
    row("--check cap.har cap.har", 2);
    row("--verify --check o.json r.html", 2);
}

void TestReportCommand::exitStatus()
{
    QFETCH(QString, line);
    writeFile(path("c.toml"),
              "product = \"p\"\n[[event]]\nkind = \"ping\"\nnames = \"Ping\"\n"
              "field = [ { path = \"/event\" } ]\n");
    QCOMPARE(mkfifo(qPrintable(path("pipe")), 0600), 0);
    writeFile(path("empty.json"), "[]");
    writeFile(path("event.json"), R"({"event":"Ping","id":"x"})");
    writeFile(path("cut.json"), R"({"event":"Ping","id":)");
    const Ran ran = run(line);
    QVERIFY2(!ran.err.contains("terminate"), ran.err.constData());
    QFETCH(int, status);
    if (ran.status != status)
        qWarning("%s", ran.err.constData());
    QCOMPARE(ran.status, status);
}

void TestReportCommand::givesTheSameBytes_data()
{
    QTest::addColumn<QString>("format");
    for (const QString &format : formats)
        QTest::newRow(qPrintable(format)) << format;
}

void TestReportCommand::givesTheSameBytes()
{
    QFETCH(QString, format);
    const QStringList more{QStringLiteral("cap.har"), QStringLiteral("--bytes"), QStringLiteral("-o")};
    QCOMPARE(report(more + QStringList{named("a", format)}).status, 0);
    qputenv("TZ", "Asia/Tokyo");
    qputenv("SOURCE_DATE_EPOCH", "12345");
    const QTemporaryDir elsewhere;
    QVERIFY(QFile::copy(path("cap.har"), elsewhere.filePath(QStringLiteral("cap.har"))));
    const Ran again = runProgram(
        QStringList{QStringLiteral("report"), QStringLiteral("--activity-log"), elsewhere.filePath(QStringLiteral("l"))}
            + more + QStringList{named("b", format)},
        elsewhere.path());
    qunsetenv("TZ");
    qunsetenv("SOURCE_DATE_EPOCH");
    QCOMPARE(again.status, 0);
    QFile other(elsewhere.filePath(named("b", format)));
    QVERIFY(other.open(QIODevice::ReadOnly));
    const QByteArray all = other.readAll();
    QVERIFY(all.size() > 100);
    QCOMPARE(all, bytes(named("a", format)));
}

void TestReportCommand::isVerified_data()
{
    givesTheSameBytes_data();
}

void TestReportCommand::isVerified()
{
    QFETCH(QString, format);
    const QString name = named("r", format);
    QCOMPARE(report({QStringLiteral("cap.har"), QStringLiteral("-o"), name}).status, 0);
    const QStringList verify{QStringLiteral("--verify"), name};
    const Ran good = report(verify);
    QVERIFY2(good.status == 0, (good.out + good.err).constData());
    QVERIFY2(good.out.contains("verified"), good.out.constData());
    // From elsewhere, too: its files lie beside it.
    QCOMPARE(runProgram(arguments({QStringLiteral("--verify"), path(qPrintable(name))}), QDir::rootPath()).status, 0);

    const QByteArray before = bytes(name);
    QByteArray changed = before;
    const qsizetype at = changed.lastIndexOf('e');
    changed[at] = changed[at] == 'x' ? 'y' : 'x';
    writeFile(path(qPrintable(name)), changed);
    const int tampered = report(verify).status;
    QVERIFY2(tampered == 1 || tampered == 2, QByteArray::number(tampered).constData());
    writeFile(path(qPrintable(name)), before);
    QCOMPARE(report(verify).status, 0);

    writeFile(path("cap.har"), capture(R"(,"more":1)"));
    QCOMPARE(report(verify).status, 1);
    QVERIFY(QFile::remove(path("cap.har")));
    QCOMPARE(report(verify).status, 2);
}

void TestReportCommand::showsNoValue_data()
{
    givesTheSameBytes_data();
}

void TestReportCommand::showsNoValue()
{
    QFETCH(QString, format);
    const QString name = named("r", format);
    QCOMPARE(report({QStringLiteral("cap.har"), QStringLiteral("--bytes"), QStringLiteral("-o"), name}).status, 0);
    QByteArray all;
    for (const QString &file : QDir(m_directory->path()).entryList({QStringLiteral("r*")}, QDir::Files)) {
        if (!file.endsWith(QLatin1String(".basis.toml")))
            all += bytes(file);
    }
    if (format == QLatin1String("pdf")) {
        QProcess tool;
        tool.start(QStringLiteral("pdftotext"), {path("r.pdf"), QStringLiteral("-")});
        if (!tool.waitForFinished())
            QSKIP("pdftotext (poppler-utils) is not here");
        all += tool.readAllStandardOutput();
    }
    QVERIFY(all.size() > 100);
    for (const QByteArray &value : {mail, QByteArray("10.1.2.3"), QByteArray("41234"), token})
        QVERIFY2(!all.contains(value), value.constData());
}

void TestReportCommand::showsValuesWhenAsked()
{
    for (const char *format : {"html", "json", "har"}) {
        const QString name = QStringLiteral("r.") + QLatin1String(format);
        QCOMPARE(report({QStringLiteral("cap.har"), QStringLiteral("--bytes"), QStringLiteral("--values"),
                         QStringLiteral("-o"), name})
                     .status,
                 0);
        QVERIFY2(bytes(name).contains(mail), format);
        QVERIFY2(!bytes(name).contains(token), format);
    }
}

void TestReportCommand::saysWhatCouldNotBeRead()
{
    writeFile(path("cut.json"), R"({"event":"Ping","id":"x"} {"event":)");
    const Ran ran = run(QStringLiteral("cap.har cut.json -o r.json"));
    QCOMPARE(ran.status, 2);
    QVERIFY2(ran.err.contains("cut.json:1:"), ran.err.constData());
    const QJsonArray unseen = rows(json("r.json"), "unseen");
    bool isSaid = false;
    for (const QJsonValue &row : unseen)
        isSaid |= row[QLatin1String("name")].toString() == QLatin1String("cut.json")
            && row[QLatin1String("severity")].toString() == QLatin1String("error");
    QVERIFY2(isSaid, QJsonDocument(unseen).toJson().constData());
    QCOMPARE(rows(json("r.json"), "files").size(), 2);
}

void TestReportCommand::keepsLegalBases()
{
    QCOMPARE(run(QStringLiteral("cap.har -o r.json")).status, 0);
    QByteArray basis = bytes(QStringLiteral("r.basis.toml"));
    QVERIFY2(basis.contains("path = \"/email\""), basis.constData());
    const qsizetype at = basis.indexOf("legal-basis = \"\"", basis.indexOf("path = \"/email\""));
    QVERIFY(at > 0);
    basis.replace(at, 16, "legal-basis = \"consent\" # ask Ann");
    writeFile(path("r.basis.toml"), basis);
    // New fields come behind, and nothing else is touched.
    writeFile(path("cap.har"), capture(R"(,"phone":"+49 30 901820")"));
    QCOMPARE(run(QStringLiteral("cap.har -o r.json")).status, 0);
    const QByteArray after = bytes(QStringLiteral("r.basis.toml"));
    QVERIFY(after.startsWith(basis));
    QVERIFY(after.mid(basis.size()).contains("path = \"/phone\""));
    QString found;
    for (const QJsonValue &row : rows(json("r.json"), "fields")) {
        if (row[QLatin1String("path")].toString() == QLatin1String("/email"))
            found = row[QLatin1String("legal_basis")].toString();
    }
    QCOMPARE(found, QStringLiteral("consent"));
    QCOMPARE(run(QStringLiteral("--verify r.json")).status, 0);

    writeFile(path("r.basis.toml"), "[[field]\n");
    const Ran refused = run(QStringLiteral("cap.har -o r.json"));
    QCOMPARE(refused.status, 2);
    QVERIFY2(refused.err.contains("r.basis.toml:1:"), refused.err.constData());
    QCOMPARE(bytes(QStringLiteral("r.basis.toml")), QByteArray("[[field]\n"));
}

void TestReportCommand::revealsSingleValues()
{
    QCOMPARE(run(QStringLiteral("cap.har -o r.json")).status, 0);
    QString item;
    QString secret;
    for (const QJsonValue &row : rows(json("r.json"), "fields")) {
        const QJsonValue first = row[QLatin1String("values")][0];
        if (row[QLatin1String("path")].toString() == QLatin1String("/email"))
            item = first[QLatin1String("item")].toString();
        if (first[QLatin1String("secret")].toBool())
            secret = first[QLatin1String("item")].toString();
    }
    QVERIFY(!item.isEmpty());
    QVERIFY(!secret.isEmpty());
    QCOMPARE(report({QStringLiteral("--reveal"), item, QStringLiteral("r.json"), QStringLiteral("-o"),
                     QStringLiteral("o.json")})
                 .status,
             0);
    const QJsonObject opening = json("o.json");
    QCOMPARE(opening[QLatin1String("values")][0][QLatin1String("value")].toString().toUtf8(), "\"" + mail + "\"");
    const Ran good = run(QStringLiteral("--check o.json r.json"));
    QVERIFY2(good.status == 0, (good.out + good.err).constData());
    QVERIFY(good.out.contains(mail));

    // Credentials take a word more.
    const Ran kept = report({QStringLiteral("--reveal"), secret, QStringLiteral("r.json")});
    QCOMPARE(kept.status, 2);
    QVERIFY(!(kept.out + kept.err).contains(token));
    const Ran shown =
        report({QStringLiteral("--reveal"), secret, QStringLiteral("--show-secrets"), QStringLiteral("r.json")});
    QCOMPARE(shown.status, 0);
    QVERIFY2(shown.out.contains(token), shown.out.constData());
    QCOMPARE(report({QStringLiteral("--reveal"), QStringLiteral("f999.1"), QStringLiteral("r.json")}).status, 2);

    // What was tampered with, or is of another report, does not hold.
    QByteArray other = bytes(QStringLiteral("o.json"));
    other.replace("wanda", "wendy");
    writeFile(path("p.json"), other);
    QCOMPARE(run(QStringLiteral("--check p.json r.json")).status, 1);
    writeFile(path("cap.har"), capture(R"(,"more":1)"));
    QCOMPARE(report({QStringLiteral("--reveal"), item, QStringLiteral("r.json")}).status, 2);
    QCOMPARE(run(QStringLiteral("cap.har -o s.json")).status, 0);
    QCOMPARE(run(QStringLiteral("--check o.json s.json")).status, 1);
    QCOMPARE(run(QStringLiteral("--check o.json r.json")).status, 0);
}

void TestReportCommand::tellsTheActivityLog()
{
    QCOMPARE(run(QStringLiteral("cap.har -o r.html")).status, 0);
    const QByteArray hash =
        QCryptographicHash::hash(bytes(QStringLiteral("r.html")), QCryptographicHash::Sha256).toHex();
    QVERIFY(bytes(QStringLiteral("activity.log")).contains(hash));
    const Ran verified = run(QStringLiteral("--verify --format json r.html"));
    QCOMPARE(verified.status, 0);
    QVERIFY2(verified.out.contains("\"what\":\"export\""), verified.out.constData());

    // An entry of another kind is what later reports quote; earlier ones still hold.
    QCOMPARE(
        runProgram({QStringLiteral("log"), QStringLiteral("checkpoint"), QStringLiteral("--help")}, m_directory->path())
            .status,
        0);
    QCOMPARE(run(QStringLiteral("--verify r.html")).status, 0);
}

void TestReportCommand::comparesWithEarlier()
{
    writeFile(path("new.har"), capture(R"(,"phone":"+49 30 901820")"));
    QCOMPARE(run(QStringLiteral("new.har --against cap.har -o r.json")).status, 0);
    bool isNew = false;
    for (const QJsonValue &row : rows(json("r.json"), "drift"))
        isNew |= row[QLatin1String("path")].toString() == QLatin1String("/phone")
            && row[QLatin1String("change")].toString() == QLatin1String("new");
    QVERIFY(isNew);
    QCOMPARE(run(QStringLiteral("--verify r.json")).status, 0);
    writeFile(path("cap.har"), capture(R"(,"other":1)"));
    QCOMPARE(run(QStringLiteral("--verify r.json")).status, 1);
}

void TestReportCommand::judgesByAPolicy()
{
    writeFile(path("p.toml"),
              "default = \"allow\"\n[[rule]]\nname = \"no mail\"\ncategory = \"contact\"\naction = \"drop\"\n");
    QCOMPARE(run(QStringLiteral("cap.har --policy p.toml -o r.json")).status, 0);
    const QJsonArray policy = rows(json("r.json"), "policy");
    QCOMPARE(policy.size(), 2);
    QCOMPARE(policy[0][QLatin1String("rule")].toString(), QStringLiteral("no mail"));
    QCOMPARE(policy[0][QLatin1String("fields")].toInt(), 1);
    QCOMPARE(policy[0][QLatin1String("action")].toString(), QStringLiteral("drop"));
}

void TestReportCommand::triesKnownValues()
{
    const QByteArray hash = QCryptographicHash::hash(mail, QCryptographicHash::Sha256).toHex();
    writeFile(path("h.json"), R"({"event":"Ping","user":")" + hash + "\"}");
    writeFile(path("known.txt"), "nobody\n" + mail + "\n");
    QCOMPARE(run(QStringLiteral("h.json --known known.txt -o r.json")).status, 1);
    const QJsonArray hashes = rows(json("r.json"), "hashes");
    QCOMPARE(hashes.size(), 1);
    QCOMPARE(hashes[0][QLatin1String("verdict")].toString(), QStringLiteral("recovered"));
    QVERIFY(!bytes(QStringLiteral("r.json")).contains(mail));
    QVERIFY(!bytes(QStringLiteral("r.json")).contains(hash));
    QCOMPARE(run(QStringLiteral("--verify r.json")).status, 0);
}

void TestReportCommand::writesAllOrNothing()
{
    writeFile(path("r.html"), "what was there");
    QCOMPARE(run(QStringLiteral("cap.har -o r.html --policy nowhere.toml")).status, 2);
    QCOMPARE(bytes(QStringLiteral("r.html")), QByteArray("what was there"));
    const QByteArray before = bytes(QStringLiteral("cap.har"));
    QCOMPARE(run(QStringLiteral("cap.har -f html -o cap.har")).status, 2);
    QCOMPARE(bytes(QStringLiteral("cap.har")), before);
    QVERIFY(!QFile::exists(path("cap.basis.toml")));
    QCOMPARE(run(QStringLiteral("cap.har -o r.csv")).status, 0);
    for (const char *name : {"r.csv", "r-ledger.csv", "r-recipients.csv", "r-report.csv"}) {
        if (QLatin1String(name) != QLatin1String("r-ledger.csv"))
            QVERIFY2(QFile::exists(path(name)), name);
    }
    QCOMPARE(QFile::permissions(path("r.csv")) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void TestReportCommand::speaksGerman()
{
    QCOMPARE(run(QStringLiteral("cap.har -o r.html --language de")).status, 0);
    const QByteArray page = bytes(QStringLiteral("r.html"));
    QVERIFY(page.contains("lang=\"de\""));
    QVERIFY(page.contains("Empf"));
    QCOMPARE(run(QStringLiteral("--verify r.html")).status, 0);
}

void TestReportCommand::neutralisesNames()
{
    const QString name = QStringLiteral("<script>alert(1)</script>\x1b[31m.har");
    const QString safe = QString(name).replace(QLatin1Char('/'), QLatin1Char('_'));
    writeFile(m_directory->filePath(safe), capture(R"(,"</script><img src=x onerror=alert(1)>":"=cmd|' /C calc'!A0")"));
    const Ran ran = report({safe, QStringLiteral("-o"), QStringLiteral("r.html")});
    QCOMPARE(ran.status, 0);
    const QByteArray page = bytes(QStringLiteral("r.html"));
    QVERIFY(!page.contains("<script"));
    QVERIFY(!page.contains("<img"));
    QVERIFY(!page.contains('\x1b'));
    QVERIFY(!ran.err.contains('\x1b'));
    QCOMPARE(report({safe, QStringLiteral("--values"), QStringLiteral("-o"), QStringLiteral("r.csv")}).status, 0);
    for (const QByteArray &line : bytes(QStringLiteral("r.csv")).split('\n')) {
        QVERIFY2(!line.contains(",=cmd"), line.constData());
        QVERIFY2(!line.contains(",\"=cmd"), line.constData());
    }
}

QTEST_GUILESS_MAIN(TestReportCommand)
#include "tst_report_command.moc"
