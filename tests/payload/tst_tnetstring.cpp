// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/tnetstring.h"

#include <QTest>

using namespace telltale::payload;

namespace {

constexpr std::uint32_t depth = 16;

/// What was read, in a form to compare: strings in quotes, lists and dicts in brackets.
std::string describe(const TnetValue &value)
{
    switch (value.kind) {
    case TnetKind::Null:
        return "null";
    case TnetKind::Boolean:
    case TnetKind::Integer:
    case TnetKind::Number:
        return std::string(value.content);
    case TnetKind::Bytes:
        return '\'' + std::string(value.content) + '\'';
    case TnetKind::Text:
        return '"' + std::string(value.content) + '"';
    case TnetKind::List:
    case TnetKind::Dict:
        break;
    }
    std::string result;
    TnetItems items(value);
    TnetValue item;
    while (items.next(item))
        result += (result.empty() ? "" : " ") + describe(item);
    return value.kind == TnetKind::List ? '[' + result + ']' : '{' + result + '}';
}

std::string wrap(std::string_view content, char kind)
{
    return std::to_string(content.size()) + ':' + std::string(content) + kind;
}

std::string nested(std::uint32_t levels)
{
    std::string result = "0:~";
    for (std::uint32_t i = 0; i < levels; ++i)
        result = wrap(result, ']');
    return result;
}

} // namespace

class TestTnetstring : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void tellsWhereItIsCutOff();
    void limitsDepth();
    void takesManyLevels();
    void findsMembers();
    void readsNumbers();
    void tellsOffsets();
    void readsLengths_data();
    void readsLengths();
};

void TestTnetstring::reads_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *title, const char *bytes, const char *expected) {
        QTest::newRow(title) << QByteArray(bytes) << QByteArray(expected);
    };
    row("null", "0:~", "null");
    row("true", "4:true!", "true");
    row("false", "5:false!", "false");
    row("integer", "2:42#", "42");
    row("negative", "3:-42#", "-42");
    row("largest integer", "19:9223372036854775807#", "9223372036854775807");
    row("number", "17:1621870806.728885^", "1621870806.728885");
    row("number with an exponent", "5:1e-05^", "1e-05");
    row("infinity", "3:inf^", "inf");
    row("not a number", "3:nan^", "nan");
    row("bytes", "5:hello,", "'hello'");
    row("bytes that look like a value", "4:1:2#,", "'1:2#'");
    row("no bytes", "0:,", "''");
    row("text", "5:hello;", "\"hello\"");
    row("leading zeros", "003:abc,", "'abc'");
    row("empty list", "0:]", "[]");
    row("empty dict", "0:}", "{}");
    row("list", "19:5:12345#4:true!1:0#]", "[12345 true 0]");
    row("dict", "23:1:a,1:1#1:b;8:0:~2:xy,]}", "{'a' 1 \"b\" [null 'xy']}");
    row("what follows is not looked at", "1:a,garbage", "'a'");
}

void TestTnetstring::reads()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, expected);
    const std::string text = bytes.toStdString();
    const TnetParsed parsed = parseTnetstring(text, depth);
    QVERIFY(!parsed.failure);
    QCOMPARE(QByteArray::fromStdString(describe(parsed.value)), expected);
    QVERIFY(parsed.size <= text.size());
}

void TestTnetstring::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("problem");
    QTest::addColumn<int>("offset");
    const auto row = [](const char *title, const char *bytes, TnetProblem problem, int offset) {
        QTest::newRow(title) << QByteArray(bytes) << static_cast<int>(problem) << offset;
    };
    row("nothing", "", TnetProblem::CutOff, 0);
    row("no length", ":a,", TnetProblem::BadLength, 0);
    row("letters", "abc", TnetProblem::BadLength, 0);
    row("sign", "-1:a,", TnetProblem::BadLength, 0);
    row("space", " 1:a,", TnetProblem::BadLength, 0);
    row("no colon", "1;a,", TnetProblem::BadLength, 1);
    row("twelve digits", "000000000001:a,", TnetProblem::BadLength, 11);
    row("many digits", "99999999999999999999999999:a,", TnetProblem::BadLength, 11);
    row("eleven digits", "99999999999:a,", TnetProblem::CutOff, 14);
    row("no kind", "0:", TnetProblem::CutOff, 2);
    row("unknown kind", "1:a?", TnetProblem::UnknownKind, 3);
    row("nul as kind", "1:a\x01", TnetProblem::UnknownKind, 3);
    row("null with something", "1:a~", TnetProblem::BadLiteral, 2);
    row("truth", "4:True!", TnetProblem::BadLiteral, 2);
    row("no digits", "0:#", TnetProblem::BadLiteral, 2);
    row("integer with a letter", "2:1a#", TnetProblem::BadLiteral, 2);
    row("integer with a plus", "2:+1#", TnetProblem::BadLiteral, 2);
    row("integer with a point", "3:1.0#", TnetProblem::BadLiteral, 2);
    row("number with a space", "2: 1^", TnetProblem::BadLiteral, 2);
    row("integer too large", "19:9223372036854775808#", TnetProblem::NumberRange, 3);
    row("number too large", "5:1e999^", TnetProblem::NumberRange, 2);
    row("too large, and no number", "23:9223372036854775808999x#", TnetProblem::BadLiteral, 3);
    row("key without value", "4:1:a,}", TnetProblem::MissingValue, 6);
    row("number as key", "8:1:1#1:a,}", TnetProblem::BadKey, 2);
    row("list as key", "6:0:]0:~}", TnetProblem::BadKey, 2);
    row("longer than the list", "4:2:a,]", TnetProblem::CutOff, 6);
    row("length cut by the list", "1:1]", TnetProblem::CutOff, 3);
    row("fault deep inside", "11:8:5:12.45#]]", TnetProblem::BadLiteral, 7);
    row("seed", "51:11:12345678901#4:this,8:true!0:~,4:true!0:]4:\\x00,~}", TnetProblem::BadKey, 3);
}

void TestTnetstring::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, problem);
    QFETCH(int, offset);
    const std::string text = bytes.toStdString();
    const TnetParsed parsed = parseTnetstring(text, depth);
    QVERIFY(parsed.failure.has_value());
    QCOMPARE(static_cast<int>(parsed.failure->problem), problem);
    QCOMPARE(static_cast<int>(parsed.failure->offset), offset);
}

void TestTnetstring::tellsWhereItIsCutOff()
{
    const std::string good = wrap("1:a,1:1#1:b;8:0:~2:xy,]4:more,4:true!", '}');
    QVERIFY(!parseTnetstring(good, depth).failure);
    for (std::size_t size = 0; size < good.size(); ++size) {
        const auto failure = parseTnetstring(std::string_view(good).substr(0, size), depth).failure;
        QVERIFY(failure.has_value());
        QCOMPARE(*failure, (TnetFailure{TnetProblem::CutOff, size}));
    }
}

void TestTnetstring::limitsDepth()
{
    QVERIFY(!parseTnetstring(nested(depth), depth).failure);
    const std::string deeper = nested(depth + 1);
    const auto failure = parseTnetstring(deeper, depth).failure;
    QVERIFY(failure.has_value());
    QCOMPARE(failure->problem, TnetProblem::DepthLimit);
    QCOMPARE(std::string_view(deeper).substr(failure->offset, 6), std::string_view("3:0:~]"));
}

void TestTnetstring::takesManyLevels()
{
    constexpr std::uint32_t levels = 5000;
    QVERIFY(!parseTnetstring(nested(levels), levels).failure);
}

void TestTnetstring::findsMembers()
{
    const std::string text = wrap("1:a,1:1#1:b;1:2#1:a;1:3#3:bee,0:~", '}');
    const TnetParsed parsed = parseTnetstring(text, depth);
    QVERIFY(!parsed.failure);
    TnetValue a, b, none;
    findMembers(parsed.value, {{"a", &a}, {"b", &b}, {"be", &none}});
    QCOMPARE(describe(a), std::string("3"));
    QCOMPARE(describe(b), std::string("2"));
    QVERIFY(none.isNull());
    findMembers(a, {{"a", &none}});
    QVERIFY(none.isNull());
}

void TestTnetstring::readsNumbers()
{
    const auto value = [](std::string_view text) { return parseTnetstring(text, depth).value; };
    QCOMPARE(value("2:42#").integer().value_or(0), std::int64_t(42));
    QCOMPARE(value("2:42#").number().value_or(0), 42.0);
    QCOMPARE(value("3:4.5^").number().value_or(0), 4.5);
    QVERIFY(!value("3:4.5^").integer());
    QVERIFY(!value("2:42,").integer());
    QVERIFY(!value("2:42;").number());
    QVERIFY(!value("0:~").integer());
}

void TestTnetstring::tellsOffsets()
{
    const std::string text = wrap("1:a,7:4:name,]", '}');
    const TnetParsed parsed = parseTnetstring(text, depth);
    TnetValue list, name;
    findMembers(parsed.value, {{"a", &list}});
    QVERIFY(TnetItems(list).next(name));
    QCOMPARE(text.substr(list.offset, 2), std::string("7:"));
    QCOMPARE(text.substr(name.offset, 2), std::string("4:"));
    QCOMPARE(text.substr(name.contentOffset, 4), std::string("name"));
    QCOMPARE(name.content.data(), text.data() + name.contentOffset);
}

void TestTnetstring::readsLengths_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("prefix");
    QTest::addColumn<quint64>("length");
    const auto row = [](const char *bytes, TnetLength::Status status, int prefix, quint64 length) {
        QTest::newRow(bytes) << QByteArray(bytes) << static_cast<int>(status) << prefix << length;
    };
    row("12", TnetLength::Status::CutOff, 2, 12);
    row("12:", TnetLength::Status::Whole, 3, 12);
    row("99999999999:", TnetLength::Status::Whole, 12, 99999999999);
    row("99999999999", TnetLength::Status::CutOff, 11, 99999999999);
    row("999999999999", TnetLength::Status::Bad, 11, 99999999999);
    row(":", TnetLength::Status::Bad, 0, 0);
}

void TestTnetstring::readsLengths()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    QFETCH(int, prefix);
    QFETCH(quint64, length);
    const std::string text = bytes.toStdString();
    const TnetLength result = readTnetLength(text);
    QCOMPARE(static_cast<int>(result.status), status);
    QCOMPARE(static_cast<int>(result.prefix), prefix);
    QCOMPARE(result.length, length);
}

QTEST_GUILESS_MAIN(TestTnetstring)
#include "tst_tnetstring.moc"
