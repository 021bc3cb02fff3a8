// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/completions.h"

namespace telltale::pages {

namespace {

/// A description as _arguments and _describe take it: colons and brackets would end it.
QString zshText(const QString &text)
{
    QString escaped = text;
    escaped.replace(u'\\', QStringLiteral("\\\\"));
    for (const char16_t c : {u':', u'[', u']'})
        escaped.replace(QChar(c), QStringLiteral("\\") + QChar(c));
    return escaped;
}

QString zshValue(const HelpOption &option)
{
    if (option.value.isEmpty())
        return {};
    QString name = option.value;
    for (const char16_t c : {u':', u'[', u']'})
        name.replace(QChar(c), u' ');
    QString action = QStringLiteral(" ");
    if (!option.choices.isEmpty())
        action = option.takesFiles ? QStringLiteral("{compadd %1; _files}").arg(option.choices.join(u' '))
                                   : QStringLiteral("(%1)").arg(option.choices.join(u' '));
    else if (option.takesFiles)
        action = QStringLiteral("_files");
    return (option.isValueOptional ? QStringLiteral("::") : QStringLiteral(":")) + name.simplified() + u':' + action;
}

/// `--format` alone or `--format=json`.
QString zshName(const HelpOption &option, const QString &name)
{
    const bool isLong = name.startsWith(QStringLiteral("--"));
    if (option.value.isEmpty())
        return name;
    if (option.isValueOptional)
        return name + (isLong ? QStringLiteral("=-") : QStringLiteral("-"));
    return name + (isLong ? QStringLiteral("=") : QStringLiteral("+"));
}

QString zshOption(const HelpOption &option)
{
    QString lines;
    const bool isRepeated = option.description.contains(QStringLiteral("any number of times"));
    for (const QString &name : option.names) {
        const QString before = isRepeated ? QStringLiteral("*")
            : option.names.size() > 1     ? QStringLiteral("(%1)").arg(option.names.join(u' '))
                                          : QString();
        const QString spec = before + zshName(option, name) + u'[' + zshText(shortDescription(option.description))
            + u']' + zshValue(option);
        lines += QStringLiteral("            %1 \\\n").arg(shellQuoted(spec));
    }
    return lines;
}

QString zshPage(const HelpPage &page)
{
    QString lines = QStringLiteral("    %1)\n        _arguments -s -S \\\n").arg(shellQuoted(page.name));
    for (const HelpOption &option : page.options)
        lines += zshOption(option);
    if (!page.actions.isEmpty())
        lines += QStringLiteral("            '1:action:{compadd %1; _files}' \\\n").arg(page.actions.join(u' '));
    return lines + QStringLiteral("            '*:file:_files'\n        ;;\n");
}

/// The program itself: subcommands, its own options, files.
QString zshProgram(const QList<HelpPage> &pages)
{
    QString lines = QStringLiteral("_telltale_subcommands()\n{\n    local -a subcommands=(\n");
    for (const HelpPage &page : pages) {
        if (!page.name.isEmpty() && !page.name.contains(u' '))
            lines += QStringLiteral("        %1\n").arg(shellQuoted(page.name + u':' + zshText(page.summary)));
    }
    return lines + QStringLiteral("    )\n    _describe -t commands subcommand subcommands\n    _files\n}\n\n");
}

const char *const zshMachine = R"~(
_telltale()
{
    local page= curcontext=$curcontext
    local -i behind
    if ((CURRENT > 2)) && ((${_telltale_pages[(Ie)$words[2]]})); then
        page=$words[2]
        shift words
        ((CURRENT--))
        if ((CURRENT > 2)) && ((${_telltale_pages[(Ie)$page $words[2]]})); then
            page+=" $words[2]"
            shift words
            ((CURRENT--))
        fi
    fi
    # Behind -- stands another command.
    behind=${words[(ie)--]}
    if ((behind < CURRENT && ${_telltale_commands[(Ie)$page]})); then
        words=("${(@)words[behind + 1,-1]}")
        ((CURRENT -= behind))
        _normal
        return
    fi
    _telltale_page "$page"
}

if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
    _telltale "$@"
else
    compdef _telltale telltale
fi
)~";

} // namespace

QString zshCompletion(const QList<HelpPage> &pages)
{
    QStringList names;
    QStringList commands;
    QString about;
    for (const HelpPage &page : pages) {
        if (!page.name.isEmpty())
            names.append(shellQuoted(page.name));
        if (page.takesCommand && !page.name.isEmpty())
            commands.append(shellQuoted(page.name));
        QString lines = zshPage(page);
        if (page.name.isEmpty())
            lines.replace(QStringLiteral("'*:file:_files'"),
                          QStringLiteral("'1:subcommand or file:_telltale_subcommands' '*:file:_files'"));
        about += lines;
    }
    return QStringLiteral("#compdef telltale\n# SPDX-License-Identifier: GPL-3.0-or-later\n"
                          "# Made from what telltale --help prints.\n"
                          "typeset -ga _telltale_pages=(%1) _telltale_commands=(%2)\n\n")
               .arg(names.join(u' '), commands.join(u' '))
        + zshProgram(pages) + QStringLiteral("_telltale_page()\n{\n    case $1 in\n%1    esac\n}\n").arg(about)
        + QString::fromUtf8(zshMachine);
}

} // namespace telltale::pages
