// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/setting_value.h"

#include "base/utf8.h"

#include <QCoreApplication>

#include <charconv>

namespace telltale {

namespace {

QString aboutSettingValue(const char *text)
{
    return QCoreApplication::translate("telltale::Settings", text);
}

constexpr std::size_t mostTextBytes = 4096;

bool isOneLine(std::string_view text)
{
    while (!text.empty()) {
        const Utf8Character character = firstCharacter(text);
        const auto first = static_cast<unsigned char>(text.front());
        if (!character.isValid || first < 0x20 || first == 0x7F)
            return false;
        text.remove_prefix(character.length);
    }
    return true;
}

/// A basic string of TOML. There is no control character in it.
std::string quotedForToml(const std::string &text)
{
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            quoted += '\\';
        quoted += c;
    }
    return quoted + '"';
}

/// `system, light or dark`
QString wordList(std::span<const SettingWord> words)
{
    QString result;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const QString word = QLatin1String(words[i].word);
        if (i == 0)
            result = word;
        else if (i + 1 == words.size())
            result = aboutSettingValue(QT_TRANSLATE_NOOP("telltale::Settings", "%1 or %2")).arg(result, word);
        else
            result += QStringLiteral(", ") + word;
    }
    return result;
}

} // namespace

std::optional<std::uint64_t> readSettingNumber(std::string_view text, bool takesSuffix)
{
    std::uint64_t value = 0;
    const char *const end = text.data() + text.size();
    const auto [at, problem] = std::from_chars(text.data(), end, value);
    if (problem != std::errc() || at == text.data())
        return {};
    const std::string_view suffix(at, static_cast<std::size_t>(end - at));
    unsigned shift = 0;
    if (!suffix.empty() && !takesSuffix)
        return {};
    if (suffix == "k" || suffix == "K")
        shift = 10;
    else if (suffix == "M")
        shift = 20;
    else if (suffix == "G")
        shift = 30;
    else if (!suffix.empty())
        return {};
    if (value > (UINT64_MAX >> shift))
        return {};
    return value << shift;
}

std::optional<std::uint64_t> readSetting(const SettingSpec &spec, std::string_view text)
{
    switch (spec.kind) {
    case SettingKind::Number: {
        const std::optional<std::uint64_t> value = readSettingNumber(text, spec.takesSuffix);
        return value && *value >= spec.least && *value <= spec.most ? value : std::nullopt;
    }
    case SettingKind::Choice:
        for (std::size_t i = 0; i < spec.words.size(); ++i) {
            if (spec.words[i].word == text)
                return i;
        }
        return {};
    case SettingKind::Text:
        return text.size() <= mostTextBytes && isOneLine(text) ? std::optional<std::uint64_t>(0) : std::nullopt;
    case SettingKind::YesNo:
        break;
    }
    if (text == "yes" || text == "true")
        return 1;
    if (text == "no" || text == "false")
        return 0;
    return {};
}

std::optional<SettingValue> readSettingValue(const SettingSpec &spec, std::string_view text)
{
    const std::optional<std::uint64_t> number = readSetting(spec, text);
    if (!number)
        return {};
    return spec.kind == SettingKind::Text ? SettingValue(std::string(text)) : SettingValue(*number);
}

QString settingText(const SettingSpec &spec, const SettingValue &whole)
{
    const std::uint64_t value = whole.number;
    if (spec.kind == SettingKind::Text)
        return QString::fromStdString(whole.text);
    if (spec.kind == SettingKind::Choice)
        return QLatin1String(spec.words[value].word);
    if (spec.kind == SettingKind::YesNo)
        return value != 0 ? QStringLiteral("yes") : QStringLiteral("no");
    if (spec.takesSuffix && value != 0) {
        if (value % (1u << 30) == 0)
            return QString::number(value >> 30) + u'G';
        if (value % (1u << 20) == 0)
            return QString::number(value >> 20) + u'M';
    }
    return QString::number(value);
}

std::string settingToToml(const SettingSpec &spec, const SettingValue &value)
{
    if (spec.kind == SettingKind::Text)
        return quotedForToml(value.text);
    if (spec.kind == SettingKind::YesNo)
        return value.number != 0 ? "true" : "false";
    const std::string text = settingText(spec, value).toStdString();
    const bool isNumber = text.find_first_not_of("0123456789") == std::string::npos;
    return isNumber ? text : '"' + text + '"';
}

QString settingRange(const SettingSpec &spec)
{
    switch (spec.kind) {
    case SettingKind::Choice:
        return wordList(spec.words);
    case SettingKind::YesNo:
        return aboutSettingValue(QT_TRANSLATE_NOOP("telltale::Settings", "yes or no"));
    case SettingKind::Text:
        return aboutSettingValue(QT_TRANSLATE_NOOP("telltale::Settings", "a text"));
    case SettingKind::Number:
        break;
    }
    return aboutSettingValue(QT_TRANSLATE_NOOP("telltale::Settings", "%1 to %2"))
        .arg(settingText(spec, spec.least), settingText(spec, spec.most));
}

QString settingTakes(const SettingSpec &spec, SettingForm form)
{
    const QString name = settingName(spec);
    if (spec.kind == SettingKind::Choice)
        return aboutSettingValue(QT_TRANSLATE_NOOP("telltale::Settings", "%1 takes %2"))
            .arg(name, wordList(spec.words));
    if (spec.kind == SettingKind::YesNo)
        return (form == SettingForm::File
                    ? aboutSettingValue(QT_TRANSLATE_NOOP("telltale::Settings", "%1 takes true or false"))
                    : aboutSettingValue(QT_TRANSLATE_NOOP("telltale::Settings", "%1 takes yes or no")))
            .arg(name);
    if (spec.kind == SettingKind::Text)
        return (form == SettingForm::File
                    ? aboutSettingValue(
                        QT_TRANSLATE_NOOP("telltale::Settings", "%1 takes a text in quotes, of one line"))
                    : aboutSettingValue(QT_TRANSLATE_NOOP("telltale::Settings", "%1 takes a text of one line")))
            .arg(name);
    const QString range = aboutSettingValue(QT_TRANSLATE_NOOP("telltale::Settings", "%1 takes a number from %2 to %3"))
                              .arg(name, QString::number(spec.least), QString::number(spec.most));
    return spec.takesSuffix
        ? aboutSettingValue(QT_TRANSLATE_NOOP("telltale::Settings", "%1, with k, M or G for 1024s")).arg(range)
        : range;
}

} // namespace telltale
