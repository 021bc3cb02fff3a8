// SPDX-License-Identifier: GPL-3.0-or-later
// The file of known violations, and what is counted against it.
#include "privacy/check/violation_tally.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace telltale;
using namespace telltale::privacy;

namespace {

ViolationIdentity identity(const std::string &rule, const std::string &event, const std::string &path)
{
    return {rule, "p", event, false, path};
}

std::vector<CheckRule> twoRules()
{
    CheckRule one;
    one.id = "one";
    CheckRule two;
    two.id = "undeclared";
    two.kind = CheckRule::Kind::Catalogue;
    return {one, two};
}

Violation violation(std::uint32_t rule, std::string_view event, std::string_view path, std::string_view pattern)
{
    Violation violation;
    violation.rule = rule;
    violation.file = "x.har";
    violation.source = "x.har#1";
    violation.line = 7;
    violation.lineInFile = 70;
    violation.product = "p";
    violation.event = event;
    violation.path = path;
    violation.pattern = pattern;
    return violation;
}

} // namespace

class TestCheckBaseline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesSortedLines();
    void readsWhatItWrites_data();
    void readsWhatItWrites();
    void refusesBadFiles_data();
    void refusesBadFiles();
    void refusesEveryTruncation();
    void refusesMissingFiles();
    void tellsWhatIsGone();
    void fingerprintsIdentities();
    void groupsTheSame();
    void tellsKnownFromNew();
    void holdsNoMoreThanItsLimit();
};

void TestCheckBaseline::writesSortedLines()
{
    const std::string text = baselineText({identity("b", "x", "/z"),
                                           identity("a", "y", "/b"),
                                           identity("a", "y", "/a"),
                                           identity("a", "y", "/b"),
                                           {"gate", "", "GET https://a/", true, ""},
                                           {"a", "", "", false, ""}});
    const QStringList lines = QString::fromStdString(text).split(u'\n');
    const QStringList expected{QStringLiteral("version = 1"),
                               QStringLiteral("known = ["),
                               QStringLiteral("  { rule = \"a\", path = \"\" },"),
                               QStringLiteral("  { rule = \"a\", product = \"p\", event = \"y\", path = \"/a\" },"),
                               QStringLiteral("  { rule = \"a\", product = \"p\", event = \"y\", path = \"/b\" },"),
                               QStringLiteral("  { rule = \"b\", product = \"p\", event = \"x\", path = \"/z\" },"),
                               QStringLiteral("  { rule = \"gate\", event = \"GET https://a/\" },"),
                               QStringLiteral("]"),
                               QString()};
    QCOMPARE(lines.mid(2), expected);
    QVERIFY(lines.at(0).startsWith(u'#') && lines.at(1).startsWith(u'#'));
}

void TestCheckBaseline::readsWhatItWrites_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("plain") << QByteArray("Ping");
    QTest::newRow("quotes") << QByteArray("a \"b\" 'c' \\ # ] }");
    QTest::newRow("lines") << QByteArray("a\nb\r\tc");
    QTest::newRow("control") << QByteArray("\x01\x1b[31m\x7f");
    QTest::newRow("nul") << QByteArray("a\0b", 3);
    QTest::newRow("unicode") << QByteArray("\xc3\xbc \xf0\x9f\x98\x80 \xe2\x80\xae");
    QTest::newRow("no UTF-8") << QByteArray("a\xff\xc3");
    QTest::newRow("lone surrogate") << QByteArray("\xed\xa0\x80");
}

void TestCheckBaseline::readsWhatItWrites()
{
    QFETCH(QByteArray, name);
    const std::string bytes = name.toStdString();
    CheckRule rule;
    rule.id = bytes;
    const Violation field = violation(0, bytes, bytes, bytes);
    Violation whole = field;
    whole.isWhole = true;
    const std::string text = baselineText({identityOf(rule, field), identityOf(rule, whole)});
    QVERIFY(QString::fromStdString(text).toStdString() == text);
    // Who reviews it sees what is in it.
    QVERIFY(!QString::fromStdString(text).contains(QChar(0x202E)));
    BaselineReading reading = readBaseline(text, "b.toml");
    QVERIFY2(reading.isClean(), reading.isClean() ? "" : qPrintable(reading.findings.front().message));
    QCOMPARE(reading.baseline.size(), std::size_t(2));
    QVERIFY(reading.baseline.covers(identityOf(rule, field)));
    QVERIFY(reading.baseline.covers(identityOf(rule, whole)));
    Violation other = field;
    const std::string otherPath = bytes + "x";
    other.pattern = otherPath;
    QVERIFY(!reading.baseline.covers(identityOf(rule, other)));
}

void TestCheckBaseline::refusesBadFiles_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::newRow("empty") << QByteArray("") << 1 << 1;
    QTest::newRow("no TOML") << QByteArray("version = 1\nknown = [\n  { rule = }\n]\n") << 3 << 12;
    QTest::newRow("no version") << QByteArray("known = []\n") << 1 << 1;
    QTest::newRow("other version") << QByteArray("version = 2\nknown = []\n") << 1 << 11;
    QTest::newRow("version a text") << QByteArray("version = \"1\"\nknown = []\n") << 1 << 11;
    QTest::newRow("no list") << QByteArray("version = 1\n") << 1 << 1;
    QTest::newRow("list a text") << QByteArray("version = 1\nknown = \"x\"\n") << 2 << 9;
    QTest::newRow("item a text") << QByteArray("version = 1\nknown = [\n  \"x\"\n]\n") << 3 << 3;
    QTest::newRow("no rule") << QByteArray("version = 1\nknown = [\n  { path = \"/a\" },\n]\n") << 3 << 3;
    QTest::newRow("path a number") << QByteArray("version = 1\nknown = [\n  { rule = \"a\", path = 1 },\n]\n") << 3
                                   << 24;
    QTest::newRow("unknown key") << QByteArray("version = 1\nknown = [\n  { rule = \"a\", paht = \"\" },\n]\n") << 3
                                 << 17;
    QTest::newRow("unknown key outside") << QByteArray("version = 1\nknown = []\nnown = []\n") << 3 << 1;
}

void TestCheckBaseline::refusesBadFiles()
{
    QFETCH(QByteArray, text);
    QFETCH(int, line);
    QFETCH(int, column);
    const BaselineReading reading = readBaseline(text.toStdString(), "b.toml");
    QVERIFY(!reading.isClean());
    const Diagnostic &first = reading.findings.front();
    QCOMPARE(int(first.place.line), line);
    QCOMPARE(int(first.place.column), column);
    QCOMPARE(first.source, std::string("b.toml"));
    QVERIFY(!first.message.isEmpty());
}

void TestCheckBaseline::refusesEveryTruncation()
{
    const std::string text = baselineText({identity("a", "x \xc3\xbc", "/a/*/b"), identity("b", "y", "/b")});
    QVERIFY(readBaseline(text, "b.toml").isClean());
    for (std::size_t size = 0; size + 2 <= text.size(); ++size) // without its last line feed it is whole
        QVERIFY2(!readBaseline(std::string_view(text).substr(0, size), "b.toml").isClean(),
                 text.substr(0, size).c_str());
}

void TestCheckBaseline::refusesMissingFiles()
{
    QTemporaryDir folder;
    const BaselineReading missing = openBaseline(folder.filePath(QStringLiteral("none")).toStdString());
    QCOMPARE(missing.findings.size(), std::size_t(1));
    QCOMPARE(QByteArray(missing.findings.front().code), QByteArray("baseline-not-readable"));
    QVERIFY(!openBaseline(folder.path().toStdString()).isClean());
}

/// What was not judged by is not gone.
void TestCheckBaseline::tellsWhatIsGone()
{
    BaselineReading reading = readBaseline("version = 1\nknown = [\n { rule = \"undeclared\", path = \"/z\" },\n"
                                           " { rule = \"one\", path = \"/b\" },\n { rule = \"one\", path = \"/a\" },\n"
                                           " { rule = \"other\", path = \"/a\" },\n]\n",
                                           "b.toml");
    QVERIFY(reading.isClean());
    QVERIFY(reading.baseline.covers({"one", "", "", false, "/b"}));
    const std::vector<CheckRule> rules = twoRules();
    const auto all = reading.baseline.gone(rules);
    QCOMPARE(all.size(), std::size_t(3));
    QCOMPARE(all.at(0).place.line, 3u);
    QCOMPARE(all.at(1).place.line, 5u);
    QCOMPARE(all.at(2).place.line, 6u);
    QCOMPARE(reading.baseline.notJudged(rules).size(), std::size_t(0));
    const std::vector<CheckRule> policyOnly{rules.front()};
    QCOMPARE(reading.baseline.gone(policyOnly).size(), std::size_t(2));
    QCOMPARE(reading.baseline.notJudged(policyOnly).size(), std::size_t(1));
    QCOMPARE(reading.baseline.notJudged({rules.back()}).size(), std::size_t(3));
}

void TestCheckBaseline::fingerprintsIdentities()
{
    const ViolationIdentity one = identity("a", "x", "/a");
    QCOMPARE(one.fingerprint().size(), std::size_t(16));
    QCOMPARE(one.fingerprint(), identity("a", "x", "/a").fingerprint());
    // A contract: services that keep them would take every violation for a new one.
    QCOMPARE(one.fingerprint(), std::string("b909cb6249366d27"));
    std::set<std::string> all;
    for (const ViolationIdentity &other :
         {one, identity("b", "x", "/a"), identity("a", "y", "/a"), identity("a", "x", "/b"),
          ViolationIdentity{"a", "q", "x", false, "/a"}, ViolationIdentity{"a", "p", "x", true, ""},
          ViolationIdentity{"a", "p", "x", false, ""}, identity("a", "", "x/a"), identity("", "a", "x/a")})
        all.insert(other.fingerprint());
    QCOMPARE(all.size(), std::size_t(9));
}

void TestCheckBaseline::groupsTheSame()
{
    const std::vector<CheckRule> rules = twoRules();
    ViolationTally tally(rules, nullptr);
    tally.take(violation(0, "x", "/b/0/ip", "/b/*/ip"));
    tally.take(violation(0, "x", "/b/1/ip", "/b/*/ip"));
    tally.take(violation(1, "x", "/b/0/ip", "/b/*/ip"));
    Violation elsewhere = violation(0, "x", "/b/0/ip", "/b/*/ip");
    elsewhere.file = "y.har";
    tally.take(elsewhere);
    Violation whole = violation(0, "x", "", "");
    tally.take(whole);
    whole.isWhole = true;
    tally.take(whole);
    QCOMPARE(tally.groups().size(), std::size_t(5));
    QCOMPARE(tally.groups().at(0).count, std::uint64_t(2));
    QCOMPARE(tally.groups().at(0).path, std::string("/b/0/ip"));
    QCOMPARE(tally.groups().at(0).identity.path, std::string("/b/*/ip"));
    QCOMPARE(tally.groups().at(2).fingerprint, tally.groups().at(0).fingerprint);
    QCOMPARE(tally.count(), std::uint64_t(6));
    QCOMPARE(tally.of(0).count, std::uint64_t(5));
    QCOMPARE(tally.brokenRules(), std::size_t(2));
    QVERIFY(!tally.isCut());
}

/// Neither line nor index nor file makes a known one new.
void TestCheckBaseline::tellsKnownFromNew()
{
    const std::vector<CheckRule> rules = twoRules();
    Baseline baseline;
    baseline.add(identity("one", "x", "/b/*/ip"));
    ViolationTally tally(rules, &baseline);
    QVERIFY(tally.take(violation(0, "x", "/b/3/ip", "/b/*/ip")).isKnown);
    Violation later = violation(0, "x", "/b/99/ip", "/b/*/ip");
    later.file = later.source = "other.ndjson";
    later.line = 1000;
    QVERIFY(tally.take(later).isKnown);
    QVERIFY(!tally.take(violation(0, "y", "/b/0/ip", "/b/*/ip")).isKnown);
    QVERIFY(!tally.take(violation(1, "x", "/b/0/ip", "/b/*/ip")).isKnown);
    QCOMPARE(tally.known(), std::uint64_t(2));
    QCOMPARE(tally.of(0).known, std::uint64_t(2));
    QCOMPARE(tally.count(), std::uint64_t(4));
}

void TestCheckBaseline::holdsNoMoreThanItsLimit()
{
    const std::vector<CheckRule> rules = twoRules();
    Baseline baseline;
    const std::string last = "/" + std::to_string(ViolationTally::mostGroups + 9);
    baseline.add(identity("one", "x", last));
    ViolationTally tally(rules, &baseline);
    for (std::size_t i = 0; i < ViolationTally::mostGroups + 10; ++i) {
        const std::string path = '/' + std::to_string(i);
        const ViolationGroup &group = tally.take(violation(0, "x", path, path));
        QCOMPARE(group.isKnown, path == last);
        QCOMPARE(group.fingerprint.size(), std::size_t(16));
    }
    QCOMPARE(tally.groups().size(), ViolationTally::mostGroups);
    QVERIFY(tally.isCut());
    QCOMPARE(tally.of(0).beyond, std::uint64_t(10));
    QCOMPARE(tally.of(0).count, std::uint64_t(ViolationTally::mostGroups + 10));
    QCOMPARE(tally.known(), std::uint64_t(1));
    ViolationTally large(rules, nullptr);
    for (int i = 0; i < 80; ++i) {
        const std::string path = '/' + std::to_string(i) + std::string(1 << 20, 'x');
        large.take(violation(0, "x", path, path));
    }
    QVERIFY(large.isCut());
    QCOMPARE(large.count(), std::uint64_t(80));
}

QTEST_GUILESS_MAIN(TestCheckBaseline)
#include "tst_check_baseline.moc"
