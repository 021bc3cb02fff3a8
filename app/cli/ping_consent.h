// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/ping_making.h"
#include "network/ping/ping_disclosure.h"

#include <QStringList>

namespace telltale::report {
class Output;
}

namespace telltale::cli {

/// Asks whether a ping may leave this machine, showing what it tells. What was said on the command line is an answer;
/// nothing else is asked where nobody sits at the terminal.
class PingConsent
{
public:
    /// All must outlive it.
    PingConsent(const PingCommandOptions &options, network::VendorHosts vendors, report::Output &errors,
                EndSignals &signals)
        : m_options(options), m_vendors(std::move(vendors)), m_errors(errors), m_signals(signals)
    {
    }

    enum class Answer : std::uint8_t { Stays, Confirmed, Refused };
    /// Shows what has to be shown, and asks.
    Answer ask(const network::PreparedPing &ping, const network::PingDisclosure &disclosure);
    /// Whether a redirect may go there, by what was said before anything was sent.
    bool mayFollow(const network::PingTarget &to) const;
    /// Of the target that was confirmed: whether this address is one of those that were shown, where any were.
    bool mayConnect(const std::string &address) const;
    /// How it was confirmed, for the activity log; "" where nothing had to be.
    const std::string &how() const { return m_how; }
    const network::VendorHosts &vendors() const { return m_vendors; }

private:
    bool isTyped(const std::string &host) const;
    void show(const network::PreparedPing &ping, const network::PingDisclosure &disclosure);
    bool lookUp(const std::string &host);
    bool hears(const network::PingDisclosure &disclosure);
    void say(const QString &line);

    const PingCommandOptions &m_options;
    network::VendorHosts m_vendors;
    report::Output &m_errors;
    EndSignals &m_signals;
    QStringList m_addresses; ///< that were shown
    std::string m_how;
};

} // namespace telltale::cli
