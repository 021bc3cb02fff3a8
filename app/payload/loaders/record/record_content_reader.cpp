// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/record/record_content_reader.h"

#include "payload/codes.h"
#include "payload/loaders/record/tunnel_words.h"
#include "payload/sender.h"

#include <QCoreApplication>
#include <QLocale>

#include <limits>

namespace telltale::payload {

namespace {

QString recordText(std::string_view bytes)
{
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

QString recordSize(std::uint64_t bytes)
{
    return QLocale().formattedDataSize(
        static_cast<qint64>(std::min<std::uint64_t>(bytes, std::numeric_limits<qint64>::max())));
}

/// `12 kB sent, 3 kB received, by node · pid 4711`
QString passedText(std::uint64_t sent, std::uint64_t received, const Sender &sender)
{
    const QString bytes = QCoreApplication::translate("telltale::Codes", "%1 sent, %2 received")
                              .arg(recordSize(sent), recordSize(received));
    return sender.isKnown() ? QCoreApplication::translate("telltale::Codes", "%1, by %2").arg(bytes, senderText(sender))
                            : QCoreApplication::translate("telltale::Codes", "%1, by an unknown program").arg(bytes);
}

} // namespace

RecordContentReader::RecordContentReader(const std::string &source, const Limits &limits, ExchangeSink &sink,
                                         RecordParts &parts)
    : m_source(source), m_limits(limits), m_findings(m_source, limits.diagnostics, sink), m_parts(parts)
{
}

void RecordContentReader::beginFile(const std::string &path, std::uint64_t base, std::uint32_t file)
{
    m_source = path;
    m_base = base;
    m_file = file;
    m_isEnded = false;
    m_end.reset();
    m_unknownKinds = 0;
}

void RecordContentReader::read(const RecordFrame &frame, const Sha256Value &chain)
{
    m_isEnded = frame.is(RecordKind::End);
    m_end.reset();
    if (frame.isTooLarge)
        reportTooLarge(frame);
    else if (!readContent(frame, chain))
        report(Code::RecordFrame, frame.offset,
               QCoreApplication::translate("telltale::Codes", "its kind is %1").arg(frame.kind));
}

/// False when the content is not what its kind has.
bool RecordContentReader::readContent(const RecordFrame &frame, const Sha256Value &chain)
{
    const std::string_view content = frame.content;
    const RecordSpot spot{frame.offset, readNumber<std::uint64_t>(bytesOf(chain)), m_file};
    const RecordFramePlace place{spot, m_base + frame.offset, content};
    switch (static_cast<RecordKind>(frame.kind)) {
    case RecordKind::Request: {
        const auto request = readRecordedRequest(content);
        if (request)
            m_parts.request(*request, place);
        return request.has_value();
    }
    case RecordKind::Answer: {
        const auto answer = readRecordedAnswer(content);
        if (answer && !m_parts.answer(*answer, place))
            report(Code::RecordAnswer, frame.offset, QString::number(answer->exchange));
        return answer.has_value();
    }
    case RecordKind::Refusal: {
        const auto refusal = readRecordedRefusal(content);
        if (refusal)
            readRefusal(*refusal, frame);
        return refusal.has_value();
    }
    case RecordKind::Header: {
        const auto header = readRecordedHeader(content);
        if (header)
            m_capture = header->capture;
        return header.has_value();
    }
    case RecordKind::Connection: {
        const auto connection = readRecordedConnection(content);
        if (connection)
            m_streams.connection(*connection);
        return connection.has_value();
    }
    case RecordKind::Decision: {
        const auto decision = readRecordedDecision(content);
        if (decision)
            m_parts.decision(*decision);
        return decision.has_value();
    }
    case RecordKind::Forward:
        return readRecordedForward(content).has_value();
    case RecordKind::Coverage:
        return readRecordedCoverage(content).has_value();
    case RecordKind::Tunnel: {
        const auto tunnel = readRecordedTunnel(content);
        if (tunnel)
            readTunnel(*tunnel, frame);
        return tunnel.has_value();
    }
    case RecordKind::Stream: {
        const auto stream = readRecordedStream(content);
        if (stream)
            m_streams.stream(*stream, m_base + frame.offset);
        return stream.has_value();
    }
    case RecordKind::End:
        m_end = readRecordedEnd(content);
        return m_end.has_value();
    }
    if (m_unknownKinds++ == 0)
        m_firstUnknown = frame.offset;
    return true;
}

void RecordContentReader::readRefusal(const RecordedRefusal &refusal, const RecordFrame &frame)
{
    report(Code::RecordRefused, frame.offset,
           QCoreApplication::translate("telltale::Codes", "%1 (%2 had come)")
               .arg(recordText(refusal.reason), recordSize(refusal.received)));
}

void RecordContentReader::readTunnel(const RecordedTunnel &tunnel, const RecordFrame &frame)
{
    const Sender sender{tunnel.sender.process, tunnel.sender.program};
    const QString why = tunnelWhyText(tunnel.why);
    const TunnelKind kind = tunnelKind(tunnel.why);
    Diagnostic diagnostic =
        makeDiagnostic(Code::RecordTunnel, {m_base + frame.offset, 1, 1},
                       QStringLiteral("%1, %2: %3")
                           .arg(recordText(tunnel.destination), why, passedText(tunnel.sent, tunnel.received, sender)));
    if (kind == TunnelKind::Program)
        diagnostic.message = QCoreApplication::translate("telltale::Codes", "A program could not be watched: %1, %2")
                                 .arg(senderText(sender), why);
    else if (kind == TunnelKind::TurnedAway)
        diagnostic.message =
            QCoreApplication::translate("telltale::Codes", "A connection was not let through: %1, %2: %3")
                .arg(recordText(tunnel.destination), why, passedText(tunnel.sent, tunnel.received, sender));
    m_findings.report(std::move(diagnostic));
}

void RecordContentReader::reportStreams()
{
    for (const StreamSum &sum : m_streams.sums()) {
        const QString place = sum.destination.empty()
            ? QCoreApplication::translate("telltale::Codes", "connections to more places")
            : QCoreApplication::translate("telltale::Codes", "%1, %2")
                  .arg(recordText(sum.destination), streamProtocolText(sum.protocol));
        m_findings.report(makeDiagnostic(
            Code::RecordStream, {sum.offset, 1, 1},
            QStringLiteral("%1: %2").arg(place, passedText(sum.sent, sum.received, {sum.process, sum.program}))));
    }
    m_streams.clear();
}

void RecordContentReader::reportTooLarge(const RecordFrame &frame)
{
    Diagnostic diagnostic = makeDiagnostic(Code::DocumentLimit, {m_base + frame.offset, 1, 1});
    diagnostic.message =
        QCoreApplication::translate("telltale::Codes", "A frame of more than %1").arg(recordSize(m_limits.document));
    m_findings.report(std::move(diagnostic));
}

void RecordContentReader::reportEnd(const RecordVerdict &verdict, const std::optional<Error> &error, bool mayGrow)
{
    if (m_unknownKinds != 0)
        report(Code::RecordKind, m_firstUnknown, QString::number(m_unknownKinds));
    if (error)
        m_findings.report({Severity::Error, error->code, error->message, {}, {}, {m_base + verdict.offset, 1, 1}});
    else
        reportVerdict(verdict, mayGrow);
}

void RecordContentReader::reportVerdict(const RecordVerdict &verdict, bool mayGrow)
{
    switch (verdict.kind) {
    case RecordVerdict::Kind::Torn:
        if (!mayGrow)
            report(Code::RecordTorn, verdict.offset, QString::number(verdict.offset));
        break;
    case RecordVerdict::Kind::Changed:
        report(Code::RecordChanged, verdict.offset, QString::number(verdict.offset));
        break;
    case RecordVerdict::Kind::UnknownVersion:
        report(Code::RecordVersion, verdict.offset, QString::number(verdict.version));
        break;
    case RecordVerdict::Kind::Whole:
        if (!isEnded() && !mayGrow)
            report(Code::RecordOpen, verdict.offset);
        break;
    }
}

void RecordContentReader::reportRest()
{
    reportStreams();
    m_findings.reportRest();
}

void RecordContentReader::report(Code code, std::uint64_t offset, const QString &detail)
{
    m_findings.report(makeDiagnostic(code, {m_base + offset, 1, 1}, detail));
}

} // namespace telltale::payload
