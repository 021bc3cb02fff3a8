// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/ping_options.h"
#include "network/ping/ping_preparation.h"
#include "network/ping/ping_templates.h"
#include "network/ping/ping_value_maker.h"
#include "privacy/wire/wire_policy.h"

#include <memory>

namespace telltale::cli {

class ActivityNotes;
class DiagnosticsPrinter;
class EndSignals;

/// Makes the requests of a `telltale ping`: finds the template, fills it, applies the policy and compresses. One
/// thread.
class PingMaking
{
public:
    /// All must outlive it.
    PingMaking(const PingContentOptions &options, std::shared_ptr<const audit::Knowledge> knowledge,
               ActivityNotes &notes, DiagnosticsPrinter &diagnostics, EndSignals &signals);

    /// Finds the template and the policy, and asks for credentials. False when that could not be done, which was said.
    bool open();
    /// A new request, with new values. Errors: those of preparePing().
    Result<network::PreparedPing> make(const network::PingTarget &to);

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
    std::shared_ptr<const privacy::WirePolicy> m_policy;
    bool m_hasMade = false;
};

/// The keyring's entry for a credential of this name.
std::string pingKeyringEntry(const std::string &name);

} // namespace telltale::cli
