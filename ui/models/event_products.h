// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/field_judge.h"
#include "payload/capture.h"

#include <memory>
#include <unordered_map>
#include <vector>

namespace telltale::models {

/// What the catalogues say of the events of a capture, by their names and requests alone: looked up when a row is asked
/// for, once for each name (and for each request it was sent with), so that ten million rows cost what is seen of them.
class EventProducts
{
public:
    /// The capture must outlive it.
    explicit EventProducts(const payload::Capture &capture) : m_capture(capture) {}

    void setKnowledge(std::shared_ptr<const audit::Knowledge> knowledge);
    /// Numbers of names and blocks mean other things now.
    void forget();

    /// Nothing where there is no knowledge. Valid as long as the knowledge is.
    audit::EventVerdict of(const payload::EventRow &row) const;
    /// Whether a catalogue speaks of some event, going by those that came first: as far as one looks at once.
    bool hasAny();
    /// The catalogue's place in the order of the products' names.
    std::uint64_t rank(const audit::Catalogue &catalogue) const;
    /// Some event that is here goes to a host that the catalogue names.
    bool hasHosts() const { return m_hasHosts; }
    /// The place of its first host in the order of all hosts' names; events without one stand behind.
    std::uint64_t hostRank(const audit::CatalogueEvent &event) const;

private:
    bool noteHosts(const audit::CatalogueEvent *event);
    audit::EventVerdict ofName(std::uint32_t name) const;
    audit::EventVerdict ofRequest(const payload::EventRow &row, const payload::SentExchange &exchange) const;

    const payload::Capture &m_capture;
    std::shared_ptr<const audit::Knowledge> m_knowledge;
    mutable std::vector<audit::EventVerdict> m_names;
    mutable std::vector<std::uint8_t> m_isKnown;                               ///< by number of the name
    mutable std::unordered_map<std::uint64_t, audit::EventVerdict> m_requests; ///< by name and block
    std::size_t m_seenNames = 0;
    std::size_t m_seenBlocks = 0;
    bool m_hasAny = false;
    bool m_hasHosts = false;
    std::vector<std::string> m_hosts; ///< of all catalogues, in order
};

/// `always`, `when enabled`; empty when no catalogue speaks of the event.
QString gateText(const audit::EventVerdict &verdict);
QString productText(const audit::EventVerdict &verdict);

} // namespace telltale::models
