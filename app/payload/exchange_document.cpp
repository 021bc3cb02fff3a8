// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/exchange_document.h"

#include "payload/exchange_head.h"
#include "payload/form_pairs.h"
#include "payload/multipart.h"
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

bool isQuery(const HeadField &field)
{
    return field.path.starts_with("query/");
}

/// Puts an envelope together: fields of the head, then parts of texts with what stands in them.
class EnvelopeFiller
{
public:
    EnvelopeFiller(Document &document, PathTable &paths, const Exchange &exchange, bool countsLines = true)
        : m_document(document), m_paths(paths), m_head(headOf(exchange)),
          m_text(std::move(m_head.text)), m_runs{Run{0, {}, true}}, m_countsLines(countsLines),
          m_headSize(number(m_text.size()))
    {
        constexpr std::size_t usualParts = 8;
        m_parts.reserve(usualParts);
        m_runs.reserve(usualParts);
        m_nodes.push_back({0, 0, noNode, static_cast<std::uint32_t>(NodeType::Object), 0});
    }

    /// Only those fields of the head that are asked for.
    template<typename Filter>
    void addHead(Filter &&isAsked)
    {
        for (const HeadField &field : m_head.fields) {
            if (isAsked(field))
                addNode({field.offset, field.length, NodeType::Text}, field.path, field.nameOffset);
        }
    }
    void addHead()
    {
        addHead([](const HeadField &) { return true; });
    }
    /// What is added from now on stands in this text.
    void beginText(std::string_view text, bool isUnpacked)
    {
        m_source = text;
        m_place = {};
        m_isUnpacked = isUnpacked;
        m_parts.clear();
    }
    void addPart(std::uint32_t from, std::uint32_t to);
    /// A leaf in a part that was added.
    void addLeaf(const BodyLeaf &leaf, std::string_view path, std::uint32_t nameOffset)
    {
        addNode({mapped(leaf.offset), leaf.length, leaf.type}, path, mapped(nameOffset));
    }
    void addPlain(bool isForm);
    void addRest(const Document &piece, std::span<const NodeIndex> events, std::uint32_t offset, std::uint32_t length);
    /// The text is made of these bytes.
    void addSent(const EventText &text);
    std::shared_ptr<const PaddedText> finish();

private:
    struct Part
    {
        std::uint32_t from;
        std::uint32_t to;
        std::uint32_t at; ///< in the envelope's text
    };

    /// Where a byte of the source is in the envelope's text; what was left out is where it would be.
    std::uint32_t mapped(std::uint32_t offset) const
    {
        const auto behind = std::upper_bound(m_parts.begin(), m_parts.end(), offset,
                                             [](std::uint32_t value, const Part &part) { return value < part.from; });
        if (behind == m_parts.begin())
            return m_headSize;
        const Part &part = *(behind - 1);
        return part.at + std::min(offset, part.to) - part.from;
    }
    void addNode(const BodyLeaf &leaf, std::string_view path, std::uint32_t key)
    {
        m_nodes.push_back(
            {leaf.offset, leaf.length, 0, m_paths.beside(path) << 4 | static_cast<std::uint32_t>(leaf.type), key});
        ++m_leaves;
    }

    Document &m_document;
    PathTable &m_paths;
    ExchangeHead m_head;
    std::string m_text;
    std::vector<Run> m_runs;
    NodeList m_nodes;
    std::shared_ptr<const SentBytes> m_sent; ///< by places in the envelope's text
    std::string_view m_source;
    std::vector<Part> m_parts; ///< of the source
    Place m_place;             ///< of the last part, in the source
    bool m_isUnpacked = false;
    bool m_countsLines;
    std::uint32_t m_headSize;
    std::uint32_t m_leaves = 0;
};

/// The bytes of the source from `from` to `to`; parts come in order.
void EnvelopeFiller::addPart(std::uint32_t from, std::uint32_t to)
{
    to = std::min(to, number(m_source.size()));
    if (from >= to)
        return;
    if (m_parts.empty() || m_parts.back().to != from) {
        if (m_countsLines)
            m_place = advance(m_place, m_source.substr(m_place.offset, from - m_place.offset));
        m_place.offset = from;
        m_parts.push_back({from, from, number(m_text.size())});
        m_runs.push_back({number(m_text.size()), m_place, false, m_isUnpacked});
    }
    m_text.append(m_source.substr(from, to - from));
    m_parts.back().to = to;
}

/// All of the source, as pairs where it is said to be some.
void EnvelopeFiller::addPlain(bool isForm)
{
    const std::uint32_t size = number(m_source.size());
    addPart(0, size);
    if (!isForm && size != 0)
        addLeaf({0, size, NodeType::Bytes}, {}, 0);
    if (!isForm)
        return;
    forEachPair(m_source, '&', [this](const Pair &pair) {
        std::string path;
        appendStep(path, pair.name);
        addLeaf({number(pair.valueOffset), number(pair.value.size()), NodeType::Text}, "form" + path,
                number(pair.nameOffset));
    });
}

/// What of a piece of the source, which begins at `offset`, is outside of its events: a tree of its own beside the
/// fields of the head.
void EnvelopeFiller::addRest(const Document &piece, std::span<const NodeIndex> events, std::uint32_t offset,
                             std::uint32_t length)
{
    const Rest rest = restOf(piece, events, length);
    for (const auto &[from, to] : rest.parts)
        addPart(offset + from, offset + to);
    const auto first = static_cast<NodeIndex>(m_nodes.size());
    for (const NodeIndex index : rest.nodes) {
        Node node = piece.node(index);
        const bool isRoot = node.parent == noNode;
        const bool isElement = !isRoot && piece.node(node.parent).type() == NodeType::Array;
        const std::uint32_t end = mapped(offset + node.end());
        node.offset = mapped(offset + node.offset);
        node.length = end - node.offset;
        if (isRoot) {
            node.pathAndType = m_paths.beside({}) << 4 | static_cast<std::uint32_t>(node.type());
            node.keyOrIndex = node.offset;
            node.parent = 0;
        } else {
            node.keyOrIndex = isElement ? node.keyOrIndex : mapped(offset + node.keyOrIndex);
            const auto parent = std::lower_bound(rest.nodes.begin(), rest.nodes.end(), node.parent);
            node.parent = first + static_cast<NodeIndex>(parent - rest.nodes.begin());
        }
        m_leaves += node.isLeaf() ? 1 : 0;
        m_nodes.push_back(node);
    }
}

void EnvelopeFiller::addSent(const EventText &text)
{
    if (!text.sent)
        return;
    auto sent = std::make_shared<SentBytes>();
    sent->bytes = text.sent->bytes;
    auto span = text.sent->spans.begin();
    for (const Part &part : m_parts) {
        span = std::lower_bound(span, text.sent->spans.end(), part.from,
                                [](const SentSpan &one, std::uint32_t from) { return one.textOffset < from; });
        for (; span != text.sent->spans.end() && span->textOffset < part.to; ++span)
            sent->spans.push_back({part.at + span->textOffset - part.from, span->offset, span->length});
    }
    m_sent = std::move(sent);
}

std::shared_ptr<const PaddedText> EnvelopeFiller::finish()
{
    const std::size_t size = m_text.size();
    auto kept = std::make_shared<const PaddedText>(PaddedText::taking(std::move(m_text)));
    m_document.start(kept->text(), m_paths, {});
    m_document.setRuns(std::move(m_runs));
    m_document.setSent(std::move(m_sent), 0);
    m_nodes[0].length = number(size);
    m_document.mutableNodes() = std::move(m_nodes);
    m_document.finish(true, number(size), m_leaves);
    return kept;
}

std::string_view bodyOf(const Exchange &exchange)
{
    return exchange.body ? exchange.body->text().view() : std::string_view();
}

/// What the pieces of the text leave over.
void addRests(EnvelopeFiller &filler, PathTable &paths, const EventList &list, const EventText &text,
              std::span<const ReadPiece> read)
{
    // It was within the limits when it was loaded, whatever they were then.
    static const Limits limits{0x0FFFFFF0u, 1u << 30, 0x0FFFFFF0u};
    for (std::size_t i = 0; i < list.pieces.size(); ++i) {
        const BodyPiece &piece = list.pieces[i];
        if (piece.form == BodyForm::Bytes) {
            filler.addPart(piece.offset, piece.offset + piece.length);
            filler.addLeaf({piece.offset, piece.length, NodeType::Bytes}, piece.name, piece.offset);
        }
        if (piece.form != BodyForm::Json || !text.text)
            continue;
        const std::uint32_t length = std::min(piece.length, number(text.text->text().size()) - piece.offset);
        if (i < read.size() && read[i].document != nullptr) {
            filler.addRest(*read[i].document, read[i].events, piece.offset, length);
            continue;
        }
        Document document;
        if (readPiece(document, paths, text, piece, limits))
            filler.addRest(document, piece.at ? piece.at->find(document) : std::vector<NodeIndex>(), piece.offset,
                           length);
    }
}

} // namespace

std::shared_ptr<const PaddedText> fillEnvelope(Document &document, PathTable &paths, const Exchange &exchange,
                                               const std::vector<BodyLeaf> &leaves)
{
    EnvelopeFiller filler(document, paths, exchange);
    filler.addHead();
    filler.beginText(bodyOf(exchange), false);
    if (!leaves.empty())
        filler.addPart(0, number(bodyOf(exchange).size()));
    for (const BodyLeaf &leaf : leaves)
        filler.addLeaf(leaf, {}, leaf.offset);
    return filler.finish();
}

std::shared_ptr<const PaddedText> fillEnvelope(Document &document, PathTable &paths, const Exchange &exchange,
                                               const EventList &list, const EventText &text,
                                               std::span<const ReadPiece> read, bool countsLines)
{
    EnvelopeFiller filler(document, paths, exchange, countsLines);
    const std::string_view source = text.text ? text.text->text().view() : std::string_view();
    filler.addHead([&list](const HeadField &field) { return !list.hasQueryEvent() || !isQuery(field); });
    if (list.hasQueryEvent()) {
        filler.beginText(bodyOf(exchange), false);
        filler.addPlain(saysForm(exchange));
    } else if (list.origin.kind == TextOrigin::Kind::Value) {
        filler.beginText(bodyOf(exchange), false);
        filler.addPlain(list.origin.name.starts_with("form/"));
        filler.beginText(source, true);
        addRests(filler, paths, list, text, read);
    } else {
        filler.beginText(source, false);
        addRests(filler, paths, list, text, read);
        filler.addSent(text);
    }
    return filler.finish();
}

NodeIndex unpackedField(const Document &envelope, const EventList &list)
{
    if (list.origin.kind != TextOrigin::Kind::Value)
        return noNode;
    for (NodeIndex index = 1; index < envelope.nodes().size(); index = envelope.subtreeEnd(index)) {
        const PathId path = envelope.node(index).path();
        if (envelope.paths().isBeside(path) && envelope.paths().pointer(path) == list.origin.name)
            return index;
    }
    return noNode;
}

void fillForm(Document &document, PathTable &paths, Text rest, std::uint32_t length, const Place &place)
{
    document.start(rest, paths, place);
    const std::string_view pairs = rest.view().substr(0, length);
    addNode(document, {0, number(pairs.size()), NodeType::Object}, PathTable::root, 0);
    forEachPair(pairs, '&', [&](const Pair &pair) {
        std::string path;
        appendStep(path, pair.name);
        addNode(document, {number(pair.valueOffset), number(pair.value.size()), NodeType::Text},
                paths.beside("form" + path), number(pair.nameOffset));
    });
    document.finish(true, number(pairs.size()), number(document.nodes().size() - 1));
}

void fillParts(Document &document, PathTable &paths, Text body)
{
    document.start(body, paths, {});
    addNode(document, {0, number(body.size()), NodeType::Object}, PathTable::root, 0);
    for (const PartField &field : partFields(body.view()))
        addNode(document, {field.offset, field.length, field.isBytes ? NodeType::Bytes : NodeType::Text},
                paths.beside(field.path), field.nameOffset);
    document.finish(true, number(body.size()), number(document.nodes().size() - 1));
}

std::shared_ptr<const PaddedText> fillQuery(Document &document, PathTable &paths, const Exchange &exchange)
{
    EnvelopeFiller filler(document, paths, exchange);
    filler.addHead(isQuery);
    return filler.finish();
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
