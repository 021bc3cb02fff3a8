// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/mitmproxy_flows.h"

#include "payload/loaders/loose_findings.h"

#include "payload/codes.h"
#include "payload/loaders/flow_exchange.h"
#include "payload/loaders/flow_frames.h"
#include "payload/loaders/flow_version.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace telltale::payload {

namespace {

constexpr const char *flowContext = "telltale::Codes";

const char *problemText(TnetProblem problem)
{
    switch (problem) {
    case TnetProblem::BadLength:
        return QT_TRANSLATE_NOOP("telltale::Codes", "expected a length of at most 11 digits and a colon");
    case TnetProblem::CutOff:
        return QT_TRANSLATE_NOOP("telltale::Codes", "a value is longer than what is there");
    case TnetProblem::UnknownKind:
        return QT_TRANSLATE_NOOP("telltale::Codes", "a value of no known type");
    case TnetProblem::BadLiteral:
        return QT_TRANSLATE_NOOP("telltale::Codes", "a value that is not of its type");
    case TnetProblem::NumberRange:
        return QT_TRANSLATE_NOOP("telltale::Codes", "a number that is too large");
    case TnetProblem::BadKey:
        return QT_TRANSLATE_NOOP("telltale::Codes", "a key that is no string");
    case TnetProblem::MissingValue:
        return QT_TRANSLATE_NOOP("telltale::Codes", "a key without a value");
    case TnetProblem::DepthLimit:
        break;
    }
    return "";
}

/// The flows of one input, from the first to the last finding.
class FlowLoader
{
public:
    FlowLoader(Input &input, const std::string &source, const LoadOptions &options, ExchangeSink &sink,
               ResumeKeeper *keeper)
        : m_frames(input, options, sink), m_exchanges(options.limits), m_source(source), m_limits(options.limits),
          m_sink(sink), m_findings(source, options.limits.diagnostics, sink), m_keeper(keeper)
    {
    }

    void goOn(const FlowState &from);

    LoadOutcome run();

private:
    bool readFlow();
    void settle();
    bool acceptVersion(const TnetValue &version);
    bool readHttp(const TnetValue &request, const TnetValue &response);
    void passOver(std::string_view kind);
    void reportFailure(const TnetFailure &failure);
    void reportTooLarge();
    void report(Code code, std::uint64_t offset, const QString &detail = {});

    FlowFrames m_frames;
    FlowExchange m_exchanges;
    const std::string &m_source;
    const Limits &m_limits;
    ExchangeSink &m_sink;
    std::uint32_t m_count = 0;
    std::string m_versionReported;
    LooseFindings m_findings;
    bool m_isUnreadable = false; ///< an exchange is
    ResumeKeeper *m_keeper;
};

void FlowLoader::goOn(const FlowState &from)
{
    m_count = from.exchanges;
    m_versionReported = from.versionReported;
    m_isUnreadable = from.isUnreadable;
    m_findings.goOn(from.errors, from.remarks, from.leftOut);
}

/// A flow says how long it is: what comes behind it cannot change it.
void FlowLoader::settle()
{
    if (m_keeper != nullptr)
        m_keeper->settle(FlowState{m_frames.position(), m_count, m_versionReported, m_findings.errors(),
                                   m_findings.remarks(), m_findings.leftOut(), m_isUnreadable});
}

LoadOutcome FlowLoader::run()
{
    settle();
    bool goesOn = true;
    while (goesOn) {
        switch (m_frames.next()) {
        case FlowFrames::Step::Flow:
            goesOn = readFlow();
            settle();
            break;
        case FlowFrames::Step::TooLarge:
            reportTooLarge();
            goesOn = !m_frames.failure() && !m_frames.error();
            if (goesOn)
                settle();
            break;
        case FlowFrames::Step::Broken:
        case FlowFrames::Step::End:
            goesOn = false;
            break;
        }
    }
    if (const auto &failure = m_frames.failure())
        reportFailure(*failure);
    if (const auto &error = m_frames.error())
        m_findings.report({Severity::Error, error->code, error->message, {}, {}, {m_frames.position(), 1, 1}});
    m_findings.reportRest();
    m_frames.tellProgress();
    LoadOutcome outcome;
    outcome.bytes = m_frames.position();
    outcome.unreadable = m_isUnreadable || m_findings.hasErrors();
    outcome.cancelled = m_frames.isCancelled();
    return outcome;
}

/// False when the sink wants no more.
bool FlowLoader::readFlow()
{
    const TnetParsed parsed = parseTnetstring(m_frames.bytes(), m_limits.depth);
    if (parsed.failure) {
        reportFailure(*parsed.failure);
        return true;
    }
    if (parsed.value.kind != TnetKind::Dict) {
        report(Code::FlowDamaged, m_frames.offset(),
               QCoreApplication::translate("telltale::Codes", "expected a dictionary"));
        return true;
    }
    TnetValue version, type, request, response;
    findMembers(parsed.value, {{"version", &version}, {"type", &type}, {"request", &request}, {"response", &response}});
    if (!acceptVersion(version))
        return true;
    if (type.isString() && type.content != "http") {
        passOver(type.content);
        return true;
    }
    return readHttp(request, response);
}

/// Says what is to say about a version once, not with every flow that has it.
bool FlowLoader::acceptVersion(const TnetValue &value)
{
    const FlowVersion version = judgeFlowVersion(value);
    const bool isNewer = version.standing == FlowVersion::Standing::Newer;
    const bool isAccepted = isNewer || version.standing == FlowVersion::Standing::Known;
    const bool isTold = !version.text.empty() && version.text == m_versionReported;
    if (version.standing == FlowVersion::Standing::Known || isTold)
        return isAccepted;
    Diagnostic diagnostic =
        makeDiagnostic(Code::FlowVersion, {m_frames.offset(), 1, 1}, QString::fromStdString(version.text));
    if (isNewer) {
        diagnostic.severity = Severity::Warning;
        diagnostic.message = QCoreApplication::translate(
                                 flowContext, "The flows have format version %1, which is newer than any we know")
                                 .arg(QString::fromStdString(version.text));
        diagnostic.hint =
            QCoreApplication::translate("telltale::Codes", "Read like version %1.").arg(newestFlowVersion);
    }
    m_findings.report(std::move(diagnostic));
    m_versionReported = version.text;
    return isAccepted;
}

bool FlowLoader::readHttp(const TnetValue &request, const TnetValue &response)
{
    Exchange exchange;
    exchange.number = m_count;
    exchange.place = {m_frames.offset(), 1, 1};
    if (const auto failure = m_exchanges.fill(request, response, exchange)) {
        report(Code::FlowDamaged, m_frames.offset() + failure->offset,
               QCoreApplication::translate(flowContext, failure->what));
        return true;
    }
    for (Diagnostic &diagnostic : exchange.diagnostics) {
        diagnostic.source = m_source;
        m_isUnreadable |= diagnostic.severity == Severity::Error;
    }
    ++m_count;
    return m_sink.exchange(exchange);
}

/// Streams, datagrams and name queries; up to version 11 also the messages of a websocket, whose upgrade is a flow of
/// its own.
void FlowLoader::passOver(std::string_view kind)
{
    constexpr std::string_view kinds[] = {"tcp", "udp", "dns", "websocket"};
    const bool isKnown = std::find(std::begin(kinds), std::end(kinds), kind) != std::end(kinds);
    report(Code::FlowKind, m_frames.offset(),
           isKnown ? QString::fromLatin1(kind.data(), static_cast<qsizetype>(kind.size())) : QString());
}

void FlowLoader::reportFailure(const TnetFailure &failure)
{
    const std::uint64_t offset = m_frames.offset() + failure.offset;
    if (failure.problem == TnetProblem::DepthLimit)
        report(Code::DepthLimit, offset, QString::number(m_limits.depth));
    else
        report(Code::FlowDamaged, offset, QCoreApplication::translate(flowContext, problemText(failure.problem)));
}

void FlowLoader::reportTooLarge()
{
    Diagnostic diagnostic = makeDiagnostic(Code::DocumentLimit, {m_frames.offset(), 1, 1});
    diagnostic.message = QCoreApplication::translate("telltale::Codes", "A flow of more than %1")
                             .arg(QLocale().formattedDataSize(static_cast<qint64>(m_limits.document)));
    m_findings.report(std::move(diagnostic));
}

void FlowLoader::report(Code code, std::uint64_t offset, const QString &detail)
{
    m_findings.report(makeDiagnostic(code, {offset, 1, 1}, detail));
}

} // namespace

LoadOutcome loadMitmproxyFlows(Input &input, const std::string &source, const LoadOptions &options, ExchangeSink &sink,
                               ResumeKeeper *keeper, const FlowState *from)
{
    FlowLoader loader(input, source, options, sink, keeper);
    if (from != nullptr)
        loader.goOn(*from);
    return loader.run();
}

} // namespace telltale::payload
