// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/sniff.h"

#include <QTest>

using namespace telltale;
using namespace telltale::payload;

class TestSniff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void format_data();
    void format();
    void notWhole();
    void encoding_data();
    void encoding();
    void names();
};

void TestSniff::format_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<int>("format");
    const auto row = [](const char *title, const QByteArray &bytes, const char *name, Format format) {
        QTest::newRow(title) << bytes << QByteArray(name) << static_cast<int>(format);
    };
    row("object", "{\"a\":1}", "", Format::Json);
    row("array", " [1]", "", Format::Json);
    row("empty object", "{}", "", Format::Json);
    row("byte order mark", "\xEF\xBB\xBF{}", "", Format::Json);
    row("record separator", "\x1E{}\n", "", Format::Json);
    row("behind comments", "// a\n/* b */ {\"a\":1}", "", Format::Json);
    row("unquoted key", "{a: 1}", "", Format::Json);
    row("string", "\"a\"", "", Format::Json);
    row("number", "-1.5e3", "", Format::Json);
    row("plus", "+1", "", Format::Json);
    row("literal", "null", "", Format::Json);
    row("infinity", "-Infinity", "", Format::Json);
    row("named .md, but JSON", "{\"a\":1}", "a.md", Format::Json);
    row("JSON with a fence inside", "{\"a\":\"\n```\n\"}", "", Format::Json);
    row("JSON with a zero byte", QByteArray("{\"a\":\"\0\"}", 9), "", Format::Json);
    row("JSON with controls", "[\"\1\2\3\4\5\6\"]", "", Format::Json);
    row("nested array", "[[[1]]]", "a.md", Format::Json);
    row("only a comment", "// a\n", "", Format::Json);
    row("broken, but named .json", "nonsense", "a.json", Format::Json);
    row("text named .json with a fence", "x\n```\n", "a.json", Format::Json);
    row("lines", "{\"a\":1}\n{\"a\":2}", "a.ndjson", Format::JsonLines);
    row("lines, other name", "{}", "A.JSONL", Format::JsonLines);
    row("lines that are none", "nonsense", "a.ldjson", Format::JsonLines);
    row("page by name", "text", "a.md", Format::Markdown);
    row("page by name, mdx", "import x\n", "a.mdx", Format::Markdown);
    row("page by fence", "text\n\n   ~~~\n", "", Format::Markdown);
    row("page by backticks", "text\n```json\n{}\n```\n", "a.txt", Format::Markdown);
    row("page by front matter", "---\na: b\n---\n", "", Format::Markdown);
    row("page by heading", "# a\n", "", Format::Markdown);
    row("page with a number first", "2024 was a year.\n\n# Telemetry\n", "", Format::Markdown);
    row("page with a link first", "[a](b) c\n\n# d\n", "", Format::Markdown);
    row("page with a badge first", "[![a](b)](c)\n\n# d\n", "", Format::Markdown);
    row("page with a wiki link first", "[[a]]\n\n# d\n", "", Format::Markdown);
    row("page with mustaches", "{{ a }}\n\n# d\n", "", Format::Markdown);
    row("page with liquid", "{% a %}\n\n# d\n", "a.md", Format::Markdown);
    row("inline code is no fence", "``` a ``` b", "", Format::Unknown);
    row("indented fence is none", "     ```\n", "", Format::Unknown);
    row("prose", "hello there", "", Format::Unknown);
    row("list", "- item\n- item\n", "", Format::Unknown);
    row("numbered list", "1. item\n", "", Format::Unknown);
    row("word that begins like a literal", "nullable things", "", Format::Unknown);
    row("html", "<html></html>", "", Format::Html);
    row("html by name", "text", "a.HTM", Format::Html);
    row("html in a page", "<!-- x -->\n# a\n```\n{}\n```\n", "a.md", Format::Markdown);
    row("http", "POST /x HTTP/1.1\r\nHost: a\r\n\r\n{\"a\":1}", "", Format::Http);
    row("http with a binary body", QByteArray("POST / HTTP/1.1\n\n\0\1\2", 21), "a.http", Format::Http);
    row("http/2 body", QByteArray("\0\0\0\0\5abc", 8), "a.h2body", Format::Http2Body);
    row("curl", "curl 'https://a.example/' -d x", "", Format::Curl);
    row("curl in a page", "curl is a program.\n\n```\n{}\n```\n", "a.md", Format::Markdown);
    row("archive", "{\"log\":{\"version\":\"1.2\",\"entries\":[]}}", "", Format::Har);
    row("archive by name", "{\"x\":1}", "a.har", Format::Har);
    row("a log that is no archive", "{\"log\":{\"level\":\"info\"}}", "", Format::Json);
    row("binary",
        QByteArray("\x7F"
                   "ELF\x02\x01\x01\0\0\0",
                   10),
        "", Format::Binary);
    row("binary, named .md", QByteArray("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16), "a.md", Format::Binary);
    row("many controls", "\1\2\3\4\5\6\7", "", Format::Binary);
    row("empty", "", "", Format::Blank);
    row("white space", " \n\t\r\n", "a.md", Format::Blank);
    row("byte order mark only", "\xEF\xBB\xBF", "", Format::Blank);
}

void TestSniff::format()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, name);
    QFETCH(int, format);
    const PaddedText padded(bytes.toStdString());
    QCOMPARE(static_cast<int>(sniff(padded.text(), true, name.toStdString()).format), format);
    for (std::size_t size = 0; size < padded.text().size(); ++size) { // no crash, whatever is cut off
        const PaddedText part(padded.text().view().substr(0, size));
        sniff(part.text(), false, name.toStdString());
    }
}

void TestSniff::notWhole()
{
    const PaddedText padded("  \n");
    QVERIFY(sniff(padded.text(), false, "a.json").format != Format::Blank);
}

void TestSniff::encoding_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("encoding");
    const auto wide = [](const char *text, int width, bool bigEndian, const QByteArray &mark) {
        QByteArray result = mark;
        for (const char *at = text; *at != '\0'; ++at) {
            QByteArray unit(width, '\0');
            unit[bigEndian ? width - 1 : 0] = *at;
            result += unit;
        }
        return result;
    };
    const char *text = "{\"a\":1}";
    QTest::newRow("16LE, mark") << wide(text, 2, false, "\xFF\xFE") << QByteArray("UTF-16LE");
    QTest::newRow("16BE, mark") << wide(text, 2, true, "\xFE\xFF") << QByteArray("UTF-16BE");
    QTest::newRow("32LE, mark") << wide(text, 4, false, QByteArray("\xFF\xFE\0\0", 4)) << QByteArray("UTF-32LE");
    QTest::newRow("32BE, mark") << wide(text, 4, true, QByteArray("\0\0\xFE\xFF", 4)) << QByteArray("UTF-32BE");
    QTest::newRow("16LE") << wide(text, 2, false, {}) << QByteArray("UTF-16LE");
    QTest::newRow("16BE") << wide(text, 2, true, {}) << QByteArray("UTF-16BE");
    QTest::newRow("32LE") << wide(text, 4, false, {}) << QByteArray("UTF-32LE");
    QTest::newRow("32BE") << wide(text, 4, true, {}) << QByteArray("UTF-32BE");
    QTest::newRow("16LE, short") << wide("{}", 2, false, {}) << QByteArray("UTF-16LE");
}

void TestSniff::encoding()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, encoding);
    const PaddedText padded(bytes.toStdString());
    const Sniffed sniffed = sniff(padded.text(), true, "a.json");
    QVERIFY(sniffed.format == Format::Utf16);
    QCOMPARE(QByteArray(sniffed.detail), encoding);
}

void TestSniff::names()
{
    QVERIFY(hasMarkdownName("A.MD"));
    QVERIFY(hasMarkdownName("a.markdown"));
    QVERIFY(!hasMarkdownName(".md"));
    QVERIFY(!hasMarkdownName("amd"));
    QVERIFY(hasMdxName("a.Mdx"));
    QVERIFY(hasJsonLinesName("a.jsonl"));
    QVERIFY(!hasJsonLinesName("a.json"));
    QCOMPARE(withoutCompressionSuffix("-"), std::string("-"));
    QCOMPARE(withoutCompressionSuffix(".gz"), std::string(".gz"));
}

QTEST_GUILESS_MAIN(TestSniff)
#include "tst_sniff.moc"
