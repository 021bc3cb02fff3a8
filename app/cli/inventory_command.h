// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/inventory/inventory_row.h"
#include "cli/reading_options.h"

namespace telltale::cli {

struct InventoryOptions
{
    ReadingOptions reading;
    audit::InventoryGroup by = audit::InventoryGroup::Path;
    bool hasSecrets = false;
};

/// `telltale inventory`: prints a row for each pattern path over all events. Returns the exit status of the
/// command-line contract (0, 2 or 3).
int runInventory(const InventoryOptions &options);

} // namespace telltale::cli
