// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/rewrite/recoding.h"
#include "privacy/rewrite/text_patch.h"

#include "payload/coding_guess.h"

#include <QTest>

#include <random>

using namespace telltale;
using namespace telltale::privacy;

class TestTextPatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void appliesEdits();
    void refusesOverlaps();
    void refusesWhatIsOutside();
    void tellsWhatEditsMake_data();
    void tellsWhatEditsMake();
    void tellsDifferences_data();
    void tellsDifferences();
    void cutsOut_data();
    void cutsOut();
    void recodesValues_data();
    void recodesValues();
    void refusesWhatWasNotDecoded();
};

void TestTextPatch::appliesEdits()
{
    std::vector<TextEdit> edits{{6, 0, "!"}, {0, 1, "J"}, {6, 0, "?"}, {2, 2, ""}};
    QVERIFY(sortEdits(edits));
    QCOMPARE(*applyEdits("abcdef", edits), std::string("Jbef!?"));
    QCOMPARE(*applyEdits("abc", {}), std::string("abc"));
}

void TestTextPatch::refusesOverlaps()
{
    std::vector<TextEdit> edits{{0, 2, "x"}, {1, 2, "y"}};
    QVERIFY(!sortEdits(edits));
    const Result<std::string> result = applyEdits("abcdef", edits);
    QVERIFY(!result);
    QCOMPARE(QByteArray(result.error().code), QByteArray("edits-overlap"));
    std::vector<TextEdit> adjacent{{2, 1, "y"}, {0, 2, "x"}};
    QVERIFY(sortEdits(adjacent));
}

void TestTextPatch::refusesWhatIsOutside()
{
    for (const TextEdit &edit : {TextEdit{4, 0, "x"}, TextEdit{2, 2, "x"}, TextEdit{0, UINT64_MAX, ""}}) {
        const Result<std::string> result = applyEdits("abc", std::vector{edit});
        QVERIFY(!result);
        QCOMPARE(QByteArray(result.error().code), QByteArray("edit-outside"));
    }
}

void TestTextPatch::tellsDifferences_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("same") << QByteArray("abc") << QByteArray("abc");
    QTest::newRow("middle") << QByteArray("abc") << QByteArray("aXXc");
    QTest::newRow("shorter") << QByteArray("aaaa") << QByteArray("aa");
    QTest::newRow("longer") << QByteArray("aa") << QByteArray("aaaa");
    QTest::newRow("empty") << QByteArray("") << QByteArray("x");
    QTest::newRow("to empty") << QByteArray("x") << QByteArray("");
}

void TestTextPatch::tellsDifferences()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const std::vector<TextEdit> edits = difference(before.toStdString(), after.toStdString());
    QCOMPARE(edits.empty(), before == after);
    QCOMPARE(QByteArray::fromStdString(*applyEdits(before.toStdString(), edits)), after);
}

void TestTextPatch::cutsOut_data()
{
    QTest::addColumn<QByteArray>("dropped");
    QTest::addColumn<QByteArray>("left");
    QTest::newRow("none") << QByteArray("") << QByteArray("<a, b ,c>");
    QTest::newRow("first") << QByteArray("a") << QByteArray("<b ,c>");
    QTest::newRow("middle") << QByteArray("b") << QByteArray("<a ,c>");
    QTest::newRow("last") << QByteArray("c") << QByteArray("<a, b>");
    QTest::newRow("first two") << QByteArray("ab") << QByteArray("<c>");
    QTest::newRow("last two") << QByteArray("bc") << QByteArray("<a>");
    QTest::newRow("outer") << QByteArray("ac") << QByteArray("<b>");
    QTest::newRow("all") << QByteArray("abc") << QByteArray("<>");
}

void TestTextPatch::cutsOut()
{
    QFETCH(QByteArray, dropped);
    QFETCH(QByteArray, left);
    const std::string text = "<a, b ,c>";
    std::vector<ListItem> items;
    for (const char letter : {'a', 'b', 'c'}) {
        const std::size_t at = text.find(letter);
        items.push_back({at, at + 1, dropped.contains(letter)});
    }
    std::vector<TextEdit> edits;
    cutOut(items, edits);
    QVERIFY(sortEdits(edits));
    QCOMPARE(QByteArray::fromStdString(*applyEdits(text, edits)), left);
}

void TestTextPatch::recodesValues_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<QByteArray>("after"); // "" where another value is as good
    QTest::newRow("plain") << QByteArray(R"({"k":"old","z":1})") << QByteArray(R"({"k":"n+w","z":1})");
    QTest::newRow("percent, upper case") << QByteArray("%7B%22k%22%3A%22old%22,%22%C3%A9%22:+1%7D")
                                         << QByteArray("%7B%22k%22%3A%22n%2Bw%22,%22%C3%A9%22:+1%7D");
    QTest::newRow("percent, lower case") << QByteArray("%7b%22k%22%3a%22old%22%7d")
                                         << QByteArray("%7b%22k%22%3a%22n%2bw%22%7d");
    QTest::newRow("json string") << QByteArray(R"( "{\"k\":\"old\",\u0022\/\":\"\ud83d\ude00\"}" )")
                                 << QByteArray(R"( "{\"k\":\"n+w\",\u0022\/\":\"\ud83d\ude00\"}" )");
    QTest::newRow("base64") << QByteArray(R"({"k":"old","z":1})").toBase64()
                            << QByteArray(R"({"k":"n+w","z":1})").toBase64();
    QTest::newRow("base64 without padding")
        << QByteArray(R"({"k":"old","z":12})").toBase64(QByteArray::OmitTrailingEquals)
        << QByteArray(R"({"k":"n+w","z":12})").toBase64(QByteArray::OmitTrailingEquals);
    QTest::newRow("base64 in percent") << QByteArray(R"({"k":"old"})").toBase64().toPercentEncoding()
                                       << QByteArray(R"({"k":"n+w"})").toBase64().toPercentEncoding();
}

void TestTextPatch::recodesValues()
{
    QFETCH(QByteArray, sent);
    QFETCH(QByteArray, after);
    const payload::Unwrapped inside = payload::unwrap(sent.toStdString(), 1u << 20);
    QVERIFY(inside.isJson);
    const std::size_t at = inside.bytes.find("old");
    QVERIFY(at != std::string::npos);
    const std::string outside = sent.toStdString();
    const Result<std::vector<TextEdit>> edits =
        editsOfSent(outside, inside.steps, inside.bytes, {{at, 3, "n+w"}}, ValueSetting::Pair, 1u << 20);
    QVERIFY(edits);
    QCOMPARE(QByteArray::fromStdString(*applyEdits(outside, *edits)), after);
}

void TestTextPatch::refusesWhatWasNotDecoded()
{
    const std::string sent = "\x1f\x8b not gzip at all";
    const std::vector<payload::DecodeStep> steps{{"gzip", sent.size(), 4, {}}};
    const std::vector<payload::DecodeStep> unknown{{"snappy", sent.size(), 4, {}}};
    const std::vector<payload::DecodeStep> damaged{{"gzip", sent.size(), 4, "it is cut off"}};
    for (const auto &chain : {steps, unknown, damaged, {}}) {
        const auto edits = editsOfSent(sent, chain, "body", {{0, 1, "x"}}, ValueSetting::Free, 1u << 20);
        QVERIFY(!edits);
        QCOMPARE(QByteArray(edits.error().code), QByteArray("not-rewritable"));
    }
    QVERIFY(editsOfSent(sent, unknown, "body", {}, ValueSetting::Free, 1u << 20));
}

void TestTextPatch::tellsWhatEditsMake_data()
{
    QTest::addColumn<QList<int>>("places"); // offset and length of each edit, which all become `X`
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<bool>("isMade");
    QTest::newRow("one") << QList<int>{1, 2} << QByteArray("aXdef") << true;
    QTest::newRow("several") << QList<int>{0, 1, 2, 0, 5, 1} << QByteArray("XbXcdeX") << true;
    QTest::newRow("none") << QList<int>{} << QByteArray("abcdef") << true;
    QTest::newRow("another beginning") << QList<int>{1, 2} << QByteArray("zXdef") << false;
    QTest::newRow("another end") << QList<int>{1, 2} << QByteArray("aXdez") << false;
    QTest::newRow("cut off") << QList<int>{1, 2} << QByteArray("aXde") << false;
    QTest::newRow("something behind it") << QList<int>{1, 2} << QByteArray("aXdeff") << false;
    QTest::newRow("another text") << QList<int>{1, 2} << QByteArray("aYdef") << false;
    QTest::newRow("overlapping") << QList<int>{1, 2, 2, 1} << QByteArray("aXXdef") << false;
    QTest::newRow("outside") << QList<int>{5, 2} << QByteArray("abcdeX") << false;
    QTest::newRow("far outside") << QList<int>{7, 0} << QByteArray("abcdefX") << false;
}

void TestTextPatch::tellsWhatEditsMake()
{
    QFETCH(QList<int>, places);
    QFETCH(QByteArray, after);
    std::vector<TextEdit> edits;
    for (qsizetype at = 0; at + 1 < places.size(); at += 2)
        edits.push_back({static_cast<std::uint64_t>(places[at]), static_cast<std::uint64_t>(places[at + 1]), "X"});
    QTEST(areEditsFor("abcdef", edits, after.toStdString()), "isMade");
}

QTEST_GUILESS_MAIN(TestTextPatch)
#include "tst_text_patch.moc"
