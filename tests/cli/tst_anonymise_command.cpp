// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace telltale::test;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("<none>");
}

} // namespace

/// `telltale anonymise` as scripts see it.
class TestAnonymiseCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void exitStatus_data();
    void exitStatus();
    void writesTheSameKindOfFile();
    void neverTouchesAnInput();
    void savesNothingWithLeftovers();
    void writesToStandardOutput();
    void writesFolders();
    void previews();
    void masksSecrets();
    void keepsCompression();
    void takesKeys();
    void tellsTheLog();
    void goesOnWithoutALog();

private:
    QString at(const char *name) const { return m_directory->filePath(QLatin1String(name)); }
    Ran run(const QString &arguments, const QByteArray &input = {}) const
    {
        return runProgram(arguments.split(QLatin1Char(' ')), m_directory->path(), input);
    }

    std::unique_ptr<QTemporaryDir> m_directory;
};

void TestAnonymiseCommand::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    QVERIFY(m_directory->isValid());
    const QList<std::pair<const char *, QByteArray>> files{
        {"p.toml",
         "default = \"allow\"\n[[rule]]\nname = \"mail\"\npath = \"/email\"\naction = \"replace\"\nvalue = \"nobody\"\n"
         "[[rule]]\nname = \"out\"\npath = \"/token\"\naction = \"drop\"\n"
         "[[rule]]\nname = \"stay\"\npath = \"/stay\"\naction = \"block\"\n"},
        {"keyed.toml", "[[rule]]\nname = \"k\"\npath = \"/email\"\naction = \"hash\"\nmethod = \"keyed\"\n"},
        {"inside.toml", "[[rule]]\nname = \"c\"\ncategory = \"contact\"\naction = \"drop\"\n"},
        {"broken.toml", "[[rule]]\nname = \"mail\"\npath = \"/email\"\naction = \"burn\"\n"},
        {"a.ndjson", "{\"email\":\"ines@example.com\",\"n\":1.50}\n{\"stay\":1}\n{\"token\":\"s3cret-77\",\"x\":2}\n"},
        {"twice.json", R"({"email":"ines@example.com","note":"by ines@example.com"})"},
        {"link.json", R"({"a":"https://x.example/?user=ines@example.com"})"},
        {"clean.json", R"({"n":1})"},
        {"only.ndjson", "{\"token\":\"s3cret-77\"}\n{\"n\":1}\n"},
        {"cut.json", R"({"email":"ines@example.com","n":)"},
        {"blank.json", " "},
        {"known.txt", "  nobody@known \n\n  weasel-9\r\n"},
        {"known.csv", "name,animal\nnobody,\"weasel-9\"\n"},
        {"weasel.json", R"({"n":"d2Vhc2VsLTk="})"},
        {"a.http",
         "POST /e?email=x HTTP/1.1\r\nHost: h\r\nContent-Length: 31\r\n\r\n{\"email\":\"ines@example.com\",\"a\":1}"}};
    for (const auto &[name, bytes] : files)
        writeFile(at(name), bytes);
}

void TestAnonymiseCommand::exitStatus_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<int>("status");
    const auto row = [](const char *arguments, int status) {
        QTest::newRow(arguments) << QString::fromLatin1(arguments) << status;
    };
    row("anonymise -p p.toml -o out a.ndjson", 0);
    row("anonymise -p p.toml -o out clean.json", 0);
    row("anonymise -p p.toml -o out only.ndjson", 0); // an event that has no field left
    row("anonymise -p p.toml --preview a.ndjson", 0);
    row("anonymise -p p.toml -o out twice.json", 1);
    row("anonymise -p p.toml -o out twice.json --allow-leftovers", 0);
    row("anonymise -p inside.toml -o out link.json", 1);
    row("anonymise -p p.toml -o out --canary by clean.json", 0);
    row("anonymise -p p.toml -o out --known known.txt clean.json", 0);
    row("anonymise -p p.toml -o out --known known.txt weasel.json", 1);
    row("anonymise -p p.toml -o out --known known.csv#animal weasel.json", 1);
    row("anonymise -p p.toml -o out --known known.csv#name weasel.json", 0);
    row("anonymise -p p.toml -o out --known known.csv#nothing weasel.json", 2);
    row("anonymise -p p.toml -o out --canary weasel-9 weasel.json", 1);
    row("anonymise -p p.toml -o out cut.json", 2);
    row("anonymise -p p.toml -o out blank.json", 3);
    row("anonymise -p p.toml -o out missing.json", 2);
    row("anonymise -p p.toml -o missing/out clean.json", 2);
    row("anonymise -p broken.toml -o out clean.json", 2);
    row("anonymise -p nobody.toml -o out clean.json", 2);
    row("anonymise -p p.toml --known missing.txt -o out clean.json", 2);
    row("anonymise -p keyed.toml --key missing.key -o out clean.json", 2);
    row("anonymise -p p.toml clean.json", 2);
    row("anonymise -p p.toml -o out", 2);
    row("anonymise -p p.toml -o out --preview clean.json", 2);
    row("anonymise -p p.toml -o out --filter a clean.json", 2);
    row("anonymise -p p.toml -o - clean.json a.ndjson", 2);
    row("anonymise -p p.toml -o out clean.json ./clean.json", 2);
    row("anonymise -p p.toml --preview --filter email a.ndjson", 0);
    row("anonymise -p p.toml --preview --filter nothinglikeit a.ndjson", 3);
    row("anonymise --help", 0);
}

void TestAnonymiseCommand::exitStatus()
{
    QFETCH(QString, arguments);
    QFETCH(int, status);
    const Ran ran = run(arguments);
    QVERIFY2(ran.status == status, ran.err.constData());
    if (status == 1 || status == 2 || status == 3)
        QVERIFY(!QFileInfo::exists(at("out")) || QFileInfo(at("out")).isDir());
    const QStringList hidden =
        QDir(m_directory->path()).entryList({QStringLiteral(".telltale*")}, QDir::Files | QDir::Hidden);
    QCOMPARE(hidden, QStringList());
}

void TestAnonymiseCommand::writesTheSameKindOfFile()
{
    QCOMPARE(run(QStringLiteral("anonymise -p p.toml -o out.ndjson a.ndjson")).status, 0);
    QCOMPARE(bytesOf(at("out.ndjson")), QByteArray("{\"email\":\"nobody\",\"n\":1.50}\n{\"x\":2}\n"));
    QCOMPARE(QFileInfo(at("out.ndjson")).permissions() & QFileDevice::Permissions(0x0077), QFileDevice::Permissions());
    QCOMPARE(run(QStringLiteral("anonymise -p p.toml -o out.http a.http")).status, 0);
    QCOMPARE(
        bytesOf(at("out.http")),
        QByteArray("POST /e?email=x HTTP/1.1\r\nHost: h\r\nContent-Length: 24\r\n\r\n{\"email\":\"nobody\",\"a\":1}"));
}

void TestAnonymiseCommand::neverTouchesAnInput()
{
    const QByteArray before = bytesOf(at("a.ndjson"));
    QVERIFY(QFile::link(at("a.ndjson"), at("link")));
    for (const char *output : {"a.ndjson", "./a.ndjson", "link"}) {
        const Ran ran = run(QStringLiteral("anonymise -p p.toml -o %1 a.ndjson").arg(QLatin1String(output)));
        QCOMPARE(ran.status, 2);
        QVERIFY(ran.err.contains("is also an input"));
        QCOMPARE(bytesOf(at("a.ndjson")), before);
    }
    // A link to another file stays one.
    writeFile(at("other"), "old");
    QVERIFY(QFile::link(at("other"), at("way")));
    QCOMPARE(run(QStringLiteral("anonymise -p p.toml -o way a.ndjson")).status, 0);
    QVERIFY(QFileInfo(at("way")).isSymLink());
    QVERIFY(bytesOf(at("other")).contains("nobody"));
    QCOMPARE(bytesOf(at("a.ndjson")), before);
}

void TestAnonymiseCommand::savesNothingWithLeftovers()
{
    writeFile(at("kept"), "old");
    const Ran ran = run(QStringLiteral("anonymise -p p.toml -o kept twice.json"));
    QCOMPARE(ran.status, 1);
    QCOMPARE(bytesOf(at("kept")), QByteArray("old"));
    QVERIFY2(ran.err.contains("twice.json:1: /note: elsewhere (raw): ***"), ran.err.constData());
    QVERIFY(!ran.err.contains("ines@example.com"));
    const Ran shown = run(QStringLiteral("anonymise -p p.toml --show-secrets --allow-leftovers -o kept twice.json"));
    QCOMPARE(shown.status, 0);
    QVERIFY(shown.err.contains("elsewhere (raw): ines@example.com"));
    QCOMPARE(bytesOf(at("kept")), QByteArray(R"({"email":"nobody","note":"by ines@example.com"})"));
}

void TestAnonymiseCommand::writesToStandardOutput()
{
    const Ran ran = run(QStringLiteral("anonymise -q -p p.toml -o - -"), bytesOf(at("a.ndjson")));
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.out, QByteArray("{\"email\":\"nobody\",\"n\":1.50}\n{\"x\":2}\n"));
    QCOMPARE(ran.err, QByteArray());
    const Ran left = run(QStringLiteral("anonymise -q -p p.toml -o - -"), bytesOf(at("twice.json")));
    QCOMPARE(left.status, 1);
    QCOMPARE(left.out, QByteArray());
}

void TestAnonymiseCommand::writesFolders()
{
    QVERIFY(QDir(m_directory->path()).mkpath(QStringLiteral("in/deep")));
    writeFile(at("in/a.json"), bytesOf(at("clean.json")));
    writeFile(at("in/deep/b.ndjson"), bytesOf(at("a.ndjson")));
    QCOMPARE(run(QStringLiteral("anonymise -p p.toml -o safe in")).status, 0);
    QCOMPARE(bytesOf(at("safe/a.json")), bytesOf(at("clean.json")));
    QVERIFY(bytesOf(at("safe/deep/b.ndjson")).startsWith("{\"email\":\"nobody\""));
    QCOMPARE(run(QStringLiteral("anonymise -p p.toml -o two clean.json a.ndjson")).status, 0);
    QVERIFY(QFileInfo::exists(at("two/clean.json")));
    QVERIFY(QFileInfo::exists(at("two/a.ndjson")));
}

void TestAnonymiseCommand::previews()
{
    const Ran lines = run(QStringLiteral("anonymise -p p.toml --preview --format ndjson a.ndjson"));
    QCOMPARE(lines.status, 0);
    const QList<QByteArray> rows = lines.lines();
    QCOMPARE(rows.size(), 3);
    const QJsonObject first = QJsonDocument::fromJson(rows[0]).object();
    QCOMPARE(first.keys(),
             (QStringList{QStringLiteral("action"), QStringLiteral("after"), QStringLiteral("before"),
                          QStringLiteral("category"), QStringLiteral("event"), QStringLiteral("line"),
                          QStringLiteral("path"), QStringLiteral("rule"), QStringLiteral("source")}));
    QCOMPARE(first.value(QLatin1String("before")).toString(), QStringLiteral("ines@example.com"));
    QCOMPARE(first.value(QLatin1String("after")).toString(), QStringLiteral("nobody"));
    QCOMPARE(first.value(QLatin1String("rule")).toString(), QStringLiteral("mail"));
    QCOMPARE(QJsonDocument::fromJson(rows[1]).object().value(QLatin1String("action")).toString(),
             QStringLiteral("block"));
    QVERIFY(QJsonDocument::fromJson(rows[2]).object().value(QLatin1String("after")).isNull());
    const Ran json = run(QStringLiteral("anonymise -p p.toml --preview --format json a.ndjson"));
    QCOMPARE(QJsonDocument::fromJson(json.out).array().size(), 3);
    const Ran csv = run(QStringLiteral("anonymise -p p.toml --preview --format csv a.ndjson"));
    QVERIFY(
        csv.out.startsWith("source,line,event,path,category,rule,action,before,after\r\na.ndjson,1,,/email,contact,"));
    const Ran table = run(QStringLiteral("anonymise -p p.toml --preview --format table a.ndjson"));
    QVERIFY(table.out.contains("ines@example.com  \u2192  nobody"));
    QCOMPARE(bytesOf(at("out")), QByteArray("<none>"));
}

void TestAnonymiseCommand::masksSecrets()
{
    const QString arguments = QStringLiteral("anonymise -p p.toml --preview --format %1 a.ndjson");
    for (const char *format : {"table", "json", "ndjson", "csv"}) {
        const Ran ran = run(arguments.arg(QLatin1String(format)));
        QVERIFY(!ran.out.contains("s3cret-77"));
        QVERIFY(ran.out.contains("***"));
        QVERIFY(
            run(arguments.arg(QLatin1String(format)) + QStringLiteral(" --show-secrets")).out.contains("s3cret-77"));
    }
}

void TestAnonymiseCommand::keepsCompression()
{
    writeFile(at("a.ndjson.gz"), gzipped(bytesOf(at("a.ndjson"))));
    QCOMPARE(run(QStringLiteral("anonymise -p p.toml -o out.ndjson.gz a.ndjson.gz")).status, 0);
    QVERIFY(bytesOf(at("out.ndjson.gz")).startsWith("\x1f\x8b"));
    const Ran again = run(QStringLiteral("inspect -f ndjson out.ndjson.gz"));
    QCOMPARE(again.status, 0);
    QVERIFY(again.out.contains("nobody"));
    QCOMPARE(again.lines().size(), 2);
}

void TestAnonymiseCommand::takesKeys()
{
    writeFile(at("key"), QByteArray(64, 'a'));
    QCOMPARE(run(QStringLiteral("anonymise -p keyed.toml --key key -o out a.ndjson")).status, 2); // open to others
    QVERIFY(QFile::setPermissions(at("key"), QFileDevice::ReadOwner | QFileDevice::WriteOwner));
    QCOMPARE(run(QStringLiteral("anonymise -p keyed.toml --key key -o one a.ndjson")).status, 0);
    QCOMPARE(run(QStringLiteral("anonymise -p keyed.toml --key key -o two a.ndjson")).status, 0);
    QCOMPARE(bytesOf(at("one")), bytesOf(at("two")));
    QVERIFY(!bytesOf(at("one")).contains("ines@example.com"));
}

void TestAnonymiseCommand::tellsTheLog()
{
    const QString log = QStringLiteral(" --activity-log a.log");
    QCOMPARE(run(QStringLiteral("anonymise -p p.toml --preview a.ndjson") + log).status, 0);
    QVERIFY(!QFile::exists(at("a.log")));
    writeFile(at("key"), QByteArray(64, 'a'));
    QVERIFY(QFile::setPermissions(at("key"), QFileDevice::ReadOwner | QFileDevice::WriteOwner));
    QCOMPARE(run(QStringLiteral("anonymise -p keyed.toml --key key -o safe a.ndjson") + log).status, 0);
    QCOMPARE(run(QStringLiteral("anonymise -p p.toml -o kept twice.json") + log).status, 1); // nothing was saved
    QCOMPARE(run(QStringLiteral("anonymise -q -p p.toml -o - -") + log, bytesOf(at("a.ndjson"))).status, 0);
    QList<QJsonObject> entries;
    for (const QByteArray &line : bytesOf(at("a.log")).trimmed().split('\n'))
        entries << QJsonDocument::fromJson(line).object();
    QCOMPARE(entries.size(), 3);
    QCOMPARE(entries[0][QLatin1String("what")].toString(), QStringLiteral("key-use"));
    QCOMPARE(entries[0][QLatin1String("after")].toString(), QStringLiteral("used, ") + at("key"));
    QCOMPARE(entries[1][QLatin1String("what")].toString(), QStringLiteral("export"));
    QCOMPARE(entries[1][QLatin1String("subject")].toString(), at("safe"));
    const QByteArray hash = QCryptographicHash::hash(bytesOf(at("safe")), QCryptographicHash::Sha256).toHex();
    QCOMPARE(entries[1][QLatin1String("after")].toString(),
             QStringLiteral("anonymised by the policy %1 from %2, SHA-256 %3")
                 .arg(at("keyed.toml"), at("a.ndjson"), QLatin1String(hash)));
    QCOMPARE(entries[2][QLatin1String("subject")].toString(), QStringLiteral("-"));
    QVERIFY(!bytesOf(at("a.log")).contains("ines@"));
}

/// On a machine with a home that cannot be written the work is done all the same.
void TestAnonymiseCommand::goesOnWithoutALog()
{
    const Ran ran = run(QStringLiteral("anonymise -p p.toml -o safe a.ndjson --activity-log a.ndjson/x.log"));
    QCOMPARE(ran.status, 0);
    QVERIFY(bytesOf(at("safe")).contains("nobody"));
    QCOMPARE(ran.err.count("warning: The activity log will not tell of this"), 1);
}

QTEST_GUILESS_MAIN(TestAnonymiseCommand)
#include "tst_anonymise_command.moc"
