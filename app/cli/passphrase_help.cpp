// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/help.h"

#include "base/visible_text.h"
#include "store/activity/administrator_file.h"

#include <QCoreApplication>

namespace telltale::cli {

QString passphraseHelp()
{
    return QCoreApplication::translate(
               "telltale::cli::Help",
               "Sets an administrator's passphrase, without which gate, policy and switches can be looked at\n"
               "only.\n"
               "\n"
               "Usage:\n"
               "  telltale passphrase set [--passphrase-file FILE]\n"
               "  telltale passphrase change [--passphrase-file FILE] [--new-passphrase-file FILE]\n"
               "  telltale passphrase remove|check [--passphrase-file FILE]\n"
               "\n"
               "Where one is set, switch on, off and undo, and intercept with a policy or a gate, ask for it.\n"
               "It takes 8 characters at least, and is kept as a hash (Argon2id). The activity log tells of\n"
               "every change of it, and of every wrong one.\n"
               "\n"
               "Within one account this guards against slips, not attackers: whoever may write the files of\n"
               "this account may take it away. Real separation needs a service under a user of its own.\n"
               "\n"
               "A passphrase that is lost cannot be found again. Delete the file\n"
               "  %1\n"
               "then none is set, and the log tells that it was deleted (telltale log show).\n"
               "\n"
               "Options:\n"
               "      --passphrase-file FILE\n"
               "                        the first line is the passphrase, of set the new one; - is standard\n"
               "                        input; without it it is asked for on the terminal and not shown\n"
               "      --new-passphrase-file FILE\n"
               "                        of change: the new one; with - for both, two lines of standard input\n"
               "      --activity-log FILE\n"
               "                        the log; without it that of this account\n"
               "  -q, --quiet           prints errors only\n"
               "      --color WHEN      auto, always or never; auto also heeds NO_COLOR\n"
               "  -h, --help            this text\n"
               "\n"
               "Exit status: 0 done, or the right one; 2 wrong usage, a wrong one, or nothing was changed;\n"
               "3 check: none is set.\n"
               "\n"
               "Examples:\n"
               "  telltale passphrase set\n"
               "  telltale passphrase check --passphrase-file /run/secrets/telltale\n"
               "  telltale switch off appsmith --passphrase-file /run/secrets/telltale --yes\n")
        .arg(visible(store::usualAdministratorFile()));
}

} // namespace telltale::cli
