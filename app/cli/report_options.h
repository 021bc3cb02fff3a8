// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/settings_file.h"
#include "cli/terminal.h"
#include "payload/filter/filter.h"

#include <optional>
#include <string>
#include <vector>

namespace telltale::cli {

enum class ReportFormat { Html, Pdf, Json, Csv, Har, Sarif };

/// `html`, … ; nothing for other words.
std::optional<ReportFormat> reportFormatNamed(std::string_view word);
std::string_view word(ReportFormat format);

struct ReportOptions
{
    enum class Action { Make, Verify, Reveal, Check };

    Action action = Action::Make;
    std::vector<std::string> files; ///< of Make: what is reported on; of the others: the report
    std::string output;             ///< of Make never ""
    ReportFormat format = ReportFormat::Html;
    std::optional<std::string> catalogue;
    std::optional<std::string> policy;
    std::vector<std::string> against;
    std::vector<std::string> known;
    std::optional<std::string> basis;
    std::optional<std::string> activityLog;
    std::string language = "en";
    bool hasValues = false;
    bool hasBytes = false;
    payload::Filter filter;
    SettingsChoice settings;
    /// What decides about the report, in a fixed order, as it is written on a command line: for the manifest.
    std::vector<std::string> words;

    std::vector<std::string> items;    ///< of Reveal
    std::string opening;               ///< of Check
    std::optional<std::string> folder; ///< where the files of a report lie
    bool hasSecrets = false;
    bool isJson = false; ///< of Verify and Check
    bool isQuiet = false;
    ColorChoice color = ColorChoice::Automatic;
};

/// `telltale report`: makes a report, or looks into one. Returns the exit status of the command-line contract.
int runReport(const ReportOptions &options);

} // namespace telltale::cli
