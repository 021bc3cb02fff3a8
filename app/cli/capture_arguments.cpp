// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/capture_arguments.h"

#include "base/scope_host.h"
#include "payload/lexeme.h"

#include <QCoreApplication>

#include <charconv>

namespace telltale::cli {

namespace {

QString aboutCaptureArguments(const char *text)
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

} // namespace

CaptureArguments::CaptureArguments(Parser &parser, InterceptOptions &options)
    : m_parser(parser), m_options(options), m_reading(parser)
{
    parser.option("--store", options.store);
    parser.option("--keep-size", m_keepSize);
    parser.option("--keep-age", m_keepAge);
    parser.option("--max-body", m_mostBody);
    parser.app().add_option("--scope", m_scope)->allow_extra_args(false)->delimiter(',');
    parser.option("--policy", options.gate.policy);
    parser.option("--gate", m_gateWord);
    parser.option("--key", options.gate.keyFile);
    parser.option("--activity-log", options.activityLog);
    parser.option("--passphrase-file", options.passphraseFile);
    parser.app().add_flag("--refuse", m_isRefusing);
    parser.app().add_flag("--pass-undecoded", options.gate.settings.passesUndecoded);
    parser.app().add_flag("--pass-tunnels", options.gate.settings.passesTunnels);
    parser.app().add_flag("--durable", options.isDurable);
    parser.app().add_flag("--no-index", m_isWithoutIndex);
    parser.app().add_flag("--pass-unrecorded", options.network.passWhenUnrecorded);
    parser.app().add_flag("--show-secrets", options.hasSecrets);
}

std::optional<WrongUsage> CaptureArguments::finish()
{
    if (m_isRefusing)
        m_options.gate.settings.kept = privacy::WireSettings::Kept::Refuse;
    auto read = m_reading.options();
    if (auto *wrong = std::get_if<WrongUsage>(&read))
        return *wrong;
    m_options.reading = std::get<ReadingOptions>(std::move(read));
    m_options.network.answersWait = !m_options.isDurable;
    m_options.hasIndex = !m_isWithoutIndex;
    for (const auto &step : {&CaptureArguments::sizes, &CaptureArguments::gate, &CaptureArguments::scope}) {
        if (std::optional<WrongUsage> wrong = (this->*step)())
            return wrong;
    }
    return {};
}

std::optional<WrongUsage> CaptureArguments::wrong(const char *sentence, const std::string &what) const
{
    return m_parser.wrong(aboutCaptureArguments(sentence).arg(payload::visible(what)));
}

std::optional<WrongUsage> CaptureArguments::sizes()
{
    if (m_keepSize) {
        const std::optional<std::uint64_t> size = sizeIn(*m_keepSize);
        if (!size)
            return wrong(
                QT_TRANSLATE_NOOP("telltale::cli::Arguments", "--keep-size takes a size like 500M or 20G, not %1"),
                *m_keepSize);
        m_options.mostBytes = *size;
    }
    if (m_mostBody) {
        const std::optional<std::uint64_t> size = sizeIn(*m_mostBody);
        if (!size)
            return wrong(
                QT_TRANSLATE_NOOP("telltale::cli::Arguments", "--max-body takes a size like 10M or 2G, not %1"),
                *m_mostBody);
        m_options.network.limits.body = *size;
    }
    if (m_keepAge) {
        const std::optional<std::chrono::seconds> age = timeIn(*m_keepAge);
        if (!age)
            return wrong(
                QT_TRANSLATE_NOOP("telltale::cli::Arguments", "--keep-age takes a time like 12h or 30d, not %1"),
                *m_keepAge);
        m_options.longestKept = *age;
    }
    return {};
}

std::optional<WrongUsage> CaptureArguments::gate()
{
    if (m_gateWord) {
        m_options.gate.gate = privacy::telemetryGateFrom(*m_gateWord);
        if (!m_options.gate.gate)
            return wrong(QT_TRANSLATE_NOOP("telltale::cli::Arguments", "--gate takes on, essential or off, not %1"),
                         *m_gateWord);
    }
    const privacy::WireSettings &settings = m_options.gate.settings;
    const bool isSet = settings.kept != privacy::WireSettings::Kept::AsProtocol || settings.passesUndecoded
        || settings.passesTunnels || m_options.gate.keyFile;
    if (isSet && !m_options.gate.isUsed())
        return m_parser.wrong(aboutCaptureArguments(
            QT_TRANSLATE_NOOP("telltale::cli::Arguments",
                              "--refuse, --pass-undecoded, --pass-tunnels and --key go with --policy or --gate")));
    return {};
}

std::optional<WrongUsage> CaptureArguments::scope()
{
    for (const std::string &host : m_scope) {
        if (!isScopeHost(host))
            return wrong(QT_TRANSLATE_NOOP("telltale::cli::Arguments",
                                           "--scope takes a host (api.example.com, *.example.com) or *, not %1"),
                         host);
    }
    m_options.hasScope = !m_scope.empty();
    if (m_options.hasScope)
        m_options.network.scope = std::make_shared<network::CaptureScope>(m_scope);
    return {};
}

} // namespace telltale::cli
