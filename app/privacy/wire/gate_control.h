// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/wire/wire_policy.h"

#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>

namespace telltale::privacy {

/// The switch: what is in force on the wire, changed while it runs. What is judged after a call returned is judged by
/// what that call has set. Any thread.
class GateControl
{
public:
    explicit GateControl(std::shared_ptr<const WirePolicy> first);

    /// Turns the gate; it stays so, whatever the policies say that come later.
    void setGate(TelemetryGate gate);
    /// Puts another policy in force, with its gate where none was chosen by setGate().
    void setPolicy(std::shared_ptr<const WirePolicy> policy);

    /// Never null.
    std::shared_ptr<const WirePolicy> now() const;
    /// Rises with every change.
    std::uint64_t version() const { return m_version.load(std::memory_order_acquire); }

private:
    void put(std::shared_ptr<const WirePolicy> policy);

    mutable std::mutex m_mutex;
    std::shared_ptr<const WirePolicy> m_now;
    std::optional<TelemetryGate> m_chosen;
    std::atomic<std::uint64_t> m_version = 1;
};

} // namespace telltale::privacy
