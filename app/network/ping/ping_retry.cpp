// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/ping/ping_retry.h"

#include <QDateTime>
#include <QLocale>
#include <QRandomGenerator>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string_view>

namespace telltale::network {

namespace {

bool isPassingStatus(int status)
{
    return status == 408 || status == 429 || (status >= 500 && status < 600 && status != 501 && status != 505);
}

bool isPassingError(std::string_view code)
{
    constexpr std::array<std::string_view, 7> all{"ping-name-not-found", "ping-connection-refused", "ping-unreachable",
                                                  "ping-proxy-refused",  "ping-proxy-unreachable",  "ping-closed",
                                                  "ping-answer-cut-off"};
    return code.ends_with("-timeout") || std::find(all.begin(), all.end(), code) != all.end();
}

/// `Sun, 06 Nov 1994 08:49:37 GMT`; the obsolete forms are read by nobody here.
std::optional<std::int64_t> httpDate(std::string_view text)
{
    QString date = QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
    if (!date.endsWith(QStringLiteral(" GMT")))
        return {};
    date.chop(4);
    QDateTime time = QLocale::c().toDateTime(date, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss"));
    if (!time.isValid())
        return {};
    time.setTimeSpec(Qt::UTC);
    return time.toSecsSinceEpoch();
}

} // namespace

bool isIdempotent(std::string_view method)
{
    constexpr std::array<std::string_view, 6> all{"GET", "HEAD", "OPTIONS", "PUT", "DELETE", "TRACE"};
    return std::find(all.begin(), all.end(), method) != all.end();
}

std::optional<std::chrono::seconds> retryAfterOf(const PingAnswer &answer, std::int64_t now)
{
    const std::optional<std::string_view> value = answer.field("Retry-After");
    if (!value)
        return {};
    std::uint32_t seconds = 0;
    const auto [end, problem] = std::from_chars(value->data(), value->data() + value->size(), seconds);
    if (end == value->data() + value->size() && problem == std::errc())
        return std::chrono::seconds(seconds);
    if (const std::optional<std::int64_t> time = httpDate(*value))
        return std::chrono::seconds(std::max<std::int64_t>(*time - now, 0));
    return {};
}

std::optional<std::chrono::milliseconds> retryWait(const PingAttempt &attempt, const PingRetries &options, int made,
                                                   std::int64_t now)
{
    const bool isPassing =
        attempt.error ? isPassingError(attempt.error->code) : attempt.answer && isPassingStatus(attempt.answer->status);
    if (!isPassing || made >= options.most)
        return {};
    if (attempt.answer) {
        if (const std::optional<std::chrono::seconds> asked = retryAfterOf(*attempt.answer, now))
            return *asked > options.longestAsked ? std::optional<std::chrono::milliseconds>() : *asked;
    }
    const double random = options.random ? options.random() : QRandomGenerator::global()->generateDouble();
    const double longest = static_cast<double>(options.longest.count());
    const double grown = static_cast<double>(options.first.count()) * std::pow(options.factor, made);
    const double wait = std::min(grown, longest) * (1 + options.jitter * (2 * random - 1));
    return std::chrono::milliseconds(static_cast<std::int64_t>(std::clamp(wait, 0.0, 2 * longest)));
}

} // namespace telltale::network
