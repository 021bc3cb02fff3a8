// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/catalogue/catalogue.h"
#include "audit/ledger/pattern_walker.h"
#include "audit/names/name_rules.h"
#include "audit/names/origin_rules.h"

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace telltale::audit {

enum class LedgerStatus : std::uint8_t { Declared, Undeclared, Unseen, WrongType, WrongGate };

/// `declared`, `undeclared`, `unseen`, `wrong-type`, `wrong-gate`
std::string_view word(LedgerStatus status);

/// One line of the account: what was declared, what was sent.
struct LedgerRow
{
    std::string event; ///< its name in what was sent, else its kind
    std::string kind;  ///< of the catalogue; "" where none speaks of it
    std::string path;  ///< pattern path from the event; "" for the event as a whole
    LedgerStatus status = LedgerStatus::Declared;
    std::string declaredAt; ///< `telemetry.md:34`; "" where nothing is declared
    std::string seen;       ///< `capture.har#3:12`: where it was seen first; "" where it was not
    std::uint64_t count = 0;
    FieldTypes types; ///< as sent
    Category category = Category::Unknown;
    Origin origin = Origin::Unknown;
    std::string why;  ///< the reason for the category
    std::string note; ///< `number declared`, `Mixpanel writes it when it takes the event in`
};

/// Tells what a value is, where the name alone does not: the category, or none.
struct ValueReason
{
    Category category = Category::Unknown;
    std::string why; ///< `value is an IPv4 address`
};
using CategoryOfValue = std::function<std::optional<ValueReason>(payload::NodeType type, std::string_view lexeme)>;

/// What the product's own switch was set to while the input was captured, as far as the user knows.
enum class SwitchState : std::uint8_t { Unknown, On, Off };

/// Sets what is sent against what a catalogue declares. Events are added one by one and not kept: memory grows with
/// distinct events and paths only. Not thread-safe.
class Ledger
{
public:
    struct Parts
    {
        const Catalogue &catalogue; ///< these must outlive the ledger
        const NameRules &names;
        const OriginRules &origins;
        CategoryOfValue values = {};
        SwitchState switchState = SwitchState::Unknown;
    };

    explicit Ledger(Parts parts) : m_parts(std::move(parts)) {}

    void add(const payload::Record &record);
    /// All rows: by event in the order in which they came, declared events that never came behind them.
    std::vector<LedgerRow> rows() const;
    std::uint64_t events() const { return m_events; }
    /// Whether something that the product or a library of it sends is declared nowhere. What a receiver adds later is
    /// not the product's doing.
    bool hasUndeclared() const;

private:
    struct FieldEntry
    {
        std::string seen;
        std::string wrongTypeSeen;
        std::uint64_t count = 0;
        std::uint64_t wrongTypes = 0;
        FieldTypes types;
        FieldTypes wrong;
        const DeclaredField *declared = nullptr;
        std::optional<ValueReason> byValue;
        bool isName = false; ///< of the event
    };
    struct TextHash
    {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };
    using Fields = std::unordered_map<std::string, FieldEntry, TextHash, std::equal_to<>>;
    struct EventEntry
    {
        const CatalogueEvent *declared = nullptr;
        std::string label;
        std::string seen;
        std::uint64_t count = 0;
        bool hasBody = false; ///< seen as an event, not only as a request
        bool hasHead = false; ///< seen as a request, with its query
        Fields fields;
        std::vector<const std::string *> order; ///< paths as they came
    };

    EventEntry &entryOf(const payload::Record &record);
    EventEntry &entryNamed(const CatalogueEvent *declared, std::string_view label);
    FieldEntry &addField(EventEntry &entry, const payload::Record &record, std::string_view path,
                         payload::NodeIndex index);
    void giveEvent(const EventEntry &entry, std::vector<LedgerRow> &rows) const;
    void giveField(const EventEntry &entry, const std::string &path, const FieldEntry &field,
                   std::vector<LedgerRow> &rows) const;
    void giveUnseen(const EventEntry &entry, std::vector<LedgerRow> &rows) const;
    void judge(LedgerRow &row, const DeclaredField *declared, const FieldEntry *seen) const;

    Parts m_parts;
    PatternWalker m_walker;
    std::vector<std::unique_ptr<EventEntry>> m_entries;
    std::map<std::string, EventEntry *, std::less<>> m_byKey;
    std::uint64_t m_events = 0;
};

} // namespace telltale::audit
