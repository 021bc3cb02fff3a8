// SPDX-License-Identifier: GPL-3.0-or-later
// Reading on must give what reading all of it anew gives, wherever the input was cut.
#include "support/flow_bytes.h"

#include "payload/capture_rows.h"
#include "payload/lexeme.h"

#include <QTest>

#include <malloc.h>
#include <random>

using namespace telltale;
using namespace telltale::payload;
using namespace telltale::test;

namespace {

/// What is known of one source, in a form that can be compared and read.
QStringList described(const Capture &capture, std::uint16_t source)
{
    const Capture::SourceState &state = capture.source(source);
    QStringList lines;
    for (std::size_t i = 0; i < capture.size(); ++i) {
        const EventRow &row = capture.row(i);
        if (row.source != source)
            continue;
        const CaptureBlock &block = capture.block(row);
        lines << QStringLiteral("row %1+%2 line %3 fields %4 flags %5 time %6 root %7 exchange %8 name %9")
                     .arg(row.offset)
                     .arg(row.length)
                     .arg(row.line)
                     .arg(row.fields)
                     .arg(row.flags)
                     .arg(row.time)
                     .arg(QString::fromStdString(capture.root(row)))
                     .arg(block.exchange ? int(block.exchange->number()) : -1)
                     .arg(QString::fromStdString(capture.name(row.name)));
    }
    for (const Diagnostic &one : state.diagnostics)
        lines << QStringLiteral("%1 %2:%3:%4 %5 %6 (%7) %8")
                     .arg(QLatin1String(one.code))
                     .arg(one.place.offset)
                     .arg(one.place.line)
                     .arg(one.place.column)
                     .arg(one.hasPlace)
                     .arg(one.message, one.hint, QString::fromStdString(one.source));
    lines << QStringLiteral("errors %1 warnings %2 notes %3 events %4 fields %5 rows %6")
                 .arg(state.counts.errors)
                 .arg(state.counts.warnings)
                 .arg(state.counts.notes)
                 .arg(state.events)
                 .arg(state.fields)
                 .arg(state.rows);
    lines << QStringLiteral("outcome %1 %2 %3 %4")
                 .arg(state.outcome->events)
                 .arg(state.outcome->fields)
                 .arg(state.outcome->bytes)
                 .arg(state.outcome->unreadable);
    return lines;
}

/// An input that grows in memory.
class Growing
{
public:
    Growing(std::string name, LoadOptions options) : m_name(std::move(name)), m_options(options)
    {
        m_source = capture.addSource(m_name);
    }

    void load(const std::string &bytes)
    {
        auto [source, sink] = begin(bytes);
        finish(sink->get(), loadText(source->text, m_name, m_options, **sink));
    }
    /// False where reading on is not possible.
    bool follow(const std::string &bytes)
    {
        const std::optional<FollowPoint> from = capture.source(m_source).follow;
        if (!from)
            return false;
        auto [source, sink] = begin(bytes);
        (*sink)->keep(from->resume.handed);
        const std::optional<LoadOutcome> outcome = loadOn(source->text, m_name, m_options, from->resume, **sink);
        if (!outcome)
            return false;
        finish(sink->get(), *outcome);
        return true;
    }
    QStringList described() const { return ::described(capture, m_source); }
    std::uint64_t settled() const
    {
        const auto &follow = capture.source(m_source).follow;
        return follow ? follow->resume.offset() : 0;
    }

    Capture capture;

private:
    using Sink = std::shared_ptr<std::unique_ptr<RowSink>>;

    std::pair<std::shared_ptr<CaptureSource>, Sink> begin(const std::string &bytes)
    {
        auto source = std::make_shared<CaptureSource>();
        auto kept = std::make_shared<const PaddedText>(bytes);
        source->path = m_name;
        source->text = kept->text();
        source->owner = kept;
        m_handOver = [this](CaptureBatch batch) { capture.append(std::move(batch), m_source); };
        return {source, std::make_shared<std::unique_ptr<RowSink>>(std::make_unique<RowSink>(source, m_handOver))};
    }
    void finish(RowSink *sink, const LoadOutcome &outcome)
    {
        std::optional<FollowPoint> follow;
        if (outcome.resume)
            follow = FollowPoint{*outcome.resume, {}};
        sink->finish(outcome, std::move(follow));
    }

    std::string m_name;
    LoadOptions m_options;
    std::uint16_t m_source = 0;
    std::function<void(CaptureBatch)> m_handOver;
};

QStringList readWhole(const std::string &bytes, const std::string &name, const LoadOptions &options)
{
    Growing whole(name, options);
    whole.load(bytes);
    return whole.described();
}

QString shownBytes(const std::string &bytes)
{
    return visible(std::string_view(bytes));
}

/// How many of the cuts could be read on from; -1 when one of them gave something else than reading all of it anew.
int followFromEveryCut(const std::string &bytes, const std::string &name, const LoadOptions &options)
{
    const QStringList whole = readWhole(bytes, name, options);
    int followed = 0;
    for (std::size_t cut = 0; cut <= bytes.size(); ++cut) {
        for (const bool inThree : {false, true}) {
            if (inThree && cut % 3 != 0)
                continue;
            Growing growing(name, options);
            growing.load(bytes.substr(0, cut));
            bool isFollowed = true;
            if (inThree) {
                const std::string middle = bytes.substr(0, (cut + bytes.size()) / 2);
                isFollowed = growing.follow(middle);
                if (isFollowed && growing.described() != readWhole(middle, name, options)) {
                    qWarning() << "cut at" << cut << "then" << middle.size() << "of" << shownBytes(bytes)
                               << growing.described() << readWhole(middle, name, options);
                    return -1;
                }
            }
            if (!isFollowed || !growing.follow(bytes))
                continue;
            followed += !inThree;
            if (growing.described() != whole) {
                qWarning() << "cut at" << cut << "in three" << inThree << shownBytes(bytes) << growing.described()
                           << whole;
                return -1;
            }
        }
    }
    return followed;
}

std::string flowFile()
{
    std::string udp = flows::flow(flows::newRequest(), flows::number(21), "udp");
    return flows::flow(flows::newRequest()) + flows::flowWith("content", flows::bytes("[{\"event\":\"x\"},{\"b\":2"))
        + udp + flows::flow(flows::newRequest(), flows::number(99))
        + flows::flow(flows::newRequest(), flows::number(99));
}

} // namespace

class TestFollow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void givesWhatReadingAnewGives_data();
    void givesWhatReadingAnewGives();
    void anythingMayBeCutAnywhere_data();
    void anythingMayBeCutAnywhere();
    void readsOnlyWhatWasAppended();
    void settlesBetweenValuesOnALine();
    void cannotGoOnInsideOfOneDocument_data();
    void cannotGoOnInsideOfOneDocument();
    void viewsKeepWhatTheyHad();
    void rowsInTheMiddleAreReplaced();
    void marksGoAlongWithTheirEvents();
};

/// Thousands of captures: their memory is used again instead of being given back each time.
void TestFollow::initTestCase()
{
    mallopt(M_MMAP_THRESHOLD, 1 << 30);
    mallopt(M_TRIM_THRESHOLD, 1 << 30);
}

void TestFollow::givesWhatReadingAnewGives_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<int>("notFollowed"); // cuts at most
    const auto row = [](const char *tag, const std::string &bytes, const char *name, int notFollowed = 0) {
        QTest::newRow(tag) << QByteArray::fromStdString(bytes) << QByteArray(name) << notFollowed;
    };
    const std::string lines = "{\"event\":\"a\",\"n\":1}\n{\"event\":\"b\",\"t\":[1,2,{}]}\n{}\n12\n\"caf\xC3\xA9\"\n";
    row("ndjson", lines, "a.ndjson");
    row("by content", lines, "a.log");
    row("no line feed at the end", lines + "{\"event\":\"c\"}", "a.log");
    row("crlf", "{\"event\":\"a\"}\r\n{\"event\":\"b\"}\r\n\r\n13\r\n14", "a.ndjson");
    row("byte order mark", "\xEF\xBB\xBF{\"event\":\"a\"}\n\xEF\xBB\xBF{\"event\":\"b\"}\n", "a.ndjson");
    row("duplicate keys", "{\"a\":1,\"a\":2}\n{\"a\":1,\"a\":2,\"a\":3}\n", "a.ndjson");
    row("tolerances", "{a:1,}\n{'b':+.5,} // odd\n# whole line\n{\"c\":0x1F,\"d\":...}\n", "a.json");
    row("comment over lines", "/* a\n b */ {\"a\":1}\n/* c */\n{\"b\":2}\n", "a.log");
    row("cut string", "{\"event\":\"a\"}\n{\"event\":\"b\xE2\x82\xAC", "a.log");
    row("bad lines", "{\"a\":1}\nnot json at all\n{\"b\":\n{\"c\":3}\n}\n{\"d\":4}\n", "a.ndjson");
    row("bad lines by content", "{\"a\":1}\nnot json at all\n{\"b\":\n{\"c\":3}\n}\n{\"d\":4}\n", "a.log");
    row("garbage in front", "2024 log\n2024 log too\n{\"a\":1}\nstarted\n{\"b\":2}\n", "a.json");
    row("over several lines", "{\n  \"a\": 1,\n  \"b\": \"\xC3\xA9\"\n}\n{\n  \"a\": 2\n}\n", "a.log");
    row("over several lines, named", "{\n  \"a\": 1,\n  \"b\": \"\xC3\xA9\"\n}\n{\n  \"a\": 2\n}\n", "a.ndjson");
    row("on one line", "{\"a\":1}{\"b\":2} {\"c\":3}[4]5 6\n{\"d\":7}", "a.log");
    row("commas", "{\"a\":1},\n{\"b\":2},\n{\"c\":3},\n", "a.log");
    row("record separators", "\x1E{\"a\":1}\n\x1E{\"b\":2}\n", "a.log");
    row("raw line feeds in a string", "{\"a\":\"x\ny\"}\n{\"b\":\"u\nv\n{\"c\":3}\n", "a.log");
    row("blank, then something", " \n\n\t\n{\"a\":1}\n", "a.log");
    row("no event", "{}\n[]\n{}\n", "a.log");
    row("scalars", "1\n12\n123\ntrue\nnull\n-4e7\n", "a.ndjson");
    row("words", "tru\ntrue\nnul\nnull\nNaN\n", "a.ndjson");
    row("lines of arrays", "[{\"a\":1},{\"b\":2}]\n[{\"c\":3}]\n[1]\n", "a.ndjson");
    row("array over lines", "[{\"a\":1},\n{\"b\":2}]\n{\"c\":3}\n", "a.log", 11);
    row("flows", flowFile(), "a.flow", 40); // until it is known to be one
    row("flows, damaged", flowFile() + "7:notflow,9:}x", "a.flow", 40);
}

void TestFollow::givesWhatReadingAnewGives()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, name);
    QFETCH(int, notFollowed);
    for (const bool isStrict : {false, true}) {
        LoadOptions options;
        options.strict = isStrict;
        const int followed = followFromEveryCut(bytes.toStdString(), name.toStdString(), options);
        QVERIFY(followed >= int(bytes.size()) + 1 - notFollowed);
    }
}

void TestFollow::anythingMayBeCutAnywhere_data()
{
    QTest::addColumn<unsigned>("seed");
    const int rounds = std::max(1, qEnvironmentVariableIntValue("TELLTALE_FOLLOW_ROUNDS"));
    for (unsigned seed = 1; seed <= 8u * unsigned(rounds); ++seed)
        QTest::addRow("%u", seed) << seed;
}

void TestFollow::anythingMayBeCutAnywhere()
{
    QFETCH(unsigned, seed);
    static const std::vector<std::string> pieces = {"{\"a\":1}",
                                                    "{\"event\":\"b\",\"c\":[1,{}]}",
                                                    "\n",
                                                    "\n",
                                                    "\n",
                                                    "\n",
                                                    "\r\n",
                                                    " ",
                                                    ",",
                                                    "12",
                                                    "12.",
                                                    "-",
                                                    ".5",
                                                    "\"x\ny\"",
                                                    "{a:1}",
                                                    "{a\xC3\xA9:1}",
                                                    "// c\n",
                                                    "/* c */",
                                                    "/* c",
                                                    "*/",
                                                    "{\"a\":",
                                                    "[1,2]",
                                                    "[{\"a\":1},\n{\"b\":2}]",
                                                    "[",
                                                    "]",
                                                    "}",
                                                    "{",
                                                    "\xEF\xBB\xBF",
                                                    "\"\xC3\xA9\xE2\x82\xAC\"",
                                                    "\x1E",
                                                    "...",
                                                    "nul",
                                                    "null",
                                                    "true",
                                                    "'s'",
                                                    "'s",
                                                    "\"s",
                                                    "{\"a\":1,\"a\":2}",
                                                    "some text",
                                                    "\\",
                                                    "{}",
                                                    "{\n\"a\":\n{\"b\":1}\n}",
                                                    "{\"e\":\"\\ud83d\\ude00\"}",
                                                    "{\"e\":\"\\ud83d\"}",
                                                    "# c\n",
                                                    "{\"a\" 1}",
                                                    "{\"a\":\"x\n\"}",
                                                    "{\"a\":NaN,}"};
    static const char *names[] = {"a.log", "a.ndjson", "a.json"};
    std::mt19937 random(seed);
    const auto upTo = [&random](std::size_t count) { return static_cast<std::size_t>(random() % count); };
    for (int i = 0; i < 40; ++i) {
        std::string bytes = upTo(2) == 0 ? "{\"first\":0}\n" : "";
        for (std::size_t count = 2 + upTo(9); count > 0; --count)
            bytes += pieces[upTo(pieces.size())];
        LoadOptions options;
        options.strict = upTo(4) == 0;
        if (upTo(4) == 0)
            options.limits.document = 12 + upTo(20);
        if (upTo(4) == 0)
            options.limits.diagnostics = 1;
        QVERIFY(followFromEveryCut(bytes, names[upTo(std::size(names))], options) >= 0);
    }
}

void TestFollow::readsOnlyWhatWasAppended()
{
    std::string text;
    Growing growing("a.log", {});
    growing.load(text);
    for (int i = 0; i < 100; ++i) {
        const std::uint64_t before = growing.settled();
        QCOMPARE(before, std::uint64_t(text.size()));
        text += "{\"event\":\"e\",\"n\":" + std::to_string(i) + "}\n";
        QVERIFY(growing.follow(text));
    }
    text += "{\"event\":";
    QVERIFY(growing.follow(text));
    QCOMPARE(growing.settled(), std::uint64_t(text.size()) - 9);
    QCOMPARE(growing.capture.size(), std::size_t(101));
    // Something broken is settled as soon as its line has ended.
    text += "oops\n{\"event\":\"f\"}\n";
    QVERIFY(growing.follow(text));
    QCOMPARE(growing.settled(), std::uint64_t(text.size()));
}

void TestFollow::settlesBetweenValuesOnALine()
{
    Growing growing("a.log", {});
    growing.load("{\"a\":1}{\"b\":2}{\"c\":");
    QCOMPARE(growing.settled(), std::uint64_t(14));
}

void TestFollow::cannotGoOnInsideOfOneDocument_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("array") << QByteArray("[{\"a\":1},\n{\"b\":2}") << QByteArray("a.json");
    QTest::newRow("markdown") << QByteArray("# Head\n\n```json\n{\"a\":1}\n```\n") << QByteArray("a.md");
    QTest::newRow("page") << QByteArray("<html><pre>{\"a\":1}</pre></html>") << QByteArray("a.html");
    QTest::newRow("archive") << QByteArray("{\"log\":{\"version\":\"1.2\",\"entries\":[]}}") << QByteArray("a.har");
    QTest::newRow("request") << QByteArray("GET / HTTP/1.1\r\nHost: a\r\n\r\n") << QByteArray("a.http");
    QTest::newRow("command") << QByteArray("curl https://example.org -d '{}'\n") << QByteArray("a.txt");
}

void TestFollow::cannotGoOnInsideOfOneDocument()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, name);
    Growing growing(name.toStdString(), {});
    growing.load(bytes.toStdString());
    QVERIFY(!growing.follow((bytes + "\n{\"more\":1}\n").toStdString()));
}

void TestFollow::viewsKeepWhatTheyHad()
{
    Growing growing("a.log", {});
    growing.load("{\"event\":\"a\"}\n12");
    const CaptureView view = growing.capture.view();
    QVERIFY(growing.follow("{\"event\":\"a\"}\n123\n4\n"));
    QCOMPARE(growing.capture.size(), std::size_t(3));
    QCOMPARE(growing.capture.row(1).length, 3u);
    QCOMPARE(view.rows.size(), std::size_t(2));
    QCOMPARE(view.rows[1].length, 2u);
    QCOMPARE(view.read(1)->document.lexeme(0), std::string_view("12"));
}

void TestFollow::rowsInTheMiddleAreReplaced()
{
    Growing growing("a.log", {});
    growing.load("{\"event\":\"a\"}\n1 2 3");
    const std::uint16_t other = growing.capture.addSource("b.log");
    loadTextForCapture("{\"event\":\"z\"}\n", "b.log", {},
                       [&](CaptureBatch batch) { growing.capture.append(std::move(batch), other); });
    QCOMPARE(growing.capture.size(), std::size_t(5));
    QVERIFY(growing.follow("{\"event\":\"a\"}\n1 2 34\n{\"event\":\"c\"}\n"));
    QCOMPARE(growing.capture.size(), std::size_t(6));
    QCOMPARE(growing.capture.row(3).length, 2u); // where the 3 stood
    QCOMPARE(growing.capture.row(4).source, other);
    QCOMPARE(growing.capture.name(growing.capture.row(5).name), std::string("c"));
    // Fewer rows than before: those behind them move up.
    growing.capture.removeRows({0, 2});
    QCOMPARE(growing.capture.size(), std::size_t(4));
    QCOMPARE(growing.capture.row(2).source, other);
    QCOMPARE(growing.capture.events(), std::size_t(4));
    QCOMPARE(growing.capture.source(0).events, std::uint64_t(3));
}

/// Rows that go take their marks along; those behind keep theirs under other numbers.
void TestFollow::marksGoAlongWithTheirEvents()
{
    Growing growing("a.ndjson", {});
    growing.load("{\"a\":1}\n{\"b\":2}\n{\"c\":3}\n{\"d\":4}\n");
    Capture &capture = growing.capture;
    capture.setMarks({{0, {true, "first"}}, {1, {true, ""}}, {3, {false, "last"}}});
    capture.removeRows({1, 2});
    QCOMPARE(capture.marks().events(), (std::vector<std::size_t>{0, 1}));
    QCOMPARE(capture.marks().find(0)->note, std::string("first"));
    QCOMPARE(capture.marks().find(1)->note, std::string("last"));
    capture.removeRows({1});
    QCOMPARE(capture.marks().events(), (std::vector<std::size_t>{0}));
}

QTEST_APPLESS_MAIN(TestFollow)
#include "tst_follow.moc"
