// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/bytes_access.h"

#include "ui/models/bytes_text.h"
#include "ui/widgets/bytes_view.h"

#include <QTextBoundaryFinder>

namespace telltale::ui {

namespace {

// A reader that asks for "all" of a body of megabytes, or for a line of them, gets a part: nobody listens to more.
constexpr int mostAtOnce = 64 * 1024;
// Words and sentences are looked for so far around.
constexpr int nearby = 500;

} // namespace

BytesAccess::BytesAccess(BytesView &view) : QAccessibleWidget(&view, QAccessible::EditableText), m_view(view) {}

void *BytesAccess::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TextInterface)
        return static_cast<QAccessibleTextInterface *>(this);
    return QAccessibleWidget::interface_cast(type);
}

QAccessible::State BytesAccess::state() const
{
    QAccessible::State state = QAccessibleWidget::state();
    state.readOnly = true;
    state.multiLine = true;
    state.selectableText = true;
    return state;
}

QString BytesAccess::text(QAccessible::Text type) const
{
    if (type != QAccessible::Value)
        return QAccessibleWidget::text(type);
    const int start = m_view.text().positionOf(m_view.selectionBegin());
    return m_view.heard(start, start + qMin(mostAtOnce, m_view.text().positionOf(m_view.selectionEnd()) - start));
}

void BytesAccess::selection(int index, int *start, int *end) const
{
    const bool any = index == 0 && selectionCount() == 1;
    *start = any ? m_view.text().positionOf(m_view.selectionBegin()) : 0;
    *end = any ? m_view.text().positionOf(m_view.selectionEnd()) : 0;
}

int BytesAccess::selectionCount() const
{
    return m_view.selectionBegin() < m_view.selectionEnd() ? 1 : 0;
}

void BytesAccess::addSelection(int start, int)
{
    setCursorPosition(start);
}

void BytesAccess::removeSelection(int index)
{
    if (index == 0)
        m_view.select(payload::noNode);
}

void BytesAccess::setSelection(int index, int start, int)
{
    if (index == 0)
        setCursorPosition(start);
}

int BytesAccess::cursorPosition() const
{
    return m_view.text().positionOf(m_view.selectionBegin());
}

void BytesAccess::setCursorPosition(int position)
{
    if (position >= 0)
        m_view.pickAt(m_view.text().offsetOf(position));
}

QString BytesAccess::text(int start, int end) const
{
    return m_view.heard(start, end);
}

int BytesAccess::characterCount() const
{
    return m_view.text().count();
}

BytesAccess::Range BytesAccess::bytesAround(std::uint32_t begin, std::uint32_t end) const
{
    const int start = m_view.text().positionOf(begin);
    return {start, qMin(m_view.text().positionOf(end), start + mostAtOnce)};
}

BytesAccess::Range BytesAccess::found(int offset, QAccessible::TextBoundaryType type) const
{
    const int from = qMax(0, offset - nearby);
    const QString text = m_view.heard(from, offset + nearby);
    QTextBoundaryFinder finder(type == QAccessible::WordBoundary           ? QTextBoundaryFinder::Word
                                   : type == QAccessible::SentenceBoundary ? QTextBoundaryFinder::Sentence
                                                                           : QTextBoundaryFinder::Grapheme,
                               text);
    const int at = qMin(offset - from, static_cast<int>(text.size()));
    finder.setPosition(at);
    const qsizetype start = finder.isAtBoundary() ? at : finder.toPreviousBoundary();
    finder.setPosition(at);
    const qsizetype end = finder.toNextBoundary();
    return {from + static_cast<int>(qMax<qsizetype>(start, 0)), from + static_cast<int>(end < 0 ? text.size() : end)};
}

BytesAccess::Range BytesAccess::around(int offset, QAccessible::TextBoundaryType type) const
{
    if (!m_view.event() || offset < 0)
        return {};
    const std::uint32_t byte = m_view.text().offsetOf(offset);
    switch (type) {
    case QAccessible::LineBoundary: {
        const auto [begin, end] = m_view.rowAround(byte);
        return bytesAround(begin, end);
    }
    case QAccessible::ParagraphBoundary: {
        const models::LineIndex &lines = m_view.event()->lines();
        const std::uint32_t line = lines.ordinalOf(byte);
        return bytesAround(lines.start(line),
                           line + 1 < lines.count() ? lines.start(line + 1) : m_view.event()->size());
    }
    case QAccessible::NoBoundary:
        return bytesAround(0, m_view.event()->size());
    default:
        return found(offset, type);
    }
}

QString BytesAccess::give(Range range, int *start, int *end) const
{
    *start = range.start;
    *end = range.end;
    return m_view.heard(range.start, range.end);
}

QString BytesAccess::textAtOffset(int offset, QAccessible::TextBoundaryType type, int *start, int *end) const
{
    return give(around(offset, type), start, end);
}

QString BytesAccess::textBeforeOffset(int offset, QAccessible::TextBoundaryType type, int *start, int *end) const
{
    const Range here = around(offset, type);
    return give(here.start > 0 ? around(here.start - 1, type) : Range{}, start, end);
}

QString BytesAccess::textAfterOffset(int offset, QAccessible::TextBoundaryType type, int *start, int *end) const
{
    const Range here = around(offset, type);
    const Range next = around(here.end, type);
    return give(next.start >= here.end ? next : Range{here.end, here.end}, start, end);
}

QRect BytesAccess::characterRect(int offset) const
{
    const QRect rect = m_view.rectOf(m_view.text().offsetOf(offset));
    return rect.isNull() ? rect : rect.translated(m_view.viewport()->mapToGlobal(QPoint()));
}

int BytesAccess::offsetAtPoint(const QPoint &point) const
{
    const std::optional<std::uint32_t> byte = m_view.byteAt(m_view.viewport()->mapFromGlobal(point));
    return byte ? m_view.text().positionOf(*byte) : -1;
}

void BytesAccess::scrollToSubstring(int start, int)
{
    m_view.scrollTo(m_view.text().offsetOf(start));
}

QString BytesAccess::attributes(int offset, int *start, int *end) const
{
    *start = offset;
    *end = offset + 1;
    return {};
}

} // namespace telltale::ui
