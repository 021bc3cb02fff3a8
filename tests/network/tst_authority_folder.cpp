// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/tls/certificate_authority.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <fstream>
#include <iterator>

#include <sys/stat.h>
#include <unistd.h>

using namespace telltale;
using namespace telltale::network;

namespace {

std::string under(const QTemporaryDir &folder, const char *path)
{
    return folder.filePath(QString::fromLatin1(path)).toStdString();
}

int modeOf(const std::string &path)
{
    struct stat facts = {};
    return ::stat(path.c_str(), &facts) == 0 ? static_cast<int>(facts.st_mode & 07777) : -1;
}

std::string contentOf(const std::string &path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void put(const std::string &path, const std::string &content)
{
    std::ofstream(path, std::ios::binary) << content;
}

std::string loadCode(const std::string &folder)
{
    const auto loaded = CertificateAuthority::load(folder);
    return loaded ? "" : loaded.error().code;
}

} // namespace

/// The lasting authority: what lies in its folder.
class TestAuthorityFolder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isMadeLoadedAndRemoved();
    void isNotMadeTwice();
    void isForItsOwnerOnly_data();
    void isForItsOwnerOnly();
    void saysWhatIsDamaged_data();
    void saysWhatIsDamaged();
    void isDamagedWhereverItIsCut();
    void ends();
    void saysWhatCannotBeDone();
    void leavesWhatIsNotItsOwn();
};

void TestAuthorityFolder::isMadeLoadedAndRemoved()
{
    const QTemporaryDir temporary;
    const std::string folder = under(temporary, "a/b/authority");
    QCOMPARE(loadCode(folder), std::string("ca-missing"));
    ::umask(0);
    const auto made = CertificateAuthority::create(folder);
    ::umask(022);
    QVERIFY(made);
    QCOMPARE(modeOf(folder), 0700);
    QCOMPARE(modeOf(under(temporary, "a/b")), 0700);
    QCOMPARE(modeOf(folder + "/authority.pem"), 0600);
    QCOMPARE(QDir(QString::fromStdString(folder)).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList{QStringLiteral("authority.pem")});
    QCOMPARE((*made)->notAfter() - (*made)->notBefore(), std::int64_t(366) * 24 * 3600);
    const auto loaded = CertificateAuthority::load(folder);
    QVERIFY(loaded);
    QCOMPARE((*loaded)->certificate(), (*made)->certificate());
    QVERIFY((*loaded)->certificate().find("PRIVATE") == std::string::npos);
    QCOMPARE((*loaded)->fingerprint(), (*made)->fingerprint());
    QVERIFY((*loaded)->serverContext("a.example"));
    put(folder + "/telltale-ca.crt", (*made)->certificate());
    put(folder + "/telltale-bundle.pem", (*made)->certificate());
    const Result<bool> removed = CertificateAuthority::remove(folder);
    QVERIFY(removed);
    QVERIFY(*removed);
    QVERIFY(!QFile::exists(QString::fromStdString(folder)));
    const Result<bool> again = CertificateAuthority::remove(folder);
    QVERIFY(again);
    QVERIFY(!*again);
    QCOMPARE(loadCode(folder), std::string("ca-missing"));
}

void TestAuthorityFolder::isNotMadeTwice()
{
    const QTemporaryDir temporary;
    const std::string folder = under(temporary, "authority");
    QVERIFY(CertificateAuthority::create(folder));
    const std::string before = contentOf(folder + "/authority.pem");
    const auto again = CertificateAuthority::create(folder);
    QVERIFY(!again);
    QCOMPARE(again.error().code, "ca-exists");
    QCOMPARE(contentOf(folder + "/authority.pem"), before);
    QCOMPARE(QDir(QString::fromStdString(folder)).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

void TestAuthorityFolder::isForItsOwnerOnly_data()
{
    QTest::addColumn<std::string>("what");
    QTest::addColumn<int>("mode");
    QTest::newRow("folder to group") << std::string() << 0750;
    QTest::newRow("folder to be entered by others") << std::string() << 0701;
    QTest::newRow("file to group") << std::string("/authority.pem") << 0640;
    QTest::newRow("file to others") << std::string("/authority.pem") << 0604;
    QTest::newRow("file to be written by others") << std::string("/authority.pem") << 0602;
}

void TestAuthorityFolder::isForItsOwnerOnly()
{
    QFETCH(std::string, what);
    QFETCH(int, mode);
    const QTemporaryDir temporary;
    const std::string folder = under(temporary, "authority");
    QVERIFY(CertificateAuthority::create(folder));
    QCOMPARE(::chmod((folder + what).c_str(), static_cast<mode_t>(mode)), 0);
    QCOMPARE(loadCode(folder), std::string("ca-readable-by-others"));
    QVERIFY(CertificateAuthority::remove(folder));
}

void TestAuthorityFolder::saysWhatIsDamaged_data()
{
    QTest::addColumn<std::string>("content");
    const QTemporaryDir temporary;
    const std::string one = under(temporary, "one");
    const std::string two = under(temporary, "two");
    QVERIFY(CertificateAuthority::create(one));
    QVERIFY(CertificateAuthority::create(two));
    const std::string first = contentOf(one + "/authority.pem");
    const std::string second = contentOf(two + "/authority.pem");
    const std::size_t key = first.find("-----BEGIN PRIVATE KEY");
    QTest::newRow("empty") << std::string();
    QTest::newRow("NUL") << std::string(500, '\0');
    QTest::newRow("no key") << first.substr(0, key);
    QTest::newRow("no certificate") << first.substr(key);
    QTest::newRow("another's key") << first.substr(0, key) + second.substr(second.find("-----BEGIN PRIVATE KEY"));
    std::string changed = first;
    changed[changed.find("-----END CERTIFICATE") - 20] ^= 1;
    QTest::newRow("signature changed") << changed;
    QTest::newRow("key with a passphrase")
        << first.substr(0, key) + "-----BEGIN ENCRYPTED PRIVATE KEY-----\nMAA=\n-----END ENCRYPTED PRIVATE KEY-----\n";
}

void TestAuthorityFolder::saysWhatIsDamaged()
{
    QFETCH(std::string, content);
    const QTemporaryDir temporary;
    const std::string folder = under(temporary, "authority");
    QVERIFY(CertificateAuthority::create(folder));
    put(folder + "/authority.pem", content);
    QCOMPARE(loadCode(folder), std::string("ca-damaged"));
}

void TestAuthorityFolder::isDamagedWhereverItIsCut()
{
    const QTemporaryDir temporary;
    const std::string folder = under(temporary, "authority");
    QVERIFY(CertificateAuthority::create(folder));
    const std::string whole = contentOf(folder + "/authority.pem");
    int loaded = 0;
    for (std::size_t size = 0; size < whole.size(); ++size) {
        put(folder + "/authority.pem", whole.substr(0, size));
        const std::string code = loadCode(folder);
        loaded += code.empty() ? 1 : 0;
        QVERIFY(code.empty() || code == "ca-damaged");
    }
    QVERIFY(loaded <= 1); // the last line feed is not missed
}

void TestAuthorityFolder::ends()
{
    const QTemporaryDir temporary;
    const std::string folder = under(temporary, "authority");
    std::int64_t now = 1'900'000'000;
    const auto clock = [&now] { return now; };
    const auto made = CertificateAuthority::create(folder, clock);
    QVERIFY(made);
    QCOMPARE((*made)->notAfter(), now + std::int64_t(365) * 24 * 3600);
    now = (*made)->notAfter() - 1;
    QVERIFY(CertificateAuthority::load(folder, clock));
    ++now;
    const auto loaded = CertificateAuthority::load(folder, clock);
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().code, "ca-expired");
}

void TestAuthorityFolder::saysWhatCannotBeDone()
{
    const QTemporaryDir temporary;
    put(under(temporary, "file"), "x");
    const std::string folder = under(temporary, "file/authority");
    const auto made = CertificateAuthority::create(folder);
    QVERIFY(!made);
    QCOMPARE(made.error().code, "ca-not-written");
    QCOMPARE(loadCode(folder), std::string("ca-missing"));
    // A folder, a link and a pipe where the file would be.
    const std::string odd = under(temporary, "odd");
    QVERIFY(CertificateAuthority::create(odd));
    QCOMPARE(::rename((odd + "/authority.pem").c_str(), (odd + "/elsewhere.pem").c_str()), 0);
    QCOMPARE(::symlink("elsewhere.pem", (odd + "/authority.pem").c_str()), 0);
    QCOMPARE(loadCode(odd), std::string("ca-not-readable"));
    ::unlink((odd + "/authority.pem").c_str());
    QCOMPARE(::mkdir((odd + "/authority.pem").c_str(), 0700), 0);
    QCOMPARE(loadCode(odd), std::string("ca-not-readable"));
    const Result<bool> removed = CertificateAuthority::remove(odd);
    QVERIFY(!removed);
    QCOMPARE(removed.error().code, "ca-not-removed");
    ::rmdir((odd + "/authority.pem").c_str());
    QCOMPARE(::mkfifo((odd + "/authority.pem").c_str(), 0600), 0);
    QCOMPARE(loadCode(odd), std::string("ca-damaged"));
    ::unlink((odd + "/authority.pem").c_str());
    put(odd + "/authority.pem", std::string(200000, 'x'));
    ::chmod((odd + "/authority.pem").c_str(), 0600);
    QCOMPARE(loadCode(odd), std::string("ca-not-readable"));
}

void TestAuthorityFolder::leavesWhatIsNotItsOwn()
{
    const QTemporaryDir temporary;
    const std::string folder = under(temporary, "authority");
    QCOMPARE(::mkdir(folder.c_str(), 0755), 0);
    put(folder + "/note", "mine");
    QVERIFY(CertificateAuthority::create(folder));
    QCOMPARE(modeOf(folder), 0700);
    const Result<bool> removed = CertificateAuthority::remove(folder);
    QVERIFY(removed && *removed);
    QCOMPARE(contentOf(folder + "/note"), std::string("mine"));
}

QTEST_GUILESS_MAIN(TestAuthorityFolder)
#include "tst_authority_folder.moc"
