// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/ping/ping_disclosure.h"
#include "network/ping/ping_preparation.h"
#include "network/ping_making.h"
#include "privacy/embedded.h"
#include "privacy/wire_request.h"

using namespace telltale;
using namespace telltale::network;

namespace {

std::shared_ptr<const audit::Knowledge> knowledge()
{
    return test::wireKnowledge();
}

const VendorHosts &vendors()
{
    static const VendorHosts made(*knowledge());
    return made;
}

std::string shown(const PingDisclosure &disclosure)
{
    std::string text;
    for (const PingDisclosedField &field : disclosure.fields)
        text += field.path + '=' + field.value + " (" + std::string(audit::word(field.category)) + ")\n";
    return text;
}

PingRequest setupPing(std::string_view url = "http://127.0.0.1:8642/")
{
    const PingTemplate &made = test::builtInPing("appsmith-server-setup");
    PingChoices choices = sampleChoices(made);
    choices["email"] = PingGenerator::literal("jane.doe@corp.example");
    choices["name"] = PingGenerator::literal("Jane Doe");
    return test::composed(made, choices, url).request;
}

/// What happens before a ping leaves.
class TestPingLeaving : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void policyChanges()
    {
        const PingRequest request = setupPing();
        const auto policy =
            test::switchWith("[[rule]]\nname = \"r\"\npath = \"/properties/email\"\naction = \"drop\"\n")->now();
        const PingPolicyOutcome outcome = judgePing(request, policy);
        QVERIFY2(outcome.request.has_value(), outcome.why.c_str());
        QVERIFY(outcome.isChanged());
        QCOMPARE(outcome.fields, std::uint64_t(1));
        QVERIFY(outcome.request->bytes.find("jane.doe") == std::string::npos);
        QVERIFY(outcome.request->bytes.find("Jane Doe") != std::string::npos);
        const test::ServerReading server = test::readByServer(outcome.request->bytes);
        QVERIFY(server.isWhole);
        QVERIFY(server.left.empty());
        QVERIFY(server.body == outcome.request->body());
        QVERIFY(test::readByServer(codePing(*outcome.request, PingCoding::Gzip).bytes).isWhole);
    }

    void policyChangesTheQuery()
    {
        const PingTemplate &made = test::builtInPing("appsmith-release-notes");
        const PingRequest request = test::composed(made).request;
        const auto policy =
            test::switchWith("[[rule]]\nname = \"r\"\npath = \"query/version\"\naction = \"drop\"\n")->now();
        const PingPolicyOutcome outcome = judgePing(request, policy);
        QVERIFY2(outcome.request.has_value(), outcome.why.c_str());
        QVERIFY(request.to.target.find("version=") != std::string::npos);
        QVERIFY(outcome.request->to.target.find("version=") == std::string::npos);
        QVERIFY(outcome.request->bytes.starts_with("GET " + outcome.request->to.target + " HTTP/1.1\r\n"));
    }

    void policyLeavesAlone()
    {
        const PingRequest request = setupPing();
        const PingPolicyOutcome outcome = judgePing(
            request, test::switchWith("[[rule]]\nname = \"r\"\npath = \"/nobody\"\naction = \"drop\"\n")->now());
        QVERIFY(outcome.request.has_value());
        QVERIFY(!outcome.isChanged());
        QCOMPARE(outcome.request->bytes, request.bytes);
    }

    void policyKeepsBack()
    {
        const auto policy =
            test::switchWith("[[rule]]\nname = \"r\"\npath = \"/properties/email\"\naction = \"block\"\n")->now();
        const PingPolicyOutcome outcome = judgePing(setupPing(), policy);
        QVERIFY(!outcome.request.has_value());
        QVERIFY(!outcome.why.empty());
        const auto off = std::make_shared<privacy::WirePolicy>(*policy);
        off->gate = privacy::TelemetryGate::Off;
        QVERIFY(!judgePing(setupPing(), off).request.has_value());
    }

    void defaultPolicyHidesThePerson()
    {
        std::string text;
        for (const EmbeddedText &embedded : privacy::embeddedTexts()) {
            if (embedded.name == "policies/default.toml")
                text = embedded.text;
        }
        const PingPolicyOutcome outcome = judgePing(setupPing(), test::switchWith(text)->now());
        QVERIFY2(outcome.request.has_value(), outcome.why.c_str());
        QVERIFY(outcome.fields >= 5);
        for (const char *gone : {"jane.doe", "Jane Doe", "117.211.16.3", "Mysore"})
            QVERIFY2(outcome.request->bytes.find(gone) == std::string::npos, gone);
        QVERIFY(test::readByServer(outcome.request->bytes).isWhole);
    }

    void prepares()
    {
        const PingTemplate &made = test::builtInPing("posthog-batch");
        const test::StillSources sources;
        PingMemory memory;
        PingValueMaker maker(sources, memory);
        const PingValues values = fillPing(made, {}, maker).values;
        const PingTarget to = test::pingTo("http://127.0.0.1:1/");
        const auto dropId =
            test::switchWith("[[rule]]\nname = \"r\"\npath = \"**distinct_id\"\naction = \"drop\"\n")->now();
        const Result<PreparedPing> exact = preparePing(made, values, to, {}, knowledge());
        QVERIFY(exact);
        QVERIFY(!exact->policy);
        QVERIFY(exact->request.head().find("Content-Encoding: gzip") != std::string_view::npos);
        QCOMPARE(uncodedPing(exact->request).bytes, exact->plain.bytes);
        QVERIFY(maskedPing(exact->plain.bytes, exact->secrets).find("phc_") == std::string::npos);
        const Result<PreparedPing> changed = preparePing(made, values, to, {}, knowledge(), dropId);
        QVERIFY(changed);
        QCOMPARE(changed->policy->fields, std::uint64_t(1));
        QCOMPARE(uncodedPing(changed->request).bytes, changed->plain.bytes);
        QVERIFY(changed->plain.bytes.find("telltale-test") == std::string::npos);
        const Result<PreparedPing> quick = preparePing(made, values, to, {}, nullptr);
        QVERIFY(quick);
        QCOMPARE(quick->request.bytes, exact->request.bytes);
        QCOMPARE(quick->secrets.size(), std::size_t(1));
        const auto block = test::switchWith("default = \"block\"\n")->now();
        const Result<PreparedPing> kept = preparePing(made, values, to, {}, knowledge(), block);
        QVERIFY(!kept);
        QCOMPARE(kept.error().code, "ping-kept-back");
        PingValues missing = values;
        missing["event"].clear();
        QCOMPARE(preparePing(made, missing, to, {}, knowledge()).error().code, "ping-value-missing");
    }

    void namesFields()
    {
        const PingDisclosure disclosure = discloses(setupPing("https://collect.corp.example/"), knowledge(), vendors());
        QCOMPARE(disclosure.level, PingConfirmation::Ask);
        QCOMPARE(disclosure.host, std::string("collect.corp.example"));
        QCOMPARE(disclosure.events, std::uint64_t(1));
        const std::string text = shown(disclosure);
        for (const char *row :
             {"/properties/email=jane.doe@corp.example (contact)\n", "/properties/name=Jane Doe (person)\n",
              "/properties/$city=Mysore (location)\n", "/properties/goal=just exploring (person)\n"})
            QVERIFY2(text.find(row) != std::string::npos, text.c_str());
        QVERIFY2(text.find("/properties/version") == std::string::npos, text.c_str());
        for (const PingDisclosedField &field : disclosure.fields)
            QCOMPARE(field.event, std::string("Installation Setup Complete"));
    }

    void saysWhatIsEmpty()
    {
        const PingTemplate &made = test::builtInPing("appsmith-server-setup");
        const PingRequest request = test::composed(made, sampleChoices(made), "http://a.example/").request;
        bool isSeen = false;
        for (const PingDisclosedField &field : discloses(request, knowledge(), vendors()).fields) {
            isSeen = isSeen || field.path == "/properties/email";
            const bool isEmpty = field.path == "/properties/email" || field.path == "/properties/name"
                || field.path == "/properties/emailDomainHash" || field.path == "/properties/proficiency";
            QVERIFY2(field.isEmpty == isEmpty, field.path.c_str());
        }
        QVERIFY(isSeen);
    }

    void masksSecrets()
    {
        for (const char *id : {"segment-track", "posthog-batch", "mixpanel-track", "sentry-envelope", "ga4-event"}) {
            const PingTemplate &made = test::builtInPing(id);
            const PingRequest plain = test::composed(made, {}, "https://collect.example/").request;
            for (const PingRequest &request : {plain, codePing(plain, PingCoding::Gzip)}) {
                const PingDisclosure disclosure = discloses(request, knowledge(), vendors());
                const std::string text = shown(disclosure);
                QVERIFY2(text.find("=*** (credential)\n") != std::string::npos,
                         (std::string(id) + '\n' + text).c_str());
                for (const PingVariable &variable : made.variables)
                    QVERIFY(!variable.isSecret() || text.find(variable.generator.argument) == std::string::npos);
            }
        }
    }

    void knowsVendors_data()
    {
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<QByteArray>("vendor");
        const auto row = [](const char *host, const char *vendor) {
            QTest::newRow(host) << QByteArray(host) << QByteArray(vendor);
        };
        row("api.segment.io", "Segment");
        row("segment.io", "Segment");
        row("API.Segment.IO", "Segment");
        row("api.segment.io.", "Segment");
        row("notsegment.io", "");
        row("api.segment.io.example", "");
        row("segment", "");
        row("io", "");
        row("", "");
        row("cs.appsmith.com", "Appsmith");
        row("o1.ingest.sentry.io", "Sentry");
        row("eu.i.posthog.com", "PostHog");
        row("api-eu.mixpanel.com", "Mixpanel");
        row("www.google-analytics.com", "Google Analytics");
        row("api2.amplitude.com", "Amplitude");
        row("192.0.2.1", "");
        row("localhost", "");
        row("example.com", "");
    }

    void knowsVendors()
    {
        QFETCH(QByteArray, host);
        QFETCH(QByteArray, vendor);
        QCOMPARE(QByteArray::fromStdString(vendors().vendorOf(host.toStdString())), vendor);
    }

    void asksByLevel_data()
    {
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<int>("level");
        const auto row = [](const char *url, PingConfirmation level) {
            QTest::newRow(url) << QByteArray(url) << static_cast<int>(level);
        };
        row("http://127.0.0.1:8642/", PingConfirmation::None);
        row("http://127.9.9.9/", PingConfirmation::None);
        row("http://[::1]/", PingConfirmation::None);
        row("http://localhost/", PingConfirmation::None);
        row("http://127.0.0.1.example/", PingConfirmation::Ask);
        row("http://localhost.example/", PingConfirmation::Ask);
        row("http://192.168.1.1/", PingConfirmation::Ask);
        row("http://0.0.0.0/", PingConfirmation::Ask);
        row("https://api.segment.io/v1/track", PingConfirmation::TypeHost);
        row("https://cs.appsmith.com/", PingConfirmation::TypeHost);
    }

    void asksByLevel()
    {
        QFETCH(QByteArray, url);
        QFETCH(int, level);
        const PingDisclosure disclosure = discloses(
            test::composed(test::builtInPing("webhook"), {}, url.toStdString()).request, knowledge(), vendors());
        QCOMPARE(static_cast<int>(disclosure.level), level);
    }

    void confirms()
    {
        PingDisclosure disclosure;
        disclosure.host = "api.segment.io";
        QVERIFY(disclosure.mayConfirm(""));
        disclosure.level = PingConfirmation::TypeHost;
        for (const char *typed : {"", "segment.io", "api.segment.io ", "api.segment.i", "api.segment.io.x", "y", "yes"})
            QVERIFY2(!disclosure.mayConfirm(typed), typed);
        QVERIFY(disclosure.mayConfirm("api.segment.io"));
        QVERIFY(disclosure.mayConfirm("API.segment.io"));
    }

    void staysOnThisMachine()
    {
        QVERIFY(staysHere(test::pingTo("http://127.0.0.1/"), {"127.0.0.1"}));
        QVERIFY(staysHere(test::pingTo("http://localhost/"), {"::1", "127.0.0.1", "::ffff:127.0.0.1"}));
        QVERIFY(!staysHere(test::pingTo("http://localhost/"), {"127.0.0.1", "192.0.2.1"}));
        QVERIFY(!staysHere(test::pingTo("http://localhost/"), {"nonsense"}));
        QVERIFY(!staysHere(test::pingTo("http://my.example/"), {"127.0.0.1"}));
    }
};

} // namespace

QTEST_GUILESS_MAIN(TestPingLeaving)
#include "tst_ping_leaving.moc"
