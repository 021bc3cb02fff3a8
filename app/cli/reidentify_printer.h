// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/inspect_command.h"
#include "cli/styled_output.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace telltale::cli {

/// A hash and what it is worth, or a canary and where it stands.
struct ReidentifyRow
{
    std::string path;
    std::string digest;    ///< as sent; "" for canaries
    std::string algorithm; ///< "": not known; likewise below
    std::string encoding;
    std::string variant;
    std::string verdict; ///< `recovered`, `candidate`, `recoverable`, `infeasible`; of canaries `present`, `absent`
    std::optional<std::string> value;
    std::optional<double> seconds;
    std::string why;
    std::optional<double> expectedChance;
    std::string event;
    std::string source;
    std::uint32_t line = 0;
    std::uint64_t count = 0; ///< how often it was sent
    std::string from;        ///< the list it was found in
    std::string canary;      ///< its kind; "" for hashes
    bool isSecret = false;
};

/// Prints them one after the other in one of the four formats. Credentials are masked in tables and CSV; JSON keeps
/// them, marked.
class ReidentifyPrinter
{
public:
    struct Options
    {
        Format format = Format::Table;
        Terminal terminal;
        bool hasSecrets = false;
    };

    /// The output must outlive the printer.
    ReidentifyPrinter(report::Output &output, const Options &options) : m_output(output), m_options(options) {}

    void begin();
    void row(const ReidentifyRow &row);
    void end();
    /// Behind the table only.
    void summary(const QString &text);

private:
    void tableRow(const ReidentifyRow &row);
    void csvRow(const ReidentifyRow &row);
    void jsonRow(const ReidentifyRow &row);
    void member(const char *key, std::string_view text, bool isFirst = false);
    void member(const char *key, const std::optional<double> &number);
    std::string shownValue(const ReidentifyRow &row) const;
    std::string shownDigest(const ReidentifyRow &row) const;

    report::Output &m_output;
    Options m_options;
    std::uint64_t m_rows = 0;
};

} // namespace telltale::cli
