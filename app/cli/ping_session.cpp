// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ping_session.h"

#include "cli/diagnostics_printer.h"
#include "cli/end_signals.h"
#include "cli/intercept_record.h"
#include "report/output.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QSocketNotifier>

namespace telltale::cli {

namespace {

QString aboutPingSession(const char *text)
{
    return QCoreApplication::translate("telltale::cli::Ping", text);
}

} // namespace

PingSession::PingSession(Parts parts) : m_parts(std::move(parts)) {}

PingSession::~PingSession() = default;

bool PingSession::open()
{
    InterceptOptions options;
    options.store = m_parts.options.store;
    Result<InterceptRecord> record = openInterceptRecord(options, {});
    if (!record) {
        m_parts.diagnostics.error(record.error().message);
        return false;
    }
    m_path = record->path;
    m_recorder = std::make_unique<network::PingRecorder>(std::move(record->sink));
    network::PingOptions sending = this->sending();
    if (const auto problem = network::PingSender::problemOf(sending)) {
        m_parts.diagnostics.error(problem->message);
        return false;
    }
    m_sender = std::make_unique<network::PingSender>(std::move(sending), m_recorder.get());
    return true;
}

/// What was said, held to what was confirmed.
network::PingOptions PingSession::sending()
{
    network::PingOptions sending = m_parts.options.sending;
    const PingConsent &consent = m_parts.consent;
    const network::PingTarget to = m_parts.to;
    sending.loopbackOnly = consent.how().empty();
    sending.mayConnect = [&consent, to](const network::PingTarget &target, const std::string &address) {
        return target.host != to.host || consent.mayConnect(address);
    };
    sending.redirects.mayFollow = [&consent](const network::PingTarget &target) { return consent.mayFollow(target); };
    return sending;
}

Result<network::PingRequest> PingSession::next(std::uint64_t number)
{
    // The first one is the one that was shown.
    Result<network::PreparedPing> made = std::exchange(m_isFirstUsed, true)
        ? m_parts.making.make(m_parts.to)
        : Result<network::PreparedPing>(std::move(m_parts.first));
    if (!made)
        return made.error();
    network::PingRequest request = made->request;
    // Of many, nobody looks at each one's bytes.
    if (m_parts.options.run.count > 1)
        made->request.bytes.clear();
    m_underWay.emplace(number, *std::move(made));
    return request;
}

std::optional<network::ReceivedPing> PingSession::receivedOf(const network::PingResult &result) const
{
    const network::PingAttempt &last = result.last();
    if (m_parts.collector == nullptr || !result.isAnswered())
        return {};
    return m_parts.collector->find(last.localAddress, last.onConnection);
}

void PingSession::take(std::uint64_t number, const network::PingResult &result)
{
    m_wasSent = m_wasSent || result.wasSent();
    auto made = m_underWay.extract(number);
    m_parts.printer.ping(number, result, made.mapped(), receivedOf(result));
}

ExitStatus PingSession::run()
{
    QEventLoop loop;
    network::PingRun run(*m_sender, m_parts.options.run, [this](std::uint64_t number) { return next(number); });
    QObject::connect(&run, &network::PingRun::result, &loop,
                     [this](quint64 number, const network::PingResult &result) { take(number, result); });
    QObject::connect(&run, &network::PingRun::finished, &loop, &QEventLoop::quit, Qt::QueuedConnection);
    QSocketNotifier notifier(m_parts.signals.descriptor(), QSocketNotifier::Read);
    QObject::connect(&notifier, &QSocketNotifier::activated, &loop, [this, &run] {
        m_parts.signals.fetch();
        m_parts.signals.letThrough();
        run.stop();
    });
    m_parts.printer.begin();
    if (const auto problem = run.start()) {
        m_parts.diagnostics.error(problem->message);
        return Unusable;
    }
    loop.exec();
    m_parts.printer.end();
    return outcome(run);
}

ExitStatus PingSession::outcome(const network::PingRun &run)
{
    const network::LatencySummary summary = run.summary();
    if (m_parts.options.run.count > 1 && !m_parts.options.isQuiet)
        m_parts.errors.put(pingSummary(summary).toUtf8().toStdString() + '\n');
    ExitStatus status = summary.answered2xx == summary.finished ? Clean : Findings;
    if (!m_wasSent)
        status = Nothing;
    if (run.requestError()) {
        m_parts.diagnostics.error(run.requestError()->message);
        status = worse(status, Unusable);
    }
    if (const QString trouble = m_recorder->trouble(); !trouble.isEmpty()) {
        m_parts.diagnostics.error(trouble);
        status = worse(status, Unusable);
    }
    if (!m_parts.options.isQuiet)
        m_parts.errors.put(aboutPingSession(QT_TRANSLATE_NOOP("telltale::cli::Ping", "recorded in %1\n"))
                               .arg(QString::fromStdString(m_path))
                               .toUtf8()
                               .toStdString());
    return status;
}

} // namespace telltale::cli
