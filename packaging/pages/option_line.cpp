// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/option_line.h"

#include <QRegularExpression>

namespace telltale::pages {

namespace {

/// `-f,` or `--format`, as words of a line.
bool isOptionName(const QString &word)
{
    static const QRegularExpression name(QStringLiteral("^--?[A-Za-z][A-Za-z-]*,?$"));
    return name.match(word).hasMatch();
}

/// What stands for a value: FILE, N, NAME=VALUE, [USER@]HOST:PORT, NAME[=env:VARIABLE|file:PATH].
bool isValue(const QString &word)
{
    static const QRegularExpression value(QStringLiteral("^(\\[|[A-Z]{2}|[A-Z],?$)"));
    return value.match(word).hasMatch();
}

QString withoutComma(const QString &word)
{
    return word.endsWith(u',') && !word.endsWith(QStringLiteral("...,")) ? word.chopped(1) : word;
}

/// Where a file is meant, by what stands for the value.
bool isFile(const QString &value)
{
    static const QRegularExpression file(
        QStringLiteral("^(FILE|OUTPUT|PAGE|CHECKPOINT|KEY|VALUES|POLICY|P|DIR|FOLDER)$"));
    return file.match(value).hasMatch();
}

/// The words at the beginning of a clause that are divided by commas and an "or"; none where it is no such list.
QStringList listedWords(QString clause, bool &orFile)
{
    static const QRegularExpression parentheses(QStringLiteral(" \\([^)]*\\)?"));
    static const QRegularExpression list(QStringLiteral("^(.*?),? or (a file|\\S+?)([ ,:].*)?$"));
    static const QRegularExpression word(QStringLiteral("^[a-z0-9][a-z0-9.-]*$"));
    const auto match = list.match(clause.remove(parentheses));
    if (!match.hasMatch())
        return {};
    QStringList words = match.captured(1).split(QStringLiteral(", "));
    const bool endsInFile = match.captured(2) == QStringLiteral("a file");
    if (!endsInFile)
        words.append(match.captured(2));
    for (const QString &item : std::as_const(words)) {
        if (!word.match(item).hasMatch())
            return {};
    }
    orFile = orFile || endsInFile;
    return words;
}

} // namespace

EntryLine splitEntry(const QString &line)
{
    const qsizetype gap = line.indexOf(QStringLiteral("  "));
    const QString head = gap < 0 ? line : line.left(gap);
    const QString tail = gap < 0 ? QString() : line.mid(gap).trimmed();
    if (!line.startsWith(u'-')) {
        static const QRegularExpression full(QStringLiteral("^([a-z]+(?: [A-Z]+)*\\.\\.\\.) (.+)$"));
        const auto match = full.match(line);
        return gap < 0 && match.hasMatch() ? EntryLine{match.captured(1), match.captured(2)} : EntryLine{head, tail};
    }
    const QStringList words = head.split(u' ', Qt::SkipEmptyParts);
    qsizetype names = 0;
    while (names < words.size() && (isOptionName(words.at(names)) || (names > 0 && isValue(words.at(names)))))
        ++names;
    const QString rest = words.mid(names).join(u' ');
    return {words.mid(0, names).join(u' '), rest.isEmpty() ? tail : rest + (tail.isEmpty() ? QString() : u' ' + tail)};
}

QStringList leadingChoices(const QString &description, bool &orFile)
{
    static const QRegularExpression lead(QStringLiteral("^[a-z ]+: "));
    QStringList found;
    orFile = false;
    for (const QString &clause : description.split(QStringLiteral("; "))) {
        QStringList words = listedWords(clause, orFile);
        if (words.size() < 2)
            words = listedWords(QString(clause).remove(lead), orFile);
        // What comes behind the first clause says more about it, or is the list of another action.
        if (words.size() < 2 && !clause.startsWith(QStringLiteral("of ")))
            break;
        for (const QString &choice : std::as_const(words)) {
            if (!found.contains(choice))
                found.append(choice);
        }
    }
    return found;
}

QList<HelpOption> readOptions(const QString &term, const QString &description)
{
    QList<HelpOption> options;
    bool isSameOption = false;
    for (const QString &word : term.split(u' ', Qt::SkipEmptyParts)) {
        if (isOptionName(word)) {
            if (!isSameOption)
                options.append(HelpOption{{}, {}, false, description, {}, false});
            options.last().names.append(withoutComma(word));
            // `-f, --format` are names of one option; `--layer KIND, --root FOLDER` are two.
            isSameOption = word.endsWith(u',') && !word.startsWith(QStringLiteral("--"));
        } else if (!options.isEmpty()) {
            options.last().value = withoutComma(word);
            options.last().isValueOptional = word.startsWith(u'[') && word.endsWith(u']');
            isSameOption = false;
        }
    }
    for (HelpOption &option : options) {
        if (option.value.isEmpty())
            continue;
        bool orFile = false;
        if (options.size() == 1)
            option.choices = leadingChoices(description, orFile);
        option.takesFiles = orFile
            || (option.choices.isEmpty() && (isFile(option.value) || description.contains(QStringLiteral("a file"))));
    }
    return options;
}

} // namespace telltale::pages
