// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/ping_making.h"

#include "payload/lexeme.h"

using namespace telltale;
using namespace telltale::network;

namespace {

QByteArray bodyOf(const ComposedPing &ping)
{
    return QByteArray::fromStdString(std::string(ping.request.body()));
}

QByteArray headOf(const ComposedPing &ping)
{
    return QByteArray::fromStdString(std::string(ping.request.head()));
}

PingTemplate plainGet(const std::string &more = {})
{
    return test::pingOf("id = \"t\"\ntitle = \"T\"\nrequest = \"GET /p?q=1\"\n" + more);
}

/// A request out of a template.
class TestPingCompose : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void inJsonStrings_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("written");
        const auto row = [](const char *name, const QByteArray &value, const QByteArray &written) {
            QTest::newRow(name) << value << written;
        };
        row("plain", "a", "a");
        row("empty", "", "");
        row("quotes", "\"}],\"x\":\"", "\\\"}],\\\"x\\\":\\\"");
        row("backslash", "\\u0041\\", "\\\\u0041\\\\");
        row("line ends", "a\r\nb", "a\\r\\nb");
        row("NUL", QByteArray("a\0b", 3), "a\\u0000b");
        row("escape", "\x1b[2J", "\\u001b[2J");
        row("emoji", "\xf0\x9f\x98\x80", "\xf0\x9f\x98\x80");
        row("lone surrogate", "\xed\xa0\x80", "\\ud800");
        row("a placeholder is a value like others", "{{v}}", "{{v}}");
        row("large", QByteArray(1 << 20, 'x'), QByteArray(1 << 20, 'x'));
    }

    void inJsonStrings()
    {
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, written);
        const PingTemplate made = test::jsonPing("{\"a\":\"{{v}}\"}");
        const ComposedPing ping = test::composed(made, {{"v", PingGenerator::literal(value.toStdString())}});
        QVERIFY(bodyOf(ping) == "{\"a\":\"" + written + "\"}");
        QCOMPARE(payload::decodeString('"' + written.toStdString() + '"'), value.toStdString());
        QVERIFY(test::readByServer(ping.request.bytes).isWhole);
    }

    void noUtf8InJson()
    {
        const PingTemplate made = test::jsonPing("{\"a\":\"{{v}}\"}");
        for (const char *bad : {"\xff", "a\xc3", "\xc0\x80"}) {
            const Result<ComposedPing> ping = composePing(made, {{"v", bad}}, test::pingTo("http://127.0.0.1/"), {});
            QVERIFY(!ping);
            QCOMPARE(ping.error().code, "ping-value");
        }
    }

    void withoutQuotes_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("written");
        const auto row = [](const char *type, const char *value, const char *written) {
            QTest::addRow("%s: %s", type, value) << QByteArray(type) << QByteArray(value) << QByteArray(written);
        };
        row("number", "1.5", "1.5");
        row("number", "", "null");
        row("number", "1,\"x\":2", "");
        row("number", "abc", "");
        row("boolean", "true", "true");
        row("boolean", "yes", "");
        row("time", "1704784217.602", "1704784217.602");
        row("time", "2024-01-09T07:10:17.602Z", "");
        row("json", "{\"x\":[1]}", "{\"x\":[1]}");
        row("json", "1,\"y\":2", "");
    }

    void withoutQuotes()
    {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, written);
        const PingTemplate made = test::jsonPing("{\"a\":{{v}}}", type.toStdString());
        const Result<ComposedPing> ping =
            composePing(made, {{"v", value.toStdString()}}, test::pingTo("http://127.0.0.1/"), {});
        QCOMPARE(static_cast<bool>(ping), !written.isEmpty());
        if (ping)
            QCOMPARE(bodyOf(*ping), "{\"a\":" + written + '}');
        else
            QVERIFY(ping.error().message.contains(u'v'));
    }

    void bracesInARow()
    {
        const PingTemplate made = test::jsonPing("{\"a\":{\"b\":{{v}}}}", "number");
        QCOMPARE(bodyOf(test::composed(made, {{"v", PingGenerator::literal("1")}})), QByteArray("{\"a\":{\"b\":1}}"));
    }

    void inTargetsAndForms()
    {
        const PingTemplate made =
            test::pingOf("id = \"t\"\ntitle = \"T\"\nrequest = \"POST /{{v}}/x?y={{v}}\"\nheaders = [\"Content-Type: "
                         "application/x-www-form-urlencoded\"]\nbody = \"a={{v}}&b=1\"\n[[variable]]\nname = \"v\"\n");
        const ComposedPing ping = test::composed(made, {{"v", PingGenerator::literal("a/b?c&d=%\r\nX: y \xc3\xa9")}});
        const std::string written = "a%2Fb%3Fc%26d%3D%25%0D%0AX%3A%20y%20%C3%A9";
        QCOMPARE(ping.request.to.target, "/" + written + "/x?y=" + written);
        QCOMPARE(bodyOf(ping), QByteArray::fromStdString("a=" + written + "&b=1"));
        QVERIFY(test::readByServer(ping.request.bytes).isWhole);
    }

    void headersTakeNoLineEnds_data()
    {
        QTest::addColumn<QByteArray>("value");
        for (const QByteArray &bad : {QByteArray("a\r\nX: y"), QByteArray("a\n"), QByteArray("a\r"),
                                      QByteArray("a\0b", 3), QByteArray("\x7f"), QByteArray("\x1b")})
            QTest::newRow(bad.toHex().constData()) << bad;
    }

    void headersTakeNoLineEnds()
    {
        QFETCH(QByteArray, value);
        const PingTemplate made = plainGet("headers = [\"X-A: {{v}}\"]\n[[variable]]\nname = \"v\"\n");
        const Result<ComposedPing> ping =
            composePing(made, {{"v", value.toStdString()}}, test::pingTo("http://127.0.0.1/"), {});
        QVERIFY(!ping);
        QCOMPARE(ping.error().code, "ping-header");
        PingAdditions options;
        options.headers = {"X-B: " + value.toStdString()};
        QCOMPARE(composePing(plainGet(), {}, test::pingTo("http://127.0.0.1/"), options).error().code, "ping-header");
        options.headers.clear();
        options.userAgent = value.toStdString();
        QCOMPARE(composePing(plainGet(), {}, test::pingTo("http://127.0.0.1/"), options).error().code, "ping-header");
    }

    /// Whatever stands in a value, it stays where it was put.
    void noValueBreaksOut_data()
    {
        QTest::addColumn<QByteArray>("value");
        for (int c = 0; c < 256; ++c)
            QTest::addRow("%02x", c) << QByteArray("a") + static_cast<char>(c) + 'b';
        QTest::newRow("header") << QByteArray("\r\nContent-Length: 0\r\n\r\nGET / HTTP/1.1\r\n\r\n");
        QTest::newRow("JSON") << QByteArray("\",\"x\":\"");
        QTest::newRow("query") << QByteArray("&x=1#?/..");
    }

    void noValueBreaksOut()
    {
        QFETCH(QByteArray, value);
        const std::string variable = "[[variable]]\nname = \"v\"\n";
        const std::string head = "id = \"t\"\ntitle = \"T\"\nrequest = ";
        const PingValues values{{"v", value.toStdString()}};
        const PingTarget to = test::pingTo("http://127.0.0.1/");
        const auto arrives = [&](const std::string &text) {
            const Result<ComposedPing> ping = composePing(test::pingOf(head + text + variable), values, to, {});
            if (!ping)
                return test::ServerReading();
            test::ServerReading server = test::readByServer(ping->request.bytes);
            if (!server.isWhole || !server.left.empty() || server.body != ping->request.body())
                qFatal("it does not arrive as one request");
            return server;
        };
        QVERIFY(arrives("\"GET /{{v}}?x={{v}}\"\n").target.starts_with('/'));
        (void)arrives("\"GET /\"\nheaders = [\"X: {{v}}\"]\n");
        const std::string form =
            arrives("\"POST /\"\nheaders = [\"Content-Type: application/x-www-form-urlencoded\"]\nbody = \"v={{v}}\"\n")
                .body;
        QCOMPARE(form.find_first_of("&=", 2), std::string::npos);
        QCOMPARE(QByteArray::fromPercentEncoding(QByteArray::fromStdString(form)).mid(2), value);
        const std::string json =
            arrives("\"POST /\"\nheaders = [\"Content-Type: application/json\"]\nbody = '\"{{v}}\"'\n").body;
        QCOMPARE(json.empty(), !payload::isUtf8(values.at("v")));
        if (!json.empty())
            QCOMPARE(payload::decodeString(json), values.at("v"));
    }

    void filters()
    {
        const PingTemplate made = plainGet(
            "headers = [\"A: {{v|base64}}\", \"B: {{ v | basic }}\", \"C: {{v|sha256}}\", \"D: {{v|hex16}}\"]\n"
            "[[variable]]\nname = \"v\"\n");
        const QByteArray head = headOf(test::composed(made, {{"v", PingGenerator::literal("01234567-89ab-cdef-01")}}));
        QVERIFY(head.contains("\r\nA: MDEyMzQ1NjctODlhYi1jZGVmLTAx\r\n"));
        QVERIFY(head.contains("\r\nB: MDEyMzQ1NjctODlhYi1jZGVmLTAxOg==\r\n"));
        QVERIFY(head.contains("\r\nD: 0123456789abcdef\r\n"));
        QCOMPARE(head.mid(head.indexOf("C: ") + 3).indexOf('\r'), qsizetype(64));
    }

    void targetsCombine_data()
    {
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<QByteArray>("target");
        const auto row = [](const char *url, const char *target) {
            QTest::newRow(url) << QByteArray(url) << QByteArray(target);
        };
        row("http://127.0.0.1", "/p?q=1");
        row("http://127.0.0.1/", "/p?q=1");
        row("http://127.0.0.1/x", "/x?q=1");
        row("http://127.0.0.1/x/", "/x/?q=1");
        row("http://127.0.0.1/?z=2", "/p?z=2");
        row("http://127.0.0.1/x?", "/x?");
        row("http://127.0.0.1/x?z", "/x?z");
    }

    void targetsCombine()
    {
        QFETCH(QByteArray, url);
        QFETCH(QByteArray, target);
        const ComposedPing ping = test::composed(plainGet(), {}, url.toStdString());
        QCOMPARE(QByteArray::fromStdString(ping.request.to.target), target);
        QVERIFY(ping.request.bytes.starts_with("GET " + target.toStdString() + " HTTP/1.1\r\n"));
    }

    void headsAreExact()
    {
        const std::string agent = std::string("User-Agent: Telltale/") + TELLTALE_VERSION + "\r\n";
        QCOMPARE(headOf(test::composed(plainGet(), {}, "https://[::1]:443/")),
                 QByteArray::fromStdString("GET /p?q=1 HTTP/1.1\r\nHost: [::1]\r\n" + agent + "\r\n"));
        const PingTemplate made =
            plainGet("headers = [\"Accept:x\", \"User-Agent: sdk/1\", \"X-A: 1\", \"x-a: 2\"]\nbody = \"b\"\n");
        PingAdditions options;
        options.hasTestHeader = true;
        options.keepsAlive = false;
        options.headers = {"X-A: 3", "X-B: 4"};
        QCOMPARE(
            headOf(test::composed(made, {}, "http://127.0.0.1:81/", options)),
            QByteArray("GET /p?q=1 HTTP/1.1\r\nHost: 127.0.0.1:81\r\nAccept:x\r\nUser-Agent: sdk/1\r\nX-A: 3\r\nX-B: "
                       "4\r\nX-Telltale-Test: 1\r\nConnection: close\r\nContent-Length: 1\r\n\r\n"));
        options = {};
        options.userAgent = "";
        QVERIFY(!headOf(test::composed(made, {}, "http://127.0.0.1:81/", options)).contains("User-Agent"));
        options.userAgent = "me/1";
        QVERIFY(headOf(test::composed(made, {}, "http://127.0.0.1:81/", options)).contains("User-Agent: me/1\r\n"));
        const PingTemplate empty = test::pingOf("id = \"t\"\ntitle = \"T\"\nrequest = \"POST /\"\n");
        QVERIFY(headOf(test::composed(empty)).contains("\r\nContent-Length: 0\r\n"));
    }

    void ownHostAndLength()
    {
        const PingTemplate made =
            plainGet("headers = [\"X: 1\", \"Host: other.example\", \"Content-Length: 99\"]\nbody = \"b\"\n");
        const ComposedPing ping = test::composed(made);
        QVERIFY(
            headOf(ping).startsWith("GET /p?q=1 HTTP/1.1\r\nX: 1\r\nHost: other.example\r\nContent-Length: 99\r\n"));
        QVERIFY(!headOf(ping).contains("Content-Length: 1\r\n"));
        QVERIFY(headOf({codePing(ping.request, PingCoding::Gzip), {}}).contains("Content-Length: 99\r\n"));
    }

    void compresses()
    {
        const PingTemplate made = test::jsonPing("{\"a\":\"{{v}}\"}");
        const ComposedPing ping = test::composed(made, {{"v", PingGenerator::literal(std::string(5000, 'x'))}});
        for (const auto &[coding, word] : {std::pair(PingCoding::Gzip, "gzip"), std::pair(PingCoding::Brotli, "br")}) {
            const PingRequest coded = codePing(ping.request, coding);
            QVERIFY(coded.body().size() < 200);
            QVERIFY(coded.head().find("\r\nContent-Encoding: " + std::string(word)
                                      + "\r\nContent-Length: " + std::to_string(coded.body().size()) + "\r\n\r\n")
                    != std::string_view::npos);
            QCOMPARE(uncodedPing(coded).bytes, ping.request.bytes);
            QCOMPARE(codePing(coded, coding).bytes, coded.bytes);
            QCOMPARE(codePing(ping.request, coding).bytes, coded.bytes);
        }
        QCOMPARE(codePing(ping.request, PingCoding::None).bytes, ping.request.bytes);
        QCOMPARE(codePing(test::composed(plainGet()).request, PingCoding::Gzip).bytes,
                 test::composed(plainGet()).request.bytes);
        QCOMPARE(codingOf(test::builtInPing("posthog-batch"), {}), PingCoding::Gzip);
        PingAdditions options;
        options.coding = PingCoding::None;
        QCOMPARE(codingOf(test::builtInPing("posthog-batch"), options), PingCoding::None);
    }

    void exactTemplatesHaveNoPlaceholders()
    {
        PingTemplate made = plainGet();
        made.isExact = true;
        made.body = "{{v}} {{w|x}}";
        QCOMPARE(bodyOf(test::composed(made)), QByteArray("{{v}} {{w|x}}"));
    }

    void secretsAreKnownAsTheyStand()
    {
        const PingTemplate made = test::pingOf(
            "id = \"t\"\ntitle = \"T\"\nrequest = \"POST /?k={{writeKey}}\"\nheaders = [\"Content-Type: "
            "application/json\", "
            "\"Authorization: Basic {{writeKey|basic}}\"]\nbody = '{\"k\":\"{{writeKey}}\"}'\n[[variable]]\nname = "
            "\"writeKey\"\ntype = \"secret\"\n");
        const ComposedPing ping = test::composed(made, {{"writeKey", PingGenerator::literal("a\"b/c")}});
        QCOMPARE(ping.secrets.size(), std::size_t(3));
        const std::string masked = maskedPing(ping.request.bytes, ping.secrets);
        QVERIFY(ping.request.bytes.find("a%22b%2Fc") != std::string::npos);
        for (const char *form : {"a%22b%2Fc", "a\\\"b/c", "YSJiL2M6"})
            QVERIFY2(masked.find(form) == std::string::npos, form);
        QVERIFY(masked.find("/?k=*** HTTP/1.1") != std::string::npos);
        QVERIFY(masked.find("Basic ***\r\n") != std::string::npos);
        QVERIFY(masked.find("{\"k\":\"***\"}") != std::string::npos);
    }

    void shortSecretsTakeNoTime()
    {
        const std::string text(1 << 20, 'a');
        const PingSecrets secrets{{"AB", "ab"}, {"A", "a"}, {"EMPTY", ""}, {"Z", "z"}};
        QCOMPARE(maskedPing(text, secrets).size(), 3 * text.size());
        QCOMPARE(maskedPing("", secrets), std::string());
        QCOMPARE(maskedPing("xabza", secrets), std::string("x*********"));
        QCOMPARE(maskedPing("xy", secrets), std::string("xy"));
        QCOMPARE(maskedPing("xy", {}), std::string("xy"));
    }

    void builtInSecretsAreFound()
    {
        const auto knowledge = audit::Knowledge::standard();
        for (const PingTemplate &made : test::builtInPings().all()) {
            const ComposedPing ping = test::composed(made);
            for (const PingVariable &variable : made.variables) {
                if (!variable.isSecret())
                    continue;
                const std::string &value = variable.generator.argument;
                QVERIFY(!value.empty());
                QVERIFY2(maskedPing(ping.request.bytes, ping.secrets).find(value) == std::string::npos,
                         made.id.c_str());
                // The same where nobody knows of a variable.
                const PingSecrets found = foundSecrets(ping.request, knowledge);
                QVERIFY2(maskedPing(ping.request.bytes, found).find(value) == std::string::npos, made.id.c_str());
            }
        }
    }
};

} // namespace

QTEST_GUILESS_MAIN(TestPingCompose)
#include "tst_ping_compose.moc"
