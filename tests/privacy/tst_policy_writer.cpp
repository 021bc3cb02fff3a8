// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/policy/policy_reader.h"
#include "privacy/policy/policy_writer.h"

#include <QTest>

using namespace telltale;
using namespace telltale::privacy;

namespace {

Rule someRule()
{
    Rule rule;
    rule.name = "e-mail \"quoted\" \\ \xC3\xA4";
    rule.matcher.paths = {"/properties/email"};
    rule.treatment.action = Action::Hash;
    rule.treatment.method.kind = MethodKind::KeyedHash;
    return rule;
}

bool isSame(const Rule &one, const Rule &other)
{
    return one.name == other.name && one.matcher == other.matcher && one.treatment == other.treatment;
}

/// A rule for every method and every matcher.
std::vector<Rule> manyRules()
{
    std::vector<Rule> rules;
    const auto add = [&rules](Action action, MethodKind kind, auto change) {
        Rule rule;
        rule.name = "rule " + std::to_string(rules.size());
        rule.treatment.action = action;
        rule.treatment.method.kind = kind;
        change(rule);
        rules.push_back(rule);
    };
    const auto nothing = [](Rule &) {};
    add(Action::Allow, MethodKind::Keep, [](Rule &rule) {
        rule.matcher.products = {"a", "b*"};
        rule.matcher.events = {"It's \"this\"\n"};
        rule.matcher.paths = {"/a/*", "header/X-*"};
        rule.matcher.destinations = {"*.example.com"};
        rule.matcher.categories = {audit::Category::Network, audit::Category::Person};
        rule.matcher.protections = {audit::Protection::Plain};
        rule.matcher.origins = {audit::Origin::Sdk, audit::Origin::Unknown};
    });
    add(Action::Drop, MethodKind::Drop, nothing);
    add(Action::Block, MethodKind::Keep, nothing);
    add(Action::Mask, MethodKind::Mask, [](Rule &rule) { rule.treatment.method.keepLast = 4; });
    add(Action::Replace, MethodKind::Constant, [](Rule &rule) { rule.treatment.method.constant = "x\ty"; });
    add(Action::Replace, MethodKind::Constant, [](Rule &rule) {
        rule.treatment.method.constant = "-1.5";
        rule.treatment.method.constantType = payload::NodeType::Number;
    });
    add(Action::Replace, MethodKind::Constant, [](Rule &rule) {
        rule.treatment.method.constant = "true";
        rule.treatment.method.constantType = payload::NodeType::Boolean;
    });
    for (const MethodKind kind : {MethodKind::VendorHash, MethodKind::VendorHashLower, MethodKind::VendorHashTrimmed,
                                  MethodKind::VendorHashTrimmedLower, MethodKind::KeyedHash})
        add(Action::Hash, kind, nothing);
    add(Action::Hash, MethodKind::ShortKeyedHash, [](Rule &rule) {
        rule.treatment.method.digits = 10;
        rule.treatment.method.rotation = Rotation::Year;
    });
    add(Action::Pseudonym, MethodKind::Pseudonym, [](Rule &rule) { rule.treatment.method.rotation = Rotation::Day; });
    for (int i = 0; i <= static_cast<int>(Generality::Bucket); ++i) {
        add(Action::Generalise, MethodKind::Generalise, [i](Rule &rule) {
            rule.treatment.method.generality = static_cast<Generality>(i);
            if (rule.treatment.method.generality == Generality::Grid)
                rule.treatment.method.step = 0.25;
        });
    }
    return rules;
}

} // namespace

class TestPolicyWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesWhatIsRead();
    void writesTheBuiltInOne();
    void addsARule_data();
    void addsARule();
    void addsToTheBuiltInOne();
    void refuses_data();
    void refuses();
    void survivesTruncation();
};

void TestPolicyWriter::writesWhatIsRead()
{
    Policy policy;
    policy.gate = TelemetryGate::Off;
    policy.rules = manyRules();
    policy.fallback = policy.rules[5].treatment;
    const PolicyReading reading = readPolicy(policyText(policy), "p");
    QVERIFY(reading.isClean());
    QCOMPARE(reading.policy.gate, policy.gate);
    QVERIFY(reading.policy.fallback == policy.fallback);
    QCOMPARE(reading.policy.rules.size(), policy.rules.size());
    for (std::size_t i = 0; i < policy.rules.size(); ++i)
        QVERIFY2(isSame(reading.policy.rules[i], policy.rules[i]), ruleText(policy.rules[i]).c_str());
}

void TestPolicyWriter::writesTheBuiltInOne()
{
    const Policy policy = openPolicy("default").policy;
    const PolicyReading again = readPolicy(policyText(policy), "p");
    QVERIFY(again.isClean());
    QVERIFY(std::equal(policy.rules.begin(), policy.rules.end(), again.policy.rules.begin(), again.policy.rules.end(),
                       isSame));
}

void TestPolicyWriter::addsARule_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<bool>("isFirst");
    QTest::addColumn<QByteArray>("after");
    const QByteArray added = QByteArray::fromStdString(ruleText(someRule()));
    const QByteArray old = "[[rule]]\nname = \"old\"\naction = \"drop\"\n";
    QTest::newRow("nothing") << QByteArray() << true << added;
    QTest::newRow("no rules") << QByteArray("gate = \"on\" # here\n") << true << "gate = \"on\" # here\n\n" + added;
    QTest::newRow("no line feed") << QByteArray("gate = \"on\"") << true << "gate = \"on\"\n\n" + added;
    QTest::newRow("in front") << "gate = \"on\"\n\n" + old << true << "gate = \"on\"\n\n" + added + "\n" + old;
    QTest::newRow("behind") << "gate = \"on\"\n\n" + old << false << "gate = \"on\"\n\n" + old + "\n" + added;
    QTest::newRow("above its comment") << "# licence\n\n# why\n# and how\n" + old + "# end\n"
                                       << true << "# licence\n\n" + added + "\n# why\n# and how\n" + old + "# end\n";
    QTest::newRow("below the licence") << "# licence\n" + old << true << "# licence\n" + added + "\n" + old;
    QTest::newRow("indented") << QByteArray("  [[rule]]\n  name = \"old\"\n  action = \"drop\"\n") << true
                              << added + "\n  [[rule]]\n  name = \"old\"\n  action = \"drop\"\n";
    QTest::newRow("a table in front") << "[default]\naction = \"drop\"\n" + old << true
                                      << "[default]\naction = \"drop\"\n" + added + "\n" + old;
    QByteArray windows = "gate = \"on\"\r\n" + QByteArray(old).replace("\n", "\r\n");
    QTest::newRow("lines of Windows") << windows << true
                                      << "gate = \"on\"\r\n" + QByteArray(added + "\n" + old).replace("\n", "\r\n");
}

void TestPolicyWriter::addsARule()
{
    QFETCH(QByteArray, before);
    QFETCH(bool, isFirst);
    QFETCH(QByteArray, after);
    const Result<std::string> made =
        withRule(before.toStdString(), someRule(), isFirst ? RulePlace::First : RulePlace::Last);
    QVERIFY(bool(made));
    QCOMPARE(QByteArray::fromStdString(*made), after);
    const PolicyReading reading = readPolicy(*made, "p");
    QVERIFY(reading.isClean());
    QVERIFY(isSame(isFirst ? reading.policy.rules.front() : reading.policy.rules.back(), someRule()));
}

void TestPolicyWriter::addsToTheBuiltInOne()
{
    std::string text(builtInPolicy("default"));
    const std::size_t rules = readPolicy(text, "p").policy.rules.size();
    for (const Rule &rule : manyRules()) {
        const Result<std::string> made = withRule(text, rule);
        QVERIFY2(bool(made), ruleText(rule).c_str());
        text = *made;
    }
    QCOMPARE(readPolicy(text, "p").policy.rules.size(), rules + manyRules().size());
    // Every line that was there is there, in its order.
    std::size_t at = 0;
    for (const QByteArray &line : QByteArray::fromStdString(std::string(builtInPolicy("default"))).split('\n')) {
        at = text.find(line.toStdString(), at);
        QVERIFY(at != std::string::npos);
    }
}

void TestPolicyWriter::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("no TOML") << QByteArray("gate = ");
    QTest::newRow("an error in it") << QByteArray("gate = \"open\"\n");
    QTest::newRow("inline tables") << QByteArray("rule = [ { name = \"a\", action = \"drop\" } ]\n");
    QTest::newRow("a single table") << QByteArray("[rule]\nname = \"a\"\naction = \"drop\"\n");
}

void TestPolicyWriter::refuses()
{
    QFETCH(QByteArray, text);
    for (const RulePlace place : {RulePlace::First, RulePlace::Last}) {
        const Result<std::string> made = withRule(text.toStdString(), someRule(), place);
        QVERIFY(!made);
        QCOMPARE(QByteArray(made.error().code), QByteArray("policy-not-changed"));
    }
    Rule unwritable = someRule();
    unwritable.matcher.paths = {"never/a/path"};
    QVERIFY(!withRule("", unwritable));
}

void TestPolicyWriter::survivesTruncation()
{
    const std::string text(builtInPolicy("default"));
    for (std::size_t length = 0; length <= text.size(); length += 7) {
        const Result<std::string> made = withRule(text.substr(0, length), someRule());
        if (made)
            QVERIFY(readPolicy(*made, "p").isClean());
    }
}

QTEST_GUILESS_MAIN(TestPolicyWriter)
#include "tst_policy_writer.moc"
