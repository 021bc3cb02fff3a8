// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/wire/gate_control.h"

namespace telltale::privacy {

namespace {

std::shared_ptr<const WirePolicy> withGate(std::shared_ptr<const WirePolicy> policy, TelemetryGate gate)
{
    if (policy->gate == gate)
        return policy;
    auto changed = std::make_shared<WirePolicy>(*policy);
    changed->gate = gate;
    return changed;
}

} // namespace

GateControl::GateControl(std::shared_ptr<const WirePolicy> first) : m_now(std::move(first)) {}

void GateControl::put(std::shared_ptr<const WirePolicy> policy)
{
    m_now = std::move(policy);
    m_version.fetch_add(1, std::memory_order_release);
}

void GateControl::setGate(TelemetryGate gate)
{
    const std::lock_guard lock(m_mutex);
    m_chosen = gate;
    if (m_now->gate != gate)
        put(withGate(m_now, gate));
}

void GateControl::setPolicy(std::shared_ptr<const WirePolicy> policy)
{
    const std::lock_guard lock(m_mutex);
    put(m_chosen ? withGate(std::move(policy), *m_chosen) : std::move(policy));
}

std::shared_ptr<const WirePolicy> GateControl::now() const
{
    const std::lock_guard lock(m_mutex);
    return m_now;
}

} // namespace telltale::privacy
