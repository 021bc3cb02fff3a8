// SPDX-License-Identifier: GPL-3.0-or-later
// The panes of the policy: its rules, one rule, and its text, with real keys, clicks and drops.
#include "contrast.h"
#include "loading.h"
#include "privacy/policy/policy_reader.h"
#include "ui/anonymise/method_options.h"
#include "ui/models/shared_knowledge.h"
#include "ui/privacy/condition_row.h"
#include "ui/privacy/policy_text_edit.h"
#include "ui/privacy/policy_text_pane.h"
#include "ui/privacy/rule_editor.h"
#include "ui/privacy/rule_pane.h"
#include "ui/privacy/rule_table.h"
#include "ui/privacy/treatment_form.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/row_views.h"

#include <QApplication>
#include <QComboBox>
#include <QCompleter>
#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QMimeData>
#include <QSettings>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace telltale;
using namespace telltale::ui;
using models::ConditionKind;
using privacy::Action;

namespace {

const std::string visits = "{\"event\":\"visit\",\"ip\":\"192.0.2.77\",\"email\":\"ann@example.com\",\"a\":1}\n"
                           "{\"event\":\"visit\",\"ip\":\"192.0.2.3\",\"email\":\"\"}\n"
                           "{\"event\":\"leave\",\"ip\":\"192.0.2.77\",\"a\":2}\n";
const std::string rules =
    "gate = \"on\"\n\n"
    "# of networks\n"
    "[[rule]]\nname = \"networks\"\ncategory = \"network\"\naction = \"generalise\"\nto = \"/24\"\n\n"
    "[[rule]]\nname = \"a\"\npath = \"/a\"\naction = \"drop\"\n\n"
    "[[rule]]\nname = \"mail\"\npath = \"**/email\"\naction = \"hash\"\n";

/// The panes beside each other, in a window of their own.
struct Panes : tests::Loaded
{
    explicit Panes(const std::string &text = rules, Theme::Mode mode = Theme::Mode::Light, int textSize = 100)
        : state(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat)
    {
        QApplication::setStyle(new Style(theme));
        theme.apply(mode);
        theme.setTextSize(textSize);
        if (!read(visits, QStringLiteral("a.ndjson")) || !desk.setText(text, desk.text()))
            qFatal("nothing to test with");
        run.follow(desk);
        pane = new RulePane(theme, desk, run);
        editor = new RuleEditor(theme, desk, capture, knowledge);
        typing = new PolicyTextPane(theme, desk, draft);
        auto *layout = new QHBoxLayout(&window);
        layout->addWidget(pane, 3);
        layout->addWidget(editor, 2);
        layout->addWidget(typing, 2);
        QObject::connect(pane, &RulePane::editRequested, editor, &RuleEditor::edit);
        window.setAutoFillBackground(true);
        window.setBackgroundRole(QPalette::Base);
        window.resize(1700, 700);
        window.show();
        QApplication::setActiveWindow(&window);
        [this] { QTRY_VERIFY_WITH_TIMEOUT(run.isWhole(), tests::patience); }();
    }
    ~Panes()
    {
        delete pane;
        delete editor;
        delete typing;
        QApplication::setStyle(QStringLiteral("Fusion"));
    }
    std::vector<std::string> names() const
    {
        std::vector<std::string> list;
        for (const privacy::Rule &rule : desk.policy()->rules)
            list.push_back(rule.name);
        return list;
    }
    RuleTable &table() const { return pane->table(); }
    QPoint placeOf(int row, int column = 1) const
    {
        return table().visualRect(table().model()->index(row, column)).center();
    }
    void key(int key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(&table(), Qt::Key(key), modifiers);
    }
    bool waitForPreview() const
    {
        QSignalSpy answered(&editor->preview(), &models::RulePreview::answered);
        return answered.wait(tests::patience);
    }

    QTemporaryDir folder;
    QSettings state;
    Theme theme;
    models::SharedKnowledge knowledge{std::string()};
    models::PolicyDesk desk{folder.filePath(QStringLiteral("own.toml")).toStdString(), state};
    models::PolicyRun run{capture, events, loader, knowledge};
    models::PolicyRun draft{capture, events, loader, knowledge};
    QWidget window;
    RulePane *pane;
    RuleEditor *editor;
    PolicyTextPane *typing;
};

using Names = std::vector<std::string>;

/// keyClicks() knows no Return.
void type(QWidget &widget, const QString &text)
{
    for (const QChar c : text) {
        if (c == QLatin1Char('\n'))
            QTest::keyClick(&widget, Qt::Key_Return);
        else
            QTest::keyClicks(&widget, QString(c));
    }
}

void choose(QComboBox &box, int index)
{
    box.setCurrentIndex(index);
    Q_EMIT box.activated(index);
}

} // namespace

class TestRulePane : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsRulesAndHits();
    void keysMoveAndRemove();
    void keysAndClicksEdit();
    void dropsMoveRules();
    void refusesWhatTheGuardDoes();
    void choosesAReadyOne();
    void saysWhatHappensWithoutRules();
    void tellsOfABrokenFile();
    void editsARule();
    void makesANewRule();
    void editsEverythingElse();
    void showsWhatIsWrong();
    void everyActionComesBack();
    void isNotSavedOverAnotherRule();
    void previewsWhileTyping();
    void editsTheText();
    void keepsLineEnds();
    void textShowsErrorsWhileTyping();
    void textOfReadyOnesIsReadOnly();
    void textIsNotSavedOverOthers();
    void everythingHasAName_data();
    void everythingHasAName();
    void tabReachesEverything();
    void fitsLargeText_data();
    void fitsLargeText();
    void inksHaveContrast_data();
    void inksHaveContrast();
};

void TestRulePane::showsRulesAndHits()
{
    Panes it;
    QCOMPARE(it.table().model()->rowCount(), 4);
    QCOMPARE(it.pane->hint(), QStringLiteral("first match wins; hits are counted on the 10 loaded fields"));
    QCOMPARE(it.table().model()->index(0, models::PolicyModel::Hits).data().toString(), QStringLiteral("3"));
    QCOMPARE(it.pane->which().currentText(), QStringLiteral("Own rules"));
    QVERIFY(!it.pane->banner().isVisible());
}

void TestRulePane::keysMoveAndRemove()
{
    Panes it;
    it.table().setFocus();
    it.table().choose(0);
    QSignalSpy told(it.pane, &RulePane::told);
    it.key(Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(it.names(), (Names{"a", "networks", "mail"}));
    QCOMPARE(it.table().currentRule(), 1); // goes along
    it.key(Qt::Key_Down, Qt::AltModifier);
    it.key(Qt::Key_Down, Qt::AltModifier); // everything else stays last
    QCOMPARE(it.names(), (Names{"a", "mail", "networks"}));
    QCOMPARE(it.table().currentRule(), 2);
    it.key(Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(it.names(), (Names{"a", "networks", "mail"}));
    it.key(Qt::Key_Delete);
    QCOMPARE(it.names(), (Names{"a", "mail"}));
    QCOMPARE(it.table().currentRule(), 1);
    QVERIFY(told.last().first().toString().contains(QStringLiteral("“networks”")));
    it.key(Qt::Key_End);
    QCOMPARE(it.table().currentRule(), 2);
    it.key(Qt::Key_Delete); // everything else cannot be taken out
    it.key(Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(it.names(), (Names{"a", "mail"}));
    QVERIFY(bool(it.desk.undo()));
    QCOMPARE(it.names(), (Names{"a", "networks", "mail"}));
    QVERIFY(it.table().hasFocus());
}

void TestRulePane::keysAndClicksEdit()
{
    Panes it;
    QSignalSpy wanted(it.pane, &RulePane::editRequested);
    it.table().choose(1);
    it.key(Qt::Key_Return);
    QCOMPARE(wanted.takeFirst().first().toInt(), 1);
    QTest::mouseDClick(it.table().viewport(), Qt::LeftButton, {}, it.placeOf(2));
    QCOMPARE(wanted.takeFirst().first().toInt(), 2);
    QTest::mouseDClick(it.table().viewport(), Qt::LeftButton, {}, it.placeOf(3));
    QCOMPARE(wanted.takeFirst().first().toInt(), 3); // everything else
    QTest::mouseClick(&it.pane->addButton(), Qt::LeftButton);
    QCOMPARE(wanted.takeFirst().first().toInt(), -1);
    QSignalSpy text(it.pane, &RulePane::textRequested);
    QTest::mouseClick(&it.pane->textButton(), Qt::LeftButton);
    QCOMPARE(text.count(), 1);
}

void TestRulePane::dropsMoveRules()
{
    Panes it;
    const auto drop = [&](int from, QPoint place) {
        const std::unique_ptr<QMimeData> data(it.pane->model().mimeData({it.pane->model().index(from, 0)}));
        QWidget *const where = it.table().viewport();
        QDragEnterEvent enter(place, Qt::MoveAction, data.get(), Qt::LeftButton, {});
        QApplication::sendEvent(where, &enter);
        QDragMoveEvent move(place, Qt::MoveAction, data.get(), Qt::LeftButton, {});
        QApplication::sendEvent(where, &move);
        const bool isTaken = enter.isAccepted() && move.isAccepted();
        QDropEvent end(place, Qt::MoveAction, data.get(), Qt::LeftButton, {});
        QApplication::sendEvent(where, &end);
        QCoreApplication::processEvents();
        return isTaken && end.isAccepted();
    };
    const int half = it.table().rowHeight(0) / 2 - 2;
    QVERIFY(drop(2, it.placeOf(0) - QPoint(0, half))); // above the first
    QCOMPARE(it.names(), (Names{"mail", "networks", "a"}));
    QCOMPARE(it.table().currentRule(), 0);
    QVERIFY(drop(0, it.placeOf(1) + QPoint(0, half))); // below the second
    QCOMPARE(it.names(), (Names{"networks", "mail", "a"}));
    QVERIFY(drop(0, it.placeOf(3) + QPoint(0, half))); // below everything else
    QCOMPARE(it.names(), (Names{"mail", "a", "networks"}));
    QVERIFY(drop(1, it.placeOf(1)));
    QCOMPARE(it.names(), (Names{"mail", "a", "networks"}));
    QMimeData text;
    text.setText(QStringLiteral("x"));
    QDropEvent other(it.placeOf(0), Qt::MoveAction, &text, Qt::LeftButton, {});
    QApplication::sendEvent(it.table().viewport(), &other);
    QVERIFY(!other.isAccepted());
    QVERIFY(bool(it.desk.choose("default")));
    QVERIFY(!drop(0, it.placeOf(2)));
}

void TestRulePane::refusesWhatTheGuardDoes()
{
    Panes it;
    std::function<void()> waiting;
    it.pane->setGuard([&](std::function<void()> go) { waiting = std::move(go); });
    it.table().choose(0);
    it.key(Qt::Key_Delete);
    QCOMPARE(it.names().size(), std::size_t(3));
    waiting();
    QCOMPARE(it.names().size(), std::size_t(2));
    waiting = nullptr;
    choose(it.pane->which(), it.pane->which().findText(QStringLiteral("default")));
    QVERIFY(it.desk.isOwn());
    QCOMPARE(it.pane->which().currentText(), QStringLiteral("Own rules")); // what is in force
    waiting();
    QCOMPARE(it.desk.name(), std::string("default"));
    QCOMPARE(it.pane->which().currentText(), QStringLiteral("default"));
}

void TestRulePane::choosesAReadyOne()
{
    Panes it;
    choose(it.pane->which(), it.pane->which().findText(QStringLiteral("nothing-personal")));
    QCOMPARE(it.desk.name(), std::string("nothing-personal"));
    QVERIFY(!it.pane->banner().isVisible());
    QSignalSpy wanted(it.pane, &RulePane::editRequested);
    it.table().setFocus();
    it.table().choose(0);
    it.key(Qt::Key_Return);
    QCOMPARE(wanted.count(), 0);
    QVERIFY(it.pane->banner().isVisible());
    QVERIFY(it.pane->banner().title().contains(QLatin1String("nothing-personal")));
    it.key(Qt::Key_Delete);
    QCOMPARE(it.desk.text(), std::string(privacy::builtInPolicy("nothing-personal")));
    Q_EMIT it.pane->banner().goClicked();
    QVERIFY(it.desk.isOwn());
    QVERIFY(!it.pane->banner().isVisible());
    QCOMPARE(it.desk.text(), std::string(privacy::builtInPolicy("nothing-personal")));
    it.key(Qt::Key_Return);
    QCOMPARE(wanted.count(), 1);
    QVERIFY(bool(it.desk.undo()));
    QCOMPARE(it.desk.name(), std::string("nothing-personal"));
}

void TestRulePane::saysWhatHappensWithoutRules()
{
    Panes it("gate = \"on\"\n");
    QVERIFY(it.pane->nothing().isVisible());
    QVERIFY(it.pane->nothing().title().contains(QLatin1String("No rules")));
    QVERIFY(!it.table().isVisible());
    const QList<Button *> buttons = it.pane->nothing().findChildren<Button *>();
    QSignalSpy wanted(it.pane, &RulePane::editRequested);
    QTest::mouseClick(buttons.at(0), Qt::LeftButton);
    QCOMPARE(wanted.takeFirst().first().toInt(), -1);
    QTest::mouseClick(buttons.at(1), Qt::LeftButton);
    QCOMPARE(it.desk.name(), std::string("default"));
    QVERIFY(it.table().isVisible());
    QVERIFY(bool(it.desk.choose("observe-only")));
    QVERIFY(it.pane->nothing().isVisible());
    QVERIFY(!buttons.at(0)->isVisible());
}

void TestRulePane::tellsOfABrokenFile()
{
    Panes it;
    QFile file(QString::fromStdString(it.desk.file()));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("[[rule]\n") > 0);
    file.close();
    it.desk.look();
    QVERIFY(it.pane->banner().isVisible());
    QVERIFY2(it.pane->banner().accessibleDescription().contains(QLatin1String("line 1")),
             qPrintable(it.pane->banner().accessibleDescription()));
    QCOMPARE(it.names().size(), std::size_t(3));
    Q_EMIT it.pane->banner().goClicked(); // writes the last rules again
    QVERIFY(!it.pane->banner().isVisible());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().toStdString(), rules);
}

void TestRulePane::editsARule()
{
    Panes it;
    it.editor->edit(0);
    QCOMPARE(it.editor->name().text(), QStringLiteral("networks"));
    QCOMPARE(it.editor->conditions().size(), std::size_t(1));
    QVERIFY(it.editor->conditions()[0]->kind() == ConditionKind::Category);
    QCOMPARE(it.editor->conditions()[0]->value(), QStringLiteral("network"));
    QVERIFY(it.editor->treatment().treatment() == it.desk.policy()->rules[0].treatment);
    it.editor->name().selectAll();
    QTest::keyClicks(&it.editor->name(), QStringLiteral("addresses"));
    choose(it.editor->treatment().actionBox(), int(Action::Mask));
    it.editor->treatment().options().last().setValue(4);
    QSignalSpy saved(it.editor, &RuleEditor::saved);
    QTest::mouseClick(&it.editor->saveButton(), Qt::LeftButton);
    QCOMPARE(saved.count(), 1);
    const privacy::Rule &rule = it.desk.policy()->rules[0];
    QCOMPARE(rule.name, std::string("addresses"));
    QVERIFY(rule.treatment.action == Action::Mask && rule.treatment.method.keepLast == 4);
    QVERIFY(it.desk.text().find("# of networks") != std::string::npos);
}

void TestRulePane::makesANewRule()
{
    Panes it;
    it.editor->edit(-1);
    QVERIFY(it.waitForPreview());
    ConditionRow &row = *it.editor->conditions().at(0);
    QVERIFY(row.problem().isEmpty()); // nothing was typed yet
    row.textBox().setFocus();
    QTest::keyClicks(&row.textBox(), QStringLiteral("/em"));
    QCOMPARE(row.textBox().completer()->currentCompletion(), QStringLiteral("/email"));
    QTest::keyClicks(&row.textBox(), QStringLiteral("ail"));
    QTest::mouseClick(&it.editor->addConditionButton(), Qt::LeftButton);
    ConditionRow &second = *it.editor->conditions().at(1);
    second.kindBox().setCurrentIndex(int(ConditionKind::Event));
    second.textBox().setText(QStringLiteral("visit"));
    QTest::mouseClick(&it.editor->addConditionButton(), Qt::LeftButton);
    QTest::mouseClick(&it.editor->conditions().at(2)->removeButton(), Qt::LeftButton);
    QCOMPARE(it.editor->conditions().size(), std::size_t(2));
    QVERIFY(it.waitForPreview());
    QCOMPARE(it.editor->previewText(), QStringLiteral("Hits 2 of 10 loaded fields, in 2 events."));
    QCOMPARE(it.editor->exampleTexts().size(), 2);
    QVERIFY2(it.editor->exampleTexts()[0].contains(QString::fromUtf8("/email: ann@example.com → dropped")),
             qPrintable(it.editor->exampleTexts()[0]));
    QTest::mouseClick(&it.editor->saveButton(), Qt::LeftButton);
    QCOMPARE(it.names().size(), std::size_t(4));
    QCOMPARE(it.names().front(), std::string("event visit and path /email: drop")); // named by itself
}

void TestRulePane::editsEverythingElse()
{
    Panes it;
    it.editor->edit(3);
    QVERIFY(it.editor->isForDefault());
    QVERIFY(!it.editor->name().isVisible());
    choose(it.editor->treatment().actionBox(), int(Action::Drop));
    QTest::mouseClick(&it.editor->saveButton(), Qt::LeftButton);
    QVERIFY(it.desk.policy()->fallback.action == Action::Drop);
    QCOMPARE(it.names().size(), std::size_t(3));
}

void TestRulePane::showsWhatIsWrong()
{
    Panes it;
    it.editor->edit(1);
    ConditionRow &row = *it.editor->conditions().at(0);
    row.textBox().setText(QStringLiteral("nowhere"));
    QVERIFY2(row.problem().contains(QLatin1String("nowhere")), qPrintable(row.problem()));
    QTest::mouseClick(&it.editor->saveButton(), Qt::LeftButton);
    QCOMPARE(it.desk.text(), rules);
    QVERIFY(row.textBox().hasFocus());
    row.textBox().clear();
    QVERIFY(!row.problem().isEmpty());
    row.textBox().setText(QStringLiteral("/b"));
    QVERIFY(row.problem().isEmpty());
    TreatmentForm &form = it.editor->treatment();
    choose(form.actionBox(), int(Action::Replace));
    form.typeBox().setCurrentIndex(1);
    form.options().constant().setText(QStringLiteral("many"));
    QVERIFY(!it.editor->problem().isEmpty());
    it.editor->save();
    QCOMPARE(it.desk.text(), rules);
    form.options().constant().setText(QStringLiteral("-1.5"));
    QVERIFY(it.editor->problem().isEmpty());
    it.editor->save();
    QCOMPARE(it.desk.policy()->rules[1].treatment.method.constant, std::string("-1.5"));
    QVERIFY(it.desk.policy()->rules[1].treatment.method.constantType == payload::NodeType::Number);
}

/// Whatever a policy can say, the form shows and gives back.
void TestRulePane::everyActionComesBack()
{
    Panes it;
    for (const std::string &name : privacy::policyNames()) {
        const privacy::Policy policy = privacy::openPolicy(name).policy;
        for (const privacy::Rule &rule : policy.rules) {
            it.editor->editNew(rule);
            QVERIFY2(privacy::isAlike(it.editor->rule(), rule), rule.name.c_str());
        }
    }
    for (const char *text : {"action = \"mask\"\nkeep_first = 500", "action = \"replace\"\nvalue = true",
                             "action = \"replace\"\nvalue = 12", "action = \"hash\"\nmethod = \"vendor-trimmed\"",
                             "action = \"hash\"\nmethod = \"keyed-short\"\ndigits = 20\nrotate = \"year\"",
                             "action = \"generalise\"\nto = \"grid\"\nstep = 0.25",
                             "action = \"generalise\"\nto = \"bucket\"", "action = \"block\"", "action = \"allow\""}) {
        const privacy::PolicyReading reading = privacy::readPolicy("[[rule]]\nname = \"x\"\n" + std::string(text), {});
        QVERIFY(reading.isClean());
        it.editor->editNew(reading.policy.rules.front());
        QVERIFY2(privacy::isAlike(it.editor->rule(), reading.policy.rules.front()), text);
        it.editor->name().setText(QStringLiteral("y")); // and again once something was typed
        QVERIFY2(it.editor->rule().treatment == reading.policy.rules.front().treatment, text);
    }
}

void TestRulePane::isNotSavedOverAnotherRule()
{
    Panes it;
    it.editor->edit(1);
    it.editor->name().setText(QStringLiteral("changed"));
    QVERIFY(bool(it.desk.moveRule(1, 0)));
    it.editor->save();
    QVERIFY(!it.editor->problem().isEmpty());
    QCOMPARE(it.names(), (Names{"a", "networks", "mail"}));
    QSignalSpy cancelled(it.editor, &RuleEditor::cancelled);
    QTest::keyClick(&it.editor->name(), Qt::Key_Escape);
    QTest::mouseClick(&it.editor->cancelButton(), Qt::LeftButton);
    QCOMPARE(cancelled.count(), 2);
    QVERIFY(bool(it.desk.choose("default")));
    it.editor->edit(0);
    it.editor->save();
    QVERIFY(!it.editor->problem().isEmpty()); // read only
}

void TestRulePane::previewsWhileTyping()
{
    Panes it;
    it.editor->edit(2);
    QVERIFY(it.waitForPreview());
    QVERIFY(it.editor->previewText().startsWith(QLatin1String("Hits 2 of 10")));
    it.editor->conditions().at(0)->textBox().setText(QStringLiteral("**"));
    QVERIFY(it.waitForPreview());
    QCOMPARE(it.editor->previewText(),
             QStringLiteral("Hits 5 of 10 loaded fields, in 3 events. 5 more fit, but rules above decide about them."));
    it.editor->conditions().at(0)->textBox().setText(QStringLiteral("/zzz"));
    QVERIFY(it.waitForPreview());
    QCOMPARE(it.editor->previewText(), QStringLiteral("Hits none of the 10 loaded fields."));
    QVERIFY(it.editor->exampleTexts().isEmpty());
}

void TestRulePane::editsTheText()
{
    Panes it;
    PolicyTextEdit &text = it.typing->text();
    QCOMPARE(text.text().toStdString(), rules);
    QVERIFY(!it.typing->saveButton().isEnabled());
    QTRY_COMPARE_WITH_TIMEOUT(text.remarks().value(4), QStringLiteral("3 hits"), tests::patience);
    text.setFocus();
    text.moveCursor(QTextCursor::End);
    type(text, QStringLiteral("\n[[rule]]\nname = \"typed\"\naction = \"drop\"\n"));
    QTRY_VERIFY_WITH_TIMEOUT(it.typing->saveButton().isEnabled(), tests::patience);
    QTRY_COMPARE_WITH_TIMEOUT(text.remarks().size(), 4, tests::patience);
    QVERIFY2(it.typing->summary().contains(QLatin1String("10 of 10")), qPrintable(it.typing->summary()));
    QSignalSpy saved(it.typing, &PolicyTextPane::saved);
    const std::string typed = text.text().toStdString();
    QTest::mouseClick(&it.typing->saveButton(), Qt::LeftButton);
    QCOMPARE(saved.count(), 1);
    QCOMPARE(it.desk.text(), typed);
    QCOMPARE(it.names().back(), std::string("typed"));
    QVERIFY(!it.typing->isModified());
}

void TestRulePane::keepsLineEnds()
{
    std::string windows = rules;
    for (std::size_t at = 0; (at = windows.find('\n', at)) != std::string::npos; at += 2)
        windows.replace(at, 1, "\r\n");
    Panes it(windows);
    it.typing->text().moveCursor(QTextCursor::End);
    QTest::keyClicks(&it.typing->text(), QStringLiteral("# x"));
    it.typing->save();
    QCOMPARE(it.desk.text(), windows + "# x");
}

void TestRulePane::textShowsErrorsWhileTyping()
{
    Panes it;
    PolicyTextEdit &text = it.typing->text();
    text.moveCursor(QTextCursor::End);
    type(text, QStringLiteral("[[rule]]\nname = \"x\"\naction = \"burn\"\n"));
    QTRY_VERIFY_WITH_TIMEOUT(it.typing->findings().isVisible(), tests::patience);
    const QModelIndex first = it.typing->findings().model()->index(0, 0);
    QVERIFY2(first.data().toString().startsWith(QLatin1String("Line 21, column 10:")),
             qPrintable(first.data().toString()));
    QVERIFY(!it.typing->saveButton().isEnabled());
    QVERIFY(it.typing->summary().startsWith(QLatin1String("1 error")));
    it.typing->save();
    QCOMPARE(it.desk.text(), rules);
    QTest::mouseClick(it.typing->findings().viewport(), Qt::LeftButton, {},
                      it.typing->findings().visualRect(first).center());
    QCOMPARE(text.textCursor().blockNumber(), 20);
    QCOMPARE(text.textCursor().positionInBlock(), 9);
    QVERIFY(text.hasFocus());
    QSignalSpy cancelled(it.typing, &PolicyTextPane::cancelled);
    QTest::keyClick(&text, Qt::Key_Escape); // would lose what was typed
    QCOMPARE(cancelled.count(), 0);
    QTest::mouseClick(&it.typing->cancelButton(), Qt::LeftButton);
    QCOMPARE(cancelled.count(), 1);
    it.typing->begin();
    QCOMPARE(text.text().toStdString(), rules);
    QVERIFY(!it.typing->findings().isVisible());
}

void TestRulePane::textOfReadyOnesIsReadOnly()
{
    Panes it;
    QVERIFY(bool(it.desk.choose("default")));
    QVERIFY(it.typing->text().isReadOnly());
    QVERIFY(!it.typing->saveButton().isVisible());
    QTest::keyClicks(&it.typing->text(), QStringLiteral("x"));
    QCOMPARE(it.typing->text().text().toStdString(), std::string(privacy::builtInPolicy("default")));
    QTest::mouseClick(&it.typing->copyButton(), Qt::LeftButton);
    QVERIFY(it.desk.isOwn());
    QVERIFY(!it.typing->text().isReadOnly());
    QVERIFY(it.typing->saveButton().isVisible());
}

void TestRulePane::textIsNotSavedOverOthers()
{
    Panes it;
    it.typing->text().moveCursor(QTextCursor::End);
    QTest::keyClicks(&it.typing->text(), QStringLiteral("# x"));
    QVERIFY(bool(it.desk.removeRule(0)));
    QVERIFY(!it.typing->problem().isEmpty());
    QVERIFY(it.typing->text().text().endsWith(QLatin1String("# x"))); // nothing that was typed is lost
    const std::string other = it.desk.text();
    it.typing->save();
    QCOMPARE(it.desk.text(), other);
    QVERIFY(it.typing->isModified());
}

void TestRulePane::everythingHasAName_data()
{
    QTest::addColumn<int>("rule");
    QTest::newRow("new") << -1;
    QTest::newRow("rule") << 2;
    QTest::newRow("everything else") << 3;
}

void TestRulePane::everythingHasAName()
{
    QFETCH(int, rule);
    Panes it;
    it.editor->edit(rule);
    for (int action = 0; action <= int(Action::Block); ++action) {
        choose(it.editor->treatment().actionBox(), action);
        for (const QWidget *widget : it.window.findChildren<QWidget *>()) {
            const bool isInner =
                widget->objectName().startsWith(QLatin1String("qt_")) || widget->inherits("QHeaderView");
            if (widget->isVisible() && !isInner && (widget->focusPolicy() & Qt::TabFocus) != 0)
                QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
        }
    }
}

void TestRulePane::tabReachesEverything()
{
    Panes it;
    it.editor->edit(0);
    QSet<const QWidget *> met;
    QCoreApplication::processEvents();
    it.table().setFocus();
    for (int i = 0; i < 200; ++i) {
        met << QApplication::focusWidget();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    // In the order in which they stand.
    it.editor->name().setFocus();
    QList<QWidget *> order;
    for (int i = 0; i < 4; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        order << QApplication::focusWidget();
    }
    QCOMPARE(order,
             (QList<QWidget *>{&it.editor->conditions()[0]->kindBox(), &it.editor->conditions()[0]->choiceBox(),
                               &it.editor->conditions()[0]->removeButton(), &it.editor->addConditionButton()}));
    for (const QWidget *widget :
         {static_cast<const QWidget *>(&it.table()), static_cast<const QWidget *>(&it.pane->which()),
          static_cast<const QWidget *>(&it.pane->addButton()), static_cast<const QWidget *>(&it.editor->name()),
          static_cast<const QWidget *>(&it.editor->conditions()[0]->choiceBox()),
          static_cast<const QWidget *>(&it.editor->conditions()[0]->removeButton()),
          static_cast<const QWidget *>(&it.editor->treatment().wayBox()),
          static_cast<const QWidget *>(&it.editor->saveButton()), static_cast<const QWidget *>(&it.typing->text()),
          static_cast<const QWidget *>(&it.typing->cancelButton())})
        QVERIFY2(met.contains(widget), qPrintable(widget->accessibleName()));
}

void TestRulePane::fitsLargeText_data()
{
    QTest::addColumn<int>("width");
    QTest::newRow("usual") << 900;
    QTest::newRow("narrow") << 480;
}

/// Nothing needs more room than it has: words are wrapped, buttons stand below each other.
void TestRulePane::fitsLargeText()
{
    QFETCH(int, width);
    Panes it(rules, Theme::Mode::Light, 200);
    it.editor->edit(0);
    for (QWidget *pane :
         {static_cast<QWidget *>(it.pane), static_cast<QWidget *>(it.editor), static_cast<QWidget *>(it.typing)}) {
        pane->setParent(nullptr);
        pane->resize(width, 900);
        pane->show();
        QCoreApplication::processEvents();
        QVERIFY2(pane->minimumSizeHint().width() <= width, pane->metaObject()->className());
        for (const Button *button : pane->findChildren<Button *>()) {
            if (!button->isVisible())
                continue;
            const QRect place(button->mapTo(pane, QPoint()), button->size());
            QVERIFY2(pane->rect().contains(place) || button->parentWidget()->inherits("QScrollArea"),
                     qPrintable(button->text()));
            QVERIFY2(button->width() >= button->sizeHint().width(), qPrintable(button->text()));
        }
    }
    QVERIFY(it.table().rowHeight(0) >= 48);
}

void TestRulePane::inksHaveContrast_data()
{
    QTest::addColumn<bool>("isDark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestRulePane::inksHaveContrast()
{
    QFETCH(bool, isDark);
    Panes it(rules, isDark ? Theme::Mode::Dark : Theme::Mode::Light);
    it.editor->edit(0);
    QVERIFY(it.waitForPreview());
    QTRY_VERIFY_WITH_TIMEOUT(!it.typing->text().remarks().isEmpty(), tests::patience);
    QCoreApplication::processEvents();
    constexpr int ratio = 3; // letters have to be thicker than what smooths their edges
    QImage picture(it.window.size() * ratio, QImage::Format_RGB32);
    picture.setDevicePixelRatio(ratio);
    it.window.render(&picture);
    if (qEnvironmentVariableIsSet("TELLTALE_PICTURES"))
        picture.save(qEnvironmentVariable("TELLTALE_PICTURES")
                     + (isDark ? QStringLiteral("/rules-dark.png") : QStringLiteral("/rules-light.png")));
    for (int row = 0; row < 4; ++row) {
        for (const int column : {1, 2, 3}) {
            const QRect cell = it.table().visualRect(it.table().model()->index(row, column));
            const QRect place(it.table().viewport()->mapTo(&it.window, cell.topLeft()), cell.size());
            const double least = tests::inksOf(picture, place.adjusted(column == 3 ? 32 : 8, 4, -4, -4)).least();
            QVERIFY2(least >= 4.5, qPrintable(QStringLiteral("%1/%2: %3").arg(row).arg(column).arg(least)));
        }
    }
}

QTEST_MAIN(TestRulePane)
#include "tst_rule_pane.moc"
