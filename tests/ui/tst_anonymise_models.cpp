// SPDX-License-Identifier: GPL-3.0-or-later
// What the Anonymise page shows, without the window.
#include "privacy/policy/policy_reader.h"
#include "support/patience.h"
#include "ui/models/anonymise_fields.h"
#include "ui/models/anonymise_run.h"
#include "ui/models/canary_model.h"
#include "ui/models/hash_result_model.h"
#include "ui/models/hash_search.h"
#include "ui/models/inventory_count.h"
#include "ui/models/method_model.h"
#include "ui/models/method_text.h"
#include "ui/models/own_policy.h"
#include "ui/models/scheme_model.h"
#include "ui/models/shared_knowledge.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace telltale;
using namespace telltale::models;

namespace {

using Tester = QAbstractItemModelTester;
constexpr auto reporting = Tester::FailureReportingMode::QtTest;

/// Three users at two addresses of one network, one of whom comes back a day later.
const char *const visits =
    R"({"event":"visit","time":"2024-01-09T07:10:17Z","userId":"u1","ip":"192.0.2.77","email":"a@example.com"})"
    "\n"
    R"({"event":"visit","time":"2024-01-09T08:10:17Z","userId":"u2","ip":"192.0.2.77","email":"b@example.com"})"
    "\n"
    R"({"event":"visit","time":"2024-01-10T07:10:17Z","userId":"u1","ip":"192.0.2.3","email":"a@example.com"})"
    "\n"
    R"({"event":"visit","time":"2024-01-10T08:10:17Z","userId":"u3","ip":"192.0.2.3","email":""})"
    "\n";

payload::Capture captured(const std::string &text)
{
    payload::Capture capture;
    const std::uint16_t source = capture.addSource("visits.ndjson");
    payload::loadTextForCapture(text, "visits.ndjson", {},
                                [&](payload::CaptureBatch batch) { capture.append(std::move(batch), source); });
    return capture;
}

InventorySnapshotPtr snapshotOf(const payload::Capture &capture, const SharedKnowledge &knowledge)
{
    InventoryCount count(knowledge.get(), {});
    count.count(capture.view(), [] { return true; });
    return count.snapshot(true);
}

AnonymiseQuestion questionAbout(const std::string &path, std::vector<privacy::Method> tries)
{
    AnonymiseQuestion question;
    question.columns = {path, "/userId"};
    question.tries = std::move(tries);
    question.quasi = {0};
    question.id = 1;
    return question;
}

privacy::Method methodOf(privacy::MethodKind kind)
{
    privacy::Method method;
    method.kind = kind;
    return method;
}

bool wait(const LatestWork &work)
{
    return QTest::qWaitFor([&work] { return !work.isRunning(); }, tests::patience);
}

} // namespace

class TestAnonymiseModels : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fieldsThatTellSomebodyApart();
    void groupsAreChosenByHand();
    void measuresWhatAMethodLeaves();
    void onlyTheEventsThatCount();
    void keyedMethodsNeedAKey();
    void methodsFitTheValues_data();
    void methodsFitTheValues();
    void oneMethodIsChosen();
    void schemesOfAValue();
    void theHashOfNothingTurnsBack();
    void aListTurnsAHashBack();
    void aListThatIsNotThereIsTold();
    void canariesAreFound();
    void canariesThatAreNotThere();
    void rulesGoInFront();
    void rulesAreNotWrittenIntoABrokenFile();
    void rulesAreTakenBack();
    void onlyTheLatestWorkCounts();

private:
    SharedKnowledge m_knowledge{std::string()};
};

void TestAnonymiseModels::fieldsThatTellSomebodyApart()
{
    const payload::Capture capture = captured(visits);
    AnonymiseFields fields;
    const Tester tester(&fields, reporting);
    QCOMPARE(fields.rowCount(), 0);
    fields.setSnapshot(snapshotOf(capture, m_knowledge));
    QStringList paths;
    for (int row = 0; row < fields.rowCount(); ++row)
        paths << fields.index(row, AnonymiseFields::Field).data().toString();
    QVERIFY2(paths.contains(QStringLiteral("/ip")) && paths.contains(QStringLiteral("/userId")),
             qPrintable(paths.join(QLatin1Char(' '))));
    QVERIFY(!paths.contains(QStringLiteral("/time")));
    const int ip = fields.find("/ip");
    QCOMPARE(fields.index(ip, AnonymiseFields::Distinct).data().toString(), QStringLiteral("2"));
    QCOMPARE(fields.index(ip, AnonymiseFields::WhatItIs).data().toString(), QStringLiteral("network"));
    fields.setSensitiveOnly(false);
    QCOMPARE(fields.rowCount(), static_cast<int>(fields.all()));
    QVERIFY(fields.find("/time") >= 0);
    fields.setSnapshot(nullptr);
    QCOMPARE(fields.rowCount(), 0);
}

/// Addresses that differ are counted by themselves, until somebody chooses.
void TestAnonymiseModels::groupsAreChosenByHand()
{
    const payload::Capture capture = captured(visits);
    AnonymiseFields fields;
    const Tester tester(&fields, reporting);
    QSignalSpy changed(&fields, &AnonymiseFields::groupedChanged);
    fields.setSnapshot(snapshotOf(capture, m_knowledge));
    QCOMPARE(fields.grouped(), std::set<std::string>{"/ip"});
    QCOMPARE(changed.count(), 1);
    const QModelIndex mark = fields.index(fields.find("/userId"), AnonymiseFields::Grouped);
    QCOMPARE(mark.data(Qt::CheckStateRole).toInt(), static_cast<int>(Qt::Unchecked));
    QVERIFY(fields.setData(mark, Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(fields.grouped(), (std::set<std::string>{"/ip", "/userId"}));
    fields.setGrouped("/ip", false);
    fields.setSnapshot(snapshotOf(capture, m_knowledge)); // counted again: what was chosen stays
    QCOMPARE(fields.grouped(), std::set<std::string>{"/userId"});
}

void TestAnonymiseModels::measuresWhatAMethodLeaves()
{
    const payload::Capture capture = captured(visits);
    AnonymiseRun run(capture, m_knowledge);
    QSignalSpy answered(&run, &AnonymiseRun::answered);
    privacy::Method net = methodOf(privacy::MethodKind::Generalise);
    net.generality = privacy::Generality::Net24;
    run.ask(questionAbout("/ip", {methodOf(privacy::MethodKind::Keep), net, methodOf(privacy::MethodKind::Drop)}));
    QVERIFY(answered.wait(tests::patience));
    QCOMPARE(run.results().size(), std::size_t(3));
    QCOMPARE(run.sample(), std::string("192.0.2.77"));
    QCOMPARE(run.events(), std::uint64_t(4));
    const AnonymiseResult &kept = run.results()[0];
    QCOMPARE(kept.field.distinctBefore, std::uint64_t(2));
    QCOMPARE(kept.field.entropyBefore, 1.0);
    QCOMPARE(kept.measures.groupsAfter.smallest, std::uint64_t(2));   // users at an address
    QCOMPARE(kept.measures.linksAfter->acrossDays, std::uint64_t(1)); // u1
    const AnonymiseResult &generalised = run.results()[1];
    QCOMPARE(generalised.sample.text, std::string("192.0.2.0"));
    QCOMPARE(generalised.field.distinctAfter, std::uint64_t(1));
    QCOMPARE(generalised.field.entropyAfter, 0.0);
    QCOMPARE(generalised.measures.groupsAfter.smallest, std::uint64_t(3));
    QCOMPARE(run.results()[2].field.distinctAfter, std::uint64_t(0));
    QVERIFY(run.results()[2].sample.what == privacy::MethodResult::What::Drop);
}

void TestAnonymiseModels::onlyTheEventsThatCount()
{
    const payload::Capture capture = captured(visits);
    AnonymiseRun run(capture, m_knowledge);
    QSignalSpy answered(&run, &AnonymiseRun::answered);
    run.forget(std::vector<std::uint32_t>{0, 1});
    run.ask(questionAbout("/ip", {methodOf(privacy::MethodKind::Keep)}));
    QVERIFY(answered.wait(tests::patience));
    QCOMPARE(run.events(), std::uint64_t(2));
    QCOMPARE(run.results()[0].field.distinctBefore, std::uint64_t(1));
    run.forget();
    QVERIFY(run.results().empty());
    run.ask(questionAbout("/ip", {methodOf(privacy::MethodKind::Keep)}));
    QVERIFY(answered.wait(tests::patience));
    QCOMPARE(run.results()[0].field.distinctBefore, std::uint64_t(2));
}

void TestAnonymiseModels::keyedMethodsNeedAKey()
{
    const payload::Capture capture = captured(visits);
    AnonymiseRun run(capture, m_knowledge);
    QSignalSpy answered(&run, &AnonymiseRun::answered);
    run.ask(questionAbout("/ip", {methodOf(privacy::MethodKind::KeyedHash)}));
    QVERIFY(answered.wait(tests::patience));
    QVERIFY(run.results()[0].sample.what == privacy::MethodResult::What::Drop);
    QVERIFY(!run.results()[0].sample.problem.isEmpty());
    run.setKeys(privacy::KeySource(*privacy::SecretKey::fromBytes("0123456789abcdef")));
    run.ask(questionAbout("/ip", {methodOf(privacy::MethodKind::KeyedHash)}));
    QVERIFY(answered.wait(tests::patience));
    QCOMPARE(run.results()[0].sample.text.size(), std::size_t(64));
    QCOMPARE(run.results()[0].field.distinctAfter, std::uint64_t(2));
}

void TestAnonymiseModels::methodsFitTheValues_data()
{
    QTest::addColumn<int>("recognised");
    QTest::addColumn<QString>("expected"); ///< the titles of what is made less exact
    QTest::newRow("address") << static_cast<int>(audit::Recognised::Ipv4)
                             << QStringLiteral("generalise to /24, generalise to /16");
    QTest::newRow("IPv6") << static_cast<int>(audit::Recognised::Ipv6)
                          << QStringLiteral("generalise to /48, generalise to /32");
    QTest::newRow("time") << static_cast<int>(audit::Recognised::Timestamp)
                          << QStringLiteral("generalise to day, generalise to hour");
    QTest::newRow("address of a page") << static_cast<int>(audit::Recognised::Url)
                                       << QStringLiteral("generalise to host, generalise to path without ids");
    QTest::newRow("version") << static_cast<int>(audit::Recognised::Semver)
                             << QStringLiteral("generalise to major version");
    QTest::newRow("UUID") << static_cast<int>(audit::Recognised::Uuid) << QString();
    QTest::newRow("text") << static_cast<int>(audit::Recognised::None) << QString();
}

void TestAnonymiseModels::methodsFitTheValues()
{
    QFETCH(const int, recognised);
    QFETCH(const QString, expected);
    const auto form = static_cast<audit::Recognised>(recognised);
    QStringList titles;
    std::set<privacy::MethodKind> kinds;
    for (const privacy::Method &method : offeredMethods(form, audit::Category::Unknown)) {
        kinds.insert(method.kind);
        QVERIFY(!methodTitle(method, form).isEmpty() && !costText(method, form, false, 8e6).isEmpty());
        if (method.kind == privacy::MethodKind::Generalise)
            titles << methodTitle(method, form);
    }
    QCOMPARE(titles.join(QStringLiteral(", ")), expected);
    for (const privacy::MethodKind kind :
         {privacy::MethodKind::Keep, privacy::MethodKind::Drop, privacy::MethodKind::VendorHash,
          privacy::MethodKind::KeyedHash, privacy::MethodKind::Pseudonym, privacy::MethodKind::Mask})
        QVERIFY(kinds.count(kind) == 1);
}

void TestAnonymiseModels::oneMethodIsChosen()
{
    const payload::Capture capture = captured(visits);
    const InventorySnapshotPtr snapshot = snapshotOf(capture, m_knowledge);
    AnonymiseFields fields;
    fields.setSnapshot(snapshot);
    MethodModel methods;
    const Tester tester(&methods, reporting);
    QCOMPARE(methods.rowCount(), 0);
    methods.setField(fields.rowAt(fields.find("/ip")), {});
    QCOMPARE(methods.chosen(), 0);
    QSignalSpy chosen(&methods, &MethodModel::chosenChanged);
    methods.choose(2);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(methods.method(2).generality, privacy::Generality::Net24);
    privacy::Method other = methods.method(2);
    methods.setChosen(other); // the same
    QCOMPARE(chosen.count(), 1);
    // A hash that everybody can make of an address is turned back by trying every address there is.
    methods.setRate(std::exp2(32) / 300);
    bool isFound = false;
    for (int row = 0; row < methods.rowCount(); ++row) {
        if (methods.method(row).kind == privacy::MethodKind::VendorHash) {
            isFound = true;
            const QString cost = methods.index(row, MethodModel::Cost).data().toString();
            QVERIFY2(cost.startsWith(QLatin1String("5 min")), qPrintable(cost));
        }
    }
    QVERIFY(isFound);
    other.kind = privacy::MethodKind::VendorHashLower;
    methods.setField(fields.rowAt(fields.find("/ip")), other); // a variant stands in the row of its kind
    QCOMPARE(methods.method(methods.chosen()).kind, privacy::MethodKind::VendorHashLower);
    methods.setField(nullptr, {});
    QCOMPARE(methods.rowCount(), 0);
}

void TestAnonymiseModels::schemesOfAValue()
{
    SchemeModel schemes;
    const Tester tester(&schemes, reporting);
    const auto texts = [&schemes] {
        QStringList all;
        for (int row = 0; row < schemes.rowCount(); ++row)
            all << schemes.index(row, SchemeModel::Text).data().toString();
        return all;
    };
    QVERIFY(texts().contains(
        QStringLiteral("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"))); // of nothing
    schemes.setValue("admin@example.com");
    QVERIFY(texts().contains(QStringLiteral("JY2NyRbbjOosr7bDzQywJG7+BhQh29g+w6NQQoyr2k8=")));
    schemes.setValue("123-456-7890");
    QVERIFY(texts().contains(QStringLiteral("2813448ce6316cb70b38fa29c8c64130")));
}

void TestAnonymiseModels::theHashOfNothingTurnsBack()
{
    const payload::Capture capture = captured(
        R"({"event":"setup","emailDomainHash":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"})");
    HashSearch search(capture, m_knowledge);
    QSignalSpy finished(&search, &HashSearch::finished);
    search.start();
    QVERIFY(finished.wait(tests::patience));
    HashResultModel results;
    const Tester tester(&results, reporting);
    results.setResults(search.results());
    QCOMPARE(results.rowCount(), 1);
    QCOMPARE(results.recovered(), std::size_t(1));
    QCOMPARE(results.index(0, HashResultModel::Result).data().toString(), QStringLiteral("turned back"));
    QCOMPARE(results.index(0, HashResultModel::Value).data().toString(), QStringLiteral("\"\" (empty text)"));
    QVERIFY(search.rate() > 0);
    QVERIFY(search.problems().isEmpty());
}

void TestAnonymiseModels::aListTurnsAHashBack()
{
    const QTemporaryDir folder;
    QFile list(folder.filePath(QStringLiteral("domains.txt")));
    QVERIFY(list.open(QIODevice::WriteOnly));
    list.write("example.org\ngmail.com\n");
    list.close();
    // SHA-256 of gmail.com
    const payload::Capture capture = captured(
        R"({"event":"setup","emailDomainHash":"591bfe88c880df9685d3e298cac2271681a78e017441426ae3d5bd6c73cd3db7"})");
    HashSearch search(capture, m_knowledge);
    QSignalSpy finished(&search, &HashSearch::finished);
    search.start();
    QVERIFY(finished.wait(tests::patience));
    QCOMPARE(search.results().size(), std::size_t(1));
    QVERIFY(search.results()[0].found.verdict == privacy::ReidentifyVerdict::Recoverable);
    search.addList(list.fileName());
    search.start();
    QVERIFY(finished.wait(tests::patience));
    QVERIFY(search.results()[0].found.verdict == privacy::ReidentifyVerdict::Recovered);
    QCOMPARE(search.results()[0].found.value.value_or(""), std::string("gmail.com"));
    QCOMPARE(search.values(), std::uint64_t(2));
    search.removeTried(list.fileName());
    QVERIFY(search.lists().isEmpty());
}

void TestAnonymiseModels::aListThatIsNotThereIsTold()
{
    const payload::Capture capture = captured(visits);
    HashSearch search(capture, m_knowledge);
    QSignalSpy finished(&search, &HashSearch::finished);
    search.addList(QStringLiteral("/nowhere/list.txt"));
    search.addSpace(QStringLiteral("pin:nonsense"));
    search.start();
    QVERIFY(finished.wait(tests::patience));
    QCOMPARE(search.problems().size(), 2);
    QVERIFY(search.hasAnswer());
}

void TestAnonymiseModels::canariesAreFound()
{
    const auto planted = privacy::plantCanaries("seed");
    std::string text = R"({"event":"ping","properties":{)";
    for (const privacy::SoughtValue &canary : planted)
        text += '"' + canary.kind + R"(":"before )" + canary.text + R"( behind",)";
    const payload::Capture capture = captured(text + "\"n\":1}}");
    CanaryModel canaries(capture);
    const Tester tester(&canaries, reporting);
    QSignalSpy finished(&canaries, &CanaryModel::finished);
    canaries.search(); // none are planted
    QVERIFY(!canaries.isRunning());
    canaries.setSeed(QStringLiteral("seed"));
    QCOMPARE(canaries.rowCount(), static_cast<int>(planted.size()));
    QVERIFY(canaries.environment().contains(QString::fromStdString(planted.front().text)));
    canaries.search();
    QVERIFY(finished.wait(tests::patience));
    QVERIFY(canaries.hasSearched());
    for (int row = 0; row < canaries.rowCount(); ++row) {
        const QString where = canaries.index(row, CanaryModel::Where).data().toString();
        QVERIFY2(where.startsWith(QLatin1String("/properties/")), qPrintable(where));
    }
    QVERIFY(canaries.found() >= planted.size());
    canaries.forget();
    QVERIFY(!canaries.hasSearched());
}

void TestAnonymiseModels::canariesThatAreNotThere()
{
    const payload::Capture capture = captured(visits);
    CanaryModel canaries(capture);
    QSignalSpy finished(&canaries, &CanaryModel::finished);
    canaries.setSeed(QStringLiteral("seed"));
    canaries.search();
    QVERIFY(finished.wait(tests::patience));
    QCOMPARE(canaries.found(), std::uint64_t(0));
    QVERIFY2(canaries.searched().contains(QLatin1String("4 records")), qPrintable(canaries.searched()));
    QCOMPARE(canaries.index(0, CanaryModel::Seen).data().toString(), QStringLiteral("not seen"));
}

void TestAnonymiseModels::rulesGoInFront()
{
    const QTemporaryDir folder;
    const std::string file = folder.filePath(QStringLiteral("policies/own.toml")).toStdString();
    OwnPolicy policy(file);
    privacy::Method net = methodOf(privacy::MethodKind::Generalise);
    net.generality = privacy::Generality::Net24;
    QVERIFY(policy.add({ruleFor("/ip", net)}));
    QVERIFY(policy.add({ruleFor("/email", methodOf(privacy::MethodKind::Drop))}));
    const privacy::PolicyReading read = privacy::openPolicy(file);
    QVERIFY(read.isClean());
    QCOMPARE(read.policy.rules.size(), std::size_t(2));
    QCOMPARE(read.policy.rules[0].matcher.paths, std::vector<std::string>{"/email"});
    QVERIFY(read.policy.rules[1].treatment.action == privacy::Action::Generalise);
    const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(QString::fromStdString(file)) & others));
}

void TestAnonymiseModels::rulesAreNotWrittenIntoABrokenFile()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("own.toml")));
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QByteArray broken = "default = \"allow\"\n[[rule]\n";
    file.write(broken);
    file.flush();
    OwnPolicy policy(file.fileName().toStdString());
    const Result<bool> added = policy.add({ruleFor("/email", methodOf(privacy::MethodKind::Drop))});
    QVERIFY(!added);
    QVERIFY(!added.error().message.isEmpty());
    file.seek(0);
    QCOMPARE(file.readAll(), broken);
    QVERIFY(!policy.canTakeBack());
}

void TestAnonymiseModels::rulesAreTakenBack()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("own.toml"));
    OwnPolicy policy(path.toStdString());
    QVERIFY(!policy.takeBack());
    QVERIFY(policy.add({ruleFor("/email", methodOf(privacy::MethodKind::Drop))}));
    QVERIFY(policy.takeBack());
    QVERIFY(!QFile::exists(path)); // as before
    QVERIFY(policy.add({ruleFor("/email", methodOf(privacy::MethodKind::Drop))}));
    QFile file(path);
    QVERIFY(file.open(QIODevice::Append));
    file.write("# by hand\n");
    file.close();
    QVERIFY(!policy.takeBack()); // what somebody wrote since is not lost
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().endsWith("# by hand\n"));
}

void TestAnonymiseModels::onlyTheLatestWorkCounts()
{
    LatestWork work;
    QStringList done;
    for (int i = 0; i < 20; ++i)
        work.start([&done, i](const LatestWork::Control &) -> LatestWork::Done {
            return [&done, i] { done << QString::number(i); };
        });
    QVERIFY(wait(work));
    QCOMPARE(done, QStringList{QStringLiteral("19")});
    work.start([](const LatestWork::Control &control) -> LatestWork::Done {
        while (!control.isStopped())
            std::this_thread::yield();
        return [] { qFatal("it was given up"); };
    });
    work.cancel();
    QVERIFY(!work.isRunning());
    QCoreApplication::processEvents();
}

QTEST_GUILESS_MAIN(TestAnonymiseModels)
#include "tst_anonymise_models.moc"
