// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/drift/drift.h"
#include "payload/capture.h"

#include <QObject>

#include <atomic>
#include <memory>
#include <optional>
#include <thread>

namespace telltale::models {

class SharedKnowledge;

/// What is set against something else: a source, or the events of one version in all of them.
struct DriftPart
{
    QString name; ///< for people
    std::optional<std::uint16_t> source;
    std::string version;

    bool operator==(const DriftPart &) const = default;
};

/// Counts the fields of two parts of what is loaded and tells what differs, on a thread of its own.
class DriftRun : public QObject
{
    Q_OBJECT
public:
    /// What fields are judged by must outlive it.
    explicit DriftRun(const SharedKnowledge &knowledge, QObject *parent = nullptr);
    ~DriftRun() override;

    /// Another comparison that runs is given up.
    void start(payload::CaptureView capture, DriftPart before, DriftPart after);
    void cancel();
    bool isRunning() const { return m_isStopped != nullptr; }
    const DriftPart &before() const { return m_before; }
    const DriftPart &after() const { return m_after; }
    const std::vector<audit::DriftRow> &rows() const { return m_rows; }
    /// Without an event on one side there is nothing to compare.
    bool isComparable() const { return m_isComparable; }

Q_SIGNALS:
    void progressed(qulonglong done, qulonglong total);
    void finished();

private:
    struct Found
    {
        std::vector<audit::DriftRow> rows;
        bool isComparable = false;
    };

    void work(const payload::CaptureView &capture, const DriftPart &before, const DriftPart &after,
              const std::atomic<bool> &isStopped, std::uint64_t generation);

    const SharedKnowledge &m_knowledge;
    DriftPart m_before;
    DriftPart m_after;
    std::vector<audit::DriftRow> m_rows;
    bool m_isComparable = false;
    std::shared_ptr<std::atomic<bool>> m_isStopped; ///< of the thread that runs; null: none does
    std::thread m_thread;                           ///< waits for the one before it
    std::uint64_t m_generation = 0;
};

} // namespace telltale::models
