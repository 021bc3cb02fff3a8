// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "network/ping/ping_generator.h"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>

namespace telltale::network {

/// Where generated values come from; tests have their own.
class PingSources
{
public:
    virtual ~PingSources() = default;
    /// Microseconds since 1970 UTC.
    virtual std::int64_t now() const;
    /// Fills with random bytes, from the system's generator.
    virtual void randomise(std::span<std::uint8_t> bytes) const;
    /// A variable of the environment; nothing where there is none.
    virtual std::optional<std::string> environment(const std::string &name) const;
};

/// What stays the same from one ping to the next; kept by the caller.
struct PingMemory
{
    std::string instanceId; ///< an ObjectId; made when it is first asked for and empty, for the caller to remember
    std::string canarySeed; ///< see privacy::plantCanaries(); likewise
    std::map<std::string, std::uint64_t> counters = {}; ///< the next number, by variable
};

/// Makes values. One thread.
class PingValueMaker
{
public:
    /// Both must outlive it.
    PingValueMaker(const PingSources &sources, PingMemory &memory) : m_sources(sources), m_memory(memory) {}

    /// A value for the variable of this name. Errors: ping-environment (not set), ping-file (not readable, too large),
    /// ping-generator (no such canary, no number to begin with).
    Result<std::string> make(const PingGenerator &generator, const std::string &variable);

private:
    std::string uuidV4() const;
    std::string uuidV7() const;
    std::string objectId() const;
    Result<std::string> counter(const PingGenerator &generator, const std::string &variable);
    Result<std::string> canary(const std::string &kind);
    Result<std::string> environment(const std::string &name) const;

    const PingSources &m_sources;
    PingMemory &m_memory;
};

/// A moment (microseconds since 1970 UTC) in words or as a number.
std::string pingTime(std::int64_t microseconds, PingTimeFormat format);

} // namespace telltale::network
