// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ping_command.h"

#include "cli/activity_notes.h"
#include "cli/diagnostics_printer.h"
#include "cli/end_signals.h"
#include "cli/knowledge_reader.h"
#include "cli/ping_list.h"
#include "cli/ping_session.h"
#include "cli/secret_input.h"
#include "network/ping/ping_export.h"
#include "payload/lexeme.h"
#include "privacy/keys/keyring.h"
#include "report/output.h"
#include "store/activity/activity_entry.h"

#include <QCoreApplication>

#include <unistd.h>

namespace telltale::cli {

namespace {

using PingAction = PingCommandOptions::Action;

QString aboutPing(const char *text)
{
    return QCoreApplication::translate("telltale::cli::Ping", text);
}

/// One run of the command.
class PingCommand
{
public:
    explicit PingCommand(const PingCommandOptions &options)
        : m_options(options), m_errors(STDERR_FILENO), m_output(STDOUT_FILENO),
          m_diagnostics(m_errors, {options.isQuiet, terminalOf(STDERR_FILENO, options.color).hasColor}),
          m_terminal(terminalOf(STDOUT_FILENO, options.color)),
          m_format(options.format.value_or(m_terminal.isTerminal ? Format::Table : Format::Ndjson)),
          m_notes(options.activityLog, m_diagnostics)
    {
    }

    ExitStatus run()
    {
        if (m_options.action == PingAction::Remember || m_options.action == PingAction::Forget)
            return keyring();
        m_knowledge = readKnowledge(m_diagnostics);
        if (m_options.action == PingAction::List)
            return list();
        m_making.emplace(m_options.content, m_knowledge, m_notes, m_diagnostics, m_signals);
        if (!m_making->open() || !findTarget())
            return Unusable;
        Result<network::PreparedPing> first = m_making->make(m_to);
        if (!first) {
            m_diagnostics.error(first.error().message);
            return std::string_view(first.error().code) == "ping-kept-back" ? Nothing : Unusable;
        }
        return m_options.action == PingAction::Send ? send(*std::move(first)) : show(*first);
    }

private:
    ExitStatus list()
    {
        std::vector<Diagnostic> findings;
        const auto templates = network::PingTemplates::withFolder(network::PingTemplates::usualFolder(), findings);
        for (const Diagnostic &finding : findings)
            m_diagnostics.print(finding);
        printPingTemplates(templates, *m_knowledge, m_format, m_terminal, m_output);
        return m_output.flush() && findings.empty() ? Clean : Unusable;
    }

    ExitStatus keyring()
    {
        const auto keyring = privacy::desktopKeyring(60, pingKeyringEntry(m_options.entry));
        if (!keyring->isThere())
            return fail(aboutPing(QT_TRANSLATE_NOOP("telltale::cli::Ping", "There is no keyring in this session")));
        if (m_options.action == PingAction::Forget) {
            const Result<bool> removed = keyring->remove();
            if (!removed)
                return fail(removed.error().message);
            return *removed
                ? Clean
                : fail(aboutPing(QT_TRANSLATE_NOOP("telltale::cli::Ping", "The keyring has nothing under %1"))
                           .arg(payload::visible(m_options.entry)));
        }
        const Result<SecretText> secret = readSecret({}, payload::visible(m_options.entry));
        if (!secret)
            return fail(secret.error().message);
        const Result<bool> written = keyring->write(std::string(secret->view()));
        return written ? Clean : fail(written.error().message);
    }

    ExitStatus fail(const QString &message)
    {
        m_diagnostics.error(message);
        return Unusable;
    }

    bool findTarget()
    {
        std::string url = m_options.to.value_or(std::string());
        if (!m_options.to) {
            auto collector = network::PingCollector::start();
            if (!collector) {
                m_diagnostics.error(collector.error().message);
                return false;
            }
            m_collector = *std::move(collector);
            url = m_collector->url();
        }
        Result<network::PingTarget> to = network::PingTarget::parse(url);
        if (!to) {
            m_diagnostics.error(QStringLiteral("--to: ") + to.error().message);
            return false;
        }
        m_to = *std::move(to);
        return true;
    }

    /// What was asked for instead of sending. A terminal shows no credentials unless asked to; a file gets the bytes.
    ExitStatus show(const network::PreparedPing &ping)
    {
        const auto copy = m_options.showsSecrets ? network::PingCopy::WithSecrets : network::PingCopy::WithNames;
        std::string text;
        if (m_options.action == PingAction::Curl)
            text = pingAsCurl(ping.request, ping.secrets, copy);
        else if (m_options.action == PingAction::HttpFile)
            text = pingAsHttpFile(ping.request, ping.secrets, copy);
        else if (m_terminal.isTerminal && !m_options.showsSecrets)
            text = maskedPing(ping.request.bytes, ping.secrets);
        else
            text = ping.request.bytes;
        m_output.put(text);
        if (!m_output.flush())
            return Unusable;
        if (m_terminal.isTerminal && text != ping.request.bytes && m_options.action == PingAction::DryRun
            && !m_options.isQuiet)
            m_errors.put(
                aboutPing(QT_TRANSLATE_NOOP("telltale::cli::Ping", "\ncredentials are masked here: --show-secrets\n"))
                    .toUtf8()
                    .toStdString());
        return Clean;
    }

    ExitStatus send(network::PreparedPing first)
    {
        PingConsent consent(m_options, network::VendorHosts(*m_knowledge), m_errors, m_signals);
        const network::PingDisclosure disclosure = discloses(first.request, m_knowledge, consent.vendors());
        if (consent.ask(first, disclosure) == PingConsent::Answer::Refused)
            return Unusable;
        PingPrinter printer(m_output,
                            {m_format, m_terminal, m_options.run.count > 1, m_options.showsSecrets, m_knowledge});
        PingSession session({m_options, *m_making, consent, printer, m_diagnostics, m_errors, m_signals,
                             m_collector.get(), m_to, first});
        if (!session.open() || !note(first, consent, session))
            return Unusable;
        const ExitStatus status = session.run();
        return m_output.flush() ? status : Unusable;
    }

    /// Told before anything leaves; what cannot be told is not sent.
    bool note(const network::PreparedPing &ping, const PingConsent &consent, const PingSession &session)
    {
        const network::PingTemplate &made = m_making->made();
        std::string after = made.id.empty() ? "event " + made.event : "template " + made.id;
        after += ", " + ping.request.method + ' ' + std::to_string(ping.request.bytes.size()) + " bytes";
        if (m_options.run.count > 1)
            after += ", up to " + std::to_string(m_options.run.count) + " times";
        if (m_options.content.policy)
            after += ", policy " + *m_options.content.policy;
        if (!consent.how().empty())
            after += ", confirmed: " + consent.how();
        after += ", recorded in " + pathForLog(session.record());
        const auto noted = m_notes.add({std::string(store::activity::ping), m_to.destination(), {}, after, {}});
        if (!noted)
            m_diagnostics.error(noted.error().message);
        return bool(noted);
    }

    EndSignals m_signals; // before any thread
    const PingCommandOptions &m_options;
    report::Output m_errors;
    report::Output m_output;
    DiagnosticsPrinter m_diagnostics;
    Terminal m_terminal;
    Format m_format;
    ActivityNotes m_notes;
    std::shared_ptr<const audit::Knowledge> m_knowledge;
    std::unique_ptr<network::PingCollector> m_collector;
    std::optional<PingMaking> m_making;
    network::PingTarget m_to;
};

} // namespace

int runPing(const PingCommandOptions &options)
{
    return PingCommand(options).run();
}

} // namespace telltale::cli
