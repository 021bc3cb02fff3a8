// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/inventory/inventory.h"

#include "payload/exchange_records.h"
#include "payload/lexeme.h"

#include <algorithm>

namespace telltale::audit {

using payload::NodeIndex;
using payload::NodeType;
using payload::PathId;
using payload::PathTable;
using payload::Record;

namespace {

/// What a key means for the head of an event: the place of its key among those of names in the low bits, of times
/// above; each counts from 1.
constexpr std::uint16_t unknownRole = 0x8000;
constexpr std::uint16_t propertiesRole = 0x4000;
constexpr unsigned timeShift = 4;
constexpr std::uint16_t nameMask = 0x000f;

constexpr std::size_t mostNamesOfRow = 8;
constexpr std::size_t mostDestinationsOfRow = 32;
constexpr std::size_t keptDigests = 64;
constexpr std::string_view furtherPaths = "/\u2026";

template<typename T>
void addOnce(std::vector<T> &list, const T &value, std::size_t most)
{
    if (list.size() < most && std::find(list.begin(), list.end(), value) == list.end())
        list.push_back(value);
}

std::string requestOf(const payload::Exchange &exchange)
{
    const std::string &place = exchange.url.empty() ? exchange.target : exchange.url;
    return exchange.method + ' ' + place.substr(0, place.find('?'));
}

/// `capture.har#3:12`; what stands beside a body has the place of its request.
std::string placeText(const Record &record, const payload::Node &node)
{
    if (!record.isEnvelope || !record.exchange)
        return payload::diagnosticSource(record) + ':' + std::to_string(record.document.place(node.offset).line);
    if (record.document.paths().isBeside(node.path()))
        return std::string(record.source) + ':' + std::to_string(record.exchange->place.line);
    return std::string(record.source) + '#' + std::to_string(record.exchange->number + 1) + ':'
        + std::to_string(record.document.place(node.offset).line);
}

std::uint16_t placeAmong(std::span<const std::string_view> keys, std::string_view key)
{
    const auto found = std::find(keys.begin(), keys.end(), key);
    return found == keys.end() ? std::uint16_t(0) : static_cast<std::uint16_t>(found - keys.begin() + 1);
}

} // namespace

Inventory::Inventory(std::shared_ptr<const Knowledge> knowledge, Options options)
    : m_knowledge(std::move(knowledge)), m_options(options), m_facts(*m_knowledge),
      m_judge(*m_knowledge), m_destinationNames{std::string()}
{
}

Inventory::~Inventory() = default;

std::uint16_t Inventory::roleOf(const PathTable &paths, PathId path)
{
    if (path >= m_roles.size())
        m_roles.resize(std::max<std::size_t>(paths.size(), path + 1), unknownRole);
    std::uint16_t &role = m_roles[path];
    if (role == unknownRole) {
        role = 0;
        if (path != PathTable::root && !paths.isElement(path) && !paths.isBeside(path)) {
            const std::string_view key = paths.key(path);
            role = placeAmong(payload::eventNameKeys(), key);
            role = static_cast<std::uint16_t>(role | placeAmong(payload::eventTimeKeys(), key) << timeShift);
            if (key == "properties")
                role = propertiesRole;
        }
    }
    return role;
}

/// The same as payload::eventName and payload::eventTime, in one pass and without a text; tests compare them.
Inventory::Head Inventory::headOf(const Record &record)
{
    Head head;
    const payload::Document &document = record.document;
    if (record.isEnvelope || document.node(record.root).type() != NodeType::Object)
        return head;
    if (record.list && record.list->keys) {
        head.name = payload::fieldUnder(record, record.list->keys->names);
        head.time = payload::eventTime(record);
        if (head.name != payload::noNode)
            return head;
    }
    std::uint16_t bestName = 0;
    unsigned bestTime = 0;
    unsigned bestInner = 0;
    std::optional<std::int64_t> innerTime;
    NodeIndex properties = payload::noNode;
    const std::span<const payload::Node> nodes = document.nodes();
    for (NodeIndex index = record.root + 1; index < record.end; ++index) {
        const payload::Node &node = nodes[index];
        std::uint16_t role = node.path() < m_roles.size() ? m_roles[node.path()] : unknownRole;
        if (role == unknownRole)
            role = roleOf(document.paths(), node.path());
        if (role == 0)
            continue;
        const bool isOuter = node.parent == record.root;
        if (role == propertiesRole) {
            if (isOuter && properties == payload::noNode)
                properties = index;
            continue;
        }
        const std::uint16_t name = role & nameMask;
        if (isOuter && name != 0 && node.type() == NodeType::String && (bestName == 0 || name < bestName)) {
            bestName = name;
            head.name = index;
        }
        const unsigned time = role >> timeShift;
        unsigned &best = isOuter ? bestTime : bestInner;
        if (time == 0 || (!isOuter && node.parent != properties) || (best != 0 && time >= best))
            continue;
        if (const auto parsed = payload::timeOfValue(node.type(), document.lexeme(index))) {
            best = time;
            (isOuter ? head.time : innerTime) = parsed;
        }
    }
    const bool hasProperties = properties != payload::noNode && nodes[properties].type() == NodeType::Object;
    if (!head.time && hasProperties)
        head.time = innerTime;
    return head;
}

Inventory::Kind &Inventory::kindOf(const Record &record, const Head &head)
{
    const std::string_view lexeme =
        head.name == payload::noNode ? std::string_view() : record.document.lexeme(head.name);
    if (record.exchange == nullptr) {
        if (m_lastKind != nullptr && lexeme == m_lastName && m_lastKind->isEnvelope == record.isEnvelope)
            return *m_lastKind;
        std::string key = (record.isEnvelope ? "e" : "p") + std::string(lexeme);
        const auto found = m_kinds.find(key);
        Kind &kind = found != m_kinds.end()
            ? *found->second
            : makeKind(record, std::move(key), lexeme.empty() ? std::string() : payload::decodeString(lexeme));
        m_lastKind = &kind;
        m_lastName = lexeme;
        return kind;
    }
    std::string name = record.list ? payload::eventName(record).value_or(std::string())
        : lexeme.empty()           ? std::string()
                                   : payload::decodeString(lexeme);
    std::string key = (record.isEnvelope ? "q" : "x") + payload::destinationOf(*record.exchange) + '\n'
        + requestOf(*record.exchange) + '\n' + std::string(payload::protocolOf(record)) + '\n'
        + (record.list ? name : std::string(lexeme));
    const auto found = m_kinds.find(key);
    return found != m_kinds.end() ? *found->second : makeKind(record, std::move(key), std::move(name));
}

Inventory::Kind &Inventory::makeKind(const Record &record, std::string key, std::string name)
{
    const bool isOneTooMany = m_kinds.size() >= mostKinds;
    if (isOneTooMany) {
        key = std::string("o") + (record.isEnvelope ? 'e' : 'p');
        name.clear();
        if (const auto found = m_kinds.find(key); found != m_kinds.end())
            return *found->second;
    }
    auto kind = std::make_unique<Kind>();
    kind->name = std::move(name);
    kind->isEnvelope = record.isEnvelope;
    if (!isOneTooMany)
        kind->event = eventVerdict(*m_knowledge, record);
    const std::string destination =
        record.exchange == nullptr || isOneTooMany ? std::string() : payload::destinationOf(*record.exchange);
    const auto known = std::find(m_destinationNames.begin(), m_destinationNames.end(), destination);
    kind->destination = static_cast<std::uint32_t>(known - m_destinationNames.begin());
    if (known == m_destinationNames.end())
        m_destinationNames.push_back(destination);
    if (m_options.by == InventoryGroup::Event)
        kind->group =
            kind->name.empty() && record.isEnvelope && record.exchange ? requestOf(*record.exchange) : kind->name;
    else if (m_options.by == InventoryGroup::Product)
        kind->group = kind->event.product();
    else if (m_options.by == InventoryGroup::Destination)
        kind->group = destination;
    return *m_kinds.emplace(std::move(key), std::move(kind)).first->second;
}

RowTally &Inventory::rowOf(Kind &kind, const PathFacts &facts)
{
    std::string key = kind.group + '\n' + facts.path;
    const auto found = m_rows.find(key);
    if (found != m_rows.end())
        return *found->second;
    const bool isOneTooMany = m_rows.size() >= mostRows;
    if (isOneTooMany) {
        m_hasTooManyRows = true;
        key = furtherPaths;
        if (const auto further = m_rows.find(key); further != m_rows.end())
            return *further->second;
    }
    auto own = std::make_unique<PathFacts>(facts);
    if (isOneTooMany)
        *own = {std::string(furtherPaths), {}, {}, {}};
    auto row = std::make_unique<RowTally>();
    row->group = isOneTooMany ? std::string() : kind.group;
    row->facts = own.get();
    m_ownFacts.push_back(std::move(own));
    m_order.push_back(row.get());
    return *m_rows.emplace(std::move(key), std::move(row)).first->second;
}

Inventory::Slot &Inventory::slotOf(Kind &kind, const Record &record, PathId path)
{
    const PathTable &paths = record.document.paths();
    if (path >= kind.slots.size())
        kind.slots.resize(std::max<std::size_t>(paths.size(), path + 1));
    Slot &slot = kind.slots[path];
    if (slot.row != nullptr)
        return slot;
    const PathFacts &facts = m_facts.of(paths, path);
    slot.row = &rowOf(kind, facts);
    const std::string root = paths.pointer(record.document.node(record.root).path());
    slot.role = protocolRole(record, root, facts.path);
    if (kind.event.event != nullptr) {
        std::string_view own = facts.path;
        if (own.starts_with('/') && own.starts_with(root))
            own.remove_prefix(root.size());
        slot.declared = kind.event.event->field(own);
    }
    RowTally &row = *slot.row;
    if (!record.isEnvelope)
        addOnce(row.eventNames, kind.name, mostNamesOfRow);
    if (kind.destination != 0)
        addOnce(row.destinations, kind.destination, mostDestinationsOfRow);
    if (kind.event.catalogue != nullptr)
        addOnce(row.products, kind.event.catalogue->product, mostNamesOfRow);
    return slot;
}

void Inventory::noteDigest(std::string_view lexeme)
{
    const std::size_t digits = digestDigits(lexeme.substr(1, lexeme.size() - 2));
    if (digits == 0)
        return;
    if (m_digests.size() < keptDigests)
        m_digests.push_back(digits);
    else
        m_digests[m_nextDigest++ % keptDigests] = digits;
}

/// A value that the row did not have yet.
void Inventory::newValue(Kind &kind, const Slot &slot, const Record &record, NodeIndex node, const Head &head)
{
    RowTally &row = *slot.row;
    const std::string_view lexeme = record.document.lexeme(node);
    if (!row.wants(lexeme))
        return;
    const NodeType type = record.document.node(node).type();
    if (type == NodeType::String && lexeme.size() > 2 && m_digests.size() <= keptDigests)
        noteDigest(lexeme);
    FieldContext context;
    context.facts = row.facts;
    context.event = kind.event;
    context.declared = slot.declared;
    context.isEventName = node == head.name;
    context.role = slot.role;
    context.neighbours = m_digests;
    FieldVerdict verdict = m_judge.judge(context, type, lexeme);
    row.take(verdict);
    const bool hasRoom = row.examples.size() < RowTally::exampleCount
        || (verdict.protection != Protection::Empty
            && std::any_of(row.examples.begin(), row.examples.end(),
                           [](const auto &one) { return one.verdict.protection == Protection::Empty; }));
    if (hasRoom)
        row.keepExample({std::string(lexeme.substr(0, RowTally::exampleBytes + 8)), type, false, std::move(verdict),
                         kind.event, slot.declared, head.time, context.isEventName, slot.role});
}

void Inventory::addFields(Kind &kind, const Record &record, const Head &head)
{
    const payload::Document &document = record.document;
    const std::span<const payload::Node> nodes = document.nodes();
    const char *const text = document.text().data();
    for (NodeIndex index = record.root; index < record.end; ++index) {
        const payload::Node &node = nodes[index];
        if (!node.isLeaf())
            continue;
        const PathId path = node.path();
        const Slot &slot =
            path < kind.slots.size() && kind.slots[path].row != nullptr ? kind.slots[path] : slotOf(kind, record, path);
        RowTally &row = *slot.row;
        if (row.count == 0)
            row.place = placeText(record, node);
        ++row.count;
        ++row.types[static_cast<std::size_t>(node.type())];
        if (row.lastEvent != m_records) {
            row.lastEvent = m_records;
            ++row.events;
            if (head.time) {
                row.first = std::min(row.first, *head.time);
                row.last = std::max(row.last, *head.time);
            }
        }
        const std::string_view lexeme(text + node.offset, node.length);
        if (row.isSame(lexeme))
            continue;
        if (row.distinct.add(hashOfValue(lexeme)))
            newValue(kind, slot, record, index, head);
        row.remember(lexeme);
    }
}

void Inventory::add(const Record &record)
{
    if (record.root >= record.end)
        return;
    const std::uint64_t generation = record.document.paths().generation();
    if (m_generation != generation) {
        m_generation = generation;
        m_roles.clear();
    }
    Head head = headOf(record);
    if (!head.time && record.exchange)
        head.time = record.exchange->time;
    Kind &kind = kindOf(record, head);
    if (kind.generation != generation) {
        kind.generation = generation;
        kind.slots.clear();
    }
    addFields(kind, record, head);
    ++m_records;
    ++kind.events;
    m_events += !record.isEnvelope;
    if (head.time && !record.isEnvelope)
        m_timeline.add(*head.time);
}

std::vector<InventoryKind> Inventory::kinds() const
{
    std::vector<InventoryKind> kinds;
    for (const auto &[key, kind] : m_kinds)
        kinds.push_back({kind->name, std::string(kind->event.product()), std::string(kind->event.kind()),
                         m_destinationNames[kind->destination], kind->isEnvelope, kind->events});
    return kinds;
}

std::vector<InventoryRow> Inventory::rows() const
{
    std::vector<InventoryRow> rows;
    rows.reserve(m_order.size());
    for (const RowTally *tally : m_order)
        rows.push_back(tally->row(m_judge, m_digests, m_destinationNames));
    if (m_options.by == InventoryGroup::Category) {
        std::stable_sort(rows.begin(), rows.end(),
                         [](const InventoryRow &a, const InventoryRow &b) { return a.category < b.category; });
        for (InventoryRow &row : rows)
            row.group = word(row.category);
    } else if (m_options.by != InventoryGroup::Path) {
        std::map<std::string, std::size_t> places;
        for (const InventoryRow &row : rows)
            places.emplace(row.group, places.size());
        std::stable_sort(rows.begin(), rows.end(), [&places](const InventoryRow &a, const InventoryRow &b) {
            return places[a.group] < places[b.group];
        });
    }
    return rows;
}

std::map<std::string, std::uint64_t> Inventory::destinations() const
{
    std::map<std::string, std::uint64_t> counts;
    for (const auto &[key, kind] : m_kinds) {
        if (!kind->isEnvelope)
            counts[m_destinationNames[kind->destination]] += kind->events;
    }
    return counts;
}

std::map<std::string, std::uint64_t> Inventory::eventNames() const
{
    std::map<std::string, std::uint64_t> counts;
    for (const auto &[key, kind] : m_kinds) {
        if (!kind->isEnvelope)
            counts[kind->name] += kind->events;
    }
    return counts;
}

} // namespace telltale::audit
