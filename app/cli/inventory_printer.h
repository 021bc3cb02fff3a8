// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/inventory/inventory_row.h"
#include "cli/inspect_command.h"
#include "cli/terminal.h"
#include "report/finding_text.h"

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
    void json(const std::vector<audit::InventoryRow> &rows, std::uint64_t events);
    void jsonRow(const audit::InventoryRow &row);
    void jsonTypes(const audit::InventoryRow &row);
    void jsonStrings(const char *key, const std::vector<std::string> &texts);
    void member(const char *key, std::string_view text);
    void csv(const std::vector<audit::InventoryRow> &rows);
    std::vector<std::string> examples(const audit::InventoryRow &row) const;

    report::Output &m_output;
    Options m_options;
    report::JsonText m_text;
};

} // namespace telltale::cli
