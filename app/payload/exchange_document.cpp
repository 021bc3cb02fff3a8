// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/exchange_document.h"

#include "payload/exchange_head.h"
#include "payload/form_pairs.h"
#include "payload/protocols/listed_body.h"

#include <algorithm>

namespace telltale::payload {

namespace {

std::uint32_t number(std::size_t value)
{
    return static_cast<std::uint32_t>(value);
}

void addNode(Document &document, const BodyLeaf &leaf, PathId path, std::uint32_t key)
{
    const bool isRoot = document.nodes().empty();
    document.mutableNodes().push_back(
        {leaf.offset, leaf.length, isRoot ? noNode : 0, path << 4 | static_cast<std::uint32_t>(leaf.type), key});
}

/// The media type, in lower case, without parameters.
std::string mediaType(const Exchange &exchange)
{
    std::string type(exchange.header("Content-Type").value_or(std::string_view()));
    type.resize(std::min(type.find(';'), type.size()));
    while (!type.empty() && (type.back() == ' ' || type.back() == '\t'))
        type.pop_back();
    for (char &byte : type)
        byte = byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + ('a' - 'A')) : byte;
    return type;
}

/// The head's fields, over the text of head and body.
std::shared_ptr<const PaddedText> startEnvelope(Document &document, PathTable &paths, const ExchangeHead &head,
                                                std::string_view body)
{
    auto kept = std::make_shared<const PaddedText>(head.text + std::string(body));
    document.start(kept->text(), paths, {});
    std::vector<Run> runs{Run{0, {}, true}};
    if (!body.empty())
        runs.push_back({number(head.text.size()), {}, false});
    document.setRuns(std::move(runs));
    addNode(document, {0, number(kept->text().size()), NodeType::Object}, PathTable::root, 0);
    for (const HeadField &field : head.fields)
        addNode(document, {field.offset, field.length, NodeType::Text}, paths.beside(field.path), field.nameOffset);
    return kept;
}

} // namespace

std::shared_ptr<const PaddedText> fillEnvelope(Document &document, PathTable &paths, const Exchange &exchange,
                                               const std::vector<BodyLeaf> &leaves, const EventList *list)
{
    if (list != nullptr && exchange.body) {
        Document body;
        body.start(exchange.body->text(), paths, {});
        // It was within the limits when it was loaded, whatever they were then.
        if (readOneText(body, Limits{0x0FFFFFF0u, 1u << 30, 0x0FFFFFF0u}))
            return fillEnvelope(document, paths, exchange, body, *list);
    }
    const ExchangeHead head = headOf(exchange);
    const std::string_view body = leaves.empty() || !exchange.body ? std::string_view() : exchange.body->text().view();
    auto kept = startEnvelope(document, paths, head, body);
    for (const BodyLeaf &leaf : leaves) {
        const std::uint32_t offset = number(head.text.size()) + leaf.offset;
        addNode(document, {offset, leaf.length, leaf.type}, paths.beside({}), offset);
    }
    document.finish(true, number(kept->text().size()), number(head.fields.size() + leaves.size()));
    return kept;
}

std::shared_ptr<const PaddedText> fillEnvelope(Document &document, PathTable &paths, const Exchange &exchange,
                                               const Document &body, const EventList &list)
{
    const ExchangeHead head = headOf(exchange);
    auto kept = startEnvelope(document, paths, head, exchange.body->text().view());
    const std::uint32_t leaves = appendRest(document, body, list.at, number(head.text.size()));
    document.finish(true, number(kept->text().size()), number(head.fields.size()) + leaves);
    return kept;
}

void fillForm(Document &document, PathTable &paths, Text body)
{
    document.start(body, paths, {});
    addNode(document, {0, number(body.size()), NodeType::Object}, PathTable::root, 0);
    forEachPair(body.view(), '&', [&](const Pair &pair) {
        std::string path;
        appendStep(path, pair.name);
        addNode(document, {number(pair.valueOffset), number(pair.value.size()), NodeType::Text},
                paths.beside("form" + path), number(pair.nameOffset));
    });
    document.finish(true, number(body.size()), number(document.nodes().size() - 1));
}

void fillBytes(Document &document, PathTable &paths, Text body)
{
    document.start(body, paths, {});
    addNode(document, {0, number(body.size()), NodeType::Bytes}, PathTable::root, 0);
    document.finish(true, number(body.size()), 1);
}

bool saysForm(const Exchange &exchange)
{
    return mediaType(exchange) == "application/x-www-form-urlencoded";
}

bool saysJson(const Exchange &exchange)
{
    return mediaType(exchange).find("json") != std::string::npos;
}

} // namespace telltale::payload
