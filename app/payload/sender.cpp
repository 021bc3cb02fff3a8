// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/sender.h"

#include "base/visible_text.h"

#include <QCoreApplication>

namespace telltale::payload {

std::string_view programName(std::string_view program)
{
    // Of `/opt/node/` nobody knows what is meant: all of it is the name.
    const std::size_t slash = program.find_last_of('/');
    return slash == std::string_view::npos || slash + 1 == program.size() ? program : program.substr(slash + 1);
}

QString senderText(const Sender &sender)
{
    const auto about = [](const char *text) { return QCoreApplication::translate("telltale::Payload", text); };
    const QString name = visible(programName(sender.program));
    if (sender.process == 0)
        return name.isEmpty() ? about(QT_TRANSLATE_NOOP("telltale::Payload", "unknown")) : name;
    const QString process = about(QT_TRANSLATE_NOOP("telltale::Payload", "pid %1")).arg(sender.process);
    return name.isEmpty() ? process : about(QT_TRANSLATE_NOOP("telltale::Payload", "%1 \u00B7 %2")).arg(name, process);
}

} // namespace telltale::payload
