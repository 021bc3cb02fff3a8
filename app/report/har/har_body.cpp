// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/har/har_body.h"

#include "audit/masking.h"
#include "payload/exchange_records.h"
#include "payload/lexeme.h"

#include <algorithm>

namespace telltale::report {

namespace {

using payload::NodeType;

bool isContainerText(NodeType type)
{
    return type == NodeType::EmptyObject || type == NodeType::EmptyArray;
}

/// A pattern that is a number of JSON as it stands.
bool isNumberPattern(std::string_view text)
{
    if (text.starts_with('-'))
        text.remove_prefix(1);
    const std::size_t point = text.find('.');
    const auto isDigits = [](std::string_view digits) {
        return !digits.empty() && digits.find_first_not_of('9') == std::string_view::npos;
    };
    return point == std::string_view::npos ? isDigits(text)
                                           : isDigits(text.substr(0, point)) && isDigits(text.substr(point + 1));
}

std::string jsonString(std::string_view text)
{
    std::string made;
    payload::appendJsonString(made, text);
    return made;
}

/// `"ab"` is `ab`.
std::string_view unquoted(std::string_view text)
{
    const bool isQuoted =
        text.size() >= 2 && (text.front() == '"' || text.front() == '\'') && text.back() == text.front();
    return isQuoted ? text.substr(1, text.size() - 2) : text;
}

const payload::Run &runOf(const payload::Document &document, std::uint32_t offset)
{
    const auto runs = document.runs();
    std::size_t at = 0;
    while (at + 1 < runs.size() && runs[at + 1].offset <= offset)
        ++at;
    return runs[at];
}

/// Whether there is nothing between the values of a JSON text but keys and what holds it together: no comment, nothing
/// that could not be read.
bool isBareJson(std::string_view text)
{
    bool isInString = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (isInString && text[at] == '\\')
            ++at;
        else if (text[at] == '"')
            isInString = !isInString;
        else if (!isInString && std::string_view("{}[]:, \t\r\n").find(text[at]) == std::string_view::npos)
            return false;
    }
    return !isInString;
}

} // namespace

void HarBody::read(const payload::Exchange &exchange)
{
    m_body = exchange.body ? exchange.body->text().view() : std::string_view();
    m_edits.clear();
    m_secrets.clear();
    m_isJson = false;
    m_hasHidden = static_cast<bool>(m_mask);
    m_isWhole = !exchange.isIncomplete;
    const payload::LoadOptions options;
    payload::ExchangeRecords records("har", options, *this);
    records.exchange(exchange);
}

bool HarBody::record(const payload::Record &record)
{
    m_classifier.begin(record);
    if (record.isIncomplete || record.form == payload::BodyForm::Parts)
        m_isWhole = false;
    if (!record.isEnvelope && record.form == payload::BodyForm::Json)
        m_isJson = true;
    payload::PlaceCursor places(record.document, false);
    for (payload::NodeIndex index = record.root; index < record.end; ++index) {
        const payload::Node &node = record.document.node(index);
        if (node.isLeaf())
            leaf(record, index, runOf(record.document, node.offset), places);
    }
    return true;
}

void HarBody::leaf(const payload::Record &record, payload::NodeIndex index, const payload::Run &run,
                   payload::PlaceCursor &places)
{
    const payload::Node &node = record.document.node(index);
    const bool isSecret = audit::holdsSecret(m_classifier.explain(index));
    if (run.isBeside) {
        if (isSecret)
            m_secrets.insert(record.document.path(index));
        return;
    }
    if (!m_mask && !isSecret)
        return;
    m_hasHidden = true;
    const std::string_view lexeme = record.document.lexeme(index);
    const std::uint64_t offset = places.at(node.offset).offset;
    const bool isThere = !run.isUnpacked && record.document.sentBytes() == nullptr && offset <= m_body.size()
        && m_body.substr(offset, lexeme.size()) == lexeme;
    if (!isThere) {
        m_isWhole = false;
        return;
    }
    m_edits.push_back({offset, lexeme.size(), shown(node, lexeme, isSecret)});
}

std::string HarBody::shown(const payload::Node &node, std::string_view lexeme, bool isSecret) const
{
    const bool isText = node.type() == NodeType::Text || node.type() == NodeType::Bytes;
    if (isContainerText(node.type()))
        return std::string(lexeme);
    if (isSecret)
        return isText ? std::string(audit::maskedSecret) : jsonString(audit::maskedSecret);
    if (!payload::isUtf8(lexeme))
        return isText ? std::string(audit::maskedSecret) : jsonString(audit::maskedSecret);
    const std::string pattern = m_mask(lexeme);
    if (isText)
        return pattern;
    if (node.type() == NodeType::Number && isNumberPattern(pattern))
        return pattern;
    return jsonString(unquoted(pattern));
}

std::string HarBody::body() const
{
    if (m_body.empty() || !m_hasHidden)
        return std::string(m_body);
    std::vector<Edit> edits = m_edits;
    std::sort(edits.begin(), edits.end(), [](const Edit &a, const Edit &b) { return a.offset < b.offset; });
    std::string made;
    std::string between;
    std::size_t at = 0;
    for (const Edit &edit : edits) {
        if (edit.offset < at)
            return std::string(audit::maskedSecret);
        const std::string_view kept = m_body.substr(at, edit.offset - at);
        made += kept;
        between += kept;
        made += edit.text;
        at = edit.offset + edit.length;
    }
    made += m_body.substr(at);
    between += m_body.substr(at);
    const bool isTakenApart = m_isWhole && payload::isUtf8(between) && (!m_mask || !m_isJson || isBareJson(between));
    return isTakenApart ? made : std::string(audit::maskedSecret);
}

bool HarBody::isSecret(std::string_view kind, std::string_view name) const
{
    std::string path = std::string(kind) + '/';
    for (const char character : name) {
        if (character == '~')
            path += "~0";
        else if (character == '/')
            path += "~1";
        else
            path += character;
    }
    return m_secrets.contains(path);
}

} // namespace telltale::report
