// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/catalogue/catalogue.h"
#include "audit/ledger/claim.h"
#include "audit/ledger/ledger.h"

#include <set>

namespace telltale::audit {

/// A field that stands beside a claim.
struct ClaimEvidence
{
    std::string event;
    std::string path; ///< pattern path from the event
    Category category = Category::Unknown;
    std::string value;   ///< as sent, its beginning
    std::string seen;    ///< `telemetry.md:71`
    std::string section; ///< of the page, for samples
    Origin origin = Origin::Unknown;
    std::string why;
    bool isSecret = false; ///< masked where people look, unless they ask for it
};

/// A claim with what makes one ask. Never an accusation.
struct ClaimQuestion
{
    Claim claim;
    std::vector<ClaimEvidence> evidence;
};

/// Sets the claims of a page against the samples on it and against captures. Fields are kept once per event and path.
/// Values that are empty, that are yes or no, or that look like digests are no evidence.
class ClaimLint
{
public:
    struct Parts
    {
        const NameRules &names; ///< these must outlive the lint
        const OriginRules &origins;
        const Catalogue *catalogue = nullptr; ///< whose categories count before those of names
        CategoryOfValue values = {};
    };

    explicit ClaimLint(Parts parts) : m_parts(std::move(parts)) {}

    void add(const payload::Record &record);
    /// The claims that have evidence against them, in order.
    std::vector<ClaimQuestion> questions(const std::vector<Claim> &claims) const;
    std::uint64_t events() const { return m_events; }

private:
    void addField(const payload::Record &record, const std::string &event, const CatalogueEvent *declared,
                  std::string_view path, payload::NodeIndex index);
    void judge(ClaimEvidence &evidence, const DeclaredField *declared, payload::NodeType type,
               std::string_view lexeme) const;

    Parts m_parts;
    PatternWalker m_walker;
    std::vector<ClaimEvidence> m_fields;
    std::set<std::pair<std::string, std::string>> m_seen; ///< event and path
    std::uint64_t m_events = 0;
};

} // namespace telltale::audit
