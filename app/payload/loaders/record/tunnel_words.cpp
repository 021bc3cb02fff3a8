// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/record/tunnel_words.h"

#include "base/visible_text.h"

#include <QCoreApplication>

namespace telltale::payload {

QString tunnelWhyText(std::string_view why)
{
    static constexpr std::pair<std::string_view, const char *> words[] = {
        {"not-in-scope", QT_TRANSLATE_NOOP("telltale::Tunnels", "not on the capture list")},
        {"upgrade", QT_TRANSLATE_NOOP("telltale::Tunnels", "HTTP went over to another protocol")},
        {"silent", QT_TRANSLATE_NOOP("telltale::Tunnels", "its client waits for the server to begin")},
        {"not-http", QT_TRANSLATE_NOOP("telltale::Tunnels", "its client speaks neither TLS nor HTTP")},
        {"no-authority",
         QT_TRANSLATE_NOOP("telltale::Tunnels", "TLS, and there is no certificate authority to open it with")},
    };
    for (const auto &[code, text] : words) {
        if (code == why)
            return QCoreApplication::translate("telltale::Tunnels", text);
    }
    return visible(why);
}

QString streamProtocolText(std::string_view protocol)
{
    if (protocol == "h2")
        return QStringLiteral("HTTP/2");
    if (protocol == "request")
        return QCoreApplication::translate("telltale::Tunnels", "a request that was passed on while it came");
    return visible(protocol);
}

} // namespace telltale::payload
