// SPDX-License-Identifier: GPL-3.0-or-later
// Changes to the text of a policy: what changes, and that nothing else does.
#include "privacy/policy/policy_edit.h"
#include "privacy/policy/policy_reader.h"
#include "privacy/policy/policy_writer.h"

#include <QTest>

#include <random>

using namespace telltale;
using namespace telltale::privacy;

namespace {

const QByteArray three = "# licence\n"
                         "gate = \"on\" # here\n"
                         "default = \"allow\"\n"
                         "\n"
                         "# why a\n"
                         "[[rule]]\n"
                         "name = \"a\"\n"
                         "path = \"/a\" # of a\n"
                         "action = \"drop\"\n"
                         "\n"
                         "# stands alone\n"
                         "\n"
                         "[[rule]] # b\n"
                         "  name = \"b\"\n"
                         "  category = [\n"
                         "    \"network\", # ] not yet\n"
                         "    'location',\n"
                         "  ]\n"
                         "  action = \"hash\"\n"
                         "  method = \"keyed\"\n"
                         "\n"
                         "# why c\n"
                         "# and how\n"
                         "[[rule]]\n"
                         "name = \"\"\"\n"
                         "c\"\"\"\n"
                         "action = \"block\"\n"
                         "# the end\n";

Rule ruleNamed(const std::string &name)
{
    Rule rule;
    rule.name = name;
    rule.matcher.paths = {"/new"};
    rule.treatment.action = Action::Mask;
    rule.treatment.method.kind = MethodKind::Mask;
    return rule;
}

Treatment treatmentOf(const std::string &toml)
{
    return readPolicy(toml, {}).policy.fallback;
}

QByteArray without(QByteArray text, const QByteArray &part)
{
    return text.replace(part, QByteArray());
}

} // namespace

class TestPolicyEdit : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void removes_data();
    void removes();
    void moves_data();
    void moves();
    void replaces_data();
    void replaces();
    void replacesForms_data();
    void replacesForms();
    void setsGate_data();
    void setsGate();
    void setsDefault_data();
    void setsDefault();
    void refuses_data();
    void refuses();
    void writesWhatCanBeRead();
    void isTheSameAsOnPlainData_data();
    void isTheSameAsOnPlainData();
    void survivesTruncation();
};

void TestPolicyEdit::removes_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<int>("index");
    QTest::addColumn<QByteArray>("after");
    const QByteArray a = "# why a\n[[rule]]\nname = \"a\"\npath = \"/a\" # of a\naction = \"drop\"\n\n";
    QTest::newRow("with its comment") << three << 0 << without(three, a);
    const qsizetype b = three.indexOf("[[rule]] # b");
    QTest::newRow("indented") << three << 1 << three.left(b) + three.mid(three.indexOf("# why c"));
    const qsizetype c = three.indexOf("# why c");
    QTest::newRow("last, a comment behind") << three << 2 << three.left(c) + "# the end\n";
    const QByteArray only = "[[rule]]\nname = \"x\"\naction = \"drop\"\n";
    QTest::newRow("the only one") << only << 0 << QByteArray();
    QTest::newRow("no line feed at the end") << "[[rule]]\nname = \"a\"\naction = \"drop\"\n\n" + only.chopped(1) << 1
                                             << QByteArray("[[rule]]\nname = \"a\"\naction = \"drop\"");
    QTest::newRow("licence stays") << "# licence\n" + only + "\n" + only << 0 << "# licence\n" + only;
    QTest::newRow("no blank lines") << only + "[[rule]]\nname = \"y\"\naction = \"drop\"\n" + only << 1 << only + only;
    QTest::newRow("a table behind") << only + "[default]\naction = \"drop\"\n"
                                    << 0 << QByteArray("[default]\naction = \"drop\"\n");
    QTest::newRow("Windows") << QByteArray(three).replace("\n", "\r\n") << 0 << without(three, a).replace("\n", "\r\n");
    QTest::newRow("byte order mark") << "\xEF\xBB\xBF" + three << 0 << "\xEF\xBB\xBF" + without(three, a);
}

void TestPolicyEdit::removes()
{
    QFETCH(QByteArray, before);
    QFETCH(int, index);
    QFETCH(QByteArray, after);
    const Result<std::string> made = withoutRule(before.toStdString(), static_cast<std::size_t>(index));
    QVERIFY2(bool(made), made ? "" : qPrintable(made.error().message));
    QCOMPARE(QByteArray::fromStdString(*made), after);
}

void TestPolicyEdit::moves_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::addColumn<QByteArray>("after");
    const qsizetype a = three.indexOf("# why a");
    const qsizetype b = three.indexOf("[[rule]] # b");
    const qsizetype c = three.indexOf("# why c");
    const QByteArray top = three.left(a);
    const QByteArray ruleA = three.mid(a, three.indexOf("\n# stands alone") - a);
    const QByteArray between = "\n# stands alone\n\n";
    const QByteArray ruleB = three.mid(b, c - 1 - b);
    const QByteArray ruleC = three.mid(c, three.indexOf("# the end") - c);
    QTest::newRow("up") << three << 2 << 0 << top + ruleC + between + ruleA + "\n" + ruleB + "# the end\n";
    QTest::newRow("down") << three << 0 << 2 << top + ruleB + between + ruleC + "\n" + ruleA + "# the end\n";
    QTest::newRow("one place") << three << 0 << 1 << top + ruleB + between + ruleA + "\n" + ruleC + "# the end\n";
    QTest::newRow("nowhere") << three << 1 << 1 << three;
    const QByteArray x = "[[rule]]\nname = \"x\"\naction = \"drop\"\n";
    const QByteArray y = "[[rule]]\nname = \"y\"\naction = \"drop\"";
    QTest::newRow("no line feed at the end") << x + y << 1 << 0 << y + "\n" + x.chopped(1);
    QTest::newRow("Windows") << QByteArray(x + y + "\n").replace("\n", "\r\n") << 0 << 1
                             << QByteArray(y + "\n" + x).replace("\n", "\r\n");
    QTest::newRow("over a table") << x + "[default]\naction = \"drop\"\n" + y + "\n"
                                  << 1 << 0 << y + "\n[default]\naction = \"drop\"\n" + x;
}

void TestPolicyEdit::moves()
{
    QFETCH(QByteArray, before);
    QFETCH(int, from);
    QFETCH(int, to);
    QFETCH(QByteArray, after);
    const Result<std::string> made =
        withRuleMoved(before.toStdString(), static_cast<std::size_t>(from), static_cast<std::size_t>(to));
    QVERIFY2(bool(made), made ? "" : qPrintable(made.error().message));
    QCOMPARE(QByteArray::fromStdString(*made), after);
}

void TestPolicyEdit::replaces_data()
{
    QTest::addColumn<int>("index");
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<QByteArray>("old");
    QTest::addColumn<QByteArray>("now");
    QTest::newRow("another action, comments stay")
        << 0 << QByteArray("name = \"a\"\npath = \"/a\"\naction = \"mask\"\nkeep_last = 4")
        << QByteArray("action = \"drop\"\n") << QByteArray("action = \"mask\"\nkeep_last = 4\n");
    QTest::newRow("another name") << 0 << QByteArray("name = \"\xC3\xA4\"\npath = \"/a\"\naction = \"drop\"")
                                  << QByteArray("name = \"a\"\n") << QByteArray("name = \"\xC3\xA4\"\n");
    QTest::newRow("one condition more, in its place")
        << 0 << QByteArray("name = \"a\"\nproduct = \"p\"\npath = \"/a\"\naction = \"drop\"")
        << QByteArray("name = \"a\"\n") << QByteArray("name = \"a\"\nproduct = \"p\"\n");
    QTest::newRow("one condition less") << 0 << QByteArray("name = \"a\"\naction = \"drop\"")
                                        << QByteArray("path = \"/a\" # of a\n") << QByteArray();
    QTest::newRow("a list of several lines")
        << 1 << QByteArray("name = \"b\"\ncategory = \"device\"\naction = \"hash\"\nmethod = \"keyed\"")
        << QByteArray("[\n    \"network\", # ] not yet\n    'location',\n  ]") << QByteArray("\"device\"");
    QTest::newRow("indented, a parameter more")
        << 1
        << QByteArray("name = \"b\"\ncategory = [\"network\", \"location\"]\naction = \"hash\"\nmethod = \"keyed\"\n"
                      "rotate = \"day\"")
        << QByteArray("  method = \"keyed\"\n") << QByteArray("  method = \"keyed\"\n  rotate = \"day\"\n");
    QTest::newRow("indented, a parameter less")
        << 1 << QByteArray("name = \"b\"\ncategory = [\"network\", \"location\"]\naction = \"drop\"")
        << QByteArray("  action = \"hash\"\n  method = \"keyed\"\n") << QByteArray("  action = \"drop\"\n");
    QTest::newRow("a text of several lines")
        << 2 << QByteArray("name = \"d\"\naction = \"block\"") << QByteArray("\"\"\"\nc\"\"\"") << QByteArray("\"d\"");
}

void TestPolicyEdit::replaces()
{
    QFETCH(int, index);
    QFETCH(QByteArray, rule);
    QFETCH(QByteArray, old);
    QFETCH(QByteArray, now);
    const PolicyReading wanted = readPolicy("[[rule]]\n" + rule.toStdString(), {});
    QVERIFY(wanted.isClean());
    for (const bool isWindows : {false, true}) {
        const auto ends = [isWindows](QByteArray text) { return isWindows ? text.replace("\n", "\r\n") : text; };
        const Result<std::string> made =
            withRuleReplaced(ends(three).toStdString(), static_cast<std::size_t>(index), wanted.policy.rules.front());
        QVERIFY2(bool(made), made ? "" : qPrintable(made.error().message));
        QCOMPARE(three.count(old), 1);
        QCOMPARE(QByteArray::fromStdString(*made), ends(QByteArray(three).replace(old, now)));
    }
}

void TestPolicyEdit::replacesForms_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    const QByteArray mask = "\naction = \"mask\"";
    QTest::newRow("no line feed at the end")
        << QByteArray("[[rule]]\naction = \"mask\"\nname = \"x\"")
        << QByteArray("[[rule]]\naction = \"mask\"\nname = \"n\"\npath = \"/new\"");
    QTest::newRow("quoted keys") << QByteArray("[[\"rule\"]]\n\"name\"=\"x\"\n'action' = 'drop'\n")
                                 << QByteArray("[[\"rule\"]]\n\"name\"=\"n\"\npath = \"/new\"\n'action' = \"mask\"\n");
    QTest::newRow("literal texts of several lines")
        << QByteArray("[[rule]]\nname = '''\n# x''''' # y\naction = \"drop\"\n")
        << QByteArray("[[rule]]\nname = \"n\" # y\npath = \"/new\"\naction = \"mask\"\n");
    QTest::newRow("nothing between") << QByteArray(
        "[[rule]]\nname = \"x\"\naction = \"drop\"\n[[rule]]\nname = \"y\"\naction = \"drop\"\n")
                                     << "[[rule]]\nname = \"n\"\npath = \"/new\"" + mask
            + "\n[[rule]]\nname = \"y\"\naction = \"drop\"\n";
}

void TestPolicyEdit::replacesForms()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const Result<std::string> made = withRuleReplaced(before.toStdString(), 0, ruleNamed("n"));
    QVERIFY2(bool(made), made ? "" : qPrintable(made.error().message));
    QCOMPARE(QByteArray::fromStdString(*made), after);
}

void TestPolicyEdit::setsGate_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("there") << three << QByteArray(three).replace("gate = \"on\"", "gate = \"off\"");
    QTest::newRow("literal") << QByteArray("gate='essential'#x") << QByteArray("gate=\"off\"#x");
    QTest::newRow("nothing") << QByteArray() << QByteArray("gate = \"off\"\n");
    QTest::newRow("beside the default") << QByteArray("# l\ndefault = \"drop\"\n")
                                        << QByteArray("# l\ndefault = \"drop\"\ngate = \"off\"\n");
    QTest::newRow("in front of the rules")
        << QByteArray("# l\n# of it\n[[rule]]\nname = \"x\"\naction = \"drop\"\n")
        << QByteArray("# l\ngate = \"off\"\n\n# of it\n[[rule]]\nname = \"x\"\naction = \"drop\"\n");
    QTest::newRow("in front of the default") << QByteArray("[default]\naction = \"drop\"\n")
                                             << QByteArray("gate = \"off\"\n\n[default]\naction = \"drop\"\n");
    QTest::newRow("only comments") << QByteArray("# l\n") << QByteArray("# l\ngate = \"off\"\n");
    QTest::newRow("dotted default") << QByteArray("default.action = \"drop\"\r\n")
                                    << QByteArray("default.action = \"drop\"\r\ngate = \"off\"\r\n");
    QTest::newRow("inline rules") << QByteArray("rule = [{name=\"x\",action=\"drop\"}]\n")
                                  << QByteArray("gate = \"off\"\n\nrule = [{name=\"x\",action=\"drop\"}]\n");
}

void TestPolicyEdit::setsGate()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const Result<std::string> made = withGate(before.toStdString(), TelemetryGate::Off);
    QVERIFY2(bool(made), made ? "" : qPrintable(made.error().message));
    QCOMPARE(QByteArray::fromStdString(*made), after);
}

void TestPolicyEdit::setsDefault_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("wanted");
    QTest::addColumn<QByteArray>("after");
    const QByteArray hash = "{ action = \"hash\", method = \"keyed\", rotate = \"day\" }";
    QTest::newRow("a word") << three << "default = " + hash
                            << QByteArray(three).replace("default = \"allow\"", "default = " + hash);
    QTest::newRow("inline") << "default = " + hash + " # x\n"
                            << QByteArray("default = \"block\"") << QByteArray("default = \"block\" # x\n");
    QTest::newRow("a table, more") << QByteArray(
        "[default] # d\n# why\naction = \"drop\" # x\n\n[[rule]]\nname = \"x\"\naction = \"drop\"\n")
                                   << "default = " + hash
                                   << QByteArray(
                                          "[default] # d\n# why\naction = \"hash\" # x\nmethod = \"keyed\"\nrotate = "
                                          "\"day\"\n\n[[rule]]\nname = \"x\"\naction = \"drop\"\n");
    QTest::newRow("a table, less") << QByteArray("[default]\nmethod = \"keyed\"\naction = \"hash\"\n")
                                   << QByteArray("default = \"allow\"")
                                   << QByteArray("[default]\naction = \"allow\"\n");
    QTest::newRow("dotted, more") << QByteArray("default.action = \"drop\"")
                                  << "default = "
            + hash << QByteArray("default.action = \"hash\"\ndefault.method = \"keyed\"\ndefault.rotate = \"day\"");
    QTest::newRow("dotted, less") << QByteArray("default.action = \"mask\"\ngate = \"on\"\ndefault.keep_last = 3\n")
                                  << QByteArray("default = \"drop\"")
                                  << QByteArray("default.action = \"drop\"\ngate = \"on\"\n");
    QTest::newRow("nothing") << QByteArray("gate = \"on\"\n") << QByteArray("default = \"drop\"")
                             << QByteArray("gate = \"on\"\ndefault = \"drop\"\n");
}

void TestPolicyEdit::setsDefault()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, wanted);
    QFETCH(QByteArray, after);
    const Result<std::string> made = withDefault(before.toStdString(), treatmentOf(wanted.toStdString()));
    QVERIFY2(bool(made), made ? "" : qPrintable(made.error().message));
    QCOMPARE(QByteArray::fromStdString(*made), after);
}

void TestPolicyEdit::refuses_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::newRow("no TOML") << QByteArray("[[rule]\n");
    QTest::newRow("errors") << QByteArray("[[rule]]\nname = \"x\"\naction = \"burn\"\n");
    QTest::newRow("inline rules") << QByteArray("rule = [{name=\"x\",action=\"drop\"},{name=\"y\",action=\"drop\"}]\n");
    QTest::newRow("inline rules, a line each") << QByteArray("rule = [\n  {name=\"x\",action=\"drop\"},\n]\n");
    QTest::newRow("no rules") << QByteArray("gate = \"on\"\n");
    QTest::newRow("nothing") << QByteArray();
}

void TestPolicyEdit::refuses()
{
    QFETCH(QByteArray, before);
    const std::string text = before.toStdString();
    for (const Result<std::string> &made :
         {withoutRule(text, 0), withRuleMoved(text, 0, 1), withRuleReplaced(text, 0, ruleNamed("n"))}) {
        QVERIFY(!made);
        QCOMPARE(made.error().code, "policy-not-changed");
        QVERIFY(!made.error().message.isEmpty());
    }
}

/// What could not be read again is refused; what reads back in another way is written as it reads.
void TestPolicyEdit::writesWhatCanBeRead()
{
    Rule bad = ruleNamed("n");
    bad.matcher.paths = {"nowhere"};
    const Result<std::string> refused = withRuleReplaced(three.toStdString(), 0, bad);
    QVERIFY(!refused);
    QVERIFY2(refused.error().message.contains(QLatin1String("nowhere")), qPrintable(refused.error().message));
    QVERIFY(!withRuleReplaced(three.toStdString(), 0, ruleNamed("")));
    Rule odd = ruleNamed("n");
    odd.matcher.products = {"UPPER"};
    odd.treatment.action = Action::Drop; // with the parameters of a mask
    const Result<std::string> made = withRuleReplaced(three.toStdString(), 0, odd);
    QVERIFY(bool(made));
    QCOMPARE(readPolicy(*made, {}).policy.rules[0].matcher.products, std::vector<std::string>{"upper"});
    QVERIFY(readPolicy(*made, {}).policy.rules[0].treatment.action == Action::Drop);
}

void TestPolicyEdit::isTheSameAsOnPlainData_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const std::string &name : policyNames())
        QTest::newRow(name.c_str()) << QByteArray::fromStdString(std::string(builtInPolicy(name)));
    QTest::newRow("three") << three;
    QTest::newRow("three for Windows") << QByteArray(three).replace("\n", "\r\n");
    QTest::newRow("without an end") << three.left(three.indexOf("\n# the end"));
}

/// Random changes to the text give the policy that the same changes give to the policy itself, and no comment is lost
/// but those of rules that were taken out.
void TestPolicyEdit::isTheSameAsOnPlainData()
{
    QFETCH(QByteArray, text);
    std::mt19937 random(20240109);
    const auto below = [&random](std::size_t count) { return random() % count; };
    const Policy samples = openPolicy("default").policy;
    for (int round = 0; round < 8; ++round) {
        std::string toml = text.toStdString();
        Policy plain = readPolicy(toml, {}).policy;
        for (int step = 0; step < 12; ++step) {
            const std::size_t count = plain.rules.size();
            const std::size_t which = count == 0 ? 3 + below(3) : below(6);
            Result<std::string> made = toml;
            if (which == 0) {
                const std::size_t from = below(count);
                const std::size_t to = below(count);
                made = withRuleMoved(toml, from, to);
                Rule rule = plain.rules[from];
                plain.rules.erase(plain.rules.begin() + static_cast<std::ptrdiff_t>(from));
                plain.rules.insert(plain.rules.begin() + static_cast<std::ptrdiff_t>(to), rule);
            } else if (which == 1) {
                const std::size_t index = below(count);
                made = withoutRule(toml, index);
                plain.rules.erase(plain.rules.begin() + static_cast<std::ptrdiff_t>(index));
            } else if (which == 2) {
                const std::size_t index = below(count);
                const Rule &rule = samples.rules[below(samples.rules.size())];
                made = withRuleReplaced(toml, index, rule);
                plain.rules[index] = rule;
            } else if (which == 3) {
                plain.gate = static_cast<TelemetryGate>(below(3));
                made = withGate(toml, plain.gate);
            } else if (which == 4) {
                plain.fallback = samples.rules[below(samples.rules.size())].treatment;
                made = withDefault(toml, plain.fallback);
            } else {
                const Rule &rule = samples.rules[below(samples.rules.size())];
                const bool isFirst = below(2) == 0;
                made = withRule(toml, rule, isFirst ? RulePlace::First : RulePlace::Last);
                plain.rules.insert(isFirst ? plain.rules.begin() : plain.rules.end(), rule);
            }
            QVERIFY2(bool(made), made ? "" : (made.error().message.toStdString() + "\n" + toml).c_str());
            const PolicyReading reading = readPolicy(*made, {});
            QVERIFY(reading.isClean());
            QVERIFY2(isAlike(reading.policy, plain), made->c_str());
            if (which == 0) { // only their order has changed
                std::string before = toml;
                std::string after = *made;
                std::sort(before.begin(), before.end());
                std::sort(after.begin(), after.end());
                QVERIFY2(before == after, made->c_str());
            }
            toml = *made;
        }
    }
}

void TestPolicyEdit::survivesTruncation()
{
    for (qsizetype length = 0; length <= three.size(); ++length) {
        const std::string text = three.left(length).toStdString();
        const PolicyReading old = readPolicy(text, {});
        for (std::size_t index = 0; index < 3; ++index) {
            for (const Result<std::string> &made :
                 {withoutRule(text, index), withRuleMoved(text, index, 0),
                  withRuleReplaced(text, index, ruleNamed("n")), withGate(text, TelemetryGate::Off),
                  withDefault(text, ruleNamed("n").treatment)}) {
                if (made)
                    QVERIFY2(old.isClean() && readPolicy(*made, {}).isClean(), made->c_str());
            }
        }
    }
}

QTEST_MAIN(TestPolicyEdit)
#include "tst_policy_edit.moc"
