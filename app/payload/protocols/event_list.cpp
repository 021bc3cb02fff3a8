// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/protocols/event_list.h"

#include <algorithm>

namespace telltale::payload {

std::string_view confidenceWord(Confidence confidence)
{
    switch (confidence) {
    case Confidence::Possible:
        return "possible";
    case Confidence::Likely:
        return "likely";
    case Confidence::Certain:
        return "certain";
    case Confidence::None:
        break;
    }
    return {};
}

const BodyPiece &EventList::pieceOf(std::uint32_t number) const
{
    const auto behind =
        std::upper_bound(pieces.begin(), pieces.end(), number,
                         [](std::uint32_t value, const BodyPiece &piece) { return value < piece.first; });
    return behind == pieces.begin() ? pieces.front() : *(behind - 1);
}

std::string EventList::root(std::uint32_t number) const
{
    const BodyPiece &piece = pieceOf(number);
    if (!piece.at || piece.form != BodyForm::Json)
        return {};
    const std::uint32_t own = number - std::min(number, piece.first);
    if (piece.indexes.empty())
        return piece.at->pointer(std::span(&own, 1));
    const std::size_t stars = piece.at->stars();
    const std::size_t from = own * stars;
    const bool isKnown = from + stars <= piece.indexes.size();
    return isKnown ? piece.at->pointer(std::span(piece.indexes).subspan(from, stars)) : piece.at->text();
}

std::shared_ptr<const EventList> listOfOnePiece(std::string protocol, Confidence confidence, TextOrigin origin,
                                                std::shared_ptr<const EventKeys> keys,
                                                std::optional<PointerPattern> events)
{
    BodyPiece piece;
    piece.at = std::move(events);
    auto list = std::make_shared<EventList>();
    list->protocol = std::move(protocol);
    list->confidence = confidence;
    list->keys = std::move(keys);
    list->origin = std::move(origin);
    list->pieces.push_back(std::move(piece));
    return list;
}

std::vector<std::uint32_t> indexesOf(const BodyPiece &piece, const Document &document,
                                     std::span<const NodeIndex> events)
{
    if (!piece.at || piece.at->stars() == 0)
        return {};
    std::vector<std::uint32_t> one;
    bool isCounted = piece.at->stars() == 1;
    for (std::uint32_t i = 0; i < events.size() && isCounted; ++i) {
        one.clear();
        piece.at->appendIndexes(document, events[i], one);
        isCounted = one.front() == i;
    }
    std::vector<std::uint32_t> indexes;
    for (std::size_t i = 0; i < events.size() && !isCounted; ++i)
        piece.at->appendIndexes(document, events[i], indexes);
    return indexes;
}

} // namespace telltale::payload
