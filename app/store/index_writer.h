// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "store/index/index_patience.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

namespace telltale::store {

class IndexBuilder;

struct IndexWriterOptions
{
    std::chrono::milliseconds gather{200};        ///< woken, it waits so long for more to come, and while it is patient
    std::chrono::milliseconds retry{1000};        ///< after trouble it waits so long
    std::chrono::milliseconds finishWithin{2000}; ///< the destructor lets it go on for so long
    IndexPatience::Limits patience;
};

/// How far the index is, when it last looked.
struct IndexProgress
{
    std::uint64_t exchanges = 0; ///< in the index
    std::uint64_t behind = 0;    ///< bytes of the record that are not in it
    bool isCaughtUp = false;     ///< it has nothing to do until it is woken
};

/// Keeps the index beside a record up to it, in a thread of its own and of lowest priority. The record's files are all
/// it reads and the index all it writes: whatever happens to it, the record does not notice. Memory is bounded; a
/// record that grows fast goes first, and is caught up with later. It follows what this or another program writes, but
/// looks only when it is woken, and once at the beginning.
///
/// All functions may be called from any thread, but for stop() and the destructor. Qt Sql finds SQLite through the
/// QCoreApplication, which must be there.
class IndexWriter
{
public:
    /// `record` is the path of the capture's first file, which need not be there yet.
    explicit IndexWriter(std::string record, IndexWriterOptions options = {});
    /// Puts what stands in the record into the index first, for as long as `finishWithin` allows.
    ~IndexWriter();
    IndexWriter(const IndexWriter &) = delete;
    IndexWriter &operator=(const IndexWriter &) = delete;

    /// The record has grown. Costs next to nothing: to be called after every write.
    void wake();
    /// Ends it at once, but for a transaction that has begun; nothing is lost, since the next one goes on from there.
    void stop();

    IndexProgress progress() const;
    /// Why it does not go on, in a sentence; unset while all is well.
    std::optional<Error> trouble() const;

private:
    void run();
    /// What comes after a piece of work.
    enum class Pause : std::uint8_t {
        UntilWoken, ///< nothing is left to do
        Patience,   ///< the record goes first
        Trouble     ///< to be tried again
    };
    Pause work(IndexBuilder &builder, IndexPatience &patience);
    bool isPatient(const IndexBuilder &builder, IndexPatience &patience) const;
    bool goesOn() const;
    bool isEnding() const { return m_isStopped || m_finishBy != 0; }
    bool sleepUntilWoken();
    bool sleep(std::chrono::milliseconds time);
    void report(const IndexBuilder &builder, bool isCaughtUp);

    const std::string m_record;
    const IndexWriterOptions m_options;
    mutable std::mutex m_mutex; ///< for the progress and the trouble, and to wait on
    std::condition_variable m_condition;
    std::atomic<bool> m_isWoken = true;
    std::atomic<bool> m_isStopped = false;
    std::atomic<std::chrono::steady_clock::rep> m_finishBy = 0; ///< 0: not to be finished yet
    IndexProgress m_progress;
    std::optional<Error> m_trouble;
    std::thread m_thread; ///< last: it uses the others
};

} // namespace telltale::store
