// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/catalogue/catalogue_reader.h"
#include "audit/ledger/value_category.h"
#include "privacy/policy/policy_reader.h"
#include "privacy/reidentify/known_values.h"
#include "privacy/reidentify/reidentified.h"
#include "report/document/gathering.h"
#include "report/document/say.h"

#include <algorithm>

namespace telltale::report {

namespace {

/// What costs are reckoned with: the same on every machine, so that a report is the same. A thousand million a second
/// is what one graphics card does of SHA-256 and the like.
constexpr double referenceRate = 1e9;

std::optional<Error> tellFindings(const std::vector<Diagnostic> &findings, const char *code, const ReportMakers &makers)
{
    if (findings.empty())
        return {};
    if (makers.tell) {
        for (const Diagnostic &finding : findings)
            makers.tell(finding);
    }
    return Error{code, Say::tr("No report was made: %1").arg(findings.front().message)};
}

/// Whether another catalogue among these speaks of the record: then it is not this product's.
bool belongsToAnother(const payload::Record &record, const LedgerFact &own, const ReportFacts &facts)
{
    const audit::EventVerdict verdict = audit::eventVerdict(facts.knowledge, record);
    return verdict.catalogue != nullptr && verdict.catalogue->product != own.catalogue.product;
}

HashFact factOf(const privacy::DigestFinds &finds, const privacy::Reidentified &result,
                const audit::Knowledge &knowledge)
{
    const privacy::DigestRow &digest = finds.rows[result.row];
    HashFact fact;
    fact.path = finds.fields[digest.field].path;
    fact.digest = digest.text;
    fact.algorithm = result.algorithm;
    fact.verdict = word(result.verdict);
    fact.variant = result.variant;
    fact.from = result.from;
    fact.why = result.why;
    fact.source = finds.names[digest.source];
    fact.line = digest.line;
    fact.count = digest.count;
    fact.value = result.value;
    fact.isSecret = digest.isSecret || (result.value && knowledge.values().judge(*result.value).isSecret);
    return fact;
}

} // namespace

std::optional<Error> openReportPolicy(ReportFacts &facts, const ReportMakers &makers)
{
    if (!facts.request.policy)
        return {};
    privacy::PolicyReading read = privacy::openPolicy(*facts.request.policy);
    if (const auto problem = tellFindings(read.findings, "policy-unusable", makers))
        return problem;
    facts.policy = PolicyFact{*facts.request.policy, std::move(read.policy), {}, {}};
    return {};
}

std::optional<Error> openReportCatalogue(ReportFacts &facts, const ReportMakers &makers)
{
    if (!facts.request.catalogue)
        return {};
    audit::CatalogueRead read = audit::openCatalogue(*facts.request.catalogue);
    if (const auto problem = tellFindings(read.findings, "catalogue-unusable", makers))
        return problem;
    facts.ledgers.push_back({std::move(read.catalogue), *facts.request.catalogue, {}});
    return {};
}

void gatherLedgers(ReportFacts &facts, const ReportMakers &makers)
{
    const std::vector<std::string> products = productsSeen(facts);
    if (facts.ledgers.empty()) {
        for (const std::string &product : products) {
            const auto &all = facts.knowledge.catalogues();
            const auto found = std::find_if(all.begin(), all.end(), [&product](const audit::Catalogue &catalogue) {
                return catalogue.product == product;
            });
            facts.ledgers.push_back({*found, product, {}});
        }
    }
    for (LedgerFact &fact : facts.ledgers) {
        audit::Ledger ledger({fact.catalogue, facts.knowledge.names(), facts.knowledge.origins(),
                              audit::categoryOfValue(facts.knowledge)});
        const bool isAlone = products.size() < 2;
        const auto take = [&](const payload::Record &record) {
            if (isAlone || !belongsToAnother(record, fact, facts))
                ledger.add(record);
        };
        RecordReading(facts.request, makers, take, false).read(facts.request.files);
        fact.rows = ledger.rows();
    }
}

std::optional<Error> gatherHashes(ReportFacts &facts, const ReportMakers &makers, privacy::DigestFinds digests)
{
    std::vector<std::unique_ptr<privacy::ValueSource>> sources;
    sources.push_back(std::make_unique<privacy::FixedValues>("built-in", privacy::emptyWords()));
    for (const std::string &known : facts.request.known) {
        auto source = privacy::openKnownValues(known, facts.request.limits);
        if (!source)
            return source.error();
        sources.push_back(*std::move(source));
    }
    privacy::DigestSearch search(std::move(digests), {});
    search.tryKnown(makers.knowledge->digests());
    for (const auto &source : sources) {
        const privacy::ValueSource::Outcome outcome = search.tryValues(*source);
        if (!outcome.isWhole) {
            facts.isWhole = false;
            facts.hashes.problems.push_back(outcome.problem.toStdString());
        }
    }
    privacy::MachineRate rate(referenceRate);
    privacy::ReidentifyJudge judge(search, rate);
    for (const privacy::Reidentified &result : judge.all())
        facts.hashes.rows.push_back(factOf(search.finds(), result, facts.knowledge));
    facts.hashes.values = search.values();
    facts.hashes.digests = search.finds().rows.size();
    return {};
}

void gatherDrift(ReportFacts &facts, const ReportMakers &makers, const audit::DriftSide &now)
{
    audit::Inventory earlier(makers.knowledge);
    RecordReading reading(
        facts.request, makers, [&earlier](const payload::Record &record) { earlier.add(record); }, true);
    const bool isWhole = reading.read(facts.request.against);
    if (earlier.records() == 0) {
        facts.driftProblem =
            Say::tr("The earlier capture has no event: there is nothing to compare with").toStdString();
        return;
    }
    if (!isWhole) {
        facts.isWhole = false;
        facts.driftProblem =
            Say::tr("The earlier capture could not be read whole: fields may look new that are not").toStdString();
    }
    facts.drift = audit::drift({earlier.rows(), earlier.records()}, now);
}

} // namespace telltale::report
