// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/ledger/declared_record.h"
#include "audit/ledger/ledger.h"
#include "privacy/check/check_rule.h"

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

namespace telltale::privacy {

/// Says of records, one by one, what a catalogue does not declare: field by field the same as audit::Ledger says of all
/// of them. What a receiver adds later is not the product's doing, and no violation. Not thread-safe.
class CatalogueCheck
{
public:
    struct Parts
    {
        std::shared_ptr<const audit::Catalogue> catalogue;
        const audit::OriginRules &origins; ///< must outlive it
        audit::SwitchState switchState = audit::SwitchState::Unknown;
    };
    /// `leaf` is noNode for the event as a whole; the texts are valid during the call.
    using Found = std::function<void(std::uint32_t rule, std::string_view event, payload::NodeIndex leaf,
                                     std::string_view message)>;

    /// The rules must outlive it.
    CatalogueCheck(Parts parts, const CheckRules &rules) : m_parts(std::move(parts)), m_rules(rules) {}

    void take(const payload::Record &record, const Found &found);
    /// Events, and requests without a body that are declared.
    std::uint64_t events() const { return m_events; }

private:
    /// What is known of a path of a kind of event.
    struct Slot
    {
        const audit::DeclaredField *declared = nullptr;
        bool isTransport = false;
        bool isUndeclared = false;
    };
    struct TextHash
    {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };
    using Slots = std::unordered_map<std::string, Slot, TextHash, std::equal_to<>>;

    const Slot &slotOf(const audit::CatalogueEvent *event, std::string_view path);
    void takeWhole(const payload::Record &record, const audit::DeclaredRecord &event, const Found &found) const;
    std::string wrongType(const audit::DeclaredField &declared, payload::NodeType type) const;

    Parts m_parts;
    const CheckRules &m_rules;
    audit::PatternWalker m_walker;
    std::unordered_map<const audit::CatalogueEvent *, Slots> m_slots; ///< nullptr: events that nobody declared
    std::size_t m_slotCount = 0;
    std::uint64_t m_events = 0;
};

} // namespace telltale::privacy
