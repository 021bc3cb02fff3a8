// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/document/report_gatherer.h"

#include "report/document/gathering.h"
#include "report/document/knowledge_digest.h"
#include "report/document/say.h"
#include "report/document/sections.h"

#include <filesystem>
#include <fstream>
#include <sstream>

namespace telltale::report {

namespace {

constexpr std::uintmax_t largestBasis = 16u << 20;

/// Files that are read besides the sources, and what they are. Names of what is compiled in are no files.
std::vector<std::pair<InputRole, std::string>> otherInputs(const ReportRequest &request)
{
    std::vector<std::pair<InputRole, std::string>> others;
    for (const std::string &file : filesOf(request.against))
        others.emplace_back(InputRole::Against, file);
    for (const std::string &known : request.known)
        others.emplace_back(InputRole::Known, known);
    std::error_code problem;
    for (const auto &[role, name] :
         {std::pair(InputRole::Catalogue, request.catalogue), std::pair(InputRole::Policy, request.policy)}) {
        if (name && std::filesystem::is_regular_file(*name, problem))
            others.emplace_back(role, *name);
    }
    return others;
}

/// `FILE#COLUMN` is a file too.
std::string fileOfKnown(const std::string &name)
{
    std::error_code problem;
    return std::filesystem::exists(name, problem) ? name : name.substr(0, name.rfind('#'));
}

} // namespace

ReportGatherer::ReportGatherer(const ReportRequest &request, const ReportMakers &makers)
    : m_request(request), m_makers(makers)
{
}

ReportGatherer::~ReportGatherer() = default;

bool ReportGatherer::isWhole() const
{
    return m_facts && m_facts->isWhole;
}

std::uint64_t ReportGatherer::events() const
{
    return m_facts ? m_facts->events : 0;
}

std::uint64_t ReportGatherer::requests() const
{
    return m_facts ? m_facts->traffic.requests() : 0;
}

std::optional<Error> ReportGatherer::digestInputs()
{
    for (const std::string &file : filesOf(m_request.files)) {
        Result<ReportInput> input = digestOf(InputRole::Source, file, m_makers.cancelled);
        if (!input && std::string_view(input.error().code) == "not-a-file")
            return input.error();
        // What else cannot be read is said where it is read.
        m_facts->inputs.push_back(input ? *std::move(input) : ReportInput{InputRole::Source, file, 0, {}, {}});
    }
    for (const auto &[role, name] : otherInputs(m_request)) {
        Result<ReportInput> input =
            digestOf(role, role == InputRole::Known ? fileOfKnown(name) : name, m_makers.cancelled);
        if (!input)
            return input.error();
        input->name = name;
        m_facts->inputs.push_back(*std::move(input));
    }
    return {};
}

std::optional<Error> ReportGatherer::readBasis()
{
    if (m_request.basisPath.empty())
        return {};
    std::error_code problem;
    if (!std::filesystem::exists(m_request.basisPath, problem))
        return {};
    std::ifstream file(m_request.basisPath, std::ios::binary);
    std::ostringstream text;
    if (std::filesystem::file_size(m_request.basisPath, problem) > largestBasis || problem || !(text << file.rdbuf()))
        return Error{"basis-unusable", Say::tr("%1 cannot be read").arg(visible(m_request.basisPath))};
    m_basisText = text.str();
    std::vector<Diagnostic> findings;
    m_facts->basis = LegalBasis::read(m_basisText, m_request.basisPath, findings);
    if (findings.empty())
        return {};
    for (const Diagnostic &finding : findings) {
        if (m_makers.tell)
            m_makers.tell(finding);
    }
    return Error{
        "basis-unusable",
        Say::tr("No report was made, so that nothing that was filled in is lost: %1").arg(findings.front().message)};
}

void ReportGatherer::makeManifest()
{
    m_manifest.program = m_request.program;
    m_manifest.format = m_request.format;
    m_manifest.options = m_request.options;
    m_manifest.files = m_request.files;
    m_manifest.inputs = m_facts->inputs;
    m_manifest.knowledge = knowledgeDigest(audit::Knowledge::usualFolder());
    m_manifest.basis = m_facts->basis.digest();
    m_manifest.basisPath = m_manifest.basis.empty() ? std::string() : m_request.basisPath;
    if (m_facts->log.head)
        m_manifest.log = ManifestLog{m_facts->log.path, m_facts->log.head->number, hexOf(m_facts->log.head->hash)};
}

ReportDocument ReportGatherer::makeDocument()
{
    ReportDocument document = reportDocument(*m_facts);
    m_manifest.commitments = commitmentsDigest(m_commitments);
    document.making.manifest = manifestWord(m_manifest);
    m_hasFindings = false;
    for (const ReportNote &verdict : document.verdicts)
        m_hasFindings |= verdict.kind == ReportNote::Kind::Bad;
    return document;
}

Result<ReportDocument> ReportGatherer::gather()
{
    m_facts = std::make_unique<ReportFacts>(m_request, *m_makers.knowledge);
    for (const auto step : {openReportPolicy, openReportCatalogue}) {
        if (auto problem = step(*m_facts, m_makers))
            return *std::move(problem);
    }
    for (const auto step : {&ReportGatherer::readBasis, &ReportGatherer::digestInputs}) {
        if (auto problem = (this->*step)())
            return *std::move(problem);
    }
    m_facts->mask = ValueMask(maskKey(m_facts->inputs), m_request.hasValues);
    m_facts->mask.watch([this](const ReportValue &value, std::string_view lexeme) {
        m_commitments.emplace_back(value.item, value.commitment);
        for (const std::string &wanted : m_request.reveals) {
            if (wanted == value.item)
                m_revealed.push_back(
                    {value.item, std::string(lexeme), m_facts->mask.open(value.item, lexeme), value.isSecret});
        }
    });
    CountedTraffic counted = countTraffic(*m_facts, m_makers);
    gatherCoverage(*m_facts);
    gatherLedgers(*m_facts, m_makers);
    if (auto problem = gatherHashes(*m_facts, m_makers, std::move(counted.digests)))
        return *std::move(problem);
    if (counted.side)
        gatherDrift(*m_facts, m_makers, *counted.side);
    gatherBytes(*m_facts, m_makers);
    gatherLog(*m_facts);
    if (m_makers.cancelled != nullptr && *m_makers.cancelled)
        return Error{"report-cancelled", Say::tr("It was stopped: no report was made")};
    if (!m_request.basisPath.empty()) {
        const std::vector<LegalBasis::Field> fields = fieldsWithBasis(*m_facts);
        for (const LegalBasis::Field &field : fields)
            m_isBasisNew |= !m_facts->basis.knows(field.recipient, field.path);
        if (m_isBasisNew)
            m_basisText = m_facts->basis.withMissing(std::move(m_basisText), fields);
    }
    makeManifest();
    return makeDocument();
}

} // namespace telltale::report
