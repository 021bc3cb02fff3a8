// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/capture/capture_checks.h"

#include "base/scope_host.h"
#include "base/visible_text.h"
#include "network/interceptor/address_range.h"
#include "network/interceptor/upstream_url.h"
#include "store/capture_place.h"
#include "ui/capture/capture_settings.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>
#include <optional>

namespace telltale::ui {

namespace {

QString aboutChecks(const char *text)
{
    return QCoreApplication::translate("telltale::ui::CaptureChecks", text);
}

struct Listen
{
    QString address; ///< without brackets
    bool isPortRight = true;
};

/// ADDRESS:PORT, [ADDRESS]:PORT, PORT or ADDRESS. Whether the address is one is another question.
Listen takeApart(const QString &text)
{
    const auto isPort = [](const QString &digits) {
        bool isNumber = false;
        const uint number = digits.toUInt(&isNumber);
        const bool isPlain = std::all_of(digits.begin(), digits.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
        return isPlain && isNumber && number <= 65535;
    };
    if (isPort(text))
        return {QStringLiteral("127.0.0.1"), true};
    if (text.startsWith(QLatin1Char('['))) {
        const qsizetype end = text.indexOf(QLatin1Char(']'));
        if (end < 0)
            return {text, false};
        const QString rest = text.mid(end + 1);
        return {text.mid(1, end - 1), rest.isEmpty() || (rest.startsWith(QLatin1Char(':')) && isPort(rest.mid(1)))};
    }
    if (text.count(QLatin1Char(':')) != 1)
        return {text, true};
    const qsizetype colon = text.indexOf(QLatin1Char(':'));
    return {text.left(colon), isPort(text.mid(colon + 1))};
}

std::optional<network::AddressRange> addressOf(const QString &text)
{
    if (text.contains(QLatin1Char('/')))
        return {};
    // The one name that is not looked up.
    const bool isLocal = text == QLatin1String("localhost");
    Result<network::AddressRange> address = network::AddressRange::parse(isLocal ? "127.0.0.1" : text.toStdString());
    return address ? std::optional(*address) : std::nullopt;
}

bool isOfThisMachine(const network::AddressRange &address)
{
    static const auto four = network::AddressRange::parse("127.0.0.0/8");
    static const auto six = network::AddressRange::parse("::1");
    return four->contains(address.address) || six->contains(address.address);
}

QString listenProblem(const QString &text)
{
    const Listen listen = takeApart(text);
    if (!listen.isPortRight)
        return aboutChecks(QT_TRANSLATE_NOOP("telltale::ui::CaptureChecks",
                                             "The port is a number up to 65535, behind a colon: 127.0.0.1:8642."));
    if (!addressOf(listen.address))
        return aboutChecks(
            QT_TRANSLATE_NOOP("telltale::ui::CaptureChecks",
                              "Write an address of this machine and a port: 127.0.0.1:8642, or [::1]:8642."));
    return {};
}

QString firstBadRange(const QString &text)
{
    for (const QString &range : splitRanges(text)) {
        const Result<network::AddressRange> read = network::AddressRange::parse(range.toStdString());
        if (!read)
            return read.error().message + QLatin1Char('.');
    }
    return {};
}

QString firstBadHost(const QString &text)
{
    for (const QString &host : splitRanges(text)) {
        if (!isScopeHost(host.toStdString()))
            return aboutChecks(QT_TRANSLATE_NOOP("telltale::ui::CaptureChecks",
                                                 "%1 is no host: write api.example.com, *.example.com, or * for all."))
                .arg(visible(host.toStdString()));
    }
    return {};
}

} // namespace

QString textProblem(SettingKey key, const QString &text)
{
    switch (key) {
    case SettingKey::CaptureListen:
        return listenProblem(text);
    case SettingKey::CaptureForward: {
        if (text.isEmpty())
            return aboutChecks(QT_TRANSLATE_NOOP("telltale::ui::CaptureChecks",
                                                 "Write where requests are to be sent on to: http://HOST:PORT."));
        const Result<network::UpstreamUrl> url = network::UpstreamUrl::parse(text.toStdString());
        return url ? QString() : url.error().message + QLatin1Char('.');
    }
    case SettingKey::CaptureAllow:
        return firstBadRange(text);
    case SettingKey::CaptureScope:
        return firstBadHost(text);
    case SettingKey::CaptureFolder:
        return text.isEmpty() || QDir::isAbsolutePath(text)
            ? QString()
            : aboutChecks(QT_TRANSLATE_NOOP("telltale::ui::CaptureChecks", "Write the whole path, from / on."));
    default:
        return {};
    }
}

QString textPlaceholder(SettingKey key)
{
    return key == SettingKey::CaptureForward ? QStringLiteral("http://127.0.0.1:8080")
        : key == SettingKey::CaptureAllow    ? aboutChecks(QT_TRANSLATE_NOOP("telltale::ui::CaptureChecks", "none"))
        : key == SettingKey::CaptureScope
        ? aboutChecks(QT_TRANSLATE_NOOP("telltale::ui::CaptureChecks", "hosts of the catalogues"))
        : key == SettingKey::CaptureFolder ? store::usualCaptureFolder()
                                           : QString();
}

QString reachWarning(const Settings &settings)
{
    const QString listen = QString::fromStdString(settings.text(SettingKey::CaptureListen));
    const auto address = addressOf(takeApart(listen).address);
    const bool isReached = address && !isOfThisMachine(*address);
    const bool allowsOthers = !settings.text(SettingKey::CaptureAllow).empty();
    if (isReached && allowsOthers)
        return aboutChecks(
            QT_TRANSLATE_NOOP("telltale::ui::CaptureChecks",
                              "Programs of other machines can connect: those of the other addresses below. What they "
                              "send is recorded here, and nothing is encrypted."));
    if (isReached)
        return aboutChecks(
            QT_TRANSLATE_NOOP("telltale::ui::CaptureChecks",
                              "Other machines can reach this address: say below which addresses may connect, or "
                              "nothing is captured."));
    if (allowsOthers)
        return aboutChecks(
            QT_TRANSLATE_NOOP("telltale::ui::CaptureChecks",
                              "Other addresses are allowed, but only this machine reaches the address listened on."));
    return {};
}

} // namespace telltale::ui
