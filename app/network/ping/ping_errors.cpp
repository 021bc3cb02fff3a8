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

#define SENTENCE(code, sentence) \
    { \
        code, QT_TRANSLATE_NOOP("telltale::Ping", sentence) \
    }
constexpr PingSentence pingSentences[] = {
    SENTENCE("ping-name-not-found", "No address is known for %1: check the name, and whether this machine is online"),
    SENTENCE("ping-lookup-timeout",
             "Nobody said in time which address %1 has: check the name server, or give an address"),
    SENTENCE("ping-address-refused", "%1 was not connected to, since its address was not agreed to; nothing was sent"),
    SENTENCE("ping-connection-refused", "%1 refuses connections: is a server running there, on this very port?"),
    SENTENCE("ping-unreachable", "%1 cannot be reached: check the address, the network and the firewall"),
    SENTENCE(
        "ping-connect-timeout",
        "%1 does not react: a firewall may drop what is sent to it, or it has no time; check the port, or wait longer"),
    SENTENCE("ping-tls-timeout", "%1 did not finish the TLS handshake in time: does it speak TLS on this port?"),
    SENTENCE("ping-tls-failed", "No TLS connection with %1 came about: if it speaks plain HTTP, use http://"),
    SENTENCE("ping-certificate-self-signed",
             "%1 shows a certificate that it signed itself: give it as an extra CA, if you know it to be right"),
    SENTENCE("ping-certificate-expired", "The certificate of %1, or one that it rests on, has ended: have it renewed"),
    SENTENCE("ping-certificate-not-yet-valid",
             "The certificate of %1 is not valid yet: compare the clocks of both machines"),
    SENTENCE("ping-certificate-wrong-host",
             "The certificate of %1 is for other names: use one of those, or have it issued for this one"),
    SENTENCE("ping-certificate-unknown-issuer",
             "Nobody trusted has signed the certificate of %1: give its CA as an extra CA"),
    SENTENCE("ping-certificate-bad", "The certificate of %1 cannot be relied on"),
    SENTENCE("ping-certificate-needed", "%1 takes nobody without a client certificate that it knows: give one"),
    SENTENCE("ping-certificate-file", "%1 cannot be used: give a PEM file that can be read"),
    SENTENCE("ping-proxy-refused", "The proxy does not connect to %1: it may allow other ports or names only"),
    SENTENCE("ping-proxy-unreachable", "The proxy %1 cannot be reached: check its address and port"),
    SENTENCE("ping-proxy-authentication", "The proxy %1 wants a user name and a password, or others than those given"),
    SENTENCE("ping-send-timeout", "%1 takes the request too slowly: it may be busy, or the request too large for it"),
    SENTENCE("ping-first-byte-timeout", "%1 took the request and did not begin to answer in time"),
    SENTENCE("ping-answer-timeout", "The answer of %1 did not come to its end in time"),
    SENTENCE("ping-closed", "%1 closed the connection without an answer: does it speak HTTP on this port?"),
    SENTENCE("ping-answer-cut-off", "The answer of %1 was cut off"),
    SENTENCE("ping-answer-malformed", "%1 answers with what is no HTTP/1.1: check the port"),
    SENTENCE("ping-answer-is-tls", "%1 answers in TLS: use https://"),
    SENTENCE("ping-answer-too-large", "The answer of %1 is larger than what is taken"),
    SENTENCE("ping-not-recorded", "The ping to %1 was not sent, since it could not be recorded"),
    SENTENCE("ping-stopped", "The ping to %1 was stopped"),
    SENTENCE("ping-redirect-off", "The redirect to %1 was not followed, since that was not asked for"),
    SENTENCE("ping-redirect-most", "The redirect to %1 was not followed: there were too many"),
    SENTENCE("ping-redirect-insecure", "The redirect to %1 was not followed: it leads from https to http"),
    SENTENCE("ping-redirect-unconfirmed", "The redirect to %1 was not followed: sending there was not agreed to"),
    SENTENCE("ping-redirect-bad", "The redirect of %1 leads nowhere"),
    SENTENCE("ping-run-count", "%1 pings are more than are sent at once, or none: ask for fewer, or raise the limit"),
    SENTENCE("ping-run-concurrency", "%1 pings at a time: say 1 to 64"),
    SENTENCE("ping-run-interval", "An interval of %1 ms: say 0 to 24 days"),
    SENTENCE("ping-run-jitter", "A jitter of %1: say 0 to 1"),
    SENTENCE("ping-run-rate", "%1 pings a second: say 0 (no limit) or more"),
};
#undef SENTENCE

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
