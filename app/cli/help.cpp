// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/help.h"

#include "base/setting_value.h"

#include <QCoreApplication>

namespace telltale::cli {

namespace {

QString aboutHelp(const char *text)
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
                    .arg(settingRange(spec),
                         aboutHelp(QT_TRANSLATE_NOOP("telltale::cli::Help", "default %1"))
                             .arg(settingText(spec, spec.usual)));
        list += QStringLiteral("  %1%2\n").arg(QString(), -keyWidth).arg(settingDescription(spec));
    }
    return list;
}

} // namespace

QString programHelp()
{
    return aboutHelp(QT_TRANSLATE_NOOP(
                         "telltale::cli::Help",
                         "Telltale shows which telemetry fields software sends.\n"
                         "\n"
                         "Usage:\n"
                         "  telltale [FILE...]                   opens the window\n"
                         "  telltale SUBCOMMAND [OPTIONS] ...    works without a display\n"
                         "\n"
                         "Subcommands:\n"
                         "  inspect FILE...   every event and every field\n"
                         "  run -- COMMAND    runs a program with its traffic captured, and lists what it sent\n"
                         "  intercept         takes what programs send, shows it, and records it\n"
                         "  inventory FILE... one row for each field over all events\n"
                         "  diff A B          fields that are new, gone or changed between two inputs or versions\n"
                         "  ledger FILE...    what was declared against what was sent\n"
                         "  check FILE...     what breaks a policy or a catalogue; for continuous integration\n"
                         "  catalogue ...     checks, shows and drafts catalogues of declarations\n"
                         "  anonymise FILE... writes the files with their fields changed as a policy says\n"
                         "  reidentify FILE... which hashes can be turned back, and at what cost\n"
                         "  report FILE...    the reviewer's document: HTML, PDF, JSON, CSV, HAR or SARIF\n"
                         "  ping ...          sends test events whose bytes were seen first\n"
                         "  log ...           shows, verifies and signs the log of what administrators did\n"
                         "  switch ...        products' own telemetry switches: their state, on, off, and the proof\n"
                         "  passphrase ...    an administrator's passphrase, without which others only look\n"
                         "  ca ...            the local certificate authority: shows, exports and removes it\n"
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
                         "  telltale --set window.theme=dark telemetry.md\n"))
        .arg(settingsPlace());
}

QString inspectHelp()
{
    return aboutHelp(QT_TRANSLATE_NOOP(
                         "telltale::cli::Help",
                         "Prints every event in the files and every field of each, exactly as sent.\n"
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
                         "                        program:node, process:4711,\n"
                         "                        is:problem, is:flagged, note:word, category:contact,\n"
                         "                        protection:hashed, declared:no, product:NAME,\n"
                         "                        gate:always, /regex/, -not, a or b,\n"
                         "                        (groups), \"quotes\"\n"
                         "      --show-secrets    prints credentials in tables and csv, where *** stands for them\n"
                         "                        otherwise; json and ndjson keep them, marked \"secret\"\n"
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
                         "  telltale inspect --set limits.document=200M large.json\n"))
        .arg(settingsPlace(), settingsList());
}

QString inventoryHelp()
{
    return aboutHelp(
        QT_TRANSLATE_NOOP("telltale::cli::Help",
                          "Prints one row for each field over all events in the files: how often it is sent, where\n"
                          "to, how many different values it has, what it is about and whether it is declared.\n"
                          "\n"
                          "Usage:\n"
                          "  telltale inventory [OPTIONS] FILE...\n"
                          "\n"
                          "FILE is anything that telltale inspect reads; - is standard input. Elements of an\n"
                          "array are one field: /batch/*/userId.\n"
                          "\n"
                          "Options:\n"
                          "  -f, --format FORMAT   table, json, ndjson or csv; without it a table on a\n"
                          "                        terminal and ndjson elsewhere\n"
                          "  -b, --by GROUP        path (as they come), event, product, destination or category\n"
                          "      --filter FILTER   only events that match, see telltale inspect --help\n"
                          "      --show-secrets    prints credentials, where *** stands for them otherwise\n"
                          "  -q, --quiet           no summary behind the table\n"
                          "      --color WHEN      auto, always or never; auto also heeds NO_COLOR\n"
                          "      --set KEY=VALUE   changes a setting for this run; any number of times\n"
                          "      --settings FILE   reads the settings from FILE\n"
                          "  -h, --help            this text\n"
                          "\n"
                          "Different values are counted exactly up to 4,096; from there on the number is an\n"
                          "estimate (standard error 1.6 %), and says so: ~5120, \"distinct_is\":\"estimate\".\n"
                          "Behind 1,024 different values only one of each shape is judged, and the row says so\n"
                          "(\"judged\":\"by-shape\").\n"
                          "+ behind a category: single values were given another one, too (\"also\" in json).\n"
                          "\n"
                          "Exit status: 0 all was read; 2 wrong usage, or something could not be read whole (what\n"
                          "could be read counts); 3 no event, or none that matches.\n"
                          "\n"
                          "Examples:\n"
                          "  telltale inventory capture.har\n"
                          "  telltale inventory --by destination --format csv capture.har > fields.csv\n"));
}

QString diffHelp()
{
    return aboutHelp(QT_TRANSLATE_NOOP(
        "telltale::cli::Help",
        "Prints which fields are new, gone or changed (in type, category, protection, destination or\n"
        "share of events) between two inputs, or between two versions found in one.\n"
        "\n"
        "Usage:\n"
        "  telltale diff [OPTIONS] BEFORE AFTER\n"
        "  telltale diff [OPTIONS] [--from VERSION] [--to VERSION] FILE\n"
        "\n"
        "In one FILE, events say their version in a field named version (appVersion, app_version,\n"
        "$app_version) that is not a library's; without --from and --to the last version is\n"
        "compared with the one before it. Fields that are newly identifying come first. Shares\n"
        "that differ by less than 5 % of all events are taken for the same.\n"
        "\n"
        "Options:\n"
        "      --from VERSION    the older version\n"
        "      --to VERSION      the newer version\n"
        "  -f, --format FORMAT   table, json, ndjson or csv; without it a table on a\n"
        "                        terminal and ndjson elsewhere\n"
        "      --filter FILTER   only events that match, see telltale inspect --help\n"
        "  -q, --quiet           no summary behind the table\n"
        "      --color WHEN      auto, always or never; auto also heeds NO_COLOR\n"
        "      --set KEY=VALUE   changes a setting for this run; any number of times\n"
        "      --settings FILE   reads the settings from FILE\n"
        "  -h, --help            this text\n"
        "\n"
        "Exit status: 0 nothing differs; 1 something does; 2 wrong usage, or something could not\n"
        "be read whole; 3 an input has no event, or there are no two versions.\n"
        "\n"
        "Examples:\n"
        "  telltale diff yesterday.har today.har\n"
        "  telltale diff --from v1.9.15 --to v1.9.20 events.ndjson\n"));
}

QString ledgerHelp()
{
    return aboutHelp(
        QT_TRANSLATE_NOOP("telltale::cli::Help",
                          "Sets what the files hold against what a vendor declares: declared and seen, sent but not\n"
                          "declared, declared and never seen, of another type, past the switch.\n"
                          "\n"
                          "Usage:\n"
                          "  telltale ledger [OPTIONS] --catalogue NAME|FILE FILE...\n"
                          "  telltale ledger [OPTIONS] --claims PAGE [FILE...]\n"
                          "\n"
                          "Options:\n"
                          "  -c, --catalogue NAME  a catalogue that is compiled in (telltale catalogue list), or\n"
                          "                        a file\n"
                          "      --claims PAGE     asks instead how what a documentation page says fits its own\n"
                          "                        samples and the files; with --catalogue its categories count\n"
                          "      --switch STATE    on or off: what the product's own switch was set to when the\n"
                          "                        files were captured\n"
                          "      --filter FILTER   only events that match, as for telltale inspect\n"
                          "      --show-secrets    prints credentials, where *** stands for them otherwise\n"
                          "  -f, --format FORMAT   table, json, ndjson or csv\n"
                          "  -q, --quiet           prints errors only, and no rows that are as declared\n"
                          "      --set KEY=VALUE   a setting for this run, as for telltale inspect\n"
                          "      --settings FILE   reads this settings file instead of the usual one\n"
                          "      --color WHEN      auto, always or never\n"
                          "  -h, --help            this text\n"
                          "\n"
                          "What a receiver adds after sending is marked so and does not count as sent.\n"
                          "\n"
                          "Exit status: 0 all was declared; 1 something was sent that is not declared, or past the\n"
                          "switch, or a claim has a question; 2 wrong usage, a broken catalogue, or something could\n"
                          "not be read; 3 no event.\n"
                          "\n"
                          "Examples:\n"
                          "  telltale ledger --catalogue appsmith capture.har\n"
                          "  telltale ledger --catalogue mine.toml --format ndjson events.ndjson\n"
                          "  telltale ledger --claims telemetry.md capture.har\n"));
}

QString catalogueHelp()
{
    return aboutHelp(
        QT_TRANSLATE_NOOP("telltale::cli::Help",
                          "What vendors declare about their telemetry, in files (TOML).\n"
                          "\n"
                          "Usage:\n"
                          "  telltale catalogue list               those that are compiled in\n"
                          "  telltale catalogue show NAME|FILE     the events and fields of one\n"
                          "  telltale catalogue check FILE...      whether a file is a catalogue\n"
                          "  telltale catalogue draft [OPTIONS] PAGE...\n"
                          "                                        a first catalogue, to be completed by hand\n"
                          "\n"
                          "PAGE is a documentation page with sample payloads (Markdown, HTML), a JSON Schema, what\n"
                          "code --telemetry prints, or metrics.yaml and pings.yaml of Glean; which one is told by\n"
                          "its content.\n"
                          "\n"
                          "Options:\n"
                          "      --from FORM       page, json-schema, vscode or glean\n"
                          "      --product NAME    the product's name in the draft\n"
                          "  -o, --output FILE     writes to FILE\n"
                          "  -h, --help            this text\n"
                          "\n"
                          "Exit status: 0 done; 2 wrong usage, or something is wrong with a file; 3 nothing to draft\n"
                          "from.\n"
                          "\n"
                          "Examples:\n"
                          "  telltale catalogue draft telemetry.md -o mine.toml\n"
                          "  telltale catalogue check mine.toml\n"));
}

QString reidentifyHelp()
{
    return aboutHelp(QT_TRANSLATE_NOOP(
        "telltale::cli::Help",
        "Prints which hashes in the files can be turned back into what was hashed, with what, and\n"
        "what it would take to turn back the others.\n"
        "\n"
        "Usage:\n"
        "  telltale reidentify [OPTIONS] [--known VALUES]... FILE...\n"
        "\n"
        "VALUES is a list of what may have been hashed: lines, CSV, passwd, LDIF (told by its\n"
        "content, also compressed, UTF-16 and Latin-1), LIST#COLUMN for one column or attribute,\n"
        "CAPTURE#/PATTERN/PATH for a field of a capture (/batch/*/userId), or - for standard\n"
        "input. Each value is tried as it is, in small letters and capitals, trimmed, as its domain\n"
        "alone, with mailto:, as digits alone, in quotes, with a line feed, and with the ids of\n"
        "the event in front or behind; with MD5, SHA-1, SHA-2, SHA-3, BLAKE2, CRC-32 and\n"
        "MurmurHash3; in hexadecimal, Base64 and decimal; whole or cut to its first 8 digits or\n"
        "more. The empty text and words for nobody are always tried.\n"
        "\n"
        "Options:\n"
        "  -k, --known VALUES    tries these; any number of times\n"
        "      --own-machine     tries names and addresses of this machine and its users\n"
        "      --space SPACE     counts through all of ipv4, ipv4:CIDR, mac:AA:BB:CC,\n"
        "                        phone:+49:8 (prefix, further digits), dates:1950-2010, pin:6,\n"
        "                        ports or objectid:ID; any number of times\n"
        "      --algorithm NAME  tries this one only (sha256, md5, …); any number of times\n"
        "      --thorough        tries every algorithm for every length, in large spaces too, and all\n"
        "                        variants of long lists with rare algorithms\n"
        "      --threads N       works with so many; without it as many as there are processors\n"
        "      --canary VALUE    says where this value stands, raw, encoded, nested or hashed,\n"
        "                        or what was searched in vain; any number of times\n"
        "      --canaries-seed SEED\n"
        "                        the same for the canaries that were planted with this seed\n"
        "      --filter FILTER   only events that match, see telltale inspect --help\n"
        "      --show-secrets    prints credentials in tables and csv, where *** stands for them\n"
        "                        otherwise; json and ndjson keep them, marked \"secret\"\n"
        "  -f, --format FORMAT   table, json, ndjson or csv; without it a table on a\n"
        "                        terminal and ndjson elsewhere\n"
        "  -q, --quiet           prints errors only, no progress and no summary\n"
        "      --color WHEN      auto, always or never; auto also heeds NO_COLOR\n"
        "      --set KEY=VALUE   changes a setting for this run; any number of times\n"
        "      --settings FILE   reads the settings from FILE\n"
        "  -h, --help            this text\n"
        "\n"
        "Verdicts: recovered (it is this value), candidate (this value fits, and so might others by\n"
        "chance: expected_chance says how many), recoverable (seconds: how long it would take\n"
        "here), infeasible; of canaries present and absent. Ctrl+C ends the search and prints\n"
        "what was found.\n"
        "\n"
        "Exit status: 0 no hash was turned back; 1 one was, or a canary was found; 2 wrong usage,\n"
        "something could not be read, or interrupted; 3 no hash in the input.\n"
        "\n"
        "Examples:\n"
        "  telltale reidentify --known users.csv telemetry.md\n"
        "  telltale reidentify --known staff.ldif#mail --own-machine capture.har\n"
        "  telltale reidentify --space ipv4 --filter path:ipHash events.ndjson\n"
        "  telltale reidentify --canaries-seed monday capture.har\n"));
}

QString versionText()
{
    return QStringLiteral("telltale ") + QStringLiteral(TELLTALE_VERSION) + u'\n';
}

} // namespace telltale::cli
