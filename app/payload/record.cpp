// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/record.h"

#include "payload/lexeme.h"

#include <array>

namespace telltale::payload {

namespace {

constexpr std::array<std::string_view, 5> nameKeys{"event", "eventName", "event_type", "name", "type"};

bool isObject(NodeType type)
{
    return type == NodeType::Object || type == NodeType::EmptyObject;
}

/// A root array of only objects: each of its elements is an event.
bool isListOfObjects(const Document &document)
{
    if (document.node(0).type() != NodeType::Array || !document.prefix().empty())
        return false;
    const auto end = static_cast<NodeIndex>(document.nodes().size());
    if (end == 1)
        return false;
    for (NodeIndex index = 1; index < end; index = document.subtreeEnd(index)) {
        if (!isObject(document.node(index).type()))
            return false;
    }
    return true;
}

bool deliverElements(const Document &document, Record record, RecordSink &sink)
{
    const auto end = static_cast<NodeIndex>(document.nodes().size());
    const std::span<const Diagnostic> all = document.diagnostics();
    PlaceCursor cursor(document);
    std::size_t given = 0;
    for (NodeIndex index = 1; index < end; index = record.end) {
        record.root = index;
        record.end = document.subtreeEnd(index);
        record.place = cursor.at(document.node(index).offset);
        const bool isLast = record.end == end;
        const std::uint64_t until = cursor.at(document.node(index).end()).offset;
        const std::size_t from = given;
        while (given < all.size() && (isLast || all[given].place.offset < until))
            ++given;
        record.diagnostics = all.subspan(from, given - from);
        record.isIncomplete = isLast && !document.isComplete();
        if (!sink.record(record))
            return false;
    }
    return true;
}

} // namespace

std::string_view protocolOf(const Record &record)
{
    return record.list ? std::string_view(record.list->protocol) : std::string_view("plain");
}

std::span<const std::string_view> eventNameKeys()
{
    return nameKeys;
}

std::optional<std::string> eventName(const Record &record)
{
    const Document &document = record.document;
    if (record.isEnvelope || record.root >= record.end || document.node(record.root).type() != NodeType::Object)
        return {};
    std::array<NodeIndex, nameKeys.size()> found;
    found.fill(noNode);
    for (NodeIndex index = record.root + 1; index < record.end; index = document.subtreeEnd(index)) {
        if (document.node(index).type() != NodeType::String)
            continue;
        const std::string_view key = document.paths().key(document.node(index).path());
        for (std::size_t i = 0; i < nameKeys.size(); ++i) {
            if (key == nameKeys[i] && found[i] == noNode)
                found[i] = index;
        }
    }
    for (const NodeIndex index : found) {
        if (index != noNode)
            return decodeString(document.lexeme(index));
    }
    return {};
}

std::uint32_t fieldCount(const Record &record)
{
    const bool isWhole = record.root == 0 && record.end == record.document.nodes().size();
    if (isWhole && record.document.leaves() != 0)
        return record.document.leaves();
    std::uint32_t count = 0;
    for (const Node &node : record.document.nodes().subspan(record.root, record.end - record.root))
        count += node.isLeaf();
    return count;
}

bool deliver(const Document &document, std::string_view source, std::string_view section, std::string_view title,
             RecordSink &sink)
{
    if (document.nodes().empty()) {
        for (Diagnostic diagnostic : document.diagnostics()) {
            diagnostic.source = source;
            sink.diagnostic(diagnostic);
        }
        return true;
    }
    Record record{document, 0, static_cast<NodeIndex>(document.nodes().size())};
    const std::uint32_t start = document.node(0).offset;
    record.place = start == 0 ? document.runs().front().place : document.place(start);
    record.source = source;
    record.section = section;
    record.title = title;
    if (isListOfObjects(document))
        return deliverElements(document, record, sink);
    const NodeType type = document.node(0).type();
    record.isEnvelope = document.prefix().empty() && (type == NodeType::EmptyObject || type == NodeType::EmptyArray);
    record.diagnostics = document.diagnostics();
    record.isIncomplete = !document.isComplete();
    return sink.record(record);
}

} // namespace telltale::payload
