// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/run_listing.h"

#include "cli/diagnostics_printer.h"
#include "cli/event_printer.h"
#include "cli/printing_sink.h"
#include "payload/codes.h"
#include "payload/lexeme.h"
#include "report/record_printer.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

#include <unistd.h>

namespace telltale::cli {

namespace {

QString aboutListing(const char *text)
{
    return QCoreApplication::translate("telltale::cli::Run", text);
}

std::string numberText(std::uint64_t number)
{
    return QLocale().toString(qulonglong(number)).toStdString();
}

void putRight(report::Output &output, const std::string &text, std::size_t width)
{
    output.pad(width - std::min(width, columnsOf(text)));
    output.put(text);
}

} // namespace

RunListing::RunListing(const Parts &parts) : m_parts(parts), m_classifier(parts.knowledge) {}

RunListing::~RunListing() = default;

Result<bool> RunListing::open(const std::optional<std::string> &output)
{
    const ReadingOptions &reading = m_parts.options.reading;
    if (output) {
        const std::string record = m_parts.options.store.value_or(std::string());
        Result<std::unique_ptr<AtomicOutput>> file = AtomicOutput::create(*output, std::span(&record, 1));
        if (!file)
            return file.error();
        m_file = *std::move(file);
        m_output = &m_file->output();
    } else if (!reading.isQuiet) {
        m_output = &m_parts.errors;
    }
    if (m_output == nullptr)
        return true;
    const bool isTerminal = output == "-" || !output;
    const Terminal terminal =
        isTerminal ? terminalOf(output ? STDOUT_FILENO : STDERR_FILENO, reading.color) : Terminal();
    const Format format = reading.format.value_or(!output || terminal.isTerminal ? Format::Table : Format::Ndjson);
    m_isTable = format == Format::Table;
    m_printer = makeEventPrinter({format, true, m_parts.options.hasSecrets}, *m_output, terminal, m_classifier);
    m_printing = std::make_unique<PrintingSink>(*m_printer, *m_output, m_parts.diagnostics, m_parts.errors,
                                                terminal.isTerminal, reading.filter);
    m_printing->judgeBy(m_parts.knowledge);
    m_printer->begin();
    return true;
}

bool RunListing::record(const payload::Record &record)
{
    count(record);
    if (m_printing)
        m_printing->record(record);
    return true;
}

/// That nothing came is said by the statement.
void RunListing::diagnostic(const Diagnostic &diagnostic)
{
    if (std::string_view(diagnostic.code) == payload::codeWord(payload::Code::NoEvent))
        return;
    if (m_printing)
        m_printing->diagnostic(diagnostic);
    else if (diagnostic.severity == Severity::Error)
        m_parts.diagnostics.print(diagnostic);
}

void RunListing::count(const payload::Record &record)
{
    const bool isOpaque = !record.isEnvelope && record.form == payload::BodyForm::Bytes;
    m_undecoded += isOpaque || record.isIncomplete ? 1 : 0;
    if (!record.exchange)
        return;
    Sent &sent = m_places[payload::destinationOf(*record.exchange)];
    sent.events += record.isEnvelope ? 0 : 1;
    sent.requests += record.isEnvelope ? 1 : 0;
    sent.bytes += record.isEnvelope ? record.exchange->sentSize : 0;
}

void RunListing::printPlaces()
{
    struct Row
    {
        std::string place, requests, events, bytes;
    };
    std::vector<Row> rows{{aboutListing(QT_TRANSLATE_NOOP("telltale::cli::Run", "sent to")).toStdString(),
                           aboutListing(QT_TRANSLATE_NOOP("telltale::cli::Run", "requests")).toStdString(),
                           aboutListing(QT_TRANSLATE_NOOP("telltale::cli::Run", "events")).toStdString(),
                           aboutListing(QT_TRANSLATE_NOOP("telltale::cli::Run", "bytes")).toStdString()}};
    for (const auto &[place, sent] : m_places)
        rows.push_back({place.empty() ? aboutListing(QT_TRANSLATE_NOOP("telltale::cli::Run", "(no host)")).toStdString()
                                      : payload::visibleUtf8(place),
                        numberText(sent.requests), numberText(sent.events), numberText(sent.bytes)});
    std::size_t widths[4] = {};
    for (const Row &row : rows) {
        widths[0] = std::max(widths[0], columnsOf(row.place));
        widths[1] = std::max(widths[1], columnsOf(row.requests));
        widths[2] = std::max(widths[2], columnsOf(row.events));
        widths[3] = std::max(widths[3], columnsOf(row.bytes));
    }
    constexpr std::size_t gap = 2;
    m_output->put('\n');
    for (const Row &row : rows) {
        m_output->put(row.place);
        m_output->pad(widths[0] - columnsOf(row.place));
        putRight(*m_output, row.requests, widths[1] + gap);
        putRight(*m_output, row.events, widths[2] + gap);
        putRight(*m_output, row.bytes, widths[3] + gap);
        m_output->put('\n');
    }
}

Result<bool> RunListing::finish()
{
    if (!m_printer)
        return true;
    m_printer->end(m_printing->matched());
    if (m_isTable && !m_places.empty())
        printPlaces();
    if (!m_file)
        return m_output->flush();
    if (!m_file->finish())
        return m_file->error().value_or(Error{"not-writable", {}});
    return m_file->commit();
}

} // namespace telltale::cli
