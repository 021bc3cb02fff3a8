// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/setting_text.h"

#include "base/plural.h"
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

QString counted(const char *one, const char *many, std::uint64_t count)
{
    return plural("telltale::models::SettingText", one, many, count, numberText(count));
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
    return aboutSettings(QT_TRANSLATE_NOOP("telltale::models::SettingText", "%1 bytes")).arg(numberText(bytes));
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
        return aboutSettings(QT_TRANSLATE_NOOP("telltale::models::SettingText", "%1 %")).arg(value);
    case SettingUnit::Levels:
        return counted("%n level", QT_TRANSLATE_N_NOOP("telltale::models::SettingText", "%n levels"), value);
    case SettingUnit::Values:
        return counted("%n value", QT_TRANSLATE_N_NOOP("telltale::models::SettingText", "%n values"), value);
    case SettingUnit::Findings:
        return counted("%n remark", QT_TRANSLATE_N_NOOP("telltale::models::SettingText", "%n remarks"), value);
    case SettingUnit::Days:
        return counted("%n day", QT_TRANSLATE_N_NOOP("telltale::models::SettingText", "%n days"), value);
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
    bool isUnit = rest.isEmpty();
    // The unit as settingNumberText() writes it: a day, two days.
    for (const std::uint64_t sample : {std::uint64_t{1}, std::uint64_t{2}}) {
        std::string number;
        QString unit;
        takeApart(settingNumberText(spec, sample), number, unit);
        isUnit |= rest.compare(unit, Qt::CaseInsensitive) == 0;
    }
    if (isUnit)
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
        return value != 0 ? aboutSettings(QT_TRANSLATE_NOOP("telltale::models::SettingText", "yes"))
                          : aboutSettings(QT_TRANSLATE_NOOP("telltale::models::SettingText", "no"));
    case SettingKind::Text:
        return whole.text.empty() ? aboutSettings(QT_TRANSLATE_NOOP("telltale::models::SettingText", "empty"))
                                  : QString::fromStdString(whole.text);
    case SettingKind::Number:
        break;
    }
    return settingNumberText(spec, value);
}

QString settingOriginText(const SettingOrigin &origin, const QString &path)
{
    switch (origin.kind) {
    case SettingOrigin::Kind::Default:
        return aboutSettings(QT_TRANSLATE_NOOP("telltale::models::SettingText", "default"));
    case SettingOrigin::Kind::File:
        return aboutSettings(QT_TRANSLATE_NOOP("telltale::models::SettingText", "from %1, line %2"))
            .arg(fileName(QFile::encodeName(path).toStdString()))
            .arg(origin.line);
    case SettingOrigin::Kind::CommandLine:
        return aboutSettings(
            QT_TRANSLATE_NOOP("telltale::models::SettingText", "from the command line: not changed here"));
    case SettingOrigin::Kind::ThisRun:
        break;
    }
    return aboutSettings(QT_TRANSLATE_NOOP("telltale::models::SettingText", "until Telltale is closed"));
}

QString settingSectionTitle(std::string_view section)
{
    return section == "general" ? aboutSettings(QT_TRANSLATE_NOOP("telltale::models::SettingText", "General"))
        : section == "window"   ? aboutSettings(QT_TRANSLATE_NOOP("telltale::models::SettingText", "Window"))
        : section == "capture"  ? aboutSettings(QT_TRANSLATE_NOOP("telltale::models::SettingText", "Capture"))
                                : aboutSettings(QT_TRANSLATE_NOOP("telltale::models::SettingText", "Limits"));
}

QString settingSectionRemark(std::string_view section)
{
    return section == "limits" ? aboutSettings(
               QT_TRANSLATE_NOOP("telltale::models::SettingText",
                                 "What stops an input from taking all memory. They hold for what is opened next."))
        : section == "capture" ? aboutSettings(QT_TRANSLATE_NOOP(
              "telltale::models::SettingText", "How requests are taken and recorded. They hold for the next capture."))
                               : QString();
}

} // namespace telltale::models
