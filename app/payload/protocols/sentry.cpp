// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/protocols/sentry.h"

#include "payload/coding_guess.h"
#include "payload/lexeme.h"
#include "payload/protocols/listed_body.h"

#include <algorithm>
#include <charconv>

namespace telltale::payload {

namespace {

/// A header that is longer is none.
constexpr std::size_t longestHeader = std::size_t(1) << 20;

/// Reads the parts of an envelope one after the other. What does not follow the format is left as bytes, so that every
/// byte is in some part.
class EnvelopeReader
{
public:
    explicit EnvelopeReader(RequestView &request) : m_request(request), m_text(request.body().view()) {}

    /// False: this is no envelope.
    bool read();
    std::vector<BodyPiece> take() { return std::move(m_pieces); }

private:
    std::size_t lineEnd() const { return std::min(m_text.find('\n', m_at), m_text.size()); }
    /// The JSON object on the line here; nothing where there is none. Goes behind the line.
    std::unique_ptr<Document> header();
    void item(const Document &header);
    void payload(std::size_t end, const Document &header);
    void add(std::size_t from, std::size_t to, BodyForm form, std::string name);
    std::string textOf(const Document &header, std::string_view key) const;
    std::optional<std::size_t> lengthOf(const Document &header) const;

    RequestView &m_request;
    std::string_view m_text;
    std::size_t m_at = 0;
    std::vector<BodyPiece> m_pieces;
};

void EnvelopeReader::add(std::size_t from, std::size_t to, BodyForm form, std::string name)
{
    BodyPiece piece;
    piece.offset = static_cast<std::uint32_t>(from);
    piece.length = static_cast<std::uint32_t>(to - from);
    piece.form = form;
    piece.name = std::move(name);
    m_pieces.push_back(std::move(piece));
}

std::unique_ptr<Document> EnvelopeReader::header()
{
    const std::size_t end = lineEnd();
    if (end - m_at > longestHeader || !beginsLikeContainer(m_text.substr(m_at, end - m_at)))
        return {};
    auto document = std::make_unique<Document>();
    document->start(m_request.body().from(m_at), m_request.paths(), {});
    const bool isObject = readOneText(*document, static_cast<std::uint32_t>(end - m_at), m_request.limits())
        && document->node(0).type() != NodeType::Array && document->node(0).type() != NodeType::EmptyArray
        && document->isComplete();
    if (!isObject)
        return {};
    add(m_at, end, BodyForm::Json, {});
    m_at = std::min(end + 1, m_text.size());
    return document;
}

std::string EnvelopeReader::textOf(const Document &header, std::string_view key) const
{
    const NodeIndex member = header.member(0, key);
    const bool isText = member != noNode && header.node(member).type() == NodeType::String;
    return isText ? decodeString(header.lexeme(member)) : std::string();
}

std::optional<std::size_t> EnvelopeReader::lengthOf(const Document &header) const
{
    const NodeIndex member = header.member(0, "length");
    if (member == noNode || header.node(member).type() != NodeType::Number)
        return {};
    const std::string_view digits = header.lexeme(member);
    std::size_t length = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), length);
    return read.ec == std::errc() && read.ptr == digits.data() + digits.size() ? std::optional(length) : std::nullopt;
}

/// JSON is events, and anything else a leaf.
void EnvelopeReader::payload(std::size_t end, const Document &header)
{
    const std::string_view bytes = m_text.substr(m_at, end - m_at);
    const std::string type = textOf(header, "type");
    if (bytes.empty())
        return;
    Document document;
    document.start(m_request.body().from(m_at), m_request.paths(), {});
    const bool isJson = type != "attachment" && beginsLikeContainer(bytes)
        && readOneText(document, static_cast<std::uint32_t>(bytes.size()), m_request.limits());
    if (!isJson) {
        const std::string name = textOf(header, "filename");
        std::string path;
        appendStep(path, name.empty() ? "unnamed" : name);
        add(m_at, end, BodyForm::Bytes, (type.empty() ? "item" : type) + path);
        return;
    }
    static const PointerPattern items = *PointerPattern::parse("/items/*");
    static const PointerPattern whole = *PointerPattern::parse("");
    const bool isCounted = header.member(0, "item_count") != noNode || document.member(0, "version") != noNode;
    const bool isContainer = isCounted && items.isThere(document);
    add(m_at, end, BodyForm::Json, type);
    // An empty root is no event.
    if (document.node(0).isLeaf())
        return;
    m_pieces.back().at = isContainer ? items : whole;
}

void EnvelopeReader::item(const Document &header)
{
    std::size_t end = lineEnd();
    if (const std::optional<std::size_t> length = lengthOf(header)) {
        // A length that lies, as the byte behind it shows, is not followed.
        const std::size_t told = *length <= m_text.size() - m_at ? m_at + *length : m_text.size();
        if (told == m_text.size() || m_text[told] == '\n')
            end = told;
    }
    payload(end, header);
    m_at = std::min(end + 1, m_text.size());
}

bool EnvelopeReader::read()
{
    if (!header())
        return false;
    while (m_at < m_text.size()) {
        if (m_text[m_at] == '\n') {
            ++m_at;
            continue;
        }
        const std::unique_ptr<Document> next = header();
        if (!next) {
            add(m_at, m_text.size(), BodyForm::Bytes, "item/unreadable");
            break;
        }
        item(*next);
    }
    return true;
}

class SentryEnvelopes final : public Protocol
{
public:
    const std::string &name() const override { return m_name; }
    std::vector<std::uint32_t> waysFor(const RequestFacts &request) const override
    {
        return isEnvelope(request) ? std::vector<std::uint32_t>{0} : std::vector<std::uint32_t>();
    }
    static bool isEnvelope(const RequestFacts &request)
    {
        constexpr std::string_view end = "/envelope";
        std::string_view path = request.path;
        if (path.ends_with('/'))
            path.remove_suffix(1);
        return request.method == "POST" && path.ends_with(end) && path.find("/api/") != std::string_view::npos;
    }
    std::shared_ptr<const EventList> read(RequestView &request, std::span<const std::uint32_t>) const override
    {
        EnvelopeReader reader(request);
        if (!reader.read())
            return {};
        auto list = std::make_shared<EventList>();
        list->protocol = m_name;
        list->confidence = Confidence::Certain;
        list->keys = m_keys;
        list->pieces = reader.take();
        return list;
    }

    std::span<const ProtocolAnswer> answers() const override { return {&m_answer, 1}; }
    std::size_t closeness(const RequestFacts &request) const override
    {
        constexpr std::size_t length = std::string_view("/api/*/envelope/").size();
        return isEnvelope(request) ? length : 0;
    }

private:
    const ProtocolAnswer m_answer{200, "application/json", R"({"id":"00000000000000000000000000000000"})", {}, {}, {}};
    const std::string m_name = "sentry";
    /// What an item is called stands in its header; items of containers have names of their own.
    const std::shared_ptr<const EventKeys> m_keys = std::make_shared<const EventKeys>(
        EventKeys{{"/name"},
                  {"/timestamp", "/started", "/start_timestamp"},
                  {"/user/id", "/did"},
                  {"/dsn", "query/sentry_key", "query/sentry_secret", "header/X-Sentry-Auth"}});
};

} // namespace

std::unique_ptr<const Protocol> makeSentryEnvelopes()
{
    return std::make_unique<SentryEnvelopes>();
}

} // namespace telltale::payload
