// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/forwarder.h"

#include <functional>
#include <map>
#include <mutex>
#include <vector>

namespace telltale::network {

/// The exchanges that wait for a person. list() may be called from any thread, the rest from the interceptor's.
class HeldExchanges
{
public:
    /// What is called, once, when a person has decided.
    using Next = std::function<void(bool isDropped)>;

    void add(privacy::HeldExchange exchange, Next next);
    /// Takes it out and calls its `next`, if it is there.
    void decide(std::uint64_t exchange, bool isDropped);
    /// Takes it out without a word.
    void remove(std::uint64_t exchange);
    std::size_t size() const { return m_next.size(); }
    std::vector<privacy::HeldExchange> list() const;

private:
    std::map<std::uint64_t, Next> m_next;
    mutable std::mutex m_mutex;
    std::map<std::uint64_t, privacy::HeldExchange> m_held;
};

} // namespace telltale::network
