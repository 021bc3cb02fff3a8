// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/diagnostic.h"

#include <string_view>

namespace telltale::report {
class Output;
}

namespace telltale::cli {

/// Prints findings as `SOURCE:LINE:COLUMN: severity: message [code]`, one line each, whatever names and messages
/// contain.
class DiagnosticsPrinter
{
public:
    struct Options
    {
        bool isQuiet = false; ///< only errors
        bool hasColor = false;
    };

    /// The output must outlive the printer.
    DiagnosticsPrinter(report::Output &output, Options options) : m_output(output), m_options(options) {}

    /// `source` stands in for the diagnostic's own where that is empty.
    void print(const Diagnostic &diagnostic, std::string_view source = {});
    /// A sentence about the command itself, `telltale: error: …`.
    void error(const QString &message);

private:
    report::Output &m_output;
    Options m_options;
};

} // namespace telltale::cli
