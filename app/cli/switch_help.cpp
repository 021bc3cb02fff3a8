// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/help.h"

#include <QCoreApplication>

namespace telltale::cli {

namespace {

QString aboutSwitchHelp(const char *text)
{
    return QCoreApplication::translate("telltale::cli::Help", text);
}

} // namespace

QString switchHelp()
{
    return aboutSwitchHelp(QT_TRANSLATE_NOOP(
        "telltale::cli::Help",
        "Reads and changes the telemetry switches that products have themselves.\n"
        "\n"
        "Usage:\n"
        "  telltale switch list                    every product that is known, and its state\n"
        "  telltale switch show PRODUCT            what each layer says, and which one wins\n"
        "  telltale switch on|off [OPTIONS] PRODUCT\n"
        "  telltale switch undo [OPTIONS] PRODUCT  takes back the last change\n"
        "  telltale switch verify PRODUCT ...      proves that it works: telltale switch verify --help\n"
        "\n"
        "A product may look at several layers: files, the environment, options. They are listed\n"
        "from the weakest to the strongest. The state is the one that was read, never one that is\n"
        "assumed; where it cannot be read it is unknown, and the reason is given.\n"
        "\n"
        "Only the line concerned is changed. Before that a backup is made beside the file; the file\n"
        "keeps its permissions, owner, comments and line ends, and is read again. What cannot be\n"
        "parsed is refused. Switching back gives the bytes that were there before.\n"
        "\n"
        "Each change is told to the activity log (telltale log show) before it is made; what cannot\n"
        "be told is not done. undo takes back the last change of the product that stands there.\n"
        "\n"
        "Options:\n"
        "      --layer KIND      changes this layer: env-file, environment, ini, properties, json,\n"
        "                        jsonc, yaml, toml, file or api; without it the strongest one that is\n"
        "                        here, and with --api the running product\n"
        "      --root DIR        looks for the product's files in DIR: its own folder (Appsmith's\n"
        "                        stacks), or one that stands for /\n"
        "      --set PLACE=DIR   where a place of the description is: stacks=/srv/appsmith/stacks\n"
        "      --run             asks programs that keep the setting themselves for it\n"
        "      --passphrase-file FILE\n"
        "                        the administrator's passphrase, where one is set; - is standard\n"
        "                        input; without it it is asked for\n"
        "      --activity-log FILE\n"
        "                        the log; without it that of this account\n"
        "  -n, --dry-run         prints what would be changed as a diff, and changes nothing;\n"
        "                        values beside it that may be credentials are ***\n"
        "  -y, --yes             does not ask\n"
        "  -f, --format FORMAT   table, json, ndjson or csv; without it a table on a\n"
        "                        terminal and ndjson elsewhere\n"
        "  -q, --quiet           prints errors only, and what was asked for\n"
        "      --color WHEN      auto, always or never; auto also heeds NO_COLOR\n"
        "  -h, --help            this text\n"
        "\n"
        "Of a product that runs (Appsmith):\n"
        "      --api URL         asks it for its state: http://HOST:PORT; no redirect is followed\n"
        "      --user NAME       an administrator of it; what is changed goes through the product then\n"
        "      --password-file FILE\n"
        "                        the first line is the password; - is standard input; without it\n"
        "                        $TELLTALE_PASSWORD, or it is asked for. It is in no log or message\n"
        "      --no-restart      does not restart the product; then it goes on as its vendor says\n"
        "      --wait SECONDS    for the product to come back; without it 180\n"
        "      --json            sends settings as JSON, as older versions want them\n"
        "      --insecure        sends the password over http to another machine\n"
        "\n"
        "Exit status: 0 done; 1 changed, but a stronger layer says otherwise; 2 wrong usage, or\n"
        "nothing was changed; 3 the state is unknown.\n"
        "\n"
        "Examples:\n"
        "  telltale switch list\n"
        "  telltale switch show appsmith --root /srv/appsmith/stacks\n"
        "  telltale switch off appsmith --root /srv/appsmith/stacks --dry-run\n"
        "  telltale switch show appsmith --root /srv/appsmith/stacks --api http://127.0.0.1\n"
        "  telltale switch off appsmith --api https://apps.example --user admin@example.com --dry-run\n"
        "  telltale switch undo grafana\n"
        "  telltale switch off grafana --yes\n"));
}

} // namespace telltale::cli
