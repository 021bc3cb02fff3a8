// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/drift/drift.h"
#include "cli/inspect_command.h"
#include "cli/terminal.h"

#include <array>

namespace telltale::report {
class Output;
}

namespace telltale::cli {

/// Both sides of a comparison, with their names.
struct DiffSides
{
    audit::DriftSide before;
    audit::DriftSide after;
    std::array<std::string, 2> names;
    std::uint64_t withoutVersion = 0; ///< events that were left out, because they do not say their version
};

/// Prints what differs in the four formats.
class DiffPrinter
{
public:
    struct Options
    {
        Format format = Format::Table;
        Terminal terminal;
        bool isQuiet = false; ///< no summary behind the table
    };

    /// The output must outlive the printer.
    DiffPrinter(report::Output &output, const Options &options) : m_output(output), m_options(options) {}

    void print(const std::vector<audit::DriftRow> &rows, const DiffSides &sides);

private:
    void table(const std::vector<audit::DriftRow> &rows, const DiffSides &sides);
    void tableRow(const audit::DriftRow &row, std::size_t pathWidth);
    void summary(const std::vector<audit::DriftRow> &rows, const DiffSides &sides);
    void json(const std::vector<audit::DriftRow> &rows);
    void csv(const std::vector<audit::DriftRow> &rows);

    report::Output &m_output;
    Options m_options;
};

} // namespace telltale::cli
