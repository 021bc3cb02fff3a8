// SPDX-License-Identifier: GPL-3.0-or-later
// Every sentence of the command line can be translated: what is asked for at run time stands in the .ts files.
#include "cli/command_line.h"
#include "cli/spoken_language.h"
#include "cli/yes_no.h"
#include "support/asking_translator.h"

#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <unistd.h>

using namespace telltale;

namespace {

using Arguments = std::vector<std::string>;

cli::Invocation readLine(const Arguments &words)
{
    std::vector<const char *> line{"telltale"};
    for (const std::string &word : words)
        line.push_back(word.c_str());
    return cli::readArguments(static_cast<int>(line.size()), line.data());
}

/// What is printed goes nowhere while it lives.
class Silence
{
public:
    Silence()
    {
        const int nowhere = ::open("/dev/null", O_RDWR | O_CLOEXEC);
        for (int i = 0; i < 2; ++i) {
            m_kept[i] = ::dup(i + 1);
            ::dup2(nowhere, i + 1);
        }
        ::close(nowhere);
    }
    ~Silence()
    {
        for (int i = 0; i < 2; ++i) {
            ::dup2(m_kept[i], i + 1);
            ::close(m_kept[i]);
        }
    }
    Q_DISABLE_COPY_MOVE(Silence)

private:
    int m_kept[2] = {-1, -1};
};

/// Knows the answers of German alone.
class GermanAnswers : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *source, const char *, int) const override
    {
        return QLatin1String(source) == QLatin1String("y yes") ? QStringLiteral("j ja") : QString();
    }
};

std::vector<Arguments> allHelp()
{
    std::vector<Arguments> lines{{"--help"}, {"--version"}};
    for (const char *const name :
         {"inspect", "inventory", "ledger", "diff", "check", "catalogue", "intercept", "anonymise", "reidentify", "log",
          "switch", "passphrase", "ping", "ca", "run", "report"})
        lines.push_back({name, "--help"});
    lines.push_back({"switch", "verify", "--help"});
    return lines;
}

std::vector<Arguments> commands(const std::string &folder)
{
    const std::string samples = TELLTALE_SAMPLES_DIR "/appsmith-telemetry.md";
    const auto table = [](Arguments line) {
        line.insert(line.end(), {"--format", "table"});
        return line;
    };
    return {
        table({"inspect", samples}),
        table({"inspect", folder + "/none.json"}),
        table({"inspect", folder + "/broken.json"}),
        table({"inspect", folder}),
        table({"inventory", samples}),
        table({"inventory", folder + "/broken.json"}),
        table({"ledger", samples, "--catalogue", "appsmith"}),
        table({"diff", samples, samples}),
        table({"diff", samples, folder + "/broken.json"}),
        table({"check", samples, "--policy", "default"}),
        table({"check", samples, "--catalogue", "appsmith"}),
        table({"reidentify", samples, "--space", "pin:4"}),
        table({"anonymise", samples, "--preview"}),
        table({"switch", "list", "--root", folder}),
        table({"switch", "show", "grafana", "--root", folder}),
        table({"switch", "show", "nobody", "--root", folder}),
        table({"log", "show", "--log", folder + "/log"}),
        {"log", "verify", "--log", folder + "/log"},
        table({"ping", "list"}),
        table({"ping", "appsmith-server-setup", "--dry-run"}),
        {"catalogue", "list"},
        {"catalogue", "check", folder + "/broken.json"},
        {"inspect"},
        {"inspect", "--nothing"},
        {"inspect", "--format", "nothing", samples},
        {"inspect", "--filter", "evnt:(", samples},
        {"inspect", "--set", "nothing=1", samples},
        {"inspect", "--set", "window.theme=red", samples},
        {"intercept", "--listen", "nowhere"},
        {"ping", "--count", "x", "webhook"},
        {"run"},
        {"check", samples},
    };
}

} // namespace

class TestCliSentences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everySentenceIsSeen();
    void forPeopleOrForPrograms_data();
    void forPeopleOrForPrograms();
    void answers_data();
    void answers();
    void whichLanguage_data();
    void whichLanguage();
};

void TestCliSentences::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
}

void TestCliSentences::everySentenceIsSeen()
{
    const QTemporaryDir folder;
    QFile broken(folder.filePath(QStringLiteral("broken.json")));
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write("\xEF\xBB\xBF// comment\n{a: 'b', 'c': [1, +2, 0x3, NaN,], \"t\": \"2024-01-09T07:10:17Z\"");
    broken.close();
    tests::AskingTranslator asking;
    {
        const Silence silence;
        const tests::InstalledTranslator installed(asking);
        for (const Arguments &line : allHelp())
            readLine(line);
        for (const Arguments &line : commands(folder.path().toStdString())) {
            const cli::Invocation invocation = readLine(line);
            if (!std::holds_alternative<cli::OpenWindow>(invocation))
                cli::run(invocation);
        }
    }
    QVERIFY2(asking.count() > 150, qPrintable(QString::number(asking.count())));
    const QStringList unknown = asking.unknown(QStringLiteral(TELLTALE_TRANSLATIONS_DIR));
    QVERIFY2(unknown.isEmpty(),
             qPrintable(QStringLiteral("lupdate does not see:\n") + unknown.join(QLatin1Char('\n'))));
}

void TestCliSentences::forPeopleOrForPrograms_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("isForPeople");

    QTest::newRow("help") << "inspect --help" << true;
    QTest::newRow("wrong usage") << "inspect --nothing" << true;
    QTest::newRow("window") << "a.json" << true;
    QTest::newRow("table") << "inspect --format table a.json" << true;
    QTest::newRow("table in a file") << "inspect --format table -o a.txt a.json" << true;
    QTest::newRow("unasked in a file") << "inspect -o a.txt a.json" << false;
    for (const char *const format : {"json", "ndjson", "csv"}) {
        for (const char *const command : {"inspect", "inventory", "ping list", "log show", "switch list"})
            QTest::newRow(qPrintable(QStringLiteral("%1, %2").arg(QLatin1String(command), QLatin1String(format))))
                << QStringLiteral("%1 --format %2%3")
                       .arg(QLatin1String(command), QLatin1String(format),
                            QLatin1String(command).startsWith(QLatin1Char('i')) ? QLatin1String(" a.json")
                                                                                : QLatin1String())
                << false;
    }
    for (const char *const format : {"json", "ndjson", "csv", "sarif", "junit"})
        QTest::newRow(qPrintable(QStringLiteral("check, %1").arg(QLatin1String(format))))
            << QStringLiteral("check a.json --policy default --format %1").arg(QLatin1String(format)) << false;
    QTest::newRow("check, table") << "check a.json --policy default --format table" << true;
    QTest::newRow("run") << "run -- true" << true;
    QTest::newRow("run, json") << "run --format ndjson -- true" << false;
    QTest::newRow("authority, json") << "ca show --format json" << false;
    QTest::newRow("authority") << "ca show" << true;
}

void TestCliSentences::forPeopleOrForPrograms()
{
    QFETCH(QString, line);
    Arguments words;
    for (const QString &word : line.split(QLatin1Char(' ')))
        words.push_back(word.toStdString());
    QTEST(cli::isForPeople(readLine(words)), "isForPeople");
}

void TestCliSentences::answers_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<bool>("inEnglish");
    QTest::addColumn<bool>("inGerman");

    const auto row = [](const char *answer, bool inEnglish, bool inGerman) {
        QTest::newRow(answer) << QByteArray(answer) << inEnglish << inGerman;
    };
    row("y", true, true);
    row("Y", true, true);
    row("yes", true, true);
    row("YES", true, true);
    row(" y\r", true, true);
    row("j", false, true);
    row("JA", false, true);
    row("j ja", false, false);
    row("", false, false);
    row(" ", false, false);
    row("n", false, false);
    row("nein", false, false);
    row("yesterday", false, false);
    row("\xff", false, false);
}

void TestCliSentences::answers()
{
    QFETCH(QByteArray, answer);
    QTEST(cli::saysYes(answer.toStdString()), "inEnglish");
    GermanAnswers german;
    const tests::InstalledTranslator installed(german);
    QTEST(cli::saysYes(answer.toStdString()), "inGerman");
}

void TestCliSentences::whichLanguage_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("asked");

    const auto row = [](const char *line, const char *asked) {
        QTest::newRow(line) << QString::fromLatin1(line) << QString::fromLatin1(asked);
    };
    row("a.json", "en_US");
    row("--set language=de a.json", "de_DE");
    row("--set=general.language=de a.json", "de_DE");
    row("--set language=fr a.json", "en_US");
    row("--set language=de --set language=en a.json", "en_US");
    row("inspect --set language=de --format table a.json", "de_DE");
    row("inspect --set language=de --help", "de_DE");
    row("inspect --set", "en_US");
    row("ping webhook --format table --set language=de", "en_US"); // a variable of the ping
    row("run -- node --set language=de", "en_US");
}

void TestCliSentences::whichLanguage()
{
    QFETCH(QString, line);
    std::vector<std::string> words{"telltale"};
    for (const QString &word : line.split(QLatin1Char(' ')))
        words.push_back(word.toStdString());
    std::vector<const char *> arguments;
    for (const std::string &word : words)
        arguments.push_back(word.c_str());
    const auto count = static_cast<int>(arguments.size());
    QTEST(cli::languageAsked(count, arguments.data()).name(), "asked");
}

QTEST_GUILESS_MAIN(TestCliSentences)
#include "tst_cli_sentences.moc"
