// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/lexeme.h"
#include "payload/protobuf/descriptors.h"
#include "payload/protobuf/renderer.h"
#include "payload/rendition_check.h"
#include "payload/strict_scanner.h"
#include "support/protobuf_writer.h"

#include <google/protobuf/descriptor.h>
#include <google/protobuf/descriptor.pb.h>
#include <google/protobuf/text_format.h>

#include <QTest>

#include <limits>
#include <random>

using namespace telltale::payload;
using telltale::test::leavesOf;
using telltale::test::ProtobufWriter;
using telltale::test::whatIsWrong;

namespace {

constexpr const char *schema = R"(
name: "every.proto" syntax: "proto3"
enum_type { name: "Colour" value { name: "RED" number: 0 } value { name: "BLUE" number: 1 } }
message_type {
  name: "Every"
  field { name: "a_bool" number: 1 type: TYPE_BOOL }
  field { name: "an_int32" number: 2 type: TYPE_INT32 }
  field { name: "an_int64" number: 3 type: TYPE_INT64 }
  field { name: "a_uint32" number: 4 type: TYPE_UINT32 }
  field { name: "a_uint64" number: 5 type: TYPE_UINT64 }
  field { name: "a_sint32" number: 6 type: TYPE_SINT32 }
  field { name: "a_sint64" number: 7 type: TYPE_SINT64 }
  field { name: "a_fixed32" number: 8 type: TYPE_FIXED32 }
  field { name: "a_fixed64" number: 9 type: TYPE_FIXED64 }
  field { name: "an_sfixed32" number: 10 type: TYPE_SFIXED32 }
  field { name: "an_sfixed64" number: 11 type: TYPE_SFIXED64 }
  field { name: "a_float" number: 12 type: TYPE_FLOAT }
  field { name: "a_double" number: 13 type: TYPE_DOUBLE }
  field { name: "a_string" number: 14 type: TYPE_STRING }
  field { name: "some_bytes" number: 15 type: TYPE_BYTES }
  field { name: "child" number: 16 type_name: "Every" }
  field { name: "colour" number: 17 type_name: "Colour" }
  field { name: "ints" number: 18 label: LABEL_REPEATED type: TYPE_INT32 }
  field { name: "doubles" number: 19 label: LABEL_REPEATED type: TYPE_DOUBLE }
  field { name: "strings" number: 20 label: LABEL_REPEATED type: TYPE_STRING }
  field { name: "children" number: 21 label: LABEL_REPEATED type_name: "Every" }
  field { name: "zigzags" number: 22 label: LABEL_REPEATED type: TYPE_SINT64 }
  field { name: "high" number: 1023 type: TYPE_BOOL }
  field { name: "too_high" number: 1024 type: TYPE_BOOL }
})";

const google::protobuf::Descriptor &every()
{
    static google::protobuf::DescriptorPool pool;
    static const google::protobuf::Descriptor *descriptor = [] {
        google::protobuf::FileDescriptorProto file;
        if (!google::protobuf::TextFormat::ParseFromString(schema, &file) || pool.BuildFile(file) == nullptr)
            qFatal("the test's own messages cannot be read");
        return pool.FindMessageTypeByName("Every");
    }();
    return *descriptor;
}

/// Out of an exact piece of memory, so that the sanitizer sees who reads beyond it.
Rendition render(std::string_view message, const Limits &limits = {})
{
    static protobuf::MessageTables tables;
    const std::vector<char> exact(message.begin(), message.end());
    return protobuf::Renderer({exact.data(), exact.size()}, limits).render(tables.of(every()));
}

std::string_view textOf(const Rendition &rendition)
{
    return rendition.text ? rendition.text->text().view() : std::string_view();
}

/// `offset+length` of each span.
QByteArray placesOf(const Rendition &rendition)
{
    QByteArray places;
    for (const SentSpan &span : rendition.spans)
        places += QByteArray::number(span.offset) + '+' + QByteArray::number(span.length) + ' ';
    return places.trimmed();
}

ProtobufWriter w()
{
    return {};
}

/// A field of length `depth` levels, each in the one before, written from the inside without copying it at each level.
std::string nested(std::uint64_t field, std::size_t depth)
{
    std::string reversed;
    for (std::size_t i = 0; i < depth; ++i) {
        const std::string head = w().tag(field, 2).number(reversed.size()).bytes;
        reversed.append(head.rbegin(), head.rend());
    }
    return {reversed.rbegin(), reversed.rend()};
}

std::string repeatedText(std::string_view piece, std::size_t count)
{
    std::string text;
    for (std::size_t i = 0; i < count; ++i)
        text += piece;
    return text;
}

void addRow(const char *title, const ProtobufWriter &message, const char *text, const char *places)
{
    QTest::newRow(title) << QByteArray::fromStdString(message.bytes) << QByteArray(text) << QByteArray(places);
}

/// Something of everything, as no sender would put it together.
std::string motley()
{
    const ProtobufWriter child = w().content(14, "in\"side\n").varint(3, std::uint64_t(-7)).content(18, "\x01\x02\x7F");
    return w()
        .varint(1, 1)
        .fixed64(13, 0x3FF8000000000000u)
        .message(16, child)
        .content(20, "a")
        .message(21, child)
        .content(20, "b")
        .tag(7, 3)
        .fixed32(1, 9)
        .tag(7, 4)
        .message(21, w())
        .content(99, "text")
        .content(99, std::string_view("\0\xFF", 2))
        .varint(18, 300)
        .bytes;
}

} // namespace

class TestProtobuf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void renders_data();
    void renders();
    void writesKindsOutOfOrder();
    void refuses_data();
    void refuses();
    void survivesEveryCut();
    void survivesEveryChange();
    void keepsToLimits();
    void countsAsTheScanner();
    void takesNoStack_data();
    void takesNoStack();
    void gathersInLinearTime();
    void copiesLongContent();
    void knowsTypes();
};

void TestProtobuf::renders_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("places");
    addRow("nothing", w(), "{}", "0+0");
    addRow("true", w().varint(1, 1), R"({"aBool":true})", "1+1");
    addRow("true by another number", w().varint(1, 300), R"({"aBool":true})", "1+2");
    addRow("default value", w().varint(1, 0).varint(2, 0).content(14, ""),
           R"({"aBool":false,"anInt32":0,"aString":""})", "1+1 3+1 6+0");
    addRow("int32", w().varint(2, std::uint64_t(-5)), R"({"anInt32":-5})", "1+10");
    addRow("int32 beyond", w().varint(2, 0x1'0000'0001u), R"({"anInt32":1})", "1+5");
    addRow("int64", w().varint(3, std::uint64_t(1) << 63), R"({"anInt64":-9223372036854775808})", "1+10");
    addRow("uint32", w().varint(4, 0xFFFFFFFFu), R"({"aUint32":4294967295})", "1+5");
    addRow("uint64", w().varint(5, ~std::uint64_t(0)), R"({"aUint64":18446744073709551615})", "1+10");
    addRow("sint32", w().varint(6, 0xFFFFFFFFu).varint(6, 2), R"({"aSint32":-2147483648,"aSint32":1})", "1+5 7+1");
    addRow("sint64", w().varint(7, ~std::uint64_t(0)).varint(7, 1), R"({"aSint64":-9223372036854775808,"aSint64":-1})",
           "1+10 12+1");
    addRow("fixed32", w().fixed32(8, 0xFFFFFFFFu), R"({"aFixed32":4294967295})", "1+4");
    addRow("fixed64", w().fixed64(9, ~std::uint64_t(0)), R"({"aFixed64":18446744073709551615})", "1+8");
    addRow("sfixed32", w().fixed32(10, 0xFFFFFFFFu), R"({"anSfixed32":-1})", "1+4");
    addRow("sfixed64", w().fixed64(11, std::uint64_t(-2)), R"({"anSfixed64":-2})", "1+8");
    addRow("float", w().fixed32(12, 0x3DCCCCCDu), R"({"aFloat":0.1})", "1+4");
    addRow("float that is none", w().fixed32(12, 0x7F800000u).fixed32(12, 0xFF800000u).fixed32(12, 0x7FC00000u),
           R"({"aFloat":"Infinity","aFloat":"-Infinity","aFloat":"NaN"})", "1+4 6+4 11+4");
    addRow("double", w().real(13, 0.1), R"({"aDouble":0.1})", "1+8");
    addRow("doubles", w().real(13, 5).real(13, 1e300).real(13, -0.0), R"({"aDouble":5,"aDouble":1e+300,"aDouble":-0})",
           "1+8 10+8 19+8");
    addRow("double that is none", w().real(13, std::numeric_limits<double>::quiet_NaN()), R"({"aDouble":"NaN"})",
           "1+8");
    addRow("string", w().content(14, "h\xC3\xA9 \"\\/\n\t\b\f\r\x01\x1F\x7F end of it"),
           "{\"aString\":\"h\xC3\xA9 \\\"\\\\/\\n\\t\\b\\f\\r\\u0001\\u001f\x7F end of it\"}", "2+25");
    addRow("string that is no UTF-8", w().content(14, "\xFF\xC0"), "{\"aString\":\"\xFF\xC0\"}", "2+2");
    addRow("bytes", w().content(15, std::string_view("\0\xFF\x10", 3)), R"({"someBytes":"00ff10"})", "2+3");
    addRow("no bytes", w().content(15, ""), R"({"someBytes":""})", "2+0");
    addRow("enum", w().varint(17, 1).varint(17, 7).varint(17, std::uint64_t(-1)),
           R"({"colour":1,"colour":7,"colour":-1})", "2+1 5+1 8+10");
    addRow("message", w().message(16, w().varint(1, 1)), R"({"child":{"aBool":true}})", "4+1");
    addRow("empty message", w().message(16, w()).varint(1, 1), R"({"child":{},"aBool":true})", "3+0 4+1");
    addRow("order of the wire", w().varint(3, 1).varint(1, 0), R"({"anInt64":1,"aBool":false})", "1+1 3+1");
    addRow("twice", w().message(16, w().varint(1, 1)).varint(2, 3).message(16, w().varint(1, 0)),
           R"({"child":{"aBool":true},"anInt32":3,"child":{"aBool":false}})", "4+1 6+1 11+1");
    addRow("packed", w().content(18, "\x01\xAC\x02\x03"), R"({"ints":[1,300,3]})", "3+1 4+2 6+1");
    addRow("not packed", w().varint(18, 1).varint(18, 300), R"({"ints":[1,300]})", "2+1 5+2");
    addRow("packed and not", w().varint(18, 1).content(18, "\x02\x03").varint(18, 4).content(18, ""),
           R"({"ints":[1,2,3,4]})", "2+1 6+1 7+1 10+1");
    addRow("packed nothing", w().content(18, "").varint(1, 1), R"({"ints":[],"aBool":true})", "3+0 4+1");
    addRow("packed nothing, at the end", w().varint(1, 1).content(19, ""), R"({"aBool":true,"doubles":[]})", "1+1 5+0");
    addRow("packed doubles", w().content(19, w().little(0x3FF8000000000000u, 8).little(0, 8).bytes),
           R"({"doubles":[1.5,0]})", "3+8 11+8");
    addRow("packed zigzag", w().content(22, "\x01\x02"), R"({"zigzags":[-1,1]})", "3+1 4+1");
    addRow("gathered", w().content(20, "a").varint(1, 1).content(20, "b"), R"({"strings":["a","b"],"aBool":true})",
           "3+1 9+1 5+1");
    addRow("gathered, several",
           w().varint(1, 1).content(20, "a").varint(18, 5).content(20, "b").varint(2, 7).varint(18, 6).content(20, "c"),
           R"({"aBool":true,"strings":["a","b","c"],"ints":[5,6],"anInt32":7})", "1+1 5+1 12+1 21+1 8+1 17+1 14+1");
    addRow("gathered after others", w().varint(18, 1).content(20, "a").varint(1, 1).content(20, "b"),
           R"({"ints":[1],"strings":["a","b"],"aBool":true})", "2+1 6+1 12+1 8+1");
    addRow("gathered messages", w().message(21, w().varint(1, 1)).varint(2, 1).message(21, w()).varint(2, 2),
           R"({"children":[{"aBool":true},{}],"anInt32":1,"anInt32":2})", "4+1 10+0 6+1 11+1");
    addRow("gathered inside gathered",
           w().message(21, w().content(20, "x").varint(1, 1).content(20, "y")).varint(2, 1).message(21, w()),
           R"({"children":[{"strings":["x","y"],"aBool":true},{}],"anInt32":1})", "6+1 12+1 8+1 18+0 14+1");
    addRow("gathered around a group",
           w().varint(18, 1).tag(7, 3).tag(8, 3).varint(18, 9).tag(8, 4).tag(7, 4).varint(18, 2),
           R"({"ints":[1,2],"7:group":{"8:group":{"18:varint":9}}})", "2+1 12+1 7+1");
    addRow("gathered, packed nothing first", w().content(18, "").varint(1, 1).varint(18, 2),
           R"({"ints":[2],"aBool":true})", "7+1 4+1");
    addRow("unknown", w().varint(50, 300).fixed64(51, 7).fixed32(52, 8).content(53, "text"),
           R"({"50:varint":300,"51:i64":7,"52:i32":8,"53:len":"text"})", "2+2 6+8 16+4 23+4");
    addRow("unknown bytes",
           w().content(53, std::string_view("a\0", 2)).content(53, "\xFF").content(53, "").content(53, "\x7F"),
           R"({"53:len":"6100","53:len":"ff","53:len":"","53:len":"7f"})", "3+2 8+1 12+0 15+1");
    addRow("unknown group", w().tag(50, 3).varint(1, 5).content(14, "x").tag(50, 4).varint(1, 1),
           R"({"50:group":{"1:varint":5,"14:len":"x"},"aBool":true})", "3+1 6+1 10+1");
    addRow("unknown empty group", w().tag(50, 3).tag(50, 4), R"({"50:group":{}})", "2+0");
    addRow("known number, other wire type", w().content(1, "x").varint(14, 5).fixed32(13, 1).varint(20, 4),
           R"({"1:len":"x","14:varint":5,"13:i32":1,"20:varint":4})", "2+1 4+1 6+4 12+1");
    addRow("largest number", w().varint(0x1FFFFFFF, 1), R"({"536870911:varint":1})", "5+1");
    addRow("high numbers", w().varint(1023, 1).varint(1024, 1), R"({"high":true,"1024:varint":1})", "2+1 5+1");
    addRow("overlong varint", w().tag(1, 0).raw(std::string_view("\x80\x80\x00", 3)), R"({"aBool":false})", "1+3");
}

void TestProtobuf::renders()
{
    QFETCH(QByteArray, message);
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, places);
    const Rendition rendition = render(message.toStdString());
    QCOMPARE(QByteArray::fromStdString(rendition.problem), QByteArray());
    QCOMPARE(QByteArray::fromStdString(std::string(textOf(rendition))), text);
    QCOMPARE(placesOf(rendition), places);
    QCOMPARE(QByteArray::fromStdString(whatIsWrong(rendition, message.toStdString())), QByteArray());
    QCOMPARE(rendition.text->text().end()[0], '\0');
}

/// Every kind in each place: singular, repeated or unknown, whatever came before it.
void TestProtobuf::writesKindsOutOfOrder()
{
    std::mt19937_64 random(7);
    for (int round = 0; round < 3000; ++round) {
        ProtobufWriter message;
        for (std::uint64_t i = random() % 12; i > 0; --i) {
            const std::uint64_t field = 1 + random() % 24;
            switch (random() % 5) {
            case 0:
                message.varint(field, random() >> (random() % 64));
                break;
            case 1:
                message.fixed64(field, random());
                break;
            case 2:
                message.fixed32(field, static_cast<std::uint32_t>(random()));
                break;
            case 3:
                message.tag(field, 3).varint(1, random()).tag(field, 4);
                break;
            default:
                message.message(field == 14 ? 15 : field, field == 16 || field == 21 ? w().varint(1, 1) : w());
            }
        }
        const Rendition rendition = render(message.bytes);
        QCOMPARE(QByteArray::fromStdString(rendition.problem), QByteArray());
        QCOMPARE(QByteArray::fromStdString(whatIsWrong(rendition, message.bytes)), QByteArray());
    }
}

void TestProtobuf::refuses_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("problem");
    QTest::addColumn<quint32>("at");
    const auto row = [](const char *title, const ProtobufWriter &message, const char *problem, quint32 at) {
        QTest::newRow(title) << QByteArray::fromStdString(message.bytes) << QByteArray(problem) << at;
    };
    const char *cut = "it ends inside a value";
    const char *length = "a length goes beyond the end";
    const char *varint = "a number has more than ten bytes";
    row("tag alone", w().varint(1, 1).tag(1, 0), cut, 3);
    row("half a tag", w().varint(1, 1).raw("\x80"), cut, 2);
    row("half a varint", w().tag(3, 0).raw("\x80\x80"), cut, 1);
    row("varint of eleven bytes", w().tag(3, 0).raw(std::string(10, '\xFF') + '\x01'), varint, 1);
    row("ten bytes that go on", w().tag(3, 0).raw(std::string(10, '\xFF')), varint, 1);
    row("tag of eleven bytes", w().raw(std::string(11, '\x80')), varint, 0);
    row("tag beyond 32 bits", w().raw("\x88\x80\x80\x80\x10").raw("\x01"), "a field has a number that is not allowed",
        0);
    row("field number 0", w().varint(1, 1).varint(0, 1), "a field has a number that is not allowed", 2);
    row("wire type 6", w().tag(1, 6), "a field has a wire type that does not exist", 0);
    row("wire type 7 of nobody's", w().varint(1, 1).tag(90, 7), "a field has a wire type that does not exist", 2);
    row("half a double", w().tag(13, 1).raw("1234567"), cut, 1);
    row("half a float", w().tag(12, 5).raw("123"), cut, 1);
    row("half an unknown number", w().tag(90, 5).raw("123"), cut, 2);
    row("long string", w().tag(14, 2).number(4).raw("abc"), length, 1);
    row("largest length", w().tag(14, 2).number(~std::uint64_t(0)).raw("abc"), length, 1);
    row("length of 2^32", w().tag(14, 2).number(std::uint64_t(1) << 32).raw("abc"), length, 1);
    row("length that is cut", w().tag(14, 2).raw("\x80"), cut, 1);
    row("long bytes of nobody's", w().tag(90, 2).number(1), length, 2);
    row("child beyond its parent", w().content(16, w().tag(14, 2).number(4).bytes).raw("abcd"), length, 4);
    row("number across the child's end", w().content(16, w().tag(3, 0).raw("\x80").bytes).raw("\x01"), cut, 4);
    row("packed, half a number", w().content(18, "\x01\x80").varint(1, 1), cut, 4);
    row("packed, half a double", w().content(19, "123456789012"), cut, 11);
    row("group without an end", w().varint(1, 1).tag(7, 3).varint(1, 1), "a group does not end", 3);
    row("group that ends behind the child", w().content(16, w().tag(7, 3).bytes).tag(7, 4), "a group does not end", 4);
    row("end without a group", w().varint(1, 1).tag(7, 4), "a group ends that did not begin", 2);
    row("end of another group", w().tag(7, 3).tag(8, 3).tag(7, 4), "a group ends that did not begin", 2);
    row("scattered, then cut", w().varint(18, 1).varint(1, 1).varint(18, 2).tag(1, 0), cut, 9);
}

void TestProtobuf::refuses()
{
    QFETCH(QByteArray, message);
    QFETCH(QByteArray, problem);
    QFETCH(quint32, at);
    const Rendition rendition = render(message.toStdString());
    QCOMPARE(QByteArray::fromStdString(rendition.problem), problem);
    QCOMPARE(rendition.failedAt, at);
    QVERIFY(!rendition.text);
    QVERIFY(rendition.spans.empty());
}

void TestProtobuf::survivesEveryCut()
{
    const std::string message = motley();
    QCOMPARE(QByteArray::fromStdString(whatIsWrong(render(message), message)), QByteArray());
    QVERIFY(render(message).text);
    for (std::size_t size = 0; size < message.size(); ++size) {
        const std::string_view piece = std::string_view(message).substr(0, size);
        QCOMPARE(QByteArray::fromStdString(whatIsWrong(render(piece), piece)), QByteArray());
    }
}

void TestProtobuf::survivesEveryChange()
{
    std::mt19937 random(20240501);
    const std::string message = motley();
    std::size_t whole = 0;
    for (std::size_t i = 0; i < message.size(); ++i) {
        for (int round = 0; round < 24; ++round) {
            std::string changed = message;
            changed[i] = static_cast<char>(random());
            if (round > 16)
                changed[random() % changed.size()] = static_cast<char>(random());
            const Rendition rendition = render(changed);
            QCOMPARE(QByteArray::fromStdString(whatIsWrong(rendition, changed)), QByteArray());
            whole += rendition.text ? 1 : 0;
        }
    }
    QVERIFY(whole > message.size());
}

void TestProtobuf::keepsToLimits()
{
    const std::string message = motley();
    const Rendition whole = render(message);
    Limits limits;
    limits.document = textOf(whole).size();
    QVERIFY(render(message, limits).text);
    --limits.document;
    QCOMPARE(render(message, limits).problem, "more than " + std::to_string(limits.document) + " bytes as text");
    const std::string large = w().content(14, std::string(3'000'000, '\x01')).bytes;
    limits.document = 1'000'000;
    QCOMPARE(render(large, limits).problem, std::string("more than 1000000 bytes as text"));
    limits = {};
    limits.depth = 1;
    QVERIFY(render(w().varint(1, 1).bytes, limits).text);
    QCOMPARE(render(w().varint(18, 1).bytes, limits).problem, std::string("nested deeper than 1"));
    QCOMPARE(render(w().message(16, w()).bytes, limits).problem, std::string("nested deeper than 1"));
    QCOMPARE(render(w().tag(7, 3).tag(7, 4).bytes, limits).problem, std::string("nested deeper than 1"));
    limits = {};
    limits.nodes = 100;
    QCOMPARE(render(w().content(18, std::string(200, '\x01')).bytes, limits).problem,
             std::string("more than 100 values"));
    QCOMPARE(render(repeatedText(w().varint(18, 1).varint(1, 1).bytes, 200), limits).problem,
             std::string("more than 100 values"));
}

/// What can be rendered within the limits can be read within them.
void TestProtobuf::countsAsTheScanner()
{
    const std::string message = motley();
    const Rendition whole = render(message);
    const auto status = [&](const Limits &limits) {
        PathTable paths;
        Document document;
        document.start(whole.text->text(), paths, {});
        return scanStrict(document, limits).status;
    };
    for (std::uint32_t i = 1; i < 60; ++i) {
        Limits limits;
        limits.nodes = i;
        QCOMPARE(render(message, limits).text != nullptr, status(limits) == ScanStatus::Complete);
        limits = {};
        limits.depth = i;
        QCOMPARE(render(message, limits).text != nullptr, status(limits) == ScanStatus::Complete);
    }
}

void TestProtobuf::takesNoStack_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<bool>("isWhole");
    for (const std::size_t depth : {std::size_t(10'000), std::size_t(1'000'000)}) {
        const QByteArray suffix = ", " + QByteArray::number(qulonglong(depth));
        const auto row = [&](const char *title, const std::string &message, bool isWhole) {
            QTest::newRow((title + suffix).constData()) << QByteArray::fromStdString(message) << isWhole;
        };
        const std::string groups = repeatedText(w().tag(7, 3).bytes, depth) + repeatedText(w().tag(7, 4).bytes, depth);
        row("messages", nested(16, depth), true);
        row("messages in arrays", nested(21, depth), true);
        row("groups", groups, true);
        row("groups that are skipped first", w().varint(18, 1).raw(groups).varint(18, 2).bytes, true);
        row("groups without ends", repeatedText(w().tag(7, 3).bytes, depth), false);
        row("skipped groups without ends", w().varint(18, 1).bytes + repeatedText(w().tag(7, 3).bytes, depth), false);
    }
}

void TestProtobuf::takesNoStack()
{
    QFETCH(QByteArray, message);
    QFETCH(bool, isWhole);
    const std::string bytes = message.toStdString();
    QCOMPARE(render(bytes).problem, std::string("nested deeper than 1024"));
    Limits limits;
    limits.depth = 3'000'000;
    const Rendition rendition = render(bytes, limits);
    QCOMPARE(rendition.text != nullptr, isWhole);
    QCOMPARE(rendition.problem, std::string(isWhole ? "" : "a group does not end"));
}

/// Each of a thousand messages inside each other has a scattered array, and the innermost one is long: would each level
/// move what is inside it, this were minutes.
void TestProtobuf::gathersInLinearTime()
{
    std::string message = repeatedText(w().varint(18, 1).content(20, "x").bytes, 300'000);
    std::size_t size = message.size();
    const std::string head = w().varint(18, 1).bytes;
    const std::string tail = w().varint(1, 1).varint(18, 2).bytes;
    std::string front;
    std::string behind;
    for (int i = 0; i < 500; ++i) {
        const std::string start = head + w().tag(16, 2).number(size).bytes;
        front.insert(0, start);
        behind += tail;
        size += start.size() + tail.size();
    }
    const std::string whole = front + message + behind;
    Limits limits;
    limits.depth = 2000;
    const Rendition rendition = render(whole, limits);
    QCOMPARE(rendition.problem, std::string());
    QCOMPARE(rendition.spans.size(), std::size_t(600'000 + 500 * 3));
    QVERIFY(textOf(rendition).starts_with(R"({"ints":[1,2],"child":{"ints":[1,2],"child":{)"));
    QVERIFY(textOf(rendition).find(R"(,"x"]},"aBool":true},"aBool":true})") != std::string_view::npos);
}

void TestProtobuf::copiesLongContent()
{
    std::mt19937 random(3);
    for (const std::size_t size : {1000u, 1364u, 1365u, 1366u, 8191u, 8192u, 32768u, 300'000u}) {
        std::string text;
        for (std::size_t i = 0; i < size; ++i)
            text.push_back(static_cast<char>(random() % 128));
        const std::string message = w().content(14, text).content(15, text).content(60, text).bytes;
        const Rendition rendition = render(message);
        QVERIFY(rendition.text);
        QCOMPARE(QByteArray::fromStdString(whatIsWrong(rendition, message)), QByteArray());
        const auto leaves = leavesOf(rendition.text->text());
        QCOMPARE(leaves.size(), std::size_t(3));
        QVERIFY(decodeString(leaves[0].second) == text);
    }
}

void TestProtobuf::knowsTypes()
{
    QVERIFY(!knowsProtobufType("Every"));
    QVERIFY(!knowsProtobufType(""));
    QCOMPARE(renderProtobuf("", "Every", {}).problem, std::string("its type is not known"));
    for (const char *name : {"trace.v1.ExportTrace", "metrics.v1.ExportMetrics", "logs.v1.ExportLogs"}) {
        const std::string type = "opentelemetry.proto.collector." + std::string(name) + "ServiceRequest";
        QVERIFY(knowsProtobufType(type));
        QCOMPARE(textOf(renderProtobuf("", type, {})), std::string_view("{}"));
    }
    const ProtobufWriter key = w().content(1, "a").message(2, w().varint(3, 5));
    const std::string request = w().message(1, w().message(1, w().message(1, key))).bytes;
    QCOMPARE(
        textOf(renderProtobuf(request, "opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest", {})),
        std::string_view(R"({"resourceLogs":[{"resource":{"attributes":[{"key":"a","value":{"intValue":5}}]}}]})"));
}

QTEST_GUILESS_MAIN(TestProtobuf)
#include "tst_protobuf.moc"
