// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/switches/compose_environment.h"

#include "privacy/switches/editors/line_file.h"
#include "privacy/switches/editors/yaml_tree.h"
#include "privacy/switches/switch_text.h"

namespace telltale::privacy {

namespace {

/// Looks a variable up in all services.
class ComposeReader
{
public:
    ComposeReader(std::string_view bytes, const YamlTree &tree, const std::string &name)
        : m_bytes(bytes), m_tree(tree), m_name(name)
    {
    }

    Result<ConfigReading> read();

private:
    void refuse(std::uint32_t node, const char *why)
    {
        if (!m_error)
            m_error = refusedLine(lineNumberAt(m_bytes, m_tree[node].begin), aboutSwitch(why));
    }
    void service(std::uint32_t node);
    void environment(std::uint32_t node);
    void found(std::uint32_t node, std::string_view text, bool isBare);

    std::string_view m_bytes;
    const YamlTree &m_tree;
    const std::string &m_name;
    ConfigReading m_reading;
    std::optional<Error> m_error;
};

void ComposeReader::found(std::uint32_t node, std::string_view text, bool isBare)
{
    if (isBare || text.find('$') != std::string_view::npos)
        refuse(node, QT_TRANSLATE_NOOP("telltale::Switch", "the value comes from where compose is started"));
    if (m_reading.value && m_reading.value->text != text)
        refuse(node, QT_TRANSLATE_NOOP("telltale::Switch", "two services have different values"));
    m_reading = {SwitchValue{std::string(text), true}, lineNumberAt(m_bytes, m_tree[node].begin)};
}

void ComposeReader::environment(std::uint32_t node)
{
    const YamlNode &own = m_tree[node];
    if (own.kind == YamlNode::Kind::Alias)
        refuse(node, QT_TRANSLATE_NOOP("telltale::Switch", "the environment is an alias"));
    if (own.kind == YamlNode::Kind::Mapping && !m_tree.values(node, "<<").empty())
        refuse(node, QT_TRANSLATE_NOOP("telltale::Switch", "the environment is merged with others"));
    for (const std::uint32_t value : m_tree.values(node, m_name)) {
        const YamlNode &scalar = m_tree[value];
        const bool isNull = scalar.text.empty() && scalar.style == YamlNode::Style::Plain;
        found(value, scalar.text, scalar.kind != YamlNode::Kind::Scalar || isNull);
    }
    if (own.kind != YamlNode::Kind::Sequence)
        return;
    for (const std::uint32_t item : own.children) {
        const std::string_view text = m_tree[item].text;
        const std::size_t sign = text.find('=');
        if (text.substr(0, sign) == m_name)
            found(item, sign == std::string_view::npos ? std::string_view() : text.substr(sign + 1),
                  sign == std::string_view::npos);
    }
}

void ComposeReader::service(std::uint32_t node)
{
    for (const char *part : {"extends", "<<", "env_file"}) {
        for (const std::uint32_t there : m_tree.values(node, part))
            refuse(there, QT_TRANSLATE_NOOP("telltale::Switch", "the service takes settings from elsewhere"));
    }
    if (m_tree[node].kind == YamlNode::Kind::Alias)
        refuse(node, QT_TRANSLATE_NOOP("telltale::Switch", "the service takes settings from elsewhere"));
    for (const std::uint32_t value : m_tree.values(node, "environment"))
        environment(value);
}

Result<ConfigReading> ComposeReader::read()
{
    if (m_tree.nodes.empty() || m_tree[0].kind != YamlNode::Kind::Mapping)
        return refusedFile(aboutSwitch(QT_TRANSLATE_NOOP("telltale::Switch", "This is no compose file")));
    for (const std::uint32_t there : m_tree.values(0, "include"))
        refuse(there, QT_TRANSLATE_NOOP("telltale::Switch", "other files are included"));
    const std::vector<std::uint32_t> services = m_tree.values(0, "services");
    if (services.size() != 1 || m_tree[services.front()].kind != YamlNode::Kind::Mapping)
        return refusedFile(aboutSwitch(QT_TRANSLATE_NOOP("telltale::Switch", "This is no compose file")));
    const std::vector<std::uint32_t> &children = m_tree[services.front()].children;
    for (std::size_t i = 1; i < children.size(); i += 2)
        service(children[i]);
    if (m_error)
        return *m_error;
    return m_reading;
}

} // namespace

Result<ConfigReading> readComposeVariable(std::string_view bytes, const std::string &name)
{
    const Result<YamlTree> tree = parseYaml(bytes);
    if (!tree)
        return tree.error();
    return ComposeReader(bytes, *tree, name).read();
}

} // namespace telltale::privacy
