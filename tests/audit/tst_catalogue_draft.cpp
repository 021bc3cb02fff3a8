// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/catalogue/catalogue_reader.h"
#include "audit/catalogue/draft.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace telltale;
using namespace telltale::audit;

namespace {

const QByteArray page = "# Ping\n```json\n{\"event\":\"A\",\"ip\":\"1.2.3.4\",\"n\":1}\n```\n"
                        "```json\n{\"event\":\"A\",\"ip\":\"1.2.3.4\",\"n\":\"x\",\"more\":[{\"email\":\"e\"}]}\n```\n"
                        "# Other\n```json\n{\"event\":\"B\",\"we\\\"ird\":true}\n```\n";
const QByteArray schema =
    R"({"$schema":"https://json-schema.org/draft/2020-12/schema","title":"Sign Up","type":"object","required":["event","user"],
"properties":{"event":{"const":"signed_up"},"user":{"$ref":"#/$defs/user"},"n":{"type":["integer","null"]},
"when":{"type":"string","format":"date-time","description":"When it\nwas"},"tags":{"type":"array","items":{"type":"string"}},
"free":{"type":"object","additionalProperties":{"type":"string"}}},
"$defs":{"user":{"type":"object","required":["email"],"properties":{"email":{"type":"string","format":"email"},
"friend":{"$ref":"#/$defs/user"}}}}})";
const QByteArray vscode =
    R"({"vscode-core":{"events":{"editorOpened":{"owner":"x","comment":"An editor opened.",
"typeId":{"classification":"SystemMetaData","purpose":"FeatureInsight","comment":"kind"},
"duration":{"classification":"SystemMetaData","purpose":"PerformanceAndHealth","isMeasurement":true},
"blob":{"classification":"CustomerContent","purpose":"FeatureInsight"}}},
"commonProperties":{"common.machineId":{"classification":"EndUserPseudonymizedInformation","purpose":"FeatureInsight"}}}})";
const QByteArray pings =
    "---\n$schema: moz://mozilla.org/schemas/glean/pings/2-0-0\n\nusage:\n  description: |\n    Counts\n"
    "    use.\n  include_client_id: true\n";
const QByteArray metrics =
    "---\n$schema: moz://mozilla.org/schemas/glean/metrics/2-0-0\n\nnotes:\n  exported:\n    type: counter\n"
    "    description: How many\n    send_in_pings: [usage]\n    data_sensitivity: [interaction]\n"
    "  opened:\n    type: event\n    extra_keys:\n      source:\n        description: From where\n"
    "  names:\n    type: string_list\n";

} // namespace

class TestCatalogueDraft : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsForms_data();
    void tellsForms();
    void draftsPages();
    void draftsJsonSchema();
    void draftsVsCode();
    void draftsGlean();
    void isReadableAgain_data();
    void isReadableAgain();
    void survivesHostileInput_data();
    void survivesHostileInput();
    void readsTheSuite();

private:
    Draft draft(const std::vector<QByteArray> &texts, const char *name = "file",
                std::optional<DraftForm> form = std::nullopt)
    {
        std::vector<payload::PaddedText> padded;
        std::vector<DraftSource> sources;
        padded.reserve(texts.size());
        for (const QByteArray &text : texts) {
            padded.emplace_back(std::string_view(text.constData(), static_cast<std::size_t>(text.size())));
            sources.push_back({name, padded.back().text()});
        }
        return CatalogueDrafter(m_names, m_origins).draft(sources, form, "");
    }

    NameRules m_names = NameRules::standard();
    OriginRules m_origins = OriginRules::standard();
};

void TestCatalogueDraft::tellsForms_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("form");
    QTest::newRow("page") << page << "a.md" << static_cast<int>(DraftForm::Page);
    QTest::newRow("payload") << QByteArray(R"({"event":"A"})") << "a.json" << static_cast<int>(DraftForm::Page);
    QTest::newRow("schema") << schema << "a.json" << static_cast<int>(DraftForm::JsonSchema);
    QTest::newRow("vscode") << vscode << "a.json" << static_cast<int>(DraftForm::VsCode);
    QTest::newRow("batch") << QByteArray(R"({"events":[{"event":"A"}]})") << "a.json"
                           << static_cast<int>(DraftForm::Page);
    QTest::newRow("pings") << pings << "pings.yaml" << static_cast<int>(DraftForm::Glean);
    QTest::newRow("metrics") << metrics << "-" << static_cast<int>(DraftForm::Glean);
    QTest::newRow("empty") << QByteArray() << "a.yaml" << static_cast<int>(DraftForm::Page);
}

void TestCatalogueDraft::tellsForms()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, name);
    QFETCH(int, form);
    const payload::PaddedText padded(std::string_view(text.constData(), static_cast<std::size_t>(text.size())));
    QCOMPARE(static_cast<int>(draftFormOf(padded.text(), name.toStdString())), form);
}

void TestCatalogueDraft::draftsPages()
{
    const Draft made = draft({page}, "docs/page.md");
    QCOMPARE(made.catalogue.product, std::string("page"));
    QCOMPARE(made.catalogue.events.size(), std::size_t(2));
    const CatalogueEvent &event = made.catalogue.events.front();
    QCOMPARE(event.kind, std::string("ping"));
    QCOMPARE(event.names, std::vector<std::string>{"A"});
    QCOMPARE(event.declaredAt, std::string("page.md:3"));
    QCOMPARE(event.purpose, std::string("Ping"));
    QCOMPARE(*event.field("/ip")->category, Category::Network);
    QVERIFY(!event.field("/ip")->isOptional);
    QCOMPARE(event.field("/n")->types.text(), std::string("string, number"));
    QVERIFY(event.field("/more/*/email")->isOptional);
    QCOMPARE(event.field("/more/*/email")->declaredAt, std::string("page.md:6"));
}

void TestCatalogueDraft::draftsJsonSchema()
{
    const Draft made = draft({schema}, "s.json");
    QCOMPARE(made.catalogue.events.size(), std::size_t(1));
    const CatalogueEvent &event = made.catalogue.events.front();
    QCOMPARE(event.kind, std::string("sign-up"));
    QCOMPARE(event.names, std::vector<std::string>{"signed_up"});
    QVERIFY(event.field("/event")->types.has(payload::NodeType::String));
    QCOMPARE(*event.field("/user/email")->category, Category::Contact);
    QVERIFY(!event.field("/user/email")->isOptional);
    QVERIFY(event.field("/user/friend/email")->isOptional);
    QCOMPARE(event.field("/n")->types.text(), std::string("number, null"));
    QCOMPARE(*event.field("/when")->category, Category::Time);
    QCOMPARE(event.field("/when")->purpose, std::string("When it was"));
    QCOMPARE(event.field("/tags/*")->types.text(), std::string("string"));
    QVERIFY(event.field("/free/anything") != nullptr);
}

void TestCatalogueDraft::draftsVsCode()
{
    const Draft made = draft({vscode}, "t.json");
    QCOMPARE(made.catalogue.events.size(), std::size_t(1));
    const CatalogueEvent &event = made.catalogue.events.front();
    QCOMPARE(event.names, std::vector<std::string>{"editorOpened"});
    QCOMPARE(event.purpose, std::string("An editor opened."));
    QCOMPARE(event.fields.size(), std::size_t(3));
    QCOMPARE(*event.field("/properties/blob")->category, Category::Content);
    QCOMPARE(event.field("/measurements/duration")->types.text(), std::string("number"));
    QCOMPARE(made.catalogue.common.size(), std::size_t(1));
    QVERIFY(*made.catalogue.common.front().category <= Category::Pseudonym);
}

void TestCatalogueDraft::draftsGlean()
{
    const Draft made = draft({metrics, pings});
    for (const Diagnostic &finding : made.findings)
        qWarning("%s", qUtf8Printable(finding.message));
    QVERIFY(made.findings.empty());
    QCOMPARE(made.catalogue.events.size(), std::size_t(3));
    const CatalogueEvent &usage = made.catalogue.events.front();
    QCOMPARE(usage.request, std::string("POST */submit/*/usage/1/*"));
    QCOMPARE(usage.purpose, std::string("Counts use."));
    QCOMPARE(*usage.field("/client_info/client_id")->category, Category::Pseudonym);
    QCOMPARE(*usage.field("/metrics/counter/notes.exported")->category, Category::Behaviour);
    QVERIFY(usage.field("/ping_info/seq") != nullptr);
    QVERIFY(made.catalogue.events[1].field("/events/*/extra/source") != nullptr);
    QVERIFY(made.catalogue.events[2].field("/metrics/string_list/notes.names/*") != nullptr);
}

void TestCatalogueDraft::isReadableAgain_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("page") << page;
    QTest::newRow("schema") << schema;
    QTest::newRow("vscode") << vscode;
    QTest::newRow("glean") << metrics;
    QTest::newRow("strange names") << QByteArray(
        "{\"event\":\"a\\n\\\"\\u0001\\u007f\",\"\":{\"\\ud83d\\ude00/~\":1}}");
    QTest::newRow("nameless") << QByteArray("[{\"a\":1},{\"b\":2}]");
    QTest::newRow("word of ours") << QByteArray("{\"event\":\"envelope\"}");
}

/// A draft is a catalogue without a finding, and says the same when it is read.
void TestCatalogueDraft::isReadableAgain()
{
    QFETCH(QByteArray, text);
    const Draft made = draft({text});
    const std::string toml = catalogueToml(made.catalogue);
    const CatalogueRead read = readCatalogue(toml, "draft.toml");
    for (const Diagnostic &finding : read.findings)
        qWarning("%u:%u %s", finding.place.line, finding.place.column, qUtf8Printable(finding.message));
    QVERIFY(read.isClean());
    QCOMPARE(read.catalogue.events.size(), made.catalogue.events.size());
    for (std::size_t i = 0; i < read.catalogue.events.size(); ++i) {
        const CatalogueEvent &one = made.catalogue.events[i];
        const CatalogueEvent &other = read.catalogue.events[i];
        QCOMPARE(other.kind, one.kind);
        QCOMPARE(other.names, one.names);
        QCOMPARE(other.fields.size(), one.fields.size() + made.catalogue.common.size());
        for (std::size_t k = 0; k < one.fields.size(); ++k) {
            QCOMPARE(other.fields[k].path, one.fields[k].path);
            QVERIFY(other.fields[k].types == one.fields[k].types);
            QCOMPARE(other.fields[k].declaredAt, one.fields[k].declaredAt);
        }
    }
}

void TestCatalogueDraft::survivesHostileInput_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("glean, cut") << metrics;
    QTest::newRow("schema, cut") << schema;
    QTest::newRow("vscode, cut") << vscode;
    QTest::newRow("page, cut") << page;
    QTest::newRow("a schema that is everywhere itself")
        << QByteArray(R"({"$defs":{"a":{"type":"object","properties":{"x":{"$ref":"#/$defs/a"},"y":{"$ref":"#/$defs/a"},
"z":{"$ref":"#/$defs/a"},"end":{"type":"string"}}}},"$ref":"#/$defs/a"})");
    QTest::newRow("a reference to itself") << QByteArray(R"({"$defs":{"a":{"$ref":"#/$defs/a"}},"$ref":"#/$defs/a"})");
    QTest::newRow("deep yaml") << "$schema: moz://mozilla.org/schemas/glean/metrics/2-0-0\na: " + QByteArray(5000, '[');
    QTest::newRow("odd yaml") << QByteArray(
        "$schema: moz://mozilla.org/schemas/glean/metrics/2-0-0\na:\n  b: {type: [1], "
        "send_in_pings: 3, extra_keys: x, data_sensitivity: {}}\n  ? [x]\n  : {type: "
        "event}\n");
}

void TestCatalogueDraft::survivesHostileInput()
{
    QFETCH(QByteArray, text);
    (void)draft({text});
    const qsizetype step = text.size() > 2000 ? text.size() / 40 : 1;
    for (const DraftForm form : {DraftForm::Page, DraftForm::JsonSchema, DraftForm::VsCode, DraftForm::Glean}) {
        for (qsizetype size = 0; size <= text.size() && text.size() < 2000; size += step)
            (void)draft({text.left(size)}, "file", form);
    }
    QVERIFY(true);
}

void TestCatalogueDraft::readsTheSuite()
{
    const QDir directory(QStringLiteral(TELLTALE_SHARED_DIR "/suites/tracking-plans/pages"));
    if (!directory.exists())
        QSKIP("the suite is not there");
    QStringList without;
    for (const QString &name : directory.entryList(QDir::Files)) {
        QFile file(directory.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const Draft made = draft({file.readAll()}, name.toUtf8().constData());
        QVERIFY2(made.findings.empty(), qPrintable(name));
        if (made.catalogue.events.empty())
            without.append(name);
        else
            QVERIFY2(readCatalogue(catalogueToml(made.catalogue), "d").isClean(), qPrintable(name));
    }
    // These tell their fields in tables and sentences, and show no payload.
    QCOMPARE(without.join(u' '),
             QStringLiteral("angular_analytics.md homebrew_Analytics.md meilisearch_telemetry.mdx"));
}

QTEST_GUILESS_MAIN(TestCatalogueDraft)
#include "tst_catalogue_draft.moc"
