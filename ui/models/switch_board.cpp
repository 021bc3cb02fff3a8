// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/switch_board.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace telltale::models {

using privacy::LayerKind;
using privacy::LayerState;
using privacy::SwitchReading;

namespace {

constexpr int boardSettleTime = 150; // milliseconds: editors write in several steps

/// Something says that the product is here: a value, or a file of its own.
bool isFound(const SwitchReading &reading)
{
    return std::any_of(reading.layers.begin(), reading.layers.end(), [](const LayerState &layer) {
        if (layer.reading == LayerState::Reading::Value)
            return true;
        // Somebody has connected to it: it is there, whatever it says now.
        if (layer.kind == LayerKind::Api && layer.reading == LayerState::Reading::Unreadable)
            return true;
        // Where a place is not known, nothing was found that could not be read.
        if (layer.reading == LayerState::Reading::Unreadable)
            return layer.where.starts_with('/')
                && !QFileInfo(QFile::decodeName(QByteArray::fromStdString(layer.where))).isDir();
        return layer.reading == LayerState::Reading::Absent && privacy::isInFile(layer.kind);
    });
}

bool isSame(const LayerState &a, const LayerState &b)
{
    return a.layer == b.layer && a.kind == b.kind && a.where == b.where && a.line == b.line && a.key == b.key
        && a.value == b.value && a.reading == b.reading && a.says == b.says && a.wins == b.wins && a.why == b.why;
}

bool isSame(const BoardEntry &a, const BoardEntry &b)
{
    return a.description->product == b.description->product && a.description->title == b.description->title
        && a.folder == b.folder && a.isHere == b.isHere && a.reading.state == b.reading.state
        && a.reading.why == b.reading.why
        && std::equal(a.reading.layers.begin(), a.reading.layers.end(), b.reading.layers.begin(),
                      b.reading.layers.end(),
                      [](const LayerState &one, const LayerState &other) { return isSame(one, other); });
}

} // namespace

struct SwitchBoard::Reading
{
    std::vector<BoardEntry> entries;
    std::vector<Diagnostic> findings;
};

SwitchBoard::SwitchBoard(Roots roots, std::string ownFolder, QObject *parent)
    : QObject(parent), m_roots(std::move(roots)), m_ownFolder(std::move(ownFolder))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(boardSettleTime);
    connect(&m_soon, &QTimer::timeout, this, &SwitchBoard::read);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_soon, qOverload<>(&QTimer::start));
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_soon, qOverload<>(&QTimer::start));
    connect(&m_servers, &ServerBook::answered, this, &SwitchBoard::readFiles);
}

/// What waits for a server ends before it is waited for itself.
SwitchBoard::~SwitchBoard()
{
    m_servers.giveUp();
}

privacy::SwitchRoots SwitchBoard::usualRoots(const std::string &folder)
{
    return folder.empty() ? privacy::SwitchRoots::ofThisMachine() : privacy::SwitchRoots::ofFolder(folder);
}

void SwitchBoard::setFolders(const QStringList &folders)
{
    m_folders = folders;
    read();
}

/// In an added folder only what is there is of interest.
SwitchBoard::Reading SwitchBoard::readAll(const Roots &roots, const std::string &ownFolder, const QStringList &folders,
                                          const ServerAnswers &answers, const LatestWork::Control &control)
{
    Reading reading;
    const privacy::SwitchBook book = privacy::SwitchBook::withFolder(ownFolder, reading.findings);
    std::vector<std::shared_ptr<const privacy::SwitchDescription>> descriptions;
    for (const privacy::SwitchDescription &one : book.all())
        descriptions.push_back(std::make_shared<const privacy::SwitchDescription>(one));
    std::vector<std::string> places{std::string()};
    for (const QString &folder : folders)
        places.push_back(QFile::encodeName(folder).toStdString());
    for (const std::string &place : places) {
        const privacy::SwitchRoots here = roots(place);
        for (const auto &description : descriptions) {
            if (control.isStopped())
                return reading;
            const auto answer = answers.find({description->product, place});
            BoardEntry entry{description, place,
                             readAnswered(*description, here, answer == answers.end() ? nullptr : &answer->second)};
            entry.isHere = isFound(entry.reading);
            if (place.empty() || entry.isHere)
                reading.entries.push_back(std::move(entry));
        }
    }
    std::stable_sort(reading.entries.begin(), reading.entries.end(), [](const BoardEntry &a, const BoardEntry &b) {
        return a.description->product < b.description->product;
    });
    return reading;
}

/// The files at once; servers are asked beside that, and what they answer is put in as soon as it is there.
void SwitchBoard::read()
{
    readFiles();
    if (!isWriting()) // while a server restarts, that it is not there says nothing
        m_servers.ask();
}

void SwitchBoard::readFiles()
{
    m_reading.start([this, roots = m_roots, own = m_ownFolder, folders = m_folders,
                     answers = m_servers.answers()](const LatestWork::Control &control) -> LatestWork::Done {
        auto reading = std::make_shared<Reading>(readAll(roots, own, folders, answers, control));
        return [this, reading] { take(std::move(*reading)); };
    });
}

void SwitchBoard::take(Reading reading)
{
    const bool isNews = !std::exchange(m_isRead, true)
        || !std::equal(m_entries.begin(), m_entries.end(), reading.entries.begin(), reading.entries.end(),
                       [](const BoardEntry &a, const BoardEntry &b) { return isSame(a, b); });
    m_findings = std::move(reading.findings);
    watchFiles(reading.entries);
    // Who looks at a list that was read again and is the same, keeps his place in it.
    if (!isNews) {
        Q_EMIT readAgain();
        return;
    }
    m_entries = std::move(reading.entries);
    // A plan was made for what was read then; its entry may stand elsewhere now.
    if (m_plan) {
        const privacy::SwitchChange &change = m_plan->change.change;
        const auto found = std::find_if(m_entries.begin(), m_entries.end(), [&](const BoardEntry &entry) {
            return entry.description->product == change.product;
        });
        if (found == m_entries.end())
            cancelPlan();
    }
    Q_EMIT changed();
    Q_EMIT readAgain();
}

/// The files of what is here, and their folders, in which a file may be replaced.
void SwitchBoard::watchFiles(const std::vector<BoardEntry> &entries)
{
    QStringList wanted;
    for (const BoardEntry &entry : entries) {
        for (const LayerState &layer : entry.reading.layers) {
            if (!entry.isHere || (!privacy::isInFile(layer.kind) && layer.kind != LayerKind::File))
                continue;
            const QFileInfo file(QFile::decodeName(QByteArray::fromStdString(layer.where)));
            if (!file.isAbsolute())
                continue;
            if (file.exists())
                wanted << file.filePath();
            if (QFileInfo(file.absolutePath()).isDir())
                wanted << file.absolutePath();
        }
    }
    wanted.removeDuplicates();
    const QStringList watched = m_watcher.files() + m_watcher.directories();
    QStringList gone;
    for (const QString &path : watched) {
        if (!wanted.contains(path))
            gone << path;
    }
    QStringList added;
    for (const QString &path : std::as_const(wanted)) {
        if (!watched.contains(path))
            added << path;
    }
    if (!gone.isEmpty())
        m_watcher.removePaths(gone);
    if (!added.isEmpty())
        m_watcher.addPaths(added);
}

int SwitchBoard::find(std::string_view product, std::string_view folder) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), [&](const BoardEntry &entry) {
        return entry.description->product == product && entry.folder == folder;
    });
    return found == m_entries.end() ? -1 : static_cast<int>(found - m_entries.begin());
}

void SwitchBoard::plan(int entry, privacy::SwitchState wanted, std::optional<LayerKind> layer)
{
    const BoardEntry &one = m_entries.at(static_cast<std::size_t>(entry));
    const ServerAccess *const server = m_servers.access(placeOf(entry));
    if (layer == LayerKind::Api || (!layer && server != nullptr && server->hasUser)) {
        planOnServer(entry, wanted, server == nullptr ? ServerAccess{} : *server);
        return;
    }
    m_planning.start([this, entry, wanted, layer, roots = m_roots, description = one.description,
                      folder = one.folder](const LatestWork::Control &) -> LatestWork::Done {
        auto plan = std::make_shared<Result<privacy::PlannedChange>>(
            privacy::planSwitch(*description, wanted, roots(folder), layer));
        return [this, entry, plan] {
            takePlan(*plan ? Result<Plan>(Plan{entry, *std::move(*plan), {}}) : Result<Plan>(plan->error()));
        };
    });
}

void SwitchBoard::takePlan(Result<Plan> plan)
{
    if (!plan) {
        cancelPlan();
        Q_EMIT refused(plan.error().message);
        return;
    }
    m_plan = *std::move(plan);
    Q_EMIT plannedChanged();
}

void SwitchBoard::cancelPlan()
{
    if (!m_plan)
        return;
    m_plan.reset();
    Q_EMIT plannedChanged();
}

/// The journal hears of it when the backup is made, right before the file is touched.
privacy::BeforeSwitch SwitchBoard::telling(SwitchJournal *journal, std::uint64_t &entry)
{
    return [journal, &entry](const privacy::SwitchChange &change) -> Result<bool> {
        if (journal == nullptr)
            return true;
        const Result<std::uint64_t> told = journal->change(change);
        if (!told)
            return told.error();
        entry = *told;
        return true;
    };
}

Result<SwitchBoard::Change> SwitchBoard::make(const privacy::PlannedChange &plan, SwitchJournal *journal)
{
    std::uint64_t entry = 0;
    Result<privacy::SwitchChange> change = privacy::applySwitch(plan, telling(journal, entry));
    if (!change && entry != 0)
        journal->failed(entry, plan.change, change.error().message);
    if (!change)
        return change.error();
    return Change{*std::move(change), entry};
}

Result<bool> SwitchBoard::takeBack(const Change &change, SwitchJournal *journal)
{
    if (journal != nullptr) {
        if (const Result<bool> told = journal->undo(change.entry, change.change); !told)
            return told;
    }
    const Result<bool> done = privacy::undo(change.change);
    if (!done && journal != nullptr)
        journal->stands(change.change);
    return done;
}

void SwitchBoard::apply()
{
    if (!m_plan || !m_plan->change.isNeeded || isWriting())
        return;
    m_isOnServer = m_plan->server.has_value();
    if (m_isOnServer) {
        applyOnServer();
        return;
    }
    Q_EMIT writing();
    m_writing.start(
        [this, journal = m_journal, plan = m_plan->change](const LatestWork::Control &) -> LatestWork::Done {
            auto change = std::make_shared<Result<Change>>(make(plan, journal.get()));
            return [this, change] {
                if (!*change) {
                    Q_EMIT refused(change->error().message);
                    return;
                }
                m_changes.push_back(**change);
                m_plan.reset();
                Q_EMIT plannedChanged();
                read();
                Q_EMIT applied(QString::fromStdString((*change)->change.product),
                               QString::fromStdString((*change)->change.then));
            };
        });
}

void SwitchBoard::undoLast()
{
    if (m_changes.empty() || isWriting())
        return;
    m_isOnServer = m_changes.back().change.kind == LayerKind::Api;
    if (m_isOnServer) {
        undoOnServer(m_changes.back());
        return;
    }
    Q_EMIT writing();
    m_writing.start(
        [this, journal = m_journal, last = m_changes.back()](const LatestWork::Control &) -> LatestWork::Done {
            const Result<bool> done = takeBack(last, journal.get());
            return [this, done, product = QString::fromStdString(last.change.product)] {
                if (!done) {
                    Q_EMIT refused(done.error().message);
                    return;
                }
                m_changes.pop_back();
                read();
                Q_EMIT undone(product);
            };
        });
}

} // namespace telltale::models
