// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/file_follower.h"

#include "ui/models/load_controller.h"
#include "ui/models/source_list_model.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

#include <algorithm>
#include <utility>

namespace telltale::models {

using payload::Growth;

namespace {

constexpr int lookEvery = 200;     // milliseconds
constexpr int lookAgainEvery = 50; // when a writer says so
constexpr int pollEvery = 2000;

/// File systems whose files other machines write to: the kernel does not tell of that.
bool isRemote(const QString &path)
{
    const QByteArray type = QStorageInfo(path).fileSystemType();
    static constexpr const char *types[] = {"nfs", "cifs", "smb", "fuse", "9p", "afs", "ceph", "vboxsf"};
    return std::any_of(std::begin(types), std::end(types), [&type](const char *one) { return type.startsWith(one); });
}

qint64 modificationTime(const QFileInfo &file)
{
    return file.lastModified().toMSecsSinceEpoch();
}

} // namespace

FileFollower::FileFollower(const payload::Capture &capture, LoadController &loader, SourceListModel &sources,
                           QObject *parent)
    : QObject(parent), m_capture(capture), m_loader(loader), m_sources(sources)
{
    m_look.setSingleShot(true);
    m_poll.setInterval(pollEvery);
    connect(&m_look, &QTimer::timeout, this, &FileFollower::look);
    connect(&m_poll, &QTimer::timeout, this, &FileFollower::poll);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &FileFollower::fileChanged);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &FileFollower::folderChanged);
    connect(&m_loader, &LoadController::sourceLoaded, this, [this](int source) {
        // The files of a folder become known late.
        if (m_watchesAll && m_files.count(static_cast<std::uint16_t>(source)) == 0)
            watch(true);
        // What happened while it was read.
        const auto file = m_files.find(static_cast<std::uint16_t>(source));
        if (file != m_files.end()) {
            watchRecord(file->first, file->second);
            if (file->second.isDirty)
                fileChanged(file->second.path);
        }
        showFollowed();
    });
    connect(&m_loader, &LoadController::sourceFollowed, this, &FileFollower::followed);
}

void FileFollower::setFollowing(bool following)
{
    if (following == m_following)
        return;
    m_following = following;
    for (auto &[source, file] : m_files)
        file.isDirty |= following; // what has happened before is read on too
    if (following)
        look();
    showFollowed();
    Q_EMIT followingChanged(following);
}

bool FileFollower::canFollow(std::uint16_t source) const
{
    const payload::Capture::SourceState &state = m_capture.source(source);
    return !state.removed && state.follow.has_value();
}

int FileFollower::followedCount() const
{
    return static_cast<int>(m_sources.followed().size());
}

void FileFollower::showFollowed()
{
    std::set<std::uint16_t> followed;
    bool isAnyPolled = false;
    for (const auto &[source, file] : m_files) {
        const bool isReadOn = m_loader.current() == source && m_sources.followed().count(source) != 0;
        const bool isReadable = file.told == Growth::Same || file.told == Growth::Grown;
        if (m_following && isReadable && (canFollow(source) || isReadOn)) {
            followed.insert(source);
            isAnyPolled |= file.isPolled;
        }
    }
    m_sources.setFollowed(std::move(followed));
    if (isAnyPolled != m_poll.isActive())
        isAnyPolled ? m_poll.start() : m_poll.stop();
}

void FileFollower::watch(bool all)
{
    m_watchesAll = all;
    std::map<std::uint16_t, File> files;
    for (std::size_t i = 0; all && i < m_capture.sourceCount(); ++i) {
        const auto source = static_cast<std::uint16_t>(i);
        const payload::Capture::SourceState &state = m_capture.source(source);
        const QFileInfo info(QFile::decodeName(QByteArray::fromStdString(state.path)));
        const bool isRecord = state.follow && state.follow->record; // whose first file may have been removed
        if (state.removed || (!info.isFile() && !isRecord))
            continue;
        const auto known = m_files.find(source);
        if (known != m_files.end() && known->second.path == info.absoluteFilePath()) {
            files.insert(*known);
            continue;
        }
        File file;
        file.path = info.absoluteFilePath();
        file.modified = modificationTime(info);
        files.emplace(source, file);
    }
    m_files = std::move(files);
    if (!m_watcher.files().isEmpty())
        m_watcher.removePaths(m_watcher.files());
    if (!m_watcher.directories().isEmpty())
        m_watcher.removePaths(m_watcher.directories());
    for (auto &[source, file] : m_files) {
        file.written.clear();
        watchPath(file);
        watchRecord(source, file);
    }
    showFollowed();
}

/// Of a capture's record another file may be the one that is written, and the next one may be begun.
void FileFollower::watchRecord(std::uint16_t source, File &file)
{
    const payload::Capture::SourceState &state = m_capture.source(source);
    if (!state.follow || !state.follow->record)
        return;
    const QString current = QFile::decodeName(QByteArray::fromStdString(state.follow->recordMark.path));
    const QString path = QFileInfo(current).absoluteFilePath();
    if (path == file.written)
        return;
    if (!file.written.isEmpty() && file.written != file.path)
        m_watcher.removePath(file.written);
    file.written = path;
    m_watcher.addPath(path);
    m_watcher.addPath(QFileInfo(path).absolutePath());
}

/// The file, or while there is none of the name, its folder.
void FileFollower::watchPath(File &file)
{
    if (m_watcher.files().contains(file.path))
        return;
    const bool isThere = QFile::exists(file.path);
    if (!isThere)
        m_watcher.addPath(QFileInfo(file.path).absolutePath());
    else
        file.isPolled = !m_watcher.addPath(file.path) || isRemote(file.path);
}

void FileFollower::fileChanged(const QString &path)
{
    for (auto &[source, file] : m_files) {
        if (file.path != path && file.written != path)
            continue;
        file.isDirty = true;
        watchPath(file); // another file of the name is another one to the watcher
    }
    lookWithin(lookEvery);
}

/// Brings together what happens within that time of the last look.
void FileFollower::lookWithin(int milliseconds)
{
    const qint64 since = m_lastLook.isValid() ? m_lastLook.elapsed() : milliseconds;
    const auto wait = static_cast<int>(std::max<qint64>(0, milliseconds - since));
    if (!m_look.isActive() || m_look.remainingTime() > wait)
        m_look.start(wait);
}

void FileFollower::lookNow(std::uint16_t source)
{
    const auto found = m_files.find(source);
    if (found == m_files.end())
        return;
    found->second.isDirty = found->second.isAsked = true;
    lookWithin(lookAgainEvery);
}

/// Some file that was gone may be there again.
void FileFollower::folderChanged()
{
    for (const auto &[source, file] : m_files) {
        const bool isBack = !m_watcher.files().contains(file.path) && QFile::exists(file.path);
        if (isBack || !file.written.isEmpty())
            fileChanged(file.path);
    }
}

void FileFollower::poll()
{
    for (const auto &[source, file] : m_files) {
        if (file.isPolled)
            fileChanged(file.path);
    }
}

void FileFollower::look()
{
    m_lastLook.start();
    for (auto &[source, file] : m_files) {
        if (file.isDirty)
            lookAt(source, file);
    }
    showFollowed();
}

void FileFollower::lookAt(std::uint16_t source, File &file)
{
    if (!m_capture.source(source).outcome || m_loader.current() == source)
        return; // it is looked at when it is read
    if (m_paused == source)
        return; // it stays dirty
    file.isDirty = false;
    std::uint64_t more = 0;
    const Growth growth = judge(source, file, more);
    const bool isWanted = m_following || file.isAsked;
    file.isAsked = false;
    if (growth == Growth::Grown && isWanted)
        readOn(source);
    else
        tell(source, file, growth, more);
}

/// Of a file that cannot be followed not more is known than when it was written.
Growth FileFollower::judge(std::uint16_t source, const File &file, std::uint64_t &more) const
{
    const payload::Capture::SourceState &state = m_capture.source(source);
    if (state.follow)
        return state.follow->judge(state.path, more);
    const QFileInfo info(file.path);
    if (!info.isFile())
        return Growth::Gone;
    return modificationTime(info) == file.modified ? Growth::Same : Growth::Other;
}

void FileFollower::tell(std::uint16_t source, File &file, Growth growth, std::uint64_t more)
{
    const bool isNew = growth != file.told || growth == Growth::Grown || growth == Growth::Other;
    file.told = growth;
    if (growth == Growth::Same || !isNew)
        return;
    if (growth == Growth::Grown)
        Q_EMIT grown(source, more);
    else
        Q_EMIT changed(source, growth);
}

void FileFollower::setPaused(std::optional<std::uint16_t> source)
{
    if (std::exchange(m_paused, source) != source)
        look();
}

void FileFollower::readOn(std::uint16_t source)
{
    m_loader.follow(source);
}

void FileFollower::followed(int number, Growth growth)
{
    const auto source = static_cast<std::uint16_t>(number);
    const auto found = m_files.find(source);
    if (found == m_files.end())
        return;
    File &file = found->second;
    if (growth == Growth::Grown || growth == Growth::Same)
        file.told = Growth::Same;
    else
        tell(source, file, growth, 0);
    watchRecord(source, file);
    if (file.isDirty)
        lookWithin(file.isAsked ? lookAgainEvery : lookEvery);
    showFollowed();
}

} // namespace telltale::models
