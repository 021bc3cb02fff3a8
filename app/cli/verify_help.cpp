// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/help.h"

#include <QCoreApplication>

namespace telltale::cli {

namespace {

QString aboutVerifyHelp(const char *text)
{
    return QCoreApplication::translate("telltale::cli::Help", text);
}

QString verifyOptionsHelp()
{
    return aboutVerifyHelp(QT_TRANSLATE_NOOP(
        "telltale::cli::Help",
        "Options:\n"
        "      --watch TIME      how long it is watched with the switch off: 500ms, 30m, 25h; behind\n"
        "                        a COMMAND, how long after its end\n"
        "      --baseline TIME   how long it is watched with the switch on; without it until Enter\n"
        "                        is pressed. Ends a COMMAND that does not end by itself, which\n"
        "                        --watch then does the second time\n"
        "      --before TIME     where the switch is off: how long it is watched before it is turned\n"
        "                        on for the baseline\n"
        "      --then LINE       run by sh when the switch was changed: what makes the product heed\n"
        "                        it (systemctl restart ...). Without it you are asked to do that\n"
        "  -l, --listen ADDRESS  where to listen; see telltale intercept --help\n"
        "      --forward URL     sends everything on to http://HOST:PORT\n"
        "      --allow RANGE     takes connections from these addresses too\n"
        "      --store FILE      the record of the capture\n"
        "      --capture FILE    follows the record of telltale intercept --store FILE, which runs\n"
        "                        already, instead of listening\n"
        "      --point NAME=VALUE\n"
        "                        a variable for COMMAND that makes it send here and nowhere else; any\n"
        "                        number of times\n"
        "      --sandbox         nothing that COMMAND sends leaves: every host is answered for here\n"
        "      --shorten         gives COMMAND the variables that the catalogue says make its own\n"
        "                        intervals shorter; nothing else makes a declared interval shorter\n"
        "      --settle TIME     how long after COMMAND has ended what it left behind may still\n"
        "                        send; without it 1s\n"
        "      --layer KIND, --root FOLDER, --set PLACE=FOLDER, --run\n"
        "                        which switch, and where; see telltale switch --help\n"
        "      --put-back        afterwards the switch is as it was; else it stays off\n"
        "  -y, --yes             changes the switch without asking, and does not wait for a restart\n"
        "      --activity-log FILE\n"
        "                        the log that is told; without it that of this account\n"
        "  -f, --format FORMAT   table, json or ndjson; without it a table on a terminal and ndjson\n"
        "                        elsewhere\n"
        "  -q, --quiet           does not say what goes on\n"
        "      --color WHEN      auto, always or never\n"
        "  -h, --help            this text\n"
        "\n"));
}

QString verdictsHelp()
{
    return aboutVerifyHelp(QT_TRANSLATE_NOOP(
        "telltale::cli::Help",
        "The verdict:\n"
        "  silent                nothing of the product's came, nothing was missed (no request was\n"
        "                        refused, cut off, not recorded, in a tunnel, or not to be taken\n"
        "                        apart), and the watch was longer than every interval that is\n"
        "                        declared, and than every pause between two of the same kind in the\n"
        "                        baseline                                               exit status 0\n"
        "  quiet, except what is always sent\n"
        "                        the same, but for what is declared to be always sent: that is no\n"
        "                        silence                                                exit status 1\n"
        "  still sends           something came that should not have                    exit status 1\n"
        "  nothing was captured  not even with the switch on, so nothing is proved      exit status 3\n"
        "  not proved            the watch was too short, something could not be looked at, the\n"
        "                        switch does not read as off, the command failed, the baseline had\n"
        "                        nothing that the switch should stop, or you stopped it. What is\n"
        "                        always sent does not count then.                       exit status 3\n"
        "\n"
        "What still is sent is recognised as\n"
        "  opt-out beacon        its name or path says so (opt-out, telemetry disabled, ...); or no\n"
        "                        catalogue declares it, it was never seen before, and it came once,\n"
        "                        within 60 s after off was written or came into force\n"
        "  queue flushed later   it happened before off was in force, by its own time, by the time\n"
        "                        in its message id, or because its id came in the baseline\n"
        "  before consent        it came before the switch, which was off, was turned on for the\n"
        "                        baseline\n"
        "All three are sendings that should not be.\n"
        "\n"
        "Events are the product's when its catalogue declares them; what no catalogue declares counts\n"
        "against its silence, and without a catalogue everything that comes here counts. What came\n"
        "between the writing of off and the restart does not count, unless it is an opt-out beacon.\n"
        "\n"));
}

} // namespace

QString switchVerifyHelp()
{
    return aboutVerifyHelp(QT_TRANSLATE_NOOP(
               "telltale::cli::Help",
               "Proves that a product falls silent when its switch is turned off: watches what it sends with\n"
               "the switch on, turns it off, watches again, and compares event by event.\n"
               "\n"
               "Usage:\n"
               "  telltale switch verify PRODUCT --watch TIME [OPTIONS]\n"
               "  telltale switch verify PRODUCT [OPTIONS] -- COMMAND...\n"
               "\n"
               "Point the product's telemetry address at the one that the first line on standard error names:\n"
               "listening on ADDRESS:PORT. Use it while the baseline is taken, and in the same way while it\n"
               "is watched.\n"
               "\n"
               "A COMMAND is run twice, with the switch on and with it off: in its environment where the\n"
               "switch is a variable (nothing is written then), else in the product's files. Its connections\n"
               "are brought here as by telltale run, and sent on unless --sandbox is given. It can also be\n"
               "pointed here, as its catalogue says, by --point, or by {url}, {address}, {host} or {port} in\n"
               "COMMAND or in the VALUE of --point: then nothing of that leaves either. It has no standard\n"
               "input; what it prints goes to standard error.\n"
               "\n"))
        + verifyOptionsHelp() + verdictsHelp()
        + aboutVerifyHelp(
               QT_TRANSLATE_NOOP("telltale::cli::Help",
                                 "Exit status 2: wrong usage, or it could not be done. The activity log gets an entry\n"
                                 "switch-verify, with the head of the capture.\n"
                                 "\n"
                                 "Examples:\n"
                                 "  telltale switch verify appsmith --set stacks=/srv/stacks --watch 25h\n"
                                 "  telltale switch verify grafana --baseline 10m --watch 25h --yes \\\n"
                                 "      --then 'systemctl restart grafana-server'\n"
                                 "  telltale switch verify dotnet-cli --sandbox -- ./build.sh\n"
                                 "  telltale switch verify mytool -- mytool --telemetry-url {url}/v1 run\n"));
}

} // namespace telltale::cli
