// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/drift_run.h"

#include "audit/drift/record_version.h"
#include "audit/inventory/inventory.h"
#include "ui/models/capture_records.h"
#include "ui/models/shared_knowledge.h"

namespace telltale::models {

namespace {

constexpr std::size_t driftStep = 4096; ///< events between two words about progress

} // namespace

DriftRun::DriftRun(const SharedKnowledge &knowledge, QObject *parent) : QObject(parent), m_knowledge(knowledge) {}

DriftRun::~DriftRun()
{
    cancel();
    if (m_thread.joinable())
        m_thread.join();
}

void DriftRun::cancel()
{
    ++m_generation;
    if (m_isStopped)
        m_isStopped->store(true);
    m_isStopped.reset();
}

void DriftRun::start(payload::CaptureView capture, DriftPart before, DriftPart after)
{
    cancel();
    m_before = std::move(before);
    m_after = std::move(after);
    m_rows.clear();
    m_isComparable = false;
    m_isStopped = std::make_shared<std::atomic<bool>>(false);
    std::thread previous = std::move(m_thread);
    m_thread =
        std::thread([this, capture = std::move(capture), first = m_before, second = m_after, isStopped = m_isStopped,
                     generation = m_generation, previous = std::move(previous)]() mutable {
            if (previous.joinable())
                previous.join();
            work(capture, first, second, *isStopped, generation);
        });
}

void DriftRun::work(const payload::CaptureView &capture, const DriftPart &before, const DriftPart &after,
                    const std::atomic<bool> &isStopped, std::uint64_t generation)
{
    const std::shared_ptr<const audit::Knowledge> knowledge = m_knowledge.get();
    audit::Inventory inventories[]{audit::Inventory(knowledge), audit::Inventory(knowledge)};
    const DriftPart *const parts[]{&before, &after};
    audit::PathFactsTable facts(*knowledge);
    CaptureRecords records(capture);
    const std::size_t total = capture.rows.size();
    for (std::size_t event = 0; event < total && !isStopped.load(std::memory_order_relaxed); ++event) {
        const std::uint16_t source = capture.rows[event].source;
        const auto isOf = [source](const DriftPart &part) { return !part.source || *part.source == source; };
        const payload::Record *record = isOf(before) || isOf(after) ? records.read(event) : nullptr;
        const bool hasVersions = !before.version.empty() || !after.version.empty();
        const std::string version = record != nullptr && hasVersions ? recordVersion(*record, facts) : std::string();
        for (int side = 0; record != nullptr && side < 2; ++side) {
            if (isOf(*parts[side]) && (parts[side]->version.empty() || parts[side]->version == version))
                inventories[side].add(*record);
        }
        if (event % driftStep == driftStep - 1)
            QMetaObject::invokeMethod(
                this,
                [this, generation, event, total] {
                    if (generation == m_generation)
                        Q_EMIT progressed(event + 1, total);
                },
                Qt::QueuedConnection);
    }
    if (isStopped)
        return;
    const audit::DriftSide first{inventories[0].rows(), inventories[0].records()};
    const audit::DriftSide second{inventories[1].rows(), inventories[1].records()};
    auto found = std::make_shared<Found>();
    found->isComparable = first.records != 0 && second.records != 0;
    if (found->isComparable)
        found->rows = audit::drift(first, second);
    QMetaObject::invokeMethod(
        this,
        [this, generation, found] {
            if (generation != m_generation)
                return;
            m_isStopped.reset();
            m_rows = std::move(found->rows);
            m_isComparable = found->isComparable;
            Q_EMIT finished();
        },
        Qt::QueuedConnection);
}

} // namespace telltale::models
