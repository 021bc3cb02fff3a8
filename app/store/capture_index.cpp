// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/capture_index.h"

#include "store/index/folder_lock.h"
#include "store/index/index_file.h"
#include "store/index/index_queries.h"
#include "store/index/index_schema.h"
#include "store/index/index_state.h"
#include "store/index/record_tail.h"
#include "store/index_errors.h"
#include "store/record_segments.h"

namespace telltale::store {

struct CaptureIndex::Private
{
    explicit Private(const std::string &first) : record(first), path(indexPath(first)) {}
    Result<bool> open();
    Result<bool> makeReady();
    Error errorOf(const SqlProblem &problem) const;
    template<typename Answer, typename Ask>
    Result<Answer> answer(Ask ask);

    std::string record;
    std::string path; ///< of the index
    SqlConnection connection;
    SqlConnection::Mode mode = SqlConnection::Mode::Read;
    IndexStamp stamp; ///< of what was opened
};

Error CaptureIndex::Private::errorOf(const SqlProblem &problem) const
{
    return problem.kind == SqlProblem::Kind::Locked ? indexLocked(path) : indexUnusable(path, problem.text);
}

Result<bool> CaptureIndex::Private::open()
{
    const FolderLock lock(path, FolderLock::Kind::Shared, std::chrono::seconds(2));
    if (!lock.isHeld())
        return indexLocked(path);
    const std::optional<IndexStamp> there = indexStamp(path);
    if (!there)
        return indexMissing(path);
    // Without a log the file is all there is, and is read without locks and files beside it.
    if (!hasIndexLog(path))
        mode = SqlConnection::Mode::ReadQuiet;
    else
        mode = isOurFolder(path) ? SqlConnection::Mode::Read : SqlConnection::Mode::ReadForeign;
    IndexState state;
    SqlProblem problem = connection.open(path, mode);
    if (!problem)
        problem = checkSchema(connection);
    if (!problem)
        problem = readState(connection, state);
    const bool fits = problem || fitsRecord(state, record);
    if (problem || !fits) {
        connection.close();
        return problem ? errorOf(problem) : indexOfAnother(path);
    }
    stamp = *there;
    return true;
}

/// Opens it again when it is another file by now. Where nobody was to write, SQLite does not look whether somebody did.
Result<bool> CaptureIndex::Private::makeReady()
{
    const std::optional<IndexStamp> now = indexStamp(path);
    bool isSame = connection.isOpen() && now && now->identity == stamp.identity;
    if (mode == SqlConnection::Mode::ReadQuiet)
        isSame = isSame && *now == stamp && !hasIndexLog(path);
    return isSame ? Result<bool>(true) : open();
}

template<typename Answer, typename Ask>
Result<Answer> CaptureIndex::Private::answer(Ask ask)
{
    if (const Result<bool> ready = makeReady(); !ready)
        return ready.error();
    Answer given{};
    SqlProblem problem = ask(given);
    return problem ? Result<Answer>(errorOf(problem)) : Result<Answer>(std::move(given));
}

CaptureIndex::CaptureIndex(std::unique_ptr<Private> data) : m_data(std::move(data)) {}
CaptureIndex::~CaptureIndex() = default;
CaptureIndex::CaptureIndex(CaptureIndex &&) noexcept = default;
CaptureIndex &CaptureIndex::operator=(CaptureIndex &&) noexcept = default;

Result<CaptureIndex> CaptureIndex::open(const std::string &record)
{
    auto data = std::make_unique<Private>(record);
    if (const Result<bool> opened = data->open(); !opened)
        return opened.error();
    return CaptureIndex(std::move(data));
}

Result<std::vector<IndexedExchange>> CaptureIndex::exchanges(std::uint64_t from, std::uint64_t most,
                                                             const IndexConditions &conditions)
{
    return m_data->answer<std::vector<IndexedExchange>>(
        [&](auto &given) { return readExchanges(m_data->connection, from, most, conditions, given); });
}

Result<std::uint64_t> CaptureIndex::count(const IndexConditions &conditions)
{
    return m_data->answer<std::uint64_t>(
        [&](auto &given) { return countExchanges(m_data->connection, conditions, given); });
}

Result<std::vector<IndexedRefusal>> CaptureIndex::refusals(std::uint64_t from, std::uint64_t most)
{
    return m_data->answer<std::vector<IndexedRefusal>>(
        [&](auto &given) { return readRefusals(m_data->connection, from, most, given); });
}

Result<std::vector<std::pair<std::string, std::uint64_t>>> CaptureIndex::hosts()
{
    return m_data->answer<std::vector<std::pair<std::string, std::uint64_t>>>(
        [&](auto &given) { return readHosts(m_data->connection, given); });
}

Result<std::pair<std::int64_t, std::int64_t>> CaptureIndex::times()
{
    return m_data->answer<std::pair<std::int64_t, std::int64_t>>([&](auto &given) {
        IndexState state;
        SqlProblem problem = readState(m_data->connection, state);
        given = {state.first, state.last};
        return problem;
    });
}

Result<bool> CaptureIndex::isComplete()
{
    return m_data->answer<bool>([&](bool &given) {
        IndexState state;
        std::uint32_t first = 0;
        SqlProblem problem = readState(m_data->connection, state);
        if (!problem)
            problem = readFirstSegment(m_data->connection, first);
        if (problem)
            return problem;
        RecordTail tail(m_data->record);
        tail.goTo(state.segment, state.position);
        const std::vector<RecordSegment> files = listSegments(m_data->record);
        given = !tail.next() && (first == 0 || files.empty() || first >= files.front().number);
        return problem;
    });
}

} // namespace telltale::store
