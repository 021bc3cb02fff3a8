// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verify_switch.h"

#include "cli/switch_command.h"
#include "report/output.h"

#include <QCoreApplication>

#include <unistd.h>

namespace telltale::cli {

using privacy::LayerKind;
using privacy::SwitchState;

namespace {

QString aboutVerifySwitch(const char *text)
{
    return QCoreApplication::translate("telltale::cli::Verify", text);
}

/// The strongest layer that a variable of the command can be.
const privacy::SwitchLayer *variableOf(const privacy::SwitchDescription &description)
{
    for (auto layer = description.layers.rbegin(); layer != description.layers.rend(); ++layer) {
        if (layer->kind == LayerKind::Environment)
            return &*layer;
    }
    return nullptr;
}

std::map<std::string, std::string> ownEnvironment()
{
    std::map<std::string, std::string> all;
    for (char **entry = environ; *entry != nullptr; ++entry) {
        const std::string_view text(*entry);
        const std::size_t sign = text.find('=');
        if (sign != std::string_view::npos && sign != 0)
            all[std::string(text.substr(0, sign))] = text.substr(sign + 1);
    }
    return all;
}

} // namespace

VerifySwitch::VerifySwitch(const VerifyOptions &options, const privacy::SwitchDescription &description,
                           ActivityNotes &notes, report::Output &errors)
    : m_options(options), m_description(description), m_notes(notes), m_errors(errors),
      m_roots(switchRootsOf(options.product)), m_environment(ownEnvironment())
{
    const std::optional<LayerKind> layer = options.product.layer;
    if (!options.command.empty() && layer.value_or(LayerKind::Environment) == LayerKind::Environment)
        m_layer = variableOf(description);
}

privacy::SwitchReading VerifySwitch::read() const
{
    privacy::SwitchRoots roots = m_roots;
    if (!m_options.command.empty())
        roots.environment = m_environment;
    return privacy::readSwitch(m_description, roots);
}

Result<bool> VerifySwitch::turnVariable(SwitchState wanted, const Begin &begin)
{
    privacy::SwitchChange change;
    change.product = m_description.product;
    change.wanted = wanted;
    change.kind = LayerKind::Environment;
    change.key = m_layer->key;
    if (const auto now = m_environment.find(m_layer->key); now != m_environment.end())
        change.before = now->second;
    const std::optional<privacy::SwitchValue> &value = wanted == SwitchState::Off ? m_layer->off : m_layer->on;
    begin();
    if (value)
        m_environment[m_layer->key] = value->text;
    else
        m_environment.erase(m_layer->key);
    if (value)
        change.after = value->text;
    if (change.before != change.after)
        m_changes.push_back({0, std::move(change)});
    return true;
}

Result<bool> VerifySwitch::turn(SwitchState wanted, const Ask &ask, const Begin &begin)
{
    m_then.clear();
    if (isInEnvironment())
        return turnVariable(wanted, begin);
    Result<privacy::PlannedChange> plan = privacy::planSwitch(m_description, wanted, m_roots, m_options.product.layer);
    if (!plan)
        return plan.error();
    m_then = plan->change.then;
    if (!plan->isNeeded) {
        begin();
        return true;
    }
    if (!m_options.product.isQuiet || !m_options.product.isSure) {
        const Terminal terminal = terminalOf(STDERR_FILENO, m_options.product.color);
        SwitchPrinter(m_errors, {Format::Table, terminal, false}).diff(plan->change.diff);
    }
    const QString question = wanted == SwitchState::Off
        ? aboutVerifySwitch(QT_TRANSLATE_NOOP("telltale::cli::Verify", "Turn it off? [y/N] "))
        : aboutVerifySwitch(QT_TRANSLATE_NOOP("telltale::cli::Verify", "It is off. Turn it on? [y/N] "));
    if (!m_options.product.isSure && !ask(question))
        return false;
    if (const Result<bool> noted = m_notes.noteAdministrator(); !noted)
        return noted.error();
    begin();
    Result<store::LoggedSwitch> change = applyTold(m_notes, *plan);
    if (!change)
        return change.error();
    m_changes.push_back(*std::move(change));
    return true;
}

std::vector<privacy::SwitchChange> VerifySwitch::changes() const
{
    std::vector<privacy::SwitchChange> all;
    for (const store::LoggedSwitch &change : m_changes)
        all.push_back(change.change);
    return all;
}

Result<bool> VerifySwitch::putBack()
{
    for (auto change = m_changes.rbegin(); change != m_changes.rend() && !isInEnvironment(); ++change) {
        if (const Result<bool> undone = undoTold(m_notes, *change); !undone)
            return undone.error();
    }
    return true;
}

} // namespace telltale::cli
