// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/yes_no.h"

#include <QCoreApplication>
#include <QStringList>

namespace telltale::cli {

bool saysYes(std::string_view answer)
{
    const QString said =
        QString::fromUtf8(answer.data(), static_cast<qsizetype>(answer.size())).trimmed().toCaseFolded();
    //: Every answer that is a yes, with a blank between two, the one named in [y/N] among them; y and yes always are.
    const QString words = QCoreApplication::translate("telltale::cli::YesNo", "y yes");
    return said == u"y" || said == u"yes" || words.split(u' ', Qt::SkipEmptyParts).contains(said);
}

} // namespace telltale::cli
