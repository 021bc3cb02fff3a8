// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/document/gathering.h"

#include "privacy/keys/key_source.h"
#include "privacy/reidentify/digest_collector.h"

#include <algorithm>

namespace telltale::report {

namespace {

/// So many different hashes are looked at: of more of them nobody reads a table, and each costs 400 bytes.
constexpr std::size_t mostDigests = 20'000;

/// What a rule does to a field does not depend on which key it has.
Result<std::unique_ptr<privacy::PolicyDryRun>> dryRunOf(const privacy::Policy &policy, const ReportMakers &makers)
{
    privacy::KeySource keys;
    if (policy.needsKey()) {
        Result<privacy::SecretKey> key =
            privacy::SecretKey::fromBytes(std::string(privacy::SecretKey::leastBytes, 'k'));
        if (!key)
            return key.error();
        keys = privacy::KeySource(*std::move(key));
    }
    return privacy::PolicyDryRun::make(std::make_shared<const privacy::Policy>(policy), makers.knowledge, keys);
}

std::unique_ptr<privacy::PolicyDryRun> startDryRun(ReportFacts &facts, const ReportMakers &makers)
{
    if (!facts.policy)
        return nullptr;
    Result<std::unique_ptr<privacy::PolicyDryRun>> run = dryRunOf(facts.policy->policy, makers);
    if (!run) {
        facts.policy->problem = run.error().message.toStdString();
        return nullptr;
    }
    return *std::move(run);
}

} // namespace

CountedTraffic countTraffic(ReportFacts &facts, const ReportMakers &makers)
{
    audit::Inventory inventory(makers.knowledge, {audit::InventoryGroup::Destination});
    std::unique_ptr<audit::Inventory> byPath;
    if (!facts.request.against.empty())
        byPath = std::make_unique<audit::Inventory>(makers.knowledge);
    privacy::DigestCollector digests(makers.knowledge);
    const std::unique_ptr<privacy::PolicyDryRun> dryRun = startDryRun(facts, makers);
    const auto take = [&](const payload::Record &record) {
        inventory.add(record);
        facts.traffic.add(record);
        if (byPath)
            byPath->add(record);
        if (dryRun)
            dryRun->take(record);
        if (digests.found() < mostDigests)
            digests.add(record);
        else
            facts.hashes.isCut = true;
    };
    RecordReading reading(facts.request, makers, take, true);
    facts.isWhole = reading.read(facts.request.files);
    facts.files = reading.files();
    facts.problems = reading.problems();
    facts.rows = inventory.rows();
    facts.kinds = inventory.kinds();
    facts.timeline = inventory.timeline();
    facts.events = inventory.events();
    facts.hasTooManyRows = inventory.hasTooManyRows();
    if (dryRun)
        facts.policy->hits = dryRun->hits();
    CountedTraffic counted{digests.take(), {}};
    if (byPath)
        counted.side = audit::DriftSide{byPath->rows(), byPath->records()};
    return counted;
}

std::vector<std::string> productsSeen(const ReportFacts &facts)
{
    std::vector<std::string> products;
    for (const audit::InventoryKind &kind : facts.kinds) {
        if (!kind.product.empty())
            products.push_back(kind.product);
    }
    std::sort(products.begin(), products.end());
    products.erase(std::unique(products.begin(), products.end()), products.end());
    return products;
}

} // namespace telltale::report
