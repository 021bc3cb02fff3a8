// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/intercept_arguments.h"

#include "base/scope_host.h"
#include "base/setting_value.h"
#include "cli/argument_parser.h"
#include "cli/help.h"
#include "cli/reading_arguments.h"
#include "network/interceptor/listen_address.h"
#include "payload/lexeme.h"

#include <QCoreApplication>

#include <charconv>
#include <pwd.h>

namespace telltale::cli {

namespace {

QString aboutIntercept(const char *text)
{
    return QCoreApplication::translate("telltale::cli::Arguments", text);
}

/// `500M`: a number, with k, M or G for 1024s.
std::optional<std::uint64_t> sizeIn(const std::string &text)
{
    std::uint64_t size = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), size);
    const std::string_view unit(end, static_cast<std::size_t>(text.data() + text.size() - end));
    const int shift = unit.empty() ? 0 : unit == "k" ? 10 : unit == "M" ? 20 : unit == "G" ? 30 : -1;
    if (problem != std::errc() || shift < 0 || size == 0 || size > UINT64_MAX >> shift)
        return {};
    return size << shift;
}

/// `7d`: a number, with s, m, h or d behind it.
std::optional<std::chrono::seconds> timeIn(const std::string &text)
{
    std::int64_t count = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), count);
    const std::string_view unit(end, static_cast<std::size_t>(text.data() + text.size() - end));
    const int seconds = unit == "s" ? 1 : unit == "m" ? 60 : unit == "h" ? 3600 : unit == "d" ? 86'400 : 0;
    if (problem != std::errc() || seconds == 0 || count <= 0 || count > 36'500)
        return {};
    return std::chrono::seconds(count * seconds);
}

std::optional<std::uint32_t> userIn(const std::string &text)
{
    std::uint32_t number = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (problem == std::errc() && end == text.data() + text.size())
        return number;
    const passwd *const entry = getpwnam(text.c_str());
    return entry != nullptr ? std::optional(entry->pw_uid) : std::nullopt;
}

/// What is said as text, until it is looked at.
struct Words
{
    std::optional<std::string> listen, forward, keepSize, keepAge, mostBody, gate;
    std::vector<std::string> allow, users, scope;
    bool hasUsers = false;
};

class Reading
{
public:
    Reading(const Parser &parser, const Words &words, InterceptOptions &options)
        : m_parser(parser), m_words(words), m_options(options)
    {
    }

    std::optional<WrongUsage> run()
    {
        for (const auto &step : {&Reading::addresses, &Reading::users, &Reading::sizes, &Reading::gate}) {
            if (std::optional<WrongUsage> wrong = (this->*step)())
                return wrong;
        }
        return {};
    }

private:
    std::optional<WrongUsage> wrong(const char *sentence, const std::string &what) const
    {
        return m_parser.wrong(aboutIntercept(sentence).arg(payload::visible(what)));
    }

    std::optional<WrongUsage> addresses()
    {
        if (m_words.listen) {
            m_options.network.listen = *m_words.listen;
            if (const auto endpoint = network::parseListenAddress(*m_words.listen); !endpoint)
                return m_parser.wrong(QStringLiteral("--listen: ") + endpoint.error().message);
        }
        if (m_words.forward) {
            Result<network::UpstreamUrl> url = network::UpstreamUrl::parse(*m_words.forward);
            if (!url)
                return m_parser.wrong(QStringLiteral("--forward: ") + url.error().message);
            m_options.network.forward = *std::move(url);
        }
        for (const std::string &text : m_words.allow) {
            const Result<network::AddressRange> range = network::AddressRange::parse(text);
            if (!range)
                return m_parser.wrong(QStringLiteral("--allow: ") + range.error().message);
            m_options.network.allow.push_back(*range);
        }
        return scope();
    }

    std::optional<WrongUsage> scope()
    {
        for (const std::string &host : m_words.scope) {
            if (!isScopeHost(host))
                return wrong("--scope takes a host (api.example.com, *.example.com) or *, not %1", host);
        }
        m_options.hasScope = !m_words.scope.empty();
        if (m_options.hasScope)
            m_options.network.scope = std::make_shared<network::CaptureScope>(m_words.scope);
        return {};
    }

    std::optional<WrongUsage> users()
    {
        m_options.network.allowAllUsers = m_words.hasUsers && m_words.users.empty();
        for (const std::string &name : m_words.users) {
            if (name == "all") {
                m_options.network.allowAllUsers = true;
                continue;
            }
            const std::optional<std::uint32_t> user = userIn(name);
            if (!user)
                return wrong("--allow-users: there is no user %1 on this machine", name);
            m_options.network.allowUsers.push_back(*user);
        }
        return {};
    }

    std::optional<WrongUsage> sizes()
    {
        if (m_words.keepSize) {
            const std::optional<std::uint64_t> size = sizeIn(*m_words.keepSize);
            if (!size)
                return wrong("--keep-size takes a size like 500M or 20G, not %1", *m_words.keepSize);
            m_options.mostBytes = *size;
        }
        if (m_words.mostBody) {
            const std::optional<std::uint64_t> size = sizeIn(*m_words.mostBody);
            if (!size)
                return wrong("--max-body takes a size like 10M or 2G, not %1", *m_words.mostBody);
            m_options.network.limits.body = *size;
        }
        if (m_words.keepAge) {
            const std::optional<std::chrono::seconds> age = timeIn(*m_words.keepAge);
            if (!age)
                return wrong("--keep-age takes a time like 12h or 30d, not %1", *m_words.keepAge);
            m_options.longestKept = *age;
        }
        return {};
    }

    std::optional<WrongUsage> gate()
    {
        if (m_words.gate) {
            m_options.gate.gate = privacy::telemetryGateFrom(*m_words.gate);
            if (!m_options.gate.gate)
                return wrong("--gate takes on, essential or off, not %1", *m_words.gate);
        }
        const privacy::WireSettings &settings = m_options.gate.settings;
        const bool isSet = settings.kept != privacy::WireSettings::Kept::AsProtocol || settings.passesUndecoded
            || settings.passesTunnels || m_options.gate.keyFile;
        if (isSet && !m_options.gate.isUsed())
            return m_parser.wrong(
                aboutIntercept("--refuse, --pass-undecoded, --pass-tunnels and --key go with --policy or --gate"));
        return {};
    }

    const Parser &m_parser;
    const Words &m_words;
    InterceptOptions &m_options;
};

} // namespace

Invocation readIntercept(std::vector<std::string> arguments)
{
    Parser parser(interceptHelp(), QStringLiteral("telltale intercept"));
    InterceptOptions options;
    Words words;
    parser.option("-l,--listen", words.listen);
    parser.option("--forward", words.forward);
    parser.option("--store", options.store);
    parser.option("--keep-size", words.keepSize);
    parser.option("--keep-age", words.keepAge);
    parser.option("--max-body", words.mostBody);
    parser.app().add_option("--allow", words.allow)->allow_extra_args(false)->delimiter(',');
    parser.app().add_option("--scope", words.scope)->allow_extra_args(false)->delimiter(',');
    CLI::Option *const users = parser.app().add_option("--allow-users", words.users)->delimiter(',')->expected(0, 1);
    parser.option("--policy", options.gate.policy);
    parser.option("--gate", words.gate);
    parser.option("--key", options.gate.keyFile);
    parser.option("--activity-log", options.activityLog);
    parser.option("--passphrase-file", options.passphraseFile);
    bool isRefusing = false;
    parser.app().add_flag("--refuse", isRefusing);
    parser.app().add_flag("--pass-undecoded", options.gate.settings.passesUndecoded);
    parser.app().add_flag("--pass-tunnels", options.gate.settings.passesTunnels);
    parser.app().add_flag("--durable", options.isDurable);
    bool isWithoutIndex = false;
    parser.app().add_flag("--no-index", isWithoutIndex);
    parser.app().add_flag("--pass-unrecorded", options.network.passWhenUnrecorded);
    parser.app().add_flag("--show-secrets", options.hasSecrets);
    ReadingArguments reading(parser);
    if (auto ended = parser.parse(std::move(arguments)))
        return *std::move(ended);
    if (isRefusing)
        options.gate.settings.kept = privacy::WireSettings::Kept::Refuse;
    words.hasUsers = users->count() != 0;
    std::erase(words.users, std::string());
    auto read = reading.options();
    if (auto *wrong = std::get_if<WrongUsage>(&read))
        return *wrong;
    options.reading = std::get<ReadingOptions>(std::move(read));
    if (!options.reading.files.empty())
        return parser.wrong(aboutIntercept("intercept reads no files; %1 is left over")
                                .arg(payload::visible(options.reading.files.front())));
    if (std::optional<WrongUsage> wrong = Reading(parser, words, options).run())
        return *wrong;
    options.network.answersWait = !options.isDurable;
    options.hasIndex = !isWithoutIndex;
    return options;
}

} // namespace telltale::cli
