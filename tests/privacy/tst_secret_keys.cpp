// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/keys/key_file.h"
#include "privacy/keys/key_source.h"
#include "privacy/keys/key_store.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <set>

#include <utility>

#include <sys/stat.h>
#include <unistd.h>

using namespace telltale;
using namespace telltale::privacy;

namespace {

const std::string someHex = "00112233445566778899aabbccddeeff";

std::string fromHex(const QByteArray &digits)
{
    return QByteArray::fromHex(digits).toStdString();
}

void write(const std::string &path, const QByteArray &text, mode_t mode)
{
    QFile file(QFile::decodeName(path.c_str()));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
    file.close();
    QCOMPARE(::chmod(path.c_str(), mode), 0);
}

/// A keyring of the test's own.
class FakeKeyring : public Keyring
{
public:
    bool isThere() override { return there; }
    Result<std::optional<std::string>> read() override
    {
        if (isLocked)
            return Error{"keyring-unreadable", QStringLiteral("locked")};
        return secret;
    }
    Result<bool> write(const std::string &text) override
    {
        if (isFull)
            return Error{"keyring-not-written", QStringLiteral("full")};
        secret = text;
        return true;
    }
    Result<bool> remove() override { return std::exchange(secret, std::nullopt).has_value(); }

    bool there = true;
    bool isLocked = false;
    bool isFull = false;
    std::optional<std::string> secret;
};

} // namespace

class TestSecretKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hmacOfTheStandard_data();
    void hmacOfTheStandard();
    void hmacOfWycheproof();
    void readsHexadecimalDigits_data();
    void readsHexadecimalDigits();
    void survivesTruncation();
    void derivesUnrelatedKeys();
    void copiesGiveTheSame();
    void readsAFile_data();
    void readsAFile();
    void refusesWhatIsNoFile();
    void writesAFileForItsOwnerOnly();
    void prefersTheKeyring();
    void makesAKeyInTheKeyring();
    void makesAKeyInAFile();
    void staysWithTheFile();
    void neverMakesASecondKey();
    void tellsALockedKeyring();
    void tellsAFullKeyring();
    void tellsNonsenseInTheKeyring();
    void knowsThatThereIsNoDesktop();
};

/// RFC 4231, test cases 1 to 4, 6 and 7 (5 is about shortened tags).
void TestSecretKeys::hmacOfTheStandard_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("tag");
    const QByteArray longKey(131, '\xaa');
    QTest::newRow("1") << QByteArray(20, '\x0b') << QByteArray("Hi There")
                       << QByteArray("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
    QTest::newRow("2") << QByteArray("Jefe") << QByteArray("what do ya want for nothing?")
                       << QByteArray("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    QTest::newRow("3") << QByteArray(20, '\xaa') << QByteArray(50, '\xdd')
                       << QByteArray("773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe");
    QTest::newRow("4") << QByteArray::fromHex("0102030405060708090a0b0c0d0e0f10111213141516171819")
                       << QByteArray(50, '\xcd')
                       << QByteArray("82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b");
    QTest::newRow("6") << longKey << QByteArray("Test Using Larger Than Block-Size Key - Hash Key First")
                       << QByteArray("60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
    QTest::newRow("7") << longKey
                       << QByteArray("This is a test using a larger than block-size key and a larger than block-size "
                                     "data. The key needs to be hashed before being used by the HMAC algorithm.")
                       << QByteArray("9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2");
}

void TestSecretKeys::hmacOfTheStandard()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, message);
    QFETCH(QByteArray, tag);
    const Hmac hmac(key.toStdString());
    QCOMPARE(hexOf(hmac.of(message.toStdString())), tag.toStdString());
    // Nothing is left over from the message before.
    QCOMPARE(hexOf(hmac.of(message.toStdString())), tag.toStdString());
}

void TestSecretKeys::hmacOfWycheproof()
{
    QFile file(QStringLiteral(TELLTALE_SHARED_DIR)
               + QStringLiteral("/suites/hash-vectors/wycheproof_hmac_sha256_test.json"));
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("the suite is not here");
    const QJsonArray groups =
        QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("testGroups")).toArray();
    int count = 0;
    for (const QJsonValue &group : groups) {
        const int digits = group[QLatin1String("tagSize")].toInt() / 4;
        const QJsonArray tests = group[QLatin1String("tests")].toArray();
        for (const QJsonValue &test : tests) {
            const auto hex = [&test](const char *key) { return test[QLatin1String(key)].toString().toLatin1(); };
            const std::string own = hexOf(Hmac(fromHex(hex("key"))).of(fromHex(hex("msg"))));
            const bool isSame = own.substr(0, static_cast<std::size_t>(digits)) == hex("tag").toStdString();
            QCOMPARE(isSame, test[QLatin1String("result")].toString() == QLatin1String("valid"));
            ++count;
        }
    }
    QCOMPARE(count, 174);
}

void TestSecretKeys::readsHexadecimalDigits_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("sixteen bytes") << QByteArray::fromStdString(someHex) << QByteArray();
    QTest::newRow("with blanks around") << QByteArray::fromStdString(" " + someHex + "\r\n") << QByteArray();
    QTest::newRow("capital letters") << QByteArray::fromStdString(someHex).toUpper() << QByteArray();
    QTest::newRow("fifteen bytes") << QByteArray::fromStdString(someHex.substr(2)) << QByteArray("key-too-short");
    QTest::newRow("nothing") << QByteArray() << QByteArray("key-too-short");
    QTest::newRow("half a byte") << QByteArray::fromStdString(someHex + "a") << QByteArray("key-no-hex");
    QTest::newRow("a password") << QByteArray("correct horse battery staple") << QByteArray("key-no-hex");
    QTest::newRow("a blank inside") << QByteArray("00112233445566 778899aabbccddeeff00") << QByteArray("key-no-hex");
    QTest::newRow("NUL") << QByteArray(40, '\0') << QByteArray("key-no-hex");
}

void TestSecretKeys::readsHexadecimalDigits()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, code);
    const Result<SecretKey> key = SecretKey::fromHex(text.toStdString());
    QCOMPARE(bool(key), code.isEmpty());
    if (key) {
        QCOMPARE(key->toHex(), someHex);
        return;
    }
    QCOMPARE(QByteArray(key.error().code), code);
    if (text.size() > 3)
        QVERIFY(!key.error().message.contains(QString::fromLatin1(text.left(14))));
}

void TestSecretKeys::survivesTruncation()
{
    for (std::size_t length = 0; length <= someHex.size(); ++length)
        QCOMPARE(bool(SecretKey::fromHex(someHex.substr(0, length))), length == someHex.size());
    QVERIFY(!SecretKey::fromBytes("fifteen bytes.."));
    QVERIFY(bool(SecretKey::fromBytes("sixteen bytes...")));
}

void TestSecretKeys::derivesUnrelatedKeys()
{
    const KeySource keys(*SecretKey::fromHex(someHex));
    const auto hash = [&keys](KeySource::Purpose purpose, const std::string &period) {
        return hexOf(keys.hmac(purpose, period)->of("value"));
    };
    using Purpose = KeySource::Purpose;
    const std::string plain = hash(Purpose::Hash, "");
    QCOMPARE(plain, hexOf(Hmac(fromHex(QByteArray::fromStdString(someHex))).of("value")));
    const std::set<std::string> all{plain, hash(Purpose::Pseudonym, ""), hash(Purpose::Hash, "2024"),
                                    hash(Purpose::Hash, "2024-01"), hash(Purpose::Pseudonym, "2024")};
    QCOMPARE(all.size(), std::size_t(5));
    QCOMPARE(hash(Purpose::Hash, ""), plain);
    // A clock that jumps about.
    for (int i = 0; i < 10'000; ++i)
        QVERIFY(keys.hmac(Purpose::Hash, std::to_string(i)) != nullptr);
    QCOMPARE(hash(Purpose::Hash, ""), plain);
    QVERIFY(KeySource().hmac(Purpose::Hash) == nullptr);
}

void TestSecretKeys::copiesGiveTheSame()
{
    const Result<SecretKey> made = SecretKey::make();
    QVERIFY(bool(made));
    QCOMPARE(made->bytes().size(), std::size_t(32));
    QVERIFY(made->bytes() != SecretKey::make()->bytes());
    KeySource keys(*made);
    const KeySource copy(keys);
    QCOMPARE(copy.hmac(KeySource::Purpose::Hash)->of("a"), keys.hmac(KeySource::Purpose::Hash)->of("a"));
    keys = KeySource();
    QVERIFY(!keys.hasKey());
    QVERIFY(copy.hasKey());
    SecretKey moved = *made;
    const SecretKey taken = std::move(moved);
    QCOMPARE(taken.toHex(), made->toHex());
}

void TestSecretKeys::readsAFile_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("mode");
    QTest::addColumn<QByteArray>("code");
    const QByteArray hex = QByteArray::fromStdString(someHex);
    QTest::newRow("good") << hex + '\n' << 0600 << QByteArray();
    QTest::newRow("read only") << hex << 0400 << QByteArray();
    QTest::newRow("readable by others") << hex << 0604 << QByteArray("key-file-open-to-others");
    QTest::newRow("readable by the group") << hex << 0640 << QByteArray("key-file-open-to-others");
    QTest::newRow("writable by the group") << hex << 0620 << QByteArray("key-file-open-to-others");
    QTest::newRow("too short") << hex.left(30) << 0600 << QByteArray("key-too-short");
    QTest::newRow("no digits") << QByteArray("hunter2") << 0600 << QByteArray("key-no-hex");
    QTest::newRow("empty") << QByteArray() << 0600 << QByteArray("key-too-short");
    QTest::newRow("too large") << QByteArray(100'000, 'a') << 0600 << QByteArray("key-file-unreadable");
    QTest::newRow("a note") << QByteArray("the keyring has the key\n") << 0600 << QByteArray("key-in-keyring");
}

void TestSecretKeys::readsAFile()
{
    QFETCH(QByteArray, text);
    QFETCH(int, mode);
    QFETCH(QByteArray, code);
    const QTemporaryDir folder;
    const std::string path = QFile::encodeName(folder.filePath(QStringLiteral("a.key"))).toStdString();
    write(path, text, static_cast<mode_t>(mode));
    const Result<SecretKey> key = readKeyFile(path);
    QCOMPARE(bool(key), code.isEmpty());
    if (key)
        return;
    QCOMPARE(QByteArray(key.error().code), code);
    QVERIFY(key.error().message.contains(QStringLiteral("a.key")));
    QVERIFY(!key.error().message.contains(QString::fromStdString(someHex.substr(0, 8))));
    QVERIFY(!key.error().message.contains(QStringLiteral("hunter2")));
}

void TestSecretKeys::refusesWhatIsNoFile()
{
    const QTemporaryDir folder;
    const std::string path = QFile::encodeName(folder.path()).toStdString();
    QCOMPARE(QByteArray(readKeyFile(path).error().code), QByteArray("key-file-unreadable"));
    QCOMPARE(QByteArray(readKeyFile(path + "/none").error().code), QByteArray("key-file-missing"));
    QCOMPARE(QByteArray(readKeyFile(path + "/none/none").error().code), QByteArray("key-file-missing"));
    const std::string pipe = path + "/pipe";
    QCOMPARE(::mkfifo(pipe.c_str(), 0600), 0);
    QCOMPARE(QByteArray(readKeyFile(pipe).error().code), QByteArray("key-file-unreadable"));
    if (::geteuid() == 0)
        return;
    write(path + "/closed", QByteArray::fromStdString(someHex), 0000);
    QCOMPARE(QByteArray(readKeyFile(path + "/closed").error().code), QByteArray("key-file-unreadable"));
}

void TestSecretKeys::writesAFileForItsOwnerOnly()
{
    const QTemporaryDir folder;
    const std::string path = QFile::encodeName(folder.path()).toStdString() + "/deep/er/a.key";
    const mode_t before = ::umask(0);
    const Result<bool> written = writeKeyFile(path, *SecretKey::fromHex(someHex));
    ::umask(before);
    QVERIFY(bool(written));
    struct stat facts = {};
    QCOMPARE(::stat(path.c_str(), &facts), 0);
    QCOMPARE(facts.st_mode & 07777u, 0600u);
    QCOMPARE(::stat((path.substr(0, path.rfind('/'))).c_str(), &facts), 0);
    QCOMPARE(facts.st_mode & 07777u, 0700u);
    QCOMPARE(readKeyFile(path)->toHex(), someHex);
    // Nothing is written over, and nothing is left beside it.
    QCOMPARE(QByteArray(writeKeyFile(path, *SecretKey::make()).error().code), QByteArray("key-file-exists"));
    QCOMPARE(readKeyFile(path)->toHex(), someHex);
    QCOMPARE(QDir(folder.filePath(QStringLiteral("deep/er"))).entryList(QDir::Files | QDir::Hidden).size(),
             qsizetype(1));
    QCOMPARE(QByteArray(writeKeyFile("/proc/none/a.key", *SecretKey::make()).error().code),
             QByteArray("key-file-not-written"));
    removeKeyringNote(path);
    QVERIFY(bool(readKeyFile(path)));
}

void TestSecretKeys::prefersTheKeyring()
{
    const QTemporaryDir folder;
    const std::string path = QFile::encodeName(folder.path()).toStdString() + "/a.key";
    FakeKeyring keyring;
    keyring.secret = someHex;
    QVERIFY(bool(writeKeyFile(path, *SecretKey::make())));
    const Result<StoredKey> key = usualKey(keyring, path);
    QVERIFY(bool(key));
    QCOMPARE(key->key.toHex(), someHex);
    QCOMPARE(key->where, StoredKey::Where::Keyring);
    QVERIFY(!key->isNew);
}

void TestSecretKeys::makesAKeyInTheKeyring()
{
    const QTemporaryDir folder;
    const std::string path = QFile::encodeName(folder.path()).toStdString() + "/a.key";
    FakeKeyring keyring;
    const Result<StoredKey> made = usualKey(keyring, path);
    QVERIFY(made && made->isNew);
    QCOMPARE(made->where, StoredKey::Where::Keyring);
    QCOMPARE(*keyring.secret, made->key.toHex());
    QVERIFY(!usualKey(keyring, path)->isNew);
    QCOMPARE(usualKey(keyring, path)->key.toHex(), made->key.toHex());
}

void TestSecretKeys::makesAKeyInAFile()
{
    const QTemporaryDir folder;
    const std::string path = QFile::encodeName(folder.path()).toStdString() + "/a.key";
    FakeKeyring keyring;
    keyring.there = false;
    const Result<StoredKey> made = usualKey(keyring, path);
    QVERIFY(made && made->isNew);
    QCOMPARE(made->where, StoredKey::Where::File);
    QVERIFY(!keyring.secret);
    QCOMPARE(usualKey(keyring, path)->key.toHex(), made->key.toHex());
    QVERIFY(!usualKey(keyring, path)->isNew);
}

void TestSecretKeys::staysWithTheFile()
{
    const QTemporaryDir folder;
    const std::string path = QFile::encodeName(folder.path()).toStdString() + "/a.key";
    FakeKeyring keyring;
    QVERIFY(bool(writeKeyFile(path, *SecretKey::fromHex(someHex))));
    QCOMPARE(usualKey(keyring, path)->key.toHex(), someHex);
    QVERIFY(!keyring.secret);
}

void TestSecretKeys::neverMakesASecondKey()
{
    const QTemporaryDir folder;
    const std::string path = QFile::encodeName(folder.path()).toStdString() + "/a.key";
    FakeKeyring keyring;
    QVERIFY(bool(usualKey(keyring, path)));
    // A session without a desktop must not make another one.
    keyring.there = false;
    QCOMPARE(QByteArray(usualKey(keyring, path).error().code), QByteArray("key-in-keyring"));
    // Nor one whose keyring has lost it.
    keyring.there = true;
    keyring.secret.reset();
    QCOMPARE(QByteArray(usualKey(keyring, path).error().code), QByteArray("key-in-keyring"));
    QVERIFY(!keyring.secret);
    // A file that others may read is no reason for a new key, either.
    const std::string open = path + ".open";
    write(open, QByteArray::fromStdString(someHex), 0644);
    QCOMPARE(QByteArray(usualKey(keyring, open).error().code), QByteArray("key-file-open-to-others"));
    QVERIFY(!keyring.secret);
}

void TestSecretKeys::tellsALockedKeyring()
{
    const QTemporaryDir folder;
    const std::string path = QFile::encodeName(folder.path()).toStdString() + "/a.key";
    QVERIFY(bool(writeKeyFile(path, *SecretKey::fromHex(someHex))));
    FakeKeyring keyring;
    keyring.isLocked = true;
    QCOMPARE(QByteArray(usualKey(keyring, path).error().code), QByteArray("keyring-unreadable"));
}

void TestSecretKeys::tellsAFullKeyring()
{
    const QTemporaryDir folder;
    const std::string path = QFile::encodeName(folder.path()).toStdString() + "/a.key";
    FakeKeyring keyring;
    keyring.isFull = true;
    QCOMPARE(QByteArray(usualKey(keyring, path).error().code), QByteArray("keyring-not-written"));
    // The note that the keyring has it is taken back, so that it can be tried again.
    keyring.isFull = false;
    QVERIFY(bool(usualKey(keyring, path)));
}

void TestSecretKeys::tellsNonsenseInTheKeyring()
{
    const QTemporaryDir folder;
    const std::string path = QFile::encodeName(folder.path()).toStdString() + "/a.key";
    FakeKeyring keyring;
    keyring.secret = "hunter2";
    const Result<StoredKey> key = usualKey(keyring, path);
    QCOMPARE(QByteArray(key.error().code), QByteArray("keyring-unreadable"));
    QVERIFY(!key.error().message.contains(QStringLiteral("hunter2")));
}

/// Where there is no desktop, there is no keyring, and that is no error.
void TestSecretKeys::knowsThatThereIsNoDesktop()
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
    const std::unique_ptr<Keyring> keyring = desktopKeyring(5);
    QVERIFY(!keyring->isThere());
    const QTemporaryDir folder;
    const std::string path = QFile::encodeName(folder.path()).toStdString() + "/a.key";
    const Result<StoredKey> made = usualKey(*keyring, path);
    QVERIFY(bool(made));
    QCOMPARE(made->where, StoredKey::Where::File);
}

QTEST_GUILESS_MAIN(TestSecretKeys)
#include "tst_secret_keys.moc"
