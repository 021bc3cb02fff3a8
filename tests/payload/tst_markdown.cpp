// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/markdown.h"
#include "support/recording_sink.h"

#include <QFile>
#include <QTest>

using namespace telltale;
using namespace telltale::payload;
using test::RecordedEvent;
using test::RecordedField;
using test::RecordingSink;

namespace {

struct Loaded
{
    RecordingSink sink;
    LoadOutcome outcome;

    QByteArrayList names() const
    {
        QByteArrayList result;
        for (const RecordedEvent &event : sink.events)
            result.append(QByteArray::fromStdString(event.name));
        return result;
    }
};

Loaded load(std::string_view page, const LoadOptions &options = {}, const std::string &name = "page.md")
{
    Loaded loaded;
    const PaddedText padded(page);
    loaded.outcome = loadMarkdown(padded.text(), name, options, loaded.sink);
    return loaded;
}

QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Every lexeme stands in the page where its field says.
bool areInPlace(const Loaded &loaded, std::string_view page)
{
    std::size_t counted = 0;
    std::uint32_t line = 1;
    for (const RecordedEvent &event : loaded.sink.events) {
        for (const RecordedField &field : event.fields) {
            if (field.offset < counted || page.substr(field.offset, field.lexeme.size()) != field.lexeme)
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

class TestMarkdown : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void blocks_data();
    void blocks();
    void places();
    void pieces();
    void describes();
    void trailingContent();
    void fragment();
    void deepNesting();
    void noPayload();
    void stopsAndCancels();
    void sample();
    void telemetryPage();
    void realPages_data();
    void realPages();
    void truncatedAnywhere();
    void manyValues();
    void mdx();
};

void TestMarkdown::blocks_data()
{
    QTest::addColumn<QByteArray>("language");
    QTest::addColumn<QByteArray>("block");
    QTest::addColumn<int>("events");
    QTest::addColumn<QByteArray>("codes");
    QTest::addColumn<bool>("isUnreadable");
    const auto row = [](const char *title, const char *language, const char *block, int events, const char *codes = "",
                        bool isUnreadable = false) {
        QTest::newRow(title) << QByteArray(language) << QByteArray(block) << events << QByteArray(codes)
                             << isUnreadable;
    };
    const char *none = "no-payload";
    row("object", "json", "{\"a\": 1}\n", 1);
    row("object, any language", "bash", "{\"a\": 1}\n", 1);
    row("object, no language", "", "{\"a\": 1}\n", 1);
    row("white space around", "", "\n\n {\"a\": 1}\n\n", 1);
    row("comments around", "js", "// a\n{\"a\": 1} // b\n/* c */\n", 1, "json-comment json-comment json-comment");
    row("array of objects", "json", "[{\"a\": 1}, {\"a\": 2}]\n", 2);
    row("one after another", "json", "{\"a\": 1}\n{\"a\": 2}\n\n{\"a\": 3}\n", 3);
    row("commas between", "json", "{\"a\": 1},\n{\"a\": 2}\n", 2, "comma-between-values");
    row("comma behind", "json", "{\"a\": 1},\n", 1, "comma-between-values");
    row("dots between", "json", "{\"a\": 1}\n...\n{\"a\": 2}\n", 2, "ellipsis");
    row("scalar in a JSON block", "json", "5\n", 1);
    row("scalar elsewhere", "", "5\n", 0, none);
    row("trailing comma", "javascript", "{\"a\": 1,}\n", 1, "trailing-comma");
    row("language with attributes", "{.json}", "5\n", 1);
    row("language with lines", "JSON{1,3}", "5\n", 1);
    row("empty object", "json", "{}\n", 1);
    row("empty block", "json", "", 0, none);
    row("only a comment", "json", "// a\n", 0, none);
    row("cut off", "json", "{\"a\": 1, \"b\": {\"c\": 2\n", 1, "cut-off", true);
    row("cut off, no language", "", "{\"a\": 1, \"b\": {\"c\": 2\n", 1, "cut-off", true);
    row("cut off, other language", "bash", "{\"a\": 1, \"b\": {\"c\": 2\n", 0, none);
    row("cut off before any member", "", "{\"a\"", 0, none);
    row("shell", "bash", "{ echo 1; }\n", 0, none);
    row("shell test", "sh", "[ -f x ] && y\n", 0, none);
    row("call on an array", "js", "[1, 2].map(f)\n", 0, none);
    row("call on a list of objects", "js", "[{\"a\": 1}].map(f)\n", 0, none);
    row("query", "graphql", "{ user { id } }\n", 0, none);
    row("query, no language", "", "{ user { id } }\n", 0, none);
    row("code block", "js", "{ foo() }\n", 0, none);
    row("jsx", "jsx", "{items.map(i => <li>{i}</li>)}\n", 0, none);
    row("jsx, no language", "", "{items.map(i => <li>{i}</li>)}\n", 0, none);
    row("liquid", "", "{% include a %}\n", 0, none);
    row("mustache", "", "{{ a }}\n", 0, none);
    row("link", "", "[a](b)\n", 0, none);
    row("toml", "toml", "[section]\na = 1\n", 0, none);
    row("ini, no language", "", "[section]\na = 1\n", 0, none);
    row("type", "ts", "{ a: string; b: number }\n", 0, none);
    row("other text", "", "hello\n", 0, none);
}

void TestMarkdown::blocks()
{
    QFETCH(QByteArray, language);
    QFETCH(QByteArray, block);
    QFETCH(int, events);
    QFETCH(QByteArray, codes);
    QFETCH(bool, isUnreadable);
    const Loaded loaded = load(("```" + language + "\n" + block + "```\n").toStdString());
    QCOMPARE(QByteArray::fromStdString(loaded.sink.codes()), codes);
    QCOMPARE(static_cast<int>(loaded.sink.events.size()), events);
    QCOMPARE(loaded.outcome.unreadable, isUnreadable);
}

void TestMarkdown::places()
{
    const std::string page =
        "\xEF\xBB\xBF---\na: b\n---\n# \xC3\xA4\n\ntext\n\n```json\n// \xC3\xA4\n{\"event\": \"a\",\n"
        "  \"b\": [1, \"\xC3\xA4\", 2,]}\n{\"event\": \"c\"}\n```\n\n```\r\n{\"d\":\r\n 3}\r\n```\n";
    const Loaded loaded = load(page);
    QCOMPARE(loaded.names(), (QByteArrayList{"a", "c", ""}));
    QVERIFY(areInPlace(loaded, page));
    QCOMPARE(loaded.sink.events[1].place.line, 12u);
    QCOMPARE(loaded.sink.events[1].place.column, 1u);
    const std::vector<Diagnostic> &diagnostics = loaded.sink.events[0].diagnostics;
    QCOMPARE(diagnostics.size(), std::size_t(2));
    QCOMPARE(diagnostics[0].place.line, 9u);
    QCOMPARE(diagnostics[1].place.line, 11u);
    QCOMPARE(diagnostics[1].place.column, 18u);
    QCOMPARE(loaded.outcome.events, std::uint64_t(3));
    QCOMPARE(loaded.outcome.fields, std::uint64_t(6));
    QCOMPARE(loaded.outcome.bytes, page.size());
}

void TestMarkdown::pieces()
{
    const std::string page =
        "> text\n>\n> ```json\n> {\"event\": \"a\", // x\n>   \"b\": 1,\n>   \"c\": {\"d\": 2}}\n> \n"
        "> {\"event\": \"e\",\n>  \"f\": [3, 4,]}\n> ```\n\n- x\n\n  ```\n  {\n    \"g\": 5\n  }\n  ```\n";
    const Loaded loaded = load(page);
    QCOMPARE(loaded.names(), (QByteArrayList{"a", "e", ""}));
    QVERIFY(areInPlace(loaded, page));
    QCOMPARE(loaded.sink.events[0].diagnostics.size(), std::size_t(1));
    QCOMPARE(loaded.sink.events[0].diagnostics[0].place.line, 4u);
    QCOMPARE(loaded.sink.events[0].diagnostics[0].place.column, 18u);
    QCOMPARE(loaded.sink.events[1].diagnostics[0].place.line, 9u);
    QCOMPARE(loaded.sink.events[1].diagnostics[0].place.column, 14u);
}

void TestMarkdown::describes()
{
    const Loaded loaded =
        load("# One\n\n```json title=\"first\"\n{\"a\":1}\n```\n\n## Two `x`\n\n```json\n[{\"a\":1},{\"a\":2}]\n```\n");
    QCOMPARE(loaded.sink.events.size(), std::size_t(3));
    QCOMPARE(loaded.sink.events[0].section, std::string("One"));
    QCOMPARE(loaded.sink.events[0].title, std::string("first"));
    QCOMPARE(loaded.sink.events[2].section, std::string("Two x"));
    QCOMPARE(loaded.sink.events[2].title, std::string());
    QCOMPARE(loaded.sink.events[2].root, std::string("/1"));
}

void TestMarkdown::trailingContent()
{
    const Loaded loaded = load("```json\n{\"a\": 1}\n\n  = not JSON\n```\n");
    QCOMPARE(loaded.sink.events.size(), std::size_t(1));
    QVERIFY(loaded.outcome.unreadable);
    QVERIFY(!loaded.sink.events[0].diagnostics.empty());
    const Diagnostic &last = loaded.sink.events[0].diagnostics.back();
    QCOMPARE(last.place.line, 4u);
    QCOMPARE(last.place.column, 3u);
}

void TestMarkdown::fragment()
{
    const Loaded loaded = load("```json\n\"a\": 1\n```\n");
    QVERIFY(loaded.outcome.unreadable);
    QCOMPARE(loaded.sink.codes(), std::string("trailing-content"));
    QVERIFY(loaded.sink.events.empty());
}

void TestMarkdown::deepNesting()
{
    const std::string deep = "```\n" + std::string(5000, '[') + std::string(5000, ']') + "\n```\n";
    const Loaded loaded = load(deep);
    QVERIFY(loaded.outcome.unreadable);
    QVERIFY(loaded.sink.codes().find("limit-depth") != std::string::npos);
}

void TestMarkdown::noPayload()
{
    const Loaded loaded = load("# Only text\n");
    QCOMPARE(loaded.sink.codes(), std::string("no-payload"));
    QCOMPARE(loaded.sink.loose[0].source, std::string("page.md"));
    QVERIFY(loaded.sink.loose[0].severity != Severity::Error);
    QVERIFY(!loaded.outcome.unreadable);
}

void TestMarkdown::stopsAndCancels()
{
    const std::string page = "```\n{\"a\":1}\n{\"a\":2}\n```\n\n```\n{\"a\":3}\n```\n";
    const PaddedText padded(page);
    RecordingSink sink;
    sink.stopAfter = 1;
    loadMarkdown(padded.text(), "page.md", {}, sink);
    QCOMPARE(sink.events.size(), std::size_t(1));
    const std::atomic<bool> cancelled = true;
    LoadOptions options;
    options.cancelled = &cancelled;
    const Loaded loaded = load(page, options);
    QVERIFY(loaded.sink.events.empty());
    QVERIFY(loaded.sink.loose.empty());
    QVERIFY(loaded.outcome.cancelled);
}

void TestMarkdown::sample()
{
    const std::string page = readFile(QStringLiteral(TELLTALE_SAMPLES_DIR "/appsmith-telemetry.md")).toStdString();
    const Loaded loaded = load(page);
    QVERIFY(areInPlace(loaded, page));
    QCOMPARE(loaded.names(),
             (QByteArrayList{"FETCH_RELEASE_NOTES", "Installation Setup Complete", "APPLICATIONS_PAGE_LOAD",
                             "execute_ACTION_TRIGGERED"}));
    QCOMPARE(loaded.sink.events[0].section, std::string("Keep-alive ping"));
    QCOMPARE(loaded.sink.events[3].section, std::string("Successful backend calls"));
    QCOMPARE(loaded.sink.codes(), std::string("json-comment json-comment trailing-comma"));
    QVERIFY(!loaded.outcome.unreadable);
}

void TestMarkdown::telemetryPage()
{
    const QByteArray bytes = readFile(QStringLiteral(TELLTALE_SHARED_DIR "/appsmith/telemetry.md"));
    if (bytes.isEmpty())
        QSKIP("The page is not here.");
    const std::string page = bytes.toStdString();
    const Loaded loaded = load(page);
    QVERIFY(areInPlace(loaded, page));
    QList<int> fields, lines;
    for (const RecordedEvent &event : loaded.sink.events) {
        fields.append(static_cast<int>(event.fields.size()));
        lines.append(static_cast<int>(event.place.line));
    }
    QCOMPARE(fields, (QList<int>{20, 31, 21, 28}));
    QCOMPARE(lines, (QList<int>{19, 49, 92, 127}));
    QCOMPARE(loaded.sink.events[1].diagnostics.size(), std::size_t(2));
    QCOMPARE(loaded.sink.events[1].diagnostics[0].place.line, 71u);
    QCOMPARE(loaded.sink.events[1].diagnostics[0].place.column, 38u);
    QCOMPARE(loaded.sink.events[1].diagnostics[1].place.line, 80u);
    QCOMPARE(loaded.sink.events[1].diagnostics[1].place.column, 39u);
    QCOMPARE(loaded.sink.events[3].title, std::string("sample successful backend call"));
    QCOMPARE(loaded.sink.codes(), std::string("json-comment json-comment trailing-comma"));
    QVERIFY(!loaded.outcome.unreadable);
}

void TestMarkdown::realPages_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const char *name : {"angular_analytics.md", "homebrew_Analytics.md", "meilisearch_telemetry.mdx",
                             "nuxt_telemetry_README.md", "skaffold_telemetry.md"})
        QTest::newRow(name) << QByteArray(name);
}

/// Pages that vendors have published: nothing in them is broken, so nothing may be called so.
void TestMarkdown::realPages()
{
    QFETCH(QByteArray, name);
    const std::string path = TELLTALE_SHARED_DIR "/suites/tracking-plans/pages/" + name.toStdString();
    const std::string page = readFile(QString::fromStdString(path)).toStdString();
    if (page.empty())
        QSKIP("The page is not here.");
    const Loaded loaded = load(page, {}, path);
    QVERIFY(areInPlace(loaded, page));
    QVERIFY2(!loaded.outcome.unreadable, loaded.sink.codes().c_str());
}

void TestMarkdown::truncatedAnywhere()
{
    const std::string page = readFile(QStringLiteral(TELLTALE_SAMPLES_DIR "/appsmith-telemetry.md")).toStdString();
    for (std::size_t size = 0; size < page.size(); ++size) {
        const Loaded loaded = load(std::string_view(page).substr(0, size));
        QVERIFY(loaded.sink.events.size() <= 4);
        QVERIFY(areInPlace(loaded, std::string_view(page).substr(0, size)));
    }
}

void TestMarkdown::manyValues()
{
    std::string plain = "```json\n", quoted = "> ```json\n";
    for (int i = 0; i < 50000; ++i) {
        plain += "{\"a\": 1}, // x\n";
        quoted += "> {\"a\": 1}, // x\n";
    }
    QCOMPARE(load(plain + "```\n").sink.events.size(), std::size_t(50000));
    QCOMPARE(load(quoted + "> ```\n").sink.events.size(), std::size_t(50000));
}

void TestMarkdown::mdx()
{
    const char *page = "<Tabs>\n<TabItem>\n```json\n{\"event\": \"a\"}\n```\n</TabItem>\n</Tabs>\n";
    QCOMPARE(load(page, {}, "page.mdx.gz").sink.events.size(), std::size_t(1));
}

QTEST_GUILESS_MAIN(TestMarkdown)
#include "tst_markdown.moc"
