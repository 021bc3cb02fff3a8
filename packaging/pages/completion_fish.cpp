// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/completions.h"

namespace telltale::pages {

namespace {

QString fishQuoted(const QString &text)
{
    QString quoted = text;
    quoted.replace(u'\\', QStringLiteral("\\\\"));
    return u'\'' + quoted.replace(u'\'', QStringLiteral("\\'")) + u'\'';
}

QString fishCondition(const QString &page)
{
    return QStringLiteral("complete -c telltale -n %1")
        .arg(fishQuoted(QStringLiteral("__telltale_is %1").arg(page.isEmpty() ? QStringLiteral("''") : page)));
}

QString fishOption(const HelpPage &page, const HelpOption &option)
{
    QString line = fishCondition(page.name);
    for (const QString &name : option.names)
        line += name.startsWith(QStringLiteral("--")) ? QStringLiteral(" -l ") + name.mid(2)
                                                      : QStringLiteral(" -s ") + name.mid(1);
    if (!option.value.isEmpty() && !option.isValueOptional)
        line += option.takesFiles ? QStringLiteral(" -r -F") : QStringLiteral(" -x");
    if (!option.choices.isEmpty())
        line += QStringLiteral(" -a ") + fishQuoted(option.choices.join(u' '));
    return line + QStringLiteral(" -d ") + fishQuoted(shortDescription(option.description)) + u'\n';
}

const char *const fishMachine = R"~(
# The page that the words before the cursor have led to; none behind --.
function __telltale_page
    set -l words (commandline -opc)
    contains -- -- $words; and echo --; and return
    if test (count $words) -gt 1; and contains -- $words[2] $__telltale_pages
        if test (count $words) -gt 2; and contains -- "$words[2] $words[3]" $__telltale_pages
            echo "$words[2] $words[3]"
        else
            echo $words[2]
        end
    else
        echo ''
    end
end

function __telltale_is
    test (__telltale_page) = "$argv"
end

# Nothing but the page's own words is before the cursor.
function __telltale_begins
    set -l words (commandline -opc)
    __telltale_is $argv; and test (count $words) -eq (math (count $argv) + 1)
end

# Behind --, where another command stands.
function __telltale_command
    set -l words (commandline -opc)
    contains -- -- $words; or return
    contains -- "$words[2]" $__telltale_commands; or contains -- "$words[2] $words[3]" $__telltale_commands
end

# What completes that command.
function __telltale_command_words
    set -l words (commandline -opc)
    set -l behind (contains -i -- -- $words)
    set -l command
    if test (count $words) -gt $behind
        set command (string escape -- $words[(math $behind + 1)..-1])
    end
    complete -C (string join ' ' -- $command (commandline -ct))
end
)~";

} // namespace

QString fishCompletion(const QList<HelpPage> &pages)
{
    QStringList names;
    QStringList commands;
    QString lines;
    for (const HelpPage &page : pages) {
        if (!page.name.isEmpty())
            names.append(fishQuoted(page.name));
        if (!page.name.isEmpty() && page.takesCommand)
            commands.append(fishQuoted(page.name));
        if (!page.name.isEmpty() && !page.name.contains(u' '))
            lines += QStringLiteral("complete -c telltale -n '__telltale_begins' -a %1 -d %2\n")
                         .arg(page.name, fishQuoted(page.summary));
        for (const QString &action : page.actions)
            lines += QStringLiteral("complete -c telltale -n '__telltale_begins %1' -a %2\n").arg(page.name, action);
        for (const HelpOption &option : page.options)
            lines += fishOption(page, option);
    }
    return QStringLiteral("# SPDX-License-Identifier: GPL-3.0-or-later\n# Made from what telltale --help prints.\n"
                          "set -g __telltale_pages %1\nset -g __telltale_commands %2\n")
               .arg(names.join(u' '), commands.join(u' '))
        + QString::fromUtf8(fishMachine)
        + QStringLiteral("\ncomplete -c telltale -n '__telltale_command' -x "
                         "-a '(__telltale_command_words)'\n")
        + lines;
}

} // namespace telltale::pages
