// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/values/value_recogniser.h"
#include "audit/values/value_rules.h"

#include <QTest>

using namespace telltale;
using namespace telltale::audit;

class TestValueRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void builtInRulesAreRight();
    void refusesBrokenFiles_data();
    void refusesBrokenFiles();
    void aUsersRuleAdds();
    void aUsersRuleFitsWords();
    void aUsersRuleReplaces();
    void aFormCanBeSwitchedOff();
    void survivesEveryTruncation();
};

void TestValueRules::builtInRulesAreRight()
{
    ValueRules rules;
    QStringList problems;
    for (const Diagnostic &diagnostic : rules.add(builtInValueRules(), "values.toml"))
        problems += QStringLiteral("%1: %2").arg(diagnostic.place.line).arg(diagnostic.message);
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
    QVERIFY(rules.rules().size() > 100);
    QCOMPARE(rules.form(Recognised::Email).category, Category::Contact);
}

void TestValueRules::refusesBrokenFiles_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<uint>("line");
    QTest::addColumn<uint>("column");
    QTest::addColumn<QString>("says");
    const QByteArray good = "[[value]]\nname = \"x\"\ntitle = \"an x\"\nrecognised = \"secret\"\ncategory = "
                            "\"credential\"\npattern = 'x+'\n";
    QTest::newRow("no TOML") << QByteArray("[[value]\n") << 1u << 9u << "TOML";
    QTest::newRow("unknown table") << QByteArray("[other]\n") << 1u << 2u << "\"other\"";
    QTest::newRow("not a list") << QByteArray("value = 3\n") << 1u << 9u << "[[value]]";
    QTest::newRow("unknown key") << good + "colour = \"red\"\n" << 7u << 10u << "\"colour\"";
    QTest::newRow("bad category") << QByteArray(good).replace("credential", "secretive") << 5u << 12u
                                  << "\"secretive\"";
    QTest::newRow("bad form") << QByteArray(good).replace("\"secret\"", "\"secrets\"") << 4u << 14u << "\"secrets\"";
    QTest::newRow("bad pattern") << QByteArray(good).replace("x+", "x(") << 6u << 11u << "pattern";
    QTest::newRow("look-around") << QByteArray(good).replace("x+", "(?=x)") << 6u << 11u << "pattern";
    QTest::newRow("fits everything") << QByteArray(good).replace("x+", "x*") << 1u << 1u << "empty text";
    QTest::newRow("bad validator") << good + "validator = \"magic\"\n" << 7u << 13u << "\"magic\"";
    QTest::newRow("bad type") << good + "secret = \"yes\"\n" << 7u << 10u << "\"secret\"";
    QTest::newRow("bad length") << good + "length = [3]\n" << 7u << 10u << "\"length\"";
    QTest::newRow("length backwards") << good + "length = [9, 3]\n" << 1u << 1u << "\"length\"";
    QTest::newRow("negative") << good + "digits = -1\n" << 7u << 10u << "\"digits\"";
    QTest::newRow("no context") << good + "needs_context = true\n" << 1u << 1u << "never apply";
    QTest::newRow("short context") << good + "context = [\"id no\"]\n" << 7u << 12u << "three letters";
    QTest::newRow("no name") << QByteArray(good).replace("name = \"x\"\n", "") << 1u << 1u << "\"name\"";
}

void TestValueRules::refusesBrokenFiles()
{
    QFETCH(QByteArray, text);
    QFETCH(uint, line);
    QFETCH(uint, column);
    QFETCH(QString, says);
    ValueRules rules = ValueRules::builtIn();
    const std::size_t before = rules.rules().size();
    const auto diagnostics = rules.add({text.constData(), static_cast<std::size_t>(text.size())}, "mine.toml");
    QVERIFY(!diagnostics.empty());
    QCOMPARE(diagnostics[0].severity, Severity::Error);
    QCOMPARE(diagnostics[0].source, std::string("mine.toml"));
    QCOMPARE(diagnostics[0].place.line, line);
    QCOMPARE(diagnostics[0].place.column, column);
    QVERIFY2(diagnostics[0].message.contains(says), qPrintable(diagnostics[0].message));
    // The last good rules stay in force.
    QCOMPARE(rules.rules().size(), before);
}

void TestValueRules::aUsersRuleAdds()
{
    ValueRules rules = ValueRules::builtIn();
    const auto diagnostics =
        rules.add("[[value]]\nname = \"staff\"\ntitle = \"a staff number\"\nrecognised = \"national-id\"\n"
                  "category = \"person\"\npattern = 'EMP-\\d{4}'\n",
                  "mine.toml");
    QVERIFY(diagnostics.empty());
    const ValueRecogniser recogniser(rules);
    const ValueVerdict verdict = recogniser.recognise("EMP-4711");
    QCOMPARE(verdict.category, Category::Person);
    QCOMPARE(verdict.why, std::string("value is a staff number"));
    QCOMPARE(recogniser.judge("EMP-47111").recognised, Recognised::None);
    QCOMPARE(ValueRecogniser().judge("EMP-4711").recognised, Recognised::None);
}

void TestValueRules::aUsersRuleFitsWords()
{
    ValueRules rules = ValueRules::builtIn();
    QVERIFY(rules
                .add("[[value]]\nname = \"project\"\ntitle = \"a secret project\"\nrecognised = \"secret\"\ncategory = "
                     "\"content\"\n"
                     "pattern = 'tessel'\nwhere = \"inside\"\n[[value]]\nname = \"any\"\ntitle = \"a "
                     "sigh\"\nrecognised = \"secret\"\n"
                     "category = \"person\"\npattern = '[aeo]h+'\n",
                     "mine.toml")
                .empty());
    const ValueRecogniser recogniser(rules);
    QCOMPARE(recogniser.judge("the Tessel notes").recognised, Recognised::None);
    QCOMPARE(recogniser.judge("the tessel notes").category, Category::Content);
    QCOMPARE(recogniser.judge("ahhh").category, Category::Person);
}

void TestValueRules::aUsersRuleReplaces()
{
    ValueRules rules = ValueRules::builtIn();
    const std::size_t before = rules.rules().size();
    QVERIFY(rules.add("[[value]]\nname = \"github-token\"\noff = true\n", "mine.toml").empty());
    QCOMPARE(rules.rules().size(), before);
    QVERIFY(ValueRecogniser(rules).judge("ghp_16C7e42F292c6912E7710c838347Ae178B4a").recognised != Recognised::Secret);
}

void TestValueRules::aFormCanBeSwitchedOff()
{
    ValueRules rules = ValueRules::builtIn();
    QVERIFY(rules
                .add("[[form]]\nrecognised = \"locale\"\noff = true\n[[form]]\nrecognised = \"semver\"\ncategory = "
                     "\"device\"\n",
                     "mine.toml")
                .empty());
    const ValueRecogniser recogniser(rules);
    QCOMPARE(recogniser.judge("en-US").recognised, Recognised::None);
    QCOMPARE(recogniser.judge("3.3.1").category, Category::Device);
}

void TestValueRules::survivesEveryTruncation()
{
    const std::string_view all = builtInValueRules();
    const std::string_view some = all.substr(all.find("[[form]]"), 3000);
    for (std::size_t length = 0; length < some.size(); ++length) {
        ValueRules rules;
        [[maybe_unused]] const auto diagnostics = rules.add(some.substr(0, length), "cut.toml");
    }
}

QTEST_GUILESS_MAIN(TestValueRules)
#include "tst_value_rules.moc"
