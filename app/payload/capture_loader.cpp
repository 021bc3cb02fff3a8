// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/capture_rows.h"

#include "payload/loaders/input.h"
#include "payload/loaders/input_errors.h"
#include "payload/loaders/mapped_file.h"
#include "payload/loaders/spool.h"
#include "payload/marks/mark_book.h"
#include "payload/record_feed.h"

#include <fcntl.h>
#include <unistd.h>

namespace telltale::payload {

namespace {

Diagnostic asDiagnostic(const Error &error, const std::string &source)
{
    return {Severity::Error, error.code, error.message, {}, source, {}, false};
}

std::optional<FollowPoint> followPoint(const LoadOutcome &outcome, const std::optional<FileIdentity> &file, Text text)
{
    if (!outcome.resume || !file)
        return {};
    return FollowPoint{*outcome.resume, FileMark(*file, text, outcome.resume->offset())};
}

/// `file`: what the source's bytes are, as they are; nothing where they were decompressed or came from elsewhere.
void loadKept(const std::shared_ptr<const CaptureSource> &source, const std::optional<Error> &damage,
              const std::optional<FileIdentity> &file, const LoadOptions &options,
              const std::function<void(CaptureBatch)> &handOver, const std::shared_ptr<MarkBook> &book = {})
{
    RowSink sink(source, handOver, book);
    LoadOutcome outcome = loadText(source->text, source->path, options, sink);
    if (damage) {
        sink.diagnostic(asDiagnostic(*damage, source->path));
        outcome.unreadable = true;
        outcome.resume.reset();
    }
    sink.finish(outcome, followPoint(outcome, file, source->text));
}

void failed(const std::shared_ptr<const CaptureSource> &source, const Error &error,
            const std::function<void(CaptureBatch)> &handOver)
{
    RowSink sink(source, handOver);
    sink.diagnostic(asDiagnostic(error, source->path));
    LoadOutcome outcome;
    outcome.unreadable = true;
    sink.finish(outcome);
}

std::shared_ptr<MarkBook> bookOf(const std::string &path)
{
    const std::optional<MarkPlaces> places = markPlaces(path);
    return places ? std::make_shared<MarkBook>(path, *places) : nullptr;
}

void loadRecordForCapture(const std::string &path, const LoadOptions &options,
                          const std::function<void(CaptureBatch)> &handOver)
{
    const Result<std::shared_ptr<RecordFeed>> feed = RecordFeed::open(path, options);
    if (feed) {
        (*feed)->load(options, handOver, bookOf(path));
        return;
    }
    auto source = std::make_shared<CaptureSource>();
    source->path = path;
    failed(source, feed.error(), handOver);
}

} // namespace

void loadForCapture(const std::string &path, const LoadOptions &options,
                    const std::function<void(CaptureBatch)> &handOver)
{
    if (isRecordSource(path)) {
        loadRecordForCapture(path, options, handOver);
        return;
    }
    auto source = std::make_shared<CaptureSource>();
    source->path = path;
    Result<OpenedInput> opened = openInput(path, options.limits);
    if (!opened) {
        failed(source, opened.error(), handOver);
        return;
    }
    std::shared_ptr<Input> input = std::move(opened->input);
    std::optional<Error> damage;
    std::optional<FileIdentity> file;
    if (!input->isAtEnd()) {
        Result<SpooledText> spooled = spool(*input, options.cancelled);
        if (!spooled) {
            failed(source, spooled.error(), handOver);
            return;
        }
        source->text = spooled->text();
        source->owner = spooled->file;
        damage = spooled->damage;
        // A log that nobody has written to yet: there is nothing to map.
        if (source->text.isEmpty() && input->sourceRead() == 0 && path != "-")
            file = identityOf(path);
    } else {
        source->text = input->window();
        source->owner = input;
        if (const MappedFile *mapped = input->mapped())
            file = mapped->identity();
    }
    loadKept(source, damage, file, options, handOver, bookOf(path));
}

Growth followForCapture(const std::string &path, const FollowPoint &from, const LoadOptions &options,
                        const std::function<void(CaptureBatch)> &handOver)
{
    if (from.record)
        return from.record->readOn(options, handOver);
    const int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
    if (descriptor < 0)
        return Growth::Gone;
    std::uint64_t size = 0;
    const Growth growth = from.mark.judge(descriptor, size);
    const auto mapped = MappedFile::map(descriptor, path, options.limits.file);
    close(descriptor);
    if (growth != Growth::Grown)
        return growth;
    if (!mapped)
        return Growth::Gone;
    const std::shared_ptr<const MappedFile> &file = *mapped;
    auto source = std::make_shared<CaptureSource>();
    source->path = path;
    source->text = file->text();
    source->owner = file;
    RowSink sink(source, handOver);
    sink.keep(from.resume.handed);
    std::optional<LoadOutcome> outcome = loadOn(source->text, path, options, from.resume, sink);
    if (!outcome)
        return Growth::Other;
    const bool isTruncated = file->wasTruncated();
    if (isTruncated || !file->isWhole()) {
        const Error damage = isTruncated ? changedWhileReading(path) : fileLimit(path, source->text.size());
        sink.diagnostic(asDiagnostic(damage, path));
        outcome->unreadable = true;
        outcome->resume.reset();
    }
    sink.finish(*outcome, followPoint(*outcome, file->identity(), source->text));
    return Growth::Grown;
}

void loadTextForCapture(const std::string &bytes, const std::string &name, const LoadOptions &options,
                        const std::function<void(CaptureBatch)> &handOver)
{
    auto source = std::make_shared<CaptureSource>();
    auto kept = std::make_shared<const PaddedText>(bytes);
    source->path = name;
    source->text = kept->text();
    source->owner = kept;
    loadKept(source, {}, {}, options, handOver);
}

} // namespace telltale::payload
