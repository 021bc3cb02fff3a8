// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/setting_text.h"

#include "base/setting_value.h"
#include "ui/models/format.h"

#include <QCoreApplication>
#include <QFile>

namespace telltale::models {

namespace {

QString aboutSettings(const char *text)
{
    return QCoreApplication::translate("telltale::models::SettingText", text);
}

struct ByteUnit
{
    unsigned shift;
    const char *name;
};
constexpr ByteUnit byteUnits[] = {{30, "GiB"}, {20, "MiB"}, {10, "KiB"}};

QString bytesText(std::uint64_t bytes)
{
    for (const ByteUnit &unit : byteUnits) {
        if (bytes != 0 && bytes % (1ull << unit.shift) == 0)
            return QStringLiteral("%1 %2").arg(numberText(bytes >> unit.shift), QLatin1String(unit.name));
    }
    return aboutSettings("%1 bytes").arg(numberText(bytes));
}

/// Digits, and what stands behind them; spaces are passed over, those of numberText() too.
void takeApart(const QString &text, std::string &digits, QString &rest)
{
    for (const QChar c : text) {
        if (c.isSpace())
            continue;
        if (rest.isEmpty() && c >= u'0' && c <= u'9')
            digits += static_cast<char>(c.unicode());
        else
            rest += c;
    }
}

/// `KiB`, `kB` and `k` are all the k of settings.
QString suffixOf(const QString &rest)
{
    QString suffix = rest;
    for (const char *ending : {"iB", "B"}) {
        if (suffix.size() > 1 && suffix.endsWith(QLatin1String(ending)))
            suffix.chop(static_cast<qsizetype>(qstrlen(ending)));
    }
    return suffix.size() == 1 ? suffix : rest;
}

} // namespace

QString settingNumberText(const SettingSpec &spec, std::uint64_t value)
{
    switch (spec.unit) {
    case SettingUnit::Bytes:
        return bytesText(value);
    case SettingUnit::Percent:
        return aboutSettings("%1 %").arg(value);
    case SettingUnit::Levels:
        return aboutSettings("%1 levels").arg(numberText(value));
    case SettingUnit::Values:
        return aboutSettings("%1 values").arg(numberText(value));
    case SettingUnit::Findings:
        return aboutSettings("%1 remarks").arg(numberText(value));
    case SettingUnit::Days:
        return aboutSettings("%1 days").arg(numberText(value));
    case SettingUnit::None:
        break;
    }
    return numberText(value);
}

std::optional<std::uint64_t> settingNumberFrom(const SettingSpec &spec, const QString &text)
{
    std::string digits;
    QString rest;
    takeApart(text, digits, rest);
    // The unit as settingNumberText() writes it.
    const QString whole = settingNumberText(spec, 1);
    std::string one;
    QString unit;
    takeApart(whole, one, unit);
    if (rest.isEmpty() || rest.compare(unit, Qt::CaseInsensitive) == 0)
        return readSettingNumber(digits, false);
    return readSettingNumber(digits + suffixOf(rest).toStdString(), spec.takesSuffix);
}

std::uint64_t settingStep(const SettingSpec &spec, std::uint64_t value, int steps)
{
    constexpr std::uint64_t percent = 10;
    for (; steps > 0; --steps) {
        const std::uint64_t more = spec.unit == SettingUnit::Percent ? value + percent - value % percent
            : value == 0                                             ? 1
                                                                     : value * 2;
        value = value >= spec.most / 2 && spec.unit != SettingUnit::Percent ? spec.most : std::min(more, spec.most);
    }
    for (; steps < 0; ++steps) {
        const std::uint64_t less =
            spec.unit == SettingUnit::Percent ? value - (value % percent == 0 ? percent : value % percent) : value / 2;
        value = std::max(less, spec.least);
    }
    return value;
}

QString settingValueText(const SettingSpec &spec, const SettingValue &whole)
{
    const std::uint64_t value = whole.number;
    switch (spec.kind) {
    case SettingKind::Choice:
        return settingLabel(spec.words[value]);
    case SettingKind::YesNo:
        return value != 0 ? aboutSettings("yes") : aboutSettings("no");
    case SettingKind::Text:
        return whole.text.empty() ? aboutSettings("empty") : QString::fromStdString(whole.text);
    case SettingKind::Number:
        break;
    }
    return settingNumberText(spec, value);
}

QString settingOriginText(const SettingOrigin &origin, const QString &path)
{
    switch (origin.kind) {
    case SettingOrigin::Kind::Default:
        return aboutSettings("default");
    case SettingOrigin::Kind::File:
        return aboutSettings("from %1, line %2").arg(fileName(QFile::encodeName(path).toStdString())).arg(origin.line);
    case SettingOrigin::Kind::CommandLine:
        return aboutSettings("from the command line: not changed here");
    case SettingOrigin::Kind::ThisRun:
        break;
    }
    return aboutSettings("until Telltale is closed");
}

QString settingSectionTitle(std::string_view section)
{
    return section == "general" ? aboutSettings("General")
        : section == "window"   ? aboutSettings("Window")
        : section == "capture"  ? aboutSettings("Capture")
                                : aboutSettings("Limits");
}

QString settingSectionRemark(std::string_view section)
{
    return section == "limits"
        ? aboutSettings("What stops an input from taking all memory. They hold for what is opened next.")
        : section == "capture" ? aboutSettings("How requests are taken and recorded. They hold for the next capture.")
                               : QString();
}

} // namespace telltale::models
