// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/tls/certificate_authority.h"
#include "network/tls/java_keystore.h"
#include "network/tls/nss_database.h"
#include "network/tls/trust_bundle.h"
#include "network/tls/upstream_trust.h"
#include "network/tls_pair.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <ctime>

#include <openssl/ssl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace telltale;
using namespace telltale::network;
using test::makeCertificate;

namespace {

std::string pemOf(const char *name)
{
    return makeCertificate({.name = name, .alternatives = "", .isCa = true}).certificate;
}

std::string put(const QTemporaryDir &folder, const char *name, const std::string &content)
{
    QFile file(folder.filePath(QString::fromLatin1(name)));
    if (!file.open(QIODevice::WriteOnly) || file.write(content.data(), qint64(content.size())) < 0)
        qFatal("cannot write");
    return file.fileName().toStdString();
}

int modeOf(const std::string &path)
{
    struct stat facts = {};
    return ::stat(path.c_str(), &facts) == 0 ? static_cast<int>(facts.st_mode & 07777) : -1;
}

/// What the program says, both channels; its exit status in `status`.
QString said(const QString &program, const QStringList &arguments, int &status)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    process.closeWriteChannel();
    process.waitForFinished(60'000);
    status = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    return QString::fromLocal8Bit(process.readAll());
}

QString tool(const char *name)
{
    return QStandardPaths::findExecutable(QString::fromLatin1(name));
}

} // namespace

/// What programs are handed so that they trust the authority.
class TestTrustFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheSystemsFile();
    void findsCertificates_data();
    void findsCertificates();
    void findsNoneInWhatIsCutOff();
    void mergesWithoutDoubles();
    void goesOnWithoutWhatIsMissing();
    void writesForTheOwnerOnly();
    void makesAKeystore();
    void isReadByKeytool_data();
    void isReadByKeytool();
    void findsJavasOwn();
    void makesAnNssDatabase();
    void takesAnNssDatabaseThatIsThere();
    void saysWhyThereIsNoNssDatabase();
};

void TestTrustFiles::findsTheSystemsFile()
{
    const QTemporaryDir root;
    QCOMPARE(systemTrustFile(root.path().toStdString()), std::string());
    QVERIFY(QDir(root.path()).mkpath(QStringLiteral("etc/ssl/certs")));
    const std::string alpine = put(root, "etc/ssl/cert.pem", "x");
    QCOMPARE(systemTrustFile(root.path().toStdString()), alpine);
    const std::string debian = put(root, "etc/ssl/certs/ca-certificates.crt", "");
    QCOMPARE(systemTrustFile(root.path().toStdString()), alpine); // the other is empty
    put(root, "etc/ssl/certs/ca-certificates.crt", "x");
    QCOMPARE(systemTrustFile(root.path().toStdString()), debian);
}

void TestTrustFiles::findsCertificates_data()
{
    QTest::addColumn<std::string>("pem");
    QTest::addColumn<int>("count");
    const std::string a = pemOf("a");
    const std::string b = pemOf("b");
    const std::string key = makeCertificate({}).key;
    const std::string broken = "-----BEGIN CERTIFICATE-----\n!!!!\n-----END CERTIFICATE-----\n";
    const std::string other = "-----BEGIN CERTIFICATE-----\nMAA=\n-----END CERTIFICATE-----\n";
    std::string trusted = a;
    for (std::size_t at = 0; (at = trusted.find("CERTIFICATE", at)) != std::string::npos; at += 20)
        trusted.insert(at, "TRUSTED ");
    std::string windows = a;
    for (std::size_t at = 0; (at = windows.find('\n', at)) != std::string::npos; at += 2)
        windows.insert(at, "\r");
    const auto row = [](const char *title, const std::string &pem, int count) { QTest::newRow(title) << pem << count; };
    row("nothing", "", 0);
    row("text", "no certificate", 0);
    row("NUL", std::string(1000, '\0'), 0);
    row("one", a, 1);
    row("two", a + b, 2);
    row("the same twice", a + b + a, 2);
    row("with comments", "# Root a\n" + a + "\n\n# Root b\nO = b\n" + b + "end", 2);
    row("a key between", a + key + b, 2);
    row("a broken one between", a + broken + b, 2);
    row("another thing between", a + other + b, 2);
    row("no end between", a + "-----BEGIN CERTIFICATE-----\n" + b, 1);
    row("OpenSSL's trusted", trusted + b, 2);
    row("and the same untrusted", trusted + a, 1);
    row("carriage returns", windows + b, 2);
    row("no line feed at the end", a.substr(0, a.size() - 1), 1);
    row("a line of a megabyte", std::string(1 << 20, 'x') + "\n" + a, 1);
}

void TestTrustFiles::findsCertificates()
{
    QFETCH(std::string, pem);
    QFETCH(int, count);
    QCOMPARE(static_cast<int>(certificatesInPem(pem).size()), count);
}

void TestTrustFiles::findsNoneInWhatIsCutOff()
{
    const std::string pem = pemOf("a");
    for (std::size_t size = 0; size < pem.size() - 2; ++size)
        QCOMPARE(certificatesInPem(std::string(pem, 0, size)).size(), std::size_t(0));
    QCOMPARE(certificatesInPem(pem).size(), std::size_t(1));
}

void TestTrustFiles::mergesWithoutDoubles()
{
    const QTemporaryDir folder;
    const std::string a = pemOf("a");
    const std::string b = pemOf("b");
    const std::string c = pemOf("c");
    const std::string own = put(folder, "own.pem", "# mine\n" + b + a + makeCertificate({}).key);
    const TrustBundle bundle = mergeTrust({put(folder, "system.pem", a + a), {own, own}, c});
    QCOMPARE(bundle.pem, a + b + c);
    QCOMPARE(bundle.certificates, std::size_t(3));
    QVERIFY(bundle.unreadable.empty());
    QVERIFY(bundle.pem.find("PRIVATE") == std::string::npos);
    // Ours may be among them already.
    QCOMPARE(mergeTrust({put(folder, "system.pem", a + c), {}, c}).pem, a + c);
}

void TestTrustFiles::goesOnWithoutWhatIsMissing()
{
    const QTemporaryDir folder;
    const std::string ours = pemOf("ours");
    const std::string a = pemOf("a");
    const std::string good = put(folder, "good.pem", a);
    const std::string empty = put(folder, "empty.pem", "");
    const std::string missing = folder.filePath(QStringLiteral("missing.pem")).toStdString();
    const std::string itself = folder.path().toStdString();
    const std::string pipe = folder.filePath(QStringLiteral("pipe")).toStdString();
    QCOMPARE(::mkfifo(pipe.c_str(), 0600), 0);
    const TrustBundle bundle = mergeTrust({missing, {missing, good, empty, itself, pipe, ""}, ours});
    QCOMPARE(bundle.pem, a + ours);
    QCOMPARE(bundle.unreadable, (std::vector<std::string>{missing, empty, itself, pipe, ""}));
    QCOMPARE(mergeTrust({"", {}, ours}).pem, ours);
}

void TestTrustFiles::writesForTheOwnerOnly()
{
    const QTemporaryDir folder;
    const std::string path = folder.filePath(QStringLiteral("bundle.pem")).toStdString();
    ::umask(0);
    const Result<bool> first = writeTrustFile(path, "one");
    ::umask(022);
    QVERIFY(first);
    QCOMPARE(modeOf(path), 0600);
    QVERIFY(writeTrustFile(path, "two"));
    QFile file(QString::fromStdString(path));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("two"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    const Result<bool> nowhere = writeTrustFile(path + "/x", "three");
    QVERIFY(!nowhere);
    QCOMPARE(nowhere.error().code, "trust-not-written");
}

void TestTrustFiles::makesAKeystore()
{
    const std::string empty = javaKeystore({}, 0);
    QCOMPARE(QByteArray::fromStdString(empty).left(12).toHex(), QByteArray("feedfeed0000000200000000"));
    QCOMPARE(empty.size(), std::size_t(12 + 20));
    // As everybody's empty store with this password ends.
    QCOMPARE(QByteArray::fromStdString(empty).mid(12).toHex(), QByteArray("e2686e45fb43dfa4d992dd41ceb6b21c6330d792"));
    const std::string one = javaKeystore({"der"}, 1'700'000'000);
    QCOMPARE(
        QByteArray::fromStdString(one).mid(8, 4 + 4 + 2 + 10 + 8 + 2 + 5 + 4 + 3).toHex(' '),
        QByteArray("00 00 00 01 00 00 00 02 00 0a 74 65 6c 6c 74 61 6c 65 2d 31 00 00 01 8b cf e5 68 00 00 05 58 2e "
                   "35 30 39 00 00 00 03 64 65 72"));
}

void TestTrustFiles::isReadByKeytool_data()
{
    QTest::addColumn<QStringList>("password");
    QTest::newRow("with the password") << QStringList{QStringLiteral("-storepass"), QStringLiteral("changeit")};
    QTest::newRow("without") << QStringList{};
}

void TestTrustFiles::isReadByKeytool()
{
    QFETCH(QStringList, password);
    const QString keytool = tool("keytool");
    if (keytool.isEmpty())
        QSKIP("keytool is not installed");
    const QTemporaryDir folder;
    const auto authority = CertificateAuthority::inMemory();
    QVERIFY(authority);
    const TrustBundle bundle = mergeTrust({systemTrustFile(), {}, (*authority)->certificate()});
    const std::string path = folder.filePath(QStringLiteral("cacerts")).toStdString();
    QVERIFY(writeTrustFile(path, javaKeystore(certificatesInPem(bundle.pem), std::time(nullptr))));
    int status = -1;
    const QString list = said(keytool,
                              QStringList{QStringLiteral("-J-Duser.language=en"), QStringLiteral("-list"),
                                          QStringLiteral("-keystore"), QString::fromStdString(path)}
                                  + password,
                              status);
    QVERIFY2(status == 0, qPrintable(list));
    QVERIFY2(list.contains(QStringLiteral("contains %1 entr").arg(bundle.certificates)), qPrintable(list));
    QVERIFY(list.contains(QString::fromStdString((*authority)->fingerprint())));
    if (password.isEmpty())
        return;
    const QString wrong = said(keytool,
                               {QStringLiteral("-list"), QStringLiteral("-keystore"), QString::fromStdString(path),
                                QStringLiteral("-storepass"), QStringLiteral("changeme")},
                               status);
    QVERIFY2(status != 0, qPrintable(wrong));
}

void TestTrustFiles::findsJavasOwn()
{
    const QTemporaryDir home;
    const std::string path = home.path().toStdString();
    QCOMPARE(javaTrustStore(path), std::string());
    QCOMPARE(javaTrustStore(""), std::string());
    QVERIFY(QDir(home.path()).mkpath(QStringLiteral("jre/lib/security")));
    put(home, "jre/lib/security/cacerts", "x");
    QCOMPARE(javaTrustStore(path), path + "/jre/lib/security/cacerts");
    QVERIFY(QDir(home.path()).mkpath(QStringLiteral("lib/security")));
    put(home, "lib/security/cacerts", "x");
    QCOMPARE(javaTrustStore(path), path + "/lib/security/cacerts");
}

void TestTrustFiles::makesAnNssDatabase()
{
    if (nssCertutil().empty())
        QSKIP("NSS's certutil is not installed");
    const QTemporaryDir temporary;
    const std::string folder = temporary.filePath(QStringLiteral("a folder/nssdb")).toStdString();
    const auto authority = CertificateAuthority::inMemory();
    QVERIFY(authority);
    const Result<bool> made = trustInNss(folder, (*authority)->certificate(), nssCertutil());
    QVERIFY2(made, made ? "" : qPrintable(made.error().message));
    const QString nickname = QString::fromStdString(nssNickname((*authority)->certificate()));
    QCOMPARE(nickname.toLower().remove(QStringLiteral("telltale ")),
             QString::fromStdString((*authority)->fingerprint()).remove(u':').toLower().left(16));
    QCOMPARE(modeOf(folder), 0700);
    QCOMPARE(modeOf(folder + "/cert9.db"), 0600);
    int status = -1;
    const QString place = QStringLiteral("sql:") + QString::fromStdString(folder);
    const QString list =
        said(QString::fromStdString(nssCertutil()), {QStringLiteral("-L"), QStringLiteral("-d"), place}, status);
    QCOMPARE(status, 0);
    QVERIFY2(list.contains(nickname) && list.contains(QStringLiteral("C,,")), qPrintable(list));
    // NSS itself believes it: it may sign for servers.
    const QString verified = said(QString::fromStdString(nssCertutil()),
                                  {QStringLiteral("-V"), QStringLiteral("-d"), place, QStringLiteral("-n"), nickname,
                                   QStringLiteral("-u"), QStringLiteral("L")},
                                  status);
    QVERIFY2(status == 0, qPrintable(verified));
}

void TestTrustFiles::takesAnNssDatabaseThatIsThere()
{
    if (nssCertutil().empty())
        QSKIP("NSS's certutil is not installed");
    const QTemporaryDir folder;
    const std::string path = folder.path().toStdString();
    const std::string first = pemOf("first");
    QVERIFY(trustInNss(path, first, nssCertutil()));
    QVERIFY(trustInNss(path, pemOf("second"), nssCertutil()));
    QVERIFY(trustInNss(path, first, nssCertutil()));
    // One that has a password is refused at once, and not asked about.
    const QTemporaryDir locked;
    const std::string password = put(locked, "password", "a secret 1\n");
    int status = -1;
    const QString made = said(QString::fromStdString(nssCertutil()),
                              {QStringLiteral("-N"), QStringLiteral("-d"), QStringLiteral("sql:") + locked.path(),
                               QStringLiteral("-f"), QString::fromStdString(password)},
                              status);
    QVERIFY2(status == 0, qPrintable(made));
    const Result<bool> refused = trustInNss(locked.path().toStdString(), pemOf("third"), nssCertutil());
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, "nss-failed");
}

void TestTrustFiles::saysWhyThereIsNoNssDatabase()
{
    const QTemporaryDir folder;
    const std::string path = folder.path().toStdString();
    const auto codeWith = [&path](const std::string &certutil, const std::string &place = {}) {
        const Result<bool> made = trustInNss(path + place, pemOf("a"), certutil);
        return std::string(made ? "" : made.error().code);
    };
    QCOMPARE(codeWith(""), std::string("nss-tool-missing"));
    QCOMPARE(codeWith("/nowhere/certutil"), std::string("nss-failed"));
    QCOMPARE(codeWith("/bin/false"), std::string("nss-failed"));
    put(folder, "file", "x");
    QVERIFY(!trustInNss(path, "no certificate", "/bin/true"));
    QCOMPARE(codeWith("/bin/true", "/file"), std::string("nss-failed"));
    const QByteArray before = qgetenv("PATH");
    qputenv("PATH", folder.path().toLocal8Bit());
    QCOMPARE(nssCertutil(), std::string());
    qputenv("PATH", before);
}

QTEST_GUILESS_MAIN(TestTrustFiles)
#include "tst_trust_files.moc"
