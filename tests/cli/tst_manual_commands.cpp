// SPDX-License-Identifier: GPL-3.0-or-later
// Every command that manual, README and CONTRIBUTING tell people to type is one that the program takes.
#include "cli/arguments.h"
#include "cli/help.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace telltale;
using namespace telltale::cli;

namespace {

/// As a shell would, as far as pages need it: quotes, and what ends a command.
QList<QStringList> commandsOf(const QString &line)
{
    QList<QStringList> commands{{}};
    QString word;
    QChar quote;
    bool inWord = false;
    const auto end = [&] {
        if (inWord)
            commands.last() << word;
        word.clear();
        inWord = false;
    };
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar c = line[i];
        if (!quote.isNull()) {
            if (c == quote)
                quote = QChar();
            else
                word += c;
        } else if (c == u'\'' || c == u'"') {
            quote = c;
            inWord = true;
        } else if (c.isSpace()) {
            end();
        } else if (c == u'|' || c == u';' || c == u'&' || c == u'>' || (c == u'#' && !inWord)) {
            end();
            if (c == u'#')
                break;
            commands << (c == u'>' ? QStringList{QStringLiteral("(file)")} : QStringList{});
        } else {
            word += c;
            inWord = true;
        }
    }
    end();
    return commands;
}

/// The lines of fenced blocks, those that go on put together.
QStringList codeLines(const QString &page)
{
    QStringList lines;
    bool inCode = false;
    bool goesOn = false;
    for (QString line : page.split(u'\n')) {
        line = line.trimmed();
        if (line.startsWith(QLatin1String("```"))) {
            inCode = !inCode;
            continue;
        }
        if (!inCode)
            continue;
        if (line.startsWith(QLatin1String("- run: ")))
            line.remove(0, 7);
        const bool more = line.endsWith(u'\\');
        if (more)
            line.chop(1);
        if (goesOn)
            lines.last() += line;
        else
            lines << line;
        goesOn = more;
    }
    return lines;
}

QList<QStringList> telltaleCommands(const QString &path)
{
    QFile file(path);
    QList<QStringList> found;
    if (!file.open(QIODevice::ReadOnly))
        return found;
    for (const QString &line : codeLines(QString::fromUtf8(file.readAll()))) {
        for (const QStringList &command : commandsOf(line)) {
            if (command.value(0) == QLatin1String("telltale"))
                found << command;
        }
    }
    return found;
}

/// What is wrong with it, or nothing.
QString faultOf(const QStringList &command)
{
    QList<QByteArray> words;
    for (const QString &word : command)
        words << word.toUtf8();
    std::vector<const char *> argv;
    for (const QByteArray &word : words)
        argv.push_back(word.constData());
    const Invocation invocation = readArguments(static_cast<int>(argv.size()), argv.data());
    const auto *wrong = std::get_if<WrongUsage>(&invocation);
    return wrong != nullptr ? wrong->message : QString();
}

} // namespace

class TestManualCommands : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void areTaken_data();
    void areTaken();
    void bothLanguagesSayTheSame();
    void wouldSeeAWrongOne();
};

void TestManualCommands::areTaken_data()
{
    QTest::addColumn<QString>("path");
    const QDir root(QStringLiteral(TELLTALE_SOURCE_DIR));
    for (const char *page : {"README.md", "CONTRIBUTING.md", "SECURITY.md"})
        QTest::newRow(page) << root.filePath(QLatin1String(page));
    for (const QString &language : {QStringLiteral("en"), QStringLiteral("de")}) {
        const QDir folder(root.filePath(QStringLiteral("resources/manual/") + language));
        const QStringList pages = folder.entryList({QStringLiteral("*.md")});
        QVERIFY(pages.size() > 10);
        for (const QString &page : pages)
            QTest::newRow(qPrintable(language + u'/' + page)) << folder.filePath(page);
    }
}

void TestManualCommands::areTaken()
{
    QFETCH(QString, path);
    for (const QStringList &command : telltaleCommands(path)) {
        const QString fault = faultOf(command);
        QVERIFY2(fault.isEmpty(), qPrintable(command.join(u' ') + QStringLiteral(": ") + fault));
        // A first word that is no subcommand would be taken for a file.
        const QString first = command.value(1);
        const bool isFile = first.isEmpty() || first.contains(u'.') || first.startsWith(u'-');
        QVERIFY2(isFile || programHelp().contains(QStringLiteral("\n  ") + first + u' '),
                 qPrintable(command.join(u' ')));
    }
}

void TestManualCommands::bothLanguagesSayTheSame()
{
    const QDir english(QStringLiteral(TELLTALE_SOURCE_DIR "/resources/manual/en"));
    const QDir german(QStringLiteral(TELLTALE_SOURCE_DIR "/resources/manual/de"));
    QCOMPARE(german.entryList(QDir::Files), english.entryList(QDir::Files));
    int commands = 0;
    for (const QString &page : english.entryList(QDir::Files)) {
        QCOMPARE(telltaleCommands(german.filePath(page)), telltaleCommands(english.filePath(page)));
        commands += static_cast<int>(telltaleCommands(english.filePath(page)).size());
    }
    QVERIFY(commands > 60);
}

void TestManualCommands::wouldSeeAWrongOne()
{
    const QStringList line =
        commandsOf(QStringLiteral("telltale inspect --filter 'size:>10k | x' a.har > b # c")).first();
    QCOMPARE(line,
             (QStringList{QStringLiteral("telltale"), QStringLiteral("inspect"), QStringLiteral("--filter"),
                          QStringLiteral("size:>10k | x"), QStringLiteral("a.har")}));
    QVERIFY(faultOf(line).isEmpty());
    QVERIFY(!faultOf(commandsOf(QStringLiteral("telltale inspect --fliter x a")).first()).isEmpty());
    QVERIFY(!faultOf(commandsOf(QStringLiteral("telltale run --sandbx -- node app.js")).first()).isEmpty());
}

QTEST_MAIN(TestManualCommands)
#include "tst_manual_commands.moc"
