// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/inspect_command.h"

#include <memory>
#include <optional>

namespace telltale::audit {
class Classifier;
}
namespace telltale::report {
class Output;
class RecordPrinter;
} // namespace telltale::report

namespace telltale::cli {

/// How events are printed, by every subcommand that prints them.
struct EventPrinting
{
    std::optional<Format> format; ///< none: a table on a terminal, else ndjson
    bool isQuiet = false;         ///< no summary behind the table
    bool hasSecrets = false;      ///< credentials are printed in tables and CSV, too
};

/// The output and the classifier must outlive the printer.
std::unique_ptr<report::RecordPrinter> makeEventPrinter(const EventPrinting &printing, report::Output &output,
                                                        const Terminal &terminal, audit::Classifier &classifier);

} // namespace telltale::cli
