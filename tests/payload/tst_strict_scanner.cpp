// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/strict_scanner.h"
#include "payload/strict_scanner_kernels.h"

#include <QTest>

using namespace telltale::payload;

namespace {

/// One line per node: path, type, lexeme.
std::string dump(const Document &document)
{
    std::string result;
    for (NodeIndex i = 0; i < document.nodes().size(); ++i) {
        result += document.path(i) + ' ' + typeWord(document.node(i).type());
        if (document.node(i).isLeaf())
            result.append(" ").append(document.lexeme(i));
        result += '\n';
    }
    return result;
}

struct Scanned
{
    explicit Scanned(std::string_view bytes, const Limits &limits = {}) : text(bytes)
    {
        document.start(text.text(), paths, {});
        result = scanStrict(document, limits);
    }
    PaddedText text;
    PathTable paths;
    Document document;
    ScanResult result;
};

} // namespace

class TestStrictScanner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsEveryNode();
    void accepts_data();
    void accepts();
    void refuses_data();
    void refuses();
    void stopsBehindTheValue();
    void endsInsideAtEveryByte();
    void marksRemarks_data();
    void marksRemarks();
    void keepsToLimits();
    void predictsWithoutMixingUp();
    void predictsKeysLongerThanTheText();
    void countsLineFeeds();
    void kernelsAgree();
    void survivesHostileInput_data();
    void survivesHostileInput();
};

void TestStrictScanner::listsEveryNode()
{
    const Scanned scanned(R"({"a":[1,{"b":"x\u00e9"},[],{}],"c":{"d":null,"e":true},"f":-1.5e+10,"":false})");
    QCOMPARE(scanned.result.status, ScanStatus::Complete);
    QCOMPARE(dump(scanned.document),
             std::string("\n").insert(0, " object")
                 + "/a array\n/a/0 number 1\n/a/1 object\n"
                   "/a/1/b string \"x\\u00e9\"\n/a/2 array []\n"
                   "/a/3 object {}\n/c object\n/c/d null null\n"
                   "/c/e boolean true\n/f number -1.5e+10\n"
                   "/ boolean false\n");
    QCOMPARE(scanned.paths.pointer(scanned.document.node(4).path()), std::string("/a/*/b"));
    QCOMPARE(scanned.document.keyLexeme(4), std::string_view("\"b\""));
    QCOMPARE(scanned.document.lexeme(1), std::string_view(R"([1,{"b":"x\u00e9"},[],{}])"));
    QCOMPARE(scanned.document.subtreeEnd(1), 7u);
    QCOMPARE(scanned.document.member(0, "f"), 10u);
    QCOMPARE(scanned.document.member(0, "nothing"), noNode);
}

void TestStrictScanner::accepts_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"0",
                             "-0",
                             "1.5",
                             "1e3",
                             "1E-3",
                             "-0.0e+00",
                             "12345678901234567890123456789012345678901234567890",
                             "0.00000000000000000000000000000000000001",
                             "\"\"",
                             "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00Ff\"",
                             "\"\\ud83d\\ude00\"",
                             "\"\x7f\"",
                             "\"\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80\"",
                             "true",
                             "false",
                             "null",
                             "{}",
                             "[]",
                             "{ }",
                             "[\t]",
                             "[ 1 , 2 ]",
                             "{\"a\" : 1 , \"b\" :\n2}",
                             "[[[[]]]]",
                             "{\"a\":{\"a\":{\"a\":{}}}}"})
        QTest::newRow(text) << QByteArray(text);
    QTest::newRow("long string") << QByteArray("\"" + QByteArray(1000, 'x') + "\"");
    QTest::newRow("long key") << QByteArray("{\"" + QByteArray(1000, 'x') + "\":1}");
    QTest::newRow("long indentation") << QByteArray("[" + QByteArray(1000, ' ') + "1" + QByteArray(77, '\n') + "]");
}

void TestStrictScanner::accepts()
{
    QFETCH(QByteArray, text);
    const Scanned scanned(text.toStdString());
    QCOMPARE(scanned.result.status, ScanStatus::Complete);
    QCOMPARE(scanned.result.offset, std::uint32_t(text.size()));
    QVERIFY(scanned.document.isComplete());
    QCOMPARE(scanned.document.lexeme(0), std::string_view(text.constData(), std::size_t(text.size())));
}

void TestStrictScanner::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("offset");
    const auto row = [](const char *text, int offset) { QTest::newRow(text) << QByteArray(text) << offset; };
    row("[1,]", 3);
    row("{\"a\":1,}", 7);
    row("[,1]", 1);
    row("[1 2]", 3);
    row("{\"a\" 1}", 5);
    row("{a:1}", 1);
    row("{'a':1}", 1);
    row("{\"a\"}", 4);
    row("{1:1}", 1);
    row("[01]", 2);
    row("[+1]", 1);
    row("[.5]", 1);
    row("[1.]", 3);
    row("[1.e3]", 3);
    row("[1e]", 3);
    row("[-]", 2);
    row("[0x10]", 2);
    row("[NaN]", 1);
    row("[tru]", 4);
    row("[True]", 1);
    row("[nul]", 4);
    row("[1}", 2);
    row("{]", 1);
    row("[\"\\x41\"]", 3);
    row("[\"\\u12G4\"]", 6);
    row("[\"a\nb\"]", 3);
    row("[/**/]", 1);
    row("]", 0);
    row("\xEF\xBB\xBF{}", 0);
    QTest::newRow("NUL in string") << QByteArray("[\"a\0b\"]", 7) << 3;
    QTest::newRow("NUL outside") << QByteArray("[1\0]", 4) << 2;
    row("[\"\xff\"]", 2);
    row("[\"ok\",\"\xc0\xaf\"]", 7);
    row("[\"\xed\xa0\x80\"]", 2);
    row("[\"\xf4\x90\x80\x80\"]", 2);
    row("{\"\xe2\x82\":1}", 2);
}

void TestStrictScanner::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(int, offset);
    const Scanned scanned(std::string_view(text.constData(), std::size_t(text.size())));
    QCOMPARE(scanned.result.status, ScanStatus::Invalid);
    QCOMPARE(int(scanned.result.offset), offset);
    QVERIFY(!scanned.document.isComplete());
}

void TestStrictScanner::stopsBehindTheValue()
{
    for (const char *text : {"{\"a\":1}garbage", "[1]]", "12,", "\"x\"\"y\"", "true}"}) {
        const Scanned scanned{std::string_view(text)};
        QCOMPARE(scanned.result.status, ScanStatus::Complete);
        QVERIFY(scanned.result.offset < std::strlen(text));
    }
}

void TestStrictScanner::endsInsideAtEveryByte()
{
    const std::string whole =
        R"({"context":{"ip":"192.0.2.7"},"list":[1,-2.5e-3,"a\u00e9\n",true,null,{}],"ok":false})";
    for (std::size_t size = 0; size < whole.size(); ++size) {
        const Scanned scanned(std::string_view(whole).substr(0, size));
        QCOMPARE(scanned.result.status, ScanStatus::EndOfText);
        QVERIFY(scanned.result.offset <= size);
        for (const Node &node : scanned.document.nodes())
            QVERIFY(node.offset < size);
    }
    QCOMPARE(Scanned(whole).result.status, ScanStatus::Complete);
}

void TestStrictScanner::marksRemarks_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("remarks");
    QTest::newRow("none") << QByteArray(R"({"a":1,"b":{"a":2},"c":[{"a":3},{"a":4}]})") << false;
    QTest::newRow("duplicate") << QByteArray(R"({"a":1,"b":2,"a":3})") << true;
    QTest::newRow("duplicate behind an object") << QByteArray(R"({"a":{"x":{"y":1}},"a":3})") << true;
    QTest::newRow("duplicate in other spelling") << QByteArray(R"({"a":1,"\u0061":3})") << true;
    QTest::newRow("lone high surrogate") << QByteArray(R"(["\ud800"])") << true;
    QTest::newRow("lone low surrogate") << QByteArray(R"(["\udc00x"])") << true;
    QTest::newRow("two high surrogates") << QByteArray(R"(["\ud800\ud800"])") << true;
    QTest::newRow("pair") << QByteArray(R"(["\ud83d\ude00"])") << false;
}

void TestStrictScanner::marksRemarks()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, remarks);
    const Scanned scanned(text.toStdString());
    QCOMPARE(scanned.result.status, ScanStatus::Complete);
    QCOMPARE(scanned.result.hasRemarks, remarks);
}

void TestStrictScanner::keepsToLimits()
{
    Limits limits;
    limits.depth = 3;
    QCOMPARE(Scanned("[[[1]]]", limits).result.status, ScanStatus::Complete);
    QCOMPARE(Scanned("[[[[1]]]]", limits).result.status, ScanStatus::DepthLimit);
    QCOMPARE(Scanned("[[],[],[[]]]", limits).result.status, ScanStatus::Complete);
    limits = {};
    limits.nodes = 4;
    QCOMPARE(Scanned("[1,2,3]", limits).result.status, ScanStatus::Complete);
    QCOMPARE(Scanned("[1,2,3,4]", limits).result.status, ScanStatus::NodeLimit);
    limits = {};
    limits.document = 100;
    QCOMPARE(Scanned('"' + std::string(98, 'x') + '"', limits).result.status, ScanStatus::Complete);
    QCOMPARE(Scanned('"' + std::string(300, 'x') + '"', limits).result.status, ScanStatus::DocumentLimit);
    QCOMPARE(Scanned('[' + std::string(300, '1') + ']', limits).result.status, ScanStatus::DocumentLimit);
    QCOMPARE(Scanned('[' + std::string(300, ' ') + "1]", limits).result.status, ScanStatus::DocumentLimit);
    std::string many = "[1";
    for (int i = 0; i < 200; ++i)
        many += ",1";
    QCOMPARE(Scanned(many + ']', limits).result.status, ScanStatus::DocumentLimit);
}

void TestStrictScanner::predictsWithoutMixingUp()
{
    // The same keys at other depths and in other orders, keys that begin alike, keys longer than a vector.
    const std::string longKey(40, 'k');
    PathTable paths;
    Document document;
    const std::vector<std::string> texts{R"({"a":1,"ab":2,"abc":{"a":3}})",
                                         R"({"abc":{"ab":1},"a":2,"ab":3})",
                                         R"({"a":{"a":{"a":1}},"ab":[{"a":1},{"ab":2}]})",
                                         "{\"" + longKey + "\":1,\"" + longKey + "x\":2}",
                                         "{\"" + longKey + "x\":1,\"" + longKey + "\":2}",
                                         R"({"a" : 1,"ab" :2})"};
    for (int round = 0; round < 3; ++round) {
        for (const std::string &text : texts) {
            const PaddedText padded(text);
            document.start(padded.text(), paths, {});
            QCOMPARE(scanStrict(document, {}).status, ScanStatus::Complete);
            const Scanned fresh(text);
            QCOMPARE(dump(document), dump(fresh.document));
        }
    }
}

void TestStrictScanner::predictsKeysLongerThanTheText()
{
    // The key that is expected is longer than all that is left: nothing behind the padding may be looked at.
    PathTable paths;
    Document document;
    const PaddedText first("{\"" + std::string(5000, 'k') + "\":1}");
    document.start(first.text(), paths, {});
    QCOMPARE(scanStrict(document, {}).status, ScanStatus::Complete);
    for (const std::string &text : {std::string("{\"k"), '{' + std::string(1, '"') + std::string(40, 'k')}) {
        const PaddedText second(text);
        document.start(second.text(), paths, {});
        QCOMPARE(scanStrict(document, {}).status, ScanStatus::EndOfText);
    }
}

void TestStrictScanner::countsLineFeeds()
{
    const Scanned scanned("{\n  \"a\": [\n\n    1\r\n  ],\n  \"b\": \"\\n\"\n}");
    QCOMPARE(scanned.result.status, ScanStatus::Complete);
    QCOMPARE(scanned.result.lineFeeds, 6u);
    QCOMPARE(scanned.result.lineStart, scanned.result.offset - 1);
}

void TestStrictScanner::kernelsAgree()
{
    if (!__builtin_cpu_supports("avx2"))
        QSKIP("This processor has no AVX2: there is one kernel only.");
    const std::vector<std::string> texts{R"({"a":[1,2.5,"é",{"b":null}],"cc":"\u00e9\\"})",
                                         "[1,]",
                                         "[\"" + std::string(70, 'x') + "\n\"]",
                                         "{\"a\":1",
                                         R"({"a":1,"a":2})",
                                         "[1e999,-0]"};
    for (const std::string &text : texts) {
        Scanned fast(text);
        Scanned baseline(text);
        baseline.document.start(baseline.text.text(), baseline.paths, {});
        bool nonAscii = false;
        const ScanResult result = scanBaseline(baseline.document, {}, nonAscii);
        QCOMPARE(result.status, fast.result.status);
        QCOMPARE(result.offset, fast.result.offset);
        QCOMPARE(result.hasRemarks, fast.result.hasRemarks);
        QCOMPARE(dump(baseline.document), dump(fast.document));
    }
}

void TestStrictScanner::survivesHostileInput_data()
{
    QTest::addColumn<std::string>("text");
    const auto repeat = [](const char *piece, int times) {
        std::string text;
        for (int i = 0; i < times; ++i)
            text += piece;
        return text;
    };
    QTest::newRow("brackets") << repeat("[", 1000000);
    QTest::newRow("objects") << repeat("{\"a\":", 1000000);
    QTest::newRow("backslashes") << '"' + repeat("\\", 1000001);
    QTest::newRow("escapes cut off") << '"' + repeat("\\u12", 1000000);
    QTest::newRow("digits") << '[' + repeat("1", 1000000) + "x";
    QTest::newRow("spaces") << '[' + repeat(" ", 1000000);
    QTest::newRow("commas") << '[' + repeat(",", 1000000);
    QTest::newRow("duplicates") << '{' + repeat("\"a\":1,", 1000000);
}

void TestStrictScanner::survivesHostileInput()
{
    QFETCH(std::string, text);
    const Scanned scanned(text);
    QVERIFY(scanned.result.status != ScanStatus::Complete);
    QVERIFY(scanned.result.offset <= text.size());
}

QTEST_GUILESS_MAIN(TestStrictScanner)
#include "tst_strict_scanner.moc"
