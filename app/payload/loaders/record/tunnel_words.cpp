// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/record/tunnel_words.h"

#include "base/visible_text.h"

#include <QCoreApplication>

namespace telltale::payload {

TunnelKind tunnelKind(std::string_view why)
{
    if (why.starts_with("program-"))
        return TunnelKind::Program;
    for (const std::string_view code : {"tls-refused", "tls-unused", "sandbox", "gate", "link-local"}) {
        if (code == why)
            return TunnelKind::TurnedAway;
    }
    return TunnelKind::PassedOn;
}

QString tunnelWhyText(std::string_view why)
{
    static constexpr std::pair<std::string_view, const char *> words[] = {
        {"not-in-scope", QT_TRANSLATE_NOOP("telltale::Tunnels", "not on the capture list")},
        {"upgrade", QT_TRANSLATE_NOOP("telltale::Tunnels", "HTTP went over to another protocol")},
        {"silent", QT_TRANSLATE_NOOP("telltale::Tunnels", "its client waits for the server to begin")},
        {"not-http", QT_TRANSLATE_NOOP("telltale::Tunnels", "its client speaks neither TLS nor HTTP")},
        {"no-authority",
         QT_TRANSLATE_NOOP("telltale::Tunnels", "TLS, and there is no certificate authority to open it with")},
        {"odd-name", QT_TRANSLATE_NOOP("telltale::Tunnels", "TLS for a name that no certificate can be made for")},
        {"tls-refused",
         QT_TRANSLATE_NOOP("telltale::Tunnels", "its client refused our certificate, which looks like pinning")},
        {"tls-unused",
         QT_TRANSLATE_NOOP("telltale::Tunnels", "its client ended it behind the handshake without a word")},
        {"sandbox",
         QT_TRANSLATE_NOOP("telltale::Tunnels", "nothing leaves the sandbox, and nobody could answer it here")},
        {"gate", QT_TRANSLATE_NOOP("telltale::Tunnels", "no tunnel passes while the gate is not on")},
        {"link-local", QT_TRANSLATE_NOOP("telltale::Tunnels", "clouds answer there what programs would act on")},
        {"program-set-user", QT_TRANSLATE_NOOP("telltale::Tunnels", "it runs as another user, and was not seen")},
        {"program-refused",
         QT_TRANSLATE_NOOP("telltale::Tunnels", "it would run as another user, and was not started in the sandbox")},
        {"program-static",
         QT_TRANSLATE_NOOP("telltale::Tunnels", "linked statically: seen only where it obeys proxy variables")},
        {"program-go",
         QT_TRANSLATE_NOOP("telltale::Tunnels", "written in Go: seen only where it obeys proxy variables")},
        {"program-other",
         QT_TRANSLATE_NOOP("telltale::Tunnels", "for another processor: seen only where it obeys proxy variables")},
        {"program-silent", QT_TRANSLATE_NOOP("telltale::Tunnels", "it did not load our library, and was not seen")},
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
