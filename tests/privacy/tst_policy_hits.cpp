// SPDX-License-Identifier: GPL-3.0-or-later
// Which rule decides about which fields, and what leaves at each gate.
#include "payload/loaders/load.h"
#include "privacy/wire/policy_dry_run.h"
#include "privacy/wire/policy_hits.h"
#include "privacy/wire_request.h"

#include <QTest>

using namespace telltale;
using namespace telltale::privacy;
using namespace telltale::test;

namespace {

template<typename Counter>
class HitSink : public payload::RecordSink
{
public:
    explicit HitSink(Counter &counter) : m_counter(counter) {}
    bool record(const payload::Record &record) override
    {
        m_counter.take(record);
        return true;
    }
    void diagnostic(const Diagnostic &) override {}

private:
    Counter &m_counter;
};

std::shared_ptr<const Policy> policyOf(const std::string &toml)
{
    const PolicyReading reading = readPolicy(toml, "p.toml");
    if (!reading.isClean())
        qFatal("%s", qPrintable(reading.findings.front().message));
    return std::make_shared<const Policy>(reading.policy);
}

template<typename Counter>
void feed(Counter &counter, const std::string &text, const std::string &name)
{
    HitSink<Counter> sink(counter);
    const payload::PaddedText padded(text);
    payload::loadText(padded.text(), name, {}, sink);
}

PolicyCounts countsOf(const std::string &policy, const std::string &text, const std::string &name = "x.ndjson")
{
    PolicyHits hits(policyOf(policy), wireKnowledge());
    feed(hits, text, name);
    return hits.counts();
}

const std::string events = "{\"event\":\"Instance Start\",\"ip\":\"192.0.2.1\",\"ip2\":\"192.0.2.2\",\"a\":1}\n"
                           "{\"event\":\"b\",\"ip\":\"192.0.2.0\"}\n"
                           "{\"event\":\"c\",\"ip\":\"192.0.2.3\",\"a\":1}\n"
                           "{\"event\":\"d\"}\n";
const std::string rules = "[[rule]]\nname = \"no c\"\nevent = \"c\"\naction = \"block\"\n"
                          "[[rule]]\nname = \"networks\"\ncategory = \"network\"\naction = \"hash\"\n"
                          "[[rule]]\nname = \"a\"\npath = \"/a\"\naction = \"drop\"\n";
const std::string request = "POST /v1/batch HTTP/1.1\r\nHost: a.example\r\nX-Real-IP: 192.0.2.7\r\n"
                            "Content-Length: 33\r\n\r\n{\"event\":\"b\",\"ip\":\"192.0.2.129\"}\n";

} // namespace

class TestPolicyHits : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void countsByRule();
    void everyFieldHasOneRule();
    void countsTheGates();
    void keepsRequests();
    void leavesFraming();
    void agreesWithTheDryRun();
};

/// Without a key, although one of the rules hashes with one.
void TestPolicyHits::countsByRule()
{
    const PolicyCounts counts = countsOf(rules, events);
    QCOMPARE(counts.rules, (std::vector<RuleCount>{{3, 1, 1}, {3, 2, 0}, {1, 1, 0}, {3, 3, 0}}));
    QCOMPARE(counts.events, std::uint64_t(4));
    QCOMPARE(counts.fields, std::uint64_t(10));
}

void TestPolicyHits::everyFieldHasOneRule()
{
    for (const std::string &name : policyNames()) {
        const PolicyCounts counts = countsOf(std::string(builtInPolicy(name)), events + events);
        std::uint64_t fields = counts.unruled;
        for (const RuleCount &rule : counts.rules)
            fields += rule.fields;
        QCOMPARE(fields, counts.fields);
        QCOMPARE(counts.fields, std::uint64_t(20));
    }
}

void TestPolicyHits::countsTheGates()
{
    const PolicyCounts open = countsOf("gate = \"off\"\n", events);
    QCOMPARE(open.leaving, std::uint64_t(4)); // if it were on
    QCOMPARE(open.leavingEssential, std::uint64_t(1));
    const PolicyCounts ruled = countsOf(rules, events);
    QCOMPARE(ruled.leaving, std::uint64_t(3));
    QCOMPARE(ruled.leavingEssential, std::uint64_t(1));
    const PolicyCounts closed = countsOf("default = \"block\"\n", events);
    QCOMPARE(closed.leaving, std::uint64_t(0));
    QCOMPARE(closed.leavingEssential, std::uint64_t(0));
    QCOMPARE(closed.rules.front().kept, std::uint64_t(4));
}

/// What stands beside the body keeps the events in it, but not those of the next request.
void TestPolicyHits::keepsRequests()
{
    std::string other = request;
    other.replace(other.find("X-Real-IP"), 9, "X-Real-Id");
    const std::string policy = "[[rule]]\nname = \"no real IP\"\npath = \"header/X-Real-IP\"\naction = \"block\"\n";
    const PolicyCounts counts = countsOf(policy, request + other + request, "x.http");
    QCOMPARE(counts.events, std::uint64_t(3));
    QCOMPARE(counts.leaving, std::uint64_t(1));
    QCOMPARE(counts.rules.front(), (RuleCount{2, 0, 2}));
}

void TestPolicyHits::leavesFraming()
{
    const PolicyCounts counts =
        countsOf("[[rule]]\nname = \"x\"\npath = \"header/*\"\naction = \"drop\"\n", request, "x.http");
    QCOMPARE(counts.rules.front().fields, std::uint64_t(1)); // not Host, not Content-Length
    QVERIFY(counts.unruled >= 2);
    const PolicyCounts kept =
        countsOf("[[rule]]\nname = \"x\"\npath = \"header/Host\"\naction = \"block\"\n", request, "x.http");
    QCOMPARE(kept.leaving, std::uint64_t(0));
}

/// What would be changed has that rule.
void TestPolicyHits::agreesWithTheDryRun()
{
    const std::string policy = "[[rule]]\nname = \"no c\"\nevent = \"c\"\naction = \"block\"\n"
                               "[[rule]]\nname = \"networks\"\ncategory = \"network\"\naction = \"drop\"\n";
    auto run = PolicyDryRun::make(policyOf(policy), wireKnowledge());
    QVERIFY(bool(run));
    feed(**run, events + request, "x.ndjson");
    const PolicyCounts counts = countsOf(policy, events + request);
    const DryRunHits &dry = (*run)->hits();
    QCOMPARE(counts.events, dry.events);
    QCOMPARE(counts.leaving, dry.events - dry.rules[0].kept - dry.rules[1].kept);
    QCOMPARE(counts.rules[1].fields, dry.rules[1].fields); // none of them is in an event that is kept
}

QTEST_GUILESS_MAIN(TestPolicyHits)
#include "tst_policy_hits.moc"
