// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/capture_rows.h"

#include "payload/loaders/input.h"
#include "payload/loaders/spool.h"
#include "payload/marks/mark_book.h"

namespace telltale::payload {

namespace {

Diagnostic asDiagnostic(const Error &error, const std::string &source)
{
    return {Severity::Error, error.code, error.message, {}, source, {}, false};
}

void loadKept(const std::shared_ptr<const CaptureSource> &source, const std::optional<Error> &damage,
              const LoadOptions &options, const std::function<void(CaptureBatch)> &handOver,
              const std::shared_ptr<MarkBook> &book = {})
{
    RowSink sink(source, handOver, book);
    LoadOutcome outcome = loadText(source->text, source->path, options, sink);
    if (damage) {
        sink.diagnostic(asDiagnostic(*damage, source->path));
        outcome.unreadable = true;
    }
    sink.finish(outcome);
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

} // namespace

void loadForCapture(const std::string &path, const LoadOptions &options,
                    const std::function<void(CaptureBatch)> &handOver)
{
    auto source = std::make_shared<CaptureSource>();
    source->path = path;
    Result<OpenedInput> opened = openInput(path, options.limits);
    if (!opened) {
        failed(source, opened.error(), handOver);
        return;
    }
    std::shared_ptr<Input> input = std::move(opened->input);
    std::optional<Error> damage;
    if (!input->isAtEnd()) {
        Result<SpooledText> spooled = spool(*input, options.cancelled);
        if (!spooled) {
            failed(source, spooled.error(), handOver);
            return;
        }
        source->text = spooled->text();
        source->owner = spooled->file;
        damage = spooled->damage;
    } else {
        source->text = input->window();
        source->owner = input;
    }
    const std::optional<MarkPlaces> places = markPlaces(path);
    loadKept(source, damage, options, handOver, places ? std::make_shared<MarkBook>(path, *places) : nullptr);
}

void loadTextForCapture(const std::string &bytes, const std::string &name, const LoadOptions &options,
                        const std::function<void(CaptureBatch)> &handOver)
{
    auto source = std::make_shared<CaptureSource>();
    auto kept = std::make_shared<const PaddedText>(bytes);
    source->path = name;
    source->text = kept->text();
    source->owner = kept;
    loadKept(source, {}, options, handOver);
}

} // namespace telltale::payload
