// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/capture_rows.h"

#include "payload/loaders/input.h"
#include "payload/loaders/spool.h"

namespace telltale::payload {

namespace {

Diagnostic asDiagnostic(const Error &error, const std::string &source)
{
    return {Severity::Error, error.code, error.message, {}, source, {}, false};
}

void loadKept(std::shared_ptr<CaptureSource> source, const std::optional<Error> &damage, const LoadOptions &options,
              const std::function<void(CaptureBatch)> &handOver)
{
    RowSink sink(source->text.size(), handOver);
    source->outcome = loadText(source->text, source->path, options, sink);
    if (damage) {
        sink.diagnostic(asDiagnostic(*damage, source->path));
        source->outcome.unreadable = true;
    }
    sink.finish(std::move(source));
}

void failed(std::shared_ptr<CaptureSource> source, const Error &error,
            const std::function<void(CaptureBatch)> &handOver)
{
    RowSink sink(0, handOver);
    sink.diagnostic(asDiagnostic(error, source->path));
    source->outcome.unreadable = true;
    sink.finish(std::move(source));
}

} // namespace

void loadForCapture(const std::string &path, const LoadOptions &options,
                    const std::function<void(CaptureBatch)> &handOver)
{
    auto source = std::make_shared<CaptureSource>();
    source->path = path;
    Result<OpenedInput> opened = openInput(path, options.limits);
    if (!opened) {
        failed(std::move(source), opened.error(), handOver);
        return;
    }
    std::shared_ptr<Input> input = std::move(opened->input);
    std::optional<Error> damage;
    if (!input->isAtEnd()) {
        Result<SpooledText> spooled = spool(*input, options.cancelled);
        if (!spooled) {
            failed(std::move(source), spooled.error(), handOver);
            return;
        }
        source->text = spooled->text();
        source->owner = spooled->file;
        damage = spooled->damage;
    } else {
        source->text = input->window();
        source->owner = input;
    }
    loadKept(std::move(source), damage, options, handOver);
}

void loadTextForCapture(std::string bytes, const std::string &name, const LoadOptions &options,
                        const std::function<void(CaptureBatch)> &handOver)
{
    auto source = std::make_shared<CaptureSource>();
    auto kept = std::make_shared<const PaddedText>(bytes);
    source->path = name;
    source->text = kept->text();
    source->owner = kept;
    loadKept(std::move(source), {}, options, handOver);
}

} // namespace telltale::payload
