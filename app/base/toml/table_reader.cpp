// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/toml/table_reader.h"

#include "base/edit_distance.h"
#include "base/visible_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace telltale {

namespace {

QString aboutTableReader(const char *text)
{
    return QCoreApplication::translate("telltale::Toml", text);
}

const char *kindWord(TomlValue::Kind kind)
{
    switch (kind) {
    case TomlValue::Kind::Table:
        return QT_TRANSLATE_NOOP("telltale::Toml", "a table");
    case TomlValue::Kind::Array:
        return QT_TRANSLATE_NOOP("telltale::Toml", "a list");
    case TomlValue::Kind::Text:
        return QT_TRANSLATE_NOOP("telltale::Toml", "a text in quotes");
    case TomlValue::Kind::Integer:
        return QT_TRANSLATE_NOOP("telltale::Toml", "a whole number");
    case TomlValue::Kind::Real:
        return QT_TRANSLATE_NOOP("telltale::Toml", "a number");
    case TomlValue::Kind::Boolean:
        return QT_TRANSLATE_NOOP("telltale::Toml", "true or false");
    case TomlValue::Kind::Date:
        break;
    }
    return QT_TRANSLATE_NOOP("telltale::Toml", "a date");
}

QString inQuotes(std::string_view text)
{
    return QStringLiteral("\"%1\"").arg(visible(text.substr(0, 80)));
}

} // namespace

void TomlFindings::error(const char *code, const Place &place, const QString &message, const QString &hint) const
{
    Diagnostic finding;
    finding.code = code;
    finding.message = message;
    finding.hint = hint;
    finding.source = source;
    finding.place = place;
    list.push_back(std::move(finding));
}

TableReader::TableReader(const TomlValue &table, QString what, const TomlFindings &findings)
    : m_table(table), m_what(std::move(what)), m_findings(findings)
{
}

const TomlMember *TableReader::member(const char *key) const
{
    const auto found = std::find_if(m_table.members.begin(), m_table.members.end(),
                                    [key](const TomlMember &candidate) { return candidate.key == key; });
    return found == m_table.members.end() ? nullptr : &*found;
}

const TomlValue *TableReader::take(const char *key, TomlValue::Kind kind)
{
    m_asked.push_back(key);
    const TomlMember *const found = member(key);
    if (found == nullptr)
        return nullptr;
    if (found->value.kind == kind)
        return &found->value;
    report(key, found->value.place,
           aboutTableReader(QT_TRANSLATE_NOOP("telltale::Toml", "%1 takes %2"))
               .arg(inQuotes(key), aboutTableReader(kindWord(kind))));
    return nullptr;
}

void TableReader::report(const char *, const Place &place, const QString &message)
{
    m_isClean = false;
    m_findings.error("toml-bad-value", place,
                     aboutTableReader(QT_TRANSLATE_NOOP("telltale::Toml", "%1, in %2")).arg(message, m_what));
}

void TableReader::badChoice(const char *key, const TomlValue &value, const char *choices)
{
    report(key, value.place,
           aboutTableReader(QT_TRANSLATE_NOOP("telltale::Toml", "%1 takes %2, not %3"))
               .arg(inQuotes(key), QString::fromLatin1(choices), inQuotes(value.text)));
}

std::string TableReader::text(const char *key)
{
    const TomlValue *const value = take(key, TomlValue::Kind::Text);
    return value == nullptr ? std::string() : value->text;
}

std::string TableReader::neededText(const char *key)
{
    const TomlMember *const found = member(key);
    std::string result = text(key);
    if (result.empty() && (found == nullptr || found->value.kind == TomlValue::Kind::Text)) {
        m_isClean = false;
        m_findings.error(
            "toml-missing-key", found == nullptr ? m_table.place : found->value.place,
            aboutTableReader(QT_TRANSLATE_NOOP("telltale::Toml", "%1 is missing in %2")).arg(inQuotes(key), m_what));
    }
    return result;
}

std::optional<bool> TableReader::flag(const char *key)
{
    const TomlValue *const value = take(key, TomlValue::Kind::Boolean);
    return value == nullptr ? std::nullopt : std::optional(value->boolean);
}

std::optional<std::int64_t> TableReader::integer(const char *key)
{
    const TomlValue *const value = take(key, TomlValue::Kind::Integer);
    return value == nullptr ? std::nullopt : std::optional(value->integer);
}

const TomlValue *TableReader::value(const char *key)
{
    m_asked.push_back(key);
    const TomlMember *const found = member(key);
    return found == nullptr ? nullptr : &found->value;
}

std::vector<std::string> TableReader::texts(const char *key)
{
    const TomlMember *const found = member(key);
    if (found == nullptr || found->value.kind == TomlValue::Kind::Text) {
        const std::string single = text(key);
        return single.empty() ? std::vector<std::string>() : std::vector{single};
    }
    std::vector<std::string> result;
    const TomlValue *const value = take(key, TomlValue::Kind::Array);
    if (value == nullptr)
        return result;
    for (const TomlValue &item : value->items) {
        if (item.kind == TomlValue::Kind::Text)
            result.push_back(item.text);
        else
            report(key, item.place,
                   aboutTableReader(QT_TRANSLATE_NOOP("telltale::Toml", "%1 takes texts in quotes only"))
                       .arg(inQuotes(key)));
    }
    return result;
}

std::vector<std::string> TableReader::words(const char *key)
{
    std::vector<std::string> result;
    for (const std::string &text : texts(key)) {
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t end = std::min(text.find(' ', at), text.size());
            if (end > at)
                result.push_back(text.substr(at, end - at));
            at = end + 1;
        }
    }
    return result;
}

std::vector<const TomlValue *> TableReader::tables(const char *key)
{
    std::vector<const TomlValue *> result;
    const TomlMember *const found = member(key);
    if (found != nullptr && found->value.kind == TomlValue::Kind::Table) {
        m_asked.push_back(key);
        return {&found->value};
    }
    const TomlValue *const value = take(key, TomlValue::Kind::Array);
    if (value == nullptr)
        return result;
    for (const TomlValue &item : value->items) {
        if (item.kind == TomlValue::Kind::Table)
            result.push_back(&item);
        else
            report(key, item.place,
                   aboutTableReader(QT_TRANSLATE_NOOP("telltale::Toml", "%1 takes tables only")).arg(inQuotes(key)));
    }
    return result;
}

Place TableReader::placeOf(const char *key) const
{
    const TomlMember *const found = member(key);
    return found == nullptr ? m_table.place : found->place;
}

bool TableReader::finish()
{
    for (const TomlMember &found : m_table.members) {
        if (std::find(m_asked.begin(), m_asked.end(), found.key) != m_asked.end())
            continue;
        const auto nearest =
            std::min_element(m_asked.begin(), m_asked.end(), [&found](std::string_view one, std::string_view other) {
                return editDistance(found.key, one, 2) < editDistance(found.key, other, 2);
            });
        QString hint;
        if (nearest != m_asked.end() && editDistance(found.key, *nearest, 2) <= 2)
            hint = aboutTableReader(QT_TRANSLATE_NOOP("telltale::Toml", "Did you mean %1?")).arg(inQuotes(*nearest));
        m_isClean = false;
        const QString message = aboutTableReader(QT_TRANSLATE_NOOP("telltale::Toml", "There is no key %1 in %2"))
                                    .arg(inQuotes(found.key), m_what);
        m_findings.error("toml-unknown-key", found.place,
                         hint.isEmpty() ? message : QStringLiteral("%1. %2").arg(message, hint));
    }
    return m_isClean;
}

} // namespace telltale
