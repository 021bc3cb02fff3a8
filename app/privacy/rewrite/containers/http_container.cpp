// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/http_start_line.h"
#include "privacy/rewrite/containers/container.h"
#include "privacy/rewrite/recoding.h"

#include <algorithm>
#include <charconv>

namespace telltale::privacy {

using payload::Exchange;

namespace {

/// A body in chunks (RFC 9112, 7.1).
struct Chunks
{
    struct Chunk
    {
        std::size_t lineEnd; ///< of its size, where its data begins
        std::size_t size;
        std::string_view rest; ///< of the line, behind its size: extensions and line end
    };
    std::vector<Chunk> chunks; ///< without the last one, which is empty
    std::size_t last = 0;      ///< where that one begins
    std::string content;
};

/// Nothing: these are no whole chunks.
std::optional<Chunks> readChunks(std::string_view raw)
{
    Chunks result;
    for (std::size_t at = 0;;) {
        const std::string_view line = payload::firstLine(raw.substr(at));
        std::size_t size = 0;
        const auto read = std::from_chars(line.data(), line.data() + line.size(), size, 16);
        if (read.ec != std::errc() || !line.ends_with('\n'))
            return {};
        if (size == 0) {
            result.last = at;
            return result;
        }
        const std::size_t data = at + line.size();
        if (size > raw.size() - data)
            return {};
        const std::string_view behind = raw.substr(data + size);
        const std::size_t lineEnd = behind.starts_with("\r\n") ? 2 : behind.starts_with('\n') ? 1 : 0;
        if (lineEnd == 0)
            return {};
        result.chunks.push_back({data, size, line.substr(static_cast<std::size_t>(read.ptr - line.data()))});
        result.content.append(raw.substr(data, size));
        at = data + size + lineEnd;
    }
}

std::string inHex(std::size_t number)
{
    char digits[16];
    const auto written = std::to_chars(std::begin(digits), std::end(digits), number, 16);
    return {std::begin(digits), written.ptr};
}

/// As many chunks as there were, of their sizes; the last one takes what is left.
std::string inChunks(const Chunks &chunks, std::string_view content)
{
    std::string out;
    for (std::size_t i = 0; i < chunks.chunks.size() && !content.empty(); ++i) {
        const Chunks::Chunk &chunk = chunks.chunks[i];
        const bool isLast = i + 1 == chunks.chunks.size();
        const std::size_t size = isLast ? content.size() : std::min(chunk.size, content.size());
        out.append(inHex(size)).append(chunk.rest).append(content.substr(0, size));
        out.append(chunk.rest.ends_with("\r\n") ? "\r\n" : "\n");
        content.remove_prefix(size);
    }
    if (!content.empty()) // there were none
        out.append(inHex(content.size())).append("\r\n").append(content).append("\r\n");
    return out;
}

/// Raw messages, one behind the other.
class HttpContainer final : public Container
{
public:
    Result<std::string> sentContent(const ExchangePlace &place) override;
    Result<std::vector<TextEdit>> edits(const ExchangePlace &place, const RewrittenExchange &rewritten) override;

private:
    static std::uint64_t bodyBegin(const Exchange &exchange) { return exchange.place.offset + exchange.head.size(); }
    static std::string_view raw(const ExchangePlace &place)
    {
        return place.input.substr(bodyBegin(place.exchange), place.exchange.sentSize);
    }
    static std::optional<Chunks> chunksOf(const ExchangePlace &place);
    static bool editTrailers(const ExchangePlace &place, const std::vector<NamedChange> &changes,
                             std::vector<TextEdit> &edits);
};

std::optional<Chunks> HttpContainer::chunksOf(const ExchangePlace &place)
{
    std::string codings = payload::joinedValues(place.exchange.headers, "Transfer-Encoding");
    std::transform(codings.begin(), codings.end(), codings.begin(),
                   [](char byte) { return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte | 0x20) : byte; });
    return codings.find("chunked") == std::string::npos ? std::nullopt : readChunks(raw(place));
}

Result<std::string> HttpContainer::sentContent(const ExchangePlace &place)
{
    if (std::optional<Chunks> chunks = chunksOf(place))
        return std::move(chunks->content);
    return std::string(raw(place));
}

/// The fields behind the last chunk.
bool HttpContainer::editTrailers(const ExchangePlace &place, const std::vector<NamedChange> &changes,
                                 std::vector<TextEdit> &edits)
{
    const std::optional<Chunks> chunks = changes.empty() ? std::nullopt : chunksOf(place);
    if (!chunks)
        return changes.empty();
    std::size_t at = bodyBegin(place.exchange) + chunks->last;
    at += payload::firstLine(place.input.substr(at)).size();
    const std::size_t end = bodyBegin(place.exchange) + place.exchange.sentSize;
    for (const NamedChange &change : changes) {
        const std::string &name = place.exchange.headers[change.index].name;
        std::string_view line;
        for (; at < end; at += line.size()) {
            line = payload::firstLine(place.input.substr(at, end - at));
            if (payload::isSameName(line.substr(0, name.size()), name))
                break;
        }
        if (at >= end)
            return false;
        const std::size_t value = std::min(line.find_first_not_of(" \t", name.size() + 1), line.size());
        const std::size_t valueEnd = std::max(line.find_last_not_of(" \t\r\n") + 1, value);
        if (change.isDropped)
            edits.push_back({at, line.size(), {}});
        else
            edits.push_back({at + value, valueEnd - value, change.value});
        at += line.size();
    }
    return true;
}

Result<std::vector<TextEdit>> HttpContainer::edits(const ExchangePlace &place, const RewrittenExchange &rewritten)
{
    std::vector<TextEdit> edits;
    const std::uint64_t begin = place.exchange.place.offset;
    if (rewritten.isLeftOut) { // with its answer
        edits.push_back({begin, place.end - begin, {}});
        return edits;
    }
    for (const TextEdit &edit : rewritten.head.exact)
        edits.push_back({edit.offset + begin, edit.length, edit.text});
    if (rewritten.content) {
        const std::optional<Chunks> chunks = chunksOf(place);
        const std::string_view before = chunks ? raw(place).substr(0, chunks->last) : raw(place);
        for (TextEdit &edit : difference(before, chunks ? inChunks(*chunks, *rewritten.content) : *rewritten.content))
            edits.push_back({edit.offset + bodyBegin(place.exchange), edit.length, std::move(edit.text)});
    }
    if (!editTrailers(place, rewritten.head.headers, edits))
        return notRewritable(QT_TRANSLATE_NOOP("telltale::Rewrite", "A field behind its last chunk is not there"));
    return edits;
}

/// Nothing but a body.
class BodyContainer final : public Container
{
public:
    Result<std::string> sentContent(const ExchangePlace &place) override { return std::string(place.input); }
    Result<std::vector<TextEdit>> edits(const ExchangePlace &place, const RewrittenExchange &rewritten) override
    {
        if (rewritten.isLeftOut)
            return std::vector<TextEdit>{{0, place.input.size(), {}}};
        return rewritten.content ? difference(place.input, *rewritten.content) : std::vector<TextEdit>();
    }
};

} // namespace

std::unique_ptr<Container> makeHttpContainer()
{
    return std::make_unique<HttpContainer>();
}

std::unique_ptr<Container> makeBodyContainer()
{
    return std::make_unique<BodyContainer>();
}

} // namespace telltale::privacy
