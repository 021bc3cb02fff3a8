// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/html.h"
#include "payload/loaders/html_blocks.h"
#include "support/recording_sink.h"

#include <QTest>

using namespace telltale;
using namespace telltale::payload;
using test::RecordedEvent;
using test::RecordedField;
using test::RecordingSink;

namespace {

/// As documentation generators write it: highlighted, with line ends of both kinds.
constexpr const char *highlighted =
    "\xEF\xBB\xBF<!DOCTYPE html>\n<html><head><title>a <pre> b</title>\n<style>pre > code { a: b }</style>\n"
    "<script>if (a < b) document.write('<pre>{\"event\":\"no\"}</pre>')</script></head><body>\n"
    "<h1 id=\"a>b\">Events &amp; <em>more</em>\n<a class=\"headerlink\" href=\"#e\">\xC2\xB6</a></h1>\n"
    "<!-- <pre>{\"event\":\"hidden\"}</pre> -->\n"
    "<div class=\"highlight-json\"><pre title=\"t\"><code class=\"hljs language-json\">\n"
    "<span class=\"p\">{</span><span class=\"nt\">\"event\"</span><span>:</span> <span>\"sent\"</span>,\n"
    "  <span>\"\xC3\xA4\"</span>: <span>[1, 2.50,</span> true]}\r\n</code></pre></div>\n"
    "<h3>Second</h3><PRE>{&quot;event&quot;: &quot;b&amp;c&quot;, &#34;d&#x22;:3,<br/>\"e\":\"f\"}</PRE>\n"
    "<textarea rows=2>\n{\"event\": \"t<b>\"}</textarea>\n"
    "<script type=\"application/ld+json\">{\"event\": \"a&lt;b</p>\"}</script>\n</body></html>\n";

struct Block
{
    std::string text;
    std::string language;
    std::string section;
    std::string title;
    std::vector<Run> runs;
    std::uint32_t line;
};

std::vector<Block> blocksOf(std::string_view page)
{
    std::vector<Block> blocks;
    const PaddedText padded(page);
    forEachPreBlock(padded.text(), [&](const FencedBlock &block) {
        blocks.push_back(
            {std::string(block.bytes), block.language, block.section, block.title, block.runs, block.line});
        return true;
    });
    return blocks;
}

LoadOutcome load(std::string_view page, RecordingSink &sink)
{
    const PaddedText padded(page);
    return loadHtml(padded.text(), "page.html", {}, sink);
}

/// Every lexeme that was not decoded stands in the page where its field says; in soup also those that a tag parts.
bool areInPlace(const RecordingSink &sink, std::string_view page, const char *marks = "&")
{
    std::size_t counted = 0;
    std::uint32_t line = 1;
    for (const RecordedEvent &event : sink.events) {
        for (const RecordedField &field : event.fields) {
            const std::string_view there = page.substr(field.offset, field.lexeme.size());
            const bool isDecoded = there.find_first_of(marks) != std::string_view::npos;
            if (field.offset < counted || (!isDecoded && there != field.lexeme))
                return false;
            for (; counted < field.offset; ++counted)
                line += page[counted] == '\n' ? 1 : 0;
            if (field.line != line)
                return false;
        }
    }
    return true;
}

} // namespace

class TestHtmlBlocks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsBlocks_data();
    void findsBlocks();
    void describesBlocks();
    void givesRuns();
    void loads();
    void reportsPlaces();
    void noPayload();
    void stops();
    void truncatedAnywhere();
    void mutatedAnywhere();
    void takesLinearTime_data();
    void takesLinearTime();
    void looksLike_data();
    void looksLike();
};

void TestHtmlBlocks::findsBlocks_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *title, const char *page, const char *expected) {
        QTest::newRow(title) << QByteArray(page) << QByteArray(expected);
    };
    row("plain", "<pre>a</pre>", "[a]");
    row("several", "<pre>a</pre>b<pre>c</pre>", "[a][c]");
    row("letters", "<PrE>a</pRE >", "[a]");
    row("attributes", "<pre a=\"x>y\" b='>' c=> >a</pre>", "[ >a]");
    row("first line feed", "<pre>\n\na</pre><pre>\r\nb\r\n</pre>", "[\na][b\r\n]");
    row("tags inside", "<pre><code><b>a</b>\n<i\nc='d'>e</i></code></pre>", "[a\ne]");
    row("line breaks", "<pre>a<br>b<BR/>c</pre>", "[a\nb\nc]");
    row("entities", "<pre>&lt;&gt;&amp;&quot;&apos;&#39;&#123;&#x7b;&#X7D;&nbsp;|</pre>", "[<>&\"''{{}\xC2\xA0|]");
    row("more entities", "<pre>&hellip;&ldquo;&lbrace;&#8230;&#0;&#xD800;&#x110000;&#99999999999;</pre>",
        "[\xE2\x80\xA6\xE2\x80\x9C{\xE2\x80\xA6\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD]");
    row("no entities", "<pre>& &; &foo; &lt &#; &#x; a&b=c &</pre>", "[& &; &foo; &lt &#; &#x; a&b=c &]");
    row("no semicolon", "<pre>&#65B&#x41-</pre>",
        "[AB"
        "A-]");
    row("decoded once", "<pre>&amp;lt;</pre>", "[&lt;]");
    row("text that looks like tags", "<pre>1 < 2 <3 <= <y\" <b c <i>d</i></pre>", "[1 < 2 <3 <= <y\" <b c d]");
    row("comments", "<!-- <pre>a</pre> --><pre>b<!-- c -->d</pre><!---->", "[bd]");
    row("scripts", "<script>'<pre>a</pre>'</script><style><pre></style><pre>b<script>c</script>d</pre>", "[bd]");
    row("JSON scripts",
        "<script type='application/json; charset=utf-8'>{\"a&lt;\":\"</b>\"}</script>"
        "<script TYPE=application/LD+JSON>{}</SCRIPT><script type=module>{}</script>",
        "[{\"a&lt;\":\"</b>\"}][{}]");
    row("text areas", "<textarea a>\n<b>&lt;</textarea>", "[<b><]");
    row("never closed", "<pre>a<b>c", "[ac]");
    row("never closed before the next", "<pre>a<pre>b</pre>", "[a][b]");
    row("never closed script", "<pre>a</pre><script type=application/json>{\"b\": 1}", "[a][{\"b\": 1}]");
    row("never closed comment", "<pre>a<!-- </pre>", "[a]");
    row("cut off in a tag", "<pre>a<b c=\"d</pre>", "[a]");
    row("closed only", "a</pre>b", "");
    row("empty", "<pre></pre><pre>\n</pre>", "[][]");
    row("other names", "<prelude>a</prelude><pre-x>b</pre-x>", "");
    row("soup", "<<pre>>a<//pre></ pre><></pre>", "[>a<//pre></ pre><>]");
}

void TestHtmlBlocks::findsBlocks()
{
    QFETCH(QByteArray, page);
    QFETCH(QByteArray, expected);
    QByteArray found;
    for (const Block &block : blocksOf(page.toStdString()))
        found += "[" + QByteArray::fromStdString(block.text) + "]";
    QCOMPARE(found, expected);
}

void TestHtmlBlocks::describesBlocks()
{
    const std::vector<Block> blocks = blocksOf(highlighted);
    QCOMPARE(blocks.size(), std::size_t(4));
    QCOMPARE(blocks[0].section, std::string("Events & more"));
    QCOMPARE(blocks[0].language, std::string("json"));
    QCOMPARE(blocks[0].title, std::string("t"));
    QCOMPARE(blocks[0].line, 8u);
    QCOMPARE(blocks[1].section, std::string("Second"));
    QCOMPARE(blocks[1].language, std::string());
    QCOMPARE(blocks[3].language, std::string("json"));
    const std::vector<Block> more = blocksOf("<h2> a\n <b>&lt;b&gt;</b> < </h2><pre class='x lang-js y'></pre><h1></h1>"
                                             "<pre data-lang=json></pre><h1>c<pre></pre>");
    QCOMPARE(more[0].section, std::string("a <b> <"));
    QCOMPARE(more[0].language, std::string("js"));
    QCOMPARE(more[1].section, std::string());
    QCOMPARE(more[1].language, std::string("json"));
    QCOMPARE(more[2].section, std::string("c"));
}

void TestHtmlBlocks::givesRuns()
{
    const auto runs = [](std::string_view page) {
        QByteArrayList list;
        const std::vector<Block> blocks = blocksOf(page);
        for (const Run &run : blocks.at(0).runs)
            list.append(QByteArray::number(run.offset) + ">" + QByteArray::number(quint64(run.place.offset)) + ":"
                        + QByteArray::number(run.place.line) + ":" + QByteArray::number(run.place.column));
        return list.join(' ');
    };
    QCOMPARE(runs("<pre>\na & < b</pre>"), QByteArray("0>6:2:1"));
    QCOMPARE(runs("<pre>ab&lt;c<b>d</b>\n<i></i>e</pre>"),
             QByteArray("0>5:1:6 2>7:1:8 3>11:1:12 4>15:1:16 5>20:1:21 "
                        "6>28:2:8"));
    QCOMPARE(runs("<pre>&amp;</pre>"), QByteArray("0>5:1:6"));
    QCOMPARE(runs("<pre></pre>"), QByteArray());
}

void TestHtmlBlocks::loads()
{
    RecordingSink sink;
    const LoadOutcome outcome = load(highlighted, sink);
    QCOMPARE(sink.codes(), std::string());
    QByteArrayList names;
    for (const RecordedEvent &event : sink.events)
        names.append(QByteArray::fromStdString(event.name));
    QCOMPARE(names, (QByteArrayList{"sent", "b&c", "t<b>", "a&lt;b</p>"}));
    QVERIFY(areInPlace(sink, highlighted));
    QCOMPARE(outcome.events, std::uint64_t(4));
    QCOMPARE(outcome.bytes, std::uint64_t(std::string_view(highlighted).size()));
    QVERIFY(!outcome.unreadable);
}

void TestHtmlBlocks::reportsPlaces()
{
    RecordingSink sink;
    QVERIFY(load("<p>\n<pre><i>{\"event\"</i>: &quot;a&quot;,\n <b>\"c\"</b>: <b>}</b></pre>", sink).unreadable);
    QCOMPARE(sink.events.size(), std::size_t(1));
    QCOMPARE(sink.codes(), std::string("missing-value"));
    QCOMPARE(sink.events[0].diagnostics[0].place, (Place{57, 3, 17}));
}

void TestHtmlBlocks::noPayload()
{
    for (const char *page : {"", "<html></html>", "<pre>text</pre>", "<pre>{ a; }</pre>"}) {
        RecordingSink sink;
        const LoadOutcome outcome = load(page, sink);
        QCOMPARE(sink.codes(), std::string("no-payload"));
        QVERIFY(!outcome.unreadable);
    }
}

void TestHtmlBlocks::stops()
{
    RecordingSink sink;
    sink.stopAfter = 2;
    load(highlighted, sink);
    QCOMPARE(sink.events.size(), std::size_t(2));
    QCOMPARE(sink.codes(), std::string());
}

void TestHtmlBlocks::truncatedAnywhere()
{
    const std::string_view page = highlighted;
    for (std::size_t size = 0; size < page.size(); ++size) {
        RecordingSink sink;
        load(page.substr(0, size), sink);
        QVERIFY(sink.events.size() <= 4);
        QVERIFY(areInPlace(sink, page.substr(0, size)));
    }
}

void TestHtmlBlocks::mutatedAnywhere()
{
    const std::string whole = highlighted;
    for (std::size_t at = 0; at < whole.size(); ++at) {
        for (const char byte : {'\0', '<', '>', '&', '"', '\'', '/', '=', '!', '\n', ';', '\xFF'}) {
            std::string mutated = whole;
            mutated[at] = byte;
            RecordingSink sink;
            load(mutated, sink);
            QVERIFY2(areInPlace(sink, mutated, "&<"), qPrintable(QString::number(at)));
        }
    }
}

void TestHtmlBlocks::takesLinearTime_data()
{
    QTest::addColumn<QByteArray>("piece");
    for (const char *piece : {"<", "<a ", "<a b=\"", "<a b='<c d=\"", "<!--", "<!", "</", "&", "&lt;", "<pre>",
                              "</pre>", "<h1>", "<pre>&#", "<script>", "<br>", "<textarea></", "<a x=\" y='"})
        QTest::newRow(piece) << QByteArray(piece);
}

void TestHtmlBlocks::takesLinearTime()
{
    QFETCH(QByteArray, piece);
    const std::string page = "<h1>a<pre>" + piece.repeated(2000000 / static_cast<int>(piece.size())).toStdString();
    const std::string heading = page.substr(0, 5) + page.substr(10);
    blocksOf(page);
    blocksOf(heading);
}

void TestHtmlBlocks::looksLike_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("looks");
    int count = 0;
    const auto row = [&count](const char *bytes, bool looks) {
        QTest::addRow("%d", ++count) << QByteArray(bytes) << looks;
    };
    row("<!doctype html>", true);
    row("\xEF\xBB\xBF \r\n<!-- a --><!----> <!DOCTYPE HTML PUBLIC", true);
    row("<html lang=en>", true);
    row("<HEAD>", true);
    row("<body\n>", true);
    row("<pre>", true);
    row("<header>", false);
    row("<html", false);
    row("<!doctype svg>", false);
    row("<!-- <html>", false);
    row("<p>", false);
    row("a <html>", false);
    row("{\"a\": \"<html>\"}", false);
    row("", false);
}

void TestHtmlBlocks::looksLike()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, looks);
    QCOMPARE(looksLikeHtml(bytes.toStdString()), looks);
}

QTEST_GUILESS_MAIN(TestHtmlBlocks)
#include "tst_html_blocks.moc"
