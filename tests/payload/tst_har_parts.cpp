// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/har.h"
#include "payload/loaders/har_entry.h"
#include "payload/loaders/json_walker.h"
#include "support/dripping_input.h"

#include <QTest>

using namespace telltale;
using namespace telltale::payload;

class TestHarParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void targets_data();
    void targets();
    void putsQueriesIn();
    void looksLikeHar_data();
    void looksLikeHar();
    void walks_data();
    void walks();
};

void TestHarParts::targets_data()
{
    QTest::addColumn<std::string>("target");
    QTest::addColumn<bool>("isWeb");
    const auto row = [](const char *url, const char *target, bool isWeb) {
        QTest::newRow(url) << std::string(target) << isWeb;
    };
    row("http://h/track?ip=1#x", "/track?ip=1", true);
    row("HTTPS://h:8443", "/", true);
    row("http://h?x=1", "/?x=1", true);
    row("http://h#?x=1", "/", true);
    row("http://h/a#b?c", "/a", true);
    row("http://u:p@h/a//b?c?d", "/a//b?c?d", true);
    row("wss://h/s", "/s", true);
    row("/track?x=1", "/track?x=1", false);
    row("data:text/plain,a?b", "data:text/plain,a?b", false);
    row("blob:https://h/1-2", "blob:https://h/1-2", false);
    row("chrome-extension://abc/x.js", "/x.js", false);
    row("http:/h/a", "http:/h/a", false);
    row("", "", false);
    row("://", "/://", false);
    row("?a=http://h", "/?a=http://h", false);
}

void TestHarParts::targets()
{
    QFETCH(std::string, target);
    QFETCH(bool, isWeb);
    const char *url = QTest::currentDataTag();
    QCOMPARE(requestTarget(url), target);
    QCOMPARE(isWebUrl(url), isWeb);
}

void TestHarParts::putsQueriesIn()
{
    QCOMPARE(withQuery("http://h/a", "x=1"), std::string("http://h/a?x=1"));
    QCOMPARE(withQuery("http://h/a?#f", "x=1"), std::string("http://h/a?x=1#f"));
    QCOMPARE(encodePairs({{"a b", "ä&="}, {"", "-._~"}, {"c", ""}}), std::string("a%20b=%C3%A4%26%3D&=-._~&c="));
}

void TestHarParts::looksLikeHar_data()
{
    QTest::addColumn<bool>("is");
    const auto row = [](const char *text, bool is) { QTest::newRow(text) << is; };
    row("{\"log\":{\"entries\":[", true);
    row("\xEF\xBB\xBF \n{ \"x\" : {\"y\":[1,{}]} , \"log\" :\t{ \"version\":\"1.2\",\"creator\":{\"name\"", true);
    row("{\"log\":{\"version\":\"1.2\",\"pages\":[", true);
    row("{\"\\u006cog\":{\"entries\":[]}}", true);
    row("{\"log\":{\"level\":\"info\",\"logger\":\"a\"},\"message\":\"x\"}", false);
    row("{\"log\":{}}", false);
    row("{\"log\":[{\"entries\":[]}]}", false);
    row("{\"entries\":[]}", false);
    row("{\"a\":{\"log\":{\"entries\":[]}}}", false);
    row("[{\"log\":{\"entries\":[]}}]", false);
    row("{\"log\":{\"entries\":{}}}", false);
    row("{\"log\"", false);
    row("{\"lo", false);
    row("{,,", false);
    row("{", false);
    row("", false);
    row("{:}{\"a\":]]]]}", false);
}

void TestHarParts::looksLikeHar()
{
    QFETCH(bool, is);
    QCOMPARE(payload::looksLikeHar(QTest::currentDataTag()), is);
}

void TestHarParts::walks_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("length"); // -1: it ends inside
    QTest::newRow("object") << QByteArray("{\"a\":[1,{\"b\":\"}]\"}],'c':'\"}'} x") << 29;
    QTest::newRow("escapes") << QByteArray("[\"\\\"]\\\\\"],") << 9;
    QTest::newRow("comments") << QByteArray("[ // ]\n /* ] * / ] */ 1 / 2 ],") << 29;
    QTest::newRow("string") << QByteArray("\"a\\\"b\"c") << 6;
    QTest::newRow("number") << QByteArray("-1.5e3,2") << 6;
    QTest::newRow("literal") << QByteArray("null}") << 4;
    QTest::newRow("bracket forgotten") << QByteArray("{\"a\":[1},2") << 8;
    QTest::newRow("open") << QByteArray("[[\"]\"]") << -1;
    QTest::newRow("open string") << QByteArray("\"abc\\\"") << -1;
}

void TestHarParts::walks()
{
    QFETCH(QByteArray, text);
    QFETCH(int, length);
    for (const std::size_t drip : {std::size_t(1), std::size_t(3), std::size_t(100)}) {
        test::DrippingInput input({text.constData(), static_cast<std::size_t>(text.size())}, drip);
        WindowCursor cursor(input);
        JsonWalker walker(cursor);
        QVERIFY(walker.peek());
        QCOMPARE(walker.skipValue(), length >= 0);
        if (length >= 0)
            QCOMPARE(int(cursor.offset()), length);
    }
}

QTEST_GUILESS_MAIN(TestHarParts)
#include "tst_har_parts.moc"
