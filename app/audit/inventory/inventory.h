// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/inventory/row_tally.h"
#include "audit/inventory/timeline.h"
#include "payload/record.h"

#include <map>
#include <memory>
#include <unordered_map>

namespace telltale::audit {

/// Events, or requests, of one kind: of one name, to one place.
struct InventoryKind
{
    std::string name;        ///< "" for nameless ones
    std::string product;     ///< whose catalogue speaks of it; "" where none does
    std::string kind;        ///< in that catalogue; ""
    std::string destination; ///< "" where no request is known
    bool isEnvelope = false; ///< requests, not events
    std::uint64_t events = 0;
};

/// Counts fields by their pattern paths over any number of records, and says what they are. Memory grows with distinct
/// paths (and groups, and kinds of events), not with records. Not thread-safe.
class Inventory
{
public:
    struct Options
    {
        InventoryGroup by = InventoryGroup::Path;
    };
    /// Behind so many rows further paths are counted together, as the path `/…`.
    static constexpr std::size_t mostRows = 200'000;
    /// Behind so many kinds of events (name, destination, request) further ones are counted as one without a name.
    static constexpr std::size_t mostKinds = 20'000;

    explicit Inventory(std::shared_ptr<const Knowledge> knowledge) : Inventory(std::move(knowledge), Options()) {}
    Inventory(std::shared_ptr<const Knowledge> knowledge, Options options);
    ~Inventory();

    void add(const payload::Record &record);

    /// In the order in which the paths came; by category: those of the most telling category first.
    std::vector<InventoryRow> rows() const;
    /// Events, without the requests that they came with.
    std::uint64_t events() const { return m_events; }
    std::uint64_t records() const { return m_records; }
    const Timeline &timeline() const { return m_timeline; }
    /// Events by where they went; "" for those that no request is known of.
    std::map<std::string, std::uint64_t> destinations() const;
    /// Events by their names; "" for nameless ones.
    std::map<std::string, std::uint64_t> eventNames() const;
    bool hasTooManyRows() const { return m_hasTooManyRows; }
    /// The kinds of events and requests that came, in no order.
    std::vector<InventoryKind> kinds() const;

private:
    /// A row, and what is declared about it for one kind of event.
    struct Slot
    {
        RowTally *row = nullptr;
        const DeclaredField *declared = nullptr;
        ProtocolRole role = ProtocolRole::None;
    };
    /// A kind of event: everything that decides about its fields apart from their paths.
    struct Kind
    {
        std::string name;
        std::string group;
        EventVerdict event;
        std::uint32_t destination = 0;
        std::uint64_t events = 0;
        bool isEnvelope = false;
        std::uint64_t generation = 0;
        std::vector<Slot> slots; ///< by path, for the table of this generation
    };
    /// What a pass over an event's nodes finds for its head.
    struct Head
    {
        payload::NodeIndex name = payload::noNode;
        std::optional<std::int64_t> time;
    };

    Head headOf(const payload::Record &record);
    std::uint16_t roleOf(const payload::PathTable &paths, payload::PathId path);
    Kind &kindOf(const payload::Record &record, const Head &head);
    Kind &makeKind(const payload::Record &record, std::string key, std::string name);
    Slot &slotOf(Kind &kind, const payload::Record &record, payload::PathId path);
    RowTally &rowOf(Kind &kind, const PathFacts &facts);
    void addFields(Kind &kind, const payload::Record &record, const Head &head);
    void newValue(Kind &kind, const Slot &slot, const payload::Record &record, payload::NodeIndex node,
                  const Head &head);
    void noteDigest(std::string_view lexeme);

    std::shared_ptr<const Knowledge> m_knowledge;
    Options m_options;
    PathFactsTable m_facts;
    mutable FieldJudge m_judge;
    std::uint64_t m_generation = 0;
    std::vector<std::uint16_t> m_roles; ///< by path, for the table of m_generation
    std::unordered_map<std::string, std::unique_ptr<Kind>> m_kinds;
    Kind *m_lastKind = nullptr;
    std::string m_lastName; ///< lexeme that m_lastKind was found by, of records without a request
    std::unordered_map<std::string, std::unique_ptr<RowTally>> m_rows;
    std::vector<RowTally *> m_order;
    std::vector<std::unique_ptr<PathFacts>> m_ownFacts;
    std::vector<std::string> m_destinationNames;
    Timeline m_timeline;
    std::vector<std::size_t> m_digests;
    std::size_t m_nextDigest = 0;
    std::uint64_t m_events = 0;
    std::uint64_t m_records = 0;
    bool m_hasTooManyRows = false;
};

} // namespace telltale::audit
