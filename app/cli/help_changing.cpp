// SPDX-License-Identifier: GPL-3.0-or-later
// The help of what writes, sends or changes something; help.cpp has that of what only reads.
#include "cli/help.h"

#include <QCoreApplication>

namespace telltale::cli {

namespace {

QString aboutChangingHelp(const char *text)
{
    return QCoreApplication::translate("telltale::cli::Help", text);
}

} // namespace

QString anonymiseHelp()
{
    return aboutChangingHelp(QT_TRANSLATE_NOOP(
        "telltale::cli::Help",
        "Writes files of the same kind in which fields are dropped or replaced as a policy says; every\n"
        "other byte stays. What was written is read again before it is saved.\n"
        "\n"
        "Usage:\n"
        "  telltale anonymise [OPTIONS] -o OUTPUT FILE...\n"
        "  telltale anonymise [OPTIONS] --preview FILE...\n"
        "\n"
        "FILE is anything that telltale inspect reads; - is standard input. OUTPUT is a file, a\n"
        "folder for several files or a folder, or - for standard output; never an input.\n"
        "\n"
        "Options:\n"
        "  -p, --policy POLICY   a file (TOML), or one that is compiled in; without it: default\n"
        "  -o, --output OUTPUT   where to write, readable by its owner only; there as a whole or\n"
        "                        not at all\n"
        "      --preview         prints each field that would change, before and after, and\n"
        "                        writes nothing\n"
        "      --key FILE        the key of keyed hashes and pseudonyms, in hexadecimal, of mode\n"
        "                        0600; without it the one in the desktop's keyring\n"
        "      --known VALUES    a list as of telltale reidentify, of values that must not be in the\n"
        "                        output, as they are, encoded or hashed; any number of times\n"
        "      --canary VALUE    the same for one value; any number of times\n"
        "      --allow-leftovers saves although something is left\n"
        "      --filter FILTER   with --preview: only events that match, see telltale inspect --help\n"
        "      --show-secrets    prints credentials, where *** stands for them otherwise\n"
        "      --activity-log FILE   where outputs and keys are told of; without it the log of\n"
        "                        this account\n"
        "  -f, --format FORMAT   of the preview: table, json, ndjson or csv\n"
        "  -q, --quiet           no summary\n"
        "      --color WHEN      auto, always or never; auto also heeds NO_COLOR\n"
        "      --set KEY=VALUE   changes a setting for this run; any number of times\n"
        "      --settings FILE   reads the settings from FILE\n"
        "  -h, --help            this text\n"
        "\n"
        "Left over is what the policy would still change, a value of six bytes or more that was\n"
        "taken out in one place and stands in another (also encoded), something inside of a text\n"
        "whose category a rule is about, a known value, and what could not be read. Answers in\n"
        "captures stay as they are, and are looked through.\n"
        "\n"
        "Exit status: 0 written, or previewed; 1 something is left, nothing was saved; 2 wrong\n"
        "usage, or something could not be read or written exactly; 3 no event.\n"
        "\n"
        "Examples:\n"
        "  telltale anonymise --preview capture.har\n"
        "  telltale anonymise --policy mine.toml -o safe.har capture.har\n"
        "  telltale anonymise --known staff.txt -o safe/ captures/\n"));
}

QString interceptHelp()
{
    return aboutChangingHelp(QT_TRANSLATE_NOOP(
        "telltale::cli::Help",
        "Takes the requests that programs send to one address, prints each event as it comes, and\n"
        "records everything. Ends in order with Ctrl+C.\n"
        "\n"
        "Usage:\n"
        "  telltale intercept [OPTIONS]\n"
        "\n"
        "Point a program's telemetry address here: any path and method is accepted and answered\n"
        "with 200 and {}. With --forward, requests go on to the real receiver, and its answers come\n"
        "back; nothing leaves before it is recorded.\n"
        "\n"
        "Options:\n"
        "  -l, --listen ADDRESS  where to listen: ADDRESS:PORT, PORT or ADDRESS; without it\n"
        "                        127.0.0.1:8642; port 0 takes a free one\n"
        "      --forward URL     sends everything on to http://HOST:PORT or https://HOST\n"
        "      --scope HOST      opens the TLS of this host: api.example.com, *.example.com, * for\n"
        "                        all; any number of times; without it the hosts of the catalogues.\n"
        "                        Others pass on unread, and are counted\n"
        "      --policy POLICY   lets leave what this policy says: observe-only, nothing-personal,\n"
        "                        essential-no-addresses, block-all, default, or a file, which is\n"
        "                        read again when it changes, and at SIGHUP\n"
        "      --gate GATE       on, essential (only events that are always sent) or off,\n"
        "                        whatever the policy says\n"
        "      --refuse          answers what does not leave with 403, instead of what the\n"
        "                        program wants to hear\n"
        "      --pass-undecoded  lets leave bodies that cannot be taken apart\n"
        "      --pass-tunnels    lets connections become tunnels while the gate is not on\n"
        "      --key FILE        the key for keyed hashes and pseudonyms of the policy\n"
        "      --passphrase-file FILE\n"
        "                        the administrator's passphrase, where one is set and a policy or a\n"
        "                        gate is given; - is standard input; without it it is asked for\n"
        "      --activity-log FILE\n"
        "                        where policy, gate and keys are told of, and where the record ended;\n"
        "                        without it the log of this account\n"
        "      --store FILE      the record, gone on with if it is there; without it a new one in\n"
        "                        $XDG_DATA_HOME/telltale/captures\n"
        "      --durable         what is sent on survives a loss of power: waits for the disk\n"
        "      --no-index            writes no index beside the record (FILE.index)\n"
        "      --pass-unrecorded lets through what the record cannot take, instead of 503\n"
        "      --keep-size SIZE  removes the oldest files of the record beyond this (20G)\n"
        "      --keep-age TIME   removes its files with nothing younger (12h, 30d)\n"
        "      --max-body SIZE   refuses larger bodies; without it 1G\n"
        "      --allow RANGE     takes connections from these addresses too (192.168.0.0/16);\n"
        "                        any number of times\n"
        "      --allow-users [NAME,...]\n"
        "                        takes those of other users of this machine too; without names, of\n"
        "                        all\n"
        "      --filter FILTER   prints only events that match, see telltale inspect --help;\n"
        "                        everything is recorded\n"
        "  -f, --format FORMAT   table, json, ndjson or csv; without it a table on a\n"
        "                        terminal and ndjson elsewhere\n"
        "      --show-secrets    prints credentials, where *** stands for them otherwise\n"
        "  -q, --quiet           prints no events and no summary: only records\n"
        "      --color WHEN      auto, always or never\n"
        "      --set KEY=VALUE   changes a setting for this run; any number of times\n"
        "      --settings FILE   reads the settings from FILE\n"
        "  -h, --help            this text\n"
        "\n"
        "The first line on standard error is: listening on ADDRESS:PORT\n"
        "The last lines there say what was seen and what was not.\n"
        "\n"
        "Exit status: 0 something came and all of it was recorded; 2 wrong usage, the address is\n"
        "taken, or something could not be recorded; 3 nothing came.\n"
        "\n"
        "Examples:\n"
        "  telltale intercept\n"
        "  telltale intercept --listen 0 --format ndjson --store ping.telltale\n"
        "  telltale intercept --forward http://127.0.0.1:9000 --filter path:email\n"
        "  telltale intercept --forward http://127.0.0.1:9000 --policy nothing-personal\n"
        "  telltale inspect ping.telltale\n"));
}

QString logHelp()
{
    return aboutChangingHelp(
               QT_TRANSLATE_NOOP(
                   "telltale::cli::Help",
                   "Shows the log of what administrators did, and finds out whether it is what was written.\n"
                   "\n"
                   "Usage:\n"
                   "  telltale log show [--format FORMAT] [--filter WORDS] [FILE]\n"
                   "  telltale log verify [--checkpoint CHECKPOINT]... [--key KEY] [FILE]\n"
                   "  telltale log sign -o CHECKPOINT [FILE]\n"
                   "\n"
                   "FILE is a log; without it that of this account, %1.\n"
                   "Every entry is chained to the one before it by SHA-256: verify finds what was changed, moved\n"
                   "or taken out. Who may write the file can still cut off its end, or write all of it anew;\n"
                   "only a checkpoint kept elsewhere shows that.\n"
                   "\n"
                   "Options:\n"
                   "  -f, --format FORMAT   table, json, ndjson or csv; without it a table on a\n"
                   "                        terminal and ndjson elsewhere\n"
                   "      --filter WORDS    only entries with all of these words; what:, user:, subject:,\n"
                   "                        before:, after:, capture: and time:2026-11 look in one place,\n"
                   "                        -word means without it, \"several words\"\n"
                   "  -c, --checkpoint CHECKPOINT\n"
                   "                        compares with what was signed; any number of times\n"
                   "      --key KEY         the key that checkpoints have to be signed with: 64 hexadecimal\n"
                   "                        digits, or a file with them\n"
                   "  -o, --output CHECKPOINT\n"
                   "                        where the signed head goes; - is standard output\n"
                   "  -q, --quiet           prints errors only\n"
                   "      --color WHEN      auto, always or never; auto also heeds NO_COLOR\n"
                   "  -h, --help            this text\n"
                   "\n"
                   "sign makes a key of its own (Ed25519) at its first use, and the log tells of each\n"
                   "checkpoint.\n"
                   "\n"
                   "Exit status: 0 intact; 1 broken, or a checkpoint says otherwise; 2 wrong usage, or something\n"
                   "could not be read; 3 no entries.\n"
                   "\n"
                   "Examples:\n"
                   "  telltale log show --filter what:toggle\n"
                   "  telltale log sign -o /media/stick/2026-11.checkpoint\n"
                   "  telltale log verify -c /media/stick/2026-11.checkpoint\n"))
        .arg(QStringLiteral("$XDG_DATA_HOME/telltale/activity.log"));
}

} // namespace telltale::cli
