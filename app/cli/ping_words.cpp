// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ping_words.h"

#include "cli/time_argument.h"
#include "network/interceptor/upstream_url.h"
#include "payload/lexeme.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace telltale::cli {

namespace {

using payload::visible;

QString aboutPingWords(const char *text)
{
    return QCoreApplication::translate("telltale::cli::Arguments", text);
}

template<typename Number>
bool isPingNumber(const std::string &text, Number &number)
{
    const char *const last = text.data() + text.size();
    const auto [end, problem] = std::from_chars(text.data(), last, number);
    return problem == std::errc() && end == last && !text.empty();
}

/// `--set NAME=VALUE`, or `NAME=@GENERATOR`; `NAME=@@x` is the text `@x`.
QString takePingSets(const std::vector<std::string> &sets, PingContentOptions &content)
{
    for (const std::string &text : sets) {
        const std::size_t sign = text.find('=');
        // Of what may be a secret nothing is repeated but its name.
        if (sign == std::string::npos || sign == 0)
            return aboutPingWords(
                QT_TRANSLATE_NOOP("telltale::cli::Arguments",
                                  "--set takes NAME=VALUE, or NAME=@ and a generator: --set time=@now unix-ms"));
        const std::string name = text.substr(0, sign);
        const std::string value = text.substr(sign + 1);
        if (!value.starts_with('@') || value.starts_with("@@")) {
            content.sets[name] = network::PingGenerator::literal(value.starts_with('@') ? value.substr(1) : value);
            content.typedSecrets.push_back(name);
            continue;
        }
        const Result<network::PingGenerator> generator = network::PingGenerator::parse(value.substr(1));
        if (!generator)
            return QStringLiteral("--set %1: %2").arg(visible(name), generator.error().message);
        content.sets[name] = *generator;
    }
    return {};
}

/// `--secret NAME[=env:VARIABLE|file:PATH|keyring:ENTRY]`
QString takePingSecrets(const std::vector<std::string> &secrets, PingContentOptions &content)
{
    using From = PingSecretSource::From;
    constexpr std::array<std::pair<std::string_view, From>, 3> sources = {
        std::pair(std::string_view("env:"), From::Environment), std::pair(std::string_view("file:"), From::File),
        std::pair(std::string_view("keyring:"), From::Keyring)};
    for (const std::string &text : secrets) {
        const std::size_t sign = text.find('=');
        PingSecretSource source{text.substr(0, sign), From::Prompt, {}};
        if (sign != std::string::npos) {
            const std::string_view where = std::string_view(text).substr(sign + 1);
            const auto found = std::find_if(sources.begin(), sources.end(),
                                            [where](const auto &each) { return where.starts_with(each.first); });
            if (found == sources.end() || where.size() == found->first.size())
                return aboutPingWords(
                    QT_TRANSLATE_NOOP("telltale::cli::Arguments",
                                      "--secret takes NAME (it is asked for), NAME=env:VARIABLE, NAME=file:PATH or "
                                      "NAME=keyring:ENTRY; a credential has no place on the command line"));
            source.from = found->second;
            source.name = where.substr(found->first.size());
        }
        content.secrets.push_back(std::move(source));
    }
    return {};
}

struct PingNumber
{
    const char *option;
    const std::optional<std::string> &word;
    std::uint64_t least;
    std::uint64_t most;
    std::uint64_t &number;
};

QString takePingNumbers(const PingWords &words, PingCommandOptions &options)
{
    constexpr std::uint64_t any = std::uint64_t(1) << 53;
    std::uint64_t concurrency = 1;
    std::uint64_t redirects = 0;
    std::uint64_t retries = 0;
    std::uint64_t most = 0;
    for (const PingNumber &each :
         {PingNumber{"--event", words.event, 1, any, options.content.event},
          PingNumber{"--count", words.count, 1, any, options.run.count}, PingNumber{"--most", words.most, 1, any, most},
          PingNumber{"--concurrency", words.concurrency, 1, network::PingRunOptions::mostAtOnce, concurrency},
          PingNumber{"--redirects", words.redirects, 0, 20, redirects},
          PingNumber{"--retries", words.retries, 0, 20, retries}}) {
        if (each.word
            && (!isPingNumber(*each.word, each.number) || each.number < each.least || each.number > each.most))
            return aboutPingWords(
                       QT_TRANSLATE_NOOP("telltale::cli::Arguments", "%1 takes a number from %2 to %3, not %4"))
                .arg(QLatin1String(each.option))
                .arg(each.least)
                .arg(each.most)
                .arg(visible(*each.word));
    }
    if (words.most)
        options.run.most = most;
    if (options.run.count > options.run.most)
        return aboutPingWords(QT_TRANSLATE_NOOP("telltale::cli::Arguments",
                                                "--count %1 is more than %2; say --most %1 when it is meant"))
            .arg(options.run.count)
            .arg(options.run.most);
    options.run.concurrency = static_cast<int>(concurrency);
    options.sending.redirects.most = static_cast<int>(redirects);
    options.sending.retries.most = static_cast<int>(retries);
    return {};
}

QString wrongPingTime(const char *option, const std::string &text)
{
    return aboutPingWords(
               QT_TRANSLATE_NOOP("telltale::cli::Arguments", "%1 takes a time like 500ms, 30m or 12h, not %2"))
        .arg(QLatin1String(option), visible(text));
}

/// `--timeout TIME` is for the whole, `--timeout PHASE=TIME` for a part.
QString takePingTimeouts(const PingWords &words, network::PingPatience &patience)
{
    const std::array phases = {std::pair("lookup", &patience.lookup),    std::pair("connect", &patience.connect),
                               std::pair("tls", &patience.tls),          std::pair("send", &patience.sending),
                               std::pair("answer", &patience.firstByte), std::pair("whole", &patience.whole)};
    for (const std::string &text : words.timeouts) {
        const std::size_t sign = text.find('=');
        const std::string phase = sign == std::string::npos ? "whole" : text.substr(0, sign);
        const auto time = timeArgument(sign == std::string::npos ? text : text.substr(sign + 1));
        const auto found =
            std::find_if(phases.begin(), phases.end(), [&phase](const auto &each) { return phase == each.first; });
        if (found == phases.end())
            return aboutPingWords(
                       QT_TRANSLATE_NOOP("telltale::cli::Arguments",
                                         "--timeout knows lookup, connect, tls, send, answer and whole, but not %1"))
                .arg(visible(phase));
        if (!time)
            return wrongPingTime("--timeout", text);
        *found->second = *time;
    }
    return {};
}

QString takePingPace(const PingWords &words, PingCommandOptions &options)
{
    if (words.interval) {
        const auto time = timeArgument(*words.interval);
        if (!time)
            return wrongPingTime("--interval", *words.interval);
        options.run.interval = *time;
    }
    if (words.backoff) {
        const auto time = timeArgument(*words.backoff);
        if (!time)
            return wrongPingTime("--backoff", *words.backoff);
        options.sending.retries.first = *time;
        options.sending.retries.longest = std::max(options.sending.retries.longest, *time);
    }
    if (words.jitter) {
        int percent = 0;
        std::string text = *words.jitter;
        if (text.ends_with('%'))
            text.pop_back();
        if (!isPingNumber(text, percent) || percent < 0 || percent > 100)
            return aboutPingWords(QT_TRANSLATE_NOOP("telltale::cli::Arguments",
                                                    "--jitter takes percent of the interval, 0 to 100, not %1"))
                .arg(visible(*words.jitter));
        options.run.jitter = percent / 100.0;
    }
    if (words.rate
        && (!isPingNumber(*words.rate, options.run.perSecond) || !std::isfinite(options.run.perSecond)
            || options.run.perSecond < 0))
        return aboutPingWords(
                   QT_TRANSLATE_NOOP("telltale::cli::Arguments",
                                     "--rate takes how many may start in a second, 0 for any number, not %1"))
            .arg(visible(*words.rate));
    return {};
}

/// `[USER@]HOST:PORT`, with http:// in front or not. Its password is asked for: see `--secret proxy`.
QString takePingProxy(const PingWords &words, network::PingProxy &proxy)
{
    if (!words.proxy)
        return {};
    std::string_view text = *words.proxy;
    if (text.starts_with("http://"))
        text.remove_prefix(7);
    if (const std::size_t sign = text.find('@'); sign != std::string_view::npos) {
        proxy.user = text.substr(0, sign);
        text.remove_prefix(sign + 1);
        if (proxy.user.find(':') != std::string::npos)
            return aboutPingWords(
                QT_TRANSLATE_NOOP("telltale::cli::Arguments",
                                  "--proxy takes no password, where everybody on the machine may see it; say --secret "
                                  "proxy"));
    }
    const Result<network::PingTarget> target = network::PingTarget::parse("http://" + std::string(text));
    if (!target || target->target != "/")
        return aboutPingWords(QT_TRANSLATE_NOOP("telltale::cli::Arguments", "--proxy takes [USER@]HOST:PORT, not %1"))
            .arg(visible(text));
    proxy.host = target->host;
    proxy.port = text.rfind(':') == std::string_view::npos || text.ends_with(']') ? proxy.port : target->port;
    return {};
}

QString takePingContent(const PingWords &words, PingCommandOptions &options)
{
    PingContentOptions &content = options.content;
    if (words.encoding) {
        content.additions.coding = network::pingCodingFrom(*words.encoding);
        if (!content.additions.coding)
            return aboutPingWords(
                       QT_TRANSLATE_NOOP("telltale::cli::Arguments", "--encoding takes none, gzip or br, not %1"))
                .arg(visible(*words.encoding));
    }
    if (words.isAnonymised && content.policy)
        return aboutPingWords(
            QT_TRANSLATE_NOOP("telltale::cli::Arguments", "--anonymised is --policy default: say one of them"));
    if (words.isAnonymised)
        content.policy = "default";
    if (content.keyFile && !content.policy)
        return aboutPingWords(
            QT_TRANSLATE_NOOP("telltale::cli::Arguments", "--key goes with --policy or --anonymised"));
    if (words.event && !content.from)
        return aboutPingWords(QT_TRANSLATE_NOOP("telltale::cli::Arguments", "--event goes with --from"));
    content.additions.headers = words.headers;
    content.additions.keepsAlive = !words.isClosed;
    return {};
}

} // namespace

QString takePingWords(const PingWords &words, PingCommandOptions &options)
{
    options.sending.keepsAlive = !words.isClosed;
    options.sending.tls.extraCaFile = words.ca.value_or(std::string());
    options.sending.tls.certificateFile = words.certificate.value_or(std::string());
    options.sending.tls.keyFile = words.certificateKey.value_or(std::string());
    if (options.sending.tls.certificateFile.empty() != options.sending.tls.keyFile.empty())
        return aboutPingWords(QT_TRANSLATE_NOOP("telltale::cli::Arguments", "--cert and --cert-key go together"));
    for (const QString &wrong :
         {takePingSets(words.sets, options.content), takePingSecrets(words.secrets, options.content),
          takePingNumbers(words, options), takePingTimeouts(words, options.sending.patience),
          takePingPace(words, options), takePingProxy(words, options.sending.proxy), takePingContent(words, options)}) {
        if (!wrong.isEmpty())
            return wrong;
    }
    if (const auto problem = options.run.problem())
        return problem->message;
    return {};
}

} // namespace telltale::cli
