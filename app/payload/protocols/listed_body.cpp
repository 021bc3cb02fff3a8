// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/protocols/listed_body.h"

#include "payload/strict_scanner.h"
#include "payload/tolerant_reader.h"

#include <algorithm>

namespace telltale::payload {

namespace {

constexpr std::string_view jsonSpace = " \t\r\n";

bool isSpace(std::string_view text)
{
    return text.find_first_not_of(jsonSpace) == std::string_view::npos;
}

/// Room for the nodes of a text, so that they are not copied again and again while it is read. What is not used of it
/// costs nothing.
std::size_t likelyNodes(std::size_t bytes)
{
    constexpr std::size_t bytesPerNode = 8;
    return bytes / bytesPerNode;
}

/// Takes out the containers in which no leaf is left.
void dropEmpty(const Document &document, std::vector<NodeIndex> &nodes)
{
    std::vector<bool> stays(nodes.size());
    for (std::size_t i = nodes.size(); i-- > 0;) {
        const Node &node = document.node(nodes[i]);
        stays[i] = stays[i] || node.isLeaf();
        if (!stays[i] || node.parent == noNode)
            continue;
        const auto parent =
            std::lower_bound(nodes.begin(), nodes.begin() + static_cast<std::ptrdiff_t>(i), node.parent);
        stays[static_cast<std::size_t>(parent - nodes.begin())] = true;
    }
    std::size_t kept = 0;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (stays[i])
            nodes[kept++] = nodes[i];
    }
    nodes.resize(kept);
}

} // namespace

bool readOneText(Document &document, std::uint32_t length, const Limits &limits)
{
    const Text text = document.text();
    const std::string_view own = text.view().substr(0, length);
    const Place start = document.runs().front().place;
    document.mutableNodes().reserve(likelyNodes(own.size()));
    const ScanResult strict = scanStrict(document, limits);
    if (strict.status == ScanStatus::Complete && !strict.hasRemarks && strict.offset <= own.size())
        return isSpace(own.substr(strict.offset));
    if (strict.status != ScanStatus::Complete && strict.status != ScanStatus::Invalid
        && strict.status != ScanStatus::EndOfText)
        return false;
    document.start(text, document.mutablePaths(), start, document.prefix());
    const TolerantEnd end = readTolerant(document, static_cast<std::uint32_t>(own.size()), limits);
    // Of brackets alone nothing would be shown.
    const auto nodes = document.nodes();
    if (std::none_of(nodes.begin(), nodes.end(), [](const Node &node) { return node.isLeaf(); }))
        return false;
    return end == TolerantEnd::CutOff || (end == TolerantEnd::Complete && isSpace(own.substr(document.consumed())));
}

bool readPiece(Document &document, PathTable &paths, const EventText &text, const BodyPiece &piece,
               const Limits &limits)
{
    const Text all = text.text->text();
    if (piece.offset > all.size())
        return false;
    const Place place = advance(Place{}, all.view().substr(0, piece.offset));
    document.start(all.from(piece.offset), paths, place);
    const bool isRead = readOneText(document, piece.length, limits);
    document.setSent(text.sent, piece.offset);
    return isRead;
}

Rest restOf(const Document &document, std::span<const NodeIndex> events, std::uint32_t length)
{
    constexpr std::size_t usualNodes = 16;
    Rest rest;
    rest.nodes.reserve(usualNodes);
    rest.parts.reserve(events.size() + 1);
    std::uint32_t from = 0; // of the part that we are in
    bool hasLeaves = true;  // the first one is kept anyhow
    const auto endPart = [&](std::uint32_t to) {
        if (hasLeaves && from < to)
            rest.parts.emplace_back(from, to);
    };
    std::size_t next = 0;
    const auto count = static_cast<NodeIndex>(document.nodes().size());
    for (NodeIndex index = 0; index < count;) {
        const Node &node = document.node(index);
        if (next < events.size() && events[next] == index) {
            endPart(node.offset);
            from = node.end();
            hasLeaves = false;
            index = document.subtreeEnd(index);
            ++next;
        } else {
            rest.nodes.push_back(index);
            hasLeaves = hasLeaves || node.isLeaf();
            ++index;
        }
    }
    hasLeaves = true;
    endPart(length);
    dropEmpty(document, rest.nodes);
    return rest;
}

} // namespace telltale::payload
