// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/record/record_loader.h"

#include "payload/codes.h"
#include "payload/loaders/loose_findings.h"
#include "payload/loaders/record/record_exchanges.h"
#include "payload/loaders/record/record_frames.h"

#include <QCoreApplication>
#include <QLocale>

#include <limits>

namespace telltale::payload {

namespace {

constexpr std::uint64_t recordProgressStep = std::uint64_t(4) << 20;

QString recordText(std::string_view bytes)
{
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

/// One file, from its first frame to its last finding.
class RecordLoader
{
public:
    RecordLoader(Input &input, const std::string &source, const LoadOptions &options, ExchangeSink &sink)
        : m_input(input), m_options(options), m_sink(sink), m_findings(source, options.limits.diagnostics, sink),
          m_exchanges(source, options.limits, sink),
          m_frames(input, options.limits.document, [this] { return goesOn(); })
    {
    }

    LoadOutcome run();

private:
    bool goesOn();
    void read(const RecordFrame &frame);
    bool readContent(const RecordFrame &frame);
    void readRefusal(const RecordedRefusal &refusal, const RecordFrame &frame);
    void reportTooLarge(const RecordFrame &frame);
    void reportEnd();
    void report(Code code, std::uint64_t offset, const QString &detail = {});

    Input &m_input;
    const LoadOptions &m_options;
    ExchangeSink &m_sink;
    LooseFindings m_findings;
    RecordExchanges m_exchanges;
    RecordFrames m_frames;
    std::uint64_t m_nextProgress = 0;
    std::uint64_t m_unknownKinds = 0;
    std::uint64_t m_firstUnknown = 0;
    bool m_isEnded = false;
};

bool RecordLoader::goesOn()
{
    if (m_input.sourceRead() >= m_nextProgress) {
        m_nextProgress = m_input.sourceRead() + recordProgressStep;
        m_sink.progress(m_input.sourceRead(), m_input.sourceSize());
    }
    return m_options.cancelled == nullptr || !m_options.cancelled->load(std::memory_order_relaxed);
}

LoadOutcome RecordLoader::run()
{
    bool isCancelled = false;
    while (m_exchanges.goesOn()) {
        isCancelled = !goesOn();
        if (isCancelled)
            break;
        const std::optional<RecordFrame> frame = m_frames.next();
        if (!frame)
            break;
        read(*frame);
    }
    isCancelled |= m_frames.isStopped();
    if (!isCancelled && m_exchanges.goesOn()) {
        m_exchanges.finish();
        reportEnd();
    }
    m_findings.reportRest();
    m_sink.progress(m_input.sourceRead(), m_input.sourceSize());
    LoadOutcome outcome;
    outcome.bytes = m_frames.position().offset;
    outcome.unreadable = m_findings.hasErrors() || m_exchanges.hasErrors();
    outcome.cancelled = isCancelled;
    return outcome;
}

void RecordLoader::read(const RecordFrame &frame)
{
    m_isEnded = frame.is(RecordKind::End);
    if (frame.isTooLarge)
        reportTooLarge(frame);
    else if (!readContent(frame))
        report(Code::RecordFrame, frame.offset,
               QCoreApplication::translate("telltale::Codes", "its kind is %1").arg(frame.kind));
}

/// False when the content is not what its kind has.
bool RecordLoader::readContent(const RecordFrame &frame)
{
    const std::string_view content = frame.content;
    switch (static_cast<RecordKind>(frame.kind)) {
    case RecordKind::Request: {
        const auto request = readRecordedRequest(content);
        if (request)
            m_exchanges.request(*request, frame.offset, content);
        return request.has_value();
    }
    case RecordKind::Answer: {
        const auto answer = readRecordedAnswer(content);
        if (answer && !m_exchanges.answer(*answer))
            report(Code::RecordAnswer, frame.offset, QString::number(answer->exchange));
        return answer.has_value();
    }
    case RecordKind::Refusal: {
        const auto refusal = readRecordedRefusal(content);
        if (refusal)
            readRefusal(*refusal, frame);
        return refusal.has_value();
    }
    case RecordKind::Header:
        return readRecordedHeader(content).has_value();
    case RecordKind::Connection:
        return readRecordedConnection(content).has_value();
    case RecordKind::Decision:
        return readRecordedDecision(content).has_value();
    case RecordKind::Forward:
        return readRecordedForward(content).has_value();
    case RecordKind::Coverage:
        return readRecordedCoverage(content).has_value();
    case RecordKind::End:
        return readRecordedEnd(content).has_value();
    }
    if (m_unknownKinds++ == 0)
        m_firstUnknown = frame.offset;
    return true;
}

void RecordLoader::readRefusal(const RecordedRefusal &refusal, const RecordFrame &frame)
{
    report(Code::RecordRefused, frame.offset,
           QCoreApplication::translate("telltale::Codes", "%1 (%2 had come)")
               .arg(recordText(refusal.reason),
                    QLocale().formattedDataSize(static_cast<qint64>(
                        std::min<std::uint64_t>(refusal.received, std::numeric_limits<qint64>::max())))));
}

void RecordLoader::reportTooLarge(const RecordFrame &frame)
{
    Diagnostic diagnostic = makeDiagnostic(Code::DocumentLimit, {frame.offset, 1, 1});
    diagnostic.message = QCoreApplication::translate("telltale::Codes", "A frame of more than %1")
                             .arg(QLocale().formattedDataSize(static_cast<qint64>(m_options.limits.document)));
    m_findings.report(std::move(diagnostic));
}

/// Why nothing follows.
void RecordLoader::reportEnd()
{
    const RecordVerdict &verdict = m_frames.verdict();
    if (m_unknownKinds != 0)
        report(Code::RecordKind, m_firstUnknown, QString::number(m_unknownKinds));
    if (m_frames.error()) {
        const Error &error = *m_frames.error();
        m_findings.report({Severity::Error, error.code, error.message, {}, {}, {verdict.offset, 1, 1}});
        return;
    }
    switch (verdict.kind) {
    case RecordVerdict::Kind::Torn:
        report(Code::RecordTorn, verdict.offset, QString::number(verdict.offset));
        break;
    case RecordVerdict::Kind::Changed:
        report(Code::RecordChanged, verdict.offset, QString::number(verdict.offset));
        break;
    case RecordVerdict::Kind::UnknownVersion:
        report(Code::RecordVersion, verdict.offset, QString::number(verdict.version));
        break;
    case RecordVerdict::Kind::Whole:
        if (!m_isEnded)
            report(Code::RecordOpen, verdict.offset);
        break;
    }
}

void RecordLoader::report(Code code, std::uint64_t offset, const QString &detail)
{
    m_findings.report(makeDiagnostic(code, {offset, 1, 1}, detail));
}

} // namespace

LoadOutcome loadRecord(Input &input, const std::string &source, const LoadOptions &options, ExchangeSink &sink)
{
    return RecordLoader(input, source, options, sink).run();
}

} // namespace telltale::payload
