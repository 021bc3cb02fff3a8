// SPDX-License-Identifier: GPL-3.0-or-later
// What is typed to run a program, and what is remembered of it.
#include "ui/models/cell.h"
#include "ui/models/command_words.h"
#include "ui/models/environment_text.h"
#include "ui/models/recent_runs.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QFile>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace telltale;
using namespace telltale::models;

namespace {

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

RecentRun run(const char *command, const QString &folder, const char *environment = "", bool isSandbox = false)
{
    return {text(command), folder, text(environment), isSandbox};
}

} // namespace

class TestRunModels : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void words_data();
    void words();
    void wordsOfAnything();
    void secretWords_data();
    void secretWords();
    void environment_data();
    void environment();
    void environmentComesBack();
    void secretNames_data();
    void secretNames();
    void remembers();
    void keepsTheNewest();
    void writesNoSecrets();
    void outlivesBadState();
};

void TestRunModels::words_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QStringList>("wanted"); // of an error: its code
    const auto good = [](const char *line, std::initializer_list<const char *> wanted) {
        QStringList words;
        for (const char *word : wanted)
            words << text(word);
        QTest::addRow("%s", line) << text(line) << words;
    };
    const auto bad = [](const char *line, const char *code) {
        QTest::addRow("%s: %s", code, line)
            << QString::fromUtf8(line) << QStringList{QLatin1String("! ") + QLatin1String(code)};
    };
    good("node app.js", {"node", "app.js"});
    good("  a \t b  ", {"a", "b"});
    good("a 'b c' \"d e\" f\\ g", {"a", "b c", "d e", "f g"});
    good("a'b'\"c\"d", {"abcd"});
    good("a '' \"\"", {"a", "", ""});
    good("a '\\n$`\"'", {"a", "\\n$`\""});
    good("a \"\\\"\\\\\\$\\`\\n'\"", {"a", "\"\\$`\\n'"});
    good("a \\'\\\"", {"a", "'\""});
    good("ls *.js [a] x?y", {"ls", "*.js", "[a]", "x?y"});
    good("~/bin/a ~ ~/x a~ ~b '~'", {"/home/a/bin/a", "/home/a", "/home/a/x", "a~", "~b", "~"});
    good("curl 'http://a/?b&c'", {"curl", "http://a/?b&c"});
    good("a b=c --d=e", {"a", "b=c", "--d=e"});
    good("'A=b' c", {"A=b", "c"});
    good("a #b", {"a", "#b"});
    good("sh -c 'a | b > c; exit $?'", {"sh", "-c", "a | b > c; exit $?"});
    good("\xC3\xA4 \xE2\x80\xAE", {"\xC3\xA4", "\xE2\x80\xAE"});
    bad("", "no-command");
    bad(" \t ", "no-command");
    bad("a 'b", "quote-not-closed");
    bad("a \"b", "quote-not-closed");
    bad("a \"b\\\"", "quote-not-closed");
    bad("'", "quote-not-closed");
    bad("a \\", "backslash-at-end");
    bad("a | b", "needs-shell");
    bad("a && b", "needs-shell");
    bad("a > b", "needs-shell");
    bad("a < b", "needs-shell");
    bad("a; b", "needs-shell");
    bad("a &", "needs-shell");
    bad("(a)", "needs-shell");
    bad("a $HOME", "variable-in-command");
    bad("a `b`", "variable-in-command");
    bad("a \"$B\"", "variable-in-command");
    bad("A=b c", "assignment-first");
    bad("A=b", "assignment-first");
    bad("a\nb", "control-in-command");
    bad("a\x7F", "control-in-command");
}

void TestRunModels::words()
{
    QFETCH(QString, line);
    QFETCH(QStringList, wanted);
    const Result<std::vector<std::string>> words = commandWords(line.toStdString(), "/home/a");
    QStringList found;
    if (words) {
        for (const std::string &word : *words)
            found << QString::fromStdString(word);
    } else {
        found << QLatin1String("! ") + QLatin1String(words.error().code);
        QVERIFY(words.error().message.endsWith(QLatin1Char('.')));
    }
    QCOMPARE(found, wanted);
}

/// Any beginning of anything is judged.
void TestRunModels::wordsOfAnything()
{
    using namespace std::string_view_literals;
    const std::string_view line = "~/a 'b c' \"d \\\" e\" f\\ g \xC3\xA4\xFF\0 $x | ; ` \\"sv;
    for (std::size_t size = 0; size <= line.size(); ++size) {
        const auto words = commandWords(line.substr(0, size), "/h");
        QVERIFY(words || *words.error().code != '\0');
    }
}

void TestRunModels::secretWords_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<bool>("wanted");
    for (const char *word :
         {"--token=x", "--api-key", "-password", "API_KEY=x", "https://a:b@c/d", "--db=postgres://u:p@h"})
        QTest::addRow("%s", word) << word << true;
    for (const char *word :
         {"", "-", "key", "token.js", "--port=80", "https://a@c/", "https://a/b:c@d", "a=b", "=", "://"})
        QTest::addRow("%s", word) << word << false;
}

void TestRunModels::secretWords()
{
    QFETCH(QString, word);
    QTEST(looksSecret(word.toStdString()), "wanted");
}

void TestRunModels::environment_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("wanted"); // NAME=VALUE|…; of an error: its code
    const auto row = [](const char *name, const QByteArray &text, const QByteArray &wanted) {
        QTest::newRow(name) << text << wanted;
    };
    row("nothing", "", "");
    row("blank lines", "\n  \n\t\r\n", "");
    row("two", "A=1\nb_2=x y", "A=1|b_2=x y");
    row("comment", "# A=1\nB=2", "B=2");
    row("export", "export A=1", "A=1");
    row("blanks around", "  A = 1  \r\n", "A=1");
    row("empty value", "A=", "A=");
    row("more equals signs", "A=b=c=", "A=b=c=");
    row("quotes", "A=\" x \"\nB='y'\nC='z\nD=\"", "A= x |B=y|C='z|D=\"");
    row("UTF-8", "A=\xC3\xA4", "A=\xC3\xA4");
    row("no sign", "A=1\nB", "! no-equals-sign");
    row("no name", "=1", "! bad-variable-name");
    row("a digit first", "1A=1", "! bad-variable-name");
    row("a dash", "A-B=1", "! bad-variable-name");
    row("twice", "A=1\nB=1\nA=2", "! variable-twice");
    row("control",
        "A=a\x01"
        "b",
        "! control-in-value");
    row("null", QByteArray("A=a\0b", 5), "! control-in-value");
}

void TestRunModels::environment()
{
    QFETCH(QByteArray, text);
    const auto found = parseEnvironment({text.constData(), std::size_t(text.size())});
    QByteArray shown = found ? "" : QByteArray("! ") + found.error().code;
    for (std::size_t i = 0; found && i < found->size(); ++i)
        shown += QByteArray(i == 0 ? "" : "|") + (*found)[i].name.c_str() + '=' + (*found)[i].value.c_str();
    QTEST(shown, "wanted");
    if (!found)
        QVERIFY(found.error().message.contains(QStringLiteral("Line %1").arg(text.count('\n') + 1)));
}

void TestRunModels::environmentComesBack()
{
    const std::vector<EnvironmentVariable> variables{{"A", "1"}, {"B", ""}, {"C", "\"x\""}, {"D", " y "}, {"E", "'"}};
    const auto again = parseEnvironment(environmentText(variables));
    QVERIFY(again);
    QVERIFY(*again == variables);
}

void TestRunModels::secretNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("wanted");
    for (const char *name : {"API_KEY", "key", "GITHUB_TOKEN", "aws_secret_access", "DB_PASSWORD", "PGPASSWORD",
                             "PASSPHRASE", "MYSQL_PASS", "PASS", "GOOGLE_CREDENTIALS", "Passwd"})
        QTest::addRow("%s", name) << name << true;
    for (const char *name : {"", "PATH", "HOME", "NODE_ENV", "BYPASS", "COMPASS", "PORT"})
        QTest::addRow("%s", name) << name << false;
}

void TestRunModels::secretNames()
{
    QFETCH(QString, name);
    QTEST(isSecretName(name.toStdString()), "wanted");
}

void TestRunModels::remembers()
{
    const QTemporaryDir folder;
    QSettings state(folder.filePath(text("state.ini")), QSettings::IniFormat);
    {
        RecentRuns runs(state);
        const QAbstractItemModelTester tester(&runs, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(runs.rowCount(), 0);
        QSignalSpy inserted(&runs, &QAbstractItemModel::rowsInserted);
        QVERIFY(runs.add(run("node app.js", QDir::homePath() + text("/app"), "A=1\nB=2", true)));
        QVERIFY(runs.add(run("python3 x.py", text("/tmp"))));
        QCOMPARE(inserted.size(), 2);
        const QModelIndex last = runs.index(1);
        QCOMPARE(last.data().toString(), QStringLiteral("node app.js"));
        QCOMPARE(last.data(SubtitleRole).toString(), text("~/app \xC2\xB7 sandbox \xC2\xB7 2 variables"));
        QVERIFY(last.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("node app.js")));
        QVERIFY(!runs.data({}).isValid());
        // Run again, it is the newest, and stands there once.
        QVERIFY(runs.add(run("node app.js", QDir::homePath() + text("/app"), "A=1", false)));
        QCOMPARE(runs.rowCount(), 2);
        QCOMPARE(runs.at(0), run("node app.js", QDir::homePath() + text("/app"), "A=1"));
        // In another folder it is another thing.
        QVERIFY(runs.add(run("node app.js", text("/srv"))));
        QCOMPARE(runs.rowCount(), 3);
    }
    RecentRuns again(state);
    const QAbstractItemModelTester tester(&again, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(again.rowCount(), 3);
    QCOMPARE(again.at(0).folder, QStringLiteral("/srv"));
    QCOMPARE(again.at(1).environment, QStringLiteral("A=1"));
    QSignalSpy removed(&again, &QAbstractItemModel::rowsRemoved);
    again.forget(0);
    again.forget(7);
    again.forget(-1);
    QCOMPARE(again.rowCount(), 2);
    QCOMPARE(removed.size(), 1);
    QCOMPARE(RecentRuns(state).rowCount(), 2);
    again.forgetAll();
    again.forgetAll();
    QCOMPARE(removed.size(), 2);
    QCOMPARE(RecentRuns(state).rowCount(), 0);
}

void TestRunModels::keepsTheNewest()
{
    const QTemporaryDir folder;
    QSettings state(folder.filePath(text("state.ini")), QSettings::IniFormat);
    RecentRuns runs(state);
    const QAbstractItemModelTester tester(&runs, QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (int number = 0; number < 14; ++number)
        QVERIFY(runs.add({QStringLiteral("run %1").arg(number), text("/"), {}, false}));
    QCOMPARE(runs.rowCount(), RecentRuns::mostRuns);
    QCOMPARE(runs.at(0).command, QStringLiteral("run 13"));
    QCOMPARE(runs.at(9).command, QStringLiteral("run 4"));
}

void TestRunModels::writesNoSecrets()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(text("state.ini"));
    QSettings state(file, QSettings::IniFormat);
    RecentRuns runs(state);
    QVERIFY(runs.add(run("node app.js", text("/"), "API_KEY=hunter2\nPORT=80\nURL=postgres://a:hunter2@b", false)));
    QCOMPARE(runs.at(0).environment, QStringLiteral("API_KEY=\nPORT=80\nURL="));
    QVERIFY(!runs.add(run("app --token hunter2", text("/"))));
    QVERIFY(!runs.add(run("app --token=hunter2", text("/"))));
    QVERIFY(!runs.add(run("curl https://a:hunter2@b", text("/"))));
    QVERIFY(!runs.add(run("'not closed", text("/"))));
    // Lines that cannot be understood may hold anything.
    QVERIFY(runs.add(run("other", text("/"), "API_KEY hunter2", false)));
    QCOMPARE(runs.at(0).environment, QString());
    QCOMPARE(runs.rowCount(), 2);
    state.sync();
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QByteArray bytes = written.readAll();
    QVERIFY(bytes.contains("app.js") && !bytes.contains("hunter2"));
}

void TestRunModels::outlivesBadState()
{
    const QTemporaryDir folder;
    QSettings state(folder.filePath(text("state.ini")), QSettings::IniFormat);
    state.setValue(text("run/recent/size"), 2'000'000'000);
    state.setValue(text("run/recent/1/command"), QStringLiteral("a"));
    state.setValue(text("run/recent/3/command"), QStringList{text("b"), text("c")});
    RecentRuns runs(state);
    QCOMPARE(runs.rowCount(), 1);
    QCOMPARE(runs.at(0).command, QStringLiteral("a"));
}

QTEST_GUILESS_MAIN(TestRunModels)
#include "tst_run_models.moc"
