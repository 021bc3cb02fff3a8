// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/activity/administrator.h"
#include "store/activity_test.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>

using namespace telltale;
using namespace telltale::store;
using namespace telltale::test;

namespace {

constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
const std::string right = "correct horse";
const std::string wrong = "correct horsf";

/// `true`, `false`, or the code of the error.
QString told(const Result<bool> &result)
{
    if (!result)
        return QString::fromLatin1(result.error().code);
    return *result ? QStringLiteral("true") : QStringLiteral("false");
}

} // namespace

class TestAdministrator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void isNotSetAtFirst();
    void setsAndChecks();
    void keepsNoPassphrase();
    void changes();
    void removes();
    void refusesShortOnes();
    void refusesBadFiles_data();
    void refusesBadFiles();
    void refusesFilesOfOthers();
    void changesNothingThatIsNotLogged();
    void tellsOfADeletedFile();
    void tellsOfAnotherFile();
    void costsEnough();

private:
    std::string path(const char *name) const { return m_folder->filePath(QLatin1String(name)).toStdString(); }
    std::string log() const { return path("activity.log"); }
    std::string file() const { return path("config/administrator.toml"); }
    Administrator administrator(PassphraseCost cost = PassphraseCost::Least) const
    {
        return Administrator(*ActivityLog::open(log()), file(), cost);
    }
    /// `role role-found …` of the log.
    QString logged() const
    {
        QStringList words;
        for (const ActivityRecord &record : recordsOf(log()))
            words << QString::fromStdString(record.what);
        return words.join(u' ');
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestAdministrator::init()
{
    m_folder = quickFolder();
}

void TestAdministrator::isNotSetAtFirst()
{
    QCOMPARE(told(administrator().isSet()), QStringLiteral("false"));
    QCOMPARE(told(administrator().check(right)), QStringLiteral("administrator-not-set"));
    QCOMPARE(told(administrator().change("", right)), QStringLiteral("administrator-not-set"));
    QCOMPARE(told(administrator().noteState()), QStringLiteral("false"));
    QCOMPARE(logged(), QString());
}

void TestAdministrator::setsAndChecks()
{
    QCOMPARE(told(administrator().set(right)), QStringLiteral("true"));
    QCOMPARE(told(administrator().isSet()), QStringLiteral("true"));
    QCOMPARE(told(administrator().check(right)), QStringLiteral("true"));
    QCOMPARE(told(administrator().check(wrong)), QStringLiteral("false"));
    QCOMPARE(told(administrator().check("")), QStringLiteral("false"));
    QCOMPARE(told(administrator().check(right + '\0')), QStringLiteral("false"));
    QCOMPARE(told(administrator().set(right)), QStringLiteral("administrator-already-set"));
    QCOMPARE(logged(), QStringLiteral("role failed-attempt failed-attempt failed-attempt"));
    QCOMPARE(told(administrator().noteState()), QStringLiteral("false"));
    QCOMPARE(QFileInfo(QString::fromStdString(file())).permissions(), QFile::Permissions(ownerOnly));
}

void TestAdministrator::keepsNoPassphrase()
{
    QVERIFY(administrator().set(right));
    QVERIFY(administrator().check(wrong));
    for (const std::string &name : {log(), file()}) {
        const std::string bytes = fileBytes(name);
        QVERIFY(!bytes.empty());
        QVERIFY(bytes.find("horse") == std::string::npos && bytes.find("horsf") == std::string::npos);
    }
    QVERIFY(fileBytes(file()).find("passphrase = \"$argon2id$v=19$") != std::string::npos);
    QVERIFY(fileBytes(log()).find("$argon2id$") == std::string::npos);
}

void TestAdministrator::changes()
{
    QVERIFY(administrator().set(right));
    const std::string before = fileBytes(file());
    QCOMPARE(told(administrator().change(wrong, "another one")), QStringLiteral("false"));
    QCOMPARE(told(administrator().change(right, "short")), QStringLiteral("passphrase-too-short"));
    QVERIFY(fileBytes(file()) == before);
    QCOMPARE(told(administrator().change(right, "another one")), QStringLiteral("true"));
    QCOMPARE(told(administrator().check("another one")), QStringLiteral("true"));
    QCOMPARE(told(administrator().check(right)), QStringLiteral("false"));
    QCOMPARE(logged(), QStringLiteral("role failed-attempt role failed-attempt"));
    const std::vector<ActivityRecord> records = recordsOf(log());
    QCOMPARE(records[0].before, std::optional<std::string>("none"));
    QCOMPARE(records[2].before, records[0].after);
    QVERIFY(records[2].after != records[2].before);
    QCOMPARE(told(administrator().noteState()), QStringLiteral("false"));
}

void TestAdministrator::removes()
{
    QVERIFY(administrator().set(right));
    QCOMPARE(told(administrator().remove(wrong)), QStringLiteral("false"));
    QCOMPARE(told(administrator().isSet()), QStringLiteral("true"));
    QCOMPARE(told(administrator().remove(right)), QStringLiteral("true"));
    QCOMPARE(told(administrator().isSet()), QStringLiteral("false"));
    QCOMPARE(told(administrator().noteState()), QStringLiteral("false"));
    QCOMPARE(logged(), QStringLiteral("role failed-attempt role"));
}

void TestAdministrator::refusesShortOnes()
{
    for (const char *passphrase : {"", "a", "1234567"})
        QCOMPARE(told(administrator().set(passphrase)), QStringLiteral("passphrase-too-short"));
    QCOMPARE(told(administrator().isSet()), QStringLiteral("false"));
    QCOMPARE(told(administrator().set("12345678")), QStringLiteral("true"));
}

void TestAdministrator::refusesBadFiles_data()
{
    QTest::addColumn<std::string>("text");
    QTest::newRow("empty") << std::string();
    QTest::newRow("no TOML") << std::string("passphrase");
    QTest::newRow("another key") << std::string("passphrase = \"$argon2id$\"\nx = 1\n");
    QTest::newRow("a number") << std::string("passphrase = 1\n");
    QTest::newRow("empty text") << std::string("passphrase = \"\"\n");
    QTest::newRow("plain text") << std::string("passphrase = \"correct horse\"\n");
    QTest::newRow("too long") << "passphrase = \"$argon2id$" + std::string(200, 'x') + "\"\n";
    QTest::newRow("zeros") << std::string(1000, '\0');
}

/// Nobody is let in, and none takes the place of what cannot be read.
void TestAdministrator::refusesBadFiles()
{
    QFETCH(std::string, text);
    QVERIFY(administrator().set(right));
    writeFile(file(), text);
    const QString code = QStringLiteral("administrator-unreadable");
    QCOMPARE(told(administrator().isSet()), code);
    QCOMPARE(told(administrator().check(right)), code);
    QCOMPARE(told(administrator().set(right)), code);
    QCOMPARE(told(administrator().change(right, right)), code);
    QCOMPARE(told(administrator().remove(right)), code);
    QCOMPARE(told(administrator().noteState()), QStringLiteral("true"));
    QCOMPARE(recordsOf(log()).back().after, std::optional<std::string>("unreadable"));
}

void TestAdministrator::refusesFilesOfOthers()
{
    QVERIFY(administrator().set(right));
    QVERIFY(QFile::setPermissions(QString::fromStdString(file()), ownerOnly | QFile::ReadOther));
    QCOMPARE(told(administrator().check(right)), QStringLiteral("administrator-unreadable"));
    QVERIFY(QFile::setPermissions(QString::fromStdString(file()), ownerOnly));
    QCOMPARE(told(administrator().check(right)), QStringLiteral("true"));
}

void TestAdministrator::changesNothingThatIsNotLogged()
{
    QVERIFY(administrator().set(right));
    const Administrator one = administrator();
    const std::string before = fileBytes(file());
    // A folder in its place: nothing can be appended.
    QVERIFY(QFile::rename(QString::fromStdString(log()), QString::fromStdString(log() + ".kept")));
    QVERIFY(QDir().mkpath(QString::fromStdString(log())));
    const QString code = QStringLiteral("activity-not-writable");
    QCOMPARE(told(one.check(wrong)), code);
    QCOMPARE(told(one.check(right)), QStringLiteral("true"));
    QCOMPARE(told(one.change(right, "another one")), code);
    QCOMPARE(told(one.remove(right)), code);
    QVERIFY(fileBytes(file()) == before);
    QVERIFY(QFile::remove(QString::fromStdString(file())));
    QCOMPARE(told(one.set(right)), code);
    QVERIFY(!QFile::exists(QString::fromStdString(file())));
}

void TestAdministrator::tellsOfADeletedFile()
{
    QVERIFY(administrator().set(right));
    QVERIFY(QFile::remove(QString::fromStdString(file())));
    QCOMPARE(told(administrator().noteState()), QStringLiteral("true"));
    QCOMPARE(told(administrator().noteState()), QStringLiteral("false"));
    QCOMPARE(logged(), QStringLiteral("role role-found"));
    const std::vector<ActivityRecord> records = recordsOf(log());
    QCOMPARE(records[1].before, records[0].after);
    QCOMPARE(records[1].after, std::optional<std::string>("none"));
    QCOMPARE(told(administrator().set("another one")), QStringLiteral("true"));
    QCOMPARE(told(administrator().noteState()), QStringLiteral("false"));
}

/// Somebody put one in its place whose passphrase they know.
void TestAdministrator::tellsOfAnotherFile()
{
    QVERIFY(administrator().set(right));
    const std::string theirs = path("theirs.toml");
    QVERIFY(Administrator(*ActivityLog::open(path("other.log")), theirs, PassphraseCost::Least).set(right));
    writeFile(file(), fileBytes(theirs));
    QCOMPARE(told(administrator().check(right)), QStringLiteral("true"));
    QCOMPARE(told(administrator().noteState()), QStringLiteral("true"));
    QCOMPARE(logged(), QStringLiteral("role role-found"));
}

/// RFC 9106 recommends 64 MiB at least.
void TestAdministrator::costsEnough()
{
    QVERIFY(administrator(PassphraseCost::Usual).set(right));
    QVERIFY(fileBytes(file()).find("$m=262144,t=3,p=1$") != std::string::npos);
    QCOMPARE(told(administrator().check(right)), QStringLiteral("true"));
}

QTEST_GUILESS_MAIN(TestAdministrator)
#include "tst_administrator.moc"
