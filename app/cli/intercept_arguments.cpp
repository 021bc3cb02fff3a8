// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/intercept_arguments.h"

#include "base/setting_value.h"
#include "cli/capture_arguments.h"
#include "cli/help.h"
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
    std::optional<std::string> listen, forward;
    std::vector<std::string> allow, users;
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
        std::optional<WrongUsage> wrong = addresses();
        return wrong ? wrong : users();
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
                return wrong(
                    QT_TRANSLATE_NOOP("telltale::cli::Arguments", "--allow-users: there is no user %1 on this machine"),
                    name);
            m_options.network.allowUsers.push_back(*user);
        }
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
    parser.app().add_option("--allow", words.allow)->allow_extra_args(false)->delimiter(',');
    CLI::Option *const users = parser.app().add_option("--allow-users", words.users)->delimiter(',')->expected(0, 1);
    CaptureArguments capture(parser, options);
    if (auto ended = parser.parse(std::move(arguments)))
        return *std::move(ended);
    words.hasUsers = users->count() != 0;
    std::erase(words.users, std::string());
    if (std::optional<WrongUsage> wrong = capture.finish())
        return *wrong;
    if (!options.reading.files.empty())
        return parser.wrong(
            aboutIntercept(QT_TRANSLATE_NOOP("telltale::cli::Arguments", "intercept reads no files; %1 is left over"))
                .arg(payload::visible(options.reading.files.front())));
    if (std::optional<WrongUsage> wrong = Reading(parser, words, options).run())
        return *wrong;
    return options;
}

} // namespace telltale::cli
