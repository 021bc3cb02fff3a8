// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/figures/figure_canvas.h"
#include "report/figures/flow_graph.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace telltale::report {

namespace {

constexpr double thinnestBand = 1.5;
constexpr double nodeWidth = 5;
constexpr double nodeGap = 7;
constexpr double labelHeight = 22; ///< two lines
constexpr double labelGap = 6;
constexpr double headHeight = 16;

/// A node where it is painted.
struct PlacedNode
{
    double top = 0;
    double height = 0; ///< of its bands
    double used = 0;   ///< by the bands that were painted
};

class FlowPainter
{
public:
    FlowPainter(FlowGraph graph, FigureCanvas &canvas) : m_graph(std::move(graph)), m_canvas(canvas) { measure(); }
    double paint();

private:
    void measure();
    static double sideHeight(const std::vector<PlacedNode> &nodes);
    static void place(std::vector<PlacedNode> &nodes, double room);
    double labelWidth(const std::vector<FlowNode> &nodes, double most) const;
    std::string label(const FlowNode &node, double room) const;
    std::string full(const FlowNode &node) const;
    void paintBands();
    void paintSide(const std::vector<FlowNode> &nodes, const std::vector<PlacedNode> &placed, bool isLeft);

    FlowGraph m_graph;
    FigureCanvas &m_canvas;
    std::vector<double> m_heights; ///< of the bands
    std::vector<PlacedNode> m_senders;
    std::vector<PlacedNode> m_recipients;
    double m_left = 0;  ///< where the senders' nodes begin
    double m_right = 0; ///< where the recipients' nodes begin
};

void FlowPainter::measure()
{
    m_senders.resize(m_graph.senders.size());
    m_recipients.resize(m_graph.recipients.size());
    double roots = 0;
    for (const FlowBand &band : m_graph.bands)
        roots += std::sqrt(static_cast<double>(band.events));
    const double busiest = static_cast<double>(std::max(m_senders.size(), m_recipients.size()));
    const double scale = std::clamp(26 * busiest, 56.0, 230.0) / std::max(1.0, roots);
    for (const FlowBand &band : m_graph.bands) {
        m_heights.push_back(std::max(thinnestBand, scale * std::sqrt(static_cast<double>(band.events))));
        m_senders[band.sender].height += m_heights.back();
        m_recipients[band.recipient].height += m_heights.back();
    }
    m_left = labelWidth(m_graph.senders, 0.3 * m_canvas.width()) + labelGap;
    m_right = m_canvas.width() - labelWidth(m_graph.recipients, 0.36 * m_canvas.width()) - labelGap - nodeWidth;
}

double FlowPainter::sideHeight(const std::vector<PlacedNode> &nodes)
{
    double height = 0;
    for (const PlacedNode &node : nodes)
        height += std::max(labelHeight, node.height) + nodeGap;
    return height - nodeGap;
}

void FlowPainter::place(std::vector<PlacedNode> &nodes, double room)
{
    double y = headHeight + (room - sideHeight(nodes)) / 2;
    for (PlacedNode &node : nodes) {
        const double slot = std::max(labelHeight, node.height);
        node.top = y + (slot - node.height) / 2;
        y += slot + nodeGap;
    }
}

std::string FlowPainter::label(const FlowNode &node, double room) const
{
    return m_canvas.elided(node.others > 0 ? full(node) : std::string(node.name), room, figureTextSize);
}

std::string FlowPainter::full(const FlowNode &node) const
{
    if (node.others == 0)
        return m_canvas.named(node.name);
    return QCoreApplication::translate("telltale::report::Figures", "and %1 more")
        .arg(QString::fromStdString(m_canvas.number(node.others)))
        .toStdString();
}

double FlowPainter::labelWidth(const std::vector<FlowNode> &nodes, double most) const
{
    double width = 30;
    for (const FlowNode &node : nodes) {
        width = std::max(width, m_canvas.textWidth(label(node, most), figureTextSize));
        width = std::max(width, m_canvas.textWidth(m_canvas.events(node.events), figureSmallSize));
    }
    return std::min(width, most);
}

void FlowPainter::paintBands()
{
    for (std::size_t index = 0; index < m_heights.size(); ++index) {
        const FlowBand &band = m_graph.bands[index];
        PlacedNode &from = m_senders[band.sender];
        PlacedNode &to = m_recipients[band.recipient];
        FigureShape &shape =
            m_canvas.band(m_left + nodeWidth, from.top + from.used, m_right, to.top + to.used, m_heights[index]);
        shape.category = band.gravest;
        shape.opacity = 0.5;
        shape.about = full(m_graph.senders[band.sender]) + " → " + full(m_graph.recipients[band.recipient]) + ": "
            + m_canvas.events(band.events) + ", " + categoryText(band.gravest);
        from.used += m_heights[index];
        to.used += m_heights[index];
    }
}

void FlowPainter::paintSide(const std::vector<FlowNode> &nodes, const std::vector<PlacedNode> &placed, bool isLeft)
{
    const double x = isLeft ? m_left : m_right;
    const double textX = isLeft ? x - labelGap : x + nodeWidth + labelGap;
    const double room = isLeft ? textX : m_canvas.width() - textX;
    const int anchor = isLeft ? 2 : 0;
    const std::string head = isLeft
        ? QCoreApplication::translate("telltale::report::Figures", "sends").toStdString()
        : QCoreApplication::translate("telltale::report::Figures", "receives").toStdString();
    m_canvas.text(textX, 8, m_canvas.elided(head, room, figureSmallSize), figureSmallSize, FigureInk::MutedText,
                  anchor);
    for (std::size_t index = 0; index < nodes.size(); ++index) {
        const FlowNode &node = nodes[index];
        const PlacedNode &place = placed[index];
        FigureShape &box = m_canvas.box(x, place.top, nodeWidth, place.height, FigureInk::Accent);
        box.radius = std::min(1.0, place.height / 2);
        box.about = full(node) + ": " + m_canvas.events(node.events);
        const double middle = place.top + place.height / 2;
        m_canvas.text(textX, middle - 1.5, label(node, room), figureTextSize, FigureInk::Text, anchor);
        m_canvas.text(textX, middle + 8, m_canvas.elided(m_canvas.events(node.events), room, figureSmallSize),
                      figureSmallSize, FigureInk::MutedText, anchor);
    }
}

double FlowPainter::paint()
{
    const double room = std::max(sideHeight(m_senders), sideHeight(m_recipients));
    place(m_senders, room);
    place(m_recipients, room);
    paintBands();
    paintSide(m_graph.senders, m_senders, true);
    paintSide(m_graph.recipients, m_recipients, false);
    std::array<bool, audit::categoryCount> isThere{};
    for (const FlowBand &band : m_graph.bands)
        isThere[static_cast<std::size_t>(band.gravest)] = true;
    std::vector<FigureCanvas::LegendEntry> entries;
    for (std::size_t index = 0; index < isThere.size(); ++index) {
        const auto category = static_cast<audit::Category>(index);
        if (isThere[index])
            entries.push_back({category, categoryText(category)});
    }
    return m_canvas.legend(headHeight + room + 12, entries);
}

} // namespace

FigurePicture layOutFlows(const FlowFigure &figure, FigureCanvas canvas)
{
    FlowGraph graph = flowGraph(figure);
    if (graph.bands.empty()) {
        const double end = canvas.paragraph(
            0, QCoreApplication::translate("telltale::report::Figures", "Nothing was sent to anybody.").toStdString());
        return canvas.finish(end + 2);
    }
    const double end = FlowPainter(std::move(graph), canvas).paint();
    const QString scale = QCoreApplication::translate("telltale::report::Figures",
                                                      "A band is as wide as the square root of its events, and has the "
                                                      "colour of the gravest category in them.");
    return canvas.finish(canvas.paragraph(end + 2, scale.toStdString()) + 2);
}

} // namespace telltale::report
