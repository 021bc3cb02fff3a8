// SPDX-License-Identifier: GPL-3.0-or-later
// Which protocol a body follows, which of its values are events, and that nothing is lost by it.
#include "payload/exchange_records.h"
#include "payload/protocols/declared_protocol.h"
#include "payload/strict_scanner.h"
#include "support/recording_sink.h"
#include "support/rows_again.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace telltale;
using namespace telltale::payload;
using test::RecordedEvent;
using test::RecordedField;
using test::RecordingSink;

namespace {

const QString captures = QStringLiteral(TELLTALE_SHARED_DIR "/protocols/captures/");

Exchange post(const std::string &host, const std::string &target, const std::string &body)
{
    Exchange exchange;
    exchange.method = "POST";
    exchange.target = target;
    exchange.headers = {{"Host", host}, {"Content-Type", "application/json"}};
    exchange.body = std::make_shared<const PaddedText>(body);
    return exchange;
}

RecordingSink give(const Exchange &exchange, bool isPlain = false)
{
    RecordingSink sink;
    LoadOptions options;
    if (isPlain)
        options.protocols.reset();
    ExchangeRecords("a.har", options, sink).exchange(exchange);
    return sink;
}

/// All fields of the body, in the order of its bytes.
std::vector<RecordedField> bodyFields(const RecordingSink &sink)
{
    std::vector<RecordedField> fields;
    for (const RecordedEvent &record : sink.events) {
        for (const RecordedField &field : record.fields) {
            if (field.path.empty() || field.path.starts_with('/'))
                fields.push_back(field);
        }
    }
    std::stable_sort(fields.begin(), fields.end(),
                     [](const RecordedField &a, const RecordedField &b) { return a.offset < b.offset; });
    return fields;
}

QByteArray shown(const std::vector<RecordedField> &fields)
{
    std::string text;
    for (const RecordedField &field : fields)
        text += field.path + " (" + field.pattern + ") " + field.lexeme + " @" + std::to_string(field.offset) + '\n';
    return QByteArray::fromStdString(text);
}

/// Everything that the plain body has, in the same places.
bool isWhole(const Exchange &exchange)
{
    const QByteArray listed = shown(bodyFields(give(exchange)));
    const QByteArray plain = shown(bodyFields(give(exchange, true)));
    if (listed == plain)
        return true;
    qWarning("%s\nbut plain\n%s", listed.left(2000).constData(), plain.left(2000).constData());
    return false;
}

QByteArray rootsOf(const RecordingSink &sink)
{
    QByteArrayList roots;
    for (const RecordedEvent &event : sink.events) {
        if (!event.isEnvelope)
            roots.append(QByteArray::fromStdString(event.root + ' ' + event.name));
    }
    return roots.join('|');
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Remembers where the last of many records stands.
class Counting : public RecordSink
{
public:
    bool record(const Record &record) override
    {
        ++count;
        last = record.document.path(record.root);
        return true;
    }
    void diagnostic(const Diagnostic &) override {}

    std::size_t count = 0;
    std::string last;
};

} // namespace

class TestProtocols : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsThem_data();
    void knowsThem();
    void leavesTheRestPlain_data();
    void leavesTheRestPlain();
    void givesTheEnvelopeWhatIsLeft();
    void findingsBelongToTheirEvents();
    void readsRowsAgain_data() { knowsThem_data(); }
    void readsRowsAgain();
    void capturesHaveTheirEvents_data();
    void capturesHaveTheirEvents();
    void otherCapturesStayPlain();
    void capturesCutAndChanged();
    void cutAnywhere_data() { knowsThem_data(); }
    void cutAnywhere();
    void changedAnywhere_data() { knowsThem_data(); }
    void changedAnywhere();
    void manyEvents();
    void patterns_data();
    void patterns();
    void readsDeclarations_data();
    void readsDeclarations();
    void allThatComeAreRead();
    void answersTheirPrograms_data();
    void answersTheirPrograms();
    void readsThoseOfAPerson();
};

void TestProtocols::knowsThem_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("protocol");
    QTest::addColumn<QByteArray>("roots");
    const auto row = [](const char *name, const char *host, const char *target, const char *body, const char *protocol,
                        const char *roots) {
        QTest::newRow(name) << QByteArray(host) << QByteArray(target) << QByteArray(body) << QByteArray(protocol)
                            << QByteArray(roots);
    };
    row("segment batch", "127.0.0.1:8642", "/v1/batch",
        R"({"batch":[{"type":"track","event":"A","messageId":"1"},{"type":"page","messageId":"2"}],"sentAt":"2024-01-09T07:10:17Z"})",
        "segment", "/batch/0 A|/batch/1 page");
    row("analytics-java", "API.segment.io:443", "/v1/import/",
        R"( {"batch":[{"type":"identify","userId":"u"}],"context":{"library":{"name":"analytics-java"}},"sequence":3,"writeKey":"k"} )",
        "segment", "/batch/0 identify");
    row("segment, a single call", "api.segment.io", "/v1/track?x=1",
        R"({"userId":"i","context":{"ip":"192.0.2.1"},"properties":{"instanceId":"i"},"event":"Instance Active"})",
        "segment", " Instance Active");
    row("segment, nothing in it", "x", "/v1/batch", R"({"batch":[],"sentAt":1})", "segment", "");
    row("keys twice", "x", "/v1/batch", R"({"batch":[{"event":"a"}],"batch":[{"event":"b"},{"event":"c"}]})", "segment",
        "/batch/0 a|/batch/0 b|/batch/1 c");
    row("something else among the events", "x", "/v1/batch", R"({"batch":[{"event":"a"},7,[],{"event":"b"}]})",
        "segment", "/batch/0 a|/batch/1 |/batch/2 |/batch/3 b");
    row("posthog", "x", "/e/?v=1", R"({"api_key":"phc_x","batch":[{"event":"$pageview","distinct_id":"d"}]})",
        "posthog", "/batch/0 $pageview");
    row("posthog, single", "x", "/capture/", R"({"api_key":"phc_x","event":"e","distinct_id":"d"})", "posthog", " e");
    row("posthog, flags", "x", "/flags/?v=2", R"({"token":"t","distinct_id":"d","groups":{}})", "posthog-flags", "");
    row("amplitude", "x", "/2/httpapi", R"({"api_key":"k","events":[{"event_type":"e"},{"event_type":"$identify"}]})",
        "amplitude", "/events/0 e|/events/1 $identify");
    row("otlp", "x", "/otlp/v1/traces",
        R"({"resourceSpans":[{"resource":{"attributes":[{"key":"host.name","value":{"stringValue":"h"}}]},"scopeSpans":[{"spans":[{"name":"a"},{"name":"b"}]}]},{"scopeSpans":[{"scope":{"name":"s"},"spans":[]},{"spans":[{"name":"c"}]}]}]})",
        "otlp",
        "/resourceSpans/0/scopeSpans/0/spans/0 a|/resourceSpans/0/scopeSpans/0/spans/1 b|"
        "/resourceSpans/1/scopeSpans/1/spans/0 c");
    row("mixpanel, import", "api.mixpanel.com", "/import?strict=1", R"([{"event":"a","properties":{"token":"t"}}])",
        "mixpanel", "/0 a");
    row("ga4", "www.google-analytics.com", "/mp/collect?measurement_id=G-1&api_secret=s",
        R"({"client_id":"c","events":[{"name":"login","params":{}}]})", "ga4-measurement", "/events/0 login");
    row("appsmith's flags", "cs.appsmith.com", "/api/v1/feature-flags",
        R"({"instanceId":"i","traits":{"isTelemetryOn":false}})", "appsmith-cloud", " ");
    row("with tolerances", "x", "/v1/batch", R"({"batch":[{"event":"a",},], /* that is all */ 'sentAt':1})", "segment",
        "/batch/0 a");
}

void TestProtocols::knowsThem()
{
    QFETCH(QByteArray, host);
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, protocol);
    QFETCH(QByteArray, roots);
    const Exchange exchange = post(host.toStdString(), target.toStdString(), body.toStdString());
    const RecordingSink sink = give(exchange);
    QCOMPARE(rootsOf(sink), roots);
    for (const RecordedEvent &record : sink.events)
        QCOMPARE(QByteArray::fromStdString(record.protocol), protocol);
    QVERIFY(sink.events.front().isEnvelope);
    QVERIFY(isWhole(exchange));
}

void TestProtocols::leavesTheRestPlain_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("another path") << QByteArray("/v2/things") << QByteArray(R"({"batch":[{"event":"a"}]})");
    QTest::newRow("no batch") << QByteArray("/v1/batch") << QByteArray(R"({"events":[{"event":"a"}]})");
    QTest::newRow("a batch that is none") << QByteArray("/v1/batch") << QByteArray(R"({"batch":"a"})");
    QTest::newRow("no JSON") << QByteArray("/v1/batch") << QByteArray("{batch");
    QTest::newRow("more behind it") << QByteArray("/v1/batch")
                                    << QByteArray("{\"batch\":[{\"event\":\"a\"}]}\n{\"a\":1}");
    QTest::newRow("a list without a key")
        << QByteArray("/2/httpapi") << QByteArray(R"({"events":[{"event_type":"a"}]})");
}

void TestProtocols::leavesTheRestPlain()
{
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, body);
    const Exchange exchange = post("example.com", target.toStdString(), body.toStdString());
    const RecordingSink sink = give(exchange);
    for (const RecordedEvent &record : sink.events)
        QCOMPARE(QByteArray::fromStdString(record.protocol), QByteArray("plain"));
    QVERIFY(isWhole(exchange));
}

void TestProtocols::givesTheEnvelopeWhatIsLeft()
{
    const std::string body =
        R"({"sentAt":"s","batch":[{"event":"a"}],"context":{"library":{"name":"l","tags":["t",[]]}}})";
    const RecordingSink sink = give(post("x", "/v1/batch", body));
    QByteArray fields;
    for (const RecordedField &field : sink.events.front().fields)
        fields += QByteArray::fromStdString(field.path + '=' + field.lexeme + ' ');
    QCOMPARE(fields,
             QByteArray("header/Host=x header/Content-Type=application/json /sentAt=\"s\" "
                        "/context/library/name=\"l\" /context/library/tags/0=\"t\" "
                        "/context/library/tags/1=[] "));
    QCOMPARE(QByteArray::fromStdString(sink.events.front().fields.back().pattern),
             QByteArray("/context/library/tags/*"));
}

/// What is wrong with an event is told with it; what stands around the events, beside them.
void TestProtocols::findingsBelongToTheirEvents()
{
    const std::string body = "{'sentAt':1,\"batch\":[{\"event\":\"a\"},{'event':\"b\",\"n\":+1}], \"x\":.5}";
    const RecordingSink sink = give(post("x", "/v1/batch", body));
    QCOMPARE(sink.events.size(), std::size_t(3));
    QVERIFY(sink.events[0].diagnostics.empty() && sink.events[1].diagnostics.empty());
    QCOMPARE(sink.events[2].diagnostics.size(), std::size_t(2));
    QCOMPARE(sink.events[2].diagnostics[0].place.offset, std::uint64_t(body.find("'event'")));
    QByteArrayList others;
    for (const Diagnostic &found : sink.loose) {
        QCOMPARE(found.source, std::string("a.har#1"));
        others.append(QByteArray::number(qulonglong(found.place.offset)));
    }
    QCOMPARE(others.join(' '), "1 " + QByteArray::number(qulonglong(body.find(".5"))));
    RecordingSink cut = give(post("x", "/v1/batch", body.substr(0, body.find("+1"))));
    QVERIFY(cut.events.back().isIncomplete && !cut.events.back().diagnostics.empty());
}

/// What the window reads of a row is what was loaded.
void TestProtocols::readsRowsAgain()
{
    QFETCH(QByteArray, host);
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, body);
    const std::string message = test::requestOf("POST", host, target, "Content-Type: application/json\r\n", body);
    QCOMPARE(test::rowsReadAgain(message), std::string());
}

void TestProtocols::capturesHaveTheirEvents_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("events");
    const QJsonArray index = QJsonDocument::fromJson(read(captures + QStringLiteral("index.json"))).array();
    const QStringList known{QStringLiteral("segment-batch"),
                            QStringLiteral("posthog-batch"),
                            QStringLiteral("posthog-flags"),
                            QStringLiteral("posthog-capture-browser"),
                            QStringLiteral("posthog-capture-browser-json"),
                            QStringLiteral("amplitude-http-v2"),
                            QStringLiteral("mixpanel-track"),
                            QStringLiteral("mixpanel-engage"),
                            QStringLiteral("mixpanel-groups"),
                            QStringLiteral("mixpanel-import"),
                            QStringLiteral("otlp-http-json"),
                            QStringLiteral("otlp-http-protobuf"),
                            QStringLiteral("sentry-envelope"),
                            QStringLiteral("sentry-store-legacy"),
                            QStringLiteral("ga-measurement-v1"),
                            QStringLiteral("ga4-g-collect")};
    for (const QJsonValue &value : index) {
        const QJsonObject entry = value.toObject();
        if (known.contains(entry[QLatin1String("protocol")].toString()))
            QTest::newRow(qPrintable(entry[QLatin1String("name")].toString()))
                << entry[QLatin1String("file")].toString() << entry[QLatin1String("n_events")].toInt();
    }
    if (index.isEmpty())
        QTest::newRow("none") << QString() << 0;
}

void TestProtocols::capturesHaveTheirEvents()
{
    QFETCH(QString, file);
    QFETCH(int, events);
    if (file.isEmpty())
        QSKIP("the captures are not here");
    RecordingSink sink;
    load(QFile::encodeName(captures + file).toStdString(), {}, sink);
    int count = 0;
    for (const RecordedEvent &event : sink.events) {
        count += event.isEnvelope ? 0 : 1;
        QVERIFY(event.protocol != "plain");
    }
    QCOMPARE(count, events);
    QCOMPARE(test::rowsReadAgain(read(captures + file).toStdString()), std::string());
}

/// Other captures are shown plain and whole.
void TestProtocols::otherCapturesStayPlain()
{
    const QJsonArray index = QJsonDocument::fromJson(read(captures + QStringLiteral("index.json"))).array();
    if (index.isEmpty())
        QSKIP("the captures are not here");
    int plain = 0;
    for (const QJsonValue &value : index) {
        const QString path = captures + value[QLatin1String("file")].toString();
        RecordingSink sink;
        load(QFile::encodeName(path).toStdString(), {}, sink);
        QVERIFY2(!sink.events.empty() && sink.events.front().isEnvelope, qPrintable(path));
        plain += sink.events.front().protocol == "plain" ? 1 : 0;
        const RecordedEvent &last = sink.events.back();
        QVERIFY2(last.isEnvelope || !last.fields.empty(), qPrintable(path));
    }
    QVERIFY(plain > 70);
}

/// Real requests, cut and with bytes changed: each is read at once, has its envelope, and reads again the same.
/// TELLTALE_EVERY_BYTE=1 tries all places instead of some.
void TestProtocols::capturesCutAndChanged()
{
    const QDir folder(captures);
    const QStringList files = folder.entryList({QStringLiteral("*.http")}, QDir::Files, QDir::Name);
    if (files.isEmpty())
        QSKIP("the captures are not here");
    const bool isEvery = qEnvironmentVariableIsSet("TELLTALE_EVERY_BYTE");
    std::mt19937 random(20'261'128);
    const auto check = [](const QByteArray &message, const QString &what) {
        QElapsedTimer timer;
        timer.start();
        RecordingSink sink;
        const PaddedText text(message.toStdString());
        loadText(text.text(), "a.http", {}, sink);
        QVERIFY2(timer.elapsed() < 1000, qPrintable(what));
        const std::string differs = test::rowsReadAgain(message.toStdString());
        QVERIFY2(differs.empty(), qPrintable(what + QLatin1Char(' ') + QString::fromStdString(differs)));
    };
    for (const QString &name : files) {
        const QByteArray message = read(folder.filePath(name));
        const qsizetype step = isEvery ? 1 : std::max<qsizetype>(1, message.size() / 12);
        for (qsizetype size = 1; size < message.size(); size += step) {
            check(message.left(size), QStringLiteral("%1 cut at %2").arg(name).arg(size));
            QByteArray changed = message;
            const qsizetype at = isEvery ? size : qsizetype(random() % std::size_t(message.size()));
            changed[at] = char(random() % 256);
            check(changed, QStringLiteral("%1 changed at %2").arg(name).arg(at));
        }
    }
}

/// No byte of what is there gets lost, wherever the body ends.
void TestProtocols::cutAnywhere()
{
    QFETCH(QByteArray, host);
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, body);
    for (qsizetype size = 1; size < body.size(); ++size) {
        const Exchange exchange = post(host.toStdString(), target.toStdString(), body.left(size).toStdString());
        QVERIFY2(isWhole(exchange), body.left(size).constData());
    }
}

void TestProtocols::changedAnywhere()
{
    QFETCH(QByteArray, host);
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, body);
    std::mt19937 random(20'241'109);
    for (int i = 0; i < 300; ++i) {
        QByteArray changed = body;
        changed[qsizetype(random() % std::size_t(body.size()))] = char(random() % 256);
        const Exchange exchange = post(host.toStdString(), target.toStdString(), changed.toStdString());
        QVERIFY2(isWhole(exchange), changed.constData());
    }
}

void TestProtocols::manyEvents()
{
    constexpr std::size_t count = 100'000;
    std::string body = R"({"batch":[)";
    for (std::size_t i = 0; i < count; ++i)
        body += i == 0 ? "{\"event\":1}" : ",{\"event\":1}";
    body += "]}";
    Counting sink;
    const LoadOptions options;
    ExchangeRecords("a.har", options, sink).exchange(post("x", "/v1/batch", body));
    QCOMPARE(sink.count, count + 1);
    QCOMPARE(sink.last, "/batch/" + std::to_string(count - 1));
}

void TestProtocols::patterns_data()
{
    QTest::addColumn<QByteArray>("pattern");
    QTest::addColumn<QByteArray>("found");
    QTest::addColumn<bool>("isThere");
    QTest::newRow("root") << QByteArray("") << QByteArray("") << true;
    QTest::newRow("member") << QByteArray("/a") << QByteArray("/a") << true;
    QTest::newRow("elements") << QByteArray("/a/*") << QByteArray("/a/0 /a/1") << true;
    QTest::newRow("below elements") << QByteArray("/a/*/b") << QByteArray("/a/0/b /a/1/b") << true;
    QTest::newRow("elements of elements") << QByteArray("/a/*/b/*") << QByteArray("/a/1/b/0") << true;
    QTest::newRow("an empty list") << QByteArray("/e/*") << QByteArray() << true;
    QTest::newRow("no list") << QByteArray("/o/*") << QByteArray() << false;
    QTest::newRow("not there") << QByteArray("/x/*") << QByteArray() << false;
    QTest::newRow("escapes") << QByteArray("/m~0n~1o") << QByteArray("/m~0n~1o") << true;
    QTest::newRow("not a pointer") << QByteArray("a") << QByteArray("none") << false;
}

void TestProtocols::patterns()
{
    QFETCH(QByteArray, pattern);
    QFETCH(QByteArray, found);
    QFETCH(bool, isThere);
    const auto parsed = PointerPattern::parse(pattern.toStdString());
    if (found == "none") {
        QVERIFY(!parsed);
        return;
    }
    const PaddedText text(R"({"a":[{"b":1},{"b":[2]}],"e":[],"o":{"p":1},"m~n/o":1})");
    PathTable paths;
    Document document;
    document.start(text.text(), paths, {});
    QVERIFY(scanStrict(document, {}).status == ScanStatus::Complete);
    QByteArrayList pointers;
    for (const NodeIndex index : parsed->find(document)) {
        pointers.append(QByteArray::fromStdString(document.path(index)));
        std::vector<std::uint32_t> indexes;
        parsed->appendIndexes(document, index, indexes);
        QCOMPARE(parsed->pointer(indexes), document.path(index));
    }
    QCOMPARE(pointers.join(' '), found);
    QCOMPARE(parsed->isThere(document), isThere);
}

void TestProtocols::readsDeclarations_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("findings"); ///< where they are
    QTest::newRow("good") << QByteArray("name = \"x\"\nevents = [\"/e/*\"]\n[[match]]\npaths = [\"/x\"]\n")
                          << QByteArray();
    QTest::newRow("no TOML") << QByteArray("name = \n") << QByteArray("1");
    QTest::newRow("no name") << QByteArray("[[match]]\npaths = [\"/x\"]\n") << QByteArray("1");
    QTest::newRow("no rule") << QByteArray("name = \"x\"\n") << QByteArray("1");
    QTest::newRow("a rule for everything")
        << QByteArray("name = \"x\"\n[[match]]\nmethods = [\"POST\"]\n") << QByteArray("2");
    QTest::newRow("not a pointer") << QByteArray("name = \"x\"\nevents = [\"e\"]\n[[match]]\npaths = [\"/x\"]\n")
                                   << QByteArray("2");
    QTest::newRow("another key") << QByteArray("name = \"x\"\n[[match]]\npath = [\"/x\"]\nhosts = [\"h\"]\n")
                                 << QByteArray("3");
    QTest::newRow("no such confidence") << QByteArray(
        "name = \"x\"\n[[match]]\nconfidence = \"sure\"\npaths = [\"/x\"]\n")
                                        << QByteArray("3");
}

void TestProtocols::readsDeclarations()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, findings);
    std::vector<Diagnostic> found;
    const auto protocol = readProtocol(text.toStdString(), "x.toml", found);
    QByteArrayList lines;
    for (const Diagnostic &finding : found) {
        QCOMPARE(finding.source, std::string("x.toml"));
        QVERIFY(!finding.message.isEmpty());
        lines.append(QByteArray::number(finding.place.line));
    }
    QCOMPARE(lines.join(' '), findings);
    QCOMPARE(protocol != nullptr, findings.isEmpty());
}

void TestProtocols::allThatComeAreRead()
{
    const QDir folder(QStringLiteral(TELLTALE_SAMPLES_DIR "/../protocols"));
    const int files = int(folder.entryList({QStringLiteral("*.toml")}).size());
    QVERIFY(files > 5);
    // And one that is no file: Sentry's envelopes.
    QCOMPARE(Protocols::builtIn()->size(), std::size_t(files) + 1);
}

void TestProtocols::answersTheirPrograms_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("answer");
    const auto row = [](const char *name, const char *method, const char *target, const char *type,
                        const char *answer) {
        QTest::newRow(name) << QByteArray(method) << QByteArray(target) << QByteArray(type) << QByteArray(answer);
    };
    row("segment", "POST", "/v1/batch", "", R"(200 {"success":true})");
    // Amplitude has a path like it, and says what both want to hear.
    row("posthog", "POST", "/batch/", "",
        R"(200 {"code":200,"status":1,"events_ingested":1,"payload_size_bytes":0,"server_upload_time":0})");
    row("posthog, of browsers", "POST", "/e/?ip=1", "", R"(200 {"status":1,"code":200})");
    row("mixpanel", "POST", "/track?verbose=0", "", "200 1");
    row("mixpanel, verbose", "POST", "/track?ip=1&verbose=1", "", R"(200 {"status":1,"error":null})");
    row("otlp", "POST", "/v1/traces", "application/json", R"(200 {"partialSuccess":{}})");
    row("otlp, protobuf", "POST", "/v1/traces", "application/x-protobuf", "200 ");
    row("sentry", "POST", "/api/1/envelope/?sentry_version=7", "", R"(200 {"id":"00000000000000000000000000000000"})");
    row("ga", "POST", "/collect", "", "204 ");
    row("nobody's", "POST", "/any", "", "none");
    row("a probe", "HEAD", "/v1/batch", "", "none");
}

void TestProtocols::answersTheirPrograms()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, answer);
    const auto view = [](const QByteArray &bytes) { return std::string_view(bytes.data(), std::size_t(bytes.size())); };
    const qsizetype mark = target.indexOf('?') < 0 ? target.size() : target.indexOf('?');
    const QByteArray path = target.left(mark);
    const QByteArray query = target.mid(mark + 1);
    const AskedRequest request{view(method), "127.0.0.1:8642", view(path), view(query), view(type)};
    const ProtocolAnswer *found = answerFor(Protocols::builtIn()->answersTo(request), request);
    QCOMPARE(found == nullptr ? QByteArray("none")
                              : QByteArray::number(found->status) + ' ' + QByteArray::fromStdString(found->body),
             answer);
}

/// A file in the folder is a protocol, and one with the name of a built-in one takes its place.
void TestProtocols::readsThoseOfAPerson()
{
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("protocols")));
    const auto write = [&folder](const QString &name, const QByteArray &text) {
        QFile file(folder.filePath(QStringLiteral("protocols/") + name));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
    };
    QVERIFY(write(QStringLiteral("acme.toml"),
                  "name = \"acme\"\nevents = [\"/things/*\"]\nnames = [\"/what\"]\nunpack = \"query/d\"\n"
                  "[[match]]\npaths = [\"/acme\"]\nconfidence = \"certain\"\n"));
    QVERIFY(write(QStringLiteral("broken.toml"), "name = \"x\"\n"));
    QVERIFY(write(QStringLiteral("segment.toml"), "name = \"segment\"\n[[match]]\npaths = [\"/none\"]\n"));
    std::vector<Diagnostic> findings;
    LoadOptions options;
    options.protocols = Protocols::withFolder(folder.path().toStdString(), findings);
    QCOMPARE(findings.size(), std::size_t(1));
    QVERIFY(QString::fromStdString(findings.front().source).endsWith(QStringLiteral("/protocols/broken.toml")));
    QCOMPARE(options.protocols->size(), Protocols::builtIn()->size() + 1);
    RecordingSink sink;
    Exchange get = post("x", "/acme?d=%7B%22things%22:[%7B%22what%22:%22Lunch%22%7D]%7D", "");
    get.body.reset();
    ExchangeRecords("a.har", options, sink).exchange(get);
    QCOMPARE(rootsOf(sink), QByteArray("/things/0 Lunch"));
    RecordingSink plain;
    ExchangeRecords("a.har", options, plain).exchange(post("x", "/v1/batch", R"({"batch":[{"event":"a"}]})"));
    QCOMPARE(QByteArray::fromStdString(plain.events.front().protocol), QByteArray("plain"));
}

QTEST_GUILESS_MAIN(TestProtocols)
#include "tst_protocols.moc"
