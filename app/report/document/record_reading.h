// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/filter_judge.h"
#include "payload/filter/filter_matcher.h"
#include "payload/loaders/load.h"
#include "report/document/report_request.h"

#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace telltale::report {

/// What came of reading one file.
struct FileOutcome
{
    static constexpr std::size_t mostProblems = 20;

    std::string name;
    std::uint64_t events = 0;          ///< that match the filter
    bool isWhole = true;               ///< false: some of it could not be read
    std::vector<std::string> problems; ///< for people: `12:3: message [code]`; the first ones
    std::uint64_t moreProblems = 0;
};

/// Reads all inputs of a report once and hands the records that match its filter on. Errors are told as they come when
/// `isTelling`, so that a second pass over the same files is silent.
class RecordReading : public payload::RecordSink
{
public:
    using Take = std::function<void(const payload::Record &)>;

    RecordReading(const ReportRequest &request, const ReportMakers &makers, Take take, bool isTelling);

    /// Folders file by file. False when not all could be read whole, or it was cancelled.
    bool read(const std::vector<std::string> &named);
    /// One for each file, in their order.
    const std::vector<FileOutcome> &files() const { return m_files; }
    /// Of folders: what is wrong with no file.
    const std::vector<std::string> &problems() const { return m_problems; }

    bool record(const payload::Record &record) override;
    void diagnostic(const Diagnostic &diagnostic) override;

private:
    bool readFile(const std::string &path);
    void note(const Diagnostic &diagnostic, const std::string &source);
    bool isCancelled() const { return m_makers.cancelled != nullptr && *m_makers.cancelled; }

    const ReportRequest &m_request;
    const ReportMakers &m_makers;
    payload::FilterMatcher m_matcher;
    audit::FilterJudge m_judge;
    Take m_take;
    bool m_isTelling;
    std::vector<FileOutcome> m_files;
    std::vector<std::string> m_problems;
    bool m_isInFile = false;
};

} // namespace telltale::report
