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
    /// Queues reading on in a file that has grown, from where everything is settled. Once at most for each source.
    void follow(std::uint16_t source);
    /// Stops reading; what was read stays, queued inputs are dropped.
    void cancel();
    /// Cancels, and forgets everything that was read.
    void clear();
    /// Forgets one source that is not being read.
    void remove(std::uint16_t source);

    bool isBusy() const { return m_current.has_value(); }
    /// Nothing but a little that was appended is being read: not worth a word.
    bool isQuiet() const { return m_isQuiet; }
    /// What is appended to a file is being read, or has been just now.
    bool isReadingOn() const { return m_isFollowing; }
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
    /// Not for a little that was appended.
    void started();
    void progressed();
    /// A source is read, to its end or as far as it went.
    void sourceLoaded(int source);
    /// What was appended to a source is read; or, with another answer than Grown, it could not be read on.
    void sourceFollowed(int source, telltale::payload::Growth growth);
    /// A file was not opened: a sentence why.
    void refused(const QString &reason);
    /// Nothing is left to read.
    void finished();

private:
    using HandOver = std::function<void(payload::CaptureBatch)>;
    struct Job
    {
        std::uint16_t source = 0;
        std::function<void(const payload::LoadOptions &, const HandOver &)> run; ///< unset: reading on
    };

    void queueFile(const std::string &name);
    void queueFolder(const std::string &name);
    void queue(const std::string &name, std::function<void(const payload::LoadOptions &, const HandOver &)> run);
    void startNext();
    void take(std::uint64_t generation, payload::CaptureBatch batch);
    void ended(std::uint64_t generation);
    void runReader(const Job &job);
    bool hasJobFor(std::uint16_t source) const;
    void stopReader();

    payload::Capture &m_capture;
    EventListModel &m_events;
    SourceListModel &m_sources;
    payload::Limits m_limits;
    std::deque<Job> m_jobs;
    std::optional<std::uint16_t> m_current;
    bool m_isFollowing = false; ///< the current one is read on
    bool m_isQuiet = false;
    payload::Growth m_growth = payload::Growth::Grown; ///< how that went
    std::uint64_t m_generation = 0;                    ///< what an earlier reader still sends is not ours any more
    std::uint64_t m_folders = 0;                       ///< the same for the files of a folder
    std::shared_ptr<std::atomic<bool>> m_cancelled;
    std::thread m_reader;
};

} // namespace telltale::models
