// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document/report_document.h"
#include "report/json_text.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace telltale::report {

/// A place as a report's tables have it: `FILE`, `FILE:LINE`, `FILE#NUMBER:LINE`.
struct SarifPlace
{
    std::string file;
    std::uint64_t line = 0;   ///< 0: not known
    std::uint64_t number = 0; ///< of the exchange in the file, from 1; 0: none
    friend bool operator==(const SarifPlace &, const SarifPlace &) = default;
};
SarifPlace sarifPlace(std::string_view text);

/// Writes what a report finds as SARIF 2.1.0 (OASIS): a result for each note that warns, and for each row of a table
/// with a column `finding` (a word; its column `severity` says how grave it is). Places come from the columns `place`
/// or `seen`, names from `path`. There is no value in it.
class ReportSarif
{
public:
    /// Both must outlive it.
    ReportSarif(const ReportDocument &document, Output &output)
        : m_document(document), m_output(output), m_text(output, false)
    {
    }

    void write();

private:
    struct Result
    {
        std::string rule;
        std::string level;
        std::string message;
        SarifPlace place;
        std::string path;
    };
    void gather();
    void gatherNotes(const std::vector<ReportNote> &notes);
    void gatherRow(const ReportTable &table, const std::vector<ReportCell> &row);
    void add(Result result);
    void result(const Result &result);
    void location(const Result &result);
    void member(std::string_view key, std::string_view text);
    void message(std::string_view text);

    const ReportDocument &m_document;
    Output &m_output;
    JsonText m_text;
    std::vector<Result> m_results;
    std::vector<std::string> m_rules; ///< in the order in which they come up
    std::map<std::string, std::size_t, std::less<>> m_ruleIndex;
};

} // namespace telltale::report
