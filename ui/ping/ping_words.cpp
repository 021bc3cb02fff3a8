// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ping/ping_words.h"

#include "base/visible_text.h"
#include "ui/models/format.h"
#include "ui/models/load_report.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace telltale::ui {

using network::PingAttempt;
using network::PingGenerator;
using network::PingResult;
using network::PingTimeFormat;

namespace {

QString inPing(const char *text)
{
    return QCoreApplication::translate("telltale::ui::Ping", text);
}

struct Trouble
{
    const char *code;
    const char *word; ///< for a column
    const char *hint;
};

constexpr Trouble troubles[] = {
    {"ping-name-not-found", QT_TRANSLATE_NOOP("telltale::ui::Ping", "no such name"),
     QT_TRANSLATE_NOOP("telltale::ui::Ping", "Look for a typing error in the name; an address can be typed instead.")},
    {"ping-connection-refused", QT_TRANSLATE_NOOP("telltale::ui::Ping", "refused"),
     QT_TRANSLATE_NOOP("telltale::ui::Ping",
                       "Nothing listens there: start it, or look whether the port is the right one.")},
    {"ping-unreachable", QT_TRANSLATE_NOOP("telltale::ui::Ping", "unreachable"),
     QT_TRANSLATE_NOOP("telltale::ui::Ping", "Look whether this machine has a network, and a way to that host.")},
    {"ping-address-refused", QT_TRANSLATE_NOOP("telltale::ui::Ping", "not allowed"),
     QT_TRANSLATE_NOOP("telltale::ui::Ping",
                       "The name stands for another address than the one that was agreed to. Send it again to be "
                       "asked about that one.")},
    {"ping-lookup-timeout", QT_TRANSLATE_NOOP("telltale::ui::Ping", "no name in time"),
     QT_TRANSLATE_NOOP("telltale::ui::Ping", "The name server does not answer: type an address, or wait longer.")},
    {"ping-connect-timeout", QT_TRANSLATE_NOOP("telltale::ui::Ping", "no connection"),
     QT_TRANSLATE_NOOP("telltale::ui::Ping", "A firewall may drop it: try another port or a proxy, or wait longer.")},
    {"ping-tls-timeout", QT_TRANSLATE_NOOP("telltale::ui::Ping", "no TLS in time"),
     QT_TRANSLATE_NOOP("telltale::ui::Ping", "It may not speak TLS there: try http, or another port.")},
    {"ping-send-timeout", QT_TRANSLATE_NOOP("telltale::ui::Ping", "not sent"),
     QT_TRANSLATE_NOOP("telltale::ui::Ping", "The receiver reads too slowly: send less, or wait longer.")},
    {"ping-first-byte-timeout", QT_TRANSLATE_NOOP("telltale::ui::Ping", "no answer"),
     QT_TRANSLATE_NOOP("telltale::ui::Ping", "It was sent, and nobody answered: wait longer.")},
    {"ping-answer-timeout", QT_TRANSLATE_NOOP("telltale::ui::Ping", "answer not whole"),
     QT_TRANSLATE_NOOP("telltale::ui::Ping", "The answer began and did not end: wait longer.")},
    {"ping-certificate-self-signed", QT_TRANSLATE_NOOP("telltale::ui::Ping", "certificate"),
     QT_TRANSLATE_NOOP("telltale::ui::Ping", "If it is your own server, give its certificate as a further CA file.")},
    {"ping-certificate-unknown-issuer", QT_TRANSLATE_NOOP("telltale::ui::Ping", "certificate"),
     QT_TRANSLATE_NOOP("telltale::ui::Ping", "If it is your own CA, give its certificate as a further CA file.")},
    {"ping-certificate-expired", QT_TRANSLATE_NOOP("telltale::ui::Ping", "certificate"),
     QT_TRANSLATE_NOOP("telltale::ui::Ping", "The server needs a new certificate; look at this machine's clock, too.")},
    {"ping-certificate-not-yet-valid", QT_TRANSLATE_NOOP("telltale::ui::Ping", "certificate"),
     QT_TRANSLATE_NOOP("telltale::ui::Ping", "Look at this machine's clock.")},
    {"ping-certificate-wrong-host", QT_TRANSLATE_NOOP("telltale::ui::Ping", "certificate"),
     QT_TRANSLATE_NOOP("telltale::ui::Ping", "Send to a name that stands in the certificate (see TLS).")},
    {"ping-certificate-needed", QT_TRANSLATE_NOOP("telltale::ui::Ping", "certificate"),
     QT_TRANSLATE_NOOP("telltale::ui::Ping", "The server wants a certificate of yours: give one under Connection.")},
    {"ping-certificate-file", QT_TRANSLATE_NOOP("telltale::ui::Ping", "certificate"),
     QT_TRANSLATE_NOOP("telltale::ui::Ping", "Look at the files under Connection.")},
    {"ping-certificate-bad", QT_TRANSLATE_NOOP("telltale::ui::Ping", "certificate"),
     QT_TRANSLATE_NOOP("telltale::ui::Ping", "See TLS for what is wrong with it.")},
    {"ping-tls-failed", QT_TRANSLATE_NOOP("telltale::ui::Ping", "TLS failed"),
     QT_TRANSLATE_NOOP("telltale::ui::Ping", "It may not speak TLS there: try http, or another port.")},
    {"ping-proxy-refused", QT_TRANSLATE_NOOP("telltale::ui::Ping", "proxy refused"),
     QT_TRANSLATE_NOOP("telltale::ui::Ping", "The proxy does not let this through: try without it.")},
    {"ping-proxy-unreachable", QT_TRANSLATE_NOOP("telltale::ui::Ping", "no proxy"),
     QT_TRANSLATE_NOOP("telltale::ui::Ping", "Look at the proxy's name and port under Connection.")},
    {"ping-proxy-authentication", QT_TRANSLATE_NOOP("telltale::ui::Ping", "proxy refused"),
     QT_TRANSLATE_NOOP("telltale::ui::Ping", "The proxy wants a user and a password: give them under Connection.")},
    {"ping-closed", QT_TRANSLATE_NOOP("telltale::ui::Ping", "closed"),
     QT_TRANSLATE_NOOP("telltale::ui::Ping", "It may speak TLS there: try https.")},
    {"ping-answer-cut-off", QT_TRANSLATE_NOOP("telltale::ui::Ping", "answer cut off"),
     QT_TRANSLATE_NOOP("telltale::ui::Ping", "Try again; what came of it is shown.")},
    {"ping-answer-malformed", QT_TRANSLATE_NOOP("telltale::ui::Ping", "no HTTP"),
     QT_TRANSLATE_NOOP("telltale::ui::Ping", "Something else than HTTP/1.1 is spoken there: try another port.")},
    {"ping-answer-too-large", QT_TRANSLATE_NOOP("telltale::ui::Ping", "too large"),
     QT_TRANSLATE_NOOP("telltale::ui::Ping", "What came of it until then is shown.")},
    {"ping-not-recorded", QT_TRANSLATE_NOOP("telltale::ui::Ping", "not recorded"),
     QT_TRANSLATE_NOOP("telltale::ui::Ping", "Nothing leaves that cannot be kept: look for room on the disk.")},
    {"ping-stopped", QT_TRANSLATE_NOOP("telltale::ui::Ping", "stopped"), ""},
};

const Trouble *troubleOf(std::string_view code)
{
    for (const Trouble &trouble : troubles) {
        if (code == trouble.code)
            return &trouble;
    }
    return nullptr;
}

} // namespace

QString pingTookText(std::chrono::nanoseconds time)
{
    const double ms = static_cast<double>(time.count()) / 1e6;
    const int decimals = ms < 10 ? 2 : ms < 100 ? 1 : 0;
    if (ms < 10'000)
        return QStringLiteral("%1 ms").arg(ms, 0, 'f', decimals);
    return QStringLiteral("%1 s").arg(ms / 1000, 0, 'f', 1);
}

QString pingStatusText(const PingResult &result)
{
    const PingAttempt &last = result.last();
    if (last.answer && !last.error) {
        const std::string_view head = last.answer->head;
        const std::size_t begin = head.find(' ');
        const std::size_t end = head.find('\r');
        if (begin != std::string_view::npos && end != std::string_view::npos && end > begin + 1)
            return visible(head.substr(begin + 1, end - begin - 1)).trimmed();
        return QString::number(last.answer->status);
    }
    const Trouble *const trouble = last.error ? troubleOf(last.error->code) : nullptr;
    return trouble != nullptr ? inPing(trouble->word) : inPing(QT_TRANSLATE_NOOP("telltale::ui::Ping", "failed"));
}

QString pingHint(std::string_view code)
{
    const Trouble *const trouble = troubleOf(code);
    return trouble != nullptr && *trouble->hint != '\0' ? inPing(trouble->hint) : QString();
}

QString pingErrorText(const PingResult &result)
{
    const PingAttempt &last = result.last();
    if (last.error) {
        const QString hint = pingHint(last.error->code);
        return models::asSentence(last.error->message) + (hint.isEmpty() ? QString() : QLatin1Char(' ') + hint);
    }
    return last.notFollowed ? models::asSentence(last.notFollowed->message) : QString();
}

std::chrono::nanoseconds pingTook(const PingResult &result)
{
    const network::PingTimeline &time = result.last().timeline;
    return time.latency().value_or(time.done.value_or(std::chrono::nanoseconds(0)));
}

QString generatorText(const PingGenerator &generator)
{
    if (generator.kind == PingGenerator::Kind::Literal)
        return {};
    for (const GeneratorOffer &offer : generatorOffers()) {
        if (offer.generator.kind == generator.kind && offer.generator.format == generator.format
            && (offer.needsArgument || offer.generator.argument == generator.argument))
            return offer.text;
    }
    return QString::fromStdString(generator.text());
}

QList<GeneratorOffer> generatorOffers()
{
    using Kind = PingGenerator::Kind;
    const auto now = [](const char *format, PingTimeFormat as) {
        return GeneratorOffer{inPing(QT_TRANSLATE_NOOP("telltale::ui::Ping", "now, %1")).arg(QLatin1String(format)),
                              {Kind::Now, as, {}}};
    };
    const auto canary = [](const char *text, const char *kind) {
        return GeneratorOffer{inPing(text), {Kind::Canary, {}, kind}};
    };
    return {
        now("ISO 8601", PingTimeFormat::Iso8601),
        now("RFC 3339", PingTimeFormat::Rfc3339),
        now("Unix s", PingTimeFormat::UnixSeconds),
        now("Unix ms", PingTimeFormat::UnixMilliseconds),
        now("Unix µs", PingTimeFormat::UnixMicroseconds),
        now("Unix s.ms", PingTimeFormat::UnixFloat),
        {},
        {inPing(QT_TRANSLATE_NOOP("telltale::ui::Ping", "UUID, random (v4)")), {Kind::UuidV4, {}, {}}},
        {inPing(QT_TRANSLATE_NOOP("telltale::ui::Ping", "UUID, by time (v7)")), {Kind::UuidV7, {}, {}}},
        {inPing(QT_TRANSLATE_NOOP("telltale::ui::Ping", "ObjectId, new")), {Kind::ObjectId, {}, {}}},
        {inPing(QT_TRANSLATE_NOOP("telltale::ui::Ping", "instance id, stays")), {Kind::InstanceId, {}, {}}},
        {inPing(QT_TRANSLATE_NOOP("telltale::ui::Ping", "counter")), {Kind::Counter, {}, {}}},
        {},
        canary(QT_TRANSLATE_NOOP("telltale::ui::Ping", "canary e-mail"), "e-mail"),
        canary(QT_TRANSLATE_NOOP("telltale::ui::Ping", "canary user"), "user"),
        canary(QT_TRANSLATE_NOOP("telltale::ui::Ping", "canary host"), "host"),
        canary(QT_TRANSLATE_NOOP("telltale::ui::Ping", "canary IP address"), "ip"),
        canary(QT_TRANSLATE_NOOP("telltale::ui::Ping", "canary path"), "path"),
        canary(QT_TRANSLATE_NOOP("telltale::ui::Ping", "canary organisation"), "organisation"),
        {},
        {inPing(QT_TRANSLATE_NOOP("telltale::ui::Ping", "from the environment")), {Kind::Environment, {}, {}}, true},
        {inPing(QT_TRANSLATE_NOOP("telltale::ui::Ping", "from a file")), {Kind::File, {}, {}}, true},
    };
}

std::optional<std::chrono::milliseconds> readInterval(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^\\s*(\\d{1,9})(?:[.,](\\d{1,3}))?\\s*(ms|s|min|h|)\\s*$"));
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return {};
    const QString unit = match.captured(3);
    const std::int64_t factor = unit == QLatin1String("ms") ? 1
        : unit == QLatin1String("min")                      ? 60'000
        : unit == QLatin1String("h")                        ? 3'600'000
                                                            : 1000;
    const std::int64_t thousandths = match.captured(2).leftJustified(3, QLatin1Char('0')).toLongLong();
    return std::chrono::milliseconds(match.captured(1).toLongLong() * factor + thousandths * factor / 1000);
}

QString intervalText(std::chrono::milliseconds interval)
{
    const std::int64_t ms = interval.count();
    if (ms != 0 && ms % 3'600'000 == 0)
        return QStringLiteral("%1 h").arg(ms / 3'600'000);
    if (ms != 0 && ms % 60'000 == 0)
        return QStringLiteral("%1 min").arg(ms / 60'000);
    return ms % 1000 == 0 ? QStringLiteral("%1 s").arg(ms / 1000) : QStringLiteral("%1 ms").arg(ms);
}

QString pingLines(std::string_view bytes, std::size_t most)
{
    QString text;
    const std::string_view shown = bytes.substr(0, most);
    for (std::size_t begin = 0; begin <= shown.size();) {
        const std::size_t end = std::min(shown.find('\n', begin), shown.size());
        std::string_view line = shown.substr(begin, end - begin);
        if (end < shown.size() && !line.empty() && line.back() == '\r')
            line.remove_suffix(1);
        if (begin != 0)
            text += QLatin1Char('\n');
        text += visible(line);
        begin = end + 1;
    }
    if (bytes.size() > most)
        text += inPing(QT_TRANSLATE_NOOP("telltale::ui::Ping", "\n… and %1 more"))
                    .arg(models::sizeText(bytes.size() - most));
    return text;
}

QString pingHex(std::string_view bytes, std::size_t most)
{
    QString text;
    constexpr std::size_t row = 16;
    for (std::size_t begin = 0; begin < std::min(bytes.size(), most); begin += row) {
        const std::string_view part = bytes.substr(begin, row);
        QString digits;
        QString characters;
        for (const char c : part) {
            const auto byte = static_cast<unsigned char>(c);
            digits += QStringLiteral("%1 ").arg(byte, 2, 16, QLatin1Char('0'));
            characters += byte >= 0x20 && byte < 0x7f ? QLatin1Char(c) : QLatin1Char('.');
        }
        text += QStringLiteral("%1  %2 %3\n")
                    .arg(begin, 6, 16, QLatin1Char('0'))
                    .arg(digits.leftJustified(3 * row), characters);
    }
    if (bytes.size() > most)
        text += inPing(QT_TRANSLATE_NOOP("telltale::ui::Ping", "… and %1 more\n"))
                    .arg(models::sizeText(bytes.size() - most));
    return text.chopped(text.isEmpty() ? 0 : 1);
}

QString pingTlsText(const PingAttempt &attempt, std::int64_t now)
{
    if (!attempt.tls)
        return inPing(QT_TRANSLATE_NOOP("telltale::ui::Ping", "No TLS: everybody in between can read it."));
    const network::PingTlsReport &tls = *attempt.tls;
    QStringList lines{QString::fromStdString(tls.version + "  " + tls.cipher)};
    if (!tls.alpn.empty())
        lines << visible("ALPN  " + tls.alpn);
    for (const Error &problem : tls.problems)
        lines << models::asSentence(problem.message);
    for (const network::PingCertificate &one : tls.chain) {
        const std::int64_t days = (one.notAfter - now) / 86'400;
        lines << QString() << visible(one.subject)
              << inPing(QT_TRANSLATE_NOOP("telltale::ui::Ping", "issued by %1")).arg(visible(one.issuer))
              << (days < 0 ? inPing(QT_TRANSLATE_NOOP("telltale::ui::Ping", "ended on %1 UTC"))
                           : inPing(QT_TRANSLATE_NOOP("telltale::ui::Ping", "ends on %1 UTC, in %2 days"))
                                 .arg(QStringLiteral("%1"))
                                 .arg(days))
                     .arg(models::timeText(one.notAfter * 1000).left(16))
              << QStringLiteral("SHA-256 ") + QString::fromStdString(one.sha256);
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace telltale::ui
