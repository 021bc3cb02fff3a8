// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "store/activity/activity_checkpoint.h"
#include "store/activity/activity_verification.h"
#include "ui/models/activity_words.h"
#include "ui/models/latest_work.h"

#include <QCache>
#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace telltale::models {

/// A line of a log, without its text: a million of them take 32 MB.
struct ActivityRow
{
    std::uint64_t offset = 0;
    std::int64_t time = 0;  ///< milliseconds since 1970 UTC; of what is no entry, that of the line before
    std::uint32_t size = 0; ///< without the line feed
    ActivityGroup group = ActivityGroup::Other;
    bool isFinished = true;
    bool isCheckpoint = false;
};

/// A line with its text.
struct ActivityItem
{
    std::optional<store::ActivityRecord> record; ///< none: it is no entry
    bool isWhole = false;                        ///< it is what was written
    std::string line;                            ///< its bytes
};

/// A checkpoint with the file that it is from.
struct ActivityProof
{
    QString file;
    store::ActivityCheckpoint checkpoint;
};

/// What is known of a log's chain.
struct ActivityVerdict
{
    store::ActivityVerification found;
    std::vector<ActivityProof> proofs; ///< what it was compared with
    qint64 checked = 0;                ///< when, milliseconds since 1970 UTC
    double milliseconds = 0;           ///< how long it took
    std::optional<Error> error;        ///< it could not be read to its end

    bool isIntact() const { return !error && found.isIntact(); }
};

/// An activity log as it stands in its file: where its lines are, read once, their text on demand; followed as it
/// grows, whoever writes; its chain verified beside the window, and on from there. Never writes. Lives on the window's
/// thread, which never waits for it.
class ActivityBook : public QObject
{
    Q_OBJECT
public:
    enum class State { Unread, Missing, Unreadable, Read };

    explicit ActivityBook(std::string path, QObject *parent = nullptr);
    ~ActivityBook() override;

    /// Reads it, and follows it from now on.
    void start();
    /// Another log.
    void setPath(std::string path);
    const std::string &path() const { return m_path; }
    State state() const { return m_state; }
    /// Why it could not be read.
    const std::optional<Error> &error() const { return m_error; }
    const std::vector<ActivityRow> &rows() const { return m_rows; }
    /// The line with its text, which is kept for a while; the number of the row has to be one.
    const ActivityItem &item(std::size_t row) const;
    /// The row of an entry; nothing where none has the number.
    std::optional<std::size_t> rowOf(std::uint64_t number) const;
    /// What is wrong at a line, as far as that was found; null: nothing.
    const store::ActivityBreak *breakAt(std::size_t row) const;

    /// The whole chain, from its beginning.
    void verifyAgain();
    /// What the chain is compared with from now on; verifies again.
    void setProofs(std::vector<ActivityProof> proofs);
    const std::vector<ActivityProof> &proofs() const { return m_proofs; }
    bool isVerifying() const { return m_verify.isRunning(); }
    /// Of the last verification that came to its end; null: none has.
    const ActivityVerdict *verdict() const { return m_verdict ? &*m_verdict : nullptr; }
    /// Somebody in this process has just written: need not wait until the system tells.
    void lookNow();

Q_SIGNALS:
    /// All rows are others.
    void rebuilt();
    /// There are more of them.
    void grown(qulonglong first);
    void stateChanged();
    /// There is another verdict, or none.
    void verified();
    void verifying(qulonglong doneBytes, qulonglong allBytes);

private:
    struct Identity
    {
        std::uint64_t device = 0;
        std::uint64_t inode = 0;
        std::uint64_t size = 0;
        std::int64_t modified = 0; ///< nanoseconds
        friend bool operator==(const Identity &, const Identity &) = default;
    };
    struct Reading;
    struct Chain;

    static std::optional<Identity> identityOf(const std::string &path);
    void look();
    void watch();
    void apply(Reading &reading);
    void verify(bool fromTheBeginning);
    void startVerifying(std::shared_ptr<Chain> chain);
    Reading readFrom() const;
    static void read(Reading &reading, const LatestWork::Control &control);

    std::string m_path;
    State m_state = State::Unread;
    std::optional<Error> m_error;
    std::vector<ActivityRow> m_rows;
    std::optional<Identity> m_identity;
    std::string m_last; ///< the bytes of the last finished line: the log was only added to while they stand there
    std::vector<ActivityProof> m_proofs;
    std::optional<ActivityVerdict> m_verdict;
    std::shared_ptr<Chain> m_chain;
    mutable QCache<std::size_t, ActivityItem> m_items{4000};
    QFileSystemWatcher m_watcher;
    QTimer m_soon; ///< brings together what happens within a short time
    QTimer m_poll; ///< where the system does not tell
    LatestWork m_read;
    LatestWork m_verify;
    bool m_isAskedAgain = false; ///< something happened while it was read
};

} // namespace telltale::models
