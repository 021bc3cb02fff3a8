// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/figures/flow_graph.h"

#include "report/figures/figure_canvas.h"

#include <algorithm>
#include <map>

namespace telltale::report {

namespace {

struct FlowSide
{
    std::vector<FlowNode> nodes;
    std::vector<std::size_t> nodeOf; ///< of each of the figure's names
};

FlowSide busiestOf(const std::vector<std::string> &names, const std::vector<std::uint64_t> &events, std::size_t most)
{
    std::vector<std::size_t> order;
    for (std::size_t index = 0; index < names.size(); ++index) {
        if (events[index] > 0)
            order.push_back(index);
    }
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        if (events[a] != events[b])
            return events[a] > events[b];
        return names[a] != names[b] ? names[a] < names[b] : a < b;
    });
    // One more needs no more room than saying so.
    if (order.size() <= most + 1)
        most = order.size();
    FlowSide side;
    side.nodeOf.resize(names.size());
    for (std::size_t rank = 0; rank < order.size(); ++rank) {
        const std::size_t index = order[rank];
        if (rank <= most)
            side.nodes.push_back({rank < most ? std::string_view(names[index]) : std::string_view(), 0, 0});
        FlowNode &node = side.nodes.back();
        node.events = addedUp(node.events, events[index]);
        node.others += rank >= most ? 1 : 0;
        side.nodeOf[index] = side.nodes.size() - 1;
    }
    return side;
}

} // namespace

FlowGraph flowGraph(const FlowFigure &figure)
{
    std::vector<std::uint64_t> sent(figure.senders.size());
    std::vector<std::uint64_t> received(figure.recipients.size());
    const auto isDrawn = [&](const FlowFigure::Link &link) {
        return link.events > 0 && link.sender < sent.size() && link.recipient < received.size();
    };
    for (const FlowFigure::Link &link : figure.links) {
        if (!isDrawn(link))
            continue;
        sent[link.sender] = addedUp(sent[link.sender], link.events);
        received[link.recipient] = addedUp(received[link.recipient], link.events);
    }
    FlowSide senders = busiestOf(figure.senders, sent, mostFlowSenders);
    FlowSide recipients = busiestOf(figure.recipients, received, mostFlowRecipients);
    std::map<std::pair<std::size_t, std::size_t>, FlowBand> bands;
    for (const FlowFigure::Link &link : figure.links) {
        if (!isDrawn(link))
            continue;
        const auto ends = std::pair(senders.nodeOf[link.sender], recipients.nodeOf[link.recipient]);
        FlowBand &band = bands.try_emplace(ends, FlowBand{ends.first, ends.second}).first->second;
        band.events = addedUp(band.events, link.events);
        band.gravest = std::min(band.gravest, link.gravest);
    }
    FlowGraph graph{std::move(senders.nodes), std::move(recipients.nodes), {}};
    for (const auto &[ends, band] : bands)
        graph.bands.push_back(band);
    return graph;
}

} // namespace telltale::report
