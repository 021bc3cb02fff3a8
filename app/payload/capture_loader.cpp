// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/capture.h"

#include "payload/loaders/input.h"
#include "payload/loaders/spool.h"

#include <chrono>
#include <unordered_map>

namespace telltale::payload {

namespace {

constexpr std::chrono::milliseconds batchTime{50};

/// Turns records into rows, batch by batch.
class RowSink : public RecordSink
{
public:
    RowSink(std::uint64_t total, const std::function<void(CaptureBatch)> &handOver) : m_handOver(handOver)
    {
        m_batch.total = total;
    }

    bool record(const Record &record) override;
    void diagnostic(const Diagnostic &diagnostic) override { keep(diagnostic); }
    void progress(std::uint64_t done, std::uint64_t) override
    {
        m_batch.done = done;
        handOverInTime();
    }
    void finish(std::shared_ptr<CaptureSource> source);

private:
    void keep(const Diagnostic &diagnostic);
    std::uint32_t nameNumber(const Record &record);
    void placeInPage(const Record &record, EventRow &row);
    void handOverInTime();
    void handOver();

    const std::function<void(CaptureBatch)> &m_handOver;
    CaptureBatch m_batch;
    std::vector<Diagnostic> m_diagnostics;
    std::unordered_map<std::string, std::uint32_t> m_names;
    std::chrono::steady_clock::time_point m_last = std::chrono::steady_clock::now();
};

bool RowSink::record(const Record &record)
{
    const Document &document = record.document;
    const Node &root = document.node(record.root);
    EventRow row;
    row.offset = record.place.offset;
    row.line = record.place.line;
    row.length = root.length;
    row.time = eventTime(record).value_or(EventRow::noTime);
    row.fields = fieldCount(record);
    row.name = nameNumber(record);
    row.flags = static_cast<std::uint16_t>((record.isIncomplete ? EventRow::incomplete : 0)
                                           | (record.isEnvelope ? EventRow::envelope : 0)
                                           | (record.diagnostics.empty() ? 0 : EventRow::hasProblems));
    placeInPage(record, row);
    m_batch.rows.push_back(row);
    for (Diagnostic diagnostic : record.diagnostics) {
        diagnostic.source = record.source;
        keep(diagnostic);
    }
    handOverInTime();
    return true;
}

std::uint32_t RowSink::nameNumber(const Record &record)
{
    std::optional<std::string> name = eventName(record);
    if (!name)
        return 0;
    const auto [entry, isNew] = m_names.try_emplace(*name, static_cast<std::uint32_t>(m_batch.names.size() + 1));
    if (isNew)
        m_batch.names.push_back(std::move(*name));
    return entry->second;
}

/// The index in the root array, and for fenced blocks what the row itself has no room for.
void RowSink::placeInPage(const Record &record, EventRow &row)
{
    const Document &document = record.document;
    std::optional<std::uint32_t> element;
    if (record.root != 0)
        element = document.node(record.root).keyOrIndex;
    else if (!document.prefix().empty())
        element = static_cast<std::uint32_t>(std::stoul(document.prefix().substr(1)));
    const bool isPieced = document.runs().size() > 1;
    if (!isPieced && record.section.empty() && record.title.empty()) {
        if (element) {
            row.flags |= EventRow::element;
            row.block = *element;
        }
        return;
    }
    CaptureBlock block;
    block.section = record.section;
    block.title = record.title;
    block.element = element;
    if (isPieced) {
        block.text = std::make_shared<const PaddedText>(document.text().view());
        block.runs.assign(document.runs().begin(), document.runs().end());
    }
    m_batch.blocks.push_back(std::move(block));
    row.block = static_cast<std::uint32_t>(m_batch.blocks.size());
}

void RowSink::keep(const Diagnostic &diagnostic)
{
    m_batch.diagnostics.push_back(diagnostic);
    m_diagnostics.push_back(diagnostic);
}

void RowSink::handOverInTime()
{
    // Asking for the time is dear beside reading a short event.
    if (m_batch.rows.size() % 256 != 0 || std::chrono::steady_clock::now() - m_last < batchTime)
        return;
    handOver();
}

void RowSink::handOver()
{
    CaptureBatch next;
    next.done = m_batch.done;
    next.total = m_batch.total;
    m_handOver(std::exchange(m_batch, std::move(next)));
    m_names.clear();
    m_last = std::chrono::steady_clock::now();
}

void RowSink::finish(std::shared_ptr<CaptureSource> source)
{
    source->diagnostics = std::move(m_diagnostics);
    m_batch.done = m_batch.total;
    m_batch.source = std::move(source);
    handOver();
}

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

void failed(std::shared_ptr<CaptureSource> source, const Error &error, const std::function<void(CaptureBatch)> &handOver)
{
    RowSink sink(0, handOver);
    sink.diagnostic(asDiagnostic(error, source->path));
    source->outcome.unreadable = true;
    sink.finish(std::move(source));
}

} // namespace

void loadForCapture(const std::string &path, const LoadOptions &options, const std::function<void(CaptureBatch)> &handOver)
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
