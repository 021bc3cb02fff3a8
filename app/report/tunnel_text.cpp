// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/tunnel_text.h"

#include "base/plural.h"
#include "base/visible_text.h"
#include "payload/loaders/record/tunnel_words.h"
#include "payload/sender.h"

#include <QCoreApplication>
#include <QLocale>

namespace telltale::report {

namespace {

QString aboutTunnels(const char *text)
{
    return QCoreApplication::translate("telltale::Tunnels", text);
}

QString tunnelNumber(std::uint64_t number)
{
    return QLocale().toString(qulonglong(number));
}

QString byWhom(const QString &what, const QString &sender)
{
    return sender.isEmpty()
        ? aboutTunnels(QT_TRANSLATE_NOOP("telltale::Tunnels", "%1, by an unknown program")).arg(what)
        : aboutTunnels(QT_TRANSLATE_NOOP("telltale::Tunnels", "%1, by %2")).arg(what, sender);
}

QString placeText(std::string_view destination, const QString &what)
{
    return aboutTunnels(QT_TRANSLATE_NOOP("telltale::Tunnels", "%1, %2")).arg(visible(destination), what);
}

} // namespace

QString passedText(std::uint64_t sent, std::uint64_t received)
{
    return plural("telltale::Tunnels", "%n byte sent, %1 received",
                  QT_TRANSLATE_N_NOOP("telltale::Tunnels", "%n bytes sent, %1 received"), sent)
        .arg(tunnelNumber(received));
}

QString tunnelText(const privacy::TunnelSummary &tunnel)
{
    if (payload::tunnelKind(tunnel.why) == payload::TunnelKind::Program)
        return placeText(tunnel.program.empty() ? std::string_view("?") : tunnel.program,
                         payload::tunnelWhyText(tunnel.why));
    QString count = plural("telltale::Tunnels", "%n connection",
                           QT_TRANSLATE_N_NOOP("telltale::Tunnels", "%n connections"), tunnel.connections);
    if (tunnel.open != 0)
        count =
            aboutTunnels(QT_TRANSLATE_NOOP("telltale::Tunnels", "%1 (%2 open)")).arg(count, tunnelNumber(tunnel.open));
    return QStringLiteral("%1: %2").arg(
        placeText(tunnel.destination, payload::tunnelWhyText(tunnel.why)),
        byWhom(QStringLiteral("%1, %2").arg(count, passedText(tunnel.sent, tunnel.received)), visible(tunnel.program)));
}

QString tunnelText(const payload::RecordedTunnel &tunnel)
{
    const payload::Sender sender{tunnel.sender.process, tunnel.sender.program};
    if (payload::tunnelKind(tunnel.why) == payload::TunnelKind::Program)
        return aboutTunnels(QT_TRANSLATE_NOOP("telltale::Tunnels", "%1, %2"))
            .arg(payload::senderText(sender), payload::tunnelWhyText(tunnel.why));
    return QStringLiteral("%1: %2").arg(
        placeText(tunnel.destination, payload::tunnelWhyText(tunnel.why)),
        byWhom(passedText(tunnel.sent, tunnel.received), sender.isKnown() ? payload::senderText(sender) : QString()));
}

QString streamText(const payload::StreamSum &stream)
{
    const payload::Sender sender{stream.process, stream.program};
    const QString place = stream.destination.empty()
        ? aboutTunnels(QT_TRANSLATE_NOOP("telltale::Tunnels", "connections to more places"))
        : placeText(stream.destination, payload::streamProtocolText(stream.protocol));
    return QStringLiteral("%1: %2").arg(
        place,
        byWhom(passedText(stream.sent, stream.received), sender.isKnown() ? payload::senderText(sender) : QString()));
}

QStringList tunnelLines(const std::vector<privacy::TunnelSummary> &tunnels, std::size_t most)
{
    QStringList lines;
    for (std::size_t i = 0; i < tunnels.size(); ++i) {
        if (i == most) {
            lines.append(aboutTunnels(QT_TRANSLATE_NOOP("telltale::Tunnels", "%1 more"))
                             .arg(tunnelNumber(tunnels.size() - most)));
            break;
        }
        lines.append(tunnelText(tunnels[i]));
    }
    return lines;
}

} // namespace telltale::report
