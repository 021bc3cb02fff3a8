// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/curl_command.h"
#include "support/recording_exchanges.h"

#include <QTest>

using namespace telltale;
using namespace telltale::payload;
using test::RecordingExchanges;

namespace {

constexpr const char *chromeBash = R"(curl 'https://api.example.com/v1/track?ip=1' \
  -H 'accept: */*' \
  -H 'content-type: application/json' \
  -b 'session=abc; theme=dark' \
  -H 'origin: https://app.example.com' \
  -H 'user-agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36' \
  --data-raw $'{"event":"it\'s on\u0021","tag":"\\\\u00e4","line":"a\nb"}' \
  --compressed)";

constexpr const char *chromeCmd = "curl ^\"https://api.example.com/v1/track?ip=1^&x=^%^20^\" ^\r\n"
                                  "  -H ^\"accept: */*^\" ^\r\n"
                                  "  -H ^\"sec-ch-ua: ^\\^\"Chromium^\\^\";v=^\\^\"124^\\^\"^\" ^\r\n"
                                  "  --data-raw ^\"^{^\\^\"a^\\^\":^\\^\"b c^\\^\"^}^\r\n\r\nend^\" ^\r\n"
                                  "  --insecure";

constexpr const char *firefox =
    "curl 'https://example.com/collect' --compressed -X POST "
    "-H 'User-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:125.0) Gecko/20100101 Firefox/125.0' "
    "-H 'Accept-Encoding: gzip, deflate, br' -H 'DNT: 1' -H 'TE: trailers' "
    "--data-raw '[{\"a\":1}]'";

constexpr const char *safari = "curl 'https://example.com/b?c=d' \\\n-X 'POST' \\\n-H 'Content-Type: text/plain' \\\n"
                               "-H 'Content-Length: 2' \\\n--data-binary 'hi'";

LoadOutcome load(std::string_view text, RecordingExchanges &sink, const LoadOptions &options = {})
{
    const PaddedText padded(text);
    return loadCurlCommand(padded.text(), "-", options, sink);
}

std::string bodyOf(const Exchange &exchange)
{
    return exchange.body ? std::string(exchange.body->text().view()) : std::string();
}

/// `METHOD URL|Name: value|…|=body`.
QByteArray describe(const Exchange &exchange)
{
    std::string text = exchange.method + " " + exchange.url;
    for (const NamedValue &header : exchange.headers)
        text += "|" + header.name + ": " + header.value;
    if (exchange.body)
        text += "|=" + bodyOf(exchange);
    return QByteArray::fromStdString(text);
}

QByteArray describe(const RecordingExchanges &sink)
{
    QByteArrayList all;
    for (const Exchange &exchange : sink.exchanges)
        all.append(describe(exchange));
    return all.join("\n");
}

} // namespace

class TestCurlCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void readsTargets_data();
    void readsTargets();
    void givesPlaces();
    void manyCommands();
    void limitsRemarks();
    void stopsAndCancels();
    void survivesTruncation_data();
    void survivesTruncation();
    void survivesMutation();
    void looksLike_data();
    void looksLike();
};

void TestCurlCommand::reads_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    QTest::addColumn<QByteArray>("codes");
    const auto row = [](const char *title, const char *text, const char *expected, const char *codes = "") {
        QTest::newRow(title) << QByteArray(text) << QByteArray(expected) << QByteArray(codes);
    };
    row("Chrome", chromeBash,
        "POST https://api.example.com/v1/track?ip=1|Cookie: session=abc; theme=dark|accept: */*|"
        "content-type: application/json|origin: https://app.example.com|"
        "user-agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36|"
        "={\"event\":\"it's on!\",\"tag\":\"\\\\u00e4\",\"line\":\"a\nb\"}");
    row("Chrome for cmd.exe", chromeCmd,
        "POST https://api.example.com/v1/track?ip=1&x=%20|accept: */*|sec-ch-ua: \"Chromium\";v=\"124\"|"
        "Content-Type: application/x-www-form-urlencoded|={\"a\":\"b c\"}\nend");
    row("older Chrome for cmd.exe",
        "curl \"https://example.com/a?b=1&c=2\" ^\n  -H \"x: y^z\" ^\n  --data-raw \"{\\\"a\\\":\\\"C:\\\\\\\\d\\\"}\"",
        "POST https://example.com/a?b=1&c=2|x: y^z|Content-Type: application/x-www-form-urlencoded|"
        "={\"a\":\"C:\\\\\\\\d\"}");
    row("doubled quotes of cmd.exe", "curl \"http://h/\" ^\n -d \"{\"\"a\"\":1}\"",
        "POST http://h/|Content-Type: application/x-www-form-urlencoded|={\"a\":1}");
    row("Firefox", firefox,
        "POST https://example.com/collect|"
        "User-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:125.0) Gecko/20100101 Firefox/125.0|"
        "Accept-Encoding: gzip, deflate, br|DNT: 1|TE: trailers|Content-Type: application/x-www-form-urlencoded|"
        "=[{\"a\":1}]");
    row("Safari", safari, "POST https://example.com/b?c=d|Content-Type: text/plain|Content-Length: 2|=hi");
    row("GET", "curl http://h/", "GET http://h/");
    row("prompt", "\n $ curl http://h/\n", "GET http://h/");
    row("path and .exe", "/usr/bin/curl http://h/1\ncurl.exe http://h/2", "GET http://h/1\nGET http://h/2");
    row("no scheme", "curl h.example", "GET http://h.example");
    row("pieces", "curl ht'tp:'\"//h\"/$'\\x61'\\b", "GET http://h/ab");
    row("double quotes", R"(curl h -d "a\"\\\$\`\n$x 'y'")",
        "POST http://h|Content-Type: application/x-www-form-urlencoded|=a\"\\$`\\n$x 'y'");
    row("escapes", R"(curl h -d $'\t\x4\x41\u00e4\101\\\'\"\q\ud83d\ude00\U1F600')",
        "POST http://h|Content-Type: application/x-www-form-urlencoded|"
        "=\t\x04"
        "A\xC3\xA4"
        "A\\'\"\\q\xF0\x9F\x98\x80\xF0\x9F\x98\x80");
    row("joined lines", "curl \\\n  h \\\r\n  -d \"a\\\nb\"",
        "POST http://h|Content-Type: application/x-www-form-urlencoded|=ab");
    row("comment", "# curl x\ncurl h#a # b\n", "GET http://h#a");
    row("redirections", "curl h > a.txt 2>&1 -X PUT < b 2>/dev/null", "PUT http://h");
    row("pipe", "curl h | jq '.a' |\n sort", "GET http://h");
    row("several", "curl a;curl b && curl c||curl d & curl e\ncurl f",
        "GET http://a\nGET http://b\nGET http://c\nGET http://d\nGET http://e\nGET http://f");
    row("all of Chrome", "curl 'http://a/' \\\n  -X 'PUT' ;\ncurl 'http://b/'", "PUT http://a/\nGET http://b/");
    row("all of Chrome for cmd.exe", "curl ^\"http://a/^\" &\r\ncurl ^\"http://b/^\"", "GET http://a/\nGET http://b/");
    row("other commands", "cd x && curl h", "GET http://h", "curl-other");
    row("method", "curl -X delete h", "delete http://h");
    row("attached", "curl -XPOST -H'A: b' --request=PUT --header=C:d h", "PUT http://h|A: b|C: d");
    row("letters", "curl -sSLkXPOST h", "POST http://h");
    row("no effect", "curl -o f -m 5 --max-time 5 -x p:1 --cacert c --resolve a:1:2 --no-keepalive --http2 -w '%{x}' h",
        "GET http://h");
    row("unknown", "curl --frob -$ h --get=1", "GET http://h", "curl-option curl-option curl-option");
    row("no value", "curl h -H", "GET http://h", "curl-option");
    row("dashes", "curl - -- -a -", "GET http://-a\nGET http://-", "curl-option");
    row("headers", "curl h -H 'A:b' -H 'B;' -H 'C:' -H 'D:  e : f ' -H ':path: /x'",
        "GET http://h|A: b|B: |D: e : f|:path: /x");
    row("no header", "curl h -H abc -H ''", "GET http://h", "curl-option curl-option");
    row("data", "curl h -d a=1 --data b --data-ascii c --data-binary $'d\\r\\n' --data-raw @e",
        "POST http://h|Content-Type: application/x-www-form-urlencoded|=a=1&b&c&d\r\n&@e");
    row("empty data", "curl h -d ''", "POST http://h|Content-Type: application/x-www-form-urlencoded");
    row("given type", "curl h -d a -H 'CONTENT-TYPE: b'", "POST http://h|CONTENT-TYPE: b|=a");
    row("removed type", "curl h -d a -H 'content-type:'", "POST http://h|=a");
    row("encoded data", "curl h --data-urlencode 'x=a b&c~' --data-urlencode '=q \xC3\xA9' --data-urlencode z",
        "POST http://h|Content-Type: application/x-www-form-urlencoded|=x=a+b%26c~&q+%C3%A9&z");
    row("JSON", "curl h --json '{\"a\":' --json '1}'",
        "POST http://h|Content-Type: application/json|Accept: application/json|={\"a\":1}");
    row("JSON with another type", "curl h --json 1 -H 'Accept: x'",
        "POST http://h|Accept: x|Content-Type: application/json|=1");
    row("form", "curl h -F a=b -F 'c=@d'", "POST http://h", "curl-form curl-form");
    row("files", "curl h -d @a --data-urlencode b@c --json @d -b jar -H @f -K g",
        "POST http://h|Content-Type: application/json|Accept: application/json",
        "curl-file curl-file curl-file curl-file curl-file curl-file");
    row("upload", "curl -T f h", "PUT http://h", "curl-file");
    row("cookies", "curl h -b a=1 --cookie b=2 -b ''", "GET http://h|Cookie: a=1;b=2;");
    row("agent and referer", "curl h -A x --referer 'http://r;auto'", "GET http://h|User-Agent: x|Referer: http://r");
    row("headers win", "curl h -A x -H 'user-agent: y' -e z -H 'Referer:'", "GET http://h|user-agent: y");
    row("user", "curl h -u me:pw", "GET http://h|Authorization: Basic bWU6cHc=");
    row("user without password", "curl h -u me", "GET http://h|Authorization: Basic bWU6");
    row("digest", "curl h -u me:pw --digest", "GET http://h");
    row("bearer", "curl h --oauth2-bearer t", "GET http://h|Authorization: Bearer t");
    row("get", "curl -G 'h?x=1#f' -d a=b -d c", "GET http://h?x=1&a=b&c#f");
    row("get without query", "curl -G h/ -d a --url-query 'b=c d'", "GET http://h/?b=c+d&a");
    row("head", "curl -I h", "HEAD http://h");
    row("url", "curl --url a b -d x",
        "POST http://a|Content-Type: application/x-www-form-urlencoded|=x\n"
        "POST http://b|Content-Type: application/x-www-form-urlencoded|=x");
    row("next", "curl a -X PUT --next b", "PUT http://a\nGET http://b");
    row("no URL", "curl -s", "", "curl-no-url");
    row("empty URL", "curl ''", "", "curl-no-url");
    row("open quote", "curl h -d 'a", "POST http://h|Content-Type: application/x-www-form-urlencoded|=a", "curl-quote");
    row("open double quote", "curl h \"", "GET http://h", "curl-quote");
    row("open quote of cmd.exe", "curl ^\"http://h", "GET http://h", "curl-quote");
    row("open quote elsewhere", "curl h\necho 'a", "GET http://h", "curl-other curl-quote");
    row("nothing", " \n", "");
}

void TestCurlCommand::reads()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    QFETCH(QByteArray, codes);
    RecordingExchanges sink;
    const LoadOutcome outcome = load(text.toStdString(), sink);
    QCOMPARE(describe(sink), expected);
    QCOMPARE(QByteArray::fromStdString(sink.codes()), codes);
    QCOMPARE(outcome.unreadable, codes.contains("curl-quote") || codes.contains("curl-no-url"));
    QCOMPARE(outcome.bytes, std::uint64_t(text.size()));
    QCOMPARE(sink.lastProgress, std::uint64_t(text.size()));
    for (std::size_t i = 0; i < sink.exchanges.size(); ++i) {
        QCOMPARE(sink.exchanges[i].number, static_cast<std::uint32_t>(i));
        QCOMPARE(sink.exchanges[i].sentSize, std::uint64_t(bodyOf(sink.exchanges[i]).size()));
    }
}

void TestCurlCommand::readsTargets_data()
{
    QTest::addColumn<QByteArray>("arguments");
    QTest::addColumn<QByteArray>("target");
    const auto row = [](const char *arguments, const char *target) {
        QTest::newRow(arguments) << QByteArray(arguments) << QByteArray(target);
    };
    row("https://h/a/b?c=d#e", "/a/b?c=d");
    row("https://h", "/");
    row("h:80", "/");
    row("h?a=1", "/?a=1");
    row("h#a", "/");
    row("'h/a b'", "/a b");
    row("h/a -G -d b", "/a?b");
    row("'h/a?' -G -d b", "/a?b");
    row("h/a --request-target '*'", "*");
}

void TestCurlCommand::readsTargets()
{
    QFETCH(QByteArray, arguments);
    QFETCH(QByteArray, target);
    RecordingExchanges sink;
    load("curl " + arguments.toStdString(), sink);
    QCOMPARE(sink.exchanges.size(), std::size_t(1));
    QCOMPARE(QByteArray::fromStdString(sink.exchanges[0].target), target);
    QCOMPARE(sink.exchanges[0].version, std::string());
}

void TestCurlCommand::givesPlaces()
{
    RecordingExchanges sink;
    load("# \xC3\xA4\n$ curl a 'b' \\\n  \xC3\xA4 --frob \"", sink);
    QCOMPARE(sink.exchanges.size(), std::size_t(3));
    QCOMPARE(sink.exchanges[0].place, (Place{7, 2, 3}));
    QCOMPARE(sink.exchanges[1].place, (Place{14, 2, 10}));
    QCOMPARE(sink.exchanges[2].place, (Place{22, 3, 3}));
    const std::vector<Diagnostic> &found = sink.exchanges[0].diagnostics;
    QCOMPARE(found.size(), std::size_t(2));
    QCOMPARE(found[0].place, (Place{25, 3, 5}));
    QCOMPARE(found[1].place, (Place{32, 3, 12}));
    QCOMPARE(found[1].source, std::string("-"));
    QVERIFY(sink.exchanges[0].isIncomplete);

    RecordingExchanges cmd;
    load("curl ^\"http://a^\" ^\r\n  --frob", cmd);
    QCOMPARE(cmd.exchanges[0].diagnostics[0].place, (Place{23, 2, 3}));
}

void TestCurlCommand::manyCommands()
{
    std::string text;
    for (int i = 0; i < 20000; ++i)
        text += "curl 'http://h/' -H 'A: b' --data-raw '{\"a\":1}'\n\n";
    RecordingExchanges sink;
    load(text, sink);
    QCOMPARE(sink.exchanges.size(), std::size_t(20000));
    QCOMPARE(sink.exchanges.back().place.line, 39999u);
}

void TestCurlCommand::limitsRemarks()
{
    LoadOptions options;
    options.limits.diagnostics = 2;
    RecordingExchanges sink;
    load("curl h --a --b --c --d\na\nb\nc\nd", sink, options);
    QCOMPARE(sink.codes(),
             std::string("curl-option curl-option more-diagnostics curl-other curl-other more-diagnostics"));
}

void TestCurlCommand::stopsAndCancels()
{
    RecordingExchanges sink;
    sink.stopAfter = 2;
    QVERIFY(!load("curl a b c\ncurl d", sink).cancelled);
    QCOMPARE(sink.exchanges.size(), std::size_t(2));
    const std::atomic<bool> cancelled = true;
    LoadOptions options;
    options.cancelled = &cancelled;
    RecordingExchanges none;
    QVERIFY(load("curl a", none, options).cancelled);
    QVERIFY(none.exchanges.empty() && none.loose.empty());
}

void TestCurlCommand::survivesTruncation_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("Chrome") << QByteArray(chromeBash);
    QTest::newRow("cmd.exe") << QByteArray(chromeCmd);
    QTest::newRow("Firefox") << QByteArray(firefox);
    QTest::newRow("Safari") << QByteArray(safari);
}

void TestCurlCommand::survivesTruncation()
{
    QFETCH(QByteArray, text);
    RecordingExchanges whole;
    load(text.toStdString(), whole);
    const std::string body = bodyOf(whole.exchanges.at(0));
    for (qsizetype size = 0; size < text.size(); ++size) {
        RecordingExchanges sink;
        const LoadOutcome outcome = load(text.first(size).toStdString(), sink);
        QCOMPARE(outcome.bytes, std::uint64_t(size));
        QVERIFY(sink.exchanges.size() <= 1);
        if (sink.exchanges.empty())
            continue;
        const std::string start = bodyOf(sink.exchanges[0]);
        QVERIFY(body.starts_with(start) || start == "$" // cut off inside of $'
                || sink.exchanges[0].isIncomplete);
        for (const Diagnostic &diagnostic : sink.exchanges[0].diagnostics)
            QVERIFY(diagnostic.place.offset < static_cast<std::uint64_t>(size));
    }
}

void TestCurlCommand::survivesMutation()
{
    for (const char *text : {chromeBash, chromeCmd}) {
        const std::string whole = text;
        for (std::size_t at = 0; at < whole.size(); ++at) {
            for (const char byte : {'\0', '\'', '"', '\\', '^', '\n', '\r', '$', '>', '#', '-', '@', '\xFF'}) {
                std::string mutated = whole;
                mutated[at] = byte;
                RecordingExchanges sink;
                QCOMPARE(load(mutated, sink).bytes, std::uint64_t(mutated.size()));
            }
        }
    }
}

void TestCurlCommand::looksLike_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("looks");
    int count = 0;
    const auto row = [&count](const char *bytes, bool looks) {
        QTest::addRow("%d", ++count) << QByteArray(bytes) << looks;
    };
    row("curl h", true);
    row("\n  $ curl\t'h'", true);
    row("curl \\\n h", true);
    row("curl.exe h", true);
    row("curl", false);
    row("curly h", false);
    row("$curl h", false);
    row("# curl h", false);
    row("{\"curl \": 1}", false);
    row("", false);
    row("$ ", false);
}

void TestCurlCommand::looksLike()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, looks);
    QCOMPARE(looksLikeCurlCommand(bytes.toStdString()), looks);
}

QTEST_GUILESS_MAIN(TestCurlCommand)
#include "tst_curl_command.moc"
