// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/help.h"

#include <QCoreApplication>

namespace telltale::cli {

QString reportHelp()
{
    return QCoreApplication::translate(
        "telltale::cli::Help",
        "Writes the reviewer's document: who gets which fields, what is personal, what is declared,\n"
        "what hashes are worth, and what could not be seen. The same files give the same bytes.\n"
        "\n"
        "Usage:\n"
        "  telltale report FILE... -o OUT.html|.pdf|.json|.csv|.har|.sarif [OPTIONS]\n"
        "  telltale report --verify REPORT [--in FOLDER]\n"
        "  telltale report --reveal ITEM REPORT [-o OPENING] [--in FOLDER]\n"
        "  telltale report --check OPENING REPORT\n"
        "\n"
        "Options:\n"
        "  -o, --output OUT      where it goes, readable by its owner only; - is standard output.\n"
        "                        CSV is a file for each table: OUT.csv, OUT-ledger.csv, ...\n"
        "  -f, --format FORMAT   html, pdf, json, csv, har or sarif; without it what OUT ends in\n"
        "      --values          shows values; without it they are masked. Credentials always are\n"
        "      --bytes           adds an appendix with the bytes of every event\n"
        "  -c, --catalogue NAME  what was declared: a file, or one that is compiled in; without it\n"
        "                        those of the products that are seen\n"
        "  -p, --policy POLICY   what this policy would do: a file, or one that is compiled in\n"
        "      --against FILE    what changed since this capture; any number of times\n"
        "      --known LIST      tries these values on hashes; see telltale reidentify --help\n"
        "      --basis FILE      legal bases and purposes, filled in by hand; new fields are added\n"
        "                        at its end. Without it OUT.basis.toml\n"
        "      --filter TEXT     only events that match, see telltale inspect --help\n"
        "      --language LANG   en or de; without it en\n"
        "      --activity-log FILE\n"
        "                        the log that is quoted and told; without it that of this account\n"
        "      --set KEY=VALUE, --settings FILE\n"
        "                        see telltale inspect --help\n"
        "  -q, --quiet           does not say what was found\n"
        "      --color WHEN      auto, always or never\n"
        "  -h, --help            this text\n"
        "\n"
        "Looking into a report, of any of these formats:\n"
        "      --verify          compares it with its files and the activity log, and makes it again\n"
        "      --reveal ITEM     writes single values (f12.1,h3) with what it takes to check them\n"
        "      --show-secrets    credentials, too\n"
        "      --check OPENING   whether these values are those that the report has commitments to;\n"
        "                        needs nothing but the two files\n"
        "      --in FOLDER       where its files lie; without it here, else beside the report\n"
        "  -f, --format FORMAT   table or json\n"
        "\n"
        "A masked value is a pattern (a: a letter, 9: a digit) and a commitment: SHA-256 over a\n"
        "salt and the exact characters. The salt comes out of the bytes of the files: whoever has\n"
        "them can reveal, whoever has the report alone cannot.\n"
        "\n"
        "Exit status: 0 clean (--verify: verified) - 1 findings: fields that are declared nowhere,\n"
        "hashes that were turned back, a switch that does not hold (--verify, --check: something\n"
        "differs) - 2 wrong usage, or not everything could be read - 3 no event. The report is\n"
        "written in all cases but wrong usage.\n"
        "\n"
        "Examples:\n"
        "  telltale report capture.telltale -o report.pdf\n"
        "  telltale report monday.har --against friday.har --policy default -o report.html\n"
        "  telltale report --verify report.pdf\n"
        "  telltale report --reveal f12.1 report.pdf -o opening.json\n");
}

} // namespace telltale::cli
