// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/anonymise_record.h"

#include "cli/diagnostics_printer.h"
#include "cli/help.h"
#include "payload/exchange_records.h"
#include "payload/lexeme.h"
#include "payload/loaders/input.h"
#include "payload/loaders/record/record_content_reader.h"
#include "payload/loaders/record/record_segments.h"
#include "privacy/rewrite/exchange_rewriter.h"
#include "privacy/rewrite/recoding.h"
#include "privacy/rewrite/record_edits.h"
#include "store/record_writer.h"

#include <QCoreApplication>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <map>
#include <sys/stat.h>
#include <unistd.h>

namespace telltale::cli {

using payload::RecordedAnswer;
using payload::RecordedRequest;
using privacy::RewrittenExchange;

namespace {

QString aboutRecord(const char *text)
{
    return QCoreApplication::translate("telltale::cli::Anonymise", text);
}

/// Nobody waits for whole exchanges here.
class NoExchanges : public payload::ExchangeSink
{
public:
    explicit NoExchanges(DiagnosticsPrinter &diagnostics) : m_diagnostics(diagnostics) {}
    bool exchange(const payload::Exchange &) override { return true; }
    void diagnostic(const Diagnostic &diagnostic) override
    {
        if (diagnostic.severity == Severity::Error)
            m_diagnostics.print(diagnostic);
    }

private:
    DiagnosticsPrinter &m_diagnostics;
};

/// Takes the requests and answers of a record and writes them to another one.
class RecordCopy : public payload::RecordParts, private payload::RecordSink
{
public:
    RecordCopy(AnonymiseRun &run, const std::string &source, payload::ExchangeSink &sink, store::RecordWriter &writer,
               privacy::Anonymiser &judge, privacy::ChangedValues &values)
        : RecordParts(source, run.limits, sink), m_run(run), m_source(source), m_writer(writer), m_judge(judge),
          m_values(values)
    {
        m_options.limits = run.limits;
    }

    void request(const RecordedRequest &request, const payload::RecordFramePlace &place) override;
    bool answer(const RecordedAnswer &answer, const payload::RecordFramePlace &place) override;
    const std::optional<Error> &error() const { return m_error; }
    std::uint64_t events() const { return m_events; }
    std::uint64_t kept() const { return m_kept; }
    std::uint64_t emptied() const { return m_emptied; }

private:
    bool record(const payload::Record &record) override;
    void diagnostic(const Diagnostic &diagnostic) override
    {
        if (diagnostic.severity == Severity::Error)
            m_run.diagnostics.print(diagnostic);
    }
    Result<bool> write(const RecordedRequest &request, const RewrittenExchange &rewritten);

    AnonymiseRun &m_run;
    const std::string &m_source;
    store::RecordWriter &m_writer;
    privacy::Anonymiser &m_judge;
    privacy::ChangedValues &m_values;
    payload::LoadOptions m_options;
    std::unique_ptr<privacy::ExchangeRewriter> m_rewriter;
    std::map<std::uint64_t, std::uint64_t> m_numbers; ///< of exchanges whose answers may come: here and there
    std::optional<Error> m_error;
    std::uint64_t m_events = 0;
    std::uint64_t m_kept = 0;
    std::uint64_t m_emptied = 0; ///< of them, those without a field, which need not be read as events
};

bool RecordCopy::record(const payload::Record &record)
{
    const privacy::RecordChanges changes = privacy::writableChanges(record, m_judge.changes(record));
    m_values.take(record, changes);
    m_events += record.isEnvelope ? 0 : 1;
    m_kept += record.isEnvelope || changes.isBlocked ? 0 : 1;
    m_emptied += privacy::isEmptied(record, changes) ? 1 : 0;
    m_run.changedFields += changes.isBlocked ? 0 : changes.fields.size();
    m_run.blockedEvents += changes.isBlocked ? 1 : 0;
    if (record.isEnvelope)
        m_rewriter = std::make_unique<privacy::ExchangeRewriter>(record.exchange, m_options.limits);
    if (m_rewriter)
        m_rewriter->take(record, changes);
    return true;
}

Result<bool> RecordCopy::write(const RecordedRequest &request, const RewrittenExchange &rewritten)
{
    Result<std::string> head = privacy::applyEdits(request.head, rewritten.head.exact);
    if (!head)
        return head.error();
    if (!rewritten.head.headers.empty())
        return privacy::notRewritable(
            QT_TRANSLATE_NOOP("telltale::Rewrite", "A field behind its body cannot be written again"));
    RecordedRequest copy = request;
    copy.connection = 0;
    // The folders above a program often name whoever it belongs to.
    copy.sender.program.remove_prefix(copy.sender.program.find_last_of('/') + 1);
    copy.head = *head;
    copy.body = rewritten.content ? std::string_view(*rewritten.content) : request.body;
    const Result<std::uint64_t> number = m_writer.append(copy);
    if (!number)
        return number.error();
    m_numbers[request.exchange] = *number;
    return m_writer.flush();
}

void RecordCopy::request(const RecordedRequest &request, const payload::RecordFramePlace &place)
{
    if (m_error)
        return;
    m_rewriter.reset();
    const std::uint64_t kept = m_kept;
    const std::uint64_t emptied = m_emptied;
    payload::ExchangeRecords(m_source, m_options, *this).exchange(read(request, place));
    RewrittenExchange same;
    Result<RewrittenExchange> rewritten = m_rewriter && m_rewriter->hasChanges()
        ? m_rewriter->finish(std::string(request.body))
        : Result<RewrittenExchange>(same);
    if (rewritten && rewritten->isLeftOut) {
        m_kept = kept;
        m_emptied = emptied;
        return;
    }
    const Result<bool> written = rewritten ? write(request, *rewritten) : Result<bool>(rewritten.error());
    if (!written)
        m_error = written.error();
}

bool RecordCopy::answer(const RecordedAnswer &answer, const payload::RecordFramePlace &)
{
    const auto number = m_numbers.find(answer.exchange);
    if (m_error || number == m_numbers.end())
        return true; // of one that was left out
    RecordedAnswer copy = answer;
    copy.exchange = number->second;
    m_numbers.erase(number);
    const Result<bool> appended = m_writer.append(copy);
    if (!appended)
        m_error = appended.error();
    return true;
}

/// A folder of its own beside the output, for the record until it is whole.
class PlaceBeside
{
public:
    explicit PlaceBeside(const std::string &output)
    {
        const std::size_t slash = output.find_last_of('/');
        m_folder = (slash == std::string::npos ? std::string(".") : output.substr(0, slash)) + "/.telltale.XXXXXX";
        m_isMade = ::mkdtemp(m_folder.data()) != nullptr;
    }
    ~PlaceBeside()
    {
        if (!m_isMade)
            return;
        ::unlink(path().c_str());
        ::rmdir(m_folder.c_str());
    }
    PlaceBeside(const PlaceBeside &) = delete;
    PlaceBeside &operator=(const PlaceBeside &) = delete;
    bool isMade() const { return m_isMade; }
    std::string path() const { return m_folder + "/record.telltale"; }

private:
    std::string m_folder;
    bool m_isMade = false;
};

bool isSameFile(const std::string &a, const std::string &b)
{
    struct stat one = {};
    struct stat other = {};
    return ::stat(a.c_str(), &one) == 0 && ::stat(b.c_str(), &other) == 0 && one.st_dev == other.st_dev
        && one.st_ino == other.st_ino;
}

class RecordAnonymising
{
public:
    RecordAnonymising(AnonymiseRun &run, const std::string &input, const std::string &output)
        : m_run(run), m_input(input), m_output(output), m_place(output)
    {
    }
    ExitStatus run();

private:
    ExitStatus copy(privacy::Anonymiser &judge);
    bool readAll(payload::RecordContentReader &reader, RecordCopy &copy);
    ExitStatus scan();
    ExitStatus fail(const QString &message)
    {
        m_run.diagnostics.error(message);
        return Unusable;
    }

    AnonymiseRun &m_run;
    const std::string &m_input;
    const std::string &m_output;
    PlaceBeside m_place;
    privacy::ChangedValues m_values;
    std::uint64_t m_events = 0;
    std::uint64_t m_kept = 0;
    std::uint64_t m_emptied = 0;
};

/// All files of the record, verified.
bool RecordAnonymising::readAll(payload::RecordContentReader &reader, RecordCopy &copy)
{
    std::uint64_t base = 0;
    for (const payload::RecordSegment &segment : payload::listSegments(m_input)) {
        Result<payload::OpenedInput> opened = payload::openInput(segment.path, payload::Limits{});
        if (!opened) {
            fail(opened.error().message);
            return false;
        }
        payload::RecordFrames frames(*opened->input, m_run.limits.document, [] { return true; });
        reader.beginFile(segment.path, base, 0);
        while (const std::optional<payload::RecordFrame> frame = frames.next()) {
            reader.read(*frame, frames.position().chain);
            if (copy.error()) {
                fail(copy.error()->message);
                return false;
            }
        }
        reader.reportEnd(frames.verdict(), frames.error());
        base += segment.size;
    }
    reader.reportRest();
    return !reader.hasErrors();
}

ExitStatus RecordAnonymising::copy(privacy::Anonymiser &judge)
{
    store::RecordOptions options;
    options.segmentBytes = 0;
    options.program = versionText().trimmed().toStdString();
    Result<store::OpenedRecord> opened = store::RecordWriter::open(m_place.path(), std::move(options));
    if (!opened)
        return fail(opened.error().message);
    NoExchanges sink(m_run.diagnostics);
    RecordCopy copy(m_run, m_input, sink, *opened->writer, judge, m_values);
    payload::RecordContentReader reader(m_input, m_run.limits, sink, copy);
    if (!readAll(reader, copy))
        return Unusable;
    const Result<bool> ended = opened->writer->end();
    if (!ended)
        return fail(ended.error().message);
    m_kept = copy.kept();
    m_emptied = copy.emptied();
    m_run.events += copy.events();
    m_events = copy.events();
    return Clean;
}

ExitStatus RecordAnonymising::scan()
{
    auto again = privacy::Anonymiser::make(m_run.policy, m_run.knowledge, m_run.keys);
    if (!again)
        return fail(again.error().message);
    std::optional<privacy::ValueSearch> sought;
    if (!m_run.sought.empty())
        sought.emplace(m_run.sought);
    privacy::ResidualScan scan(
        {**again, m_values, m_run.knowledge, privacy::coveredCategories(*m_run.policy), sought ? &*sought : nullptr});
    payload::LoadOptions options;
    options.limits = m_run.limits;
    payload::load(m_place.path(), options, scan);
    const Result<payload::OpenedInput> written = payload::openInput(m_place.path(), payload::Limits{});
    scan.finish(written ? written->input->window().view() : std::string_view(), m_input);
    std::vector<privacy::Leftover> leftovers = scan.leftovers();
    for (privacy::Leftover &leftover : leftovers) {
        if (leftover.source.starts_with(m_place.path()))
            leftover.source.replace(0, m_place.path().size(), m_input);
    }
    if (scan.count() != 0)
        m_run.showLeftovers(leftovers, scan.count());
    const bool hasAll = scan.events() <= m_kept && scan.events() + m_emptied >= m_kept;
    return scan.count() == 0 && hasAll ? Clean : Findings;
}

ExitStatus RecordAnonymising::run()
{
    if (m_output == "-")
        return fail(aboutRecord(QT_TRANSLATE_NOOP("telltale::cli::Anonymise",
                                                  "The record of a capture cannot be written to standard output")));
    for (const payload::RecordSegment &segment : payload::listSegments(m_input)) {
        if (isSameFile(segment.path, m_output))
            return fail(QCoreApplication::translate("telltale::report::Output", "%1 is also an input and would be lost")
                            .arg(payload::visible(m_output)));
    }
    if (!m_place.isMade() || payload::listSegments(m_output).size() > 1)
        return fail(QCoreApplication::translate("telltale::report::Output", "%1 cannot be written: %2")
                        .arg(payload::visible(m_output),
                             m_place.isMade() ? aboutRecord(
                                 QT_TRANSLATE_NOOP("telltale::cli::Anonymise", "other files of a record are there"))
                                              : QString::fromLocal8Bit(std::strerror(errno))));
    auto judge = privacy::Anonymiser::make(m_run.policy, m_run.knowledge, m_run.keys);
    if (!judge)
        return fail(judge.error().message);
    const ExitStatus copied = copy(**judge);
    printProblems(**judge, m_input, m_run.diagnostics);
    if (copied != Clean)
        return copied;
    const ExitStatus left = scan();
    if (left == Unusable || (left == Findings && !m_run.allowsLeftovers))
        return left;
    noteExport(m_run, m_input, m_output, m_place.path());
    const int written = ::open(m_place.path().c_str(), O_RDONLY | O_CLOEXEC);
    const bool isKept = written >= 0 && ::fsync(written) == 0;
    if (written >= 0)
        ::close(written);
    if (!isKept || ::rename(m_place.path().c_str(), m_output.c_str()) != 0) {
        const int problem = errno;
        noteNoExport(m_run, m_output);
        return fail(QString::fromLocal8Bit(std::strerror(problem)));
    }
    return m_events == 0 ? Nothing : Clean;
}

} // namespace

ExitStatus anonymiseRecord(AnonymiseRun &run, const std::string &input, const std::string &output)
{
    return RecordAnonymising(run, input, output).run();
}

} // namespace telltale::cli
