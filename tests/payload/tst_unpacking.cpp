// SPDX-License-Identifier: GPL-3.0-or-later
// Codings that bytes show by themselves, values that events are unpacked from, and bodies that are neither JSON nor a
// form: what comes out, what stays in the envelope, and that everything is there once.
#include "payload/coding_guess.h"
#include "payload/exchange_records.h"
#include "support/recording_sink.h"
#include "support/rows_again.h"

#include <QTest>

#include <random>

using namespace telltale;
using namespace telltale::payload;
using test::RecordedEvent;
using test::RecordedField;
using test::RecordingSink;
using test::requestOf;

namespace {

const QByteArray posthog =
    R"({"api_key":"phc_x","batch":[{"event":"a","distinct_id":"d"},{"event":"b","distinct_id":"d"}]})";

QByteArray zlibOf(const QByteArray &bytes)
{
    return qCompress(bytes).mid(4); // Qt puts the size in front
}

QByteArray littleEndian(quint32 value)
{
    QByteArray bytes;
    for (unsigned shift = 0; shift < 32; shift += 8)
        bytes += char(value >> shift & 0xFFu);
    return bytes;
}

quint32 crcOf(const QByteArray &bytes)
{
    quint32 crc = 0xFFFFFFFFu;
    for (const char byte : bytes) {
        crc ^= quint8(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc & 1u) != 0 ? crc >> 1u ^ 0xEDB88320u : crc >> 1u;
    }
    return ~crc;
}

/// RFC 1952 around the deflated bytes of zlib's format.
QByteArray gzipOf(const QByteArray &bytes)
{
    const QByteArray stream = zlibOf(bytes);
    return QByteArray("\x1f\x8b\x08\0\0\0\0\0\0\x03", 10) + stream.mid(2, stream.size() - 6)
        + littleEndian(crcOf(bytes)) + littleEndian(quint32(bytes.size()));
}

/// The same numbers without their last digit, so that a list is readable: `gzip base64`.
QByteArray names(const std::vector<DecodeStep> &steps)
{
    QByteArrayList list;
    for (const DecodeStep &step : steps)
        list.append(QByteArray::fromStdString(step.coding + (step.problem.empty() ? "" : "!")));
    return list.join(' ');
}

RecordingSink load(const std::string &messages, bool isPlain = false)
{
    RecordingSink sink;
    LoadOptions options;
    if (isPlain)
        options.protocols.reset();
    const PaddedText text(messages);
    loadText(text.text(), "a.http", options, sink);
    return sink;
}

QByteArray fieldsOf(const RecordedEvent &record)
{
    return QByteArray::fromStdString(record.lexemes());
}

QByteArray eventsOf(const RecordingSink &sink)
{
    QByteArrayList events;
    for (const RecordedEvent &event : sink.events) {
        if (!event.isEnvelope)
            events.append(QByteArray::fromStdString(event.root + ' ' + event.name));
    }
    return events.join('|');
}

/// All values of the body, by their places.
std::string bodyValues(const RecordingSink &sink)
{
    std::vector<std::pair<std::uint64_t, std::string>> values;
    for (const RecordedEvent &record : sink.events) {
        for (const RecordedField &field : record.fields) {
            const bool isBeside = field.path.starts_with("header/") || field.path.starts_with("query/");
            if (!isBeside && !(record.isEnvelope && field.path.empty() && field.lexeme.empty()))
                values.emplace_back(field.offset, field.lexeme);
        }
    }
    std::sort(values.begin(), values.end());
    std::string text;
    for (const auto &[offset, value] : values)
        text += std::to_string(offset) + ' ' + value + '\n';
    return text;
}

} // namespace

class TestUnpacking : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unwraps_data();
    void unwraps();
    void bodiesWithoutHeader_data();
    void bodiesWithoutHeader();
    void takesApart_data();
    void takesApart();
    void readsRowsAgain_data() { takesApart_data(); }
    void readsRowsAgain();
    void cutAnywhere_data() { takesApart_data(); }
    void cutAnywhere();
    void changedAnywhere_data() { takesApart_data(); }
    void changedAnywhere();
    void envelopesLeaveNothingOut();
    void lengthsThatLie_data();
    void lengthsThatLie();
    void bombs();
    void theQueryIsAnEvent();
    void keepAliveIsAnEvent();
    void multipart_data();
    void multipart();
    void multipartCutAnywhere();
    void namesWhatIsNotDecoded();
};

void TestUnpacking::unwraps_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<QByteArray>("steps");
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray json = R"({"event":"ä b+c","n":[1,2.50]})";
    const auto row = [](const char *name, const QByteArray &sent, const char *steps, const QByteArray &bytes) {
        QTest::newRow(name) << sent << QByteArray(steps) << bytes;
    };
    row("JSON", json, "", json);
    row("white space before it", " \r\n" + json, "", " \r\n" + json);
    row("percent", json.toPercentEncoding(), "percent", json);
    row("a form's spaces", "%7B%22a%22:+%22b%2Bc%22%7D", "percent", R"({"a": "b+c"})");
    row("base64", json.toBase64(), "base64", json);
    row("base64 without padding", json.toBase64(QByteArray::OmitTrailingEquals), "base64", json);
    row("base64url", QByteArray(R"([{"a":"???>>>"}])").toBase64(QByteArray::Base64UrlEncoding), "base64url",
        R"([{"a":"???>>>"}])");
    row("base64 in percent", json.toBase64().toPercentEncoding(), "percent base64", json);
    row("gzip", gzipOf(json), "gzip", json);
    row("zlib", zlibOf(json), "deflate", json);
    row("gzip in base64", gzipOf(json).toBase64(), "base64 gzip", json);
    row("zlib in base64 in percent", zlibOf(json).toBase64().toPercentEncoding(), "percent base64 deflate", json);
    row("base64 in gzip", gzipOf(json.toBase64()), "gzip base64", json);
    row("gzip twice", gzipOf(gzipOf(json)), "gzip gzip", json);
    row("a JSON string", R"("{\"a\":\"\\\"\"}")", "json-string", R"({"a":"\""})");
    row("a JSON string in a JSON string", R"("\"[1]\"")", "json-string json-string", "[1]");
    row("percent in a JSON string is its own", R"("%7B")", "", R"("%7B")");
    row("words", "hello world", "", "hello world");
    row("a word that could be base64", "telltale", "", "telltale");
    row("base64 of words", QByteArray("hello world").toBase64(), "", QByteArray("hello world").toBase64());
    row("nothing", "", "", "");
    row("a percent sign", "100%", "", "100%");
    row("a cut gzip", gzipOf(posthog).left(60), "gzip!", posthog.left(1));
    row("only the beginning of a gzip", gzipOf(json).left(4), "gzip!", gzipOf(json).left(4));
    row("something else behind it", zlibOf(json) + "xx", "deflate!", json);
}

void TestUnpacking::unwraps()
{
    QFETCH(QByteArray, sent);
    QFETCH(QByteArray, steps);
    QFETCH(QByteArray, bytes);
    const Unwrapped inner = unwrap(sent.toStdString(), 1u << 20);
    QCOMPARE(names(inner.steps), steps);
    const QByteArray got = QByteArray::fromStdString(inner.bytes);
    // What could be expanded of a cut stream depends on the library; it has to begin right.
    if (steps.endsWith('!') && inner.isJson)
        QVERIFY(got.startsWith(bytes));
    else
        QCOMPARE(got, bytes);
    std::uint64_t size = sent.size();
    for (const DecodeStep &step : inner.steps) {
        QCOMPARE(step.from, size);
        size = step.to;
    }
}

void TestUnpacking::bodiesWithoutHeader_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("steps");
    QTest::addColumn<int>("events");
    const QByteArray json = R"({"a":1})";
    const auto row = [](const char *name, const QByteArray &body, const char *steps, int events) {
        QTest::newRow(name) << body << QByteArray(steps) << events;
    };
    row("gzip", gzipOf(json), "gzip", 1);
    row("zlib", zlibOf(json), "deflate", 1);
    row("base64 of zlib", zlibOf(json).toBase64(), "base64 deflate", 1);
    row("base64 of JSON, with a line end", json.toBase64() + "\r\n", "base64", 1);
    row("gzip of lines", gzipOf(json + '\n' + json), "gzip", 2);
    row("gzip of words", gzipOf("some words"), "gzip", 1);
    row("JSON", json, "", 1);
    row("a string", "\"e30=\"", "", 1);
    row("too short to be one", "\x1f\x8b\x08", "gzip!", 1);
}

/// Content types lie: the bytes decide, for every request.
void TestUnpacking::bodiesWithoutHeader()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, steps);
    QFETCH(int, events);
    for (const QByteArray type : {"text/plain", "application/json", "application/x-www-form-urlencoded"}) {
        const std::string message = requestOf("POST", "x", "/any", "Content-Type: " + type + "\r\n", body);
        const RecordingSink sink = load(message);
        QCOMPARE(int(sink.events.size()), 1 + events);
        QCOMPARE(names(sink.events.front().steps), steps);
        QCOMPARE(test::rowsReadAgain(message), std::string());
        if (steps.contains('!') && !type.endsWith("urlencoded"))
            QCOMPARE(QByteArray::fromStdString(sink.events.back().fields.front().lexeme), body);
    }
}

void TestUnpacking::takesApart_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("protocol");
    QTest::addColumn<QByteArray>("events");
    QTest::addColumn<QByteArray>("unpacked");
    const auto row = [](const char *name, const char *method, const QByteArray &target, const char *type,
                        const QByteArray &body, const char *protocol, const char *events, const char *unpacked) {
        QTest::newRow(name) << QByteArray(method) << target << QByteArray(type) << body << QByteArray(protocol)
                            << QByteArray(events) << QByteArray(unpacked);
    };
    const char *const form = "application/x-www-form-urlencoded";
    const QByteArray mixpanel =
        R"([{"event":"a","properties":{"token":"t"}},{"event":"b","properties":{"token":"t"}}])";
    const QByteArray one = R"({"event":"a","properties":{"token":"t","x":{}}})";
    row("mixpanel, form", "POST", "/track?ip=0", form, "data=" + mixpanel.toBase64().toPercentEncoding(), "mixpanel",
        "/0 a|/1 b", "form/data");
    row("mixpanel, more in the form", "POST", "/track/?verbose=1", form,
        "verbose=1&data=" + one.toBase64().toPercentEncoding() + "&ip=1", "mixpanel", " a", "form/data");
    row("mixpanel, JSON in a form", "POST", "/track/", form, "data=" + one.toPercentEncoding(), "mixpanel", " a",
        "form/data");
    row("mixpanel, a form that says nothing of itself", "POST", "/engage", "",
        "data=" + QByteArray(R"({"$token":"t","$distinct_id":"d","$set":{"a":1}})").toBase64().toPercentEncoding(),
        "mixpanel", " ", "form/data");
    row("mixpanel, query", "GET", "/track?data=" + one.toBase64().toPercentEncoding() + "&ip=1", "", "", "mixpanel",
        " a", "query/data");
    row("posthog, form", "POST", "/e/?compression=base64", form, "data=" + posthog.toBase64().toPercentEncoding(),
        "posthog", "/batch/0 a|/batch/1 b", "form/data");
    row("posthog, gzip in a form", "POST", "/capture/", form, "data=" + gzipOf(posthog).toBase64().toPercentEncoding(),
        "posthog", "/batch/0 a|/batch/1 b", "form/data");
    row("posthog, gzip that says text", "POST", "/e/", "text/plain", gzipOf(posthog), "posthog",
        "/batch/0 a|/batch/1 b", "");
    row("posthog, JSON in a string", "POST", "/batch/", "application/json",
        '"' + QByteArray(posthog).replace('"', "\\\"") + '"', "posthog", "/batch/0 a|/batch/1 b", "");
    row("amplitude, identify", "POST", "/identify", form,
        "api_key=k&identification=" + QByteArray(R"([{"user_id":"u","user_properties":{"a":1}}])").toPercentEncoding(),
        "amplitude", "/0 ", "form/identification");
    row("google analytics", "POST", "/collect", "", "v=1&tid=UA-1&cid=c&t=pageview&dp=%2Fa", "google-analytics",
        " pageview", "");
    row("google analytics, batch", "POST", "/batch", "",
        "v=1&tid=UA-1&cid=c&t=event&ec=a\r\n\nv=1&tid=UA-1&cid=c&t=timing\n", "google-analytics", " event| timing", "");
    row("ga4, lines", "POST", "/g/collect?v=2&tid=G-1&cid=c", "", "en=run+it&ep.a=1\nen=b%C3%BCild&epn.n=2", "ga4",
        " run it| b\xC3\xBCild", "");
    row("ga4, all in the query", "POST", "/g/collect?v=2&tid=G-1&cid=c&en=page_view", "", "", "ga4", " page_view", "");
    row("sentry", "POST", "/api/1/envelope/?sentry_key=k", "",
        "{\"sent_at\":\"s\",\"dsn\":\"https://k@h/1\"}\n"
        "{\"type\":\"event\",\"length\":9}\n{\n\"a\":1\n}\n"
        "{\"type\":\"attachment\",\"length\":5,\"filename\":\"a/b.txt\"}\n\x01\n\x02\n3\n"
        "{\"type\":\"span\",\"item_count\":2}\n{\"version\":2,\"items\":[{\"name\":\"x\"},{\"name\":\"y\"}]}\n"
        "{\"type\":\"session\"}\n{\"sid\":\"s\"}",
        "sentry", " event|/items/0 x|/items/1 y| session", "");
    row("sentry, nothing in it", "POST", "/api/1/envelope/", "", "{}\n", "sentry", "", "");
    row("sentry, store", "POST", "/api/2/store/", "application/octet-stream",
        zlibOf(R"({"event_id":"e","message":"it broke"})").toBase64(), "sentry-store", " it broke", "");
}

void TestUnpacking::takesApart()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, protocol);
    QFETCH(QByteArray, events);
    QFETCH(QByteArray, unpacked);
    const QByteArray head = type.isEmpty() ? QByteArray() : "Content-Type: " + type + "\r\n";
    const RecordingSink sink = load(requestOf(method, "x", target, head, body));
    for (const RecordedEvent &record : sink.events)
        QCOMPARE(QByteArray::fromStdString(record.protocol), protocol);
    QCOMPARE(QByteArray::fromStdString(sink.events.front().confidence), QByteArray("certain"));
    QCOMPARE(eventsOf(sink), events);
    QCOMPARE(QByteArray::fromStdString(sink.events.front().unpackedField), unpacked);
    QVERIFY(sink.codes().empty() || sink.codes() == "form-is-json" || (events.isEmpty() && sink.codes() == "no-event"));
}

void TestUnpacking::readsRowsAgain()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    const QByteArray head = type.isEmpty() ? QByteArray() : "Content-Type: " + type + "\r\n";
    QCOMPARE(test::rowsReadAgain(requestOf(method, "x", target, head, body)), std::string());
}

/// Whatever is cut or changed: every row reads again, and there is one envelope.
void TestUnpacking::cutAnywhere()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, body);
    for (qsizetype size = 0; size < body.size(); ++size) {
        const std::string message = requestOf(method, "x", target, {}, body.left(size));
        const RecordingSink sink = load(message);
        QVERIFY(!sink.events.empty() && sink.events.front().isEnvelope);
        QVERIFY2(size == 0 || !bodyValues(sink).empty() || body.left(size).trimmed() == "{}",
                 qPrintable(QString::number(size)));
        const std::string differs = test::rowsReadAgain(message);
        QVERIFY2(differs.empty(), (differs + " at " + std::to_string(size)).c_str());
    }
}

void TestUnpacking::changedAnywhere()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, body);
    std::mt19937 random(20'261'127);
    for (int i = 0; i < 200 && !body.isEmpty(); ++i) {
        QByteArray changed = body;
        changed[qsizetype(random() % std::size_t(body.size()))] = char(random() % 256);
        const std::string differs = test::rowsReadAgain(requestOf(method, "x", target, {}, changed));
        QVERIFY2(differs.empty(), (differs + " in " + changed.toHex().toStdString()).c_str());
    }
}

/// What a Sentry envelope is made of, with the places in the body.
void TestUnpacking::envelopesLeaveNothingOut()
{
    const QByteArray body = "{\"dsn\":\"d\"}\n{\"type\":\"event\"}\n{\"level\":\"error\"}\n"
                            "{\"type\":\"attachment\",\"length\":4,\"filename\":\"core\"}\n\x7f"
                            "ELF\n{\"type\":\"statsd\",\"length\":3}\na:1\n";
    const RecordingSink sink = load(requestOf("POST", "x", "/api/1/envelope/", {}, body));
    QCOMPARE(sink.events.size(), std::size_t(2));
    QCOMPARE(fieldsOf(sink.events[0]),
             QByteArray("header/Host=x header/Content-Length=" + QByteArray::number(body.size())
                        + " /dsn=\"d\" /type=\"event\" /type=\"attachment\" /length=4 /filename=\"core\""
                          " attachment/core=\x7f"
                          "ELF /type=\"statsd\" /length=3 statsd/unnamed=a:1"));
    QCOMPARE(fieldsOf(sink.events[1]), QByteArray("/level=\"error\""));
    for (const RecordedField &field : sink.events[0].fields) {
        if (field.path.starts_with('/') || field.path.starts_with("attachment/"))
            QCOMPARE(QByteArray::fromStdString(field.lexeme),
                     body.mid(qsizetype(field.offset), qsizetype(field.lexeme.size())));
    }
}

void TestUnpacking::lengthsThatLie_data()
{
    QTest::addColumn<QByteArray>("length");
    for (const char *length : {"0", "1", "12", "14", "99999999999999999999", "-1", "1.5", "\"x\"", "null"})
        QTest::newRow(length) << QByteArray(length);
}

/// The line counts then, and nothing gets lost.
void TestUnpacking::lengthsThatLie()
{
    QFETCH(QByteArray, length);
    const QByteArray body =
        "{}\n{\"type\":\"event\",\"length\":" + length + "}\n{\"level\":\"e\"}\n{\"type\":\"session\"}\n{\"sid\":1}\n";
    const RecordingSink sink = load(requestOf("POST", "x", "/api/1/envelope/", {}, body));
    const std::string values = bodyValues(sink);
    for (const char *value : {"\"event\"", "\"session\"", "1"})
        QVERIFY2(values.find(value) != std::string::npos, values.c_str());
    QVERIFY2(values.find("\"e\"") != std::string::npos, values.c_str());
}

/// What expands without end is stopped at the limit, in a stream and in a value.
void TestUnpacking::bombs()
{
    const QByteArray zeros(64 << 20, ' ');
    const QByteArray bomb = gzipOf('[' + zeros + ']');
    LoadOptions options;
    options.limits.document = 1u << 20;
    for (const QByteArray &body : {bomb, gzipOf(bomb), QByteArray("data=" + bomb.toBase64().toPercentEncoding())}) {
        const PaddedText text(requestOf("POST", "x", "/track", {}, body));
        RecordingSink sink;
        loadText(text.text(), "a.http", options, sink);
        QVERIFY(sink.events.size() <= 2);
        for (const RecordedEvent &event : sink.events)
            QVERIFY(event.length <= body.size() + (1u << 20) + 1000);
    }
}

void TestUnpacking::theQueryIsAnEvent()
{
    const RecordingSink sink = load(requestOf("GET", "x", "/collect?v=1&tid=UA-1&t=event&ec=a%20b", {}, {}));
    QCOMPARE(sink.events.size(), std::size_t(2));
    QCOMPARE(fieldsOf(sink.events[0]), QByteArray("header/Host=x"));
    QCOMPARE(fieldsOf(sink.events[1]), QByteArray("query/v=1 query/tid=UA-1 query/t=event query/ec=a%20b"));
}

/// Appsmith's release notes: a request that is an event.
void TestUnpacking::keepAliveIsAnEvent()
{
    const RecordingSink sink = load(requestOf(
        "GET", "cs.appsmith.com", "/api/v1/releases?instanceId=65f0a1b2c3d4e5f607182930&version=v1.99", {}, {}));
    QCOMPARE(sink.events.size(), std::size_t(2));
    QCOMPARE(QByteArray::fromStdString(sink.events[1].protocol), QByteArray("appsmith-cloud"));
    QCOMPARE(fieldsOf(sink.events[1]), QByteArray("query/instanceId=65f0a1b2c3d4e5f607182930 query/version=v1.99"));
}

const QByteArray parts = "--x1\r\nContent-Disposition: form-data; name=\"a b\"\r\n\r\none\r\n"
                         "--x1\r\nContent-Disposition: form-data; name=\"f/1\"; filename=\"n.bin\"\r\n"
                         "Content-Type: application/octet-stream\r\n\r\n\x01\r\n\x02\r\n"
                         "--x1\r\nContent-Disposition: form-data; name=e\r\n\r\n\r\n--x1--\r\n";

void TestUnpacking::multipart_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("fields");
    QTest::newRow("three") << parts
                           << QByteArray("part/Content-Disposition=form-data; name=\"a b\" form/a b=one "
                                         "part/Content-Disposition=form-data; name=\"f/1\"; filename=\"n.bin\" "
                                         "part/Content-Type=application/octet-stream form/f~11=\x01\r\n\x02 "
                                         "part/Content-Disposition=form-data; name=e form/e=");
    QTest::newRow("line feeds alone") << QByteArray("--b\nContent-Type: text/plain\n\nx\ny\n--b--\nrest")
                                      << QByteArray("part/Content-Type=text/plain form/=x\ny part/epilogue=rest");
    QTest::newRow("not closed") << QByteArray("--b\nContent-Type: text/plain\n\nx\n--")
                                << QByteArray("part/Content-Type=text/plain form/=x\n--");
    QTest::newRow("no part") << QByteArray("--b\nhello") << QByteArray("=--b\nhello");
}

void TestUnpacking::multipart()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, fields);
    // What the type says is not asked.
    for (const QByteArray type : {"multipart/form-data; boundary=x1", "text/plain"}) {
        const std::string message = requestOf("POST", "x", "/post", "Content-Type: " + type + "\r\n", body);
        const RecordingSink sink = load(message);
        QCOMPARE(sink.events.size(), std::size_t(2));
        QCOMPARE(fieldsOf(sink.events[1]), fields);
        QCOMPARE(test::rowsReadAgain(message), std::string());
    }
}

void TestUnpacking::multipartCutAnywhere()
{
    for (qsizetype size = 1; size < parts.size(); ++size) {
        const std::string message = requestOf("POST", "x", "/post", {}, parts.left(size));
        const std::string differs = test::rowsReadAgain(message);
        QVERIFY2(differs.empty(), (differs + " at " + std::to_string(size)).c_str());
        QVERIFY(load(message).events.size() == 2);
    }
}

void TestUnpacking::namesWhatIsNotDecoded()
{
    const RecordingSink sink = load(requestOf("POST", "x", "/e/?compression=lz64",
                                              "Content-Type: application/x-www-form-urlencoded\r\n", "data=N4IgZg"));
    QCOMPARE(sink.events.size(), std::size_t(2));
    QCOMPARE(names(sink.events[0].steps), QByteArray("form/data lz64!"));
    QCOMPARE(fieldsOf(sink.events[1]), QByteArray("form/data=N4IgZg"));
}

QTEST_GUILESS_MAIN(TestUnpacking)
#include "tst_unpacking.moc"
