// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/switches/editors/toml_file.h"

#include "base/text_places.h"
#include "base/toml/toml_value.h"
#include "payload/lexeme.h"
#include "privacy/switches/editors/key_path.h"
#include "privacy/switches/editors/line_file.h"
#include "privacy/switches/switch_text.h"

#include <algorithm>

namespace telltale::privacy {

namespace {

/// All that a TOML file says, a line for each value, without what stands at our path.
void listToml(const TomlValue &value, const std::string &own, const std::string &ours, std::vector<std::string> &lines)
{
    if (own == ours)
        return;
    const std::size_t before = lines.size();
    for (const TomlMember &member : value.members)
        listToml(member.value, own + '\n' + member.key, ours, lines);
    for (std::size_t i = 0; i < value.items.size(); ++i)
        listToml(value.items[i], own + '\n' + std::to_string(i), ours, lines);
    const bool leadsToUs = value.kind == TomlValue::Kind::Table && ours.starts_with(own);
    if (lines.size() == before && !leadsToUs)
        lines.push_back(own + '=' + std::to_string(static_cast<int>(value.kind)) + value.text + ' '
                        + std::to_string(value.integer) + ' ' + std::to_string(value.real)
                        + (value.boolean ? " true" : " false"));
}

class TomlEditor
{
public:
    TomlEditor(std::string_view bytes, TomlValue root, KeyPath path)
        : m_bytes(bytes), m_places(bytes), m_root(std::move(root)), m_path(std::move(path))
    {
        for (const std::string &part : m_path)
            m_ours += '\n' + part;
    }

    Result<std::string> edit(const std::optional<SwitchValue> &value) const;
    Result<const TomlMember *> find() const;
    static SwitchValue valueOf(const TomlValue &value);
    std::size_t offset(const Place &place) const { return m_places.offset(place.line, place.column); }

private:
    bool isRight(const std::string &after, const std::optional<SwitchValue> &value) const;
    std::vector<std::string> ways(const std::string &lexeme) const;
    std::string quotedKey(std::string_view key) const;
    std::size_t valueEnd(std::size_t begin) const;
    std::vector<std::string> others(const TomlValue &root) const;

    std::string_view m_bytes;
    TextPlaces m_places;
    TomlValue m_root;
    KeyPath m_path;
    std::string m_ours;
};

const TomlMember *tomlMember(const TomlValue &table, std::string_view key)
{
    const auto found = std::find_if(table.members.begin(), table.members.end(),
                                    [key](const TomlMember &member) { return member.key == key; });
    return found == table.members.end() ? nullptr : &*found;
}

/// nullptr: not there. Error: a part of the path is no table.
Result<const TomlMember *> TomlEditor::find() const
{
    const TomlValue *table = &m_root;
    const TomlMember *member = nullptr;
    for (const std::string &part : m_path) {
        if (table->kind != TomlValue::Kind::Table)
            return refusedLine(
                table->place.line,
                aboutSwitch(QT_TRANSLATE_NOOP("telltale::Switch", "%1 is no table")).arg(visible(member->key)));
        member = tomlMember(*table, part);
        if (member == nullptr)
            return nullptr;
        table = &member->value;
    }
    return member;
}

SwitchValue TomlEditor::valueOf(const TomlValue &value)
{
    switch (value.kind) {
    case TomlValue::Kind::Boolean:
        return {value.boolean ? "true" : "false", false};
    case TomlValue::Kind::Integer:
        return {std::to_string(value.integer), false};
    case TomlValue::Kind::Real:
        return {std::to_string(value.real), false};
    case TomlValue::Kind::Date:
        return {value.text, false};
    default:
        return {value.text, true};
    }
}

std::vector<std::string> TomlEditor::others(const TomlValue &root) const
{
    std::vector<std::string> lines;
    listToml(root, {}, m_ours, lines);
    std::sort(lines.begin(), lines.end());
    return lines;
}

bool TomlEditor::isRight(const std::string &after, const std::optional<SwitchValue> &value) const
{
    std::vector<Diagnostic> findings;
    const TomlValue root = parseToml(after, {}, findings);
    if (!findings.empty() || others(root) != others(m_root))
        return false;
    const TomlEditor again(after, root, m_path);
    const Result<const TomlMember *> found = again.find();
    if (!found)
        return false;
    return value ? *found != nullptr && valueOf((*found)->value) == *value : *found == nullptr;
}

std::string TomlEditor::quotedKey(std::string_view key) const
{
    const bool isBare = std::all_of(key.begin(), key.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    });
    return isBare ? std::string(key) : tomlString(key);
}

/// Behind a value that begins here, on one line: a text in quotes, or a word. 0 where it is anything else.
std::size_t TomlEditor::valueEnd(std::size_t begin) const
{
    const std::string_view rest = m_bytes.substr(begin);
    if (rest.starts_with("\"\"\"") || rest.starts_with("'''") || rest.starts_with('[') || rest.starts_with('{')
        || rest.empty())
        return 0;
    if (rest.front() == '\'') {
        const std::size_t end = rest.find('\'', 1);
        return end == std::string_view::npos ? 0 : begin + end + 1;
    }
    if (rest.front() != '"')
        return begin + std::min(rest.find_first_of(" \t\r\n#,}]"), rest.size());
    for (std::size_t i = 1; i < rest.size(); ++i) {
        if (rest[i] == '"')
            return begin + i + 1;
        i += rest[i] == '\\' ? 1 : 0;
    }
    return 0;
}

/// Every place that the key might be added at, the best first.
std::vector<std::string> TomlEditor::ways(const std::string &lexeme) const
{
    std::vector<std::string> ways;
    const std::string own = quotedKey(m_path.back()) + " = " + lexeme;
    const TomlValue *table = &m_root;
    for (std::size_t i = 0; table != nullptr && i + 1 < m_path.size(); ++i) {
        const TomlMember *const member = tomlMember(*table, m_path[i]);
        table = member == nullptr ? nullptr : &member->value;
    }
    for (std::size_t at = behindByteOrderMark(m_bytes); at < m_bytes.size(); at = lineEndAt(m_bytes, at)) {
        const std::string_view line = m_bytes.substr(at, lineEndAt(m_bytes, at) - at);
        const std::size_t hash = std::min(line.find_first_not_of(" \t"), line.size());
        std::string_view text = line.substr(hash);
        if (!text.starts_with('#'))
            continue;
        text.remove_prefix(text.starts_with("# ") ? 2 : 1);
        const std::string_view behind =
            text.starts_with(m_path.back()) ? text.substr(m_path.back().size()) : std::string_view();
        if (behind.starts_with(" =") || behind.starts_with('='))
            ways.push_back(withLineAt(m_bytes, at, std::string(line.substr(0, hash)) + own));
    }
    if (table != nullptr) {
        for (auto member = table->members.rbegin(); member != table->members.rend(); ++member) {
            const std::size_t key = offset(member->place);
            const std::size_t begin = std::max(lineBeginAt(m_bytes, key), behindByteOrderMark(m_bytes));
            const std::string_view indent = m_bytes.substr(begin, key - begin);
            const std::size_t end = valueEnd(offset(member->value.place));
            if (end != 0 && indent.find_first_not_of(" \t") == std::string_view::npos)
                ways.push_back(withLineAt(m_bytes, lineEndAt(m_bytes, end), std::string(indent) + own));
        }
        if (m_path.size() > 1)
            ways.push_back(withLineAt(m_bytes, lineEndAt(m_bytes, offset(table->place)), own));
        else
            ways.push_back(withLineAt(m_bytes, behindByteOrderMark(m_bytes), own));
    }
    std::string header;
    for (std::size_t i = 0; i + 1 < m_path.size(); ++i)
        header += (i == 0 ? "" : ".") + quotedKey(m_path[i]);
    const std::string end(lineEndOf(m_bytes));
    const bool isEmpty = m_bytes.size() == behindByteOrderMark(m_bytes);
    if (!header.empty())
        ways.push_back(withLineAt(m_bytes, m_bytes.size(), (isEmpty ? "" : end) + '[' + header + ']' + end + own));
    return ways;
}

Result<std::string> TomlEditor::edit(const std::optional<SwitchValue> &value) const
{
    const Result<const TomlMember *> found = find();
    if (!found)
        return found.error();
    const Error refusal = refusedFile(
        aboutSwitch(QT_TRANSLATE_NOOP("telltale::Switch",
                                      "There is no place for %1 in the file that is certain: change it by hand"))
            .arg(visible(m_path.back())));
    const std::string lexeme = !value ? std::string() : (value->isText ? tomlString(value->text) : value->text);
    if (*found == nullptr) {
        if (!value)
            return std::string(m_bytes);
        for (std::string &way : ways(lexeme)) {
            if (isRight(way, value))
                return std::move(way);
        }
        return refusal;
    }
    const std::size_t begin = offset((*found)->value.place);
    const std::size_t end = valueEnd(begin);
    if (end == 0)
        return refusedLine(
            (*found)->place.line,
            aboutSwitch(QT_TRANSLATE_NOOP("telltale::Switch", "the value is no word and no text on one line")));
    std::string after;
    if (value) {
        const bool isLiteral = value->isText && m_bytes[begin] == '\'' && value->text.find('\'') == std::string::npos;
        after = std::string(m_bytes.substr(0, begin)) + (isLiteral ? '\'' + value->text + '\'' : lexeme)
            + std::string(m_bytes.substr(end));
    } else {
        const std::size_t line = std::max(lineBeginAt(m_bytes, begin), behindByteOrderMark(m_bytes));
        after = withoutLines(m_bytes, line, lineEndAt(m_bytes, end));
    }
    return isRight(after, value) ? Result<std::string>(std::move(after)) : refusal;
}

Result<TomlEditor> openToml(const ConfigTarget &target, std::string_view bytes)
{
    Result<KeyPath> path = keyPathFor(target.kind, target.key);
    if (!path)
        return path.error();
    if (!payload::isUtf8(bytes))
        return refusedFile(aboutSwitch(QT_TRANSLATE_NOOP("telltale::Switch", "The file is no UTF-8")));
    std::vector<Diagnostic> findings;
    TomlValue root = parseToml(bytes, {}, findings);
    if (!findings.empty())
        return refusedLine(findings.front().place.line, findings.front().message);
    return TomlEditor(bytes, std::move(root), *std::move(path));
}

} // namespace

Result<ConfigReading> readTomlKey(const ConfigTarget &target, std::string_view bytes)
{
    const Result<TomlEditor> editor = openToml(target, bytes);
    if (!editor)
        return editor.error();
    const Result<const TomlMember *> found = editor->find();
    if (!found)
        return found.error();
    if (*found == nullptr)
        return ConfigReading{};
    const TomlValue &value = (*found)->value;
    if (value.kind == TomlValue::Kind::Table || value.kind == TomlValue::Kind::Array)
        return refusedLine((*found)->place.line,
                           aboutSwitch(QT_TRANSLATE_NOOP("telltale::Switch", "the value is a table or a list")));
    return ConfigReading{TomlEditor::valueOf(value), value.place.line};
}

Result<std::string> editTomlKey(const ConfigTarget &target, std::string_view bytes,
                                const std::optional<SwitchValue> &value)
{
    const Result<TomlEditor> editor = openToml(target, bytes);
    if (!editor)
        return editor.error();
    return editor->edit(value);
}

} // namespace telltale::privacy
