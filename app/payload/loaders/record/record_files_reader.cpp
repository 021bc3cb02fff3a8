// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/record/record_files_reader.h"

#include "payload/loaders/file_mark.h"
#include "payload/loaders/record/exchanges_at_once.h"
#include "payload/loaders/record/record_exchanges.h"

#include <algorithm>

namespace telltale::payload {

namespace {

/// Whoever looks on shall see an exchange whose answer does not come.
constexpr std::chrono::milliseconds longestWait{1000};
constexpr std::uint64_t filesProgressStep = std::uint64_t(4) << 20;

} // namespace

Result<std::unique_ptr<RecordFilesReader>> RecordFilesReader::open(const std::string &path)
{
    std::unique_ptr<RecordFilesReader> reader(new RecordFilesReader(path));
    reader->m_parts = std::make_unique<RecordExchanges>(path, reader->m_options.limits, reader->m_sink);
    const Result<bool> opened = reader->openFirst();
    return opened ? Result<std::unique_ptr<RecordFilesReader>>(std::move(reader)) : opened.error();
}

Result<std::unique_ptr<RecordFilesReader>> RecordFilesReader::openAtOnce(const std::string &path,
                                                                         std::shared_ptr<RecordFiles> files,
                                                                         std::function<void(LateAnswer)> onAnswer)
{
    std::unique_ptr<RecordFilesReader> reader(new RecordFilesReader(path));
    reader->m_files = files;
    reader->m_parts = std::make_unique<ExchangesAtOnce>(path, reader->m_options.limits, reader->m_sink,
                                                        std::move(files), std::move(onAnswer));
    const Result<bool> opened = reader->openFirst();
    return opened ? Result<std::unique_ptr<RecordFilesReader>>(std::move(reader)) : opened.error();
}

Result<bool> RecordFilesReader::openFirst()
{
    m_contents = std::make_unique<RecordContentReader>(m_path, m_options.limits, m_sink, *m_parts);
    for (const RecordSegment &segment : listSegments(m_path)) {
        m_numbers.push_back(segment.number);
        m_total += segment.size;
    }
    const std::uint32_t number = m_numbers.empty() ? 1 : m_numbers.front();
    Result<RecordReader> reader = openFile(number);
    if (!reader)
        return reader.error();
    begin(number, *std::move(reader));
    return true;
}

void RecordFilesReader::begin(std::uint32_t number, RecordReader reader)
{
    m_number = number;
    m_reader = std::move(reader);
    const std::uint32_t file = m_files ? m_files->add(m_reader->duplicate(), m_base) : 0;
    m_contents->beginFile(currentPath(), m_base, file);
}

Result<RecordReader> RecordFilesReader::openFile(std::uint32_t number)
{
    return RecordReader::open(segmentPath(m_path, number), [this] { return goesOn(); });
}

bool RecordFilesReader::isCancelled() const
{
    return m_options.cancelled != nullptr && m_options.cancelled->load(std::memory_order_relaxed);
}

bool RecordFilesReader::goesOn()
{
    if (m_reader && bytes() >= m_nextProgress)
        tellProgress();
    return !isCancelled();
}

void RecordFilesReader::tellProgress()
{
    m_nextProgress = bytes() + filesProgressStep;
    m_total = std::max(m_total, m_base + m_reader->size());
    if (m_sink.sink != nullptr)
        m_sink.sink->progress(bytes(), m_total);
}

void RecordFilesReader::read(const LoadOptions &options, ExchangeSink &sink, bool mayBegin)
{
    m_options = options;
    m_sink.sink = &sink;
    m_contents->limitFindings(options.limits.diagnostics);
    m_parts->goOn();
    do {
        readFile();
    } while (goesOn() && wantsMore() && goOnToNext(mayBegin));
    if (isDamaged() && goesOn() && wantsMore()) {
        m_contents->reportEnd(m_reader->verdict(), m_reader->error());
        m_isOver = m_isEndTold = true;
    }
    if (!isCancelled())
        m_parts->handOnAfter(longestWait);
    tellProgress();
    m_sink.sink = nullptr;
}

void RecordFilesReader::readFile()
{
    while (!m_isOver && goesOn() && wantsMore()) {
        const std::optional<RecordFrame> frame = m_reader->next();
        if (!frame)
            break;
        m_contents->read(*frame, m_reader->position().chain);
    }
}

bool RecordFilesReader::isDamaged() const
{
    const RecordVerdict::Kind kind = m_reader->verdict().kind;
    return m_reader->error() || kind == RecordVerdict::Kind::Changed || kind == RecordVerdict::Kind::UnknownVersion;
}

/// The file that stands behind the one that is read; nothing while there is none.
std::optional<std::uint32_t> RecordFilesReader::nextNumber() const
{
    if (identityOf(segmentPath(m_path, m_number + 1)))
        return m_number + 1;
    const auto next = std::upper_bound(m_numbers.begin(), m_numbers.end(), m_number);
    return next == m_numbers.end() ? std::nullopt : std::optional(*next);
}

/// Somebody may have given a file of another capture a name that fits.
bool RecordFilesReader::isOfCapture(const RecordFrame &first) const
{
    const auto header = first.is(RecordKind::Header) ? readRecordedHeader(first.content) : std::nullopt;
    return !header || !m_contents->capture() || header->capture == *m_contents->capture();
}

bool RecordFilesReader::goOnToNext(bool mayBegin)
{
    const std::optional<std::uint32_t> number = m_isOver ? std::nullopt : nextNumber();
    if (!number)
        return false;
    Result<RecordReader> next = openFile(*number);
    if (!next)
        return false;
    const std::optional<RecordFrame> first = next->next();
    const bool isBegun = first || next->verdict().kind != RecordVerdict::Kind::Torn;
    // A writer without room takes a file back that it could not begin.
    m_isNextForeign = first && !isOfCapture(*first);
    if ((!isBegun && !mayBegin) || m_isNextForeign)
        return false;
    readFile(); // what was written before the next one was begun
    if (!goesOn() || !wantsMore())
        return false;
    m_contents->reportEnd(m_reader->verdict(), m_reader->error());
    m_base += std::max(m_reader->size(), m_reader->position().offset);
    begin(*number, *std::move(next));
    if (first)
        m_contents->read(*first, m_reader->position().chain);
    return true;
}

void RecordFilesReader::finish(const LoadOptions &options, ExchangeSink &sink, bool mayGrow)
{
    m_options = options;
    m_sink.sink = &sink;
    m_parts->finish();
    if (!m_isEndTold)
        m_contents->reportEnd(m_reader->verdict(), m_reader->error(), mayGrow);
    m_contents->reportRest();
    m_sink.sink = nullptr;
}

bool RecordFilesReader::hasItsName() const
{
    return identityOf(currentPath()) == m_reader->identity();
}

} // namespace telltale::payload
