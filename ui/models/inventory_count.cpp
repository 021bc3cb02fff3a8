// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/inventory_count.h"

#include "payload/exchange.h"

#include <algorithm>
#include <unordered_set>

namespace telltale::models {

using audit::InventoryRow;
using payload::EventRow;
using payload::PathId;

namespace {

constexpr std::size_t mostPlaces = 256;
/// So many events can be shown one by one.
constexpr std::size_t mostMoments = 8;
constexpr std::size_t mostVersionsNoted = 64;
/// Every event among the first ones is asked for its version, then one of so many.
constexpr std::size_t askedForVersion = 10'000;
constexpr std::size_t versionStep = 64;

} // namespace

InventoryCount::InventoryCount(std::shared_ptr<const audit::Knowledge> knowledge, Options options)
    : m_knowledge(std::move(knowledge)), m_options(std::move(options)), m_inventory(m_knowledge, {m_options.by}),
      m_facts(*m_knowledge)
{
}

std::size_t InventoryCount::total(const payload::CaptureView &capture) const
{
    return m_options.events ? m_options.events->size() : capture.rows.size();
}

void InventoryCount::count(const payload::CaptureView &capture, const std::function<bool()> &goesOn)
{
    CaptureRecords records(capture);
    for (const std::size_t size = total(capture); m_counted < size && goesOn(); ++m_counted) {
        const std::size_t event = m_options.events ? (*m_options.events)[m_counted] : m_counted;
        const EventRow &row = capture.rows[event];
        if (m_options.span && (row.time < m_options.span->first || row.time >= m_options.span->second))
            continue;
        if (const payload::Record *record = records.read(event))
            take(capture, event, *record);
        else
            ++m_missing;
    }
    // Tables of paths go with their records.
    fold();
}

void InventoryCount::take(const payload::CaptureView &capture, std::size_t event, const payload::Record &record)
{
    const EventRow &row = capture.rows[event];
    const Expected &expected = expectedOf(capture, row, record);
    Place &place = *expected.place;
    (place.inventory ? *place.inventory : m_inventory).add(record);
    ++m_records;
    place.found.fields += row.fields;
    m_fields += row.fields;
    countByPath(place, record);
    if (record.isEnvelope)
        return;
    ++place.found.events;
    ++m_events;
    if (row.time != EventRow::noTime)
        m_timeline.add(row.time);
    noteMoment(capture, row, expected.gate);
    if (m_counted < askedForVersion || m_counted % versionStep == 0)
        noteVersion(record);
}

const InventoryCount::Expected &InventoryCount::expectedOf(const payload::CaptureView &capture, const EventRow &row,
                                                           const payload::Record &record)
{
    if (record.exchange) {
        Expected &expected = m_sent;
        expected = {&placeNamed(destinationOf(*record.exchange), Evidence::Wire)};
        if (!m_hasManyMoments && !record.isEnvelope)
            expected.gate = eventVerdict(*m_knowledge, record).gate().value_or(audit::Gate::Unknown);
        return expected;
    }
    const auto [found, isNew] = m_expected.try_emplace(row.name);
    Expected &expected = found->second;
    if (isNew) {
        expected.name = capture.names[row.name];
        const audit::EventVerdict verdict = eventVerdict(*m_knowledge, record);
        expected.gate = verdict.gate().value_or(audit::Gate::Unknown);
        const bool isKnown = verdict.event != nullptr && !verdict.event->hosts.empty();
        expected.place =
            isKnown ? &placeNamed(verdict.event->hosts.front(), Evidence::Catalogue) : &placeNamed({}, Evidence::None);
    }
    return expected;
}

/// Behind many places further ones are counted as one that nothing is known of.
InventoryCount::Place &InventoryCount::placeNamed(const std::string &name, Evidence evidence)
{
    const std::string key = std::to_string(static_cast<int>(evidence)) + name;
    const auto found = m_places.find(key);
    if (found != m_places.end())
        return *found->second;
    if (m_places.size() >= mostPlaces && evidence != Evidence::None)
        return placeNamed({}, Evidence::None);
    auto place = std::make_unique<Place>();
    place->found.name = name;
    place->found.evidence = name.empty() ? Evidence::None : evidence;
    if (m_options.by == audit::InventoryGroup::Destination)
        place->inventory = std::make_unique<audit::Inventory>(m_knowledge);
    return *m_places.emplace(key, std::move(place)).first->second;
}

void InventoryCount::countByPath(Place &place, const payload::Record &record)
{
    const payload::PathTable &paths = record.document.paths();
    if (paths.generation() != m_generation) {
        fold();
        m_generation = paths.generation();
        m_pathTexts.clear();
    }
    if (m_pathTexts.size() < paths.size())
        m_pathTexts.resize(paths.size());
    if (place.byPath.size() < paths.size())
        place.byPath.resize(paths.size());
    for (const payload::Node &node : record.document.nodes()) {
        if (node.isLeaf() && place.byPath[node.path()]++ == 0 && m_pathTexts[node.path()].empty())
            m_pathTexts[node.path()] = m_facts.of(paths, node.path()).path;
    }
}

/// What was counted by numbers of paths is kept by their texts.
void InventoryCount::fold()
{
    for (const auto &[key, place] : m_places) {
        for (PathId path = 0; path < place->byPath.size(); ++path) {
            if (place->byPath[path] != 0)
                place->before[m_pathTexts[path]] += place->byPath[path];
        }
        place->byPath.clear();
    }
}

void InventoryCount::noteMoment(const payload::CaptureView &capture, const EventRow &row, audit::Gate gate)
{
    if (m_hasManyMoments || row.time == EventRow::noTime)
        return;
    m_hasManyMoments = m_moments.size() >= mostMoments;
    if (m_hasManyMoments)
        m_moments.clear();
    else
        m_moments.push_back({capture.names[row.name], row.time, gate});
}

void InventoryCount::noteVersion(const payload::Record &record)
{
    const std::string version = recordVersion(record, m_facts);
    if (version.empty() || m_versions.size() >= mostVersionsNoted)
        return;
    const auto place = std::find(m_versions.begin(), m_versions.end(), version);
    if (place == m_versions.end())
        m_versions.push_back(version);
}

/// Without a request Inventory knows no destination; here the one that the catalogue names has its own rows.
void InventoryCount::giveRows(InventorySnapshot &snapshot) const
{
    if (m_options.by != audit::InventoryGroup::Destination) {
        snapshot.rows = m_inventory.rows();
        for (const InventoryRow &row : snapshot.rows) {
            const bool isNext = snapshot.groups.empty() || snapshot.groups.back().name != row.group;
            if (m_options.by != audit::InventoryGroup::Path && isNext)
                snapshot.groups.push_back({row.group});
            if (!snapshot.groups.empty())
                ++snapshot.groups.back().rows;
        }
        return;
    }
    for (const auto &[key, place] : m_places) {
        std::vector<InventoryRow> rows = place->inventory->rows();
        snapshot.groups.push_back({place->found.name, place->found.evidence, rows.size()});
        for (InventoryRow &row : rows) {
            row.group = place->found.name;
            snapshot.rows.push_back(std::move(row));
        }
    }
}

InventorySnapshotPtr InventoryCount::snapshot(bool isWhole) const
{
    auto snapshot = std::make_shared<InventorySnapshot>();
    snapshot->by = m_options.by;
    giveRows(*snapshot);
    snapshot->events = m_events;
    snapshot->records = m_records;
    snapshot->fields = m_fields;
    snapshot->missing = m_missing;
    snapshot->spans = m_timeline.spans();
    snapshot->spanWidth = m_timeline.width();
    snapshot->moments = m_moments;
    snapshot->versions = m_versions;
    snapshot->hasTooManyRows = m_inventory.hasTooManyRows();
    snapshot->isWhole = isWhole;
    for (const auto &[number, expected] : m_expected) {
        if (expected.place->found.evidence == Evidence::Catalogue)
            snapshot->expected.emplace(expected.name, expected.place->found.name);
    }
    std::stable_sort(snapshot->versions.begin(), snapshot->versions.end(), audit::isOlderVersion);
    std::unordered_map<std::string_view, audit::Category> categories;
    for (const InventoryRow &row : snapshot->rows) {
        const auto [found, isNew] = categories.try_emplace(row.path, row.category);
        found->second = std::min(found->second, row.category); // in several groups: the most telling one
    }
    snapshot->paths = categories.size();
    for (const auto &[key, place] : m_places) {
        InventoryDestination &destination = snapshot->destinations.emplace_back(place->found);
        for (const auto &[path, fields] : place->before) {
            const auto category = categories.find(path);
            const auto known = category == categories.end() ? audit::Category::Unknown : category->second;
            destination.categories[static_cast<std::size_t>(known)] += fields;
            destination.paths.insert(path);
        }
    }
    std::stable_sort(snapshot->destinations.begin(), snapshot->destinations.end(), [](const auto &a, const auto &b) {
        return std::pair(a.evidence, ~a.events) < std::pair(b.evidence, ~b.events);
    });
    return snapshot;
}

} // namespace telltale::models
