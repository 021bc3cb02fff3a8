// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/inventory/inventory_row.h"

#include <string>
#include <string_view>
#include <vector>

namespace telltale::audit {

/// How a field differs between two inventories.
enum class Change : std::uint8_t { New, Gone, Type, Category, Protection, Destination, Share };

/// `new`, `gone`, `type`, `category`, `protection`, `destination`, `share`
std::string_view word(Change change);

/// One difference. A field that changed in several ways has several.
struct DriftRow
{
    std::string path; ///< pattern path
    Change change = Change::New;
    std::string before;                    ///< `string`, `hashed`, `40 %`, …; of a new field ""
    std::string after;                     ///< likewise; of a field that is gone ""
    Category category = Category::Unknown; ///< what it is about now; of a field that is gone, what it was about
    /// It says more about who somebody is than before: it is new and about a person or a device, or it became so, or
    /// what protected it is gone.
    bool isNewlyIdentifying = false;
};

/// What is compared: the rows of an inventory by path, and of how many records they are.
struct DriftSide
{
    std::vector<InventoryRow> rows;
    std::uint64_t records = 0;
};

/// Shares of records that differ by less than so much are taken for the same.
inline constexpr double shareTolerance = 0.05;

/// What differs, newly identifying fields first, the most telling ones before others; then as fields came.
std::vector<DriftRow> drift(const DriftSide &before, const DriftSide &after);

/// Fields of this category can tell one person, installation or device from others.
bool isIdentifying(Category category);

} // namespace telltale::audit
