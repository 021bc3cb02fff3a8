// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/drift/record_version.h"
#include "audit/inventory/inventory.h"
#include "ui/models/capture_records.h"
#include "ui/models/inventory_snapshot.h"

#include <functional>
#include <optional>
#include <unordered_map>

namespace telltale::models {

/// Counts the fields of a capture's events, and where they go. Goes on where it stopped when there are more. Not
/// thread-safe.
class InventoryCount
{
public:
    struct Options
    {
        audit::InventoryGroup by = audit::InventoryGroup::Path;
        std::optional<std::vector<std::uint32_t>> events;          ///< these only, ascending; unset: all
        std::optional<std::pair<std::int64_t, std::int64_t>> span; ///< of times: from the first on, before the second
    };

    InventoryCount(std::shared_ptr<const audit::Knowledge> knowledge, Options options);

    /// Counts what comes behind what it has counted. `goesOn` is asked often; false stops.
    void count(const payload::CaptureView &capture, const std::function<bool()> &goesOn);
    std::size_t counted() const { return m_counted; }
    std::size_t total(const payload::CaptureView &capture) const;
    InventorySnapshotPtr snapshot(bool isWhole) const;

private:
    struct Place
    {
        InventoryDestination found;
        std::vector<std::uint64_t> byPath;           ///< fields by number of their path, for the table of m_generation
        std::map<std::string, std::uint64_t> before; ///< the same of earlier tables
        std::unique_ptr<audit::Inventory> inventory; ///< by destination: each has its own
    };

    /// Where an event goes, and when it goes out.
    struct Expected
    {
        Place *place = nullptr;
        audit::Gate gate = audit::Gate::Unknown;
        std::string name = {}; ///< of the event
    };

    void take(const payload::CaptureView &capture, std::size_t event, const payload::Record &record);
    const Expected &expectedOf(const payload::CaptureView &capture, const payload::EventRow &row,
                               const payload::Record &record);
    Place &placeNamed(const std::string &name, Evidence evidence);
    void countByPath(Place &place, const payload::Record &record);
    void fold();
    void noteMoment(const payload::CaptureView &capture, const payload::EventRow &row, audit::Gate gate);
    void giveRows(InventorySnapshot &snapshot) const;
    void noteVersion(const payload::Record &record);

    std::shared_ptr<const audit::Knowledge> m_knowledge;
    Options m_options;
    audit::Inventory m_inventory; ///< by destination: of nothing
    audit::Timeline m_timeline;
    audit::PathFactsTable m_facts;
    std::unordered_map<std::uint32_t, Expected> m_expected; ///< by the number of the name, without a request
    Expected m_sent;                                        ///< of the event that was asked for last, with a request
    std::map<std::string, std::unique_ptr<Place>> m_places;
    std::uint64_t m_generation = 0;
    std::vector<std::string> m_pathTexts; ///< by number of the path, for the table of m_generation
    std::vector<InventoryMoment> m_moments;
    std::vector<std::string> m_versions;
    std::uint64_t m_events = 0;
    std::uint64_t m_records = 0;
    std::uint64_t m_fields = 0;
    std::uint64_t m_missing = 0;
    std::size_t m_counted = 0; ///< events, or of those that were asked for
    bool m_hasManyMoments = false;
};

} // namespace telltale::models
