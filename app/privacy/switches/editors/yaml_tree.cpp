// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/switches/editors/yaml_tree.h"

#include "base/utf8.h"
#include "payload/lexeme.h"
#include "privacy/switches/editors/line_file.h"
#include "privacy/switches/switch_text.h"

#include <algorithm>
#include <optional>
#include <yaml.h>

namespace telltale::privacy {

namespace {

constexpr std::size_t deepestYaml = 256;

std::string textOf(const yaml_char_t *text)
{
    return text == nullptr ? std::string() : std::string(reinterpret_cast<const char *>(text));
}

YamlNode::Style styleOf(yaml_scalar_style_t style)
{
    switch (style) {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE:
        return YamlNode::Style::SingleQuoted;
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE:
        return YamlNode::Style::DoubleQuoted;
    case YAML_LITERAL_SCALAR_STYLE:
    case YAML_FOLDED_SCALAR_STYLE:
        return YamlNode::Style::Block;
    default:
        return YamlNode::Style::Plain;
    }
}

/// Builds the tree from libyaml's events.
class YamlReader
{
public:
    explicit YamlReader(std::string_view bytes) : m_bytes(bytes)
    {
        // libyaml counts characters; a byte order mark it would take for one that indents.
        for (std::size_t at = behindByteOrderMark(bytes); at < bytes.size();
             at += firstCharacter(bytes.substr(at)).length)
            m_characters.push_back(at);
        m_characters.push_back(bytes.size());
        m_isOpen = yaml_parser_initialize(&m_parser) != 0;
        const std::string_view text = bytes.substr(behindByteOrderMark(bytes));
        yaml_parser_set_input_string(&m_parser, reinterpret_cast<const unsigned char *>(text.data()), text.size());
        yaml_parser_set_encoding(&m_parser, YAML_UTF8_ENCODING);
    }
    ~YamlReader() { yaml_parser_delete(&m_parser); }
    YamlReader(const YamlReader &) = delete;
    YamlReader &operator=(const YamlReader &) = delete;

    Result<YamlTree> read();

private:
    std::size_t offset(const yaml_mark_t &mark) const
    {
        return m_characters[std::min(mark.index, m_characters.size() - 1)];
    }
    void take(const yaml_event_t &event);
    void add(YamlNode node, const yaml_event_t &event);
    void scalar(const yaml_event_t &event);

    std::string_view m_bytes;
    std::vector<std::size_t> m_characters;
    yaml_parser_t m_parser = {};
    bool m_isOpen = false;
    YamlTree m_tree;
    std::vector<std::uint32_t> m_open;
    std::size_t m_documents = 0;
    std::optional<Error> m_error;
};

void YamlReader::add(YamlNode node, const yaml_event_t &event)
{
    node.begin = offset(event.start_mark);
    node.end = offset(event.end_mark);
    const auto index = static_cast<std::uint32_t>(m_tree.nodes.size());
    if (!m_open.empty())
        m_tree.nodes[m_open.back()].children.push_back(index);
    const bool isContainer = node.kind == YamlNode::Kind::Mapping || node.kind == YamlNode::Kind::Sequence;
    m_tree.nodes.push_back(std::move(node));
    if (isContainer)
        m_open.push_back(index);
    if (m_open.size() > deepestYaml)
        m_error = refusedLine(event.start_mark.line + 1,
                              aboutSwitch(QT_TRANSLATE_NOOP("telltale::Switch", "is nested too deeply")));
}

void YamlReader::scalar(const yaml_event_t &event)
{
    YamlNode node;
    const auto &scalar = event.data.scalar;
    node.style = styleOf(scalar.style);
    node.text.assign(reinterpret_cast<const char *>(scalar.value), scalar.length);
    node.anchor = textOf(scalar.anchor);
    node.tag = textOf(scalar.tag);
    add(std::move(node), event);
}

void YamlReader::take(const yaml_event_t &event)
{
    YamlNode node;
    switch (event.type) {
    case YAML_DOCUMENT_START_EVENT:
        if (++m_documents > 1)
            m_error = refusedLine(event.start_mark.line + 1,
                                  aboutSwitch(QT_TRANSLATE_NOOP("telltale::Switch", "a second document begins")));
        break;
    case YAML_SCALAR_EVENT:
        scalar(event);
        break;
    case YAML_ALIAS_EVENT:
        node.kind = YamlNode::Kind::Alias;
        node.text = textOf(event.data.alias.anchor);
        add(std::move(node), event);
        break;
    case YAML_MAPPING_START_EVENT:
        node.kind = YamlNode::Kind::Mapping;
        node.isFlow = event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE;
        node.anchor = textOf(event.data.mapping_start.anchor);
        node.tag = textOf(event.data.mapping_start.tag);
        add(std::move(node), event);
        break;
    case YAML_SEQUENCE_START_EVENT:
        node.kind = YamlNode::Kind::Sequence;
        node.isFlow = event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE;
        node.anchor = textOf(event.data.sequence_start.anchor);
        node.tag = textOf(event.data.sequence_start.tag);
        add(std::move(node), event);
        break;
    case YAML_MAPPING_END_EVENT:
    case YAML_SEQUENCE_END_EVENT:
        m_tree.nodes[m_open.back()].end = offset(event.end_mark);
        m_open.pop_back();
        break;
    default:
        break;
    }
}

Result<YamlTree> YamlReader::read()
{
    if (!m_isOpen)
        return refusedFile(aboutSwitch(QT_TRANSLATE_NOOP("telltale::Switch", "There is not enough memory")));
    for (bool isAtEnd = false; !isAtEnd && !m_error;) {
        yaml_event_t event;
        if (yaml_parser_parse(&m_parser, &event) == 0)
            return refusedLine(m_parser.problem_mark.line + 1,
                               aboutSwitch(QT_TRANSLATE_NOOP("telltale::Switch", "This is no YAML: %1"))
                                   .arg(visible(m_parser.problem == nullptr ? "" : m_parser.problem)));
        isAtEnd = event.type == YAML_STREAM_END_EVENT;
        take(event);
        yaml_event_delete(&event);
    }
    if (m_error)
        return *m_error;
    return std::move(m_tree);
}

} // namespace

std::vector<std::uint32_t> YamlTree::values(std::uint32_t mapping, std::string_view key) const
{
    std::vector<std::uint32_t> found;
    const std::vector<std::uint32_t> &children = nodes[mapping].children;
    for (std::size_t i = 0; nodes[mapping].kind == YamlNode::Kind::Mapping && i + 1 < children.size(); i += 2) {
        if (nodes[children[i]].kind == YamlNode::Kind::Scalar && nodes[children[i]].text == key)
            found.push_back(children[i + 1]);
    }
    return found;
}

std::size_t YamlTree::lastEnd(std::uint32_t node) const
{
    const YamlNode &own = nodes[node];
    if (own.children.empty() || own.isFlow)
        return own.end;
    return std::max(lastEnd(own.children.back()),
                    own.children.size() > 1 ? lastEnd(own.children[own.children.size() - 2]) : 0);
}

Result<YamlTree> parseYaml(std::string_view bytes)
{
    if (!payload::isUtf8(bytes))
        return refusedFile(aboutSwitch(QT_TRANSLATE_NOOP("telltale::Switch", "The file is no UTF-8")));
    return YamlReader(bytes).read();
}

} // namespace telltale::privacy
