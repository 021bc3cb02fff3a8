// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace telltale {

/// Every setting there is, in the order of the table.
enum class SettingKey : std::uint8_t {
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
};
inline constexpr std::size_t settingCount = 11;

enum class SettingKind : std::uint8_t {
    Number, ///< from least to most
    Choice, ///< one of the words
    YesNo,
};

/// What a number counts, for people.
enum class SettingUnit : std::uint8_t { None, Percent, Levels, Bytes, Values, Findings };

/// One of the words of a choice: as files have it, and as the window says it (to be translated).
struct SettingWord
{
    const char *word;
    const char *label;
};

/// All that is known about a setting. Its value is a number for every kind: the number, the place of the word, 0 or 1.
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
    const char *title;       ///< to be translated
    const char *description; ///< to be translated; one line
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
