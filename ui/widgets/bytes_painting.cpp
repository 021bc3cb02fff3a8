// SPDX-License-Identifier: GPL-3.0-or-later
// How BytesView looks; what it does stands in bytes_view.cpp.
#include "ui/theme/style.h"
#include "ui/theme/theme.h"
#include "ui/widgets/bytes_view.h"

#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace telltale::ui {

using payload::NodeIndex;

namespace {

constexpr int top = 6;

} // namespace

void BytesView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.setFont(font());
    if (m_event && m_mode == Mode::Text)
        paintText(painter);
    else if (m_event)
        paintHex(painter);
    if (hasFocus())
        drawRing(&painter, viewport()->rect(), m_theme.colors().accent, 0);
}

void BytesView::mark(QPainter &painter, const QRectF &rect) const
{
    painter.fillRect(rect, m_theme.colors().bytesHighlight);
    painter.fillRect(QRectF(rect.left(), rect.bottom() - 2, rect.width(), 2), m_theme.colors().accent);
}

/// Whether the byte belongs to a value; `leaf` moves on with ascending offsets.
bool BytesView::isLeafByte(NodeIndex &leaf, std::uint32_t offset) const
{
    const std::span<const payload::Node> nodes = m_event->document().nodes();
    while (leaf < nodes.size() && (!nodes[leaf].isLeaf() || nodes[leaf].end() <= offset))
        ++leaf;
    return leaf < nodes.size() && nodes[leaf].offset <= offset;
}

void BytesView::paintText(QPainter &painter)
{
    const auto first = static_cast<std::uint32_t>(verticalScrollBar()->value());
    const auto last = std::min(rowCount(), first + static_cast<std::uint32_t>(visibleRows()) + 1);
    for (std::uint32_t i = first; i < last; ++i)
        paintTextRow(painter, m_layout.row(i), top + static_cast<int>(i - first) * rowHeight());
}

void BytesView::paintTextRow(QPainter &painter, const models::BytesLayout::Row &row, int y)
{
    const Colors &colors = m_theme.colors();
    const double left = gutter();
    const double step = advance();
    const std::uint32_t from = std::max(row.offset, m_begin);
    const std::uint32_t to = std::min(row.end, m_end);
    const bool marked = from < to;
    if (marked) {
        const int begin = m_layout.columnOf(row, from);
        const int end = to == row.end ? m_layout.columnOf(row, row.end) : m_layout.columnOf(row, to);
        mark(painter, QRectF(left + begin * step, y, (end - begin) * step, rowHeight()));
    }
    const bool numberMarked = marked && m_begin >= row.offset && m_begin < row.end;
    paintGutter(painter, row, y, numberMarked);

    NodeIndex leaf = m_event->firstLeafFrom(row.offset);
    const int baseline = y + (rowHeight() + painter.fontMetrics().ascent() - painter.fontMetrics().descent()) / 2;
    QString run;
    bool runIsValue = false;
    int runColumn = 0;
    const auto flush = [&] {
        if (run.isEmpty())
            return;
        painter.setPen(runIsValue ? colors.text : colors.text2);
        painter.drawText(QPointF(left + runColumn * step, baseline), run);
        run.clear();
    };
    m_layout.glyphs(row, [&](const models::Glyph &glyph, int column) {
        const bool isValue = isLeafByte(leaf, glyph.offset);
        if (isValue && isMasked(leaf)) {
            flush();
            painter.setPen(colors.text);
            painter.drawText(QPointF(left + column * step, baseline), QString(glyph.columns, QChar(0x2022)));
            return;
        }
        if (!glyph.isPlain || isValue != runIsValue)
            flush();
        if (glyph.isPlain) {
            if (run.isEmpty())
                runColumn = column;
            runIsValue = isValue;
            run += QLatin1Char(m_event->bytes()[glyph.offset]);
        } else if (!glyph.text.isEmpty()) {
            painter.setPen(isValue ? colors.text : colors.text2);
            painter.drawText(QPointF(left + (column - (glyph.columns == 0 ? 1 : 0)) * step, baseline), glyph.text);
        }
    });
    flush();
    if (row.end == m_event->size() && m_event->endsWithText())
        paintEndMark(painter, row, y);
}

void BytesView::paintGutter(QPainter &painter, const models::BytesLayout::Row &row, int y, bool marked)
{
    const QRectF box(0, y, gutter() - 14, rowHeight());
    const QString text =
        row.isContinuation ? QString(QChar(0x21B3)) : QString::number(m_event->lines().number(row.line));
    painter.setPen(marked && !row.isContinuation ? m_theme.colors().accent : m_theme.colors().text3);
    if (marked && !row.isContinuation)
        painter.setFont(m_theme.mono(12, Theme::Weight::Medium));
    painter.drawText(box, Qt::AlignRight | Qt::AlignVCenter, text);
    painter.setFont(font());
}

void BytesView::paintEndMark(QPainter &painter, const models::BytesLayout::Row &row, int y)
{
    const double x = gutter() + m_layout.columnOf(row, row.end) * advance();
    painter.fillRect(QRectF(x, y, 2, rowHeight()), m_theme.colors().error);
    painter.setFont(m_theme.ui(12, Theme::Weight::Medium));
    painter.setPen(m_theme.colors().error);
    painter.drawText(QRectF(x + 8, y, m_theme.px(200), rowHeight()), Qt::AlignLeft | Qt::AlignVCenter,
                     tr("end of file"));
    painter.setFont(font());
}

void BytesView::paintHex(QPainter &painter)
{
    const auto first = static_cast<std::uint32_t>(verticalScrollBar()->value());
    const auto last = std::min(rowCount(), first + static_cast<std::uint32_t>(visibleRows()) + 1);
    for (std::uint32_t i = first; i < last; ++i)
        paintHexRow(painter, i, top + static_cast<int>(i - first) * rowHeight());
}

void BytesView::paintHexRow(QPainter &painter, std::uint32_t row, int y)
{
    const Colors &colors = m_theme.colors();
    const auto perRow = static_cast<std::uint32_t>(bytesPerRow());
    const std::uint32_t begin = row * perRow;
    const std::uint32_t end = std::min(begin + perRow, m_event->size());
    const double step = advance();
    const double left = 14;
    const double hex = left + 8 * step;
    const double ascii = hex + (3 * perRow + 1) * step;
    const std::uint32_t from = std::max(begin, m_begin);
    const std::uint32_t to = std::min(end, m_end);
    if (from < to) {
        const double inHex = (3 * (to - from) - 1) * step;
        mark(painter, QRectF(hex + 3 * (from - begin) * step, y, inHex, rowHeight()));
        mark(painter, QRectF(ascii + (from - begin) * step, y, (to - from) * step, rowHeight()));
    }
    const int baseline = y + (rowHeight() + painter.fontMetrics().ascent() - painter.fontMetrics().descent()) / 2;
    painter.setPen(colors.text3);
    painter.drawText(QPointF(left, baseline),
                     QStringLiteral("%1").arg(m_event->fileOffset(begin), 6, 16, QLatin1Char('0')).toUpper());
    NodeIndex leaf = m_event->firstLeafFrom(begin);
    for (std::uint32_t i = begin; i < end; ++i) {
        const auto byte = static_cast<unsigned char>(m_event->bytes()[i]);
        const bool printable = byte >= 0x20 && byte < 0x7F;
        const bool isValue = isLeafByte(leaf, i);
        const bool isHidden = isValue && isMasked(leaf);
        painter.setPen(isValue ? colors.text : colors.text2);
        painter.drawText(QPointF(hex + 3 * (i - begin) * step, baseline),
                         isHidden ? QString(2, QChar(0x2022))
                                  : QStringLiteral("%1").arg(byte, 2, 16, QLatin1Char('0')).toUpper());
        painter.drawText(QPointF(ascii + (i - begin) * step, baseline),
                         QString(isHidden        ? QChar(0x2022)
                                     : printable ? QChar(QLatin1Char(char(byte)))
                                                 : QChar(0xB7)));
    }
}

} // namespace telltale::ui
