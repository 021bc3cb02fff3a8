// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/ping_options.h"
#include "network/ping/ping_disclosure.h"
#include "network/ping/ping_secrets.h"
#include "network/ping/ping_templates.h"
#include "network/ping/ping_value_maker.h"
#include "privacy/exchange_judge.h"

#include <memory>

namespace telltale::cli {

class ActivityNotes;
class DiagnosticsPrinter;
class EndSignals;

/// A request as it leaves, and what may be said of it.
struct MadePing
{
    network::PingRequest request;
    network::PingSecrets secrets;
    std::uint64_t changed = 0; ///< fields that the policy changed
    std::uint64_t taken = 0;   ///< events that it took out
};

/// Makes the requests of a `telltale ping`: finds the template, fills it, applies the policy and compresses. One
/// thread.
class PingMaking
{
public:
    /// All must outlive it.
    PingMaking(const PingContentOptions &options, std::shared_ptr<const audit::Knowledge> knowledge,
               ActivityNotes &notes, DiagnosticsPrinter &diagnostics, EndSignals &signals);
    ~PingMaking();

    /// Finds the template and the policy, and asks for credentials. False when that could not be done, which was said.
    bool open();
    /// A new request, with new values. Errors: those of composePing(); ping-kept-back by the policy.
    Result<MadePing> make(const network::PingTarget &to);

    const network::PingTemplate &made() const { return m_template; }
    const std::shared_ptr<const audit::Knowledge> &knowledge() const { return m_knowledge; }

private:
    bool openTemplate();
    bool openEvent();
    bool openPolicy();
    bool takeSecrets();
    bool takeTypedSecrets();
    bool askForMissing();
    Result<std::string> secretOf(const PingSecretSource &source) const;

    const PingContentOptions &m_options;
    std::shared_ptr<const audit::Knowledge> m_knowledge;
    ActivityNotes &m_notes;
    DiagnosticsPrinter &m_diagnostics;
    EndSignals &m_signals;
    network::PingTemplate m_template;
    network::PingChoices m_choices;
    network::PingSources m_sources;
    network::PingMemory m_memory;
    network::PingValueMaker m_maker;
    std::unique_ptr<privacy::ExchangeJudge> m_judge;
};

/// The keyring's entry for a credential of this name.
std::string pingKeyringEntry(const std::string &name);

} // namespace telltale::cli
