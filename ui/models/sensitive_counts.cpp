// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/sensitive_counts.h"

#include "audit/classifier.h"
#include "audit/sensitive.h"
#include "payload/capture.h"
#include "ui/models/capture_records.h"
#include "ui/models/shared_knowledge.h"

#include <algorithm>
#include <atomic>

namespace telltale::models {

namespace {

/// More than there are rows on a screen; who scrolls fast does not wait for what is gone by then.
constexpr std::size_t mostWanted = 128;
constexpr std::size_t mostKnown = 100'000;

using Counts = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

std::uint32_t sensitiveFields(audit::Classifier &classifier, const payload::Record &record)
{
    classifier.begin(record);
    std::uint32_t count = 0;
    for (payload::NodeIndex node = record.root; node < record.end; ++node) {
        if (record.document.node(node).isLeaf())
            count += isSensitive(classifier.judge(node));
    }
    return count;
}

} // namespace

struct SensitiveCounts::Work
{
    std::unique_ptr<audit::Classifier> classifier;
    std::atomic<bool> isStopped{false};
};

SensitiveCounts::SensitiveCounts(const payload::Capture &capture, const SharedKnowledge &knowledge, QObject *parent)
    : QObject(parent), m_capture(capture), m_knowledge(knowledge), m_work(std::make_shared<Work>())
{
}

SensitiveCounts::~SensitiveCounts()
{
    m_work->isStopped = true;
    if (m_thread.joinable())
        m_thread.join();
}

void SensitiveCounts::forget()
{
    ++m_generation;
    m_known.clear();
    m_wanted.clear();
}

std::optional<std::uint32_t> SensitiveCounts::of(std::size_t event)
{
    const auto number = static_cast<std::uint32_t>(event);
    const auto known = m_known.find(number);
    if (known != m_known.end())
        return known->second;
    if (std::find(m_wanted.begin(), m_wanted.end(), number) == m_wanted.end()) {
        if (m_wanted.size() >= mostWanted)
            m_wanted.erase(m_wanted.begin());
        m_wanted.push_back(number);
        // When all that is painted in one go has been asked for.
        if (m_wanted.size() == 1)
            QMetaObject::invokeMethod(this, &SensitiveCounts::begin, Qt::QueuedConnection);
    }
    return std::nullopt;
}

void SensitiveCounts::begin()
{
    if (m_isRunning || m_wanted.empty())
        return;
    m_isRunning = true;
    if (m_thread.joinable())
        m_thread.join(); // it has handed over all it had
    m_thread = std::thread([this, view = m_capture.view(), wanted = m_wanted, work = m_work,
                            generation = m_generation] {
        if (!work->classifier)
            work->classifier = std::make_unique<audit::Classifier>(m_knowledge.get());
        CaptureRecords records(view);
        Counts counts;
        for (const std::uint32_t event : wanted) {
            if (work->isStopped.load(std::memory_order_relaxed))
                return;
            const payload::Record *record = event < view.rows.size() ? records.read(event) : nullptr;
            counts.emplace_back(event, record != nullptr ? sensitiveFields(*work->classifier, *record) : notReadable);
        }
        QMetaObject::invokeMethod(
            this, [this, generation, counts = std::move(counts)] { take(generation, counts); }, Qt::QueuedConnection);
    });
}

void SensitiveCounts::take(std::uint64_t generation, const Counts &counts)
{
    m_isRunning = false;
    if (generation == m_generation) {
        if (m_known.size() > mostKnown)
            m_known.clear();
        std::vector<std::uint32_t> events;
        for (const auto &[event, count] : counts) {
            m_known[event] = count;
            events.push_back(event);
            m_wanted.erase(std::remove(m_wanted.begin(), m_wanted.end(), event), m_wanted.end());
        }
        Q_EMIT found(events);
    }
    begin();
}

} // namespace telltale::models
