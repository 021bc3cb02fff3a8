// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/glob.h"
#include "privacy/policy/policy_matcher.h"
#include "privacy/policy/policy_reader.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace telltale;
using namespace telltale::privacy;
using audit::Category;
using audit::Origin;
using audit::Protection;

namespace {

const QByteArray good = "gate = \"essential\"\n"
                        "default = \"drop\"\n"
                        "[[rule]]\n"
                        "name = \"addresses\"\n"
                        "product = [\"AppSmith\", \"other\"]\n"
                        "event = \"Installation *\"\n"
                        "path = [\"/batch/*/ip\", \"header/X-*\"]\n"
                        "category = \"network\"\n"
                        "destination = [\"*.Example.com\"]\n"
                        "protection = [\"plain\", \"masked\"]\n"
                        "origin = \"product\"\n"
                        "action = \"generalise\"\n"
                        "to = \"/16\"\n"
                        "[[rule]]\n"
                        "name = \"hash\"\n"
                        "action = \"hash\"\n"
                        "method = \"keyed-short\"\n"
                        "digits = 20\n"
                        "rotate = \"month\"\n"
                        "[[rule]]\n"
                        "name = \"mask\"\n"
                        "action = \"mask\"\n"
                        "keep_first = 1\n"
                        "keep_last = 4\n"
                        "[[rule]]\n"
                        "name = \"replace\"\n"
                        "action = \"replace\"\n"
                        "value = \"none\"\n"
                        "[[rule]]\n"
                        "name = \"stop\"\n"
                        "action = \"block\"\n";

std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

QString listed(const std::vector<Diagnostic> &findings)
{
    QStringList lines;
    for (const Diagnostic &finding : findings)
        lines << QStringLiteral("%1:%2 [%3] %4")
                     .arg(finding.place.line)
                     .arg(finding.place.column)
                     .arg(QLatin1String(finding.code), finding.message);
    return lines.join(QLatin1Char('\n'));
}

Policy policyOf(const QByteArray &rules)
{
    PolicyReading reading = readPolicy(view(rules), "p.toml");
    if (!reading.isClean())
        qFatal("%s", qPrintable(listed(reading.findings)));
    return std::move(reading.policy);
}

/// Index of the rule, or -1 for the default, -2 for none.
int ruleFor(const QByteArray &rules, const FieldPlace &place, Category category = Category::Unknown,
            Protection protection = Protection::Plain)
{
    const Policy policy = policyOf(rules);
    const PolicyMatcher matcher(policy);
    const RuleChoices choices = matcher.choices(place);
    const std::uint32_t rule = matcher.rule(choices, category, protection);
    if (!choices.needsVerdict && !choices.rules.empty() && rule != choices.rules.front())
        qFatal("the first choice is not the one");
    if (rule == noRule)
        return -2;
    return rule == policy.rules.size() ? -1 : static_cast<int>(rule);
}

QByteArray ruleWith(const QByteArray &matcher, const QByteArray &action = "drop")
{
    return "[[rule]]\nname = \"r\"\n" + matcher + "\naction = \"" + action + "\"\n";
}

} // namespace

class TestPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEverything();
    void readsDefaults_data();
    void readsDefaults();
    void tellsWhatIsWrong_data();
    void tellsWhatIsWrong();
    void keepsWhatIsRight();
    void survivesTruncation();
    void survivesHostileText();
    void readsTenThousandRules();
    void matches_data();
    void matches();
    void takesTheFirstThatMatches();
    void judgesContainersByPathOnly();
    void knowsWhetherItNeedsAKey();
    void hasACleanDefault();
    void opensFiles();
};

void TestPolicy::readsEverything()
{
    const PolicyReading reading = readPolicy(view(good), "p.toml");
    QVERIFY2(reading.isClean(), qPrintable(listed(reading.findings)));
    const Policy &policy = reading.policy;
    QCOMPARE(policy.gate, TelemetryGate::Essential);
    QCOMPARE(policy.fallback.action, Action::Drop);
    QCOMPARE(policy.rules.size(), std::size_t(5));
    const Matcher &matcher = policy.rules[0].matcher;
    QCOMPARE(matcher.products, (std::vector<std::string>{"appsmith", "other"}));
    QCOMPARE(matcher.events, (std::vector<std::string>{"Installation *"}));
    QCOMPARE(matcher.paths, (std::vector<std::string>{"/batch/*/ip", "header/X-*"}));
    QCOMPARE(matcher.destinations, (std::vector<std::string>{"*.example.com"}));
    QCOMPARE(matcher.categories, (std::vector<Category>{Category::Network}));
    QCOMPARE(matcher.protections, (std::vector<Protection>{Protection::Plain, Protection::Masked}));
    QCOMPARE(matcher.origins, (std::vector<Origin>{Origin::Product}));
    QCOMPARE(policy.rules[0].place.line, 3u);
    QCOMPARE(policy.rules[0].treatment.method.kind, MethodKind::Generalise);
    QCOMPARE(policy.rules[0].treatment.method.generality, Generality::Net16);
    const Method &hash = policy.rules[1].treatment.method;
    QCOMPARE(hash.kind, MethodKind::ShortKeyedHash);
    QCOMPARE(hash.digits, 20u);
    QCOMPARE(hash.rotation, Rotation::Month);
    const Method &mask = policy.rules[2].treatment.method;
    QCOMPARE(mask.kind, MethodKind::Mask);
    QCOMPARE(mask.keepFirst, 1u);
    QCOMPARE(mask.keepLast, 4u);
    QCOMPARE(policy.rules[3].treatment.method.constant, std::string("none"));
    QCOMPARE(policy.rules[4].treatment.action, Action::Block);
}

void TestPolicy::readsDefaults_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Treatment>("treatment");
    const auto made = [](Action action, MethodKind kind, auto change) {
        Treatment treatment;
        treatment.action = action;
        treatment.method.kind = kind;
        change(treatment.method);
        return treatment;
    };
    const auto nothing = [](Method &) {};
    QTest::newRow("nothing") << QByteArray() << Treatment();
    QTest::newRow("drop") << QByteArray("default = \"drop\"") << made(Action::Drop, MethodKind::Drop, nothing);
    QTest::newRow("block") << QByteArray("default = \"block\"") << made(Action::Block, MethodKind::Keep, nothing);
    QTest::newRow("mask") << QByteArray("default = \"mask\"") << made(Action::Mask, MethodKind::Mask, nothing);
    QTest::newRow("hash") << QByteArray("default = \"hash\"") << made(Action::Hash, MethodKind::KeyedHash, nothing);
    QTest::newRow("pseudonym") << QByteArray("default = \"pseudonym\"")
                               << made(Action::Pseudonym, MethodKind::Pseudonym, nothing);
    QTest::newRow("as a method of hashes") << QByteArray("default = { action = \"hash\", method = \"pseudonym\" }")
                                           << made(Action::Pseudonym, MethodKind::Pseudonym, nothing);
    QTest::newRow("as the vendor") << QByteArray("default = { action = \"hash\", method = \"vendor\" }")
                                   << made(Action::Hash, MethodKind::VendorHash, nothing);
    QTest::newRow("a table") << QByteArray("[default]\naction = \"generalise\"\nto = \"grid\"\nstep = 0.5")
                             << made(Action::Generalise, MethodKind::Generalise, [](Method &method) {
                                    method.generality = Generality::Grid;
                                    method.step = 0.5;
                                });
    QTest::newRow("a number") << QByteArray("default = { action = \"replace\", value = -1.5 }")
                              << made(Action::Replace, MethodKind::Constant, [](Method &method) {
                                     method.constant = "-1.5";
                                     method.constantType = payload::NodeType::Number;
                                 });
    QTest::newRow("truth") << QByteArray("default = { action = \"replace\", value = false }")
                           << made(Action::Replace, MethodKind::Constant, [](Method &method) {
                                  method.constant = "false";
                                  method.constantType = payload::NodeType::Boolean;
                              });
    QTest::newRow("the empty text") << QByteArray("default = { action = \"replace\", value = \"\" }")
                                    << made(Action::Replace, MethodKind::Constant, nothing);
}

void TestPolicy::readsDefaults()
{
    QFETCH(QByteArray, text);
    QFETCH(Treatment, treatment);
    QVERIFY(policyOf(text).fallback == treatment);
}

void TestPolicy::tellsWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    const auto row = [](const char *name, const QByteArray &text, const char *code, int line, int column) {
        QTest::newRow(name) << text << QByteArray(code) << line << column;
    };
    row("no TOML", "gate = \n", "toml-syntax", 1, 8);
    row("an unknown key", "gates = \"on\"\n", "toml-unknown-key", 1, 1);
    row("an unknown key in a rule", ruleWith("\n  categroy = \"network\""), "toml-unknown-key", 4, 3);
    row("an unknown gate", "\ngate = \"open\"\n", "toml-bad-value", 2, 8);
    row("a gate that is no text", "gate = true\n", "toml-bad-value", 1, 8);
    row("an unknown default", "default = \"keep\"\n", "toml-bad-value", 1, 11);
    row("a default that is no word", "default = 1\n", "toml-bad-value", 1, 11);
    row("a default without its value", "default = \"replace\"\n", "toml-bad-value", 1, 11);
    row("a default without an action", "[default]\n", "toml-missing-key", 1, 1);
    row("no name", "[[rule]]\naction = \"drop\"\n", "toml-missing-key", 1, 1);
    row("an empty name", "[[rule]]\nname = \"\"\naction = \"drop\"\n", "toml-missing-key", 2, 8);
    row("no action", "[[rule]]\nname = \"a\"\n", "toml-missing-key", 1, 1);
    row("an unknown action", "[[rule]]\nname = \"a\"\naction = \"destroy\"\n", "toml-bad-value", 3, 10);
    row("an action that is no text", "[[rule]]\nname = \"a\"\naction = 7\n", "toml-bad-value", 3, 10);
    row("an unknown category", ruleWith("category = [\"network\",\n  \"networks\"]"), "toml-bad-value", 4, 3);
    row("a category that is no text", ruleWith("category = 3"), "toml-bad-value", 3, 12);
    row("a list of numbers", ruleWith("category = [1]"), "toml-bad-value", 3, 13);
    row("an empty list", ruleWith("category = []"), "toml-bad-value", 3, 12);
    row("an empty word", ruleWith("event = \"\""), "toml-bad-value", 3, 9);
    row("an unknown protection", ruleWith("protection = \"open\""), "toml-bad-value", 3, 14);
    row("an unknown origin", ruleWith("origin = \"me\""), "toml-bad-value", 3, 10);
    row("a path that never matches", ruleWith("path = \"properties/email\""), "toml-bad-value", 3, 8);
    row("a rule that is no table", "rule = [1]\n", "toml-bad-value", 1, 9);
    row("rules that are no list", "rule = \"drop\"\n", "toml-bad-value", 1, 8);
    row("an unknown method", ruleWith("method = \"md5\"", "hash"), "toml-bad-value", 3, 10);
    row("a method of nothing", ruleWith("method = \"keyed\""), "toml-unknown-key", 3, 1);
    row("rotation of a vendor's hash", ruleWith("method = \"vendor\"\nrotate = \"day\"", "hash"), "toml-unknown-key", 4,
        1);
    row("an unknown rotation", ruleWith("rotate = \"week\"", "hash"), "toml-bad-value", 3, 10);
    row("digits of a whole hash", ruleWith("digits = 12", "hash"), "toml-unknown-key", 3, 1);
    row("too few digits", ruleWith("method = \"keyed-short\"\ndigits = 4", "hash"), "toml-bad-value", 4, 1);
    row("too many digits", ruleWith("method = \"keyed-short\"\ndigits = 64", "hash"), "toml-bad-value", 4, 1);
    row("less than none kept", ruleWith("keep_first = -1", "mask"), "toml-bad-value", 3, 1);
    row("half a character kept", ruleWith("keep_first = 0.5", "mask"), "toml-bad-value", 3, 14);
    row("no value", ruleWith("", "replace"), "toml-bad-value", 1, 1);
    row("a list as a value", ruleWith("value = [1]", "replace"), "toml-bad-value", 3, 9);
    row("infinity as a value", ruleWith("value = inf", "replace"), "toml-bad-value", 3, 9);
    row("general to nothing", ruleWith("to = \"/8\"", "generalise"), "toml-bad-value", 3, 6);
    row("a step without a grid", ruleWith("step = 2", "generalise"), "toml-unknown-key", 3, 1);
    row("no step", ruleWith("to = \"bucket\"\nstep = 0", "generalise"), "toml-bad-value", 4, 8);
    row("a step that is none", ruleWith("to = \"bucket\"\nstep = nan", "generalise"), "toml-bad-value", 4, 8);
    row("a step in words", ruleWith("to = \"grid\"\nstep = \"1\"", "generalise"), "toml-bad-value", 4, 8);
}

void TestPolicy::tellsWhatIsWrong()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, code);
    QFETCH(int, line);
    QFETCH(int, column);
    const PolicyReading reading = readPolicy(view(text), "p.toml");
    QVERIFY2(reading.findings.size() == 1, qPrintable(listed(reading.findings)));
    const Diagnostic &finding = reading.findings.front();
    QCOMPARE(QByteArray(finding.code), code);
    QVERIFY2(finding.place.line == static_cast<std::uint32_t>(line)
                 && finding.place.column == static_cast<std::uint32_t>(column),
             qPrintable(listed(reading.findings)));
    QCOMPARE(finding.source, std::string("p.toml"));
    QCOMPARE(finding.severity, Severity::Error);
    QVERIFY(!finding.message.isEmpty());
    QVERIFY(reading.policy.rules.empty());
}

void TestPolicy::keepsWhatIsRight()
{
    const PolicyReading reading =
        readPolicy(view(ruleWith("category = \"nothing\"") + ruleWith("category = \"network\"")), "p");
    QCOMPARE(reading.findings.size(), std::size_t(1));
    QCOMPARE(reading.policy.rules.size(), std::size_t(1));
    QCOMPARE(reading.policy.rules.front().matcher.categories.front(), Category::Network);
}

void TestPolicy::survivesTruncation()
{
    std::size_t clean = 0;
    for (qsizetype length = 0; length <= good.size(); ++length) {
        const PolicyReading reading = readPolicy(view(good.left(length)), "p");
        QVERIFY(reading.policy.rules.size() <= 5);
        clean += reading.isClean();
    }
    QVERIFY(clean > 0 && clean < static_cast<std::size_t>(good.size()));
    for (qsizetype i = 0; i < good.size(); ++i) {
        QByteArray changed = good;
        for (const char c : {'\0', '\xFF', '"', '[', '\n', '.'}) {
            changed[i] = c;
            (void)readPolicy(view(changed), "p");
        }
    }
}

void TestPolicy::survivesHostileText()
{
    for (const QByteArray &text :
         {QByteArray(100'000, '['), "rule = " + QByteArray(100'000, '['), QByteArray("a.").repeated(100'000) + "a = 1",
          QByteArray("[[rule]]\n").repeated(20'000), QByteArray("[[rule.rule]]\n"), QByteArray(1 << 20, '\0'),
          QByteArray("default = { action = { action = \"drop\" } }"), QByteArray("\xEF\xBB\xBFgate = \"off\""),
          "[[rule]]\nname = \"" + QByteArray(1 << 20, 'a') + "\"\npath = \"/" + QByteArray("*a").repeated(10'000)
              + "\"\naction = \"nothing\"\n"}) {
        const PolicyReading reading = readPolicy(view(text), "p");
        for (const Diagnostic &finding : reading.findings)
            QVERIFY(finding.message.size() < 10'000);
    }
}

void TestPolicy::readsTenThousandRules()
{
    QByteArray text;
    for (int i = 0; i < 10'000; ++i)
        text += "[[rule]]\nname = \"rule " + QByteArray::number(i) + "\"\npath = \"*/field" + QByteArray::number(i)
            + "\"\ncategory = [\"network\", \"person\"]\naction = \"mask\"\n";
    const Policy policy = policyOf(text);
    QCOMPARE(policy.rules.size(), std::size_t(10'000));
    const PolicyMatcher matcher(policy);
    FieldPlace place;
    for (const int wanted : {0, 5'000, 9'999}) {
        const std::string path = "/properties/field" + std::to_string(wanted);
        place.path = path;
        const RuleChoices choices = matcher.choices(place);
        QCOMPARE(choices.rules.size(), std::size_t(2));
        QCOMPARE(matcher.rule(choices, Category::Person, Protection::Plain), static_cast<std::uint32_t>(wanted));
        QCOMPARE(matcher.rule(choices, Category::Time, Protection::Plain), 10'000u);
    }
}

void TestPolicy::matches_data()
{
    QTest::addColumn<QByteArray>("matcher");
    QTest::addColumn<bool>("isMatch");
    const auto row = [](const char *name, const char *matcher, bool isMatch) {
        QTest::newRow(name) << QByteArray(matcher) << isMatch;
    };
    row("anything", "", true);
    row("product", "product = \"appsmith\"", true);
    row("product in capitals", "product = \"Appsmith\"", true);
    row("one of several products", "product = [\"x\", \"app*\"]", true);
    row("another product", "product = \"apps\"", false);
    row("event", "event = \"Installation Setup Complete\"", true);
    row("event glob", "event = \"Installation *\"", true);
    row("an event's case counts", "event = \"installation *\"", false);
    row("path", "path = \"/batch/*/properties/ipAddress\"", true);
    row("path glob", "path = \"*/ipAddress\"", true);
    row("path elsewhere", "path = \"/properties/ipAddress\"", false);
    row("one of several paths", "path = [\"/a\", \"/batch/*\"]", true);
    row("category", "category = \"network\"", true);
    row("one of several categories", "category = [\"person\", \"network\"]", true);
    row("another category", "category = [\"person\", \"device\"]", false);
    row("host", "destination = \"cs.appsmith.com\"", true);
    row("host glob in capitals", "destination = \"*.APPSMITH.com\"", true);
    row("another host", "destination = \"appsmith.com\"", false);
    row("a host is not a port", "destination = \"cs.appsmith.com:8443\"", false);
    row("origin of a request", "destination = \"https://cs.appsmith.com:8443\"", true);
    row("another scheme", "destination = \"http://*\"", false);
    row("protection", "protection = \"plain\"", true);
    row("another protection", "protection = [\"hashed\", \"empty\"]", false);
    row("origin", "origin = [\"sdk\", \"product\"]", true);
    row("another origin", "origin = \"receiver\"", false);
    row("all",
        "product = \"appsmith\"\nevent = \"*\"\ncategory = \"network\"\norigin = \"product\"\nprotection = \"plain\"",
        true);
    row("all but one",
        "product = \"appsmith\"\nevent = \"*\"\ncategory = \"network\"\norigin = \"product\"\nprotection = \"empty\"",
        false);
}

void TestPolicy::matches()
{
    QFETCH(QByteArray, matcher);
    QFETCH(bool, isMatch);
    FieldPlace place;
    place.product = "appsmith";
    place.event = "Installation Setup Complete";
    place.path = "/batch/*/properties/ipAddress";
    place.destination = "https://CS.appsmith.com:8443";
    place.origin = Origin::Product;
    QCOMPARE(ruleFor(ruleWith(matcher), place, Category::Network), isMatch ? 0 : -1);
    // What is not known fits no word.
    const bool isAbout = !matcher.isEmpty() && !matcher.contains("category") && !matcher.contains("protection")
        && !matcher.contains("\"*\"");
    if (isAbout)
        QCOMPARE(ruleFor(ruleWith(matcher), {}, Category::Network), -1);

    place.path = "header/x-forwarded-for";
    QCOMPARE(ruleFor(ruleWith("path = \"header/X-Forwarded-For\""), place), 0);
    QCOMPARE(ruleFor(ruleWith("path = \"header/X-*\""), place), 0);
    QCOMPARE(ruleFor(ruleWith("path = \"header/Y-*\""), place), -1);
    place.path = "query/ID";
    QCOMPARE(ruleFor(ruleWith("path = \"query/id\""), place), -1);
    place.destination = "http://[2001:db8::1]:80";
    QCOMPARE(ruleFor(ruleWith("destination = \"[2001:db8::1]\""), place), 0);
}

void TestPolicy::takesTheFirstThatMatches()
{
    const QByteArray rules = ruleWith("category = \"person\"") + ruleWith("path = \"/a\"", "allow")
        + ruleWith("path = \"/*\"") + ruleWith("category = \"person\"", "block");
    FieldPlace place;
    place.path = "/a";
    QCOMPARE(ruleFor(rules, place, Category::Person), 0);
    QCOMPARE(ruleFor(rules, place, Category::Time), 1);
    place.path = "/b";
    QCOMPARE(ruleFor(rules, place, Category::Time), 2);
    place.path = "header/A";
    QCOMPARE(ruleFor(rules, place, Category::Person), 0);
    QCOMPARE(ruleFor(rules, place, Category::Time), -1);

    const Policy policy = policyOf(rules);
    const PolicyMatcher matcher(policy);
    place.path = "/a";
    // Behind a rule that is sure, nothing is looked at.
    QCOMPARE(matcher.choices(place).rules, (std::vector<std::uint32_t>{0, 1}));
    QVERIFY(matcher.choices(place).needsVerdict);
    QVERIFY(!matcher.choices(place).allowsAll);
    const Policy allowing = policyOf(ruleWith("path = \"/a\"", "allow"));
    QVERIFY(PolicyMatcher(allowing).choices(place).allowsAll);
    QVERIFY(!PolicyMatcher(allowing).choices(place).needsVerdict);
}

void TestPolicy::judgesContainersByPathOnly()
{
    FieldPlace place;
    place.path = "form/data";
    place.isContainer = true;
    const QByteArray dropping = "default = \"drop\"\n";
    QCOMPARE(ruleFor(dropping, place), -2);
    QCOMPARE(ruleFor(dropping + ruleWith("category = \"person\""), place, Category::Person), -2);
    QCOMPARE(ruleFor(dropping + ruleWith(""), place), -2);
    QCOMPARE(ruleFor(dropping + ruleWith("path = \"form/*\""), place), 0);
    QCOMPARE(ruleFor(dropping + ruleWith("path = \"form/*\"\ncategory = \"person\""), place, Category::Time), -2);
    place.isContainer = false;
    QCOMPARE(ruleFor(dropping, place), -1);
}

void TestPolicy::knowsWhetherItNeedsAKey()
{
    QVERIFY(!policyOf("").needsKey());
    QVERIFY(policyOf("").isIdle());
    QVERIFY(policyOf(ruleWith("", "allow")).isIdle());
    QVERIFY(!policyOf("default = \"drop\"").isIdle());
    QVERIFY(policyOf("default = \"hash\"").needsKey());
    QVERIFY(!policyOf("default = { action = \"hash\", method = \"vendor\" }").needsKey());
    QVERIFY(policyOf(ruleWith("", "pseudonym")).needsKey());
    QVERIFY(!policyOf(ruleWith("", "mask")).needsKey());
}

void TestPolicy::hasACleanDefault()
{
    QCOMPARE(policyNames(),
             (std::vector<std::string>{"block-all", "default", "essential-no-addresses", "nothing-personal",
                                       "observe-only"}));
    for (const std::string &name : policyNames()) {
        const PolicyReading ready = openPolicy(name);
        QVERIFY2(ready.isClean(), qPrintable(listed(ready.findings)));
        QCOMPARE(ready.policy.needsKey(), name == "default");
        QCOMPARE(ready.policy.isIdle(), name == "observe-only");
    }
    QCOMPARE(openPolicy("block-all").policy.gate, TelemetryGate::Off);
    QCOMPARE(openPolicy("essential-no-addresses").policy.gate, TelemetryGate::Essential);
    const PolicyReading reading = openPolicy("default");
    QVERIFY2(reading.isClean(), qPrintable(listed(reading.findings)));
    QVERIFY(reading.policy.rules.size() >= 6);
    QVERIFY(reading.policy.needsKey());
    QCOMPARE(reading.policy.fallback.action, Action::Allow);
    QVERIFY(builtInPolicy("default").starts_with("# SPDX"));
    QVERIFY(builtInPolicy("none").empty());
}

void TestPolicy::opensFiles()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("mine.toml"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(good);
    file.close();
    QCOMPARE(openPolicy(path.toStdString()).policy.rules.size(), std::size_t(5));
    const PolicyReading missing = openPolicy(path.toStdString() + ".none");
    QCOMPARE(missing.findings.size(), std::size_t(1));
    QCOMPARE(QByteArray(missing.findings.front().code), QByteArray("policy-not-readable"));
    QVERIFY(!missing.findings.front().hasPlace);
    QVERIFY(!openPolicy(folder.path().toStdString()).isClean());
    QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(17 << 20));
    file.close();
    QVERIFY(!openPolicy(path.toStdString()).isClean());
}

QTEST_GUILESS_MAIN(TestPolicy)
#include "tst_policy.moc"
