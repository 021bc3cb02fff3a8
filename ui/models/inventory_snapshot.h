// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/inventory/inventory_row.h"

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace telltale::models {

/// How it is known where events go.
enum class Evidence : std::uint8_t {
    Wire,      ///< the request was seen
    Catalogue, ///< no request was seen; the catalogue says where such events go
    None,
};

/// A place that fields go to.
struct InventoryDestination
{
    std::string name; ///< `https://a.example`, or the host of the catalogue; "" where nothing is known
    Evidence evidence = Evidence::None;
    std::uint64_t events = 0;
    std::uint64_t fields = 0;
    std::array<std::uint64_t, audit::categoryCount> categories{}; ///< fields by what they are
    std::set<std::string> paths;                                  ///< pattern paths that go there
};

/// What several rows have in common, in the order of their rows.
struct InventoryGroupHead
{
    std::string name;
    Evidence evidence = Evidence::None; ///< of a destination
    std::size_t rows = 0;
};

/// One of a few events, where all of them can be shown.
struct InventoryMoment
{
    std::string name;
    std::int64_t time = 0;
    audit::Gate gate = audit::Gate::Unknown;
};

/// What was counted at a moment. Immutable once it is handed over; any thread.
struct InventorySnapshot
{
    audit::InventoryGroup by = audit::InventoryGroup::Path;
    std::vector<audit::InventoryRow> rows;
    std::vector<InventoryGroupHead> groups; ///< by path: none
    std::uint64_t events = 0;               ///< without envelopes
    std::uint64_t records = 0;              ///< with them
    std::uint64_t fields = 0;
    std::uint64_t paths = 0;                        ///< different pattern paths
    std::uint64_t missing = 0;                      ///< events whose file has changed since
    std::vector<InventoryDestination> destinations; ///< most events first
    std::map<std::int64_t, std::uint64_t> spans;    ///< events by the beginning of their span
    std::int64_t spanWidth = 0;                     ///< milliseconds
    std::map<std::string, std::string> expected;    ///< by an event's name: where the catalogue says it goes
    std::vector<InventoryMoment> moments;           ///< with many events: none
    std::vector<std::string> versions;              ///< of the products that sent them, older ones first
    bool hasTooManyRows = false;
    bool isWhole = false; ///< everything was counted
};

using InventorySnapshotPtr = std::shared_ptr<const InventorySnapshot>;

} // namespace telltale::models
