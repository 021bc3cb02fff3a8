// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/event_document.h"

#include "payload/lexeme.h"
#include "ui/models/field_findings.h"

#include <algorithm>

namespace telltale::models {

using payload::Node;
using payload::NodeIndex;
using payload::NodeType;
using payload::noNode;
using payload::Run;

EventDocument::EventDocument(std::unique_ptr<payload::EventDetail> detail,
                             std::shared_ptr<const audit::Knowledge> knowledge)
    : m_detail(std::move(detail))
{
    const payload::Document &doc = document();
    m_isAsLoaded = m_detail->isAsLoaded();
    m_complete = doc.isComplete() && (row().flags & payload::EventRow::incomplete) == 0;
    std::uint64_t size = doc.consumed();
    if (!m_complete) {
        size = std::max<std::uint64_t>(size, row().length);
        for (const Node &node : doc.nodes())
            size = std::max<std::uint64_t>(size, std::uint64_t(node.offset) + node.length);
    }
    m_size = static_cast<std::uint32_t>(std::min<std::uint64_t>(size, doc.text().size()));
    m_lines = LineIndex(bytes(), doc.runs());
    m_tree = NodeTree(doc.nodes());
    if (knowledge)
        m_findings = std::make_unique<FieldFindings>(*m_detail, std::move(knowledge));
}

EventDocument::~EventDocument() = default;

const audit::Finding *EventDocument::finding(NodeIndex node) const
{
    return m_findings && node < document().nodes().size() && document().node(node).isLeaf() ? &m_findings->of(node)
                                                                                            : nullptr;
}

bool EventDocument::isSecret(NodeIndex node) const
{
    return m_findings && node < document().nodes().size() && document().node(node).isLeaf()
        && m_findings->isSecret(node);
}

const audit::Knowledge *EventDocument::knowledge() const
{
    return m_findings ? &m_findings->knowledge() : nullptr;
}

const audit::EventVerdict *EventDocument::verdict() const
{
    return m_findings ? &m_findings->event() : nullptr;
}

std::uint64_t EventDocument::fileOffset(std::uint32_t offset) const
{
    const std::span<const Run> runs = document().runs();
    auto next = std::upper_bound(runs.begin(), runs.end(), offset,
                                 [](std::uint32_t value, const Run &run) { return value < run.offset; });
    if (next == runs.begin())
        return offset;
    --next;
    return next->place.offset + (offset - next->offset);
}

/// The run that a byte is in; null in front of the first.
const Run *EventDocument::runAt(std::uint32_t offset) const
{
    const std::span<const Run> runs = document().runs();
    const auto next = std::upper_bound(runs.begin(), runs.end(), offset,
                                       [](std::uint32_t value, const Run &run) { return value < run.offset; });
    return next == runs.begin() ? nullptr : &*(next - 1);
}

bool EventDocument::isBeside(std::uint32_t offset) const
{
    const Run *const run = runAt(offset);
    return run != nullptr && run->isBeside;
}

bool EventDocument::isUnpacked(std::uint32_t offset) const
{
    const Run *const run = runAt(offset);
    const bool isEnvelope = (row().flags & payload::EventRow::envelope) != 0;
    const bool isOfValue = list() && list()->origin.kind == payload::TextOrigin::Kind::Value;
    return isEnvelope ? run != nullptr && run->isUnpacked : isOfValue;
}

std::uint32_t EventDocument::fromFileOffset(std::uint64_t fileOffset) const
{
    const std::span<const Run> runs = document().runs();
    for (std::size_t i = runs.size(); i-- > 0;) {
        if (fileOffset < runs[i].place.offset)
            continue;
        const std::uint64_t offset = runs[i].offset + (fileOffset - runs[i].place.offset);
        return static_cast<std::uint32_t>(std::min<std::uint64_t>(offset, m_size));
    }
    return m_size;
}

NodeIndex EventDocument::nodeAt(std::uint32_t offset) const
{
    const std::span<const Node> nodes = document().nodes();
    if (nodes.empty())
        return noNode;
    const auto next = std::upper_bound(nodes.begin(), nodes.end(), offset,
                                       [](std::uint32_t value, const Node &node) { return value < node.offset; });
    const auto following = static_cast<NodeIndex>(next - nodes.begin());
    if (following > 0) {
        // Leaves do not overlap, so only the node that begins last at or before the byte can be the leaf around it.
        const Node &before = nodes[following - 1];
        if (before.isLeaf() && offset < before.end())
            return following - 1;
    }
    return following < nodes.size() ? following : static_cast<NodeIndex>(nodes.size() - 1);
}

NodeIndex EventDocument::firstLeafFrom(std::uint32_t offset) const
{
    const std::span<const Node> nodes = document().nodes();
    const auto next = std::upper_bound(nodes.begin(), nodes.end(), offset,
                                       [](std::uint32_t value, const Node &node) { return value < node.offset; });
    auto index = static_cast<NodeIndex>(next - nodes.begin());
    if (index > 0 && nodes[index - 1].isLeaf() && offset < nodes[index - 1].end())
        return index - 1;
    while (index < nodes.size() && !nodes[index].isLeaf())
        ++index;
    return index;
}

bool EventDocument::isUnterminated(NodeIndex node) const
{
    if (m_complete || std::size_t(node) + 1 != document().nodes().size())
        return false;
    if (document().node(node).type() != NodeType::String || document().node(node).end() != m_size)
        return false;
    const std::string_view lexeme = document().lexeme(node);
    return lexeme.size() < 2 || lexeme.back() != lexeme.front();
}

namespace {

std::string bytesOfNode(const EventDocument &event, NodeIndex node, Secrets secrets)
{
    return copyBytes(event, event.document().node(node).offset, event.document().node(node).end(), secrets);
}

} // namespace

QString copyPath(const EventDocument &event, NodeIndex node, Secrets)
{
    return toText(event.document().path(node));
}

QString copyValue(const EventDocument &event, NodeIndex node, Secrets secrets)
{
    const NodeType type = event.document().node(node).type();
    if (secrets == Secrets::Masked && event.isSecret(node))
        return maskText();
    if (type == NodeType::String)
        return toText(payload::decodeString(event.document().lexeme(node)));
    return toText(bytesOfNode(event, node, secrets));
}

QString copyJson(const EventDocument &event, NodeIndex node, Secrets secrets)
{
    const NodeType type = event.document().node(node).type();
    if ((type != NodeType::Text && type != NodeType::Bytes) || (secrets == Secrets::Masked && event.isSecret(node)))
        return toText(bytesOfNode(event, node, secrets));
    std::string json;
    payload::appendJsonString(json, event.document().lexeme(node)); // a header is no JSON by itself
    return toText(json);
}

std::string copyBytes(const EventDocument &event, std::uint32_t begin, std::uint32_t end, Secrets secrets)
{
    const std::string_view text = event.document().text().view();
    const std::span<const Node> nodes = event.document().nodes();
    std::string bytes;
    std::uint32_t done = begin;
    NodeIndex leaf = secrets == Secrets::Masked ? event.firstLeafFrom(begin) : static_cast<NodeIndex>(nodes.size());
    for (; leaf < nodes.size() && nodes[leaf].offset < end; ++leaf) {
        if (!event.isSecret(leaf) || nodes[leaf].offset < done)
            continue;
        bytes += text.substr(done, nodes[leaf].offset - done);
        bytes += maskLexeme();
        done = std::min(nodes[leaf].end(), end);
    }
    return bytes += text.substr(done, end - done);
}

QString toText(std::string_view bytes)
{
    QString text;
    const auto decode = [&text](std::string_view part) {
        text += QString::fromUtf8(part.data(), static_cast<qsizetype>(part.size()));
    };
    std::size_t done = 0;
    for (std::size_t at = 0; at + 2 < bytes.size(); ++at) {
        const auto second = static_cast<unsigned char>(bytes[at + 1]);
        const auto third = static_cast<unsigned char>(bytes[at + 2]);
        if (static_cast<unsigned char>(bytes[at]) != 0xED || (second & 0xE0) != 0xA0 || (third & 0xC0) != 0x80)
            continue;
        decode(bytes.substr(done, at - done));
        text += QChar(static_cast<char16_t>(0xD000 | (second & 0x3F) << 6 | (third & 0x3F)));
        at += 2;
        done = at + 1;
    }
    decode(bytes.substr(done));
    return text;
}

} // namespace telltale::models
