// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/capture.h"

#include <QElapsedTimer>
#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

#include <map>
#include <optional>
#include <set>

namespace telltale::models {

class LoadController;
class SourceListModel;

/// Watches the files that are loaded and, while following is on, has the loader read on in those that grow: at most
/// every 200 ms. What cannot be read on, or is not to be, is told instead.
class FileFollower : public QObject
{
    Q_OBJECT
public:
    /// Everything must outlive the follower.
    FileFollower(const payload::Capture &capture, LoadController &loader, SourceListModel &sources,
                 QObject *parent = nullptr);

    void setFollowing(bool following);
    bool isFollowing() const { return m_following; }
    /// How many files are read on as they grow.
    int followedCount() const;
    /// The sources to watch are others now: all files of the capture, or none.
    void watch(bool all);
    /// What is appended to this source waits, until it is another one or none.
    void setPaused(std::optional<std::uint16_t> source);
    /// What was appended to a source is to be read once, followed or not.
    void readOn(std::uint16_t source);
    /// Something was persisted to a capture's record that is a source: what came is read within 50 ms, followed or not,
    /// however often this is called. For a writer in this process, which need not wait for the system to tell.
    void lookNow(std::uint16_t source);

Q_SIGNALS:
    void followingChanged(bool following);
    /// A file is longer by so many bytes, and is not followed.
    void grown(int source, qulonglong bytes);
    /// A file is not what was read any more: Changed, Replaced, Gone, or Other for one that grew and cannot be read on.
    void changed(int source, telltale::payload::Growth growth);

private:
    struct File
    {
        QString path;
        QString written;                              ///< of a capture's record: the file that is written now
        payload::Growth told = payload::Growth::Same; ///< each is told once
        qint64 modified = 0;                          ///< when it was written last, for a file that cannot be followed
        bool isDirty = false;                         ///< something has happened to it
        bool isPolled = false;                        ///< the system does not tell what happens to it
        bool isAsked = false;                         ///< it is to be read on, followed or not
    };

    void fileChanged(const QString &path);
    void folderChanged();
    void look();
    void lookAt(std::uint16_t source, File &file);
    payload::Growth judge(std::uint16_t source, const File &file, std::uint64_t &more) const;
    void followed(int source, payload::Growth growth);
    void tell(std::uint16_t source, File &file, payload::Growth growth, std::uint64_t more);
    void watchPath(File &file);
    void watchRecord(std::uint16_t source, File &file);
    void lookWithin(int milliseconds);
    void poll();
    void showFollowed();
    bool canFollow(std::uint16_t source) const;

    const payload::Capture &m_capture;
    LoadController &m_loader;
    SourceListModel &m_sources;
    QFileSystemWatcher m_watcher;
    QTimer m_look; ///< brings together what happens within a short time
    QTimer m_poll;
    QElapsedTimer m_lastLook;
    std::map<std::uint16_t, File> m_files;
    std::optional<std::uint16_t> m_paused;
    bool m_following = false;
    bool m_watchesAll = false;
};

} // namespace telltale::models
