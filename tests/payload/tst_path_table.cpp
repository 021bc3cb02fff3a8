// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/path_table.h"

#include <QTest>

using namespace telltale::payload;

class TestPathTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sharesPathsAndKeepsThemApart();
    void joinsSpellingsOfOneKey();
    void writesPointers_data();
    void writesPointers();
    void staysCorrectWhileGrowing();
    void forgets();
    void keepsWhatComesAgain();
    void keepsFewWhereNoneComesAgain();
    void forgetsLongSpellings();
};

void TestPathTable::sharesPathsAndKeepsThemApart()
{
    PathTable paths;
    const PathId a = paths.member(PathTable::root, "\"a\"");
    QCOMPARE(paths.member(PathTable::root, "\"a\""), a);
    const PathId b = paths.member(PathTable::root, "\"b\"");
    QVERIFY(b != a);
    QVERIFY(paths.member(a, "\"b\"") != b);
    QCOMPARE(paths.element(a), paths.element(a));
    QVERIFY(paths.element(a) != paths.element(b));
    QVERIFY(paths.isElement(paths.element(a)));
    QVERIFY(!paths.isElement(a));
    QVERIFY(!paths.isElement(PathTable::root));
}

void TestPathTable::joinsSpellingsOfOneKey()
{
    PathTable paths;
    const PathId plain = paths.member(PathTable::root, "\"a\"");
    QCOMPARE(paths.member(PathTable::root, "\"\\u0061\""), plain);
    QCOMPARE(paths.member(PathTable::root, "'a'"), plain);
    QCOMPARE(paths.member(PathTable::root, "a"), plain);
    const PathId escapedFirst = paths.member(PathTable::root, "\"\\u0062\"");
    QCOMPARE(paths.member(PathTable::root, "\"b\""), escapedFirst);
    QVERIFY(paths.member(PathTable::root, "\"\\\"\"") != paths.member(PathTable::root, "\"\""));
    // A backslash in a key is not the beginning of an escape in another.
    const PathId backslash = paths.member(PathTable::root, "\"a\\\\b\"");
    const PathId backspace = paths.member(PathTable::root, "\"a\\b\"");
    QVERIFY(backslash != backspace);
    QCOMPARE(paths.key(backslash), std::string_view("a\\b"));
    QCOMPARE(paths.key(backspace), std::string_view("a\b"));
    QCOMPARE(paths.member(PathTable::root, "\"a\\u005Cb\""), backslash);
    QCOMPARE(paths.key(paths.member(PathTable::root, "\"q\\\"q\"")), std::string_view("q\"q"));
}

void TestPathTable::writesPointers_data()
{
    QTest::addColumn<QByteArray>("lexeme");
    QTest::addColumn<QByteArray>("pointer");
    QTest::newRow("plain") << QByteArray("\"appId\"") << QByteArray("/x/*/appId");
    QTest::newRow("empty key") << QByteArray("\"\"") << QByteArray("/x/*/");
    QTest::newRow("slash and tilde") << QByteArray("\"a/b~c\"") << QByteArray("/x/*/a~1b~0c");
    QTest::newRow("escaped slash") << QByteArray("\"a\\/b\"") << QByteArray("/x/*/a~1b");
    QTest::newRow("dollar") << QByteArray("\"$insert_id\"") << QByteArray("/x/*/$insert_id");
    QTest::newRow("unquoted") << QByteArray("k") << QByteArray("/x/*/k");
    QTest::newRow("surrogate pair") << QByteArray("\"\\ud83d\\ude00\"") << QByteArray("/x/*/\xF0\x9F\x98\x80");
}

void TestPathTable::writesPointers()
{
    QFETCH(QByteArray, lexeme);
    QFETCH(QByteArray, pointer);
    PathTable paths;
    const PathId element = paths.element(paths.member(PathTable::root, "\"x\""));
    QCOMPARE(paths.pointer(paths.member(element, lexeme.toStdString())), pointer.toStdString());
    QCOMPARE(paths.pointer(PathTable::root), std::string());
}

void TestPathTable::staysCorrectWhileGrowing()
{
    PathTable paths;
    constexpr int count = 50000;
    std::vector<PathId> ids;
    for (int i = 0; i < count; ++i)
        ids.push_back(
            paths.member(PathTable::root, '"' + std::string(std::size_t(i % 40), 'x') + std::to_string(i) + '"'));
    for (int i = 0; i < count; ++i) {
        const std::string key = std::string(std::size_t(i % 40), 'x') + std::to_string(i);
        QCOMPARE(paths.member(PathTable::root, '"' + key + '"'), ids[std::size_t(i)]);
        QCOMPARE(paths.key(ids[std::size_t(i)]), std::string_view(key));
    }
}

void TestPathTable::forgets()
{
    PathTable paths;
    for (int round = 0; round < 3; ++round) {
        for (int i = 0; i < 10000; ++i)
            paths.member(PathTable::root, '"' + std::to_string(i) + '"');
        QCOMPARE(paths.size(), std::size_t(10001));
        paths.clear();
        QCOMPARE(paths.size(), std::size_t(1));
    }
}

void TestPathTable::keepsWhatComesAgain()
{
    PathTable paths;
    const auto readDocument = [&paths](int first, int count) {
        for (int i = first; i < first + count; ++i)
            paths.member(PathTable::root, '"' + std::to_string(i) + '"');
        paths.tidy(std::size_t(count));
    };
    for (int document = 0; document < 100; ++document)
        readDocument(document % 9 * 100, 100);
    QCOMPARE(paths.size(), std::size_t(901));
    readDocument(900, 200);
    QCOMPARE(paths.size(), std::size_t(1)); // too many, however often they came
    for (int document = 0; document < 100; ++document)
        readDocument(document % 9 * 100, 100);
    QCOMPARE(paths.size(), std::size_t(901));
}

void TestPathTable::keepsFewWhereNoneComesAgain()
{
    PathTable paths;
    int next = 0;
    std::size_t most = 0;
    const auto readDocuments = [&](int count) {
        for (most = 0; count > 0; --count) {
            for (int i = 0; i < 10; ++i)
                paths.member(PathTable::root, '"' + std::to_string(next++) + '"');
            most = std::max(most, paths.size());
            paths.tidy(10);
        }
    };
    readDocuments(120);
    QVERIFY2(most > 900 && most < 1100, qPrintable(QString::number(most)));
    readDocuments(200);
    QVERIFY2(most < 150, qPrintable(QString::number(most)));
    readDocuments(500); // now and then it is tried whether more of them would come again
    QVERIFY2(most > 900 && most < 1100, qPrintable(QString::number(most)));
}

void TestPathTable::forgetsLongSpellings()
{
    PathTable paths;
    paths.member(PathTable::root, '"' + std::string(2u << 20, 'x') + '"');
    paths.tidy(2);
    QCOMPARE(paths.size(), std::size_t(1));
}

QTEST_GUILESS_MAIN(TestPathTable)
#include "tst_path_table.moc"
