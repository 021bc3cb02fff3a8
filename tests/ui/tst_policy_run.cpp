// SPDX-License-Identifier: GPL-3.0-or-later
// What rules decide on what is loaded, counted in the background.
#include "loading.h"
#include "privacy/policy/policy_reader.h"
#include "ui/models/policy_desk.h"
#include "ui/models/policy_run.h"
#include "ui/models/shared_knowledge.h"

#include <QFile>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace telltale;
using namespace telltale::models;
using privacy::RuleCount;
using privacy::TelemetryGate;

namespace {

const std::string lines = "{\"event\":\"Instance Start\",\"ip\":\"192.0.2.1\",\"a\":1}\n"
                          "{\"event\":\"b\",\"ip\":\"192.0.2.2\"}\n"
                          "{\"event\":\"c\",\"a\":2}\n";
const std::string hashing = "[[rule]]\nname = \"networks\"\ncategory = \"network\"\naction = \"hash\"\n"
                            "[[rule]]\nname = \"no c\"\nevent = \"c\"\naction = \"block\"\n";

std::shared_ptr<const privacy::Policy> policyOf(const std::string &toml)
{
    const privacy::PolicyReading reading = privacy::readPolicy(toml, "p");
    if (!reading.isClean())
        qFatal("no policy");
    return std::make_shared<const privacy::Policy>(reading.policy);
}

struct Running : tests::Loaded
{
    SharedKnowledge knowledge{std::string()};
    PolicyRun run{capture, events, loader, knowledge};
};

std::string manyLines(int count)
{
    std::string text;
    for (int i = 0; i < count; ++i)
        text +=
            "{\"event\":\"b\",\"ip\":\"192.0.2." + std::to_string(i % 250) + "\",\"n\":" + std::to_string(i) + "}\n";
    return text;
}

} // namespace

class TestPolicyRun : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void countsWhatIsLoaded();
    void waitsForSomebodyToLook();
    void goesOnWithWhatComes();
    void beginsAgainWithAnotherPolicy();
    void forgetsWhatIsClosed();
    void showsPartsOfMuch();
    void followsTheDesk();
    void canBeThrownAwayWhileItRuns();
};

/// Hashes with a key are counted without one.
void TestPolicyRun::countsWhatIsLoaded()
{
    Running it;
    QVERIFY(it.read(lines, QStringLiteral("a.ndjson")));
    QVERIFY(!it.run.leaving(TelemetryGate::On));
    it.run.setPolicy(policyOf(hashing));
    it.run.setActive(true);
    QTRY_VERIFY_WITH_TIMEOUT(it.run.isWhole(), tests::patience);
    QCOMPARE(it.run.counts()->rules, (std::vector<RuleCount>{{2, 2, 0}, {2, 1, 1}, {3, 2, 0}}));
    QCOMPARE(it.run.events(), std::uint64_t(3));
    QCOMPARE(it.run.fields(), std::uint64_t(7));
    QCOMPARE(*it.run.leaving(TelemetryGate::On), std::uint64_t(2));
    QCOMPARE(*it.run.leaving(TelemetryGate::Essential), std::uint64_t(1));
    QCOMPARE(*it.run.leaving(TelemetryGate::Off), std::uint64_t(0));
}

void TestPolicyRun::waitsForSomebodyToLook()
{
    Running it;
    QVERIFY(it.read(lines, QStringLiteral("a.ndjson")));
    it.run.setPolicy(policyOf(hashing));
    QVERIFY(!it.run.isRunning());
    it.run.setActive(true);
    QVERIFY(it.run.isRunning());
    QTRY_VERIFY_WITH_TIMEOUT(it.run.isWhole(), tests::patience);
    it.run.setActive(false);
    QVERIFY(it.run.counts() != nullptr); // still to be seen
    it.run.setPolicy(policyOf("default = \"drop\""));
    QVERIFY(!it.run.isRunning());
    QVERIFY(it.run.counts() == nullptr);
}

void TestPolicyRun::goesOnWithWhatComes()
{
    Running it;
    QVERIFY(it.read(lines, QStringLiteral("a.ndjson")));
    it.run.setPolicy(policyOf(hashing));
    it.run.setActive(true);
    QTRY_VERIFY_WITH_TIMEOUT(it.run.isWhole(), tests::patience);
    QVERIFY(it.read(lines + lines, QStringLiteral("b.ndjson")));
    QTRY_COMPARE_WITH_TIMEOUT(it.run.events(), std::uint64_t(9), tests::patience);
    QTRY_VERIFY_WITH_TIMEOUT(it.run.isWhole(), tests::patience);
    QCOMPARE(it.run.counts()->rules[0], (RuleCount{6, 6, 0}));
}

void TestPolicyRun::beginsAgainWithAnotherPolicy()
{
    Running it;
    QVERIFY(it.read(lines, QStringLiteral("a.ndjson")));
    it.run.setPolicy(policyOf(hashing));
    it.run.setActive(true);
    it.run.setPolicy(policyOf("default = \"block\"")); // while it runs
    QTRY_VERIFY_WITH_TIMEOUT(it.run.isWhole(), tests::patience);
    QCOMPARE(it.run.counts()->rules, (std::vector<RuleCount>{{7, 3, 3}}));
    QCOMPARE(*it.run.leaving(TelemetryGate::On), std::uint64_t(0));
    QSignalSpy changed(&it.run, &PolicyRun::changed);
    it.run.setPolicy(it.run.policy()); // the same
    QCOMPARE(changed.count(), 0);
}

void TestPolicyRun::forgetsWhatIsClosed()
{
    Running it;
    QVERIFY(it.read(lines, QStringLiteral("a.ndjson")));
    QVERIFY(it.read(lines, QStringLiteral("b.ndjson")));
    it.run.setPolicy(policyOf(hashing));
    it.run.setActive(true);
    QTRY_COMPARE_WITH_TIMEOUT(it.run.events(), std::uint64_t(6), tests::patience);
    it.loader.remove(0);
    QTRY_COMPARE_WITH_TIMEOUT(it.run.events(), std::uint64_t(3), tests::patience);
    QTRY_VERIFY_WITH_TIMEOUT(it.run.isWhole(), tests::patience);
}

void TestPolicyRun::showsPartsOfMuch()
{
    Running it;
    QVERIFY(it.read(manyLines(30'000), QStringLiteral("a.ndjson")));
    it.run.setPolicy(policyOf(hashing));
    QSignalSpy progressed(&it.run, &PolicyRun::progressed);
    bool hasSeenPart = false;
    QObject::connect(&it.run, &PolicyRun::changed, &it.run, [&] {
        if (it.run.isRunning() && it.run.counts() && it.run.events() < 30'000) {
            hasSeenPart = true;
            QVERIFY(!it.run.isWhole());
            QCOMPARE(it.run.counts()->rules[0].fields, it.run.events());
        }
    });
    it.run.setActive(true);
    QTRY_VERIFY_WITH_TIMEOUT(it.run.isWhole(), tests::patience);
    QCOMPARE(it.run.events(), std::uint64_t(30'000));
    QCOMPARE(it.run.counts()->rules[0], (RuleCount{30'000, 30'000, 0}));
    QVERIFY(progressed.count() >= 1);
    if (!hasSeenPart)
        qInfo("this machine is too fast to see a part");
}

void TestPolicyRun::followsTheDesk()
{
    QTemporaryDir folder;
    QSettings state(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    PolicyDesk desk(folder.filePath(QStringLiteral("own.toml")).toStdString(), state);
    Running it;
    QVERIFY(it.read(lines, QStringLiteral("a.ndjson")));
    it.run.follow(desk);
    it.run.setActive(true);
    QTRY_VERIFY_WITH_TIMEOUT(it.run.isWhole(), tests::patience);
    QCOMPARE(it.run.counts()->rules.size(), std::size_t(1));
    QVERIFY(bool(desk.setText(hashing, desk.text())));
    QTRY_VERIFY_WITH_TIMEOUT(it.run.isWhole(), tests::patience);
    QCOMPARE(it.run.counts()->rules[0], (RuleCount{2, 2, 0}));
    QVERIFY(bool(desk.moveRule(0, 1)));
    QTRY_VERIFY_WITH_TIMEOUT(it.run.isWhole(), tests::patience);
    QCOMPARE(it.run.counts()->rules[1], (RuleCount{2, 2, 0}));
}

void TestPolicyRun::canBeThrownAwayWhileItRuns()
{
    tests::Loaded loaded;
    QVERIFY(loaded.read(manyLines(5'000), QStringLiteral("a.ndjson")));
    SharedKnowledge knowledge{std::string()};
    for (int i = 0; i < 3; ++i) {
        PolicyRun run(loaded.capture, loaded.events, loaded.loader, knowledge);
        run.setPolicy(policyOf(hashing));
        run.setActive(true);
        QVERIFY(run.isRunning());
    }
}

QTEST_GUILESS_MAIN(TestPolicyRun)
#include "tst_policy_run.moc"
