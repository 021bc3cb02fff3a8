// SPDX-License-Identifier: GPL-3.0-or-later
// A policy's file that changes, breaks and goes while it is in force.
#include "privacy/wire/policy_follower.h"
#include "privacy/wire_request.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace telltale;
using namespace telltale::privacy;
using namespace telltale::test;

namespace {

const std::string dropping = "[[rule]]\nname = \"r\"\npath = \"/a\"\naction = \"drop\"\n";

} // namespace

class TestPolicyFollower : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsItAgain();
    void keepsTheLastGoodOne_data();
    void keepsTheLastGoodOne();
    void waitsUntilItIsAtRest();
    void keepsTheChosenGate();
    void cannotBegin_data();
    void cannotBegin();
    void asksForKeys();
    void builtInOnesStay();

private:
    void write(const std::string &text)
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::fromStdString(text));
    }
    QString path() const { return m_folder.filePath(QStringLiteral("p.toml")); }
    PolicyFollower::Options options() const { return {path().toStdString(), wireKnowledge(), {}, {}}; }
    PolicyFollower::Tell telling()
    {
        return [this](const std::vector<Diagnostic> &problems) { m_told.push_back(problems); };
    }
    std::shared_ptr<GateControl> opened(PolicyFollower &follower)
    {
        std::vector<Diagnostic> problems;
        m_told.clear();
        auto control = follower.open(problems);
        return problems.empty() ? control : nullptr;
    }

    QTemporaryDir m_folder;
    std::vector<std::vector<Diagnostic>> m_told;
};

void TestPolicyFollower::readsItAgain()
{
    write("");
    PolicyFollower follower(options());
    const auto control = opened(follower);
    QVERIFY(control && control->now()->isOpen());
    for (int i = 0; i < 3; ++i)
        follower.look(telling());
    QVERIFY2(m_told.empty(), "nothing has changed");
    write(dropping);
    follower.look(telling());
    follower.look(telling());
    follower.look(telling());
    QCOMPARE(m_told.size(), std::size_t(1));
    QVERIFY(m_told[0].empty());
    QCOMPARE(control->now()->policy->rules.size(), std::size_t(1));
    write("gate = \"off\"\n");
    follower.reload(telling());
    QCOMPARE(control->now()->gate, TelemetryGate::Off);
    QCOMPARE(m_told.size(), std::size_t(2));
}

void TestPolicyFollower::keepsTheLastGoodOne_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("no TOML") << QByteArray("[[rule");
    QTest::newRow("a wrong word") << QByteArray("gate = \"ajar\"\n");
    QTest::newRow("an unknown key") << QByteArray("gate = \"on\"\nx = 1\n");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("no key for it") << QByteArray("default = \"hash\"\n");
    QTest::newRow("gone") << QByteArray();
}

void TestPolicyFollower::keepsTheLastGoodOne()
{
    QFETCH(QByteArray, text);
    write("gate = \"off\"\n" + dropping);
    PolicyFollower follower(options());
    const auto control = opened(follower);
    QVERIFY(control);
    const auto before = control->now();
    if (text.isNull())
        QVERIFY(QFile::remove(path()));
    else
        write(text.toStdString());
    for (int i = 0; i < 5; ++i)
        follower.look(telling());
    QCOMPARE(m_told.size(), std::size_t(1));
    QVERIFY(!m_told[0].empty());
    QCOMPARE(control->now(), before);
    write(dropping + "# mended\n");
    follower.look(telling());
    follower.look(telling());
    QCOMPARE(m_told.size(), std::size_t(2));
    QVERIFY(m_told[1].empty());
    QCOMPARE(control->now()->gate, TelemetryGate::On);
}

/// The beginning of a policy may be a policy that lets more leave.
void TestPolicyFollower::waitsUntilItIsAtRest()
{
    const std::string text = "gate = \"off\"\n" + dropping;
    write(text);
    PolicyFollower follower(options());
    const auto control = opened(follower);
    QVERIFY(control);
    for (std::size_t size = 0; size < text.size(); ++size) {
        write(text.substr(0, size) + "#");
        follower.look(telling());
        QVERIFY(m_told.empty());
    }
    QCOMPARE(control->version(), std::uint64_t(1));
}

void TestPolicyFollower::keepsTheChosenGate()
{
    write("gate = \"on\"\n");
    PolicyFollower follower(options());
    const auto control = opened(follower);
    QVERIFY(control);
    control->setGate(TelemetryGate::Off);
    write(dropping);
    follower.reload(telling());
    QCOMPARE(control->now()->policy->rules.size(), std::size_t(1));
    QCOMPARE(control->now()->gate, TelemetryGate::Off);
}

void TestPolicyFollower::cannotBegin_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("broken") << QByteArray("gate = 1\n");
    QTest::newRow("missing") << QByteArray();
    QTest::newRow("no key for it") << QByteArray("default = \"hash\"\n");
}

void TestPolicyFollower::cannotBegin()
{
    QFETCH(QByteArray, text);
    QFile::remove(path());
    if (!text.isNull())
        write(text.toStdString());
    PolicyFollower follower(options());
    std::vector<Diagnostic> problems;
    QVERIFY(!follower.open(problems));
    QVERIFY(!problems.empty());
}

void TestPolicyFollower::asksForKeys()
{
    write("default = \"hash\"\n");
    PolicyFollower::Options with = options();
    with.keys = [](const Policy &) {
        return Result<KeySource>(KeySource(*SecretKey::fromBytes("a key of sixteen bytes and more")));
    };
    PolicyFollower follower(with);
    QVERIFY(opened(follower));
    with.keys = [](const Policy &) { return Result<KeySource>(Error{"no-key", QStringLiteral("none")}); };
    PolicyFollower other(with);
    std::vector<Diagnostic> problems;
    QVERIFY(!other.open(problems));
    QCOMPARE(QByteArray(problems.at(0).code), QByteArray("no-key"));
}

void TestPolicyFollower::builtInOnesStay()
{
    PolicyFollower follower({"block-all", wireKnowledge(), {}, {}});
    const auto control = opened(follower);
    QVERIFY(control);
    QCOMPARE(control->now()->gate, TelemetryGate::Off);
    follower.look(telling());
    follower.look(telling());
    QVERIFY(m_told.empty());
    follower.reload(telling());
    QVERIFY(m_told.at(0).empty());
}

QTEST_GUILESS_MAIN(TestPolicyFollower)
#include "tst_policy_follower.moc"
