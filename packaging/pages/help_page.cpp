// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/help_page.h"

#include "cli/arguments.h"
#include "pages/help_reader.h"

#include <QRegularExpression>

#include <string>
#include <vector>

namespace telltale::pages {

namespace {

/// What `telltale WORDS… --help` prints; empty where these words are no subcommand.
QString helpOf(const QStringList &words)
{
    std::vector<std::string> texts{"telltale"};
    for (const QString &word : words)
        texts.push_back(word.toStdString());
    texts.emplace_back("--help");
    std::vector<const char *> arguments;
    for (const std::string &text : texts)
        arguments.push_back(text.c_str());
    const cli::Invocation shown = cli::readArguments(int(arguments.size()), arguments.data());
    const auto *text = std::get_if<cli::ShowText>(&shown);
    return text != nullptr ? text->text : QString();
}

/// The actions of a subcommand whose help is another one, as the text points there: `telltale switch verify --help`.
QStringList namedPages(const HelpPage &page, const QString &help)
{
    QStringList names;
    for (const QString &action : page.actions) {
        if (help.contains(QStringLiteral("telltale %1 %2 --help").arg(page.name, action)))
            names.append(action);
    }
    return names;
}

/// The list of subcommands in the program's help: name and what it does.
QList<std::pair<QString, QString>> subcommands(const HelpPage &program)
{
    QList<std::pair<QString, QString>> found;
    bool isInside = false;
    for (const HelpBlock &block : program.blocks) {
        if (block.kind == HelpBlock::Kind::Heading)
            isInside = found.isEmpty() && block.text == QStringLiteral("Subcommands");
        else if (isInside && block.kind == HelpBlock::Kind::Entry)
            found.append({block.term.section(u' ', 0, 0), block.text});
    }
    return found;
}

} // namespace

QList<HelpPage> helpPages()
{
    QList<HelpPage> pages{readHelp(QString(), helpOf({}))};
    const auto found = subcommands(pages.first());
    for (const auto &[name, summary] : found) {
        const QString help = helpOf({name});
        HelpPage page = readHelp(name, help);
        page.summary = summary;
        pages.append(page);
        for (const QString &action : namedPages(page, help))
            pages.append(readHelp(name + u' ' + action, helpOf({name, action})));
    }
    return pages;
}

} // namespace telltale::pages
