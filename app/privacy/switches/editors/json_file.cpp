// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/switches/editors/json_file.h"

#include "payload/lexeme.h"
#include "privacy/switches/editors/json_text_file.h"
#include "privacy/switches/editors/key_path.h"
#include "privacy/switches/editors/line_file.h"
#include "privacy/switches/switch_text.h"

#include <algorithm>

namespace telltale::privacy {

using payload::NodeIndex;
using payload::NodeType;
using payload::noNode;

namespace {

std::string jsonLexemeOf(const SwitchValue &value)
{
    if (!value.isText)
        return value.text;
    std::string lexeme;
    payload::appendJsonString(lexeme, value.text);
    return lexeme;
}

/// How far the path leads: the last object of it that is there, and what is left of the path from there.
struct JsonFind
{
    NodeIndex object = 0;
    std::size_t depth = 0;    ///< parts of the path that were found
    NodeIndex value = noNode; ///< when all were
};

class JsonEditor
{
public:
    JsonEditor(JsonTextFile file, KeyPath path) : m_file(std::move(file)), m_path(std::move(path)) {}

    Result<JsonFind> find() const;
    Result<std::string> edit(const std::optional<SwitchValue> &value) const;
    const JsonTextFile &file() const { return m_file; }

private:
    std::string added(const JsonFind &found, const std::string &lexeme) const;
    std::string nested(std::size_t depth, const std::string &lexeme, const std::string &lineEnd,
                       const std::string &indent) const;
    std::string indentOf(NodeIndex object) const;
    std::string unit() const;
    std::string colon() const;
    std::string removed(const JsonFind &found) const;
    std::string cut(std::size_t begin, std::size_t end) const;

    JsonTextFile m_file;
    KeyPath m_path;
};

Result<JsonFind> JsonEditor::find() const
{
    JsonFind found;
    for (const std::string &part : m_path) {
        NodeIndex match = noNode;
        for (const NodeIndex child : m_file.children(found.object)) {
            if (m_file.keyOf(child) != part)
                continue;
            if (match != noNode)
                return refusedLine(lineNumberAt(m_file.bytes, m_file.at(child)),
                                   aboutSwitch(QT_TRANSLATE_NOOP("telltale::Switch", "%1 is there more than once"))
                                       .arg(visible(part)));
            match = child;
        }
        if (match == noNode)
            return found;
        if (++found.depth == m_path.size()) {
            found.value = match;
            return found;
        }
        if (!m_file.isObject(match))
            return refusedLine(
                lineNumberAt(m_file.bytes, m_file.at(match)),
                aboutSwitch(QT_TRANSLATE_NOOP("telltale::Switch", "%1 is no object")).arg(visible(part)));
        found.object = match;
    }
    return found;
}

std::string JsonEditor::cut(std::size_t begin, std::size_t end) const
{
    return std::string(m_file.bytes.substr(0, begin)) + std::string(m_file.bytes.substr(end));
}

/// What the line of an object's beginning is indented by.
std::string JsonEditor::indentOf(NodeIndex object) const
{
    const std::size_t begin = lineBeginAt(m_file.bytes, m_file.at(object));
    const std::size_t text = m_file.bytes.find_first_not_of(" \t", begin);
    return std::string(m_file.bytes.substr(begin, text - begin));
}

/// What a step inside is indented by in this file.
std::string JsonEditor::unit() const
{
    const std::vector<NodeIndex> members = m_file.children(0);
    if (members.empty())
        return "  ";
    const std::size_t key = m_file.keyAt(members.front());
    const std::size_t begin = lineBeginAt(m_file.bytes, key);
    const std::string_view indent = m_file.bytes.substr(begin, key - begin);
    const bool isBlank = indent.find_first_not_of(" \t") == std::string_view::npos;
    return isBlank && !indent.empty() ? std::string(indent) : "  ";
}

/// What stands between a key and its value in this file.
std::string JsonEditor::colon() const
{
    const std::vector<NodeIndex> members = m_file.children(0);
    if (members.empty())
        return ": ";
    const std::size_t end = m_file.keyAt(members.front()) + m_file.document.keyLexeme(members.front()).size();
    const std::string_view between = m_file.bytes.substr(end, m_file.at(members.front()) - end);
    return between.find_first_not_of(": ") == std::string_view::npos ? std::string(between) : ": ";
}

/// `"a": {"b": value}` for the parts that are missing; over several lines where `lineEnd` is one.
std::string JsonEditor::nested(std::size_t depth, const std::string &lexeme, const std::string &lineEnd,
                               const std::string &indent) const
{
    std::string text;
    std::string closing;
    std::string inner = indent;
    for (std::size_t i = depth; i < m_path.size(); ++i) {
        payload::appendJsonString(text, m_path[i]);
        text += colon();
        if (i + 1 == m_path.size())
            break;
        closing = (lineEnd.empty() ? "" : lineEnd + inner) + '}' + closing;
        inner += lineEnd.empty() ? "" : unit();
        text += '{' + (lineEnd.empty() ? "" : lineEnd + inner);
    }
    return text + lexeme + closing;
}

std::string JsonEditor::added(const JsonFind &found, const std::string &lexeme) const
{
    const std::string_view bytes = m_file.bytes;
    const std::vector<NodeIndex> members = m_file.children(found.object);
    const std::size_t open = m_file.at(found.object) + 1;
    const bool hasLines = bytes.find('\n') != std::string_view::npos;
    const std::string lineEnd(lineEndOf(bytes));
    std::size_t at = open;
    std::string text;
    if (members.empty()) {
        const std::string indent = indentOf(found.object);
        const bool isOpen = hasLines || found.object == 0;
        text = nested(found.depth, lexeme, isOpen ? lineEnd : "", indent + unit());
        const std::size_t close = m_file.end(found.object) - 1;
        const bool isClosedBelow = bytes.substr(open, close - open).find('\n') != std::string_view::npos;
        if (isOpen)
            text = lineEnd + indent + unit() + text + (isClosedBelow ? std::string() : lineEnd + indent);
    } else {
        const std::size_t first = m_file.keyAt(members.front());
        const std::string_view gap = bytes.substr(open, first - open);
        const std::size_t feed = gap.find('\n');
        if (feed == std::string_view::npos) {
            const std::string blank = gap.starts_with(' ') ? " " : "";
            text = blank + nested(found.depth, lexeme, "", "") + (blank.empty() ? "," : ",");
        } else {
            // Behind what else stands on the line of the brace.
            at = open + feed - (feed > 0 && gap[feed - 1] == '\r' ? 1 : 0);
            const std::size_t begin = lineBeginAt(bytes, first);
            const std::string indent(bytes.substr(begin, bytes.find_first_not_of(" \t", begin) - begin));
            text = lineEnd + indent + nested(found.depth, lexeme, lineEnd, indent) + ',';
        }
    }
    return std::string(bytes.substr(0, at)) + text + std::string(bytes.substr(at));
}

std::string JsonEditor::removed(const JsonFind &found) const
{
    const std::string_view bytes = m_file.bytes;
    const std::vector<NodeIndex> members = m_file.children(found.object);
    const auto place = std::find(members.begin(), members.end(), found.value);
    const bool isLast = std::next(place) == members.end();
    const std::size_t begin = m_file.keyAt(found.value);
    const std::size_t end = m_file.end(found.value);
    const std::size_t comma = m_file.skipped(end);
    const bool hasComma = comma < bytes.size() && bytes[comma] == ',';
    const std::size_t stop = hasComma ? comma + 1 : end;
    // Alone on its lines: these go as a whole.
    const std::size_t lineBegin = lineBeginAt(bytes, begin);
    const std::size_t lineEnd = lineEndAt(bytes, stop);
    const bool isAlone = bytes.substr(lineBegin, begin - lineBegin).find_first_not_of(" \t") == std::string_view::npos
        && bytes.substr(stop, lineEnd - stop).find_first_not_of(" \t\r\n") == std::string_view::npos;
    if (!isLast || members.size() == 1 || hasComma) {
        if (isAlone)
            return cut(lineBegin, lineEnd);
        const std::size_t next = isLast ? stop : m_file.keyAt(*std::next(place));
        return cut(begin, next);
    }
    const std::size_t before = m_file.end(*std::prev(place));
    const std::size_t itsComma = bytes.find(',', m_file.skipped(before));
    if (!isAlone)
        return cut(before, end);
    return std::string(bytes.substr(0, itsComma)) + std::string(bytes.substr(itsComma + 1, lineBegin - itsComma - 1))
        + std::string(bytes.substr(lineEnd));
}

Result<std::string> JsonEditor::edit(const std::optional<SwitchValue> &value) const
{
    const Result<JsonFind> found = find();
    if (!found)
        return found.error();
    if (found->value == noNode)
        return value ? added(*found, jsonLexemeOf(*value)) : std::string(m_file.bytes);
    if (!value)
        return removed(*found);
    if (!m_file.document.node(found->value).isLeaf())
        return refusedLine(lineNumberAt(m_file.bytes, m_file.at(found->value)),
                           aboutSwitch(QT_TRANSLATE_NOOP("telltale::Switch", "The value is an object or a list")));
    return std::string(m_file.bytes.substr(0, m_file.at(found->value))) + jsonLexemeOf(*value)
        + std::string(m_file.bytes.substr(m_file.end(found->value)));
}

Result<JsonEditor> openJson(const ConfigTarget &target, std::string_view bytes)
{
    Result<KeyPath> path = keyPathFor(target.kind, target.key);
    if (!path)
        return path.error();
    Result<JsonTextFile> file = openJsonText(bytes, target.kind == LayerKind::Jsonc);
    if (!file)
        return file.error();
    return JsonEditor(*std::move(file), *std::move(path));
}

/// Path and lexeme of every leaf but those at our path, or of objects that lead there.
std::vector<std::string> otherLeaves(const JsonTextFile &file, const KeyPath &path)
{
    std::string ours;
    for (const std::string &part : path)
        ours += '/' + part;
    std::vector<std::string> leaves;
    for (NodeIndex node = 0; node < file.document.nodes().size(); ++node) {
        if (!file.document.node(node).isLeaf())
            continue;
        std::string own;
        for (NodeIndex up = node; up != 0; up = file.document.node(up).parent) {
            const bool isMember = file.isObject(file.document.node(up).parent);
            own = '/' + (isMember ? file.keyOf(up) : std::to_string(file.document.node(up).keyOrIndex)) + own;
        }
        if (!(own == ours || (file.isObject(node) && (own + '/').size() <= ours.size() && ours.starts_with(own + '/'))))
            leaves.push_back(own + '=' + std::string(file.document.lexeme(node)));
    }
    return leaves;
}

} // namespace

Result<ConfigReading> readJsonKey(const ConfigTarget &target, std::string_view bytes)
{
    const Result<JsonEditor> editor = openJson(target, bytes);
    if (!editor)
        return editor.error();
    const Result<JsonFind> found = editor->find();
    if (!found)
        return found.error();
    if (found->value == noNode)
        return ConfigReading{};
    const payload::Document &document = editor->file().document;
    const std::string_view lexeme = document.lexeme(found->value);
    const bool isText = document.node(found->value).type() == NodeType::String;
    return ConfigReading{SwitchValue{isText ? payload::decodeString(lexeme) : std::string(lexeme), isText},
                         lineNumberAt(bytes, editor->file().at(found->value))};
}

Result<std::string> editJsonKey(const ConfigTarget &target, std::string_view bytes,
                                const std::optional<SwitchValue> &value)
{
    const Result<JsonEditor> editor = openJson(target, bytes);
    if (!editor)
        return editor.error();
    Result<std::string> after = editor->edit(value);
    if (!after)
        return after;
    const Result<JsonTextFile> parsed = openJsonText(*after, target.kind == LayerKind::Jsonc);
    const Result<ConfigReading> read = readJsonKey(target, *after);
    const Result<KeyPath> path = keyPathFor(target.kind, target.key);
    if (!parsed || !read || read->value != value || otherLeaves(*parsed, *path) != otherLeaves(editor->file(), *path))
        return refusedFile(
            aboutSwitch(QT_TRANSLATE_NOOP("telltale::Switch",
                                          "There is no place for %1 in the file that is certain: change it by hand"))
                .arg(visible(target.key)));
    return after;
}

} // namespace telltale::privacy
