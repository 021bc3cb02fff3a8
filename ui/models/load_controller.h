// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/capture.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <atomic>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <thread>

namespace telltale::models {

class EventListModel;
class SourceListModel;

/// Reads inputs one after another on a thread of its own and hands what was found to the models on this one, in
/// batches. Nothing here blocks, except that destruction waits for the reader to notice that it is cancelled.
class LoadController : public QObject
{
    Q_OBJECT
public:
    /// Everything must outlive the controller.
    LoadController(payload::Capture &capture, EventListModel &events, SourceListModel &sources,
                   QObject *parent = nullptr);
    ~LoadController() override;

    /// Holds for what is read from the next source on.
    void setLimits(const payload::Limits &limits) { m_limits = limits; }
    /// Queues files, and the files of folders, behind what is being read.
    void open(const QStringList &paths);
    /// Queues bytes, for pasted and dropped text and for the built-in example.
    void openText(std::string bytes, const QString &name);
    /// Stops reading; what was read stays, queued inputs are dropped.
    void cancel();
    /// Cancels, and forgets everything that was read.
    void clear();
    /// Forgets one source that is not being read.
    void remove(std::uint16_t source);

    bool isBusy() const { return m_current.has_value(); }
    /// The source being read.
    std::optional<std::uint16_t> current() const { return m_current; }
    struct Progress
    {
        QString name;             ///< of the source being read
        std::uint64_t events = 0; ///< in it, so far
        std::uint64_t done = 0;
        std::uint64_t total = 0; ///< 0: not known
        std::size_t waiting = 0; ///< sources that follow
    };
    Progress progress() const;

Q_SIGNALS:
    void started();
    void progressed();
    /// A source is read, to its end or as far as it went.
    void sourceLoaded(int source);
    /// Nothing is left to read.
    void finished();

private:
    using HandOver = std::function<void(payload::CaptureBatch)>;
    struct Job
    {
        std::uint16_t source = 0;
        std::function<void(const payload::LoadOptions &, const HandOver &)> run;
    };

    void queueFile(const std::string &name);
    void queueFolder(const std::string &name);
    void queue(const std::string &name, std::function<void(const payload::LoadOptions &, const HandOver &)> run);
    void startNext();
    void take(std::uint64_t generation, payload::CaptureBatch batch);
    void ended(std::uint64_t generation);
    void stopReader();

    payload::Capture &m_capture;
    EventListModel &m_events;
    SourceListModel &m_sources;
    payload::Limits m_limits;
    std::deque<Job> m_jobs;
    std::optional<std::uint16_t> m_current;
    std::uint64_t m_generation = 0; ///< what an earlier reader still sends is not ours any more
    std::uint64_t m_folders = 0;    ///< the same for the files of a folder
    std::shared_ptr<std::atomic<bool>> m_cancelled;
    std::thread m_reader;
};

} // namespace telltale::models
