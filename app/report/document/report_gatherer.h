// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document/report_document.h"
#include "report/document/report_facts.h"

#include <memory>
#include <string>

namespace telltale::report {

/// Reads what a report is to be made of, and makes its document. The inputs are read two to five times, in memory that
/// grows with paths and recipients, not with events. Blocks; any thread, one at a time. Request and makers must outlive
/// it.
class ReportGatherer
{
public:
    ReportGatherer(const ReportRequest &request, const ReportMakers &makers);
    ~ReportGatherer();

    /// Errors: those of catalogue, policy, the file of legal bases and known values, which a report cannot do without;
    /// report-cancelled. Inputs that could not be read whole are no error: the report says so.
    Result<ReportDocument> gather();

    // What can be asked for afterwards.
    /// All inputs could be read whole.
    bool isWhole() const;
    std::uint64_t events() const;
    std::uint64_t requests() const;
    /// What would make `check` fail is in it: undeclared fields, hashes that were turned back, a switch that does not
    /// hold, a record that was changed.
    bool hasFindings() const { return m_hasFindings; }
    const Manifest &manifest() const { return m_manifest; }
    /// What the file of legal bases is to hold now; the same as before where no field is new.
    const std::string &basisText() const { return m_basisText; }
    bool isBasisNew() const { return m_isBasisNew; }

    /// A value of the report that was made with ReportRequest::reveals.
    struct Revealed
    {
        std::string item;
        std::string lexeme;
        ValueOpening opening;
        bool isSecret = false;
    };
    const std::vector<Revealed> &revealed() const { return m_revealed; }
    /// All masked values with their commitments.
    const std::vector<Commitment> &commitments() const { return m_commitments; }

private:
    std::optional<Error> digestInputs();
    std::optional<Error> readBasis();
    void makeManifest();
    ReportDocument makeDocument();

    const ReportRequest &m_request;
    const ReportMakers &m_makers;
    std::unique_ptr<ReportFacts> m_facts;
    Manifest m_manifest;
    std::string m_basisText;
    bool m_isBasisNew = false;
    bool m_hasFindings = false;
    std::vector<Revealed> m_revealed;
    std::vector<Commitment> m_commitments;
};

} // namespace telltale::report
