// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/help.h"

#include "base/setting_value.h"

#include <QCoreApplication>

namespace telltale::cli {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("telltale::cli::Help", text);
}

/// As a person writes it, whatever it is on this machine.
QString settingsPlace()
{
    return QStringLiteral("$XDG_CONFIG_HOME/telltale/settings.toml");
}

/// Every setting: its key, what it takes and its default, and what it is about.
QString settingsList()
{
    constexpr int keyWidth = 22;
    QString list;
    for (const SettingSpec &spec : settingTable()) {
        list += QStringLiteral("  %1%2 (%3)\n")
                    .arg(settingName(spec), -keyWidth)
                    .arg(settingRange(spec), translated("default %1").arg(settingText(spec, spec.usual)));
        list += QStringLiteral("  %1%2\n").arg(QString(), -keyWidth).arg(settingDescription(spec));
    }
    return list;
}

} // namespace

QString programHelp()
{
    return translated("Telltale shows which telemetry fields software sends.\n"
                      "\n"
                      "Usage:\n"
                      "  telltale [FILE...]                   opens the window\n"
                      "  telltale SUBCOMMAND [OPTIONS] ...    works without a display\n"
                      "\n"
                      "Subcommands:\n"
                      "  inspect FILE...   every event and every field\n"
                      "\n"
                      "Options:\n"
                      "      --set KEY=VALUE   changes a setting for this run\n"
                      "      --settings FILE   reads the settings from FILE\n"
                      "  -h, --help            this text; behind a subcommand: what that one does\n"
                      "      --version         the version\n"
                      "\n"
                      "A file that is named like a subcommand: telltale ./inspect\n"
                      "\n"
                      "Settings are kept in %1;\n"
                      "telltale inspect --help lists them.\n"
                      "\n"
                      "Examples:\n"
                      "  telltale inspect telemetry.md\n"
                      "  telltale --set window.theme=dark telemetry.md\n")
        .arg(settingsPlace());
}

QString inspectHelp()
{
    return translated("Prints every event in the files and every field of each, exactly as sent.\n"
                      "\n"
                      "Usage:\n"
                      "  telltale inspect [OPTIONS] FILE...\n"
                      "\n"
                      "FILE is JSON, NDJSON, a Markdown page with payloads in fenced blocks, an HTTP\n"
                      "archive (HAR), raw HTTP requests, a flow file of mitmproxy, curl commands, an\n"
                      "HTML page, also compressed with gzip or zstd; or a folder of such files;\n"
                      "- is standard input.\n"
                      "\n"
                      "Options:\n"
                      "  -f, --format FORMAT   table, json, ndjson or csv; without it a table on a\n"
                      "                        terminal and ndjson elsewhere\n"
                      "  -o, --output FILE     writes to FILE, readable by its owner only\n"
                      "      --filter FILTER   only events that match: words anywhere, event:, path:,\n"
                      "                        value:, field:PATH=VALUE, host:, status:, time:, size:>10k,\n"
                      "                        is:problem, is:flagged, note:word, /regex/, -not, a or b,\n"
                      "                        (groups), \"quotes\"\n"
                      "      --no-notes        leaves notes and flags out: FILE.notes.toml is not read\n"
                      "      --follow          goes on with what is appended to the one FILE, until\n"
                      "                        interrupted (Ctrl+C) or the file is replaced; for lines or\n"
                      "                        values of JSON and flow files of mitmproxy\n"
                      "      --strict          accepts RFC 8259 only: one text per file, one per line\n"
                      "                        when the name ends in .ndjson or .jsonl\n"
                      "  -q, --quiet           prints errors only, no notes, warnings and summary\n"
                      "      --color WHEN      auto, always or never; auto also heeds NO_COLOR\n"
                      "      --set KEY=VALUE   changes a setting for this run; any number of times\n"
                      "      --settings FILE   reads the settings from FILE\n"
                      "  -h, --help            this text\n"
                      "\n"
                      "Exit status: 0 all was read; 2 wrong usage, or something could not be read, also in\n"
                      "the settings file (what could be read is printed and holds all the same); 3 a file\n"
                      "holds no event, or none matches.\n"
                      "\n"
                      "Settings, kept in %1;\n"
                      "sizes and counts may end in k, M or G for 1024s:\n"
                      "%2"
                      "\n"
                      "In csv, text that a spreadsheet would run as a formula gets an apostrophe in front.\n"
                      "\n"
                      "Examples:\n"
                      "  telltale inspect telemetry.md\n"
                      "  telltale inspect --filter 'event:ping -path:email' capture.har\n"
                      "  telltale inspect --format csv -o fields.csv events.ndjson.gz\n"
                      "  telltale inspect --follow --filter event:ping events.ndjson\n"
                      "  curl -s https://example.org/events.json | telltale inspect --strict -\n"
                      "  telltale inspect --set limits.document=200M large.json\n")
        .arg(settingsPlace(), settingsList());
}

QString versionText()
{
    return QStringLiteral("telltale ") + QStringLiteral(TELLTALE_VERSION) + u'\n';
}

} // namespace telltale::cli
