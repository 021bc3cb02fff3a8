// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/inspect_command.h"
#include "cli/styled_output.h"
#include "store/activity/activity_entry.h"

#include <cstdint>
#include <string_view>

namespace telltale::cli {

/// Prints entries of an activity log in one of the four formats; JSON is the very line of the log.
class ActivityPrinter
{
public:
    struct Options
    {
        Format format = Format::Table;
        Terminal terminal;
    };

    /// The output must outlive the printer.
    ActivityPrinter(report::Output &output, const Options &options) : m_output(output), m_options(options) {}

    void begin();
    /// `line` is without its line feed; `isWhole`: it is as it was written.
    void entry(const store::ActivityRecord &record, std::string_view line, bool isWhole);
    void end();

private:
    void tableRow(const store::ActivityRecord &record, bool isWhole);
    void stateLine(std::string_view sign, const std::optional<std::string> &state);

    report::Output &m_output;
    Options m_options;
    std::uint64_t m_rows = 0;
};

} // namespace telltale::cli
