// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/inspect_command.h"
#include "cli/ping_making.h"
#include "network/ping/latency_summary.h"
#include "network/ping/ping_collector.h"
#include "network/ping/ping_result.h"

namespace telltale::report {
class Output;
}

namespace telltale::cli {

/// Prints what became of pings. Credentials are masked in what people read, unless asked for.
class PingPrinter
{
public:
    struct Options
    {
        Format format = Format::Table;
        Terminal terminal;
        bool isRepeated = false; ///< a line each; else all about the one
        bool showsSecrets = false;
        std::shared_ptr<const audit::Knowledge> knowledge; ///< what fields of answers are judged by
    };
    /// The output must outlive it.
    PingPrinter(report::Output &output, const Options &options) : m_output(output), m_options(options) {}

    void begin();
    /// `received`: what the collector got, where it is ours.
    void ping(std::uint64_t number, const network::PingResult &result, const network::PreparedPing &made,
              const std::optional<network::ReceivedPing> &received);
    void end();

private:
    void row(std::uint64_t number, const network::PingResult &result);
    void object(std::uint64_t number, const network::PingResult &result);
    void whole(const network::PingResult &result, const network::PreparedPing &made,
               const std::optional<network::ReceivedPing> &received);
    void timeline(const network::PingTimeline &timeline);
    void encryption(const network::PingTlsReport &tls);
    void answer(const network::PingAttempt &attempt, const network::PingSecrets &secrets);
    void body(const network::PingAnswer &answer, const network::PingSecrets &secrets);
    void fields(const network::PingAnswer &answer);
    void labelled(const QString &label, const QString &text, std::string_view style = {});

    report::Output &m_output;
    Options m_options;
    bool m_isFirst = true;
};

/// `1.9 ms`, `12 s`
QString pingDuration(std::chrono::nanoseconds time);
/// The figures of a run, for people.
QString pingSummary(const network::LatencySummary &summary);

} // namespace telltale::cli
