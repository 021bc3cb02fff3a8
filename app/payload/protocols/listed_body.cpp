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

/// Which nodes stay: leaves outside of events, and what is around them.
std::vector<bool> outside(const Document &body, const std::optional<PointerPattern> &events)
{
    const std::size_t count = body.nodes().size();
    std::vector<bool> stays(count);
    std::size_t next = 0;
    const std::vector<NodeIndex> roots = events ? events->find(body) : std::vector<NodeIndex>();
    for (NodeIndex index = 0; index < count;) {
        if (next < roots.size() && roots[next] == index) {
            index = body.subtreeEnd(index);
            ++next;
        } else {
            stays[index] = body.node(index).isLeaf();
            ++index;
        }
    }
    for (std::size_t index = count; index-- > 1;) {
        if (stays[index])
            stays[body.node(static_cast<NodeIndex>(index)).parent] = true;
    }
    return stays;
}

} // namespace

bool readOneText(Document &document, std::uint32_t length, const Limits &limits)
{
    const Text text = document.text();
    const std::string_view own = text.view().substr(0, length);
    const Place start = document.runs().front().place;
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

std::uint32_t appendRest(Document &envelope, const Document &body, const std::optional<PointerPattern> &events,
                         std::uint32_t shift)
{
    const std::vector<bool> stays = outside(body, events);
    std::vector<NodeIndex> moved(stays.size(), noNode);
    std::uint32_t leaves = 0;
    for (NodeIndex index = 0; index < stays.size(); ++index) {
        if (!stays[index])
            continue;
        Node node = body.node(index);
        const bool isRoot = node.parent == noNode;
        const bool isElement = !isRoot && body.node(node.parent).type() == NodeType::Array;
        node.offset += shift;
        if (isRoot) {
            node.pathAndType = envelope.mutablePaths().beside({}) << 4 | static_cast<std::uint32_t>(node.type());
            node.keyOrIndex = node.offset;
        } else if (!isElement) {
            node.keyOrIndex += shift;
        }
        node.parent = isRoot ? 0 : moved[node.parent];
        moved[index] = static_cast<NodeIndex>(envelope.nodes().size());
        leaves += node.isLeaf() ? 1 : 0;
        envelope.mutableNodes().push_back(node);
    }
    return leaves;
}

} // namespace telltale::payload
