// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/inventory/inventory.h"
#include "payload/capture.h"

#include <QObject>

#include <atomic>
#include <memory>
#include <thread>

namespace telltale::models {

/// What was counted over events; immutable, shared.
struct InventorySnapshot
{
    std::vector<audit::InventoryRow> rows;
    std::uint64_t events = 0;  ///< without requests
    std::uint64_t records = 0; ///< with them
    std::uint64_t fields = 0;
    std::map<std::string, std::uint64_t> destinations; ///< events by destination; "": no request is known
    std::map<std::int64_t, std::uint64_t> spans;       ///< events by the beginning of a span of time
    std::int64_t spanWidth = 0;                        ///< milliseconds
};
using InventorySnapshotPtr = std::shared_ptr<const InventorySnapshot>;

/// Counts the fields of events on a thread of its own. What is asked for while it counts takes the place of that.
class InventoryRun : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    ~InventoryRun() override;

    /// Counts these events, in this order; all of the capture's when there is no list.
    void start(payload::CaptureView capture, std::optional<std::vector<std::uint32_t>> events,
               audit::InventoryGroup by);
    void cancel();
    bool isRunning() const { return m_isRunning; }

Q_SIGNALS:
    void progressed(qulonglong done, qulonglong total);
    void finished(telltale::models::InventorySnapshotPtr snapshot);

private:
    struct Job
    {
        payload::CaptureView capture;
        std::optional<std::vector<std::uint32_t>> events;
        audit::InventoryGroup by;
        std::uint64_t generation;
    };
    void run(const Job &job);
    void stop();

    std::atomic<bool> m_cancelled = false;
    std::uint64_t m_generation = 0;
    bool m_isRunning = false;
    std::thread m_thread;
};

/// One side of a comparison: the events of a source, counted at once. For sources of any size on a thread of the
/// caller's choice; `cancelled` ends it early.
InventorySnapshotPtr countEvents(const payload::CaptureView &capture,
                                 const std::optional<std::vector<std::uint32_t>> &events, audit::InventoryGroup by,
                                 const std::atomic<bool> &cancelled,
                                 const std::function<void(std::size_t, std::size_t)> &progress);

} // namespace telltale::models
