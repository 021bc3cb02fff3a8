// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/record_feed.h"

#include "payload/capture_rows.h"
#include "payload/exchange_records.h"
#include "payload/loaders/counting_sink.h"
#include "payload/loaders/record/record_files_reader.h"

#include <filesystem>

namespace telltale::payload {

RecordFeed::RecordFeed(std::string path) : m_source(std::make_shared<CaptureSource>())
{
    m_source->path = std::move(path);
}

RecordFeed::~RecordFeed() = default;

Result<std::shared_ptr<RecordFeed>> RecordFeed::open(const std::string &path, const LoadOptions &options)
{
    std::shared_ptr<RecordFeed> feed(new RecordFeed(path));
    auto files = RecordFilesReader::openAtOnce(path, std::make_shared<RecordFiles>(path, options.limits),
                                               [raw = feed.get()](LateAnswer late) {
                                                   if (raw->m_rows != nullptr)
                                                       raw->m_rows->answered(std::move(late));
                                               });
    if (!files)
        return files.error();
    feed->m_files = *std::move(files);
    return feed;
}

/// Records and findings go to `rows`; those about the end are not counted among what stays.
void RecordFeed::read(const LoadOptions &options, RowSink &rows, bool isFirst)
{
    m_rows = &rows;
    CountingSink counting(rows);
    counting.handed = m_handed;
    ExchangeRecords records(m_source->path, options, counting);
    m_files->read(options, records, isFirst);
    m_handed = counting.handed;
    if (isFirst && !m_files->isCancelled()) {
        m_files->finish(options, records, false);
        const bool isNothing = m_handed.events == 0 && !counting.handed.unreadable && !m_files->hasErrors();
        // One without an end has just been begun, or says that it has none.
        if (isNothing && m_files->isEnded())
            reportNothing(m_source->path, true, options, counting);
    }
    m_isUnreadable = counting.handed.unreadable;
    m_rows = nullptr;
}

LoadOutcome RecordFeed::outcome(const LoadOptions &options) const
{
    LoadOutcome outcome;
    outcome.events = m_handed.events;
    outcome.fields = m_handed.fields;
    outcome.bytes = m_files->bytes();
    outcome.unreadable = m_isUnreadable;
    outcome.cancelled = options.cancelled != nullptr && options.cancelled->load();
    return outcome;
}

void RecordFeed::load(const LoadOptions &options, const HandOver &handOver, std::shared_ptr<MarkBook> book)
{
    RowSink rows(m_source, handOver, std::move(book));
    read(options, rows, true);
    const LoadOutcome how = outcome(options);
    rows.finish(how, how.cancelled ? std::nullopt : followPoint());
}

Growth RecordFeed::readOn(const LoadOptions &options, const HandOver &handOver)
{
    std::uint64_t more = 0;
    const Growth growth = mark().judge(more);
    if (growth != Growth::Grown)
        return growth;
    RowSink rows(m_source, handOver);
    rows.keep(m_handed);
    read(options, rows, false);
    rows.finish(outcome(options), followPoint());
    return Growth::Grown;
}

RecordMark RecordFeed::mark() const
{
    return {m_files->currentPath(), m_files->nextPath(), m_files->identity(), m_files->verified(), m_files->size()};
}

std::optional<FollowPoint> RecordFeed::followPoint()
{
    if (m_files->isOver())
        return {};
    return FollowPoint{{}, {}, shared_from_this(), mark()};
}

bool isRecordSource(const std::string &path)
{
    std::error_code problem;
    const bool isEmpty = path.ends_with(".telltale") && std::filesystem::file_size(path, problem) == 0 && !problem;
    return isEmpty || isRecordFile(path);
}

} // namespace telltale::payload
