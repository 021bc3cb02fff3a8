// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/diagnostic.h"
#include "base/settings.h"

#include <string>
#include <vector>

namespace telltale {

/// Some bytes of a text.
struct TextSpan
{
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// What a settings file says, what is wrong with it, and where everything stands. Of a text with a syntax error it
/// holds what stands before the line of the error.
struct SettingsText
{
    struct Value
    {
        TextSpan span;                      ///< the value's own characters, good or bad
        std::optional<std::uint64_t> value; ///< none: it is not one that the setting takes
        std::uint32_t line = 0;             ///< of the value
        std::string text;                   ///< of a Text

        /// Only when there is one.
        SettingValue whole(const SettingSpec &spec) const
        {
            return spec.kind == SettingKind::Text ? SettingValue(text) : SettingValue(*value);
        }
    };
    /// A table of settings as it stands in the text.
    struct Section
    {
        const char *name = "";
        std::size_t begin = 0; ///< of its header, of its brace, or of the first dotted key that makes it
        bool isInline = false;
        std::optional<TextSpan> last; ///< from the key to the end of the value of the last setting in it
    };
    struct Problem
    {
        Diagnostic diagnostic;
        std::optional<SettingKey> key; ///< of the setting whose value is wrong
    };

    std::array<std::optional<Value>, settingCount> values;
    std::vector<Section> sections;
    std::vector<Problem> problems; ///< in the order of the text; a hundred at most
    bool hasSyntaxError = false;   ///< such a text is not to be edited

    const std::optional<Value> &at(SettingKey key) const { return values[static_cast<std::size_t>(key)]; }
    const Section *section(std::string_view name) const;
};

/// Reads the text of a settings file. Codes: settings-syntax, unknown-setting, setting-type, setting-value,
/// settings-more. `source` is the file as diagnostics name it.
SettingsText readSettingsText(std::string_view text, const std::string &source);

} // namespace telltale
