// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/event_products.h"

#include "payload/lexeme.h"

#include <QCoreApplication>

#include <algorithm>

namespace telltale::models {

namespace {

constexpr std::size_t mostSeen = 2000;
constexpr std::size_t mostRequests = 200'000;

} // namespace

void EventProducts::setKnowledge(std::shared_ptr<const audit::Knowledge> knowledge)
{
    m_knowledge = std::move(knowledge);
    forget();
    m_hosts.clear();
    for (const audit::Catalogue &catalogue : m_knowledge->catalogues()) {
        for (const audit::CatalogueEvent &event : catalogue.events)
            m_hosts.insert(m_hosts.end(), event.hosts.begin(), event.hosts.end());
    }
    std::sort(m_hosts.begin(), m_hosts.end());
}

void EventProducts::forget()
{
    m_names.clear();
    m_isKnown.clear();
    m_requests.clear();
    m_seenNames = m_seenBlocks = 0;
    m_hasAny = m_hasHosts = false;
}

audit::EventVerdict EventProducts::ofName(std::uint32_t name) const
{
    if (name == 0)
        return {};
    if (name >= m_names.size()) {
        const std::size_t size = std::max<std::size_t>(name + std::size_t(1), m_names.size() * 2);
        m_names.resize(size);
        m_isKnown.resize(size, 0);
    }
    if (m_isKnown[name] == 0) {
        m_isKnown[name] = 1;
        m_names[name] = audit::eventVerdict(*m_knowledge, m_capture.name(name), nullptr);
    }
    return m_names[name];
}

audit::EventVerdict EventProducts::ofRequest(const payload::EventRow &row, const payload::SentExchange &exchange) const
{
    const std::uint64_t key = std::uint64_t(row.name) << 32 | row.block;
    const auto known = m_requests.find(key);
    if (known != m_requests.end())
        return known->second;
    if (m_requests.size() >= mostRequests)
        m_requests.clear();
    const bool isEnvelope = (row.flags & payload::EventRow::envelope) != 0;
    const std::string_view name = isEnvelope ? std::string_view() : std::string_view(m_capture.name(row.name));
    return m_requests.emplace(key, audit::eventVerdict(*m_knowledge, name, &exchange)).first->second;
}

audit::EventVerdict EventProducts::of(const payload::EventRow &row) const
{
    if (!m_knowledge)
        return {};
    if (const payload::SentExchange *exchange = m_capture.block(row).exchange.get())
        return ofRequest(row, *exchange);
    return (row.flags & payload::EventRow::envelope) != 0 ? audit::EventVerdict() : ofName(row.name);
}

bool EventProducts::hasAny()
{
    if (!m_knowledge || (m_hasAny && m_hasHosts))
        return m_hasAny;
    const auto isOpen = [this] { return !m_hasAny || !m_hasHosts; };
    const payload::CaptureView view = m_capture.view();
    for (; m_seenNames < std::min(view.names.size(), mostSeen) && isOpen(); ++m_seenNames)
        m_hasAny |= noteHosts(ofName(static_cast<std::uint32_t>(m_seenNames)).event);
    for (; m_seenBlocks < std::min(view.blocks.size(), mostSeen) && isOpen(); ++m_seenBlocks) {
        if (const auto &exchange = view.blocks[m_seenBlocks].exchange)
            m_hasAny |= audit::eventVerdict(*m_knowledge, {}, exchange.get()).event != nullptr;
    }
    return m_hasAny;
}

std::uint64_t EventProducts::rank(const audit::Catalogue &catalogue) const
{
    const auto &all = m_knowledge->catalogues();
    return static_cast<std::uint64_t>(std::count_if(
        all.begin(), all.end(), [&](const audit::Catalogue &other) { return other.product < catalogue.product; }));
}

/// False where no catalogue speaks of the event.
bool EventProducts::noteHosts(const audit::CatalogueEvent *event)
{
    m_hasHosts |= event != nullptr && !event->hosts.empty();
    return event != nullptr;
}

std::uint64_t EventProducts::hostRank(const audit::CatalogueEvent &event) const
{
    if (event.hosts.empty())
        return m_hosts.size();
    return static_cast<std::uint64_t>(std::lower_bound(m_hosts.begin(), m_hosts.end(), event.hosts.front())
                                      - m_hosts.begin());
}

QString productText(const audit::EventVerdict &verdict)
{
    if (verdict.catalogue == nullptr)
        return {};
    return payload::visible(verdict.catalogue->title.empty() ? verdict.catalogue->product : verdict.catalogue->title);
}

QString gateText(const audit::EventVerdict &verdict)
{
    const auto say = [](const char *text) { return QCoreApplication::translate("telltale::Gate", text); };
    if (verdict.event == nullptr)
        return {};
    switch (verdict.event->gate) {
    case audit::Gate::Always:
        return say(QT_TRANSLATE_NOOP("telltale::Gate", "always"));
    case audit::Gate::WhenEnabled:
        return say(QT_TRANSLATE_NOOP("telltale::Gate", "when enabled"));
    case audit::Gate::Unknown:
        break;
    }
    return say(QT_TRANSLATE_NOOP("telltale::Gate", "not known"));
}

} // namespace telltale::models
