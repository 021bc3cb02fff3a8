// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/classifier.h"
#include "cli/inspect_command.h"
#include "cli/styled_output.h"
#include "privacy/anonymise/record_changes.h"
#include "privacy/policy/policy.h"
#include "privacy/residual/residual_scan.h"

namespace telltale::report {
class Output;
}

namespace telltale::cli {

/// Prints what an anonymiser would make of fields, before and after, and what was left over, in the four formats.
class AnonymisePrinter
{
public:
    struct Options
    {
        Format format = Format::Table;
        Terminal terminal;
        bool isQuiet = false;    ///< in the table: no summary
        bool hasSecrets = false; ///< credentials are printed, where `***` stands for them otherwise
    };

    /// All must outlive the printer.
    AnonymisePrinter(report::Output &output, const Options &options, const privacy::Policy &policy,
                     audit::Classifier &classifier)
        : m_output(output), m_options(options), m_policy(policy), m_classifier(classifier)
    {
    }

    void begin();
    void record(const payload::Record &record, const privacy::RecordChanges &changes);
    void end();

private:
    struct Row
    {
        std::string source;
        std::uint32_t line;
        std::string event;
        std::string path; ///< "" for an event as a whole
        std::string_view category;
        std::string rule;
        std::string_view action;
        std::string before;
        std::string after;
        bool isDropped; ///< there is nothing after
    };
    Row rowOf(const payload::Record &record, payload::NodeIndex node, std::uint32_t rule);
    void print(const Row &row);
    void tableRow(const Row &row);
    void jsonRow(const Row &row);

    report::Output &m_output;
    Options m_options;
    const privacy::Policy &m_policy;
    audit::Classifier &m_classifier;
    std::string m_source;
    std::string m_event;
    std::uint64_t m_rows = 0;
    std::uint64_t m_events = 0;
    std::uint64_t m_blocked = 0;
};

/// Lists left-overs, a line each: `SOURCE:LINE: PATH: what (how): value`. `count`: all, listed or not.
void printLeftovers(report::Output &output, const std::vector<privacy::Leftover> &leftovers, std::uint64_t count,
                    bool hasSecrets);

} // namespace telltale::cli
