// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/filter/capture_subject.h"
#include "payload/filter/filter_values.h"
#include "payload/filter/record_subject.h"
#include "support/record_bytes.h"
#include "support/recording_sink.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace telltale;
using namespace telltale::payload;

namespace {

const char *const events =
    "{\"event\":\"FETCH_NOTES\",\"time\":1704784217.602,\"properties\":{\"appId\":\"612\",\"tags\":[\"one two\",3]}}\n"
    "{\"event\":\"Server "
    "Started\",\"timestamp\":\"2024-02-29T23:55:00Z\",\"p\":{\"mail\":\"a\\u0040b.example\",\"ok\":true}}\n"
    "{\"event\":\"fetch_more\",\"n\":null,\"path\\/x\":\"appId\"}\n"
    "{\"nameless\":1, /* remark */ \"x\":[]}\n";

Filter parsed(const QByteArray &text)
{
    const auto result = Filter::parse(text.toStdString());
    if (const auto *error = std::get_if<FilterError>(&result))
        qFatal("%s: %s", text.constData(), qPrintable(error->message));
    return std::get<Filter>(result);
}

Capture load(const std::string &bytes)
{
    Capture capture;
    const std::uint16_t source = capture.addSource("events.ndjson");
    loadTextForCapture(bytes, "events.json", {}, [&](CaptureBatch batch) { capture.append(std::move(batch), source); });
    return capture;
}

QByteArray matching(const Filter &filter, const Capture &capture)
{
    const CaptureView view = capture.view();
    CaptureSubject subject(view);
    FilterMatcher matcher(filter);
    QByteArray result;
    for (std::size_t i = 0; i < view.rows.size(); ++i) {
        subject.setEvent(i);
        if (matcher.matches(subject))
            result += QByteArray::number(static_cast<qulonglong>(i + 1));
    }
    return result;
}

/// The same, while the loader reads.
class MatchingSink : public RecordSink
{
public:
    explicit MatchingSink(const Filter &filter) : m_matcher(filter) {}
    bool record(const Record &record) override
    {
        Record marked = record;
        const auto mark = marks.find(m_number++);
        marked.mark = mark == marks.end() ? nullptr : &mark->second;
        if (m_matcher.matches(RecordSubject(marked)))
            result += QByteArray::number(m_number);
        return true;
    }
    void diagnostic(const Diagnostic &) override {}

    QByteArray result;
    std::map<int, EventMark> marks; ///< by number, from 0

private:
    FilterMatcher m_matcher;
    int m_number = 0;
};

} // namespace

class TestFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matches_data();
    void matches();
    void matchesProtocols_data();
    void matchesProtocols();
    void matchesPrograms_data();
    void matchesPrograms();
    void matchesMarks_data();
    void matchesMarks();
    void errors_data();
    void errors();
    void numbers_data();
    void numbers();
    void times_data();
    void times();
    void searches();
    void globs_data();
    void globs();
    void anyTextIsReadOrRefused();
    void hostileTexts();
};

void TestFilter::matches_data()
{
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *filter, const char *expected) { QTest::newRow(filter) << QByteArray(expected); };
    row("", "1234");
    row("  ", "1234");
    row("fetch", "13");
    row("FETCH", "13");
    row("event:fetch", "13");
    row("event:fetch_more", "3");
    row("event:=fetch", "");
    row("event:=Fetch_More", "3");
    row("event:fetch*", "13");
    row("event:*more", "3");
    row("event:f?tch_notes", "1");
    row("event:/^FETCH/", "1");
    row("event:/^fetch/i", "13");
    row("/st[ae]rt/i", "2");
    row("-fetch", "24");
    row("event:fetch -more", "1");
    row("fetch or nameless", "134");
    row("fetch | nameless", "134");
    row("(fetch or nameless) -notes", "34");
    row("-(fetch or nameless)", "2");
    row("\"server started\"", "2");
    row("event:\"Server Started\"", "2");
    row("server started", "2");
    row("appid", "13");
    row("path:appid", "1");
    row("value:appid", "3");
    row("path:/properties/*Id", "1");
    row("path:/properties/tags/0", "1");
    row("path:/properties/tags/5", "");
    row("path:/properties/tags/*", "1");
    row("properties/appid", "1");
    row("value:\"one two\"", "1");
    row("\"one two\"", "1");
    row("value:two", "1");
    row("value:=3", "1");
    row("value:=true", "2");
    row("value:a@b", "2"); // sent as an escape
    row("a@b.example", "2");
    row("u0040", "");       // the escape is not what it stands for
    row("path:path/x", ""); // the key has a slash, its path ~1
    row("path:path~1x", "3");
    row("remark", ""); // a comment is no field
    row("value:=[]", "4");
    row("field:appid=612", "1");
    row("field:appid=613", "");
    row("field:/p/mail=@b", "2");
    row("field:mail=/^a.b/", "2");
    row("field:/p/*=true", "2");
    row("time:2024", "12");
    row("time:2024-01", "1");
    row("time:2024-01-09T07:10", "1");
    row("time:>2024-01-09", "2");
    row("time:2024-01..2024-02", "12");
    row("time:23:50..00:10", "2");
    row("time:07:10", "1");
    row("-time:2024", "34");
    row("fields:1", "");
    row("fields:>4", "1");
    row("fields:2", "4");
    row("size:>70", "12");
    row("size:<=60", "34");
    row("is:problem", "4");
    row("-is:problem", "123");
    row("is:envelope", "");
    row("source:ndjson", "");
    row("source:events", "1234");
    row("host:x", "");
    row("-host:x", "1234");
    row("status:200", "");
    row("product:appsmith", "");
    row("-declared:no", "1234");
    row("http://x", "");
    row("12:30", "");
    row("a-b", "");
}

void TestFilter::matches()
{
    QFETCH(QByteArray, expected);
    const QByteArray text(QTest::currentDataTag());
    const Filter filter = parsed(text);
    QCOMPARE(filter.isEmpty(), text.trimmed().isEmpty());
    QCOMPARE(matching(filter, load(events)), expected);
    MatchingSink sink(filter);
    const PaddedText padded{std::string_view(events)};
    loadText(padded.text(), "events.json", {}, sink);
    QCOMPARE(sink.result, expected);
}

void TestFilter::matchesProtocols_data()
{
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("protocol:segment") << QByteArray("123");
    QTest::newRow("protocol:=segment") << QByteArray("123");
    QTest::newRow("protocol:seg") << QByteArray("123");
    QTest::newRow("protocol:=seg") << QByteArray();
    QTest::newRow("protocol:plain") << QByteArray("45");
    QTest::newRow("-protocol:segment") << QByteArray("45");
    QTest::newRow("protocol:segment event:b") << QByteArray("3");
}

/// While a file is read as in the window: an envelope and two events of Segment, then an envelope and a plain event.
void TestFilter::matchesProtocols()
{
    QFETCH(const QByteArray, expected);
    const std::string batch = R"({"batch":[{"type":"track","event":"A"},{"type":"track","event":"B"}],"writeKey":"k"})";
    const auto request = [](const std::string &head, const std::string &body) {
        return "POST " + head + "\r\nContent-Type: application/json\r\nContent-Length: " + std::to_string(body.size())
            + "\r\n\r\n" + body;
    };
    const std::string text = request("/v1/batch HTTP/1.1\r\nHost: api.segment.io", batch)
        + request("/x HTTP/1.1\r\nHost: a.example", R"({"n":1})");
    const Filter filter = parsed(QTest::currentDataTag());
    MatchingSink sink(filter);
    const PaddedText bytes(text);
    loadText(bytes.text(), "requests.http", {}, sink);
    QCOMPARE(sink.result, expected);
    Capture capture;
    const std::uint16_t source = capture.addSource("requests.http");
    loadTextForCapture(text, "requests.http", {}, [&](CaptureBatch part) { capture.append(std::move(part), source); });
    QCOMPARE(matching(filter, capture), expected);
}

void TestFilter::matchesPrograms_data()
{
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *filter, const char *expected) { QTest::newRow(filter) << QByteArray(expected); };
    // An envelope and an event each.
    row("program:node", "12");
    row("program:NODE", "12");
    row("program:/usr/bin", "1234");
    row("program:=node", "");
    row("program:=/usr/bin/node", "12");
    row("program:*/python3", "34");
    row("program:/^.usr.*n3$/", "34");
    row("program:4711", "");
    row("process:4711", "1256");
    row("process:47", "");
    row("process:47*", "123456");
    row("process:node", "12");
    row("process:node or process:4712", "1234");
    row("-process:?*", "78");
    row("-program:?*", "5678");
    row("process:0", "");
    row("process:4711 -is:envelope", "26");
}

/// Of a record, whose exchanges are in memory or in its file.
void TestFilter::matchesPrograms()
{
    using namespace test::records;
    QFETCH(const QByteArray, expected);
    RecordBytes record;
    record.frame(RecordKind::Header, header());
    const auto add = [&record](std::uint64_t number, std::uint32_t process, std::string_view program) {
        const std::string content =
            request(number, number, "https://a.example", "POST / HTTP/1.1\r\n\r\n", "{\"n\":1}");
        record.frame(RecordKind::Request, content + (process == 0 ? "" : u32(process) + blob(program)), 1);
    };
    add(1, 4711, "/usr/bin/node");
    add(2, 4712, "/usr/bin/python3");
    add(3, 4711, "");
    add(4, 0, "");
    record.frame(RecordKind::End, end(5));
    const Filter filter = parsed(QTest::currentDataTag());
    MatchingSink sink(filter);
    const PaddedText bytes(record.bytes);
    loadText(bytes.text(), "a.telltale", {}, sink);
    QCOMPARE(sink.result, expected);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.telltale"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray::fromStdString(record.bytes)) > 0);
    file.close();
    Capture capture;
    const std::uint16_t source = capture.addSource(path.toStdString());
    loadForCapture(path.toStdString(), {}, [&](CaptureBatch part) { capture.append(std::move(part), source); });
    QCOMPARE(matching(filter, capture), expected);
}

void TestFilter::matchesMarks_data()
{
    QTest::addColumn<QByteArray>("expected");
    QTest::addColumn<bool>("asks");
    const auto row = [](const char *filter, const char *expected, bool asks = true) {
        QTest::newRow(filter) << QByteArray(expected) << asks;
    };
    row("is:flagged", "12");
    row("-is:flagged", "34");
    row("IS:NOTED", "24");
    row("is:noted is:flagged", "2");
    row("note:why", "24");
    row("note:WHY -is:flagged", "4");
    row("note:=why?", "2");
    row("note:\"ask them\"", "4");
    row("note:a*them*", "4");
    row("note:/^why.$/", "2");
    row("-note:why", "13");
    row("note:\"\"", "24"); // any note, and none is no note
    row("(nameless or (zzz or note:=why?))", "24");
    row("why", "", false); // words alone look at what was sent
    row("is:problem", "4", false);
}

void TestFilter::matchesMarks()
{
    QFETCH(QByteArray, expected);
    QFETCH(bool, asks);
    const Filter filter = parsed(QTest::currentDataTag());
    QCOMPARE(filter.asksForMarks(), asks);
    const std::vector<EventMarks::Change> marks{{0, {true, ""}}, {1, {true, "why?"}}, {3, {false, "ask them why"}}};
    Capture capture = load(events);
    capture.setMarks(marks);
    QCOMPARE(matching(filter, capture), expected);
    MatchingSink sink(filter);
    for (const auto &[event, mark] : marks)
        sink.marks[int(event)] = mark;
    const PaddedText padded{std::string_view(events)};
    loadText(padded.text(), "events.json", {}, sink);
    QCOMPARE(sink.result, expected);
}

void TestFilter::errors_data()
{
    QTest::addColumn<int>("offset");
    QTest::addColumn<int>("length");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *filter, int offset, int length, const char *says) {
        QTest::newRow(filter) << offset << length << QString::fromUtf8(says);
    };
    row("evnt:x", 0, 5, "Did you mean event:?");
    row("a colour:x", 2, 7, "quotes");
    row("event:", 0, 6, "missing");
    row("x event: y", 2, 6, "missing");
    row("\"abc", 0, 4, "closing quote");
    row("event:\"abc", 6, 4, "closing quote");
    row("(a", 0, 2, "never closed");
    row("a)b (", 4, 1, "nothing between");
    row("()", 1, 1, "nothing between");
    row("(a) )", 4, 1, "closes nothing");
    row("or a", 0, 2, "in front of");
    row("a or", 2, 2, "behind");
    row("a or )", 2, 3, "behind");
    row("--a", 0, 2, "enough");
    row("/(/", 0, 3, "regular expression");
    row("event:/[/i", 6, 4, "regular expression");
    row("category:contacts", 9, 8, "person, contact");
    row("declared:maybe", 9, 5, "no, yes");
    row("gate:/^x/", 5, 4, "always");
    row("size:big", 5, 3, "number");
    row("size:>", 5, 1, "number");
    row("time:yesterday", 5, 9, "time");
    row("time:2024-13", 5, 7, "time");
    row("time:2023-02-29", 5, 10, "time");
    row("is:odd", 3, 3, "incomplete");
    row("is:marked", 3, 6, "flagged or noted");
    row("field:x", 6, 1, "PATH=VALUE");
}

void TestFilter::errors()
{
    QFETCH(int, offset);
    QFETCH(int, length);
    QFETCH(QString, says);
    const auto result = Filter::parse(QTest::currentDataTag());
    const auto *error = std::get_if<FilterError>(&result);
    QVERIFY(error != nullptr);
    QVERIFY2(error->message.contains(says), qPrintable(error->message));
    QCOMPARE(int(error->offset), offset);
    QCOMPARE(int(error->length), length);
}

void TestFilter::numbers_data()
{
    QTest::addColumn<qint64>("least");
    QTest::addColumn<qint64>("most");
    const auto row = [](const char *text, qint64 least, qint64 most) { QTest::newRow(text) << least << most; };
    row("12", 12, 12);
    row("=12", 12, 12);
    row(">10k", 10'001, INT64_MAX);
    row(">=10K", 10'000, INT64_MAX);
    row("<1.5M", INT64_MIN + 1, 1'499'999);
    row("<=2MiB", INT64_MIN + 1, 2 << 20);
    row("10kB..2M", 10'000, 2'000'000);
    row("5..", 5, INT64_MAX);
    row("..5", INT64_MIN + 1, 5);
}

void TestFilter::numbers()
{
    QFETCH(qint64, least);
    QFETCH(qint64, most);
    const auto range = parseNumbers(QTest::currentDataTag());
    QVERIFY(range);
    QCOMPARE(qint64(range->least), least);
    QCOMPARE(qint64(range->most), most);
    for (const char *bad : {"", "-5", "1x", "..", "1e400", "99999999999G", "k", "1 2"})
        QVERIFY2(!parseNumbers(bad), bad);
}

void TestFilter::times_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("last");
    const auto row = [](const char *text, const char *first, const char *last) {
        QTest::newRow(text) << QString::fromLatin1(first) << QString::fromLatin1(last);
    };
    row("2024", "2024-01-01T00:00:00.000Z", "2024-12-31T23:59:59.999Z");
    row("2024-02", "2024-02-01T00:00:00.000Z", "2024-02-29T23:59:59.999Z");
    row("2024-02-29", "2024-02-29T00:00:00.000Z", "2024-02-29T23:59:59.999Z");
    row("2024-01-09T07", "2024-01-09T07:00:00.000Z", "2024-01-09T07:59:59.999Z");
    row("2024-01-09T07:10Z", "2024-01-09T07:10:00.000Z", "2024-01-09T07:10:59.999Z");
    row("2024-01-09t07:10:17", "2024-01-09T07:10:17.000Z", "2024-01-09T07:10:17.999Z");
    row("2024-01..2024-03", "2024-01-01T00:00:00.000Z", "2024-03-31T23:59:59.999Z");
}

void TestFilter::times()
{
    QFETCH(QString, first);
    QFETCH(QString, last);
    const auto range = parseTimes(QTest::currentDataTag());
    QVERIFY(range);
    QCOMPARE(QString::fromStdString(formatTime(range->least)), first);
    QCOMPARE(QString::fromStdString(formatTime(range->most)), last);
    for (const char *bad :
         {"24", "2024-1", "2024-00", "2024-01-32", "2024-01-09T24", "2024-01-09T07:60", "2024-01-09 x"})
        QVERIFY2(!parseTimes(bad), bad);
}

/// Wherever it stands, however long both are: against the plainest way to look.
void TestFilter::searches()
{
    std::string text;
    for (int i = 0; i < 100; ++i)
        text += static_cast<char>("abABxyz\xC3"[i * 7 % 8]);
    for (std::size_t size = 1; size < 40; ++size) {
        for (std::size_t at = 0; at + size <= text.size(); ++at) {
            const TextSearch search(text.substr(at, size));
            QVERIFY(search.isIn(text));
            QVERIFY(search.isIn(std::string_view(text).substr(at, size)));
            const std::string_view shorter = std::string_view(text).substr(at, size - 1);
            QCOMPARE(search.isIn(shorter),
                     asciiLower(shorter).find(asciiLower(text.substr(at, size))) != std::string::npos);
        }
    }
    QVERIFY(TextSearch("").isIn(""));
    QVERIFY(!TextSearch("a").isIn(""));
    QVERIFY(TextSearch("AbC").isIn("xxaBcxx"));
    QVERIFY(!TextSearch("[").isIn("{")); // no letters, so no case
}

void TestFilter::globs_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("matches");
    const auto row = [](const char *pattern, const char *text, bool matches) {
        QTest::addRow("%s %s", pattern, text) << QByteArray(text) << matches;
    };
    row("*", "", true);
    row("a*", "ABC", true);
    row("*c", "abc", true);
    row("a*c", "abcbc", true);
    row("a*d", "abc", false);
    row("?", "", false);
    row("a?c", "abc", true);
    row("**a**", "bab", true);
    row("a", "ab", false);
}

void TestFilter::globs()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, matches);
    const QByteArray pattern = QByteArray(QTest::currentDataTag()).split(' ').first();
    QCOMPARE(matchesGlob(pattern.toStdString(), text.toStdString()), matches);
}

void TestFilter::anyTextIsReadOrRefused()
{
    const std::string whole =
        "(event:\"a b\" or -path:/x/*/y) /re[gG]ex/i size:>10k time:07:10..07:20 field:a=b is:problem";
    for (std::size_t length = 0; length <= whole.size(); ++length) {
        const auto result = Filter::parse(std::string_view(whole).substr(0, length));
        if (const auto *error = std::get_if<FilterError>(&result)) {
            QVERIFY(!error->message.isEmpty());
            QVERIFY(error->offset + error->length <= length);
        }
    }
    QVERIFY(std::holds_alternative<Filter>(Filter::parse(whole)));
}

void TestFilter::hostileTexts()
{
    QVERIFY(std::holds_alternative<FilterError>(Filter::parse(std::string(50'000, '('))));
    QVERIFY(std::holds_alternative<FilterError>(Filter::parse(std::string(1 << 20, 'a'))));
    QVERIFY(std::holds_alternative<FilterError>(Filter::parse("/(((a{1000}){1000}){1000})/")));
    // Linear, whatever the expression.
    const Capture capture = load("{\"a\":\"" + std::string(20'000, 'a') + "!\"}");
    QCOMPARE(matching(parsed("value:/^(a+)+$/"), capture), QByteArray());
}

QTEST_APPLESS_MAIN(TestFilter)
#include "tst_filter.moc"
