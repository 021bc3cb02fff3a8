// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/bytes_view.h"

#include "ui/models/format.h"
#include "ui/theme/scaling.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>

namespace telltale::ui {

using payload::NodeIndex;
using payload::noNode;

namespace {

// Laid out at once; the rest follows between other events.
constexpr std::size_t budget = 512 * 1024;
constexpr QChar bullet(0x2022);

} // namespace

BytesView::BytesView(const Theme &theme, QWidget *parent) : QAbstractScrollArea(parent), m_theme(theme)
{
    setFrameShape(QFrame::NoFrame);
    followFont(theme, *this, theme.mono());
    connect(&theme, &Theme::textSizeChanged, this, [this] {
        relayout();
        reveal();
    });
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setBackgroundRole(QPalette::AlternateBase);
    viewport()->setCursor(Qt::IBeamCursor);
    setAccessibleName(tr("Bytes of the event"));
    connect(&theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

void BytesView::setEvent(models::EventDocumentPtr event)
{
    m_event = std::move(event);
    m_text = models::BytesText(m_event ? m_event->bytes() : std::string_view());
    m_node = noNode;
    m_begin = m_end = 0;
    verticalScrollBar()->setValue(0);
    relayout();
    describe();
}

void BytesView::setMode(Mode mode)
{
    if (mode == m_mode)
        return;
    m_mode = mode;
    relayout();
    reveal();
}

void BytesView::setSecrets(models::Secrets secrets)
{
    m_secrets = secrets;
    describe();
    viewport()->update();
}

bool BytesView::isMasked(NodeIndex leaf) const
{
    return m_secrets == models::Secrets::Masked && m_event->isSecret(leaf);
}

QString BytesView::heard(int from, int to) const
{
    QString text = m_text.text(from, to);
    const std::span<const payload::Node> nodes =
        m_event ? m_event->document().nodes() : std::span<const payload::Node>();
    if (nodes.empty() || text.isEmpty() || m_secrets == models::Secrets::Shown)
        return text;
    const std::uint32_t end = m_text.offsetOf(to);
    for (NodeIndex leaf = m_event->firstLeafFrom(m_text.offsetOf(from));
         leaf < nodes.size() && (nodes[leaf].offset < end || to >= m_text.count()); ++leaf) {
        if (!m_event->isSecret(leaf))
            continue;
        const int begin = qMax(m_text.positionOf(nodes[leaf].offset) - from, 0);
        const int behind = qMin(m_text.positionOf(nodes[leaf].end()) - from, static_cast<int>(text.size()));
        for (int at = begin; at < behind; ++at)
            text[at] = bullet;
    }
    return text;
}

void BytesView::select(NodeIndex node)
{
    const bool isOther = m_node != node;
    m_node = node;
    m_begin = m_end = 0;
    if (m_event && node != noNode) {
        m_begin = m_event->document().node(node).offset;
        m_end = std::min(m_event->document().node(node).end(), m_event->size());
    }
    reveal();
    describe();
    viewport()->update();
    if (isOther)
        announce();
}

/// Who listens hears where the cursor and the selection are now.
void BytesView::announce()
{
    if (!isHeard())
        return;
    const int begin = m_text.positionOf(m_begin);
    QAccessibleTextSelectionEvent selection(this, begin, m_text.positionOf(m_end));
    selection.setCursorPosition(begin);
    tell(selection);
    QAccessibleTextCursorEvent cursor(this, begin);
    tell(cursor);
}

bool BytesView::isHeard() const
{
    return QAccessible::isActive();
}

void BytesView::tell(QAccessibleEvent &event)
{
    QAccessible::updateAccessibility(&event);
}

int BytesView::rowHeight() const
{
    return m_theme.px(18);
}

double BytesView::advance() const
{
    return QFontMetricsF(font()).horizontalAdvance(QLatin1Char('0'));
}

double BytesView::gutter() const
{
    if (!m_event)
        return 0;
    const std::uint32_t last = m_event->lines().number(m_event->lines().count() - 1);
    const auto digits = std::max<qsizetype>(QString::number(last).size(), 2);
    return 16 + advance() * static_cast<double>(digits) + 14;
}

int BytesView::bytesPerRow() const
{
    // Address, two spaces, three columns a byte, two spaces, one column a byte.
    const double room = (viewport()->width() - 26) / advance();
    return room >= 6 + 2 + 16 * 4 + 2 ? 16 : 8;
}

std::uint32_t BytesView::rowCount() const
{
    if (!m_event)
        return 0;
    if (m_mode == Mode::Text)
        return m_layout.rowCount();
    const auto perRow = static_cast<std::uint32_t>(bytesPerRow());
    return (m_event->size() + perRow - 1) / perRow;
}

int BytesView::visibleRows() const
{
    return std::max(1, (viewport()->height() - 12) / rowHeight());
}

void BytesView::relayout()
{
    m_timer.stop();
    if (m_event && m_mode == Mode::Text) {
        const int columns = static_cast<int>((viewport()->width() - gutter() - 10) / advance());
        m_layout.start(m_event->bytes(), m_event->lines(), columns);
        if (!m_layout.extend(budget))
            m_timer.start(0, this);
    }
    updateScrollBars();
    viewport()->update();
}

void BytesView::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId())
        return QAbstractScrollArea::timerEvent(event);
    if (m_layout.extend(budget))
        m_timer.stop();
    updateScrollBars();
    if (m_revealWanted)
        reveal();
}

void BytesView::updateScrollBars()
{
    const int rows = static_cast<int>(std::min<std::uint32_t>(rowCount(), 0x7FFFFFFF));
    verticalScrollBar()->setRange(0, std::max(0, rows - visibleRows()));
    verticalScrollBar()->setPageStep(visibleRows());
    verticalScrollBar()->setSingleStep(1);
}

void BytesView::reveal()
{
    m_revealWanted = false;
    if (!m_event || m_node == noNode)
        return;
    std::uint32_t first = m_begin / static_cast<std::uint32_t>(bytesPerRow());
    std::uint32_t last = m_end == m_begin ? first : (m_end - 1) / static_cast<std::uint32_t>(bytesPerRow());
    if (m_mode == Mode::Text) {
        if (!m_layout.isLaidOut(m_begin)) {
            m_revealWanted = true; // the timer brings it
            return;
        }
        first = m_layout.rowOf(m_begin);
        last = m_layout.rowOf(m_end == m_begin ? m_begin : m_end - 1);
    }
    const int top = verticalScrollBar()->value();
    const int rows = visibleRows();
    const auto firstRow = static_cast<int>(first);
    const int lastRow = std::min(static_cast<int>(last), firstRow + rows - 1);
    if (firstRow < top || lastRow >= top + rows)
        verticalScrollBar()->setValue(std::max(0, firstRow - rows / 3));
}

std::pair<std::uint32_t, std::uint32_t> BytesView::rowAround(std::uint32_t offset) const
{
    if (!m_event)
        return {0, 0};
    const std::uint32_t row = rowOf(offset);
    if (m_mode == Mode::Hex)
        return {row * static_cast<std::uint32_t>(bytesPerRow()),
                std::min((row + 1) * static_cast<std::uint32_t>(bytesPerRow()), m_event->size())};
    if (m_layout.isLaidOut(offset) && row < m_layout.rowCount())
        return {m_layout.row(row).offset, m_layout.row(row).end};
    const std::uint32_t line = m_event->lines().ordinalOf(offset);
    const bool isLast = line + 1 >= m_event->lines().count();
    return {m_event->lines().start(line), isLast ? m_event->size() : m_event->lines().start(line + 1)};
}

void BytesView::scrollTo(std::uint32_t offset)
{
    const int row = static_cast<int>(rowOf(offset));
    const int top = verticalScrollBar()->value();
    if (row < top || row >= top + visibleRows())
        verticalScrollBar()->setValue(std::max(0, row - visibleRows() / 3));
}

void BytesView::describe()
{
    if (!m_event || m_node == noNode) {
        setAccessibleDescription({});
        return;
    }
    setAccessibleDescription(tr("%1, bytes %2 to %3: %4")
                                 .arg(models::copyPath(*m_event, m_node))
                                 .arg(m_event->fileOffset(m_begin))
                                 .arg(m_event->fileOffset(std::max(m_begin, m_end - 1)))
                                 .arg(isMasked(m_node)
                                          ? models::maskText()
                                          : models::toText(m_event->document().lexeme(m_node).substr(0, 200))));
}

void BytesView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    relayout();
    reveal();
}

void BytesView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return QAbstractScrollArea::mousePressEvent(event);
    const std::optional<std::uint32_t> byte = byteAt(event->position().toPoint());
    if (!byte)
        return;
    const NodeIndex node = m_event->nodeAt(*byte);
    if (node == noNode)
        return;
    m_column.reset();
    select(node);
    Q_EMIT picked(node);
}

bool BytesView::event(QEvent *event)
{
    // The window's own Ctrl+C copies the value; here the exact bytes are meant.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy)) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        viewport()->update();
    return QAbstractScrollArea::event(event);
}

std::optional<std::uint32_t> BytesView::byteAt(const QPoint &position) const
{
    const int line = (position.y() - 6) / rowHeight();
    const auto row = static_cast<std::uint32_t>(verticalScrollBar()->value() + std::max(0, line));
    if (!m_event || position.y() < 6 || row >= rowCount())
        return std::nullopt;
    if (m_mode == Mode::Text) {
        const double column = (position.x() - gutter()) / advance();
        return m_layout.offsetAt(m_layout.row(row), std::max(0, static_cast<int>(column)));
    }
    const int perRow = bytesPerRow();
    const double column = (position.x() - 14) / advance() - 8;
    const double ascii = column - 3 * perRow - 1;
    const int byte = ascii >= 0 ? static_cast<int>(ascii) : static_cast<int>(column / 3);
    const std::uint32_t offset =
        row * static_cast<std::uint32_t>(perRow) + static_cast<std::uint32_t>(std::clamp(byte, 0, perRow - 1));
    return offset < m_event->size() ? std::optional(offset) : std::nullopt;
}

QRect BytesView::rectOf(std::uint32_t offset) const
{
    if (!m_event)
        return {};
    const int perRow = bytesPerRow();
    const std::uint32_t row =
        m_mode == Mode::Text ? m_layout.rowOf(offset) : offset / static_cast<std::uint32_t>(perRow);
    const int line = static_cast<int>(row) - verticalScrollBar()->value();
    if (line < 0 || line >= visibleRows())
        return {};
    const double column = m_mode == Mode::Text ? m_layout.columnOf(m_layout.row(row), offset)
                                               : 8 + 3 * static_cast<int>(offset % static_cast<std::uint32_t>(perRow));
    const double left = m_mode == Mode::Text ? gutter() : 14;
    return QRectF(left + column * advance(), 6 + line * rowHeight(), advance(), rowHeight()).toRect();
}

} // namespace telltale::ui
