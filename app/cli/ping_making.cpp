// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ping_making.h"

#include "cli/activity_notes.h"
#include "cli/diagnostics_printer.h"
#include "cli/end_signals.h"
#include "cli/ping_event.h"
#include "cli/policy_keys.h"
#include "cli/secret_input.h"
#include "payload/lexeme.h"
#include "privacy/keys/keyring.h"
#include "privacy/policy/policy_reader.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdlib>
#include <utility>

#include <unistd.h>

namespace telltale::cli {

namespace {

QString aboutPingMaking(const char *text)
{
    return QCoreApplication::translate("telltale::cli::Ping", text);
}

Error noPingSecret(const QString &message)
{
    return {"ping-secret", message};
}

} // namespace

std::string pingKeyringEntry(const std::string &name)
{
    return "ping/" + name;
}

PingMaking::PingMaking(const PingContentOptions &options, std::shared_ptr<const audit::Knowledge> knowledge,
                       ActivityNotes &notes, DiagnosticsPrinter &diagnostics, EndSignals &signals)
    : m_options(options), m_knowledge(std::move(knowledge)), m_notes(notes), m_diagnostics(diagnostics),
      m_signals(signals), m_choices(options.sets), m_maker(m_sources, m_memory)
{
}

bool PingMaking::open()
{
    return (m_options.from ? openEvent() : openTemplate()) && openPolicy() && takeTypedSecrets() && takeSecrets()
        && askForMissing();
}

bool PingMaking::openTemplate()
{
    std::vector<Diagnostic> findings;
    const auto templates = network::PingTemplates::withFolder(network::PingTemplates::usualFolder(), findings);
    for (const Diagnostic &finding : findings)
        m_diagnostics.print(finding);
    if (const network::PingTemplate *const found = templates.find(m_options.name)) {
        m_template = *found;
        return true;
    }
    const std::string nearest = templates.nearest(m_options.name);
    QString message = aboutPingMaking(QT_TRANSLATE_NOOP("telltale::cli::Ping", "There is no template %1"))
                          .arg(payload::visible(m_options.name));
    if (!nearest.empty())
        message += aboutPingMaking(QT_TRANSLATE_NOOP("telltale::cli::Ping", ". Did you mean %1?"))
                       .arg(payload::visible(nearest));
    m_diagnostics.error(
        message + aboutPingMaking(QT_TRANSLATE_NOOP("telltale::cli::Ping", " (telltale ping list has them all)")));
    return false;
}

bool PingMaking::openEvent()
{
    Result<network::PingTemplate> event = pingEventOf(*m_options.from, m_options.event, m_diagnostics);
    if (!event) {
        m_diagnostics.error(event.error().message);
        return false;
    }
    m_template = *std::move(event);
    return true;
}

bool PingMaking::openPolicy()
{
    if (!m_options.policy)
        return true;
    privacy::PolicyReading reading = privacy::openPolicy(*m_options.policy);
    for (const Diagnostic &finding : reading.findings)
        m_diagnostics.print(finding);
    if (!reading.isClean())
        return false;
    const Result<privacy::KeySource> keys = keysFor(reading.policy, m_options.keyFile, m_notes);
    if (!keys) {
        m_diagnostics.error(keys.error().message);
        return false;
    }
    auto wire = privacy::makeWirePolicy(std::move(reading.policy), m_knowledge, *keys);
    if (!wire) {
        m_diagnostics.error(wire.error().message);
        return false;
    }
    m_policy = *std::move(wire);
    return true;
}

/// It is too late to keep what was typed from the history of the shell; it can be said.
bool PingMaking::takeTypedSecrets()
{
    for (const std::string &name : m_options.typedSecrets) {
        const network::PingVariable *const variable = m_template.variable(name);
        if (variable == nullptr || !variable->isSecret())
            continue;
        Diagnostic warning{Severity::Warning, "ping-secret-typed", {}, {}, {}, {}, false};
        warning.message =
            aboutPingMaking(
                QT_TRANSLATE_NOOP("telltale::cli::Ping",
                                  "%1 is a credential: on the command line everybody on the machine may see it, "
                                  "and the shell keeps it. Use --secret %1, or --secret %1=env:VARIABLE"))
                .arg(payload::visible(name));
        m_diagnostics.print(warning, "telltale");
    }
    return true;
}

Result<std::string> PingMaking::secretOf(const PingSecretSource &source) const
{
    using From = PingSecretSource::From;
    const auto textOf = [](const Result<SecretText> &text) {
        return text ? Result<std::string>(std::string(text->view())) : Result<std::string>(text.error());
    };
    if (source.from == From::File)
        return textOf(readSecretFile(source.name));
    if (source.from == From::Prompt) {
        const AskingThroughSignals asking(m_signals);
        return textOf(askForSecret(payload::visible(source.variable)));
    }
    if (source.from == From::Environment) {
        const char *const value = std::getenv(source.name.c_str());
        return value != nullptr && *value != '\0'
            ? Result<std::string>(value)
            : noPingSecret(
                aboutPingMaking(QT_TRANSLATE_NOOP("telltale::cli::Ping", "The environment has no variable %1"))
                    .arg(payload::visible(source.name)));
    }
    const auto keyring = privacy::desktopKeyring(60, pingKeyringEntry(source.name));
    if (!keyring->isThere())
        return noPingSecret(
            aboutPingMaking(QT_TRANSLATE_NOOP("telltale::cli::Ping",
                                              "There is no keyring in this session; use --secret %1=env:VARIABLE"))
                .arg(payload::visible(source.variable)));
    const Result<std::optional<std::string>> stored = keyring->read();
    if (!stored)
        return stored.error();
    return *stored
        ? Result<std::string>(**stored)
        : noPingSecret(
            aboutPingMaking(QT_TRANSLATE_NOOP("telltale::cli::Ping",
                                              "The keyring has nothing under %1; telltale ping remember %1 puts it "
                                              "there"))
                .arg(payload::visible(source.name)));
}

bool PingMaking::takeSecrets()
{
    for (const PingSecretSource &source : m_options.secrets) {
        if (source.variable == "proxy" && m_template.variable("proxy") == nullptr)
            continue; // not the template's, see PingCommand
        network::PingVariable *variable = nullptr;
        for (network::PingVariable &each : m_template.variables) {
            if (each.name == source.variable)
                variable = &each;
        }
        if (variable == nullptr) {
            m_diagnostics.error(
                aboutPingMaking(QT_TRANSLATE_NOOP("telltale::cli::Ping", "The template has no variable %1"))
                    .arg(payload::visible(source.variable)));
            return false;
        }
        const Result<std::string> value = secretOf(source);
        if (!value) {
            m_diagnostics.error(value.error().message);
            return false;
        }
        // Whatever the template says of it: it is a credential now.
        variable->type = network::PingType::Secret;
        m_choices[source.variable] = network::PingGenerator::literal(*value);
    }
    return true;
}

/// Where somebody sits at the terminal, a credential that nothing was said about is asked for.
bool PingMaking::askForMissing()
{
    if (isatty(STDIN_FILENO) == 0)
        return true;
    for (const network::PingVariable &variable : m_template.variables) {
        if (!variable.isSecret() || !variable.isRequired || m_choices.contains(variable.name))
            continue;
        const Result<std::string> made = m_maker.make(variable.generator, variable.name);
        if (made && !made->empty())
            continue;
        const AskingThroughSignals asking(m_signals);
        const Result<SecretText> typed = askForSecret(payload::visible(variable.label));
        if (!typed) {
            m_diagnostics.error(typed.error().message);
            return false;
        }
        m_choices[variable.name] = network::PingGenerator::literal(std::string(typed->view()));
    }
    return true;
}

Result<network::PreparedPing> PingMaking::make(const network::PingTarget &to)
{
    const network::PingFilling filling = fillPing(m_template, m_choices, m_maker);
    if (!filling.isClean())
        return filling.errors.front().error;
    // Nobody looks at each one of many: what looks like a credential is searched for in the first.
    const bool isLookedAt = !std::exchange(m_hasMade, true);
    return preparePing(m_template, filling.values, to, m_options.additions, isLookedAt ? m_knowledge : nullptr,
                       m_policy);
}

} // namespace telltale::cli
