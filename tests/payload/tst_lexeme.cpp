// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/lexeme.h"

#include <QTest>

using namespace telltale::payload;

namespace {

std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

QByteArray bytes(const std::string &text)
{
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

class TestLexeme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decodes_data();
    void decodes();
    void decodesAnyPiece();
    void findsInvalidUtf8_data();
    void findsInvalidUtf8();
    void showsEverything_data();
    void showsEverything();
    void displays();
    void writesJsonStrings_data();
    void writesJsonStrings();
    void isLinear();
};

void TestLexeme::decodes_data()
{
    QTest::addColumn<QByteArray>("lexeme");
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, const QByteArray &lexeme, const QByteArray &text) {
        QTest::newRow(name) << lexeme << text;
    };
    row("nothing", "", "");
    row("empty", R"("")", "");
    row("plain", R"("abc")", "abc");
    row("escapes", R"("\"\\\/\b\f\n\r\t")", "\"\\/\b\f\n\r\t");
    row("unicode", R"("\u0041\u00e9\u20AC")", "A\xC3\xA9\xE2\x82\xAC");
    row("pair", R"("\ud83d\ude00")", "\xF0\x9F\x98\x80");
    row("NUL", R"("a\u0000b")", QByteArray("a\0b", 3));
    row("lone high", R"("\ud83dx")", "\xED\xA0\xBDx");
    row("lone low", R"("\ude00")", "\xED\xB8\x80");
    row("two highs", R"("\ud83d\ud83d\ude00")", "\xED\xA0\xBD\xF0\x9F\x98\x80");
    row("high and no low", R"("\ud83d\u0041")",
        "\xED\xA0\xBD"
        "A");
    row("invalid bytes", "\"\xFF\x80\"", "\xFF\x80");
    row("single quotes", R"('a"\'b')", "a\"'b");
    row("bare key", R"(a\u0062c)", "abc");
    row("JSON5 escapes", R"("\v\0\x41\'")", QByteArray("\x0B\0A'", 4));
    row("continued lines",
        "\"a\\\nb\\\r\nc\\\rd\\\xE2\x80\xA8"
        "e\"",
        "abcde");
    row("unknown escape", R"("\q\1")", "q1");
    row("broken unicode", R"("\u12")", "u12");
    row("broken hex", R"("\xg1")", "xg1");
    row("only a quote", "\"", "");
    row("not closed", "\"abc", "abc");
    row("not closed, backslash", "\"abc\\", "abc\\");
    row("not closed, escaped quote", R"("abc\")", "abc\"");
    row("closed behind a backslash", R"("abc\\")", "abc\\");
}

void TestLexeme::decodes()
{
    QFETCH(QByteArray, lexeme);
    QFETCH(QByteArray, text);
    QCOMPARE(bytes(decodeString(view(lexeme))), text);
}

void TestLexeme::decodesAnyPiece()
{
    const QByteArray whole("\"a\\ud83d\\ude00\\x41\\\r\n\\u20ac\\\xE2\x80\xA9 \xF0\x9F\x98\x80 \xED\xA0\x80\\\"");
    for (qsizetype from = 0; from < whole.size(); ++from) {
        for (qsizetype size = 0; size <= whole.size() - from; ++size) {
            const QByteArray piece(whole.mid(from, size)); // its own memory: reading past it is found
            const std::string decoded = decodeString(view(piece));
            QVERIFY(decoded.size() <= static_cast<std::size_t>(size));
            QVERIFY(isUtf8(visibleUtf8(view(piece))));
            std::string json;
            appendJsonString(json, view(piece));
            QVERIFY(isUtf8(json));
        }
    }
}

void TestLexeme::findsInvalidUtf8_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qsizetype>("first"); // -1: none
    const auto row = [](const char *name, const QByteArray &text, qsizetype first) {
        QTest::newRow(name) << text << first;
    };
    row("empty", "", -1);
    row("ASCII", "abc\x7F", -1);
    row("all lengths", "\xC2\x80 \xDF\xBF \xE0\xA0\x80 \xED\x9F\xBF \xEF\xBF\xBF \xF0\x90\x80\x80 \xF4\x8F\xBF\xBF",
        -1);
    row("lone continuation", "a\x80", 1);
    row("overlong two", "ab\xC0\xAF", 2);
    row("overlong three", "\xE0\x9F\xBF", 0);
    row("overlong four", "\xF0\x8F\xBF\xBF", 0);
    row("surrogate", "x\xED\xA0\x80", 1);
    row("too large", "\xF4\x90\x80\x80", 0);
    row("F5", "\xF5\x80\x80\x80", 0);
    row("cut two", "aa\xC3", 2);
    row("cut three", "aa\xE2\x82", 2);
    row("cut four", "aa\xF0\x9F\x98", 2);
    row("interrupted", "\xE2\x82z", 0);
    row("Latin-1", "caf\xE9 ", 3);
}

void TestLexeme::findsInvalidUtf8()
{
    QFETCH(QByteArray, text);
    QFETCH(qsizetype, first);
    QCOMPARE(isUtf8(view(text)), first < 0);
    QCOMPARE(static_cast<qsizetype>(firstInvalidUtf8(view(text))), first < 0 ? text.size() : first);
}

void TestLexeme::showsEverything_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *name, const QByteArray &text, const QString &shown) {
        QTest::newRow(name) << text << shown;
    };
    row("plain", "abc \xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80", QStringLiteral(u"abc \u00E9\u20AC\U0001F600"));
    row("controls", QByteArray("\0\t\n\r\x1B\x7F", 6), QStringLiteral(u"\u2400\u2409\u240A\u240D\u241B\u2421"));
    row("C1",
        "\xC2\x9B"
        "31m",
        QStringLiteral("\\u009B31m"));
    row("bidirectional", "\xE2\x80\xAE\xE2\x81\xA6\xE2\x80\x8F\xD8\x9C",
        QStringLiteral("\\u202E\\u2066\\u200F\\u061C"));
    row("invisible", "\xE2\x80\x8B\xE2\x81\xA0\xEF\xBB\xBF\xC2\xAD", QStringLiteral("\\u200B\\u2060\\uFEFF\\u00AD"));
    row("line separators", "\xE2\x80\xA8\xE2\x80\xA9", QStringLiteral("\\u2028\\u2029"));
    row("tag", "\xF3\xA0\x81\x81", QStringLiteral("\\u{E0041}"));
    row("no UTF-8", "\xFFz\x80", QStringLiteral("\\xFFz\\x80"));
    row("cut", "\xE2\x82", QStringLiteral("\\xE2\\x82"));
    row("lone surrogate", "\xED\xA0\x80\xED\xBF\xBF", QStringLiteral("\\uD800\\uDFFF"));
}

void TestLexeme::showsEverything()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, shown);
    QCOMPARE(visible(view(text)), shown);
    QCOMPARE(bytes(visibleUtf8(view(text))), shown.toUtf8());
}

void TestLexeme::displays()
{
    QCOMPARE(displayValue(NodeType::String, R"("a\u0009b")"), QStringLiteral(u"a\u2409b"));
    QCOMPARE(displayValue(NodeType::String, R"("")"), QStringLiteral("\"\""));
    QCOMPARE(displayValue(NodeType::Number, "1704784217.602"), QStringLiteral("1704784217.602"));
    QCOMPARE(displayValue(NodeType::EmptyObject, "{}"), QStringLiteral("{}"));
}

void TestLexeme::writesJsonStrings_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("json");
    const auto row = [](const char *name, const QByteArray &text, const QByteArray &json) {
        QTest::newRow(name) << text << json;
    };
    row("empty", "", R"("")");
    row("plain", "a\xC3\xA9", "\"a\xC3\xA9\"");
    row("escapes", "\"\\/\b\f\n\r\t", R"("\"\\/\b\f\n\r\t")");
    row("controls", QByteArray("\0\x0B\x1F\x7F", 4), "\"\\u0000\\u000b\\u001f\x7F\"");
    row("surrogates", "\xED\xA0\x80\xED\xB8\x80", R"("\ud800\ude00")");
    row("no UTF-8", "a\xFF\xE2\x82z", "\"a\xEF\xBF\xBD\xEF\xBF\xBDz\"");
}

void TestLexeme::writesJsonStrings()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, json);
    std::string out("x");
    appendJsonString(out, view(text));
    QCOMPARE(bytes(out), "x" + json);
}

void TestLexeme::isLinear()
{
    for (const char *piece : {"\\", "\\\\", "\\ud800", "\xED\xA0\x80", "\xE2\x82", "\xFF", "\n", "\""}) {
        const QByteArray text = QByteArray(piece).repeated(1 << 20);
        QVERIFY(!decodeString(view('"' + text)).empty());
        QVERIFY(!visibleUtf8(view(text)).empty());
    }
}

QTEST_GUILESS_MAIN(TestLexeme)
#include "tst_lexeme.moc"
