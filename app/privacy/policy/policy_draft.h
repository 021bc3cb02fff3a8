// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/policy/policy_settings.h"
#include "privacy/policy/policy_sheet.h"

#include <string>
#include <string_view>
#include <vector>

namespace telltale::privacy {

/// Bytes that give way to others.
struct PolicyBytes
{
    std::size_t begin;
    std::size_t end;
    std::string text;
};

/// In any order; none may overlap another.
std::string withBytes(std::string_view text, std::vector<PolicyBytes> edits);

/// A text that is changed: it ends in a line feed meanwhile.
class PolicyDraft
{
public:
    explicit PolicyDraft(std::string_view toml)
        : m_lineEnd(toml.find("\r\n") != std::string_view::npos ? "\r\n" : "\n"),
          m_lacksEnd(!toml.empty() && toml.back() != '\n'),
          m_text(std::string(toml) + (m_lacksEnd ? m_lineEnd : std::string())), m_sheet(m_text)
    {
    }

    const PolicySheet &sheet() const { return m_sheet; }
    std::string line(const std::string &text) const { return text + m_lineEnd; }
    const std::string &lineEnd() const { return m_lineEnd; }
    const std::string &text() const { return m_text; }
    /// In the line ends of the file.
    std::string inLines(std::string_view text) const
    {
        std::string made;
        for (const char c : text)
            made += c == '\n' ? m_lineEnd : std::string(1, c);
        return made;
    }
    std::string block(const SheetRule &rule) const { return m_text.substr(rule.front, rule.end - rule.front); }
    bool isBlankLine(std::size_t at) const
    {
        const std::size_t word = m_text.find_first_not_of(" \t\r", at);
        return at < m_text.size() && word != std::string::npos && m_text[word] == '\n';
    }
    /// As it ended before.
    std::string finished(std::string made) const
    {
        if (m_lacksEnd && made.ends_with(m_lineEnd))
            made.resize(made.size() - m_lineEnd.size());
        return made;
    }
    /// The lines of these keys with other settings: those that are the same in both lists stay as they are written.
    std::vector<PolicyBytes> settingEdits(const std::vector<SheetKey> &keys, std::size_t front,
                                          const std::vector<PolicySetting> &before,
                                          const std::vector<PolicySetting> &after, const std::string &prefix) const;

private:
    std::string m_lineEnd;
    bool m_lacksEnd;
    std::string m_text;
    PolicySheet m_sheet;
};

} // namespace telltale::privacy
