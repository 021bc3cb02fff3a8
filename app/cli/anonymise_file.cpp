// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/anonymise_file.h"

#include "cli/anonymise_record.h"
#include "cli/atomic_output.h"
#include "cli/diagnostics_printer.h"
#include "payload/codes.h"
#include "payload/lexeme.h"
#include "payload/loaders/byte_stream.h"
#include "payload/loaders/input.h"
#include "payload/loaders/load.h"
#include "payload/loaders/record/record_segments.h"
#include "payload/loaders/sniff.h"
#include "payload/loaders/spool.h"
#include "privacy/rewrite/compressed_sink.h"
#include "privacy/rewrite/input_rewriter.h"
#include "privacy/rewrite/record_edits.h"

#include <QCoreApplication>

#include <fcntl.h>
#include <unistd.h>

namespace telltale::cli {

using payload::Compression;

namespace {

QString aboutAnonymiseFile(const char *text)
{
    return QCoreApplication::translate("telltale::cli::Anonymise", text);
}

/// How the file itself is compressed; what comes through a pipe is written as it expands.
Compression compressionOfFile(const std::string &path)
{
    const int descriptor = path == "-" ? -1 : ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0)
        return Compression::None;
    char first[4];
    const ssize_t got = ::pread(descriptor, first, sizeof first, 0);
    ::close(descriptor);
    return got <= 0 ? Compression::None
                    : payload::compressionOf({first, static_cast<std::size_t>(got)}).value_or(Compression::None);
}

std::unique_ptr<privacy::ByteSink> compressing(Compression compression, privacy::ByteSink &inner)
{
    switch (compression) {
    case Compression::Gzip:
        return privacy::gzipSink(inner);
    case Compression::Zlib:
        return privacy::zlibSink(inner);
    case Compression::Zstd:
        return privacy::zstdSink(inner);
    case Compression::None:
        break;
    }
    return nullptr;
}

/// All bytes of an input, mapped: the file's own, or those of a temporary one where it is compressed or a pipe.
struct WholeInput
{
    std::unique_ptr<payload::Input> input;
    std::optional<payload::SpooledText> spooled;
    const payload::MappedFile *file() const { return spooled ? spooled->file.get() : input->mapped(); }
    payload::Text text() const { return spooled ? spooled->text() : input->window(); }
};

Result<WholeInput> openWhole(const std::string &path, const payload::Limits &limits)
{
    Result<payload::OpenedInput> opened = payload::openInput(path, limits);
    if (!opened)
        return opened.error();
    WholeInput whole;
    whole.input = std::move(opened->input);
    if (whole.input->mapped() != nullptr && whole.input->mapped()->isWhole())
        return whole;
    // What reading stops at, a limit too, would be missing in the output.
    Result<payload::SpooledText> spooled = payload::spool(*whole.input, nullptr);
    if (!spooled)
        return spooled.error();
    if (spooled->damage)
        return *spooled->damage;
    whole.spooled = *std::move(spooled);
    return whole;
}

/// Passes records on, and lets go of the mapped bytes that were read.
class LettingGo : public payload::RecordSink
{
public:
    LettingGo(payload::RecordSink &inner, const payload::MappedFile *file) : m_inner(inner), m_file(file) {}
    bool record(const payload::Record &record) override
    {
        const Place &place = record.exchange ? record.exchange->place : record.place;
        to(static_cast<std::size_t>(place.offset));
        return m_inner.record(record);
    }
    void diagnostic(const Diagnostic &diagnostic) override { m_inner.diagnostic(diagnostic); }
    void to(std::size_t offset)
    {
        constexpr std::size_t step = std::size_t(8) << 20;
        if (m_file == nullptr || offset < m_released + 2 * step)
            return;
        m_file->release(m_released, offset - step);
        m_released = offset - step;
    }

private:
    payload::RecordSink &m_inner;
    const payload::MappedFile *m_file;
    std::size_t m_released = 0;
};

/// One input on its way.
class FileAnonymising
{
public:
    FileAnonymising(AnonymiseRun &run, const std::string &input, const std::string &output)
        : m_run(run), m_input(input), m_output(output)
    {
    }
    ExitStatus run();

private:
    bool rewrite(const WholeInput &whole, privacy::Anonymiser &judge, AtomicOutput &out);
    ExitStatus scan(const AtomicOutput &out);
    ExitStatus fail(const QString &message)
    {
        m_run.diagnostics.error(message);
        return Unusable;
    }
    payload::LoadOptions loadOptions() const
    {
        payload::LoadOptions options;
        options.limits = m_run.limits;
        return options;
    }

    AnonymiseRun &m_run;
    const std::string &m_input;
    const std::string &m_output;
    privacy::ChangedValues m_values;
    std::uint64_t m_records = 0;
    std::uint64_t m_events = 0;
    std::uint64_t m_kept = 0;    ///< events that are in the output
    std::uint64_t m_emptied = 0; ///< of them, those without a field, which need not be read as events
    bool m_hasUnread = false;    ///< bytes that nobody could judge are in it
};

/// False: it cannot be written, and that has been said.
bool FileAnonymising::rewrite(const WholeInput &whole, privacy::Anonymiser &judge, AtomicOutput &out)
{
    const std::unique_ptr<privacy::ByteSink> compressor = compressing(compressionOfFile(m_input), out);
    privacy::RewriteInput input;
    input.bytes = whole.text().view();
    input.format = payload::sniff(whole.text(), true, payload::withoutCompressionSuffix(m_input)).format;
    input.limits = m_run.limits;
    input.file = whole.file();
    privacy::InputRewriter rewriter(input, judge, compressor ? *compressor : static_cast<privacy::ByteSink &>(out));
    rewriter.setObserver([this](const payload::Record &record, const privacy::RecordChanges &changes) {
        ++m_records;
        m_events += record.isEnvelope ? 0 : 1;
        m_kept += record.isEnvelope || changes.isBlocked ? 0 : 1;
        m_emptied += privacy::isEmptied(record, changes) ? 1 : 0;
        m_values.take(record, changes);
    });
    rewriter.setFindings([this](const Diagnostic &finding) {
        if (finding.severity == Severity::Error)
            m_run.diagnostics.print(finding, m_input);
    });
    payload::loadText(whole.text(), m_input, loadOptions(), rewriter);
    const bool isDone = rewriter.finish();
    if (rewriter.error())
        m_run.diagnostics.print(*rewriter.error());
    else if (const auto error = out.error())
        m_run.diagnostics.error(error->message);
    m_run.changedFields += rewriter.changedFields();
    m_run.blockedEvents += rewriter.blockedEvents();
    m_run.events += m_events;
    m_hasUnread = rewriter.hasUnread();
    return isDone;
}

/// What was written is read again, as anybody would.
ExitStatus FileAnonymising::scan(const AtomicOutput &out)
{
    auto again = privacy::Anonymiser::make(m_run.policy, m_run.knowledge, m_run.keys);
    Result<WholeInput> whole =
        openWhole(out.readingPath(),
                  payload::Limits{m_run.limits.depth, m_run.limits.document, m_run.limits.nodes, UINT64_MAX, 1000});
    if (!again || !whole)
        return fail(again ? whole.error().message : again.error().message);
    std::optional<privacy::ValueSearch> sought;
    if (!m_run.sought.empty())
        sought.emplace(m_run.sought);
    privacy::ResidualScan scan(
        {**again, m_values, m_run.knowledge, privacy::coveredCategories(*m_run.policy), sought ? &*sought : nullptr});
    LettingGo reading(scan, whole->file());
    if (whole->text().size() != 0)
        payload::loadText(whole->text(), m_input, loadOptions(), reading);
    LettingGo searching(scan, whole->file());
    scan.finish(whole->text().view(), m_input, [&searching](std::size_t offset) { searching.to(offset); });
    if (m_values.isCut())
        m_run.diagnostics.error(
            aboutAnonymiseFile(QT_TRANSLATE_NOOP("telltale::cli::Anonymise",
                                                 "%1 has more than %2 different values that go: only the first ones "
                                                 "were looked for in other places"))
                .arg(payload::visible(m_input))
                .arg(privacy::ChangedValues::most));
    const bool hasAll = scan.events() <= m_kept && scan.events() + m_emptied >= m_kept;
    if (!hasAll)
        m_run.diagnostics.error(
            aboutAnonymiseFile(QT_TRANSLATE_NOOP("telltale::cli::Anonymise",
                                                 "%1: %2 events were to be written, and %3 can be read in what was"))
                .arg(payload::visible(m_input))
                .arg(m_kept)
                .arg(scan.events()));
    if (scan.count() != 0)
        m_run.showLeftovers(scan.leftovers(), scan.count());
    return scan.count() == 0 && hasAll ? Clean : Findings;
}

ExitStatus FileAnonymising::run()
{
    const Result<WholeInput> whole = openWhole(m_input, m_run.limits);
    if (!whole)
        return fail(whole.error().message);
    auto judge = privacy::Anonymiser::make(m_run.policy, m_run.knowledge, m_run.keys);
    if (!judge)
        return fail(judge.error().message);
    const Result<std::unique_ptr<AtomicOutput>> out = AtomicOutput::create(m_output, m_run.inputs);
    if (!out)
        return fail(out.error().message);
    if (!rewrite(*whole, **judge, **out))
        return Unusable;
    printProblems(**judge, m_input, m_run.diagnostics);
    if (m_events == 0) {
        Diagnostic nothing =
            payload::makeDiagnostic(m_records == 0 ? payload::Code::Empty : payload::Code::NoEvent, QString());
        nothing.source = m_input;
        m_run.diagnostics.print(nothing);
    }
    // Requests without events have fields too.
    if (m_records == 0)
        return Nothing;
    const ExitStatus left = scan(**out);
    const ExitStatus unread = m_hasUnread ? Unusable : Clean;
    if (left == Unusable || (left == Findings && !m_run.allowsLeftovers))
        return worse(left, unread);
    noteExport(m_run, m_input, m_output, (*out)->readingPath());
    const Result<bool> saved = (*out)->commit();
    if (!saved) {
        noteNoExport(m_run, m_output);
        return fail(saved.error().message);
    }
    return worse(unread, m_events == 0 ? Nothing : Clean);
}

} // namespace

ExitStatus anonymiseFile(AnonymiseRun &run, const std::string &input, const std::string &output)
{
    if (payload::isRecordFile(input))
        return anonymiseRecord(run, input, output);
    return FileAnonymising(run, input, output).run();
}

void printProblems(const privacy::Anonymiser &anonymiser, const std::string &source, DiagnosticsPrinter &diagnostics)
{
    for (const privacy::AnonymiseProblem &problem : anonymiser.problems()) {
        Diagnostic diagnostic{Severity::Warning, "anonymise-dropped", {}, {}, source, {}, false};
        diagnostic.message =
            aboutAnonymiseFile(QT_TRANSLATE_NOOP("telltale::cli::Anonymise", "%1: dropped %2 times, because: %3"))
                .arg(payload::visible(problem.path))
                .arg(problem.fields)
                .arg(problem.message);
        diagnostics.print(diagnostic);
    }
}

} // namespace telltale::cli
