// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/figures/figure.h"

#include <string_view>
#include <vector>

namespace telltale::report {

/// So many are drawn and the rest summed up, or one more and no rest.
constexpr std::size_t mostFlowSenders = 12;
constexpr std::size_t mostFlowRecipients = 20;

/// One side's end of the flows, or the rest of a side.
struct FlowNode
{
    std::string_view name;  ///< bytes as sent; "" of the rest
    std::size_t others = 0; ///< how many the rest stands for; 0 of a single one
    std::uint64_t events = 0;
};

struct FlowBand
{
    std::size_t sender = 0;
    std::size_t recipient = 0;
    std::uint64_t events = 0;
    audit::Category gravest = audit::Category::Unknown;
};

/// What of a flow figure is drawn: the busiest of either side and the sum of the rest, one band between two, without
/// what sends or gets nothing.
struct FlowGraph
{
    std::vector<FlowNode> senders; ///< the busiest first, the rest last
    std::vector<FlowNode> recipients;
    std::vector<FlowBand> bands; ///< by sender, then by recipient
};

/// The figure must outlive the graph. Links that name nobody are left out.
FlowGraph flowGraph(const FlowFigure &figure);

} // namespace telltale::report
