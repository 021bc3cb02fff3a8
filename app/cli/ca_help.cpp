// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/help.h"

#include "base/visible_text.h"
#include "network/tls/authority_files.h"

#include <QCoreApplication>

namespace telltale::cli {

QString caHelp()
{
    return QCoreApplication::translate(
               "telltale::cli::Help",
               "The local certificate authority, whose certificates stand in for those of the hosts whose TLS\n"
               "is opened here. Programs that are to go on working have to trust it.\n"
               "\n"
               "Usage:\n"
               "  telltale ca show [--format table|json]\n"
               "  telltale ca export [--format pem|der|bundle|jks] [-o FILE]\n"
               "  telltale ca export --for PLACE [-o FILE]\n"
               "  telltale ca remove\n"
               "\n"
               "export makes it where there is none yet, for a year. Its key never leaves\n"
               "  %1\n"
               "which only you can read; whoever has that key can pose as any host to whatever trusts the\n"
               "certificate. So make as few things trust it as you can, and remove it when you are done.\n"
               "\n"
               "PLACE is system, java, node, python, curl (also git and wget), firefox, chromium, docker or\n"
               "appsmith: the certificate is written in the form that is needed there, and the commands that\n"
               "make it trusted are printed; none is run. remove prints the commands that undo them.\n"
               "\n"
               "Options:\n"
               "  -f, --format FORMAT   of show: table or json; of export: pem (usual), der, bundle (PEM with\n"
               "                        the system's authorities too), jks (the same for Java; the password\n"
               "                        is changeit)\n"
               "      --for PLACE       prints how that place comes to trust it\n"
               "  -o, --output FILE     of export: the file, for its owner only; without it, standard output,\n"
               "                        with --for a file beside the authority\n"
               "      --activity-log FILE\n"
               "                        the log that is told of export and remove; without it that of this\n"
               "                        account\n"
               "  -q, --quiet           prints errors, and what was asked for, only\n"
               "      --color WHEN      auto, always or never; auto also heeds NO_COLOR\n"
               "  -h, --help            this text\n"
               "\n"
               "Exit status: 0 done; 1 show: it has ended; 2 wrong usage, or nothing could be done; 3 there is\n"
               "none to show or to remove.\n"
               "\n"
               "Examples:\n"
               "  telltale ca export -o telltale-ca.pem\n"
               "  telltale ca export --for node\n"
               "  telltale ca remove\n")
        .arg(visible(network::usualAuthorityFolder()));
}

} // namespace telltale::cli
