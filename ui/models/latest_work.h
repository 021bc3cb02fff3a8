// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <atomic>
#include <functional>
#include <memory>
#include <thread>

namespace telltale::models {

/// Work on a thread of its own, of which only the latest counts: what runs is given up when something else is asked
/// for. Lives on the window's thread, and never makes it wait except in the end.
class LatestWork : public QObject
{
    Q_OBJECT
public:
    /// What work asks and tells while it runs.
    class Control
    {
    public:
        bool isStopped() const { return m_isStopped.load(std::memory_order_relaxed); }
        /// Any number of times: LatestWork::progressed() on the window's thread.
        void tell(qulonglong done, qulonglong total) const { m_tell(done, total); }

    private:
        friend class LatestWork;
        std::atomic<bool> m_isStopped{false};
        std::function<void(qulonglong, qulonglong)> m_tell;
    };
    /// Runs on the window's thread, if the work is still the latest.
    using Done = std::function<void()>;
    using Work = std::function<Done(const Control &)>;

    using QObject::QObject;
    ~LatestWork() override;

    /// What ran before is told to stop; the new work begins when it has.
    void start(Work work);
    /// Nothing is asked for any more.
    void cancel();
    bool isRunning() const { return m_control != nullptr; }

Q_SIGNALS:
    void progressed(qulonglong done, qulonglong total);

private:
    std::shared_ptr<Control> m_control; ///< of the latest; null: nothing runs
    std::thread m_thread;               ///< waits for the one before it
};

} // namespace telltale::models
