// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/activity_book.h"

#include "payload/record.h"
#include "store/activity/activity_errors.h"
#include "store/activity/activity_reader.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

#include <sys/stat.h>

namespace telltale::models {

namespace {

constexpr int soon = 60;        // milliseconds
constexpr int pollEvery = 2000; // likewise
constexpr std::uint64_t linesATime = 2048;

/// What stands behind `name` in a line whose members come in one order: inside of a text it would have backslashes.
std::string_view behindMember(std::string_view line, std::string_view name)
{
    const std::size_t at = line.find(name);
    return at == std::string_view::npos ? std::string_view() : line.substr(at + name.size());
}

ActivityRow rowOfLine(const store::RawActivityLine &raw, std::int64_t timeBefore)
{
    ActivityRow row;
    row.offset = raw.offset;
    row.size = static_cast<std::uint32_t>(raw.bytes.size());
    row.isFinished = raw.isFinished;
    std::string_view time = behindMember(raw.bytes, ",\"time\":\"");
    time = time.substr(0, time.find('"'));
    row.time = payload::parseTime(time).value_or(timeBefore);
    std::string_view what = behindMember(raw.bytes, ",\"what\":\"");
    what = what.substr(0, what.find('"'));
    row.group = activityGroup(what);
    row.isCheckpoint = what == store::activity::checkpoint;
    return row;
}

} // namespace

/// One look at the file.
struct ActivityBook::Reading
{
    std::string path;
    std::optional<Identity> before; ///< none: nothing was read yet
    std::vector<ActivityRow> rows;  ///< what is there, and then what was read
    std::string last;
    // What was found.
    std::optional<Identity> now; ///< none: the file is not there
    std::optional<Error> error;
    bool isRebuilt = false;
    bool isSame = false;
    std::size_t known = 0; ///< rows that were there before
    std::uint64_t from = 0;
    std::int64_t time = 0;
};

/// A verification that can go on where it stopped. The worker's while it runs.
struct ActivityBook::Chain
{
    std::vector<ActivityProof> proofs;
    std::vector<store::ActivityCheckpoint> checkpoints;
    std::optional<store::ActivityVerifier> verifier; ///< of finished lines
    std::uint64_t offset = 0;
    std::uint64_t lines = 0;
    double milliseconds = 0;
};

ActivityBook::ActivityBook(std::string path, QObject *parent) : QObject(parent), m_path(std::move(path))
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &ActivityBook::look);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_soon, [this] { m_soon.start(soon); });
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_soon, [this] {
        if (!m_soon.isActive())
            m_soon.start(soon);
    });
    connect(&m_poll, &QTimer::timeout, this, [this] {
        if (identityOf(m_path) != m_identity)
            look();
    });
    connect(&m_verify, &LatestWork::progressed, this, &ActivityBook::verifying);
}

ActivityBook::~ActivityBook() = default;

std::optional<ActivityBook::Identity> ActivityBook::identityOf(const std::string &path)
{
    struct stat status = {};
    if (::stat(path.c_str(), &status) != 0)
        return {};
    return Identity{status.st_dev, status.st_ino, static_cast<std::uint64_t>(status.st_size),
                    static_cast<std::int64_t>(status.st_mtim.tv_sec) * 1'000'000'000 + status.st_mtim.tv_nsec};
}

void ActivityBook::start()
{
    m_poll.start(pollEvery);
    look();
}

void ActivityBook::setPath(std::string path)
{
    m_path = std::move(path);
    m_identity.reset();
    m_read.cancel();
    look();
}

void ActivityBook::lookNow()
{
    m_soon.start(0);
}

void ActivityBook::watch()
{
    const QString file = QFile::decodeName(QByteArray::fromStdString(m_path));
    const QString folder = QFileInfo(file).absolutePath();
    if (!m_watcher.files().contains(file) && QFileInfo::exists(file))
        m_watcher.addPath(file);
    if (!m_watcher.directories().contains(folder) && QFileInfo::exists(folder))
        m_watcher.addPath(folder);
}

ActivityBook::Reading ActivityBook::readFrom() const
{
    Reading reading;
    reading.path = m_path;
    reading.before = m_identity;
    reading.last = m_last;
    reading.known = m_rows.size();
    // What is not finished is read again.
    if (reading.known != 0 && !m_rows.back().isFinished)
        --reading.known;
    if (reading.known != 0) {
        const ActivityRow &last = m_rows[reading.known - 1];
        reading.from = last.offset;
        reading.time = last.time;
    }
    return reading;
}

/// Lines from the last known one on; all of them where that is not what it was.
void ActivityBook::read(Reading &reading, const LatestWork::Control &control)
{
    reading.now = identityOf(reading.path);
    reading.isSame = reading.now && reading.now == reading.before;
    if (!reading.now || reading.isSame)
        return;
    Result<store::ActivityReader> reader = store::ActivityReader::open(reading.path);
    if (!reader) {
        reading.error = reader.error();
        return;
    }
    const bool isLonger = reading.before && reading.now->device == reading.before->device
        && reading.now->inode == reading.before->inode && reading.now->size > reading.before->size;
    const bool wasUnfinished = reading.before && reading.before->size != reading.from + reading.last.size() + 1;
    bool goesOn = reading.known != 0 && (isLonger || wasUnfinished) && reader->startAt(reading.from, reading.known - 1);
    if (goesOn) {
        const std::optional<store::RawActivityLine> last = reader->next();
        goesOn = last && last->isFinished && last->bytes == reading.last;
    }
    if (!goesOn) {
        reading.isRebuilt = true;
        reading.known = 0;
        reading.time = 0;
        reading.last.clear();
        reader = store::ActivityReader::open(reading.path);
        if (!reader) {
            reading.error = reader.error();
            return;
        }
    }
    while (const std::optional<store::RawActivityLine> raw = reader->next()) {
        reading.rows.push_back(rowOfLine(*raw, reading.time));
        reading.time = reading.rows.back().time;
        if (raw->isFinished)
            reading.last = raw->bytes;
        if (reading.rows.size() % linesATime == 0 && control.isStopped())
            return;
    }
    reading.error = reader->error();
}

void ActivityBook::look()
{
    if (m_read.isRunning()) {
        m_isAskedAgain = true;
        return;
    }
    watch();
    m_read.start([this, reading = std::make_shared<Reading>(readFrom())](
                     const LatestWork::Control &control) -> LatestWork::Done {
        read(*reading, control);
        return [this, reading] {
            apply(*reading);
            if (std::exchange(m_isAskedAgain, false))
                look();
        };
    });
}

void ActivityBook::apply(Reading &reading)
{
    const State before = m_state;
    m_state = reading.error ? State::Unreadable : !reading.now ? State::Missing : State::Read;
    m_error = reading.error;
    m_identity = reading.now;
    if (reading.isSame)
        return;
    const bool isRebuilt = reading.isRebuilt || m_state != State::Read || reading.known != m_rows.size();
    if (isRebuilt)
        m_items.clear();
    const bool hasNew = !reading.rows.empty();
    m_rows.resize(m_state == State::Read ? reading.known : 0);
    if (m_state == State::Read && m_rows.empty())
        m_rows = std::move(reading.rows); // a million of them are not copied
    else if (m_state == State::Read)
        m_rows.insert(m_rows.end(), reading.rows.begin(), reading.rows.end());
    m_last = m_state == State::Read ? reading.last : std::string();
    if (isRebuilt)
        Q_EMIT rebuilt();
    else if (hasNew)
        Q_EMIT grown(reading.known);
    if (m_state != before)
        Q_EMIT stateChanged();
    watch();
    verify(reading.isRebuilt || m_state != State::Read);
}

const ActivityItem &ActivityBook::item(std::size_t row) const
{
    if (ActivityItem *known = m_items.object(row))
        return *known;
    auto *item = new ActivityItem;
    const ActivityRow &place = m_rows[row];
    QFile file(QFile::decodeName(QByteArray::fromStdString(m_path)));
    if (file.open(QIODevice::ReadOnly | QIODevice::Unbuffered) && file.seek(static_cast<qint64>(place.offset))) {
        item->line.resize(place.size);
        const qint64 got = file.read(item->line.data(), static_cast<qint64>(place.size));
        item->line.resize(static_cast<std::size_t>(std::max<qint64>(got, 0)));
    }
    const store::ActivityLine line = store::readActivityLine(item->line);
    item->record = line.record;
    item->isWhole = place.isFinished && line.isWhole();
    m_items.insert(row, item);
    return *item;
}

/// Numbers and lines are the same unless something is wrong with the log.
std::optional<std::size_t> ActivityBook::rowOf(std::uint64_t number) const
{
    const auto has = [this, number](std::size_t row) {
        return row < m_rows.size() && item(row).record && item(row).record->number == number;
    };
    if (number != 0 && has(number - 1))
        return number - 1;
    for (std::size_t away = 1; away < 200 && number != 0; ++away) {
        if (has(number - 1 + away))
            return number - 1 + away;
        if (number > away && has(number - 1 - away))
            return number - 1 - away;
    }
    return {};
}

const store::ActivityBreak *ActivityBook::breakAt(std::size_t row) const
{
    if (!m_verdict)
        return nullptr;
    for (const store::ActivityBreak &broken : m_verdict->found.breaks) {
        if (broken.line == row + 1)
            return &broken;
    }
    return nullptr;
}

void ActivityBook::verifyAgain()
{
    verify(true);
}

void ActivityBook::setProofs(std::vector<ActivityProof> proofs)
{
    m_proofs = std::move(proofs);
    verify(true);
}

void ActivityBook::verify(bool fromTheBeginning)
{
    if (m_state != State::Read) {
        m_verify.cancel();
        m_chain.reset();
        if (std::exchange(m_verdict, std::nullopt))
            Q_EMIT verified();
        return;
    }
    if (fromTheBeginning || !m_chain) {
        m_chain = std::make_shared<Chain>();
        m_chain->proofs = m_proofs;
        for (const ActivityProof &proof : m_proofs)
            m_chain->checkpoints.push_back(proof.checkpoint);
        m_chain->verifier.emplace(m_chain->checkpoints);
    }
    startVerifying(m_chain);
    Q_EMIT verifying(0, 0);
}

void ActivityBook::startVerifying(std::shared_ptr<Chain> chain)
{
    m_verify.start([this, chain, path = m_path,
                    size = m_identity ? m_identity->size : 0](const LatestWork::Control &control) -> LatestWork::Done {
        QElapsedTimer timer;
        timer.start();
        ActivityVerdict verdict;
        verdict.proofs = chain->proofs;
        std::optional<store::ActivityVerifier> ended;
        Result<store::ActivityReader> reader = store::ActivityReader::open(path);
        if (reader && !reader->startAt(chain->offset, chain->lines))
            reader = store::activityUnreadable(path, ESPIPE);
        while (reader && !verdict.error) {
            const std::optional<store::RawActivityLine> raw = reader->next();
            if (!raw)
                break;
            if (!raw->isFinished && !raw->isTooLong) {
                ended = chain->verifier; // it may be finished yet
                ended->add(*raw);
                break;
            }
            if (const store::ActivityLine line = chain->verifier->add(*raw); line.unknownVersion)
                verdict.error = store::activityUnknown(path, *line.unknownVersion);
            chain->lines = raw->number;
            chain->offset = raw->offset + raw->bytes.size() + 1;
            if (chain->lines % linesATime == 0) {
                if (control.isStopped())
                    return {};
                control.tell(chain->offset, size);
            }
        }
        if (!reader)
            verdict.error = reader.error();
        else if (reader->error())
            verdict.error = reader->error();
        if (!ended)
            ended = chain->verifier;
        verdict.found = ended->finish();
        chain->milliseconds += static_cast<double>(timer.nsecsElapsed()) / 1e6;
        verdict.milliseconds = chain->milliseconds;
        verdict.checked = QDateTime::currentMSecsSinceEpoch();
        return [this, verdict = std::move(verdict)] {
            m_verdict = verdict;
            Q_EMIT verified();
        };
    });
}

} // namespace telltale::models
