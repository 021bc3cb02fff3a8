// SPDX-License-Identifier: GPL-3.0-or-later
// What the Ping page knows before anything is painted: templates in sections, the history, the draft, words.
#include "network/ping/ping_templates.h"
#include "ui/ping/ping_draft.h"
#include "ui/ping/ping_history_model.h"
#include "ui/ping/ping_template_model.h"
#include "ui/ping/ping_waterfall.h"
#include "ui/ping/ping_words.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace telltale;
using namespace telltale::ui;
using network::PingGenerator;
using network::PingTemplate;
using namespace std::chrono_literals;

namespace {

const PingTemplate &builtIn(const char *id)
{
    static const network::PingTemplates all = network::PingTemplates::builtIn();
    const PingTemplate *const found = all.find(id);
    if (found == nullptr)
        qFatal("no such template");
    return *found;
}

/// A clock that stands and random bytes that count.
class StillSources : public network::PingSources
{
public:
    std::int64_t now() const override { return 1'704'784'091'249'000; }
    void randomise(std::span<std::uint8_t> bytes) const override
    {
        for (std::uint8_t &byte : bytes)
            byte = ++m_last;
    }

private:
    mutable std::uint8_t m_last = 0;
};

PingDeed deed(const char *title, int status)
{
    PingDeed made;
    made.time = 1'704'784'091'249;
    made.title = title;
    made.sentAs = QStringLiteral("exact");
    made.request.to = *network::PingTarget::parse("http://127.0.0.1:8642/v1/track");
    network::PingAttempt attempt;
    if (status != 0) {
        attempt.answer.emplace();
        attempt.answer->status = status;
        attempt.answer->head = "HTTP/1.1 " + std::to_string(status) + " Some reason\r\n\r\n";
        attempt.answer->isWhole = true;
    } else {
        attempt.error = Error{"ping-connection-refused", QStringLiteral("nobody listens")};
    }
    attempt.timeline.sending = 1ms;
    if (status != 0)
        attempt.timeline.firstByte = 2ms;
    attempt.timeline.done = 2900us;
    made.result.attempts.push_back(attempt);
    return made;
}

} // namespace

class TestPingModels : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void templatesStandInSections();
    void anEventStandsFirst();
    void historyShowsTheNewestFirst();
    void historyKeepsABound();
    void runsAreOneRow();
    void draftKeepsValuesUntilTheyAreSent();
    void draftSaysWhatIsWrong_data();
    void draftSaysWhatIsWrong();
    void typedGeneratorsAreRead();
    void nextOnesDiffer();
    void compressionIsExact();
    void secretsAreNotInTheMaskedText();
    void intervalsAreRead_data();
    void intervalsAreRead();
    void phasesFollowEachOther();
    void phasesThatWereNotAreNone();
    void linesMakeVisibleWhatCannotBeSeen();
    void hexShowsOffsetAndCharacters();
    void everyOfferIsRead();
};

void TestPingModels::templatesStandInSections()
{
    const std::shared_ptr<const audit::Knowledge> knowledge = audit::Knowledge::standard();
    PingTemplateModel model;
    QAbstractItemModelTester tester(&model);
    std::vector<PingTemplate> all = network::PingTemplates::builtIn().all();
    PingTemplate own = builtIn("webhook");
    own.id = "mine";
    own.title = "Mine";
    own.source = "/home/me/pings/mine.toml";
    all.push_back(own);
    model.setTemplates(all, "/home/me/pings", knowledge.get());
    QStringList headings;
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.index(row).data(PingTemplateModel::HeadingRole).toBool()) {
            headings << model.index(row).data().toString();
            QVERIFY(model.at(row) == nullptr);
            QVERIFY(!(model.flags(model.index(row)) & Qt::ItemIsSelectable));
        }
    }
    QCOMPARE(headings.first(), QStringLiteral("Appsmith catalogue"));
    QCOMPARE(headings.last(), QStringLiteral("Yours"));
    const int setup = model.rowOf("appsmith-server-setup");
    QVERIFY(setup > 0);
    QCOMPARE(model.index(setup).data().toString(), QStringLiteral("Server-setup ping"));
    QCOMPARE(model.index(setup).data(models::SubtitleRole).toString(), QStringLiteral("Installation Setup Complete"));
    QCOMPARE(model.index(setup).data(models::IconRole).toString(), QStringLiteral("infinity"));
    QCOMPARE(model.index(setup).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("Server-setup ping, sent always"));
    QCOMPARE(model.index(model.rowOf("appsmith-navigation")).data(models::IconRole).toString(),
             QStringLiteral("switch"));
    QCOMPARE(model.rowOf("mine"), model.rowCount() - 1);
    QCOMPARE(model.rowOf("nothing like it"), -1);
    QVERIFY(model.at(-1) == nullptr);
    QVERIFY(model.at(model.rowCount()) == nullptr);
}

void TestPingModels::anEventStandsFirst()
{
    PingTemplateModel model;
    QAbstractItemModelTester tester(&model);
    model.setTemplates(network::PingTemplates::builtIn().all(), {}, nullptr);
    const int before = model.rowCount();
    PingTemplate event;
    event.id = "event";
    event.title = "SETUP\x1b[31m";
    model.setFromEvent(event);
    QCOMPARE(model.rowCount(), before + 2);
    QCOMPARE(model.rowOf("event"), 1);
    QVERIFY(!model.index(1).data().toString().contains(QChar(0x1b)));
    model.setFromEvent({});
    QCOMPARE(model.rowCount(), before);
}

void TestPingModels::historyShowsTheNewestFirst()
{
    PingHistoryModel model;
    QAbstractItemModelTester tester(&model);
    model.add(deed("first", 200));
    model.add(deed("second", 0));
    const auto cell = [&model](int row, int column) { return model.index(row, column).data().toString(); };
    QCOMPARE(cell(0, PingHistoryModel::Template), QStringLiteral("second"));
    QCOMPARE(cell(0, PingHistoryModel::Status), QStringLiteral("refused"));
    QCOMPARE(model.index(0, PingHistoryModel::Status).data(models::ToneRole).value<models::Tone>(),
             models::Tone::Error);
    QVERIFY(model.index(0, PingHistoryModel::Status)
                .data(Qt::ToolTipRole)
                .toString()
                .contains(QStringLiteral("Nothing listens there")));
    QCOMPARE(cell(1, PingHistoryModel::Status), QStringLiteral("200"));
    QCOMPARE(cell(1, PingHistoryModel::To), QStringLiteral("127.0.0.1:8642"));
    QCOMPARE(cell(1, PingHistoryModel::Time), QStringLiteral("07:08:11"));
    QCOMPARE(cell(1, PingHistoryModel::Took), QStringLiteral("1.90 ms"));
    QCOMPARE(model.at(1)->title, std::string("first"));
    QVERIFY(model.at(2) == nullptr);
}

void TestPingModels::historyKeepsABound()
{
    PingHistoryModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    for (int i = 0; i < PingHistoryModel::most + 3; ++i)
        model.add(deed(qPrintable(QString::number(i)), 204));
    QCOMPARE(model.rowCount(), PingHistoryModel::most);
    QCOMPARE(model.at(PingHistoryModel::most - 1)->title, std::string("3"));
}

void TestPingModels::runsAreOneRow()
{
    PingHistoryModel model;
    PingDeed run = deed("Webhook", 200);
    run.run = network::LatencySummary();
    run.run->answered2xx = 47;
    run.run->p50 = 2ms;
    run.wanted = 50;
    model.add(run);
    QCOMPARE(model.index(0, PingHistoryModel::Template).data().toString(), QStringLiteral("Webhook, 50 times"));
    QCOMPARE(model.index(0, PingHistoryModel::Status).data().toString(), QStringLiteral("47 of 50"));
    QCOMPARE(model.index(0, PingHistoryModel::Took).data().toString(), QStringLiteral("2.00 ms"));
}

void TestPingModels::draftKeepsValuesUntilTheyAreSent()
{
    StillSources sources;
    PingDraft draft(sources);
    draft.setTarget(QStringLiteral("http://127.0.0.1:8642"));
    draft.setTemplate(builtIn("appsmith-server-setup"));
    QVERIFY(draft.request().has_value());
    const std::string first = draft.request()->bytes;
    const std::string id = draft.filling().values.find("insertId")->second;
    QVERIFY(first.find(id) != std::string::npos);
    draft.choose("version", PingGenerator::literal("v2"));
    QCOMPARE(draft.filling().values.find("insertId")->second, id); // typing elsewhere changes nothing in it
    QVERIFY(draft.request()->bytes.find("\"version\": \"v2\"") != std::string::npos);
    const std::string instance = draft.filling().values.find("instanceId")->second;
    draft.renew();
    QVERIFY(draft.filling().values.find("insertId")->second != id);
    QCOMPARE(draft.filling().values.find("instanceId")->second, instance); // which stays
    QCOMPARE(draft.filling().values.find("version")->second, std::string("v2"));
}

void TestPingModels::draftSaysWhatIsWrong_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("code");
    QTest::newRow("good") << "http://127.0.0.1:1"
                          << "version"
                          << "v1"
                          << "";
    QTest::newRow("no address") << ""
                                << "version"
                                << "v1"
                                << "bad-url";
    QTest::newRow("another scheme") << "ftp://a.example"
                                    << "version"
                                    << "v1"
                                    << "bad-url";
    QTest::newRow("no address of that kind") << "http://127.0.0.1:1"
                                             << "ipAddress"
                                             << "300.1.1.1"
                                             << "ping-value";
    QTest::newRow("missing") << "http://127.0.0.1:1"
                             << "ipAddress"
                             << ""
                             << "ping-value-missing";
    QTest::newRow("no such generator") << "http://127.0.0.1:1"
                                       << "version"
                                       << "@yesterday"
                                       << "ping-generator";
}

void TestPingModels::draftSaysWhatIsWrong()
{
    QFETCH(QString, url);
    QFETCH(QString, variable);
    QFETCH(QString, value);
    QFETCH(QString, code);
    PingDraft draft;
    draft.setTarget(url);
    draft.setTemplate(builtIn("appsmith-server-setup"));
    QSignalSpy changes(&draft, &PingDraft::changed);
    draft.chooseText(variable.toStdString(), value.toStdString());
    QCOMPARE(changes.count(), 1);
    QCOMPARE(draft.request().has_value(), code.isEmpty());
    QCOMPARE(draft.problem().has_value(), !code.isEmpty());
    if (!code.isEmpty())
        QCOMPARE(QLatin1String(draft.problem()->code), code);
    const bool isOfField = code.startsWith(QLatin1String("ping-"));
    QCOMPARE(draft.errorOf(variable.toStdString()).has_value(), isOfField);
    draft.chooseText(variable.toStdString(), variable == QLatin1String("version") ? "v3" : "192.0.2.7");
    QVERIFY(!draft.errorOf(variable.toStdString()));
}

void TestPingModels::typedGeneratorsAreRead()
{
    StillSources sources;
    PingDraft draft(sources);
    draft.setTarget(QStringLiteral("http://127.0.0.1:8642"));
    draft.setTemplate(builtIn("appsmith-server-setup"));
    draft.chooseText("version", "@now unix-s");
    QCOMPARE(draft.generatorOf("version").kind, PingGenerator::Kind::Now);
    QCOMPARE(draft.filling().values.find("version")->second, std::string("1704784091"));
    draft.chooseText("version", "@literal @home");
    QCOMPARE(draft.filling().values.find("version")->second, std::string("@home"));
    draft.setTemplate(builtIn("appsmith-keep-alive"));
    QVERIFY(!draft.isChosen("version"));
}

void TestPingModels::nextOnesDiffer()
{
    PingDraft draft;
    draft.setTarget(QStringLiteral("http://127.0.0.1:8642"));
    draft.setKnowledge(audit::Knowledge::standard());
    draft.setTemplate(builtIn("segment-track"));
    const Result<network::PingRequest> one = draft.makeNext();
    const Result<network::PingRequest> two = draft.makeNext();
    QVERIFY(one && two);
    QVERIFY(one->bytes != two->bytes);
}

void TestPingModels::compressionIsExact()
{
    PingDraft draft;
    draft.setTarget(QStringLiteral("http://127.0.0.1:8642"));
    draft.setTemplate(builtIn("webhook"));
    network::PingAdditions additions;
    additions.coding = network::PingCoding::Gzip;
    additions.hasTestHeader = true;
    draft.setAdditions(additions);
    QVERIFY(draft.request() && draft.composed());
    QVERIFY(draft.request()->head().find("Content-Encoding: gzip") != std::string_view::npos);
    QVERIFY(draft.request()->head().find("X-Telltale-Test: 1") != std::string_view::npos);
    QVERIFY(draft.request()->body() != draft.composed()->body());
    const std::string length = "Content-Length: " + std::to_string(draft.request()->body().size());
    QVERIFY(draft.request()->head().find(length) != std::string_view::npos);
}

void TestPingModels::secretsAreNotInTheMaskedText()
{
    PingDraft draft;
    draft.setTarget(QStringLiteral("http://127.0.0.1:8642"));
    draft.setTemplate(builtIn("segment-track"));
    draft.choose("writeKey", PingGenerator::literal("s3cret-of-mine"));
    const std::string masked = network::maskedPing(draft.request()->bytes, draft.secrets());
    const QByteArray coded = QByteArray("s3cret-of-mine:").toBase64();
    QVERIFY(draft.request()->bytes.find(coded.toStdString()) != std::string::npos);
    QVERIFY(masked.find(coded.toStdString()) == std::string::npos);
    QVERIFY(masked.find("***") != std::string::npos);
}

void TestPingModels::intervalsAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qlonglong>("ms"); // -1: none
    QTest::newRow("seconds") << "2 s" << 2000LL;
    QTest::newRow("bare") << "3" << 3000LL;
    QTest::newRow("ms") << "500ms" << 500LL;
    QTest::newRow("minutes") << " 5 min " << 300'000LL;
    QTest::newRow("hours") << "2h" << 7'200'000LL;
    QTest::newRow("parts") << "1.5 s" << 1500LL;
    QTest::newRow("comma") << "0,25 s" << 250LL;
    QTest::newRow("none") << "0 s" << 0LL;
    QTest::newRow("empty") << "" << -1LL;
    QTest::newRow("negative") << "-1 s" << -1LL;
    QTest::newRow("other unit") << "3 days" << -1LL;
    QTest::newRow("much") << "9999999999 h" << -1LL;
}

void TestPingModels::intervalsAreRead()
{
    QFETCH(QString, text);
    QFETCH(qlonglong, ms);
    const std::optional<std::chrono::milliseconds> read = readInterval(text);
    QCOMPARE(read ? qlonglong(read->count()) : -1LL, ms);
    if (read)
        QCOMPARE(readInterval(intervalText(*read)), read);
}

void TestPingModels::phasesFollowEachOther()
{
    network::PingTimeline timeline;
    timeline.connected = 120us;
    timeline.sending = 150us;
    timeline.sent = 340us;
    timeline.firstByte = 1750us;
    timeline.done = 1930us;
    const QList<PingPhase> phases = pingPhases(timeline);
    QCOMPARE(phases.size(), 6);
    QVERIFY(!phases.at(0).took); // an address needs no lookup
    QCOMPARE(phases.at(1).took, std::optional<std::chrono::nanoseconds>(120us));
    QVERIFY(!phases.at(2).took);
    QCOMPARE(phases.at(3).begin, std::chrono::nanoseconds(150us));
    QCOMPARE(phases.at(3).took, std::optional<std::chrono::nanoseconds>(190us));
    QCOMPARE(phases.at(4).took, std::optional<std::chrono::nanoseconds>(1410us));
    QVERIFY(phases.at(4).isWaiting);
    QCOMPARE(phases.at(5).took, std::optional<std::chrono::nanoseconds>(180us));
}

void TestPingModels::phasesThatWereNotAreNone()
{
    network::PingTimeline refused;
    refused.lookedUp = 1ms;
    refused.done = 2ms;
    const QList<PingPhase> phases = pingPhases(refused);
    QVERIFY(phases.at(0).took);
    for (int at = 1; at < 6; ++at)
        QVERIFY(!phases.at(at).took);
}

void TestPingModels::linesMakeVisibleWhatCannotBeSeen()
{
    QCOMPARE(pingLines("A: b\r\n\r\n{\n}"), QStringLiteral("A: b\n\n{\n}"));
    QCOMPARE(pingLines(""), QString());
    QVERIFY(!pingLines("a\x1b[31mb\0c").contains(QChar(0x1b)));
    QVERIFY(pingLines("\r in the middle").size() > 0);
    QVERIFY(!pingLines("a\rb").contains(QLatin1Char('\r')));
    const QString cut = pingLines(std::string(100, 'x'), 10);
    QVERIFY(cut.startsWith(QStringLiteral("xxxxxxxxxx\n")) && cut.contains(QStringLiteral("90 B")));
}

void TestPingModels::hexShowsOffsetAndCharacters()
{
    QCOMPARE(pingHex(""), QString());
    const QStringList rows = pingHex("POST / HTTP/1.1\r\nHost").split(QLatin1Char('\n'));
    QCOMPARE(rows.size(), 2);
    QVERIFY(rows.at(0).startsWith(QStringLiteral("000000  50 4f 53 54 20")));
    QVERIFY(rows.at(0).endsWith(QStringLiteral("POST / HTTP/1.1.")));
    QVERIFY(rows.at(1).startsWith(QStringLiteral("000010  0a 48")));
}

void TestPingModels::everyOfferIsRead()
{
    QStringList texts;
    for (const GeneratorOffer &offer : generatorOffers()) {
        if (offer.text.isEmpty())
            continue;
        QVERIFY2(!texts.contains(offer.text), qPrintable(offer.text));
        texts << offer.text;
        if (offer.needsArgument)
            continue;
        const Result<PingGenerator> read = PingGenerator::parse(offer.generator.text());
        QVERIFY2(read && *read == offer.generator, qPrintable(offer.text));
        QCOMPARE(generatorText(offer.generator), offer.text);
    }
    QVERIFY(texts.size() > 15);
    QCOMPARE(generatorText(PingGenerator::literal("x")), QString());
}

QTEST_MAIN(TestPingModels)
#include "tst_ping_models.moc"
