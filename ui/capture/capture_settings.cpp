// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/capture/capture_settings.h"

#include "store/capture_place.h"
#include "ui/capture/capture_checks.h"

#include <QRegularExpression>

namespace telltale::ui {

QStringList splitRanges(const QString &text)
{
    static const QRegularExpression between(QStringLiteral("[,;\\s]+"));
    return text.split(between, Qt::SkipEmptyParts);
}

namespace {

/// Where it is put, and how.
CaptureSettings kept(const Settings &settings, const QDateTime &now)
{
    CaptureSettings result;
    result.durable = settings.isOn(SettingKey::CaptureDurable);
    result.passWhenFull = settings.word(SettingKey::CaptureWhenFull) == "pass";
    result.keepBytes = settings.value(SettingKey::CaptureKeepBytes);
    result.keepDays = settings.value(SettingKey::CaptureKeepDays);
    const QString folder = QString::fromStdString(settings.text(SettingKey::CaptureFolder));
    result.record = store::newCapturePath(folder.isEmpty() ? store::usualCaptureFolder() : folder, now);
    return result;
}

Result<bool> judged(const Settings &settings, const std::vector<SettingKey> &asked)
{
    for (const SettingKey key : asked) {
        const QString problem = textProblem(key, QString::fromStdString(settings.text(key)));
        if (!problem.isEmpty())
            return Error{"bad-setting", problem};
    }
    return true;
}

} // namespace

Result<CaptureSettings> CaptureSettings::ofRun(const Settings &settings, const QDateTime &now)
{
    if (const Result<bool> good = judged(settings, {SettingKey::CaptureFolder}); !good)
        return good.error();
    CaptureSettings result = kept(settings, now);
    result.listen = "127.0.0.1:0";
    result.scope = {"*"};
    return result;
}

Result<CaptureSettings> CaptureSettings::from(const Settings &settings, const QDateTime &now)
{
    const bool forwards = settings.word(SettingKey::CaptureWay) == "forward";
    std::vector<SettingKey> asked{SettingKey::CaptureListen, SettingKey::CaptureAllow, SettingKey::CaptureFolder,
                                  SettingKey::CaptureScope};
    if (forwards)
        asked.push_back(SettingKey::CaptureForward);
    if (const Result<bool> good = judged(settings, asked); !good)
        return good.error();
    CaptureSettings result = kept(settings, now);
    result.listen = settings.text(SettingKey::CaptureListen);
    if (forwards)
        result.forward = settings.text(SettingKey::CaptureForward);
    for (const QString &range : splitRanges(QString::fromStdString(settings.text(SettingKey::CaptureAllow))))
        result.allow.push_back(range.toStdString());
    for (const QString &host : splitRanges(QString::fromStdString(settings.text(SettingKey::CaptureScope))))
        result.scope.push_back(host.toLower().toStdString());
    result.opensTls = settings.isOn(SettingKey::CaptureTls);
    result.otherUsers = settings.isOn(SettingKey::CaptureOtherUsers);
    return result;
}

} // namespace telltale::ui
