// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ping_consent.h"

#include "audit/words.h"
#include "base/plural.h"
#include "cli/end_signals.h"
#include "cli/yes_no.h"
#include "network/ping/ping_addresses.h"
#include "payload/lexeme.h"
#include "report/output.h"

#include <QCoreApplication>

#include <algorithm>
#include <iostream>
#include <string>

#include <unistd.h>

namespace telltale::cli {

namespace {

using network::PingConfirmation;

constexpr std::size_t mostFieldsShown = 40;

QString aboutPingConsent(const char *text)
{
    return QCoreApplication::translate("telltale::cli::Ping", text);
}

std::string inSmallLetters(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return text;
}

QString shortValue(const std::string &value)
{
    constexpr std::size_t most = 80;
    return value.size() <= most ? payload::visible(value)
                                : payload::visible(std::string_view(value).substr(0, most)) + QStringLiteral("…");
}

} // namespace

bool PingConsent::isTyped(const std::string &host) const
{
    return std::any_of(m_options.confirmed.begin(), m_options.confirmed.end(),
                       [&host](const std::string &typed) { return inSmallLetters(typed) == host; });
}

void PingConsent::say(const QString &line)
{
    m_errors.put(line.toUtf8().toStdString() + '\n');
    m_errors.flush();
}

void PingConsent::show(const network::PreparedPing &ping, const network::PingDisclosure &disclosure)
{
    const QString events = plural("telltale::cli::Ping", "one event",
                                  QT_TRANSLATE_N_NOOP("telltale::cli::Ping", "%n events"), disclosure.events);
    say(aboutPingConsent(QT_TRANSLATE_NOOP("telltale::cli::Ping", "%1 %2 is to leave this machine: %3 bytes, %4"))
            .arg(payload::visible(ping.request.method), payload::visible(ping.request.to.url()),
                 QString::number(ping.request.bytes.size()), events));
    if (!disclosure.vendor.empty())
        say(aboutPingConsent(QT_TRANSLATE_NOOP("telltale::cli::Ping",
                                               "  %1 receives telemetry there: it is no place for tests by accident"))
                .arg(payload::visible(disclosure.vendor)));
    if (!m_addresses.isEmpty())
        say(aboutPingConsent(QT_TRANSLATE_NOOP("telltale::cli::Ping", "  its address: %1"))
                .arg(m_addresses.join(QLatin1String(", "))));
    if (disclosure.fields.empty())
        say(aboutPingConsent(
            QT_TRANSLATE_NOOP("telltale::cli::Ping",
                              "  no field of it is known to be about a person, a contact, a place or a credential")));
    for (std::size_t at = 0; at < disclosure.fields.size() && at < mostFieldsShown; ++at) {
        const network::PingDisclosedField &field = disclosure.fields[at];
        say(QStringLiteral("  %1  %2  %3")
                .arg(QLatin1String(audit::word(field.category).data(), qsizetype(audit::word(field.category).size())))
                .arg(payload::visible(field.path), shortValue(field.value)));
    }
    if (disclosure.fields.size() > mostFieldsShown)
        say(aboutPingConsent(QT_TRANSLATE_NOOP("telltale::cli::Ping", "  and %1 more: see --dry-run"))
                .arg(disclosure.fields.size() - mostFieldsShown));
}

/// A name server hears of the name; that is said by asking at all.
bool PingConsent::lookUp(const std::string &host)
{
    const Result<std::vector<std::string>> found = network::addressesOf(host);
    if (!found) {
        say(found.error().message);
        return false;
    }
    for (const std::string &address : *found)
        m_addresses << QString::fromStdString(address);
    return true;
}

bool PingConsent::hears(const network::PingDisclosure &disclosure)
{
    const bool isVendor = disclosure.level == PingConfirmation::TypeHost;
    m_errors.put((isVendor ? aboutPingConsent(QT_TRANSLATE_NOOP("telltale::cli::Ping", "Type %1 to send it: "))
                                 .arg(payload::visible(disclosure.host))
                           : aboutPingConsent(QT_TRANSLATE_NOOP("telltale::cli::Ping", "Send it? [y/N] ")))
                     .toUtf8()
                     .toStdString());
    m_errors.flush();
    std::string line;
    const AskingThroughSignals asking(m_signals);
    if (!std::getline(std::cin, line))
        return false;
    if (isVendor)
        return disclosure.mayConfirm(line);
    return saysYes(line);
}

PingConsent::Answer PingConsent::ask(const network::PreparedPing &ping, const network::PingDisclosure &disclosure)
{
    if (disclosure.level == PingConfirmation::None)
        return Answer::Stays;
    const bool isVendor = disclosure.level == PingConfirmation::TypeHost;
    const bool isSaid = isTyped(ping.request.to.host) || (!isVendor && m_options.isSure);
    if (isSaid) {
        m_how = isTyped(ping.request.to.host) ? "--confirm" : "--yes";
        if (!m_options.isQuiet)
            show(ping, disclosure);
        return Answer::Confirmed;
    }
    const bool isAsked = isatty(STDIN_FILENO) != 0 && isatty(STDERR_FILENO) != 0;
    if (isAsked && !lookUp(ping.request.to.host))
        return Answer::Refused;
    show(ping, disclosure);
    if (isAsked && hears(disclosure)) {
        m_how = "typed";
        return Answer::Confirmed;
    }
    say(isVendor
            ? aboutPingConsent(
                  QT_TRANSLATE_NOOP("telltale::cli::Ping", "Nothing was sent. If it is meant: --confirm %1"))
                  .arg(payload::visible(ping.request.to.host))
            : aboutPingConsent(QT_TRANSLATE_NOOP("telltale::cli::Ping", "Nothing was sent. If it is meant: --yes")));
    return Answer::Refused;
}

bool PingConsent::mayFollow(const network::PingTarget &to) const
{
    if (isTyped(to.host) || to.isLoopback())
        return true;
    return m_options.isSure && m_vendors.vendorOf(to.host).empty();
}

bool PingConsent::mayConnect(const std::string &address) const
{
    return m_addresses.isEmpty() || m_addresses.contains(QString::fromStdString(address));
}

} // namespace telltale::cli
