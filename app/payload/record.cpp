// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/record.h"

#include "payload/coding_guess.h"
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

std::vector<DecodeStep> decodingOf(const Record &record)
{
    std::vector<DecodeStep> steps = record.exchange ? record.exchange->decoding : std::vector<DecodeStep>();
    if (record.list && record.list->origin.kind == TextOrigin::Kind::Protobuf)
        steps.insert(steps.end(), record.unpacking.begin(), record.unpacking.end());
    return steps;
}

std::string_view unpackedFrom(const Record &record)
{
    const bool isUnpacked = record.list && !record.isEnvelope && record.list->origin.kind == TextOrigin::Kind::Value;
    return isUnpacked ? std::string_view(record.list->origin.name) : std::string_view();
}

std::span<const std::string_view> eventNameKeys()
{
    return nameKeys;
}

namespace {

std::optional<std::string> usualName(const Record &record)
{
    const Document &document = record.document;
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

/// As its protocol has it: by the keys it names, or by what stands around the event.
std::optional<std::string> nameByProtocol(const Record &record)
{
    const NodeIndex field = protocolNameField(record);
    if (field != noNode) {
        const NodeType type = record.document.node(field).type();
        const std::string_view lexeme = record.document.lexeme(field);
        if (type == NodeType::String)
            return decodeString(lexeme);
        if (type == NodeType::Text && !lexeme.empty())
            return percentDecoded(lexeme);
    }
    const bool isGiven = record.list && !record.list->pieceOf(record.number).name.empty();
    return isGiven ? std::optional(record.list->pieceOf(record.number).name) : std::nullopt;
}

} // namespace

namespace {

/// The member or element that a step of a JSON Pointer leads to; noNode: none.
NodeIndex follow(const Document &document, NodeIndex from, std::string_view step)
{
    if (document.node(from).type() != NodeType::Array)
        return step.find('~') == std::string_view::npos ? document.member(from, step)
                                                        : document.member(from, keyOfStep(step));
    const NodeIndex end = document.subtreeEnd(from);
    for (NodeIndex index = from + 1; index < end; index = document.subtreeEnd(index)) {
        if (std::to_string(document.node(index).keyOrIndex) == step)
            return index;
    }
    return noNode;
}

NodeIndex leafAt(const Record &record, std::string_view pointer)
{
    NodeIndex found = record.root;
    while (!pointer.empty() && found != noNode) {
        pointer.remove_prefix(1);
        const std::size_t end = std::min(pointer.find('/'), pointer.size());
        found = follow(record.document, found, pointer.substr(0, end));
        pointer.remove_prefix(end);
    }
    const bool isLeaf = found != noNode && found != record.root && record.document.node(found).isLeaf();
    return isLeaf ? found : noNode;
}

NodeIndex pairAt(const Record &record, std::string_view path)
{
    const PathTable &paths = record.document.paths();
    for (NodeIndex index = record.root + 1; index < record.end; ++index) {
        const PathId own = record.document.node(index).path();
        if (paths.isBeside(own) && paths.key(own) == path)
            return index;
    }
    return noNode;
}

} // namespace

NodeIndex fieldUnder(const Record &record, std::span<const std::string> paths)
{
    for (const std::string &path : paths) {
        const NodeIndex found = path.starts_with('/') ? leafAt(record, path) : pairAt(record, path);
        if (found != noNode)
            return found;
    }
    return noNode;
}

NodeIndex protocolNameField(const Record &record)
{
    const EventKeys *const keys = record.list ? record.list->keys.get() : nullptr;
    return keys == nullptr ? noNode : fieldUnder(record, keys->names);
}

std::optional<std::string> eventName(const Record &record)
{
    if (record.isEnvelope || record.root >= record.end || record.document.node(record.root).type() != NodeType::Object)
        return {};
    if (std::optional<std::string> name = nameByProtocol(record))
        return name;
    return usualName(record);
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
