// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/interceptor/held_exchanges.h"

namespace telltale::network {

void HeldExchanges::add(privacy::HeldExchange exchange, Next next)
{
    m_next.emplace(exchange.exchange, std::move(next));
    const std::lock_guard lock(m_mutex);
    m_held.emplace(exchange.exchange, std::move(exchange));
}

void HeldExchanges::decide(std::uint64_t exchange, bool isDropped)
{
    auto found = m_next.extract(exchange);
    if (found.empty())
        return;
    remove(exchange);
    found.mapped()(isDropped);
}

void HeldExchanges::remove(std::uint64_t exchange)
{
    m_next.erase(exchange);
    const std::lock_guard lock(m_mutex);
    m_held.erase(exchange);
}

std::vector<privacy::HeldExchange> HeldExchanges::list() const
{
    const std::lock_guard lock(m_mutex);
    std::vector<privacy::HeldExchange> all;
    for (const auto &[number, exchange] : m_held)
        all.push_back(exchange);
    return all;
}

} // namespace telltale::network
