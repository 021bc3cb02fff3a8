// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/rewrite/json_edits.h"

#include "payload/lexeme.h"
#include "payload/utf8.h"

#include <algorithm>
#include <map>

namespace telltale::privacy {

using payload::Document;
using payload::NodeIndex;
using payload::NodeType;
using payload::noNode;

namespace {

constexpr std::string_view jsonDigits = "0123456789";

std::size_t digitsFrom(std::string_view text, std::size_t at)
{
    return std::min(text.find_first_not_of(jsonDigits, at), text.size());
}

/// RFC 8259, 6.
bool isJsonNumber(std::string_view text)
{
    std::size_t at = text.starts_with('-') ? 1 : 0;
    const std::size_t whole = digitsFrom(text, at);
    if (whole == at || (text[at] == '0' && whole != at + 1))
        return false;
    at = whole;
    if (at < text.size() && text[at] == '.') {
        const std::size_t fraction = digitsFrom(text, at + 1);
        if (fraction == at + 1)
            return false;
        at = fraction;
    }
    if (at < text.size() && (text[at] | 0x20) == 'e') {
        ++at;
        at += at < text.size() && (text[at] == '+' || text[at] == '-') ? 1 : 0;
        const std::size_t exponent = digitsFrom(text, at);
        if (exponent == at)
            return false;
        at = exponent;
    }
    return at == text.size();
}

void appendUnit(std::string &out, unsigned unit)
{
    static constexpr char digits[] = "0123456789abcdef";
    out.append("\\u").append(
        {digits[unit >> 12 & 15u], digits[unit >> 8 & 15u], digits[unit >> 4 & 15u], digits[unit & 15u]});
}

bool mayStandInValue(char byte)
{
    const bool isAlphanumeric = (byte >= '0' && byte <= '9') || ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z');
    return isAlphanumeric || std::string_view("\"\\-._~:/@,!*()").find(byte) != std::string_view::npos;
}

/// A string's text with everything escaped that its surroundings would take for something else.
std::string escapedFor(JsonSetting setting, const std::string &lexeme)
{
    if (setting == JsonSetting::Plain)
        return lexeme;
    std::string out;
    for (std::size_t at = 0; at < lexeme.size();) {
        const char byte = lexeme[at];
        const bool isMark = byte == '<' || byte == '>' || byte == '&';
        if (static_cast<unsigned char>(byte) < 0x80) {
            const bool isEscaped = setting == JsonSetting::Html ? isMark : !mayStandInValue(byte);
            if (isEscaped)
                appendUnit(out, static_cast<unsigned char>(byte));
            else
                out += byte;
            ++at;
            continue;
        }
        const payload::Utf8Character character = payload::firstCharacter(std::string_view(lexeme).substr(at));
        if (setting == JsonSetting::Html) {
            out.append(lexeme, at, character.length);
        } else if (character.value >= 0x10000) {
            appendUnit(out, 0xD7C0u + static_cast<unsigned>(character.value >> 10));
            appendUnit(out, 0xDC00u + static_cast<unsigned>(character.value & 0x3FFu));
        } else {
            appendUnit(out, static_cast<unsigned>(character.value));
        }
        at += character.length;
    }
    return out;
}

std::string inSingleQuotes(std::string_view lexeme)
{
    std::string out = "'";
    for (std::size_t at = 1; at + 1 < lexeme.size(); ++at) {
        if (lexeme.substr(at, 2) == "\\\"") {
            out += '"';
            ++at;
        } else if (lexeme[at] == '\\') {
            out.append(lexeme.substr(at, 2));
            ++at;
        } else if (lexeme[at] == '\'') {
            out += "\\'";
        } else {
            out += lexeme[at];
        }
    }
    return out += '\'';
}

/// Takes what is dropped out of the containers it stands in.
class Dropping
{
public:
    Dropping(const Document &document, std::vector<TextEdit> &edits) : m_document(document), m_edits(edits) {}
    void add(NodeIndex node);
    void finish();

private:
    void cut(NodeIndex container, const std::vector<NodeIndex> &dropped);
    bool leavesComma(NodeIndex container, std::uint32_t from) const;
    std::uint32_t contentEnd(NodeIndex container) const;

    const Document &m_document;
    std::vector<TextEdit> &m_edits;
    std::map<NodeIndex, std::vector<NodeIndex>> m_dropped; ///< by container
};

void Dropping::add(NodeIndex node)
{
    const NodeIndex parent = m_document.node(node).parent;
    if (parent == noNode)
        m_edits.push_back({m_document.node(node).offset, m_document.node(node).length, "null"});
    else
        m_dropped[parent].push_back(node);
}

/// Before the closing bracket, where there is one.
std::uint32_t Dropping::contentEnd(NodeIndex container) const
{
    const payload::Node &node = m_document.node(container);
    const std::string_view text = m_document.lexeme(container);
    const bool isClosed = text.size() > 1 && (text.back() == '}' || text.back() == ']');
    return isClosed ? node.end() - 1 : node.end();
}

/// What is behind the last member may be a comma that nothing is left for.
bool Dropping::leavesComma(NodeIndex container, std::uint32_t from) const
{
    const std::uint32_t end = contentEnd(container);
    return from < end && m_document.text().view().substr(from, end - from).find(',') != std::string_view::npos;
}

void Dropping::cut(NodeIndex container, const std::vector<NodeIndex> &dropped)
{
    const NodeIndex end = m_document.subtreeEnd(container);
    std::vector<ListItem> items;
    std::size_t next = 0;
    for (NodeIndex index = container + 1; index < end; index = m_document.subtreeEnd(index)) {
        const bool isDropped = next < dropped.size() && dropped[next] == index;
        next += isDropped ? 1 : 0;
        items.push_back({memberBegin(m_document, index), m_document.node(index).end(), isDropped});
    }
    const bool isAll = next == items.size();
    if (isAll && leavesComma(container, static_cast<std::uint32_t>(items.back().end)))
        m_edits.push_back({items.front().begin, contentEnd(container) - items.front().begin, {}});
    else
        cutOut(items, m_edits, m_document.text().view());
}

void Dropping::finish()
{
    for (const auto &[container, dropped] : m_dropped)
        cut(container, dropped);
}

} // namespace

std::string jsonLexeme(const FieldChange &change, std::string_view before, JsonSetting setting)
{
    if (change.type == NodeType::Null)
        return "null";
    if (change.type == NodeType::Boolean && (change.text == "true" || change.text == "false"))
        return change.text;
    if (change.type == NodeType::Number && isJsonNumber(change.text))
        return change.text;
    std::string lexeme;
    payload::appendJsonString(lexeme, change.text);
    lexeme = escapedFor(setting, lexeme);
    return before.starts_with('\'') ? inSingleQuotes(lexeme) : lexeme;
}

std::uint32_t memberBegin(const Document &document, NodeIndex node)
{
    const payload::Node &own = document.node(node);
    const bool isMember = own.parent != noNode && document.node(own.parent).type() == NodeType::Object;
    return isMember ? own.keyOrIndex : own.offset;
}

void appendJsonEdits(const Document &document, std::span<const FieldChange> changes, JsonSetting setting,
                     std::vector<TextEdit> &edits)
{
    Dropping dropping(document, edits);
    NodeIndex behind = 0; // of what is dropped already
    for (const FieldChange &change : changes) {
        if (change.node < behind)
            continue;
        const payload::Node &node = document.node(change.node);
        if (change.what == FieldChange::What::Drop) {
            dropping.add(change.node);
            behind = document.subtreeEnd(change.node);
        } else if (node.isLeaf()) {
            edits.push_back({node.offset, node.length, jsonLexeme(change, document.lexeme(change.node), setting)});
        }
    }
    dropping.finish();
}

} // namespace telltale::privacy
