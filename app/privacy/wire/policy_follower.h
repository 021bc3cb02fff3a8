// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/diagnostic.h"
#include "privacy/wire/gate_control.h"

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace telltale::privacy {

/// Keeps a switch up to date with a policy's file. A file that is broken, gone or empty leaves in force what there was.
/// For one thread.
class PolicyFollower
{
public:
    struct Options
    {
        std::string nameOrFile; ///< see openPolicy()
        std::shared_ptr<const audit::Knowledge> knowledge;
        WireSettings settings = {};
        /// The keys that a policy needs; asked only of one that does.
        std::function<Result<KeySource>(const Policy &)> keys = {};
    };
    /// What came of reading: nothing is wrong with what is in force now, or why the one before stays.
    using Tell = std::function<void(const std::vector<Diagnostic> &problems)>;

    explicit PolicyFollower(Options options) : m_options(std::move(options)) {}

    /// Reads it for the first time. Null: it cannot be put in force, and `problems` says why.
    std::shared_ptr<GateControl> open(std::vector<Diagnostic> &problems);
    /// To be called every second or so. A file that has changed is read once it is at rest, which is when it looks the
    /// same in two calls: one that is being written may look like a shorter policy.
    void look(const Tell &tell);
    /// Reads it at once, changed or not.
    void reload(const Tell &tell);

private:
    /// Device, number, size, and when it was changed.
    using Mark = std::array<std::int64_t, 6>;

    std::optional<Mark> markNow() const;
    std::shared_ptr<const WirePolicy> read(std::vector<Diagnostic> &problems) const;

    Options m_options;
    std::shared_ptr<GateControl> m_control;
    std::optional<Mark> m_read; ///< of what was read last
    std::optional<Mark> m_seen; ///< at the last look
};

} // namespace telltale::privacy
