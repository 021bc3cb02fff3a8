// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/har_fields.h"

#include "payload/lexeme.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace telltale::payload {

namespace {

std::optional<double> parseHarNumber(std::string_view text)
{
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value))
        return {};
    return value;
}

} // namespace

void HarFields::report(Code code, NodeIndex at, const QString &detail)
{
    if (m_findings.size() < m_limits.diagnostics)
        m_findings.push_back({code, m_document.node(at).offset, detail});
    else
        ++m_moreFindings;
}

/// As people write it: `request.headers.0.name`.
QString HarFields::name(NodeIndex node) const
{
    std::string path = m_document.path(node).substr(m_document.prefix().size());
    std::replace(path.begin(), path.end(), '/', '.');
    return visible(std::string_view(path).substr(path.empty() ? 0 : 1));
}

void HarFields::wrongType(NodeIndex node)
{
    report(Code::HarType, node, name(node));
}

NodeIndex HarFields::find(NodeIndex object, std::string_view key, Need need)
{
    if (object == noNode)
        return noNode;
    const NodeIndex found = m_document.member(object, key);
    // Of what was cut off nobody knows what it would have had.
    if (found == noNode && need == Need::Required && m_document.isComplete()) {
        const QString parent = name(object);
        const QString member = QString::fromLatin1(key.data(), static_cast<qsizetype>(key.size()));
        report(Code::HarMissing, object, parent.isEmpty() ? member : parent + QLatin1Char('.') + member);
    }
    return found;
}

NodeIndex HarFields::object(NodeIndex parent, std::string_view key, Need need)
{
    const NodeIndex found = find(parent, key, need);
    if (found == noNode)
        return noNode;
    const NodeType type = m_document.node(found).type();
    if (type == NodeType::Object || type == NodeType::EmptyObject)
        return found;
    wrongType(found);
    return noNode;
}

std::string HarFields::asText(NodeIndex node)
{
    const std::string_view lexeme = m_document.lexeme(node);
    switch (m_document.node(node).type()) {
    case NodeType::String:
        return decodeString(lexeme);
    case NodeType::Number:
    case NodeType::Boolean:
        wrongType(node);
        return std::string(lexeme);
    default:
        wrongType(node);
        return {};
    }
}

std::string HarFields::text(NodeIndex parent, std::string_view key, Need need)
{
    const NodeIndex found = find(parent, key, need);
    return found == noNode ? std::string() : asText(found);
}

std::optional<double> HarFields::number(NodeIndex parent, std::string_view key, Need need)
{
    const NodeIndex found = find(parent, key, need);
    if (found == noNode)
        return {};
    const NodeType type = m_document.node(found).type();
    const std::string_view lexeme = m_document.lexeme(found);
    std::optional<double> value;
    if (type == NodeType::Number)
        value = parseHarNumber(lexeme);
    else if (type == NodeType::String)
        value = parseHarNumber(decodeString(lexeme));
    if (type != NodeType::Number || !value)
        wrongType(found);
    return value;
}

void HarFields::addPair(std::vector<NamedValue> &pairs, NodeIndex element, Need valueNeed)
{
    const NodeType type = m_document.node(element).type();
    if (type != NodeType::Object && type != NodeType::EmptyObject) {
        wrongType(element);
        return;
    }
    if (find(element, "name", Need::Required) == noNode)
        return;
    std::string name = text(element, "name", Need::Optional);
    pairs.push_back({std::move(name), text(element, "value", valueNeed)});
}

/// Of `{"name":"value"}`, or of `{"name":["value","value"]}` as some write fields that came twice.
void HarFields::addMember(std::vector<NamedValue> &pairs, NodeIndex member)
{
    const std::string name(m_document.paths().key(m_document.node(member).path()));
    if (m_document.node(member).type() != NodeType::Array) {
        pairs.push_back({name, asText(member)});
        return;
    }
    const NodeIndex end = m_document.subtreeEnd(member);
    for (NodeIndex index = member + 1; index < end; index = m_document.subtreeEnd(index))
        pairs.push_back({name, asText(index)});
}

std::vector<NamedValue> HarFields::pairs(NodeIndex parent, std::string_view key, Need need, Need valueNeed)
{
    std::vector<NamedValue> result;
    const NodeIndex list = find(parent, key, need);
    if (list == noNode)
        return result;
    const NodeType type = m_document.node(list).type();
    if (type != NodeType::Array && type != NodeType::EmptyArray)
        wrongType(list);
    if (type != NodeType::Array && type != NodeType::Object)
        return result;
    const NodeIndex end = m_document.subtreeEnd(list);
    for (NodeIndex index = list + 1; index < end; index = m_document.subtreeEnd(index)) {
        if (type == NodeType::Array)
            addPair(result, index, valueNeed);
        else
            addMember(result, index);
    }
    return result;
}

std::vector<Diagnostic> HarFields::diagnostics(const std::string &source) const
{
    std::vector<Finding> findings = m_findings;
    const auto byOffset = [](const auto &a, const auto &b) { return a.offset < b.offset; };
    std::stable_sort(findings.begin(), findings.end(), byOffset);
    std::vector<Diagnostic> result(m_document.diagnostics().begin(), m_document.diagnostics().end());
    PlaceCursor places(m_document);
    for (const Finding &finding : findings)
        result.push_back(makeDiagnostic(finding.code, places.at(finding.offset), finding.detail));
    std::stable_sort(result.begin(), result.end(),
                     [](const Diagnostic &a, const Diagnostic &b) { return a.place.offset < b.place.offset; });
    if (m_moreFindings != 0)
        result.push_back(makeDiagnostic(Code::MoreDiagnostics, result.back().place, QString::number(m_moreFindings)));
    for (Diagnostic &diagnostic : result)
        diagnostic.source = source;
    return result;
}

} // namespace telltale::payload
