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

bool isQuery(const HeadField &field)
{
    return field.path.starts_with("query/");
}

/// The head's fields, over the text of head and body.
class EnvelopeFiller
{
public:
    EnvelopeFiller(Document &document, PathTable &paths, const Exchange &exchange)
        : m_document(document), m_paths(paths), m_head(headOf(exchange))
    {
    }

    /// Only those fields of the head that are asked for.
    template<typename Filter>
    void start(std::string_view body, Filter &&isAsked)
    {
        m_kept = std::make_shared<const PaddedText>(m_head.text + std::string(body));
        m_document.start(m_kept->text(), m_paths, {});
        std::vector<Run> runs{Run{0, {}, true}};
        if (!body.empty())
            runs.push_back({headSize(), {}, false, false});
        m_document.setRuns(std::move(runs));
        addNode(m_document, {0, number(m_kept->text().size()), NodeType::Object}, PathTable::root, 0);
        for (const HeadField &field : m_head.fields) {
            if (!isAsked(field))
                continue;
            addNode(m_document, {field.offset, field.length, NodeType::Text}, m_paths.beside(field.path),
                    field.nameOffset);
            ++m_leaves;
        }
    }
    void start(std::string_view body)
    {
        start(body, [](const HeadField &) { return true; });
    }
    void addLeaf(const BodyLeaf &leaf, std::string_view path, std::uint32_t nameOffset)
    {
        const std::uint32_t shift = headSize() + m_shift;
        addNode(m_document, {leaf.offset + shift, leaf.length, leaf.type}, m_paths.beside(path), nameOffset + shift);
        ++m_leaves;
    }
    void addRest(const Document &piece, const std::optional<PointerPattern> &events, std::uint32_t offset)
    {
        m_leaves += appendRest(m_document, piece, events, headSize() + m_shift + offset);
    }
    /// All bytes of the body, as pairs where they are said to be some.
    void addPlainBody(std::string_view body, bool isForm)
    {
        if (!isForm && !body.empty())
            addLeaf({0, number(body.size()), NodeType::Bytes}, {}, 0);
        if (isForm)
            forEachPair(body, '&', [this](const Pair &pair) { addPair(pair); });
    }
    std::shared_ptr<const PaddedText> finish()
    {
        m_document.finish(true, number(m_kept->text().size()), m_leaves);
        return std::move(m_kept);
    }
    std::uint32_t headSize() const { return number(m_head.text.size()); }
    /// What is added from now on stands in the text that came out of a value, behind a body of so many bytes.
    void beginUnpacked(std::uint32_t bodySize)
    {
        m_shift = bodySize;
        std::vector<Run> runs(m_document.runs().begin(), m_document.runs().end());
        runs.resize(bodySize == 0 ? 1 : 2);
        runs.push_back({headSize() + bodySize, {}, false, true});
        m_document.setRuns(std::move(runs));
    }

private:
    void addPair(const Pair &pair)
    {
        std::string path;
        appendStep(path, pair.name);
        addLeaf({number(pair.valueOffset), number(pair.value.size()), NodeType::Text}, "form" + path,
                number(pair.nameOffset));
    }

    Document &m_document;
    PathTable &m_paths;
    ExchangeHead m_head;
    std::shared_ptr<const PaddedText> m_kept;
    std::uint32_t m_leaves = 0;
    std::uint32_t m_shift = 0;
};

std::string_view bodyOf(const Exchange &exchange)
{
    return exchange.body ? exchange.body->text().view() : std::string_view();
}

/// What the pieces of the text leave over.
void addRests(EnvelopeFiller &filler, PathTable &paths, const EventList &list, const EventText &text,
              const Document *read)
{
    // It was within the limits when it was loaded, whatever they were then.
    static const Limits limits{0x0FFFFFF0u, 1u << 30, 0x0FFFFFF0u};
    for (const BodyPiece &piece : list.pieces) {
        if (piece.form == BodyForm::Bytes) {
            filler.addLeaf({piece.offset, piece.length, NodeType::Bytes}, piece.name, piece.offset);
        } else if (piece.form == BodyForm::Json && read != nullptr) {
            filler.addRest(*read, piece.at, piece.offset);
        } else if (piece.form == BodyForm::Json && text.text) {
            Document document;
            if (readPiece(document, paths, text, piece, limits))
                filler.addRest(document, piece.at, piece.offset);
        }
    }
}

} // namespace

std::shared_ptr<const PaddedText> fillEnvelope(Document &document, PathTable &paths, const Exchange &exchange,
                                               const std::vector<BodyLeaf> &leaves)
{
    EnvelopeFiller filler(document, paths, exchange);
    filler.start(leaves.empty() ? std::string_view() : bodyOf(exchange));
    for (const BodyLeaf &leaf : leaves)
        filler.addLeaf(leaf, {}, leaf.offset);
    return filler.finish();
}

std::shared_ptr<const PaddedText> fillEnvelope(Document &document, PathTable &paths, const Exchange &exchange,
                                               const EventList &list, const EventText &text, const Document *read)
{
    EnvelopeFiller filler(document, paths, exchange);
    if (list.hasQueryEvent()) {
        filler.start(bodyOf(exchange), [](const HeadField &field) { return !isQuery(field); });
        filler.addPlainBody(bodyOf(exchange), saysForm(exchange));
    } else if (list.origin.kind == TextOrigin::Kind::Value) {
        // What else is in the text that was unpacked stands behind the field with it, by its places in that text.
        const std::string_view body = bodyOf(exchange);
        const std::string rest = std::string(body) + std::string(text.text ? text.text->text().view() : "");
        filler.start(rest);
        filler.addPlainBody(body, list.origin.name.starts_with("form/"));
        filler.beginUnpacked(number(body.size()));
        addRests(filler, paths, list, text, read);
    } else {
        filler.start(text.text ? text.text->text().view() : std::string_view());
        addRests(filler, paths, list, text, read);
        document.setSent(text.sent, -std::int64_t(filler.headSize()));
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

std::shared_ptr<const PaddedText> fillQuery(Document &document, PathTable &paths, const Exchange &exchange)
{
    EnvelopeFiller filler(document, paths, exchange);
    filler.start({}, isQuery);
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
