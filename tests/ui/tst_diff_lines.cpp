// SPDX-License-Identifier: GPL-3.0-or-later
// The form of `diff -u`, taken apart for people, from good texts, cut ones and hostile ones.
#include "privacy/switches/unified_diff.h"
#include "ui/models/diff_lines.h"

#include <QTest>

#include <random>

using namespace telltale;
using models::DiffLine;
using models::DiffLines;
using models::readUnifiedDiff;
using Kind = DiffLine::Kind;

namespace {

/// `31-NAME=[false]`: number, sign, text with the changed part in brackets.
QStringList described(const DiffLines &diff)
{
    QStringList all;
    for (const DiffLine &line : diff.lines) {
        QString text = line.text;
        if (line.changedFrom < line.changedTo) {
            text.insert(line.changedTo, QLatin1Char(']'));
            text.insert(line.changedFrom, QLatin1Char('['));
        }
        const QLatin1Char signs[] = {QLatin1Char(' '), QLatin1Char('-'), QLatin1Char('+'), QLatin1Char('~'),
                                     QLatin1Char('!')};
        all << (line.number ? QString::number(*line.number) : QString()) + signs[static_cast<int>(line.kind)] + text;
    }
    return all;
}

const std::string good = "--- /etc/docker.env\n+++ /etc/docker.env\n@@ -30,3 +30,3 @@\n RECAPTCHA=\n"
                         "-DISABLE=false\n+DISABLE=true\n INTERCOM=true\n";

} // namespace

class TestDiffLines : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reads_data();
    void reads();
    void fileIsNamed();
    void sentences_data();
    void sentences();
    void isNone_data();
    void isNone();
    void cutAnywhere();
    void whatEverIsMade();
    void valuesThatMayBeMissing();
    void nothingUnseen();
};

void TestDiffLines::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const std::string &text, std::initializer_list<const char *> lines) {
        QStringList expected;
        for (const char *line : lines)
            expected << QString::fromUtf8(line);
        QTest::newRow(name) << QString::fromStdString(text) << expected;
    };
    const std::string head = "--- a\n+++ a\n";
    row("a value", good, {"30 RECAPTCHA=", "31-DISABLE=[false]", "31+DISABLE=[true]", "32 INTERCOM=true"});
    row("a line more", head + "@@ -1,1 +1,2 @@\n x\n+y\n", {"1 x", "2+y"});
    row("a line less", head + "@@ -1,2 +1 @@\n x\n-y\n", {"1 x", "2-y"});
    row("a new file", "--- /dev/null\n+++ a\n@@ -0,0 +1,2 @@\n+x\n+y\n", {"1+x", "2+y"});
    row("nothing in common", head + "@@ -1 +1 @@\n-abc\n+xyz\n", {"1-abc", "1+xyz"});
    row("a part more", head + "@@ -1 +1 @@\n-off\n+offline\n", {"1-[off]", "1+[offline]"});
    row("two for two", head + "@@ -1,2 +1,2 @@\n-a1\n-b1\n+a2\n+b2\n", {"1-[a1]", "2-[b1]", "1+[a2]", "2+[b2]"});
    row("one for two", head + "@@ -1 +1,2 @@\n-a1\n+a2\n+a3\n", {"1-a1", "1+a2", "2+a3"});
    row("a part of a name", head + "@@ -1 +1 @@\n-a.b = c d\n+a.b = c e\n", {"1-a.b = c [d]", "1+a.b = c [e]"});
    row("two pieces", head + "@@ -1 +1 @@\n-a\n+b\n@@ -9 +9 @@\n-c\n+d\n", {"1-a", "1+b", "~\u22EF", "9-c", "9+d"});
    row("no end", head + "@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n",
        {"1-a", "!No newline at end of file", "1+a"});
    row("lines like heads", head + "@@ -1,2 +1,2 @@\n--- x\n-@@ -1 +1 @@\n+++ y\n+z\n",
        {"1--- x", "2-@@ -1 +1 @@", "1+++ y", "2+z"});
    row("another file behind it", good + "--- b\n+++ b\n@@ -1 +1 @@\n-a\n+b\n",
        {"30 RECAPTCHA=", "31-DISABLE=[false]", "31+DISABLE=[true]", "32 INTERCOM=true"});
    row("ends of Windows", head + "@@ -1 +1 @@\r\n-a\r\n+ab\r\n", {"1-[a]", "1+[ab]"});
    row("more than it says", head + "@@ -1 +1 @@\n-a\n+b\n-c\n", {"1-a", "1+b"});
}

void TestDiffLines::reads()
{
    QFETCH(QString, text);
    const std::optional<DiffLines> diff = readUnifiedDiff(text.toStdString());
    QVERIFY(diff);
    QTEST(described(*diff), "expected");
}

void TestDiffLines::fileIsNamed()
{
    QCOMPARE(readUnifiedDiff(good)->file, QStringLiteral("/etc/docker.env"));
    QCOMPARE(readUnifiedDiff("--- /dev/null\n+++ b c\t2026-11-24 10:00\n@@ -0,0 +1 @@\n+x\n")->file,
             QStringLiteral("b c"));
}

void TestDiffLines::sentences_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("expected");
    QTest::newRow("one") << QStringLiteral("a") << QStringLiteral("b") << QStringLiteral("1 line changed");
    QTest::newRow("two") << QStringLiteral("a\nb") << QStringLiteral("c\nd") << QStringLiteral("2 lines changed");
    QTest::newRow("more") << QStringLiteral("a") << QStringLiteral("a\nb") << QStringLiteral("1 line added");
    QTest::newRow("many more") << QStringLiteral("a") << QStringLiteral("a\nb\nc") << QStringLiteral("2 lines added");
    QTest::newRow("less") << QStringLiteral("a\nb") << QStringLiteral("a") << QStringLiteral("1 line removed");
    QTest::newRow("both") << QStringLiteral("a\nb\nc") << QStringLiteral("x")
                          << QStringLiteral("3 lines removed, 1 added");
    QTest::newRow("none") << QStringLiteral("a") << QStringLiteral("a") << QStringLiteral("nothing changed");
}

void TestDiffLines::sentences()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QTEST(models::diffOf(before.toStdString(), after.toStdString(), "f").sentence(), "expected");
}

void TestDiffLines::isNone_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QStringLiteral("");
    QTest::newRow("a value") << QStringLiteral("true");
    QTest::newRow("a head only") << QStringLiteral("--- a\n+++ a\n");
    QTest::newRow("no second head") << QStringLiteral("--- a\n@@ -1 +1 @@\n-a\n+b\n");
    QTest::newRow("a number that is none") << QStringLiteral("--- a\n+++ a\n@@ -x +1 @@\n-a\n+b\n");
    QTest::newRow("a number that is too large")
        << QStringLiteral("--- a\n+++ a\n@@ -99999999999999999999999 +1 @@\n-a\n+b\n");
    QTest::newRow("a range that is open") << QStringLiteral("--- a\n+++ a\n@@ -1 +1\n-a\n+b\n");
}

void TestDiffLines::isNone()
{
    QFETCH(QString, text);
    QVERIFY(!readUnifiedDiff(text.toStdString()));
}

void TestDiffLines::cutAnywhere()
{
    qsizetype most = 0;
    for (std::size_t size = 0; size <= good.size(); ++size) {
        const std::optional<DiffLines> diff = readUnifiedDiff(good.substr(0, size));
        const qsizetype lines = diff ? diff->lines.size() : 0;
        QVERIFY(lines >= most); // none is taken back by what follows
        most = lines;
    }
    QCOMPARE(most, 4);
}

/// What the switches make of two texts is read whole: every line is there once.
void TestDiffLines::whatEverIsMade()
{
    std::mt19937 random(7);
    const auto text = [&random] {
        std::string made;
        for (unsigned lines = random() % 9; lines != 0; --lines)
            made += std::string(1, "abcd-+ @\\"[random() % 9]) + (random() % 5 == 0 ? "" : "\n");
        return made;
    };
    for (int i = 0; i < 4000; ++i) {
        const std::string before = text();
        const std::string after = text();
        const std::string made = privacy::unifiedDiff(before, after, "f");
        const std::optional<DiffLines> diff = readUnifiedDiff(made);
        QCOMPARE(diff.has_value(), before != after);
        if (diff)
            QCOMPARE(static_cast<long>(diff->lines.size()), std::count(made.begin(), made.end(), '\n') - 3);
    }
}

void TestDiffLines::valuesThatMayBeMissing()
{
    QCOMPARE(described(models::diffOf({}, "off", "f")), QStringList{QStringLiteral("1+off")});
    QCOMPARE(described(models::diffOf("on", {}, "f")), QStringList{QStringLiteral("1-on")});
    QCOMPARE(described(models::diffOf("on", "off", "f")),
             QStringList({QStringLiteral("1-[on]"), QStringLiteral("1+[off]")}));
    QVERIFY(models::diffOf({}, {}, "f").lines.isEmpty());
    QCOMPARE(models::diffOf("on", "off", "a\nb").file, QStringLiteral("a b"));
}

void TestDiffLines::nothingUnseen()
{
    const DiffLines diff = models::diffOf(std::string("a"), std::string("a\x1b[31m\xE2\x80\xAE\xFF\tb"), "f\x07");
    for (const QChar c : diff.lines.back().text + diff.file)
        QVERIFY(c.isPrint());
    QVERIFY(diff.lines.back().text.contains(QLatin1String("    b")));
}

QTEST_GUILESS_MAIN(TestDiffLines)
#include "tst_diff_lines.moc"
