// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace telltale::pages {

/// An option as a help text lists it: `  -f, --format FORMAT   table, json, ndjson or csv; …`.
struct HelpOption
{
    /// As they are typed, the short one first: `-f`, `--format`.
    QStringList names;
    /// What stands for its value, `FORMAT`; empty for one that takes none.
    QString value;
    bool isValueOptional = false;
    QString description;
    /// The values that there are, where the description begins with them; empty where any text or file is one.
    QStringList choices;
    /// A file may be the value, beside `choices` too.
    bool takesFiles = false;
};

/// One piece of a help text, in the order of the text.
struct HelpBlock
{
    enum class Kind {
        Heading,   ///< `Options:`, without the colon
        Paragraph, ///< running text, its line breaks taken out
        Entry,     ///< a term and what is said about it
        Literal,   ///< a line that stands as it is
    };
    Kind kind = Kind::Paragraph;
    QString term;
    QString text;
    bool operator==(const HelpBlock &) const = default;
};

/// What a help text says, taken apart: what manual pages and completions are made of.
struct HelpPage
{
    /// How the subcommand is typed: `inspect`, `switch verify`; empty for the program itself.
    QString name;
    /// What it does, in a line.
    QString summary;
    QList<HelpBlock> blocks;
    QList<HelpOption> options;
    /// What may stand first behind the name, in the words of the usage: `list`, `show`.
    QStringList actions;
    /// A command of its own follows behind `--`.
    bool takesCommand = false;
};

/// Every page there is, the program's own first: its help names the subcommands, and the help of each is what
/// `telltale NAME --help` prints. Needs a QCoreApplication; the texts are those of its language.
QList<HelpPage> helpPages();

} // namespace telltale::pages
