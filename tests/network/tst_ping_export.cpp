// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/ping/ping_export.h"
#include "network/ping/ping_from.h"
#include "network/ping_making.h"
#include "network/upstream.h"
#include "payload/loaders/curl_command.h"
#include "support/patience.h"

#include <QProcess>
#include <QStandardPaths>

Q_DECLARE_METATYPE(telltale::network::PingTemplate)

using namespace telltale;
using namespace telltale::network;

namespace {

constexpr const char *noContent = "HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n";

/// Has a POSIX shell run it; what it complains of.
QByteArray runInShell(const QByteArray &command)
{
    QProcess shell;
    shell.start(QStringLiteral("sh"), QStringList());
    shell.write(command);
    shell.closeWriteChannel();
    if (!shell.waitForFinished(tests::patience))
        return "it did not end";
    return shell.readAllStandardError();
}

class KeptRequests : public payload::ExchangeSink
{
public:
    bool exchange(const payload::Exchange &exchange) override
    {
        all.push_back(exchange);
        return true;
    }
    void diagnostic(const Diagnostic &) override {}
    std::vector<payload::Exchange> all;
};

std::vector<payload::Exchange> readCommand(const std::string &command)
{
    const payload::PaddedText text(command);
    const payload::LoadOptions options;
    KeptRequests sink;
    (void)payload::loadCurlCommand(text.text(), "c", options, sink);
    return sink.all;
}

PingTemplate posted(std::string body, std::vector<std::string> headers = {"Content-Type: application/json"},
                    std::string target = "/p")
{
    PingTemplate made;
    made.isExact = true;
    made.target = std::move(target);
    made.headers = std::move(headers);
    made.body = std::move(body);
    return made;
}

PingTemplate secretPing()
{
    return test::pingOf(
        "id = \"t\"\ntitle = \"T\"\nrequest = \"POST /?k={{writeKey}}\"\nheaders = [\"Content-Type: "
        "application/json\", "
        "\"Authorization: Basic {{writeKey|basic}}\"]\nbody = '{\"k\":\"{{writeKey}}\"}'\n[[variable]]\nname = "
        "\"writeKey\"\ntype = \"secret\"\nvalue = \"hush-hush\"\n");
}

/// Requests for other programs.
class TestPingExport : public QObject
{
    Q_OBJECT

private:
    static void addRequests()
    {
        QTest::addColumn<PingTemplate>("made");
        QTest::addColumn<int>("coding");
        const auto row = [](const char *name, const PingTemplate &made, PingCoding coding = PingCoding::None) {
            QTest::newRow(name) << made << static_cast<int>(coding);
        };
        for (const PingTemplate &made : test::builtInPings().all())
            row(made.id.c_str(), made);
        row("compressed", test::builtInPing("appsmith-server-setup"), PingCoding::Gzip);
        row("brotli", test::builtInPing("appsmith-server-setup"), PingCoding::Brotli);
        row("quotes", posted("it's \"$HOME\" `id` \\ !! '\\'' %s\n\n"));
        row("begins with @", posted("@/etc/hostname"));
        row("blank lines at both ends", posted("\n\na\n\n"));
        row("control bytes", posted(std::string("\x1b[2J\r\n\0\x7f", 8)));
        row("every byte", posted([] {
                std::string all;
                for (int i = 0; i < 256; ++i)
                    all += static_cast<char>(i);
                return all;
            }()));
        row("large", posted(std::string(1 << 20, 'x')));
        row("no Content-Type", posted("a", {}));
        row("no User-Agent", posted("a", {"User-Agent:"}));
        row("empty and odd headers", posted("a", {"X-Empty:", "X-Q: it's \"$x\"", "Accept:text/x", "Expect: nothing"}));
        row("brackets and dots", posted("a", {}, "/a/../b/./[1-3]?x=[a]&y={}"));
        row("no body", posted(""));
        PingTemplate made = posted("a");
        made.method = "PUT";
        row("PUT", made);
        made.method = "DELETE";
        row("DELETE with a body", made);
    }
    static PingRequest requestOf(const PingTemplate &made, int coding, const std::string &url)
    {
        return codePing(test::composed(made, {}, url).request, static_cast<PingCoding>(coding));
    }

private Q_SLOTS:
    void curlSendsTheBytes_data() { addRequests(); }

    void curlSendsTheBytes()
    {
        QFETCH(PingTemplate, made);
        QFETCH(int, coding);
        if (QStandardPaths::findExecutable(QStringLiteral("curl")).isEmpty())
            QSKIP("there is no curl");
        if (made.target.find('{') != std::string::npos && made.isExact)
            made.target = "/a/../b/./[1-3]?x=[a]";
        std::string heard;
        PingRequest request;
        QByteArray complaint;
        {
            const test::Upstream upstream(1, test::answering(noContent, &heard));
            request = requestOf(made, coding, upstream.url() + '/');
            const std::string command = pingAsCurl(request, {}, PingCopy::WithSecrets);
            complaint = runInShell(QByteArray::fromStdString(command));
        }
        QCOMPARE(complaint, QByteArray());
        QVERIFY2(heard == request.bytes, (heard.substr(0, 2000) + "\n--\n" + request.bytes.substr(0, 2000)).c_str());
    }

    void curlReadsBack_data() { addRequests(); }

    void curlReadsBack()
    {
        QFETCH(PingTemplate, made);
        QFETCH(int, coding);
        if (made.target.find('{') != std::string::npos && made.isExact)
            made.target = "/a/../b/./[1-3]?x=[a]";
        const PingRequest request = requestOf(made, coding, "http://127.0.0.1:1/");
        const std::string command = pingAsCurl(request, {}, PingCopy::WithSecrets);
        if (command.starts_with("printf "))
            return; // which pasted commands may not do
        const std::vector<payload::Exchange> read = readCommand(command);
        QCOMPARE(read.size(), std::size_t(1));
        QCOMPARE(read.front().method, request.method);
        QCOMPARE(read.front().url, request.to.url());
        QCOMPARE(read.front().body ? std::string(read.front().body->text().view()) : std::string(),
                 std::string(request.body()));
    }

    void curlKeepsSecrets()
    {
        const ComposedPing ping = test::composed(secretPing());
        const std::string hidden = pingAsCurl(ping.request, ping.secrets, PingCopy::WithNames);
        QVERIFY2(hidden.find("hush") == std::string::npos, hidden.c_str());
        QVERIFY(hidden.find("aHVzaC1odXNoOg==") == std::string::npos);
        for (const char *part :
             {"'http://127.0.0.1:8642/?k='\"$WRITE_KEY\"", "'Authorization: Basic '\"$WRITE_KEY_BASIC\"",
              "'{\"k\":\"'\"$WRITE_KEY\"'\"}'", "# Set WRITE_KEY first\n"})
            QVERIFY2(hidden.find(part) != std::string::npos, hidden.c_str());
        const std::string told = pingAsCurl(ping.request, ping.secrets, PingCopy::WithSecrets);
        QVERIFY(told.find("hush-hush") != std::string::npos);
    }

    void compressedBodiesKeepSecrets()
    {
        ComposedPing ping = test::composed(secretPing());
        const PingRequest coded = codePing(ping.request, PingCoding::Gzip);
        const std::string hidden = pingAsCurl(coded, ping.secrets, PingCopy::WithNames);
        QVERIFY2(hidden.find("'{\"k\":\"'\"$WRITE_KEY\"'\"}'") != std::string::npos, hidden.c_str());
        QVERIFY(hidden.find("Content-Encoding") == std::string::npos);
        QVERIFY(hidden.find("base64") == std::string::npos);
        // Binary with the secret in it
        PingTemplate binary = posted(std::string("\0hush-hush\0", 11), {});
        const PingRequest request = test::composed(binary).request;
        const std::string command = pingAsCurl(request, {{"KEY", "hush-hush"}}, PingCopy::WithNames);
        const std::size_t quote = command.find('\'');
        const QByteArray base64 =
            QByteArray::fromStdString(command.substr(quote + 1, command.find('\'', quote + 1) - quote - 1));
        QCOMPARE(QByteArray::fromBase64(base64), QByteArray("\0***\0", 5));
    }

    void secretsComeFromTheShell()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("curl")).isEmpty())
            QSKIP("there is no curl");
        std::string heard;
        {
            const test::Upstream upstream(1, test::answering(noContent, &heard));
            const ComposedPing ping = test::composed(secretPing(), {}, upstream.url() + '/');
            const std::string command = pingAsCurl(ping.request, ping.secrets, PingCopy::WithNames);
            QCOMPARE(runInShell("WRITE_KEY=hush-hush; WRITE_KEY_BASIC=aHVzaC1odXNoOg==\n"
                                + QByteArray::fromStdString(command)),
                     QByteArray());
        }
        QVERIFY2(heard.find("/?k=hush-hush HTTP/1.1\r\n") != std::string::npos, heard.c_str());
        QVERIFY(heard.find("Authorization: Basic aHVzaC1odXNoOg==\r\n") != std::string::npos);
        QVERIFY(heard.ends_with("\r\n\r\n{\"k\":\"hush-hush\"}"));
    }

    void httpFiles()
    {
        const ComposedPing ping = test::composed(secretPing());
        QCOMPARE(pingAsHttpFile(ping.request, ping.secrets, PingCopy::WithNames),
                 std::string("### POST 127.0.0.1\nPOST http://127.0.0.1:8642/?k={{WRITE_KEY}} HTTP/1.1\nHost: "
                             "127.0.0.1:8642\nContent-Type: application/json\nAuthorization: Basic "
                             "{{WRITE_KEY_BASIC}}\nUser-Agent: Telltale/" TELLTALE_VERSION
                             "\n\n{\"k\":\"{{WRITE_KEY}}\"}"));
        const PingRequest coded = codePing(ping.request, PingCoding::Gzip);
        QCOMPARE(pingAsHttpFile(coded, {}, PingCopy::WithSecrets),
                 pingAsHttpFile(ping.request, {}, PingCopy::WithSecrets));
        QVERIFY(pingAsHttpFile(ping.request, {}, PingCopy::WithSecrets).find("Content-Length: 17\n")
                != std::string::npos);
        const PingRequest marked = test::composed(posted("a\n### b\n")).request;
        QVERIFY(pingAsHttpFile(marked, {}, PingCopy::WithSecrets).starts_with("# "));
        const PingRequest binary = test::composed(posted(std::string("\0\1", 2))).request;
        QVERIFY(pingAsHttpFile(binary, {}, PingCopy::WithSecrets).find("2 bytes that are no text")
                != std::string::npos);
    }
};

} // namespace

QTEST_GUILESS_MAIN(TestPingExport)
#include "tst_ping_export.moc"
