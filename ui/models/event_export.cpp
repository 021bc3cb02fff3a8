// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/event_export.h"

#include "audit/classifier.h"
#include "report/csv_printer.h"
#include "report/json_printer.h"
#include "report/output.h"
#include "ui/models/event_document.h"
#include "ui/models/shared_knowledge.h"

#include <QFile>

#include <memory>
#include <unistd.h>

namespace telltale::models {

namespace {

using report::CsvPrinter;
using report::JsonPrinter;

constexpr std::size_t progressStep = 1000;

std::unique_ptr<report::RecordPrinter> makePrinter(ExportFormat format, report::Output &output,
                                                   audit::Classifier *classifier)
{
    if (format == ExportFormat::Csv)
        return std::make_unique<CsvPrinter>(output, false, classifier, false);
    return std::make_unique<JsonPrinter>(
        output, format == ExportFormat::Json ? JsonPrinter::Form::Array : JsonPrinter::Form::Lines, false, classifier);
}

/// Prints the event as the loader gave it; false when it is not there any more.
bool printEvent(const payload::CaptureView &capture, std::size_t event, report::RecordPrinter &printer)
{
    const std::unique_ptr<payload::EventDetail> detail = capture.read(event);
    const payload::CaptureBlock &block = capture.block(detail->row);
    if (!detail->isAsLoaded())
        return false;
    payload::Record record{detail->document, 0, static_cast<payload::NodeIndex>(detail->document.nodes().size())};
    record.place = detail->document.place(detail->document.node(0).offset);
    record.isEnvelope = (detail->row.flags & payload::EventRow::envelope) != 0;
    record.isIncomplete = (detail->row.flags & payload::EventRow::incomplete) != 0;
    record.diagnostics = detail->document.diagnostics();
    record.source = capture.sources[detail->row.source]->path;
    record.section = block.section();
    record.title = block.title();
    record.form = block.form;
    record.exchange = detail->exchange;
    record.mark = capture.marks.find(event);
    printer.record(record);
    return true;
}

} // namespace

EventExport::EventExport(QObject *parent) : QObject(parent) {}

EventExport::~EventExport()
{
    m_cancelled = true;
    if (m_thread.joinable())
        m_thread.join();
}

void EventExport::start(payload::CaptureView capture, std::vector<std::size_t> events, ExportFormat format,
                        const QString &path)
{
    if (m_running)
        return;
    if (m_thread.joinable())
        m_thread.join(); // it has sent its last call already
    m_running = true;
    m_cancelled = false;
    m_thread = std::thread([this, capture = std::move(capture), events = std::move(events), format, path] {
        run(capture, events, format, path);
    });
}

void EventExport::cancel()
{
    m_cancelled = true;
}

void EventExport::run(const payload::CaptureView &capture, const std::vector<std::size_t> &events, ExportFormat format,
                      const QString &path)
{
    std::vector<std::string> inputs;
    for (const auto &source : capture.sources) {
        if (source)
            inputs.push_back(source->path);
    }
    const Result<int> opened = report::openOutputFile(QFile::encodeName(path).toStdString(), inputs);
    if (!opened) {
        end(0, path, opened.error().message);
        return;
    }
    qulonglong done = 0;
    qulonglong missing = 0;
    QString error;
    {
        report::Output output(*opened);
        std::optional<audit::Classifier> classifier;
        if (m_knowledge != nullptr)
            classifier.emplace(m_knowledge->get());
        const auto printer = makePrinter(format, output, classifier ? &*classifier : nullptr);
        printer->begin();
        for (; done < events.size() && output.isOpen() && !m_cancelled; ++done) {
            missing += !printEvent(capture, events[done], *printer);
            if (done % progressStep == progressStep - 1)
                Q_EMIT progressed(done + 1, events.size());
        }
        printer->end({});
        output.flush();
        if (const auto failure = output.error())
            error = failure->message;
    }
    if (::close(*opened) != 0 && error.isEmpty())
        error = tr("The file could not be written to its end.");
    if (m_cancelled && error.isEmpty())
        error = tr("Stopped.");
    if (missing != 0 && error.isEmpty())
        error = tr("The file they come from has changed: %1 rows are missing.").arg(missing);
    end(done - missing, path, error);
}

/// On the export's thread; what follows belongs to the window's.
void EventExport::end(qulonglong events, const QString &path, const QString &error)
{
    QMetaObject::invokeMethod(
        this,
        [this, events, path, error] {
            m_running = false;
            Q_EMIT finished(events, path, error);
        },
        Qt::QueuedConnection);
}

std::string bytesOf(const payload::CaptureView &capture, const std::vector<std::size_t> &events,
                    const std::shared_ptr<const audit::Knowledge> &knowledge, Secrets secrets)
{
    std::string bytes;
    for (const std::size_t event : events) {
        if (!bytes.empty())
            bytes += '\n';
        const EventDocument document(capture.read(event), knowledge);
        bytes += copyBytes(document, 0, document.size(), secrets);
    }
    return bytes;
}

} // namespace telltale::models
