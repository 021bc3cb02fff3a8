// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/exit_status.h"
#include "cli/ping_consent.h"
#include "cli/ping_printer.h"
#include "network/ping/ping_recorder.h"
#include "network/ping/ping_run.h"
#include "network/ping/ping_sender.h"

#include <map>

namespace telltale::cli {

class EndSignals;

/// Sends what was made and confirmed, until it is done or somebody ends it. One thread.
class PingSession
{
public:
    struct Parts
    {
        const PingCommandOptions &options;
        PingMaking &making;
        PingConsent &consent;
        PingPrinter &printer;
        DiagnosticsPrinter &diagnostics;
        report::Output &errors;
        EndSignals &signals;               ///< made before any thread
        network::PingCollector *collector; ///< null: it goes elsewhere
        network::PingTarget to;
        network::PreparedPing first; ///< which was shown
    };
    /// All must outlive it.
    explicit PingSession(Parts parts);
    ~PingSession();

    /// Sends. Only after open().
    ExitStatus run();
    /// Opens the record. False when that could not be done, which was said.
    bool open();
    const std::string &record() const { return m_path; }

private:
    network::PingOptions sending();
    Result<network::PingRequest> next(std::uint64_t number);
    void take(std::uint64_t number, const network::PingResult &result);
    std::optional<network::ReceivedPing> receivedOf(const network::PingResult &result) const;
    ExitStatus outcome(const network::PingRun &run);

    Parts m_parts;
    std::string m_path;
    std::unique_ptr<network::PingRecorder> m_recorder;
    std::unique_ptr<network::PingSender> m_sender;
    std::map<std::uint64_t, network::PreparedPing> m_underWay;
    bool m_wasSent = false;
    bool m_isFirstUsed = false;
};

} // namespace telltale::cli
