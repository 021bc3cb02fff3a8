// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ping_event.h"

#include "cli/diagnostics_printer.h"
#include "network/ping/ping_from.h"
#include "payload/lexeme.h"
#include "payload/loaders/load.h"

#include <QCoreApplication>

#include <optional>

namespace telltale::cli {

namespace {

/// Stops at the event that is looked for.
class PingEventSink : public payload::RecordSink
{
public:
    PingEventSink(std::uint64_t event, DiagnosticsPrinter &diagnostics) : m_left(event), m_diagnostics(diagnostics) {}

    bool record(const payload::Record &record) override
    {
        // A request without a body is an event by itself: it has an envelope and nothing behind it.
        if (record.isEnvelope) {
            takeLone();
            m_envelope = record.exchange;
            return !found;
        }
        m_envelope.reset();
        if (--m_left == 0)
            found = record.exchange
                ? network::pingFromExchange(*record.exchange)
                : network::pingFromEvent(bytesOf(record), eventName(record).value_or(std::string()));
        return !found;
    }
    void diagnostic(const Diagnostic &diagnostic) override { m_diagnostics.print(diagnostic); }
    /// At the end of the input.
    void takeLone()
    {
        if (!found && m_envelope && --m_left == 0)
            found = network::pingFromExchange(*m_envelope);
        m_envelope.reset();
    }

    std::optional<network::PingTemplate> found;

private:
    static std::string_view bytesOf(const payload::Record &record) { return record.document.sent(record.root); }

    std::uint64_t m_left;
    DiagnosticsPrinter &m_diagnostics;
    std::shared_ptr<const payload::Exchange> m_envelope;
};

} // namespace

Result<network::PingTemplate> pingEventOf(const std::string &file, std::uint64_t event, DiagnosticsPrinter &diagnostics)
{
    PingEventSink sink(event, diagnostics);
    payload::load(file, {}, sink);
    sink.takeLone();
    if (sink.found)
        return *std::move(sink.found);
    return Error{"ping-event-missing",
                 QCoreApplication::translate("telltale::cli::Ping", "%1 has no event number %2")
                     .arg(payload::visible(file), QString::number(event))};
}

} // namespace telltale::cli
