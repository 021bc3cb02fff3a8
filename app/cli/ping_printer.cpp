// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ping_printer.h"

#include "base/plural.h"
#include "cli/styled_output.h"
#include "network/ping/ping_answer_fields.h"
#include "payload/lexeme.h"
#include "report/csv_cell.h"
#include "report/json_text.h"
#include "report/output.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>

namespace telltale::cli {

namespace {

constexpr std::size_t labelWidth = 10;
constexpr std::size_t mostBodyShown = 4096;
constexpr std::size_t mostFieldsShown = 100;
constexpr std::size_t mostValueShown = 200;

QString aboutPingPrinter(const char *text)
{
    return QCoreApplication::translate("telltale::cli::Ping", text);
}

std::string utf8(const QString &text)
{
    return text.toUtf8().toStdString();
}

double inMilliseconds(std::chrono::nanoseconds time)
{
    return std::chrono::duration<double, std::milli>(time).count();
}

/// From the first byte sent to the answer's end; of what got no answer, until it was given up.
std::optional<std::chrono::nanoseconds> timeTaken(const network::PingResult &result)
{
    const network::PingTimeline &timeline = result.last().timeline;
    return timeline.latency() ? timeline.latency() : timeline.done;
}

QString addressOf(const network::PingAttempt &attempt)
{
    return attempt.address.empty() ? payload::visible(attempt.to.authority) : payload::visible(attempt.address);
}

} // namespace

QString pingDuration(std::chrono::nanoseconds time)
{
    const double milliseconds = inMilliseconds(time);
    if (milliseconds < 100)
        return QStringLiteral("%1 ms").arg(milliseconds, 0, 'f', 2);
    if (milliseconds < 10'000)
        return QStringLiteral("%1 ms").arg(milliseconds, 0, 'f', 0);
    return QStringLiteral("%1 s").arg(milliseconds / 1000, 0, 'f', 1);
}

QString pingSummary(const network::LatencySummary &summary)
{
    QString text =
        aboutPingPrinter(QT_TRANSLATE_NOOP("telltale::cli::Ping", "%1 pings: %2 answered 2xx, %3 otherwise, %4 not"))
            .arg(summary.finished)
            .arg(summary.answered2xx)
            .arg(summary.answeredOther)
            .arg(summary.unanswered);
    if (summary.answered2xx + summary.answeredOther != 0)
        text += QStringLiteral("; p50 %1, p90 %2, p99 %3")
                    .arg(pingDuration(summary.p50), pingDuration(summary.p90), pingDuration(summary.p99))
            + aboutPingPrinter(QT_TRANSLATE_NOOP("telltale::cli::Ping", ", longest %1"))
                  .arg(pingDuration(summary.longest));
    text += aboutPingPrinter(QT_TRANSLATE_NOOP("telltale::cli::Ping", "; %1 in a second"))
                .arg(summary.perSecond, 0, 'f', summary.perSecond < 10 ? 2 : 0);
    for (const auto &[reason, count] : summary.failures)
        text += QStringLiteral("; %1 × %2").arg(count).arg(QString::fromStdString(reason));
    return text;
}

void PingPrinter::begin()
{
    if (m_options.format == Format::Json)
        m_output.put('[');
    if (m_options.format == Format::Csv)
        m_output.put("n,status,ms,error\r\n");
}

void PingPrinter::end()
{
    if (m_options.format == Format::Json)
        m_output.put(m_isFirst ? "]\n" : "\n]\n");
}

void PingPrinter::ping(std::uint64_t number, const network::PingResult &result, const network::PreparedPing &made,
                       const std::optional<network::ReceivedPing> &received)
{
    if (m_options.format != Format::Table)
        object(number, result);
    else if (m_options.isRepeated)
        row(number, result);
    else
        whole(result, made, received);
    m_isFirst = false;
    m_output.flush();
}

/// `{"n","status","ms","error"}`, see DESIGN.md §5, and behind them what tells why.
void PingPrinter::object(std::uint64_t number, const network::PingResult &result)
{
    const network::PingAttempt &last = result.last();
    const auto time = timeTaken(result);
    const std::string milliseconds =
        time ? QByteArray::number(inMilliseconds(*time), 'f', 3).toStdString() : std::string();
    const std::string status = last.answer ? std::to_string(last.answer->status) : std::string();
    const std::string code = last.error ? last.error->code : "";
    if (m_options.format == Format::Csv) {
        m_output.put(std::to_string(number) + ',' + status + ',' + milliseconds + ','
                     + report::csvCell(code, m_options.terminal.isTerminal) + "\r\n");
        return;
    }
    report::JsonText text(m_output, m_options.terminal.isTerminal);
    if (m_options.format == Format::Json)
        m_output.put(m_isFirst ? "\n  " : ",\n  ");
    m_output.put("{\"n\":" + std::to_string(number));
    m_output.put(",\"status\":" + (status.empty() ? "null" : status));
    m_output.put(",\"ms\":" + (milliseconds.empty() ? "null" : milliseconds));
    m_output.put(",\"error\":");
    text.stringOrNull(code);
    m_output.put(",\"message\":");
    text.stringOrNull(last.error ? utf8(last.error->message) : std::string());
    m_output.put(",\"to\":");
    text.string(last.to.url());
    m_output.put(",\"address\":");
    text.stringOrNull(last.address);
    m_output.put(",\"attempts\":" + std::to_string(result.attempts.size()) + ",\"sent_bytes\":"
                 + std::to_string(last.bytesWritten) + ",\"received_bytes\":" + std::to_string(last.bytesRead)
                 + ",\"exchange\":" + (last.exchange != 0 ? std::to_string(last.exchange) : "null") + '}');
    if (m_options.format == Format::Ndjson)
        m_output.put('\n');
}

void PingPrinter::row(std::uint64_t number, const network::PingResult &result)
{
    const network::PingAttempt &last = result.last();
    const std::string count = std::to_string(number);
    m_output.pad(count.size() < 6 ? 6 - count.size() : 0);
    m_output.put(count + "  ");
    const std::string status = last.answer ? std::to_string(last.answer->status) : "-";
    putStyled(m_output, m_options.terminal, result.is2xx() ? "32" : "31", status);
    padTo(m_output, status, 5);
    const auto time = timeTaken(result);
    const std::string taken = time ? utf8(pingDuration(*time)) : "";
    m_output.pad(taken.size() < 10 ? 10 - taken.size() : 0);
    m_output.put(taken);
    if (result.attempts.size() > 1)
        m_output.put(utf8(
            aboutPingPrinter(QT_TRANSLATE_NOOP("telltale::cli::Ping", "  attempt %1")).arg(result.attempts.size())));
    if (last.error)
        m_output.put("  " + utf8(last.error->message));
    m_output.put('\n');
}

void PingPrinter::labelled(const QString &label, const QString &text, std::string_view style)
{
    const std::string name = utf8(label);
    putStyled(m_output, m_options.terminal, dimStyle, name);
    padTo(m_output, name, labelWidth);
    putStyled(m_output, m_options.terminal, style, utf8(text));
    m_output.put('\n');
}

void PingPrinter::whole(const network::PingResult &result, const network::PreparedPing &made,
                        const std::optional<network::ReceivedPing> &received)
{
    for (const network::PingAttempt &attempt : result.attempts) {
        QString sent =
            QStringLiteral("%1 %2").arg(payload::visible(attempt.method), payload::visible(attempt.to.url()));
        sent += aboutPingPrinter(QT_TRANSLATE_NOOP("telltale::cli::Ping", ", %1 of %2 bytes"))
                    .arg(attempt.bytesWritten)
                    .arg(made.request.bytes.size());
        if (made.policy && made.policy->isChanged())
            sent += plural("telltale::cli::Ping", " (the policy changed %n field)",
                           QT_TRANSLATE_N_NOOP("telltale::cli::Ping", " (the policy changed %n fields)"),
                           made.policy->fields);
        labelled(aboutPingPrinter(QT_TRANSLATE_NOOP("telltale::cli::Ping", "sent")), sent);
        labelled(aboutPingPrinter(QT_TRANSLATE_NOOP("telltale::cli::Ping", "to")), addressOf(attempt));
        if (attempt.tls)
            encryption(*attempt.tls);
        timeline(attempt.timeline);
        answer(attempt, made.secrets);
    }
    if (received) {
        const bool isSame = received->head == made.request.head() && received->body == made.request.body();
        labelled(aboutPingPrinter(QT_TRANSLATE_NOOP("telltale::cli::Ping", "received")),
                 isSame ? aboutPingPrinter(QT_TRANSLATE_NOOP("telltale::cli::Ping",
                                                             "by the collector in this program: the same %1 bytes"))
                              .arg(made.request.bytes.size())
                        : aboutPingPrinter(QT_TRANSLATE_NOOP(
                            "telltale::cli::Ping", "by the collector in this program: other bytes than those sent")),
                 isSame ? "32" : "31");
    }
}

void PingPrinter::timeline(const network::PingTimeline &timeline)
{
    struct Part
    {
        QString name;
        network::PingTimeline::Time end;
    };
    std::chrono::nanoseconds before{0};
    QStringList parts;
    for (const Part &part :
         {Part{aboutPingPrinter(QT_TRANSLATE_NOOP("telltale::cli::Ping", "lookup")), timeline.lookedUp},
          Part{aboutPingPrinter(QT_TRANSLATE_NOOP("telltale::cli::Ping", "connect")), timeline.connected},
          Part{QStringLiteral("TLS"), timeline.encrypted},
          Part{aboutPingPrinter(QT_TRANSLATE_NOOP("telltale::cli::Ping", "record")), timeline.sending},
          Part{aboutPingPrinter(QT_TRANSLATE_NOOP("telltale::cli::Ping", "send")), timeline.sent},
          Part{aboutPingPrinter(QT_TRANSLATE_NOOP("telltale::cli::Ping", "wait")), timeline.firstByte},
          Part{aboutPingPrinter(QT_TRANSLATE_NOOP("telltale::cli::Ping", "receive")), timeline.done}}) {
        if (!part.end)
            continue;
        parts << QStringLiteral("%1 %2").arg(part.name, pingDuration(*part.end - before));
        before = *part.end;
    }
    labelled(aboutPingPrinter(QT_TRANSLATE_NOOP("telltale::cli::Ping", "timing")), parts.join(QStringLiteral(" · ")));
}

void PingPrinter::encryption(const network::PingTlsReport &tls)
{
    labelled(QStringLiteral("TLS"),
             QStringLiteral("%1, %2").arg(QString::fromStdString(tls.version), QString::fromStdString(tls.cipher)));
    for (const network::PingCertificate &certificate : tls.chain) {
        const QDateTime end = QDateTime::fromSecsSinceEpoch(certificate.notAfter, Qt::UTC);
        labelled({},
                 aboutPingPrinter(QT_TRANSLATE_NOOP("telltale::cli::Ping", "%1, by %2, until %3"))
                     .arg(payload::visible(certificate.subject), payload::visible(certificate.issuer),
                          end.toString(Qt::ISODate)));
    }
    if (const auto days = tls.daysLeft(QDateTime::currentSecsSinceEpoch());
        days && *days <= network::PingTlsReport::warnFrom)
        labelled({},
                 plural("telltale::cli::Ping", "the server's certificate ends in %n day",
                        QT_TRANSLATE_N_NOOP("telltale::cli::Ping", "the server's certificate ends in %n days"),
                        static_cast<std::uint64_t>(std::max<std::int64_t>(0, *days))),
                 "33");
    if (!tls.isVerified)
        labelled({},
                 aboutPingPrinter(
                     QT_TRANSLATE_NOOP("telltale::cli::Ping", "not verified: it was accepted as --insecure says")),
                 "33");
    for (const Error &problem : tls.problems)
        labelled({}, problem.message, "33");
}

void PingPrinter::answer(const network::PingAttempt &attempt, const network::PingSecrets &secrets)
{
    if (attempt.answer) {
        const std::string_view head = attempt.answer->head;
        const std::string_view line = head.substr(0, head.find_first_of("\r\n"));
        QString text = payload::visible(line);
        text += plural("telltale::cli::Ping", ", %n byte", QT_TRANSLATE_N_NOOP("telltale::cli::Ping", ", %n bytes"),
                       attempt.answer->body.size());
        if (const auto latency = attempt.timeline.latency())
            text += aboutPingPrinter(QT_TRANSLATE_NOOP("telltale::cli::Ping", " in %1")).arg(pingDuration(*latency));
        labelled(aboutPingPrinter(QT_TRANSLATE_NOOP("telltale::cli::Ping", "answered")), text,
                 attempt.answer->is2xx() ? "32" : "31");
    }
    if (attempt.error)
        labelled(aboutPingPrinter(QT_TRANSLATE_NOOP("telltale::cli::Ping", "failed")), attempt.error->message, "31");
    if (attempt.notFollowed)
        labelled(aboutPingPrinter(QT_TRANSLATE_NOOP("telltale::cli::Ping", "redirect")), attempt.notFollowed->message,
                 "33");
    if (attempt.answer) {
        body(*attempt.answer, secrets);
        fields(*attempt.answer);
    }
}

/// Those of which is known what they are about.
void PingPrinter::fields(const network::PingAnswer &answer)
{
    if (!m_options.knowledge)
        return;
    for (const network::PingAnswerField &field : answerFields(answer, m_options.knowledge, mostFieldsShown)) {
        if (field.category == audit::Category::Unknown || field.category == audit::Category::Technical)
            continue;
        const std::string_view category = audit::word(field.category);
        labelled({},
                 QStringLiteral("%1  %2  %3")
                     .arg(QLatin1String(category.data(), static_cast<qsizetype>(category.size())),
                          payload::visible(field.path), payload::visible(field.value.substr(0, mostValueShown))));
    }
}

void PingPrinter::body(const network::PingAnswer &answer, const network::PingSecrets &secrets)
{
    const payload::DecodedBody decoded = answer.decoded();
    std::string text(decoded.bytes);
    if (text.empty())
        return;
    if (!m_options.showsSecrets)
        text = maskedPing(text, secrets);
    const bool isCut = text.size() > mostBodyShown;
    labelled({}, payload::visible(std::string_view(text).substr(0, mostBodyShown)));
    if (isCut)
        labelled({},
                 aboutPingPrinter(QT_TRANSLATE_NOOP("telltale::cli::Ping", "… and %1 bytes more"))
                     .arg(text.size() - mostBodyShown),
                 dimStyle);
}

} // namespace telltale::cli
