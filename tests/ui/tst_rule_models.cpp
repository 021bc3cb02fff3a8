// SPDX-License-Identifier: GPL-3.0-or-later
// Rules in words, in a table, and tried on what is loaded.
#include "loading.h"
#include "privacy/policy/policy_reader.h"
#include "ui/models/cell.h"
#include "ui/models/policy_model.h"
#include "ui/models/rule_preview.h"
#include "ui/models/rule_text.h"
#include "ui/models/shared_knowledge.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace telltale;
using namespace telltale::models;

namespace {

using Tester = QAbstractItemModelTester;
constexpr auto reporting = Tester::FailureReportingMode::QtTest;

const std::string visits = "{\"event\":\"visit\",\"ip\":\"192.0.2.77\",\"email\":\"ann@example.com\",\"a\":1}\n"
                           "{\"event\":\"visit\",\"ip\":\"192.0.2.3\",\"email\":\"\",\"password\":\"hunter22\"}\n"
                           "{\"event\":\"leave\",\"ip\":\"192.0.2.77\",\"a\":2}\n";
const std::string rules =
    "[[rule]]\nname = \"networks\"\ncategory = \"network\"\naction = \"generalise\"\nto = \"/24\"\n"
    "[[rule]]\nname = \"a\"\npath = \"/a\"\nevent = \"visit\"\naction = \"drop\"\n"
    "[[rule]]\nname = \"all\"\naction = \"hash\"\nrotate = \"month\"\n";

privacy::Policy policyOf(const std::string &toml)
{
    const privacy::PolicyReading reading = privacy::readPolicy(toml, "p");
    if (!reading.isClean())
        qFatal("%s", qPrintable(reading.findings.front().message));
    return reading.policy;
}

QString actionOf(const std::string &toml)
{
    return treatmentText(policyOf("[[rule]]\nname = \"x\"\n" + toml).rules.front().treatment);
}

struct Ruled : tests::Loaded
{
    Ruled() : state(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat)
    {
        if (!read(visits, QStringLiteral("a.ndjson")) || !desk.setText(rules, desk.text()))
            qFatal("nothing to test with");
        run.follow(desk);
    }
    QTemporaryDir folder;
    QSettings state;
    SharedKnowledge knowledge{std::string()};
    PolicyDesk desk{folder.filePath(QStringLiteral("own.toml")).toStdString(), state};
    PolicyRun run{capture, events, loader, knowledge};
    PolicyModel model{desk, run};

    QString cell(int row, int column) const { return model.index(row, column).data().toString(); }
    QMimeData *drag(int row) const { return model.mimeData({model.index(row, 0), model.index(row, 1)}); }
};

} // namespace

class TestRuleModels : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysWhatARuleDoes_data();
    void saysWhatARuleDoes();
    void saysWhatARuleAsks();
    void conditionsComeBack();
    void everyActionHasADrawing();
    void listsTheRules();
    void listsTheHits();
    void dragsRules();
    void readyRulesAreNotDragged();
    void triesARule();
    void triesEverythingElse();
    void masksCredentials();
    void givesUpWhatIsNotAskedAnyMore();
};

void TestRuleModels::saysWhatARuleDoes_data()
{
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<QString>("text");
    const auto add = [](const char *rule, const char *text) {
        QTest::newRow(text) << QByteArray(rule) << QString::fromUtf8(text);
    };
    add("action = \"allow\"", "allow");
    add("action = \"drop\"", "drop");
    add("action = \"block\"", "keep the whole event");
    add("action = \"mask\"", "mask");
    add("action = \"mask\"\nkeep_first = 2", "mask, keep the first 2");
    add("action = \"mask\"\nkeep_first = 2\nkeep_last = 4", "mask, keep the first 2 and last 4");
    add("action = \"hash\"", "hash with key");
    add("action = \"hash\"\nmethod = \"keyed-short\"\ndigits = 12", "hash with key, 12 digits");
    add("action = \"hash\"\nmethod = \"vendor\"", "hash as the vendor does");
    add("action = \"hash\"\nrotate = \"month\"", "hash with key, new every month");
    add("action = \"pseudonym\"\nrotate = \"day\"", "pseudonym, new every day");
    add("action = \"generalise\"", "generalise");
    add("action = \"generalise\"\nto = \"/24\"", "generalise to /24");
    add("action = \"replace\"\nvalue = \"x\"", "replace with “x”");
    add("action = \"replace\"\nvalue = 3", "replace with 3");
}

void TestRuleModels::saysWhatARuleDoes()
{
    QFETCH(QByteArray, rule);
    QFETCH(QString, text);
    QCOMPARE(actionOf(rule.toStdString()), text);
}

void TestRuleModels::saysWhatARuleAsks()
{
    QCOMPARE(conditionText({}), QStringLiteral("every field"));
    privacy::Matcher matcher;
    matcher.paths = {"**/x", "/y\n"};
    matcher.categories = {audit::Category::Network};
    QCOMPARE(conditionText(matcher), QString::fromUtf8("path **/x or /y␊ and category network"));
}

void TestRuleModels::conditionsComeBack()
{
    const privacy::Matcher matcher =
        policyOf("[[rule]]\nname = \"x\"\naction = \"drop\"\nproduct = \"p\"\nevent = [\"e\", \"f*\"]\n"
                 "path = \"/a\"\ncategory = [\"person\", \"contact\"]\ndestination = \"*.d\"\n"
                 "protection = \"plain\"\norigin = \"sdk\"\n")
            .rules.front()
            .matcher;
    privacy::Matcher again;
    for (std::size_t i = 0; i < conditionKinds; ++i) {
        const auto kind = static_cast<ConditionKind>(i);
        for (const QString &value : conditionValues(matcher, kind))
            QVERIFY(addCondition(again, kind, value));
    }
    QVERIFY(again == matcher);
    QVERIFY(!addCondition(again, ConditionKind::Category, QStringLiteral("nothing such")));
    QCOMPARE(conditionChoices(ConditionKind::Category).size(), 16);
    for (const ConditionKind kind : {ConditionKind::Category, ConditionKind::Protection, ConditionKind::Origin}) {
        for (const QString &choice : conditionChoices(kind))
            QVERIFY2(addCondition(again, kind, choice), qPrintable(choice));
    }
}

void TestRuleModels::everyActionHasADrawing()
{
    for (const std::string &name : privacy::policyNames()) {
        const privacy::Policy policy = privacy::openPolicy(name).policy;
        for (const privacy::Rule &rule : policy.rules) {
            QVERIFY(!treatmentText(rule.treatment).isEmpty());
            QVERIFY(!treatmentIcon(rule.treatment, rule.matcher).isEmpty());
        }
    }
}

void TestRuleModels::listsTheRules()
{
    Ruled it;
    const Tester tester(&it.model, reporting);
    QCOMPARE(it.model.rowCount(), 4);
    QCOMPARE(it.cell(0, PolicyModel::Number), QStringLiteral("1"));
    QCOMPARE(it.cell(0, PolicyModel::Rule), QStringLiteral("networks"));
    QCOMPARE(it.cell(1, PolicyModel::When), QStringLiteral("event visit and path /a"));
    QCOMPARE(it.cell(2, PolicyModel::Action), QStringLiteral("hash with key, new every month"));
    QCOMPARE(it.cell(3, PolicyModel::Rule), QStringLiteral("Everything else"));
    QCOMPARE(it.cell(3, PolicyModel::When), QStringLiteral("default"));
    QCOMPARE(it.cell(3, PolicyModel::Action), QStringLiteral("allow"));
    QCOMPARE(it.model.index(0, PolicyModel::Action).data(IconRole).toString(), QStringLiteral("network"));
    QSignalSpy reset(&it.model, &QAbstractItemModel::modelReset);
    QVERIFY(bool(it.desk.moveRule(2, 0)));
    QCOMPARE(reset.count(), 1);
    QCOMPARE(it.cell(0, PolicyModel::Rule), QStringLiteral("all"));
    QVERIFY(bool(it.desk.choose("observe-only")));
    QCOMPARE(it.model.rowCount(), 1);
}

void TestRuleModels::listsTheHits()
{
    Ruled it;
    const Tester tester(&it.model, reporting);
    QCOMPARE(it.cell(0, PolicyModel::Hits), QStringLiteral("–"));
    QSignalSpy changed(&it.model, &QAbstractItemModel::dataChanged);
    it.run.setActive(true);
    QCOMPARE(it.cell(0, PolicyModel::Hits), QString::fromUtf8("…"));
    QTRY_VERIFY_WITH_TIMEOUT(it.run.isWhole(), tests::patience);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(it.cell(0, PolicyModel::Hits), QStringLiteral("3"));
    QCOMPARE(it.cell(1, PolicyModel::Hits), QStringLiteral("1"));
    QCOMPARE(it.cell(2, PolicyModel::Hits), QStringLiteral("7"));
    QCOMPARE(it.cell(3, PolicyModel::Hits), QStringLiteral("0"));
    QCOMPARE(it.model.index(0, PolicyModel::Hits).data(HitShareRole).toDouble(), 3.0 / 11);
    QVERIFY(it.model.index(0, PolicyModel::Hits)
                .data(Qt::AccessibleTextRole)
                .toString()
                .contains(QLatin1String("3 of 11")));
}

void TestRuleModels::dragsRules()
{
    Ruled it;
    QSignalSpy wanted(&it.model, &PolicyModel::moveWanted);
    const auto drop = [&](int from, int before, const QModelIndex &parent = {}) {
        const std::unique_ptr<QMimeData> data(it.drag(from));
        return it.model.canDropMimeData(data.get(), Qt::MoveAction, before, 0, parent)
            && it.model.dropMimeData(data.get(), Qt::MoveAction, before, 0, parent);
    };
    QVERIFY((it.model.flags(it.model.index(0, 0)) & Qt::ItemIsDragEnabled) != 0);
    QVERIFY((it.model.flags(it.model.index(3, 0)) & Qt::ItemIsDragEnabled) == 0); // everything else stays last
    QVERIFY(it.drag(3) == nullptr);
    QVERIFY(drop(0, 2));
    QCOMPARE(wanted.takeFirst(), (QVariantList{0, 1}));
    QVERIFY(drop(2, 0));
    QCOMPARE(wanted.takeFirst(), (QVariantList{2, 0}));
    QVERIFY(drop(0, 4)); // below everything else
    QCOMPARE(wanted.takeFirst(), (QVariantList{0, 2}));
    QVERIFY(drop(0, -1)); // below all rows
    QCOMPARE(wanted.takeFirst(), (QVariantList{0, 2}));
    QVERIFY(drop(2, -1, it.model.index(1, 0))); // onto a row
    QCOMPARE(wanted.takeFirst(), (QVariantList{2, 1}));
    QVERIFY(drop(1, 1) && drop(1, 2)); // where it is
    QCOMPARE(wanted.count(), 0);
    QMimeData other;
    for (const QByteArray &bytes : {QByteArray(), QByteArray("0"), QByteArray("1 0"), QByteArray("x y z")}) {
        other.setData(PolicyModel::mimeName(), bytes);
        QVERIFY(!it.model.canDropMimeData(&other, Qt::MoveAction, 0, 0, {}));
        QVERIFY(!it.model.dropMimeData(&other, Qt::MoveAction, 0, 0, {}));
    }
    QVERIFY(!it.model.dropMimeData(nullptr, Qt::MoveAction, 0, 0, {}));
    QCOMPARE(wanted.count(), 0);
}

void TestRuleModels::readyRulesAreNotDragged()
{
    Ruled it;
    const std::unique_ptr<QMimeData> data(it.drag(0));
    QVERIFY(bool(it.desk.choose("default")));
    QVERIFY((it.model.flags(it.model.index(0, 0)) & Qt::ItemIsDragEnabled) == 0);
    QVERIFY(it.model.index(0, 0).data(IconRole).toString().isEmpty()); // nothing to grip
    QVERIFY(!it.model.canDropMimeData(data.get(), Qt::MoveAction, 0, 0, {}));
}

void TestRuleModels::triesARule()
{
    Ruled it;
    RulePreview preview(it.capture, it.knowledge);
    QSignalSpy answered(&preview, &RulePreview::answered);
    auto policy = std::make_shared<const privacy::Policy>(policyOf(rules));
    preview.ask(policy, 0);
    QVERIFY(answered.wait(tests::patience));
    const RuleAnswer &networks = *preview.answer();
    QCOMPARE(networks.fields, std::uint64_t(3));
    QCOMPARE(networks.events, std::uint64_t(3));
    QCOMPARE(networks.total, std::uint64_t(11));
    QCOMPARE(networks.shadowed, std::uint64_t(0));
    QCOMPARE(networks.examples.size(), std::size_t(2)); // each value once
    QCOMPARE(networks.examples[0].path, QStringLiteral("/ip"));
    QCOMPARE(networks.examples[0].before, QStringLiteral("192.0.2.77"));
    QCOMPARE(networks.examples[0].after, QStringLiteral("192.0.2.0"));
    QCOMPARE(preview.seen().paths,
             (QStringList{QStringLiteral("/a"), QStringLiteral("/email"), QStringLiteral("/event"),
                          QStringLiteral("/ip"), QStringLiteral("/password")}));
    QCOMPARE(preview.seen().events, (QStringList{QStringLiteral("leave"), QStringLiteral("visit")}));
    preview.ask(policy, 1);
    QVERIFY(preview.answer() == nullptr);
    QVERIFY(answered.wait(tests::patience));
    QVERIFY(preview.answer()->examples[0].what == RuleExample::What::Dropped);
    std::string keyed = rules; // what changes by month needs a time, and these events have none
    keyed.erase(keyed.find("rotate"));
    preview.ask(std::make_shared<const privacy::Policy>(policyOf(keyed)), 2);
    QVERIFY(answered.wait(tests::patience));
    QCOMPARE(preview.answer()->fields, std::uint64_t(7));
    QCOMPARE(preview.answer()->shadowed, std::uint64_t(4));                    // that the rules above decide about
    QVERIFY(preview.answer()->examples[0].what == RuleExample::What::Changed); // with a key of the run
    QCOMPARE(preview.answer()->examples[0].after.size(), 64);
}

void TestRuleModels::triesEverythingElse()
{
    Ruled it;
    RulePreview preview(it.capture, it.knowledge);
    QSignalSpy answered(&preview, &RulePreview::answered);
    preview.ask(std::make_shared<const privacy::Policy>(policyOf("default = \"allow\"")), 0);
    QVERIFY(answered.wait(tests::patience));
    QCOMPARE(preview.answer()->fields, std::uint64_t(11));
    QVERIFY(preview.answer()->examples[0].what == RuleExample::What::Same);
    preview.ask(std::make_shared<const privacy::Policy>(policyOf("default = \"block\"")), 0);
    QVERIFY(answered.wait(tests::patience));
    QVERIFY(preview.answer()->examples[0].what == RuleExample::What::Kept);
}

void TestRuleModels::masksCredentials()
{
    Ruled it;
    RulePreview preview(it.capture, it.knowledge);
    QSignalSpy answered(&preview, &RulePreview::answered);
    preview.ask(std::make_shared<const privacy::Policy>(
                    policyOf("[[rule]]\nname = \"x\"\npath = \"/password\"\naction = \"mask\"\nkeep_last = 4\n")),
                0);
    QVERIFY(answered.wait(tests::patience));
    QCOMPARE(preview.answer()->examples.size(), std::size_t(1));
    const RuleExample &example = preview.answer()->examples[0];
    QVERIFY(!example.before.contains(QLatin1String("hunter")) && !example.after.contains(QLatin1String("er22")));
}

void TestRuleModels::givesUpWhatIsNotAskedAnyMore()
{
    Ruled it;
    RulePreview preview(it.capture, it.knowledge);
    QSignalSpy answered(&preview, &RulePreview::answered);
    for (int i = 0; i < 5; ++i)
        preview.ask(std::make_shared<const privacy::Policy>(policyOf(rules)), 1);
    QTRY_VERIFY_WITH_TIMEOUT(preview.answer() != nullptr, tests::patience);
    QCOMPARE(answered.count(), 1);
    QCOMPARE(preview.answer()->fields, std::uint64_t(1));
    preview.ask(std::make_shared<const privacy::Policy>(policyOf(rules)), 1);
    preview.cancel();
    QVERIFY(!preview.isRunning());
}

QTEST_GUILESS_MAIN(TestRuleModels)
#include "tst_rule_models.moc"
