// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/switches/editors/line_file.h"

#include "privacy/switches/editors/key_path.h"
#include "privacy/switches/switch_text.h"

#include <algorithm>

namespace telltale::privacy {

namespace {

constexpr std::string_view harmless = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_./:@%+,-";

Result<LineFile> parseLines(const ConfigTarget &target, std::string_view bytes)
{
    switch (target.kind) {
    case LayerKind::Ini:
        return parseIniFile(bytes, target.hasInlineComments);
    case LayerKind::Properties:
        return parsePropertiesFile(bytes, target.hasInlineComments);
    default:
        return target.dialect == LineDialect::Compose ? parseComposeEnvFile(bytes) : parseBashFile(bytes);
    }
}

/// The value in quotes where it has to be, or where the one before had some.
Result<std::string> envWord(const ConfigTarget &target, std::string_view before, const std::string &value)
{
    const bool isHarmless = value.find_first_not_of(harmless) == std::string::npos;
    const bool hadDouble = before.size() > 1 && before.front() == '"' && before.back() == '"';
    const bool hadSingle = before.size() > 1 && before.front() == '\'' && before.back() == '\'';
    if (isHarmless && hadDouble)
        return '"' + value + '"';
    if (isHarmless && !hadSingle)
        return value;
    if (value.find('\'') == std::string::npos
        && (target.dialect != LineDialect::Compose || value.find('\\') == std::string::npos))
        return '\'' + value + '\'';
    if (target.dialect == LineDialect::Compose)
        return refusedFile(aboutSwitch(QT_TRANSLATE_NOOP(
            "telltale::Switch", "compose knows no way to write this value that all its versions read alike")));
    std::string word = "'";
    for (const char c : value)
        word += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return word + '\'';
}

std::string propertiesValue(std::string_view value)
{
    std::string text;
    for (const char c : value) {
        if (c == '\\' || (text.empty() && (c == ' ' || c == '\t')))
            text += '\\';
        text += c;
    }
    return text;
}

/// Changes one key of a file of lines.
class LineEditor
{
public:
    LineEditor(const ConfigTarget &target, std::string_view bytes, LineFile file, KeyPath path)
        : m_target(target), m_bytes(bytes), m_file(std::move(file)), m_name(path.back()),
          m_section(path.size() > 1 ? path.front() : std::string())
    {
    }

    std::vector<const LineEntry *> found() const;
    Result<std::string> edit(const std::optional<SwitchValue> &value) const;

private:
    Result<std::string> written(std::string_view before, const std::string &value) const;
    Result<std::string> replaced(const LineEntry &entry, const std::string &value) const;
    Result<std::string> removed(const std::vector<const LineEntry *> &entries) const;
    Result<std::string> added(const std::string &value) const;
    std::string sign() const;
    std::optional<std::size_t> commentedDefault(std::size_t begin, std::size_t end) const;
    std::string inSection(const std::string &line) const;
    bool isRight(const std::string &after, const std::optional<SwitchValue> &value) const;

    const ConfigTarget &m_target;
    std::string_view m_bytes;
    LineFile m_file;
    std::string m_name;
    std::string m_section;
};

std::vector<const LineEntry *> LineEditor::found() const
{
    std::vector<const LineEntry *> entries;
    for (const LineEntry &entry : m_file.entries) {
        if (entry.name == m_name && entry.section == m_section)
            entries.push_back(&entry);
    }
    return entries;
}

Result<std::string> LineEditor::written(std::string_view before, const std::string &value) const
{
    if (m_target.kind == LayerKind::EnvFile)
        return envWord(m_target, before, value);
    if (m_target.kind == LayerKind::Properties)
        return propertiesValue(value);
    const bool hadQuotes = before.size() > 1 && before.front() == '"' && before.back() == '"';
    return hadQuotes ? '"' + value + '"' : value;
}

Result<std::string> LineEditor::replaced(const LineEntry &entry, const std::string &value) const
{
    if (!entry.isOnOneLine)
        return refusedLine(
            entry.line, aboutSwitch(QT_TRANSLATE_NOOP("telltale::Switch", "the value stands on more than one line")));
    const std::string_view before = m_bytes.substr(entry.valueBegin, entry.valueEnd - entry.valueBegin);
    Result<std::string> text = written(before, value);
    if (!text)
        return text;
    return std::string(m_bytes.substr(0, entry.valueBegin)) + *text + std::string(m_bytes.substr(entry.valueEnd));
}

Result<std::string> LineEditor::removed(const std::vector<const LineEntry *> &entries) const
{
    std::string result(m_bytes);
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
        if (!(*entry)->isAlone)
            return refusedLine(
                (*entry)->line,
                aboutSwitch(QT_TRANSLATE_NOOP("telltale::Switch", "something else stands on the same line")));
        // A byte order mark belongs to the file, not to its first line.
        const std::size_t begin = std::max((*entry)->lineBegin, behindByteOrderMark(m_bytes));
        // The line behind it may have taken its line end along.
        result = withoutLines(result, begin, std::min((*entry)->lineEnd, result.size()));
    }
    return result;
}

/// What stands between name and value in this file.
std::string LineEditor::sign() const
{
    if (m_target.kind == LayerKind::EnvFile || m_file.entries.empty())
        return m_target.kind == LayerKind::EnvFile ? "=" : " = ";
    const LineEntry &first = m_file.entries.front();
    const std::string_view line = m_bytes.substr(first.lineBegin, first.valueBegin - first.lineBegin);
    return line.find(" =") == std::string_view::npos ? "=" : " = ";
}

/// A line like `#KEY=value` or `; KEY = value`: our line goes in front of it.
std::optional<std::size_t> LineEditor::commentedDefault(std::size_t begin, std::size_t end) const
{
    for (std::size_t at = begin; at < end; at = lineEndAt(m_bytes, at)) {
        std::string_view line = m_bytes.substr(at, lineEndAt(m_bytes, at) - at);
        if (line.empty() || !(line.front() == '#' || (line.front() == ';' && m_target.kind == LayerKind::Ini)))
            continue;
        line.remove_prefix(line.starts_with("# ") || line.starts_with("; ") ? 2 : 1);
        if (m_target.kind == LayerKind::EnvFile && line.starts_with("export "))
            line.remove_prefix(7);
        if (!line.starts_with(m_name))
            continue;
        const std::size_t next = line.find_first_not_of(" \t", m_name.size());
        if (next != std::string_view::npos && line[next] == '=')
            return at;
    }
    return {};
}

/// The line where its section has room for it, or behind a new header at the end.
std::string LineEditor::inSection(const std::string &line) const
{
    for (auto section = m_file.sections.rbegin(); section != m_file.sections.rend(); ++section) {
        if (section->name != m_section)
            continue;
        const std::size_t end = section == m_file.sections.rbegin() ? m_bytes.size() : std::prev(section)->begin;
        if (const auto at = commentedDefault(section->inside, end))
            return withLineAt(m_bytes, *at, line);
        std::size_t at = section->inside;
        for (const LineEntry &entry : m_file.entries) {
            if (entry.valueBegin >= section->inside && entry.valueBegin < end)
                at = entry.lineEnd;
        }
        return withLineAt(m_bytes, at, line);
    }
    const std::string end(lineEndOf(m_bytes));
    const bool isEmpty = m_bytes.size() == behindByteOrderMark(m_bytes);
    return withLineAt(m_bytes, m_bytes.size(), (isEmpty ? std::string() : end) + '[' + m_section + ']' + end + line);
}

Result<std::string> LineEditor::added(const std::string &value) const
{
    const Result<std::string> text = written({}, value);
    if (!text)
        return text;
    const std::string line = m_name + sign() + *text;
    if (m_target.kind == LayerKind::Ini)
        return inSection(line);
    if (const auto at = commentedDefault(behindByteOrderMark(m_bytes), m_bytes.size()))
        return withLineAt(m_bytes, *at, line);
    return withLineAt(m_bytes, m_bytes.size(), line);
}

/// Everything but our key says what it said, and that says what it should.
bool LineEditor::isRight(const std::string &after, const std::optional<SwitchValue> &value) const
{
    const Result<LineFile> parsed = parseLines(m_target, after);
    if (!parsed)
        return false;
    const auto others = [this](const LineFile &file) {
        std::vector<std::array<std::string_view, 3>> all;
        for (const LineEntry &entry : file.entries) {
            if (entry.name != m_name || entry.section != m_section)
                all.push_back({entry.section, entry.name, entry.value});
        }
        return all;
    };
    if (others(*parsed) != others(m_file))
        return false;
    const LineEditor again(m_target, after, *parsed,
                           {m_section.empty() ? KeyPath{m_name} : KeyPath{m_section, m_name}});
    const std::vector<const LineEntry *> ours = again.found();
    if (!value)
        return ours.empty();
    // A carriage return in front of the line feed stays, whatever a shell makes of it.
    return !ours.empty() && !ours.back()->isMade
        && (ours.back()->value == value->text || ours.back()->value == value->text + '\r');
}

Result<std::string> LineEditor::edit(const std::optional<SwitchValue> &value) const
{
    const std::vector<const LineEntry *> entries = found();
    if (!value && entries.empty())
        return std::string(m_bytes);
    Result<std::string> after =
        !value ? removed(entries) : (entries.empty() ? added(value->text) : replaced(*entries.back(), value->text));
    if (!after)
        return after;
    if (!isRight(*after, value))
        return refusedFile(
            aboutSwitch(QT_TRANSLATE_NOOP("telltale::Switch",
                                          "There is no place for %1 in the file that is certain: change it by hand"))
                .arg(visible(m_target.key)));
    return after;
}

Result<LineEditor> openLines(const ConfigTarget &target, std::string_view bytes)
{
    Result<KeyPath> path = keyPathFor(target.kind, target.key);
    if (!path)
        return path.error();
    Result<LineFile> file = parseLines(target, bytes);
    if (!file)
        return file.error();
    return LineEditor(target, bytes, *std::move(file), *std::move(path));
}

/// Nothing when programs agree about a key that is there more than once.
std::optional<Error> lineDisagreement(const ConfigTarget &target, const std::vector<const LineEntry *> &entries)
{
    if (!target.isOnce || entries.size() < 2)
        return {};
    for (const LineEntry *entry : entries) {
        if (entry->value != entries.back()->value)
            return refusedLine(
                entry->line,
                aboutSwitch(QT_TRANSLATE_NOOP("telltale::Switch", "%1 is there more than once, with different values"))
                    .arg(visible(target.key)));
    }
    return {};
}

} // namespace

Result<ConfigReading> readLineKey(const ConfigTarget &target, std::string_view bytes)
{
    const Result<LineEditor> editor = openLines(target, bytes);
    if (!editor)
        return editor.error();
    const std::vector<const LineEntry *> entries = editor->found();
    if (entries.empty())
        return ConfigReading{};
    if (const auto error = lineDisagreement(target, entries))
        return *error;
    const LineEntry &last = *entries.back();
    if (last.isMade)
        return refusedLine(last.line,
                           aboutSwitch(QT_TRANSLATE_NOOP(
                               "telltale::Switch", "the value is made of other variables when the file is read")));
    return ConfigReading{SwitchValue{last.value, true}, last.line};
}

Result<std::string> editLineKey(const ConfigTarget &target, std::string_view bytes,
                                const std::optional<SwitchValue> &value)
{
    const Result<LineEditor> editor = openLines(target, bytes);
    if (!editor)
        return editor.error();
    if (const auto error = lineDisagreement(target, editor->found()))
        return *error;
    return editor->edit(value);
}

} // namespace telltale::privacy
