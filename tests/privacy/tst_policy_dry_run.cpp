// SPDX-License-Identifier: GPL-3.0-or-later
// What a policy would do, counted without doing it.
#include "payload/loaders/load.h"
#include "privacy/wire/policy_dry_run.h"
#include "privacy/wire_request.h"

#include <QTest>

using namespace telltale;
using namespace telltale::privacy;
using namespace telltale::test;

namespace {

class RunSink : public payload::RecordSink
{
public:
    explicit RunSink(PolicyDryRun &run) : m_run(run) {}
    bool record(const payload::Record &record) override
    {
        m_run.take(record);
        return true;
    }
    void diagnostic(const Diagnostic &) override {}

private:
    PolicyDryRun &m_run;
};

DryRunHits hitsOf(const std::string &policy, const std::string &text, const std::string &name = "x.ndjson")
{
    const PolicyReading reading = readPolicy(policy, "p.toml");
    auto run = PolicyDryRun::make(std::make_shared<const Policy>(reading.policy), wireKnowledge());
    if (!reading.isClean() || !run)
        qFatal("no dry run");
    RunSink sink(**run);
    const payload::PaddedText padded(text);
    payload::loadText(padded.text(), name, {}, sink);
    return (*run)->hits();
}

const std::string events = "{\"event\":\"Instance Start\",\"ip\":\"192.0.2.1\",\"ip2\":\"192.0.2.2\",\"a\":1}\n"
                           "{\"event\":\"b\",\"ip\":\"192.0.2.0\"}\n"
                           "{\"event\":\"c\",\"ip\":\"192.0.2.3\",\"a\":1}\n"
                           "{\"event\":\"d\"}\n";
const std::string rules =
    "[[rule]]\nname = \"no c\"\nevent = \"c\"\naction = \"block\"\n"
    "[[rule]]\nname = \"networks\"\ncategory = \"network\"\naction = \"generalise\"\nto = \"/24\"\n"
    "[[rule]]\nname = \"a\"\npath = \"/a\"\naction = \"drop\"\n";

} // namespace

class TestPolicyDryRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsByRule();
    void countsTheGate_data();
    void countsTheGate();
    void countsTheDefault();
    void countsRequests();
    void needsAKey();
};

void TestPolicyDryRun::countsByRule()
{
    const DryRunHits hits = hitsOf(rules, events);
    QCOMPARE(hits.rules, (std::vector<RuleHits>{{"no c", 0, 0, 1}, {"networks", 2, 1, 0}, {"a", 1, 1, 0}, {}}));
    QCOMPARE(hits.events, std::uint64_t(4));
    QCOMPARE(hits.byGate, std::uint64_t(0));
    QCOMPARE(hits.unchanged, std::uint64_t(2));
}

void TestPolicyDryRun::countsTheGate_data()
{
    QTest::addColumn<QByteArray>("gate");
    QTest::addColumn<int>("kept");
    QTest::newRow("on") << QByteArray("on") << 0;
    QTest::newRow("essential") << QByteArray("essential") << 3;
    QTest::newRow("off") << QByteArray("off") << 4;
}

void TestPolicyDryRun::countsTheGate()
{
    QFETCH(QByteArray, gate);
    QFETCH(int, kept);
    const DryRunHits hits = hitsOf("gate = \"" + gate.toStdString() + "\"\n", events);
    QCOMPARE(hits.byGate, std::uint64_t(kept));
    QCOMPARE(hits.unchanged, std::uint64_t(4 - kept));
}

void TestPolicyDryRun::countsTheDefault()
{
    const DryRunHits hits = hitsOf("default = \"drop\"\n", events);
    QCOMPARE(hits.rules, (std::vector<RuleHits>{{"", 10, 4, 0}}));
}

/// What is beside a body belongs to no event.
void TestPolicyDryRun::countsRequests()
{
    const std::string request = "POST /v1/batch HTTP/1.1\r\nHost: a.example\r\nX-Real-IP: 192.0.2.7\r\n"
                                "Content-Length: 33\r\n\r\n{\"event\":\"b\",\"ip\":\"192.0.2.129\"}\n";
    const DryRunHits hits = hitsOf(rules, request, "x.http");
    QCOMPARE(hits.events, std::uint64_t(1));
    QCOMPARE(hits.rules.at(1), (RuleHits{"networks", 2, 1, 0}));
}

void TestPolicyDryRun::needsAKey()
{
    Policy policy;
    policy.fallback.action = Action::Hash;
    policy.fallback.method.kind = MethodKind::KeyedHash;
    QVERIFY(!PolicyDryRun::make(std::make_shared<const Policy>(policy), wireKnowledge()));
}

QTEST_GUILESS_MAIN(TestPolicyDryRun)
#include "tst_policy_dry_run.moc"
