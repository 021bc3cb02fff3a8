// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/toml/toml_value.h"

#include <functional>
#include <optional>

namespace telltale {

/// Where findings about a file go.
struct TomlFindings
{
    std::string source; ///< the file, as the user named it
    std::vector<Diagnostic> &list;

    void error(const char *code, const Place &place, const QString &message, const QString &hint = {}) const;
};

/// Reads the members of one table, once each. What is missing or of another type than asked for is a finding with line,
/// column and key, and so is, at the end, every key that nobody asked for.
class TableReader
{
public:
    /// `what` names the table in findings: `event`. Table and findings must outlive the reader.
    TableReader(const TomlValue &table, QString what, const TomlFindings &findings);

    std::string text(const char *key);
    /// The same; a finding where it is missing or empty.
    std::string neededText(const char *key);
    std::optional<bool> flag(const char *key);
    std::optional<std::int64_t> integer(const char *key);
    /// Whatever value the key has, for callers that take several kinds; nullptr where it is missing.
    const TomlValue *value(const char *key);
    /// A list of texts; one text alone is a list of one.
    std::vector<std::string> texts(const char *key);
    /// The words of a text, or of a list of texts, separated by spaces.
    std::vector<std::string> words(const char *key);
    /// One word out of few; others are findings that name `choices`.
    template<typename Value>
    std::optional<Value> choice(const char *key, std::optional<Value> (*from)(std::string_view), const char *choices)
    {
        const TomlValue *const value = take(key, TomlValue::Kind::Text);
        if (value == nullptr)
            return std::nullopt;
        const std::optional<Value> read = from(value->text);
        if (!read)
            badChoice(key, *value, choices);
        return read;
    }
    /// The tables of an array of tables, or a single table.
    std::vector<const TomlValue *> tables(const char *key);
    /// The place of a key that is there; else that of the table.
    Place placeOf(const char *key) const;
    /// To be called last. False when there was any finding about this table.
    bool finish();

    const TomlValue &table() const { return m_table; }
    void report(const char *key, const Place &place, const QString &message);

private:
    const TomlValue *take(const char *key, TomlValue::Kind kind);
    const TomlMember *member(const char *key) const;
    void badChoice(const char *key, const TomlValue &value, const char *choices);

    const TomlValue &m_table;
    QString m_what;
    const TomlFindings &m_findings;
    std::vector<std::string_view> m_asked;
    bool m_isClean = true;
};

} // namespace telltale
