// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/knowledge.h"
#include "network/ping/ping_records.h"
#include "network/ping_making.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <set>

using namespace telltale;
using namespace telltale::network;

namespace {

const std::shared_ptr<const audit::Knowledge> &knowledge()
{
    static const auto made = audit::Knowledge::standard();
    return made;
}

std::string sampleBlock(const QString &title)
{
    QFile file(QStringLiteral(TELLTALE_SAMPLES_DIR "/appsmith-telemetry.md"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the sample page is missing");
    const QString page = QString::fromUtf8(file.readAll());
    const QRegularExpression block(QStringLiteral("```javascript title=\"%1\"\n(.*?)\n```").arg(title),
                                   QRegularExpression::DotMatchesEverythingOption);
    QString text = block.match(page).captured(1);
    text.replace(QRegularExpression(QStringLiteral(" // [^\n]*")), QString());
    text.replace(QStringLiteral("\",\n}"), QStringLiteral("\"\n}"));
    return text.toStdString();
}

std::string shortTemplate(const std::string &more = {})
{
    return "id = \"t\"\ntitle = \"T\"\nrequest = \"POST /{{v}}\"\n" + more + "[[variable]]\nname = \"v\"\n";
}

/// What comes with the program, and what people write.
class TestPingTemplates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesWithTheProgram()
    {
        QDir folder(QStringLiteral(TELLTALE_SAMPLES_DIR "/../pings"));
        const QFileInfoList files = folder.entryInfoList({QStringLiteral("*.toml")});
        QCOMPARE(files.size(), qsizetype(12));
        for (const QFileInfo &entry : files) {
            QFile file(entry.filePath());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const PingTemplateRead read =
                readPingTemplate(file.readAll().toStdString(), entry.fileName().toStdString());
            for (const Diagnostic &finding : read.findings)
                qWarning("%s:%u: %s", finding.source.c_str(), finding.place.line, qPrintable(finding.message));
            QVERIFY(read.isClean());
        }
        QCOMPARE(test::builtInPings().all().size(), std::size_t(12));
        QCOMPARE(test::builtInPings().all().front().id, std::string("appsmith-keep-alive"));
        QVERIFY(test::builtInPings().find("nobody") == nullptr);
        QCOMPARE(test::builtInPings().nearest("webhok"), std::string("webhook"));
        QCOMPARE(test::builtInPings().nearest("qqqqqqqqqqqqqqqqqqq"), std::string());
    }

    void appsmithAsInTheSample_data()
    {
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<QString>("title");
        QTest::addColumn<int>("size");
        QTest::newRow("keep-alive") << QByteArray("appsmith-keep-alive") << QStringLiteral("sample keep-alive ping")
                                    << 873;
        QTest::newRow("setup") << QByteArray("appsmith-server-setup") << QStringLiteral("sample server-setup ping")
                               << 1267;
        QTest::newRow("page") << QByteArray("appsmith-navigation") << QStringLiteral("sample page event") << 981;
        QTest::newRow("call") << QByteArray("appsmith-backend-call") << QStringLiteral("sample successful backend call")
                              << 1207;
    }

    void appsmithAsInTheSample()
    {
        QFETCH(QByteArray, id);
        QFETCH(QString, title);
        QFETCH(int, size);
        const PingTemplate &made = test::builtInPing(id.toStdString());
        const ComposedPing ping = test::composed(made, sampleChoices(made));
        const std::string sample = sampleBlock(title);
        QCOMPARE(static_cast<int>(sample.size()), size);
        QCOMPARE(QByteArray::fromStdString(std::string(ping.request.body())), QByteArray::fromStdString(sample));
        QCOMPARE(QByteArray::fromStdString(std::string(ping.request.head())),
                 QByteArray("POST /v1/track HTTP/1.1\r\nHost: 127.0.0.1:8642\r\nContent-Type: application/json\r\n"
                            "User-Agent: Telltale/" TELLTALE_VERSION "\r\nContent-Length: ")
                     + QByteArray::number(size) + "\r\n\r\n");
    }

    void appsmithIsInItsCatalogue()
    {
        int seen = 0;
        for (const PingTemplate &made : test::builtInPings().all()) {
            if (made.product != "appsmith")
                continue;
            ++seen;
            bool isKnown = false;
            for (const audit::Catalogue &catalogue : knowledge()->catalogues()) {
                for (const audit::CatalogueEvent &event : catalogue.events)
                    isKnown = isKnown || (catalogue.product == made.product && event.kind == made.kind);
            }
            QVERIFY2(isKnown, made.id.c_str());
        }
        QCOMPARE(seen, 5);
    }

    void arrivesAs_data()
    {
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<QByteArray>("protocol");
        QTest::addColumn<QByteArray>("event");
        const auto row = [](const char *id, const char *protocol, const char *event) {
            QTest::newRow(id) << QByteArray(id) << QByteArray(protocol) << QByteArray(event);
        };
        row("appsmith-keep-alive", "plain", "FETCH_RELEASE_NOTES");
        row("appsmith-server-setup", "plain", "Installation Setup Complete");
        row("appsmith-navigation", "segment", "APPLICATIONS_PAGE_LOAD");
        row("appsmith-backend-call", "segment", "execute_ACTION_TRIGGERED");
        row("appsmith-release-notes", "appsmith-cloud", "");
        row("segment-track", "segment", "Test Ping");
        row("posthog-batch", "posthog", "test ping");
        row("mixpanel-track", "mixpanel", "Test Ping");
        row("sentry-envelope", "sentry", "event");
        row("otlp-traces", "otlp", "test ping");
        row("ga4-event", "ga4-measurement", "test_ping");
        row("webhook", "plain", "test.ping");
    }

    void arrivesAs()
    {
        QFETCH(QByteArray, id);
        QFETCH(QByteArray, protocol);
        QFETCH(QByteArray, event);
        const PingTemplate &made = test::builtInPing(id.toStdString());
        const PingRequest plain = test::composed(made).request;
        for (const PingCoding coding : {PingCoding::None, PingCoding::Gzip, PingCoding::Brotli}) {
            const PingRequest request = codePing(plain, coding);
            const test::ServerReading server = test::readByServer(request.bytes);
            QVERIFY(server.isWhole);
            QVERIFY(server.left.empty());
            QCOMPARE(server.method, request.method);
            QCOMPARE(server.target, request.to.target);
            QVERIFY(server.body == request.body());
            QCOMPARE(uncodedPing(request).body(), plain.body());
            std::set<std::string> protocols;
            std::string name;
            const std::uint64_t events = readPingFields(request, knowledge(), [&](const PingField &field) {
                protocols.emplace(payload::protocolOf(field.record));
                if (!field.record.isEnvelope)
                    name = payload::eventName(field.record).value_or(std::string());
            });
            QCOMPARE(events, std::uint64_t(1));
            QVERIFY2(protocols.contains(protocol.toStdString()), protocols.begin()->c_str());
            QCOMPARE(QByteArray::fromStdString(name), event);
        }
    }

    void everyOneIsWrittenAndReadAgain()
    {
        for (const PingTemplate &made : test::builtInPings().all()) {
            const std::string text = writePingTemplate(made);
            const PingTemplateRead read = readPingTemplate(text, "t.toml");
            for (const Diagnostic &finding : read.findings)
                qWarning("%s: %s", made.id.c_str(), qPrintable(finding.message));
            QVERIFY2(read.isClean(), text.c_str());
            QCOMPARE(read.made.body, made.body);
            QCOMPARE(read.made.headers, made.headers);
            QCOMPARE(read.made.target, made.target);
            QCOMPARE(read.made.variables.size(), made.variables.size());
            for (std::size_t i = 0; i < made.variables.size(); ++i) {
                QCOMPARE(read.made.variables[i].name, made.variables[i].name);
                QCOMPARE(read.made.variables[i].sample, made.variables[i].sample);
                // What is secret is not written into files.
                if (!made.variables[i].isSecret())
                    QVERIFY(read.made.variables[i].generator == made.variables[i].generator);
            }
        }
    }

    void whatWasSentIsKept_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("placeholder and quotes") << QByteArray("{{v}}\r\n\x27\x27\x27");
        QTest::newRow("no UTF-8") << QByteArray("\xff\0\n", 3);
        QTest::newRow("line feeds") << QByteArray("\n\na\n\n");
        QTest::newRow("quotes at the end") << QByteArray("it's '' \\ \"\n'");
        QTest::newRow("controls") << QByteArray("a\0b\x7f\n", 5);
        QTest::newRow("nothing") << QByteArray();
    }

    void whatWasSentIsKept()
    {
        QFETCH(QByteArray, body);
        PingTemplate made;
        made.id = "mine";
        made.title = "Mine";
        made.isExact = true;
        made.target = "/a?b";
        made.headers = {"Host: gone.example", "X-A:  {{1}}", "Content-Length: 9"};
        made.body = body.toStdString();
        const PingTemplateRead read = readPingTemplate(writePingTemplate(made), "t.toml");
        QVERIFY2(read.isClean(), writePingTemplate(made).c_str());
        QCOMPARE(QByteArray::fromStdString(read.made.body), body);
        QVERIFY(read.made.isExact);
        QVERIFY(!read.made.keepsHost);
        QVERIFY(!read.made.keepsLength);
        QCOMPARE(read.made.headers, std::vector<std::string>{"X-A:  {{1}}"});
    }

    void choicesAreKept()
    {
        const PingTemplate &setup = test::builtInPing("appsmith-server-setup");
        PingTemplate mine = withChoices(
            setup, {{"email", {PingGenerator::Kind::Canary, {}, "e-mail"}}, {"nobody", PingGenerator::literal("x")}});
        mine.id = "canary-email";
        const PingTemplateRead read = readPingTemplate(writePingTemplate(mine), "t.toml");
        QVERIFY(read.isClean());
        QCOMPARE(read.made.variable("email")->generator.text(), std::string("canary e-mail"));
        QCOMPARE(read.made.variables.size(), setup.variables.size());
        QVERIFY(test::composed(read.made).request.bytes.find(".invalid\"") != std::string::npos);
    }

    void findings_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<int>("line");
        const auto row = [](const char *name, const std::string &text, const char *code, int line) {
            QTest::newRow(name) << QByteArray::fromStdString(text) << QByteArray(code) << line;
        };
        const std::string head = "id = \"t\"\ntitle = \"T\"\n";
        row("no TOML", "id = ", "toml-syntax", 1);
        row("unknown key", shortTemplate("bodi = \"\"\n"), "", 4);
        row("no id", "title = \"T\"\nrequest = \"GET /\"\n", "", 1);
        row("bad id", "id = \"T t\"\ntitle = \"T\"\nrequest = \"GET /\"\n", "", 1);
        row("no path", head + "request = \"GET\"\n", "", 3);
        row("bad method", head + "request = \"G(T /\"\n", "", 3);
        row("space in the path", head + "request = \"GET /a b\"\n", "", 3);
        row("header in two lines", shortTemplate("headers = [\"A: b\\r\\nC: d\"]\n"), "", 4);
        row("header without a colon", shortTemplate("headers = [\"A b\"]\n"), "", 4);
        row("unknown placeholder", shortTemplate("body = \"{{w}}\"\n"), "ping-placeholder", 4);
        row("unknown filter", shortTemplate("body = \"{{v|rot13}}\"\n"), "ping-placeholder", 4);
        row("text without quotes", shortTemplate("body = '{\"a\":{{v}}}'\n"), "ping-placeholder", 4);
        row("unused variable", head + "request = \"GET /\"\n[[variable]]\nname = \"v\"\n", "ping-variable", 4);
        row("twice", shortTemplate() + "[[variable]]\nname = \"v\"\n", "", 7);
        row("bad generator", shortTemplate() + "generator = \"soon\"\n", "", 6);
        row("both", shortTemplate() + "generator = \"uuid\"\nvalue = \"x\"\n", "", 6);
        row("bad type", shortTemplate() + "type = \"colour\"\n", "", 6);
        row("bad value", shortTemplate() + "type = \"number\"\nvalue = \"x\"\n", "", 7);
        row("bad Base64", shortTemplate("body_base64 = \"*\"\n"), "", 4);
        row("two bodies", shortTemplate("body = \"a\"\nbody_base64 = \"YQ==\"\n"), "", 5);
        row("bad coding", shortTemplate("coding = \"lzma\"\n"), "", 4);
        row("bad name", head + "request = \"GET /\"\n[[variable]]\nname = \"a b\"\n", "ping-variable", 4);
    }

    void findings()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, code);
        QFETCH(int, line);
        const PingTemplateRead read = readPingTemplate(text.toStdString(), "mine.toml");
        QVERIFY(!read.isClean());
        const Diagnostic &first = read.findings.front();
        QCOMPARE(static_cast<int>(first.place.line), line);
        QVERIFY(first.place.column >= 1);
        QCOMPARE(first.source, std::string("mine.toml"));
        if (!code.isEmpty())
            QCOMPARE(QByteArray(first.code), code);
    }

    void anyBytesDoNotHurt()
    {
        const std::string text = writePingTemplate(test::builtInPing("webhook"));
        for (std::size_t size = 0; size < text.size(); ++size)
            (void)readPingTemplate(text.substr(0, size), "t.toml");
        for (std::size_t at = 0; at < text.size(); at += 3) {
            std::string bad = text;
            bad[at] = "\0\xff\"{}\n'"[at % 7];
            (void)readPingTemplate(bad, "t.toml");
        }
        QVERIFY(!readPingTemplate(std::string(100000, '.'), "t.toml").isClean());
        QVERIFY(!readPingTemplate(std::string(100000, '['), "t.toml").isClean());
    }

    void peoplesOwn()
    {
        QTemporaryDir folder;
        const auto write = [&folder](const char *name, const std::string &text) {
            QFile file(folder.filePath(QLatin1String(name)));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(QByteArray::fromStdString(text));
        };
        write("a.toml", "id = \n");
        write("b.toml", shortTemplate());
        write("c.toml", "id = \"webhook\"\ntitle = \"Mine\"\nrequest = \"GET /mine\"\n");
        write("d.txt", "no template");
        std::vector<Diagnostic> findings;
        const PingTemplates templates = PingTemplates::withFolder(folder.path().toStdString(), findings);
        QCOMPARE(findings.size(), std::size_t(1));
        QVERIFY(findings.front().source.ends_with("a.toml"));
        QCOMPARE(templates.all().size(), std::size_t(13));
        QVERIFY(templates.find("t") != nullptr);
        QCOMPARE(templates.find("webhook")->title, std::string("Mine"));
        findings.clear();
        QCOMPARE(PingTemplates::withFolder("/nowhere/at/all", findings).all().size(), std::size_t(12));
        QVERIFY(findings.empty());
    }
};

} // namespace

QTEST_GUILESS_MAIN(TestPingTemplates)
#include "tst_ping_templates.moc"
