// SPDX-License-Identifier: GPL-3.0-or-later
// How one moves in BytesView with keys.
#include "ui/widgets/bytes_view.h"

#include "ui/models/format.h"

#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>

namespace telltale::ui {

using payload::NodeIndex;
using payload::noNode;

void BytesView::pick(NodeIndex node)
{
    if (node == noNode || node == m_node)
        return;
    select(node);
    Q_EMIT picked(node);
}

void BytesView::pickAt(std::uint32_t offset)
{
    if (m_event && m_event->size() != 0)
        pick(m_event->nodeAt(std::min(offset, m_event->size() - 1)));
}

/// The leaf so many after (before: negative) a node; noNode where there is none.
NodeIndex BytesView::leafFrom(std::int64_t node, int step) const
{
    const std::span<const payload::Node> nodes = m_event->document().nodes();
    do {
        node += step;
        if (node < 0 || node >= static_cast<std::int64_t>(nodes.size()))
            return noNode;
    } while (!nodes[static_cast<std::size_t>(node)].isLeaf());
    return static_cast<NodeIndex>(node);
}

void BytesView::step(int fields)
{
    if (m_event)
        pick(leafFrom(m_node == noNode ? std::int64_t(-1) : std::int64_t(m_node), fields));
    m_column.reset();
}

std::uint32_t BytesView::rowOf(std::uint32_t offset) const
{
    return m_mode == Mode::Text ? m_layout.rowOf(offset) : offset / static_cast<std::uint32_t>(bytesPerRow());
}

int BytesView::columnOf(std::uint32_t offset) const
{
    return m_mode == Mode::Text ? m_layout.columnOf(m_layout.row(m_layout.rowOf(offset)), offset)
                                : static_cast<int>(offset % static_cast<std::uint32_t>(bytesPerRow()));
}

NodeIndex BytesView::nodeIn(std::uint32_t row, int column) const
{
    const std::uint32_t offset = m_mode == Mode::Text
        ? m_layout.offsetAt(m_layout.row(row), column)
        : row * static_cast<std::uint32_t>(bytesPerRow()) + static_cast<std::uint32_t>(column);
    return m_event->nodeAt(std::min(offset, m_event->size() - 1));
}

/// To the field on the next row that has another one, below the column in which one began.
void BytesView::moveRow(int direction)
{
    if (m_node == noNode)
        return step(1);
    if (!m_column)
        m_column = columnOf(m_begin);
    const auto edge = static_cast<std::int64_t>(direction > 0 ? rowOf(std::max(m_begin, m_end - 1)) : rowOf(m_begin));
    const std::int64_t row = edge + direction;
    if (row < 0 || row >= static_cast<std::int64_t>(rowCount()))
        return;
    const NodeIndex there = nodeIn(static_cast<std::uint32_t>(row), *m_column);
    // White space and a key belong to what follows them: above, that may be this very field.
    pick(there == m_node || there == noNode ? leafFrom(m_node, direction) : there);
}

/// A page on; within a value of several pages it is the text only that moves.
void BytesView::movePage(int direction)
{
    if (rowCount() == 0)
        return;
    if (!m_column)
        m_column = columnOf(m_begin);
    QScrollBar &bar = *verticalScrollBar();
    const std::int64_t top = bar.value();
    const auto marked = static_cast<std::int64_t>(rowOf(m_begin));
    const std::int64_t from = marked >= top && marked < top + visibleRows() ? marked : top;
    const std::int64_t row = std::clamp<std::int64_t>(from + direction * visibleRows(), 0, rowCount() - 1);
    bar.triggerAction(direction > 0 ? QAbstractSlider::SliderPageStepAdd : QAbstractSlider::SliderPageStepSub);
    pick(nodeIn(static_cast<std::uint32_t>(row), *m_column));
}

/// To the first or last field of the file's line.
void BytesView::moveInLine(bool toEnd)
{
    const models::LineIndex &lines = m_event->lines();
    const std::uint32_t line = lines.ordinalOf(m_begin);
    const std::uint32_t begin = lines.start(line);
    const std::uint32_t end = line + 1 < lines.count() ? lines.start(line + 1) : m_event->size();
    const NodeIndex leaf = toEnd ? leafFrom(m_event->firstLeafFrom(end), -1) : m_event->firstLeafFrom(begin);
    // The first one that ends behind the line's end may begin before it.
    const NodeIndex across = toEnd ? m_event->firstLeafFrom(end) : noNode;
    const std::span<const payload::Node> nodes = m_event->document().nodes();
    if (across < nodes.size() && nodes[across].offset < end)
        pick(across);
    else if (leaf < nodes.size() && nodes[leaf].offset < end && nodes[leaf].end() > begin)
        pick(leaf);
}

void BytesView::copy() const
{
    if (m_event && m_node != noNode)
        QApplication::clipboard()->setText(models::copyJson(*m_event, m_node, m_secrets));
}

void BytesView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        return copy();
    if (!m_event || m_event->document().nodes().empty())
        return QAbstractScrollArea::keyPressEvent(event);
    const bool control = (event->modifiers() & Qt::ControlModifier) != 0;
    const auto scroll = [this](QAbstractSlider::SliderAction action) { verticalScrollBar()->triggerAction(action); };
    switch (event->key()) {
    case Qt::Key_Left:
        return step(-1);
    case Qt::Key_Right:
        return step(1);
    case Qt::Key_Up:
        return control ? scroll(QAbstractSlider::SliderSingleStepSub) : moveRow(-1);
    case Qt::Key_Down:
        return control ? scroll(QAbstractSlider::SliderSingleStepAdd) : moveRow(1);
    case Qt::Key_PageUp:
        return movePage(-1);
    case Qt::Key_PageDown:
        return movePage(1);
    case Qt::Key_Home:
        m_column.reset();
        return control ? pick(leafFrom(-1, 1)) : moveInLine(false);
    case Qt::Key_End:
        m_column.reset();
        return control ? pick(leafFrom(static_cast<std::int64_t>(m_event->document().nodes().size()), -1))
                       : moveInLine(true);
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

} // namespace telltale::ui
