// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/inventory/inventory_row.h"
#include "cli/inspect_command.h"
#include "cli/terminal.h"
#include "report/inventory_writer.h"

namespace telltale::cli {

/// Prints the inventory in the four formats. Credentials are masked unless they were asked for.
class InventoryPrinter
{
public:
    struct Options
    {
        Format format = Format::Table;
        Terminal terminal;
        bool isQuiet = false; ///< no summary behind the table
        bool hasSecrets = false;
    };

    /// The output must outlive the printer.
    InventoryPrinter(report::Output &output, const Options &options);

    void print(const std::vector<audit::InventoryRow> &rows, std::uint64_t events);

private:
    void table(const std::vector<audit::InventoryRow> &rows);
    void tableRow(const audit::InventoryRow &row, std::size_t pathWidth, std::size_t categoryWidth);
    void summary(const std::vector<audit::InventoryRow> &rows, std::uint64_t events);

    report::Output &m_output;
    Options m_options;
    report::InventoryWriter m_writer;
};

} // namespace telltale::cli
