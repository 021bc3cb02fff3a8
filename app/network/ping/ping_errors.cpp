// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/ping/ping_errors.h"

#include "base/visible_text.h"

#include <QCoreApplication>

namespace telltale::network {

namespace {

struct PingSentence
{
    const char *code;
    const char *sentence; ///< %1: what it is about
};

constexpr PingSentence pingSentences[] = {
    {"ping-name-not-found",
     QT_TRANSLATE_NOOP("telltale::Ping",
                       "No address is known for %1: check the name, and whether this machine is online")},
    {"ping-lookup-timeout",
     QT_TRANSLATE_NOOP("telltale::Ping",
                       "Nobody said in time which address %1 has: check the name server, or give an address")},
    {"ping-address-refused",
     QT_TRANSLATE_NOOP("telltale::Ping",
                       "%1 was not connected to, since its address was not agreed to; nothing was sent")},
    {"ping-connection-refused",
     QT_TRANSLATE_NOOP("telltale::Ping", "%1 refuses connections: is a server running there, on this very port?")},
    {"ping-unreachable",
     QT_TRANSLATE_NOOP("telltale::Ping", "%1 cannot be reached: check the address, the network and the firewall")},
    {"ping-connect-timeout",
     QT_TRANSLATE_NOOP("telltale::Ping",
                       "%1 does not react: a firewall may drop what is sent to it, or it has no time; check the port, "
                       "or wait longer")},
    {"ping-tls-timeout",
     QT_TRANSLATE_NOOP("telltale::Ping",
                       "%1 did not finish the TLS handshake in time: does it speak TLS on this port?")},
    {"ping-tls-failed",
     QT_TRANSLATE_NOOP("telltale::Ping", "No TLS connection with %1 came about: if it speaks plain HTTP, use http://")},
    {"ping-certificate-self-signed",
     QT_TRANSLATE_NOOP(
         "telltale::Ping",
         "%1 shows a certificate that it signed itself: give it as an extra CA, if you know it to be right")},
    {"ping-certificate-expired",
     QT_TRANSLATE_NOOP("telltale::Ping", "The certificate of %1, or one that it rests on, has ended: have it renewed")},
    {"ping-certificate-not-yet-valid",
     QT_TRANSLATE_NOOP("telltale::Ping",
                       "The certificate of %1 is not valid yet: compare the clocks of both machines")},
    {"ping-certificate-wrong-host",
     QT_TRANSLATE_NOOP("telltale::Ping",
                       "The certificate of %1 is for other names: use one of those, or have it issued for this one")},
    {"ping-certificate-unknown-issuer",
     QT_TRANSLATE_NOOP("telltale::Ping",
                       "Nobody trusted has signed the certificate of %1: give its CA as an extra CA")},
    {"ping-certificate-bad", QT_TRANSLATE_NOOP("telltale::Ping", "The certificate of %1 cannot be relied on")},
    {"ping-certificate-needed",
     QT_TRANSLATE_NOOP("telltale::Ping", "%1 takes nobody without a client certificate that it knows: give one")},
    {"ping-certificate-file",
     QT_TRANSLATE_NOOP("telltale::Ping", "%1 cannot be used: give a PEM file that can be read")},
    {"ping-proxy-refused",
     QT_TRANSLATE_NOOP("telltale::Ping", "The proxy does not connect to %1: it may allow other ports or names only")},
    {"ping-proxy-unreachable",
     QT_TRANSLATE_NOOP("telltale::Ping", "The proxy %1 cannot be reached: check its address and port")},
    {"ping-proxy-authentication",
     QT_TRANSLATE_NOOP("telltale::Ping", "The proxy %1 wants a user name and a password, or others than those given")},
    {"ping-send-timeout",
     QT_TRANSLATE_NOOP("telltale::Ping",
                       "%1 takes the request too slowly: it may be busy, or the request too large for it")},
    {"ping-first-byte-timeout",
     QT_TRANSLATE_NOOP("telltale::Ping", "%1 took the request and did not begin to answer in time")},
    {"ping-answer-timeout", QT_TRANSLATE_NOOP("telltale::Ping", "The answer of %1 did not come to its end in time")},
    {"ping-closed",
     QT_TRANSLATE_NOOP("telltale::Ping",
                       "%1 closed the connection without an answer: does it speak HTTP on this port?")},
    {"ping-answer-cut-off", QT_TRANSLATE_NOOP("telltale::Ping", "The answer of %1 was cut off")},
    {"ping-answer-malformed",
     QT_TRANSLATE_NOOP("telltale::Ping", "%1 answers with what is no HTTP/1.1: check the port")},
    {"ping-answer-is-tls", QT_TRANSLATE_NOOP("telltale::Ping", "%1 answers in TLS: use https://")},
    {"ping-answer-too-large", QT_TRANSLATE_NOOP("telltale::Ping", "The answer of %1 is larger than what is taken")},
    {"ping-not-recorded",
     QT_TRANSLATE_NOOP("telltale::Ping", "The ping to %1 was not sent, since it could not be recorded")},
    {"ping-stopped", QT_TRANSLATE_NOOP("telltale::Ping", "The ping to %1 was stopped")},
    {"ping-redirect-off",
     QT_TRANSLATE_NOOP("telltale::Ping", "The redirect to %1 was not followed, since that was not asked for")},
    {"ping-redirect-most",
     QT_TRANSLATE_NOOP("telltale::Ping", "The redirect to %1 was not followed: there were too many")},
    {"ping-redirect-insecure",
     QT_TRANSLATE_NOOP("telltale::Ping", "The redirect to %1 was not followed: it leads from https to http")},
    {"ping-redirect-unconfirmed",
     QT_TRANSLATE_NOOP("telltale::Ping", "The redirect to %1 was not followed: sending there was not agreed to")},
    {"ping-redirect-bad", QT_TRANSLATE_NOOP("telltale::Ping", "The redirect of %1 leads nowhere")},
    {"ping-run-count",
     QT_TRANSLATE_NOOP("telltale::Ping",
                       "%1 pings are more than are sent at once, or none: ask for fewer, or raise the limit")},
    {"ping-run-concurrency", QT_TRANSLATE_NOOP("telltale::Ping", "%1 pings at a time: say 1 to 64")},
    {"ping-run-interval", QT_TRANSLATE_NOOP("telltale::Ping", "An interval of %1 ms: say 0 to 24 days")},
    {"ping-run-jitter", QT_TRANSLATE_NOOP("telltale::Ping", "A jitter of %1: say 0 to 1")},
    {"ping-run-rate", QT_TRANSLATE_NOOP("telltale::Ping", "%1 pings a second: say 0 (no limit) or more")},
};

} // namespace

Error pingError(std::string_view code, std::string_view where, const QString &detail)
{
    for (const PingSentence &entry : pingSentences) {
        if (code != entry.code)
            continue;
        const QString text = QCoreApplication::translate("telltale::Ping", entry.sentence).arg(visible(where));
        return {entry.code, detail.isEmpty() ? text : text + QStringLiteral(" (%1)").arg(detail)};
    }
    Q_UNREACHABLE();
    return {};
}

} // namespace telltale::network
