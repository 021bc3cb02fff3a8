// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/help.h"

#include <QCoreApplication>

namespace telltale::cli {

QString checkHelp()
{
    return QCoreApplication::translate(
        "telltale::cli::Help",
        "Prints what in the files breaks a policy or a catalogue, for continuous integration.\n"
        "\n"
        "Usage:\n"
        "  telltale check [OPTIONS] --policy NAME|FILE FILE...\n"
        "  telltale check [OPTIONS] --catalogue NAME|FILE FILE...\n"
        "\n"
        "FILE is anything that telltale inspect reads; - is standard input. Of a policy a violation\n"
        "is what it would not let pass as it is: a field that a rule or the default would change or\n"
        "drop (the same fields as in telltale anonymise --preview), an event that a rule blocks,\n"
        "and an event that its gate keeps. No key is needed. Of a catalogue it is what is sent\n"
        "undeclared, or of another type than declared, or past the switch, as in telltale ledger.\n"
        "\n"
        "Options:\n"
        "  -p, --policy POLICY   a file (TOML), or one that is compiled in\n"
        "  -c, --catalogue NAME  a file, or one that is compiled in (telltale catalogue list); with\n"
        "                        a policy as well both are judged by\n"
        "      --switch STATE    on or off: what the product's own switch was set to when the\n"
        "                        files were captured; with --catalogue\n"
        "  -b, --baseline FILE   violations that FILE lists are known: they are printed as such,\n"
        "                        and do not count; what no longer occurs is told\n"
        "      --write-baseline FILE\n"
        "                        lists all violations in FILE (TOML, a line each, sorted), to be\n"
        "                        kept beside the code; with that they count as known\n"
        "  -f, --format FORMAT   table, json, ndjson, csv, sarif (2.1.0) or junit; without it a\n"
        "                        table on a terminal and ndjson elsewhere\n"
        "  -o, --output FILE     writes to FILE, readable by its owner only\n"
        "      --filter FILTER   only events that match, see telltale inspect --help\n"
        "      --strict          one JSON text a file, one a line in .ndjson and .jsonl\n"
        "  -q, --quiet           prints errors only, and no summary\n"
        "      --color WHEN      auto, always or never; auto also heeds NO_COLOR\n"
        "      --set KEY=VALUE   changes a setting for this run; any number of times\n"
        "      --settings FILE   reads the settings from FILE\n"
        "  -h, --help            this text\n"
        "\n"
        "A violation is an error where something must not leave at all (drop, block, gate,\n"
        "undeclared, wrong-gate), and a warning where it may in another form (mask, hash,\n"
        "pseudonym, generalise, replace, wrong-type); either one fails. In table, sarif and junit\n"
        "those that are the same (rule, product, event and path without indexes) are one, with how\n"
        "often it occurs. No value is printed. What a receiver adds later is no violation.\n"
        "\n"
        "Exit status: 0 no violation, or only known ones; 1 violations; 2 wrong usage, or something\n"
        "could not be read whole; 3 an input has no event: an empty capture is never a pass.\n"
        "\n"
        "Examples:\n"
        "  telltale check --policy nothing-personal capture.har\n"
        "  telltale check --policy p.toml --write-baseline known.toml capture.har\n"
        "  telltale check --policy p.toml --baseline known.toml -f sarif -o out.sarif capture.har\n"
        "  telltale check --catalogue appsmith --switch off capture.har\n");
}

} // namespace telltale::cli
