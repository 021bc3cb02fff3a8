// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/markdown_blocks.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

using namespace telltale;
using namespace telltale::payload;

namespace {

/// A block with bytes of its own, to be kept.
struct Found
{
    std::string bytes;
    FencedBlock block;
};

std::vector<Found> blocksOf(std::string_view page, MarkdownDialect dialect = MarkdownDialect::CommonMark)
{
    const PaddedText padded(page);
    std::vector<Found> found;
    const bool isRead = forEachFencedBlock(padded.text(), dialect, [&found](const FencedBlock &block) {
        found.push_back({std::string(block.bytes), block});
        return true;
    });
    return isRead ? found : std::vector<Found>{};
}

/// True when every byte of the block stands in the page where its run says (spaces may stand for a tab).
bool isPlacedRight(const Found &found, std::string_view page)
{
    for (std::size_t i = 0; i < found.block.runs.size(); ++i) {
        const Run &run = found.block.runs[i];
        const std::size_t end = i + 1 < found.block.runs.size() ? found.block.runs[i + 1].offset : found.bytes.size();
        const std::string_view bytes = std::string_view(found.bytes).substr(run.offset, end - run.offset);
        const std::string_view inPage = page.substr(run.place.offset, bytes.size());
        const bool isTab = page[run.place.offset] == '\t' && bytes.find_first_not_of(' ') == std::string_view::npos;
        if (inPage != bytes && !isTab)
            return false;
        if (run.place != advance(Place{}, page.substr(0, run.place.offset)))
            return false;
    }
    return found.bytes.empty() || !found.block.runs.empty();
}

/// What the suite compares: line ends as line feeds, and one at the end.
std::string normalised(std::string text)
{
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\r')
            result += i + 1 < text.size() && text[i + 1] == '\n' ? "" : "\n";
        else
            result += text[i];
    }
    if (!result.empty() && result.back() != '\n')
        result += '\n';
    return result;
}

} // namespace

class TestMarkdownBlocks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void blocks_data();
    void blocks();
    void describesBlocks();
    void section_data();
    void section();
    void title_data();
    void title();
    void frontMatter_data();
    void frontMatter();
    void mdx();
    void stops();
    void commonMarkSuite();
    void truncatedAnywhere();
    void random();
    void largePages();
};

void TestMarkdownBlocks::blocks_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::addColumn<QByteArrayList>("bytes");
    QTest::addColumn<QList<int>>("lines");
    QTest::addColumn<bool>("isContiguous");

    const auto row = [](const char *name, const char *page, const QByteArrayList &bytes, const QList<int> &lines,
                        bool isContiguous = true) {
        QTest::newRow(name) << QByteArray(page) << bytes << lines << isContiguous;
    };
    row("none", "text\n", {}, {});
    row("plain", "```\n{\n}\n```\n", {"{\n}\n"}, {1});
    row("tilde", "a\n\n~~~~ json\nx\n~~~\ny\n~~~~\n", {"x\n~~~\ny\n"}, {3});
    row("two", "```\na\n```\n```\nb\n```\n", {"a\n", "b\n"}, {1, 4});
    row("unclosed", "```\na\nb\n", {"a\nb\n"}, {1});
    row("no newline at the end", "```\na\n```", {"a\n"}, {1});
    row("unclosed without newline", "```\na", {"a"}, {1});
    row("line ends of two bytes", "x\r\n```\r\n{\r\n}\r\n```\r\n", {"{\r\n}\r\n"}, {2});
    row("blank lines", "```\n\n\na\n\n```\n", {"\n\na\n\n"}, {1});
    row("only blank", "x\n\n```\n\n\n```\n", {"\n\n"}, {3});
    row("empty", "x\n\n```\n```\n", {""}, {3});
    row("tabs are kept", "```\n\ta\n\t\tb\n```\n", {"\ta\n\t\tb\n"}, {1});
    row("spaces are kept", "```\n  a  \n    b \n```\n", {"  a  \n    b \n"}, {1});
    row("indented fence", "  ```\n  a\n    b\n  ```\n", {"a\n  b\n"}, {1}, false);
    row("in a list", "- x\n\n  ```\n  {\n    1\n  }\n  ```\n", {"{\n  1\n}\n"}, {3}, false);
    row("in a quote", "> ```\n> {\n>\n> }\n> ```\n", {"{\n\n}\n"}, {1}, false);
    row("one line in a quote", "> ```\n> {}\n> ```\n", {"{}\n"}, {1});
    row("half a tab", "- x\n\n  ```\n\ta\n  ```\n", {"  a\n"}, {3}, false);
    row("lone carriage returns", "```\ra\rb\r```\r", {"a\rb\r"}, {1});
    row("indented code is no fence", "    ```\n    a\n    ```\n", {}, {});
    row("inline code is no fence", "``` a ``` b\n", {}, {});
    row("in a paragraph", "text\n```\na\n```\nmore\n", {"a\n"}, {2});
    row("in an HTML block", "<details>\n\n```\na\n```\n</details>\n", {"a\n"}, {3});
}

void TestMarkdownBlocks::blocks()
{
    QFETCH(QByteArray, page);
    QFETCH(QByteArrayList, bytes);
    QFETCH(QList<int>, lines);
    QFETCH(bool, isContiguous);
    const std::string_view text(page.constData(), static_cast<std::size_t>(page.size()));
    const std::vector<Found> found = blocksOf(text);
    QByteArrayList foundBytes;
    QList<int> foundLines;
    for (const Found &one : found) {
        foundBytes.append(QByteArray::fromStdString(one.bytes));
        foundLines.append(static_cast<int>(one.block.line));
        QVERIFY(isPlacedRight(one, text));
        QCOMPARE(one.block.copy.empty(), isContiguous);
    }
    QCOMPARE(foundBytes, bytes);
    QCOMPARE(foundLines, lines);
}

void TestMarkdownBlocks::describesBlocks()
{
    const std::vector<Found> found = blocksOf("## A `b` *c*\n\n```json title=\"One &amp; two\" x\n{}\n```\n");
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(found[0].block.info, std::string("json title=\"One & two\" x"));
    QCOMPARE(found[0].block.language, std::string("json"));
    QCOMPARE(found[0].block.title, std::string("One & two"));
    QCOMPARE(found[0].block.section, std::string("A b c"));
}

void TestMarkdownBlocks::section_data()
{
    QTest::addColumn<QByteArray>("above");
    QTest::addColumn<QByteArray>("section");
    QTest::newRow("none") << QByteArray("text") << QByteArray();
    QTest::newRow("setext") << QByteArray("Two\nlines\n===") << QByteArray("Two lines");
    QTest::newRow("nearest") << QByteArray("# a\n\n### b ###") << QByteArray("b");
    QTest::newRow("link") << QByteArray("# [a](http://b) c") << QByteArray("a c");
    QTest::newRow("anchor") << QByteArray("# Ping {#ping}") << QByteArray("Ping");
    QTest::newRow("html") << QByteArray("# <a name=\"x\"></a>Ping") << QByteArray("Ping");
    QTest::newRow("entities") << QByteArray("# a &lt; &#x41; &hearts;") << QByteArray("a < A &hearts;");
    QTest::newRow("in front matter is none") << QByteArray("---\n# no\n---\n") << QByteArray();
}

void TestMarkdownBlocks::section()
{
    QFETCH(QByteArray, above);
    QFETCH(QByteArray, section);
    const std::vector<Found> found = blocksOf((above + "\n\n```\nx\n```\n").toStdString());
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(QByteArray::fromStdString(found[0].block.section), section);
}

void TestMarkdownBlocks::title_data()
{
    QTest::addColumn<QByteArray>("info");
    QTest::addColumn<QByteArray>("title");
    const auto row = [](const char *info, const char *title) {
        QTest::newRow(info) << QByteArray(info) << QByteArray(title);
    };
    row("", "");
    row("json", "");
    row("json title=\"a b\"", "a b");
    row("json title='a b' x", "a b");
    row("json title=a b", "a");
    row("json {title=\"a\"}", "a");
    row("json {title=a}", "a");
    row("json subtitle=a", "");
    row("json subtitle=a title=b", "b");
    row("json title=\"open", "open");
    row("json title=", "");
}

void TestMarkdownBlocks::title()
{
    QFETCH(QByteArray, info);
    QFETCH(QByteArray, title);
    QCOMPARE(QByteArray::fromStdString(titleOf(info.toStdString())), title);
}

void TestMarkdownBlocks::frontMatter_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::addColumn<int>("size");
    QTest::newRow("none") << QByteArray("# a\n") << 0;
    QTest::newRow("empty page") << QByteArray() << 0;
    QTest::newRow("plain") << QByteArray("---\na: b\n---\n# a\n") << 13;
    QTest::newRow("dots") << QByteArray("---\na: b\n...\n# a\n") << 13;
    QTest::newRow("two-byte line ends") << QByteArray("---\r\na\r\n---\r\nx") << 13;
    QTest::newRow("never closed is a rule") << QByteArray("---\na: b\n") << 0;
    QTest::newRow("not at the top") << QByteArray("\n---\na\n---\n") << 0;
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBFx") << 3;
    QTest::newRow("byte order mark and front matter") << QByteArray("\xEF\xBB\xBF---\n---\nx") << 11;
    QTest::newRow("nothing behind") << QByteArray("---\n---") << 7;
}

void TestMarkdownBlocks::frontMatter()
{
    QFETCH(QByteArray, page);
    QFETCH(int, size);
    QCOMPARE(static_cast<int>(frontMatterSize(page.toStdString())), size);
    const QByteArray front = page.left(size) + (page.endsWith('-') ? "\n" : "");
    const std::vector<Found> found = blocksOf((front + "```\nx\n```\n").toStdString());
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(found[0].block.runs.size(), std::size_t(1));
    QCOMPARE(found[0].block.runs[0].place.line, static_cast<std::uint32_t>(front.count('\n') + 2));
}

void TestMarkdownBlocks::mdx()
{
    const char *page =
        "import Tabs from '@theme/Tabs';\n\n<Tabs>\n<TabItem value=\"a\">\n```json\n{}\n```\n</TabItem>\n"
        "    <TabItem>\n\n        ```json\n        {}\n        ```\n    </TabItem>\n</Tabs>\n";
    QCOMPARE(blocksOf(page, MarkdownDialect::Mdx).size(), std::size_t(2));
    QCOMPARE(blocksOf(page, MarkdownDialect::Mdx)[1].bytes, std::string("{}\n"));
}

void TestMarkdownBlocks::stops()
{
    const PaddedText page("```\na\n```\n```\nb\n```\n");
    int count = 0;
    QVERIFY(forEachFencedBlock(page.text(), MarkdownDialect::CommonMark, [&count](const FencedBlock &) {
        ++count;
        return false;
    }));
    QCOMPARE(count, 1);
}

void TestMarkdownBlocks::commonMarkSuite()
{
    QFile file(QStringLiteral(TELLTALE_SHARED_DIR "/suites/markdown-fences/commonmark_code_blocks.json"));
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("The CommonMark suite is not here.");
    const QJsonArray examples = QJsonDocument::fromJson(file.readAll()).array();
    QCOMPARE(examples.size(), 88);
    for (const QJsonValue &value : examples) {
        const QJsonObject example = value.toObject();
        const std::string page = example[QStringLiteral("markdown")].toString().toStdString();
        const std::vector<Found> found = blocksOf(page);
        QStringList fenced;
        for (const Found &one : found) {
            QVERIFY(isPlacedRight(one, page));
            fenced.append(QString::fromStdString(normalised(one.bytes)));
        }
        // Indented blocks are in the suite's lists too; what is left when ours are taken out must be indented.
        const QJsonArray expected = example[QStringLiteral("expected_code_blocks")].toArray();
        qsizetype matched = 0;
        bool hasIndented = false;
        for (const QJsonValue &block : expected) {
            if (matched < fenced.size() && fenced[matched] == block[QStringLiteral("text")].toString())
                ++matched;
            else
                hasIndented = true;
        }
        const QString number = QString::number(example[QStringLiteral("example")].toInt());
        QVERIFY2(matched == fenced.size(), qPrintable(number));
        const bool mayHaveIndented = page.find("    ") != std::string::npos || page.find('\t') != std::string::npos;
        QVERIFY2(!hasIndented || mayHaveIndented, qPrintable(number));
        const bool isFenceSection =
            example[QStringLiteral("section")].toString() == QLatin1String("Fenced code blocks");
        if (isFenceSection && page.find("    ```") != 0)
            QVERIFY2(!hasIndented, qPrintable(number));
    }
}

void TestMarkdownBlocks::truncatedAnywhere()
{
    QFile file(QStringLiteral(TELLTALE_SAMPLES_DIR "/appsmith-telemetry.md"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const std::string page = file.readAll().toStdString();
    for (std::size_t size = 0; size <= page.size(); ++size) {
        const std::string_view part = std::string_view(page).substr(0, size);
        for (const Found &found : blocksOf(part))
            QVERIFY(isPlacedRight(found, part));
    }
    QCOMPARE(blocksOf(page).size(), std::size_t(4));
}

/// Pages of pieces that matter, put together at random: every block stands where it says it does.
void TestMarkdownBlocks::random()
{
    const std::vector<std::string> pieces = {
        "```", "~~~", "````", "\n", "\r\n", "\r",  "> ",  "- ",    "1. ",     "    ",
        "\t",  " ",   "a",    "{}", "\n\n", "# h", "<a>", "```\n", "\n```\n", std::string(1, '\0')};
    QRandomGenerator generator(1);
    std::size_t blocks = 0;
    for (int round = 0; round < 30000; ++round) {
        std::string page;
        const int count = generator.bounded(1, 40);
        for (int i = 0; i < count; ++i)
            page += pieces[generator.bounded(static_cast<quint32>(pieces.size()))];
        for (const Found &found : blocksOf(page)) {
            QVERIFY2(isPlacedRight(found, page), QByteArray::fromStdString(page).toPercentEncoding().constData());
            ++blocks;
        }
    }
    QVERIFY(blocks > 1000);
}

/// Large pages are read in another way: with the same result.
void TestMarkdownBlocks::largePages()
{
    std::string filler = "\n\n";
    while (filler.size() <= std::size_t(1) << 20)
        filler += std::string(1 << 16, 'a') + "\n\n";
    const auto outline = [](const std::vector<Found> &found) {
        std::string result;
        for (const Found &one : found)
            result += std::to_string(one.block.line) + one.block.language + '|' + one.block.title + '|'
                + one.bytes.substr(0, one.bytes.find("\n\naaa")) + ';';
        return result;
    };
    const std::vector<std::string> pages = {"# A\n\n```json title=\"a [b] *c*\"\n[{\"a_b\": \"*c* & ![\"}]\n```\n",
                                            "> ~~~\n> [a]\n> ~~~\n\n<!-- a\n```\n-->\n```\nb\n```\n",
                                            "``` a ` b `\n\n```\nx\n```\n",
                                            "<script>\n```\n</script> x\n```\ny\n```\n",
                                            "<![CDATA[\n```\n]]>\n```\nz\n```\n",
                                            "* a\n\n  ```\n  [b]\n  ```\n***\n```\nc\n```\n",
                                            "<details>\n\n```\nd\n```\n</details>\n",
                                            "`a`\n```\ne\n"};
    for (const std::string &page : pages) {
        const std::string small = page + "\n\naaa";
        const std::string large = page + filler;
        const std::vector<Found> found = blocksOf(large);
        QCOMPARE(outline(found), outline(blocksOf(small)));
        for (const Found &one : found)
            QVERIFY(isPlacedRight(one, large));
    }
}

QTEST_GUILESS_MAIN(TestMarkdownBlocks)
#include "tst_markdown_blocks.moc"
