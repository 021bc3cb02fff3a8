// SPDX-License-Identifier: GPL-3.0-or-later
// The lasting certificate authority as scripts see it.
#include "cli/ca_instructions.h"
#include "network/tls/certificate_authority.h"
#include "network/tls/trust_bundle.h"
#include "program.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace telltale;
using namespace telltale::test;

class TestCaCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void makesShowsAndRemoves();
    void writesForms_data();
    void writesForms();
    void neverShowsTheKey();
    void keepsToOneAuthority();
    void printsInstructions_data();
    void printsInstructions();
    void saysWhatMustForget();
    void refusesWhatOthersMayRead();
    void removesWhatIsDamaged();
    void saysWhatHasEnded();
    void tellsTheActivityLog();
    void doesNothingWhenItCannotTell();
    void wrongUsage_data();
    void wrongUsage();
    void quotesForShells_data();
    void quotesForShells();

private:
    QString at(const char *name) const { return m_root->filePath(QLatin1String(name)); }
    QString folder() const { return at("data/telltale/authority"); }
    Ran run(const QString &arguments) const { return runProgram(arguments.split(u' '), m_root->path()); }
    QByteArray take(const QString &path) const
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QJsonObject shown() const
    {
        return QJsonDocument::fromJson(run(QStringLiteral("ca show --format json")).out).object();
    }
    QList<QJsonObject> told() const
    {
        QList<QJsonObject> entries;
        for (const QByteArray &line : take(at("data/telltale/activity.log")).split('\n')) {
            const QJsonObject entry = QJsonDocument::fromJson(line).object();
            if (!entry.isEmpty())
                entries << entry;
        }
        return entries;
    }

    std::unique_ptr<QTemporaryDir> m_root;
};

void TestCaCommand::init()
{
    m_root = std::make_unique<QTemporaryDir>();
    qputenv("HOME", QFile::encodeName(at("home")));
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(at("config")));
    qputenv("XDG_DATA_HOME", QFile::encodeName(at("data")));
}

void TestCaCommand::makesShowsAndRemoves()
{
    const Ran none = run(QStringLiteral("ca show"));
    QCOMPARE(none.status, 3);
    QVERIFY2(none.out.isEmpty() && none.err.contains("telltale ca export"), none.err.constData());
    QVERIFY(!QFile::exists(folder())); // only export makes one
    const Ran exported = run(QStringLiteral("ca export"));
    QVERIFY2(exported.status == 0, exported.err.constData());
    QVERIFY(exported.out.startsWith("-----BEGIN CERTIFICATE-----\n"));
    QVERIFY(exported.out.endsWith("-----END CERTIFICATE-----\n"));
    const QFile::Permissions others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    for (const QString &path : {folder(), folder() + QStringLiteral("/authority.pem")})
        QCOMPARE(QFileInfo(path).permissions() & others, QFile::Permissions());
    const Ran table = run(QStringLiteral("ca show"));
    QCOMPARE(table.status, 0);
    const QJsonObject json = shown();
    QVERIFY(json[QLatin1String("subject")].toString().startsWith(QStringLiteral("O = Telltale local authority")));
    QCOMPARE(json[QLatin1String("folder")].toString(), folder());
    QCOMPARE(json[QLatin1String("expired")], QJsonValue(false));
    const auto der = network::certificatesInPem(exported.out.toStdString());
    QCOMPARE(der.size(), std::size_t(1));
    const QString digest = QString::fromLatin1(
        QCryptographicHash::hash(QByteArray::fromStdString(der[0]), QCryptographicHash::Sha256).toHex(':').toUpper());
    QCOMPARE(json[QLatin1String("sha256")].toString(), digest);
    QVERIFY(exported.err.contains(digest.toLatin1()));
    const QDateTime until = QDateTime::fromString(json[QLatin1String("not_after")].toString(), Qt::ISODate);
    QVERIFY(qAbs(QDateTime::currentDateTimeUtc().daysTo(until) - 365) <= 1);
    for (const char *const key : {"subject", "sha256", "not_before", "not_after", "folder"})
        QVERIFY2(table.out.contains(json[QLatin1String(key)].toString().toUtf8()), key);
    const Ran removed = run(QStringLiteral("ca remove"));
    QVERIFY2(removed.status == 0, removed.err.constData());
    QVERIFY(!QFile::exists(folder()));
    QCOMPARE(run(QStringLiteral("ca remove")).status, 3);
    QCOMPARE(run(QStringLiteral("ca show")).status, 3);
}

void TestCaCommand::writesForms_data()
{
    QTest::addColumn<QString>("format");
    for (const char *const format : {"pem", "der", "bundle", "jks"})
        QTest::newRow(format) << QString::fromLatin1(format);
}

void TestCaCommand::writesForms()
{
    QFETCH(QString, format);
    const Ran pem = run(QStringLiteral("ca export -q"));
    QVERIFY2(pem.err.isEmpty(), pem.err.constData());
    const std::string der = network::certificatesInPem(pem.out.toStdString()).front();
    const Ran ran = run(QStringLiteral("ca export -f %1 -o out").arg(format));
    QVERIFY2(ran.status == 0 && ran.out.isEmpty(), ran.err.constData());
    QVERIFY(ran.err.contains(QFile::encodeName(at("out"))));
    const QByteArray written = take(at("out"));
    QCOMPARE(QFileInfo(at("out")).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    if (format == QStringLiteral("pem")) {
        QCOMPARE(written, pem.out);
    } else if (format == QStringLiteral("der")) {
        QCOMPARE(written.toStdString(), der);
    } else if (format == QStringLiteral("bundle")) {
        QVERIFY(written.endsWith(pem.out));
        const network::TrustBundle expected =
            network::mergeTrust({network::systemTrustFile(), {}, pem.out.toStdString()});
        QCOMPARE(written.toStdString(), expected.pem);
    } else {
        QVERIFY(written.startsWith(QByteArray::fromHex("feedfeed00000002")));
        QVERIFY(written.contains(QByteArray::fromStdString(der)));
    }
    // Nothing is written over the key, by whatever name.
    const Ran over = run(QStringLiteral("ca export -o data/telltale/../telltale/authority/authority.pem"));
    QCOMPARE(over.status, 2);
    QVERIFY(take(folder() + QStringLiteral("/authority.pem")).contains("PRIVATE KEY"));
}

void TestCaCommand::neverShowsTheKey()
{
    QByteArray all;
    for (const QString &arguments :
         {QStringLiteral("ca export"), QStringLiteral("ca export -f bundle"), QStringLiteral("ca show"),
          QStringLiteral("ca show -f json"), QStringLiteral("ca export --for node"), QStringLiteral("ca --help"),
          QStringLiteral("log show"), QStringLiteral("ca remove")}) {
        if (arguments == QStringLiteral("ca remove"))
            all += take(at("data/telltale/activity.log"));
        const QByteArray key = take(folder() + QStringLiteral("/authority.pem"));
        const Ran ran = run(arguments);
        QVERIFY2(ran.status == 0, ran.err.constData());
        all += ran.out + ran.err;
        const qsizetype from = key.indexOf("PRIVATE KEY-----\n") + 17;
        QVERIFY(key.isEmpty() || !all.contains(key.mid(from, 40)));
    }
    QVERIFY(!all.contains("PRIVATE"));
}

void TestCaCommand::keepsToOneAuthority()
{
    const QByteArray first = run(QStringLiteral("ca export")).out;
    QCOMPARE(run(QStringLiteral("ca export")).out, first);
    QCOMPARE(run(QStringLiteral("ca remove -q")).out, QByteArray());
    QVERIFY(run(QStringLiteral("ca export")).out != first);
}

void TestCaCommand::printsInstructions_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QByteArray>("command");
    const auto row = [](const char *place, const char *command) {
        QTest::newRow(place) << QString::fromLatin1(place) << QByteArray(command);
    };
    row("system", "\n  sudo update-ca-certificates\n");
    row("java", "\n  sudo keytool -importcert -noprompt -trustcacerts -alias telltale -cacerts");
    row("node", "\n  export NODE_EXTRA_CA_CERTS=%1\n");
    row("python", "\n  export SSL_CERT_FILE=%2\n  export REQUESTS_CA_BUNDLE=%2\n");
    row("curl", "\n  export CURL_CA_BUNDLE=%2\n  export GIT_SSL_CAINFO=%2\n");
    row("firefox", "-n 'Telltale ");
    row("chromium", "\n  certutil -A -d \"sql:$HOME/.pki/nssdb\" -n 'Telltale ");
    row("docker", "\n  sudo install -D -m 644 %1 /etc/docker/certs.d/registry.example:443/ca.crt\n");
    row("appsmith", "\n  sudo install -D -m 644 %1 stacks/ca-certs/telltale.crt\n");
}

void TestCaCommand::printsInstructions()
{
    QFETCH(QString, place);
    QFETCH(QByteArray, command);
    const Ran ran = run(QStringLiteral("ca export --for ") + place);
    QVERIFY2(ran.status == 0, ran.err.constData());
    const QByteArray certificate = QFile::encodeName(folder() + QStringLiteral("/telltale-ca.crt"));
    const QByteArray bundle = QFile::encodeName(folder() + QStringLiteral("/telltale-bundle.pem"));
    command.replace("%1", certificate).replace("%2", bundle);
    QVERIFY2(ran.out.contains(command), ran.out.constData());
    QVERIFY(!ran.out.contains('%' + QByteArray("1")));
    const bool isBundle = command.contains(bundle);
    QVERIFY(QFile::exists(QFile::decodeName(isBundle ? bundle : certificate)));
    // Where it is said, it is there.
    const Ran named = run(QStringLiteral("ca export -o own.pem --for ") + place);
    QVERIFY2(named.status == 0 && named.out.contains(QFile::encodeName(at("own.pem"))), named.out.constData());
    QVERIFY(QFile::exists(at("own.pem")));
    QVERIFY(!run(QStringLiteral("ca remove -q")).status);
    QVERIFY(!QFile::exists(folder()));
}

void TestCaCommand::saysWhatMustForget()
{
    run(QStringLiteral("ca export -q"));
    const QString nickname = shown()[QLatin1String("sha256")].toString().remove(u':').toLower().left(16);
    const Ran removed = run(QStringLiteral("ca remove"));
    QCOMPARE(removed.status, 0);
    for (const char *const part :
         {"sudo update-ca-certificates --fresh", "keytool -delete -alias telltale", "unset NODE_EXTRA_CA_CERTS",
          "unset SSL_CERT_FILE REQUESTS_CA_BUNDLE", "unset CURL_CA_BUNDLE GIT_SSL_CAINFO", "certutil -D -d",
          "/etc/docker/certs.d/registry.example:443/ca.crt", "stacks/ca-certs/telltale.crt"})
        QVERIFY2(removed.out.contains(part), part);
    QVERIFY(removed.out.contains("'Telltale " + nickname.toLatin1() + '\''));
}

void TestCaCommand::refusesWhatOthersMayRead()
{
    run(QStringLiteral("ca export -q"));
    QVERIFY(QFile::setPermissions(
        folder(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadGroup | QFile::ExeGroup));
    for (const QString &arguments : {QStringLiteral("ca show"), QStringLiteral("ca export")}) {
        const Ran ran = run(arguments);
        QVERIFY2(ran.status == 2 && ran.out.isEmpty() && ran.err.contains("open to other users"), ran.err.constData());
    }
    QCOMPARE(run(QStringLiteral("ca remove")).status, 0);
}

void TestCaCommand::removesWhatIsDamaged()
{
    run(QStringLiteral("ca export -q"));
    writeFile(folder() + QStringLiteral("/authority.pem"), "nothing");
    const Ran shown = run(QStringLiteral("ca show"));
    QVERIFY2(shown.status == 2 && shown.err.contains("damaged"), shown.err.constData());
    QCOMPARE(run(QStringLiteral("ca export")).status, 2);
    const Ran removed = run(QStringLiteral("ca remove"));
    QVERIFY2(removed.status == 0 && removed.out.contains("-n NAME"), removed.out.constData());
    QCOMPARE(run(QStringLiteral("ca export -q")).status, 0);
}

void TestCaCommand::saysWhatHasEnded()
{
    QVERIFY(network::CertificateAuthority::create(folder().toStdString(), [] { return std::int64_t(1'600'000'000); }));
    const Ran json = run(QStringLiteral("ca show -f json"));
    QVERIFY2(json.status == 1 && json.err.contains("has ended"), json.err.constData());
    const QJsonObject shown = QJsonDocument::fromJson(json.out).object();
    QCOMPARE(shown[QLatin1String("expired")], QJsonValue(true));
    QCOMPARE(shown[QLatin1String("not_after")].toString(), QStringLiteral("2021-09-13T12:26:40Z"));
    const Ran exported = run(QStringLiteral("ca export"));
    QVERIFY2(exported.status == 2 && exported.out.isEmpty() && exported.err.contains("has ended"),
             exported.err.constData());
    QCOMPARE(run(QStringLiteral("ca remove")).status, 0);
}

void TestCaCommand::tellsTheActivityLog()
{
    const QByteArray pem = run(QStringLiteral("ca export -q")).out;
    const QString fingerprint = shown()[QLatin1String("sha256")].toString();
    run(QStringLiteral("ca export -q -o out.pem"));
    run(QStringLiteral("ca remove -q"));
    const QList<QJsonObject> entries = told();
    QStringList words;
    for (const QJsonObject &entry : entries)
        words << entry[QLatin1String("what")].toString();
    QCOMPARE(words,
             (QStringList{QStringLiteral("key-use"), QStringLiteral("export"), QStringLiteral("export"),
                          QStringLiteral("key-use")}));
    QVERIFY(QJsonDocument(entries[0]).toJson().contains("made, SHA-256 " + fingerprint.toLatin1()));
    QCOMPARE(entries[2][QLatin1String("subject")].toString(), at("out.pem"));
    QVERIFY(
        QJsonDocument(entries[2]).toJson().contains(QCryptographicHash::hash(pem, QCryptographicHash::Sha256).toHex()));
    QVERIFY(QJsonDocument(entries[3]).toJson().contains(fingerprint.toLatin1()));
    QCOMPARE(run(QStringLiteral("log verify")).status, 0);
}

void TestCaCommand::doesNothingWhenItCannotTell()
{
    writeFile(at("file"), "x");
    const Ran made = run(QStringLiteral("ca export --activity-log file/log"));
    QVERIFY2(made.status == 2 && made.out.isEmpty(), made.err.constData());
    QVERIFY(!QFile::exists(folder()));
    run(QStringLiteral("ca export -q"));
    const Ran exported = run(QStringLiteral("ca export -o out --activity-log file/log"));
    QVERIFY(exported.status == 2 && !QFile::exists(at("out")));
    QCOMPARE(run(QStringLiteral("ca remove --activity-log file/log")).status, 2);
    QCOMPARE(run(QStringLiteral("ca show")).status, 0);
}

void TestCaCommand::wrongUsage_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QByteArray>("said");
    const auto row = [](const char *arguments, const char *said) {
        QTest::newRow(arguments) << QString::fromLatin1(arguments) << QByteArray(said);
    };
    row("ca", "show, export or remove");
    row("ca make", "not make");
    row("ca show more", "not more");
    row("ca show -f csv", "table or json");
    row("ca show -o x", "--output has no meaning");
    row("ca show --for node", "--for has no meaning");
    row("ca remove -f json", "--format has no meaning");
    row("ca export -f p12", "pem, der, bundle or jks");
    row("ca export --for everything", "system, java, node");
    row("ca export --for node -f jks", "leave --format away");
    row("ca export --for node -o -", "-o FILE");
    row("ca export --wrong", "--wrong");
}

void TestCaCommand::wrongUsage()
{
    QFETCH(QString, arguments);
    QFETCH(QByteArray, said);
    const Ran ran = run(arguments);
    QCOMPARE(ran.status, 2);
    QVERIFY2(ran.out.isEmpty() && ran.err.contains(said), ran.err.constData());
    QVERIFY(!QFile::exists(folder()));
    QVERIFY(told().isEmpty());
}

void TestCaCommand::quotesForShells_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("plain") << QByteArray("/home/me/a-b_c.pem");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("space") << QByteArray("/home/my files/a");
    QTest::newRow("quote") << QByteArray("it's $HOME `x` \"y\" \\z");
    QTest::newRow("UTF-8") << QByteArray("/home/J\xc3\xbcrgen/a b");
    QTest::newRow("escape") << QByteArray("/tmp/\033[31m'red\\\n");
    QTest::newRow("no UTF-8") << QByteArray("/tmp/\xff\xfe");
    QTest::newRow("bidirectional") << QByteArray("/tmp/\xe2\x80\xae.pem");
}

void TestCaCommand::quotesForShells()
{
    QFETCH(QByteArray, text);
    const QByteArray word = QByteArray::fromStdString(cli::shellWord(text.toStdString()));
    QVERIFY(!word.contains('\033') && !word.contains('\n') && !word.contains("\xe2\x80\xae"));
    QProcess shell;
    shell.start(QStringLiteral("bash"), {QStringLiteral("-s")});
    shell.write("printf %s " + word);
    shell.closeWriteChannel();
    QVERIFY(shell.waitForFinished());
    QCOMPARE(shell.readAllStandardOutput(), text);
}

QTEST_GUILESS_MAIN(TestCaCommand)
#include "tst_ca_command.moc"
