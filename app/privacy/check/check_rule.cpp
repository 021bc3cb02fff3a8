// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/check/check_rule.h"

#include <QCoreApplication>

#include <algorithm>

namespace telltale::privacy {

namespace {

constexpr std::string_view catalogueIds[] = {"undeclared", "wrong-type", "wrong-gate"};

std::string aboutCheckRule(const char *text)
{
    return QCoreApplication::translate("telltale::Check", text).toStdString();
}

bool isReserved(std::string_view id)
{
    return id == "default" || kindOfCheckRule(id) != CheckRule::Kind::Policy;
}

/// What must not leave at all is an error; what may leave in another form is a warning.
Severity severityOf(Action action)
{
    return action == Action::Drop || action == Action::Block ? Severity::Error : Severity::Warning;
}

std::string sentenceOf(Action action)
{
    switch (action) {
    case Action::Drop:
        return aboutCheckRule(QT_TRANSLATE_NOOP("telltale::Check", "the policy drops this field"));
    case Action::Mask:
        return aboutCheckRule(QT_TRANSLATE_NOOP("telltale::Check", "the policy masks this value"));
    case Action::Hash:
        return aboutCheckRule(QT_TRANSLATE_NOOP("telltale::Check", "the policy hashes this value"));
    case Action::Pseudonym:
        return aboutCheckRule(
            QT_TRANSLATE_NOOP("telltale::Check", "the policy puts a pseudonym in the place of this value"));
    case Action::Generalise:
        return aboutCheckRule(QT_TRANSLATE_NOOP("telltale::Check", "the policy makes this value less exact"));
    case Action::Replace:
        return aboutCheckRule(QT_TRANSLATE_NOOP("telltale::Check", "the policy replaces this value"));
    case Action::Block:
    case Action::Allow:
        break;
    }
    return aboutCheckRule(QT_TRANSLATE_NOOP("telltale::Check", "the policy blocks such events and requests"));
}

CheckRule policyRule(const std::string &id, Action action)
{
    CheckRule rule;
    rule.id = id;
    rule.action = word(action);
    rule.severity = severityOf(action);
    rule.ofField = sentenceOf(action);
    rule.description = rule.ofField;
    rule.ofEvent = aboutCheckRule(QT_TRANSLATE_NOOP("telltale::Check", "the policy blocks this event"));
    rule.ofRequest = aboutCheckRule(QT_TRANSLATE_NOOP("telltale::Check", "the policy blocks this request"));
    return rule;
}

CheckRule gateRule(TelemetryGate gate)
{
    CheckRule rule;
    rule.id = "gate";
    rule.kind = CheckRule::Kind::Gate;
    rule.action = word(gate);
    const bool isOff = gate == TelemetryGate::Off;
    rule.description = isOff
        ? aboutCheckRule(QT_TRANSLATE_NOOP("telltale::Check", "the gate of the policy is off: nothing leaves"))
        : aboutCheckRule(QT_TRANSLATE_NOOP("telltale::Check",
                                           "the gate of the policy is essential: only events leave that a catalogue "
                                           "says are always sent"));
    rule.ofEvent = isOff
        ? aboutCheckRule(QT_TRANSLATE_NOOP("telltale::Check", "the gate is off, and this event was sent"))
        : aboutCheckRule(QT_TRANSLATE_NOOP(
            "telltale::Check", "the gate is essential, and no catalogue says that this event is always sent"));
    rule.ofRequest = isOff
        ? aboutCheckRule(QT_TRANSLATE_NOOP("telltale::Check", "the gate is off, and this request was sent"))
        : aboutCheckRule(QT_TRANSLATE_NOOP(
            "telltale::Check", "the gate is essential, and no catalogue says that this request is always sent"));
    return rule;
}

CheckRule catalogueRule(std::string_view id, Severity severity)
{
    CheckRule rule;
    rule.id = id;
    rule.kind = CheckRule::Kind::Catalogue;
    rule.severity = severity;
    return rule;
}

} // namespace

std::string_view word(CheckRule::Kind kind)
{
    constexpr std::string_view words[] = {"policy", "gate", "catalogue"};
    return words[static_cast<std::size_t>(kind)];
}

CheckRule::Kind kindOfCheckRule(std::string_view id)
{
    if (id == "gate")
        return CheckRule::Kind::Gate;
    const bool isOfCatalogue =
        std::find(std::begin(catalogueIds), std::end(catalogueIds), id) != std::end(catalogueIds);
    return isOfCatalogue ? CheckRule::Kind::Catalogue : CheckRule::Kind::Policy;
}

CheckRules::CheckRules(const Policy *policy, std::string_view product)
{
    if (policy != nullptr)
        addPolicy(*policy);
    if (!product.empty())
        addCatalogue(product);
}

std::uint32_t CheckRules::add(CheckRule rule)
{
    m_list.push_back(std::move(rule));
    return static_cast<std::uint32_t>(m_list.size() - 1);
}

void CheckRules::addPolicy(const Policy &policy)
{
    if (policy.gate != TelemetryGate::On)
        m_gate = add(gateRule(policy.gate));
    std::vector<std::string> taken;
    for (const Rule &rule : policy.rules) {
        std::string id = rule.name;
        const auto isTaken = [&taken](const std::string &name) {
            return isReserved(name) || std::find(taken.begin(), taken.end(), name) != taken.end();
        };
        for (int number = 2; isTaken(id); ++number)
            id = rule.name + " (" + std::to_string(number) + ')';
        // One that allows keeps its name to itself too, so that ids do not move when its action changes.
        taken.push_back(id);
        const bool isAllowing = rule.treatment.action == Action::Allow;
        m_byPolicy.push_back(isAllowing ? none : add(policyRule(id, rule.treatment.action)));
    }
    const Action fallback = policy.fallback.action;
    m_byPolicy.push_back(fallback == Action::Allow ? none : add(policyRule("default", fallback)));
}

void CheckRules::addCatalogue(std::string_view product)
{
    const QString name = QString::fromUtf8(product.data(), static_cast<qsizetype>(product.size()));
    const auto about = [&name](const char *text) {
        return QCoreApplication::translate("telltale::Check", text).arg(name).toStdString();
    };
    CheckRule undeclared = catalogueRule(catalogueIds[0], Severity::Error);
    undeclared.description =
        about(QT_TRANSLATE_NOOP("telltale::Check", "the catalogue of %1 declares every event and field that is sent"));
    undeclared.ofField = about(QT_TRANSLATE_NOOP("telltale::Check", "the catalogue of %1 does not declare this field"));
    undeclared.ofEvent = about(QT_TRANSLATE_NOOP("telltale::Check", "the catalogue of %1 does not declare this event"));
    undeclared.ofRequest =
        about(QT_TRANSLATE_NOOP("telltale::Check", "the catalogue of %1 does not declare this request"));
    m_undeclared = add(std::move(undeclared));
    CheckRule wrongType = catalogueRule(catalogueIds[1], Severity::Warning);
    wrongType.description =
        about(QT_TRANSLATE_NOOP("telltale::Check", "fields are of the types that the catalogue of %1 declares"));
    add(std::move(wrongType));
    CheckRule wrongGate = catalogueRule(catalogueIds[2], Severity::Error);
    wrongGate.description =
        about(QT_TRANSLATE_NOOP("telltale::Check",
                                "what the catalogue of %1 says is sent when telemetry is enabled is not sent with the "
                                "switch off"));
    wrongGate.ofEvent =
        about(QT_TRANSLATE_NOOP("telltale::Check",
                                "the catalogue of %1 says that this event is sent when telemetry is enabled, and the "
                                "switch is off"));
    wrongGate.ofRequest = wrongGate.ofEvent;
    add(std::move(wrongGate));
}

} // namespace telltale::privacy
