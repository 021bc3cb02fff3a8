// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/switches/editors/yaml_file.h"

#include "privacy/switches/editors/key_path.h"
#include "privacy/switches/editors/line_file.h"
#include "privacy/switches/editors/yaml_tree.h"
#include "privacy/switches/switch_text.h"

#include <algorithm>
#include <array>

namespace telltale::privacy {

namespace {

constexpr std::uint32_t noYamlNode = 0xFFFFFFFF;

/// The word in the letters of YAML 1.2's core schema; other words of YAML 1.1 (`yes`, `off`) are not the same to all.
bool isTrueOrFalse(std::string_view text)
{
    constexpr std::array<std::string_view, 6> words{"true", "True", "TRUE", "false", "False", "FALSE"};
    return std::find(words.begin(), words.end(), text) != words.end();
}

std::string smallWord(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return text;
}

std::string yamlScalar(const SwitchValue &value, const YamlNode *before)
{
    if (!value.isText) {
        // A file that writes `False` gets `True`.
        const std::string old = before != nullptr && isTrueOrFalse(before->text) ? before->text : std::string();
        std::string text = value.text;
        if (isTrueOrFalse(text) && !old.empty() && old.front() <= 'Z') {
            const bool isWhole = old[1] <= 'Z';
            std::transform(text.begin(), isWhole ? text.end() : text.begin() + 1, text.begin(),
                           [](char c) { return static_cast<char>(c - 32); });
        }
        return text;
    }
    if (before != nullptr && before->style == YamlNode::Style::SingleQuoted) {
        std::string text = "'";
        for (const char c : value.text)
            text += c == '\'' ? std::string("''") : std::string(1, c);
        return text + '\'';
    }
    std::string text = "\"";
    for (const char c : value.text)
        text += c == '"' || c == '\\' ? std::string{'\\', c} : std::string(1, c);
    return text + '"';
}

/// How far the path leads in a tree.
struct YamlFind
{
    std::uint32_t mapping = noYamlNode; ///< the last mapping of the path that is there
    std::uint32_t empty = noYamlNode;   ///< where a part of the path has no value at all
    std::uint32_t key = noYamlNode;     ///< of that part, or of the value
    std::size_t depth = 0;
    std::uint32_t value = noYamlNode;
};

class YamlEditor
{
public:
    YamlEditor(std::string_view bytes, YamlTree tree, KeyPath path)
        : m_bytes(bytes), m_tree(std::move(tree)), m_path(std::move(path))
    {
    }

    Result<YamlFind> find() const;
    Result<std::string> edit(const std::optional<SwitchValue> &value) const;
    const YamlTree &tree() const { return m_tree; }
    const KeyPath &path() const { return m_path; }
    Error refusedAt(std::uint32_t node, const QString &why) const
    {
        return refusedLine(lineNumberAt(m_bytes, m_tree[node].begin), why);
    }

private:
    std::optional<Error> step(YamlFind &found, const std::string &part) const;
    Result<std::string> replaced(std::uint32_t node, const SwitchValue &value) const;
    Result<std::string> removed(const YamlFind &found) const;
    Result<std::string> added(const YamlFind &found, const SwitchValue &value) const;
    std::vector<std::string> ways(const YamlFind &found, const SwitchValue &value) const;
    std::string nested(std::size_t depth, const std::string &indent, const SwitchValue &value) const;
    std::string indentAt(std::size_t offset) const;
    std::string unit() const;
    bool isRight(const std::string &after, const std::optional<SwitchValue> &value) const;

    std::string_view m_bytes;
    YamlTree m_tree;
    KeyPath m_path;
};

/// One part further; an error where it may lead two ways.
std::optional<Error> YamlEditor::step(YamlFind &found, const std::string &part) const
{
    const std::vector<std::uint32_t> values = m_tree.values(found.mapping, part);
    if (values.size() > 1)
        return refusedAt(
            values[1],
            aboutSwitch(QT_TRANSLATE_NOOP("telltale::Switch", "%1 is there more than once")).arg(visible(part)));
    if (!values.empty()) {
        ++found.depth;
        found.value = values.front();
        const std::vector<std::uint32_t> &children = m_tree[found.mapping].children;
        found.key = *std::prev(std::find(children.begin(), children.end(), found.value));
        return {};
    }
    if (!m_tree.values(found.mapping, "<<").empty())
        return refusedAt(found.mapping,
                         aboutSwitch(QT_TRANSLATE_NOOP("telltale::Switch", "%1 may come from what is merged here"))
                             .arg(visible(part)));
    return {};
}

Result<YamlFind> YamlEditor::find() const
{
    YamlFind found;
    if (m_tree.nodes.empty())
        return found;
    std::uint32_t at = 0;
    for (const std::string &part : m_path) {
        const YamlNode &node = m_tree[at];
        const bool isNull = node.kind == YamlNode::Kind::Scalar && node.text.empty()
            && node.style == YamlNode::Style::Plain && node.anchor.empty() && node.tag.empty();
        if (isNull) {
            found.empty = at;
            return found;
        }
        if (node.kind != YamlNode::Kind::Mapping)
            return refusedAt(
                at,
                aboutSwitch(QT_TRANSLATE_NOOP("telltale::Switch", "%1 cannot be looked for in what is no mapping"))
                    .arg(visible(part)));
        found.mapping = at;
        found.value = noYamlNode;
        if (const auto error = step(found, part))
            return *error;
        if (found.value == noYamlNode)
            return found;
        at = found.value;
    }
    return found;
}

std::string YamlEditor::indentAt(std::size_t offset) const
{
    const std::size_t begin = std::max(lineBeginAt(m_bytes, offset), behindByteOrderMark(m_bytes));
    return std::string(m_bytes.substr(begin, std::min(m_bytes.find_first_not_of(' ', begin), m_bytes.size()) - begin));
}

/// What a step inside is indented by: as the first block mapping inside the root is.
std::string YamlEditor::unit() const
{
    for (std::size_t i = 1; !m_tree.nodes.empty() && i < m_tree[0].children.size(); i += 2) {
        const YamlNode &node = m_tree[m_tree[0].children[i]];
        if (node.kind != YamlNode::Kind::Mapping || node.isFlow || node.children.empty())
            continue;
        const std::string indent = indentAt(m_tree[node.children.front()].begin);
        if (!indent.empty())
            return indent;
    }
    return "  ";
}

/// The missing parts of the path, each on a line of its own, without the last line end.
std::string YamlEditor::nested(std::size_t depth, const std::string &indent, const SwitchValue &value) const
{
    const std::string lineEnd(lineEndOf(m_bytes));
    std::string text;
    std::string inner = indent;
    for (std::size_t i = depth; i < m_path.size(); ++i) {
        const bool isLast = i + 1 == m_path.size();
        text += inner + m_path[i] + ':' + (isLast ? ' ' + yamlScalar(value, nullptr) : lineEnd);
        inner += unit();
    }
    return text;
}

std::vector<std::string> YamlEditor::ways(const YamlFind &found, const SwitchValue &value) const
{
    std::vector<std::string> ways;
    if (m_tree.nodes.empty() || (found.empty != noYamlNode && found.key == noYamlNode)) {
        ways.push_back(withLineAt(m_bytes, m_bytes.size(), nested(0, {}, value)));
        return ways;
    }
    if (found.empty != noYamlNode) {
        const std::string indent = indentAt(m_tree[found.key].begin) + unit();
        ways.push_back(
            withLineAt(m_bytes, lineEndAt(m_bytes, m_tree[found.key].end), nested(found.depth, indent, value)));
        return ways;
    }
    const YamlNode &mapping = m_tree[found.mapping];
    const std::size_t first = m_tree[mapping.children.front()].begin;
    const std::string indent = indentAt(first);
    const std::string text = nested(found.depth, indent, value);
    // In front of a commented default at the same place.
    for (std::size_t at = lineBeginAt(m_bytes, first); at < m_bytes.size(); at = lineEndAt(m_bytes, at)) {
        const std::string_view line = m_bytes.substr(at, lineEndAt(m_bytes, at) - at);
        for (const std::string &mark : {indent + "#", indent + "# "}) {
            if (found.depth + 1 == m_path.size() && line.starts_with(mark + m_path.back() + ':'))
                ways.push_back(withLineAt(m_bytes, at, text));
        }
    }
    const std::size_t last = m_tree.lastEnd(found.mapping);
    const bool isAtLineBegin = last > 0 && last <= m_bytes.size() && m_bytes[last - 1] == '\n';
    ways.push_back(withLineAt(m_bytes, isAtLineBegin ? last : lineEndAt(m_bytes, last), text));
    ways.push_back(withLineAt(m_bytes, std::max(lineBeginAt(m_bytes, first), behindByteOrderMark(m_bytes)), text));
    return ways;
}

Result<std::string> YamlEditor::added(const YamlFind &found, const SwitchValue &value) const
{
    const bool isFlow = found.mapping != noYamlNode && m_tree[found.mapping].isFlow && found.empty == noYamlNode;
    if (isFlow)
        return refusedAt(
            found.mapping,
            aboutSwitch(QT_TRANSLATE_NOOP("telltale::Switch", "%1 would have to be added inside of braces"))
                .arg(visible(m_path.back())));
    const bool isPlainKey = std::all_of(m_path.begin(), m_path.end(), [](const std::string &part) {
        return std::all_of(part.begin(), part.end(), [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-'
                || c == '.';
        });
    });
    if (isPlainKey) {
        for (std::string &way : ways(found, value)) {
            if (isRight(way, value))
                return std::move(way);
        }
    }
    return refusedFile(
        aboutSwitch(QT_TRANSLATE_NOOP("telltale::Switch",
                                      "There is no place for %1 in the file that is certain: change it by hand"))
            .arg(visible(m_path.back())));
}

Result<std::string> YamlEditor::replaced(std::uint32_t node, const SwitchValue &value) const
{
    const YamlNode &old = m_tree[node];
    const bool isNull = old.text.empty() && old.style == YamlNode::Style::Plain;
    // What has no value ends right behind its key's colon.
    const bool needsBlank = isNull && old.begin > 0 && m_bytes[old.begin - 1] == ':';
    return std::string(m_bytes.substr(0, old.begin)) + (needsBlank ? " " : "") + yamlScalar(value, &old)
        + std::string(m_bytes.substr(old.end));
}

Result<std::string> YamlEditor::removed(const YamlFind &found) const
{
    const YamlNode &key = m_tree[found.key];
    const std::size_t begin = std::max(lineBeginAt(m_bytes, key.begin), behindByteOrderMark(m_bytes));
    if (m_bytes.substr(begin, key.begin - begin).find_first_not_of(' ') != std::string_view::npos)
        return refusedAt(found.key,
                         aboutSwitch(QT_TRANSLATE_NOOP("telltale::Switch", "something else stands on the same line")));
    return withoutLines(m_bytes, begin, lineEndAt(m_bytes, m_tree[found.value].end));
}

bool YamlEditor::isRight(const std::string &after, const std::optional<SwitchValue> &value) const
{
    const Result<YamlTree> tree = parseYaml(after);
    if (!tree || !isSameButFor(m_tree, *tree, m_path, value.has_value()))
        return false;
    const YamlEditor again(after, *tree, m_path);
    const Result<YamlFind> found = again.find();
    const bool isThere = found && found->depth == m_path.size() && found->value != noYamlNode;
    if (!found || isThere != value.has_value())
        return false;
    if (!value)
        return true;
    const YamlNode &node = (*tree)[found->value];
    const std::string text = !value->isText && isTrueOrFalse(node.text) ? smallWord(node.text) : node.text;
    return node.kind == YamlNode::Kind::Scalar && text == value->text
        && (node.style == YamlNode::Style::Plain) == !value->isText;
}

Result<std::string> YamlEditor::edit(const std::optional<SwitchValue> &value) const
{
    const Result<YamlFind> found = find();
    if (!found)
        return found.error();
    const bool isThere = found->depth == m_path.size() && found->value != noYamlNode;
    if (!isThere)
        return value ? added(*found, *value) : Result<std::string>(std::string(m_bytes));
    const YamlNode &node = m_tree[found->value];
    const bool isOneLine = m_bytes.substr(node.begin, node.end - node.begin).find('\n') == std::string_view::npos;
    if (node.kind != YamlNode::Kind::Scalar || node.style == YamlNode::Style::Block || !isOneLine)
        return refusedAt(found->value,
                         aboutSwitch(QT_TRANSLATE_NOOP("telltale::Switch", "the value is no scalar on one line")));
    if (!node.anchor.empty() || !node.tag.empty())
        return refusedAt(found->value,
                         aboutSwitch(QT_TRANSLATE_NOOP("telltale::Switch", "the value has an anchor or a tag")));
    Result<std::string> after = value ? replaced(found->value, *value) : removed(*found);
    if (after && !isRight(*after, value))
        return refusedAt(found->value,
                         aboutSwitch(QT_TRANSLATE_NOOP("telltale::Switch",
                                                       "%1 cannot be changed here with certainty: change it by hand"))
                             .arg(visible(m_path.back())));
    return after;
}

Result<YamlEditor> openYaml(const ConfigTarget &target, std::string_view bytes)
{
    Result<KeyPath> path = keyPathFor(target.kind, target.key);
    if (!path)
        return path.error();
    Result<YamlTree> tree = parseYaml(bytes);
    if (!tree)
        return tree.error();
    return YamlEditor(bytes, *std::move(tree), *std::move(path));
}

} // namespace

Result<ConfigReading> readYamlKey(const ConfigTarget &target, std::string_view bytes)
{
    const Result<YamlEditor> editor = openYaml(target, bytes);
    if (!editor)
        return editor.error();
    const Result<YamlFind> found = editor->find();
    if (!found)
        return found.error();
    if (found->depth < editor->path().size() || found->value == noYamlNode)
        return ConfigReading{};
    const YamlNode &node = editor->tree()[found->value];
    if (node.kind != YamlNode::Kind::Scalar)
        return editor->refusedAt(
            found->value,
            aboutSwitch(QT_TRANSLATE_NOOP("telltale::Switch", "the value is an alias, a mapping or a list")));
    if (!node.tag.empty())
        return editor->refusedAt(found->value,
                                 aboutSwitch(QT_TRANSLATE_NOOP("telltale::Switch", "the value has a tag")));
    const bool isPlain = node.style == YamlNode::Style::Plain;
    if (isPlain && node.text.empty())
        return ConfigReading{};
    const std::string text = isPlain && isTrueOrFalse(node.text) ? smallWord(node.text) : node.text;
    return ConfigReading{SwitchValue{text, !isPlain}, lineNumberAt(bytes, node.begin)};
}

Result<std::string> editYamlKey(const ConfigTarget &target, std::string_view bytes,
                                const std::optional<SwitchValue> &value)
{
    const Result<YamlEditor> editor = openYaml(target, bytes);
    if (!editor)
        return editor.error();
    return editor->edit(value);
}

} // namespace telltale::privacy
