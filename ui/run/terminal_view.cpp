// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/terminal_view.h"

#include "ui/run/terminal_colors.h"
#include "ui/theme/scaling.h"

#include <QFontMetricsF>
#include <QScrollBar>
#include <QTextBlock>

namespace telltale::ui {

TerminalView::TerminalView(const Theme &theme, QWidget *parent) : QPlainTextEdit(parent), m_theme(theme)
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setUndoRedoEnabled(false);
    setFrameShape(QFrame::NoFrame);
    setWordWrapMode(QTextOption::WrapAnywhere);
    setTabChangesFocus(true);
    setAccessibleName(tr("What the program prints"));
    setPlaceholderText(tr("What the program prints appears here."));
    QTextOption option = document()->defaultTextOption();
    option.setTextDirection(Qt::LeftToRight);
    document()->setDefaultTextOption(option);
    document()->setDocumentMargin(12);
    followFont(theme, *this, theme.mono());
    followTextSize(theme, *this, [this] { setMinimumHeight(fontMetrics().lineSpacing() * 2 + 24); });
    connect(&theme, &Theme::changed, this, &TerminalView::recolor);
    recolor();
}

void TerminalView::feed(const QByteArray &bytes)
{
    m_text.feed({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    showNew();
}

void TerminalView::finish()
{
    m_text.finish();
    showNew();
}

void TerminalView::clearAll()
{
    m_text = {};
    m_lines.clear();
    m_characters = 0;
    clear();
}

void TerminalView::showNew()
{
    QScrollBar &bar = *verticalScrollBar();
    const bool wasAtEnd = bar.value() >= bar.maximum();
    std::vector<models::TerminalLine> lines = m_text.takeLines();
    // What would go again at once is not even inserted.
    if (lines.size() > std::size_t(mostLines))
        lines.erase(lines.begin(), lines.end() - mostLines);
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    cursor.movePosition(QTextCursor::End);
    cursor.movePosition(QTextCursor::StartOfBlock, QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    for (models::TerminalLine &line : lines) {
        insert(cursor, line);
        cursor.insertBlock();
        keep(std::move(line));
    }
    insert(cursor, m_text.current());
    trim();
    cursor.endEditBlock();
    if (wasAtEnd)
        bar.setValue(bar.maximum());
}

void TerminalView::insert(QTextCursor &cursor, const models::TerminalLine &line) const
{
    int at = 0;
    for (const models::TerminalRun &run : line.runs) {
        cursor.insertText(line.text.mid(at, run.length), terminalFormat(m_theme.colors(), run.style));
        at += run.length;
    }
}

void TerminalView::keep(models::TerminalLine line)
{
    m_characters += line.text.size() + 1;
    m_lines.push_back(std::move(line));
}

/// The oldest lines go.
void TerminalView::trim()
{
    int gone = 0;
    while (!m_lines.empty() && (m_lines.size() > std::size_t(mostLines) || m_characters > mostCharacters)) {
        m_characters -= m_lines.front().text.size() + 1;
        m_lines.pop_front();
        ++gone;
    }
    if (gone == 0)
        return;
    QTextCursor cursor(document());
    cursor.setPosition(document()->findBlockByNumber(gone).position(), QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
}

/// What is there already in the colours of now.
void TerminalView::recolor()
{
    const Colors &colors = m_theme.colors();
    QPalette wanted = palette();
    wanted.setColor(QPalette::Base, colors.sunken);
    wanted.setColor(QPalette::PlaceholderText, colors.text3);
    setPalette(wanted);
    QScrollBar &bar = *verticalScrollBar();
    const bool wasAtEnd = bar.value() >= bar.maximum();
    const int place = bar.value();
    clear();
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    for (const models::TerminalLine &line : m_lines) {
        insert(cursor, line);
        cursor.insertBlock();
    }
    insert(cursor, m_text.current());
    cursor.endEditBlock();
    bar.setValue(wasAtEnd ? bar.maximum() : place);
}

QSize TerminalView::cells() const
{
    const QFontMetricsF metrics(font());
    const double margin = 2 * document()->documentMargin();
    // As wide as it is with its scroll bar, which comes when there is much.
    const double wide = width() - margin - verticalScrollBar()->sizeHint().width();
    return {qBound(20, int(wide / metrics.horizontalAdvance(QLatin1Char('m'))), 500),
            qBound(4, int((viewport()->height() - margin) / metrics.lineSpacing()), 500)};
}

void TerminalView::resizeEvent(QResizeEvent *event)
{
    QScrollBar &bar = *verticalScrollBar();
    const bool wasAtEnd = bar.value() >= bar.maximum();
    QPlainTextEdit::resizeEvent(event);
    if (wasAtEnd)
        bar.setValue(bar.maximum());
    const QSize now = cells();
    if (now == m_cells)
        return;
    m_cells = now;
    Q_EMIT cellsChanged(now);
}

} // namespace telltale::ui
