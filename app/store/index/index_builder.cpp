// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/index/index_builder.h"

#include "store/index/folder_lock.h"
#include "store/index/index_file.h"
#include "store/index/index_making.h"
#include "store/index/index_schema.h"
#include "store/index_errors.h"
#include "store/record_segments.h"

namespace telltale::store {

using namespace payload;

namespace {

constexpr int mostTimesMade = 3;
constexpr int framesBetweenQuestions = 256;

} // namespace

IndexBuilder::IndexBuilder(std::string record)
    : m_record(std::move(record)), m_path(indexPath(m_record)), m_tail(m_record)
{
}

IndexBuilder::Step IndexBuilder::step(const std::function<bool()> &goesOn)
{
    // Deleted or replaced: what is written to a file that has no name any more is lost.
    if (m_connection.isOpen() && indexIdentity(m_path) != m_identity)
        close();
    if (!m_connection.isOpen()) {
        if (!captureOf(m_record))
            return Step::CaughtUp;
        if (const SqlProblem problem = open())
            return block(problem);
    }
    gather(goesOn);
    if (isBehind()) {
        if (const SqlProblem problem = write())
            return block(problem);
        if (m_isShared)
            return yieldToOther();
        m_timesMade = 0;
    }
    m_trouble = m_tail.damage();
    return m_isExhausted ? Step::CaughtUp : Step::Worked;
}

void IndexBuilder::gather(const std::function<bool()> &goesOn)
{
    int frames = 0;
    m_isExhausted = false;
    while (!m_gathering.isFull() && (++frames % framesBetweenQuestions != 0 || goesOn())) {
        const std::optional<RecordFrame> frame = m_tail.next();
        m_isExhausted = !frame;
        if (!frame)
            break;
        m_gathering.take(*frame, m_tail.segment());
    }
}

bool IndexBuilder::isBehind() const
{
    return m_state.segment != m_tail.segment() || m_state.position.offset != m_tail.position().offset;
}

/// Opens the index, and makes it anew where that is of no use.
SqlProblem IndexBuilder::open()
{
    const FolderLock lock(m_path, FolderLock::Kind::Alone, std::chrono::milliseconds(100));
    if (!lock.isHeld())
        return {SqlProblem::Kind::Locked, {}};
    SqlProblem problem{SqlProblem::Kind::Unusable, {}};
    if (indexIdentity(m_path))
        problem = tryOpen();
    if (problem.kind != SqlProblem::Kind::Unusable)
        return problem;
    close();
    const std::optional<CaptureId> capture = captureOf(m_record);
    if (!capture)
        return problem;
    // An index that is of no use time and again is the work of somebody else: there is no end to that.
    if (++m_timesMade > mostTimesMade) {
        m_timesMade = 0;
        return {SqlProblem::Kind::NotWritable, problem.text};
    }
    problem = makeIndex(m_path, *capture);
    return problem ? problem : tryOpen();
}

SqlProblem IndexBuilder::tryOpen()
{
    const std::optional<FileIdentity> identity = indexIdentity(m_path);
    if (!identity)
        return {SqlProblem::Kind::Unusable, {}};
    SqlProblem problem = m_connection.open(m_path, SqlConnection::Mode::Write);
    if (!problem)
        problem = checkSchema(m_connection);
    if (!problem)
        problem = readState(m_connection, m_state);
    // Waiting for the disk at each transaction would only slow down the record: an index that is lost is made anew.
    for (const char *sql :
         {"PRAGMA journal_mode=WAL", "PRAGMA synchronous=NORMAL", "PRAGMA journal_size_limit=67108864"}) {
        if (!problem)
            problem = m_connection.run(sql);
    }
    if (!problem && !fitsRecord(m_state, m_record))
        problem = {SqlProblem::Kind::Unusable, indexOfAnother(m_path).message};
    if (problem) {
        close();
        return problem;
    }
    m_identity = *identity;
    m_rows = std::make_unique<IndexRows>(m_connection);
    m_tail.goTo(m_state.segment, m_state.position);
    m_firstSegment = 1;
    return {};
}

SqlProblem IndexBuilder::write()
{
    m_isShared = false;
    if (SqlProblem problem = m_connection.run("BEGIN IMMEDIATE"))
        return problem;
    IndexState after;
    SqlProblem problem = writeInside(after);
    if (problem || m_isShared) {
        static_cast<void>(m_connection.run("ROLLBACK"));
        return problem;
    }
    problem = m_connection.run("COMMIT");
    if (problem) {
        static_cast<void>(m_connection.run("ROLLBACK"));
        return problem;
    }
    m_state = after;
    m_gathering.clear();
    return {};
}

/// In the transaction, so that nobody can write between looking and writing.
SqlProblem IndexBuilder::writeInside(IndexState &after)
{
    if (SqlProblem problem = readState(m_connection, after))
        return problem;
    m_isShared = !after.isAt(m_state);
    if (m_isShared)
        return {};
    SqlProblem problem = m_rows->write(m_gathering, after);
    if (!problem)
        problem = removeOld(after);
    after.segment = m_tail.segment();
    after.position = m_tail.position();
    return problem ? problem : writeState(m_connection, after);
}

/// What belongs to files that are gone.
SqlProblem IndexBuilder::removeOld(IndexState &state)
{
    const std::vector<RecordSegment> segments = listSegments(m_record);
    const std::uint32_t first = segments.empty() ? 1 : segments.front().number;
    if (first <= m_firstSegment)
        return {};
    SqlProblem problem = m_rows->removeBefore(first, state);
    if (!problem)
        m_firstSegment = first;
    return problem;
}

IndexBuilder::Step IndexBuilder::block(const SqlProblem &problem)
{
    switch (problem.kind) {
    case SqlProblem::Kind::Locked:
        m_trouble = indexLocked(m_path);
        return Step::Blocked;
    case SqlProblem::Kind::Unusable:
        close();
        return Step::Worked;
    default:
        m_trouble = indexNotWritable(m_path, problem.text);
        close();
        return Step::Blocked;
    }
}

/// What it has written is as good as what we would have: we go on behind it.
IndexBuilder::Step IndexBuilder::yieldToOther()
{
    close();
    m_trouble = indexShared(m_path);
    return Step::Blocked;
}

void IndexBuilder::close()
{
    m_rows.reset();
    m_connection.close();
    m_gathering.clear();
    m_tail.goTo(0, {});
}

} // namespace telltale::store
