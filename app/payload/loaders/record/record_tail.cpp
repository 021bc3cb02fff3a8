// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/record/record_tail.h"

#include "payload/exchange_records.h"
#include "payload/loaders/counting_sink.h"
#include "payload/loaders/record/record_files_reader.h"

namespace telltale::payload {

namespace {

/// Takes everything and does nothing with it.
class NobodysExchanges : public ExchangeSink
{
public:
    bool exchange(const Exchange &) override { return true; }
    void diagnostic(const Diagnostic &) override {}
};

/// Counts what goes to a sink on from what went to the one before.
class CountedOn
{
public:
    CountedOn(HandedOver &handed, RecordSink &sink) : m_handed(handed), counting(sink) { counting.handed = handed; }
    ~CountedOn() { m_handed = counting.handed; }
    CountedOn(const CountedOn &) = delete;
    CountedOn &operator=(const CountedOn &) = delete;

private:
    HandedOver &m_handed;

public:
    CountingSink counting;
};

} // namespace

class RecordTail::Following
{
public:
    Following(std::string name, std::unique_ptr<RecordFilesReader> reader)
        : path(std::move(name)), files(std::move(reader))
    {
    }

    bool readOn(const LoadOptions &options, ExchangeSink &sink);
    LoadOutcome outcome() const;

    std::string path;
    std::unique_ptr<RecordFilesReader> files;
    HandedOver handed; ///< as records
};

bool RecordTail::Following::readOn(const LoadOptions &options, ExchangeSink &sink)
{
    if (!files->isOver())
        files->read(options, sink);
    return files->wantsMore() && !files->isCancelled() && !files->isOver();
}

LoadOutcome RecordTail::Following::outcome() const
{
    LoadOutcome outcome;
    outcome.events = handed.events;
    outcome.fields = handed.fields;
    outcome.bytes = files->bytes();
    outcome.unreadable = handed.unreadable || files->hasErrors();
    outcome.cancelled = files->isCancelled();
    return outcome;
}

Result<RecordTail> RecordTail::open(const std::string &path)
{
    Result<std::unique_ptr<RecordFilesReader>> files = RecordFilesReader::open(path);
    if (!files)
        return files.error();
    return RecordTail(std::make_unique<Following>(path, *std::move(files)));
}

RecordTail::RecordTail(std::unique_ptr<Following> following) : m_following(std::move(following)) {}
RecordTail::RecordTail(RecordTail &&) noexcept = default;
RecordTail &RecordTail::operator=(RecordTail &&) noexcept = default;
RecordTail::~RecordTail() = default;

void RecordTail::passOver(const LoadOptions &options)
{
    NobodysExchanges nobody;
    m_following->files->read(options, nobody);
    m_following->files->parts().passOver();
}

bool RecordTail::readOn(const LoadOptions &options, ExchangeSink &sink)
{
    return m_following->readOn(options, sink);
}

bool RecordTail::readOn(const LoadOptions &options, RecordSink &sink)
{
    CountedOn counted(m_following->handed, sink);
    ExchangeRecords records(m_following->path, options, counted.counting);
    return m_following->readOn(options, records);
}

LoadOutcome RecordTail::finish(const LoadOptions &options, RecordSink &sink, bool isFollowed)
{
    RecordFilesReader &files = *m_following->files;
    {
        CountedOn counted(m_following->handed, sink);
        ExchangeRecords records(m_following->path, options, counted.counting);
        if (!files.isOver())
            files.read(options, records, !isFollowed);
        if (files.wantsMore() && !files.isCancelled()) {
            files.finish(options, records, isFollowed);
            const HandedOver &handed = counted.counting.handed;
            if (handed.events == 0 && !handed.unreadable && !files.hasErrors())
                reportNothing(m_following->path, true, options, counted.counting);
        }
    }
    return m_following->outcome();
}

bool RecordTail::isWaiting() const
{
    return !m_following->files->parts().isEmpty();
}

bool RecordTail::isOver() const
{
    return m_following->files->isOver();
}

bool RecordTail::hasItsName() const
{
    return m_following->files->hasItsName();
}

} // namespace telltale::payload
