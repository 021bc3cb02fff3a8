// SPDX-License-Identifier: GPL-3.0-or-later
// Which policy is in force for the window, and what becomes of it when its file changes.
#include "support/patience.h"
#include "ui/models/policy_desk.h"

#include <QDir>
#include <QFile>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace telltale;
using namespace telltale::models;
using privacy::Action;
using privacy::Rule;
using privacy::TelemetryGate;

namespace {

const QByteArray two = "# mine\ngate = \"on\"\n\n[[rule]]\nname = \"a\"\npath = \"/a\"\naction = \"drop\"\n\n"
                       "# why\n[[rule]]\nname = \"b\"\naction = \"block\"\n";

Rule namedRule(const std::string &name)
{
    Rule rule;
    rule.name = name;
    rule.matcher.paths = {"/" + name};
    rule.treatment.action = Action::Drop;
    rule.treatment.method.kind = privacy::MethodKind::Drop;
    return rule;
}

/// A desk over a folder of its own.
struct Desk
{
    explicit Desk(const QByteArray &text = {}, bool isThere = true)
        : state(folder.filePath(QStringLiteral("state.ini")), QSettings::IniFormat)
    {
        if (isThere)
            write(text);
        make();
    }
    void make() { it = std::make_unique<PolicyDesk>(path().toStdString(), state); }
    QString path() const { return folder.filePath(QStringLiteral("policies/own.toml")); }
    void write(const QByteArray &text) const
    {
        QDir(folder.path()).mkpath(QStringLiteral("policies"));
        QFile file(path());
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("no room for a file");
    }
    QByteArray written() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
    }
    std::vector<std::string> rules() const
    {
        std::vector<std::string> names;
        for (const Rule &rule : it->policy()->rules)
            names.push_back(rule.name);
        return names;
    }

    QTemporaryDir folder;
    QSettings state;
    std::unique_ptr<PolicyDesk> it;
};

using Names = std::vector<std::string>;

} // namespace

class TestPolicyDesk : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void beginsWithNothing();
    void changesTheFile();
    void takesTheLastChangeBack();
    void theLogMayRefuse();
    void remembersTheChosenOne();
    void readyOnesAreReadOnly();
    void copiesAReadyOne();
    void followsTheFile();
    void followsAFileThatComesLater();
    void followsAnotherFileInItsPlace();
    void aBrokenFileLeavesTheLastGoodOne();
    void aFileThatIsGoneLeavesTheLastGoodOne_data();
    void aFileThatIsGoneLeavesTheLastGoodOne();
    void brokenFromTheStartLetsNothingLeave();
    void changesOfOthersAreNotOverwritten();
    void writesExactlyTheText();
    void saysWhyNothingWasWritten();
};

void TestPolicyDesk::beginsWithNothing()
{
    Desk desk({}, false);
    QVERIFY(desk.it->isOwn());
    QVERIFY(desk.it->policy()->isIdle());
    QVERIFY(desk.it->problem().isEmpty());
    QVERIFY(!desk.it->canUndo());
    QCOMPARE(PolicyDesk::names().front(), std::string());
    QVERIFY(PolicyDesk::names().size() > 4);
    QCOMPARE(desk.written(), QByteArray("(none)")); // nothing is written by looking
    QVERIFY(!QDir(desk.folder.path()).exists(QStringLiteral("policies")));
}

void TestPolicyDesk::changesTheFile()
{
    Desk desk(two);
    QSignalSpy changed(desk.it.get(), &PolicyDesk::changed);
    QVERIFY(bool(desk.it->moveRule(1, 0)));
    QCOMPARE(desk.rules(), (Names{"b", "a"}));
    QVERIFY(bool(desk.it->addRule(namedRule("c"))));
    QVERIFY(bool(desk.it->addRule(namedRule("d"), privacy::RulePlace::Last)));
    QCOMPARE(desk.rules(), (Names{"c", "b", "a", "d"}));
    QVERIFY(bool(desk.it->removeRule(2)));
    QVERIFY(bool(desk.it->replaceRule(0, namedRule("e"))));
    QCOMPARE(desk.rules(), (Names{"e", "b", "d"}));
    QVERIFY(bool(desk.it->setGate(TelemetryGate::Essential)));
    QVERIFY(bool(desk.it->setDefault(namedRule("x").treatment)));
    QCOMPARE(desk.it->policy()->gate, TelemetryGate::Essential);
    QVERIFY(desk.it->policy()->fallback.action == Action::Drop);
    QCOMPARE(changed.count(), 7);
    QVERIFY2(desk.written().startsWith("# mine\n") && desk.written().contains("# why\n"), desk.written().constData());
    QCOMPARE(desk.written().toStdString(), desk.it->text());
    QVERIFY(privacy::isAlike(privacy::readPolicy(desk.it->text(), {}).policy, *desk.it->policy()));
    QVERIFY((QFile(desk.path()).permissions() & (QFile::ReadGroup | QFile::ReadOther)) == 0);
}

void TestPolicyDesk::takesTheLastChangeBack()
{
    Desk desk(two);
    QVERIFY(bool(desk.it->removeRule(0)));
    QVERIFY2(desk.it->lastChange().contains(QStringLiteral("“a”")), qPrintable(desk.it->lastChange()));
    QVERIFY(bool(desk.it->undo()));
    QCOMPARE(desk.written(), two);
    QCOMPARE(desk.rules(), (Names{"a", "b"}));
    QVERIFY(!desk.it->canUndo());
    // A file that was not there is not there again.
    Desk none({}, false);
    QVERIFY(bool(none.it->addRule(namedRule("a"))));
    QVERIFY(bool(none.it->undo()));
    QCOMPARE(none.written(), QByteArray("(none)"));
    QVERIFY(none.it->policy()->isIdle());
    QVERIFY(none.it->problem().isEmpty());
}

void TestPolicyDesk::theLogMayRefuse()
{
    Desk desk(two);
    std::vector<std::pair<std::string, std::string>> entries;
    bool isRefusing = false;
    desk.it->setLog([&](const std::string &before, const std::string &after) -> Result<bool> {
        if (isRefusing)
            return Error{"not-logged", QStringLiteral("the disk is full")};
        entries.emplace_back(before, after);
        return true;
    });
    QVERIFY(bool(desk.it->removeRule(1)));
    QCOMPARE(entries.size(), std::size_t(1));
    QCOMPARE(entries[0].first, two.toStdString());
    QCOMPARE(entries[0].second, desk.written().toStdString());
    const QByteArray before = desk.written();
    isRefusing = true;
    for (const Result<bool> &done :
         {desk.it->removeRule(0), desk.it->undo(), desk.it->choose("default"), desk.it->setText("", desk.it->text())}) {
        QVERIFY(!done);
        QCOMPARE(done.error().code, "not-logged");
    }
    QCOMPARE(desk.written(), before);
    QVERIFY(desk.it->isOwn());
    QCOMPARE(desk.rules(), (Names{"a"}));
    isRefusing = false;
    QVERIFY(bool(desk.it->undo()));
    QCOMPARE(entries.back().second, two.toStdString());
}

void TestPolicyDesk::remembersTheChosenOne()
{
    Desk desk(two);
    QSignalSpy changed(desk.it.get(), &PolicyDesk::changed);
    QVERIFY(bool(desk.it->choose("default")));
    QCOMPARE(changed.count(), 1);
    QVERIFY(desk.it->policy()->rules.size() > 3);
    desk.make();
    QCOMPARE(desk.it->name(), std::string("default"));
    QCOMPARE(desk.it->text(), std::string(privacy::builtInPolicy("default")));
    QVERIFY(bool(desk.it->choose("")));
    desk.make();
    QVERIFY(desk.it->isOwn());
    QCOMPARE(desk.rules(), (Names{"a", "b"}));
    const Result<bool> unknown = desk.it->choose("no such one");
    QVERIFY(!unknown);
    QVERIFY(desk.it->isOwn());
    desk.state.setValue(QStringLiteral("privacy/policy"), QStringLiteral("gone"));
    desk.make();
    QVERIFY(desk.it->isOwn());
}

void TestPolicyDesk::readyOnesAreReadOnly()
{
    Desk desk(two);
    QVERIFY(bool(desk.it->choose("nothing-personal")));
    for (const Result<bool> &done : {desk.it->removeRule(0), desk.it->moveRule(0, 1), desk.it->addRule(namedRule("x")),
                                     desk.it->setGate(TelemetryGate::Off), desk.it->setText("", desk.it->text())}) {
        QVERIFY(!done);
        QCOMPARE(done.error().code, "policy-read-only");
    }
    QCOMPARE(desk.written(), two);
}

void TestPolicyDesk::copiesAReadyOne()
{
    Desk desk(two);
    QVERIFY(bool(desk.it->choose("nothing-personal")));
    QSignalSpy changed(desk.it.get(), &PolicyDesk::changed);
    QVERIFY(bool(desk.it->copyToOwn()));
    QVERIFY(desk.it->isOwn());
    QCOMPARE(desk.written().toStdString(), std::string(privacy::builtInPolicy("nothing-personal")));
    QVERIFY(bool(desk.it->undo()));
    QCOMPARE(desk.it->name(), std::string("nothing-personal"));
    QCOMPARE(desk.written(), two);
    QVERIFY(bool(desk.it->choose("")));
    QCOMPARE(desk.rules(), (Names{"a", "b"}));
}

void TestPolicyDesk::followsTheFile()
{
    Desk desk(two);
    QSignalSpy changed(desk.it.get(), &PolicyDesk::changed);
    desk.write(two + "\n[[rule]]\nname = \"typed\"\naction = \"drop\"\n");
    QTRY_COMPARE_WITH_TIMEOUT(desk.rules(), (Names{"a", "b", "typed"}), tests::patience);
    QCOMPARE(changed.count(), 1);
    OwnPolicy other(desk.path().toStdString()); // the Anonymise page
    QVERIFY(bool(other.add({namedRule("made")})));
    QTRY_COMPARE_WITH_TIMEOUT(desk.rules(), (Names{"made", "a", "b", "typed"}), tests::patience);
}

void TestPolicyDesk::followsAFileThatComesLater()
{
    Desk desk({}, false);
    desk.write(two); // with its folder
    QTRY_COMPARE_WITH_TIMEOUT(desk.rules(), (Names{"a", "b"}), tests::patience);
    desk.write("[[rule]]\nname = \"z\"\naction = \"drop\"\n");
    QTRY_COMPARE_WITH_TIMEOUT(desk.rules(), (Names{"z"}), tests::patience);
}

void TestPolicyDesk::followsAnotherFileInItsPlace()
{
    Desk desk(two);
    for (const char *name : {"x", "y"}) {
        QFile other(desk.path() + QStringLiteral(".new"));
        QVERIFY(other.open(QIODevice::WriteOnly));
        other.write("[[rule]]\nname = \"" + QByteArray(name) + "\"\naction = \"drop\"\n");
        other.close();
        QVERIFY(QFile::remove(desk.path()) && other.rename(desk.path()));
        QTRY_COMPARE_WITH_TIMEOUT(desk.rules(), (Names{name}), tests::patience);
        QVERIFY(desk.it->problem().isEmpty());
    }
}

void TestPolicyDesk::aBrokenFileLeavesTheLastGoodOne()
{
    Desk desk(two);
    QSignalSpy problem(desk.it.get(), &PolicyDesk::problemChanged);
    desk.write("gate = \"on\"\n[[rule]]\nname = \"x\"\n  action = \"burn\"\n");
    desk.it->look();
    QCOMPARE(problem.count(), 1);
    QCOMPARE(desk.rules(), (Names{"a", "b"}));
    QVERIFY2(desk.it->problem().contains(QLatin1String("line 4, column 12")), qPrintable(desk.it->problem()));
    QVERIFY(!desk.it->findings().empty());
    QVERIFY(!desk.it->removeRule(0)); // nothing is known of what stands there
    QVERIFY(desk.it->canWriteLastGood());
    QVERIFY(bool(desk.it->writeLastGood()));
    QCOMPARE(desk.written(), two);
    QVERIFY(desk.it->problem().isEmpty());
    desk.write("[[rule]\n");
    desk.it->look();
    QVERIFY(!desk.it->problem().isEmpty());
    desk.write("gate = \"off\"\n");
    desk.it->look();
    QVERIFY(desk.it->problem().isEmpty());
    QCOMPARE(desk.rules(), Names());
    QCOMPARE(desk.it->policy()->gate, TelemetryGate::Off);
}

void TestPolicyDesk::aFileThatIsGoneLeavesTheLastGoodOne_data()
{
    QTest::addColumn<bool>("isThere");
    QTest::newRow("gone") << false;
    QTest::newRow("empty") << true;
}

void TestPolicyDesk::aFileThatIsGoneLeavesTheLastGoodOne()
{
    QFETCH(bool, isThere);
    Desk desk(two);
    if (isThere)
        desk.write({});
    else
        QVERIFY(QFile::remove(desk.path()));
    QTRY_VERIFY_WITH_TIMEOUT(!desk.it->problem().isEmpty(), tests::patience);
    QCOMPARE(desk.rules(), (Names{"a", "b"}));
    QVERIFY(bool(desk.it->writeLastGood()));
    QCOMPARE(desk.written(), two);
    // The window itself may empty it.
    QVERIFY(bool(desk.it->setText("", desk.it->text())));
    QCOMPARE(desk.rules(), Names());
    QVERIFY(desk.it->problem().isEmpty());
}

void TestPolicyDesk::brokenFromTheStartLetsNothingLeave()
{
    Desk desk("[[rule]\n");
    QVERIFY(!desk.it->problem().isEmpty());
    QVERIFY(desk.it->policy()->fallback.action == Action::Block);
    QVERIFY(!desk.it->canWriteLastGood());
    // Another one may be chosen, and what is broken does not matter then.
    QVERIFY(bool(desk.it->choose("observe-only")));
    QVERIFY(desk.it->problem().isEmpty());
    QVERIFY(bool(desk.it->choose("")));
    QVERIFY(!desk.it->problem().isEmpty());
    QVERIFY(bool(desk.it->setText(two.toStdString(), desk.it->text())));
    QVERIFY(desk.it->problem().isEmpty());
    QCOMPARE(desk.rules(), (Names{"a", "b"}));
}

void TestPolicyDesk::changesOfOthersAreNotOverwritten()
{
    Desk desk(two);
    const std::string based = desk.it->text();
    const QByteArray other = QByteArray(two).replace(
        "[[rule]]\nname = \"a\"", "[[rule]]\nname = \"other\"\naction = \"drop\"\n\n[[rule]]\nname = \"a\"");
    desk.write(other);
    const Result<bool> done = desk.it->removeRule(0); // another rule than the one that was seen
    QVERIFY(!done);
    QCOMPARE(done.error().code, "policy-changed-since");
    QCOMPARE(desk.written(), other);
    QCOMPARE(desk.rules(), (Names{"other", "a", "b"}));
    const Result<bool> text = desk.it->setText("gate = \"off\"\n", based);
    QVERIFY(!text);
    QCOMPARE(text.error().code, "policy-changed-since");
    QCOMPARE(desk.written(), other);
    QVERIFY(bool(desk.it->removeRule(0)));
    QCOMPARE(desk.written(), two);
    desk.write(other);
    QVERIFY(!desk.it->undo());
    QCOMPARE(desk.written(), other);
    QVERIFY(!desk.it->canUndo());
}

void TestPolicyDesk::writesExactlyTheText()
{
    Desk desk(two);
    const std::string odd = "# only\r\n\tgate  =  'off' # this\r\n\r\n";
    QVERIFY(bool(desk.it->setText(odd, desk.it->text())));
    QCOMPARE(desk.written().toStdString(), odd);
    const Result<bool> bad = desk.it->setText("gate = \"open\"", desk.it->text());
    QVERIFY(!bad);
    QCOMPARE(desk.written().toStdString(), odd);
}

void TestPolicyDesk::saysWhyNothingWasWritten()
{
    Desk desk({}, false);
    QFile block(desk.folder.filePath(QStringLiteral("policies")));
    QVERIFY(block.open(QIODevice::WriteOnly)); // no folder can be there
    const Result<bool> done = desk.it->addRule(namedRule("a"));
    QVERIFY(!done);
    QCOMPARE(done.error().code, "not-written");
    QVERIFY(desk.it->policy()->isIdle());
    QVERIFY(!desk.it->canUndo());
}

QTEST_GUILESS_MAIN(TestPolicyDesk)
#include "tst_policy_desk.moc"
