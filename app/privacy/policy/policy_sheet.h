// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/text_places.h"
#include "base/toml/toml_value.h"
#include "privacy/policy/policy_settings.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace telltale::privacy {

/// Where one key and its value stand: offsets of bytes.
struct SheetKey
{
    std::string key;
    std::size_t line = 0;  ///< where the line of the key begins
    std::size_t value = 0; ///< where its value does
    std::size_t end = 0;   ///< behind the value
    std::size_t next = 0;  ///< where the line behind the value begins
};

/// Where a `[[rule]]` stands.
struct SheetRule
{
    std::size_t front = 0;  ///< of the comment that stands right above it
    std::size_t header = 0; ///< of the line with `[[rule]]`
    std::size_t end = 0;    ///< behind the line of its last key
    std::vector<SheetKey> keys;
};

/// Where the parts of a policy stand in its text, for those who change it. The text must outlive it, be TOML, and end
/// in a line feed if it is not empty.
class PolicySheet
{
public:
    explicit PolicySheet(std::string_view text);

    /// False where rules are not written as `[[rule]]`: they cannot be taken apart then.
    bool hasPlainRules() const { return m_hasPlainRules; }
    const std::vector<SheetRule> &rules() const { return m_rules; }
    const std::optional<SheetKey> &gate() const { return m_gate; }
    /// `default = …` with a word or an inline table.
    const std::optional<SheetKey> &fallback() const { return m_fallback; }
    /// The keys of `[default]`, or those of `default.action = …`.
    const std::vector<SheetKey> &fallbackKeys() const { return m_fallbackKeys; }
    bool hasFallbackHeader() const { return m_fallbackHeader.has_value(); }
    /// Where another key of the file itself goes: behind those that are there, or in front of the first table.
    std::size_t rootEnd() const;
    bool hasRootKeys() const { return m_rootEnd.has_value(); }
    /// Behind the line that holds this byte.
    std::size_t lineEnd(std::size_t offset) const { return m_places.lineEnd(offset); }

private:
    SheetKey keyOf(const TomlMember &member) const;
    void readRules(const TomlValue &rules);
    void readFallback(const TomlMember &member);
    std::size_t frontOf(std::size_t header) const;
    void noteRootKey(const SheetKey &key);

    std::string_view m_text;
    TextPlaces m_places;
    bool m_hasPlainRules = true;
    std::vector<SheetRule> m_rules;
    std::optional<SheetKey> m_gate;
    std::optional<SheetKey> m_fallback;
    std::vector<SheetKey> m_fallbackKeys;
    std::optional<std::size_t> m_fallbackHeader;
    std::optional<std::size_t> m_rootEnd;
};

/// Behind the TOML value that begins there.
std::size_t endOfTomlValue(std::string_view text, std::size_t begin);

} // namespace telltale::privacy
