// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/capture.h"
#include "privacy/wire/policy_hits.h"
#include "ui/models/latest_work.h"

#include <memory>
#include <optional>

namespace telltale::models {

class EventListModel;
class LoadController;
class PolicyDesk;
class SharedKnowledge;

/// Keeps counted what the rules of a policy decide on everything that is loaded, on a thread of its own. Does nothing
/// while nobody looks. Lives on the window's thread and never makes it wait, except in the end.
class PolicyRun : public QObject
{
    Q_OBJECT
public:
    /// All must outlive it. Counts nothing before it has a policy.
    PolicyRun(const payload::Capture &capture, const EventListModel &events, const LoadController &loader,
              const SharedKnowledge &knowledge, QObject *parent = nullptr);
    ~PolicyRun() override;

    /// Of more events, only so many are looked at.
    static constexpr std::size_t mostEvents = 1'000'000;

    /// Counts by the policy that is in force, whichever that is.
    void follow(const PolicyDesk &desk);
    /// Another policy: everything is counted anew.
    void setPolicy(std::shared_ptr<const privacy::Policy> policy);
    const std::shared_ptr<const privacy::Policy> &policy() const { return m_policy; }
    /// Somebody looks, or nobody does any more.
    void setActive(bool active);
    /// There may be more events than before.
    void goOn();
    /// From the first event on: those that were counted are others now.
    void forget();

    /// By the policy of now, also while more is counted; null: nothing is counted yet.
    const std::shared_ptr<const privacy::PolicyCounts> &counts() const { return m_counts; }
    bool isRunning() const { return m_work.isRunning(); }
    /// Everything that is loaded, or as much of it as is looked at.
    bool isWhole() const;
    /// Events that would leave with the gate like this, of events(); unset: nothing is counted yet.
    std::optional<std::uint64_t> leaving(privacy::TelemetryGate gate) const;
    std::uint64_t events() const { return m_counts ? m_counts->events : 0; }
    std::uint64_t fields() const { return m_counts ? m_counts->fields : 0; }
    /// Rows that were looked at, and those there are.
    std::size_t done() const { return m_done; }
    std::size_t total() const;

Q_SIGNALS:
    /// Other numbers, or none any more.
    void changed();
    void progressed(qulonglong done, qulonglong total);

private:
    struct Count;

    void start();
    void take(const std::shared_ptr<Count> &count, std::shared_ptr<const privacy::PolicyCounts> counts,
              std::size_t done);

    const payload::Capture &m_capture;
    const SharedKnowledge &m_knowledge;
    std::shared_ptr<const privacy::Policy> m_policy;
    std::shared_ptr<Count> m_count; ///< the thread's own while it runs; null: nothing was begun
    std::shared_ptr<const privacy::PolicyCounts> m_counts;
    std::size_t m_done = 0;
    bool m_isActive = false;
    LatestWork m_work; ///< ends before what it works on
};

} // namespace telltale::models
