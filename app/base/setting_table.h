// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace telltale {

/// Every setting there is, in the order of the table.
enum class SettingKey : std::uint8_t {
    GeneralLanguage,
    WindowTheme,
    WindowTextSize,
    WindowBytes,
    WindowFollow,
    WindowOfferSession,
    WindowExample,
    LimitsDepth,
    LimitsDocument,
    LimitsNodes,
    LimitsFile,
    LimitsDiagnostics,
    CaptureListen,
    CaptureWay,
    CaptureForward,
    CaptureAllow,
    CaptureOtherUsers,
    CaptureFolder,
    CaptureDurable,
    CaptureWhenFull,
    CaptureKeepBytes,
    CaptureKeepDays,
    CaptureScroll,
    CaptureScope,
    CaptureTls,
};
inline constexpr std::size_t settingCount = 25;

enum class SettingKind : std::uint8_t {
    Number, ///< from least to most
    Choice, ///< one of the words
    YesNo,
    Text, ///< one line, which may be empty; its number is 0
};

/// What a number counts, for people.
enum class SettingUnit : std::uint8_t { None, Percent, Levels, Bytes, Values, Findings, Days };

/// One of the words of a choice: as files have it, and as the window says it (to be translated).
struct SettingWord
{
    const char *word;
    const char *label;
};

/// What a setting is set to. It is a number for every kind: the number, the place of the word, 0 or 1; a Text has its
/// words beside it, UTF-8.
struct SettingValue
{
    SettingValue(std::uint64_t value) : number(value) {}
    explicit SettingValue(std::string value) : text(std::move(value)) {}

    std::uint64_t number = 0;
    std::string text;
    friend bool operator==(const SettingValue &, const SettingValue &) = default;
};

/// All that is known about a setting.
struct SettingSpec
{
    SettingKey key;
    const char *section; ///< the table of the file it stands in
    const char *name;    ///< its key there
    SettingKind kind;
    std::uint64_t least;
    std::uint64_t most;
    std::uint64_t usual; ///< the default
    SettingUnit unit;
    bool takesSuffix; ///< k, M and G for 1024s
    std::span<const SettingWord> words;
    const char *title;          ///< to be translated
    const char *description;    ///< to be translated; one line
    const char *usualText = ""; ///< the default of a Text

    SettingValue usualValue() const { return kind == SettingKind::Text ? SettingValue(std::string(usualText)) : usual; }
};

std::span<const SettingSpec> settingTable();
const SettingSpec &settingSpec(SettingKey key);
/// By its whole name, `limits.depth`; null when there is none.
const SettingSpec *findSetting(std::string_view wholeName);
/// `limits.depth`
QString settingName(const SettingSpec &spec);
/// All names, with commas between them.
QString settingNames();
/// The name that was probably meant; empty when none is near.
QString nearestSetting(std::string_view wholeName);

QString settingTitle(const SettingSpec &spec);
QString settingDescription(const SettingSpec &spec);
QString settingLabel(const SettingWord &word);

} // namespace telltale
