// SPDX-License-Identifier: GPL-3.0-or-later
// The verdict of a proof, with made-up requests.
#include "privacy/proof/proof_text.h"
#include "proof_capture.h"

#include <QTest>

using namespace telltale;
using namespace telltale::privacy;
using namespace telltale::test;

namespace {

using Capture = ProofCapture;
constexpr std::int64_t began = Capture::began;
constexpr std::int64_t off = Capture::off;
constexpr std::int64_t ended = Capture::ended;
constexpr std::int64_t minute = Capture::minute;

std::shared_ptr<const audit::Knowledge> toolKnowledge()
{
    static const auto made = knowledgeWith(toolCatalogue());
    return made;
}

/// A product with a catalogue, and one without.
ProofSubject tool()
{
    return subjectOf("tool", toolKnowledge());
}
ProofSubject stranger()
{
    return subjectOf("stranger", toolKnowledge());
}

std::string doubtsOf(const ProofVerdict &verdict)
{
    std::string all;
    for (const ProofDoubtFound &doubt : verdict.doubts)
        all.append(all.empty() ? "" : " ").append(word(doubt.what));
    return all;
}

} // namespace

class TestProof : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void outcomes_data();
    void outcomes();
    void doubts_data();
    void doubts();
    void coverage_data();
    void coverage();
    void beacons_data();
    void beacons();
    void queues_data();
    void queues();
    void clocksThatAreWrong();
    void beforeConsent();
    void betweenOffAndRestart();
    void rows();
    void countsRequestsOnce();
    void measuresPauses();
    void shortensWhereItIsSaid();
    void hostsThatWereNotPointed();
    void keepsCredentialsOut();
    void talksToPeople();
    void appsmith();
};

void TestProof::outcomes_data()
{
    using Sent = std::vector<std::pair<std::int64_t, std::string>>;
    QTest::addColumn<bool>("hasCatalogue");
    QTest::addColumn<Sent>("sent"); // `/ping` is a request
    QTest::addColumn<QString>("outcome");
    const auto row = [](const char *name, bool hasCatalogue, const Sent &sent, const char *outcome) {
        QTest::newRow(name) << hasCatalogue << sent << QString::fromLatin1(outcome);
    };
    row("honours it", true, {{began, "click"}}, "silent");
    row("honours it, no catalogue", false, {{began, "click"}}, "silent");
    row("the last moment of the baseline", true, {{off - 1, "click"}}, "silent");
    row("the first moment of off", true, {{began, "click"}, {off, "click"}}, "still-sends");
    row("ignores it", true, {{began, "click"}, {off + minute, "click"}}, "still-sends");
    row("ignores it, no catalogue", false, {{began, "x"}, {off + minute, "x"}}, "still-sends");
    row("something new", true, {{began, "click"}, {off + 2 * minute, "y"}, {off + 3 * minute, "y"}}, "still-sends");
    row("after the end", true, {{began, "click"}, {ended + 1, "click"}}, "still-sends");
    row("always sent", true, {{began, "click"}, {began, "/ping"}, {off + minute, "/ping"}}, "always-sent-only");
    row("always sent, new", true, {{began, "click"}, {off + minute, "/ping"}}, "always-sent-only");
    row("always and more", true, {{began, "click"}, {off + 1, "/ping"}, {off + minute, "click"}}, "still-sends");
    row("a request nobody knows", true, {{began, "click"}, {off + 2 * minute, "/other"}}, "still-sends");
    row("nothing", true, {}, "nothing-captured");
    row("nothing, no catalogue", false, {}, "nothing-captured");
    row("nothing before, something then", true, {{off + 5 * minute, "click"}}, "still-sends");
    row("nothing before, always sent then", true, {{off + minute, "/ping"}}, "nothing-captured");
    row("only what is always sent", true, {{began, "/ping"}}, "not-proved");
    row("only what nobody declares", true, {{began, "x"}}, "not-proved");
    row("only what nobody declares, and always", true, {{began, "x"}, {began, "/ping"}}, "not-proved");
}

void TestProof::outcomes()
{
    using Sent = std::vector<std::pair<std::int64_t, std::string>>;
    QFETCH(bool, hasCatalogue);
    QFETCH(Sent, sent);
    QFETCH(QString, outcome);
    Capture capture(hasCatalogue ? tool() : stranger());
    for (const auto &[time, name] : sent) {
        if (name.starts_with('/'))
            capture.get(time, "https://t.example" + name);
        else
            capture.event(time, name);
    }
    const ProofVerdict verdict = capture.judged();
    QCOMPARE(QString::fromLatin1(word(verdict.outcome).data()), outcome);
    QCOMPARE(verdict.countsEverything, !hasCatalogue);
}

void TestProof::doubts_data()
{
    using Change = std::function<void(Capture &)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("doubts");
    const auto row = [](const char *name, const Change &change, const char *doubts) {
        QTest::newRow(name) << change << QString::fromLatin1(doubts);
    };
    row(
        "none", [](Capture &) {}, "");
    row(
        "stopped", [](Capture &c) { c.timeline.isStoppedEarly = true; }, "stopped-early");
    row(
        "not ended", [](Capture &c) { c.timeline.ended.reset(); }, "stopped-early");
    row(
        "never switched off", [](Capture &c) { c.timeline.switchedOff = c.timeline.heeded = c.timeline.ended = {}; },
        "stopped-early");
    row(
        "on", [](Capture &c) { c.timeline.offState = SwitchState::On; }, "not-switched-off");
    row(
        "on again", [](Capture &c) { c.timeline.endState = SwitchState::On; }, "not-switched-off");
    row(
        "unknown", [](Capture &c) { c.timeline.offState = SwitchState::Unknown; }, "state-unknown");
    row(
        "unknown at last", [](Capture &c) { c.timeline.endState = SwitchState::Unknown; }, "state-unknown");
    row(
        "nobody counted", [](Capture &c) { c.timeline.coverage.isKnown = false; }, "coverage-unknown");
    row(
        "as long as the interval", [](Capture &c) { c.timeline.ended = off + 60 * minute; }, "declared-interval");
    row(
        "a moment longer", [](Capture &c) { c.timeline.ended = off + 60 * minute + 1; }, "");
    row(
        "shorter", [](Capture &c) { c.timeline.ended = off + 30 * minute; }, "declared-interval");
    row(
        "in force late", [](Capture &c) { c.timeline.heeded = off + 190 * minute; }, "declared-interval");
    row(
        "always sent more rarely", [](Capture &c) { c.timeline.ended = off + 90 * minute; }, "");
    row(
        "the command failed", [](Capture &c) { c.timeline.watchStatus = 3; }, "command-failed");
    row(
        "the command failed at first", [](Capture &c) { c.timeline.baselineStatus = 1; }, "command-failed");
    row(
        "the command is well", [](Capture &c) { c.timeline.baselineStatus = c.timeline.watchStatus = 0; }, "");
    row(
        "several",
        [](Capture &c) {
            c.timeline.isStoppedEarly = true;
            c.timeline.offState = SwitchState::Unknown;
        },
        "stopped-early state-unknown");
    row(
        "a damaged record", [](Capture &c) { c.log.diagnostic({}); }, "coverage-unclean");
    row(
        "a note about the record",
        [](Capture &c) {
            Diagnostic note;
            note.severity = Severity::Note;
            c.log.diagnostic(note);
        },
        "");
}

void TestProof::doubts()
{
    using Change = std::function<void(Capture &)>;
    QFETCH(Change, change);
    QFETCH(QString, doubts);
    Capture capture(tool());
    capture.event(began, "click");
    change(capture);
    const ProofVerdict verdict = capture.judged();
    QCOMPARE(QString::fromStdString(doubtsOf(verdict)), doubts);
    QCOMPARE(verdict.outcome, doubts.isEmpty() ? ProofOutcome::Silent : ProofOutcome::NotProved);
    for (const ProofDoubtFound &doubt : verdict.doubts)
        QVERIFY(!doubtText(doubt, verdict).isEmpty());
    // What is broken stays broken, whatever speaks against the proof.
    capture.event(capture.timeline.heeded.value_or(off) + 1, "click");
    if (capture.timeline.heeded)
        QCOMPARE(capture.judged().outcome, ProofOutcome::StillSends);
}

void TestProof::coverage_data()
{
    QTest::addColumn<std::uint64_t CaptureCounters::*>("counter");
    QTest::addColumn<bool>("isClean");
    QTest::newRow("connections") << &CaptureCounters::connections << true;
    QTest::newRow("failed") << &CaptureCounters::failed << true;
    QTest::newRow("refused connections") << &CaptureCounters::refusedConnections << false;
    QTest::newRow("refused") << &CaptureCounters::refused << false;
    QTest::newRow("cut off") << &CaptureCounters::cutOff << false;
    QTest::newRow("unrecorded") << &CaptureCounters::unrecorded << false;
    QTest::newRow("unseen") << &CaptureCounters::passedUnseen << false;
    QTest::newRow("tunnels") << &CaptureCounters::tunnels << false;
    QTest::newRow("client refused TLS") << &CaptureCounters::tlsRefused << false;
    QTest::newRow("upstream not trusted") << &CaptureCounters::untrusted << false;
    QTest::newRow("streams") << &CaptureCounters::streams << false;
    QTest::newRow("QUIC") << &CaptureCounters::quicRefused << false;
    QTest::newRow("datagrams") << &CaptureCounters::datagrams << false;
    QTest::newRow("turned away") << &CaptureCounters::turnedAway << false;
    QTest::newRow("programs not reached") << &CaptureCounters::unreached << false;
    QTest::newRow("TLS opened") << &CaptureCounters::tlsOpened << true;
    QTest::newRow("redirected") << &CaptureCounters::redirected << true;
    QTest::newRow("names differ") << &CaptureCounters::namesDiffer << true;
}

void TestProof::coverage()
{
    QFETCH(std::uint64_t CaptureCounters::*, counter);
    QFETCH(bool, isClean);
    CaptureCounters before;
    before.*counter = 5;
    CaptureCounters after = before;
    QVERIFY(ProofCoverage::between(before, after).isClean());
    after.*counter = 6;
    QCOMPARE(ProofCoverage::between(before, after).isClean(), isClean);
    QVERIFY2(ProofCoverage::between(after, before).isClean() == isClean, "another capture's counters");
    QCOMPARE(proofUnseen(ProofCoverage::between(before, after)).isEmpty(), isClean);
    QVERIFY(!ProofCoverage().isClean());
}

void TestProof::beacons_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<qint64>("after");
    QTest::addColumn<int>("times");
    QTest::addColumn<bool>("isSeenBefore");
    QTest::addColumn<bool>("isBeacon");
    const auto row = [](const char *name, const char *event, qint64 after, int times, bool isSeenBefore,
                        bool isBeacon) {
        QTest::newRow(name) << QString::fromLatin1(event) << after << times << isSeenBefore << isBeacon;
    };
    row("by its name", "telemetry_disabled", 1000, 1, false, true);
    row("by its name, late", "user opted out", 30 * minute, 1, false, true);
    row("by its name, twice", "opt-out", 1000, 2, false, true);
    row("by its name, seen before", "opt-out", 1000, 1, true, true);
    row("new, at once", "goodbye", 0, 1, false, true);
    row("new, at the end of the grace time", "goodbye", beaconGrace, 1, false, true);
    row("new, after it", "goodbye", beaconGrace + 1, 1, false, false);
    row("new, twice", "goodbye", 1000, 2, false, false);
    row("seen before", "goodbye", 1000, 1, true, false);
    row("declared", "click", 1000, 1, false, false);
}

void TestProof::beacons()
{
    QFETCH(QString, name);
    QFETCH(qint64, after);
    QFETCH(int, times);
    QFETCH(bool, isSeenBefore);
    QFETCH(bool, isBeacon);
    Capture capture(tool());
    capture.event(began, "stats");
    if (isSeenBefore)
        capture.event(began, name.toStdString());
    for (int i = 0; i < times; ++i)
        capture.event(off + after, name.toStdString());
    const ProofVerdict verdict = capture.judged();
    QCOMPARE(verdict.outcome, ProofOutcome::StillSends);
    const ProofRow *const row = rowNamed(verdict, name.toStdString());
    QVERIFY(row != nullptr);
    QCOMPARE(row->marks.isOptOutBeacon, isBeacon);
    QCOMPARE(row->watch, std::uint64_t(times));
    QCOMPARE(proofMarkTexts(*row).contains(QStringLiteral("opt-out beacon")), isBeacon);
}

void TestProof::queues_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<bool>("isFlushed");
    const auto row = [](const char *name, const std::string &members, bool isFlushed) {
        QTest::newRow(name) << QString::fromStdString("{\"event\":\"click\"," + members + "}") << isFlushed;
    };
    const auto at = [](std::int64_t time) { return "\"timestamp\":\"" + payload::formatTime(time) + "\""; };
    const auto segment = [](std::int64_t time) { return "\"messageId\":\"ajs-next-" + std::to_string(time) + "-x\""; };
    row("happened before", at(off - 1), true);
    row("happened at the moment", at(off + 1), false);
    row("no time", "\"n\":1", false);
    row("in seconds, in the second of the moment", "\"timestamp\":" + std::to_string(off / 1000), false);
    row("in seconds, before", "\"timestamp\":" + std::to_string(off / 1000 - 1), true);
    row("an id made before", segment(off - 1), true);
    row("an id made later", segment(off + 1), false);
    row("its own time counts before its id", at(off + 1) + "," + segment(off - 1), false);
    row("delivered again", "\"messageId\":\"same\"," + at(off + 1), true);
    row("an id that is none", "\"messageId\":\"often\"", false);
}

void TestProof::queues()
{
    QFETCH(QString, body);
    QFETCH(bool, isFlushed);
    Capture capture(tool());
    capture.post(began, R"({"event":"stats","messageId":"same"})");
    capture.post(began, R"({"event":"stats","messageId":"often"})");
    capture.post(began, R"({"event":"stats","messageId":"often"})");
    capture.post(off + minute, body.toStdString());
    const ProofVerdict verdict = capture.judged();
    QCOMPARE(verdict.outcome, ProofOutcome::StillSends);
    const ProofRow *const row = rowNamed(verdict, "click");
    QVERIFY(row != nullptr);
    QCOMPARE(row->marks.flushed, std::uint64_t(isFlushed));
    QCOMPARE(proofMarkTexts(*row).contains(QStringLiteral("queue flushed later")), isFlushed);
    QCOMPARE(proofWhy(verdict).contains(QStringLiteral("waited in a queue")), isFlushed);
}

void TestProof::clocksThatAreWrong()
{
    for (const std::int64_t behind : {10 * minute, -10 * minute}) {
        Capture capture(tool());
        const auto click = [&capture, behind](std::int64_t time, std::int64_t happened) {
            capture.post(time,
                         "{\"event\":\"click\",\"timestamp\":\"" + payload::formatTime(happened - behind) + "\"}");
        };
        click(began + minute, began + minute - 10);
        click(off + minute, off + minute - 10);
        QCOMPARE(rowNamed(capture.judged(), "click")->marks.flushed, std::uint64_t(0));
        click(off + 2 * minute, off - minute);
        QCOMPARE(rowNamed(capture.judged(), "click")->marks.flushed, std::uint64_t(1));
    }
}

void TestProof::beforeConsent()
{
    Capture capture(tool());
    capture.timeline.switchedOn = began + 10 * minute;
    capture.event(began + 9 * minute, "click");
    capture.event(began + 11 * minute, "stats");
    ProofVerdict verdict = capture.judged();
    QCOMPARE(verdict.outcome, ProofOutcome::StillSends);
    QCOMPARE(verdict.beforeConsent, std::uint64_t(1));
    QCOMPARE(verdict.baseline, std::uint64_t(1));
    QVERIFY(rowNamed(verdict, "click")->marks.isBeforeConsent);
    QCOMPARE(proofMarkTexts(*rowNamed(verdict, "click")), QStringList{QStringLiteral("before consent")});
    QVERIFY(!rowNamed(verdict, "stats")->breaksSilence);
    QVERIFY(proofWhy(verdict).contains(QStringLiteral("before telemetry was ever turned on")));
    // What is always sent needs no consent by its own declaration.
    Capture always(tool());
    always.timeline.switchedOn = began + 10 * minute;
    always.get(began, "https://t.example/ping");
    always.event(began + 11 * minute, "click");
    verdict = always.judged();
    QCOMPARE(verdict.outcome, ProofOutcome::Silent);
    QVERIFY(!rowNamed(verdict, "GET /ping")->marks.isBeforeConsent);
}

void TestProof::betweenOffAndRestart()
{
    Capture capture(tool());
    capture.timeline.heeded = off + 10 * minute;
    capture.event(began, "click");
    capture.event(off + minute, "click");
    ProofVerdict verdict = capture.judged();
    QVERIFY2(verdict.outcome == ProofOutcome::Silent, "it was not told yet");
    QCOMPARE(verdict.between, std::uint64_t(1));
    QVERIFY(
        proofLimits(verdict).join(QLatin1Char(' ')).contains(QStringLiteral("1 request came after off was written")));
    // What had been queued until then comes from before off was in force.
    capture.post(off + 11 * minute,
                 "{\"event\":\"click\",\"timestamp\":\"" + payload::formatTime(off + 9 * minute) + "\"}");
    QCOMPARE(rowNamed(capture.judged(), "click")->marks.flushed, std::uint64_t(1));
    Capture beacon(tool());
    beacon.timeline.heeded = off + 10 * minute;
    beacon.event(began, "click");
    beacon.event(off + 5 * minute, "analytics_disabled");
    verdict = beacon.judged();
    QCOMPARE(verdict.outcome, ProofOutcome::StillSends);
    QVERIFY(rowNamed(verdict, "analytics_disabled")->marks.isOptOutBeacon);
    // One that is new when the program has started again.
    Capture restarted(tool());
    restarted.timeline.heeded = off + 10 * minute;
    restarted.event(began, "click");
    restarted.event(off + 10 * minute + 1, "started");
    QVERIFY(rowNamed(restarted.judged(), "started")->marks.isOptOutBeacon);
}

void TestProof::rows()
{
    Capture capture(tool());
    capture.event(began, "click");
    capture.get(began + 1, "https://t.example/ping?id=1");
    capture.event(began + 2, "click");
    capture.get(off + 5 * minute, "https://t.example/ping?id=1");
    capture.post(off + 5 * minute, R"({"event":"click","user":{"mail":"a@b.example"},"list":[1,2]})",
                 "https://other.example/track");
    const ProofVerdict verdict = capture.judged();
    QCOMPARE(verdict.rows.size(), std::size_t(2));
    const ProofRow &click = verdict.rows[0];
    QCOMPARE(click.label, std::string("click"));
    QCOMPARE(click.kind, std::string("click"));
    QCOMPARE(click.baseline, std::uint64_t(2));
    QCOMPARE(click.watch, std::uint64_t(1));
    QVERIFY(click.isDeclared && click.breaksSilence && !click.isAlwaysSent);
    QCOMPARE(proofGateText(click), QStringLiteral("when enabled"));
    QCOMPARE(click.hosts, (std::vector<std::string>{"https://t.example", "https://other.example"}));
    QVERIFY2(click.fields == (std::vector<std::string>{"/event", "/list/*", "/user/mail"}),
             "only those that came when off");
    QCOMPARE(click.exchanges, std::vector<std::uint32_t>{4});
    const ProofRow &ping = verdict.rows[1];
    QCOMPARE(ping.label, std::string("GET /ping"));
    QCOMPARE(proofGateText(ping), QStringLiteral("always"));
    QCOMPARE(ping.fields, std::vector<std::string>{"query/id"});
    QVERIFY(!ping.breaksSilence);
    QCOMPARE(verdict.kindsLeft(), std::size_t(2));
}

void TestProof::countsRequestsOnce()
{
    Capture capture(stranger());
    capture.post(began, R"([{"event":"a"},{"event":"a"},{"event":"b"}])");
    capture.post(began, "{}");
    capture.post(began, "\xff\xfe nothing", "https://t.example/x", "application/octet-stream");
    capture.get(began, "https://t.example/flags");
    const ProofVerdict verdict = capture.judged();
    QCOMPARE(verdict.baseline, std::uint64_t(4));
    QCOMPARE(rowNamed(verdict, "a")->baseline, std::uint64_t(2));
    QVERIFY2(rowNamed(verdict, "POST /track") != nullptr, "a body without an event is a request");
    QVERIFY(rowNamed(verdict, "GET /flags") != nullptr);
    QVERIFY2(verdict.timeline.coverage.isClean(), "what was not taken apart in the baseline hides nothing");
    capture.post(off + 5 * minute, "\xff\xfe nothing", "https://t.example/x", "application/octet-stream");
    QCOMPARE(capture.judged().timeline.coverage.undecoded, std::uint64_t(1));
}

void TestProof::measuresPauses()
{
    Capture capture(stranger());
    for (int i = 0; i < 3; ++i)
        capture.event(began + i * 20 * minute, "beat");
    capture.timeline.ended = off + 20 * minute;
    ProofVerdict verdict = capture.judged();
    QCOMPARE(doubtsOf(verdict), std::string("measured-interval"));
    QCOMPARE(verdict.doubts[0].about, std::string("beat"));
    QVERIFY(verdict.doubts[0].time == std::chrono::minutes(20));
    QCOMPARE(verdict.longest.label, std::string("beat"));
    capture.timeline.isWholeRun = true;
    QVERIFY2(capture.judged().outcome == ProofOutcome::Silent, "its whole life was seen");
    capture.timeline.isWholeRun = false;
    capture.timeline.ended = off + 20 * minute + 1;
    QCOMPARE(capture.judged().outcome, ProofOutcome::Silent);
    // A longer pause than the declared one counts, a shorter one does not.
    for (const auto &[pause, outcome] :
         {std::pair(50, ProofOutcome::Silent), std::pair(100, ProofOutcome::NotProved)}) {
        Capture declared(tool());
        declared.event(began - pause * minute, "stats");
        declared.event(began, "stats");
        declared.timeline.ended = off + 90 * minute;
        QCOMPARE(declared.judged().outcome, outcome);
    }
}

void TestProof::shortensWhereItIsSaid()
{
    ProofSubject subject = tool();
    Capture slow(subject);
    slow.event(began, "stats");
    slow.timeline.ended = off + minute;
    QCOMPARE(doubtsOf(slow.judged()), std::string("declared-interval"));
    subject.shortened["stats"] = std::chrono::seconds(10);
    Capture quick(subject);
    quick.event(began, "stats");
    quick.timeline.ended = off + minute;
    QCOMPARE(quick.judged().outcome, ProofOutcome::Silent);
}

void TestProof::hostsThatWereNotPointed()
{
    Capture capture(tool());
    capture.event(began, "click");
    capture.pointed.emplace();
    ProofVerdict verdict = capture.judged();
    QCOMPARE(doubtsOf(verdict), std::string("not-pointed"));
    QVERIFY2(verdict.doubts[0].about == "stats.example", "what was seen had been pointed somehow");
    capture.pointed = std::vector<std::string>{"stats.*"};
    QCOMPARE(capture.judged().outcome, ProofOutcome::Silent);
}

void TestProof::keepsCredentialsOut()
{
    Capture capture(stranger());
    const std::string token = "ghp_16C7e42F292c6912E7710c838347Ae178B4a";
    capture.get(began, "https://t.example/hook/" + token + "/x?token=" + token);
    const ProofVerdict verdict = capture.judged();
    QCOMPARE(verdict.rows.size(), std::size_t(1));
    QVERIFY2(verdict.rows[0].label.find(token) == std::string::npos, verdict.rows[0].label.c_str());
}

void TestProof::talksToPeople()
{
    Capture capture(tool());
    capture.event(began, "click");
    capture.get(off + 130 * minute, "https://t.example/ping");
    capture.timeline.ended = off + 130 * minute;
    capture.timeline.isPutBack = true;
    SwitchChange change;
    change.file = "/etc/tool.env";
    capture.timeline.changes.push_back(change);
    const ProofVerdict verdict = capture.judged();
    QCOMPARE(proofTitle(verdict), QStringLiteral("Quiet, except what is always sent"));
    QCOMPARE(proofWhy(verdict),
             QStringLiteral("Off was in force for 2 h 10 min, longer than the longest declared interval (1 h). 1 kind "
                            "still left, declared to be always sent. Afterwards the switch was put back."));
    const std::vector<ProofStepText> steps = proofSteps(verdict);
    QCOMPARE(steps.size(), std::size_t(4));
    QCOMPARE(steps[0].detail, QStringLiteral("telemetry on, 1 h"));
    QCOMPARE(steps[0].result, QStringLiteral("1 request"));
    QCOMPARE(steps[1].detail, QStringLiteral("/etc/tool.env written"));
    QCOMPARE(steps[1].result, QStringLiteral("read back: off"));
    QCOMPARE(steps[2].detail, QStringLiteral("2 h 10 min, all hosts"));
    QCOMPARE(steps[3].result, QStringLiteral("1 kind left"));
    QVERIFY(steps[3].tone == ProofTone::Warn);
    QVERIFY(proofLimits(verdict).join(QLatin1Char(' ')).contains(QStringLiteral("stats")));
    QVERIFY(proofLimits(verdict).join(QLatin1Char(' ')).contains(QStringLiteral("only if it was done again: click.")));
    Capture command(tool());
    command.event(began, "click");
    command.timeline.baselineStatus = command.timeline.watchStatus = 0;
    QVERIFY(proofLimits(command.judged()).join(QLatin1Char(' ')).contains(QStringLiteral("The command ran twice")));
}

void TestProof::appsmith()
{
    std::vector<Diagnostic> findings;
    Capture capture(subjectOf("appsmith", audit::Knowledge::standard()));
    capture.event(began, "execute_ACTION_TRIGGERED");
    capture.get(began + minute, "https://cs.appsmith.com/api/v1/releases?instanceId=1");
    capture.get(off + 5 * minute, "https://cs.appsmith.com/api/v1/releases?instanceId=1");
    ProofVerdict verdict = capture.judged();
    QCOMPARE(verdict.outcome, ProofOutcome::NotProved);
    QVERIFY2(proofWhy(verdict).contains(QStringLiteral("24 h")), qPrintable(proofWhy(verdict)));
    capture.timeline.ended = off + 25 * 60 * minute;
    verdict = capture.judged();
    QCOMPARE(verdict.outcome, ProofOutcome::AlwaysSentOnly);
    QCOMPARE(rowNamed(verdict, "GET /api/v1/releases")->watch, std::uint64_t(1));
}

QTEST_GUILESS_MAIN(TestProof)
#include "tst_proof.moc"
